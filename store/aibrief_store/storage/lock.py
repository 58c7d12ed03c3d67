"""One writer at a time, by a lock that dies with its process."""

import os
from pathlib import Path

# Far behind any content, so that a reader on Windows, where locks are mandatory, may still read
# who holds the lock.
_FAR = 1 << 30


class Lock:
    """An advisory lock on a file of its own beside the library.

    The operating system lets go of it when the process ends, however it ends: a lock is never
    stale. The file stays; it holds the number of the process that last locked it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._handle: int | None = None

    def acquire(self) -> bool:
        """Take the lock; false where another process holds it.

        Raises:
            OSError: the file can't be made.
        """
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _lock(handle):
            os.close(handle)
            return False
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
        self._handle = handle
        return True

    def holder(self) -> str:
        """The number of the process that holds the lock, '?' where that can't be read."""
        try:
            held = self.path.read_bytes()
        except OSError:
            return "?"
        return held.decode() if held.isdigit() else "?"

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if os.name == "nt":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
