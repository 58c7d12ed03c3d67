"""Score suggested claims against those that people coded.

    python benchmarks/reading_claims.py [--misses] [--only SOURCE …] [--seeds FOLDER]

Prints a table; what its columns mean is told in ``tests/seeds/claim_scores.py``. The five articles
stand against the bundled pack's claims; they are skipped where their texts are absent. Of the
invented articles only the four are scored that the rules were never shown
(``tests/store/claim_labels.py``). Speed is that of the
whole way from text to suggestions, and of its last stage alone. Exit status 1 if a target is
missed.
"""

import argparse
import functools
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / each) for each in ("store", "seeds", "tests/store", "tests/seeds")]

import coded_articles  # noqa: E402
from claim_labels import invented  # noqa: E402
from claim_scores import Score, score  # noqa: E402
from coded_scores import Coding, coding  # noqa: E402
from labelled import FIRST_FOUR  # noqa: E402

from aibrief_store.anchoring import canonical  # noqa: E402
from aibrief_store.packs import PackRecords, read_pack  # noqa: E402
from aibrief_store.reading import Words, claims  # noqa: E402
from aibrief_store.reading.claiming_scenes import read  # noqa: E402

PACK = ROOT / "seeds/aibrief_seeds/china-ai-2025"
SEEDS = ROOT.parent / "shared/seeds"
TARGETS = (0.6, 0.85)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--only", nargs="*", default=None, metavar="SOURCE")
    parser.add_argument("--seeds", type=Path, default=SEEDS)
    options = parser.parse_args(arguments)
    records = read_pack(PACK)
    words = Words(records.pack, records.entities.values())
    missed = False
    if options.seeds.is_dir():
        missed = _five(options, records, words)
    _coded(records)
    _invented(records)
    _speed(options.seeds, records, words)
    return int(missed)


def _five(options: Any, records: PackRecords, words: Words) -> bool:
    total = Score()
    print(f"{'':20}{'suggested':>10}{'ready':>7}{'accepted':>10}{'recall':>9}{'figures':>9}")
    for id in records.sources:
        if options.only is not None and id not in options.only:
            continue
        text = canonical((options.seeds / f"{id}.txt").read_text("utf-8"))
        counted, misses = score(id, text, records, words)
        total = total.plus(counted)
        print(_row(id, counted))
        if options.misses:
            print(*(f"    {each}" for each in misses), sep="\n")
    print(_row("the five", total))
    print(f"{'target':20}{'':17}{TARGETS[0]:10.1%}{'':9}{TARGETS[1]:9.1%}")
    return total.accepted < TARGETS[0] * total.ready or total.covered < TARGETS[1] * total.figures


def _row(name: str, counted: Score) -> str:
    accepted = counted.accepted / max(counted.ready, 1)
    recall, figures = counted.met / max(counted.coded, 1), counted.covered / max(counted.figures, 1)
    return (
        f"{name:20}{counted.suggested:10}{counted.ready:7}{accepted:10.1%}{recall:9.1%}"
        f"{figures:9.1%}"
    )


def _coded(records: PackRecords) -> None:
    """Invented articles with all their claims labelled: eight tuned on, five left alone."""
    print(f"{'':26}{'suggested':>10}{'ready':>7}{'accepted':>10}{'labels':>9}")
    for what, names in (
        ("eight coded, tuned on", coded_articles.names()),
        ("five coded, left alone", coded_articles.frozen_names()),
    ):
        _told(what, functools.reduce(Coding.plus, (coding(name, records) for name in names)))


def _told(name: str, counted: Coding) -> None:
    share = counted.accepted / max(counted.ready, 1)
    print(f"{name:26}{counted.suggested:10}{counted.ready:7}{share:10.1%}{counted.labels:9}")


def _invented(records: PackRecords) -> None:
    totals = [0, 0, 0, 0]
    print(f"{'':20}{'ready':>10}{'met':>7}{'labels':>10}{'of known subjects':>20}")
    for name in FIRST_FOUR:
        counts = invented(name, records)
        totals = [a + b for a, b in zip(totals, counts, strict=True)]
        print(f"{name:20}{counts[0]:10}{counts[1]:7}{counts[2]:10}{counts[3]:20}")
    print(f"{'the first four':20}{totals[0]:10}{totals[1]:7}{totals[2]:10}{totals[3]:20}")


def _speed(seeds: Path, records: PackRecords, words: Words) -> None:
    if not seeds.is_dir():
        return
    texts = [
        (canonical((seeds / f"{id}.txt").read_text("utf-8")), source)
        for id, source in records.sources.items()
    ]
    found = {source.id: read(text, words, source.issued) for text, source in texts}
    size = sum(len(text) for text, _ in texts)

    def whole() -> None:
        for text, source in texts:
            claims(text, words, source)

    def last() -> None:
        for text, source in texts:
            claims(text, words, source, found=found[source.id])

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"whole way {size / _best(whole):10,.0f} characters a second and core")
    print(f"last stage {size / _best(last):9,.0f}; peak memory {peak:.0f} MiB")


def _best(run: Callable[[], None]) -> float:
    """Seconds of processor time, the best of five."""
    times = []
    for _ in range(5):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    raise SystemExit(main())
