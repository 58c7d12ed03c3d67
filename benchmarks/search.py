"""Score the search on the lists of queries in benchmarks/search: open, more and frozen.

    python benchmarks/search.py [--misses] [LIST …]

A list has a query a line: category, query, the ids that are right (spaces between; '-' where
nothing may be found), tabs between. open.tsv and more.tsv (several scripts in one query,
typos in one of several words) are for tuning; frozen.tsv was set aside before any tuning, and
nobody looks at its misses. Exit status 1 if a target is missed.
"""

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "store"), str(ROOT / "seeds")]

from aibrief_store.packs.files import load as read  # noqa: E402
from aibrief_store.records import Entity  # noqa: E402
from aibrief_store.search import Searcher  # noqa: E402
from aibrief_store.search.preparing import prepare  # noqa: E402

PACK = ROOT / "seeds/aibrief_seeds/china-ai-2025"
LISTS = ROOT / "benchmarks/search"
TOP_1, TOP_3, CATEGORY = 0.95, 0.99, 0.90


class Query(NamedTuple):
    category: str
    text: str
    right: frozenset[str]


class Answer(NamedTuple):
    """The place of the first right id (0 is best; None: not found), and what was found."""

    query: Query
    place: int | None
    found: list[str]

    def within(self, places: int) -> bool:
        if not self.query.right:
            return not self.found
        return self.place is not None and self.place < places


def read_list(path: Path) -> list[Query]:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    return [
        Query(row[0], row[1], frozenset(row[2].split()) - {"-"})
        for row in rows
        if len(row) >= 3 and row[0] != "category" and not row[0].startswith("#")
    ]


def load(folder: Path) -> Searcher:
    """A searcher over the pack as far as it can be read; its faults are others' to report."""
    files = read(folder)
    entities: list[Entity] = [item.record for item in files.entities]
    rank: dict[str, int] = {}
    for source in (item.record for item in files.sources):
        for entity in {mention.entity for mention in source.mentions}:
            rank[entity] = rank.get(entity, 0) + 1
    return Searcher(
        {entity.id: entity for entity in entities},
        prepare(entities),
        [item.record for item in files.claims],
        [item.record for item in files.sources],
        rank,
    )


def ask(searcher: Searcher, query: Query) -> Answer:
    hits = [hit for hit in searcher.search(query.text) if hit.rule != "nearest"]
    found = [hit.id for hit in hits]
    places = [place for place, id in enumerate(found) if id in query.right]
    return Answer(query, min(places, default=None), found)


def keystrokes(searcher: Searcher, queries: Iterable[Query]) -> list[float]:
    """Milliseconds that each keystroke of each query takes, sorted."""
    spent = []
    for query in queries:
        for end in range(1, len(query.text) + 1):
            start = time.perf_counter()
            searcher.search(query.text[:end])
            spent.append((time.perf_counter() - start) * 1000)
    return sorted(spent)


def share(answers: Sequence[Answer], places: int) -> float:
    return sum(answer.within(places) for answer in answers) / max(len(answers), 1)


def report(name: str, answers: Sequence[Answer], misses: bool) -> bool:
    """Print a table; true if the targets are met."""
    positive = [answer for answer in answers if answer.query.right]
    by_category: dict[str, list[Answer]] = {}
    for answer in answers:
        by_category.setdefault(answer.query.category, []).append(answer)
    print(f"\n{name}: {len(answers)} queries")
    print(f"  {'category':24} {'n':>4} {'top-1':>6} {'top-3':>6}")
    for category, part in sorted(by_category.items()):
        print(f"  {category:24} {len(part):4} {share(part, 1):6.3f} {share(part, 3):6.3f}")
    print(f"  {'all':24} {len(answers):4} {share(answers, 1):6.3f} {share(answers, 3):6.3f}")
    print(f"  {'all that must find':24} {len(positive):4} ", end="")
    print(f"{share(positive, 1):6.3f} {share(positive, 3):6.3f}")
    for answer in answers if misses else ():
        if not answer.within(1):
            right = " ".join(answer.query.right) or "-"
            print(f"  miss {answer.query.category}: {answer.query.text!r} wants {right}, ", end="")
            print(f"found {answer.found[:4]}")
    return (
        min(share(answers, 1), share(positive, 1)) >= TOP_1
        and min(share(answers, 3), share(positive, 3)) >= TOP_3
        and all(share(part, 1) >= CATEGORY for part in by_category.values())
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("lists", nargs="*", type=Path, metavar="LIST")
    parser.add_argument("--pack", type=Path, default=PACK)
    parser.add_argument("--misses", action="store_true", help="name what was not found first")
    given = parser.parse_args()
    searcher = load(given.pack)
    searcher.warm()
    fine = True
    queries: list[Query] = []
    for path in given.lists or sorted(LISTS.glob("*.tsv")):
        asked = read_list(path)
        queries += asked
        fine &= report(
            path.stem,
            [ask(searcher, query) for query in asked],
            given.misses and path.stem != "frozen",
        )
    spent = keystrokes(searcher, queries)
    if spent:
        p50, p95 = spent[len(spent) // 2], spent[len(spent) * 95 // 100]
        print(f"\n{len(spent)} keystrokes: p50 {p50:.2f} ms, p95 {p95:.2f} ms, ", end="")
        print(f"longest {spent[-1]:.2f} ms")
    print(f"targets: top-1 {TOP_1}, top-3 {TOP_3}, each category {CATEGORY}: ", end="")
    print("met" if fine and queries else "missed")
    return 0 if fine and queries else 1


if __name__ == "__main__":
    sys.exit(main())
