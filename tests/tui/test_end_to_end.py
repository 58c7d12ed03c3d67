"""What a reader lives through in a real terminal, from launch to a copied citation and after."""

import base64
import json
import os
import re
import signal
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from terminal import Terminal

from aibrief_store.library import Library
from aibrief_store.planting import prepared

AIBRIEF = [sys.executable, "-c", "from aibrief_tui.command import main; raise SystemExit(main())"]
RESTORED = {1049: False, 25: True, 1000: False, 1003: False, 1006: False, 2004: False, 7: True}
TAKEN = {mode: not way for mode, way in RESTORED.items()}


class Home:
    """A reader's home, with a library that is not there yet."""

    def __init__(self, folder: Path) -> None:
        self.library = folder / "library.json"
        self.copied = folder / "copied.txt"
        left = ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "NO_COLOR", "LANG", "LC_MESSAGES",
                "COLUMNS", "LINES")  # fmt: skip
        self.environ = {
            **{name: of for name, of in os.environ.items() if name not in left},
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "AIBRIEF_LIBRARY": str(self.library),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LC_ALL": "C.UTF-8",
            # So that the terminal goes before a tool that this machine may have.
            "SSH_CONNECTION": "192.0.2.7 50000 192.0.2.8 22",
        }

    def launch(self, stdout: int | None = None, **environ: str) -> Terminal:
        return Terminal(AIBRIEF, {**self.environ, **environ}, stdout=stdout)

    @contextmanager
    def launched(self, **environ: str) -> Iterator[Terminal]:
        """Launched, and everything painted."""
        with self.launch(None, **environ) as terminal:
            whole(terminal)
            yield terminal


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def whole(terminal: Terminal, names: str = "DeepSeek") -> None:
    """Wait until everything is painted."""
    terminal.wait_for(lambda: names in terminal.text and "? help" in terminal.text)
    terminal.settle()


def heading(terminal: Terminal) -> str:
    """The line over the claims: whose they are."""
    return terminal.part(33, 1, 120, 2)


def reason(terminal: Terminal) -> str:
    """The first line under the claims: why the verdict on the cursor's row."""
    return terminal.part(33, 17, 120, 18)


def query(terminal: Terminal) -> str:
    """The line over the list."""
    return terminal.part(0, 1, 33, 2)


def moved(terminal: Terminal, keys: str) -> str:
    """Press ``keys`` and wait for another reason."""
    before = reason(terminal)
    terminal.type(keys)
    terminal.wait_for(lambda: reason(terminal) != before)
    terminal.settle()
    return reason(terminal)


# From launch to a citation


def test_from_a_first_launch_to_a_copied_citation(home: Home) -> None:
    with home.launched() as terminal:
        terminal.wait_for("Who said what?")
        assert terminal.modes.items() >= TAKEN.items()
        terminal.type("/")
        terminal.wait_for(lambda: "search" not in query(terminal))
        terminal.type("ㄷㅅㅋ")
        terminal.wait_for("ㄷㅅㅋ = 딥시크")
        terminal.type("\r")
        terminal.settle()
        moved(terminal, "j")
        terminal.type("yy")
        terminal.wait_for("copied.txt")
        terminal.wait_for(lambda: terminal.copied)
        (copied,) = terminal.copied
        text = base64.b64decode(copied).decode()
        assert "Paraphrase" in text
        assert home.copied.read_text() == text + "\n"
        assert home.copied.stat().st_mode & 0o777 == 0o600
        terminal.type("q")
        assert terminal.ended() == 0
        assert terminal.modes.items() >= RESTORED.items()
        assert b"Traceback" not in terminal.output


@pytest.mark.parametrize("keys", ["yy", "jjyy", "/ㅂㅇㄷ\ryy", "/baidu\rjyy", "ㅛㅛ"])
def test_keys_that_come_in_one_burst_are_answered_one_by_one(home: Home, keys: str) -> None:
    with home.launched() as terminal:
        terminal.type(keys)
        terminal.wait_for("copied.txt")
        assert len(terminal.copied) == 1
        if keys.startswith("/"):
            assert heading(terminal).startswith("Baidu")
        assert terminal.process.poll() is None


def test_keys_typed_before_the_app_stands_are_not_lost(home: Home) -> None:
    with home.launched() as terminal:
        terminal.type("q")
        assert terminal.ended() == 0
    with home.launch() as terminal:
        terminal.type("yy")
        terminal.wait_for("copied.txt")


def test_leaving_and_coming_back_leads_to_the_same_row(home: Home) -> None:
    with home.launched() as terminal:
        second = moved(terminal, "j")
        terminal.type("q")
        assert terminal.ended() == 0
    with home.launched() as terminal:
        assert reason(terminal) == second


def test_on_a_korean_keyboard_the_keys_are_the_same(home: Home) -> None:
    with home.launched() as terminal:
        first = reason(terminal)
        assert moved(terminal, "ㅓ") != first  # j
        assert moved(terminal, "ㅏ") == first  # k
        terminal.type("차")  # c k, as an input method composes them
        terminal.wait_for("Compare")
        terminal.settle()  # A key right behind escape would be read as alt and that key.
        terminal.type("\x1b")
        terminal.wait_for(lambda: reason(terminal) == first)
        terminal.type("ㅂ")  # q
        assert terminal.ended() == 0


