"""Statements of claims and gists of passages in a large library, by their words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.indexed.arrays import Arrays
from aibrief_store.search.indexed.batches import batched
from aibrief_store.search.indexed.parts import Parts, laid
from aibrief_store.search.indexed.postings import Numbers, Postings, in_order, joined, posted
from aibrief_store.search.spelling import APART, words_apart

_AT_ONCE = 2000
_LANGUAGES = ("en", "ko")


class Row(NamedTuple):
    """A statement or gist with its figures, as `sentences.Sentence`; ``id`` is the claim's, or
    the source's and the passage's with a '#' between."""

    id: str
    en: str
    ko: str
    figures: str


class Found(NamedTuple):
    """A sentence that has all the words in one language."""

    number: int
    id: str
    language: str


def built(rows: Iterable[Row]) -> dict[str, NDArray[Any]]:
    """The arrays that `Statements` reads, in the order of the rows."""
    ids: list[bytes] = []
    words: dict[str, dict[str, list[int]]] = {language: {} for language in _LANGUAGES}
    for some in batched(rows, _AT_ONCE):
        for language, found in words.items():
            texts = words_apart(f"{getattr(row, language)} {row.figures}" for row in some)
            for number, text in enumerate(texts, len(ids)):
                for word in set(text.split(APART)):
                    found.setdefault(word, []).append(number)
        ids += [row.id.encode("utf-8", "surrogatepass") for row in some]
    for found in words.values():
        found.pop("", None)
    return {
        **joined("ids", ids),
        **posted("en", words["en"]),
        **posted("ko", words["ko"]),
        **laid("en", in_order(words["en"])),
        **laid("ko", in_order(words["ko"])),
    }


class Statements:
    """Sentences by number, in the order in which they were put.

    Args:
        arrays: `built`'s.
    """

    def __init__(self, arrays: Arrays) -> None:
        self._ids, self._at = arrays["ids"].data, arrays["ids_at"].data
        self._words = {language: _Words(arrays, language) for language in _LANGUAGES}

    def find(self, words: Sequence[str]) -> Iterator[Found]:
        """Sentences with all the words in one language, with that language."""
        english = self._words["en"].having(words)
        korean = self._words["ko"].having(words)
        both = np.union1d(english, korean)
        for number, of in zip(both.tolist(), np.isin(both, english).tolist(), strict=True):
            yield Found(number, self._id(number), "en" if of else "ko")

    def _id(self, number: int) -> str:
        data = bytes(self._ids[self._at[number] : self._at[number + 1]])
        return data.decode("utf-8", "surrogatepass")


class _Words:
    """The words of the sentences in a language."""

    def __init__(self, arrays: Arrays, language: str) -> None:
        self._postings, self._parts = Postings(arrays, language), Parts(arrays, language)

    def having(self, words: Sequence[str]) -> Numbers:
        """Sentences with all the words, each as `sentences` has it."""
        found: Numbers | None = None
        for word in sorted(words, key=len, reverse=True):
            numbers = self._with(word)
            found = numbers if found is None else np.intersect1d(found, numbers, assume_unique=True)
            if not len(found):
                break
        return np.zeros(0, np.uint32) if found is None else found

    def _with(self, word: str) -> Numbers:
        if word[0].isascii():
            whole = len(word) < 3 or word[0].isdigit()
            return self._postings.of(word) if whole else self._postings.beginning(word)
        return self._postings.of_places(self._parts.words_with(word))
