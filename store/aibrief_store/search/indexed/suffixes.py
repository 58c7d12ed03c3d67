"""Every place in every text, sorted by what stands there, so that any part of a text is found by
bisection.

Texts are cut to `LONGEST` letters and sorted by `DEPTH` of them: what is found by more is a
superset, which the rules narrow.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.indexed.arrays import Arrays

LONGEST, DEPTH = 120, 32
_STARTS = 0x80

Places = slice | NDArray[np.uint32]


def laid(texts: Sequence[str], starts: NDArray[np.uint64]) -> dict[str, NDArray[Any]]:
    """The arrays of `Suffixes`.

    Args:
        texts: spelled, without NUL.
        starts: for each text its first 64 offsets, a bit set where a word begins.
    """
    cut = [text[:LONGEST] for text in texts]
    blob = "".join(text + "\0" for text in cut).encode("utf-16-be", "surrogatepass")
    codes = np.frombuffer(blob, ">u2").astype(np.uint16)
    lengths = np.fromiter(map(_units, cut), np.int64, len(cut))
    begins = np.fromiter(accumulate(lengths + 1, initial=0), np.int64, len(cut) + 1)
    of = np.repeat(np.arange(len(cut), dtype=np.uint32), lengths + 1)
    order = places_in_order(codes)
    order = order[codes[order] != 0]
    text = of[order]
    offset = (order - begins[text]).astype(np.uint64)
    begins_word = (starts[text] >> np.minimum(offset, 63)) & 1 & (offset < 64)
    return {
        "codes": np.frombuffer(blob, np.uint8),
        "begins": begins.astype(np.uint32),
        "suffix_text": text,
        "suffix_offset": (offset | begins_word * _STARTS).astype(np.uint8),
        "suffix_first": np.flatnonzero(offset == 0).astype(np.uint32),
        "suffix_begun": np.flatnonzero((offset == 0) | (begins_word > 0)).astype(np.uint32),
    }


def _units(text: str) -> int:
    """Codes of UTF-16."""
    return len(text) + (0 if text.isascii() else sum(letter > "\uffff" for letter in text))


def places_in_order(codes: NDArray[np.uint16]) -> NDArray[np.int64]:
    """All places by the `DEPTH` codes from there on: by four, then by twice as many each time."""
    padded = np.concatenate((codes, np.zeros(4, np.uint16))).astype(np.uint64)
    key = np.zeros(len(codes), np.uint64)
    for ahead in range(4):
        key = key << np.uint64(16) | padded[ahead : ahead + len(codes)]
    reach = 4
    order = np.argsort(key)
    while reach < DEPTH:
        rank = _ranks(key, order)
        further = np.zeros(len(codes), np.uint64)
        further[:-reach] = rank[reach:] + 1
        key = rank << np.uint64(32) | further
        order = np.argsort(key)
        reach *= 2
    return order


def _ranks(key: NDArray[np.uint64], order: NDArray[np.int64]) -> NDArray[np.uint64]:
    sorted_keys = key[order]
    rank = np.empty(len(key), np.uint64)
    rank[order] = np.concatenate(([0], np.cumsum(sorted_keys[1:] != sorted_keys[:-1])))
    return rank


class Suffixes:
    """The places of all texts.

    Attributes:
        text: for each place in sorted order, the number of its text.
    """

    def __init__(self, arrays: Arrays) -> None:
        self.text: NDArray[np.uint32] = arrays["suffix_text"]
        self._offset: NDArray[np.uint8] = arrays["suffix_offset"]
        self._first: NDArray[np.uint32] = arrays["suffix_first"]
        self._begun: NDArray[np.uint32] = arrays["suffix_begun"]
        self._codes = arrays["codes"].data
        self._begins = arrays["begins"].data
        self._texts = self.text.data
        self._offsets = self._offset.data
        self._last: tuple[str, list[slice]] = ("", [])

    def written(self, text: int) -> str:
        """A text, as far as it is kept."""
        data = self._codes[2 * self._begins[text] : 2 * self._begins[text + 1] - 2]
        return bytes(data).decode("utf-16-be", "surrogatepass")

    def offsets(self, places: Places) -> NDArray[np.uint8]:
        """Where in their texts the places are."""
        return self._offset[places] & np.uint8(_STARTS - 1)

    def word_starts(self, places: Places) -> NDArray[np.bool_]:
        """Whether words begin there."""
        return self._offset[places] >= np.uint8(_STARTS)

    def first(self, places: slice) -> NDArray[np.uint32]:
        """Those of the places at which texts begin."""
        return _between(self._first, places)

    def begun(self, places: slice) -> NDArray[np.uint32]:
        """Those of the places at which texts or words begin."""
        return _between(self._begun, places)

    def places(self, needle: str, within: slice | None = None) -> slice:
        """The places of ``needle``, among those ``within`` a slice (of a beginning of it)."""
        wanted = needle.encode("utf-16-be", "surrogatepass")[: 2 * DEPTH]
        low = within.start if within else 0
        high = within.stop if within else len(self._texts)
        first = self._bisect(wanted, low, high)
        # No text has this code.
        return slice(first, self._leap(wanted + b"\xff\xff", first, high))

    def ended(self, needle: str) -> Iterator[tuple[int, slice]]:
        """Each beginning of ``needle`` with which a text ends: its length and these places."""
        for length, found in enumerate(self._beginnings(needle[:DEPTH]), 1):
            # Those with which a text ends stand first.
            if self._ends(found.start, length):
                yield length, self.places(needle[:length] + "\0", found)

    def _beginnings(self, needle: str) -> list[slice]:
        """The places of each beginning of ``needle`` that has any; those that the last needle had
        too are known.
        """
        last, known = self._last
        found = known.copy()
        while not needle.startswith(last[: len(found)]):
            found.pop()
        for length in range(len(found) + 1, len(needle) + 1):
            places = self.places(needle[:length], found[-1] if found else None)
            if places.start == places.stop:
                break
            found.append(places)
        self._last = needle, found
        return found

    def _ends(self, place: int, length: int) -> bool:
        """The text at this place has only so many letters more."""
        text = self._texts[place]
        at = self._begins[text] + (self._offsets[place] & (_STARTS - 1)) + length
        return bool(at == self._begins[text + 1] - 1)

    def _leap(self, wanted: bytes, low: int, high: int) -> int:
        """As `_bisect`, soon where the place is near ``low``: mostly there are few or none."""
        step = 1
        while low + step <= high and self._bisect(wanted, low + step - 1, low + step) == low + step:
            low, step = low + step, 2 * step
        return self._bisect(wanted, low, min(low + step - 1, high))

    def _bisect(self, wanted: bytes, low: int, high: int) -> int:
        codes, begins, texts, offsets = self._codes, self._begins, self._texts, self._offsets
        size = len(wanted)
        while low < high:
            middle = (low + high) // 2
            at = 2 * (begins[texts[middle]] + (offsets[middle] & (_STARTS - 1)))
            if bytes(codes[at : at + size]) < wanted:
                low = middle + 1
            else:
                high = middle
        return low


def _between(places: NDArray[np.uint32], within: slice) -> NDArray[np.uint32]:
    low, high = np.searchsorted(places, np.array((within.start, within.stop), np.uint32))
    return places[low:high]