# What happens to terminals


def test_ctrl_z_gives_the_terminal_back_and_fg_finds_everything_as_it_was(home: Home) -> None:
    with home.launched() as terminal:
        terminal.type("jk")  # the next key takes the welcome away
        terminal.wait_for(lambda: "Who said" not in terminal.text)
        terminal.settle()
        before = terminal.text
        terminal.type("\x1a")
        terminal.wait_for(terminal.stopped)
        terminal.wait_for(lambda: terminal.modes.items() >= RESTORED.items())
        terminal.wipe()
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.wait_for(lambda: terminal.text == before)
        assert terminal.modes.items() >= TAKEN.items()
        terminal.type("q")
        assert terminal.ended() == 0


def test_a_window_made_narrow_and_wide_again_shows_what_it_showed(home: Home) -> None:
    with home.launched() as terminal:
        before = terminal.text
        terminal.resize(60, 40)
        terminal.wait_for(
            lambda: "answers, articles" in terminal.text and "? help" in terminal.text
        )
        assert "Alibaba" not in terminal.text, "one pane at a time"
        terminal.resize(120, 40)
        terminal.wait_for(lambda: terminal.text == before)


def test_a_window_that_shows_next_to_nothing_harms_nothing(home: Home) -> None:
    with home.launched() as terminal:
        for size in ((10, 3), (1, 1), (200, 2), (3, 60)):
            terminal.resize(*size)
            terminal.settle()
            terminal.type("jk")
        terminal.resize(120, 40)
        whole(terminal)
        assert heading(terminal).startswith("DeepSeek")
        assert "Alibaba" in terminal.text


@pytest.mark.parametrize("ignored", [False, True])
def test_a_terminal_that_dies_takes_the_app_with_it_and_the_library_stays(
    home: Home, ignored: bool
) -> None:
    # nohup and some terminals start programs with the signal ignored.
    before = ["sh", "-c", 'trap "" HUP; exec "$@"', "sh"] if ignored else []
    with Terminal([*before, *AIBRIEF], home.environ) as terminal:
        whole(terminal)
        second = moved(terminal, "j")
        terminal.hang_up()
        assert terminal.process.wait(5) in (0, -signal.SIGHUP, 128 + signal.SIGHUP)
    with home.launched() as terminal:
        assert reason(terminal) == second
        assert "read-only" not in terminal.text


def test_an_app_that_is_told_to_end_restores_the_terminal(home: Home) -> None:
    with home.launched() as terminal:
        os.kill(terminal.process.pid, signal.SIGTERM)
        terminal.ended()
        assert terminal.modes.items() >= RESTORED.items()
        assert b"Traceback" not in terminal.output


def test_with_no_color_there_is_no_hue(home: Home) -> None:
    with home.launched(NO_COLOR="1") as terminal:
        terminal.type("?")
        terminal.wait_for("Moving")
        for parameters in re.findall(rb"\x1b\[([\d;]*)m", terminal.output):
            # Textual paints in greys then.
            greys = re.sub(rb"(?:^|;)[34]8;2;(\d+);\1;\1(?=;|$)", b"", parameters)
            assert not re.search(rb"(?:^|;)(?:[34][0-8]|9[0-7]|10[0-7])(?=;|$)", greys), parameters


# What happens to libraries


def test_a_second_app_reads_only_and_says_so(home: Home) -> None:
    with home.launched() as before:
        before.type("q")
        assert before.ended() == 0
    with home.launched() as first, home.launched() as second:
        second.wait_for("read-only")
        second.wait_for(str(first.process.pid))
        second.type(" ")
        second.wait_for(lambda: "collected" not in second.text)
        second.type("q")
        assert second.ended() == 0
        first.type(" ")
        first.wait_for("collected")


@pytest.mark.parametrize(
    "damaged", [b'{"head":', b"not json", b'[{"a": 1}]', b"\x00\xff\x00"], ids=repr
)
def test_a_damaged_library_is_named_and_left_as_it_is(
    home: Home, tmp_path: Path, damaged: bytes
) -> None:
    home.library.write_bytes(damaged)
    with (tmp_path / "out").open("wb") as out, home.launch(stdout=out.fileno()) as terminal:
        assert terminal.ended() == 3
        assert "aibrief: " in terminal.text
        assert "library.json" in terminal.text.replace("\n", "")
        assert b"Traceback" not in terminal.output
        assert terminal.modes.get(1049) in (None, False)
    assert (tmp_path / "out").read_bytes() == b""
    assert home.library.read_bytes() == damaged


