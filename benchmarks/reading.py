"""Score the reading of quantities and dates on other projects' cases and on the articles.

    python benchmarks/reading.py [--misses FILE …] [--peers FOLDER] [--seeds FOLDER]

Prints one table: per file the count of results, how many are found with span and value (strict),
how many with the value in an overlapping span (lenient), how many more were found than are
listed, and the target; then characters a second and the slowest regex on 100 kB. What is absent
is skipped. Exit status 1 if a target is missed.
"""

import argparse
import json
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "store"), str(ROOT / "seeds")]

from aibrief_store.reading import Language, dates, numerals, quantities, sentences  # noqa: E402

SHARED = ROOT.parent / "shared"
PACK = ROOT / "seeds/aibrief_seeds/china-ai-2025/sources"
TARGETS = {
    "ko/PercentModel": 0.93, "ko/CurrencyModel": 0.88, "ko/DimensionModel": 0.88,
    "ko/NumberModel": 0.79, "ko/DateExtractor": 0.80, "zh/NumberModel": 0.95,
    "zh/PercentModel": 0.95, "zh/CurrencyModel": 0.90, "zh/DimensionModel": 0.76,
    "en/NumberModel": 0.80, "en/CurrencyModel": 0.84,
}  # fmt: skip
THROUGHPUT = 500_000
WORST = 0.1

# Their names of units in this project's codes; a name that two codes share lists both.
UNITS = {
    "Dollar": "USD", "United States dollar": "USD", "Canadian dollar": "CAD", "Franc": "franc",
    "Swiss franc": "CHF", "Japanese yen": "JPY", "Chinese yuan": "CNY", "Pence": "penny",
    "Cent": "cent", "Pound": "GBP [lb_av]", "British pound": "GBP", "Euro": "EUR",
    "Georgian lari": "GEL", "Sri Lankan rupee": "LKR rupee", "Rupee": "rupee",
    "New Taiwan dollar": "TWD", "Bitcoin": "BTC", "Satoshi": "satoshi", "Turkish lira": "TRY",
    "Costa Rican colón": "CRC", "Lao kip": "LAK", "Mexican peso": "MXN",
    "Australian dollar": "AUD", "Sen": "sen", "Inch": "[in_i]", "Mile": "[mi_i]",
    "Barrel": "[bbl_us]", "Ounce": "[oz_av]", "Foot": "[ft_i]", "Gallon": "[gal_us]",
    "Cubic foot": "[cft_i]", "Square meter": "m2", "Bit": "bit", "Meter": "m",
    "Kilometer": "km", "Millimeter": "mm", "Centimeter": "cm", "Decimeter": "dm",
    "Picometer": "pm", "Microgram": "ug", "Kilogram": "kg", "Metric ton": "t", "Ton": "t",
    "Megabyte": "MBy", "Mu": "mu", "Jin": "jin", "Liang": "liang", "Kilobit": "kbit",
    "Kilobyte": "kBy", "Megahertz": "MHz", "Kilowatt": "kW", "Degree": "deg", "Radian": "rad",
    "Turn": "turn", "Teaspoon": "[tsp_us]", "Dram": "[dr_av]",
}  # fmt: skip
MODELS = {"CurrencyModel": "money", "DimensionModel": "dimension", "PercentModel": "percent"}


class Found(NamedTuple):
    """One result, theirs or ours: its span, values and units; empty where none is said."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    units: frozenset[str] = frozenset()

    def overlaps(self, other: "Found") -> bool:
        return self.start < other.end and other.start < self.end

    def equals(self, theirs: "Found") -> bool:
        """The value and, where they name one, the unit are the same."""
        if theirs.units and not theirs.units & self.units:
            return False
        return not theirs.values or any(_near(v, theirs.values[0]) for v in self.values)


class Score(NamedTuple):
    name: str
    results: int
    strict: int
    lenient: int
    extra: int
    misses: list[str]


def _near(value: Decimal, other: Decimal) -> bool:
    return abs(value - other) <= abs(other) * Decimal("1e-9")


def their_results(case: dict[str, Any]) -> Iterator[Found]:
    """Their results; a case without positions is found by its text."""
    text, place = _plain(case["Input"]), 0
    for result in case["Results"]:
        named = _plain(result["Text"])
        start = result.get("Start", -1)
        # Some positions are left over from the English cases; the words then say where it is.
        if start < 0 or text[start : start + len(named)] != named:
            start = max(text.find(named, place), text.find(named), 0)
        place = end = start + len(named)
        said = result.get("Resolution") or {}
        yield Found(start, end, _value(said.get("value")), _units(said))


def _plain(text: str) -> str:
    """Case and width as their data has them; the text itself where that changes its length."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return plain if len(plain) == len(text) else text


def _value(value: str | None) -> tuple[Decimal, ...]:
    try:
        return (Decimal(value.rstrip("%")),) if value else ()
    except InvalidOperation:
        return ()


def _units(said: dict[str, str]) -> frozenset[str]:
    name = said.get("unit", "")
    return frozenset(UNITS.get(name, name).split() if name in UNITS else [name] if name else [])


