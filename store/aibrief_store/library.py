"""The library: the one door through which screens and commands reach everything.

A library is a file of the reader's own. The bundled pack is planted in it, the reader's
decisions are laid over the pack's records, and copies of articles lie beside them.
"""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from aibrief_store.anchoring import Copy, Found, Health, health
from aibrief_store.attaching import Attachment, counted, find, readable, recognised
from aibrief_store.catalog import Catalog
from aibrief_store.deciding import COLLECTION, COPY, History, lay_over
from aibrief_store.errors import AibriefError, LibraryDamaged
from aibrief_store.planting import plant
from aibrief_store.records import Claim, Decision, Entity, Pack, Source, Text
from aibrief_store.place import default_path
from aibrief_store.storage import Kept, Readings, Store, open_store

if TYPE_CHECKING:
    from aibrief_store.comparing import Comparison
    from aibrief_store.findings import Finding
    from aibrief_store.records.decision import Action
    from aibrief_store.search import Hit, Searcher


__all__ = ["Attachment", "Library", "default_path"]


class Library(Catalog):
    """Records with the reader's decisions laid over; every lookup of `Catalog`.

    Attributes:
        path: the library's file.
        revision: another number after each change, for caches.
    """

    def __init__(self, store: Store, path: Path, who: str = "") -> None:
        """Take an opened, planted store; `open` is the usual way.

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
        self._entities = store.all(Entity)
        self._sources = store.all(Source)
        self._claims = store.all(Claim)
        self._history = History(store.all(Decision).values())
        self._copies: dict[str, Copy] = {}
        self._comparisons: dict[str, list[Comparison]] = {}
        self._searcher: Searcher | None = None
        self._findings: list[Finding] | None = None
        self._attached = self._history.copies()
        self._lay_over(next(iter(packs.values())))

    @classmethod
    def open(
        cls,
        path: Path | None = None,
        *,
        who: str = "",
        prepared: Path | None = None,
        write: bool = True,
    ) -> "Library":
        """Open the library at ``path``, or make it, with the bundled pack planted.

        Without a path: ``AIBRIEF_LIBRARY``, else ``library.aibrief`` in the user's data folder.
        ``prepared`` is another pack's prepared file to plant instead. Without ``write`` the
        file is not locked and nothing is kept, so that reading stands in no writer's way.

        Raises:
            LibraryDamaged, LibraryTooNew: says what is wrong and what to do; the file is kept.
        """
        path = (path or default_path()).expanduser()
        store = open_store(path, write=write)
        try:
            plant(store, prepared)
            return cls(store, path, who)
        except BaseException:
            store.close()
            raise

    @property
    def read_only(self) -> bool:
        """Nothing can be written; ``notice`` says why."""
        return self._store.read_only

    @property
    def notice(self) -> Text | None:
        """What the reader must know about this library, if anything."""
        return self._store.notice

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    # Comparing and searching

    def comparisons(self, entity: str) -> "list[Comparison]":
        """What the sources assert about the entity, side by side; worked out once a revision."""
        id = self.entity(entity).id
        if id not in self._comparisons:
            from aibrief_store.comparing import Context, compare

            context = Context(self.entities, self.sources, self.pack)
            self._comparisons[id] = compare(id, self.claims_on(id), context)
        return self._comparisons[id]

    def findings(self) -> "list[Finding]":
        """Printed figures that do not add up, article by article; worked out once a revision."""
        if self._findings is None:
            from aibrief_store.comparing import Context
            from aibrief_store.findings import findings

            context = Context(self.entities, self.sources, self.pack)
            claims = list(self.claims.values())
            self._findings = [one for id in self.sources for one in findings(id, claims, context)]
        return self._findings

    def search(self, query: str, limit: int = 50) -> "list[Hit]":
        """What matches as the reader types, best first, each with the reason."""
        searcher = self._searcher = self._searcher or self._new_searcher()
        return searcher.search(query, limit)

    def warm(self) -> None:
        """Build what the first search would otherwise wait for; for a worker thread."""
        searcher = self._searcher = self._searcher or self._new_searcher()
        searcher.warm()

    def _new_searcher(self) -> "Searcher":
        from aibrief_store.search import Key, Searcher

        prepared = [key for of in self._store.all(Readings).values() for key in of.keys]
        return Searcher(
            self.entities,
            msgspec.convert(prepared, list[Key]),
            list(self.claims.values()),
            list(self.sources.values()),
            {id: len(self.sources_of(id)) for id in self.entities},
        )

    # The reader's copies of articles

    def copy(self, source: str) -> Copy | None:
        """The attached copy of the source, folded once."""
        kept = self._attached.get(self.source(source).id)
        if kept is None:
            return None
        if kept not in self._copies:
            found = self._store.get(Kept, kept)
            if found is None:
                return None
            self._copies[kept] = copy = Copy(found.text)
            copy.expect(span for one in self.claims_in(source) for span in one.anchor.spans)
        return self._copies[kept]

    def attach(self, text: str, source: str | None = None) -> Attachment:
        """Keep ``text`` as the copy of the source it is recognised as, or of ``source``.

        Raises:
            AttachError: no text, no known article's, or none of ``source``'s words stand in it.
            LibraryReadOnly: nothing can be written.
        """
        copy = readable(text)
        found = self.source(source).id if source else recognised(copy, self.claims.values())
        claims = self.claims_in(found)
        copy.expect(span for claim in claims for span in claim.anchor.spans)
        counts = counted(found, claims, copy)
        kept = Kept(id=f"{found}.{_unfolded_digest(copy.text)}", source=found, text=copy.text)
        before = self._attached.get(found)
        if before == kept.id:
            return Attachment(found, counts, None)
        decision = self._decide("attach", f"source:{found}", COPY, before, kept.id, kept)
        return Attachment(found, counts, decision)

    def anchors(self, source: str) -> list[tuple[Claim, list[Found]]]:
        """The source's claims in the article's order, each with where its spans stand."""
        copy = self.copy(source)
        return [(claim, find(claim, copy)) for claim in self.claims_in(source)]

    def health(self, claim: Claim) -> Health:
        """How sure it is that the claim's words stand in the reader's copy."""
        return health(find(claim, self.copy(claim.source)))

    def words(self, claim: Claim) -> str | None:
        """The article's own words at an exact or moved anchor of an attached copy."""
        copy = self.copy(claim.source)
        if copy is None:
            return None
        found = copy.find(claim.anchor.value)
        return None if found.start is None else copy.text[found.start : found.end]

    # Decisions

    def decisions(self) -> list[Decision]:
        """Every decision, oldest first, undos among them."""
        return list(self._history.all)

    @property
    def collection(self) -> list[str]:
        """What was collected, in order: 'claim:ID', 'source:ID', 'entity:ID'."""
        return self._history.collection()

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
        return self._take_back(self._history.past)

    def redo(self) -> Decision | None:
        """Take back the last undo, as long as nothing was decided since."""
        return self._take_back(self._history.future)

    def _take_back(self, stack: list[Decision]) -> Decision | None:
        if not stack:
            return None
        last = stack[-1]
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
        self._history.add(decision)
        if field not in (COPY, COLLECTION):
            self._lay_over(self.pack)
        self._attached = self._history.copies()
        self.revision += 1
        return decision

    def _target(self, target: str) -> str:
        kind, _, id = target.partition(":")
        if kind == "claim":
            return f"claim:{self.claim(id).id}"
        if kind == "source":
            return f"source:{self.source(id).id}"
        if kind == "entity":
            return f"entity:{self.entity(id).id}"
        raise AibriefError(f"{target!r}: write claim:ID, source:ID or entity:ID")

    def _lay_over(self, pack: Pack) -> None:
        """Lay the decisions in effect over the records, and forget what was worked out."""
        past = self._history.past
        super().__init__(
            pack,
            lay_over("entity", self._entities, past),
            lay_over("source", self._sources, past),
            lay_over("claim", self._claims, past),
        )
        self._comparisons.clear()
        self._findings = None
        self._searcher = None


def _unfolded_digest(text: str) -> str:
    """Of the text as it is: a cleaner copy of the same words is another copy."""
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()[:16]
