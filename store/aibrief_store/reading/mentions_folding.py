"""Text and names made alike, so that they meet: width, case, spaces and hyphens."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from aibrief_store.reading.digits import narrowed

_GAP = re.compile("[ \u00a0\u3000\\-‐‑–]")
_ALIKE = (("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‧", "·"), ("・", "·"))
# 칭화(淸華)대, 판구(Pangu) 5.0: the original name in brackets, in the middle of the name.
_INSIDE = re.compile(
    r"\((?<=[가-힣]\()[A-Za-z\u3400-\u9fff][A-Za-z\u3400-\u9fff·. -]{0,23}\)(?= ?[가-힣0-9])"
)

_AROUND = 60
"""Characters on either side of a bracket that a name may go on for."""


class Folded(NamedTuple):
    """A text without what does not matter to a name, and what was left out.

    ``gaps``: for each character left out, how many stand before it in ``text``, in order.
    ``offset``: where the text begins in the original.
    """

    text: str
    gaps: list[int]
    offset: int = 0

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of ``text`` stands in the original."""
        gaps, offset, last = self.gaps, self.offset, end - 1
        return (
            offset + start + bisect_right(gaps, start),
            offset + end + bisect_right(gaps, last),
        )


def folded(plain: str) -> Folded:
    """``plain`` in lower case without spaces and hyphens."""
    pieces = _GAP.split(plain)
    return Folded(_lower("".join(pieces)), list(accumulate(map(len, pieces[:-1]))))


def bracketless(plain: str) -> Iterator[tuple[Folded, int]]:
    """Around each bracket that may stand inside a name the text without it, and where it was."""
    for found in _INSIDE.finditer(plain):
        start, end = found.span()
        offset = max(start - _AROUND, 0)
        before, after = folded(plain[offset:start]), folded(plain[end : end + _AROUND])
        join = len(before.text)
        gaps = [*before.gaps, *[join] * (end - start), *(join + gap for gap in after.gaps)]
        yield Folded(before.text + after.text, gaps, offset), join


def plain_text(text: str) -> str:
    """The text with one form of width and of apostrophes; as long as before."""
    plain = narrowed(text)
    for one, other in _ALIKE:
        plain = plain.replace(one, other)
    return plain


def key(name: str) -> str:
    """A name as it is looked for in a folded text."""
    plain = plain_text(unicodedata.normalize("NFKC", name))
    return _GAP.sub("", plain).lower()


def _lower(text: str) -> str:
    """As long as the text: İ, which would become two characters, stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
