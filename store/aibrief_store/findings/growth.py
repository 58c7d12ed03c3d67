"""A printed yearly growth against its end points: 14.9% where 2023 and 2027 give 14.3%."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import msgspec

from aibrief_store.comparing import Context, cell
from aibrief_store.comparing.intervals import Interval, read
from aibrief_store.findings.finding import Finding, Others, apart, decimals
from aibrief_store.records import Claim, Quantity, Text


def growth(own: Sequence[Claim], others: Others, context: Context) -> Iterator[Finding]:
    """The yearly growth rates of an article that its figures do not give.

    Where the article counts other years than lie between its end points, the base year is not
    printed and it is a note.
    """
    for claim in own:
        years, rate = _years(claim), claim.value.quantity
        ends = _ends(claim, years, own, context) if years and rate else None
        if not (years and rate and ends):
            continue
        steps = years[1] - years[0]
        span = _yearly(ends, steps)
        if span and not read(rate, lenient=True).covers.meets(span):
            yield _finding(claim, rate, ends, steps, context)


def _years(claim: Claim) -> tuple[int, int] | None:
    """The first and last year of a growth per year."""
    quantity = claim.value.quantity
    if not quantity or quantity.unit != "%" or not quantity.per or quantity.per.unit != "a":
        return None
    first, _, last = (claim.period or "").partition("/")
    if not (len(first) == len(last) == 4 and first.isdigit() and last.isdigit()):
        return None
    return (int(first), int(last)) if first < last else None


def _ends(
    claim: Claim, years: tuple[int, int], own: Sequence[Claim], context: Context
) -> tuple[Claim, Claim] | None:
    """The one pair of figures of the subject for the first year and the last."""
    figures = [
        other
        for other in own
        if other.value.quantity
        and other.value.quantity.amount
        and other.value.quantity.unit != "%"
        and not other.relative_to
        and context.entity(other.subject) == context.entity(claim.subject)
        and (other.scope or "") == (claim.scope or "")
    ]
    pairs = [
        (one, other)
        for one in figures
        for other in figures
        if (one.period, other.period) == (str(years[0]), str(years[1]))
        and one.property == other.property
        and one.value.figures[0].unit == other.value.figures[0].unit
    ]
    return pairs[0] if len(pairs) == 1 else None


def _yearly(ends: tuple[Claim, Claim], steps: int) -> Interval | None:
    """The yearly growth in per cent that the end points' digits allow."""
    first, last = (read(each.value.figures[0], lenient=True).covers for each in ends)
    if not (first.low and first.high and last.low and last.high):
        return None
    return Interval(_rate(last.low / first.high, steps), _rate(last.high / first.low, steps))


def _rate(ratio: Fraction, steps: int) -> Fraction:
    return Fraction(float(ratio) ** (1 / steps) - 1) * 100


def _finding(
    claim: Claim, rate: Quantity, ends: tuple[Claim, Claim], steps: int, context: Context
) -> Finding:
    ratio = Fraction(ends[1].value.figures[0].amount or 0) / Fraction(
        ends[0].value.figures[0].amount or 1
    )
    result = float(_rate(ratio, steps))
    figures = [[cell(each.value.figures[0], to) for each in ends] for to in ("en", "ko")]
    each = msgspec.structs.replace(rate, per=None)
    printed = Text(f"{cell(each, 'en')} a year", f"연 {cell(each, 'ko')}")
    who = [context.label(claim.subject, to) for to in ("en", "ko")]
    stated = _stated(claim)
    unsure = stated is not None and stated != steps
    base = Text(
        f" The article counts {stated} years; the base year is not printed.",
        f" 기사는 {stated}년간으로 적음. 기준 연도는 나오지 않음.",
    )
    return Finding(
        source=claim.source,
        kind="growth",
        grade="note" if unsure else "doubt",
        claims=[claim.id, *(each.id for each in ends)],
        printed=printed,
        follows=Text(f"{result:.1f}% a year", f"연 {result:.1f}%"),
        factor=decimals(apart(Fraction(rate.amount or 0), Fraction(f"{result:.4f}"))),
        reason=Text(
            f"{who[0]}: {printed.en} is printed; derived: {figures[0][0]} to {figures[0][1]} "
            f"over {steps} years is {result:.1f}% a year.{base.en if unsure else ''}",
            f"{who[1]}: 적힌 값은 {printed.ko}. 자체 계산: {figures[1][0]}에서 {figures[1][1]}까지 "
            f"{steps}년이면 연 {result:.1f}%.{base.ko if unsure else ''}",
        ),
    )


def _stated(claim: Claim) -> int | None:
    """Over how many years, where the article says so."""
    for one in claim.qualifiers:
        if one.role == "over" and one.quantity and one.quantity.unit == "a":
            amount = one.quantity.amount or ""
            return int(amount) if amount.isdigit() else None
    return None
