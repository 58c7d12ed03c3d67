"""The one door: all text of documents passes here on its way to the screen.

Textual hands ESC and C1 bytes of any widget's text to the terminal, and most widgets run
markup. So nothing here parses markup, and whatever a terminal could act upon, or a reader
could not see, becomes a visible stand-in. The records keep the original.
"""

import re
import unicodedata
from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.strip import Strip

MARKS_KEPT = 4
"""Combining marks kept on one character; the rest only serves to paint over other lines."""

CUT = ".."
"""Stands where text was cut. An ellipsis has no certain width in East Asian fonts."""


def clean(text: str) -> str:
    """``text`` in one line, safe to write to a terminal.

    White space becomes a blank; other controls show as their picture (ESC as ``␛``), C1
    controls, bidi, zero-width and empty characters and lone surrogates as an escape
    (``\\u202e``). Decomposed letters are composed; of more than `MARKS_KEPT` marks in a row the
    rest are dropped, and so is what only chooses the colour of an emoji, since terminals differ
    on its width.
    """
    if _PLAIN.fullmatch(text):
        return text
    text = "".join(_visible(character) for character in text)
    return _thinned(unicodedata.normalize("NFC", text))


_PLAIN = re.compile("[ -~가-힣ㄱ-ㅎㅏ-ㅣ一-鿿‘’“”·…]*")
"""What nearly all articles are made of; nothing in it needs a look."""

_EMPTY = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Characters that count as letters, marks or symbols and show nothing."""


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


def _thinned(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for character in text:
        marks = marks + 1 if _is_mark(character) else 0
        if marks <= MARKS_KEPT:
            kept.append(character)
    return "".join(kept)


def width(text: str) -> int:
    """The cells that cleaned ``text`` takes."""
    return cell_len(text)


def fit(text: str, cells: int) -> str:
    """Cleaned ``text`` cut or padded to exactly ``cells`` cells."""
    text = clean(text)
    if cell_len(text) <= cells:
        return set_cell_size(text, cells)
    if cells <= len(CUT) + 1:
        return set_cell_size(text, max(cells, 0))
    return set_cell_size(set_cell_size(text, cells - len(CUT)).rstrip() + CUT, cells)


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
        while cell_len(word) > max(room, 2):
            head = _head(word, max(room, 2))
            lines.append(head)
            word, room = word[len(head) :], cells - indent
        line = word
    if line or not lines:
        lines.append(line)
    return [lines[0], *(" " * indent + rest for rest in lines[1:])]


def _head(word: str, cells: int) -> str:
    """As much of ``word`` as fits, at least one character."""
    taken = 0
    for at, character in enumerate(word):
        taken += cell_len(character)
        if taken > cells and at:
            return word[:at]
    return word


Part = tuple[str, Style]


def strip(parts: Iterable[Part], cells: int, base: Style) -> Strip:
    """A line of exactly ``cells`` cells from pieces of text; ``base`` lies under them all."""
    segments: list[Segment] = []
    used = 0
    for text, style in parts:
        text = clean(text)
        room = cells - used
        if room <= 0:
            break
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
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [
            segment
            if segment.control or segment.text.isprintable()
            else Segment(set_cell_size(clean(segment.text), segment.cell_length), segment.style)
            for segment in segments
        ]
