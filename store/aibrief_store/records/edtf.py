"""Dates as EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/), as far as articles go.

Read: years, months, days, ``2025-40`` and ``2025-41`` (halves), ``2025-33`` to ``2025-36``
(quarters), ``2025-21`` to ``2025-24`` (seasons), ``~``, ``?`` and ``%`` behind any of them,
intervals ``2014/2023`` with ``..`` for an open end, and ``[2025-02-03..2025-02-09]`` (one day of
a set).
"""

import re
from datetime import date, timedelta

import msgspec

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?")

# First and last month of ISO 8601-2's sub-year groupings; seasons are the northern ones.
_GROUPS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip


class Period(msgspec.Struct, frozen=True):
    """The days a date covers, both ends included; ``None`` for an open end.

    Attributes:
        kind: 'point' (a year, month, day, half), 'interval' (a/b) or 'set' ([a..b]).
        grain: 'year', 'half', 'quarter', 'season', 'month' or 'day', of the coarser end.
        approximate: around (~, %).
        uncertain: perhaps (?, %).
    """

    first: date | None
    last: date | None
    kind: str
    grain: str
    approximate: bool = False
    uncertain: bool = False


def period(text: str) -> Period:
    """Read an EDTF date.

    Raises:
        ValueError: it is none; the message says which forms there are.
    """
    if text.startswith("[") and text.endswith("]"):
        return _between(text, text[1:-1].split(".."), "set")
    if "/" in text:
        return _between(text, text.split("/"), "interval")
    return _point(text)


def _between(whole: str, ends: list[str], kind: str) -> Period:
    if len(ends) != 2 or not any(end not in ("", "..") for end in ends):
        raise _not_edtf(whole)
    low, high = (None if end in ("", "..") else _point(end) for end in ends)
    first = low.first if low else None
    last = high.last if high else None
    if first and last and first > last:
        raise ValueError(f"{whole!r}: the end lies before the start")
    known = [end for end in (low, high) if end]
    return Period(
        first,
        last,
        kind,
        max((end.grain for end in known), key=_GRAINS.index),
        any(end.approximate for end in known),
        any(end.uncertain for end in known),
    )


def _point(text: str) -> Period:
    match = _POINT.fullmatch(text)
    if not match:
        raise _not_edtf(text)
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    marks = match[4] or ""
    try:
        first, last, grain = _days(year, month, day)
    except (ValueError, KeyError, IndexError) as error:
        raise _not_edtf(text) from error
    return Period(first, last, "point", grain, marks in ("~", "%"), marks in ("?", "%"))


def _days(year: int, month: int, day: int) -> tuple[date, date, str]:
    if not month:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if month > 12:
        if day:
            raise ValueError("a half or quarter has no day")
        start, end = _GROUPS[month]
        grain = "half" if month >= 40 else "quarter" if month >= 33 else "season"
        return date(year, start, 1), _month_end(year, end), grain
    if not day:
        return date(year, month, 1), _month_end(year, month), "month"
    return date(year, month, day), date(year, month, day), "day"


def _month_end(year: int, month: int) -> date:
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def _not_edtf(text: str) -> ValueError:
    return ValueError(
        f"{text!r} is no EDTF date; write 2024, 2024-12, 2024-12-31, 2025-40 (first half), "
        "2014/2023, ../2027 or [2025-02-03..2025-02-09], with ~ behind for 'around'"
    )


_GRAINS = ("day", "month", "quarter", "season", "half", "year")