def our_numbers(text: str, language: Language) -> list[Found]:
    return [
        Found(found.start, found.end, tuple(v for v in {found.low, found.high} if v is not None))
        for found in numerals(text, language)
    ]


def our_quantities(kind: str) -> Callable[[str, Language], list[Found]]:
    def found(text: str, language: Language) -> list[Found]:
        return [
            Found(
                q.start,
                q.end,
                tuple(v for v in (q.amount, q.low, q.high) if v is not None),
                frozenset({q.unit, q.currency} - {""}),
            )
            for q in quantities(text, language)
            if q.kind == kind
        ]

    return found


def our_dates(text: str, language: Language) -> list[Found]:
    return [Found(found.start, found.end, ()) for found in dates(text, language=language)]


def score(path: Path, language: Language) -> Score:
    """Compare one file of cases with what is found in them."""
    cases = json.loads(path.read_text("utf-8-sig"))
    ours_of = _reader(path.stem)
    count = strict = lenient = extra = 0
    misses: list[str] = []
    for case in cases:
        ours = ours_of(case["Input"], language)
        theirs = list(their_results(case))
        for result in theirs:
            near = [found for found in ours if found.overlaps(result) and found.equals(result)]
            hit = any((found.start, found.end) == (result.start, result.end) for found in near)
            count, strict, lenient = count + 1, strict + hit, lenient + bool(near)
            if not hit:
                got = [(case["Input"][f.start : f.end], *map(str, f.values)) for f in ours]
                misses.append(f"{case['Input'][result.start : result.end]!r} {result}: {got}")
        extra += sum(not any(found.overlaps(result) for result in theirs) for found in ours)
    return Score(f"{language}/{path.stem}", count, strict, lenient, extra, misses)


def _reader(model: str) -> Callable[[str, Language], list[Found]]:
    if model == "NumberModel":
        return our_numbers
    if model.startswith("Date"):
        return our_dates
    return our_quantities(MODELS[model])


def peers(folder: Path) -> Iterator[Score]:
    languages: tuple[Literal["ko", "zh", "en"], ...] = ("ko", "zh", "en")
    for language in languages:
        for path in sorted((folder / language).glob("*.json")):
            if path.stem in MODELS or path.stem in ("NumberModel", "DateExtractor"):
                yield score(path, language)


def throughput(texts: Sequence[str]) -> dict[str, float]:
    """Characters of CPU time a second, of each stage over the articles."""
    text = "\n".join(texts) * max(1, 200_000 // max(1, sum(map(len, texts))))
    stages: dict[str, Callable[[], object]] = {
        "quantities": lambda: quantities(text, "ko"),
        "dates": lambda: dates(text, "2025-02-09", "ko"),
        "sentences": lambda: sentences(text),
    }
    speeds = {}
    for name, run in stages.items():
        run()
        start = time.process_time()
        run()
        speeds[name] = len(text) / (time.process_time() - start)
    return speeds


def worst_regexes() -> list[tuple[float, str, str]]:
    """Seconds of every regex of the reading modules on its worst 100 kB, slowest first."""
    timed: list[tuple[float, str, str]] = import_module("reading_regexes").measured()
    return timed


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", nargs="*", default=[], metavar="FILE")
    parser.add_argument("--peers", type=Path, default=SHARED / "peers/recognizers-text")
    parser.add_argument("--quick", action="store_true", help="leave the regexes out")
    parser.add_argument("--seeds", type=Path, default=SHARED / "seeds")
    options = parser.parse_args(arguments)
    missed = _print_peers(list(peers(options.peers)), options.misses)
    texts = [path.read_text("utf-8") for path in sorted(options.seeds.glob("*.txt"))]
    if texts:
        missed |= _print_speeds(throughput(texts))
    missed |= not options.quick and _print_regexes(worst_regexes())
    return int(missed)


def _print_peers(scores: Sequence[Score], shown: Sequence[str]) -> bool:
    if not scores:
        print("no peer cases here: skipped")
    missed = False
    print(f"{'':18}{'results':>8}{'strict':>9}{'lenient':>9}{'more':>6}{'target':>8}")
    for each in scores:
        target = TARGETS.get(each.name, 0.0)
        missed |= each.strict < target * each.results
        mark = f"{target:.0%}" if target else "-"
        print(
            f"{each.name:18}{each.results:8}{each.strict / each.results:9.1%}"
            f"{each.lenient / each.results:9.1%}{each.extra:6}{mark:>8}"
        )
        if each.name in shown:
            print("\n".join(f"    {miss}" for miss in each.misses))
    return missed


def _print_speeds(speeds: dict[str, float]) -> bool:
    for name, speed in speeds.items():
        print(f"{name:18}{speed:12,.0f} characters a second")
    whole = 1 / sum(1 / speed for speed in speeds.values())
    print(f"{'together':18}{whole:12,.0f} characters a second; target {THROUGHPUT:,}")
    return whole < THROUGHPUT


def _print_regexes(timed: list[tuple[float, str, str]]) -> bool:
    for seconds, name, text in timed[:3]:
        print(f"{name:40}{seconds:8.3f} s on 100 kB of {text}; limit {WORST} s")
    return bool(timed) and timed[0][0] > WORST


if __name__ == "__main__":
    raise SystemExit(main())
