"""What a reader relies on when copying: it reaches their clipboard, or they are told."""

import base64
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from terminal import Terminal

from aibrief_tui import clipboard
from aibrief_tui.clipboard import LONGEST, Copied, copy, keep, named

TEXT = "루모라 (2031). 「등불의 값」\n\n둘째 줄: “3백만 달러”, 50~60 %\n\t深度求索 끝"
SSH = {"SSH_CONNECTION": "192.0.2.7 50000 192.0.2.8 22"}


class Desk:
    """A machine with only the programs that a test puts there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.received = folder / "received"
        self.sent: list[str] = []

    def put(self, name: str, does: str) -> None:
        """A program of this name; ``{file}`` is where it puts what it receives."""
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{does.format(file=self.received)}\n")
        program.chmod(0o755)

    def copy(self, text: str = TEXT, **environ: str) -> Copied:
        path = os.pathsep.join([str(self.folder), "/usr/bin", "/bin"])
        return copy(text, self.sent.append, {"PATH": path, **environ})

    @property
    def clipboard(self) -> str | None:
        """What a program received."""
        return self.received.read_text() if self.received.exists() else None

    @property
    def at_terminal(self) -> str:
        """What the terminal's clipboard received."""
        (sequence,) = self.sent
        found = re.fullmatch(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", sequence)
        assert found
        return base64.b64decode(found[1]).decode()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    # A machine that really has these tools would answer instead of the desk's.
    monkeypatch.setattr(
        clipboard, "TOOLS", [tool for tool in clipboard.TOOLS if tool.name != "pbcopy"]
    )
    folder = tmp_path / "programs"
    folder.mkdir()
    return Desk(folder)


# Without tmux


def test_without_any_tool_the_terminal_is_handed_the_text(desk: Desk) -> None:
    done = desk.copy()
    assert done.way == "osc52"
    assert "unconfirmed" in done.words.en
    assert desk.at_terminal == TEXT


@pytest.mark.parametrize(
    ("tool", "display"),
    [("wl-copy", "WAYLAND_DISPLAY"), ("xclip", "DISPLAY"), ("xsel", "DISPLAY")],
)
def test_at_home_the_systems_tool_is_used_and_named(desk: Desk, tool: str, display: str) -> None:
    desk.put(tool, "cat > {file}")
    done = desk.copy(**{display: ":7"})
    assert (done.way, desk.clipboard, desk.sent) == ("tool", TEXT, [])
    assert tool in done.words.en
    assert tool in done.words.ko


def test_on_wayland_its_own_tool_goes_first_and_is_told_that_this_is_text(desk: Desk) -> None:
    desk.put("wl-copy", 'echo "$@" > {file}')
    desk.put("xclip", "cat > {file}")
    desk.copy('{"id": 1}', WAYLAND_DISPLAY="wayland-0", DISPLAY=":0")
    assert desk.clipboard == "--type text/plain\n"


def test_a_tool_without_a_display_is_not_run(desk: Desk) -> None:
    desk.put("xclip", "cat > {file}")
    assert desk.copy().way == "osc52"
    assert desk.clipboard is None


def test_a_tool_that_fails_is_passed_over_and_keeps_off_the_screen(
    desk: Desk, capfd: pytest.CaptureFixture[str]
) -> None:
    desk.put("xclip", 'echo "cannot open display"; echo "cannot open display" >&2; exit 1')
    assert desk.copy(DISPLAY=":7").way == "osc52"
    assert desk.at_terminal == TEXT
    assert capfd.readouterr() == ("", "")


def test_after_a_tool_that_fails_the_next_one_is_tried(desk: Desk) -> None:
    desk.put("wl-copy", "exit 1")
    desk.put("xclip", "cat > {file}")
    done = desk.copy(WAYLAND_DISPLAY="wayland-0", DISPLAY=":0")
    assert "xclip" in done.words.en
    assert desk.clipboard == TEXT


def test_tools_that_hang_are_passed_over_in_time_and_ended(desk: Desk) -> None:
    for tool in ("wl-copy", "xclip", "xsel"):
        desk.put(tool, "echo $$ >> {file}; sleep 60")
    began = time.monotonic()
    done = desk.copy(WAYLAND_DISPLAY="wayland-0", DISPLAY=":0")
    # Two seconds, and some for a machine that is busy.
    assert time.monotonic() - began < clipboard.PATIENCE + 2
    assert done.way == "osc52"
    assert not [number for number in (desk.clipboard or "").split() if lives(int(number))]


def test_a_tool_that_stays_behind_to_hold_the_clipboard_is_left_there(desk: Desk) -> None:
    desk.put("xclip", "cat > {file}; sleep 60 & echo $! > {file}.pid")
    began = time.monotonic()
    assert desk.copy(DISPLAY=":7").way == "tool"
    # Had it been waited for, it would have been taken for one that hangs.
    assert time.monotonic() - began < clipboard.PATIENCE + 2
    holder = int(desk.received.with_name("received.pid").read_text())
    try:
        assert lives(holder)
        assert os.getsid(holder) != os.getsid(0), "closing our terminal would end it"
    finally:
        os.kill(holder, 9)


def test_a_text_too_long_for_terminals_is_not_sent_in_part(desk: Desk) -> None:
    assert desk.copy("가" * (LONGEST // 3)).way == "osc52"
    assert len(desk.sent[0]) == 100_000
    desk.sent.clear()
    done = desk.copy("가" * (LONGEST // 3 + 1))
    assert (done.way, desk.sent) == ("none", [])
    assert "too long" in done.words.en


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"])
def test_over_ssh_the_terminal_goes_before_a_tool(desk: Desk, name: str) -> None:
    desk.put("xclip", "cat > {file}")
    assert desk.copy(DISPLAY="localhost:10.0", **{name: "set"}).way == "osc52"
    assert desk.clipboard is None
    assert desk.at_terminal == TEXT


def test_over_ssh_a_tool_gets_what_the_terminal_cannot_and_the_reader_is_told(desk: Desk) -> None:
    desk.put("xclip", "cat > {file}")
    long = "나" * LONGEST
    done = desk.copy(long, DISPLAY="localhost:10.0", **SSH)
    assert (done.way, desk.clipboard) == ("tool", long)
    assert "remote" in done.words.en
    assert "원격" in done.words.ko


def test_half_a_character_does_not_stop_a_copy(desk: Desk) -> None:
    assert desk.copy("a\ud800b").way == "osc52"
    assert desk.at_terminal == "a?b"


# In tmux


def test_a_tmux_that_does_not_answer_is_passed_over(desk: Desk) -> None:
    desk.put("tmux", "exit 1")
    done = desk.copy(TMUX="/gone,1,0")
    assert (done.way, desk.at_terminal) == ("osc52", TEXT)
    assert "tmux" in done.words.en


def test_a_tmux_from_before_3_2_gets_a_buffer_and_lets_the_sequence_pass(desk: Desk) -> None:
    desk.put(
        "tmux",
        'case "$1$2" in load-buffer-w) exit 1;; load-buffer-) cat > {file};; '
        "show-environment*) exit 1;; *) echo;; esac",
    )
    assert desk.copy(TMUX="/old,1,0").way == "tmux"
    assert desk.clipboard == TEXT
    (sequence,) = desk.sent
    assert sequence.startswith("\x1bPtmux;\x1b\x1b]52;c;")
    assert sequence.endswith("\x07\x1b\\")


INSIDE = """
import json, subprocess, sys
from pathlib import Path
from aibrief_tui.clipboard import copy

def write(sequence):
    sys.stdout.write(sequence)
    sys.stdout.flush()

done = copy(Path(sys.argv[1]).read_text(), write)
buffer = subprocess.run(["tmux", "show-buffer"], capture_output=True).stdout.decode()
waiting = Path(sys.argv[2] + ".part")
waiting.write_text(json.dumps({"way": done.way, "words": done.words.en, "buffer": buffer}))
waiting.rename(sys.argv[2])
input()
"""


class Inside:
    """A copy made inside a real tmux of its own, and what came out of it."""

    def __init__(self, folder: Path, settings: str, environ: dict[str, str]) -> None:
        text, result = folder / "text", folder / "result"
        settings_file = folder / "tmux.conf"
        text.write_text(TEXT)
        settings_file.write_text(settings)
        # The path of a socket must be short.
        with tempfile.TemporaryDirectory() as sockets:
            tmux = ["tmux", "-u", "-S", f"{sockets}/s", "-f", str(settings_file)]
            inside = [sys.executable, "-c", INSIDE, str(text), str(result)]
            with Terminal([*tmux, "new-session", *inside], environ) as terminal:
                try:
                    terminal.wait_for(result.exists)
                    self.said = json.loads(result.read_text())
                    # What tmux writes after this comes after what it was to pass on.
                    subprocess.run([*tmux, "rename-window", "that-is-all"], check=True)
                    terminal.wait_for("that-is-all")
                    self.at_terminal = [base64.b64decode(data).decode() for data in terminal.copied]
                finally:
                    subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    if not shutil.which("tmux"):
        pytest.skip("there is no tmux here")
    left = ("TMUX", "TMUX_PANE", "DISPLAY", "WAYLAND_DISPLAY", *SSH, "SSH_TTY", "SSH_CLIENT")
    known = {name: of for name, of in os.environ.items() if name not in left}
    paths = os.pathsep.join(path for path in sys.path if path)
    return {**known, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PYTHONPATH": paths}


@pytest.mark.parametrize("settings", ["", "set -s set-clipboard on", "set -s set-clipboard off"])
def test_tmux_keeps_the_text_and_passes_it_on_however_it_is_set(
    tmp_path: Path, environ: dict[str, str], settings: str
) -> None:
    inside = Inside(tmp_path, settings, environ)
    assert inside.said["way"] == "tmux"
    assert inside.said["buffer"] == TEXT
    assert inside.at_terminal == [TEXT]


def test_where_tmux_knows_no_clipboard_of_the_terminal_the_reader_is_told(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    inside = Inside(tmp_path, "", {**environ, "TERM": "linux"})
    assert inside.said == {"way": "tmux buffer", "words": "copied to tmux only", "buffer": TEXT}
    assert inside.at_terminal == []


def test_where_tmux_allows_it_the_text_passes_to_such_a_terminal_all_the_same(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    inside = Inside(tmp_path, "set -g allow-passthrough on", {**environ, "TERM": "linux"})
    assert inside.said["way"] == "tmux"
    assert inside.said["buffer"] == TEXT
    assert inside.at_terminal == [TEXT]


def test_a_tmux_begun_at_home_and_seen_over_ssh_uses_no_tool(
    tmp_path: Path, environ: dict[str, str]
) -> None:
    desk = Desk(tmp_path / "programs")
    desk.folder.mkdir()
    desk.put("xclip", "cat > {file}")
    path = os.pathsep.join([str(desk.folder), environ["PATH"]])
    here = {**environ, "PATH": path, "DISPLAY": ":7"}
    assert Inside(tmp_path, "", here).said["way"] == "tool"
    assert desk.clipboard == TEXT
    desk.received.unlink()
    (tmp_path / "result").unlink()
    # As attaching over SSH does: the session learns of the connection, the shell in it does not.
    late = "set-hook -g session-created 'set-environment SSH_CONNECTION elsewhere'"
    assert Inside(tmp_path, late, here).said["way"] == "tmux"
    assert desk.clipboard is None


# The file


def test_the_text_lies_in_a_file_that_only_its_owner_can_read(tmp_path: Path) -> None:
    file = tmp_path / "data" / "copied.txt"
    old = os.umask(0)
    try:
        assert keep(TEXT, file)
    finally:
        os.umask(old)
    assert file.read_bytes() == TEXT.encode() + b"\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_later_copy_takes_the_files_place_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "copied.txt"
    file.write_text("before")
    file.chmod(0o644)
    assert keep("after", file)
    assert file.read_text() == "after\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert os.listdir(tmp_path) == ["copied.txt"]


def test_a_link_in_the_files_place_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("precious")
    file = tmp_path / "copied.txt"
    file.symlink_to(other)
    assert keep("after", file)
    assert other.read_text() == "precious"
    assert not file.is_symlink()


def test_a_file_that_cannot_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not keep(TEXT, tmp_path / "file" / "copied.txt")
    (tmp_path / "copied.txt").mkdir()
    assert not keep(TEXT, tmp_path / "copied.txt")
    assert sorted(os.listdir(tmp_path)) == ["copied.txt", "file"]


def test_the_file_is_named_from_home_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    assert named(Path("/home/ada/.data/copied.txt")) == "~/.data/copied.txt"
    assert named(Path("/tmp/ada/copied.txt")) == "/tmp/ada/copied.txt"


def lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
