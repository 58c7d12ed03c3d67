"""A finding: what an article prints, what follows from its other figures, and by how much."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Literal

import msgspec

from aibrief_store.comparing.numerals import plain
from aibrief_store.records import Claim, Text

Grade = Literal["slip", "doubt", "note"]
GRADES: tuple[Grade, ...] = ("slip", "doubt", "note")

Others = Callable[[], Sequence[Claim]]
"""Gives other articles' claims, for the rates that they print."""

# Off by this much no writer means it so. Ours.
SLIP = 2

_TENS = {10: ("ten", "10"), 100: ("a hundred", "100"), 1000: ("a thousand", "1,000")}


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that does not add up within one article.

    Attributes:
        source: the article's id.
        kind: 'conversion', 'ratio', 'relation', 'growth', 'sum', 'part' or 'order'.
        grade: 'slip' (a factor of two or more), 'doubt' (it does not follow) or 'note' (it may
            follow from what is not printed).
        claims: ids, the one in question first.
        printed: what the article prints, in short.
        follows: what follows from its other figures, in short: derived.
        factor: how far these two are apart, the larger over the smaller, two decimals; ''
            where they are no figures.
        reason: all of it in a sentence or two; what is derived is marked.
    """

    source: str
    kind: Literal["conversion", "ratio", "relation", "growth", "sum", "part", "order"]
    grade: Grade
    claims: list[str]
    printed: Text
    follows: Text
    factor: str = ""
    reason: Text

    def gravity(self) -> tuple[int, float, list[str]]:
        """A key that sorts the gravest first."""
        return GRADES.index(self.grade), -float(self.factor or 1), self.claims


def apart(one: Fraction, other: Fraction) -> Fraction:
    """The larger over the smaller of two positive amounts; 1 where either is not positive."""
    low, high = sorted((one, other))
    return high / low if low > 0 else Fraction(1)


def graded(factor: Fraction) -> Grade:
    """'slip' or 'doubt', by how far what is printed and what follows are apart."""
    return "slip" if factor >= SLIP else "doubt"


def by_tens(factor: Fraction) -> Text | None:
    """'ten times off' where a unit was probably mistaken: within a fifth of 10, 100 or 1,000."""
    for tens, (en, ko) in _TENS.items():
        if Fraction(4, 5) <= factor / tens <= Fraction(6, 5):
            return Text(
                f"About {en} times off, probably a slip of unit.",
                f"약 {ko}배 차이, 단위를 잘못 쓴 듯함.",
            )
    return None


def decimals(factor: Fraction) -> str:
    """A factor with two decimals."""
    return f"{float(factor):.2f}"


def rounded(amount: Fraction, digits: int = 4) -> str:
    """An amount with so many significant digits, with commas: '1,433', '0.1407'."""
    return plain(Fraction(f"{float(amount):.{digits}g}"))
