"""Attaching from what a reader typed or pasted: a path, a folder, or the text itself."""

from pathlib import Path

from aibrief_store.errors import AibriefError, AttachError
from aibrief_store.library import Attachment, Library
from aibrief_tui import words

LARGEST = 20_000_000
"""Bytes. An article is some kilobytes; what is larger is something else."""


def attach(library: Library, answer: str, language: str) -> tuple[str, str]:
    """Attach ``answer``; returns what to say and the style to say it in."""
    try:
        if "\n" in answer.strip():
            done = [library.attach(answer)]
        else:
            done = [library.attach(read(file)) for file in files(answer.strip())]
    except AibriefError as error:
        return str(error), "bad"
    return "; ".join(told(one, language) for one in done), "good"


def files(path: str) -> list[Path]:
    """The file at ``path``, or a folder's text files.

    Raises:
        AttachError: there is none.
    """
    place = Path(path).expanduser()
    if place.is_dir():
        found = sorted(place.glob("*.txt"))
        if not found:
            raise AttachError(f"{place}: no .txt file in this folder")
        return found
    if not place.is_file():
        raise AttachError(f"{place}: no such file; give a path, or paste the article's text")
    return [place]


def read(file: Path) -> str:
    """The text of ``file``.

    Raises:
        AttachError: it is too large, can't be read, or is no UTF-8 text.
    """
    try:
        if file.stat().st_size > LARGEST:
            raise AttachError(f"{file}: larger than {LARGEST // 1_000_000} MB; no article is")
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise AttachError(
            f"{file}: no UTF-8 text (byte {error.start}); save it as UTF-8 and try again"
        ) from error
    except OSError as error:
        raise AttachError(f"{file}: {error.strerror or error}") from error


def told(done: Attachment, language: str) -> str:
    """What attaching came to, in a line."""
    counts = ", ".join(
        f"{count} {words.HEALTH[health].of(language)}" for health, count in done.health.items()
    )
    return words.ATTACHED.of(language).format(source=done.source, health=counts)
