"""A draft taken apart: sentences with their clauses, names, figures, dates and quotations."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple, TypeVar

from aibrief_store.auditing.cues import lowered
from aibrief_store.auditing.naming import Mention, Names, somebody, unknown
from aibrief_store.auditing.plain import Plain
from aibrief_store.reading import (
    Dated,
    Language,
    Quantity,
    Sentence,
    dates,
    language_of,
    quantities,
    sentences,
)
from aibrief_store.reading.addresses import addresses
from aibrief_store.reading.figure import significant

LONGEST = 4_000
"""Characters of a sentence that are read; the rest of a longer one is taken as another."""

MOST = 40
"""Figures and names of a sentence that are read: more are a table of numbers, no statement."""

_CLAUSE = re.compile(
    r"[;；]|,(?![0-9])|，|(?<=[가-힣])(?:고|며|지만|는데|은데|면서|거나)(?=\s)"
    r"|\s(?=(?:while|whereas|but|although|though|and)\s)|\s-\s|\s?[—–]\s?"
)
_APART = re.compile(
    r"[;；]|(?<=[가-힣])(?:고|며|지만|는데|은데|면서|거나)[,]?(?=\s)"
    r"|\s(?=(?:while|whereas|but|although|though)\s)"
)
# A number that no reader of figures took: 'Germany 512', behind 'China has 449 data centres'.
_BARE = re.compile(
    r"(?<![A-Za-z0-9_.,/:#@%^~-])[0-9]{1,12}(?:,[0-9]{3})*(?:\.[0-9]{1,6})?"
    r"(?![A-Za-z0-9_/-]|[.,:][0-9])(?=[은는이가을를의로와과,]|[^가-힣一-鿿]|$)"
)
_EAST = re.compile("[가-힣一-鿿]{2}")
_LATIN = re.compile("[A-Za-z]{2,}")
_NUMBERED = re.compile(r"[0-9]{1,3}[.)]\s+\S")
_QUOTED = re.compile(
    r"“(?P<a>[^“”\n]{2,2000})”|\"(?P<b>[^\"\n]{2,2000})\"|「(?P<c>[^「」\n]{2,2000})」"
    r"|『(?P<d>[^『』\n]{2,2000})』|«(?P<e>[^«»\n]{2,2000})»"
)


class Drafted(NamedTuple):
    """One sentence of a draft; all positions count in the draft's plain text.

    Attributes:
        clauses: spans that part the sentence without a gap.
        mentions: known and unknown names, in order.
        undated: dates of which the draft does not say the year: 'last July', '1월 29일'.
        before: the sentence before it in the same paragraph, or its heading.
    """

    start: int
    end: int
    text: str
    language: Language
    clauses: list[tuple[int, int]]
    mentions: list[Mention]
    figures: list[Quantity]
    dates: list[Dated]
    undated: list[Dated]
    quotations: list[tuple[int, int]]
    heading: bool
    before: "Drafted | None"

    def clause(self, at: int) -> int:
        """The number of the clause at ``at``."""
        return max(0, bisect_right(self.clauses, (at, 10**9)) - 1)

    def segment(self, at: int) -> tuple[int, int]:
        """The span around ``at`` that no 'while', semicolon or -고 parts: clauses of a kind."""
        cuts = [self.start, *(self.start + one.end() for one in _APART.finditer(self.text))]
        number = max(0, bisect_right(cuts, at) - 1)
        return cuts[number], [*cuts, self.end][number + 1]

    def within(self, number: int) -> tuple[int, int]:
        """The span of a clause."""
        return self.clauses[number]

    def words(self, start: int | None = None, end: int | None = None) -> str:
        """The sentence, or a part of it, as cues are looked for in it."""
        start = self.start if start is None else start
        end = self.end if end is None else end
        return lowered(self.text[start - self.start : end - self.start])


def drafted(plain: Plain, names: Names) -> list[Drafted]:
    """The sentences of a draft, in order."""
    found: list[Drafted] = []
    whole = language_of(plain.text)
    for start, end in _lines(plain.text):
        heading = any(first <= start < last for first, last in plain.headings)
        previous = found[-1] if found and found[-1].heading else None
        for first, last in _runs(plain.text, start, end):
            for sentence in _sentences(plain.text, first, last, whole, heading, names):
                found.append(sentence._replace(before=previous))
                previous = found[-1]
    return found


def _runs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, parted where a sentence is of English and the next one of Hangul or Han."""
    part = text[start:end]
    if not (_EAST.search(part) and len(_LATIN.findall(part)) > 2):
        yield start, end
        return
    cuts = [0]
    last: bool | None = None
    for span in sentences(part):
        words = part[span.start : span.end]
        east = bool(_EAST.search(words))
        if not east and len(_LATIN.findall(words)) < 3:
            continue
        if last is not None and east != last:
            cuts.append(span.start)
        last = east
    for first, following in zip(cuts, [*cuts[1:], len(part)], strict=True):
        yield start + first, start + following


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\n]+", text):
        for start in range(line.start(), line.end(), LONGEST):
            yield start, min(start + LONGEST, line.end())


