"""A large library: an index proposes, and what changed since it was built is searched beside it.

NumPy is imported when the index is opened or built, in the worker that does it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from aibrief_store.records import Claim, Entity, Source
from aibrief_store.search.keys import Key
from aibrief_store.search.pool import Pool
from aibrief_store.search.query import Query
from aibrief_store.search.sentences import Sentence, Sentences, of_claim, of_source

if TYPE_CHECKING:
    from aibrief_store.search.indexed.arrays import Arrays, Mapped
    from aibrief_store.search.indexed.proposing import Proposals
    from aibrief_store.search.indexed.statements import Row as Said
    from aibrief_store.search.indexed.statements import Statements
    from aibrief_store.search.indexed.texts import Row

# Proposed beyond what is shown: some of them the rules refuse. Of guesses the first few count.
_SPARE = 14
_MOST = {"near": 24, "unsure": 12}
_PARTS = 200
# After so many questions to the index the pages that were read are given back.
_LET_GO = 200


class Large:
    """Names and statements of a large library; the arguments are `Searcher.open`'s."""

    def __init__(
        self,
        index_file: Path | None,
        stamp: str,
        keys_of: Callable[[], Iterable[Key]],
        entities: Mapping[str, Entity],
        claims: Mapping[str, Claim],
        sources: Mapping[str, Source],
        counts: Mapping[str, int],
    ) -> None:
        self._file = index_file
        self._stamp = stamp
        self._keys_of = keys_of
        self._entities = entities
        self._claims = claims
        self._sources = sources
        self._counts = counts
        self._changed: dict[str, None] = {}
        self._changed_keys: dict[str, list[Key]] = {}
        self._proposals: Proposals | None = None
        self._statements: Statements | None = None
        self._mapped: list[Mapped] = []
        self._asked = 0
        self._warming, self._asking = Lock(), Lock()

    @property
    def ready(self) -> bool:
        """Names and statements are at hand."""
        return self._proposals is not None and self._statements is not None

    def warm(self) -> None:
        """Open what was kept, or have it built: the names, then the statements."""
        from aibrief_store.search.indexed import building, statements
        from aibrief_store.search.indexed.keeping import kept
        from aibrief_store.search.indexed.proposing import Proposals

        with self._warming:
            if self._proposals is None:
                arrays = kept("names", self._file, self._stamp, self._rows, building.built)
                self._proposals = Proposals(self._noted(arrays))
            if self._statements is None:
                beside = self._file and self._file.with_name(self._file.name + "-statements")
                arrays = kept("statements", beside, self._stamp, self._said, statements.built)
                self._statements = statements.Statements(self._noted(arrays))

    def _noted(self, arrays: "Arrays") -> "Arrays":
        from aibrief_store.search.indexed.arrays import Mapped

        if isinstance(arrays, Mapped):
            self._mapped.append(arrays)
        return arrays

    def pools(self, stage: str, query: Query, most: int) -> Sequence[Pool]:
        """What the index proposes for a stage, and what changed."""
        proposals = self._proposals
        if proposals is None:
            return ()
        with self._asking:
            most = min(most + _SPARE, _MOST.get(stage, most + _SPARE))
            self._let_go()
            numbers = getattr(proposals, stage)(query, most)
            entities, keys = proposals.indexed.records(numbers)
        for id in entities.keys() & self._changed.keys():
            del entities[id]
            entities.update(self._as_they_are([id]))
        own = [key for key in keys if key.entity in entities]
        proposed = Pool(entities, own, proposals.indexed.simpler)
        return (proposed, self._beside) if self._changed else (proposed,)

    def _let_go(self) -> None:
        self._asked = (self._asked + 1) % _LET_GO
        for mapped in () if self._asked else self._mapped:
            mapped.let_go()

    def sentences(self, words: list[str]) -> Iterator[tuple[Sentence, str]]:
        """Statements and gists with all the words in one language, with that language."""
        yield from self._changed_sentences.find(words)
        for found in self._statements.find(words) if self._statements else ():
            source, _, passage = found.id.partition("#")
            if found.id in self._changed or source in self._changed:
                continue
            sentence = self._sentence(found.id, source, passage)
            if sentence is not None:
                yield sentence, found.language

    def changed(self, ids: Iterable[str], keys: Iterable[Key]) -> None:
        """Search these beside the index, as the mappings show them from now on."""
        self._changed.update(dict.fromkeys(ids))
        for key in keys:
            self._changed_keys.setdefault(key.entity, []).append(key)
        self.__dict__.pop("_beside", None)
        self.__dict__.pop("_changed_sentences", None)

    @cached_property
    def _beside(self) -> Pool:
        """The changed entities, with what they are part of and what is part of them."""
        assert self._proposals is not None
        indexed = self._proposals.indexed
        numbers = [number for id in self._changed if (number := indexed.number(id)) is not None]
        # New names of theirs find their parts too.
        entities, keys = indexed.records((*numbers, *indexed.parts_of(numbers, _PARTS)))
        kept = {key.entity for key in keys} - self._changed_keys.keys()
        keys = [key for key in keys if key.entity in kept]
        for own in self._changed_keys.values():
            keys += own
        return Pool(self._as_they_are([*self._changed, *entities]), keys, indexed.simpler)

    def _as_they_are(self, ids: Iterable[str]) -> dict[str, Entity]:
        """Entities as the mapping has them, with those that they are part of or became."""
        now: dict[str, Entity] = {}
        waiting = list(ids)
        while waiting:
            id = waiting.pop()
            if id not in now and (entity := self._entities.get(id)) is not None:
                now[id] = entity
                waiting += entity.part_of
                waiting += filter(None, [entity.merged_into])
        return now

    @cached_property
    def _changed_sentences(self) -> Sentences:
        claims = filter(None, map(self._claims.get, self._changed))
        return Sentences(claims, filter(None, map(self._sources.get, self._changed)))

    def _sentence(self, id: str, source: str, passage: str) -> Sentence | None:
        if not passage:
            claim = self._claims.get(id)
            return of_claim(claim) if claim else None
        there = self._sources.get(source)
        return next((one for one in of_source(there) if one.id == id), None) if there else None

    def _rows(self) -> Iterator["Row"]:
        """Every entity with its keys."""
        from aibrief_store.search.indexed.texts import Row

        keys = _by_entity(self._keys_of())
        for id, entity in self._entities.items():
            yield Row(entity, keys.pop(id, []), self._counts.get(id, 0))

    def _said(self) -> Iterator["Said"]:
        from aibrief_store.search.indexed.statements import Row

        sentences = chain(
            map(of_claim, self._claims.values()),
            chain.from_iterable(map(of_source, self._sources.values())),
        )
        for one in sentences:
            yield Row(one.id, one.text.en, one.text.ko, one.figures)


def _by_entity(keys: Iterable[Key]) -> dict[str, list[Key]]:
    found: dict[str, list[Key]] = {}
    for key in keys:
        found.setdefault(key.entity, []).append(key)
    return found
