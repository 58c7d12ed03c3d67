"""Where TinyDB's tables lie: bytes in memory, or a file that is only ever replaced whole.

TinyDB's own JSONStorage overwrites the file in place; a process killed meanwhile leaves it
unreadable. Here a write goes to a temporary file in the same folder, is flushed to the disk, and
takes the old file's place in one step: after a crash the file is the old one or the new one.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from aibrief_store.errors import LibraryDamaged, LibraryReadOnly, LibraryTooNew
from aibrief_store.storage.protocol import Tables

R = TypeVar("R", bound=msgspec.Struct)

#: The version of the library's form; a file with a higher one is left alone.
SCHEMA = 1

# What bytes raise that are no JSON of the right shape.
_BROKEN = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)

_EMPTY = b'{"meta":{"library":{"schema":%d}}}' % SCHEMA


class MemoryTables:
    """A TinyDB storage (``read``, ``write``, ``close``) that keeps its bytes in memory.

    ``read`` decodes anew each time: TinyDB changes what it is given in place, and such a change
    must not count before ``write`` has returned.
    """

    name = "the library in memory"

    def __init__(self) -> None:
        self._pending: Tables | None = None
        self._waiting = False
        self._take(_EMPTY)

    def read(self) -> Tables:
        """All tables, TinyDB's to change."""
        if self._pending is not None:
            return self._pending
        try:
            return msgspec.json.decode(self._data, type=Tables)
        except _BROKEN as error:
            raise self._damaged(f": {error}") from error

    def write(self, tables: Tables) -> None:
        """Keep all tables; what is not written when this returns raises LibraryReadOnly."""
        if self._waiting:
            self._pending = tables
            return
        self._keep(msgspec.json.encode(tables))

    def add(self, tables: Mapping[str, Any]) -> None:
        """Add whole tables, in the place of those of the same name; JSON goes in as it is."""
        self._keep(msgspec.json.encode({**self._raw, **tables}))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Writes within the block become one, or none if it raises."""
        self._waiting = True
        try:
            yield
            written = self._pending
        finally:
            self._waiting = False
            self._pending = None
        if written is not None:
            self.write(written)

    def records(self, table: str, kind: type[R]) -> dict[str, R]:
        """A table's records, decoded straight from the bytes.

        Raises:
            LibraryDamaged: a record is not as it should be; names the table.
        """
        raw = self._raw.get(table)
        if raw is None:
            return {}
        try:
            return msgspec.json.decode(raw, type=dict[str, kind])  # type: ignore[valid-type]
        except _BROKEN as error:
            raise self._damaged(f"in its table {table!r}: {error}") from error

    def refresh(self) -> None:
        """Read again what another process may have written: nothing, in memory."""

    def close(self) -> None:
        """Let go of what is held."""

    def _keep(self, data: bytes) -> None:
        self._save(data)
        self._take(data)

    def _save(self, data: bytes) -> None:
        """Put ``data`` where it lasts."""

    def _take(self, data: bytes) -> None:
        """Hold ``data`` after checking that it is a library this version can read."""
        try:
            raw = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
            meta = msgspec.json.decode(raw["meta"], type=dict[str, dict[str, int]])
            schema = meta["library"]["schema"]
        except _BROKEN as error:
            raise self._damaged(f": {error}") from error
        except KeyError as error:
            raise self._damaged(": it is JSON of another kind") from error
        if schema > SCHEMA:
            raise LibraryTooNew(
                f"{self.name} was written by a newer aibrief (form {schema}, this one reads "
                f"{SCHEMA}); nothing in it was changed; install the newer aibrief, or name "
                "another file with --library FILE"
            )
        self._data, self._raw = data, raw

    def _damaged(self, what: str) -> LibraryDamaged:
        return LibraryDamaged(
            f"{self.name} can't be read{what if what.startswith(':') else ' ' + what}; it was "
            "left as it is; move it away to start anew, or name another with --library FILE"
        )


class FileTables(MemoryTables):
    """The same in a file; where it is not ``writable``, writes stay in memory."""

    def __init__(self, path: Path, writable: bool) -> None:
        self.name = str(path)
        self._path = path
        self._writable = writable
        self._stamp: tuple[int, int, int] | None = None
        super().__init__()
        self.refresh()

    def refresh(self) -> None:
        """Read the file if it was replaced since.

        Raises:
            LibraryDamaged, LibraryTooNew: as it stands now.
        """
        try:
            found = os.stat(self._path)
            stamp = (found.st_ino, found.st_mtime_ns, found.st_size)
            if stamp == self._stamp:
                return
            data = self._path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            raise self._damaged(f": {error.strerror}") from error
        self._take(data)
        self._stamp = stamp

    def _save(self, data: bytes) -> None:
        if not self._writable:
            return
        try:
            replace(self._path, data)
        except OSError as error:
            raise LibraryReadOnly(
                f"{self.name} could not be written: {error.strerror}; nothing was changed; "
                "make room or mend its permissions, then try again"
            ) from error


def replace(path: Path, data: bytes) -> None:
    """Put ``data`` in the place of the file; after a crash it is the old one or the new one.

    Raises:
        OSError: the disk refused; the old file stands.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _mode(path))
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(handle)
        os.replace(fresh, path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def _mode(path: Path) -> int:
    try:
        return os.stat(path).st_mode & 0o777
    except FileNotFoundError:
        return 0o600


def _flush_folder(folder: Path) -> None:
    """Make the new name last; Windows flushes it by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
