"""A real terminal for tests: a program in a pty, its output kept and drawn by pyte."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

import pyte

#: Seconds that anything may take on a busy machine; a test that passes never waits for them.
PATIENCE = 20.0

_MODES = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_COPIED = re.compile(rb"\x1b\]52;([^;]*);([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)")


class Terminal:
    """A program that runs in a pty of its own, as a session's leader.

    Attributes:
        output: every byte that the program wrote.
        screen: what a terminal shows of it.
        read_at: when the program last wrote, by `time.perf_counter`.
    """

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        columns: int = 120,
        lines: int = 40,
        stdout: int | None = None,
    ) -> None:
        """Start ``command``; ``stdout`` sends its standard output elsewhere."""
        self.output = b""
        self.read_at = 0.0
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self._open = True
        self.master, inside = pty.openpty()
        _set_size(self.master, columns, lines)
        self.process = subprocess.Popen(
            command,
            env=dict(environ),
            stdin=inside,
            stdout=inside if stdout is None else stdout,
            stderr=inside,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(inside)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.hang_up()

    # What a person does

    def type(self, keys: str | bytes) -> None:
        """Press keys."""
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)

    def resize(self, columns: int, lines: int) -> None:
        """Draw the window larger or smaller."""
        _set_size(self.master, columns, lines)
        self.screen.resize(lines, columns)
        os.killpg(self.process.pid, signal.SIGWINCH)

    def wipe(self) -> None:
        """Clear the window, as a shell may that has it in between."""
        self.screen.reset()

    def hang_up(self) -> None:
        """Close the window."""
        if self._open:
            self._open = False
            os.close(self.master)

    # What a person sees

    def wait_for(self, what: str | Callable[[], object], seconds: float = PATIENCE) -> None:
        """Read until a text stands on the screen, or something holds.

        Raises:
            AssertionError: it did not in time; shows the screen.
        """
        holds = what if callable(what) else lambda: what in self.text
        until = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > until:
                named = what if isinstance(what, str) else "what was waited for"
                raise AssertionError(f"{named!r} did not come within {seconds} s:\n{self.text}")
            self.take(0.05)

    def ended(self, seconds: float = PATIENCE) -> int:
        """Wait for the end; returns the exit status, negative for a signal."""
        self.wait_for(lambda: self.process.poll() is not None, seconds)
        while self.take(0.0):
            pass
        assert self.process.returncode is not None
        return self.process.returncode

    def stopped(self) -> bool:
        """Whether the program was just stopped, as a shell sees after ctrl+z."""
        number, status = os.waitpid(self.process.pid, os.WNOHANG | os.WUNTRACED)
        return number != 0 and os.WIFSTOPPED(status)

    def settle(self, seconds: float = 0.3) -> None:
        """Read until nothing comes for so long."""
        while self.take(seconds):
            pass

    @property
    def text(self) -> str:
        """The screen's lines."""
        return self.part(0, 0, self.screen.columns, self.screen.lines)

    def part(self, left: int, top: int, right: int, bottom: int) -> str:
        """The lines of a rectangle of cells; a wide character stands in the first of its two."""
        buffer = self.screen.buffer
        lines = (
            "".join(buffer[y][x].data for x in range(left, right)).rstrip()
            for y in range(top, bottom)
        )
        return "\n".join(lines)

    @property
    def modes(self) -> dict[int, bool]:
        """The private modes that were set or taken back: 1049 the other screen, 25 the cursor,
        1000 to 1006 the mouse, 2004 bracketed paste."""
        found: dict[int, bool] = {}
        for numbers, way in _MODES.findall(self.output):
            found.update(dict.fromkeys(map(int, numbers.split(b";")), way == b"h"))
        return found

    @property
    def copied(self) -> list[bytes]:
        """What was handed to the terminal's clipboard (OSC 52), still in base64."""
        return [data for _, data in _COPIED.findall(self.output)]

    def take(self, seconds: float) -> bool:
        """Take in what comes within ``seconds``; false where nothing came."""
        if not self._open or not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:  # Linux says EIO where nobody holds the other end any more.
            time.sleep(seconds)
            return False
        self.read_at = time.perf_counter()
        self.output += data
        self._stream.feed(data)
        return bool(data)


def _set_size(master: int, columns: int, lines: int) -> None:
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
