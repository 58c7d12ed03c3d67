"""Hostile text: through the door, through the real app in a pty, through the command line.

    python benchmarks/hostile.py [--strings N] [--seed S] [--short]

Counted are:

- control: characters that a terminal acts upon, or a reader cannot see, that passed the door;
- width: lines that are not as wide as their place;
- commands: control sequences in what the app or a command wrote that are none of its own, or
  that hold a byte of a document (the texts' sequences carry a number that no app writes);
- clipboard: texts handed to the terminal's clipboard that are not the copied file's, cleaned;
- actions, exceptions: markup that ran, tracebacks, programs that ended or left files;
- json: lines of ``--json`` that do not read back as they were.

The sweep visits every screen, copy, question and message of a library whose records, copies,
notes, drafts, file names and queries all hold the forty worst texts, in English and Korean, with
keys and mouse. ``--short`` visits each once. Exit status 1 where anything was counted.
"""

import argparse
import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests/tui")]

from hostile_pack import ABOUT, SOURCES, article, written  # noqa: E402
from hostile_texts import MARK, WORST, strings  # noqa: E402
from rich.cells import cell_len  # noqa: E402
from rich.segment import Segment  # noqa: E402
from rich.style import Style  # noqa: E402
from terminal import Terminal  # noqa: E402
from textual.color import Color  # noqa: E402

from aibrief_store.library import Library  # noqa: E402
from aibrief_tui.door import LastDefence, clean, fit, strip, wrap  # noqa: E402

RUN = "from aibrief_tui.command import main; raise SystemExit(main())"
SIZE = (120, 40)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--strings", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true")
    asked = parser.parse_args()
    counts: Counter[str] = Counter()
    door(strings(asked.strings, asked.seed), counts)
    print(f"strings {asked.strings}")
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        home.plant()
        sweep(home, counts, short=asked.short)
        commands(home, counts)
    kinds = ("control", "width", "commands", "clipboard", "actions", "exceptions", "json")
    for kind in (*kinds, "steps", "lines", "marks"):
        print(kind, counts[kind])
    return int(any(counts[kind] for kind in kinds))


# Through the door


def door(texts: Iterable[str], counts: Counter[str]) -> None:
    """Count what passes, by all ways through the door and by the last line behind it."""
    style, ground = Style(), Color(0, 0, 0)
    for number, text in enumerate(texts):
        cells = number % 60
        lines = wrap(text, max(cells, 8))
        drawn = strip([(text, style), (text, style)], cells, style)
        [left] = LastDefence().apply([Segment(text)], ground)
        shown = [clean(text), fit(text, cells), *lines, drawn.text, left.text]
        counts["control"] += not all(map(harmless, shown))
        counts["width"] += (
            cell_len(shown[1]) != cells
            or drawn.cell_length != cells
            or cell_len(drawn.text) != cells
            or any(cell_len(line) > max(cells, 8) for line in lines)
            or left.cell_length != Segment(text).cell_length
        )


_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))
_EMPTY = frozenset("\u115f\u1160\u2800\u3164\uffa0\u034f")


def harmless(text: str) -> bool:
    """Whether a terminal only draws it, and a reader sees all of it."""
    if text.isascii() and text.isprintable():
        return True
    return not any(unicodedata.category(one) in _UNSEEN or one in _EMPTY for one in text)


# Through the app


