"""Amounts of money in different currencies, by the rates that the articles themselves print.

In order: the conversion printed beside the claim; the rate of another conversion in the same
article; the year's average rate (`yearly`), of the year that the claim is about. Any currency
that both can be expressed in serves. Without any of them two amounts are not compared. What is
converted never agrees: it meets (`rounding`), meets only if the rate moves by a tenth
(`compatible`), or differs.
"""

from collections.abc import Iterable, Iterator, Sequence
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

# By article and currency, what it prints for one unit in each other currency.
Rates = dict[tuple[str, str], dict[str, Fraction]]


class Sum(msgspec.Struct, frozen=True, gc=False):
    """A claim's amount in one currency.

    Attributes:
        steps: 0 as printed, 1 by the conversion printed beside it, 2 by the article's rate,
            `BY_YEAR` by the year's average.
        middle: of the printed ends.
        by: the article whose rate it is, for 2 steps.
    """

    currency: str
    covers: Interval
    middle: Fraction
    steps: int
    by: str = ""


class Conversion(msgspec.Struct, frozen=True, gc=False):
    """Two amounts brought into one currency.

    Attributes:
        verdict: 'rounding', 'compatible' or 'differ', by the way of the fewest steps.
        way: both amounts as they were compared.
        ways: all that there are.
    """

    verdict: Verdict
    way: tuple[Sum, Sum]
    ways: list[tuple[Sum, Sum]]

    @property
    def currency(self) -> str:
        """In which they were compared."""
        return self.way[0].currency

    @property
    def steps(self) -> tuple[int, int]:
        """Of both; (0, 1): the second by the conversion printed beside it."""
        return self.way[0].steps, self.way[1].steps

    @property
    def by(self) -> list[str]:
        """The articles whose rates were taken, where neither amount has a printed conversion."""
        return sorted({each.by for each in self.way if each.by})

    @property
    def factor(self) -> Fraction:
        """The larger over the smaller."""
        return _factor(self.way)

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """The smallest and the largest factor over all ways."""
        factors = [_factor(way) for way in self.ways]
        return min(factors), max(factors)


def rates(claims: Iterable[Claim]) -> Rates:
    """Each article's rates, the middle one where it prints several."""
    printing = [claim for claim in claims if claim.printed]
    if not printing:
        return {}
    found: dict[tuple[str, str], dict[str, list[Fraction]]] = {}
    for claim in printing:
        for one, other, rate in printed_rates(claim):
            for start, end, way in ((one.unit, other.unit, rate), (other.unit, one.unit, 1 / rate)):
                found.setdefault((claim.source, start), {}).setdefault(end, []).append(way)
    return {
        key: {end: sorted(values)[len(values) // 2] for end, values in ends.items()}
        for key, ends in found.items()
    }


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


def convert(one: Sequence[Sum], other: Sequence[Sum]) -> Conversion | None:
    """Compare two amounts of money by the fewest steps; ``None`` where there is no rate.

    The same both ways: of several ways with equally few steps the mildest verdict counts.

    Args:
        one, other: each amount in the currencies that it can be had in (`sums`).
    """
    ways = [(here, there) for here in one for there in other if here.currency == there.currency]
    if not ways:
        return None
    fewest = min(_effort(way) for way in ways)
    found = [Conversion(_meeting(way), way, ways) for way in ways if _effort(way) == fewest]
    return mildest(found)


def mildest(found: Sequence[Conversion]) -> Conversion:
    """Of several the one with the fewest steps, then the mildest."""
    if len(found) == 1:
        return found[0]
    return min(found, key=lambda way: (sum(way.steps), RANK[way.verdict], way.factor, way.currency))


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
    for end, rate in known.get((stance.claim.source, quantity.unit), {}).items():
        covers = reading.covers.scaled(rate)
        found.setdefault(end, Sum(end, covers, amount * rate, 2, stance.claim.source))
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
