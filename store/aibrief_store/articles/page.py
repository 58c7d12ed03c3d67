"""The lines of a page while they are being marked."""

import re
from functools import cached_property

from aibrief_store.articles.alone import Mark, alone
from aibrief_store.articles.bylines import Credited, byline_in_front, credited, name_alone
from aibrief_store.articles.lines import Line, cells
from aibrief_store.articles.printed_dates import printed_dates
from aibrief_store.articles.stems import shared, stems_of

_STEP = 24
"""Of a way through the sections, or of a row of buttons, so many characters at most."""


_BY = re.compile(r"\W{0,4}(?:by|words|reporting|story|text|written)\b", re.IGNORECASE)
_LEFT_BESIDE_A_NAME = 30
"""Columns that places and papers take there."""


class Page:
    """What is known of a page's lines.

    Attributes:
        lines: what is marked.
        marks: one a line; ``None`` is not decided yet.
        shortest_title: columns that a title has at least.
        anchor: the line below the headline that says who wrote it, or when; -1 where none does.
        headline: -1 where there is none.
        first, last: the article's first and last running lines; ``last`` is -1 where none runs.
        foot: the line with which the page's foot begins.
    """

    def __init__(self, found: list[Line], language: str) -> None:
        self.lines = found
        self.shortest_title = 24 if language == "en" else 14
        self.marks: list[Mark | None] = [alone(line) for line in found]
        self.anchor = self.headline = self.last = -1
        self.first, self.foot = 0, len(found)
        self._people: dict[int, tuple[Credited, ...]] = {}

    def open(self, at: int) -> bool:
        """Whether the line is there and not decided yet."""
        return 0 <= at < len(self.lines) and self.marks[at] is None

    def runs(self, at: int) -> bool:
        """Whether the line is running text that nothing has taken away."""
        return self.open(at) and self.lines[at].runs

    def has(self, at: int, *kinds: str) -> bool:
        """Whether the line is marked as one of these parts or kinds of clutter."""
        mark = self.marks[at] if 0 <= at < len(self.lines) else None
        return mark is not None and (mark.part in kinds or mark.kind in kinds)

    def kin(self, at: int, *, apart: bool = False) -> float:
        """The share of the line's stems that the running text has too; ``apart`` the other lines.

        A stem of a running line counts as the others' where two lines have it.
        """
        known = self._stems[1] if apart else self._stems[0]
        return shared(self.lines[at].text[:400], known)

    @cached_property
    def _stems(self) -> tuple[frozenset[str], frozenset[str]]:
        start = max(self.first, self.anchor + 1)
        return stems_of(line.text for line in self.lines[start : self.foot] if line.runs)

    def is_titled(self, at: int) -> bool:
        """Whether the line is long enough for a title."""
        line = self.lines[at]
        if all(len(step) <= _STEP for step in line.text.split(" | ")) and " | " in line.text:
            return False
        return line.words >= 3 and cells(line.text[:200]) >= self.shortest_title

    def people(self, at: int) -> tuple[Credited, ...]:
        """Whom the line credits."""
        if at not in self._people:
            self._people[at] = credited(self.lines[at].text)
        return self._people[at]

    def is_credited(self, at: int) -> bool:
        """Whether the line is a few words, most of them who wrote it: '澄江新闻记者 商陆'."""
        line = self.lines[at]
        if not self.open(at) or len(line.text) > 60 or line.stops or line.quotes:
            return False
        found = [each for each in self.people(at) if each.work != "helper"]
        if not found or (line.text.isascii() and not _BY.match(line.text) and found[0].start):
            return False
        known = sum(cells(each.name) for each in found)
        known += sum(each.whole_end - each.whole_start for each in printed_dates(line.text))
        return cells(line.text) - known <= _LEFT_BESIDE_A_NAME

    def writers(self, end: int | None = None) -> set[str]:
        """Names on the page's bylines up to ``end``, also those in front of the text."""
        found: set[str] = set()
        for at, mark in enumerate(self.marks[:end]):
            if mark and mark.part == "byline":
                alone = name_alone(self.lines[at].text)
                named = self.people(at) or (alone,)
                found |= {each.name for each in named if each and each.work != "paper"}
            elif mark and mark.part == "body" and (front := byline_in_front(self.lines[at].text)):
                found |= {each.name for each in front.people}
        return found
