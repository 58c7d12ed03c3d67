"""What reading finds: numerals, and the quantities made of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from aibrief_store.reading.units import Unit

Kind = Literal["number", "percent", "money", "dimension", "count"]

_POWERS = ("", "tens", "hundreds", "thousands")
_GROUPS = {
    4: "ten_thousands", 5: "hundreds_of_thousands", 6: "millions", 7: "tens_of_millions",
    8: "hundreds_of_millions", 9: "billions", 10: "tens_of_billions", 11: "hundreds_of_billions",
}  # fmt: skip


class Numeral(NamedTuple):
    """A number as it is written, without what it counts.

    Attributes:
        start, end: code points.
        low, high: the value, twice; or both ends of a range; None where it is vague.
        digits: significant digits printed (2조6123억 has 5, 1조 has 1).
        scaled: the last word is a scale (1만8천, 2 million): the ones are not printed.
        vague: 'hundreds', 'thousands' …: a figure without an amount.
        bound: 'just_over' where the numeral itself says so (5000여, 三十多亿).
        fraction: numerator and denominator where it is printed as one (1/18).
        spelled: written in words; such a numeral counts nothing unless a unit follows.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    digits: int = 0
    scaled: bool = False
    vague: str = ""
    bound: str = ""
    fraction: tuple[int, int] | None = None
    spelled: bool = False


class Quantity(NamedTuple):
    """A figure that a text prints.

    Attributes:
        start, end, text: the figure with its unit, brackets and bound words left out.
        number: the span of the numeral alone.
        amount: the value; None for a range or a vague figure.
        low, high: both ends of a range.
        fraction: (1, 18) for '18분의 1', whose amount is rounded to 28 digits.
        digits: significant digits printed, or 'exact' for a count printed to its ones.
        vague: 'hundreds', 'thousands', 'trillions' …
        bound: of exact, about, just_over, over, under, at_least, at_most; two for 'over 300-odd'.
        unit: ISO 4217, UCUM, '%', '%p', '1' for ratios, or what is counted ('person', 'rank').
        currency: ISO 4217, where it is money and the currency is sure.
        per: what it is a figure per; one day, 1,000,000 tokens.
        of: the whole that it is a part of.
        restates: the figure that this one, printed beside it in brackets, converts.
        as_printed: the figure's own characters, bound words included.
    """

    start: int
    end: int
    text: str
    kind: Kind
    number: tuple[int, int]
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    fraction: tuple[int, int] | None = None
    digits: int | Literal["exact"] | None = None
    vague: str = ""
    bound: tuple[str, ...] = ("exact",)
    unit: str = ""
    currency: str = ""
    per: "Quantity | None" = None
    of: "Quantity | None" = None
    restates: "Quantity | None" = None
    as_printed: str = ""


class Measured(NamedTuple):
    """A numeral with its unit: the figure's span, and its values in that unit."""

    start: int
    end: int
    unit: Unit
    low: Decimal | None
    high: Decimal | None

    def times(self, factor: Decimal | int) -> "Measured":
        """The same figure in a unit so much smaller."""
        if self.low is None or self.high is None:
            return self
        return self._replace(low=self.low * factor, high=self.high * factor)

    def plus(self, more: Decimal | int) -> "Measured":
        """The same figure and so much more: a half, the cents."""
        if self.low is None or self.high is None:
            return self
        return self._replace(low=self.low + more, high=self.high + more)


def vague_word(power: int) -> str:
    """The word for a vague figure of a power of ten: 2 is 'hundreds', 12 'trillions'."""
    if power < 4:
        return _POWERS[power] or "several"
    return _GROUPS.get(power, "trillions")


def significant(value: Decimal) -> int:
    """Significant digits of a number as printed: trailing zeros of a whole number are none."""
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or exponent < 0:
        return max(len(digits), 1)
    count = len(digits)
    while count > 1 and digits[count - 1] == 0:
        count -= 1
    return max(count, 1)


def walked(
    text: str,
    begin: re.Pattern[str],
    at: Callable[[str, re.Match[str]], Numeral | None],
    skipped: Sequence[tuple[int, int]] = (),
) -> Iterator[Numeral]:
    """Every numeral of a text, in order; none overlaps another.

    Args:
        begin: where one may begin.
        at: the numeral that begins there, if one does.
        skipped: spans in order where none begins: dates, addresses.
    """
    place = passed = 0
    while start := begin.search(text, place):
        first = start.start()
        while passed < len(skipped) and skipped[passed][1] <= first:
            passed += 1
        if passed < len(skipped) and skipped[passed][0] <= first:
            place = skipped[passed][1]
            continue
        numeral = at(text, start)
        if numeral:
            yield numeral
        place = numeral.end if numeral else max(start.end(), first + 1)
