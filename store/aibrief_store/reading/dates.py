"""Dates in articles: the interval, how fine it is, and what it was relative to."""

import functools
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from aibrief_store.reading.date_resolving import YEARS, Context, Meaning, meaning, published_on
from aibrief_store.reading.date_words import RANKS, Calendar, Word
from aibrief_store.reading.digits import narrowed
from aibrief_store.reading.language import Language, language_of, passages

_SENTENCE_END = re.compile(r"[.!?。！？]\s|\n")
_POINT = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_MONTHS = re.compile(r"([0-9]{4})-([01][0-9])/\1-([01][0-9])")
_AHEAD = re.compile(r"\bwill\b|将|將")
_DUE = re.compile(
    r"\b(?:will|due|set|slated|scheduled|expected|plans?)\b[^.;]*\Z|[将將拟][^。；]*\Z"
)
_BETWEEN = re.compile(r"\b[Bb]etween \Z")
_JOINT = 9  # characters of what joins two dates to a period, at most
_STAGES = {1: "early", 2: "mid", 3: "late"}
_GRAINS = ("day", "week", "month", "quarter", "half", "year", "decade")


class Dated(NamedTuple):
    """A date that a text names.

    Attributes:
        start, end, text: as printed, without 까지, 기준, 'by' …
        date: EDTF; '' where the text, with what is known of its publication, does not give it.
        grain: day, week, month, quarter, half, year or decade: never finer than the text.
        relative_to: 'published', 'text' (a date named before), or '' where it is absolute.
        role: until, since, as_of or ''.
        stage: early, mid, late or '' ('올해 초').
    """

    start: int
    end: int
    text: str
    date: str
    grain: str
    relative_to: str = ""
    role: str = ""
    stage: str = ""


class _Group(NamedTuple):
    """The words of one date, put together."""

    start: int
    end: int
    parts: Mapping[str, int]


def dates(text: str, published: str = "", language: Language | None = None) -> list[Dated]:
    """Every date of a text, in order.

    ``published`` is the article's day in EDTF, or bounds of it: '2025-02-03/2025-02-09',
    '2025-01-20/..' (taken as its known end), or '' where nothing is known.

    Raises:
        ValueError: ``published`` is no EDTF.
    """
    known = published_on(published)
    plain = narrowed(text)
    found: list[Dated] = []
    context = Context(known)
    for group, calendar in _everywhere(plain, language or language_of(text)):
        start, end, parts = group
        if "month" in parts and _BARE.issuperset(parts) and _ahead(plain, start):
            parts = {**parts, "side": 1}
        if context.days and plain.find("\n", found[-1].end, start) >= 0:
            context = context._replace(days=())
        meant = meaning(parts, context, functools.partial(_near, plain, found, start, context))
        if calendar.around and calendar.around.match(plain, end) and _POINT.fullmatch(meant.date):
            meant = meant._replace(date=f"{meant.date}~")
        stage = _STAGES.get(parts.get("stage", 0), "")
        role = _role(plain, start, end, calendar)
        dated = Dated(start, end, text[start:end], *meant, role, stage)
        context = _after(context, meant, parts)
        if _add(found, dated, plain, text, calendar):
            context = _after(context, Meaning(found[-1].date, found[-1].grain), {})
    return found


_BARE = frozenset(("month", "to_month", "day", "to_day", "stage"))


def _ahead(plain: str, start: int) -> bool:
    """'will ship in February', 'is due in March': the next one."""
    return bool(_DUE.search(plain, max(start - 40, 0), start))


def _near(plain: str, found: list[Dated], start: int, context: Context) -> bool:
    """Whether a bare day or month goes with the date before it: in one sentence, not far off."""
    last = found[-1].end if found else -1
    if last < 0 or start - last >= 40 or _SENTENCE_END.search(plain, last, start):
        return False
    # 'closed since March last year, will reopen on May 31'.
    if _AHEAD.search(plain, last, start):
        return False
    # '다음 달 1일부터 쓴다고 19일 밝혔다': from a day to come only a list goes on.
    end = context.published.last if context.published else None
    ahead = bool(end and context.day and context.day > end)
    return not ahead or start - last < 9


def _everywhere(plain: str, language: Language) -> Iterator[tuple[_Group, Calendar]]:
    """The groups of words of each passage in its language."""
    for start, end, spoken in passages(plain, language):
        words, calendar = _of(spoken)
        whole = not start and end == len(plain)
        found = words(plain) if whole else _moved(words(plain[start:end]), start)
        for group in _groups(plain, found, calendar):
            yield group, calendar


def _moved(words: Iterator[Word], by: int) -> Iterator[Word]:
    return (word._replace(start=word.start + by, end=word.end + by) for word in words)


