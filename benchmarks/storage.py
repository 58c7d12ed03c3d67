"""A library of 100,000 entities and 300,000 claims: opening it, writing to it, its memory.

    python benchmarks/storage.py [--claims N]

One run, ratios: opening against stock TinyDB (JSONStorage) on the same records, one durable write
against SQLite with synchronous=FULL in the same folder, each in a process of its own. Times are
medians; 'work' is the process's own CPU time of a write, without waiting for the disk.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import msgspec
from libraries import library as generated

ROOT = Path(__file__).resolve().parents[1]
WRITES = 200


def measured(code: str, *words: str) -> dict[str, float]:
    """What a fresh process prints as JSON."""
    environ = {name: of for name, of in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environ["PYTHONPATH"] = os.pathsep.join(str(ROOT / room) for room in ("tui", "store", "seeds"))
    done = subprocess.run(
        [sys.executable, "-c", code, *words], env=environ, check=True, stdout=subprocess.PIPE
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


OPENING = """
import json, sys, time, resource
from pathlib import Path
from aibrief_store.library import Library
began, cpu = time.perf_counter(), time.process_time()
library = Library.open(Path(sys.argv[1]), write=False)
opened = time.perf_counter() - began
entity = library.entity(sys.argv[2])
claims = library.claims_on(entity.id)
looked = time.perf_counter() - began
print(json.dumps({"open": opened, "claims": looked, "count": len(claims),
    "cpu": time.process_time() - cpu,
    "rss": int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6}))
"""

STOCK = """
import json, sys, time
from tinydb import TinyDB
began = time.perf_counter()
database = TinyDB(sys.argv[1])
count = len(database.table("entity")) + len(database.table("claim"))
# Each look at a table reads the file; one of the two is what a load costs.
print(json.dumps({"open": (time.perf_counter() - began) / 2, "count": count}))
"""

WRITING = """
import json, sys, time
from pathlib import Path
from statistics import median
import msgspec, sqlite3
from aibrief_store.library import Library
from aibrief_store.records import Claim
from aibrief_store.storage import open_store
times = int(sys.argv[2])
store = open_store(Path(sys.argv[1]))
claim = store.all(Claim)[sys.argv[3]]
database = sqlite3.connect(Path(sys.argv[1]).with_name("sqlite"), isolation_level=None)
database.execute("pragma journal_mode=wal")
database.execute("pragma synchronous=full")
database.execute("create table claim (id text primary key, source text, subject text, body blob)")
database.execute("create index by_source on claim (source)")
database.execute("create index by_subject on claim (subject)")
def lite(claim):
    row = (claim.id, claim.source, claim.subject, msgspec.json.encode(claim))
    database.execute("insert or replace into claim values (?, ?, ?, ?)", row)
walls, works = {"ours": [], "lite": []}, {"ours": [], "lite": []}
# By turns, so that both meet the same disk.
for number in range(times + 20):
    changed = msgspec.structs.replace(claim, id=f"{claim.id}-{number}")
    for name, write in (("ours", store.put), ("lite", lite)):
        wall, work = time.perf_counter(), time.process_time()
        write(changed)
        walls[name].append(time.perf_counter() - wall)
        works[name].append(time.process_time() - work)
store.close()
library = Library.open(Path(sys.argv[1]))
source = next(iter(library.sources))
decided = []
for number in range(times):
    work = time.process_time()
    library.set_field(source, "title", f"title {number}")
    decided.append(time.process_time() - work)
library.close()
print(json.dumps({"ours": median(walls["ours"][20:]), "lite": median(walls["lite"][20:]),
    "work": median(works["ours"][20:]), "lite work": median(works["lite"][20:]),
    "decision": median(decided)}))
"""


def flush(folder: Path) -> float:
    """What the disk's flush of one small append costs here."""
    with (folder / "flushed").open("ab", buffering=0) as file:

        def write() -> None:
            file.write(b"x" * 300)
            os.fsync(file.fileno())

        return median(timed(write))


def timed(write: Callable[[], Any]) -> list[float]:
    """Seconds for each of the writes."""
    found = []
    for _ in range(WRITES):
        began = time.perf_counter()
        write()
        found.append(time.perf_counter() - began)
    return found


def main() -> None:
    """Generate, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--claims", type=int, default=300_000)
    claims = parser.parse_args().claims
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        some, busiest = written(folder, claims)
        size = (folder / "library").stat().st_size / 1e6
        opened = [measured(OPENING, str(folder / "library"), busiest) for _ in range(5)]
        stock = [measured(STOCK, str(folder / "stock.json")) for _ in range(2)]
        writes = measured(WRITING, str(folder / "library"), str(WRITES), some)
        floor = flush(folder)
    load, plain = (median(one["open"] for one in of) for of in (opened, stock))
    panel = median(one["claims"] for one in opened)
    print(f"{claims:,} claims, {size:.0f} MB")
    print(f"opening                      {load * 1e3:8.1f} ms   {load / plain:.3f} x stock TinyDB")
    print(f"  and the busiest's claims   {panel * 1e3:8.1f} ms   ({opened[0]['count']:.0f})")
    print(f"resident memory              {median(one['rss'] for one in opened):8.0f} MB")
    ours, lite = writes["ours"], writes["lite"]
    print(f"a claim written, durably     {ours * 1e3:8.2f} ms   {ours / lite:.2f} x SQLite FULL")
    print(f"  one flush of this disk     {floor * 1e3:8.2f} ms")
    print(f"  its work                   {writes['work'] * 1e3:8.2f} ms   "
          f"(SQLite's {writes['lite work'] * 1e3:.2f})")  # fmt: skip
    print(f"a decision's work            {writes['decision'] * 1e3:8.2f} ms")


def written(folder: Path, claims: int) -> tuple[str, str]:
    """Both libraries on the disk; a claim of usual size, and the entity with most claims."""
    from aibrief_store.storage.snapshot import write_snapshot

    made = generated(claims)
    of: dict[str, dict[str, Any]] = {
        "planted": {made.pack.id: {"id": made.pack.id, "version": 10**6}},
        "pack": {made.pack.id: made.pack},
        "entity": made.entities,
        "source": made.sources,
        "claim": made.claims,
    }
    encode = msgspec.json.encode
    tables = {
        name: [(id, encode(one)) for id, one in records.items()] for name, records in of.items()
    }
    write_snapshot(folder / "library", 1, tables)
    stock = {
        name: {number: msgspec.json.decode(body) for number, (_, body) in enumerate(records)}
        for name, records in tables.items()
    }
    (folder / "stock.json").write_text(json.dumps(stock), "utf-8")
    counts: dict[str, int] = {}
    for claim in made.claims.values():
        counts[claim.subject] = counts.get(claim.subject, 0) + 1
    return tables["claim"][0][0], max(counts, key=counts.__getitem__)


if __name__ == "__main__":
    main()
