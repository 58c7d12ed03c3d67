"""Building an index in a process of its own: it takes seconds and memory that a screen needs.

The child reads rows from its standard input, batch after batch, and writes the file.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Literal

import msgspec

from aibrief_store.search.indexed.batches import batched

_ROOM = Path(__file__).parents[3]
"""The folder that holds this package: the child must import this one, not another."""

_AT_ONCE = 200
LENGTH = 8
"""Bytes before each batch that tell its length; a length of 0 ends the rows."""

Kind = Literal["names", "statements"]


def build(kind: Kind, path: Path, stamp: str, rows: Iterable[tuple[object, ...]]) -> bool:
    """Have the rows' index written to ``path``; whether it was.

    Args:
        kind: what the rows are: `texts.Row` or `statements.Row`.
        path: of the index file.
        stamp: what it is built from.
        rows: taken one by one, so that they need not all be there at once.
    """
    try:
        process = subprocess.Popen(
            # -P: nothing of the folder that the reader happens to be in is imported.
            [sys.executable, "-P", "-m", "aibrief_store.search.indexed.inside", kind, path, stamp],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environ(),
        )
    except OSError:
        return False
    try:
        assert process.stdin is not None
        with process.stdin as pipe:
            _send(pipe, rows)
        return process.wait() == 0
    except OSError:
        # It ended before it had read all.
        return False
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _send(pipe: IO[bytes], rows: Iterable[tuple[object, ...]]) -> None:
    for some in batched(rows, _AT_ONCE):
        data = msgspec.msgpack.encode(some)
        pipe.write(len(data).to_bytes(LENGTH, "little"))
        pipe.write(data)
        # Whoever draws the screen goes first.
        time.sleep(0)
    pipe.write(bytes(LENGTH))


def _environ() -> dict[str, str]:
    # An installed package is found anyway, and must not go before the standard library.
    room = "" if _ROOM.name.endswith("-packages") else str(_ROOM)
    path = os.pathsep.join(filter(None, (room, os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path}
