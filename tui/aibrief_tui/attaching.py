"""Attaching from what a reader typed or pasted: a path, a folder, or the text itself."""

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from aibrief_store.errors import AibriefError, AttachError
from aibrief_store.library import Attachment, Library
from aibrief_tui import words

if TYPE_CHECKING:
    from aibrief_store.anchoring import Watch
    from aibrief_store.library.copied import Examined
    from aibrief_tui.app import AibriefApp

LARGEST = 20_000_000
"""Bytes. An article is some kilobytes; what is larger is something else."""


LONGEST_PATH = 1_000
"""Characters. A longer line is an article pasted in one line, not a path."""


TOLD_EVERY = 0.2
"""Seconds from one telling of how far it is to the next."""
BREATH = 0.001
"""Seconds that looking through a text leaves to the screen, each time it says how far it is."""


class Stopped(Exception):
    """The reader did not want to wait."""


class Attaching:
    """An answer being attached, in a thread of its own: the screen stays at hand meanwhile."""

    def __init__(self, app: "AibriefApp", answer: str) -> None:
        self._app, self._answer = app, answer
        self._stop = Event()
        self._told = time.monotonic()

    def stop(self) -> None:
        """Give up; nothing is kept of the file at hand."""
        self._stop.set()

    def run(self) -> tuple[str, str]:
        """Attach; returns what to say and the style to say it in. For a worker thread."""
        language = self._app.interface_language
        try:
            return attach(self._app.library, self._answer, language, self._watch, self._keep)
        except Stopped:
            return words.STOPPED.of(language), "dim"

    def _keep(self, examined: "Examined") -> Attachment:
        if self._stop.is_set():
            raise Stopped
        return self._app.call_from_thread(self._app.library.keep, examined)

    def _watch(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Stopped
        time.sleep(BREATH)
        if time.monotonic() > self._told + TOLD_EVERY:
            self._told = time.monotonic()
            self._app.call_from_thread(self._app.tell_attaching, 100 * done // max(1, total))


def attach(
    library: Library,
    answer: str,
    language: str,
    watch: "Watch | None" = None,
    keep: "Callable[[Examined], Attachment] | None" = None,
) -> tuple[str, str]:
    """Attach ``answer``; returns what to say and the style to say it in.

    Of a folder each file is tried, whatever becomes of the others. ``watch`` is told how far it
    is, and ``keep`` keeps, where another thread than the library's own asks.
    """
    keep = keep or library.keep
    done: list[str] = []
    style, count = "good", 0
    try:
        found = [answer] if is_text(answer) else files(answer.strip())
    except AttachError as error:
        return str(error), "bad"
    for one in found:
        try:
            text = one if isinstance(one, str) else read(one)
            done.append(told(keep(library.examine(text, watch=watch)), language))
            count += 1
        except AibriefError as error:
            done.append(str(error))
            style = "bad"
    if len(found) > 1:
        done.insert(0, words.OF_FILES.of(language).format(count=count, total=len(found)))
    return "; ".join(done), style


def is_text(answer: str) -> bool:
    """Whether it is a text that was pasted, no path."""
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
