"""The single words of all names, for words that are misspelled or written as they sound."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, pairwise

from aibrief_store.search.distance import allowed, distance, letter_set, letters_in
from aibrief_store.search.hangul import compose
from aibrief_store.search.names import Names
from aibrief_store.search.sounding import Sound, alike, sounds, sounds_of_all
from aibrief_store.search.spelling import humps, spell_all

# Shorter words sound like, or are a typo from, too many others.
_CONSONANTS, _LETTERS = 2, 4

_BySound = dict[str, list[tuple[Sound, str]]]


class Vocabulary:
    """The words of the names, and pairs of them (Deep, Seek, DeepSeek), digits left out."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def heard(self, word: str) -> dict[int, float]:
        """Names with a word that sounds like this spelled one, and how much of them it is.

        One of the two is in Hangul: Latin words that sound alike are other words, or typos.
        """
        found: dict[int, float] = {}
        tables = (self._hangul,) if word.isascii() else (self._latin, self._hangul)
        for sound in sounds(word if word.isascii() else compose(word)):
            for other, text in chain.from_iterable(table.get(sound.frame, ()) for table in tables):
                if text != word and alike(sound, other):
                    found.update(self._shares(text))
        return found

    def mistyped(self, word: str) -> dict[int, float]:
        """Names with a word that this spelled one misses by a typo or two, as `heard`."""
        found: dict[int, float] = {}
        if not may_be_mistyped(word):
            return found
        mask, most = letter_set(word), allowed(letters_in(word))
        for text, own in self._about_as_long(len(word), most):
            # Two letters that only one of the words has are a typo at least.
            if (mask ^ own).bit_count() <= 2 * most and distance(word, text, most) <= most:
                found.update(self._shares(text))
        return found

    def _shares(self, text: str) -> Iterator[tuple[int, float]]:
        for index in self._bearers[text]:
            yield index, len(text) / len(self._names.spelled.texts[index])

    def _about_as_long(self, length: int, most: int) -> Iterator[tuple[str, int]]:
        for near in range(length - most, length + most + 1):
            yield from self._by_length.get(near, ())

    @cached_property
    def _bearers(self) -> dict[str, list[int]]:
        """Folded words, Hangul spelled, to the names that have them."""
        words: list[str] = []
        of: list[int] = []
        for index in range(len(self._names.of)):
            own = humps(self._names.written(index))
            pairs = [one + other for one, other in pairwise(own)]
            kept = [word for word in own + pairs if word.isalpha() and len(word) > 1]
            words += kept
            of += [index] * len(kept)
        found: dict[str, list[int]] = {}
        for word, index in zip(spell_all(words) if words else (), of, strict=True):
            found.setdefault(word, []).append(index)
        return found

    @cached_property
    def _latin(self) -> _BySound:
        return _by_sound([text for text in self._bearers if text.isascii()])

    @cached_property
    def _hangul(self) -> _BySound:
        """And what else is not Latin."""
        return _by_sound([text for text in self._bearers if not text.isascii()])

    @cached_property
    def _by_length(self) -> dict[int, list[tuple[str, int]]]:
        found: dict[int, list[tuple[str, int]]] = {}
        for text in self._bearers:
            found.setdefault(len(text), []).append((text, letter_set(text)))
        return found


def _by_sound(words: Sequence[str]) -> _BySound:
    """Spelled words by the frames of their sounds."""
    found: _BySound = {}
    heard = sounds_of_all([word if word.isascii() else compose(word) for word in words])
    for word, ways in zip(words, heard, strict=True):
        for sound in ways:
            if len(sound.frame) >= _CONSONANTS:
                found.setdefault(sound.frame, []).append((sound, word))
    return found


def may_be_mistyped(word: str) -> bool:
    """A spelled word of letters alone, long enough for a typo."""
    return letters_in(word) >= _LETTERS and word.isalpha()
