"""A draft with its items lit, broken to the width; the one under the cursor is kept in sight."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from rich.style import Style

from aibrief_tui.door import Part, clean, width
from aibrief_tui.widgets.drawn import Drawn, window

Lit = tuple[int, int, str]
"""Start, end, the name of a style."""


class Draft(Drawn):
    """The reader's text. Its lines are only broken, nothing of it is left out."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.text = ""
        self._lit: list[Lit] = []
        self._here: tuple[int, int] = (0, 0)
        self._rows: list[tuple[int, int]] = []
        self._top = 0

    def show(self, text: str, lit: Sequence[Lit]) -> None:
        """Show ``text`` with these spans lit."""
        self.text, self._lit = text, sorted(lit)
        self.lay_out()
        self.refresh()

    def go(self, start: int, end: int) -> None:
        """Bring a span into sight and mark it."""
        self._here = (start, end)
        self._keep_in_sight()
        self.refresh()

    def lay_out(self) -> None:
        """Break the lines for the present width."""
        self._rows = broken(self.text, max(10, self.size.width - 2))
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        starts = [start for start, _ in self._rows]
        row = max(0, bisect_right(starts, self._here[0]) - 1)
        height = max(1, self.size.height)
        for near in (max(0, row - 2), min(len(starts), row + 3), row):
            self._top = window(self._top, near, height, len(self._rows))

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """One row of the text, its lit spans coloured."""
        at = self._top + y
        if at >= len(self._rows):
            return [], None
        return [(" ", self.look.text), *self._parts(*self._rows[at])], None

    def _parts(self, start: int, end: int) -> Iterable[Part]:
        at = start
        first = max(0, bisect_left(self._lit, (start, 0, "")) - 8)
        for left, right, style in self._lit[first:]:
            if left >= end:
                break
            left, right = max(left, at), min(right, end)
            if left < right:
                yield self.text[at:left], self.look.text
                yield self.text[left:right], self._style(left, style)
                at = right
        yield self.text[at:end], self.look.text

    def _style(self, at: int, name: str) -> Style:
        first, last = self._here
        if first <= at < last:
            return self.look.lit_here
        return self.look.named(name) + self.look.lit

    def _scroll(self, by: int) -> None:
        self._top = max(0, min(self._top + by, len(self._rows) - self.size.height))
        self.refresh()


def broken(text: str, cells: int) -> list[tuple[int, int]]:
    """Spans of rows of at most ``cells`` cells, broken behind a blank where there is one."""
    rows: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        rows += _rows(line, start, cells)
        start += len(line) + 1
    return rows


def _rows(line: str, offset: int, cells: int) -> Iterable[tuple[int, int]]:
    if len(line) <= cells and width(clean(line)) <= cells:
        yield offset, offset + len(line)
        return
    start, used, blank = 0, 0, 0
    for at, letter in enumerate(line):
        used += width(clean(letter))
        if used > cells and at > start:
            cut = blank if blank > start else at
            yield offset + start, offset + cut
            start = cut
            used = width(clean(line[start : at + 1]))
        if letter.isspace():
            blank = at + 1
    yield offset + start, offset + len(line)
