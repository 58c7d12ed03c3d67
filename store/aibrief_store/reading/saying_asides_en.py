"""English reports by other words than a verb of saying: according to, reportedly, as he put it."""

import re

from aibrief_store.reading.saying import HIDDEN, Hedge, Piece, Place, Said
from aibrief_store.reading.saying_speakers_en import noun_phrase
from aibrief_store.reading.saying_words_en import VERBS

_UNNAMED: dict[str, Hedge] = {
    "estimate": "estimated", "expect": "forecast", "allegedly": "alleged", "allege": "alleged",
    "fear": "worry",
}  # fmt: skip


def according(sentence: Piece, match: re.Match[str]) -> Said | None:
    """'according to a report', before or behind what it says."""
    first = not sentence.text[: match.start()].strip(' “"')
    who = noun_phrase(sentence, match.end(), not first or _two_commas(sentence.bare, match.end()))
    if not who:
        return None
    last = len(sentence.text)
    content = clean(sentence, *((who[1], last) if first else (0, match.start())))
    return Said((match.start(), match.end() - 1), who, content, False, "according to")


def _two_commas(text: str, start: int) -> bool:
    return text.count(", ", start) > 1


def hearsay(sentence: Piece, match: re.Match[str], kind: str) -> Said:
    """'reportedly', 'is said to': nobody speaks."""
    if kind == "reportedly":
        verb = match["word"].lower()
    else:
        verb = VERBS.get(match["form"] or "expected", (match["form"], ""))[0]
    content = clean(sentence, 0, len(sentence.text))
    return Said(match.span(), None, content, False, verb, _UNNAMED.get(verb, "hearsay"))


def ahead(sentence: Piece, end: int) -> tuple[Place | None, bool]:
    """What follows, and whether it is quoted."""
    following = next((q for q in sentence.quotes if q[0] >= end), None)
    if following and following[0] - end < 50:
        return sentence.inside(following), True
    return clean(sentence, end, len(sentence.text)), False


def clean(sentence: Piece, start: int, end: int) -> Place | None:
    """A span without spaces, commas and quotation marks around."""
    while start < end and sentence.text[start] in ' ,:“"':
        start += 1
    while end > start and sentence.text[end - 1] in ' ,.”"' + HIDDEN:
        end -= 1
    return (start, end) if start < end else None
