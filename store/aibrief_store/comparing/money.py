"""Amounts of money in different currencies, by the rates that the articles themselves print.

In order: the conversion printed beside the claim; the rate of another conversion in the same
article; a third currency that both can be expressed in. Without any of them two amounts are
not compared. What is converted never agrees: it meets (`rounding`), meets only if the rate
moves by a tenth (`compatible`), or differs.
"""

from collections.abc import Iterable
from fractions import Fraction

import msgspec

from aibrief_store.comparing.basis import is_currency
from aibrief_store.comparing.comparison import Verdict
from aibrief_store.comparing.intervals import Interval, amounts, read
from aibrief_store.comparing.stances import RANK, Stance
from aibrief_store.records import Claim, Quantity

MARGIN = Fraction(1, 10)

# What an article prints for one unit of the first currency in the second.
Rates = dict[tuple[str, str, str], Fraction]


class Sum(msgspec.Struct, frozen=True):
    """A claim's amount in one currency.

    Attributes:
        steps: 0 as printed, 1 by the conversion printed beside it, 2 by the article's rate.
        middle: of the printed ends.
    """

    covers: Interval
    middle: Fraction
    steps: int


class Conversion(msgspec.Struct, frozen=True):
    """Two amounts brought into one currency.

    Attributes:
        verdict: 'rounding', 'compatible' or 'differ'.
        currency: in which they were compared.
        steps: of both; (0, 1): the second by the conversion printed beside it.
        factor: the larger over the smaller.
    """

    verdict: Verdict
    currency: str
    steps: tuple[int, int]
    factor: Fraction


def rates(claims: Iterable[Claim]) -> Rates:
    """Each article's rates, the middle one where it prints several."""
    found: dict[tuple[str, str, str], list[Fraction]] = {}
    for claim in claims:
        quantity = claim.value.quantity
        if not quantity or not claim.printed or not is_currency(quantity.unit):
            continue
        for printed in claim.printed:
            _note(found, claim.source, quantity, printed)
    return {key: sorted(values)[len(values) // 2] for key, values in found.items()}


def _note(
    found: dict[tuple[str, str, str], list[Fraction]],
    source: str,
    one: Quantity,
    other: Quantity,
) -> None:
    if one.unit == other.unit or not is_currency(other.unit):
        return
    first, second = middle(one), middle(other)
    if first and second:
        found.setdefault((source, one.unit, other.unit), []).append(second / first)
        found.setdefault((source, other.unit, one.unit), []).append(first / second)


def middle(quantity: Quantity) -> Fraction | None:
    """The printed amount, or the middle of a range; ``None`` where it is vague."""
    ends = amounts(quantity)
    return (ends[0] + ends[1]) / 2 if ends else None


def convert(one: Stance, other: Stance, known: Rates) -> Conversion | None:
    """Compare two amounts of money by the fewest steps; ``None`` where no rate is printed.

    The same both ways: of several ways with equally few steps the mildest verdict counts.
    """
    here, there = _sums(one, known), _sums(other, known)
    shared = [unit for unit in here if unit in there]
    if not shared:
        return None
    fewest = min(_effort(here[unit], there[unit]) for unit in shared)
    ways = [
        _meeting(unit, here[unit], there[unit])
        for unit in shared
        if _effort(here[unit], there[unit]) == fewest
    ]
    return min(ways, key=lambda way: (RANK[way.verdict], way.factor, way.currency))


def both_open(one: Interval, other: Interval) -> bool:
    """Whether they can both hold at any rate: both open above, or both open below."""
    above = one.high is None and other.high is None
    return above or (one.low is None and other.low is None)


def _effort(one: Sum, other: Sum) -> tuple[int, int]:
    return one.steps + other.steps, max(one.steps, other.steps)


def _sums(stance: Stance, known: Rates) -> dict[str, Sum]:
    """The amount in every currency that it can be expressed in, by the fewest steps."""
    quantity, reading = stance.claim.value.quantity, stance.reading
    amount = middle(quantity) if quantity else None
    if quantity is None or reading is None or amount is None:
        return {}
    found = {quantity.unit: Sum(reading.covers, amount, 0)}
    for printed in stance.claim.printed:
        centre = middle(printed)
        if centre is not None and is_currency(printed.unit):
            covers = _with_open_ends(read(printed).covers, reading.covers)
            found.setdefault(printed.unit, Sum(covers, centre, 1))
    for (source, start, end), rate in known.items():
        if source == stance.claim.source and start == quantity.unit:
            found.setdefault(end, Sum(reading.covers.scaled(rate), amount * rate, 2))
    return found


def _with_open_ends(converted: Interval, original: Interval) -> Interval:
    """A conversion of 'over 200' is open where the original is."""
    return Interval(
        None if original.low is None else converted.low,
        None if original.high is None else converted.high,
    )


def _meeting(unit: str, one: Sum, other: Sum) -> Conversion:
    if one.covers.meets(other.covers):
        open = one.covers.is_open or other.covers.is_open
        verdict: Verdict = "compatible" if open else "rounding"
    else:
        verdict = "compatible" if _within_margin(one.covers, other.covers) else "differ"
    low, high = sorted((abs(one.middle), abs(other.middle)))
    return Conversion(verdict, unit, (one.steps, other.steps), high / low if low else Fraction(0))


def _within_margin(one: Interval, other: Interval) -> bool:
    """Whether they meet once the rate moves by a tenth either way."""
    return one.stretched(MARGIN).meets(other) or other.stretched(MARGIN).meets(one)
