"""Which decisions are in effect, and records with them laid over.

Decisions are only ever appended. An undo is a decision that names the one it takes back; a redo
is an undo of an undo.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from aibrief_store.errors import LibraryDamaged
from aibrief_store.keys import Laid
from aibrief_store.records import Claim, Decision

R = TypeVar("R", bound=msgspec.Struct)

# What a decision says beside a record, not in one of its fields.
COPY = "copy"
COLLECTION = "collection"
SETTLEMENT = "settlement"
# Whether a record that is the reader's own, and of no pack, is part of the library.
KEPT = "kept"


class History:
    """The decisions in the order they were taken, and those that are in effect.

    Each decision costs the same, however many there are.
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.all: list[Decision] = []
        self._by_id: dict[str, Decision] = {}
        # In effect, by id, in the order in which they came into effect; the last is undone first.
        self._past: dict[str, Decision] = {}
        # Undos that can be taken back themselves, by id, the last one first.
        self._future: dict[str, Decision] = {}
        self._fields: dict[str, dict[str, Decision]] = {}
        self._targets: dict[str, tuple[Decision, ...]] = {}
        self._own: set[str] = set()
        for decision in decisions:
            self.add(decision)

    def add(self, decision: Decision) -> None:
        """Append a decision."""
        self.all.append(decision)
        self._by_id[decision.id] = decision
        undone = decision.undoes or ""
        if decision.action != "undo":
            self._take_effect(decision)
            self._future.clear()
        elif undone in self._past:
            self._lose_effect(self._past[undone])
            self._future[decision.id] = decision
        elif undone in self._future:
            self._take_effect(self._by_id[self._future.pop(undone).undoes or ""])

    def _take_effect(self, decision: Decision) -> None:
        self._past[decision.id] = decision
        self._fields.setdefault(decision.field, {})[decision.id] = decision
        self._targets[decision.target] = (*self._targets.get(decision.target, ()), decision)
        if decision.field == KEPT:
            self._own.add(decision.target)

    def _lose_effect(self, decision: Decision) -> None:
        del self._past[decision.id]
        del self._fields[decision.field][decision.id]
        left = tuple(one for one in self._targets[decision.target] if one is not decision)
        self._targets[decision.target] = left

    @property
    def last(self) -> Decision | None:
        """What an undo takes back."""
        return self._past[next(reversed(self._past))] if self._past else None

    @property
    def last_undo(self) -> Decision | None:
        """What a redo takes back."""
        return self._future[next(reversed(self._future))] if self._future else None

    def in_effect(self, field: str) -> list[Decision]:
        """The decisions in effect about ``field``, oldest first."""
        return list(self._fields.get(field, {}).values())

    def targets(self, kind: str) -> Iterator[str]:
        """The ids of the records of a kind that decisions were ever in effect about."""
        return (id for name, _, id in (one.partition(":") for one in self._targets) if name == kind)

    def about(self, target: str) -> tuple[Decision, ...]:
        """The decisions in effect about a record, oldest first."""
        return self._targets.get(target, ())

    def kept(self, target: str) -> bool | None:
        """Whether a record of the reader's own is in the library; ``None`` for a pack's.

        One whose decision was taken back is not, like one that was rejected.
        """
        if target not in self._own:
            return None
        said = [one for one in self.about(target) if one.field == KEPT]
        return bool(said and said[-1].after)

    def collection(self) -> list[str]:
        """The targets collected, in the order they were."""
        found: dict[str, bool] = {}
        for decision in self.in_effect(COLLECTION):
            found.pop(decision.target, None)
            if decision.after:
                found[decision.target] = True
        return list(found)

    def copies(self) -> dict[str, str]:
        """For each source with a copy attached the attachment's id."""
        found: dict[str, str] = {}
        # An article of the reader's own was added with its text.
        added = [one for one in self.in_effect(KEPT) if one.target.startswith("source:")]
        for decision in (*added, *self.in_effect(COPY)):
            found[decision.target.partition(":")[2]] = decision.after or ""
        return {source: kept for source, kept in found.items() if kept}


def lay_over(kind: str, records: Mapping[str, R], history: History) -> Laid[R]:
    """``records`` of one kind ('source') with the decisions in effect laid over them.

    A decision about a record or field that there is not waits for its return.

    Raises:
        LibraryDamaged: a decision's value does not fit its field.
    """
    laid = Laid[R]({}, records)
    for id in history.targets(kind):
        lay(kind, id, laid, history)
    return laid


def lay(kind: str, id: str, laid: Laid[R], history: History) -> None:
    """Lay the decisions about one record over it anew.

    Raises:
        LibraryDamaged: a decision's value does not fit its field.
    """
    laid.lift(id)
    record = laid.get(id)
    if record is None:
        return
    if _left_out(kind, id, record, history):
        laid.lay(id, None)
        return
    fields = record.__struct_fields__
    change = {one.field: one.after for one in history.about(f"{kind}:{id}") if one.field in fields}
    if not change:
        return
    try:
        laid.lay(id, _changed(record, _with_kind(change)))
    except msgspec.ValidationError as error:
        raise LibraryDamaged(f"a decision about {kind}:{id} does not fit: {error}") from error


def _left_out(kind: str, id: str, record: msgspec.Struct, history: History) -> bool:
    """Whether the record, or the article that it stands in, is no part of the library."""
    source = f"source:{record.source}" if isinstance(record, Claim) else ""
    return history.kept(f"{kind}:{id}") is False or history.kept(source) is False


def _with_kind(change: dict[str, Any]) -> dict[str, Any]:
    """A reader who knows the date ends the pack's 'only bounds are known', unless they say so."""
    issued = change.get("issued")
    if not isinstance(issued, str) or "issued_kind" in change:
        return change
    bounds = any(mark in issued for mark in ("/", ".."))
    return {**change, "issued_kind": "bounds" if bounds else "published"}


def _changed(record: R, change: Mapping[str, Any]) -> R:
    fields = msgspec.to_builtins(record)
    for name, value in change.items():
        if value is None:
            fields.pop(name, None)
        else:
            fields[name] = value
    return msgspec.convert(fields, type(record))
