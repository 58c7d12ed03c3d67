"""The search as a person types."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from aibrief_store.records import Claim, Entity, Name, Source, merged
from aibrief_store.search.every import Every
from aibrief_store.search.hit import NAME_KINDS, Hit, Match
from aibrief_store.search.keys import Key
from aibrief_store.search.pool import Pool
from aibrief_store.search.query import Query, asked
from aibrief_store.search.reasons import why
from aibrief_store.search.sentences import Sentence

# A match this good leaves no reason to think of typos.
_GOOD = 0.84
# Nor this good to doubt one word of several.
_FAIR = 0.6
#: From so many entities on a library has an index; below, trying all is as fast.
LARGE = 1000


class Room(Protocol):
    """Where the search looks: `every.Every` or, of a large library, `indexed.room.Indexed`."""

    @property
    def ready(self) -> bool:
        """Whether everything in it is found."""

    def warm(self) -> None:
        """Build or open what the first query would otherwise wait for."""

    def pools(self, stage: str, query: Query, most: int) -> Sequence[Pool]:
        """The entities on which to try the rules of a stage (`Pool`'s methods)."""

    def sentences(self, words: list[str]) -> Iterator[tuple[Sentence, str]]:
        """Statements and gists with all the words in one language, with that language."""

    def changed(self, ids: Iterable[str], keys: Iterable[Key]) -> None:
        """These entities, claims and sources were added, changed or taken away."""


class _Found(NamedTuple):
    """An entity's best match, with the name and the kind that a hit shows."""

    order: tuple[float, int, int, int, str]
    match: Match
    name: Name
    kind: str


class Searcher:
    """Finds entities by any of their names, and claims and passages by their words.

    Cheap to make; each index is built when a query first needs it.

    Args:
        keys: `preparing.prepare`'s; without them only what needs no preparation is found.
        rank: how many articles mention an entity, by id; breaks ties.
    """

    def __init__(
        self,
        entities: Mapping[str, Entity],
        keys: Iterable[Key] = (),
        claims: Iterable[Claim] = (),
        sources: Iterable[Source] = (),
        rank: Mapping[str, int] | None = None,
    ) -> None:
        self._rank = rank or {}
        self._room: Room = Every(entities, lambda: keys, lambda: claims, lambda: sources)

    @classmethod
    def open(
        cls,
        index_file: Path | None,
        stamp: str,
        entities: Mapping[str, Entity],
        keys_of: Callable[[], Iterable[Key]],
        claims: Mapping[str, Claim],
        sources: Mapping[str, Source],
        counts: Mapping[str, int],
        large: int = LARGE,
    ) -> "Searcher":
        """A searcher over a library of any size; the mappings are read when they are needed.

        A library of ``large`` entities and more gets an index in ``index_file``, and one for
        statements beside it. `warm` opens or builds them; until then nothing is found.

        Args:
            index_file: kept for the next start; None: nowhere.
            stamp: a digest of what the mappings hold, `changed` ones left out. An index that
                was built from another is built anew.
            keys_of: all keys, an entity's together; called when an index is built.
            counts: how many articles mention an entity; read for each when an index is built.
        """
        searcher = cls({}, rank=counts)
        if len(entities) < large:
            searcher._room = Every(entities, keys_of, claims.values, sources.values)
        else:
            from aibrief_store.search.large import Large

            records = (entities, claims, sources, counts)
            searcher._room = Large(index_file, stamp, keys_of, *records)
        return searcher

    @property
    def ready(self) -> bool:
        """Whether the whole library is searched; a large one's names come before its claims."""
        return self._room.ready

    def warm(self) -> None:
        """Build or open what the first queries would otherwise wait for; for a worker thread.

        Raises:
            AibriefError: a record of the library can't be read.
        """
        self._room.warm()
        self.search("ㅋ", 1)
        self.search("warming up", 1)

    def changed(self, ids: Iterable[str], keys: Iterable[Key] = ()) -> None:
        """Entities, claims and sources with these ids were added, changed or taken away.

        The mappings given to `open` must show them as they are now. A large library's index
        stays; what changed is searched beside it.

        Args:
            keys: of the changed entities, where they are others than when the index was built.
        """
        self._room.changed(ids, keys)

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Entities, best first, then claims and passages with the words of ``query``."""
        typed = asked(query)
        if not typed.spelled or limit <= 0:
            return []
        hits = self._entity_hits(typed, limit)
        if len(hits) < limit and len(typed.spelled) > 1:
            hits += self._sentence_hits(typed.words, limit - len(hits))
        return hits

    def _entity_hits(self, query: Query, limit: int) -> list[Hit]:
        best: dict[str, _Found] = {}
        for stage in ("sure", "near", "unsure", "neighbours"):
            surest = max((found.match.score for found in best.values()), default=0.0)
            if _is_wanted(stage, surest):
                for pool in self._room.pools(stage, query, limit):
                    self._keep(best, pool, getattr(pool, stage)(query))
        ranked = sorted(best.items(), key=lambda item: item[1].order)
        return [_hit(id, found, query.text) for id, found in ranked[:limit]]

    def _keep(self, best: dict[str, _Found], pool: Pool, matches: Iterable[Match]) -> None:
        """Keep each entity's best match; a merged entity's counts for the one it became."""
        for match in matches:
            id = merged(match.entity, pool.entities)
            name = pool.entities[match.entity].names[match.name]
            order = self._order(id, match, name)
            if id not in best or order < best[id].order:
                best[id] = _Found(order, match, name, pool.entities[id].kind)

    def _order(self, id: str, match: Match, name: Name) -> tuple[float, int, int, int, str]:
        kind = NAME_KINDS.index(name.kind)
        return (-_score(match, name), -self._rank.get(id, 0), kind, len(name.value), id)

    def _sentence_hits(self, words: list[str], limit: int) -> list[Hit]:
        hits: list[Hit] = []
        for sentence, language in self._room.sentences(words):
            if len(hits) == limit:
                break
            reason = why(sentence.kind, "", "", "", "")
            score = 0.3 if sentence.kind == "claim" else 0.25
            text = sentence.text.of(language)
            hits.append(Hit(sentence.id, sentence.kind, "", text, "words", reason, score))
        return hits


def _is_wanted(stage: str, surest: float) -> bool:
    """Whether to look further when the best match so far is this good (0: there is none)."""
    return {"sure": True, "near": surest < _GOOD, "unsure": surest < _FAIR}.get(stage, not surest)


def _score(match: Match, name: Name) -> float:
    """A misprint says a little less than a right name."""
    return match.score - 0.02 * (name.kind == "misspelling")


def _hit(id: str, found: _Found, query: str) -> Hit:
    match, name = found.match, found.name
    reason = why(match.rule, name.value, name.kind, query, match.shown)
    score = round(_score(match, name), 3)
    return Hit(id, "entity", found.kind, name.value, match.rule, reason, score)
