"""A small library: every rule is tried on every entity, and statements lie in one string."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from aibrief_store.records import Claim, Entity, Source
from aibrief_store.search.keys import Key
from aibrief_store.search.pool import Pool
from aibrief_store.search.query import Query
from aibrief_store.search.sentences import Sentence, Sentences


class Every:
    """All entities in one pool, built when first asked, and anew after a change."""

    ready = True

    def __init__(
        self,
        entities: Mapping[str, Entity],
        keys: Callable[[], Iterable[Key]],
        claims: Callable[[], Iterable[Claim]],
        sources: Callable[[], Iterable[Source]],
    ) -> None:
        self._entities = entities
        self._keys = keys
        self._claims = claims
        self._sources = sources

    def warm(self) -> None:
        """What there is to build is built by the first queries."""

    def pools(self, stage: str, query: Query, most: int) -> Sequence[Pool]:
        """The one pool, whatever is asked."""
        return (self._pool,)

    def sentences(self, words: list[str]) -> Iterator[tuple[Sentence, str]]:
        """Statements and gists with all the words in one language, with that language."""
        return self._sentences.find(words)

    def changed(self, ids: Iterable[str], keys: Iterable[Key]) -> None:
        """Forget what was built."""
        self.__dict__.pop("_pool", None)
        self.__dict__.pop("_sentences", None)

    @cached_property
    def _pool(self) -> Pool:
        return Pool(self._entities, self._keys())

    @cached_property
    def _sentences(self) -> Sentences:
        return Sentences(self._claims(), self._sources())
