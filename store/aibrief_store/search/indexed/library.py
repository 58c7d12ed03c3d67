"""The entities in the index: their records, ranks and kinds, and what is part of what."""

from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec
import numpy as np
from numpy.typing import NDArray

from aibrief_store.records import Entity
from aibrief_store.search.indexed.arrays import Arrays
from aibrief_store.search.indexed.postings import Postings
from aibrief_store.search.indexed.texts import Record
from aibrief_store.search.keys import Key

Entities = NDArray[np.bool_]
"""A set of entities: for each number whether it is in it."""

# Models of families of companies of groups.
_DEEPEST = 8

_RECORD = msgspec.msgpack.Decoder(Record)
_TABLE = msgspec.msgpack.Decoder(dict[int, str])


class Indexed:
    """The entities by number."""

    def __init__(self, arrays: Arrays) -> None:
        self.place: NDArray[np.uint32] = arrays["entity_place"]
        self._rank = arrays["rank"].data
        self._below, self._above = arrays["below"], arrays["above"]
        self._records = arrays["records"].data
        self._records_at = arrays["records_at"].data
        self._ids, self._kinds = Postings(arrays, "ids"), Postings(arrays, "kinds")
        self._simpler = arrays["simpler"]

    def __len__(self) -> int:
        return len(self._rank)

    @cached_property
    def simpler(self) -> dict[int, str]:
        """Traditional characters and their simplified ones."""
        return _TABLE.decode(self._simpler.tobytes())

    def number(self, id: str) -> int | None:
        """The number of the entity with this id."""
        found = self._ids.of(id)
        return int(found[0]) if len(found) else None

    def none(self) -> Entities:
        """The empty set."""
        return np.zeros(len(self), np.bool_)

    def of_kind(self, kind: str) -> Entities:
        """The entities of a kind."""
        found = self.none()
        found[self._kinds.of(kind)] = True
        return found

    def parts(self, wholes: Entities) -> Entities:
        """What is part of any of these, however far down, themselves left out."""
        return self._reached(wholes, self._above, self._below)

    def parts_of(self, wholes: Sequence[int], most: int) -> list[int]:
        """The numbers of ``most`` parts of these."""
        among = self.none()
        among[wholes] = True
        found: list[int] = np.flatnonzero(self.parts(among))[:most].tolist()
        return found

    def owners(self, parts: Entities) -> Entities:
        """What any of these is part of, however far up, themselves left out."""
        return self._reached(parts, self._below, self._above)

    def _reached(
        self, begin: Entities, source: NDArray[np.uint32], target: NDArray[np.uint32]
    ) -> Entities:
        found, last = self.none(), begin
        while last.any():
            step = self.none()
            step[target[last[source]]] = True
            last = step & ~found
            found |= last
        return found

    def handed_down(self, levels: NDArray[np.int16]) -> NDArray[np.int16]:
        """The levels of entities, or those of what they are part of, whichever are higher."""
        levels = levels.copy()
        for _ in range(_DEEPEST):
            higher = np.flatnonzero(levels[self._above] > levels[self._below])
            if not len(higher):
                break
            np.maximum.at(levels, self._below[higher], levels[self._above[higher]])
        return levels

    def records(self, numbers: Iterable[int]) -> tuple[dict[str, Entity], list[Key]]:
        """Entities by id, with those that they are part of or became, and the keys of all."""
        entities: dict[str, Entity] = {}
        keys: list[Key] = []
        waiting = list(numbers)
        while waiting:
            record = _RECORD.decode(self._record(waiting.pop()))
            if record.entity.id in entities:
                continue
            entities[record.entity.id] = record.entity
            keys += record.keys
            for id in (*record.entity.part_of, record.entity.merged_into or ""):
                if id and id not in entities and (number := self.number(id)) is not None:
                    waiting.append(number)
        return entities, keys

    def _record(self, number: int) -> memoryview:
        return self._records[self._records_at[number] : self._records_at[number + 1]]
