"""The words around a figure, as a language's own module lists them."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from aibrief_store.reading.figure import Numeral
from aibrief_store.reading.units import Units


class Listed(NamedTuple):
    """Meanings and the words for each, as one pattern: the first that fits counts."""

    meanings: tuple[str, ...]
    pattern: re.Pattern[str]

    def meaning(self, found: re.Match[str]) -> str:
        """What a match of ``pattern`` means."""
        return self.meanings[(found.lastindex or 1) - 1]


class Wording(NamedTuple):
    """How a language qualifies its figures.

    Attributes:
        numerals: finds the language's numerals.
        units: what figures are of; ``unit`` matches one behind a numeral, group 'name'.
        sign: a currency's sign or name, matched up to the numeral's start.
        yuan: what ¥ alone stands for.
        before, after: bound and pattern; matched up to the figure's start, from its end.
        rate: UCUM unit of 'a day', 'a year' and pattern, matched up to the figure's start.
        rate_after: the same behind the figure; group 'unit' is a unit's name.
        each: behind a figure that the next one is per ('100만 토큰당').
        level: behind a bare number that is an index's; group 'line' for the word of a level.
        lasting, days: words for a number of days where they say how long ('사흘 동안').
        among: between a whole and its part ('22개 벤치마크 중'), or in front of the part where
            the whole stands in the sentence before ('이중').
        part_first: the part stands before the whole ('13 of 22').
        half: 'and a half', behind a unit.
        also: between a price's two units (64달러 45센트).
        again: words before a conversion ('한화 약').
        skip: calendar dates, clock times and the like: no quantities.
        skip_digits: those all begin with a digit.
        label: in front of a number that only names something ('제').
        blocked: what a unit is not, where this follows it (대비, 위원).
    """

    numerals: Callable[[str], list[Numeral]]
    units: Units
    unit: re.Pattern[str]
    sign: re.Pattern[str]
    yuan: str
    before: Listed
    after: Listed
    rate: Listed
    rate_after: re.Pattern[str]
    each: re.Pattern[str]
    level: re.Pattern[str] | None
    lasting: re.Pattern[str] | None
    days: Mapping[str, int]
    among: re.Pattern[str]
    part_first: bool
    half: re.Pattern[str]
    also: re.Pattern[str]
    again: re.Pattern[str]
    skip: re.Pattern[str]
    skip_digits: bool
    label: re.Pattern[str]
    blocked: re.Pattern[str]


def listed(*pairs: tuple[str, str], behind: bool = False) -> Listed:
    """Pairs of a meaning and a pattern; ``behind``: the pattern ends where the figure starts."""
    rules = "|".join(f"({rule})" for _, rule in pairs)
    return Listed(
        tuple(meaning for meaning, _ in pairs), re.compile(f"(?:{rules})$" if behind else rules)
    )
