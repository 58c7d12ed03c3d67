"""What a language's own module tells of a sentence: who is said to say what."""

import re
from typing import Literal, NamedTuple

Place = tuple[int, int]

Hedge = Literal[
    "none", "alleged", "denied", "estimated", "forecast", "hearsay", "no_comment", "opinion",
    "planned", "target", "worry",
]  # fmt: skip

_QUOTED = re.compile(
    r"“[^“”]*”?|「[^「」]*」|『[^『』]*』|\"[^\"]*\""
    r"|(?<![A-Za-z0-9])‘[^‘’]*(?:’(?=[A-Za-z])[^‘’]*)*’"
)
_BRACKETED = re.compile(r"\([^()]*\)|（[^（）]*）|〈[^〈〉]*〉")
_MARK = re.compile('[“「『"‘]')
_OPENED = re.compile("[(（〈]")
HIDDEN = "■"
"""Stands for each character of a quotation or a bracket, so that positions stay."""


class Said(NamedTuple):
    """One reporting word with what belongs to it; places are those of the piece looked at.

    ``left_out``: the speaker is whoever spoke last. ``quote_follows``: what is said is the
    quotation that the next sentence begins with; ``quote_before``: that the last one ends with.
    """

    cue: Place
    speaker: Place | None
    content: Place | None
    direct: bool
    verb: str
    hedge: Hedge = "none"
    chain: tuple[Place, ...] = ()
    unsure: bool = False
    left_out: bool = False
    quote_follows: bool = False
    quote_before: bool = False


class Piece(NamedTuple):
    """A sentence, with its quotations and brackets hidden.

    Attributes:
        text: as printed.
        outer: the same with all between quotation marks hidden, marks kept.
        bare: with what is in brackets hidden too.
        quotes: spans of the quotations, marks included.
    """

    text: str
    outer: str
    bare: str
    quotes: list[Place]

    def inside(self, quote: Place) -> Place:
        """What a quotation says."""
        start, end = quote
        return start + 1, end - (self.text[end - 1] in '”"’」』')


def piece(text: str) -> Piece:
    """A sentence made ready for the search of its reporting words."""
    marked = _MARK.search(text)
    quotes = [found.span() for found in _QUOTED.finditer(text)] if marked else []
    outer = _QUOTED.sub(_hide, text) if quotes else text
    bare = _BRACKETED.sub(_hide, outer) if _OPENED.search(outer) else outer
    return Piece(text, outer, bare, quotes)


def _hide(found: re.Match[str]) -> str:
    return (
        found[0][0] + HIDDEN * (len(found[0]) - 2) + found[0][-1] if len(found[0]) > 1 else found[0]
    )