def _of(language: Language) -> tuple[Callable[[str], Iterator[Word]], Calendar]:
    if language == "ko":
        from aibrief_store.reading import dates_ko

        return dates_ko.words, dates_ko.CALENDAR
    if language == "zh":
        from aibrief_store.reading import dates_zh

        return dates_zh.words, dates_zh.CALENDAR
    from aibrief_store.reading import dates_en

    return dates_en.words, dates_en.CALENDAR


def _groups(plain: str, words: Iterator[Word], calendar: Calendar) -> Iterator[_Group]:
    """Words that stand together, each finer than the last, are one date."""
    group: list[Word] = []
    for word in words:
        if group and _joins(plain, group, word, calendar):
            group.append(word)
            continue
        if made := _made(group):
            yield made
        group = [word]
    if made := _made(group):
        yield made


def _joins(plain: str, group: list[Word], word: Word, calendar: Calendar) -> bool:
    last = group[-1]
    if "whole" in (last.rank, word.rank) or not calendar.joint.fullmatch(
        plain[last.end : word.start]
    ):
        return False
    taken = {key for each in group for key in each.parts} - {"side"}
    if taken & set(word.parts) or (taken & {"year", "years"} and word.rank == "year"):
        return False
    ranks = [each.rank for each in group]
    if word.rank == "tail":
        return bool({"day", "weekday"} & set(ranks)) and not taken & {"year", "years"}
    if calendar.rising:
        return word.rank not in ranks
    if ranks == ["weekday"] and "," in plain[last.end : word.start]:
        return True
    if word.rank == "year" and "," in plain[last.end : word.start]:
        return bool({"day"} & set(ranks)) and not taken & {"years"}
    return last.rank != "tail" and RANKS[word.rank] > RANKS[last.rank] and "side" not in word.parts


def _made(group: list[Word]) -> _Group | None:
    if (
        not group
        or group[0].rank in ("tail", "part")
        or (group[0].rank == "stage" and len(group) == 1)
        or (group[0].rank == "week" and "nth" in group[0].parts and len(group) == 1)
    ):
        return None
    parts: dict[str, int] = {}
    for word in group:
        parts |= word.parts
    return _Group(group[0].start, group[-1].end, parts)


def _role(plain: str, start: int, end: int, calendar: Calendar) -> str:
    told = calendar.role.match(plain, end) if calendar.role else None
    if not told and calendar.before:
        told = calendar.before.search(plain[max(start - 24, 0) : start])
    return (told.lastgroup if told else None) or ""


def _after(context: Context, meant: Meaning, parts: Mapping[str, int]) -> Context:
    """What the next date may lean on."""
    known, year, month, day, _, part, days, latest, _ = context
    said = not YEARS.isdisjoint(parts) or meant.relative_to == "text"
    if "/" in meant.date:
        months = _MONTHS.fullmatch(meant.date)
        if not months:
            return context
        part = f"{months[2]}/{months[3]}"
        return Context(known, int(months[1]), None, day, "month", part, days, latest, said)
    if not meant.date[:4].isdecimal():
        return context
    year, *numbers = map(int, meant.date.rstrip("~").split("-"))
    month = numbers[0] if numbers and numbers[0] <= 12 else None
    if len(numbers) == 2:
        day = date(year, *numbers)
        # A day beyond the publication is none that is told of.
        if not (known and known.last and day > known.last):
            days, latest = (*days, day), max(day, latest or day)
    elif numbers and "same" not in parts:
        part = f"{numbers[0]:02}"
    return Context(known, year, month, day, meant.grain, part, days, latest, said)


def _to(plain: str, last: Dated, dated: Dated, calendar: Calendar) -> bool:
    """Whether two dates make a period: '2014년부터 2023년까지', 'between May and June 2024'."""
    if dated.start - last.end > _JOINT:
        return False
    joint = plain[last.end : dated.start]
    if joint == " and ":
        return bool(_BETWEEN.search(plain, max(last.start - 9, 0), last.start))
    return bool(calendar.to.fullmatch(joint))


def _add(found: list[Dated], dated: Dated, plain: str, text: str, calendar: Calendar) -> bool:
    """Append a date; true where it is a period with the last: '2014년부터 2023년까지'."""
    last = found[-1] if found else None
    if last and last.date and dated.date and _to(plain, last, dated, calendar):
        ends = (last.date, dated.date)
        if not any("/" in end or "[" in end for end in ends) and ends[0] < ends[1]:
            grain = max(last.grain, dated.grain, key=_GRAINS.index)
            found[-1] = Dated(
                last.start, dated.end, text[last.start : dated.end], "/".join(ends), grain,
                dated.relative_to or last.relative_to,
            )  # fmt: skip
            return True
    found.append(dated)
    return False
