"""What was asked on the command line, and the library it is asked of."""

import argparse
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from aibrief_store.library import Library


class Asked(argparse.Namespace):
    """The words of a command line, read; each command has the attributes that it declares.

    Attributes:
        answer: what answers; returns the exit status.
        library: the library's file; ``None`` for the usual one.
        lang: 'en' or 'ko', for what people read.
        json: one JSON object a line instead.
    """

    answer: "Answer"
    library: Path | None
    lang: str
    json: bool
    query: list[str]
    limit: int
    ids: list[str]
    id: str
    entity: str | None
    source: str | None
    property: str | None
    style: str
    quote: bool
    files: list[str]
    feed: bool
    settings: list[str]
    folder: Path
    file: Path
    kind: str | None
    basis: str | None
    state: str
    note: str
    draft: str
    strict: bool
    allow: list[str]
    export: str | None
    accept: list[str]
    reject: list[str]


Answer: TypeAlias = Callable[[Asked], int]


def opened(asked: Asked, *, write: bool = False) -> "closing[Library]":
    """The library, to be closed at the end of a ``with``; locked only where it is to ``write``.

    Raises:
        LibraryError: it can't be opened; nothing was changed.
    """
    return closing(Library.open(asked.library, who=os.environ.get("USER", ""), write=write))
