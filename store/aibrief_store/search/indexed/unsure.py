"""Several words of which one or two are mistyped or written as they sound: who has the others."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.hangul import compose
from aibrief_store.search.indexed.arrays import Arrays
from aibrief_store.search.indexed.candidates import Candidates
from aibrief_store.search.indexed.library import Entities, Indexed
from aibrief_store.search.indexed.misspelt import Misspelt
from aibrief_store.search.indexed.postings import Postings
from aibrief_store.search.indexed.recent import Recent
from aibrief_store.search.indexed.several import Having, Several
from aibrief_store.search.indexed.table import Table
from aibrief_store.search.sounding import sounds
from aibrief_store.search.vocabulary import may_be_mistyped
from aibrief_store.search.words import ways_apart

Levels = NDArray[np.int16]
_LIKELIEST, _ALL_HEARD, _HEARD, _TYPO = map(np.int16, (1000, 900, 650, 500))
"""How likely a guess is."""

# With so few entities left each is tried, whatever is guessed.
_FEW = 8
_MOST_WORDS = 5


class Unsure:
    """Words by their sounds and typos, beside others that are there."""

    def __init__(
        self,
        arrays: Arrays,
        table: Table,
        indexed: Indexed,
        several: Several,
        misspelt: Misspelt,
    ) -> None:
        self._table = table
        self._indexed = indexed
        self._several = several
        self._misspelt = misspelt
        self._heard_by = Postings(arrays, "heard")
        self._recent: Recent[Entities] = Recent()

    def propose(self, found: Candidates, words: list[str]) -> None:
        """Entities that have most of the words, and may have the rest."""
        for kept in ways_apart(words):
            if len(kept) > _MOST_WORDS:
                continue
            having = [self._several.having(word) for word in kept]
            heard = [self._heard(word) for word in kept]
            self._put(found, np.logical_and.reduce(heard) * _ALL_HEARD)
            if any(one.own.any() for one in having):
                self._put_guessed(found, kept, having, heard)

    def _put_guessed(
        self,
        found: Candidates,
        words: Sequence[str],
        having: Sequence[Having],
        heard: Sequence[Entities],
    ) -> None:
        """One word guessed, or two where that leads nowhere; those that nobody has are among
        them."""
        nowhere = {at for at, one in enumerate(having) if not one.own.any()}
        for count in (1, 2):
            led = False
            for missing in combinations(range(len(having)), count):
                if nowhere.issubset(missing) and count < len(having):
                    levels = self._guessed(words, having, heard, missing)
                    self._put(found, levels)
                    led |= bool(levels.any())
            if led:
                return

    def _guessed(
        self,
        words: Sequence[str],
        having: Sequence[Having],
        heard: Sequence[Entities],
        missing: Sequence[int],
    ) -> Levels:
        """How likely those who have the other words mean the ``missing`` ones too; 0: not."""
        left: Entities = np.logical_and.reduce(
            [one.either for at, one in enumerate(having) if at not in missing]
        )
        levels = left * _LIKELIEST
        for at in missing:
            if not levels.any():
                break
            guessed = np.maximum(heard[at] * _HEARD, self._mistyped(words[at], left))
            np.minimum(levels, self._indexed.handed_down(guessed), out=levels)
        return np.maximum(levels, left) if np.count_nonzero(left) <= _FEW else levels

    def _mistyped(self, word: str, among: Entities) -> Levels:
        """Who of these, or of their owners, has a name that is near the word."""
        if not may_be_mistyped(word):
            return np.zeros(len(among), np.int16)
        searched = self._table.names_of(among | self._indexed.owners(among))
        levels = np.zeros(len(among), np.int16)
        names = self._misspelt.near_among(word, searched)
        # The more of its name a word is, the better it fits.
        share = 100 * min(len(word), 100) // self._table.length[names].astype(np.int16)
        np.maximum.at(levels, self._table.entity[names], _TYPO + np.minimum(share, np.int16(100)))
        return levels

    def _heard(self, word: str) -> Entities:
        """Who has a word in a name that sounds like this one; known for the last few words."""
        return self._recent.of(word, self._hearing)

    def _hearing(self, word: str) -> Entities:
        found = self._indexed.none()
        for way in sounds(word if word.isascii() else compose(word)):
            found[self._heard_by.of(way.frame)] = True
        return found

    def _put(self, found: Candidates, levels: Levels) -> None:
        who = np.flatnonzero(levels > 0).astype(np.uint32)
        found.scored(who, levels[who].astype(np.int64))
