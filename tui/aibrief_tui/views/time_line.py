"""A property over time: each article's figures at their years, in one currency where it can be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.comparing import Context, short
from aibrief_store.comparing.labels import label
from aibrief_store.comparing.money import Rates, rates
from aibrief_store.comparing.stances import stance
from aibrief_store.records import Claim
from aibrief_store.records.edtf import period
from aibrief_store.records.periods import certain
from aibrief_store.records.periods import period as in_words
from aibrief_tui.views.number_line import common_currency, converted, is_money, sum_text

if TYPE_CHECKING:
    from aibrief_store.comparing import Basis, Comparison, Group
    from aibrief_store.library import Library


class Point(msgspec.Struct, frozen=True, gc=False):
    """One figure at its time.

    Attributes:
        first, last: of '2014/2023' the first days of both; of a figure for '2024' its first
            day twice; of a date that is printed as a month, that month's ends.
        day: a date, of which only one day is meant; else the whole time is.
        kind: 'observed', 'forecast', 'planned' or 'denied', as in `Basis.modality`.
        text: the figure; with what tells its row from the others where they are several.
        under: the figure in the currency that all can be expressed in, with the way there.
    """

    claim: str
    source: str
    first: date
    last: date
    kind: str
    text: str
    under: str = ""
    day: bool = False


class TimeLine(msgspec.Struct, frozen=True, gc=False):
    """Points by article, in the articles' order; ``names`` are the articles' short ones."""

    points: tuple[Point, ...]
    names: dict[str, str]


def time_line(library: Library, comparison: Comparison, at: int, language: str) -> TimeLine | None:
    """All that is said of the property at some time, on the basis of group ``at`` but for it.

    For dates their own days. ``None`` where there are not two times.
    """
    context = library.context
    own = comparison.groups[at].basis
    groups = [one for one in comparison.groups if _alike(one.basis, own)]
    told = [(one, library.claim(id)) for one in groups for id in one.claims]
    under = _in_one_currency(library, comparison, [claim for _, claim in told], language)
    labels = {id(one): _label(one, comparison, context, language) for one in groups}
    several = len(set(labels.values())) > 1
    points = []
    for group, claim in told:
        days = _days(claim, group)
        if days:
            text = "" if group.basis.kind == "date" else short(claim.value, language, context)
            more = labels[id(group)] if several else ""
            text = " ".join(filter(None, (text, more, _when(claim, group, language))))
            points.append(
                Point(
                    claim.id, claim.source, *days, group.basis.modality, text,
                    under.get(claim.id, ""), group.basis.kind == "date",
                )
            )  # fmt: skip
    if len({point.first for point in points}) < 2:
        return None
    order = {source: at for at, source in enumerate(library.sources)}
    points.sort(key=lambda point: (order.get(point.source, 0), point.first, point.claim))
    return TimeLine(tuple(points), {one.source: context.article(one.source) for one in points})


def _alike(one: Basis, own: Basis) -> bool:
    """Figures of one kind: what is counted, against what; dates are all of one kind."""
    if one.kind != own.kind or one.kind not in ("number", "date"):
        return False
    return one.kind == "date" or (one.unit, one.relative_to, one.per) == (
        own.unit, own.relative_to, own.per,
    )  # fmt: skip


def _label(group: Group, comparison: Comparison, context: Context, language: str) -> str:
    """What tells the group from others beyond its time."""
    bare = msgspec.structs.replace(group.basis, period="", modality="observed")
    known = context.property(comparison.property)
    return label(bare, known, comparison.entity, context).of(language)


def _time(claim: Claim, group: Group) -> str:
    """The claim's time as EDTF; its group's where it states none."""
    if group.basis.kind == "date":
        return claim.value.date or ""
    return claim.period or claim.due or group.basis.period


def _when(claim: Claim, group: Group, language: str) -> str:
    """The time in words, where a mark for the year does not tell it."""
    given = _time(claim, group)
    return "" if len(given) == 4 and group.basis.kind != "date" else in_words(given, language)


def _days(claim: Claim, group: Group) -> tuple[date, date] | None:
    """The first days of the time's start and of its end; of a date all the days it may be."""
    given = _time(claim, group)
    if not given or given.startswith("P"):
        return None
    if group.basis.kind == "date":
        days = period(given)
        return (days.first, days.last) if days.first and days.last else None
    start, _, end = certain(given).strip("[]").replace("..", "/").partition("/")
    ends = [period(one).first for one in (start, end.strip("/")) if one.strip("/")]
    known = [one for one in ends if one]
    return (known[0], known[-1]) if known else None


def _in_one_currency(
    library: Library, comparison: Comparison, claims: list[Claim], language: str
) -> dict[str, str]:
    """Sums in the currency that all can be expressed in, by claim, where they have several."""
    context = library.context
    known: Rates = rates(library.claims_on(comparison.entity))
    stances = [
        stance(claim, context.property(claim.property), context)
        for claim in claims
        if is_money(claim.value.quantity)
    ]
    if len({one.unit for one in stances}) < 2:
        return {}
    into = common_currency(stances, known)
    found = {}
    for one in stances if into else ():
        way = converted(one, known, into or "")
        if way and way.steps:
            sign = "=" if way.steps == 1 else "->"
            found[one.claim.id] = f"{sign} {sum_text(way, language)}"
    return found
