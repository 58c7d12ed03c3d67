"""``aibrief add`` and ``aibrief read``: articles of the reader's own."""

import sys
from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from aibrief_store.errors import AibriefError
from aibrief_store.library import Library
from aibrief_store.records import Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.output import complain, one_line, say, say_json
from aibrief_tui.unreadable import told

if TYPE_CHECKING:
    from aibrief_store.adding import Draft
    from aibrief_store.importing import Kind

ADDED = Text(
    "{id}: {title}; {count} suggestions, {names} new names; to review: R in the app",
    "{id}: {title}; 제안 {count}개, 새 이름 {names}개; 앱에서 R 로 검토",
)
UNTITLED = Text("(no title)", "(제목 없음)")


def add(asked: Asked) -> int:
    """Add each article; 1 where one could not be."""
    with opened(asked, write=True) as library:
        return _each(asked, library, _add)


def read(asked: Asked) -> int:
    """Print what reading finds, and add nothing; 1 where nothing could be read."""
    with opened(asked) as library:
        return _each(asked, library, _read)


def _each(asked: Asked, library: Library, do: Callable[[Asked, Library, "Draft"], None]) -> int:
    """Every article that was asked for, those of folders and feeds too."""
    from aibrief_store.adding import draft

    failed = 0
    ahead = deque((word, None if word != "-" else _stdin()) for word in asked.files)
    while ahead:
        where, given = ahead.popleft()
        kind: Kind | None = "feed" if asked.feed else None
        try:
            found = draft(where, library, given=given, kind=kind, known=do is _read)
            if isinstance(found, list):
                asked.feed = False
                ahead.extendleft((entry.where, None) for entry in reversed(found))
            else:
                do(asked, library, found)
        except AibriefError as error:
            complain(told(error, asked.lang))
            failed += 1
    return 1 if failed else 0


def _stdin() -> bytes:
    return sys.stdin.buffer.read()


def _add(asked: Asked, library: Library, draft: "Draft") -> None:
    from aibrief_store.adding import put

    put(library, draft)
    if asked.json:
        told = msgspec.to_builtins(draft.source)
        say_json({
            "source": told, "suggestions": len(draft.suggestions),
            "proposals": [one.text for one in draft.proposals], "warnings": draft.warnings,
        })  # fmt: skip
        return
    title = one_line(draft.source.title) or UNTITLED.of(asked.lang)
    line = ADDED.of(asked.lang).format(
        id=draft.source.id, title=title, count=len(draft.suggestions), names=len(draft.proposals)
    )
    say(line)
    for warning in draft.warnings:
        say("  " + one_line(warning))


def _read(asked: Asked, library: Library, draft: "Draft") -> None:
    if asked.json:
        say_json(_all(draft))
        return
    say(f"{draft.source.id}: {one_line(draft.source.title) or UNTITLED.of(asked.lang)}")
    for datum in draft.article.metadata:
        say(f"  {datum.field}: {one_line(datum.value)}  ({one_line(datum.rule)})")
    for one in draft.suggestions:
        say(f"  {one.confidence:.2f}  {one_line(one.claim.statement.of(asked.lang))}")
    for proposal in draft.proposals:
        say(f"  ? {one_line(proposal.text)}  {proposal.kind}  ({', '.join(proposal.signals)})")


def _all(draft: "Draft") -> dict[str, Any]:
    """Everything that was read, each stage by its name; spans in code points of ``text``."""
    found = draft.found
    stages: dict[str, Sequence[Any]] = {
        "sentences": found.sentences,
        "quantities": found.quantities,
        "dates": found.dates,
        "mentions": found.mentions,
        "attributions": found.attributions,
        "proposals": draft.proposals,
    }
    return {
        "text": draft.kept.text,
        "language": found.language,
        "source": msgspec.to_builtins(draft.source),
        "metadata": msgspec.to_builtins(draft.article.metadata),
        "parts": msgspec.to_builtins(draft.article.parts),
        **{name: [_fields(one) for one in of] for name, of in stages.items()},
        "suggestions": msgspec.to_builtins(draft.suggestions),
        "warnings": draft.warnings,
    }


def _fields(one: Any) -> Any:
    """A finding by the names of its fields; figures as strings, so that no digit is lost."""
    if hasattr(one, "_asdict"):
        return {name: _fields(value) for name, value in one._asdict().items()}
    if isinstance(one, msgspec.Struct):
        return {name: _fields(getattr(one, name)) for name in one.__struct_fields__}
    if isinstance(one, list | tuple):
        return [_fields(each) for each in one]
    return one if one is None or isinstance(one, bool | int | str) else str(one)
