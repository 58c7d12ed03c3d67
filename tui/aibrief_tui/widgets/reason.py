"""The words under the claims panel: why the verdict, who says what, what is derived."""

from collections.abc import Iterable

from rich.style import Style

from aibrief_tui.door import CUT, Part, fit, wrap
from aibrief_tui.widgets.drawn import Drawn


class Reason(Drawn):
    """Paragraphs of (text, style's name), wrapped; what does not fit can be scrolled to."""

    DEFAULT_CSS = "Reason { width: 1fr; }"

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paragraphs: list[tuple[str, str]] = []
        self._lines: list[tuple[str, str]] = []
        self._top = 0

    def show(self, paragraphs: list[tuple[str, str]]) -> None:
        """Show ``paragraphs``, each beginning a line."""
        self.paragraphs = paragraphs
        self._top = 0
        self.lay_out()
        self.refresh()

    def lay_out(self) -> None:
        """Wrap the paragraphs."""
        room = max(10, self.size.width - 1)
        self._lines = [
            (line, style)
            for text, style in self.paragraphs
            for line in wrap(text, room, 2 if style != "strong" else 0)
        ]

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """A rule, then the wrapped lines."""
        if y == 0:
            return [(" " * (width_ - 1), self.look.rule)], None
        at = self._top + y - 1
        if at >= len(self._lines):
            return [], None
        text, style = self._lines[at]
        more = y == self.size.height - 1 and at < len(self._lines) - 1
        parts: list[Part] = [(text, self.look.named(style))]
        if more:
            parts = [(fit(text, width_ - 3), self.look.named(style)), (CUT, self.look.accent)]
        return parts, None

    def on_mouse_scroll_down(self) -> None:
        """Scroll on."""
        self._top = max(0, min(self._top + 1, len(self._lines) - self.size.height + 1))
        self.refresh()

    def on_mouse_scroll_up(self) -> None:
        """Scroll back."""
        self._top = max(0, self._top - 1)
        self.refresh()
