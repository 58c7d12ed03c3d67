"""Which decisions are in effect, and records with them laid over.

Decisions are only ever appended. An undo is a decision that names the one it takes back; a redo
is an undo of an undo.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from aibrief_store.errors import LibraryDamaged
from aibrief_store.records import Decision

R = TypeVar("R", bound=msgspec.Struct)

# What a decision says beside a record, not in one of its fields.
COPY = "copy"
COLLECTION = "collection"


class History:
    """The decisions in the order they were taken.

    Attributes:
        past: those in effect; the last one is taken back first.
        future: undos that can be taken back themselves, the last one first.
    """

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.all: list[Decision] = []
        self.past: list[Decision] = []
        self.future: list[Decision] = []
        self._by_id: dict[str, Decision] = {}
        for decision in decisions:
            self.add(decision)

    def add(self, decision: Decision) -> None:
        """Append a decision."""
        self.all.append(decision)
        self._by_id[decision.id] = decision
        if decision.action != "undo":
            self.past.append(decision)
            self.future.clear()
            return
        taken_back = self._by_id.get(decision.undoes or "")
        if taken_back in self.past:
            self.past.remove(taken_back)
            self.future.append(decision)
        elif taken_back in self.future:
            self.future.remove(taken_back)
            self.past.append(self._by_id[taken_back.undoes or ""])

    def in_effect(self, field: str) -> list[Decision]:
        """The decisions in effect about ``field``, oldest first."""
        return [decision for decision in self.past if decision.field == field]

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
        for decision in self.in_effect(COPY):
            found[decision.target.partition(":")[2]] = decision.after or ""
        return {source: kept for source, kept in found.items() if kept}


def lay_over(kind: str, records: Mapping[str, R], decisions: Sequence[Decision]) -> dict[str, R]:
    """``records`` of one kind ('source') with the decisions in effect laid over them.

    A decision about a record or field that this pack does not have waits for its return.

    Raises:
        LibraryDamaged: a decision's value does not fit its field.
    """
    changes: dict[str, dict[str, Any]] = {}
    for decision in decisions:
        name, _, id = decision.target.partition(":")
        if name == kind and id in records and decision.field in records[id].__struct_fields__:
            changes.setdefault(id, {})[decision.field] = decision.after
    laid = dict(records)
    for id, change in changes.items():
        try:
            laid[id] = _changed(records[id], _with_kind(change))
        except msgspec.ValidationError as error:
            raise LibraryDamaged(f"a decision about {kind}:{id} does not fit: {error}") from error
    return laid


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
