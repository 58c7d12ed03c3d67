"""Names that the query misses by a typo or two."""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from aibrief_store.search.distance import (
    Typed,
    allowed,
    distance,
    distance_to_beginning,
    edits,
    is_hanzi,
    letter_set,
    letters_in,
    typed,
)
from aibrief_store.search.hangul import INITIALS, VOWELS
from aibrief_store.search.spelling import APART, humps, spell_all, tokens, word_starts

# From so many letters on, a later word of a name may be unfinished; shorter ones must be whole,
# or a syllable or two would find too much.
_PART_FROM = 6
_MOST_WORDS = 4


_CONSONANT, _VOWEL = frozenset(INITIALS), frozenset(VOWELS)


class Near(NamedTuple):
    """A text that the query misses by so many ``typos``.

    ``how`` is whole, beginning, words (in any order) or part (from a later word on).
    """

    text: int
    typos: int
    how: str


class Typos:
    """Written texts, ready to be compared; what costs is done when a text first comes near."""

    def __init__(self, written: Sequence[str], spelled: Sequence[str]) -> None:
        self._written = written
        self._spelled = spelled
        self._typed: dict[int, Typed] = {}
        self._later: dict[int, list[int]] = {}

    @cached_property
    def _masks(self) -> list[int]:
        return [letter_set(text) for text in self._spelled]

    def find(self, query: str, words: Sequence[str]) -> Iterator[Near]:
        """Texts near the spelled ``query``, or near its words in another order."""
        letters = letters_in(query)
        if letters < 3 or _CONSONANT.issuperset(query) or _VOWEL.issuperset(query):
            return
        mask, most = letter_set(query), allowed(letters + 1)
        hanzi = set(filter(is_hanzi, query))
        short = [word for word in words if letters_in(word) < 4] if len(words) > 1 else []
        for index, own in enumerate(self._masks):
            # A letter that the text lacks costs one typo at least.
            if (mask & ~own).bit_count() <= most and hanzi.issubset(self._spelled[index]):
                found = self._near(index, query, words, letters)
                if found and all(self._has_short(index, word) for word in short):
                    yield found

    def _near(self, index: int, query: str, words: Sequence[str], letters: int) -> Near | None:
        name = self._typed.get(index)
        if name is None:
            name = self._typed[index] = typed(self._written[index])
        found = edits(query.replace(APART, ""), letters, name)
        if found and (found.whole or found.typos):
            return Near(index, found.typos, "whole" if found.whole else "beginning")
        if 1 < len(words) <= _MOST_WORDS:
            return self._any_order(index, words, allowed(letters))
        if letters >= _PART_FROM and not name.numbers:
            return self._later_word(index, query, allowed(letters))
        if 4 <= letters < _PART_FROM:
            return self._later_whole_word(index, query)
        return None

    def _own(self, index: int) -> tuple[str, ...]:
        return _tokens(self._written[index])

    def _has_short(self, index: int, word: str) -> bool:
        """A short word beside others is no typo in a longer one: it begins one or nearly."""
        parts = (*self._own(index), *spell_all(humps(self._written[index])))
        return any(distance_to_beginning(word, part, 1) <= 1 for part in parts)

    def _any_order(self, index: int, words: Sequence[str], most: int) -> Near | None:
        own = self._own(index)
        if not len(words) <= len(own) <= 2 * _MOST_WORDS:
            return None
        count = _assign(list(words), own, most)
        return Near(index, count, "words") if count <= most else None

    def _later_whole_word(self, index: int, query: str) -> Near | None:
        later = self._own(index)[1:]
        near = any(distance(query, word, 1) == 1 for word in later if letters_in(word) >= 4)
        return Near(index, 1, "part") if near else None

    def _later_word(self, index: int, query: str, most: int) -> Near | None:
        text = self._spelled[index]
        if index not in self._later:
            self._later[index] = word_starts(self._written[index])[1:]
        best = most + 1
        for start in self._later[index]:
            if len(text) - start >= len(query) - most:
                best = min(best, distance_to_beginning(query, text[start:], most))
        return Near(index, best, "part") if best <= most else None


# Kept, as `distance.typed`.
@lru_cache(maxsize=4096)
def _tokens(written: str) -> tuple[str, ...]:
    return tuple(tokens(written))


def _assign(words: list[str], own: tuple[str, ...], most: int) -> int:
    """Fewest typos with which each word stands for another one of ``own``; greedy."""
    total, free = 0, list(own)
    for word in sorted(words, key=len, reverse=True):
        costs = [_word_cost(word, other, most) for other in free]
        if not costs or min(costs) > most:
            return most + 1
        total += min(costs)
        free.pop(costs.index(min(costs)))
    return total


def _word_cost(word: str, other: str, most: int) -> int:
    if not (word.isalpha() and other.isalpha()):
        return 0 if word == other else most + 1
    if other.startswith(word):
        return 0
    whole = allowed(max(len(word), len(other)))
    if (near := distance(word, other, whole)) <= whole:
        return near
    part = allowed(len(word))
    near = distance_to_beginning(word, other, part)
    return near if near <= part else most + 1