class Home:
    """A reader's home whose library is all attacks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "library.json"
        self.copied = folder / "copied.txt"
        left = ("TMUX", "DISPLAY", "WAYLAND_DISPLAY", "NO_COLOR", "LANG", "LC_MESSAGES", "BROWSER")
        rooms = [str(ROOT / room) for room in ("tui", "store", "seeds")]
        self.environ = {
            **{name: of for name, of in os.environ.items() if name not in left},
            "PYTHONPATH": os.pathsep.join(rooms),
            "HOME": str(folder), "XDG_CONFIG_HOME": str(folder),
            "AIBRIEF_LIBRARY": str(self.library), "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color", "COLORTERM": "truecolor",
            # So that the terminal's clipboard goes before a tool that this machine may have.
            "SSH_CONNECTION": "192.0.2.7 50000 192.0.2.8 22",
        }  # fmt: skip

    def plant(self) -> None:
        """Make the library, with copies, decisions and notes that are attacks as well."""
        library = Library.open(
            self.library, prepared=written(self.folder / "p", WORST), who=WORST[0]
        )
        for source in SOURCES[:2]:
            library.attach(article(source, WORST), source)
        library.collect(f"entity:{ABOUT}")
        for source in SOURCES:
            library.collect(f"source:{source}")
            library.collect(f"claim:{source}.c1")
        library.close()
        (self.folder / "draft.txt").write_text(draft(), "utf-8")
        texts = self.folder / "texts"
        texts.mkdir()
        for k, text in enumerate(WORST):
            name = text.replace("/", "_").replace("\x00", "")[:60]
            (texts / f"{name}{k}.txt").write_text(text * 3, "utf-8")


def draft() -> str:
    """What a reader might paste to be audited, full of names, figures and attacks."""
    return "\n".join(
        f"Lumora{text} cost 3 dollars in 2031. “{text}” said Lumora." for text in WORST
    )


PASTE = "\x1b[200~{}\x1b[201~"
ESC = "\x1b"
LINES = draft().replace(ESC, "␛")
"""As terminals paste it: they take escapes out. Everything else stays."""

PLACES: tuple[tuple[str, str], ...] = (
    ("the rows", "j" * 45),
    ("back", "kkkgG" + "l" * 4),
    ("panes", "\t\tjjjjj\tjjjjj\t"),
    ("differences", "nnnN"),
    ("the list", "/lum\r"),
    ("every entity", "/" + ESC),
    ("list", "\t\t\t\t" + "j" * 43),
    ("a query", "/" + PASTE.format(LINES[:150])),
    ("left", ESC),
    ("compare", "cjjjjjjllll123"),
    ("silence", "ijjjjjj"),
    ("left", ESC),
    ("why", "w" + "j" * 9),
    ("left", ESC),
    ("conflicts", "x" + "j" * 9),
    ("filtered", "/" + PASTE.format(LINES[200:260])),
    ("left", ESC),
    ("left", ESC),
    ("said by", "sjjjjjj\tjjjj"),
    ("left", ESC),
    ("relations", "rjjjjjj"),
    ("entered", "\r"),
    ("left", ESC),
    ("settle", "ms"),
    ("noted", PASTE.format(LINES[:90].split("\n")[0])),
    ("kept", "\r"),
    ("settled", "m"),
    ("left", ESC),
    ("marked", "w"),
    ("left", ESC),
    ("address", "o"),
    ("left", ESC),
    ("edit", "e"),
    ("field", PASTE.format("title=" + LINES[:60].split("\n")[0])),
    ("said", "\r"),
    ("collect", " "),
    ("collection", "v" + "j" * 5),
    ("entered", "\r"),
    ("left", ESC),
    ("audit", "A"),
    ("pasted", PASTE.format(LINES[:6000])),
    ("items", "j" * 12),
    ("order", "\tnnN"),
    ("left", ESC),
    ("draft", "A"),
    ("path", "{home}/draft.txt\r"),
    ("items", "jjjj"),
    ("left", ESC),
    ("attach", "a"),
    ("folder", "{home}/texts\r"),
    ("attach", "a"),
    ("path", "{home}/texts/"),
    ("left", ESC),
    ("attach", "a"),
    ("text", PASTE.format(LINES)),
    ("review", "Rjjjlll"),
    ("a field", "e"),
    ("typed", PASTE.format(LINES[:40].split("\n")[0])),
    ("left", ESC),
    ("the clutter", "zbz"),
    ("a new name", "@"),
    ("left", ESC),
    ("by hand", "M"),
    ("left", ESC),
    ("left", ESC),
    ("add", "+"),
    ("an article", PASTE.format(LINES[:3000])),
    ("read", "jjllnn"),
    ("decided", "\rduu"),
    ("left", ESC),
    ("left", ESC),
    ("help", "?jjj"),
    ("left", ESC),
    ("palette", "\x10"),
    ("typed", "lumo"),
    ("chosen", "\x1b[B\r"),
    ("palette", "\x10"),
    ("typed", "copy"),
    ("left", ESC),
    ("undo", "uuu"),
    ("redo", "\x12\x12"),
    *((f"copy {key}", "y" + key) for key in "yqtukbjs"),
    ("by row", "hhhhjjyt"),
    ("theme", "T"),
)
"""What is visited, by keys."""


def sweep(home: Home, counts: Counter[str], short: bool) -> None:
    """Visit everything; count what the app wrote."""
    before = set(os.listdir(home.folder))
    with Terminal([sys.executable, "-c", RUN], home.environ, *SIZE) as terminal:
        terminal.wait_for("? help")
        terminal.settle()
        for language in ("en",) if short else ("en", "ko"):
            for _, keys in PLACES:
                visit(terminal, keys.replace("{home}", str(home.folder)), counts)
            if not short:
                mouse(terminal, counts)
            for size in ((80, 24), (50, 20), SIZE):
                terminal.resize(*size)
                terminal.settle()
                visit(terminal, "jjj", counts)
            visit(terminal, ESC if language == "ko" else "L", counts)
        visit(terminal, "yy", counts)
        copied = home.copied.read_text("utf-8").removesuffix("\n")
        last = base64.b64decode(terminal.copied[-1]).decode() if terminal.copied else ""
        counts["clipboard"] += last != copied
        for _ in range(6):
            terminal.type(ESC)
            terminal.settle(0.2)
        terminal.type("q")
        counts["exceptions"] += terminal.ended() != 0
    judge(terminal.output, counts)
    left = set(os.listdir(home.folder)) - before
    known = {"library.state.json", "library.view.json", "copied.txt", "library.lock"}
    counts["actions"] += len([name for name in left - known if not name.startswith("library")])


def visit(terminal: Terminal, keys: str, counts: Counter[str]) -> None:
    """Press keys; an app that ends or shows what went wrong is counted."""
    counts["steps"] += 1
    terminal.type(keys)
    terminal.settle(0.15)
    if terminal.process.poll() is not None:
        raise SystemExit(f"the app ended after {keys!r}:\n{terminal.text}")


def mouse(terminal: Terminal, counts: Counter[str]) -> None:
    """Hover over and click on every third line of several screens, where markup could listen."""
    for screen in ("", "c", "w", "x", "s", "r", "v", "A{home}/draft.txt\r", "\x10lumo"):
        visit(terminal, screen, counts)
        for y in range(2, SIZE[1], 3):
            for x in (6, 40, 75, 110):
                terminal.type(f"\x1b[<35;{x};{y}M\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m")
            visit(terminal, "", counts)
        for _ in range(4):
            visit(terminal, ESC, counts)


OWN = re.compile(
    rb"""\x1b\[(?![0-9;<>=?]*%(mark)s)[0-9;:<>=?]*[ $]?[A-Za-z]  # cursor, colours, modes
    | \x1b\]52;c;(?P<copied>[A-Za-z0-9+/=]*)\x07                 # copied texts
    | \x1b\]22;[a-z]+\x07                                        # the shape of the pointer
    | \x1b\](?:4;\d+;|1[0-9];)\?(?:\x07|\x1b\\)                  # questions about colours
    | \x1bP(?:=[12]s|\+q[0-9a-f;]+)\x1b\\ | \x1b_Gi=\d+,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\
    | \x1b[78=>] | \r?\n | \r"""
    % {b"mark": MARK.encode()},
    re.VERBOSE,
)
"""What an app may write that is no text."""
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def judge(output: bytes, counts: Counter[str]) -> None:
    """Count in what was written control sequences that are none of the app's own."""
    for found in OWN.finditer(output):
        copied = found["copied"]
        text = base64.b64decode(copied).decode() if copied else ""
        if any(unicodedata.category(one) == "Cc" for one in text if one != "\n"):
            counts["clipboard"] += 1
            print("copied:", ascii(text)[:300], file=sys.stderr)
    rest = OWN.sub(b" ", output).decode("utf-8", "replace")
    for found_at in CONTROL.finditer(rest):
        counts["commands"] += 1
        place = found_at.start()
        print("a command:", ascii(rest[max(0, place - 30) : place + 30]), file=sys.stderr)
    counts["exceptions"] += rest.count("Traceback")
    counts["marks"] += rest.count(MARK)


