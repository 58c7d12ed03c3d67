"""Foreign bytes are read in a process of their own, with limits, that is killed past them.

A page can keep a parser busy for minutes or fill the memory; here that costs a clear error and
nothing else. The child gets its job as JSON and the bytes as standard input, and answers in JSON.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

import msgspec

from aibrief_store.errors import Unreadable
from aibrief_store.importing.fetched import Fetched, Wish
from aibrief_store.importing.imported import Imported
from aibrief_store.importing.parsing import Document

_ROOM = Path(__file__).parents[2]
"""The folder that holds this package: the child must import this one, not another."""

_ENDED_BY_LIMIT = {getattr(signal, name, None) for name in ("SIGXCPU", "SIGALRM")}
_TICK = 0.05


class Limits(msgspec.Struct, frozen=True):
    """What a child may use.

    Attributes:
        seconds: of wall time, the start of Python among them.
        memory: bytes of address space; not held on Windows, nor by macOS.
        input: bytes of the document.
        output: bytes of the answer.
    """

    seconds: float = 8.0
    memory: int = 590_000_000
    input: int = 20_000_000
    output: int = 40_000_000


class Job(msgspec.Struct, frozen=True):
    """What the child is to do: read the bytes as ``document``, or fetch ``wish``."""

    limits: Limits
    document: Document | None = None
    wish: Wish | None = None


class Failure(msgspec.Struct, frozen=True):
    """An `Unreadable` on its way."""

    reason: str
    message: str


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """One of three."""

    imported: Imported | None = None
    fetched: Fetched | None = None
    failure: Failure | None = None


def run(job: Job, given: IO[bytes] | None = None, stop: threading.Event | None = None) -> Answer:
    """Let a child do the job; ``given`` is an open file with the bytes, at their start.

    ``stop`` is set by another thread to give up.

    Raises:
        Unreadable: what the child says, or 'too slow', 'memory', 'crashed', 'too big', 'cancelled'.
    """
    process = subprocess.Popen(
        # -P: nothing of the folder that the reader happens to be in is imported.
        [sys.executable, "-P", "-m", "aibrief_store.importing.inside", _encoded(job)],
        stdin=given or subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environ(),
        start_new_session=os.name == "posix",
    )
    said: list[bytes] = []
    listener = threading.Thread(
        target=_listen, args=(process, job.limits.output, said), daemon=True
    )
    listener.start()
    try:
        return _heard(process, listener, said, job.limits, stop)
    finally:
        _kill(process)
        listener.join()


def _encoded(job: Job) -> str:
    return msgspec.json.encode(job).decode()


def _environ() -> dict[str, str]:
    """The same answer every time (no random hashes), and this very package."""
    # An installed package is found anyway, and must not go before the standard library.
    room = "" if _ROOM.name.endswith("-packages") else str(_ROOM)
    path = os.pathsep.join(filter(None, (room, os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"}


def _listen(process: "subprocess.Popen[bytes]", most: int, said: list[bytes]) -> None:
    assert process.stdout is not None
    with process.stdout as pipe:
        said.append(pipe.read(most + 1))


def _heard(
    process: "subprocess.Popen[bytes]",
    listener: threading.Thread,
    said: list[bytes],
    limits: Limits,
    stop: threading.Event | None,
) -> Answer:
    end = time.monotonic() + limits.seconds
    while listener.is_alive():
        listener.join(_TICK)
        if stop is not None and stop.is_set():
            raise Unreadable("", "cancelled", "cancelled")
        if listener.is_alive() and time.monotonic() > end:
            raise Unreadable("", "too slow", f"not done within {limits.seconds:g} s, given up")
    if len(said[0]) > limits.output:
        raise Unreadable("", "too big", "there is too much in it")
    return _answer(said[0], process, max(end - time.monotonic(), 1))


def _answer(said: bytes, process: "subprocess.Popen[bytes]", patience: float) -> Answer:
    try:
        answer = msgspec.json.decode(said, type=Answer)
    except msgspec.DecodeError as error:
        raise _ended(process, patience) from error
    if answer.failure is not None:
        raise Unreadable("", answer.failure.reason, answer.failure.message)
    return answer


def _ended(process: "subprocess.Popen[bytes]", patience: float) -> Unreadable:
    """Why a child ended without an answer."""
    try:
        status = process.wait(patience)
    except subprocess.TimeoutExpired:
        status = 0
    if -status in _ENDED_BY_LIMIT:
        return Unreadable("", "too slow", "not done within its time, given up")
    return Unreadable("", "crashed", "its parser broke down; it is no document as others are")


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """The child and whatever it started, unless it has ended: then its number may be another's."""
    if process.poll() is not None:
        return
    if os.name == "posix":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
