"""Text and names made alike, so that they meet: width, case, spaces and hyphens."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from aibrief_store.reading.digits import narrowed

_GAP = re.compile("[ \u00a0\u3000\\-‐‑–]")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‧": "·", "・": "·"})
# 칭화(淸華)대, 판구(Pangu) 5.0: the original name in brackets, in the middle of the name.
_INSIDE = re.compile(
    r"(?<=[가-힣])\([A-Za-z\u3400-\u9fff][A-Za-z\u3400-\u9fff·. -]{0,23}\)(?= ?[가-힣0-9])"
)


class Folded(NamedTuple):
    """A text without what does not matter to a name, and what was left out.

    ``gaps``: for each character left out, how many stand before it in ``text``, in order.
    """

    text: str
    gaps: list[int]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of ``text`` stands in the original."""
        last = end - 1
        return start + bisect_right(self.gaps, start), last + bisect_right(self.gaps, last) + 1


def folded(plain: str) -> Folded:
    """``plain`` in lower case without spaces and hyphens."""
    return _without(plain, (found.start() for found in _GAP.finditer(plain)))


def bracketless(plain: str) -> tuple[Folded, list[tuple[int, int]]]:
    """The same without the brackets that stand inside a name; and those brackets' spans."""
    spans = [found.span() for found in _INSIDE.finditer(plain)]
    left = {place for start, end in spans for place in range(start, end)} if spans else set()
    left.update(found.start() for found in _GAP.finditer(plain))
    return _without(plain, sorted(left)), spans


def plain_text(text: str) -> str:
    """The text with one form of width and of apostrophes; as long as before."""
    return narrowed(text).translate(_ALIKE)


def key(name: str) -> str:
    """A name as it is looked for in a folded text."""
    plain = plain_text(unicodedata.normalize("NFKC", name))
    return _GAP.sub("", plain).lower()


def _without(plain: str, places: Iterable[int]) -> Folded:
    pieces, gaps, begin = [], [], 0
    for count, place in enumerate(places):
        pieces.append(plain[begin:place])
        gaps.append(place - count)
        begin = place + 1
    pieces.append(plain[begin:])
    text = "".join(pieces)
    lower = text.lower()
    # İ becomes two characters; such a text is lowered letter by letter, where that keeps one.
    if len(lower) != len(text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return Folded(lower, gaps)
