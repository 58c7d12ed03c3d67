"""Where TinyDB's tables lie: bytes in memory, or a file that is only ever replaced whole.

TinyDB's own JSONStorage overwrites the file in place; a process killed meanwhile leaves it
unreadable. Here a write goes to a temporary file in the same folder, is flushed to the disk, and
takes the old file's place in one step: after a crash the file is the old one or the new one.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from aibrief_store.errors import LibraryDamaged, LibraryReadOnly, LibraryTooNew

R = TypeVar("R", bound=msgspec.Struct)
D = TypeVar("D")

#: The version of the library's form; a file with a higher one is left alone.
SCHEMA = 1

# What bytes raise that are no JSON of the right shape.
_BROKEN = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)

_EMPTY = b'{"meta":{"library":{"schema":%d}}}' % SCHEMA


class MemoryTables:
    """A TinyDB storage (``read``, ``write``, ``close``) that keeps its bytes in memory.

    ``read`` decodes anew each time: TinyDB changes what it is given in place, and such a change
    must not count before ``write`` has returned. Tables that nobody looks into stay bytes.

    Attributes:
        name: what error messages call the library.
        raw: each table's JSON.
    """

    name = "the library in memory"

    def __init__(self) -> None:
        self._pending: dict[str, Any] | None = None
        self._waiting = False
        self.raw = self._parsed(_EMPTY)

    def read(self) -> dict[str, Any]:
        """All tables, TinyDB's to change."""
        return _Tables(self) if self._pending is None else self._pending

    def write(self, tables: dict[str, Any]) -> None:
        """Keep all tables.

        Raises:
            LibraryReadOnly: the disk refused; nothing has changed.
        """
        if self._waiting:
            self._pending = tables
            return
        data = msgspec.json.encode(tables)
        raw = self._parsed(data)
        self._save(data)
        self.raw = raw

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
        """A table's records, decoded straight from the bytes. Raises LibraryDamaged."""
        if table not in self.raw:
            return {}
        return self.decoded(table, dict[str, kind])  # type: ignore[valid-type]

    def decoded(self, table: str, form: type[D]) -> D:
        """A table in the form asked for.

        Raises:
            LibraryDamaged: it is not of that form; names the table.
        """
        try:
            return msgspec.json.decode(self.raw[table], type=form)
        except _BROKEN as error:
            raise self._damaged(f"in its table {table!r}: {error}") from error

    def refresh(self) -> None:
        """Read again what another process may have written: nothing, in memory."""

    def close(self) -> None:
        """Let go of what is held."""

    def _save(self, data: bytes) -> None:
        """Put ``data`` where it lasts."""

    def _parsed(self, data: bytes) -> dict[str, msgspec.Raw]:
        """The tables in ``data``, once it is sure that this version can read them."""
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
        return raw

    def _damaged(self, what: str) -> LibraryDamaged:
        return LibraryDamaged(
            f"{self.name} can't be read{what if what.startswith(':') else ' ' + what}; it was "
            "left as it is; move it away to start anew, or name another with --library FILE"
        )


class _Tables(dict[str, Any]):
    """Tables by name, each decoded when it is looked into."""

    def __init__(self, of: MemoryTables) -> None:
        super().__init__(of.raw)
        self._of = of

    def __getitem__(self, name: str) -> Any:
        found = super().__getitem__(name)
        if isinstance(found, msgspec.Raw):
            found = self[name] = self._of.decoded(name, dict[str, Any])
        return found


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
        self.raw = self._parsed(data)
        self._stamp = stamp

    def _found(self) -> tuple[int, int, int] | None:
        try:
            found = os.stat(self._path)
        except OSError:
            return None
        return (found.st_ino, found.st_mtime_ns, found.st_size)

    def _save(self, data: bytes) -> None:
        if not self._writable:
            return
        if self._stamp and self._found() != self._stamp:
            raise LibraryReadOnly(
                f"{self.name} was changed by another program meanwhile; nothing was changed; "
                "leave and start again to see what it holds now"
            )
        try:
            replace(self._path, data)
            self._stamp = self._found()
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
    except OSError as error:
        # Some network file systems flush no folders; the file itself is flushed.
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)
