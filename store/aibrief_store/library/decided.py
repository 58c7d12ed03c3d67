"""What a reader decided, laid over a pack's records: taken, undone, and taken again."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from aibrief_store.catalog import Catalog
from aibrief_store.deciding import COLLECTION, COPY, KEPT, SETTLEMENT, History, lay, lay_over
from aibrief_store.errors import AibriefError, LibraryDamaged
from aibrief_store.records import Claim, Decision, Entity, Pack, Source
from aibrief_store.storage import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from aibrief_store.records.decision import Action


class Decided(Catalog):
    """Records with the reader's decisions laid over; every lookup of `Catalog`.

    Attributes:
        path: the library's file.
        revision: another number after each change, for caches.
    """

    def __init__(self, store: Store, path: Path, who: str = "") -> None:
        """Take an opened, planted store; `aibrief_store.library.Library.open` is the usual way.

        Raises:
            LibraryDamaged: the store holds no pack.
        """
        self.path = path
        self.revision = 0
        self._store = store
        self._who = who
        packs = store.all(Pack)
        if not packs:
            raise LibraryDamaged(f"{path} holds no pack; move it away to start a new library")
        self._history = History(store.all(Decision).values())
        # What was worked out of the records as they are, by what it is.
        self._known: dict[Any, Any] = {}
        super().__init__(
            next(iter(packs.values())),
            lay_over("entity", store.all(Entity), self._history),
            lay_over("source", store.all(Source), self._history),
            lay_over("claim", store.all(Claim), self._history),
        )

    def once(self, key: Any, work_out: "Callable[[], Any]") -> Any:
        """What ``work_out`` gives, until the next decision about a record."""
        if key not in self._known:
            self._known[key] = work_out()
        return self._known[key]

    def decisions(self) -> list[Decision]:
        """Every decision, oldest first, undos among them."""
        return list(self._history.all)

    def history_of(self, id: str) -> list[Decision]:
        """The decisions about the record with this id, of whatever kind, oldest first."""
        return [one for one in self._history.all if id in one.target.partition(":")[2].split("|")]

    @property
    def collection(self) -> list[str]:
        """What was collected, in order: 'claim:ID', 'source:ID', 'entity:ID'."""
        found: list[str] = self.once(COLLECTION, self._history.collection)
        return list(found)

    def set_field(self, source: str, field: str, value: str) -> Decision:
        """Add what a source lacks; an empty value clears the field.

        People are written 'Family, Given; Family, Given', a Korean name undivided; dates in
        EDTF; addresses with http or https.

        Raises:
            UnknownId, AibriefError: no such source or field, or the value does not parse.
            LibraryReadOnly: nothing can be written.
        """
        from aibrief_store.deciding.metadata import read_field

        record = self.source(source)
        after = read_field(field, value)
        before = msgspec.to_builtins(record).get(field)
        return self._decide("set", f"source:{record.id}", field, before, after)

    def collect(self, target: str) -> bool:
        """Collect 'claim:ID', 'source:ID' or 'entity:ID', or put it back; true if it is in now.

        Raises:
            UnknownId, AibriefError: there is no such target.
            LibraryReadOnly: nothing can be written.
        """
        # What a newer pack dropped can still be taken out.
        target = target if target in self.collection else self._target(target)
        collected = target in self.collection
        self._decide("tag", target, COLLECTION, collected or None, None if collected else True)
        return not collected

    def undo(self) -> Decision | None:
        """Take back the last decision in effect, of earlier sessions too.

        Returns the undo: its target, field, before and after say what changed.
        """
        return self._take_back(self._history.last)

    def redo(self) -> Decision | None:
        """Take back the last undo, as long as nothing was decided since."""
        return self._take_back(self._history.last_undo)

    def _take_back(self, last: Decision | None) -> Decision | None:
        if last is None:
            return None
        return self._decide("undo", last.target, last.field, last.after, last.before, of=last.id)

    def _decide(
        self,
        action: "Action",
        target: str,
        field: str,
        before: Any,
        after: Any,
        *records: msgspec.Struct,
        of: str | None = None,
    ) -> Decision:
        decision = Decision(
            id=f"{len(self._history.all) + 1}-{os.urandom(6).hex()}",
            target=target,
            field=field,
            before=before,
            after=after,
            who=self._who,
            when=datetime.now().astimezone().isoformat(timespec="seconds"),
            action=action,
            undoes=of,
        )
        self._store.decide(decision, *records)
        self._take_in(decision)
        return decision

    def follow(self) -> bool:
        """Take in what another process has written meanwhile; true if there was something.

        Raises:
            LibraryDamaged, LibraryTooNew: as it stands now.
        """
        if not self._store.follow():
            return False
        for decision in self._store.changes_since(len(self._history.all)):
            self._take_in(decision)
        self._known.clear()
        self.forget()
        self.revision += 1
        return True

    def _take_in(self, decision: Decision) -> None:
        self._history.add(decision)
        if decision.field not in (COPY, COLLECTION, SETTLEMENT):
            self._lay(decision.target, decision.field)
        self._known.pop(decision.field, None)
        self.revision += 1

    def _lay(self, target: str, field: str) -> None:
        """Lay the decisions about one record over it, and forget what was worked out."""
        kind, _, id = target.partition(":")
        if kind == "entity":
            lay(kind, id, self.entities, self._history)
        elif kind == "source":
            lay(kind, id, self.sources, self._history)
            for claim in self._store.posted(Claim, f"source:{id}") if field == KEPT else ():
                lay("claim", claim, self.claims, self._history)
                self._relaid("claim", claim)
        elif kind == "claim":
            lay(kind, id, self.claims, self._history)
        self._known.clear()
        self.forget()
        self._relaid(kind, id)

    def _relaid(self, kind: str, id: str) -> None:
        """A record is other than it was; for what keeps an index of records."""

    def _target(self, target: str) -> str:
        kind, _, id = target.partition(":")
        if kind == "claim":
            return f"claim:{self.claim(id).id}"
        if kind == "source":
            return f"source:{self.source(id).id}"
        if kind == "entity":
            return f"entity:{self.entity(id).id}"
        raise AibriefError(f"{target!r}: write claim:ID, source:ID or entity:ID")
