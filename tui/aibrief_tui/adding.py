"""Adding articles of the reader's own: what was typed or pasted, read and put into the library."""

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.errors import AibriefError, Unreadable
from aibrief_store.library import Library
from aibrief_store.records import Text
from aibrief_tui.attaching import is_text
from aibrief_tui.unreadable import told as reason

if TYPE_CHECKING:
    from aibrief_store.adding import Draft

PASTED = "paste"
"""What a pasted text is called in messages."""

READING = Text("reading {where}", "읽는 중: {where}")
NTH = Text("{done} of {all}", "{all}편 중 {done}편")
ADDED = Text(
    "added: {title}, {count} suggestions; u takes it back",
    "추가함: {title}, 제안 {count}개; u 로 되돌림",
)
ADDED_MANY = Text(
    "added {articles} articles, {count} suggestions",
    "기사 {articles}편 추가함, 제안 {count}개",
)
FAILED = Text("{count} could not be read", "{count}편은 읽지 못함")
STOPPED = Text("stopped; nothing was added", "멈춤; 추가한 것이 없음")
STOPPED_AFTER = Text("stopped; added before that: {articles}", "멈춤; 그 전에 추가함: {articles}편")


class Added(msgspec.Struct, frozen=True):
    """What adding came to.

    Attributes:
        sources: ids of the articles that are in the library now.
        count: of their suggestions.
        problems: of articles that could not be added, and warnings; a line each.
        failed: articles that could not be added.
    """

    sources: list[str] = []
    count: int = 0
    problems: list[str] = []
    stopped: bool = False
    failed: int = 0


def add(
    library: Library,
    answer: str,
    put: Callable[["Draft"], None],
    tell: Callable[[str], None],
    stop: threading.Event,
    language: str,
) -> Added:
    """Add what ``answer`` is: a path, an address, a folder, a feed, or a text that was pasted.

    For a worker thread. Each article is put into the library whole or not at all; one that can't
    be read is told of, and the others are added.

    Args:
        put: adds a draft to the library, in the thread that the library belongs to.
        tell: takes a line about how far this is.
        stop: set by another thread to give up.

    Raises:
        AibriefError: nothing at all can be read there.
    """
    from aibrief_store.adding import draft

    pasted = (PASTED, answer.encode("utf-8", "replace"))
    ahead: deque[tuple[str, bytes | None]] = deque()
    ahead.append(pasted if is_text(answer) else (answer.strip(), None))
    sources: list[str] = []
    problems: list[str] = []
    count = done = failed = 0
    while ahead and not stop.is_set():
        where, given = ahead.popleft()
        of = NTH.of(language).format(done=done + 1, all=done + 1 + len(ahead))
        tell(READING.of(language).format(where=where) + (f"   {of}" if done or ahead else ""))
        try:
            read = draft(where, library, given=given, stop=stop)
            if isinstance(read, list):
                ahead.extendleft((entry.where, None) for entry in reversed(read))
                continue
            if not stop.is_set():
                put(read)
                sources.append(read.source.id)
                count += len(read.suggestions)
                problems += read.warnings
        except AibriefError as error:
            if isinstance(error, Unreadable) and error.reason == "cancelled":
                break
            if not (done or ahead):
                raise
            failed += 1
            problems.append(reason(error, language, short=True))
        done += 1
    return Added(sources, count, problems, stop.is_set(), failed)


def told(library: Library, added: Added, language: str) -> tuple[str, str]:
    """What to say of it, and the style to say it in."""
    if added.stopped:
        form = STOPPED_AFTER if added.sources else STOPPED
        return form.of(language).format(articles=len(added.sources)), "warn"
    if len(added.sources) == 1:
        title = library.source(added.sources[0]).title or added.sources[0]
        line = ADDED.of(language).format(title=title, count=added.count)
    else:
        line = ADDED_MANY.of(language).format(articles=len(added.sources), count=added.count)
    if added.failed > 1:
        line = f"{line}; {FAILED.of(language).format(count=added.failed)}"
    return "; ".join((line, *added.problems)), "warn" if added.problems else "good"
