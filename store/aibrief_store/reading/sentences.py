"""Where sentences end: at a line's end, at a full stop; never inside a quotation."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence's span, white space around it left out."""

    start: int
    end: int


_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
# A stop with the closing marks behind it. What follows decides whether it ends a sentence.
_STOP = re.compile(r"(?:[.!?…]+|[。！？]+)(?P<closed>[\"”’'」』)\]】》〉]*)")
_QUOTED = re.compile(
    r"“[^“”]*”|「[^「」]*」|『[^『』]*』|\"[^\"]*\"|\([^()]*\)|（[^（）]*）|‘[^‘’]*’(?![A-Za-z])"
)
# 라고, 며, 는 … behind a quotation: the sentence that quotes goes on.
_GOES_ON = re.compile(
    r"[가-힣]|[ ]?(?:라고|라며|라는|이라|고 |며 |면서)|\s?[,，;:、]|\s?[a-z]|\s?[说說称稱道]"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Inc|Ltd|Co|Corp|No|Nos|vs|etc|Fig|approx|est|Jan|Feb|Mar|Apr|Jun|Jul"
    r"|Aug|Sept?|Oct|Nov|Dec|Gen|Gov|Sen|Rep|Rev|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|D\.C)|(?:^|[\s.(])[A-Z])\Z"
)


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text in Korean, English or Chinese, in order; blank lines give none."""
    return [sentence for line in _LINE.finditer(text) for sentence in _in_line(text, *line.span())]


def _in_line(text: str, start: int, end: int) -> Iterator[Sentence]:
    quoted = _Quoted(text, start, end)
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if quoted.covers(stop) or not _ends(text, stop, end):
            continue
        if sentence := _trimmed(text, begin, stop.end()):
            yield sentence
        begin = stop.end()
    if sentence := _trimmed(text, begin, end):
        yield sentence


class _Quoted:
    """The quotations of a line, asked for in rising order; an unclosed one counts for nothing."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._spans = [found.span() for found in _QUOTED.finditer(text, start, end)]
        self._next = 0

    def covers(self, stop: re.Match[str]) -> bool:
        """Whether the stop stands inside a quotation that it does not also close."""
        while self._next < len(self._spans) and self._spans[self._next][1] < stop.end():
            self._next += 1
        if self._next == len(self._spans):
            return False
        first, last = self._spans[self._next]
        return first < stop.start() and stop.end() < last


def _ends(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a sentence ends at this stop."""
    after = stop.end()
    if after >= end:
        return True
    if stop[0][0] in "。！？":
        return not (stop["closed"] and _GOES_ON.match(text, after))
    if not text[after].isspace() and not (stop["closed"] and "가" <= text[after] <= "힣"):
        # 3.5, U.S.A, example.com; a Korean stop may lack its space: '했다.그러나'.
        return (
            "가" <= text[stop.start() - 1 : stop.start()] <= "힣"
            and "가" <= text[after] <= "힣"
            and stop[0] == "."
        )
    if stop["closed"] and _GOES_ON.match(text, after):
        return False
    if stop[0] == "." and _ABBREVIATED.search(text, max(stop.start() - 12, 0), stop.start()):
        return False
    return not (stop[0][0] == "." and _numbered(text, stop))


def _numbered(text: str, stop: re.Match[str]) -> bool:
    """'1. ', '2025. 11. 01.': a number in front and behind, or at the line's start."""
    before = text[max(stop.start() - 6, 0) : stop.start()].rpartition("\n")[2]
    if re.search(r"[0-9]\. [0-9]{1,2}\Z", before):
        return True
    digits = re.search(r"(?:^|[\s.])[0-9]{1,4}\Z", before)
    behind = text[stop.end() : stop.end() + 2].strip()[:1]
    return bool(digits) and (behind.isdecimal() or not before.rstrip("0123456789").strip())


def _trimmed(text: str, start: int, end: int) -> Sentence | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end) if start < end else None
