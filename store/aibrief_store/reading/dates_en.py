"""English date words: January 20, 2025; last July; the first half of this year; two years ago."""

import re
from collections.abc import Iterator, Mapping

from aibrief_store.reading import date_tables_en as tables
from aibrief_store.reading.date_patterns_en import WORDS
from aibrief_store.reading.date_words import Calendar, Word, worded

_Said = tuple[str, Mapping[str, int]]

CALENDAR = Calendar(
    words=WORDS,
    joint=re.compile(r"(?:[ -]|, ?| of | of the |)"),
    rising=True,
    role=None,
    before=re.compile(
        r"\b(?:(?P<as_of>as of)|(?P<until>by|until|through|before|till)|(?P<since>since|from))"
        r" (?:the end of )?\Z",
        re.IGNORECASE,
    ),
    to=re.compile(r"(?: to | until | through |[-–—])"),
)


def words(text: str) -> Iterator[Word]:
    """The date words of an English text, in order."""
    return worded(text, WORDS, _said)


def _said(found: re.Match[str]) -> _Said:
    kind = found.lastgroup or ""
    return _KINDS[kind](found[kind].lower(), found)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", text)]


def _iso(text: str, _: re.Match[str]) -> _Said:
    return "day", dict(zip(("year", "month", "day"), _numbers(text), strict=True))


def _monthday(text: str, _: re.Match[str]) -> _Said:
    day, *last = _numbers(text)
    parts = {"month": _named(text)[-1], "day": day} | ({"to_day": last[0]} if last else {})
    return ("day" if 1 <= day <= 31 else ""), parts


def _years(text: str, _: re.Match[str]) -> _Said:
    low, high = _numbers(text)
    return "whole", {"from_year": low, "to_year": high if high > 99 else low // 100 * 100 + high}


def _year(text: str, _: re.Match[str]) -> _Said:
    return "year", {"year": _numbers(text)[0]}


def _decade(text: str, _: re.Match[str]) -> _Said:
    return "whole", {"decade": _numbers(text)[0]}


def _month(text: str, found: re.Match[str]) -> _Said:
    return "month", {"month": _named(text)[-1]} | _side(found["monthside"])


def _months(text: str, _: re.Match[str]) -> _Said:
    first, last = _named(text)
    return "month", {"month": first, "to_month": last}


def _named(text: str) -> list[int]:
    """The months of a text, numbered from 1."""
    names = (name[:3] for name in re.findall(r"[a-z]{3,}", text))
    return [tables.MONTHS.index(name) + 1 for name in names if name in tables.MONTHS]


def _side(which: str | None) -> dict[str, int]:
    side = {"last": -1, "next": 1}.get(which.lower(), 0) if which else 0
    return {"side": side} if side else {}


def _weekday(text: str, found: re.Match[str]) -> _Said:
    return "weekday", {"weekday": tables.WEEKDAYS.index(text[:3])} | _side(found["dayside"])


def _half(text: str, _: re.Match[str]) -> _Said:
    return "month", {"half": tables.ORDINALS.get(text) or int(text[-1])}


def _quarter(text: str, _: re.Match[str]) -> _Said:
    return "month", {"quarter": tables.ORDINALS.get(text) or int(text)}


def _shortquarter(text: str, _: re.Match[str]) -> _Said:
    quarter, *year = _numbers(text)
    return "month", {"quarter": quarter} | ({"year": 2000 + year[0]} if year else {})


def _same(text: str, _: re.Match[str]) -> _Said:
    return "whole", {"years" if text.endswith("last year") else "text_years": -1, "same": 1}


def _samein(_text: str, _: re.Match[str]) -> _Said:
    return "part", {"same": 1}


def _firsts(text: str, _: re.Match[str]) -> _Said:
    count, unit = text.removesuffix(" of the year").removeprefix("the first ").rsplit(" ", 1)
    number = int(count) if count.isdecimal() else tables.COUNTS[count]
    months = number * (3 if unit == "quarters" else 1)
    return "month" if 1 < months <= 12 else "", {"month": 1, "to_month": months}


def _weekof(_text: str, _: re.Match[str]) -> _Said:
    return "week", {"week_of": 1}


def _counted(count: str, unit: str) -> tuple[str, int]:
    """'two', 'decades': the unit and how many; none where it is not said."""
    number = int(count) if count.isdecimal() else tables.COUNTS[count]
    unit = unit.removesuffix("s")
    return ("years", 10 * number) if unit == "decade" else (f"{unit}s", number)


def _ago(text: str, _: re.Match[str]) -> _Said:
    text, _by, when = text.removesuffix(" now").rpartition(" ")
    units, number = _counted(*text.rsplit(" ", 1))
    if when in ("earlier", "before"):
        same = {"same": 1} if units == "years" else {}
        known = number and units != "weeks"
        return "whole", {f"text_{units}": -number} | same if known else {"unsaid": 1}
    if when == "later" or not number:
        return "whole", {f"ago_{units}": number, "unsaid": 1}
    return "whole", {f"ago_{units}": number if when == "ago" else -number}


def _span(text: str, _: re.Match[str]) -> _Said:
    way, _by, length = text.removeprefix("the ").partition(" ")
    count, _by, unit = length.rpartition(" ")
    units, number = _counted(count or "a", unit)
    if not number:
        return "whole", {f"ago_{units}": 0, "unsaid": 1}
    return "whole", {f"ago_{units}": number if way in ("past", "last") else -number, "span": 1}


def _told(text: str, _: re.Match[str]) -> _Said:
    if text in tables.DAYS:
        return "day", {"days": tables.DAYS[text]}
    return "day", {"text_days": tables.TEXT_DAYS[text]}


def _offset(text: str, _: re.Match[str]) -> _Said:
    which, _by, unit = text.rpartition(" ")
    rank = {"weekend": "week", "quarter": "month"}.get(unit, unit)
    if unit == "decade":
        return ("whole", {"decades": tables.WHICH[which]}) if which in tables.WHICH else ("", {})
    if which in tables.WHICH:
        return rank, {f"{unit}s": tables.WHICH[which]}
    if unit.startswith("week"):
        return "", {}
    return rank, {f"text_{unit}s": tables.TEXT_WHICH[which]}


def _season(text: str, _: re.Match[str]) -> _Said:
    which, _by, name = text.rpartition(" ")
    own = {"years": 0} if which == "this" else _side(which)
    return "month", {"season": tables.SEASONS[name]} | own


def _yearend(text: str, _: re.Match[str]) -> _Said:
    return "year", {"years": 0, "stage": tables.YEAR_ENDS[text]}


def _stage(text: str, _: re.Match[str]) -> _Said:
    return "stage", {"stage": tables.STAGES[text]}


_KINDS = {
    "iso": _iso, "daymonth": _monthday, "monthday": _monthday, "years": _years, "year": _year,
    "fiscal": _year, "decade": _decade, "months": _months, "month": _month, "inmonth": _month,
    "alone": _month, "weekday": _weekday, "half": _half, "h": _half, "quarter": _quarter,
    "q": _quarter, "shortquarter": _shortquarter, "same": _same, "samein": _samein,
    "firsts": _firsts, "weekof": _weekof, "ago": _ago, "span": _span, "told": _told,
    "offset": _offset, "season": _season, "yearend": _yearend, "stage": _stage,
}  # fmt: skip
