"""Entities that may be what is meant, with how well they seem to fit, until the best are taken."""

import numpy as np

from aibrief_store.search.indexed.table import Numbers, Scores, Table

# Several texts of one entity may stand among the best.
_TEXTS_AN_ENTITY = 6


class Candidates:
    """Scored texts and entities; scores are the rules' in thousandths."""

    def __init__(self, table: Table, places: Numbers) -> None:
        self._table = table
        self._places = places
        self._entities: list[Numbers] = []
        self._keys: list[Scores] = []

    def texts(self, texts: Numbers, scores: Scores) -> None:
        """Texts with their scores; those with 0 are left out."""
        kept = scores > 0
        texts = texts[kept]
        self._put(self._table.entity[texts], scores[kept], self._table.place[texts])

    def entities(self, numbers: Numbers, score: int) -> None:
        """Entities that all fit alike."""
        self.scored(numbers, np.full(len(numbers), score, np.int64))

    def scored(self, numbers: Numbers, scores: Scores) -> None:
        """Entities with their scores."""
        self._put(numbers, scores, self._places[numbers])

    def _put(self, entities: Numbers, scores: Scores, places: Numbers) -> None:
        self._entities.append(entities)
        # The less the better: the highest score first, then the first place.
        self._keys.append((1 << 44) - (scores << 32) + places)

    def best(self, most: int) -> list[int]:
        """The numbers of so many entities, best first."""
        if not self._entities:
            return []
        entities, keys = np.concatenate(self._entities), np.concatenate(self._keys)
        taken = most * _TEXTS_AN_ENTITY
        while True:
            found = _first(entities, keys, taken)
            if len(found) >= most or taken >= len(keys):
                return found[:most]
            taken *= 4


def _first(entities: Numbers, keys: Scores, taken: int) -> list[int]:
    """The distinct entities of so many of the least keys."""
    if taken < len(keys):
        kept = np.argpartition(keys, taken)[:taken]
        entities, keys = entities[kept], keys[kept]
    ordered = entities[np.argsort(keys, kind="stable")]
    return list(dict.fromkeys(ordered.tolist()))
