"""A page's lines, and which of them are running text."""

import re
from typing import NamedTuple

from aibrief_store.articles.script import simplified

_LINE = re.compile(r"[^\n\u2028\u2029]+")
_STOP = re.compile(r"[.!?…。！？](?:\.{0,5})[\"”’'」』)\]）】》>]{0,3}(?:\s?[■◆▲□∎●])?$")
_INNER_STOP = re.compile(
    r"[다요까죠][.!?…]+[\"”’']?\s|[a-z0-9)\"”][.!?]+[\"”’]?\s+[\"“A-Z]|[。！？]"
)
_NUMBERED = re.compile(r"\W{0,2}\d{1,3}\s?[.)]\s")
_QUOTED = re.compile(r"^[“\"「『‘].*[”\"」』’][.。]?$")
_LETTERS = re.compile(r"[^\W\d_]")
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]+"
)
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+")


class Line(NamedTuple):
    """A line with words in it, white space around them left out.

    Attributes:
        above, below: whether a blank line, or the page's edge, stands there.
        text: as printed; ``plain``, its first 2,000 characters, has Han in the simplified script.
        stops: whether it ends as a sentence does.
        runs: whether it is running text: it ends as a sentence, or holds one, and is long enough.
    """

    start: int
    end: int
    text: str
    plain: str
    above: bool
    below: bool
    stops: bool
    runs: bool

    @property
    def quotes(self) -> bool:
        """Whether it is one quotation."""
        return len(self.text) <= 400 and _QUOTED.match(self.text) is not None

    @property
    def words(self) -> int:
        """Words, a Han character counting as one; of the first 400 characters."""
        return len(_WORD.findall(self.text[:400]))


def lines(text: str) -> list[Line]:
    """The lines of ``text`` that are not blank, in order."""
    spans = []
    for found in _LINE.finditer(text):
        bare = found[0].strip()
        if bare.strip("\u200b\ufeff\u00ad\u2060"):
            start = found.start() + len(found[0]) - len(found[0].lstrip())
            spans.append((start, start + len(bare)))
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    return [
        _line(
            text[start:end],
            start,
            not number or text.count("\n", ends[number], start) > 1,
            number + 1 == len(spans) or text.count("\n", end, starts[number + 1]) > 1,
        )
        for number, (start, end) in enumerate(spans)
    ]


def _line(words: str, start: int, above: bool, below: bool) -> Line:
    stops = _STOP.search(words[-12:]) is not None
    long = cells(words[:200]) >= 40
    runs = long and (stops or _INNER_STOP.search(words[:2_000], _number(words)) is not None)
    return Line(
        start, start + len(words), words, simplified(words[:2_000]), above, below, stops, runs
    )


def _number(words: str) -> int:
    """Where a line's words begin behind the number that a list gives it."""
    found = _NUMBERED.match(words)
    return found.end() if found else 0


def cells(text: str) -> int:
    """Columns that ``text`` takes on a terminal, nearly: Hangul, Han, kana and wide forms two."""
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))
