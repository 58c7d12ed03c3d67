"""A printed ratio against its two figures: 2.7 times where 26.6% and 9.4% give 2.83."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from aibrief_store.comparing import Context, cell, short
from aibrief_store.comparing.intervals import Interval, read
from aibrief_store.comparing.money import rates, sums
from aibrief_store.comparing.stances import as_ratio, stance
from aibrief_store.findings.finding import Finding, Others, apart, by_tens, decimals, graded
from aibrief_store.findings.operands import operands
from aibrief_store.records import Claim, Quantity, Text


def ratios(own: Sequence[Claim], others: Others, context: Context) -> Iterator[Finding]:
    """The printed ratios of an article that its figures do not give.

    Where the Korean leaves open whether 'times as much' or 'more by so many times' is meant,
    a ratio that either reading bears out is silent.
    """
    for claim in own:
        quantity = claim.value.quantity
        if not claim.relative_to or not quantity:
            continue
        pair = operands(claim, claim.relative_to, own, context)
        taken = stance(claim, context.property(claim.property), context)
        if pair and taken.unit == "1" and taken.reading and taken.reading.ends:
            follows = divided(*pair, own, context)
            if follows and not any(_fits(quantity, span) for span in _readings(claim, follows)):
                yield _finding(claim, taken.reading.ends[0], follows, pair, context)


def divided(
    one: Claim, other: Claim, own: Sequence[Claim], context: Context
) -> tuple[Interval, Fraction] | None:
    """One figure over the other: what the digits allow, and the printed amounts' own ratio."""
    known = rates(own)
    here, there = (stance(each, context.property(each.property), context) for each in (one, other))
    ways = [
        (first, second)
        for first in sums(here, known, there.unit)
        for second in sums(there, known, here.unit)
        if first.currency == second.currency
    ]
    if not ways:
        return None
    first, second = min(ways, key=lambda way: (way[0].steps + way[1].steps, way[0].currency))
    low, high = second.covers.low, second.covers.high
    if not second.middle or not low:
        return None
    span = Interval(
        first.covers.low / high if high and first.covers.low is not None else None,
        first.covers.high / low if first.covers.high is not None else None,
    )
    return span, first.middle / second.middle


def _readings(claim: Claim, follows: tuple[Interval, Fraction]) -> list[Interval]:
    """What the ratio may be: level, and less one where 'more by' may be meant."""
    span = follows[0]
    quantity = claim.value.quantity
    if not quantity or quantity.measure != "unclear" or span.low is None or span.high is None:
        return [span]
    return [span, Interval(span.low - 1, span.high - 1)]


def _fits(quantity: Quantity, span: Interval) -> bool:
    reading, _ = as_ratio(read(quantity, lenient=True), quantity)
    covers = reading.covers
    over, slash, under = (quantity.amount or "").partition("/")
    if slash:
        # '1/18' is a rounded eighteenth.
        half = Fraction(1, 2)
        covers = Interval(
            Fraction(over) / (int(under) + half), Fraction(over) / (int(under) - half)
        )
    return covers.meets(span)


def _finding(
    claim: Claim,
    amount: Fraction,
    follows: tuple[Interval, Fraction],
    pair: tuple[Claim, Claim],
    context: Context,
) -> Finding:
    factor = apart(amount, follows[1])
    result = decimals(follows[1])
    figures = [[short(each.value, to, context) for each in pair] for to in ("en", "ko")]
    printed = Text(*(cell(claim.value.figures[0], to) for to in ("en", "ko")))
    derived = Text(
        f"derived: {figures[0][0]} over {figures[0][1]} is {result}x",
        f"자체 계산: {figures[1][0]} / {figures[1][1]} = {result}배",
    )
    more = _more(claim, follows[1])
    who = [context.label(claim.subject, to) for to in ("en", "ko")]
    tens = by_tens(factor) or Text()
    return Finding(
        source=claim.source,
        kind="ratio",
        grade=graded(factor),
        claims=[claim.id, *(each.id for each in pair)],
        printed=printed,
        follows=Text(f"{result}x", f"{result}배"),
        factor=decimals(factor),
        reason=Text(
            f"{who[0]}: {printed.en} is printed; {derived.en}{more.en}. {tens.en}".strip(),
            f"{who[1]}: 적힌 값은 {printed.ko}. {derived.ko}{more.ko}. {tens.ko}".strip(),
        ),
    )


def _more(claim: Claim, ratio: Fraction) -> Text:
    quantity = claim.value.quantity
    if not quantity or quantity.measure != "unclear":
        return Text()
    less = decimals(ratio - 1)
    return Text(f" ('more by': {less})", f" ('더 많음'으로 읽으면 {less})")
