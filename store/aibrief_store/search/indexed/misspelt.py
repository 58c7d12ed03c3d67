"""Names that are nearest to a query by its letters: counted by grams, then measured."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from aibrief_store.search.indexed.arrays import Arrays
from aibrief_store.search.indexed.grams import START, Grams, best
from aibrief_store.search.indexed.table import Scores, Table

#: How many of the names with most grams are measured; so many for one word beside others.
MEASURED, MEASURED_AMONG = 400, 100
_FARTHEST = 4
_NEVER = 99
# Of `Misspelt.near`: two typos in a later word, and one letter of the next.
_LIKELY = 335


class Misspelt:
    """The names of a library by their grams."""

    def __init__(self, arrays: Arrays, table: Table) -> None:
        self._table = table
        self._grams = Grams(arrays, table.names)
        # The shorter of two names with as many grams has more of them in common.
        self._order = table.length[: table.names]

    def near(self, words: Sequence[str]) -> tuple[NDArray[np.uint32], Scores]:
        """The names nearest to the words, and how near: the more the better."""
        counts = self._grams.counts("".join(START + word for word in words))
        names = best(counts, MEASURED if len(words) == 1 else MEASURED // 2, self._order)
        return names.astype(np.uint32), self._nearness(names, words)

    def near_among(self, word: str, names: NDArray[np.int64]) -> NDArray[np.uint32]:
        """Those of some ``names`` that may have ``word`` with a typo."""
        counts = self._grams.counts_alone(word)[names]
        found = names[best(counts, MEASURED_AMONG, self._order[names])]
        return found[self._nearness(found, [word]) >= _LIKELY].astype(np.uint32)

    def _nearness(self, names: NDArray[np.int64], words: Sequence[str]) -> Scores:
        """How near the names are to the words, or to the words written together."""
        if not len(names):
            return np.zeros(0, np.int64)
        written = [self._table.suffixes.written(name) for name in names.tolist()]
        later = _later(self._table.starts[names])
        far = sum(_nearest(word, written, later) for word in words)
        if len(words) > 1:
            far = np.minimum(far, _nearest("".join(words), written, later))
        return np.maximum(500 - 15 * far, 0)


class _Later(NamedTuple):
    """Where later words begin: which text, and the offset."""

    text: NDArray[np.int64]
    offset: NDArray[np.int64]


def _later(starts: NDArray[np.uint64]) -> _Later:
    bits = np.unpackbits(starts.astype("<u8").view(np.uint8).reshape(-1, 8), 1, bitorder="little")
    text, offset = np.nonzero(bits[:, 1:])
    return _Later(text, offset + 1)


def _nearest(word: str, written: Sequence[str], later: _Later) -> Scores:
    """Thrice the typos to the nearest part of each text that a word begins, or to all of it;
    one more where it is a beginning only, two where it is a later one."""
    size = len(word)
    far = _typos(word, written)
    for end in (size - 1, size, size + 1):
        np.minimum(far, _typos(word, [text[:end] for text in written]) + 1, out=far)
    places = zip(later.text.tolist(), later.offset.tolist(), strict=True)
    parts = [written[text][offset : offset + size] for text, offset in places]
    if parts:
        np.minimum.at(far, later.text, _typos(word, parts) + 2)
    return far


def _typos(word: str, texts: Sequence[str]) -> Scores:
    """Thrice the typos; `_NEVER` where there are too many."""
    typos = cdist([word], texts, scorer=OSA.distance, score_cutoff=_FARTHEST, dtype=np.uint8)[0]
    return np.where(typos > _FARTHEST, _NEVER, 3 * typos.astype(np.int64))
