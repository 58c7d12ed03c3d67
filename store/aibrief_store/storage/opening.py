"""Opening a library's file: to write where that is possible, else to read, and told why."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aibrief_store.errors import LibraryDamaged, LibraryReadOnly
from aibrief_store.records import Text
from aibrief_store.storage.lock import Lock
from aibrief_store.storage.tinydb_store import TinyStore
from aibrief_store.storage.volume import Volume


def open_store(path: Path, *, write: bool = True) -> TinyStore:
    """The store in the file at ``path``, made if it is not there.

    One process writes; further ones, one that may not write there, and one that asked not to
    ``write`` get a store that is `read_only` and says why.

    Raises:
        LibraryDamaged, LibraryTooNew: what is wrong and what to do; the file is left as it is.
    """
    # A link stays a link: what it points to is replaced.
    path = path.resolve()
    if path.is_dir():
        raise LibraryDamaged(f"{path} is a folder; name a file with --library FILE")
    lock = Lock(path.with_name(path.name + ".lock"))
    try:
        why = _why_not_writable(path, lock) if write else _READING
        if first_form(path):
            from aibrief_store.storage.first_form import moved_over

            volume = moved_over(path, writable=why is None)
        else:
            volume = Volume(path, writable=why is None)
        return TinyStore(volume, lock, why)
    except BaseException:
        lock.release()
        raise


@contextmanager
def locked_for_writing(path: Path) -> Iterator[None]:
    """Hold the library's lock.

    Raises:
        LibraryReadOnly: another process writes, or nothing may be written there.
    """
    lock = Lock(path.with_name(path.name + ".lock"))
    try:
        why = _why_not_writable(path, lock)
        if why:
            raise LibraryReadOnly(why.en)
        yield
    finally:
        lock.release()


def first_form(path: Path) -> bool:
    """Whether a library of the first form, one JSON object, lies there."""
    try:
        with path.open("rb") as file:
            return file.read(1) in (b"{", b"[", b"\xef")
    except OSError:
        return False


_READING = Text(en="opened for reading only", ko="읽기만 하려고 열었음")


def _why_not_writable(path: Path, lock: Lock) -> Text | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not lock.acquire():
            return _other_process(lock.holder())
        if path.exists():
            path.open("r+b").close()
    except OSError as error:
        return _refused(path, error.strerror or str(error))
    return None


def _other_process(number: str) -> Text:
    return Text(
        en=f"read only: process {number} has this library open for writing; close it and start "
        "again to change anything",
        ko=f"읽기 전용: 이 라이브러리는 프로세스 {number}에서 쓰는 중입니다. "
        "바꾸려면 그쪽을 닫고 다시 시작하세요",
    )


def _refused(path: Path, reason: str) -> Text:
    return Text(
        en=f"read only: {path} can't be written ({reason}); mend its permissions or name another "
        "file with --library FILE",
        ko=f"읽기 전용: {path}에 쓸 수 없습니다({reason}). 권한을 고치거나 --library FILE로 다른 "
        "파일을 쓰세요",
    )
