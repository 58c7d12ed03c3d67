"""Time the comparison: all verdicts of a large generated library, and single panels in words.

    python benchmarks/comparing.py [CLAIMS]

CPU seconds of one run (`time.process_time`), the collector running. The floor is a plain pass
over the same panels that groups each one's claims by property and period; it judges nothing. Exit
status 1 if a bound is missed: 3 s for 300,000 claims, 5 ms for the 95th of a hundred panels.
"""

import gc
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "store"), str(ROOT / "seeds"), str(ROOT / "benchmarks")]

from libraries import Library, corpus, library  # noqa: E402

from aibrief_store.comparing import Context, compare, weigh  # noqa: E402
from aibrief_store.records import Claim  # noqa: E402

CLAIMS = 300_000
SECONDS, PANEL = 3.0, 0.005
LARGEST = 60  # claims of a panel that counts


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    given = library(count)
    panels = given.panels()
    weighed = sum(len(claims) for claims in panels.values())
    gc.collect()  # what the generator left
    floor, groups = timed_floor(panels)
    seconds, verdicts, disputed = timed_verdicts(given, panels)
    print(f"floor: {floor:.2f} s CPU, {groups} groups")
    print(
        f"all verdicts: {seconds:.2f} s CPU, {seconds / floor:.1f} times the floor; "
        f"{len(given.claims)} claims, {weighed} with those of parts under their wholes "
        f"({seconds / weighed * 1e6:.1f} us each), {len(panels)} panels, {disputed} disputed"
    )
    print("verdicts:", ", ".join(f"{of} {name}" for name, of in verdicts.most_common()))
    late = [in_words("corpus", corpus()), in_words("generated", library(6_000, seed=2))]
    return int(max(late) > PANEL or seconds * CLAIMS / count > SECONDS)


def timed_floor(panels: dict[str, list[Claim]]) -> tuple[float, int]:
    """Seconds of the plainest grouping, and how many groups it makes."""
    groups, start = 0, time.process_time()
    for claims in panels.values():
        found: dict[tuple[str, str | None], list[str]] = {}
        for claim in claims:
            found.setdefault((claim.property, claim.period), []).append(claim.id)
        groups += len(found)
    return time.process_time() - start, groups


def timed_verdicts(
    given: Library, panels: dict[str, list[Claim]]
) -> tuple[float, Counter[str], int]:
    """Seconds for every panel of the library; its verdicts, and how many properties dispute."""
    context = Context(given.entities, given.sources, given.pack)
    verdicts: list[str] = []
    disputed, start = 0, time.process_time()
    for entity, claims in panels.items():
        for one in weigh(entity, claims, context):
            verdicts += one.verdicts
            disputed += one.disputed
    return time.process_time() - start, Counter(verdicts), disputed


def in_words(name: str, given: Library) -> float:
    """The 95th panel of a hundred in words, in seconds; each the best of three."""
    context = Context(given.entities, given.sources, given.pack)
    found = sorted(
        min(_panel(entity, claims, context) for _ in range(3))
        for entity, claims in given.panels().items()
        if len(claims) <= LARGEST
    )
    middle, late = _at(found, 0.5), _at(found, 0.95)
    print(
        f"panels, {name}: {len(found)}, {middle * 1e3:.2f} ms in the middle, "
        f"{late * 1e3:.2f} ms at the 95th of a hundred, {found[-1] * 1e3:.2f} ms at most"
    )
    return late


def _panel(entity: str, claims: list[Claim], context: Context) -> float:
    start = time.process_time()
    compare(entity, claims, context)
    return time.process_time() - start


def _at(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


if __name__ == "__main__":
    raise SystemExit(main())
