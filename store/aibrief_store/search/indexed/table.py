"""The texts in the index: where a spelled query stands in them, and which fit it best."""

from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.indexed.arrays import Arrays
from aibrief_store.search.indexed.suffixes import Places, Suffixes
from aibrief_store.search.indexed.texts import NAMES

Numbers = NDArray[np.uint32]
Scores = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Found(NamedTuple):
    """Texts at places of a needle, with all that is known of each place."""

    text: Numbers
    form: NDArray[np.uint8]
    offset: NDArray[np.uint8]
    whole: Flags
    """The needle is the whole text."""
    starts: Flags
    """A word begins with it."""
    ends: Flags
    """A word ends with it."""


class Table:
    """Texts with their entities and forms.

    Attributes:
        entity: of each text, its entity's number.
        form: of each text, an index into `texts.FORMS`.
        place: of each text, where it stands if all fit alike.
        length: of each text, its letters as kept.
    """

    def __init__(self, arrays: Arrays) -> None:
        self.suffixes = Suffixes(arrays)
        self.entity: Numbers = arrays["text_entity"]
        self.form: NDArray[np.uint8] = arrays["text_form"]
        self.place: Numbers = arrays["text_place"]
        self.one_word: NDArray[np.uint8] = arrays["text_whole"]
        self.starts: NDArray[np.uint64] = arrays["text_starts"]
        self.length: NDArray[np.uint8] = arrays["text_length"]
        self.names = int(np.count_nonzero(self.form < NAMES))
        self._entities = len(arrays["rank"])

    def names_of(self, entities: Flags) -> NDArray[np.int64]:
        """The names of a set of entities, ascending."""
        numbers = np.flatnonzero(entities)
        begins = self._begins[numbers]
        counts = self._begins[numbers + 1] - begins
        before = np.cumsum(counts) - counts
        firsts = np.repeat(begins - before, counts)
        return firsts + np.arange(len(firsts))

    @cached_property
    def _begins(self) -> NDArray[np.int64]:
        """Where the names of each entity begin: they stand in the order of entities."""
        counts = np.bincount(self.entity[: self.names], minlength=self._entities)
        return np.concatenate(([0], np.cumsum(counts)))

    def found(self, needle: str, places: Places) -> Found:
        """What is known of the ``places`` of ``needle``."""
        text = self.suffixes.text[places]
        offset = self.suffixes.offsets(places)
        starts = self.suffixes.word_starts(places) | (offset == 0)
        end = offset.astype(np.int64) + len(needle)
        last = end >= self.length[text]
        bit = np.minimum(end, 63).astype(np.uint64)
        ends = (self.starts[text] >> bit & np.uint64(1)).astype(bool) & (end < 64)
        return Found(text, self.form[text], offset, last & (offset == 0), starts, ends | last)
