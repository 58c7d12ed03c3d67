"""Start-up against a floor and a minimal Textual app, in one run, in a pty.

    python benchmarks/start.py [ROUNDS]

Prints medians and, pair by pair within a round, the median ratio: rows painted, a key that was
typed before the start answered, CPU time. Exit status 1 where a bound is missed.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from pty_runs import Run, timed

HERE = Path(__file__).parent
BOUNDS = {("aibrief", "minimal"): 1.3, ("aibrief", "floor"): 1.15, ("first start", "aibrief"): 2.0}


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        runs = _rounds(rounds, Path(folder))
    print(f"{'':12} {'painted':>9} {'answered':>9} {'CPU':>9}   medians of {rounds}, seconds")
    for name, of in runs.items():
        print(f"{name:12} {_median(of, 'painted'):9.3f} {_median(of, 'answered'):9.3f} "
              f"{_median(of, 'cpu'):9.3f}")  # fmt: skip
    missed = 0
    for (one, other), bound in BOUNDS.items():
        ratios = {
            field: statistics.median(
                getattr(a, field) / getattr(b, field)
                for a, b in zip(runs[one], runs[other], strict=True)
            )
            for field in ("painted", "answered", "cpu")
        }
        fine = max(ratios["painted"], ratios["answered"]) <= bound
        missed += not fine
        shown = "  ".join(f"{field} {ratio:.2f}" for field, ratio in ratios.items())
        print(f"{one} / {other}: {shown}   bound {bound}  {'met' if fine else 'MISSED'}")
    return int(missed > 0)


def _rounds(rounds: int, folder: Path) -> dict[str, list[Run]]:
    known = {name: of for name, of in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    plain = {**known, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    runs: dict[str, list[Run]] = {"minimal": [], "floor": [], "aibrief": [], "first start": []}
    library = folder / "library.json"
    ours = {**plain, "AIBRIEF_LIBRARY": str(library)}
    python = sys.executable
    aibrief = [python, "-c", "from aibrief_tui.command import main; raise SystemExit(main([]))"]
    _aibrief(aibrief, ours)
    for at in range(rounds + 1):
        fresh = {**plain, "AIBRIEF_LIBRARY": str(folder / f"fresh-{at}" / "library.json")}
        taken = {
            "minimal": timed([python, str(HERE / "apps/minimal.py")], "first row 7",
                             "key answered", plain),
            "floor": timed([python, str(HERE / "apps/floor.py")], "first row", "key answered",
                           plain),
            "aibrief": _aibrief(aibrief, ours),
            "first start": _aibrief(aibrief, fresh),
        }  # fmt: skip
        # The first round warms the disk's and Python's caches.
        for name, run in taken.items() if at else ():
            runs[name].append(run)
    return runs


def _aibrief(command: list[str], environ: dict[str, str]) -> Run:
    return timed(command, "GPT-4", "CSL-JSON", environ)


def _median(runs: list[Run], field: str) -> float:
    values: list[float] = [getattr(run, field) for run in runs]
    return statistics.median(values)


if __name__ == "__main__":
    raise SystemExit(main())
