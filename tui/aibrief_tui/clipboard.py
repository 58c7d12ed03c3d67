"""Copying, by the way that reaches the clipboard in front of the reader, and saying which.

A system tool fills the clipboard of the machine it runs on: right at home, wrong over SSH,
where only the terminal knows the reader's clipboard. tmux drops OSC 52 of programs inside it
unless told otherwise, but hands on what ``load-buffer -w`` gives it (tmux 3.2 and later).
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from aibrief_store.records import Text


@dataclass(frozen=True, slots=True)
class Copied:
    """How a text was copied: ``way`` is 'tool', 'tmux', 'osc52' or 'none'."""

    way: str
    words: Text


WORDS = {
    "tool": Text("copied by the system's clipboard", "시스템 클립보드에 복사함"),
    "tmux": Text("handed to tmux and, if it allows, the terminal's clipboard",
                 "tmux에, tmux가 허용하면 터미널 클립보드에도 넘김"),
    "osc52": Text("sent to the terminal (OSC 52); not every terminal takes it",
                  "터미널에 보냄(OSC 52); 받지 않는 터미널도 있음"),
    "none": Text("no clipboard could be reached", "클립보드에 닿지 못함"),
}  # fmt: skip


def remote(environ: Mapping[str, str]) -> bool:
    """Whether the reader sits at another machine."""
    return any(name in environ for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def copy(
    text: str, osc52: Callable[[str], None], environ: Mapping[str, str] = os.environ
) -> Copied:
    """Copy ``text``, trying the ways in the order that suits where the reader is.

    Args:
        text: what to copy, cleaned of control characters already.
        osc52: writes the terminal's copy sequence.
        environ: the process's environment.
    """
    ways: list[tuple[str, Callable[[], bool]]] = [
        ("tool", lambda: not remote(environ) and _tool(text)),
        ("tmux", lambda: "TMUX" in environ and _tmux(text)),
        ("osc52", lambda: _terminal(text, osc52)),
    ]
    for way, attempt in ways:
        if attempt():
            return Copied(way, WORDS[way])
    return Copied("none", WORDS["none"])


def _tool(text: str) -> bool:
    """pyperclip knows wl-copy, xclip, xsel, pbcopy and Windows; imported only to copy."""
    import pyperclip

    try:
        pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError, subprocess.SubprocessError):
        return False
    return True


def _tmux(text: str) -> bool:
    tmux = shutil.which("tmux")
    if not tmux:
        return False
    for arguments in (["load-buffer", "-w", "-"], ["load-buffer", "-"]):
        done = subprocess.run(
            [tmux, *arguments],
            input=text.encode(),
            timeout=3,
            capture_output=True,
            check=False,
        )
        if done.returncode == 0:
            return True
    return False


def _terminal(text: str, osc52: Callable[[str], None]) -> bool:
    osc52(text)
    return True


def keep(text: str, file: Path) -> bool:
    """Write the copied text to ``file`` as well; ``False`` where it can't be written."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
    except OSError:
        return False
    return True
