"""Looking after a library's file: what is in it, whether it is sound, saving what can be saved."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from aibrief_store.errors import LibraryDamaged, LibraryError, LibraryReadOnly
from aibrief_store.storage.disk import copied
from aibrief_store.storage.lines import found_lines
from aibrief_store.storage.opening import locked_for_writing
from aibrief_store.storage.snapshot import compact, old, write_snapshot
from aibrief_store.storage.volume import HEAD_BYTES, Volume, decoded


class Info(msgspec.Struct, frozen=True):
    """What a library's file is.

    Attributes:
        bytes, journal_bytes: of the file, and of what was appended since its snapshot.
        generation: how often the snapshot was written.
        records: how many of each kind.
        older: earlier snapshots that are kept, the newest first.
    """

    path: str
    bytes: int
    journal_bytes: int
    generation: int
    records: dict[str, int]
    older: list[str]


class Repaired(msgspec.Struct, frozen=True):
    """What a repair came to.

    Attributes:
        kept: where the damaged file lies now, byte for byte.
        records: how many of each kind were saved.
        lost: what could not be read, a line each: bytes from, bytes to, and the record's table
            and id where the index still tells them.
    """

    kept: str
    records: dict[str, int]
    lost: list[str]


def info(path: Path) -> Info:
    """What the library's file is. Raises LibraryError."""
    volume = Volume(_there(path), writable=False)
    older = [str(file) for number in range(1, 10) if (file := old(path, number)).exists()]
    return Info(
        str(path), path.stat().st_size, volume.journal_bytes, volume.generation,
        {name: volume.count(name) for name in volume.tables()}, older,
    )  # fmt: skip


def verify(path: Path) -> list[str]:
    """What is wrong with the file, a line each; everything in it is read."""
    data = memoryview(_there(path).read_bytes())
    wrong = [f"bytes {start} to {end}: no readable line" for start, end in _gaps(data)]
    if wrong:
        return wrong
    try:
        volume = Volume(path, writable=False)
        for name in volume.tables():
            for id, body in volume.bodies(name):
                wrong += _unfit(name, id, bytes(body))
    except LibraryError as error:
        wrong.append(str(error))
    return wrong


def repair(path: Path) -> Repaired:
    """Save every record that can be read into a new file; the damaged one is kept.

    Raises:
        LibraryReadOnly: another process writes, or the disk refused; nothing has changed.
        LibraryDamaged: there is nothing of a library in it.
    """
    with locked_for_writing(_there(path)):
        data = memoryview(path.read_bytes())
        tables, lost = _saved(data)
        if not tables:
            raise LibraryDamaged(f"{path} holds no readable record; it was left as it is")
        kept = _free(path)
        try:
            copied(path, kept)
            write_snapshot(path, 1, {name: of.items() for name, of in tables.items()})
        except OSError as error:
            raise _refused(path, error) from error
    return Repaired(str(kept), {name: len(of) for name, of in tables.items()}, lost)


def compact_file(path: Path) -> None:
    """Write the library's journal into its snapshot; the earlier file is kept.

    Raises:
        LibraryError: it is damaged, another process writes, or the disk refused.
    """
    with locked_for_writing(_there(path)):
        volume = Volume(path)
        with volume.refusals():
            compact(volume)
        volume.close()


def back_up(path: Path, to: Path) -> Info:
    """Copy the library as it stands to ``to``, and read the copy.

    Raises:
        LibraryError: it is damaged, ``to`` exists, or the disk refused.
    """
    if to.exists():
        raise LibraryError(f"{to} is there already; name another file")
    try:
        copied(_there(path), to)
    except OSError as error:
        raise _refused(to, error) from error
    wrong = verify(to)
    if wrong:
        to.unlink()
        raise LibraryDamaged(f"{path}: {wrong[0]}; see aibrief library verify")
    return info(to)


def restore(path: Path, backup: Path) -> Info:
    """Put ``backup`` in the library's place; what lay there is kept as its newest earlier one.

    Raises:
        LibraryError: the backup is damaged, another process writes, or the disk refused.
    """
    wrong = verify(backup)
    if wrong:
        raise LibraryDamaged(f"{backup}: {wrong[0]}; nothing was changed")
    with locked_for_writing(path):
        volume = Volume(backup, writable=False)
        tables = {name: volume.bodies(name) for name in volume.tables()}
        try:
            write_snapshot(path, volume.generation + 1, tables, keep=path.exists())
        except OSError as error:
            raise _refused(path, error) from error
    return info(path)


def _there(path: Path) -> Path:
    if not path.is_file():
        raise LibraryError(f"there is no library at {path}; name another with --library FILE")
    return path


def _refused(path: Path, error: OSError) -> LibraryReadOnly:
    return LibraryReadOnly(
        f"{path} could not be written: {error.strerror}; nothing was changed; make room or mend "
        "its permissions, then try again"
    )


def _gaps(data: memoryview) -> list[tuple[int, int]]:
    """From where to where no good line lies."""
    found, at = [], HEAD_BYTES
    for line in found_lines(data, HEAD_BYTES):
        if line.start > at:
            found.append((at, line.start))
        at = line.end
    return [*found, (at, len(data))] if at < len(data) else found


def _saved(data: memoryview) -> tuple[dict[str, dict[str, bytes]], list[str]]:
    """Every record by table and id, as the good lines leave them, and what is lost."""
    tables: dict[str, dict[str, bytes]] = {}
    lost = [_named(data, start, end) for start, end in _gaps(data)]
    for line in found_lines(data, HEAD_BYTES):
        if bytes(data[line.body.start : line.body.start + 2]) != b"[[":
            continue  # the index
        try:
            changes = decoded(data[line.body])
        except ValueError as error:
            lost.append(f"bytes {line.start} to {line.end}: {error}")
            continue
        for table, id, body in changes:
            if body is None:
                tables.get(table, {}).pop(id, None)
            else:
                tables.setdefault(table, {})[id] = body
    return tables, lost


def _named(data: memoryview, start: int, end: int) -> str:
    """What is lost, with the table and id that the broken line still shows."""
    shown = bytes(data[start : min(end, start + 120)]).decode("utf-8", "replace")
    return f"bytes {start} to {end}: {shown.encode('unicode_escape').decode()}"


def _free(path: Path) -> Path:
    number = 1
    while (found := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return found


def _unfit(table: str, id: str, body: bytes) -> list[str]:
    """What is wrong with a record's form."""
    from aibrief_store.storage.protocol import TABLES

    kinds: Mapping[str, type[msgspec.Struct]] = {name: kind for kind, name in TABLES.items()}
    if table not in kinds:
        return [f"{table}:{id}: no table of this aibrief"]
    try:
        msgspec.json.decode(body, type=kinds[table])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return [f"{table}:{id}: {error}"]
    return []
