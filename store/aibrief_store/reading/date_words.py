"""The words that a date is made of, before they are put together."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

RANKS = {"year": 0, "month": 1, "part": 2, "week": 3, "day": 4, "weekday": 5}
"""Coarse to fine; a date's words fall in this order, a trailing year excepted."""


class Word(NamedTuple):
    """A year, a month, a day … as it stands in the text.

    Attributes:
        rank: key of `RANKS`, or 'whole' for what joins nothing, 'tail' for a bare year that
            counts only behind a day.
        parts: what it says, as numbers: ``year``, ``month``, ``day``, ``to_day``, ``to_month``,
            ``weekday`` (0 is Monday), ``week_of`` its day 1, ``half``, ``quarter``,
            ``to_quarter``, ``decade``; offsets from the day of publication ``years``,
            ``quarters``, ``months``, ``weeks``, ``weekends``, ``days``, ``decades``; ``new_year``
            1; from the text's last date ``text_years``, ``text_quarters``, ``text_months``,
            ``text_days``; ``nth`` weekday of the month (-1 the last); ``side`` -1 for the last
            one, 1 for the next; ``stage`` 1 early, 2 mid, 3 late; ``season`` 1 to 4, spring
            first; ``same`` the part of the year named last; ``around`` 1; ``ago_years``,
            ``ago_months``, ``ago_weeks``, ``ago_days`` (negative: from now); ``span`` with them:
            from then until now.
    """

    start: int
    end: int
    rank: str
    parts: Mapping[str, int]


class Calendar(NamedTuple):
    """A language's date words.

    Attributes:
        joint: what may stand between the words of one date.
        rising: the words may stand in any order ('20 January 2025').
        role: behind a date, groups until, since and as_of; ``before``: in front of it.
        to: what joins two dates to a period.
        around: behind a date that is only near ('2023년 7월 전후').
    """

    words: re.Pattern[str]
    joint: re.Pattern[str]
    rising: bool
    role: re.Pattern[str] | None
    before: re.Pattern[str] | None
    to: re.Pattern[str]
    around: re.Pattern[str] | None = None


def worded(
    text: str,
    words: re.Pattern[str],
    said: Callable[[re.Match[str]], tuple[str, Mapping[str, int]]],
) -> Iterator[Word]:
    """The date words of a text, in order; ``said`` gives a word's rank ('' where it is none)."""
    for found in words.finditer(text):
        rank, parts = said(found)
        if rank:
            yield Word(found.start(), found.end(), rank, parts)
