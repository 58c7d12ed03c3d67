"""Attributions: who is said to say what, and by which words."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from aibrief_store.reading.language import Language, language_of
from aibrief_store.reading.saying import Hedge, Piece, Place, Said, piece
from aibrief_store.reading.sentences import Sentence, sentences
from aibrief_store.records.claim import Modality

MODALITY: dict[Hedge, Modality] = {
    "alleged": "alleged", "denied": "denied", "estimated": "estimated", "forecast": "forecast",
    "hearsay": "alleged", "opinion": "opinion", "planned": "planned", "target": "target",
    "worry": "forecast",
}  # fmt: skip
"""The modality of a claim that is reported with a hedge; 'stated' where none is given."""

# Letters that a language's sentences have; for English, that they don't.
_OWN: dict[Language, re.Pattern[str]] = {
    "ko": re.compile("[가-힣]"),
    "zh": re.compile("[\u3400-\u9fff]"),
    "en": re.compile("[가-힣\u3400-\u9fff]"),
}
_INNER = re.compile(r"[^.?!。？！]+[.?!。？！]*[”\"]?\s*")
_WHOLE = {"“": "”", '"': '"', "「": "」", "『": "』"}
_CLOSING = {closing: opening for opening, closing in _WHOLE.items()}
_LONGEST = 4000
"""Characters of a sentence that are looked at; longer ones are no sentences."""


class Attribution(NamedTuple):
    """One reporting word and what belongs to it.

    Attributes:
        start, end, cue: the reporting words as printed, always shown.
        sentence: index in ``sentences(text)``.
        speaker: span of who speaks as printed, without particles; None for hearsay.
        content: span of what is said, quotation marks left out; None where none is printed here.
        direct: quoted word for word.
        verb: dictionary form.
        hedge: how sure the words leave it; ``modality`` for records.
        chain: spans of who passes on whose words, from the article outward; empty for one alone.
        unsure: the sentence leaves open who speaks; a ``speaker`` is then who spoke before.
    """

    start: int
    end: int
    cue: str
    sentence: int
    speaker: Place | None
    content: Place | None
    direct: bool
    verb: str
    hedge: Hedge = "none"
    chain: tuple[Place, ...] = ()
    unsure: bool = False

    @property
    def modality(self) -> Modality:
        """What a claim with this hedge is."""
        return MODALITY.get(self.hedge, "stated")


def attributions(
    text: str, language: Language | None = None, every: list[Sentence] | None = None
) -> list[Attribution]:
    """Every attribution of a text, in order; ``every``: its sentences, where they are known."""
    language = language or language_of(text)
    found: list[Attribution] = []
    every = sentences(text) if every is None else every
    for index, sentence in enumerate(every):
        for start, part in _pieces(text, sentence):
            for each in _of(_language_here(part, language))(piece(part)):
                last = found[-1] if found else None
                placed = _placed(text, index, start, each, last)
                if each.quote_follows or each.quote_before:
                    quoted = _quotation_beside(text, every, index, each.quote_follows)
                    placed = placed._replace(content=quoted, direct=bool(quoted))
                if placed.content or not each.quote_before:
                    found.append(placed)
    return found


def _language_here(part: str, language: Language) -> Language:
    """A press release may repeat itself in English: such a sentence is read as English."""
    own = _OWN[language].search(part)
    return language if bool(own) == (language != "en") else language_of(part)


def _quotation_beside(text: str, every: list[Sentence], index: int, follows: bool) -> Place | None:
    """What the quotation says that the next sentence begins with, or that the last ends with."""
    following = every[index + 1] if follows and index + 1 < len(every) else None
    if following and text[following.start] in _WHOLE:
        end = text.find(_WHOLE[text[following.start]], following.start + 1, following.end)
        return following.start + 1, end if end > 0 else following.end
    last = every[index - 1] if index else None
    if not last or text[last.end - 1] not in _CLOSING:
        return None
    if "\n" in text[last.end : every[index].start]:
        return None
    opened = text.rfind(_CLOSING[text[last.end - 1]], last.start, last.end - 1)
    return (opened + 1, last.end - 1) if opened >= 0 else None


def _of(language: Language) -> Callable[[Piece], list[Said]]:
    if language == "ko":
        from aibrief_store.reading import saying_ko

        return saying_ko.said
    if language == "zh":
        from aibrief_store.reading import saying_zh

        return saying_zh.said
    from aibrief_store.reading import saying_en

    return saying_en.said


def _pieces(text: str, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The sentence; of one that is quoted as a whole, as answers are, the sentences within."""
    start, end = sentence.start, min(sentence.end, sentence.start + _LONGEST)
    closing = _WHOLE.get(text[start])
    if not closing or text.find(closing, start + 1, end) not in (end - 1, -1):
        yield start, text[start:end]
        return
    for found in _INNER.finditer(text, start + 1, end - (text[end - 1] == closing)):
        yield found.start(), found[0]


def _placed(
    text: str, index: int, offset: int, said: Said, last: Attribution | None
) -> Attribution:
    """In the text's own positions; a speaker left out is the one who spoke last, unsurely."""

    def moved(place: Place | None) -> Place | None:
        return (place[0] + offset, place[1] + offset) if place else None

    start, end = said.cue[0] + offset, said.cue[1] + offset
    who = moved(said.speaker)
    if not who and said.left_out and last and last.speaker and index - last.sentence <= 1:
        who = last.speaker
    chain = tuple((a + offset, b + offset) for a, b in said.chain)
    return Attribution(
        start, end, text[start:end], index, who, moved(said.content), said.direct, said.verb,
        said.hedge, chain, said.unsure,
    )  # fmt: skip
