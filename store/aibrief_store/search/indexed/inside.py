"""The program of the process that builds: ``python -m aibrief_store.search.indexed.inside``.

Its arguments are a kind, a path and a stamp (`child.build`). Status 0: the file stands.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TypeVar

import msgspec

from aibrief_store.search.indexed import arrays, building, statements, texts
from aibrief_store.search.indexed.child import LENGTH

R = TypeVar("R")


def main() -> int:
    """Read the rows and write their index."""
    kind, path, stamp = sys.argv[1:]
    if hasattr(os, "nice"):
        os.nice(5)
    pipe = sys.stdin.buffer
    if kind == "names":
        found = building.built(_rows(pipe, texts.Row))
    else:
        found = statements.built(_rows(pipe, statements.Row))
    arrays.write(Path(path), stamp, found)
    return 0


def _rows(pipe: IO[bytes], of: type[R]) -> Iterator[R]:
    """The rows; a stream that breaks off (whoever sent them has ended) is an error."""
    decoder = msgspec.msgpack.Decoder(list[of])  # type: ignore[valid-type]
    while length := int.from_bytes(_exactly(pipe, LENGTH), "little"):
        yield from decoder.decode(_exactly(pipe, length))


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    data = pipe.read(size)
    if len(data) != size:
        raise EOFError("the rows break off")
    return data


if __name__ == "__main__":
    sys.exit(main())
