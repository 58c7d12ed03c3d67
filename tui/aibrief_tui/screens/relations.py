"""Relations: how an entity is connected with others, as a tree."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.message import Message

from aibrief_store.records import Text
from aibrief_tui.door import fit
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views import relations as views
from aibrief_tui.views.reasons import reasons
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.chooser import Chooser
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.listing import Item
from aibrief_tui.widgets.reason import Reason
from aibrief_tui.widgets.top_bar import TopBar

TITLE = Text("Relations", "관계")
HOW = Text("right opens, left closes", "오른쪽 펼침, 왼쪽 접음")
INDENT = 3
"""Cells that each step from the root takes."""
LABEL = 19
"""Cells of the relation's name."""
KIND = 14
"""Cells of the kind of an entity."""


class Tree(Chooser):
    """A list of nodes that open to the right and close to the left."""

    class Turned(Message):
        """The node under the cursor is to open, or to close."""

        def __init__(self, open: bool) -> None:
            super().__init__()
            self.open = open

    def move(self, dx: int, dy: int) -> None:
        """Another node; sideways open or close."""
        if dx:
            self.post_message(self.Turned(dx > 0))
        else:
            super().move(dx, dy)


class Relations(BaseScreen):
    """The tree, and under it what asserts the relation under the cursor."""

    DEFAULT_CSS = """
    Relations { layout: grid; grid-size: 1 4; grid-rows: 1 1fr 7 2; }
    Relations Tree { padding: 1 1 0 1; }
    Relations Reason { padding: 0 1; }
    """
    offered: ClassVar[tuple[str, ...]] = (
        "back", "open", "speakers", "conflicts", "copy", "collect", "help",
    )  # fmt: skip

    def __init__(self, entity: str) -> None:
        super().__init__()
        self.entity = entity
        self._opened: set[views.Path] = set()
        self._rows: list[views.Node] = []

    def compose(self) -> ComposeResult:
        """The tree over the reason."""
        yield TopBar()
        yield Tree()
        yield Reason()
        yield Footer()

    @property
    def tree_pane(self) -> Tree:
        """The tree."""
        return self.query_one(Tree)

    @property
    def node(self) -> views.Node | None:
        """The node under the cursor."""
        at = self.tree_pane.at
        return self._rows[at] if at < len(self._rows) else None

    def on_mount(self) -> None:
        """Begin with the entity's own relations open."""
        self.entity = self.library.entity(self.entity).id
        self._opened = {(self.entity,)}
        self.retell()
        self.tree_pane.focus()

    def on_resize(self) -> None:
        """Other columns have room."""
        if self._rows:
            self.retell()

    def retell(self) -> None:
        """Draw the tree again, with the cursor where it is."""
        library, language = self.library, self.language
        self._rows = views.tree(library, self.entity, self._opened)
        empty = views.NONE.of(language)
        self.tree_pane.show([self._item(node) for node in self._rows], empty)
        self.query_one(TopBar).show(
            [
                (TITLE.of(language), "strong"),
                (library.entity(self.entity).label(language), "accent_strong"),
                (str(len(library.relations(self.entity))), "dim"),
                (HOW.of(language), "faint"),
            ],
            "en" if language == "en" else "한국어",
        )
        self._tell()
        self.show_keys()

    def _item(self, node: views.Node) -> Item:
        """Mark, relation, entity, its kind, and what asserts it."""
        library, language, key = self.library, self.language, "/".join(node.path)
        label = library.entity(node.entity).label(language)
        kind = views.kind(library, node.entity, language)
        if node.relation is None:
            return Item(key, ((" " + label, "accent_strong"), ("   " + kind, "dim")))
        opens = "-" if node.path in self._opened else "+"
        mark = " " if node.leaf else opens
        lead = fit(node.relation.label.of(language) if node.first else "", LABEL)
        cells = self.app.size.width // 3 - INDENT * (node.depth - 1)
        return Item(
            key,
            (
                (" " * (INDENT * node.depth - 2), "text"),
                (lead, "dim"),
                (f" {mark} ", "accent"),
                (fit(label, cells), "strong" if node.relation.claims else "text"),
                (fit("  " + kind, KIND), "faint"),
                *views.asserted(library, node.relation, language),
                *((("  " + views.ABOVE.of(language), "faint"),) if node.above else ()),
            ),
        )

    def _tell(self) -> None:
        """Which claims assert the relation; of the root, what it is."""
        node, language = self.node, self.language
        if node is None:
            return
        if node.relation is None:
            description = self.library.entity(node.entity).description.of(language)
            empty = "" if len(self._rows) > 1 else views.NONE.of(language)
            told = [(text, "text") for text in (description, empty) if text]
        elif node.relation.claims:
            claims = tuple(node.relation.claims)
            told = reasons(self.library, None, claims, language)
        else:
            told = [(views.RECORDED.of(language), "dim")]
        self.query_one(Reason).show(told)

    def on_chooser_moved(self, message: Chooser.Moved) -> None:
        """Tell what asserts it, or go to the entity that was entered."""
        self._tell()
        if message.open and self.node:
            claims = self.node.relation.claims if self.node.relation else []
            self.go_to_entity(self.node.entity, claims[0] if claims else None)

    def on_tree_turned(self, message: Tree.Turned) -> None:
        """Open the node, or close it; one that is closed already leads to the one above."""
        node = self.node
        if node is None:
            return
        if message.open:
            if not node.leaf:
                self._opened.add(node.path)
        elif node.path in self._opened and not node.leaf:
            self._opened.discard(node.path)
        else:
            above = [one.path for one in self._rows].index(node.path[:-2] or node.path)
            self.tree_pane.at = above
        self.retell()

    def action_collect(self) -> None:
        """Collect the entity under the cursor."""
        if self.node:
            label = self.library.entity(self.node.entity).label(self.language)
            self.collect(f"entity:{self.node.entity}", label)

    def target(self) -> Target | None:
        """The claims that assert the relation, else the entity's articles."""
        node = self.node
        if node is None:
            return None
        if node.relation and node.relation.claims:
            return Target(tuple(node.relation.claims))
        return Target((), tuple(self.library.sources_of(node.entity)))

    def entity_here(self) -> str:
        """The entity under the cursor."""
        return self.node.entity if self.node else self.entity
