"""When an article was written, as far as its own words tell: bounds, never a guess.

Not before the last day that it tells as past; not after the day of the list of posts in which its
copy was seen.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from aibrief_store.articles.furniture import is_row
from aibrief_store.articles.part import ASSERTING, Part
from aibrief_store.articles.printed_dates import printed_dates
from aibrief_store.reading.dates import Dated, dates
from aibrief_store.reading.language import Language
from aibrief_store.reading.sentences import sentences
from aibrief_store.records.edtf import period


class Bound(NamedTuple):
    """One end of when it was written, EDTF, with the words that give it."""

    date: str
    start: int
    end: int
    rule: str


class Bounds(NamedTuple):
    """``None`` for an end of which nothing is known."""

    earliest: Bound | None
    latest: Bound | None

    @property
    def edtf(self) -> str:
        """'[a..b]', 'a/..' or '../b'; '' where nothing is known."""
        if self.earliest and self.latest:
            return f"[{self.earliest.date}..{self.latest.date}]"
        if self.earliest:
            return f"{self.earliest.date}/.."
        return f"../{self.latest.date}" if self.latest else ""


_READ = 100_000
_SENTENCE = 400
_NEAR = timedelta(days=7)
_MOST_OF_A_YEAR = timedelta(days=300)
_AHEAD = {
    "ko": re.compile(r"전망|예상|예측|목표|계획|예정|방침|추산|까지|겠|향후|앞으로"),
    "en": re.compile(
        r"\b(?:will|would|could|expect\w*|forecast\w*|plan\w*|target\w*|by|until|aims?|project\w*"
        r"|due)\b",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"预计|预期|预测|将|计划|目标|力争|有望|前夕|之前"),
}
# Syllables with the past's ㅆ, those of 있 and 겠 left out, and an ending behind them.
_PAST_SYLLABLES = "".join(
    chr(code) for code in range(0xAC00 + 20, 0xD7A4, 28) if chr(code) not in "있겠"
)
_VERB = {
    "ko": re.compile(
        rf"(?P<past>[{_PAST_SYLLABLES}](?:다|고|으며|는데|지만|으나))|[가-힣]다고|[가-힣]다며"
        rf"|기로|한다|된다|이다"
    ),
    "en": re.compile(
        r"(?P<past>\b(?:was|were|had|\w{2,20}ed|rose|fell|grew|began|said)\b)|\b(?:is|are|be)\b"
    ),
    "zh": re.compile(r"(?P<past>[了已曾])|将|要"),
}
_LAST_DAY = re.compile(r"지난\s?(?:(?P<month>\d{1,2})월\s?)?(?P<day>\d{1,2})일(?!\s?간)")


def bounds(text: str, parts: list[Part], language: Language) -> Bounds:
    """What ``text`` tells of when it was written."""
    latest = _seen(text, parts)
    earliest = _named(text, parts, language)
    if language == "ko":
        known = earliest
        for each in _last_days(text, parts):
            day = _day_of(each, known, latest)
            if day and (earliest is None or day >= _first(earliest.date)):
                said = f"'{each[0]}' is past"
                earliest = Bound(day.isoformat(), each.start(), each.end(), said)
                earliest = _placed(earliest, each)
    if earliest and latest and _first(earliest.date) > _first(latest.date):
        latest = None
    return Bounds(earliest, latest)


def _placed(bound: Bound, match: re.Match[str]) -> Bound:
    return bound._replace(start=match.start(), end=match.end())


def _proper(text: str, parts: list[Part]) -> Iterator[Part]:
    return (part for part in parts if part.part in ASSERTING and part.start < _READ)


def _named(text: str, parts: list[Part], language: Language) -> Bound | None:
    """The latest date that a sentence tells as past, or counts as of."""
    best: Bound | None = None
    for part in _proper(text, parts):
        words = text[part.start : min(part.end, _READ)]
        ends = [each.end for each in sentences(words)]
        for dated in dates(words, "", language):
            # A sentence that never ends is read as far as one that does.
            end = min(ends[bisect(ends, dated.start)], dated.end + _SENTENCE)
            before = bisect(ends, dated.start) - 1
            begin = max(ends[before] if before >= 0 else 0, dated.start - _SENTENCE)
            sentence = (begin, end)
            if not _is_past(words, dated, sentence, language):
                continue
            if best is None or _first(dated.date) > _first(best.date):
                end = _with_its_role(words, dated)
                rule = f"'{words[dated.start : end]}' is past"
                best = Bound(
                    _start_of(dated.date), part.start + dated.start, part.start + end, rule
                )
    return best


def _is_past(words: str, dated: Dated, sentence: tuple[int, int], language: Language) -> bool:
    if not dated.date or dated.relative_to or dated.role == "until" or dated.stage:
        return False
    if _AHEAD[language].search(words, dated.end, sentence[1]):
        return False
    if language != "ko" and _AHEAD[language].search(words, sentence[0], sentence[1]):
        return False
    if dated.role == "as_of":
        return True
    verb = _VERB[language].search(
        words, sentence[0] if language == "en" else dated.end, sentence[1]
    )
    return bool(verb and verb["past"])


def _with_its_role(words: str, dated: Dated) -> int:
    found = re.compile(r"\s?(?:기준|현재)").match(words, dated.end)
    return found.end() if found and dated.role == "as_of" else dated.end


def _start_of(edtf: str) -> str:
    """Of an interval its start: what is past, is past from there at least."""
    return edtf.strip("[]").partition("/")[0].partition("..")[0].rstrip("~?%")


def _first(edtf: str) -> date:
    return period(_start_of(edtf)).first or date.min


def _last_days(text: str, parts: list[Part]) -> Iterator[re.Match[str]]:
    for part in _proper(text, parts):
        yield from _LAST_DAY.finditer(text, part.start, part.end)


def _day_of(said: re.Match[str], earliest: Bound | None, latest: Bound | None) -> date | None:
    """The day that '지난 1월 20일', '지난 3일' means, where a bound is known to count from.

    Before a day that the copy was seen on it is the last such day. After a day that the article
    tells as past it is the first such day that is no longer ago than most of a year: what is
    longer ago is 지난해.
    """
    month, day = said["month"], int(said["day"])
    if latest:
        until = _first(latest.date)
        months = [int(month)] if month else range(1, 13)
        days = [_day(y, m, day) for y in (until.year - 1, until.year) for m in months]
        return max((each for each in days if each and each <= until), default=None)
    if not earliest or not month:
        return None
    since = _first(earliest.date)
    days = [_day(since.year + step, int(month), day) for step in (-1, 0, 1)]
    return next((each for each in days if each and since - each <= _MOST_OF_A_YEAR), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _seen(text: str, parts: list[Part]) -> Bound | None:
    """The latest day of a list of posts around the article, all of one week."""
    rows: list[tuple[date, int, int]] = []
    for part in parts:
        line = text[part.start : part.end].strip()
        if part.kind == "other_headlines" and is_row(line):
            for each in printed_dates(line):
                offset = text.index(line, part.start)
                rows.append((date.fromisoformat(each.day), offset + each.start, offset + each.end))
    days = [day for day, _, _ in rows]
    if len(days) < 3 or max(days) - min(days) > _NEAR:
        return None
    day, start, end = max(rows, key=lambda row: (row[0], -row[1]))
    return Bound(day.isoformat(), start, end, "the last day in the list of posts around it")
