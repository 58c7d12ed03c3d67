"""Audit: a draft of the reader's at one side, what its items come to at the other."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from textual import events, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

from aibrief_store.anchoring import canonical
from aibrief_store.records import Text
from aibrief_tui import attaching, words
from aibrief_tui.actions import BY_ID, Action
from aibrief_tui.door import fit
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views.audit import NOTHING, STYLES, counts, telling, word, worst_first
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.draft import Draft
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.listing import Item as Entry
from aibrief_tui.widgets.listing import Listing
from aibrief_tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from aibrief_store.auditing import Item

STATUS = 15
"""Cells for a status."""
BESIDE = 100
"""Cells from which the draft stands beside the list, else above it."""

TITLE = Text("Audit", "초안 검사")
READING = Text("tracing..", "대조하는 중..")
WORST = Text("worst first", "나쁜 것부터")
IN_ORDER = Text("in order", "차례대로")
NO_CLAIM = Text("no claim to go to", "갈 주장이 없음")
NO_MORE_FAILING = Text("nothing else to look at that way", "그쪽에는 볼 것이 더 없음")
LABELS = {
    "pane_next": Text("order", "순서"),
    "next_difference": Text("next doubtful", "다음 의심"),
}
"""What keys of the table do on this screen."""


def draft_of(answer: str) -> str:
    """The text that was pasted, or that of the file at the path that was typed.

    Raises:
        AttachError: the file can't be read.
    """
    if attaching.is_text(answer):
        return canonical(answer)
    return canonical(attaching.read(Path(answer.strip()).expanduser()))


class Items(Listing):
    """Items that tell when the cursor moves."""

    class Moved(Message):
        """The cursor is on another item."""

    def move(self, dx: int, dy: int) -> None:
        """Move, and tell."""
        super().move(dx, dy)
        self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Choose, and tell."""
        super().on_click(event)
        self.post_message(self.Moved())


class Audit(BaseScreen):
    """The draft and its items; tab changes their order."""

    DEFAULT_CSS = """
    Audit { layout: grid; grid-size: 1 3; grid-rows: 1 1fr 2; }
    Audit #both { layout: vertical; }
    Audit #both.beside { layout: horizontal; }
    Audit Draft { height: 2fr; padding: 1 1 0 1; }
    Audit Items { height: 3fr; padding: 1 1 0 1; }
    Audit .beside Draft, Audit .beside Items { height: 1fr; }
    """
    offered = (
        "open", "next_difference", "pane_next", "copy", "collect", "back", "help",
    )  # fmt: skip

    def __init__(self, draft: str) -> None:
        super().__init__()
        self.draft = draft
        self.worst = True
        self._all: list[Item] = []
        self._shown: list[Item] = []
        self._done = False

    def compose(self) -> ComposeResult:
        """The draft and the list between the two bars."""
        yield TopBar()
        with Container(id="both"):
            yield Draft()
            yield Items(folds=True)
        yield Footer()

    @property
    def listing(self) -> Items:
        """The items."""
        return self.query_one(Items)

    def footer_actions(self) -> Iterable[Action]:
        """What the keys are called here."""
        for id in self.offered:
            yield msgspec.structs.replace(BY_ID[id], label=LABELS.get(id, BY_ID[id].label))

    def on_mount(self) -> None:
        """Show the draft at once, and trace it meanwhile."""
        self.query_one(Draft).show(self.draft, [])
        self.listing.focus()
        self.retell()
        self.trace()

    @work(thread=True, exclusive=True, group="audit")
    def trace(self) -> None:
        """Audit the draft; some seconds for a long one."""
        items = self.library.audit(self.draft)
        self.app.call_from_thread(self.take, items)

    def take(self, items: "list[Item]") -> None:
        """Show what was found."""
        self._all, self._done = items, True
        self.retell()

    def retell(self) -> None:
        """List everything again."""
        language = self.language
        told = telling(self._all)
        self._shown = worst_first(told) if self.worst else told
        empty = NOTHING if self._done else READING
        self.listing.show([self._entry(item) for item in self._shown], empty.of(language))
        lit = [(item.start, item.end, STYLES[item.status]) for item in told]
        self.query_one(Draft).show(self.draft, lit)
        self.query_one(TopBar).show(
            [
                (TITLE.of(language), "strong"),
                *counts(self._all, language),
                ((WORST if self.worst else IN_ORDER).of(language), "dim"),
            ],
            "en" if language == "en" else "한국어",
        )
        self.show_keys()
        self.on_items_moved()

    def _entry(self, item: "Item") -> Entry:
        language = self.language
        status = fit(" " + word(item.status, language), STATUS)
        ids = (item.claims + item.against)[:4]
        note = " / ".join(
            f"{claim.statement.of(language)} ({self.library.source(claim.source).short})"
            for claim in (self.library.claim(id) for id in ids)
        )
        return Entry(
            str(item.start),
            ((status, STYLES[item.status]), (" ".join(item.text.split()), "strong")),
            item.why.of(language),
            indent=STATUS + 1,
            note=note,
            note_style="dim",
        )

    @property
    def item(self) -> "Item | None":
        """The item under the cursor."""
        at = self.listing.at
        return self._shown[at] if at < len(self._shown) else None

    def on_items_moved(self) -> None:
        """Light it in the draft."""
        if self.item:
            self.query_one(Draft).go(self.item.start, self.item.end)

    def on_resize(self, event: events.Resize) -> None:
        """Side by side where there is room."""
        self.query_one("#both").set_class(event.size.width >= BESIDE, "beside")

    # Keys

    def action_pane_next(self) -> None:
        """Worst first, or in the draft's order; the cursor stays on its item."""
        here = self.item
        self.worst = not self.worst
        self.retell()
        if here:
            self.listing.at = self._shown.index(here)
            self.listing.move(0, 0)

    def action_pane_previous(self) -> None:
        """As forward: there are two orders."""
        self.action_pane_next()

    def action_next_difference(self) -> None:
        """To the next item that is not borne out."""
        self._doubtful(1)

    def action_previous_difference(self) -> None:
        """To the one before."""
        self._doubtful(-1)

    def _doubtful(self, step: int) -> None:
        at = self.listing.at + step
        while 0 <= at < len(self._shown):
            if self._shown[at].status not in ("single", "supported"):
                self.listing.move(0, at - self.listing.at)
                return
            at += step
        self.say(NO_MORE_FAILING.of(self.language), "dim")

    def on_listing_entered(self) -> None:
        """To the claim."""
        claims = self._claims()
        if claims:
            self.go_to_claim(claims[0])
        else:
            self.say(NO_CLAIM.of(self.language), "dim")

    def action_collect(self) -> None:
        """Collect the claim in question, or take it out."""
        claims = self._claims()
        if claims:
            claim = self.library.claim(claims[0])
            self.collect(f"claim:{claim.id}", claim.statement.of(self.language))
        else:
            self.say(words.NOTHING_HERE.of(self.language), "dim")

    def target(self) -> Target | None:
        """The item's claims, else the articles that it was found in."""
        claims = self._claims()
        if claims:
            return Target(tuple(claims))
        return Target((), tuple(self.item.sources)) if self.item and self.item.sources else None

    def _claims(self) -> list[str]:
        return [*self.item.claims, *self.item.near] if self.item else []
