"""The rules of the search, over a pool of entities: all of a small library's, or those that a
large one's index proposes. Whatever the pool, a rule finds the same by the same names.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from aibrief_store.records import Entity
from aibrief_store.search.choseong import Choseong, has_lone_consonant
from aibrief_store.search.hangul import compose
from aibrief_store.search.hit import Match
from aibrief_store.search.keys import Key
from aibrief_store.search.layout import other_layouts, without_shift
from aibrief_store.search.names import Names, as_written
from aibrief_store.search.numbers import Neighbours
from aibrief_store.search.other_keys import OtherKeys
from aibrief_store.search.query import Query
from aibrief_store.search.spelling import plain, spell, tokens
from aibrief_store.search.unsure import nearly
from aibrief_store.search.words import any_order, joined

if TYPE_CHECKING:
    from aibrief_store.search.typos import Typos
    from aibrief_store.search.vocabulary import Vocabulary

_NEAR = {"whole": 0.62, "words": 0.56, "beginning": 0.54, "part": 0.48}


class Pool:
    """Entities with all that the rules need of them, each part built when a rule first asks.

    Args:
        entities: by id, with those that they are part of or were merged into, if they are to
            be found by their owners' names or under another's id.
        keys: of these entities.
        simpler: traditional characters and their simplified ones, beside those that the keys
            show.
    """

    def __init__(
        self,
        entities: Mapping[str, Entity],
        keys: Iterable[Key] = (),
        simpler: Mapping[int, str] | None = None,
    ) -> None:
        self.entities = entities
        self._given_keys = keys
        self._simpler = simpler

    def sure(self, query: Query) -> Iterator[Match]:
        """Matches of everything that was typed."""
        yield from as_written(self.names, query.text, query.spelled)
        yield from any_order(self.names, self.keys, query.words)
        yield from joined(self.names, query.spelled)
        yield from self.keys.find(query.spelled)
        yield from self._simplified(query.text)
        if has_lone_consonant(query.text):
            yield from self._by_choseong(query.text, query.spelled)
        for other in other_layouts(query.text) if len(query.spelled) > 1 else ():
            yield from self._other_layout(other)

    def near(self, query: Query) -> Iterator[Match]:
        """Names that are missed by a typo or two."""
        for near in self._typos.find(query.spelled, query.words):
            score = _NEAR[near.how] - 0.06 * near.typos - 0.1 * near.typos / len(query.spelled)
            score += 0.01 * (near.how == "beginning" and self.names.one_word(near.text))
            yield self.names.match(near.text, "typo", score, str(near.typos))

    def unsure(self, query: Query) -> Iterator[Match]:
        """Names with one or two of several words mistyped or written as they sound."""
        return nearly(self.names, self.keys, self._vocabulary, query.words)

    def neighbours(self, query: Query) -> Iterator[Match]:
        """Names that differ in their numbers: no matches, only pointed out."""
        for index in self._numbers.nearest(query.spelled):
            yield self.names.match(index, "nearest", 0.1)

    def _by_choseong(self, query: str, spelled: str) -> Iterator[Match]:
        for index, at, whole in self._choseong.find(query):
            if at == 0 or len(spelled) > 2:
                score = 0.93 if whole else 0.84 if at == 0 else 0.62
                yield self.names.match(index, "choseong", score, self.names.written(index))
        yield from self.keys.by_choseong(query)

    def _other_layout(self, other: str) -> Iterator[Match]:
        """Names typed on the wrong layout; short queries must be the whole name."""
        for match in as_written(self.names, other, other):
            whole = match.rule in ("exact", "spacing")
            if whole or (match.score > 0.7 and len(other) >= 3):
                yield match._replace(rule="layout", score=match.score * 0.87, shown=compose(other))
        for index in self.names.unshifted.get(without_shift(other), ()):
            yield self.names.match(index, "layout", 0.8, self.names.written(index))

    def _simplified(self, query: str) -> Iterator[Match]:
        """Names in simplified Hanzi, where the query has some or all of them traditional."""
        simple = plain(query).translate(self.simpler)
        if simple == plain(query):
            return
        spelled = spell(simple)
        yield from self.keys.find(spelled)
        for match in (
            *as_written(self.names, simple, spelled),
            *any_order(self.names, self.keys, tokens(simple)),
        ):
            yield match._replace(rule="traditional", score=match.score * 0.96, shown=query)

    @cached_property
    def simpler(self) -> Mapping[int, str]:
        """Traditional characters and their simplified ones."""
        return {**(self._simpler or {}), **self.keys.simpler}

    @cached_property
    def names(self) -> Names:
        """The names of the entities."""
        return Names(self.entities)

    @cached_property
    def keys(self) -> OtherKeys:
        """The other ways to write them."""
        return OtherKeys(self.entities, self._given_keys)

    @cached_property
    def _choseong(self) -> Choseong:
        return Choseong([self.names.written(index) for index in range(len(self.names.of))])

    @cached_property
    def _typos(self) -> "Typos":
        # RapidFuzz costs 10 ms and more: not at the start.
        from aibrief_store.search.typos import Typos

        names = self.names
        return Typos([names.written(at) for at in range(len(names.of))], names.spelled.texts)

    @cached_property
    def _vocabulary(self) -> "Vocabulary":
        # RapidFuzz again.
        from aibrief_store.search.vocabulary import Vocabulary

        return Vocabulary(self.names)

    @cached_property
    def _numbers(self) -> Neighbours:
        return Neighbours(self.names.spelled.texts)
