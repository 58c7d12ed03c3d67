"""What follows from the records: comparisons, findings, surveys, the search. Never stored.

Each is worked out when it is first asked for, and again after a decision.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.deciding import SETTLEMENT
from aibrief_store.library.copied import Copied
from aibrief_store.records import Claim, Decision, Entity, Source
from aibrief_store.storage import Readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aibrief_store.auditing import Auditor, Item
    from aibrief_store.comparing import Comparison, Context
    from aibrief_store.deciding.settling import Question, Settlement, Settlements
    from aibrief_store.findings import Finding
    from aibrief_store.search import Hit, Key, Searcher
    from aibrief_store.surveying import Relation, Silence, Speaker


class WorkedOut(Copied):
    """Everything that is computed of a library."""

    _search: "Searcher | None" = None

    def comparisons(self, entity: str) -> "list[Comparison]":
        """What the sources assert about the entity, side by side. Raises UnknownId."""
        from aibrief_store.comparing import compare

        id = self.entity(entity).id
        found: list[Comparison] = self.once(
            ("comparisons", id), lambda: compare(id, self.claims_on(id), self.context)
        )
        return found

    def disputed(self, entity: str) -> "list[Comparison]":
        """The comparisons of an entity in which articles differ, or label one figure twice.

        Only these are put into words, so that a whole library can be gone through.
        """
        from aibrief_store.comparing import put_in_words, weigh

        id = self.entity(entity).id
        weighed = weigh(id, self.claims_on(id), self.context)
        return put_in_words(weighed, disputed=True)

    def findings(self) -> "list[Finding]":
        """Printed figures that do not add up, article by article."""
        return [one for id in self.sources for one in self.findings_in(id)]

    def findings_in(self, source: str) -> "list[Finding]":
        """Printed figures of one article that do not add up. Raises UnknownId."""
        from aibrief_store.findings import findings

        found: list[Finding] = self.once(
            ("findings", source),
            lambda: findings(source, self.claims_in(source), self.context, self._converting),
        )
        return found

    def _converting(self) -> list[Claim]:
        """The claims with another figure printed beside theirs."""
        found: list[Claim] = self.once(
            "converting", lambda: [one for one in self.claims.values() if one.printed]
        )
        return found

    @property
    def context(self) -> "Context":
        """What comparing looks things up in."""
        from aibrief_store.comparing import Context

        found: Context = self.once(
            "context", partial(Context, self.entities, self.sources, self.pack)
        )
        return found

    def audit(self, draft: str) -> "list[Item]":
        """Each number, date, name and quotation of a draft of the reader's, traced to claims."""
        auditor: Auditor = self.once(
            ("auditor", *sorted(self._attached().items())), self._new_auditor
        )
        return auditor.audit(draft)

    def _new_auditor(self) -> "Auditor":
        from aibrief_store.auditing import Auditor

        attached = {id: copy for id in self.sources if (copy := self.copy(id))}
        return Auditor(self, attached, self.comparisons, self.search)

    def silences(self, sources: "Sequence[str]") -> "list[Silence]":
        """What each of two articles or more says and the others of them leave out, weightiest
        first. Raises UnknownId.
        """
        from aibrief_store.surveying import silences

        key = tuple(dict.fromkeys(self.source(source).id for source in sources))
        found: list[Silence] = self.once(
            ("silences", key), lambda: silences(key, self, self.context)
        )
        return found

    def speakers(self, entity: str | None = None) -> "list[Speaker]":
        """Everybody who is said to say something; with ``entity``, something about it or its
        parts, or itself. Raises UnknownId.
        """
        id = entity and self.entity(entity).id
        found: list[Speaker] = self.once(("speakers", id), lambda: self._speakers(id))
        return found

    def _speakers(self, id: str | None) -> "list[Speaker]":
        from aibrief_store.surveying import speakers

        if id is None:
            return speakers(self.claims.values(), self.context, None)
        about = self.parts(id)
        said = [one for part in about for one in self.claims_on(part)]
        said += [one for part in about for one in self.claims_naming(part)]
        return speakers(said, self.context, about)

    def relations(self, entity: str) -> "list[Relation]":
        """The entity's relations, each with the claims that assert it. Raises UnknownId."""
        from aibrief_store.surveying import relations

        id, *parts = self.parts(entity)
        claims = [*self.claims_on(id), *self.claims_naming(id)]
        return relations(id, parts, claims, self.context)

    # The search

    def search(self, query: str, limit: int = 50, *, wait: bool = True) -> "list[Hit]":
        """What matches as the reader types, best first, each with the reason.

        Without ``wait`` what is not `searchable` yet is not found.
        """
        if wait and not self.searchable:
            self.warm()
        return self._searcher.search(query, limit)

    def warm(self) -> None:
        """Build what the first search would otherwise wait for; for a worker thread."""
        self._searcher.warm()

    @property
    def searchable(self) -> bool:
        """Whether the whole library is searched already; a large one takes a moment."""
        return self._searcher.ready

    @property
    def _searcher(self) -> "Searcher":
        if self._search is None:
            self._search = self._new_searcher()
        return self._search

    def _new_searcher(self) -> "Searcher":
        from aibrief_store.search import Searcher

        searcher = Searcher.open(
            self.path.with_name(self.path.name + ".search"),
            self._store.stamp,
            self.entities,
            lambda: (key for id in self._store.all(Readings) for key in self._keys(id)),
            self.claims,
            self.sources,
            _Counts(self),
        )
        # What the snapshot does not hold is searched beside its index.
        own = (one for kind in ("entity", "claim", "source") for one in self._history.targets(kind))
        written = [id for kind in (Entity, Claim, Source) for id in self._store.since_stamp(kind)]
        changed = dict.fromkeys((*written, *own))
        if changed:
            searcher.changed(changed, [key for id in changed for key in self._keys(id)])
        return searcher

    def _keys(self, entity: str) -> "list[Key]":
        from aibrief_store.search import Key

        readings = self._store.get(Readings, entity)
        return msgspec.convert(readings.keys, list[Key]) if readings else []

    def _relaid(self, kind: str, id: str) -> None:
        """Let the search know of a record that a decision changed."""
        super()._relaid(kind, id)
        if self._search is not None:
            into = self.merged(id) if kind == "entity" else id
            self._search.changed({id: None, into: None}, self._keys(id))

    # Settling

    @property
    def any_settled(self) -> bool:
        """Whether the reader settled anything; where not, nobody needs to ask of what."""
        return bool(self._history.in_effect(SETTLEMENT))

    def settlement(self, question: "Question") -> "Settlement | None":
        """What the reader said last of the question (`aibrief_store.questions` makes them).

        A settlement speaks for every question of its kind whose claims it holds all; with
        ``changes`` it is open again.
        """
        return self._said().of(question) if self.any_settled else None

    def settle(self, question: "Question", state: str, note: str = "") -> Decision:
        """Call the question 'settled', 'disputed' or 'wrong'; 'open' takes the last word back.

        Raises:
            AibriefError: there is no such state, or nothing to open.
            LibraryReadOnly: nothing can be written.
        """
        target, before, after = self._said().decided(question, state, note)
        return self._decide("settle", target, SETTLEMENT, before, after)

    def _said(self) -> "Settlements":
        from aibrief_store.deciding.settling import Settlements
        from aibrief_store.questions import Asking

        def work_out() -> Settlements:
            asking = Asking(self.entities, self.comparisons, self.findings)
            return Settlements(self._history.in_effect(SETTLEMENT), self.claims, asking.now)

        found: Settlements = self.once(SETTLEMENT, work_out)
        return found


class _Counts(Mapping[str, int]):
    """In how many articles each entity is; worked out where it is asked for."""

    def __init__(self, library: WorkedOut) -> None:
        self._library = library

    def __getitem__(self, id: str) -> int:
        return len(self._library.sources_of(id))

    def __iter__(self) -> Iterator[str]:
        return iter(self._library.entities)

    def __len__(self) -> int:
        return len(self._library.entities)
