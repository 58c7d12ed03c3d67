"""What copying reaches, by setting: the real app in a pty, in tmux, and as over SSH.

    python benchmarks/clipboard.py

Prints a Markdown table. The tools are stand-ins on PATH that write down what they receive; tmux
is the real one. 'whole' means byte for byte what lies in the file that the app names.
"""

import base64
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests/tui")]

from terminal import Terminal  # noqa: E402

AIBRIEF = [sys.executable, "-c", "from aibrief_tui.command import main; raise SystemExit(main())"]
WORKS, FAILS, HANGS = "cat > {file}", "exit 1", "sleep 60"
SSH = {"SSH_CONNECTION": "192.0.2.7 50000 192.0.2.8 22"}
DISPLAY = {"DISPLAY": ":7"}


@dataclass
class Setting:
    """Where a reader may sit; ``tmux`` are its settings, ``xclip`` what that tool does."""

    name: str
    environ: dict[str, str] = field(default_factory=dict)
    xclip: str = ""
    tmux: str | None = None


SETTINGS = (
    Setting("plain terminal, no tool"),
    Setting("a desktop with xclip", DISPLAY, WORKS),
    Setting("xclip there, no display", {}, WORKS),
    Setting("xclip fails", DISPLAY, FAILS),
    Setting("xclip hangs", DISPLAY, HANGS),
    Setting("SSH, xclip there", {**SSH, **DISPLAY}, WORKS),
    Setting("tmux as it comes (external)", {}, "", ""),
    Setting("tmux, set-clipboard on", {}, "", "set -s set-clipboard on"),
    Setting("tmux, set-clipboard off", {}, "", "set -s set-clipboard off"),
    Setting("tmux, a terminal without Ms", {"TERM": "linux"}, "", ""),
    Setting("the same, allow-passthrough on", {"TERM": "linux"}, "", "set -g allow-passthrough on"),
    Setting("tmux over SSH, xclip there", {**SSH, **DISPLAY}, WORKS, ""),
)


def main() -> int:
    print("| setting | the app says | terminal's clipboard | tmux's buffer | tool | seconds |")
    print("|---|---|---|---|---|---|")
    for setting in SETTINGS:
        if setting.tmux is not None and not shutil.which("tmux"):
            continue
        with tempfile.TemporaryDirectory() as folder:
            print(f"| {setting.name} | {measured(setting, Path(folder))} |", flush=True)
    return 0


def measured(setting: Setting, folder: Path) -> str:
    """The table's cells for one setting."""
    (folder / "received").touch()
    (folder / "tmux.conf").write_text(setting.tmux or "")
    tmux = ["tmux", "-u", "-S", str(folder / "s"), "-f", str(folder / "tmux.conf")]
    command = AIBRIEF if setting.tmux is None else [*tmux, "new-session", *AIBRIEF]
    with Terminal(command, environ(setting, folder), 140, 40) as terminal:
        terminal.wait_for(lambda: "DeepSeek" in terminal.text and "? help" in terminal.text)
        terminal.settle()
        terminal.type("y")
        terminal.wait_for("BibTeX")
        began = time.perf_counter()
        terminal.type("y")
        terminal.wait_for("copied.txt")
        seconds = time.perf_counter() - began
        terminal.settle()
        said = next(line for line in terminal.text.splitlines() if "copied.txt" in line)
        kept = (folder / "copied.txt").read_bytes().removesuffix(b"\n")
        buffer = b""
        if setting.tmux is not None:
            asked = subprocess.run([*tmux, "show-buffer"], capture_output=True, check=False)
            buffer = asked.stdout
            subprocess.run([*tmux, "kill-server"], check=False)
        arrived = b"".join(base64.b64decode(data) for data in terminal.copied)
    received = (folder / "received").read_bytes()
    cells = [said.split(";")[0].strip(), *(reached(it, kept) for it in (arrived, buffer, received))]
    return " | ".join([*cells, f"{seconds:.2f}"])


def reached(arrived: bytes, kept: bytes) -> str:
    if not arrived:
        return "-"
    return "whole" if arrived == kept else "NOT WHOLE"


def environ(setting: Setting, folder: Path) -> dict[str, str]:
    left = ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT")
    programs = folder / "programs"
    programs.mkdir()
    if setting.xclip:
        tool = programs / "xclip"
        tool.write_text(f"#!/bin/sh\n{setting.xclip.format(file=folder / 'received')}\n")
        tool.chmod(0o755)
    return {
        **{name: of for name, of in os.environ.items() if name not in left},
        "PATH": os.pathsep.join([str(programs), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join(str(ROOT / part) for part in ("tui", "store", "seeds")),
        "AIBRIEF_LIBRARY": str(folder / "library.json"),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        **setting.environ,
    }


if __name__ == "__main__":
    raise SystemExit(main())
