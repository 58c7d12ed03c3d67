"""``aibrief library``: looking after the library's file. ``aibrief history``: what was decided."""

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.deciding import SETTLEMENT
from aibrief_store.errors import LibraryError
from aibrief_store.place import default_path
from aibrief_store.records import Decision, Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.output import one_line, say, say_json
from aibrief_tui.views.settled import STATES, decided_on
from aibrief_tui.words import decision as decision_words

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.storage.mending import Info

SOUND = Text("{path}: sound", "{path}: 이상 없음")
COMPACTED = Text(
    "{path}: written anew, {bytes:,} bytes; the earlier one is kept",
    "{path}: 새로 씀, {bytes:,}바이트. 이전 것은 남겨 둠",
)
REPAIRED = Text(
    "{path}: {count} records saved; the damaged file is kept as {kept}",
    "{path}: 기록 {count}개를 살림. 손상된 파일은 {kept}에 남겨 둠",
)
LOST = Text("lost: {what}", "잃음: {what}")
ACTIONS = {
    "add": Text("added", "추가"),
    "accept": Text("accepted", "받아들임"),
    "edit": Text("changed", "고침"),
    "reject": Text("rejected", "버림"),
    "merge": Text("merged", "합침"),
    "note": Text("noted", "메모"),
    "tag": Text("collected", "모음"),
    "settle": Text("marked", "표시"),
    "set": Text("set", "채움"),
    "attach": Text("attached", "붙임"),
    "undo": Text("undone", "되돌림"),
}
NONE = Text("(none)", "(없음)")
YES, NO = Text("yes", "예"), Text("no", "아니요")
NO_HISTORY = Text("{id}: nothing was decided about it", "{id}: 내린 결정이 없음")
INFO = Text(
    "  {bytes:,} bytes, {journal:,} of them journal; snapshot {generation}",
    "  {bytes:,}바이트, 그중 저널 {journal:,}; 스냅샷 {generation}",
)


def new_library(asked: Asked) -> int:
    """Make a library without articles."""
    from aibrief_store.library import Library
    from aibrief_store.storage.mending import info

    if asked.file.exists():
        raise LibraryError(f"{asked.file} is there already; name another file")
    Library.open(asked.file, articles=False).close()
    _tell(asked, info(asked.file))
    return 0


def library_info(asked: Asked) -> int:
    """What the library's file is."""
    from aibrief_store.storage.mending import info

    _tell(asked, info(asked.library or default_path()))
    return 0


def verify_library(asked: Asked) -> int:
    """Read everything in the file; 1 where something is wrong."""
    from aibrief_store.storage.mending import verify

    path = asked.library or default_path()
    wrong = verify(path)
    for line in wrong:
        say_json({"path": str(path), "wrong": line}) if asked.json else say(one_line(line))
    if not wrong and not asked.json:
        say(SOUND.of(asked.lang).format(path=path))
    return 1 if wrong else 0


def compact_library(asked: Asked) -> int:
    """Write the journal into the snapshot."""
    from aibrief_store.storage.mending import compact_file, info

    path = asked.library or default_path()
    compact_file(path)
    found = info(path)
    if asked.json:
        _tell(asked, found)
    else:
        say(COMPACTED.of(asked.lang).format(path=path, bytes=found.bytes))
    return 0


def repair_library(asked: Asked) -> int:
    """Save what can be saved; 1 where something is lost."""
    from aibrief_store.storage.mending import repair

    path = asked.library or default_path()
    done = repair(path)
    if asked.json:
        say_json({"path": str(path), **msgspec.to_builtins(done)})
        return 1 if done.lost else 0
    told = REPAIRED.of(asked.lang)
    say(told.format(path=path, count=sum(done.records.values()), kept=done.kept))
    for what in done.lost:
        say("  " + LOST.of(asked.lang).format(what=one_line(what)))
    return 1 if done.lost else 0


def back_up_library(asked: Asked) -> int:
    """Copy the library."""
    from aibrief_store.storage.mending import back_up

    _tell(asked, back_up(asked.library or default_path(), asked.file))
    return 0


def restore_library(asked: Asked) -> int:
    """Put a backup in the library's place."""
    from aibrief_store.storage.mending import restore

    _tell(asked, restore(asked.library or default_path(), asked.file))
    return 0


def history(asked: Asked) -> int:
    """What was decided about records, oldest first; 1 where nothing was."""
    with opened(asked) as library:
        decisions = [one for id in asked.ids for one in _decided(library, id)]
        for decision in decisions:
            if asked.json:
                say_json(msgspec.to_builtins(decision))
            else:
                say(_line(library, decision, asked.lang))
        if not decisions and not asked.json:
            say(NO_HISTORY.of(asked.lang).format(id=", ".join(asked.ids)))
    return 0 if decisions else 1


def _decided(library: "Library", id: str) -> list[Decision]:
    """By a record's id, or by a decision's target, as ``--json`` prints it."""
    whole = [one for one in library.decisions() if one.target == id]
    return whole or library.history_of(id)


def _line(library: "Library", decision: Decision, language: str) -> str:
    """'2026-11-21T10:00 hong set village-2025: title: (none) -> The village'."""
    if decision.field == SETTLEMENT:
        what = decided_on(library, decision, language)
        before, after = (_mark(one, language) for one in (decision.before, decision.after))
    else:
        what = decision_words(decision.field, decision.target, language)
        before, after = (_value(one, language) for one in (decision.before, decision.after))
    action = ACTIONS[decision.action].of(language)
    parts = (decision.when, decision.who, action, f"{what}: {before} -> {after}")
    return one_line(" ".join(part for part in parts if part))


def _mark(kept: dict[str, str] | None, language: str) -> str:
    """'settled: the higher one'; 'open' where nothing is said."""
    if not kept:
        return STATES["open"].of(language)
    note = f": {kept['note']}" if kept.get("note") else ""
    return STATES[kept["state"]].of(language) + note


def _value(value: object, language: str) -> str:
    """A field's value as people read it."""
    if value is None:
        return NONE.of(language)
    if isinstance(value, bool):
        return (YES if value else NO).of(language)
    if isinstance(value, dict):
        return " ".join(_value(one, language) for one in value.values())
    if isinstance(value, list):
        return ", ".join(_value(one, language) for one in value)
    return str(value)


def _tell(asked: Asked, found: "Info") -> None:
    if asked.json:
        say_json(msgspec.to_builtins(found))
        return
    told = INFO.of(asked.lang)
    say(found.path)
    say(told.format(bytes=found.bytes, journal=found.journal_bytes, generation=found.generation))
    say("  " + ", ".join(f"{name} {count:,}" for name, count in found.records.items()))
    for older in found.older:
        say(f"  {older}")
