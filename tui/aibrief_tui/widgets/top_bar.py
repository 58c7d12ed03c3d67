"""The first line: where am I."""

from collections.abc import Iterable

from rich.style import Style

from aibrief_tui.door import Part, width
from aibrief_tui.widgets.drawn import Drawn


class TopBar(Drawn):
    """``aibrief   pack   5 articles   180 entities …            en``."""

    DEFAULT_CSS = "TopBar { height: 1; }"

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.parts: list[tuple[str, str]] = []
        self.right = ""

    def show(self, parts: list[tuple[str, str]], right: str) -> None:
        """Set the pieces as (text, style's name); those that do not fit are left out."""
        self.parts, self.right = parts, right
        self.refresh()

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """One line; pieces that would touch the right end stay out."""
        look = self.look
        drawn: list[Part] = [(" aibrief", look.accent_strong)]
        used = 8
        room = width_ - width(self.right) - 3
        for text, style in self.parts:
            if used + 3 + width(text) > room:
                break
            drawn.append(("   " + text, look.named(style)))
            used += 3 + width(text)
        drawn.append((" " * (width_ - used - width(self.right) - 1), look.dim))
        drawn.append((self.right, look.dim))
        return drawn, None
