"""Amounts as intervals made from their printed digits.

The rules, in the order in which they apply:

1. A figure printed with n significant digits covers half a unit of its last digit on either
   side: 5.6M is 5.55M to 5.65M (JCGM 100:2008 (GUM), 4.3.7 and F.2.2.1: a value known to a
   resolution lies within half of it; ISO 80000-1:2009, annex B, for the rounding).
2. But never more than a twentieth (5%) of the figure: a newspaper's '1 trillion' is a round
   figure, not 0.5 to 1.5 trillion. 5% is what the two-digit 1.0 covers, the widest that rule 1
   gives to any figure of two digits. Ours.
3. A count printed in full ('exact') covers itself only.
4. 'About' widens to a whole unit of the last digit, never more than a tenth (10%). Ours.
5. 'Just over' (Korean -yeo, '4,000-odd') reaches up by nine tenths of a unit of the last digit
   other than zero: 4,000 to 4,900. It never reaches down. Ours.
6. 'Over' and 'at least' are open above, 'under' and 'at most' open below. The bound itself is
   counted in: news writes 'passed 300' of 300 too.
7. A range covers both of its ends by rules 1 to 3. A vague 'thousands' is 1,000 to 9,900.
"""

from fractions import Fraction

import msgspec

from aibrief_store.comparing.comparison import Verdict
from aibrief_store.records import Quantity

_ROUND = Fraction(1, 20)
_ABOUT = Fraction(1, 10)
_ODD = Fraction(9, 10)

VAGUE = {
    "tens": 10,
    "hundreds": 100,
    "thousands": 1000,
    "tens of thousands": 10**4,
    "hundreds of thousands": 10**5,
    "millions": 10**6,
    "tens of millions": 10**7,
    "hundreds of millions": 10**8,
    "billions": 10**9,
    "tens of billions": 10**10,
    "hundreds of billions": 10**11,
    "trillions": 10**12,
}

_OPEN = {"over", "at_least", "under", "at_most"}


class Interval(msgspec.Struct, frozen=True):
    """All values from ``low`` to ``high``, both included; ``None`` where it is open."""

    low: Fraction | None
    high: Fraction | None

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both, more than a shared edge of two roundings."""
        low = max((end for end in (self.low, other.low) if end is not None), default=None)
        high = min((end for end in (self.high, other.high) if end is not None), default=None)
        if low is None or high is None or low < high:
            return True
        return low == high and (self.is_point or other.is_point or self.is_open or other.is_open)

    def scaled(self, factor: Fraction) -> "Interval":
        """The interval in another unit; ``factor`` above 0."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
        )

    def stretched(self, share: Fraction) -> "Interval":
        """Wider by ``share`` of either end's amount."""
        return Interval(
            None if self.low is None else self.low - abs(self.low) * share,
            None if self.high is None else self.high + abs(self.high) * share,
        )

    @property
    def is_point(self) -> bool:
        """Whether it holds one value only."""
        return self.low is not None and self.low == self.high

    @property
    def is_open(self) -> bool:
        """Whether an end is open."""
        return self.low is None or self.high is None


class Reading(msgspec.Struct, frozen=True):
    """How a quantity is read.

    Attributes:
        ends: the printed amount twice, or both ends of the range; ``None``: vague.
        printed: what the digits cover, the bound words left out.
        covers: what the figure covers with its bound words.
        loose: an open bound, a range, 'just over' or 'thousands': it can be met, never
            agreed with.
        bounds: 'about' left out, since it gives the same answer.
    """

    ends: tuple[Fraction, Fraction] | None
    printed: Interval
    covers: Interval
    loose: bool
    bounds: tuple[str, ...] = ()

    @property
    def same(self) -> tuple[object, ...]:
        """Equal for two readings that give the same answer."""
        return (self.ends, self.bounds, None if self.ends else self.covers)


