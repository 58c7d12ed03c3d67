"""The base of every widget here: lines are drawn, not composed.

Drawing by line costs nothing for what is not seen and lets all text pass one door.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from aibrief_tui.door import Part, strip
from aibrief_tui.look import Look

if TYPE_CHECKING:
    from aibrief_tui.app import AibriefApp


class Drawn(Widget):
    """A widget that draws line ``y`` of its area with `line`."""

    DEFAULT_CSS = "Drawn { width: 1fr; height: 1fr; }"

    pane: ClassVar[bool] = False
    """Whether the keyboard can be here."""

    def __init_subclass__(cls, **kwargs: bool) -> None:
        """Panes can have the focus."""
        super().__init_subclass__(can_focus=cls.pane)

    @property
    def look(self) -> Look:
        """The styles of the present theme."""
        return cast("AibriefApp", self.app).look

    @property
    def language(self) -> str:
        """The interface's language: 'en' or 'ko'."""
        return cast("AibriefApp", self.app).interface_language

    @property
    def ground(self) -> Style:
        """What lies under every line."""
        return self.look.base

    _laid_out = (0, 0)

    def lay_out(self) -> None:
        """Break and place what is shown for the present size; called before it is drawn."""

    def on_hide(self) -> None:
        """What is shown meanwhile is laid out without a width; again once there is one."""
        self._laid_out = (0, 0)

    def render_line(self, y: int) -> Strip:
        """Textual's way in; the text of `line` passes the door."""
        width = self.size.width
        if self._laid_out != self.size:
            self._laid_out = self.size
            self.lay_out()
        parts, under = self.line(y, width)
        return strip(parts, width, self.ground + under if under else self.ground)

    def line(self, y: int, width: int) -> tuple[Iterable[Part], Style | None]:
        """The pieces of line ``y`` and what lies under all of them (a row's colour)."""
        raise NotImplementedError

    def move(self, dx: int, dy: int) -> None:
        """Move the cursor; panes say what that means."""

    def _scroll(self, by: int) -> None:
        """Show what lies ``by`` lines further; panes that scroll say how."""

    def on_mouse_scroll_down(self) -> None:
        """The mouse's wheel scrolls what is shown and leaves the cursor."""
        self._scroll(3)

    def on_mouse_scroll_up(self) -> None:
        """Back."""
        self._scroll(-3)

    @property
    def page(self) -> int:
        """How many lines a page key moves."""
        return max(1, self.size.height - 3)


def window(top: int, at: int, height: int, total: int) -> int:
    """The first line to show so that line ``at`` of ``total`` is among ``height`` shown."""
    if height <= 0:
        return 0
    if at < top:
        top = at
    elif at >= top + height:
        top = at - height + 1
    return max(0, min(top, total - height))
