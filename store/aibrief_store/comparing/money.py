"""Amounts of money in different currencies, by the rates that the articles themselves print.

In order: the conversion printed beside the claim; the rate of another conversion in the same
article; the year's average rate (`yearly`), of the year that the claim is about. Any currency
that both can be expressed in serves. Without any of them two amounts are not compared. What is
converted never agrees: it meets (`rounding`), meets only if the rate moves by a tenth
(`compatible`), or differs.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import msgspec

from aibrief_store.comparing.basis import is_currency
from aibrief_store.comparing.comparison import Verdict
from aibrief_store.comparing.intervals import Interval, amounts, read
from aibrief_store.comparing.stances import RANK, Stance
from aibrief_store.comparing.yearly import year_of, yearly
from aibrief_store.records import Claim, Quantity

MARGIN = Fraction(1, 10)
# More steps than any way by what the articles print.
BY_YEAR = 5

# What an article prints for one unit of the first currency in the second.
Rates = dict[tuple[str, str, str], Fraction]


class Sum(msgspec.Struct, frozen=True):
    """A claim's amount in one currency.

    Attributes:
        steps: 0 as printed, 1 by the conversion printed beside it, 2 by the article's rate,
            `BY_YEAR` by the year's average.
        middle: of the printed ends.
    """

    currency: str
    covers: Interval
    middle: Fraction
    steps: int


class Conversion(msgspec.Struct, frozen=True):
    """Two amounts brought into one currency.

    Attributes:
        verdict: 'rounding', 'compatible' or 'differ', by the way of the fewest steps.
        currency: in which they were compared.
        steps: of both; (0, 1): the second by the conversion printed beside it.
        factor: the larger over the smaller.
        least, most: the factor over all the ways there are.
    """

    verdict: Verdict
    currency: str
    steps: tuple[int, int]
    factor: Fraction
    least: Fraction
    most: Fraction


def rates(claims: Iterable[Claim]) -> Rates:
    """Each article's rates, the middle one where it prints several."""
    found: dict[tuple[str, str, str], list[Fraction]] = {}
    for claim in claims:
        for one, other, rate in printed_rates(claim):
            found.setdefault((claim.source, one.unit, other.unit), []).append(rate)
            found.setdefault((claim.source, other.unit, one.unit), []).append(1 / rate)
    return {key: sorted(values)[len(values) // 2] for key, values in found.items()}


def printed_rates(claim: Claim) -> Iterator[tuple[Quantity, Quantity, Fraction]]:
    """Each conversion printed beside the claim: both figures, and what one unit comes to."""
    one = claim.value.quantity
    if not one or not is_currency(one.unit):
        return
    for other in claim.printed:
        first, second = middle(one), middle(other)
        if first and second and other.unit != one.unit and is_currency(other.unit):
            yield one, other, second / first


def middle(quantity: Quantity) -> Fraction | None:
    """The printed amount, or the middle of a range; ``None`` where it is vague."""
    ends = amounts(quantity)
    return (ends[0] + ends[1]) / 2 if ends else None


def convert(one: Stance, other: Stance, known: Rates) -> Conversion | None:
    """Compare two amounts of money by the fewest steps; ``None`` where there is no rate.

    The same both ways: of several ways with equally few steps the mildest verdict counts.
    """
    ways = [
        (here, there)
        for here in sums(one, known, other.unit)
        for there in sums(other, known, one.unit)
        if here.currency == there.currency
    ]
    if not ways:
        return None
    fewest = min(_effort(way) for way in ways)
    factors = [_factor(way) for way in ways]
    found = [
        Conversion(
            _meeting(way), way[0].currency, (way[0].steps, way[1].steps), _factor(way),
            min(factors), max(factors),
        )
        for way in ways
        if _effort(way) == fewest
    ]  # fmt: skip
    return min(found, key=lambda way: (RANK[way.verdict], way.factor, way.currency))


def both_open(one: Interval, other: Interval) -> bool:
    """Whether they can both hold at any rate: both open above, or both open below."""
    above = one.high is None and other.high is None
    return above or (one.low is None and other.low is None)


def _effort(way: tuple[Sum, Sum]) -> tuple[int, int]:
    here, there = (each.steps for each in way)
    return here + there, max(here, there)


def sums(stance: Stance, known: Rates, into: str) -> list[Sum]:
    """The amount in each currency by the article; in ``into`` by the year's average too."""
    quantity, reading = stance.claim.value.quantity, stance.reading
    amount = middle(quantity) if quantity else None
    if quantity is None or reading is None or amount is None:
        return []
    found = {quantity.unit: Sum(quantity.unit, reading.covers, amount, 0)}
    for printed in stance.claim.printed:
        centre = middle(printed)
        if centre is not None and is_currency(printed.unit):
            covers = _with_open_ends(read(printed).covers, reading.covers)
            found.setdefault(printed.unit, Sum(printed.unit, covers, centre, 1))
    for (source, start, end), rate in known.items():
        if source == stance.claim.source and start == quantity.unit:
            found.setdefault(end, Sum(end, reading.covers.scaled(rate), amount * rate, 2))
    mean = yearly(quantity.unit, into, year_of(stance.claim.period)) if into else None
    by_year = [Sum(into, reading.covers.scaled(mean), amount * mean, BY_YEAR)] if mean else []
    return list(found.values()) + by_year


def _with_open_ends(converted: Interval, original: Interval) -> Interval:
    """A conversion of 'over 200' is open where the original is."""
    return Interval(
        None if original.low is None else converted.low,
        None if original.high is None else converted.high,
    )


def _meeting(way: tuple[Sum, Sum]) -> Verdict:
    one, other = (each.covers for each in way)
    if one.meets(other):
        return "compatible" if one.is_open or other.is_open else "rounding"
    # Once the rate moves by a tenth either way.
    near = one.stretched(MARGIN).meets(other) or other.stretched(MARGIN).meets(one)
    return "compatible" if near else "differ"


def _factor(way: tuple[Sum, Sum]) -> Fraction:
    low, high = sorted(abs(each.middle) for each in way)
    return high / low if low else Fraction(0)