# Through the command line


def asked(home: Home) -> Iterator[list[str]]:
    """What a person may ask that shows records, and what holds attacks itself."""
    texts = [text.replace("\x00", "") for text in WORST]
    yield from (["search", text] for text in texts[::4])
    yield ["show", ABOUT, *SOURCES, f"{SOURCES[0]}.c1", f"{SOURCES[0]}#p1", "e3"]
    yield from (["show", text] for text in texts[::8])
    yield from (["claims"], ["compare"], ["compare", ABOUT], ["conflicts"], ["speakers"])
    yield from (["silence", *SOURCES], ["relations", ABOUT], ["anchors"], ["history", *SOURCES])
    yield ["audit", str(home.folder / "draft.txt")]
    yield ["attach", str(home.folder / "texts")]
    yield ["source", "set", SOURCES[2], f"title={texts[0]}"]
    yield ["settle", ABOUT, "p1", "--as", "disputed", "--note", texts[11]]
    yield from (["library", "info"], ["library", "verify"], ["compare", ABOUT])
    for style in ("apa", "chicago", "korean", "bibtex", "csl-json"):
        yield [
            "cite",
            *SOURCES,
            f"{SOURCES[0]}.c1",
            f"{SOURCES[0]}.c2",
            "--quote",
            "--style",
            style,
        ]


def commands(home: Home, counts: Counter[str]) -> None:
    """Ask everything, for people and as JSON; count what a terminal would act upon."""
    for words in asked(home):
        for form in ([], ["--json"]):
            done = subprocess.run(
                [sys.executable, "-c", RUN, *words, *form],
                env=home.environ, capture_output=True, stdin=subprocess.DEVNULL, check=False,
            )  # fmt: skip
            said = done.stdout + done.stderr
            shown = said.decode("utf-8", "replace")
            bad = CONTROL.findall(shown.replace("\n", ""))
            if bad:
                print(
                    "a command:", words[:2], form, [ascii(one) for one in bad[:5]], file=sys.stderr
                )
            counts["commands"] += len(bad)
            counts["exceptions"] += "Traceback" in shown
            counts["lines"] += shown.count("\n")
            counts["marks"] += shown.count(MARK)
            if form and done.returncode == 0:
                counts["json"] += sum(not reads(line) for line in done.stdout.splitlines())


def reads(line: bytes) -> bool:
    """Whether a line is a JSON object, and printable as it stands."""
    try:
        return isinstance(json.loads(line), dict) and line.decode().isprintable()
    except ValueError:
        return False


if __name__ == "__main__":
    raise SystemExit(main())
