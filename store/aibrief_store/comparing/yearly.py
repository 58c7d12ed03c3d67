"""What one unit of a currency came to in another on average over a year."""

from fractions import Fraction
from functools import lru_cache


def yearly(one: str, other: str, year: int | None) -> Fraction | None:
    """The mean of the year's ECB reference rates; ``None`` where there are none.

    Args:
        one, other: ISO 4217.
        year: a whole year that is over; the table is `averages`.
    """
    return None if one == other or year is None else _mean(one, other, year)


@lru_cache(maxsize=1024)
def _mean(one: str, other: str, year: int) -> Fraction | None:
    from aibrief_store.comparing.averages import AVERAGES  # only where currencies meet

    rates = AVERAGES.get(year, {})
    if one not in rates or other not in rates:
        return None
    return Fraction(rates[other]) / Fraction(rates[one])


def year_of(edtf: str | None) -> int | None:
    """The one year that an EDTF date lies in; ``None`` for none or several."""
    given = (edtf or "").strip("[]")
    years = {part[:4] for part in given.replace("..", "/").split("/")}
    year = years.pop() if len(years) == 1 else ""
    return int(year) if year.isdigit() else None
