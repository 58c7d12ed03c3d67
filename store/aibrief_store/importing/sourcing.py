"""One door for whatever is to be read: a file, standard input, a folder, an address, a feed."""

import os
import re
import stat
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

import msgspec

from aibrief_store.errors import Unreadable
from aibrief_store.importing.addresses import place
from aibrief_store.importing.child import Job, Limits, run
from aibrief_store.importing.fetched import Fetched, Wish
from aibrief_store.importing.imported import Entry, Imported, Kind
from aibrief_store.importing.parsing import Document
from aibrief_store.importing.sniffing import SUFFIXES
from aibrief_store.importing.values import language

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_MOST_FILES = 5_000

Fetch = Callable[[str, "threading.Event | None"], Fetched]


class Fetcher(msgspec.Struct, frozen=True):
    """Fetches an address in a process of its own.

    Attributes:
        limits: of the whole, redirects and robots.txt among them.
        allowed, trusted, pause: see `Wish`; the first two are for tests.
    """

    limits: Limits = Limits(seconds=20.0)
    allowed: tuple[str, ...] = ()
    trusted: str = ""
    pause: float = 10.0

    def __call__(self, url: str, stop: threading.Event | None = None) -> Fetched:
        """The page at ``url``. Raises Unreadable."""
        place(url, self.allowed)  # what is no address needs no process
        wish = Wish(url, self.allowed, self.trusted, self.limits.input, self.pause)
        answer = run(Job(self.limits, wish=wish), stop=stop)
        assert answer.fetched is not None
        return answer.fetched


def read_any(
    where: str,
    *,
    kind: Kind | None = None,
    given: bytes | None = None,
    fetch: Fetch = Fetcher(),  # noqa: B008 - frozen
    limits: Limits = Limits(),  # noqa: B008 - frozen
    stop: threading.Event | None = None,
) -> Imported:
    """What is at ``where``: a path, '-' for standard input, or an http(s) address.

    A folder or a feed gives ``entries``, each to be read in its turn; all else gives a text.

    Args:
        kind: what it is, where a person knows better than its bytes.
        given: the bytes themselves (a paste), known by the name ``where``.
        stop: set by another thread to give up.

    Raises:
        Unreadable: says what was wrong with what, and what to do.
    """
    if given is None and not where.strip():
        # The path '' would be the folder that one happens to be in.
        raise Unreadable("", "missing", "nothing was named; name a file, a folder or an address")
    try:
        if given is not None or where == STANDARD_INPUT:
            data = sys.stdin.buffer.read(limits.input + 1) if given is None else given
            return _of_bytes(data, where, Document(kind=kind), limits, stop)
        if _ADDRESS.match(where):
            return _of_page(fetch(where, stop), where, kind, limits, stop)
        path = Path(where).expanduser()
        return _of_folder(path, where) if path.is_dir() else _of_file(path, kind, limits, stop)
    except Unreadable as error:
        raise Unreadable(where, error.reason, error.message) from error


def _of_page(
    page: Fetched, where: str, kind: Kind | None, limits: Limits, stop: threading.Event | None
) -> Imported:
    document = Document(page.url, kind, page.media_type, page.charset, page.url)
    found = _of_bytes(page.body, page.url, document, limits, stop)
    moved = [f"{where} leads to {page.url}"] if page.url.rstrip("/") != where.rstrip("/") else []
    return msgspec.structs.replace(
        found,
        language=found.language or language(page.language),
        warnings=[*moved, *found.warnings],
    )


def _of_file(
    path: Path, kind: Kind | None, limits: Limits, stop: threading.Event | None
) -> Imported:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("", "missing", "no file with something to read")
        if status.st_size > limits.input:
            raise Unreadable("", "too big", _too_big(status.st_size, limits))
        with path.open("rb") as file:
            return _heard(file, str(path), Document(path.name, kind), limits, stop)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no name of a file"
        raise Unreadable("", "missing", f"can't be read: {why}") from error


def _of_bytes(
    data: bytes, origin: str, document: Document, limits: Limits, stop: threading.Event | None
) -> Imported:
    if len(data) > limits.input:
        raise Unreadable("", "too big", _too_big(len(data), limits))
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.seek(0)
        return _heard(file, origin, document, limits, stop)


def _heard(
    file: IO[bytes], origin: str, document: Document, limits: Limits, stop: threading.Event | None
) -> Imported:
    found = run(Job(limits, document), file, stop).imported
    assert found is not None
    return msgspec.structs.replace(found, origin=origin)


def _too_big(size: int, limits: Limits) -> str:
    return (
        f"{size / 1e6:.0f} MB, larger than any article (at most "
        f"{limits.input // 1_000_000} MB); save the article alone"
    )


def _of_folder(folder: Path, where: str) -> Imported:
    """Files that look like articles by their suffix, folders within too, in order of names."""
    entries: list[Entry] = []
    passed = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            fits = Path(name).suffix.lower() in SUFFIXES and not name.startswith(".")
            passed += not fits
            if fits:
                entries.append(Entry(str(Path(parent, name))))
        if len(entries) > _MOST_FILES:
            raise Unreadable("", "too big", f"more than {_MOST_FILES:,} files; add a part of it")
    if not entries:
        raise Unreadable("", "empty", "no article in this folder: no .txt, .md, .html or .pdf")
    warnings = [f"{passed} other files are passed over"] if passed else []
    return Imported(where, "inode/directory", entries=entries, warnings=warnings)
