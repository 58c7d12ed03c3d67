"""Dates of one article that do not fit each other.

- A maker's unnamed product dated shortly before every product of the maker that the article
  names and dates: 'an open model in December', where both named models are of 20 January.
  Within a quarter it is hardly another product. Ours.
- Something released, announced or raised before its maker was founded.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from aibrief_store.comparing import Context
from aibrief_store.comparing.sentences import listed
from aibrief_store.findings.finding import Finding, Others
from aibrief_store.findings.operands import overlap
from aibrief_store.records import Claim, Text
from aibrief_store.records.edtf import Period, period
from aibrief_store.records.periods import period as told

_NEAR = 92  # days

# What cannot be before its maker was.
_AFTER_FOUNDING = ("release_date", "announced", "ipo")


def dates(own: Sequence[Claim], others: Others, context: Context) -> Iterator[Finding]:
    """The dates of an article that cannot all be right, or hardly."""
    dated = [claim for claim in own if claim.value.date]
    for claim in dated:
        if claim.property == "founded":
            yield from _before_founding(claim, dated, context)
        elif context.property(claim.property).rolls_up:
            yield from _of_no_part(claim, dated, context)


def _of_no_part(claim: Claim, dated: Sequence[Claim], context: Context) -> Iterator[Finding]:
    """A date of the whole that meets none of the parts' dates but lies close to one."""
    whole = context.entity(claim.subject)
    parts = [
        other
        for other in dated
        if other.property == claim.property and whole in context.wholes(other.subject)
    ]
    if not parts or any(overlap(claim.value.date, other.value.date) for other in parts):
        return
    gaps = [_gap(_period(claim), _period(other)) for other in parts]
    if all(gap is None or gap > _NEAR for gap in gaps):
        return
    yield _unplaced(claim, parts, context)


def _unplaced(claim: Claim, parts: list[Claim], context: Context) -> Finding:
    day = claim.value.date or ""
    who, named = _words(claim, parts, context, "en"), _words(claim, parts, context, "ko")
    return Finding(
        source=claim.source,
        kind="order",
        grade="doubt",
        claims=[claim.id, *(each.id for each in parts)],
        printed=Text(f"{who[0]} {told(day, 'en')}", f"{named[0]} {told(day, 'ko')}"),
        follows=Text(who[1], named[1]),
        reason=Text(
            f"{who[0]}: {told(day, 'en')} is printed, without a name; derived: whatever the "
            f"article names has another date: {who[1]}.",
            f"{named[0]}: 이름 없이 적힌 날짜는 {told(day, 'ko')}. 자체 판단: 기사가 이름을 밝힌 "
            f"것은 모두 날짜가 다름: {named[1]}.",
        ),
    )


def _words(claim: Claim, parts: list[Claim], context: Context, to: str) -> tuple[str, str]:
    """The whole's name, and each part's with its most exact date."""
    days: dict[str, str] = {}
    for each in parts:
        name, day = context.label(each.subject, to), told(each.value.date or "", to)
        days[name] = max(days.get(name, ""), day, key=len)
    said = listed([f"{name} ({day})" for name, day in days.items()], to)
    return context.label(claim.subject, to), said


def _before_founding(founded: Claim, dated: Sequence[Claim], context: Context) -> Iterator[Finding]:
    maker, start = context.entity(founded.subject), _period(founded)
    for claim in dated:
        subject = context.entity(claim.subject)
        if claim.property not in _AFTER_FOUNDING:
            continue
        if maker != subject and maker not in context.wholes(subject):
            continue
        end = _period(claim).last
        if start.approximate or not end or not start.first or end >= start.first:
            continue
        yield _too_early(claim, founded, context)


def _too_early(claim: Claim, founded: Claim, context: Context) -> Finding:
    days = [told(each.value.date or "", to) for to in ("en", "ko") for each in (claim, founded)]
    names = [context.label(each.subject, to) for to in ("en", "ko") for each in (claim, founded)]
    return Finding(
        source=claim.source,
        kind="order",
        grade="doubt",
        claims=[claim.id, founded.id],
        printed=Text(days[0], days[2]),
        follows=Text(f"{days[1]} or later", f"{days[3]} 이후"),
        reason=Text(
            f"{days[0]} is printed of {names[0]}; derived: {names[1]} was founded only in "
            f"{days[1]}.",
            f"{names[2]}: 적힌 날짜는 {days[2]}. 자체 판단: {names[3]} 설립({days[3]})보다 앞섬.",
        ),
    )


def _period(claim: Claim) -> Period:
    return period(claim.value.date or "")


def _gap(one: Period, other: Period) -> int | None:
    """Days between two periods that do not overlap; ``None`` where an end is open."""
    early, late = sorted((one, other), key=lambda each: each.first or date.min)
    if not early.last or not late.first:
        return None
    return (late.first - early.last).days
