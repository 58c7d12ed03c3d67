"""Amounts as intervals made from their printed digits.

The rules, in the order in which they apply:

1. A figure printed with n significant digits covers half a unit of its last digit on either
   side: 5.6M is 5.55M to 5.65M (JCGM 100:2008 (GUM), 4.3.7 and F.2.2.1: a value known to a
   resolution lies within half of it; ISO 80000-1:2009, annex B, for the rounding).
2. But never more than a twentieth (5%) of the figure: a newspaper's '1 trillion' is a round
   figure, not 0.5 to 1.5 trillion. 5% is what the two-digit 1.0 covers, the widest that rule 1
   gives to any figure of two digits. Ours. Percentages are no exception: '30%' has one digit and
   covers 28.5% to 31.5%, '28%' has two and covers 27.5% to 28.5%; where a whole percentage is
   meant to the unit, its claim says ``digits = 2``.
3. A count printed in full ('exact') covers itself only.
4. 'About' widens to a whole unit of the last digit, never more than a tenth (10%). Ours.
5. 'Just over' (Korean -yeo, '4,000-odd') reaches up by nine tenths of a unit of the last digit
   other than zero: 4,000 to 4,900. It never reaches down. Ours.
6. 'Over' and 'at least' are open above, 'under' and 'at most' open below. The bound itself is
   counted in: news writes 'passed 300' of 300 too.
7. A range covers both of its ends by rules 1 to 3. A vague 'thousands' is 1,000 to 9,900.
8. Two figures meet where some value lies in both. A mere edge is enough (an exact 105 meets what
   reaches to 105), but not where both edges are half a digit away from what is printed: 5.5 and
   5.6 share 5.55 and no more.
"""

from fractions import Fraction
from functools import lru_cache
from typing import Literal

import msgspec

from aibrief_store.comparing.comparison import Verdict
from aibrief_store.comparing.digits import significant, unit_of_last_digit
from aibrief_store.records import Quantity

_ROUND = Fraction(1, 20)
_ABOUT = Fraction(1, 10)
_ODD = Fraction(9, 10)

VAGUE = {
    "tens": 10, "hundreds": 100, "thousands": 1000,
    "tens of thousands": 10**4, "hundreds of thousands": 10**5, "millions": 10**6,
    "tens of millions": 10**7, "hundreds of millions": 10**8, "billions": 10**9,
    "tens of billions": 10**10, "hundreds of billions": 10**11, "trillions": 10**12,
}  # fmt: skip

_OPEN = {"over", "at_least", "under", "at_most"}


class Interval(msgspec.Struct, frozen=True, gc=False):
    """All values from ``low`` to ``high``, both included; ``None`` where it is open.

    ``rounded``: its ends come from rounding or 'about' (rule 8).
    """

    low: Fraction | None
    high: Fraction | None
    rounded: bool = False

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both (rule 8)."""
        return self._reaches(other) and other._reaches(self)

    def _reaches(self, other: "Interval") -> bool:
        """Whether it does not lie wholly below ``other``."""
        if self.high is None or other.low is None or self.high > other.low:
            return True
        return self.high == other.low and not (self.rounded and other.rounded)

    def scaled(self, factor: Fraction) -> "Interval":
        """The interval in another unit; ``factor`` above 0."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.rounded,
        )

    def moved(self, by: Fraction) -> "Interval":
        """The interval ``by`` so much higher."""
        return Interval(
            None if self.low is None else self.low + by,
            None if self.high is None else self.high + by,
            self.rounded,
        )

    def stretched(self, share: Fraction) -> "Interval":
        """Wider by ``share`` of either end's amount."""
        return Interval(
            None if self.low is None else self.low - abs(self.low) * share,
            None if self.high is None else self.high + abs(self.high) * share,
            self.rounded,
        )

    @property
    def is_open(self) -> bool:
        """Whether an end is open."""
        return self.low is None or self.high is None


class Reading(msgspec.Struct, frozen=True, gc=False):
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
        return (self.figure or self.covers, self.bounds)

    @property
    def figure(self) -> tuple[int, int, int, int] | None:
        """The ends as whole numbers over whole numbers: a fraction's own hash is slow."""
        if self.ends is None:
            return None
        low, high = self.ends
        return low.numerator, low.denominator, high.numerator, high.denominator


Digits = int | Literal["exact"] | None