def test_a_library_damaged_between_two_launches_is_named_too(home: Home) -> None:
    with home.launched() as terminal:
        terminal.type("q")
        assert terminal.ended() == 0
    known = home.library.stat()
    damaged = b"!" * known.st_size
    home.library.write_bytes(damaged)
    # Even if it looks like the file that was left, and its page is shown at first.
    os.utime(home.library, ns=(known.st_atime_ns, known.st_mtime_ns))
    with home.launch() as terminal:
        assert terminal.ended() == 3
        assert "aibrief: " in terminal.text
        assert b"Traceback" not in terminal.output
        assert terminal.modes.get(1049) in (None, False)
    assert home.library.read_bytes() == damaged


# Hostile text

HOSTILE = (
    "\x1b]52;c;aGFjaw==\x07\x1b[2J\x1bc\x9b31m\x9d0;title\x9c\u202eevil\u202c\u2066x\u2069\u200f"
    "[@click=app.quit]press[/] [bold red]b[/] \x1b]8;;http://evil.example/\x1b\\link\x85\x08\x7f"
)
FORBIDDEN = {
    "OSC 52": b"\x1b]52", "links": b"\x1b]8", "titles": b"\x1b]0", "bells": b"\x07",
    "resets": b"\x1bc", "C1": b"\xc2\x9b", "C1 OSC": b"\xc2\x9d", "C1 NEL": b"\xc2\x85",
    "bidi overrides": "\u202e".encode(), "bidi isolates": "\u2066".encode(),
    "right-to-left marks": "\u200f".encode(), "backspaces": b"\x08", "rub-outs": b"\x7f",
}  # fmt: skip


def write_hostile_pack(folder: Path) -> Path:
    """A pack in which whatever an article or a pack may say is an attack on the terminal."""
    text = json.dumps(HOSTILE, ensure_ascii=True)
    both = f"{{ en = {text}, ko = {text} }}"
    (folder / "sources").mkdir(parents=True)
    # The bundled pack's own id in a later version, so that it is not planted over this one.
    (folder / "pack.toml").write_text(f"""\
id = "china-ai-2025"
version = 1000000
licence = "CC0-1.0"
title = {both}
opening = "lumora"
kinds.company = {both}
units.USD = {both}
scopes.world = {both}
""")
    (folder / "properties.toml").write_text(f"""\
[[property]]
id = "cost"
label = {both}
value = ["quantity"]
units = ["USD"]
""")
    (folder / "entities.toml").write_text(f"""\
[[entity]]
id = "lumora"
kind = "company"
names = [{{ value = {json.dumps("Lumora" + HOSTILE)} }}, {{ value = {text}, lang = "ko" }}]
description = {both}
""")
    for source, amount in (("gazette-2031", 3), ("courier-2031", 4)):
        (folder / "sources" / f"{source}.toml").write_text(f"""\
id = "{source}"
title = {text}
container_title = {text}
author = [{{ literal = {text} }}]
url = "http://example.org/[@click=app.quit]press[/]"
outline = [{{ id = "p1", part = "body", start = 0, end = 90, gist = {both} }}]
[[claim]]
id = "{source}.cost"
subject = "lumora"
property = "cost"
scope = "world"
value.quantity = {{ amount = "{amount}", digits = 1, unit = "USD", as_printed = {text} }}
said_by = [{{ who = {both}, verb = {text} }}]
doubt = {both}
statement = {both}
[claim.anchor]
passage = "p1"
spans = [{{ role = "value", start = 0, end = 9, length = 9, digest = "0123456789abcdef" }}]
""")
    return folder


def test_no_text_of_a_record_reaches_the_terminal_as_a_command(home: Home, tmp_path: Path) -> None:
    pack = tmp_path / "hostile.json"
    pack.write_bytes(prepared(write_hostile_pack(tmp_path / "hostile")))
    Library.open(home.library, prepared=pack).close()
    with home.launch() as terminal:
        whole(terminal, "Lumora")
        assert "[@click=app.quit]" in terminal.text, "markup is text"
        for keys, shown in (
            ("/", "search"), ("lum", "1 of 1"), ("\r", "1 of 1"), ("c", "Compare"),
            ("\x1b", "1 of 1"), ("x", "Conflicts"), ("\x1b", "1 of 1"), (" ", "collected"),
            ("v", "Collection"),
            ("\x1b", "1 of 1"), ("?", "Moving"), ("?", "1 of 1"), ("o", "http://example.org"),
            ("\x1b", "1 of 1"), ("e", "newspaper"), ("\x1b", "1 of 1"), ("\x10", "command"),
            ("lumo", "Lumora"),
        ):  # fmt: skip
            terminal.type(keys)
            terminal.wait_for(lambda shown=shown: shown in terminal.text)  # type: ignore[misc]
            terminal.settle()
        # Textual's own: the shape of the mouse's pointer.
        output = terminal.output.replace(b"\x1b]22;default\x07", b"")
        found = [name for name, attack in FORBIDDEN.items() if attack in output]
        assert not found
        terminal.type("\x1b")
        terminal.settle()
        terminal.type("yy")
        terminal.wait_for("copied.txt")
        copied = base64.b64decode(terminal.copied[-1]).decode()
        controls = {mark for mark in copied if unicodedata.category(mark) == "Cc"}
        assert controls <= {"\n"}
