"""Programs run in a real pty, timed from their start to what they show."""

import fcntl
import os
import pty
import select
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Seconds from the start: until the first rows stood, until the queued key was answered;
    CPU seconds of the process (user and system), its whole life."""

    painted: float
    answered: float
    cpu: float


def timed(
    command: Sequence[str],
    rows: str,
    answer: str,
    environ: Mapping[str, str],
    size: tuple[int, int] = (120, 40),
    key: bytes = b"y",
    limit: float = 30.0,
) -> Run:
    """Run ``command`` with ``key`` waiting in its terminal; ``rows`` and ``answer`` are texts
    that it shows. Ends it with ``q``.

    Raises:
        TimeoutError: a text was not shown within ``limit`` seconds.
    """
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execvpe(command[0], list(command), dict(environ))
    columns, lines = size
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    os.write(terminal, key)
    seen = b""
    painted = answered = 0.0
    while not answered:
        if time.perf_counter() - start > limit:
            os.kill(child, 9)
            os.waitpid(child, 0)
            raise TimeoutError(f"{' '.join(command)} did not show {rows!r} and {answer!r}")
        if select.select([terminal], [], [], 0.02)[0]:
            seen += os.read(terminal, 65536)
            now = time.perf_counter() - start
            if not painted and rows.encode() in seen:
                painted = now
            if painted and answer.encode() in seen:
                answered = now
    # z closes what the key opened, and means nothing else.
    os.write(terminal, b"zq")
    return Run(painted, answered, _ended(child, terminal))


def _ended(child: int, terminal: int) -> float:
    """Wait for the end, reading what is still written; returns its CPU seconds."""
    until = time.perf_counter() + 10
    while time.perf_counter() < until:
        if select.select([terminal], [], [], 0.02)[0]:
            with suppress(OSError):
                os.read(terminal, 65536)
        ended, _, usage = os.wait4(child, os.WNOHANG)
        if ended:
            os.close(terminal)
            return usage.ru_utime + usage.ru_stime
    os.kill(child, 9)
    os.waitpid(child, 0)
    raise TimeoutError("the program did not end")
