"""Arrays in a file, mapped: a first line that tells what the file was built from, then the arrays.

The first line is framed by its own length and CRC and holds the body's; a file that is not whole,
damaged, of another form or built from something else is none.
"""

import mmap
import os
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]

_MAGIC = b"aibrief index 2\n"
_ALIGNED = 64
_PIECE = 1 << 22


class _Part(NamedTuple):
    """An array of the body: its first byte, its items and their form, as NumPy names it."""

    start: int
    items: int
    form: str


class _Head(msgspec.Struct, frozen=True):
    stamp: str
    crc: int
    bytes: int
    parts: dict[str, _Part]


def write(path: Path, stamp: str, arrays: Arrays) -> None:
    """Put the arrays in the place of ``path``; whoever has the old ones mapped keeps them.

    Raises:
        OSError: the disk refused; the old file stands.
    """
    parts, at, crc = {}, 0, 0
    for name, array in arrays.items():
        parts[name] = _Part(at, len(array), _little(array).dtype.str)
        for piece in _pieces(array):
            at, crc = at + len(piece), zlib.crc32(piece, crc)
    head = msgspec.json.encode(_Head(stamp, crc, at, parts))
    fresh = path.with_name(f"{path.name}.new-{os.getpid()}")
    try:
        with fresh.open("wb") as file:
            file.write(_framed(head))
            for array in arrays.values():
                for piece in _pieces(array):
                    file.write(piece)
        os.replace(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)


def read(path: Path, stamp: str) -> Arrays | None:
    """The arrays of a whole file built from ``stamp``, or None."""
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None
    head, begin = _head(data)
    if head is None or head.stamp != stamp or len(data) - begin != head.bytes:
        return None
    if not _is_whole(path, begin, head.crc):
        return None
    body = memoryview(data)[begin:]
    return Mapped(
        data,
        {
            name: np.frombuffer(body, np.dtype(part.form), part.items, part.start)
            for name, part in head.parts.items()
        },
    )


class Mapped(dict[str, NDArray[Any]]):
    """Arrays that lie in a mapped file."""

    def __init__(self, data: mmap.mmap, arrays: Arrays) -> None:
        super().__init__(arrays)
        self._data = data

    def let_go(self) -> None:
        """Give back the memory that reading took; what is read next is mapped again."""
        if hasattr(mmap, "MADV_DONTNEED"):
            self._data.madvise(mmap.MADV_DONTNEED)


def _framed(head: bytes) -> bytes:
    line = _MAGIC + b"%08x%08x" % (len(head), zlib.crc32(head)) + head
    return line + b"\n" * (-len(line) % _ALIGNED)


def _head(data: mmap.mmap) -> tuple[_Head | None, int]:
    """The first line's and the body's first byte."""
    at = len(_MAGIC)
    try:
        if data[:at] != _MAGIC:
            return None, 0
        length, crc = int(data[at : at + 8], 16), int(data[at + 8 : at + 16], 16)
        line = data[at + 16 : at + 16 + length]
        if zlib.crc32(line) != crc:
            return None, 0
        end = at + 16 + length
        return msgspec.json.decode(line, type=_Head), end + -end % _ALIGNED
    except (ValueError, msgspec.DecodeError):
        return None, 0


def _is_whole(path: Path, begin: int, crc: int) -> bool:
    """The body has its CRC. Read, not mapped: mapped pages would count as this process's."""
    found = 0
    try:
        with path.open("rb") as file:
            file.seek(begin)
            while piece := file.read(_PIECE):
                found = zlib.crc32(piece, found)
    except OSError:
        return False
    return found == crc


def _pieces(array: NDArray[Any]) -> Iterator[bytes]:
    """The bytes of an array, filled up so that the next one begins aligned."""
    data = _little(array).tobytes()
    yield data
    yield bytes(-len(data) % _ALIGNED)


def _little(array: NDArray[Any]) -> NDArray[Any]:
    return np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
