"""Words in quotation marks, compared with the reader's copies.

A quotation is the article's where its folded characters stand there in a row (white space,
kinds of quotes and dashes apart; marks of omission part it into pieces that must follow each
other). Else the likest stretch of a copy is sought by shared runs of characters: from two
thirds of its characters alike it is misquoted, and the words that differ are shown.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

from aibrief_store.anchoring import Copy
from aibrief_store.anchoring.folding import fold, fold_with_origin

ALIKE = 0.66
"""Of two folded texts (`difflib`'s ratio); less than that is no misquotation."""
SHORTEST = 10
"""Folded characters; Latin letters count half."""
_RUN = 4
_OMITTED = re.compile(r"\s*(?:\[?\(?(?:\.{3,}|…+|⋯+)\)?\]?)\s*")
_WORD = re.compile(r"\s+")


class Quoted(NamedTuple):
    """What the copies say to a quotation.

    Attributes:
        exact: articles in which it stands.
        near: the article with the likest words, '' for none.
        difference: the words, ``[-draft-]{+article+}`` where they differ.
        place: where the words stand in that copy; of exact ones, in the first of them.
    """

    exact: list[str]
    near: str = ""
    difference: str = ""
    place: tuple[int, int] = (0, 0)


class Copies:
    """The reader's copies, folded once."""

    def __init__(self, copies: Mapping[str, Copy]) -> None:
        self._texts = {source: copy.text for source, copy in copies.items()}
        self._folded = {source: fold_with_origin(text) for source, text in self._texts.items()}
        self._runs: dict[str, dict[str, list[int]]] = {}

    def __bool__(self) -> bool:
        return bool(self._texts)

    def paragraph(self, source: str, place: tuple[int, int]) -> tuple[str, int]:
        """The line of a copy that holds a place, and where it starts."""
        text = self._texts[source]
        start = text.rfind("\n", 0, place[0]) + 1
        end = text.find("\n", place[1])
        return text[start : end if end >= 0 else len(text)], start

    def scripts(self, hangul: bool) -> bool:
        """Whether a copy is written in Hangul, or one without it."""
        return any(bool(re.search("[가-힣]{2}", text)) == hangul for text in self._texts.values())

    def compare(self, words: str) -> Quoted:
        """What the copies say to ``words``."""
        pieces = [piece for piece in map(fold, _OMITTED.split(words.strip(" ,.，。"))) if piece]
        if not pieces:
            return Quoted([])
        exact = [source for source, text in self._folded.items() if _in_order(pieces, text.text)]
        if exact:
            first = self._folded[exact[0]]
            start = first.text.find(pieces[0])
            end = start + len(pieces[0])
            return Quoted(exact, place=(first.origin[start], first.origin[end - 1] + 1))
        folded = "".join(pieces)
        found = [one for source in self._folded for one in self._likest(source, folded, words)]
        return max(found, key=lambda one: one[0], default=(0.0, Quoted([])))[1]

    def _likest(self, source: str, folded: str, words: str) -> Iterator[tuple[float, Quoted]]:
        """The likest stretch of one copy, if it is like enough."""
        text, origin = self._folded[source].text, self._folded[source].origin
        votes: Counter[int] = Counter()
        runs = self._runs_of(source)
        for at in range(len(folded) - _RUN + 1):
            for here in runs.get(folded[at : at + _RUN], ())[:50]:
                votes[max(0, here - at) // 8] += 1
        for slot, _ in votes.most_common(3):
            first = max(0, slot * 8 - 12)
            start, end, ratio = _window(folded, text, first, first + len(folded) + 32)
            if ratio < ALIKE:
                continue
            place = (origin[start], origin[end - 1] + 1)
            first_word, last_word = self._whole_words(source, *place)
            said = self._texts[source][first_word:last_word]
            yield ratio, Quoted([], source, difference(words, said), place)

    def _whole_words(self, source: str, start: int, end: int) -> tuple[int, int]:
        text = self._texts[source]
        while start and not text[start - 1].isspace() and text[start - 1] not in "“\"‘'(":
            start -= 1
        while end < len(text) and not text[end].isspace() and text[end] not in "”\"’'),.。":
            end += 1
        return start, end

    def _runs_of(self, source: str) -> dict[str, list[int]]:
        if source not in self._runs:
            found: dict[str, list[int]] = {}
            text = self._folded[source].text
            for at in range(len(text) - _RUN + 1):
                found.setdefault(text[at : at + _RUN], []).append(at)
            self._runs[source] = found
        return self._runs[source]


def worth_checking(words: str) -> bool:
    """Whether it is long enough to be a quotation and no name or scare quotes."""
    folded = fold(words)
    size = sum(0.5 if letter.isascii() else 1 for letter in folded)
    return (size >= SHORTEST and len(words.split()) >= 3) or size >= 2 * SHORTEST


def _in_order(pieces: list[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def _window(folded: str, text: str, first: int, last: int) -> tuple[int, int, float]:
    """The part of ``text[first:last]`` that the words match, and how like it is."""
    part = text[first:last]
    blocks = [
        block
        for block in SequenceMatcher(None, folded, part, autojunk=False).get_matching_blocks()
        if block.size > 1
    ]
    if not blocks:
        return 0, 1, 0.0
    start = max(0, blocks[0].b - blocks[0].a)
    end = min(len(part), blocks[-1].b + len(folded) - blocks[-1].a)
    ratio = SequenceMatcher(None, folded, part[start:end], autojunk=False).ratio()
    return first + start, first + max(end, start + 1), ratio


def difference(draft: str, article: str) -> str:
    """Both texts word by word: 'costs [-ten-]{+nine+} dollars'."""
    mine, theirs = _WORD.split(draft.strip()), _WORD.split(article.strip())
    matcher = SequenceMatcher(None, [*map(fold, mine)], [*map(fold, theirs)], autojunk=False)
    told: list[str] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            told.append(" ".join(mine[a:b]))
            continue
        gone, come = " ".join(mine[a:b]), " ".join(theirs[c:d])
        told.append((f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else ""))
    return " ".join(told)
