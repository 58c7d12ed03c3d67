"""A caption over a list: what it holds, on a rule."""

from collections.abc import Iterable

from rich.style import Style

from aibrief_tui.door import Part, fit, width
from aibrief_tui.widgets.drawn import Drawn


class Caption(Drawn):
    """One line over a list: pieces of (text, style's name), and words at the right end."""

    DEFAULT_CSS = "Caption { height: 1; }"

    def __init__(self, id: str | None = None, side: bool = False) -> None:
        super().__init__(id=id)
        self.side = side
        self.parts: list[tuple[str, str]] = []
        self.right = ""

    def show(self, parts: list[tuple[str, str]], right: str = "") -> None:
        """Set the pieces; those that have no room are cut."""
        self.parts, self.right = parts, right
        self.refresh()

    @property
    def ground(self) -> Style:
        """That of the list below."""
        return self.look.side if self.side else self.look.base

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """The pieces on a rule."""
        look, line = self.look, Style(underline=True)
        room = width_ - 2
        drawn: list[Part] = [(" ", look.rule)]
        for text, style in self.parts:
            cells = min(width(text), max(0, room))
            drawn.append((fit(text, cells), look.named(style) + line))
            room -= cells
        right = self.right if width(self.right) + 2 <= room else ""
        drawn.append((" " * max(0, room - width(right)), look.rule))
        return [*drawn, (right, look.faint + line), (" ", look.rule)], None