def _sentences(
    text: str, start: int, end: int, whole: Language, heading: bool, names: Names
) -> Iterator[Drafted]:
    """The sentences of one paragraph, read in its language."""
    part = text[start:end]
    language = language_of(part) if re.search(r"[A-Za-z가-힣一-鿿]{2}", part) else whole
    figures = _read(lambda: quantities(part, language))
    days = _read(lambda: dates(part, "", language))
    spans = sentences(part)
    starts = {span.start for span in spans}
    known = names.find(part)
    strange = [] if heading else list(unknown(part, [one for one in known if one.entity], starts))
    if language == "en":
        known = [*known, *somebody(part, starts, known)]
    taken = {one.start for one in strange}
    mentions = sorted([*(one for one in known if one.entity or one.start not in taken), *strange])
    figures = _with_bare(part, figures, [*days, *(one for one in mentions if one.name)], starts)
    for span in spans:
        yield Drafted(
            start + span.start,
            start + span.end,
            part[span.start : span.end],
            language,
            [(start + a, start + b) for a, b in _clauses(part, span.start, span.end, figures)],
            [
                one._replace(start=start + one.start, end=start + one.end)
                for one in mentions
                if span.start <= one.start < span.end
            ][:MOST],
            [_moved(one, start) for one in figures if span.start <= one.start < span.end][:MOST],
            [_later(one, start) for one in days if _within(one, span) and one.date],
            [_later(one, start) for one in days if _within(one, span) and _unsaid(one)],
            [(start + a, start + b) for a, b in _quotations(part, span.start, span.end)],
            heading,
            None,
        )


R = TypeVar("R")


def _read(reading: Callable[[], list[R]]) -> list[R]:
    """What a reader finds. A draft is anybody's text: a slip there must not hide the rest."""
    try:
        return reading()
    except (ArithmeticError, LookupError, ValueError):
        return []


def _within(one: Dated, span: Sentence) -> bool:
    return span.start <= one.start < span.end


def _unsaid(one: Dated) -> bool:
    """A date without its year; 'yesterday' and 'this week' are left out."""
    fine = one.grain in ("day", "week") and not re.search("[0-9]", one.text)
    return not one.date and not fine


def _later(one: Dated, by: int) -> Dated:
    return one._replace(start=one.start + by, end=one.end + by)


def _with_bare(
    text: str, figures: list[Quantity], others: Iterable[Dated | Mention], starts: set[int]
) -> list[Quantity]:
    """The figures, and the bare numbers between them, which count what was counted last."""
    spans = sorted(
        [(one.start, one.end) for one in (*figures, *others)]
        + [one.number for one in figures]
        + addresses(text)
    )
    found: list[Quantity] = []
    at, reach = 0, 0
    for bare in _BARE.finditer(text):
        while at < len(spans) and spans[at][0] < bare.end():
            reach = max(reach, spans[at][1])
            at += 1
        listed = bare.start() in starts and _NUMBERED.match(text, bare.start())
        if reach <= bare.start() and not listed:
            found.append(_bare(bare, figures))
    return sorted([*figures, *found], key=lambda one: one.start)


def _bare(found: "re.Match[str]", figures: list[Quantity]) -> Quantity:
    amount = Decimal(found[0].replace(",", ""))
    number = found.span()
    before = [one for one in figures if one.end <= number[0] and number[0] - one.end < 80]
    unit = before[-1].unit if before and before[-1].kind == "count" else ""
    return Quantity(
        *number,
        found[0],
        "count",
        number,
        amount,
        digits=significant(amount) if "." in found[0] else "exact",
        unit=unit,
        as_printed=found[0],
    )


def _moved(one: Quantity, by: int) -> Quantity:
    number = (one.number[0] + by, one.number[1] + by)
    return one._replace(start=one.start + by, end=one.end + by, number=number)


def _clauses(text: str, start: int, end: int, figures: Iterable[Quantity]) -> list[tuple[int, int]]:
    """Where a clause begins: at the sentence's start, and behind what parts clauses."""
    inside = {at for one in figures for at in range(one.start + 1, one.end)}
    cuts = [start]
    for found in _CLAUSE.finditer(text, start, end):
        if found.end() not in inside and found.end() > cuts[-1] and found.end() < end:
            cuts.append(found.end())
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between quotation marks."""
    for found in _QUOTED.finditer(text, start, end):
        yield next(found.span(name) for name in "abcde" if found[name] is not None)
