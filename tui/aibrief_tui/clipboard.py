"""Copying, by the way that reaches the clipboard in front of the reader, and saying which.

A system tool fills the clipboard of the machine it runs on: right at home, wrong over SSH, where
only the terminal knows the reader's clipboard. tmux by default drops OSC 52 of programs inside it
without a word, but hands on what ``load-buffer -w`` gives it (tmux 3.2 and later), whatever
``set-clipboard`` says, if it knows that the terminal takes a clipboard (the capability ``Ms``).
benchmarks/clipboard.py measures all this.

Tools are run here and not by pyperclip, which waits for ever for one that hangs, says nothing of
one that fails, and lets it write over the screen. Windows needs no tool; there pyperclip does it.
"""

import base64
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from aibrief_store.records import Text
from aibrief_tui.programs import Programs

PATIENCE = 2.0
"""Seconds that all ways together may take; the reader waits for them."""

LONGEST = 74_994
"""Bytes that OSC 52 may carry: 100,000 in base64 with the sequence around them, the line that
hterm's osc52.sh draws. Of longer ones terminals drop the whole or, worse, the end."""


class Copied(NamedTuple):
    """How a text was copied: ``way`` is 'tool', 'tmux', 'tmux buffer', 'osc52' or 'none'."""

    way: str
    words: Text


class Tool(NamedTuple):
    """A program that fills the system's clipboard from its standard input, read as UTF-8.

    Attributes:
        name: of the program.
        command: how to call it.
        display: the variable that names its display; '' where it needs none.
    """

    name: str
    command: tuple[str, ...]
    display: str = ""


TOOLS = (
    # Left to itself, wl-copy guesses a type; JSON could then be pasted nowhere.
    Tool("wl-copy", ("wl-copy", "--type", "text/plain"), "WAYLAND_DISPLAY"),
    Tool("xclip", ("xclip", "-selection", "clipboard", "-in"), "DISPLAY"),
    Tool("xsel", ("xsel", "--clipboard", "--input"), "DISPLAY"),
    # pbcopy reads UTF-8 only where the locale says so.
    Tool("pbcopy", ("env", "LC_ALL=en_US.UTF-8", "pbcopy")),
)

BY_TOOL = Text("copied ({tool})", "복사함({tool})")
BY_TOOL_AWAY = Text("copied on the remote machine ({tool})", "원격 컴퓨터에 복사함({tool})")
TMUX = Text("copied to tmux, sent to the terminal", "tmux에 복사하고 터미널에 보냄")
BUFFER = Text("copied to tmux only", "tmux에만 복사함")
OSC52 = Text("sent to the terminal, unconfirmed", "터미널에 보냄(확인 안 됨)")
OSC52_IN_TMUX = Text("sent to tmux, which may drop it", "tmux에 보냄(버려질 수 있음)")
TOO_LONG = Text("not copied: too long for the terminal", "복사 못 함: 터미널에 보내기엔 너무 긺")


def copy(
    text: str, terminal: Callable[[str], None], environ: Mapping[str, str] = os.environ
) -> Copied:
    """Copy ``text``, trying the ways in the order that suits where the reader is.

    Args:
        text: what to copy, cleaned of control characters already.
        terminal: writes characters to the terminal as they are.
        environ: the process's environment.
    """
    copying = _Copying(text.encode("utf-8", "replace"), terminal, Programs(environ, PATIENCE))
    for way in copying.ways():
        if done := way():
            return done
    return Copied("none", TOO_LONG)


def remote(environ: Mapping[str, str]) -> bool:
    """Whether the reader sits at another machine."""
    return any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


