"""Statements of claims and gists of passages, by the words that they contain."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from aibrief_store.records import Claim, Source, Text
from aibrief_store.search.hangul import ends_syllable
from aibrief_store.search.spelling import APART, Haystack, words_apart


class Sentence(NamedTuple):
    """A statement or gist; ``kind`` is claim or passage.

    ``figures`` are a claim's as printed and as plain numbers, found in either language.
    """

    id: str
    kind: Literal["claim", "passage"]
    text: Text
    figures: str = ""


class Sentences:
    """Sentences with their words spelled, in both languages."""

    def __init__(self, claims: Iterable[Claim], sources: Iterable[Source]) -> None:
        self.all = [of_claim(claim) for claim in claims]
        self.all += [sentence for source in sources for sentence in of_source(source)]
        self._en = Haystack(words_apart(f"{one.text.en} {one.figures}" for one in self.all))
        self._ko = Haystack(words_apart(f"{one.text.ko} {one.figures}" for one in self.all))

    def find(self, words: list[str]) -> Iterator[tuple[Sentence, str]]:
        """Sentences with all the words in one language, with that language."""
        korean = _having(self._ko, words)
        english = _having(self._en, words)
        for index in sorted(korean | english):
            yield self.all[index], "en" if index in english else "ko"


def of_claim(claim: Claim) -> Sentence:
    """The statement of a claim."""
    return Sentence(claim.id, "claim", claim.statement, _figures(claim))


def of_source(source: Source) -> list[Sentence]:
    """The gists of a source's passages."""
    return [
        Sentence(f"{source.id}#{passage.id}", "passage", passage.gist) for passage in source.outline
    ]


def _figures(claim: Claim) -> str:
    figures = [*claim.value.figures, *claim.printed]
    return " ".join(
        text
        for figure in figures
        for text in (figure.as_printed, figure.amount, figure.low, figure.high)
        if text
    )


def _having(haystack: Haystack, words: list[str]) -> set[int]:
    """Texts with all ``words``: numbers and the shortest Latin ones whole, longer ones from
    a word's beginning, others anywhere (Korean writes words together and hangs endings on)."""
    found: list[set[int]] = []
    for word in words:
        before = APART if word[0].isascii() else ""
        after = APART if before and (len(word) < 3 or word[0].isdigit()) else ""
        found.append(
            {
                index
                for index, at in haystack.containing(before + word + after)
                if before or ends_syllable(haystack.texts[index], at + len(word))
            }
        )
    return set.intersection(*found) if found else set()
