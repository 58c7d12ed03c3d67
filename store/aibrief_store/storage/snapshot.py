"""Writing a library's file anew: every record a line, then the index, then an empty journal."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from aibrief_store.keys import keys_of
from aibrief_store.storage.disk import replace
from aibrief_store.storage.index import Entry, indexed
from aibrief_store.storage.lines import framed
from aibrief_store.storage.volume import HEAD_BYTES, Head, Volume, encoded

Records = Iterable[tuple[str, bytes | memoryview]]
"""A table's records: id and JSON."""

GENERATIONS = 3
"""How many earlier snapshots are kept."""


def write_snapshot(
    path: Path, generation: int, tables: Mapping[str, Records], *, keep: bool = False
) -> None:
    """Put a new file in the place of the one at ``path``.

    Args:
        path: the library's file.
        generation: its number.
        tables: all its records.
        keep: the old file stays, as the newest of its `GENERATIONS`.

    Raises:
        OSError: the disk refused; the old file stands.
    """
    replace(path, _writer(generation, tables), _room_for_old(path) if keep else None)


def compact(volume: Volume) -> None:
    """Write the volume's records as a new snapshot, and read it. Raises OSError."""
    if volume.path is None:
        return
    tables = {name: volume.bodies(name) for name in volume.tables()}
    write_snapshot(volume.path, volume.generation + 1, tables, keep=True)
    volume.close()
    volume.refresh()


def planted_volume(volume: Volume, tables: Mapping[str, Mapping[str, bytes]]) -> None:
    """Write whole ``tables`` in the place of the volume's, and read them. Raises OSError."""
    if volume.path is None:
        return
    others = {name: volume.bodies(name) for name in volume.tables() if name not in tables}
    new = {name: of.items() for name, of in tables.items()}
    write_snapshot(volume.path, volume.generation + 1, {**others, **new})
    volume.close()
    volume.refresh()


def old(path: Path, number: int) -> Path:
    """The file of an earlier generation: 1 is the newest."""
    return path.with_name(f"{path.name}.old-{number}")


def _room_for_old(path: Path) -> Path | None:
    """The free name for the newest earlier generation, the others moved on."""
    if not path.exists():
        return None
    for number in range(GENERATIONS - 1, 0, -1):
        if old(path, number).exists():
            old(path, number).replace(old(path, number + 1))
    return old(path, 1)


def _writer(generation: int, tables: Mapping[str, Records]) -> Callable[[BinaryIO], None]:
    def write(file: BinaryIO) -> None:
        file.write(bytes(HEAD_BYTES))
        entries = {name: list(_written(file, name, of)) for name, of in tables.items()}
        index = file.tell()
        file.write(framed(indexed(entries)))
        head = Head(generation, index, file.tell())
        file.seek(0)
        file.write(head.line())

    return write


def _written(file: BinaryIO, table: str, records: Records) -> Iterator[Entry]:
    at = file.tell()
    for id, body in records:
        yield Entry(id, at, keys_of(table, body))
        at += file.write(framed(encoded([(table, id, bytes(body))])))
