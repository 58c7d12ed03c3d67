"""A library's file: a snapshot with its index, then a journal that is only ever appended to.

    aibrief library 2 gen=… index=… journal=… crc=…     where the parts begin
    <length> <crc> [["claim","id",{…}]]                   the snapshot, a line a record
    <length> <crc> <index>                                see `aibrief_store.storage.index`
    <length> <crc> [["claim","id",{…}],…]                 the journal, a line an action

What `Volume.commit` has written when it returns is on the disk; a line is applied whole or not
at all. The file is mapped, so that a large library costs what is looked at.
"""

import mmap
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

import msgspec

from aibrief_store.errors import LibraryDamaged, LibraryReadOnly, LibraryTooNew
from aibrief_store.keys import keys_of
from aibrief_store.storage.index import Index, IndexedTable
from aibrief_store.storage.lines import HEAD, Line, broken, framed, line_at, lines

SCHEMA = 2
"""The version of the library's form; a file with a higher one is left alone."""

MAGIC = b"aibrief library "
_HEAD = b"%b%d gen=%08d index=%016x journal=%016x"
HEAD_BYTES = len(_HEAD % (MAGIC, SCHEMA, 0, 0, 0)) + len(b" crc=00000000\n")
_SMALL = 1 << 20
"""Snapshots up to this many bytes are checked whole at opening, larger ones as they are read."""

Change = tuple[str, str, bytes | None]
"""(table, id, the record's JSON or ``None`` where it is removed)."""


class Head(msgspec.Struct, frozen=True):
    """Where the parts of a file begin, in bytes; ``generation`` counts the snapshots."""

    generation: int
    index: int
    journal: int

    def line(self) -> bytes:
        """The file's first line."""
        told = _HEAD % (MAGIC, SCHEMA, self.generation, self.index, self.journal)
        return b"%b crc=%08x\n" % (told, crc32(told))


class Overlay:
    """What the journal changed in one table: bodies by id, and their postings."""

    def __init__(self) -> None:
        self.bodies: dict[str, bytes | None] = {}
        self.keys: dict[str, tuple[str, ...]] = {}
        self.posted: dict[str, dict[str, None]] = {}

    def take(self, table: str, id: str, body: bytes | None) -> None:
        """Put ``body`` in the place of what stood there."""
        for key in self.keys.pop(id, ()):
            del self.posted[key][id]
        self.bodies[id] = body
        if body is not None:
            self.keys[id] = keys_of(table, body)
            for key in self.keys[id]:
                self.posted.setdefault(key, {})[id] = None


