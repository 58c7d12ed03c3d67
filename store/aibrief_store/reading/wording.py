"""The words around a figure, as a language's own module lists them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from aibrief_store.reading.figure import Numeral
from aibrief_store.reading.units import Units


class Listed(NamedTuple):
    """Meanings and the words for each, as one pattern: the first that fits counts.

    Attributes:
        ends: the last letters of all the words, where those are few; '' for any.
    """

    meanings: tuple[str, ...]
    pattern: re.Pattern[str]
    ends: str = ""

    def behind(self, before: str) -> re.Match[str] | None:
        """The word at the end of what stands before a figure."""
        if self.ends and before.rstrip(" ")[-1:] not in self.ends:
            return None
        return self.pattern.search(before)

    def meaning(self, found: re.Match[str]) -> str:
        """What a match of ``pattern`` means."""
        return self.meanings[(found.lastindex or 1) - 1]


class Wording(NamedTuple):
    """How a language qualifies its figures.

    Attributes:
        numerals: finds the language's numerals, those left out that begin in given spans.
        units: what figures are of; ``unit`` matches one behind a numeral, group 'name'.
        sign: a currency's sign or name, matched up to the numeral's start.
        yuan: what ¥ alone stands for.
        before, after: bound and pattern; matched up to the figure's start, from its end.
        rate: UCUM unit of 'a day', 'a year' and pattern, matched up to the figure's start.
        rate_after: the same behind the figure; group 'unit' is a unit's name.
        each: behind a figure that the next one is per ('100만 토큰당').
        level: behind a bare number that is an index's; group 'line' for the word of a level.
        level_before: in front of a bare number with decimals that is a rate or a level.
        to_one: behind a ratio's first number ('5대 1').
        stretch: in front of a time that lasts from or to now ('최근 3년'): a date.
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
        many: names of labels that count where the number is so large: 3세대, but 1200세대.
        blocked: what a unit is not, where this follows it (대비, 위원).
    """

    numerals: Callable[[str, Sequence[tuple[int, int]]], Iterator[Numeral]]
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
    level_before: re.Pattern[str] | None
    to_one: re.Pattern[str]
    stretch: re.Pattern[str]
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
    many: Mapping[str, int]
    blocked: re.Pattern[str]


def listed(*pairs: tuple[str, str], behind: bool = False, ends: str = "") -> Listed:
    """Pairs of a meaning and a pattern; ``behind``: the pattern ends where the figure starts."""
    rules = "|".join(f"({rule})" for _, rule in pairs)
    pattern = re.compile(f"(?:{rules})$" if behind else rules)
    return Listed(tuple(meaning for meaning, _ in pairs), pattern, ends)
