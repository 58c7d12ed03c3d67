"""Which of the three languages a text is in, by its letters, and its passages in another."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Language = Literal["ko", "zh", "en"]

_HANGUL = re.compile(r"[가-힣]++")
_HAN = re.compile(r"[\u3400-\u9fff]++")
_LATIN = re.compile(r"[A-Za-z]{2,}")
SAMPLE = 20_000
"""How many characters are looked at."""

# Stretches without the language's own letters, that may be sentences of another one.
_FOREIGN: dict[Language, re.Pattern[str]] = {
    "ko": re.compile(r"[^가-힣\n]{40,}+"),
    "zh": re.compile(r"[^\u3400-\u9fff\n]{40,}+"),
    "en": re.compile(r"[^A-Za-z\n]{20,}+"),
}
_LETTERS = re.compile(r"[^\W\d_]")
# A sentence has words in small letters; a list of names has none.
_WORDS: dict[Language, re.Pattern[str]] = {
    "ko": re.compile(r"(?<![가-힣])[가-힣]{2,}+ "),
    "zh": re.compile(r"[\u3400-\u9fff]{5,}+"),
    "en": re.compile(r"\b[a-z]{2,}[ ,.]"),
}
ENOUGH = 4
"""Words of small letters that make a sentence; of Han characters, stretches of five or more."""


class Passage(NamedTuple):
    """A stretch of a text in one language."""

    start: int
    end: int
    language: Language


def language_of(text: str) -> Language:
    """Korean where Hangul stands, Chinese where Han does without it; English otherwise.

    A Korean or Chinese text is full of Latin names, and a Korean one has Han in brackets; so
    one Hangul syllable weighs as much as a Latin word.
    """
    sample = text[:SAMPLE]
    hangul = sum(map(len, _HANGUL.findall(sample)))
    han = sum(map(len, _HAN.findall(sample)))
    latin = len(_LATIN.findall(sample))
    if hangul and hangul * 2 >= han and hangul >= latin:
        return "ko"
    return "zh" if han and han >= latin else "en"


def passages(text: str, language: Language) -> list[Passage]:
    """The text cut where sentences in another language stand, as in a press release.

    The passages leave nothing out and do not overlap; a text in one language is one passage.
    """
    cut: list[Passage] = []
    place = 0
    for start, end, other in _foreign(text, language):
        if start > place:
            cut.append(Passage(place, start, language))
        cut.append(Passage(start, end, other))
        place = end
    if place < len(text) or not cut:
        cut.append(Passage(place, len(text), language))
    return cut


def _foreign(text: str, language: Language) -> Iterator[Passage]:
    for found in _FOREIGN[language].finditer(text):
        letter = _LETTERS.search(found[0])
        if not letter:
            continue
        other = language_of(found[0])
        enough = 2 if other == "zh" else ENOUGH
        if other != language and len(_WORDS[other].findall(found[0])) >= enough:
            yield Passage(found.start() + _opening(found[0], letter.start()), found.end(), other)


def _opening(passage: str, first: int) -> int:
    """Where a passage's first sentence begins: behind the stop of the one before it."""
    stops = [passage.rfind(stop, 0, first) for stop in (". ", "다.", "。", "! ", "? ")]
    return max(stops) + 1 if max(stops) >= 0 else 0
