"""Which texts share most with a query: counts of the pairs and threes of letters in both.

A typo spoils a few of them and leaves the rest, so the names with the most are the ones worth
measuring. A pair counts in either order, since swapping is a typo; the two at a word's start
count once more, with `START` before them.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.indexed.arrays import Arrays
from aibrief_store.search.indexed.recent import Recent

#: Before each word of what is counted.
START = "\x1f"
_BITS = 18
_START = ord(START)
_FACTORS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)
_DEEPEST = 24

Codes = NDArray[np.uint32]
Counts = NDArray[np.uint8]


def laid(
    codes: Codes, of: NDArray[np.uint32], starts: NDArray[np.bool_]
) -> dict[str, NDArray[Any]]:
    """The arrays of `Grams`.

    Args:
        codes: the letters of all texts on end, with a 0 after each text.
        of: the number of the text that each letter is in.
        starts: where words begin.
    """
    one, two, three = codes[:-2], codes[1:-1], codes[2:]
    kinds = (
        (_hashed(0, np.minimum(one, two), np.maximum(one, two)), (one != 0) & (two != 0)),
        (_hashed(one, two, three), (one != 0) & (two != 0) & (three != 0)),
        (_hashed(_START, one, two), starts[:-2] & (two != 0)),
    )
    pairs = np.concatenate(
        [hashed[kept].astype(np.uint64) << np.uint64(32) | of[:-2][kept] for hashed, kept in kinds]
    )
    # Sorted and each once; `np.unique` takes ten times as long.
    pairs.sort()
    pairs = pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))] if len(pairs) else pairs
    begins = np.searchsorted(pairs, np.arange((1 << _BITS) + 1, dtype=np.uint64) << np.uint64(32))
    return {
        "gram_begins": begins.astype(np.uint32),
        "gram_texts": (pairs & np.uint64(0xFFFFFFFF)).astype(np.uint32),
    }


def _hashed(one: Any, two: Any, three: Any) -> Any:
    """A bucket of three letters, by numbers or arrays of them."""
    mixed = (
        one * np.uint64(_FACTORS[0]) ^ two * np.uint64(_FACTORS[1]) ^ three * np.uint64(_FACTORS[2])
    ) & np.uint64(0xFFFFFFFF)
    return (mixed ^ mixed >> np.uint64(15)) & np.uint64((1 << _BITS) - 1)


class Grams:
    """Counts by text, kept for each beginning of what is being typed.

    Typing a letter adds its two or three buckets to the last counts; going back drops them.
    """

    def __init__(self, arrays: Arrays, texts: int) -> None:
        self._begins = arrays["gram_begins"].data
        self._texts: NDArray[np.uint32] = arrays["gram_texts"]
        self._stack: list[tuple[str, Counts]] = [("", np.zeros(texts, np.uint8))]
        self._recent: Recent[Counts] = Recent()

    def counts(self, words: str) -> Counts:
        """For each text, how many grams of ``words`` it has; each word has `START` before it."""
        while not words.startswith(self._stack[-1][0]):
            self._stack.pop()
        done, counts = self._stack[-1]
        if done == words:
            return counts
        counts = counts.copy()
        self._add(counts, words, len(done))
        self._stack.append((words, counts))
        # The first, of nothing typed, stays.
        del self._stack[1 : len(self._stack) - _DEEPEST]
        return counts

    def counts_alone(self, word: str) -> Counts:
        """The counts of one word; those of the last few words are kept."""
        return self._recent.of(word, self._alone)

    def _alone(self, word: str) -> Counts:
        counts = self._stack[0][1].copy()
        self._add(counts, START + word, 0)
        return counts

    def _add(self, counts: Counts, words: str, begin: int) -> None:
        for at in range(begin, min(len(words), 250)):
            for bucket in _ending(words, at):
                # Each text stands once in a bucket.
                counts[self._texts[self._begins[bucket] : self._begins[bucket + 1]]] += 1


def _ending(words: str, at: int) -> list[int]:
    """The buckets of the grams that end with the letter ``at``."""
    two, one = words[max(at - 2, 0) : at], words[at]
    if one == START or not two or two[-1] == START:
        return []
    codes = [ord(letter) for letter in two + one]
    found = [int(_hashed(0, *sorted(codes[-2:])))]
    if len(codes) == 3:
        found.append(int(_hashed(*codes)))
    return found


def best(counts: Counts, most: int, order: NDArray[Any]) -> NDArray[np.int64]:
    """The texts with the highest counts, ``most`` at most; among equals those with the least
    ``order``."""
    if not len(counts):
        return np.zeros(0, np.int64)
    least = max(int(counts.max()), 1)
    while least > 1 and np.count_nonzero(counts >= least) < most:
        least -= 1
    found = np.flatnonzero(counts >= least)
    if len(found) <= most:
        return found
    sure = found[counts[found] > least]
    last = found[counts[found] == least]
    rest = most - len(sure)
    return np.concatenate((sure, last[np.argpartition(order[last], rest)[:rest]]))
