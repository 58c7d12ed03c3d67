"""Words that lead to numbers: sorted on end, found by bisection, nothing decoded at opening."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.indexed.arrays import Arrays

Numbers = NDArray[np.uint32]
_NONE: Numbers = np.zeros(0, np.uint32)


def joined(name: str, values: Sequence[bytes]) -> dict[str, NDArray[Any]]:
    """Byte strings on end, and where each begins."""
    begins = np.fromiter(accumulate(map(len, values), initial=0), np.uint32, len(values) + 1)
    return {name: np.frombuffer(b"".join(values), np.uint8), f"{name}_at": begins}


def posted(name: str, found: Mapping[str, Sequence[int]]) -> dict[str, NDArray[Any]]:
    """The arrays of `Postings`: each word's numbers, ascending and each once."""
    order = in_order(found)
    flat = [np.array(sorted(set(found[word])), np.uint32) for word in order]
    begins = np.fromiter(accumulate(map(len, flat), initial=0), np.uint32, len(flat) + 1)
    return {
        **joined(name, list(map(_bytes, order))),
        f"{name}_begin": begins,
        f"{name}_numbers": np.concatenate(flat) if flat else _NONE,
    }


def in_order(words: Iterable[str]) -> list[str]:
    """Words in the order in which they are kept."""
    return sorted(words, key=_bytes)


def _bytes(word: str) -> bytes:
    return word.encode("utf-8", "surrogatepass")


class Postings:
    """Words and their numbers."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        self._text = arrays[name].data
        self._at = arrays[f"{name}_at"].data
        self._begin = arrays[f"{name}_begin"].data
        self._numbers = arrays[f"{name}_numbers"]

    def of(self, word: str) -> Numbers:
        """The numbers of exactly this word."""
        wanted = _bytes(word)
        place = self._first(wanted)
        if place < len(self._at) - 1 and self._word(place) == wanted:
            return self._slice(place, place + 1)
        return _NONE

    def beginning(self, start: str) -> Numbers:
        """The numbers of all words that begin so, ascending."""
        wanted = _bytes(start)
        low = self._first(wanted)
        # No UTF-8 text has this byte.
        found = self._slice(low, self._first(wanted + b"\xff"))
        return np.unique(found)

    def of_places(self, places: Numbers) -> Numbers:
        """The numbers of the words at these places in the order of words, ascending."""
        found = [self._slice(place, place + 1) for place in places.tolist()]
        return np.unique(np.concatenate(found)) if found else _NONE

    def _slice(self, low: int, high: int) -> Numbers:
        return self._numbers[self._begin[low] : self._begin[high]]

    def _word(self, place: int) -> bytes:
        return bytes(self._text[self._at[place] : self._at[place + 1]])

    def _first(self, wanted: bytes) -> int:
        """The first word that is not before ``wanted``."""
        low, high = 0, len(self._at) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._word(middle) < wanted else (low, middle)
        return low
