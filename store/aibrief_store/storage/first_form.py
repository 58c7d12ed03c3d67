"""Libraries of the first form: one JSON object of tables, ``{"meta": …, "claim": {id: …}}``."""

from pathlib import Path

import msgspec

from aibrief_store.errors import LibraryDamaged
from aibrief_store.storage.disk import copied
from aibrief_store.storage.protocol import TABLES
from aibrief_store.storage.snapshot import write_snapshot
from aibrief_store.storage.volume import Volume

_BROKEN = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


def moved_over(path: Path, *, writable: bool) -> Volume:
    """The volume with what the old file holds.

    Where it is ``writable`` the old file is kept beside it as ``….form-1``, and the new one
    takes its place; else it is read only for this process, into memory.

    Raises:
        LibraryDamaged: it is no library of the first form; the file is left as it is.
    """
    tables = _tables(path)
    if writable:
        copied(path, path.with_name(path.name + ".form-1"))
        write_snapshot(path, 1, {name: of.items() for name, of in tables.items()})
        return Volume(path)
    volume = Volume()
    volume.commit([(name, id, body) for name, of in tables.items() for id, body in of.items()])
    return volume


def _tables(path: Path) -> dict[str, dict[str, bytes]]:
    try:
        raw = msgspec.json.decode(path.read_bytes(), type=dict[str, msgspec.Raw])
        meta = msgspec.json.decode(raw["meta"], type=dict[str, dict[str, int]])
        if meta["library"]["schema"] != 1:
            raise KeyError("schema")
        return {
            name: {
                id: bytes(body)
                for id, body in msgspec.json.decode(raw[name], type=dict[str, msgspec.Raw]).items()
            }
            for name in TABLES.values()
            if name in raw
        }
    except OSError as error:
        raise _damaged(path, f": {error.strerror}") from error
    except _BROKEN as error:
        raise _damaged(path, f": {error}") from error
    except KeyError as error:
        raise _damaged(path, ": it is JSON of another kind") from error


def _damaged(path: Path, what: str) -> LibraryDamaged:
    return LibraryDamaged(
        f"{path} can't be read{what}; it was left as it is; move it away to start anew, or name "
        "another with --library FILE"
    )