def read(quantity: Quantity, *, lenient: bool = False) -> Reading:
    """Read a quantity by the rules of this module, in its own unit.

    Lenient: without rule 2, for those who must not blame a writer for rounding.
    """
    bounds = tuple(sorted(set(quantity.bounds) - {"exact", "about"}))
    ends = amounts(quantity)
    if ends is None:
        start = VAGUE.get(quantity.vague or "")
        span = Interval(Fraction(start), start * 10 * Fraction(99, 100)) if start else EVERYTHING
        return Reading(None, span, span, True, bounds)
    low, high = ends
    below, above = (_precision(end, quantity, lenient=lenient) for end in ends)
    printed = Interval(low - below, high + above)
    covers = _bounded(quantity, low, high, printed)
    return Reading(ends, printed, covers, low != high or bool(bounds), bounds)


def amounts(quantity: Quantity) -> tuple[Fraction, Fraction] | None:
    """Both ends of what is printed; the same twice for a single amount; ``None``: vague."""
    low = quantity.amount if quantity.amount is not None else quantity.low
    high = quantity.amount if quantity.amount is not None else quantity.high
    if low is None and high is None:
        return None
    first = Fraction(low if low is not None else high or 0)
    return first, first if high is None or high == low else Fraction(high)


EVERYTHING = Interval(None, None)


def _bounded(quantity: Quantity, low: Fraction, high: Fraction, printed: Interval) -> Interval:
    bounds = set(quantity.bounds)
    # The bound takes the printed amount itself, not half a digit below or above it.
    first, last = (low, high) if bounds & (_OPEN | {"just_over"}) else (printed.low, printed.high)
    if "about" in bounds:
        first, last = low - _around(low, quantity), high + _around(high, quantity)
    if "just_over" in bounds:
        last = high + unit_of_last_digit(high, significant(high)) * _ODD
    if bounds & {"over", "at_least"}:
        last = None
    if bounds & {"under", "at_most"}:
        first = None
    return Interval(first, last)


def _precision(amount: Fraction, quantity: Quantity, *, lenient: bool) -> Fraction:
    """Half a unit of the last printed digit, rules 1 to 3."""
    if not isinstance(quantity.digits, int):
        return Fraction(0)
    half = unit_of_last_digit(amount, quantity.digits) / 2
    return half if lenient else min(half, abs(amount) * _ROUND)


def _around(amount: Fraction, quantity: Quantity) -> Fraction:
    """What 'about' allows on either side, rule 4."""
    digits = quantity.digits if isinstance(quantity.digits, int) else significant(amount)
    return min(unit_of_last_digit(amount, digits), abs(amount) * _ABOUT)


def unit_of_last_digit(amount: Fraction, digits: int) -> Fraction:
    """One unit of the last of ``digits`` significant digits: 1,000 for 5,576,000 with 4."""
    if not amount:
        return Fraction(0)
    power = _magnitude(amount) - digits + 1
    return Fraction(10) ** power


def _magnitude(amount: Fraction) -> int:
    """The power of ten of the first significant digit."""
    top, bottom = abs(amount.numerator), amount.denominator
    power = len(str(top)) - len(str(bottom))
    return power - 1 if Fraction(top, bottom) < Fraction(10) ** power else power


def significant(amount: Fraction) -> int:
    """Digits up to the last one other than zero; 1 for a fraction that never ends (1/18)."""
    places = _places(amount)
    return len(str(abs(int(amount * 10**places))).rstrip("0")) or 1 if places is not None else 1


def verdict(one: Reading, other: Reading) -> Verdict:
    """'agree', 'rounding', 'compatible' or 'differ', the same both ways."""
    if one.same == other.same:
        return "compatible" if one.bounds or one.ends is None else "agree"
    if not one.covers.meets(other.covers):
        return "differ"
    if not one.loose and not other.loose and one.printed.meets(other.printed):
        return "rounding"
    return "compatible"


def number(amount: Fraction | None) -> str | None:
    """A decimal where there is a finite one, else a fraction: '5576000', '0.05', '1/18'."""
    if amount is None:
        return None
    places = _places(amount)
    if not places:
        return str(amount)
    digits = str(abs(int(amount * 10**places))).rjust(places + 1, "0")
    return f"{'-' if amount < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def _places(amount: Fraction) -> int | None:
    """Decimal places of a finite decimal, else ``None``."""
    rest, twos, fives = amount.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
