"""Whether a claim's time is the draft's."""

import re

from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.evidence import Days
from aibrief_store.reading import Dated


def same_time(stated: Days, of: Days, until: bool) -> bool:
    """Whether two times are the same, one perhaps named more coarsely within a year.

    Of a claim about several years the draft must name both ends; where the claim has only a
    last one, the draft must say 'until'.
    """
    if of.first == 0:
        return (until or stated.first < stated.last - 10_000) and year(stated) == year(of)
    if of.last - of.first > 20_000 or stated.last - stated.first > 20_000:
        return year(stated) == year(of) and stated.first // 10_000 == of.first // 10_000
    return of.holds(stated) or stated.holds(of)


_UNTIL = re.compile(r"\b(?:up to|until|till|through|to|by)\s+(?:the end of\s+)?$")


def is_until(sentence: Drafted, dated: Dated) -> bool:
    """Whether the date is named as a last one."""
    before = sentence.words(sentence.start, max(dated.start, sentence.start))
    return dated.role == "until" or bool(_UNTIL.search(before))


def year(of: Days) -> int:
    """The year of the last day."""
    return of.last // 10_000


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(
    r"(?<![0-9])(?P<number>[0-9]{1,2})\s?[월月]|\b(?P<name>" + "|".join(_MONTHS) + r")[a-z]*\b"
)


def other_month(sentence: Drafted, of: Days) -> bool:
    """Whether the sentence names a month, without its year, that is not the claim's."""
    named = set()
    for one in sentence.undated:
        if found := _MONTH.search(sentence.words(one.start, one.end)):
            number = found["number"]
            named.add(int(number) if number else _MONTHS.index(found["name"][:3]) + 1)
    first, last = of.first // 100, of.last // 100
    return bool(named) and first == last and first % 100 not in named


_ENGLISH_AFTER = re.compile(r"\s*\(?(?:in|by|for|as of|during|at the end of|since|on|from)?\s*\(?")


def time_of(sentence: Drafted, start: int, end: int) -> Dated | None:
    """The date that the figure is of."""
    others = [
        one
        for one in sentence.dates
        if (one.end <= start or one.start >= end) and not _of_an_event(sentence, one, start)
    ]
    if not others:
        return None
    base, number = sentence.start, sentence.clause(start)
    behind = [one for one in others if one.start >= end]
    for one in behind[:1]:
        between = sentence.text[end - base : one.start - base]
        if len(between) < 24 and (_ENGLISH_AFTER.fullmatch(between) or between.strip() == "("):
            return one
    before = [one for one in others if one.end <= start]
    if before:
        return before[-1]
    same = [one for one in behind if sentence.clause(one.start) == number]
    return same[0] if same else None


_EVENT = re.compile(
    r"found|establish|born|releas|launch|unveil|debut|설립|창업|창립|출시|공개|선보|成立|发布|推出"
)


def _of_an_event(sentence: Drafted, date: Dated, figure: int) -> bool:
    """'DeepSeek, founded in 2023, …': the date of another clause that tells an event."""
    number = sentence.clause(date.start)
    if number == sentence.clause(figure):
        return False
    return bool(_EVENT.search(sentence.words(*sentence.within(number))))
