"""A plain list: conflicts, the collection, the pages of Help."""

from collections.abc import Iterable

import msgspec
from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui import words
from aibrief_tui.door import Part, wrap
from aibrief_tui.widgets.drawn import Drawn, window


class Item(msgspec.Struct, frozen=True, gc=False):
    """One entry: pieces of (text, style's name) on its first line, ``more`` and then ``note``
    wrapped below."""

    key: str
    parts: tuple[tuple[str, str], ...]
    more: str = ""
    more_style: str = "dim"
    indent: int = 3
    note: str = ""
    note_style: str = "why"


class Listing(Drawn):
    """Items with a cursor. Posts `Entered`; ``still`` lists only scroll.

    A list that ``folds`` and has no room for all tells more of the cursor's item and of as many
    as fit, from the top.
    """

    pane = True

    class Entered(Message):
        """An item was entered."""

        def __init__(self, item: Item) -> None:
            super().__init__()
            self.item = item

    def __init__(self, id: str | None = None, still: bool = False, folds: bool = False) -> None:
        super().__init__(id=id)
        self.folds = folds
        self.items: list[Item] = []
        self.at = 0
        self.still = still
        self.empty = ""
        self._top = 0
        self._rows: list[tuple[int, str, str]] = []

    def show(self, items: list[Item], empty: str = "") -> None:
        """List ``items``; ``empty`` stands in place of none."""
        self.items, self.empty = items, empty
        self.at = max(0, min(self.at, len(items) - 1))
        self._wrap()
        self._keep_in_sight()
        self.refresh()

    @property
    def item(self) -> Item | None:
        """What the cursor is on."""
        return self.items[self.at] if self.items else None

    def _wrap(self) -> None:
        """The drawn rows: (item, the wrapped line or '' for an item's first line, its style)."""
        blocks = [self._wrapped(at) for at in range(len(self.items))]
        if self.folds and sum(map(len, blocks)) > self.size.height:
            told = unfolded([len(block) - 1 for block in blocks], self.at, self.size.height)
            blocks = [block if at in told else block[:1] for at, block in enumerate(blocks)]
        self._rows = [row for block in blocks for row in block]

    def _wrapped(self, at: int) -> list[tuple[int, str, str]]:
        item = self.items[at]
        room = max(20, self.size.width - item.indent - 2)
        told = ((item.more, item.more_style), (item.note, item.note_style))
        below = [(at, line, style) for text, style in told if text for line in wrap(text, room)]
        return [(at, "", ""), *below]

    def lay_out(self) -> None:
        """Wrap again."""
        self._wrap()
        self._keep_in_sight()

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """An item's pieces, or a wrapped line below them."""
        look = self.look
        if not self.items:
            lines = wrap(self.empty, width_ - 2)
            return [(" " + lines[y] if y < len(lines) else "", look.dim)], None
        at = self._top + y
        if at >= len(self._rows):
            return [], None
        below = len(self._rows) - at
        if y == self.size.height - 1 and below > 1:
            return [(words.BELOW.of(self.language).format(count=below), look.faint)], None
        index, more, style = self._rows[at]
        item = self.items[index]
        here = index == self.at and not self.still
        bar: Part = (" ", look.cell if here else look.text)
        under = look.row if here else None
        if more:
            return [bar, (" " * (item.indent - 1) + more, look.named(style))], under
        return [bar, *((text, look.named(style)) for text, style in item.parts)], under

    def move(self, dx: int, dy: int) -> None:
        """Another item, or other lines of a list that only scrolls."""
        if self.still:
            self._scroll(dy)
            return
        self._choose(max(0, min(len(self.items) - 1, self.at + dy)))

    def _choose(self, at: int) -> None:
        self.at = at
        if self.folds:
            self._wrap()
        self._keep_in_sight()
        self.refresh()

    def enter(self) -> None:
        """Tell that the item was entered."""
        if self.item and not self.still:
            self.post_message(self.Entered(self.item))

    def _keep_in_sight(self) -> None:
        lines = [k for k, row in enumerate(self._rows) if row[0] == self.at]
        if lines and not self.still:
            self._top = window(self._top, lines[-1], self.size.height - 1, len(self._rows))
            self._top = window(self._top, lines[0], self.size.height, len(self._rows))

    def on_click(self, event: events.Click) -> None:
        """Choose the item under the mouse; enter it with a second click."""
        self.focus()
        at = self._top + event.y
        if at < len(self._rows) and not self.still:
            again = self.at == self._rows[at][0]
            self._choose(self._rows[at][0])
            if again or event.chain > 1:
                self.enter()

    def _scroll(self, by: int) -> None:
        self._top = max(0, min(self._top + by, len(self._rows) - self.size.height))
        self.refresh()


def unfolded(lines: list[int], at: int, height: int) -> set[int]:
    """The items that tell all: the cursor's, and from the top on those that fit beside it.

    Args:
        lines: that each item has below its first one.
        at: the cursor's item.
        height: of the list, in lines.
    """
    told, room = {at}, height - len(lines) - lines[at]
    for one, more in enumerate(lines):
        room -= more if one != at else 0
        if room < 0:
            break
        told.add(one)
    return told
