"""Other programs, run so that none can hold the app up or write over its screen."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from contextlib import suppress
from threading import Thread

SHORTEST = 0.05
"""Seconds that a program gets even where others used the time up."""


class Programs:
    """The programs of an environment's ``PATH``, within a time for all of them together.

    Each gets at most half of what is left, so that one that hangs leaves time for the next.
    """

    def __init__(self, environ: Mapping[str, str], seconds: float) -> None:
        self.environ = environ
        self._until = time.monotonic() + seconds

    def finds(self, name: str) -> bool:
        """Whether there is a program of this name."""
        return bool(shutil.which(name, path=self.environ.get("PATH")))

    def takes(self, data: bytes, *command: str) -> bool:
        """Hand ``data`` to ``command``; whether it took it in time and ended without error."""
        return self._run(command, data, subprocess.DEVNULL)[0]

    def answer(self, *command: str) -> str:
        """What ``command`` prints; '' where it fails."""
        done, printed = self._run(command, b"", subprocess.PIPE)
        return printed.decode(errors="replace") if done else ""

    def starts(self, *command: str) -> bool:
        """Start ``command`` and leave it alone; false where it soon ends with an error."""
        try:
            process = self._started(command, subprocess.DEVNULL, subprocess.DEVNULL)
        except OSError:
            return False
        try:
            return process.wait(self._share()) == 0
        except subprocess.TimeoutExpired:
            # Nobody waits for it, but it has to be asked for once it ended.
            Thread(target=process.wait, daemon=True).start()
            return True

    def _run(self, command: tuple[str, ...], data: bytes, stdout: int) -> tuple[bool, bytes]:
        try:
            process = self._started(command, subprocess.PIPE, stdout)
        except OSError:
            return False, b""
        try:
            printed, _ = process.communicate(data, timeout=self._share())
        except subprocess.TimeoutExpired:
            _end(process)
            return False, b""
        return process.returncode == 0, printed or b""

    def _started(
        self, command: tuple[str, ...], stdin: int, stdout: int
    ) -> "subprocess.Popen[bytes]":
        # xclip and its like stay behind to hold the clipboard. With a pipe to write to they would
        # be waited for; in our session they would keep its terminal from closing, or go with it.
        found = shutil.which(command[0], path=self.environ.get("PATH")) or command[0]
        return subprocess.Popen(
            [found, *command[1:]],
            stdin=stdin,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
            env=self.environ,
            start_new_session=True,
        )

    def _share(self) -> float:
        return max(SHORTEST, (self._until - time.monotonic()) / 2)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program that hangs, and what it started."""
    # It may have ended by itself just now.
    with suppress(OSError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with suppress(OSError):
                pipe.close()
