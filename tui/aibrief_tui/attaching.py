"""Attaching from what a reader typed or pasted: a path, a folder, or the text itself."""

from pathlib import Path

from aibrief_store.errors import AibriefError, AttachError
from aibrief_store.library import Attachment, Library
from aibrief_tui import words

LARGEST = 20_000_000
"""Bytes. An article is some kilobytes; what is larger is something else."""


LONGEST_PATH = 1_000
"""Characters. A longer line is an article pasted in one line, not a path."""


def attach(library: Library, answer: str, language: str) -> tuple[str, str]:
    """Attach ``answer``; returns what to say and the style to say it in.

    Of a folder each file is tried, whatever becomes of the others.
    """
    done: list[str] = []
    style, count = "good", 0
    try:
        found = [answer] if _is_text(answer) else files(answer.strip())
    except AttachError as error:
        return str(error), "bad"
    for one in found:
        try:
            text = one if isinstance(one, str) else read(one)
            done.append(told(library.attach(text), language))
            count += 1
        except AibriefError as error:
            done.append(str(error))
            style = "bad"
    if len(found) > 1:
        done.insert(0, words.OF_FILES.of(language).format(count=count, total=len(found)))
    return "; ".join(done), style


def _is_text(answer: str) -> bool:
    return "\n" in answer.strip() or len(answer) > LONGEST_PATH


def files(path: str) -> list[Path]:
    """The file at ``path``, or a folder's text files.

    Raises:
        AttachError: there is none.
    """
    try:
        place = Path(path).expanduser()
        if place.is_dir():
            found = sorted(place.glob("*.txt"))
        else:
            found = [place] if place.is_file() else []
    except (OSError, RuntimeError) as error:  # a name too long, ~ of an unknown user
        raise AttachError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    if not found and place.is_dir():
        raise AttachError(f"{place}: no .txt file in this folder")
    if not found:
        raise AttachError(f"{place}: no such file; give a path, or paste the article's text")
    return found


def read(file: Path) -> str:
    """The text of ``file``.

    Raises:
        AttachError: it is too large, can't be read, or is no UTF-8 text.
    """
    try:
        with file.open("rb") as content:
            return decoded(content.read(LARGEST + 1), str(file))
    except OSError as error:
        raise AttachError(f"{file}: {error.strerror or error}") from error


def decoded(content: bytes, name: str) -> str:
    """The text of ``content``, UTF-8 with or without a byte order mark.

    Raises:
        AttachError: it is too large or no UTF-8 text; says so of ``name``.
    """
    if len(content) > LARGEST:
        raise AttachError(f"{name}: larger than {LARGEST // 1_000_000} MB; no article is")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AttachError(
            f"{name}: no UTF-8 text (byte {error.start}); save it as UTF-8 and try again"
        ) from error


def told(done: Attachment, language: str) -> str:
    """What attaching came to, in a line."""
    counts = ", ".join(
        f"{count} {words.HEALTH[health].of(language)}" for health, count in done.health.items()
    )
    return words.ATTACHED.of(language).format(source=done.source, health=counts)
