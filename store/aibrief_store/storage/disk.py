"""What touches the disk: appending to a file, and putting a whole one in another's place."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO


def append(handle: int, end: int, data: bytes) -> None:
    """Write ``data`` at byte ``end`` and flush it to the disk.

    Raises:
        OSError: the disk refused; the file ends at ``end`` again.
    """
    try:
        os.lseek(handle, end, os.SEEK_SET)
        view = memoryview(data)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    except OSError:
        # What was never acknowledged must not be found by a later opening.
        os.ftruncate(handle, end)
        raise


def replace(path: Path, write: Callable[[BinaryIO], None], keep: Path | None = None) -> None:
    """Put what ``write`` writes in the place of ``path``; after a crash it is the old or the new.

    Args:
        path: of the file.
        write: is given the new file, empty.
        keep: a further name for the old file, made before the new one takes its place.

    Raises:
        OSError: the disk refused; the old file stands.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        handle = os.open(fresh, os.O_RDWR | os.O_CREAT | os.O_TRUNC, _mode(path))
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(handle)
        if keep is not None:
            _link(path, keep)
        os.replace(fresh, path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def _link(path: Path, keep: Path) -> None:
    """A second name for the file; a copy where the file system knows no links."""
    keep.unlink(missing_ok=True)
    try:
        os.link(path, keep)
    except OSError:
        copied(path, keep)


def copied(path: Path, to: Path) -> None:
    """A copy of the file that is on the disk when this returns. Raises OSError."""
    from shutil import copy2

    copy2(path, to)
    with to.open("rb+") as file:
        os.fsync(file.fileno())
    flush_folder(to.parent)


def _mode(path: Path) -> int:
    try:
        return os.stat(path).st_mode & 0o777
    except FileNotFoundError:
        return 0o600


def flush_folder(folder: Path) -> None:
    """Make a new name last; Windows flushes it by itself and opens no folders."""
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