class Volume:
    """The tables of one file, or of none: without a path everything stays in memory.

    Attributes:
        name: what error messages call it.
        torn: bytes of an action that was cut off when its process died; it was never
            acknowledged. Dropped, and kept in a file beside this one.
        generation: how often the snapshot was written.
    """

    def __init__(self, path: Path | None = None, *, writable: bool = True) -> None:
        self.name = str(path) if path else "the library in memory"
        self.path = path
        self.torn = 0
        self.generation = 0
        self._writable = writable and path is not None
        self._data = memoryview(b"")
        self._snapshot: dict[str, IndexedTable] = {}
        self._over: dict[str, Overlay] = {}
        self._end = self._journal = 0
        self._stamp: tuple[int, int] | None = None
        self._handle: int | None = None
        self.refresh()

    # Reading

    def tables(self) -> list[str]:
        """The names of the tables."""
        return list(dict.fromkeys((*self._snapshot, *self._over)))

    def body(self, table: str, id: str) -> bytes | memoryview | None:
        """The record's JSON. Raises LibraryDamaged."""
        over = self._over.get(table)
        if over and id in over.bodies:
            return over.bodies[id]
        indexed = self._snapshot.get(table)
        number = indexed.number(id) if indexed else None
        return None if indexed is None or number is None else self._line(table, indexed, number)

    def holds(self, table: str, id: str) -> bool:
        """Whether the table has a record with this id."""
        over = self._over.get(table)
        if over and id in over.bodies:
            return over.bodies[id] is not None
        indexed = self._snapshot.get(table)
        return indexed is not None and indexed.number(id) is not None

    def mark(self, table: str, id: str) -> object:
        """An object that stays the same as long as the record does."""
        over = self._over.get(table)
        return over.bodies[id] if over and id in over.bodies else self._data

    def count(self, table: str) -> int:
        """How many records the table has."""
        indexed, over = self._snapshot.get(table), self._over.get(table)
        found = indexed.count if indexed else 0
        for id, body in over.bodies.items() if over else ():
            known = indexed is not None and indexed.number(id) is not None
            found += (body is not None) - known
        return found

    def ids(self, table: str) -> Iterator[str]:
        """The ids of the table's records, in the order in which they were first put."""
        indexed, over = self._snapshot.get(table), self._over.get(table)
        changed = over.bodies if over else {}
        for id in indexed.ids() if indexed else ():
            if id not in changed or changed[id] is not None:
                yield id
        for id, body in list(changed.items()):
            if body is not None and (indexed is None or indexed.number(id) is None):
                yield id

    def bodies(self, table: str) -> Iterator[tuple[str, bytes | memoryview]]:
        """Every record's id and JSON, in the same order."""
        indexed, over = self._snapshot.get(table), self._over.get(table)
        changed = over.bodies if over else {}
        for number, id in enumerate(indexed.ids() if indexed else ()):
            if id not in changed:
                yield id, self._line(table, indexed, number)  # type: ignore[arg-type]
            elif (body := changed[id]) is not None:
                yield id, body
        for id, body in list(changed.items()):
            if body is not None and (indexed is None or indexed.number(id) is None):
                yield id, body

    def posted(self, table: str, key: str) -> list[str]:
        """The ids of the records with this key (`keys_of`), in the order they were put."""
        indexed, over = self._snapshot.get(table), self._over.get(table)
        changed = over.bodies if over else {}
        numbers = indexed.posted(key) if indexed else ()
        old = [id for number in numbers if (id := indexed.id(number)) not in changed]  # type: ignore[union-attr]
        return old + list(over.posted.get(key, ()) if over else ())

    def posted_bodies(self, table: str, key: str) -> Iterator[tuple[str, bytes | memoryview]]:
        """The id and JSON of each record with this key, in the order they were put."""
        indexed, over = self._snapshot.get(table), self._over.get(table)
        changed = over.bodies if over else {}
        for number in indexed.posted(key) if indexed else ():
            if (id := indexed.id(number)) not in changed:  # type: ignore[union-attr]
                yield id, self._line(table, indexed, number)  # type: ignore[arg-type]
        for id in over.posted.get(key, ()) if over else ():
            yield id, changed[id] or b""

    def counts(self, table: str, prefix: str) -> dict[str, int]:
        """For each key that begins with ``prefix`` how many records have it."""
        indexed, over = self._snapshot.get(table), self._over.get(table)
        found = dict(indexed.keys(prefix)) if indexed else {}
        for id in over.bodies if over else ():
            number = indexed.number(id) if indexed else None
            # What the snapshot counted for a record that was changed since no longer holds.
            old = keys_of(table, self._line(table, indexed, number)) if number is not None else ()  # type: ignore[arg-type]
            for key in old:
                if key.startswith(prefix):
                    found[key] -= 1
        for key, ids in over.posted.items() if over else ():
            if key.startswith(prefix):
                found[key] = found.get(key, 0) + len(ids)
        return {key: count for key, count in found.items() if count}

    def _line(self, table: str, indexed: IndexedTable, number: int) -> memoryview:
        found = line_at(self._data, indexed.start(number))
        id = indexed.id(number)
        if found is None:
            raise self._damaged(f"in the record {id!r} of its table {table!r}")
        return self._data[found.start + HEAD + len(_before(table, id)) : found.end - 3]

    @property
    def stamp(self) -> str:
        """Another one for another snapshot; what the journal changed does not count."""
        head = bytes(self._data[:HEAD_BYTES])
        index = self._read_head(self._data).index if head else 0
        return f"{crc32(head):08x}{bytes(self._data[index : index + HEAD]).decode()}".replace(
            " ", ""
        )

    def overlaid(self, table: str) -> list[str]:
        """The ids that the journal put, changed or took away since the snapshot."""
        over = self._over.get(table)
        return list(over.bodies) if over else []

    @property
    def journal_bytes(self) -> int:
        """How much was appended since the snapshot."""
        return self._end - self._journal

    # Writing

    def commit(self, changes: Sequence[Change]) -> None:
        """Write the changes of one action, whole, and keep them.

        Raises:
            LibraryReadOnly: the disk refused; nothing has changed.
        """
        line = framed(encoded(changes))
        if self._writable:
            self._append(line)
        self._apply(changes)

    def _append(self, line: bytes) -> None:
        from aibrief_store.storage.disk import append

        if self._stamp is None:
            self._make()
        if self.path is None or self._changed_meanwhile():
            raise LibraryReadOnly(
                f"{self.name} was changed by another program meanwhile; nothing was changed; "
                "leave and start again to see what it holds now"
            )
        with self.refusals():
            if self._handle is None:
                self._handle = os.open(self.path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
            append(self._handle, self._end, line)
        self._end += len(line)

    def _make(self) -> None:
        """Make the file that is not there yet."""
        from aibrief_store.storage.snapshot import write_snapshot

        if self.path is not None:
            with self.refusals():
                write_snapshot(self.path, 1, {})
            self.refresh()

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Tell what the disk refused."""
        try:
            yield
        except OSError as error:
            raise LibraryReadOnly(
                f"{self.name} could not be written: {error.strerror}; nothing was changed; "
                "make room or mend its permissions, then try again"
            ) from error

    def _changed_meanwhile(self) -> bool:
        try:
            found = os.stat(self.path) if self.path else None
        except OSError:
            return True
        known = found and (found.st_dev, found.st_ino) == self._stamp
        return not (known and found and found.st_size == self._end)

    def _apply(self, changes: Sequence[Change]) -> None:
        for table, id, body in changes:
            self._over.setdefault(table, Overlay()).take(table, id, body)

    # Opening and following

    def refresh(self) -> bool:
        """Read what another process may have written since; true if there was something.

        Raises:
            LibraryDamaged, LibraryTooNew: as it stands now.
        """
        if self.path is None:
            return False
        try:
            handle = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            raise self._damaged(f": {error.strerror}") from error
        try:
            found = os.fstat(handle)
            stamp = (found.st_dev, found.st_ino)
            if stamp == self._stamp and found.st_size <= self._end:
                return False
            data = _mapped(handle, found.st_size)
        finally:
            os.close(handle)
        stamped = stamp != self._stamp
        if stamped:
            self._load(data)
            self._stamp = stamp
        before = self._end
        self._replay(data)
        return stamped or self._end > before

    def _load(self, data: memoryview) -> None:
        head = self._read_head(data)
        section = line_at(data, head.index)
        if section is None or section.end != head.journal:
            raise self._damaged("at its index")
        if head.index <= _SMALL and _last(data, HEAD_BYTES, head.index) != head.index:
            raise self._damaged(f"at byte {_last(data, HEAD_BYTES, head.index)}")
        self._snapshot = Index(data[section.body]).tables
        self._data = data
        self._over = {}
        self._end = self._journal = head.journal
        self.generation = head.generation

    def _replay(self, data: memoryview) -> None:
        for line in lines(data, self._end):
            self._apply(self._changes(data, line))
            self._end = line.end
        state = broken(data, self._end)
        if state == "damaged":
            raise self._damaged(f"at byte {self._end}")
        if state == "torn" and self._writable:
            self.torn = len(data) - self._end
            self._drop(bytes(data[self._end :]))

    def _drop(self, rest: bytes) -> None:
        """Take away the end of an action that was cut off, and keep it beside the file."""
        if self.path is None:
            return
        self.path.with_name(self.path.name + ".torn").write_bytes(rest)
        with self.path.open("r+b") as file:
            file.truncate(self._end)
            os.fsync(file.fileno())

    def _changes(self, data: memoryview, line: Line) -> list[Change]:
        try:
            return decoded(data[line.body])
        except ValueError as error:
            raise self._damaged(f"at byte {line.start}: {error}") from error

    def _read_head(self, data: memoryview) -> Head:
        line = bytes(data[: HEAD_BYTES + 8]).partition(b"\n")[0]
        if not line.startswith(MAGIC):
            raise self._damaged(": it is a file of another kind")
        fields = line.removeprefix(MAGIC).split()
        if fields and fields[0].isdigit() and int(fields[0]) > SCHEMA:
            raise LibraryTooNew(
                f"{self.name} was written by a newer aibrief (form {int(fields[0])}, this one "
                f"reads {SCHEMA}); nothing in it was changed; install the newer aibrief, or name "
                "another file with --library FILE"
            )
        try:
            told = dict(field.split(b"=") for field in fields[1:])
            head = Head(int(told[b"gen"]), int(told[b"index"], 16), int(told[b"journal"], 16))
        except (KeyError, ValueError):
            raise self._damaged("in its first line") from None
        if head.line() != bytes(data[:HEAD_BYTES]):
            raise self._damaged("in its first line")
        return head

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _damaged(self, what: str) -> LibraryDamaged:
        return LibraryDamaged(
            f"{self.name} is damaged{what if what.startswith(':') else ' ' + what}; it was left "
            "as it is; save what can be saved with: aibrief library repair, or name another "
            "with --library FILE"
        )


def encoded(changes: Sequence[Change]) -> bytes:
    """The body of a journal's line."""
    return b"[%b]" % b",".join(
        b"%b%b]" % (_before(table, id)[1:], b"null" if body is None else body)
        for table, id, body in changes
    )


def decoded(body: bytes | memoryview) -> list[Change]:
    """The changes in a line's body. Raises ValueError."""
    try:
        found = msgspec.json.decode(body, type=list[tuple[str, str, msgspec.Raw]])
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return [(name, id, None if bytes(of) == b"null" else bytes(of)) for name, id, of in found]


def _before(table: str, id: str) -> bytes:
    """What stands before a record's JSON in a line of its own."""
    return b"[[%b,%b," % (msgspec.json.encode(table), msgspec.json.encode(id))


def _last(data: memoryview, start: int, end: int) -> int:
    """Where the unbroken lines from ``start`` on end."""
    last = start
    for line in lines(data, start, end):
        last = line.end
    return last


def _mapped(handle: int, size: int) -> memoryview:
    """The file's bytes; an empty file can't be mapped."""
    return memoryview(mmap.mmap(handle, size, access=mmap.ACCESS_READ) if size else b"")
