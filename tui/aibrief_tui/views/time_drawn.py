"""A time line in plain cells: one lane an article, its figures at their years.

          2022        2024        2026        2028        2030
          +-----------+-----------+-----------+-----------+
village   o 232.9bn CNY
                      f 356.6bn CNY
chosunbiz             o $34.2bn                           f $154.8bn
"""

from __future__ import annotations

from datetime import date

import msgspec

from aibrief_store.comparing.sentences import width
from aibrief_store.records import Text
from aibrief_tui.views.lines import Piece, Pieces, fitted, flow, over
from aibrief_tui.views.time_line import Point, TimeLine

TITLE = Text("Over time", "시간순")
_SIGNS = {"observed": "o", "forecast": "f", "planned": "p", "denied": "x"}
_LEGEND = {
    "observed": Text("o as fact", "o 실적"),
    "forecast": Text("f forecast", "f 전망"),
    "planned": Text("p planned", "p 계획"),
    "denied": Text("x denied", "x 부인"),
}
_WITHIN = Text("[==] some day within", "[==] 이 안의 어느 날")
_PRINTED = Text("= printed conversion", "= 인쇄된 환산액")
_DERIVED = Text("-> derived", "-> 자체 계산")
_STYLES = {"observed": "strong", "forecast": "info", "planned": "warn", "denied": "bad"}
MOST_NAME = 12
MOST_TEXT = 30
LEAST = 20
"""Cells for the axis, however long the figures are."""
YEAR = 6
"""Cells between the labels of two years, at the least."""


def drawn(line: TimeLine, cells: int, here: str, language: str) -> list[Pieces]:
    """The line in ``cells`` columns; the point of claim ``here`` stands out."""
    label = min(MOST_NAME, max(width(name) for name in line.names.values())) + 2
    room = cells - label
    axis = Years(line, room - _tail(line, room), room)
    blank = (" " * label, "text")
    lines: list[Pieces] = [((TITLE.of(language), "accent_strong"),)]
    lines += [(blank, (axis.labels, "dim")), (blank, (axis.rule, "faint"))]
    for source, name in line.names.items():
        own = [_placed(point, axis, room) for point in line.points if point.source == source]
        lit = any(one.point.claim == here for one in own)
        head = (fitted(name, label), "accent_strong" if lit else "strong")
        for row in _rows(own):
            for pieces in _drawn_row(row, here, room):
                lines.append((head, *pieces))
                head = blank
    legend = flow([(_legend(line, language), "faint")], room)
    return [*lines, *((blank, *rest) for rest in legend)]


def _tail(line: TimeLine, room: int) -> int:
    """Cells kept free behind the axis for the last figures, if they can have them."""
    latest = max(point.last for point in line.points)
    last = [point for point in line.points if point.last == latest]
    tail = max(width(text) + 3 for point in last for text in (point.text, point.under))
    return tail if tail <= min(MOST_TEXT, room - LEAST) else 1


def _legend(line: TimeLine, language: str) -> str:
    """What the signs that are used mean."""
    kinds = {point.kind for point in line.points}
    unders = [point.under for point in line.points]
    used = [text.of(language) for kind, text in _LEGEND.items() if kind in kinds]
    used += [_WITHIN.of(language)] * any(one.day and one.last > one.first for one in line.points)
    used += [_PRINTED.of(language)] * any(text.startswith("=") for text in unders)
    used += [_DERIVED.of(language)] * any(text.startswith("->") for text in unders)
    return "   ".join(used)


