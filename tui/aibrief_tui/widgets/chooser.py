"""A list that other panes follow, and that shows whether the keyboard is in it."""

from collections.abc import Iterable

from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui.door import Part
from aibrief_tui.widgets.listing import Item, Listing


class Chooser(Listing):
    """A list that tells whenever its cursor moves."""

    class Moved(Message):
        """The cursor of ``chooser`` is on ``item``; ``open`` if it was entered."""

        def __init__(self, chooser: "Chooser", item: Item, open: bool = False) -> None:
            super().__init__()
            self.chooser, self.item, self.open = chooser, item, open

    def __init__(self, id: str | None = None, side: bool = False) -> None:
        super().__init__(id=id)
        self.side = side

    @property
    def ground(self) -> Style:
        """A list at the side lies on a ground of its own."""
        return self.look.side if self.side else self.look.base

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """The list's; the cursor is fainter while the keyboard is elsewhere."""
        parts, under = super().line(y, width_)
        if self.has_focus or under is None:
            return parts, under
        (mark, _), *rest = parts
        return [(mark, self.look.idle_cell), *rest], under

    def move(self, dx: int, dy: int) -> None:
        """Another item."""
        super().move(dx, dy)
        self._tell()

    def enter(self) -> None:
        """Into what the cursor is on."""
        if self.item:
            self.post_message(self.Moved(self, self.item, open=True))

    def on_click(self, event: events.Click) -> None:
        """Tell, once the list has put its cursor under the mouse."""
        self.call_later(self._tell)

    def _tell(self) -> None:
        if self.item:
            self.post_message(self.Moved(self, self.item))
