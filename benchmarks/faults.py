"""Faults survived: `kill -9` at random points of a library's writing.

    python benchmarks/faults.py [--kills N] [--seed S]

Each round forks a writer, lets it work for a random while, kills it, opens the library and holds
it against what was acknowledged. A writer's actions follow from the seed and their number alone,
so that the plain model here knows what the library must hold. Counted are:

- acknowledged actions that are lost,
- libraries that can't be read,
- actions that are there by half.

Half of the rounds write records (several to an action: put, changed, removed, compacted), half
take decisions on the bundled corpus (set, collect, undo, redo).
"""

import argparse
import os
import random
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from aibrief_store.errors import AibriefError, LibraryError
from aibrief_store.library import Library
from aibrief_store.records import Source
from aibrief_store.storage import open_store

State = dict[str, str]


class Counts(msgspec.Struct):
    """What a run came to."""

    kills: int = 0
    acknowledged: int = 0
    in_flight: int = 0
    lost: int = 0
    unreadable: int = 0
    halves: int = 0


class Records:
    """Pairs of records that are only ever put, changed and removed together."""

    def __init__(self, file: Path, seed: int) -> None:
        self.file, self.seed = file, seed

    def action(self, number: int) -> tuple[str, int]:
        """What the action with this number does, and to which pair."""
        chance = random.Random(self.seed * 1_000_003 + number)
        kind = chance.choices(("put", "remove", "compact"), (12, 4, 1))[0]
        return kind, chance.randrange(8)

    def expected(self, done: int) -> State:
        """What the library holds after ``done`` actions."""
        state: State = {}
        for number in range(done):
            kind, pair = self.action(number)
            for side in "ab":
                if kind == "put":
                    state[f"{pair}{side}"] = str(number)
                elif kind == "remove":
                    state.pop(f"{pair}{side}", None)
        return state

    def write(self, begin: int) -> Iterator[None]:
        """Do one action after the other, from number ``begin`` on."""
        store = open_store(self.file)
        if store.read_only:
            raise AibriefError("the library is locked")
        number = begin
        while True:
            kind, pair = self.action(number)
            if kind == "put":
                sides = (Source(id=f"{pair}{side}", title=str(number)) for side in "ab")
                store.put(*sides)
            elif kind == "remove":
                store.remove(Source, f"{pair}a", f"{pair}b")
            else:
                store.compact()
            yield
            number += 1

    def found(self) -> State:
        """What the library holds now."""
        store = open_store(self.file)
        found = {id: source.title for id, source in store.all(Source).items()}
        store.close()
        return found


class Decisions:
    """Decisions of a reader, taken back and done again."""

    FIELDS = ("title", "publisher", "container_title")
    SOURCE = "village-2025"

    def __init__(self, file: Path, seed: int) -> None:
        self.file, self.seed = file, seed

    def action(self, number: int) -> tuple[str, str]:
        """What the action with this number does, and to which field."""
        chance = random.Random(self.seed * 1_000_003 + number)
        kind = chance.choices(("set", "undo", "redo", "collect"), (6, 3, 2, 2))[0]
        return kind, chance.choice(self.FIELDS)

    def expected(self, done: int) -> State:
        """Piles of past and future changes, the plainest model of undo."""
        state: State = {}
        past: list[tuple[str, str, str]] = []
        future: list[tuple[str, str, str]] = []
        for number in range(done):
            kind, field = self.action(number)
            if kind in ("set", "collect"):
                name = field if kind == "set" else "collected"
                new = str(number) if kind == "set" else "" if state.get(name) else "yes"
                past.append((name, state.get(name, ""), new))
                future.clear()
                state[name] = new
            elif kind == "undo" and past:
                name, before, _ = past[-1]
                future.append(past.pop())
                state[name] = before
            elif kind == "redo" and future:
                name, _, after = future[-1]
                past.append(future.pop())
                state[name] = after
        return {name: value for name, value in state.items() if value}

    def write(self, begin: int) -> Iterator[None]:
        """Take one decision after the other."""
        library = Library.open(self.file)
        number = begin
        while True:
            kind, field = self.action(number)
            if kind == "set":
                library.set_field(self.SOURCE, field, str(number))
            elif kind == "collect":
                library.collect(f"source:{self.SOURCE}")
            else:
                library.undo() if kind == "undo" else library.redo()
            yield
            number += 1

    def found(self) -> State:
        """What the library says of the source now."""
        library = Library.open(self.file)
        source = library.source(self.SOURCE)
        found = {name: value for name in self.FIELDS if (value := getattr(source, name))}
        if library.collection:
            found["collected"] = "yes"
        library.close()
        return found


def killed(actions: Iterator[None], after: float) -> int:
    """Let a forked writer work for ``after`` seconds, kill it; how many actions it acknowledged."""
    told, tells = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(told)
        try:
            for _ in actions:
                os.write(tells, b".")
        finally:
            os._exit(1)
    os.close(tells)
    first = os.read(told, 1)  # it has opened the library and works
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    acknowledged = len(first)
    while read := os.read(told, 4096):
        acknowledged += len(read)
    os.close(told)
    os.waitpid(child, 0)
    return acknowledged


def rounds(kind: type[Records] | type[Decisions], kills: int, seed: int, counts: Counts) -> None:
    """Kill writers of one kind, each on what the one before has left."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        done = 0
        for round_ in range(kills):
            if round_ % 200 == 0:
                # A fresh library now and then, so that the model stays quick.
                work, done = kind(Path(folder) / str(round_), seed + round_), 0
            done += killed(work.write(done), chance.uniform(0, 0.012))
            counts.kills += 1
            counts.acknowledged += done if round_ % 200 == 199 or round_ == kills - 1 else 0
            try:
                found = work.found()
            except LibraryError as error:
                print(error)
                counts.unreadable += 1
                return
            if found == work.expected(done):
                continue
            if found == work.expected(done + 1):
                # What was under way when the kill came was written, and not yet acknowledged.
                done += 1
                counts.in_flight += 1
                continue
            torn = kind is Records and any(
                found.get(f"{pair}a") != found.get(f"{pair}b") for pair in range(8)
            )
            counts.halves += torn
            counts.lost += not torn
            return


def main() -> int:
    """Run, print the counts, and return 1 where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=20261121)
    asked = parser.parse_args()
    counts = Counts()
    for kind in (Records, Decisions):
        rounds(kind, asked.kills // 2, asked.seed, counts)
    for name, value in msgspec.to_builtins(counts).items():
        print(f"{name:>14} {value:,}")
    return 1 if counts.lost or counts.unreadable or counts.halves else 0


if __name__ == "__main__":
    raise SystemExit(main())
