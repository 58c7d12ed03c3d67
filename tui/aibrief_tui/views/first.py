"""The first view: what stood on the screen when the reader left, kept to open at once.

Opening a library, comparing and laying out take longer than reading a page of plain data. So
a launch shows the page that it kept, if the library is still the same file, and opens the
library behind it.
"""

from pathlib import Path

import msgspec

from aibrief_tui.state import put
from aibrief_tui.views.article import Article
from aibrief_tui.views.found import Entry
from aibrief_tui.views.panel import Panel

Piece = tuple[str, str]


class Pane(msgspec.Struct, frozen=True):
    """A source pane: heading, article, the claims that are lit, and what stands for nothing."""

    heading: tuple[Piece, ...] = ()
    article: Article | None = None
    claims: tuple[str, ...] = ()
    empty: str = ""


class FirstView(msgspec.Struct, frozen=True):
    """Everything that Explore shows, as plain data.

    Attributes:
        stamp: of the library's file and this version of aibrief; another stamp, no view.
    """

    stamp: str
    language: str
    entity: str
    bar: list[Piece]
    bar_right: str
    entries: list[Entry]
    count: str
    at: int
    panel: Panel
    heading: tuple[Piece, ...]
    names: dict[str, str]
    row: int
    claim: str | None
    reasons: list[Piece]
    panes: tuple[Pane, Pane]


MOST_ENTRIES = 200
"""Rows of the list that are kept: more than any screen shows."""


def stamp(library: Path) -> str:
    """What tells this library's file from what it was before; '' where there is none."""
    try:
        known = library.stat()
        code = Path(__file__).stat()
    except OSError:
        return ""
    return f"{known.st_size}-{known.st_mtime_ns}-{code.st_mtime_ns}"


def keep(file: Path, view: FirstView) -> None:
    """Write the view; where that fails, the next launch only takes longer."""
    put(file, msgspec.json.encode(view))


def kept(file: Path, library: Path, language: str) -> FirstView | None:
    """The view in ``file``, if it is of this library as it stands and in this language."""
    try:
        view = msgspec.json.decode(file.read_bytes(), type=FirstView)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    same = view.stamp and view.stamp == stamp(library) and view.language == language
    return view if same else None
