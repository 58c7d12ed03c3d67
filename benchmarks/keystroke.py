"""From a keystroke in the search to the new list on the screen, against a Textual OptionList.

    python benchmarks/keystroke.py [ROUNDS]

Both apps run in a pty, aibrief on the bundled corpus; the OptionList (`apps/options.py`, default
frame rate) is handed the rows that aibrief lists for the same query, so it pays for showing them
alone. Each round types and takes back the letters of some queries; a key's time ends when the query
and the list change for the last time. Prints medians and the median ratio; exit status 1 where
the bound of 0.6 is missed. Both apps run side by side, and each letter goes to one, then the other.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests/tui")]

from terminal import Terminal  # noqa: E402

from aibrief_store.library import Library  # noqa: E402
from aibrief_tui.views.found import everything, found  # noqa: E402

QUERIES = ("nvidia", "deep", "baidu", "gpt")
RUN = "from aibrief_tui.command import main; raise SystemExit(main([]))"
ROWS, QUIET, BOUND = 50, 0.3, 0.6
LIST = (32, 40)
"""Columns and lines in which both show their query and their list."""


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 6
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.json"
        known = Library.open(library)
        typed = [query[:at] for query in QUERIES for at in range(1, len(query) + 1)]
        lists = [rows(known, query) for query in ["", *typed]]
        known.close()
        listed = Path(folder) / "rows"
        listed.write_text("\n\n".join("\t".join(one) for one in lists), "utf-8")
        environ = {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"}
        environ.pop("TEXTUAL_FPS", None)
        ours = {**environ, "AIBRIEF_LIBRARY": str(library)}
        app = [sys.executable, "-c", RUN]
        peer = [sys.executable, str(ROOT / "benchmarks/apps/options.py"), str(listed)]
        with Terminal(app, ours) as aibrief, Terminal(peer, environ) as options:
            pairs = list(timed(aibrief, options, rounds))
    ratio = statistics.median(one / other for one, other in pairs)
    for name, times in zip(("aibrief", "OptionList"), zip(*pairs, strict=True), strict=True):
        print(f"{name:12} median {1000 * statistics.median(times):6.1f} ms")
    fine = ratio <= BOUND
    print(f"aibrief / OptionList, key by key, median: {ratio:.2f} of {len(pairs)} keys   "
          f"bound {BOUND}  {'met' if fine else 'MISSED'}")  # fmt: skip
    return int(not fine)


def rows(library: Library, query: str) -> list[str]:
    """What aibrief lists, as many as the peer is fed."""
    entries = found(library, query, "en") if query else everything(library, "en")
    listed = [f"{entry.label}  {entry.second}  {entry.count}" for entry in entries]
    filled = listed + [f"another row {k}" for k in range(ROWS)]
    return [" ".join(row.split()) for row in filled[:ROWS]]


def timed(aibrief: Terminal, options: Terminal, rounds: int) -> Iterator[tuple[float, float]]:
    """Seconds from each letter to its list on the screen: aibrief's, then the peer's."""
    for terminal in (aibrief, options):
        terminal.settle(1.5)
    for _ in range(rounds):
        for query in QUERIES:
            aibrief.type("/")
            aibrief.settle(0.4)
            for letter in query:
                took, other = answered(aibrief, letter), answered(options, letter)
                if took and other:
                    yield took, other
            aibrief.type("\x1b")
            aibrief.settle(0.4)


def answered(terminal: Terminal, letter: str) -> float | None:
    """Seconds until the list was there, ``None`` where the letter changed nothing of it."""
    start = time.perf_counter()
    listed, changed = terminal.part(0, 0, *LIST), None
    terminal.type(letter)
    while time.perf_counter() - max(start, terminal.read_at) < QUIET:
        if terminal.take(0.005) and terminal.part(0, 0, *LIST) != listed:
            listed, changed = terminal.part(0, 0, *LIST), terminal.read_at - start
    return changed


if __name__ == "__main__":
    raise SystemExit(main())
