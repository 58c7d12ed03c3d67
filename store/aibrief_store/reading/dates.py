"""Dates in articles: the interval, how fine it is, and what it was relative to."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from aibrief_store.reading.date_resolving import Context, Meaning, meaning, published_on
from aibrief_store.reading.date_words import RANKS, Calendar, Word
from aibrief_store.reading.digits import narrowed
from aibrief_store.reading.language import Language, language_of, passages

_SENTENCE_END = re.compile(r"[.!?。！？]\s|\n")
_POINT = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_BETWEEN = re.compile(r"\b[Bb]etween \Z")
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
        if found and "\n" in plain[found[-1].end : group.start]:
            context = context._replace(days=())
        meant = meaning(group.parts, context._replace(near=_near(plain, found, group, context)))
        if (
            calendar.around
            and calendar.around.match(plain, group.end)
            and _POINT.fullmatch(meant.date)
        ):
            meant = meant._replace(date=f"{meant.date}~")
        stage = _STAGES.get(group.parts.get("stage", 0), "")
        dated = Dated(group.start, group.end, text[group.start : group.end], *meant, "", stage)
        dated = dated._replace(role=_role(plain, dated, calendar))
        context = _after(context, meant, group.parts)
        _add(found, dated, plain, text, calendar)
    return found


def _near(plain: str, found: list[Dated], group: _Group, context: Context) -> bool:
    """Whether a bare day or month goes with the date before it: in one sentence, not far off."""
    if not found or _SENTENCE_END.search(plain, found[-1].end, group.start):
        return False
    # '다음 달 1일부터 쓴다고 19일 밝혔다': from a day to come only a list goes on.
    end = context.published.last if context.published else None
    ahead = bool(end and context.day and context.day > end)
    return group.start - found[-1].end < (9 if ahead else 40)


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
        or (group[0].rank == "week" and "nth" in group[0].parts and len(group) == 1)
    ):
        return None
    parts: dict[str, int] = {}
    for word in group:
        parts |= word.parts
    return _Group(group[0].start, group[-1].end, parts)


def _role(plain: str, dated: Dated, calendar: Calendar) -> str:
    for role, rule in calendar.roles:
        if rule.match(plain, dated.end):
            return role
    before = plain[max(dated.start - 16, 0) : dated.start]
    return next((role for role, rule in calendar.before if rule.search(before)), "")


def _after(context: Context, meant: Meaning, parts: Mapping[str, int]) -> Context:
    """What the next date may lean on."""
    if not meant.date[:4].isdecimal() or "/" in meant.date:
        return context
    year, *numbers = (int(part) for part in meant.date.rstrip("~").split("-"))
    month = numbers[0] if numbers and numbers[0] <= 12 else None
    context = context._replace(year=year, month=month, grain=meant.grain)
    if len(numbers) == 2:
        return _with_day(context, date(year, *numbers))
    if numbers and "same" not in parts:
        context = context._replace(part=f"{numbers[0]:02}")
    return context


def _with_day(context: Context, day: date) -> Context:
    """What comes after a day; one beyond the publication is no day that is told of."""
    end = context.published.last if context.published else None
    if end and day > end:
        return context._replace(day=day)
    latest = max(day, context.latest or day)
    return context._replace(day=day, days=(*context.days, day), latest=latest)


def _to(plain: str, last: Dated, dated: Dated, calendar: Calendar) -> bool:
    """Whether two dates make a period: '2014년부터 2023년까지', 'between May and June 2024'."""
    joint = plain[last.end : dated.start]
    if joint == " and ":
        return bool(_BETWEEN.search(plain, max(last.start - 9, 0), last.start))
    return bool(calendar.to.fullmatch(joint))


def _add(found: list[Dated], dated: Dated, plain: str, text: str, calendar: Calendar) -> None:
    """Append a date; '2014년부터 2023년까지' is one period."""
    last = found[-1] if found else None
    if last and last.date and dated.date and _to(plain, last, dated, calendar):
        ends = (last.date, dated.date)
        if not any("/" in end or "[" in end for end in ends) and ends[0] < ends[1]:
            grain = max(last.grain, dated.grain, key=_GRAINS.index)
            found[-1] = Dated(
                last.start, dated.end, text[last.start : dated.end], "/".join(ends), grain,
                dated.relative_to or last.relative_to,
            )  # fmt: skip
            return
    found.append(dated)
