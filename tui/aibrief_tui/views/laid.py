"""A long text in rows: only those that are asked for are broken, and all of them can be reached.

A text is taken in pieces: its lines, and of a line that is longer than `PIECE` one part after
another, cut at a blank. A row never goes beyond its piece, so that any row is found from the
place of its first character alone, however much text stands before it.
"""

import re

from aibrief_tui.door import clean, width

Row = tuple[int, int]
"""Start and end in code points of the text; between two rows stand blanks or a line end."""

PIECE = 4_000
"""Code points of a line that are broken at once."""
SEEK = 200
"""Code points before the end of a part in which a blank to cut at is looked for."""
KEPT = 500
"""Pieces whose rows are kept."""


class Laid:
    """``text`` in rows of at most ``cells`` cells."""

    def __init__(self, text: str, cells: int) -> None:
        self.text, self.cells = text, cells
        self._pieces: dict[int, list[Row]] = {}
        self._line = (0, -1)

    def row_at(self, place: int) -> Row:
        """The row in which the character at ``place`` stands, else the one before it."""
        place = max(0, min(place, len(self.text)))
        rows = self._rows(self._piece(place)[0])
        return next((row for row in reversed(rows) if row[0] <= place), rows[0])

    def after(self, row: Row) -> Row | None:
        """The next row; ``None`` behind the last."""
        start, end = self._piece(row[0])
        rows = self._rows(start)
        at = rows.index(row) + 1
        if at < len(rows):
            return rows[at]
        begin = end if end < self.line_of(start)[1] else end + 1
        return self._rows(begin)[0] if begin <= len(self.text) else None

    def before(self, row: Row) -> Row | None:
        """The row before; ``None`` before the first."""
        start, _ = self._piece(row[0])
        rows = self._rows(start)
        at = rows.index(row)
        if at:
            return rows[at - 1]
        return self._rows(self._piece(start - 1)[0])[-1] if start else None

    def moved(self, row: Row, by: int) -> Row:
        """The row so many rows on (or back), the last (or first) where there are not as many."""
        for _ in range(abs(by)):
            found = self.after(row) if by > 0 else self.before(row)
            if found is None:
                break
            row = found
        return row

    def window(self, row: Row, count: int) -> list[Row]:
        """``row`` and those behind it, ``count`` in all."""
        rows = [row]
        while len(rows) < count and (found := self.after(rows[-1])):
            rows.append(found)
        return rows

    def _rows(self, start: int) -> list[Row]:
        """The rows of the piece that begins at ``start``, at least one."""
        rows = self._pieces.get(start)
        if rows is None:
            if len(self._pieces) >= KEPT:
                self._pieces.clear()
            start, end = self._piece(start)
            found = broken(self.text[start:end], self.cells)
            rows = [(start + low, start + high) for low, high in found]
            self._pieces[start] = rows
        return rows

    def _piece(self, place: int) -> tuple[int, int]:
        """Start and end of the piece in which the character at ``place`` stands."""
        first, last = self.line_of(place)
        place = max(first, min(place, last - 1))
        number = (place - first) // PIECE
        if number and place < self._cut(first, last, number):
            number -= 1
        elif first < last and place >= self._cut(first, last, number + 1):
            number += 1
        return self._cut(first, last, number), self._cut(first, last, number + 1)

    def _cut(self, first: int, last: int, number: int) -> int:
        """Where part ``number`` of the line begins: behind a blank if there is one near."""
        place = first + number * PIECE
        if not number or place >= last:
            return min(place, last)
        blank = self.text.rfind(" ", place - SEEK, place)
        return place if blank < 0 else blank + 1

    def line_of(self, place: int) -> tuple[int, int]:
        """Start and end of the line, without its line end."""
        first, last = self._line
        if not first <= place <= last:
            first = self.text.rfind("\n", 0, place) + 1
            last = self.text.find("\n", place)
            self._line = (first, len(self.text) if last < 0 else last)
        return self._line


def broken(text: str, cells: int) -> list[Row]:
    """Where to break a line into rows of at most ``cells`` cells, as (start, end).

    Breaks at blanks; a word longer than a row is cut.
    """
    if len(text) <= PIECE and width(clean(text)) <= cells:
        return [(0, len(text))]
    rows: list[Row] = []
    start = end = used = 0
    for match in _WORD.finditer(text):
        low, high = match.span()
        size = width(clean(match[0]))
        if end > start and used + low - end + size > cells:
            rows.append((start, end))
            start = end
        if end == start:
            start = end = low
            used = 0
        if end == start and size > cells:
            *full, (start, _) = _cut(text, low, high, cells)
            rows += full
            end, size = start, width(clean(text[start:high]))
        used += max(0, low - end) + size
        end = high
    return [*rows, (start, end)]


_WORD = re.compile(r"[^ ]+")


def _cut(text: str, start: int, end: int, cells: int) -> list[Row]:
    """A word in rows that are as full as can be, at least a character each."""
    rows: list[Row] = []
    used = 0
    for at in range(start, end):
        size = width(clean(text[at]))
        if used + size > cells and at > start:
            rows.append((start, at))
            start, used = at, 0
        used += size
    return [*rows, (start, end)]


def fitting(text: str, row: Row, cells: int) -> int:
    """How far a row's text fits into ``cells`` cells."""
    used = 0
    for at in range(*row):
        used += width(clean(text[at]))
        if used > cells:
            return at
    return row[1]
