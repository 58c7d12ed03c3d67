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
    """One entry: pieces of (text, style's name) on its first line, ``more`` wrapped below."""

    key: str
    parts: tuple[tuple[str, str], ...]
    more: str = ""
    more_style: str = "dim"
    indent: int = 3


class Listing(Drawn):
    """Items with a cursor. Posts `Entered`; ``still`` lists only scroll."""

    pane = True

    class Entered(Message):
        """An item was entered."""

        def __init__(self, item: Item) -> None:
            super().__init__()
            self.item = item

    def __init__(self, id: str | None = None, still: bool = False) -> None:
        super().__init__(id=id)
        self.items: list[Item] = []
        self.at = 0
        self.still = still
        self.empty = ""
        self._top = 0
        self._rows: list[tuple[int, str]] = []

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
        """The drawn rows: (item, the wrapped line, or '' for an item's first line)."""
        self._rows = []
        for at, item in enumerate(self.items):
            self._rows.append((at, ""))
            if item.more:
                room = max(20, self.size.width - item.indent - 2)
                self._rows += [(at, line) for line in wrap(item.more, room)]

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
        index, more = self._rows[at]
        item = self.items[index]
        here = index == self.at and not self.still
        bar: Part = (" ", look.cell if here else look.text)
        under = look.row if here else None
        if more:
            style = look.named(item.more_style)
            return [bar, (" " * (item.indent - 1) + more, style)], under
        return [bar, *((text, look.named(style)) for text, style in item.parts)], under

    def move(self, dx: int, dy: int) -> None:
        """Another item, or other lines of a list that only scrolls."""
        if self.still:
            self._scroll(dy)
            return
        self.at = max(0, min(len(self.items) - 1, self.at + dy))
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
            self.at = self._rows[at][0]
            self.refresh()
            if again or event.chain > 1:
                self.enter()

    def on_mouse_scroll_down(self) -> None:
        """Scroll."""
        self._scroll(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll back."""
        self._scroll(-3)

    def _scroll(self, by: int) -> None:
        self._top = max(0, min(self._top + by, len(self._rows) - self.size.height))
        self.refresh()
