"""Lines of styled text, broken to a width: what the pages of one thing are laid out in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

import msgspec

from aibrief_store.comparing.sentences import width
from aibrief_tui.door import clean

Piece = tuple[str, str]
"""A text and the name of its style."""
Pieces = tuple[Piece, ...]


class Line(msgspec.Struct, frozen=True, gc=False):
    """One line of a page; ``block`` is the number of the item that it belongs to, -1 for none."""

    pieces: Pieces = ()
    block: int = -1


def flow(pieces: Iterable[Piece], cells: int, indent: int = 0) -> list[Pieces]:
    """``pieces`` one behind the other in lines of at most ``cells``, broken at blanks.

    ``indent`` blanks stand before every line but the first. A word that is longer than a line is
    broken where it must be; nothing that can be seen is left out.
    """
    pieces = [(clean(text), style) for text, style in pieces]
    lines: list[list[Piece]] = [[]]
    used = 0
    for word, style in _words(pieces, max(4, cells - indent)):
        if used + width(word.rstrip()) > cells:
            word = word.lstrip()
            if used > (indent if len(lines) > 1 else 0):
                lines.append([(" " * indent, style)] if indent else [])
                used = indent
        lines[-1].append((word, style))
        used += width(word)
    return [tuple(line) for line in lines]


def _words(pieces: Iterable[Piece], most: int) -> Iterator[Piece]:
    """Words with the blanks before them; those too long in parts."""
    for text, style in pieces:
        word, size = "", 0  # cells without the blanks before it
        for character in text:
            cells = width(character)
            if (character == " " and size) or size + cells > most:
                yield word, style
                word, size = "", 0
            word += character
            size += cells if size or character != " " else 0
        if word:
            yield word, style


def fitted(text: str, cells: int) -> str:
    """``text`` padded, or cut with '..', to exactly ``cells``."""
    if width(text) <= cells:
        return text + " " * (cells - width(text))
    kept = ""
    for character in text:
        if width(kept + character) > cells - 2:
            break
        kept += character
    return fitted(kept + "..", cells) if cells > 2 else " " * cells


def over(canvas: str, text: str, at: int) -> str:
    """``canvas`` with ``text`` written over it from cell ``at`` on."""
    head, rest = _split(canvas, at)
    _, tail = _split(rest, width(text))
    return head + text + tail


def _split(text: str, cells: int) -> tuple[str, str]:
    used = 0
    for at, character in enumerate(text):
        if used >= cells and not unicodedata.combining(character):
            return text[:at], text[at:]
        used += width(character)
    return text + " " * (cells - used), ""