class Years:
    """An axis of days with a label a year; of months, or days, where it spans less.

    ``labels`` and ``rule`` are its two lines, ``place`` is a day's cell. The axis takes ``cells``,
    its labels ``room``.
    """

    def __init__(self, line: TimeLine, cells: int, room: int) -> None:
        first = min(point.first for point in line.points)
        last = max(point.last for point in line.points)
        self._cells = cells
        self._marks = _marks(first, last, cells)
        self._low = self._marks[0].toordinal()
        self._high = max(last.toordinal(), self._marks[-1].toordinal())
        self.labels, self.rule = self._ruler(room)

    def place(self, day: date) -> int:
        """The cell of ``day``."""
        share = (day.toordinal() - self._low) / max(1, self._high - self._low)
        return round(share * (self._cells - 1))

    def _ruler(self, room: int) -> tuple[str, str]:
        labels, rule = " " * room, "-" * self._cells
        yearly = all((day.month, day.day) == (1, 1) for day in self._marks)
        daily = any(day.day > 1 for day in self._marks)
        for day in self._marks:
            rule = over(rule, "+", self.place(day))
            text = f"{day:%Y}" if yearly else f"{day:%Y-%m-%d}" if daily else f"{day:%Y-%m}"
            at = min(self.place(day), room - len(text))
            if not labels[max(0, at - 1) : at + len(text) + 1].strip():
                labels = over(labels, text, at)
        return labels.rstrip(), rule


def _marks(first: date, last: date, cells: int) -> list[date]:
    """Beginnings of years, or of months, or days; as many as have room."""
    years = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    if len(years) > 2:
        return years[:: 1 + len(years) * YEAR // max(cells, 1)]
    months = [
        date(year, month, 1)
        for year in range(first.year, last.year + 1)
        for month in range(1, 13)
        if (first.year, first.month) <= (year, month) <= (last.year, last.month)
    ]
    if len(months) > 1:
        return months[:: 1 + len(months) * 9 // max(cells, 1)]
    return [first, last] if last > first else [first]


class Placed(msgspec.Struct, frozen=True, gc=False):
    """A point with its sign's cell, and where its figure has room: behind, before or under."""

    point: Point
    start: int
    sign: str
    side: str

    @property
    def taken(self) -> tuple[int, int]:
        """The first cell that it takes of its row, and the blank one behind it."""
        size = max(width(self.point.text), width(self.point.under)) + 1
        if self.side == "behind":
            return self.start, self.start + len(self.sign) + size
        if self.side == "before":
            return self.start - size, self.start + len(self.sign)
        return 0, 10**6


def _placed(point: Point, axis: Years, room: int) -> Placed:
    start, sign = axis.place(point.first), _sign(point, axis)
    size = max(width(point.text), width(point.under)) + 1
    fits = start + len(sign) + size <= room
    return Placed(point, start, sign, "behind" if fits else "before" if size <= start else "under")


def _sign(point: Point, axis: Years) -> str:
    """``o`` at a time, ``f==f`` over one, ``[==]`` for one day within."""
    sign = _SIGNS[point.kind]
    size = axis.place(point.last) - axis.place(point.first) + 1
    if size < 3:
        return sign
    inner = "=" * (size - 2)
    return f"[{inner}]" if point.day else sign + inner + sign


def _rows(points: list[Placed]) -> list[list[Placed]]:
    """Points in as few rows as keep them apart."""
    rows: list[list[Placed]] = []
    for one in points:
        fits = (row for row in rows if one.taken[0] > row[-1].taken[1])
        row = next(fits, None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    return rows


def _drawn_row(row: list[Placed], here: str, room: int) -> list[Pieces]:
    """Signs with their figures, and under them what is derived."""
    above: list[Piece] = []
    below: list[Piece] = []
    for one in row:
        point = one.point
        style = "accent_strong" if point.claim == here else _STYLES[point.kind]
        if one.side == "under":
            under = flow([(f"{point.text} {point.under}".strip(), style)], room - 2)
            return [
                ((" " * one.start, "text"), (one.sign, style)),
                *((("  ", "text"), *pieces) for pieces in under),
            ]
        behind = one.side == "behind"
        text = f"{one.sign} {point.text}" if behind else f"{point.text} {one.sign}"
        _write(above, text, one.taken[0], style)
        if point.under:
            _write(below, point.under, one.taken[0] + (len(one.sign) + 1) * behind, "dim")
    return [tuple(line) for line in (above, below) if line]


def _write(line: list[Piece], text: str, at: int, style: str) -> None:
    """``text`` onto ``line`` from cell ``at`` on."""
    used = sum(width(piece) for piece, _ in line)
    line += [(" " * (at - used), "text"), (text, style)]
