"""A draft's words without its Markdown, each character with the place it came from.

Left out: front matter, code, comments, tags, addresses, footnote marks, emphasis and the marks
that begin headings, lists, quotations and table rows. A line broken inside a paragraph goes on
after a blank.
"""

import re
from typing import NamedTuple

from aibrief_store.anchoring import canonical

_FRONT = re.compile(r"\A(?:---|\+\+\+)[ \t]*\n.*?\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.S | re.M)
_MARKS = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|(?P<code>`{1,3})(?!`)[^`\n]{0,500}(?P=code)"
    r"|\[\^[^\]\s]{1,60}\]:?"
    r"|\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)"
    r"|\]\[[^\]\n]{0,200}\]"
    r"|^ {0,3}\[[^\]\n]{1,200}\]:[ \t]+\S+[^\n]*$"
    r"|</?[A-Za-z][^<>\n]{0,500}>"
    r"|<?(?:https?://|www\.)[^\s<>()\[\]{}\"'가-힣]{1,2000}>?"
    r"|!?\[(?=[^\[\]\n]{1,1000}\][(\[])"
    r"|^[ \t]{0,12}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?"
    r"|[0-9]{1,3}[.)][ \t]+)+"
    r"|^ {0,3}(?:[-*_=][ \t]*){3,}$"
    r"|^[ \t|:-]{3,}$"
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|~~|(?<![A-Za-z0-9_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![A-Za-z0-9_])"
    r"|\\(?=[!-/:-@\[-`{-~])",
    re.S | re.M,
)
_BLOCK = re.compile(r"[ \t]*(?:#{1,6}[ \t]|>|[-*+][ \t]|[0-9]{1,3}[.)][ \t]|\||\[\^|`{3}|~{3})")
_LONG = 30
"""Characters: a line shorter than that was not broken for want of room."""


class Plain(NamedTuple):
    """Words of a draft.

    Attributes:
        draft: NFC, line ends as LF; what positions count in.
        text: its words.
        origin: for each character of ``text``, its place in ``draft``.
        headings: spans of ``text`` that are headings.
    """

    draft: str
    text: str
    origin: list[int]
    headings: list[tuple[int, int]]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` stands in the draft."""
        return self.origin[start], self.origin[end - 1] + 1


def plain(draft: str) -> Plain:
    """Take the Markdown away from ``draft``."""
    draft = canonical(draft)
    gone = bytearray(len(draft))
    for pattern in (_FRONT, _FENCE):
        for found in pattern.finditer(draft):
            _blank(gone, found.start(), found.end(), draft)
    for found in _MARKS.finditer(draft):
        gone[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    kept = [at for at in range(len(draft)) if not gone[at]]
    breaks = _soft_breaks(draft)
    text = "".join(" " if at in breaks else draft[at] for at in kept)
    return Plain(draft, text, kept, _headings(draft, kept))


def _blank(gone: bytearray, start: int, end: int, draft: str) -> None:
    """Take a stretch out, its line ends stay so that what is around it does not meet."""
    for at in range(start, end):
        gone[at] = draft[at] != "\n"


def _soft_breaks(draft: str) -> set[int]:
    """Line ends inside a paragraph: the line is long, and the next one begins no block."""
    found: set[int] = set()
    start = 0
    for end in (mark.start() for mark in re.finditer("\n", draft)):
        line, following = draft[start:end], draft[end + 1 : end + 80]
        first = line.lstrip()[:1]
        indent = len(following) - len(following.lstrip(" "))
        goes_on = following[indent : indent + 1].strip() and indent < 4
        goes_on = goes_on and not _BLOCK.match(following)
        if goes_on and len(line) >= _LONG and first not in ("#", "|"):
            found.add(end)
        start = end + 1
    return found


def _headings(draft: str, kept: list[int]) -> list[tuple[int, int]]:
    from bisect import bisect_left

    return [
        (bisect_left(kept, found.start()), bisect_left(kept, found.end()))
        for found in re.finditer(r"^ {0,3}#{1,6}[ \t]+[^\n]*$", draft, re.M)
    ]