def read(quantity: Quantity, *, lenient: bool = False) -> Reading:
    """Read a quantity by the rules of this module, in its own unit.

    Lenient: without rule 2, for those who must not blame a writer for rounding.
    """
    bounds = quantity.bounds
    low = quantity.amount if quantity.amount is not None else quantity.low
    high = quantity.amount if quantity.amount is not None else quantity.high
    return _read(low, high, quantity.vague, quantity.digits, bounds, lenient)


# Articles that tell of one thing print the same few figures.
@lru_cache(maxsize=4096)
def _read(
    low: str | None,
    high: str | None,
    vague: str | None,
    digits: Digits,
    given: tuple[str, ...],
    lenient: bool,
) -> Reading:
    bounds = tuple(sorted(set(given) - {"exact", "about"})) if given != ("exact",) else ()
    ends = _ends(low, high)
    if ends is None:
        start = VAGUE.get(vague or "")
        span = Interval(Fraction(start), start * 10 * Fraction(99, 100)) if start else EVERYTHING
        return Reading(None, span, span, True, bounds)
    printed = _printed(ends, digits, lenient=lenient)
    covers = printed if given == ("exact",) else _bounded(ends, digits, given, printed)
    return Reading(ends, printed, covers, ends[0] != ends[1] or bool(bounds), bounds)


def amounts(quantity: Quantity) -> tuple[Fraction, Fraction] | None:
    """Both ends of what is printed; the same twice for a single amount; ``None``: vague."""
    if quantity.amount is not None:
        return _ends(quantity.amount, quantity.amount)
    return _ends(quantity.low, quantity.high)


def _ends(low: str | None, high: str | None) -> tuple[Fraction, Fraction] | None:
    given = low if low is not None else high
    if given is None:
        return None
    first = _amount(given)
    return first, first if high is None or high == low else _amount(high)


def _amount(text: str) -> Fraction:
    """A decimal or a fraction; most are whole numbers, which are quick."""
    return Fraction(int(text) if text.isdecimal() else text)


EVERYTHING = Interval(None, None)


def _printed(ends: tuple[Fraction, Fraction], digits: Digits, *, lenient: bool) -> Interval:
    """What the digits cover, rules 1 to 3."""
    low, high = ends
    if not isinstance(digits, int):
        return Interval(low, high)
    below = _half_digit(low, digits, lenient=lenient)
    above = below if high is low else _half_digit(high, digits, lenient=lenient)
    return Interval(low - below, high + above, rounded=True)


def _half_digit(amount: Fraction, digits: int, *, lenient: bool) -> Fraction:
    # Rule 2 takes hold of a figure of one digit, always, and of no other.
    if digits < 2 and not lenient:
        return abs(amount) * _ROUND
    unit = unit_of_last_digit(amount, digits)
    return Fraction(unit.numerator, 2 * unit.denominator)


def _bounded(
    ends: tuple[Fraction, Fraction], digits: Digits, given: tuple[str, ...], printed: Interval
) -> Interval:
    """What the bound words make of it, rules 4 to 6."""
    (low, high), bounds = ends, set(given)
    # The bound takes the printed amount itself, not half a digit below or above it.
    named = bool(bounds & (_OPEN | {"just_over"}))
    first, last = (low, high) if named else (printed.low, printed.high)
    if "about" in bounds:
        first, last = low - _around(low, digits), high + _around(high, digits)
    if "just_over" in bounds:
        last = high + unit_of_last_digit(high, significant(high)) * _ODD
    if bounds & {"over", "at_least"}:
        last = None
    if bounds & {"under", "at_most"}:
        first = None
    return Interval(first, last, rounded=not named and ("about" in bounds or printed.rounded))


def _around(amount: Fraction, digits: Digits) -> Fraction:
    """What 'about' allows on either side, rule 4."""
    counted = digits if isinstance(digits, int) else significant(amount)
    # The tenth likewise.
    return abs(amount) * _ABOUT if counted < 2 else unit_of_last_digit(amount, counted)


def verdict(one: Reading, other: Reading) -> Verdict:
    """'agree', 'rounding', 'compatible' or 'differ', the same both ways."""
    alike = one.ends == other.ends and (one.ends is not None or one.covers == other.covers)
    if alike and one.bounds == other.bounds:
        return "compatible" if one.bounds or one.ends is None else "agree"
    if not one.covers.meets(other.covers):
        return "differ"
    if not one.loose and not other.loose and one.printed.meets(other.printed):
        return "rounding"
    return "compatible"
