"""The search as a person types."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from aibrief_store.records import Claim, Entity, Source
from aibrief_store.search.choseong import Choseong, has_lone_consonant
from aibrief_store.search.hangul import compose
from aibrief_store.search.hit import Hit, Match
from aibrief_store.search.keys import Key
from aibrief_store.search.layout import other_layouts, without_shift
from aibrief_store.search.names import Names, as_written
from aibrief_store.search.numbers import Neighbours
from aibrief_store.search.other_keys import OtherKeys
from aibrief_store.search.reasons import why
from aibrief_store.search.sentences import Sentences
from aibrief_store.search.spelling import plain, spell, tokens
from aibrief_store.search.unsure import nearly
from aibrief_store.search.words import any_order, joined

if TYPE_CHECKING:
    from aibrief_store.search.typos import Typos
    from aibrief_store.search.vocabulary import Vocabulary

# A match this good leaves no reason to think of typos.
_GOOD = 0.84
# Nor this good to doubt one word of several.
_FAIR = 0.6
_NAME_KINDS = ("name", "former", "alias", "abbreviation", "misspelling")
_NEAR = {"whole": 0.62, "words": 0.56, "beginning": 0.54, "part": 0.48}


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
        keys: Sequence[Key] = (),
        claims: Iterable[Claim] = (),
        sources: Iterable[Source] = (),
        rank: Mapping[str, int] | None = None,
    ) -> None:
        self._entities = entities
        self._given_keys = keys
        self._claims = claims
        self._sources = sources
        self._rank = rank or {}

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Entities, best first, then claims and passages with the words of ``query``."""
        query = " ".join(query.split())
        spelled = spell(query)
        if not spelled or limit <= 0:
            return []
        words = tokens(query)
        hits = self._entity_hits(query, spelled, words)[:limit]
        if len(hits) < limit and len(spelled) > 1:
            hits += self._sentence_hits(words, limit - len(hits))
        return hits

    def warm(self) -> None:
        """Build what the first queries would otherwise wait for; for a worker thread."""
        self.search("ㅋ", 1)
        self.search("warming up", 1)

    def _entity_hits(self, query: str, spelled: str, words: list[str]) -> list[Hit]:
        best: dict[str, Match] = {}
        self._keep(best, self._sure(query, spelled, words))
        surest = max((match.score for match in best.values()), default=0.0)
        if surest < _GOOD:
            self._keep(best, self._near(spelled, words))
        if surest < _FAIR:
            self._keep(best, nearly(self._names, self._keys, self._vocabulary, words))
        if not best:
            self._keep(best, self._neighbours(spelled))
        ranked = sorted(best.items(), key=lambda item: self._order(*item))
        return [self._hit(id, match, query) for id, match in ranked]

    def _sure(self, query: str, spelled: str, words: list[str]) -> Iterator[Match]:
        """Matches of everything that was typed."""
        yield from as_written(self._names, query, spelled)
        yield from any_order(self._names, self._keys, words)
        yield from joined(self._names, spelled)
        yield from self._keys.find(spelled)
        yield from self._simplified(query)
        if has_lone_consonant(query):
            yield from self._by_choseong(query, spelled)
        for other in other_layouts(query) if len(spelled) > 1 else ():
            yield from self._other_layout(other)

    def _by_choseong(self, query: str, spelled: str) -> Iterator[Match]:
        for index, at, whole in self._choseong.find(query):
            if at == 0 or len(spelled) > 2:
                score = 0.93 if whole else 0.84 if at == 0 else 0.62
                yield self._names.match(index, "choseong", score, self._names.written(index))
        yield from self._keys.by_choseong(query)

    def _other_layout(self, other: str) -> Iterator[Match]:
        """Names typed on the wrong layout; short queries must be the whole name."""
        for match in as_written(self._names, other, other):
            whole = match.rule in ("exact", "spacing")
            if whole or (match.score > 0.7 and len(other) >= 3):
                yield match._replace(rule="layout", score=match.score * 0.87, shown=compose(other))
        for index in self._names.unshifted.get(without_shift(other), ()):
            yield self._names.match(index, "layout", 0.8, self._names.written(index))

    def _simplified(self, query: str) -> Iterator[Match]:
        """Names in simplified Hanzi, where the query has some or all of them traditional."""
        simple = plain(query).translate(self._keys.simpler)
        if simple == plain(query):
            return
        spelled = spell(simple)
        yield from self._keys.find(spelled)
        for match in (
            *as_written(self._names, simple, spelled),
            *any_order(self._names, self._keys, tokens(simple)),
        ):
            yield match._replace(rule="traditional", score=match.score * 0.96, shown=query)

    def _near(self, spelled: str, words: list[str]) -> Iterator[Match]:
        """Names that are missed by a typo or two."""
        for near in self._typos.find(spelled, words):
            score = _NEAR[near.how] - 0.06 * near.typos - 0.1 * near.typos / len(spelled)
            score += 0.01 * (near.how == "beginning" and self._names.one_word(near.text))
            yield self._names.match(near.text, "typo", score, str(near.typos))

    def _neighbours(self, spelled: str) -> Iterator[Match]:
        for index in self._numbers.nearest(spelled):
            yield self._names.match(index, "nearest", 0.1)

    def _keep(self, best: dict[str, Match], matches: Iterable[Match]) -> None:
        """Keep each entity's best match; a merged entity's counts for the one it became."""
        for match in matches:
            id = self._became(match.entity)
            if id not in best or self._order(id, match) < self._order(id, best[id]):
                best[id] = match

    def _became(self, id: str) -> str:
        seen = {id}
        while (into := self._entities[id].merged_into) and into in self._entities:
            if into in seen:
                break
            seen.add(into)
            id = into
        return id

    def _order(self, id: str, match: Match) -> tuple[float, int, int, int, str]:
        name = self._entities[match.entity].names[match.name]
        score = self._score(match)
        kind = _NAME_KINDS.index(name.kind)
        return (-score, -self._rank.get(id, 0), kind, len(name.value), id)

    def _score(self, match: Match) -> float:
        """A misprint says a little less than a right name."""
        misprint = self._entities[match.entity].names[match.name].kind == "misspelling"
        return match.score - 0.02 * misprint

    def _hit(self, id: str, match: Match, query: str) -> Hit:
        name = self._entities[match.entity].names[match.name]
        reason = why(match.rule, name.value, name.kind, query, match.shown)
        score = round(self._score(match), 3)
        return Hit(id, "entity", self._entities[id].kind, name.value, match.rule, reason, score)

    def _sentence_hits(self, words: list[str], limit: int) -> list[Hit]:
        hits: list[Hit] = []
        for sentence, language in self._sentences.find(words):
            if len(hits) == limit:
                break
            reason = why(sentence.kind, "", "", "", "")
            score = 0.3 if sentence.kind == "claim" else 0.25
            text = sentence.text.of(language)
            hits.append(Hit(sentence.id, sentence.kind, "", text, "words", reason, score))
        return hits

    @cached_property
    def _names(self) -> Names:
        return Names(self._entities)

    @cached_property
    def _keys(self) -> OtherKeys:
        return OtherKeys(self._entities, self._given_keys)

    @cached_property
    def _choseong(self) -> Choseong:
        return Choseong([self._names.written(index) for index in range(len(self._names.of))])

    @cached_property
    def _typos(self) -> "Typos":
        # RapidFuzz costs 10 ms and more: not at the start.
        from aibrief_store.search.typos import Typos

        names = self._names
        return Typos([names.written(at) for at in range(len(names.of))], names.spelled.texts)

    @cached_property
    def _vocabulary(self) -> "Vocabulary":
        # RapidFuzz again.
        from aibrief_store.search.vocabulary import Vocabulary

        return Vocabulary(self._names)

    @cached_property
    def _numbers(self) -> Neighbours:
        return Neighbours(self._names.spelled.texts)

    @cached_property
    def _sentences(self) -> Sentences:
        return Sentences(self._claims, self._sources)
