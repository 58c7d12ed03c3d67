"""Queries of several words, before the rules: who has them all, alone or with the owners."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.indexed.candidates import Candidates
from aibrief_store.search.indexed.library import Entities, Indexed
from aibrief_store.search.indexed.recent import Recent
from aibrief_store.search.indexed.scoring import NAME_FORMS, key_forms, scores
from aibrief_store.search.indexed.table import Table
from aibrief_store.search.words import ACROSS, KIND, OWNED, OWNER, SAME, WORDS, ways_apart

_GOOD_KEY = 750
Fits = NDArray[np.int8]
_INSIDE, _BEGUN, _WORD, _NAME = 1, 2, 3, 4
"""How a word fits a name: inside a word, as the beginning of one, as one, as the whole name."""


class Having(NamedTuple):
    """Who has a word.

    ``fit`` is for each name how it fits it, 0 for not; ``own`` who has it in a name or key of
    their own; ``either`` also whose owner has it.
    """

    fit: Fits
    own: Entities
    either: Entities


class Several:
    """Words in the names and keys of a library."""

    def __init__(self, table: Table, indexed: Indexed) -> None:
        self._table = table
        self._indexed = indexed
        self._recent: Recent[Having] = Recent()

    def propose(self, found: Candidates, words: list[str], worth: float = 1.0) -> None:
        """Names with all the words, then entities that have them in several, owners' too."""
        for kept in ways_apart(words):
            having = self._all_having(kept)
            if not having:
                continue
            fit = np.minimum.reduce([one.fit for one in having])
            names = np.flatnonzero(fit > 0).astype(np.uint32)
            found.texts(names, np.round((WORDS * 1000 + 10 * fit[names]) * worth).astype(np.int64))
            own = np.logical_and.reduce([one.own for one in having])
            either = np.logical_and.reduce([one.either for one in having])
            either &= np.logical_or.reduce([one.own for one in having])
            self._put(found, own, ACROSS * worth)
            owned = either & ~own
            if owned.any():
                whole = self._whole(having) & owned
                self._put(found, whole, OWNED * worth)
                self._put(found, owned & ~whole, OWNER * worth)

    def _all_having(self, words: Sequence[str]) -> list[Having]:
        """Who has each of the words; nothing as soon as nobody can have them all."""
        found: list[Having] = []
        for word in words:
            found.append(self.having(word))
            if not np.logical_and.reduce([one.either for one in found]).any():
                return []
        return found

    def having(self, word: str) -> Having:
        """Who has the word, or one that means the same; known for the last few words."""
        return self._recent.of(word, self._having)

    def _having(self, word: str) -> Having:
        fit = np.zeros(self._table.names, np.int8)
        own = self._indexed.none()
        for way in (word, *SAME.get(word, ())):
            self._look_up(way, fit, own)
        if word in KIND:
            own |= self._indexed.of_kind(KIND[word])
        return Having(fit, own, own | self._indexed.parts(own))

    def _look_up(self, word: str, fit: Fits, own: Entities) -> None:
        table, wide = self._table, ord(word[0]) > 0x2E7F
        places = table.suffixes.places(word)
        found = table.found(word, places if wide else table.suffixes.begun(places))
        begun = found.starts & ((len(word) > 1) | found.ends | (ord(word[0]) >= 0x3400))
        level = np.where(begun, _BEGUN, _INSIDE if wide and len(word) > 1 else 0)
        level = np.where(found.starts & found.ends, _WORD, level)
        level = np.where(found.whole, _NAME, level)
        level[~NAME_FORMS[found.form]] = 0
        for one in (_INSIDE, _BEGUN, _WORD, _NAME):
            # The best place of a name stands last.
            fit[found.text[level == one]] = one
        own[table.entity[found.text[level > 0]]] = True
        if len(word) > 1:
            keys = scores(table, found, word, key_forms(word)) >= _GOOD_KEY
            own[table.entity[found.text[keys]]] = True

    def _whole(self, having: Sequence[Having]) -> Entities:
        """Those who have whole names of their own and of their owners' for all the words."""
        found = ~self._indexed.none()
        names = self._table.entity[: self._table.names]
        for one in having:
            named = self._indexed.none()
            named[names[one.fit == _NAME]] = True
            found &= named | self._indexed.parts(named)
        return found

    def _put(self, found: Candidates, who: Entities, score: float) -> None:
        found.entities(np.flatnonzero(who).astype(np.uint32), round(score * 1000))
