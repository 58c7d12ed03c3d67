"""A launch with a library of 100,000 entities and 300,000 claims, and when it can be searched.

    python benchmarks/start_large.py [ROUNDS]

In a real pty, by turns with a minimal Textual app of one DataTable, as `start.py` does it with the
bundled corpus. 'searchable' is worked out in processes of their own: from the opened library to
the answer to its first query, with the index that an earlier session built beside it.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from pty_runs import Run, timed
from storage import measured, written

HERE = Path(__file__).parent
BOUND = 1.5
SEARCHABLE = 0.4

SEARCHING = """
import json, sys, time
from pathlib import Path
from aibrief_store.library import Library
library = Library.open(Path(sys.argv[1]), write=False)
began, cpu = time.perf_counter(), time.process_time()
library.warm()
hits = library.search("Entity 47110")
print(json.dumps({"wall": time.perf_counter() - began, "cpu": time.process_time() - cpu,
    "hits": len(hits), "rss": int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6}))
"""


def main() -> int:
    """Generate, measure, print; 1 where a bound is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as name:
        library = Path(name) / "library"
        written(Path(name), 300_000)
        measured(SEARCHING, str(library))
        ready = [measured(SEARCHING, str(library)) for _ in range(5)]
        minimal, ours = _rounds(rounds, library)
    ratios = {
        field: statistics.median(
            getattr(a, field) / getattr(b, field) for a, b in zip(ours, minimal, strict=True)
        )
        for field in ("painted", "answered", "cpu")
    }
    shown = "  ".join(f"{field} {ratio:.2f}" for field, ratio in ratios.items())
    print(f"100,000 entities / minimal: {shown}   bound {BOUND} for painted")
    wall = statistics.median(one["wall"] for one in ready)
    memory = statistics.median(one["rss"] for one in ready)
    print(f"searchable after {wall:.3f} s   bound {SEARCHABLE}; resident memory {memory:.0f} MB")
    return int(ratios["painted"] > BOUND or wall > SEARCHABLE)


def _rounds(rounds: int, library: Path) -> tuple[list[Run], list[Run]]:
    known = {name: of for name, of in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    plain = {**known, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
    environ = {**plain, "AIBRIEF_LIBRARY": str(library)}
    app = [sys.executable, "-c", "from aibrief_tui.command import main; raise SystemExit(main([]))"]
    minimal = [sys.executable, str(HERE / "apps/minimal.py")]
    timed(app, "Entity 1 ", "CSL-JSON", environ)
    found: tuple[list[Run], list[Run]] = ([], [])
    for at in range(rounds + 1):
        runs = (
            timed(minimal, "first row 7", "key answered", plain),
            timed(app, "Entity 1 ", "CSL-JSON", environ),
        )
        for kept, run in zip(found, runs, strict=True):
            # The first round warms the disk's and Python's caches.
            kept.extend([run] if at else [])
    return found


if __name__ == "__main__":
    raise SystemExit(main())
