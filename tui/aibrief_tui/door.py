"""The one door: all text of documents passes here on its way to the screen.

Textual hands ESC and C1 bytes of any widget's text to the terminal, and most widgets run
markup. So nothing here parses markup, and whatever a terminal could act upon, or a reader
could not see, becomes a visible stand-in. The records keep the original.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip

MARKS_KEPT = 4
"""Combining marks kept on one character; the rest only serves to paint over other lines."""

LONGEST = 20_000
"""Characters of one text that are looked at: more than any screen shows of it at once."""

CUT = ".."
"""Stands where text was cut. An ellipsis has no certain width in East Asian fonts."""


def clean(text: str) -> str:
    """``text`` in one line, safe to write to a terminal.

    White space becomes a blank; other controls show as their picture (ESC as ``␛``), C1
    controls, bidi, zero-width and empty characters and lone surrogates as an escape
    (``\\u202e``). Decomposed letters are composed; of more than `MARKS_KEPT` marks in a row the
    rest are dropped, and so is what only chooses the colour of an emoji, since terminals differ
    on its width. Behind `LONGEST` characters it is cut.
    """
    if len(text) > LONGEST:
        text = text[: LONGEST - len(CUT)] + CUT
    if _PLAIN.fullmatch(text):
        return text
    # Putting marks into their order takes the square of their number.
    text = _thinned(text.translate(_VISIBLE), MARKS_ORDERED)
    shown = _thinned(unicodedata.normalize("NFC", text), MARKS_KEPT)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - len(CUT)] + CUT


MARKS_ORDERED = 32
"""Marks in a row that are put into their order, before all but `MARKS_KEPT` are dropped."""

_PLAIN = re.compile("[ -~가-힣ㄱ-ㅎㅏ-ㅣ一-鿿‘’“”·…]*")
"""What nearly all articles are made of; nothing in it needs a look."""

_EMPTY = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Characters that count as letters, marks or symbols and show nothing."""
_EMPTIES = re.compile(f"[{''.join(_EMPTY)}]")


def _visible(character: str) -> str:
    if character in _EMPTY:
        return f"\\u{ord(character):04x}"
    if _styles(character):
        return ""
    if character.isprintable():
        return character
    if character.isspace() and character not in "\x1c\x1d\x1e\x1f\x85":
        return " "
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
    return character if unicodedata.category(character) == "Zs" else "?"


def _styles(character: str) -> bool:
    """Variation selectors and skin tones."""
    return (
        "\ufe00" <= character <= "\ufe0f"
        or "\u180b" <= character <= "\u180f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0100" <= character <= "\U000e01ef"
    )


def _is_mark(character: str) -> bool:
    """Whether it is drawn onto the character before: marks, and vowels and finals of jamo."""
    return (
        unicodedata.category(character).startswith("M")
        or "\u1160" <= character <= "\u11ff"
        or "\ud7b0" <= character <= "\ud7fb"
    )


class _Told(dict[int, str]):
    """What a function says of each character, asked once: `str.translate` reads it."""

    def __init__(self, tell: Callable[[str], str]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, code: int) -> str:
        told = self[code] = self._tell(chr(code))
        return told


_VISIBLE = _Told(_visible)
_KINDS = _Told(lambda character: "m" if _is_mark(character) else " ")


def _thinned(text: str, kept: int) -> str:
    """``text`` with at most ``kept`` marks in a row."""
    kinds = "" if text.isascii() else text.translate(_KINDS)
    if "m" * (kept + 1) not in kinds:
        return text
    runs = re.finditer(f"m{{{kept + 1},}}", kinds)
    cuts = [0, *(end for run in runs for end in (run.start() + kept, run.end())), len(text)]
    return "".join(text[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True))


def width(text: str) -> int:
    """The cells that ``text`` takes once it is cleaned."""
    return cell_len(clean(text))


def fit(text: str, cells: int) -> str:
    """Cleaned ``text`` cut or padded to exactly ``cells`` cells."""
    text = _begun(clean(text), cells)
    if cell_len(text) <= cells:
        return set_cell_size(text, cells)
    if cells <= len(CUT) + 1:
        return set_cell_size(text, max(cells, 0))
    return set_cell_size(set_cell_size(text, cells - len(CUT)).rstrip() + CUT, cells)


def _begun(text: str, cells: int) -> str:
    """Enough of cleaned ``text`` to fill ``cells``: of it all only some is ever drawn."""
    return text[: (max(cells, 0) + 1) * (MARKS_KEPT + 1)]


def wrap(text: str, cells: int, indent: int = 0) -> list[str]:
    """Cleaned ``text`` in lines of at most ``cells`` cells, broken at blanks where it can be.

    ``indent`` blanks stand before every line but the first.
    """
    lines: list[str] = []
    line = ""
    for word in clean(text).split():
        room = cells - (indent if lines else 0)
        if line and cell_len(line) + 1 + cell_len(word) <= room:
            line += " " + word
            continue
        if line:
            lines.append(line)
            room = cells - indent
        *full, line = _pieces(word, max(room, 2), max(cells - indent, 2))
        lines += full
    if line or not lines:
        lines.append(line)
    return [lines[0], *(" " * indent + rest for rest in lines[1:])]


def _pieces(word: str, first: int, other: int) -> list[str]:
    """``word`` in pieces of at most ``first`` cells, then ``other``; at least a character each."""
    if cell_len(word) <= first:
        return [word]
    pieces: list[str] = []
    start = used = 0
    for at, character in enumerate(word):
        size = cell_len(character)
        if used + size > (other if pieces else first) and at > start:
            pieces.append(word[start:at])
            start, used = at, 0
        used += size
    return [*pieces, word[start:]]


Part = tuple[str, Style]


def strip(parts: Iterable[Part], cells: int, base: Style) -> Strip:
    """A line of exactly ``cells`` cells from pieces of text; ``base`` lies under them all."""
    segments: list[Segment] = []
    used = 0
    for text, style in parts:
        room = cells - used
        if room <= 0:
            break
        text = _begun(clean(text), room)
        size = cell_len(text)
        if size > room:
            text, size = fit(text, room), room
        if size:
            segments.append(Segment(text, base + style))
            used += size
    if used < cells:
        segments.append(Segment(" " * (cells - used), base))
    return Strip(segments, cells)


class LastDefence(LineFilter):
    """Cleans whatever reached the output without passing the door (stock widgets' text)."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Clean the text of every segment that is no control code of Textual's own.

        A segment keeps its width: the line was measured already.
        """
        if all(_seen(segment.text) for segment in segments):
            return segments
        return [
            segment
            if segment.control or _seen(segment.text)
            else Segment(set_cell_size(clean(segment.text), segment.cell_length), segment.style)
            for segment in segments
        ]


def _seen(text: str) -> bool:
    """Whether a terminal only draws it, and something is drawn for each character."""
    return text.isprintable() and not _EMPTIES.search(text)
