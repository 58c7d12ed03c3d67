"""Statements of claims and gists of passages, by the words that they contain."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from aibrief_store.records import Claim, Source, Text
from aibrief_store.search.spelling import Haystack, tokens


class Sentence(NamedTuple):
    """A statement or gist; ``kind`` is claim or passage."""

    id: str
    kind: str
    text: Text


class Sentences:
    """Sentences with their words spelled, in both languages."""

    def __init__(self, claims: Iterable[Claim], sources: Iterable[Source]) -> None:
        self.all = [Sentence(claim.id, "claim", claim.statement) for claim in claims]
        self.all += [
            Sentence(f"{source.id}#{passage.id}", "passage", passage.gist)
            for source in sources
            for passage in source.outline
        ]
        self._en = Haystack(_spaced(sentence.text.en) for sentence in self.all)
        self._ko = Haystack(_spaced(sentence.text.ko) for sentence in self.all)

    def find(self, words: list[str]) -> Iterator[tuple[Sentence, str]]:
        """Sentences with all the words in one language, with that language."""
        if sum(map(len, words)) < 2:
            return
        korean = _having(self._ko, words)
        english = _having(self._en, words)
        for index in sorted(korean | english):
            yield self.all[index], "en" if index in english else "ko"


def _spaced(text: str) -> str:
    return " " + " ".join(tokens(text)) + " "


def _having(haystack: Haystack, words: list[str]) -> set[int]:
    """Texts with all ``words``: numbers whole, Latin from a word's beginning, others anywhere
    (Korean writes words together and hangs endings on them)."""
    found: list[set[int]] = []
    for word in words:
        before = " " if word[0].isascii() else ""
        after = " " if word[-1].isdigit() and word[0].isdigit() else ""
        found.append({index for index, _ in haystack.containing(before + word + after)})
    return set.intersection(*found) if found else set()
