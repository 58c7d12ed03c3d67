"""What the command line prints: lines for people in aligned columns, one JSON object a line.

Nothing that a terminal would act upon leaves here: a character that can't be seen stands as its
JSON escape, ESC as ``\\u001b``, in text as in JSON, where the escape changes nothing.
"""

import io
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

GAP = "  "


def speak_utf8() -> None:
    """Print UTF-8 whatever the locale says; what it can't hold shows as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(*lines: str) -> None:
    """Print lines, each cleaned."""
    for line in lines:
        print(escaped(line).rstrip())


def complain(message: str) -> None:
    """Say on stderr what is wrong."""
    for line in message.splitlines():
        print(f"aibrief: {escaped(line)}", file=sys.stderr)


def say_json(record: Any) -> None:
    """Print one JSON object in one line; msgspec's structs are taken too."""
    print(escaped(msgspec.json.encode(record).decode()))


def say_table(rows: Iterable[Sequence[str]], indent: str = "") -> None:
    """Print rows with their columns aligned; the last column is as wide as it likes."""
    cleaned = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*cleaned, strict=True)]
    for row in cleaned:
        cells = [padded(cell, wide) for cell, wide in zip(row, widths, strict=True)]
        print((indent + GAP.join(cells)).rstrip())


def one_line(text: str) -> str:
    """Text of a record in one line, cleaned."""
    return escaped(" ".join(text.split()))


def escaped(text: str) -> str:
    """``text`` with every character that can't be seen as its JSON escape; blanks are kept."""
    if text.isprintable():
        return text
    return "".join(one if _visible(one) else _escape(one) for one in text)


def _visible(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs"


def _escape(character: str) -> str:
    """Beyond the first 65,536 characters JSON writes two halves."""
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def width(text: str) -> int:
    """The cells that a terminal gives ``text``: two for Hangul and Hanzi, none for marks."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(character: str) -> int:
    # Medial and final jamo join the syllable that an initial one began.
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def padded(text: str, cells: int) -> str:
    """``text`` with blanks behind it to ``cells`` cells."""
    return text + " " * (cells - width(text))


def well_formed(text: str) -> str:
    """An argument or a file's name as Unicode: bytes that are none become U+FFFD."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
