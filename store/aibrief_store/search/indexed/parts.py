"""Words by any part of them: every place in those that are not Latin alone, sorted by what stands
there, so that a part is found by bisection (Korean hangs words and endings together).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.hangul import CONSONANTS, JAMO, VOWELS
from aibrief_store.search.indexed.arrays import Arrays
from aibrief_store.search.indexed.suffixes import DEPTH, places_in_order

_CODE = "<u2"
_JAMO, _CONSONANTS, _VOWELS = (
    np.array(sorted(map(ord, letters)), np.uint16) for letters in (JAMO, CONSONANTS, VOWELS)
)


def laid(name: str, words: Sequence[str]) -> dict[str, NDArray[Any]]:
    """The arrays of `Parts`: codes of UTF-16 with a 0 after each word, and the places."""
    wide = [number for number, word in enumerate(words) if not word.isascii()]
    codes = _codes("".join(words[number] + "\0" for number in wide))
    order = places_in_order(codes)
    return {
        f"{name}_codes": codes,
        f"{name}_places": order[codes[order] > 0x7F].astype(np.uint32),
        f"{name}_ends": np.flatnonzero(codes == 0).astype(np.uint32),
        f"{name}_wide": np.array(wide, np.uint32),
    }


class Parts:
    """The places in words, by what stands there."""

    def __init__(self, arrays: Arrays, name: str) -> None:
        self._codes: NDArray[np.uint16] = arrays[f"{name}_codes"]
        self._places: NDArray[np.uint32] = arrays[f"{name}_places"]
        self._ends: NDArray[np.uint32] = arrays[f"{name}_ends"]
        self._wide: NDArray[np.uint32] = arrays[f"{name}_wide"]

    def words_with(self, part: str) -> NDArray[np.uint32]:
        """The numbers of the words that contain ``part``, ending where a syllable does; it must
        not begin with an ASCII character."""
        wanted = _codes(part)
        places = self._beginning(wanted[:DEPTH].tolist())
        for ahead in range(DEPTH, len(wanted)):
            places = places[self._after(places, ahead) == wanted[ahead]]
        after, further = (self._after(places, len(wanted) + more) for more in (0, 1))
        # As `hangul.ends_syllable`.
        opens = np.isin(after, _CONSONANTS) & np.isin(further, _VOWELS)
        places = places[opens | ~np.isin(after, _JAMO)]
        return self._wide[np.unique(np.searchsorted(self._ends, places))]

    def _beginning(self, wanted: list[int]) -> NDArray[np.uint32]:
        codes, places, size = self._codes.data, self._places.data, len(wanted)

        def there(place: int) -> list[int]:
            return codes[place : place + size].tolist()

        low = bisect_left(places, wanted, key=there)
        return self._places[low : bisect_right(places, wanted, low, key=there)]

    def _after(self, places: NDArray[np.uint32], ahead: int) -> NDArray[np.uint16]:
        """The codes so far from the places; behind the last word there is 0."""
        return self._codes.take(places.astype(np.int64) + ahead, mode="clip")


def _codes(text: str) -> NDArray[np.uint16]:
    return np.frombuffer(text.encode("utf-16-le", "surrogatepass"), _CODE)