class _Copying:
    """One text on its way; each way returns ``None`` where it could not be gone."""

    def __init__(self, data: bytes, terminal: Callable[[str], None], programs: Programs) -> None:
        self.data, self.terminal, self.programs = data, terminal, programs
        self.in_tmux = "TMUX" in programs.environ and programs.finds("tmux")
        self.away = self._is_away()

    def _is_away(self) -> bool:
        # tmux outlives connections; its session knows better where the reader sits now.
        known = self._ask_tmux("show-environment", "SSH_CONNECTION") if self.in_tmux else ""
        return not known.startswith("-") if known else remote(self.programs.environ)

    def ways(self) -> list[Callable[[], Copied | None]]:
        """The ways, in the order in which to try them."""
        tool = self.windows if sys.platform == "win32" else self.tool
        return [self.tmux, self.osc52, tool] if self.away else [tool, self.tmux, self.osc52]

    def tool(self) -> Copied | None:
        """The first program that takes the text."""
        for name, command, display in TOOLS:
            shown = not display or self.programs.environ.get(display)
            if shown and self.programs.finds(name) and self.programs.takes(self.data, *command):
                return self._by(name)
        return None

    def windows(self) -> Copied | None:
        """Windows' own clipboard; pyperclip waits half a second for it at most."""
        import pyperclip

        try:
            pyperclip.copy(self.data.decode())
        except (pyperclip.PyperclipException, OSError):
            return None
        return self._by("Windows")

    def _by(self, tool: str) -> Copied:
        words = BY_TOOL_AWAY if self.away else BY_TOOL
        return Copied("tool", Text(words.en.format(tool=tool), words.ko.format(tool=tool)))

    def tmux(self) -> Copied | None:
        """A buffer of tmux's, and through tmux, or past it where that is allowed, the terminal."""
        if not self.in_tmux:
            return None
        handed = self.programs.takes(self.data, "tmux", "load-buffer", "-w", "-")
        # Before 3.2 there was no -w.
        if not handed and not self.programs.takes(self.data, "tmux", "load-buffer", "-"):
            return None
        if handed and self._known_to_tmux():
            return Copied("tmux", TMUX)
        allowed = self._ask_tmux("display-message", "-p", "#{allow-passthrough}")
        # Before 3.3 there was no such option, and everything passed.
        if allowed in ("0", "off") or len(self.data) > LONGEST:
            return Copied("tmux buffer", BUFFER)
        wrapped = self._sequence().replace("\x1b", "\x1b\x1b")
        self.terminal(f"\x1bPtmux;{wrapped}\x1b\\")
        return Copied("tmux", TMUX)

    def _known_to_tmux(self) -> bool:
        """Whether tmux knows how the reader's terminal takes a clipboard."""
        tty = self._ask_tmux("display-message", "-p", "#{client_tty}")
        ours = False
        for line in self._ask_tmux("show-messages", "-T").splitlines():
            if line.startswith("Terminal "):
                ours = bool(tty) and f" for {tty}," in line
            elif ours and " Ms: " in line:
                return "[missing]" not in line
        return False

    def _ask_tmux(self, *command: str) -> str:
        return self.programs.answer("tmux", *command).strip()

    def osc52(self) -> Copied | None:
        """The terminal's copy sequence. No terminal answers it, so nothing is known but this."""
        if len(self.data) > LONGEST:
            return None
        self.terminal(self._sequence())
        return Copied("osc52", OSC52_IN_TMUX if "TMUX" in self.programs.environ else OSC52)

    def _sequence(self) -> str:
        return f"\x1b]52;c;{base64.b64encode(self.data).decode()}\a"


def keep(text: str, file: Path) -> bool:
    """Write the copied text to ``file`` as well, for its owner's eyes only and in one step.

    A link in its place is replaced, not followed. ``False`` where it can't be written.
    """
    # Imported only to copy.
    import tempfile

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        # mkstemp makes a file of its own that only the owner can read.
        handle, waiting = tempfile.mkstemp(prefix=file.name + ".", dir=file.parent)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(text.encode("utf-8", "replace") + b"\n")
            os.replace(waiting, file)
        except OSError:
            os.unlink(waiting)
            raise
    except OSError:
        return False
    return True


def named(file: Path) -> str:
    """The file's name as people write it, from their home folder on."""
    home = Path.home()
    return f"~/{file.relative_to(home)}" if file.is_relative_to(home) else str(file)
