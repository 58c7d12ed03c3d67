"""The lines of a page beside each other: where the article begins, goes on and ends."""

import re

from aibrief_store.articles.alone import LONGEST_CAPTION, Mark, alone
from aibrief_store.articles.bylines import byline_in_front, credited, is_a_name
from aibrief_store.articles.furniture import NO_WORD, heads_a_list, heads_tags, is_row
from aibrief_store.articles.lines import Line, cells
from aibrief_store.articles.part import Clutter

_LIFE = re.compile(r"\b(?:covers|writes|reports|is\s(?:a|an|the|our|based))\b|@[\w.\-]{4,60}")
_LONGEST_HEADING = 120
_FOOT: tuple[Clutter, ...] = ("copyright", "comments")
_ENDS_OF_LISTS: tuple[Clutter, ...] = ("comments", "copyright", "newsletter", "report")
_LISTS: tuple[Clutter, ...] = ("comments", "other_headlines", "tags")


class Page:
    """The lines of a page while they are being marked; ``None`` is not decided yet."""

    def __init__(self, found: list[Line], language: str) -> None:
        self.lines = found
        self.shortest_title = 24 if language == "en" else 14
        self.marks: list[Mark | None] = [alone(line) for line in found]
        self.first, self.last, self.foot = 0, -1, len(found)

    def mark(self) -> None:
        """Decide every line."""
        self._beside_pictures()
        self._lists()
        self._lives()
        self._span()
        self._summaries()
        self._above()
        self._within()
        self._below()

    def _open(self, at: int) -> bool:
        return 0 <= at < len(self.lines) and self.marks[at] is None

    def _runs(self, at: int) -> bool:
        return self._open(at) and self.lines[at].runs

    def _is(self, at: int, *kinds: str) -> bool:
        mark = self.marks[at] if 0 <= at < len(self.lines) else None
        return mark is not None and (mark.part in kinds or mark.kind in kinds)

    def _beside_pictures(self) -> None:
        """The line under a picture's place, and the words right above a caption or credit."""
        for at, line in enumerate(self.lines):
            if self._is(at, "image") and not line.below and self._open(at + 1):
                under = self.lines[at + 1]
                if len(under.text) <= LONGEST_CAPTION:
                    self.marks[at + 1] = Mark("caption", "", "right under a picture")
            if self._open(at) and self._is(at + 1, "caption") and not line.below:
                same = line.text in self.lines[at + 1].text
                if same or (line.words <= 2 and not line.stops):
                    self.marks[at] = Mark("caption", "", "a word right above a caption")

    def _lists(self) -> None:
        """Titles of other articles: what stands under their label, or three rows with a day."""
        for at in range(len(self.lines)):
            if self._is(at, "other_headlines", "tags") and self._is_head(at):
                self._list_under(at)
        rows = [is_row(line.text) and self._open(at) for at, line in enumerate(self.lines)]
        for at in range(1, len(rows) - 1):
            if rows[at - 1] and rows[at] and rows[at + 1]:
                for each in (at - 1, at, at + 1):
                    self.marks[each] = Mark(
                        "clutter", "other_headlines", "one of several rows that end with a day"
                    )

    def _is_head(self, at: int) -> bool:
        text = self.lines[at].plain
        return heads_a_list(text) or (heads_tags(text) and not re.search(r"[:：]\s?\S", text))

    def _list_under(self, head: int) -> None:
        """Up to running text; to the first blank line, where the list starts without one."""
        mark = self.marks[head]
        assert mark is not None
        tight = not self.lines[head].below
        for at in range(head + 1, len(self.lines)):
            line = self.lines[at]
            said = line.runs and (line.stops or cells(line.text[:200]) > 160)
            if (said and not is_row(line.text)) or (tight and line.above):
                return
            if self._is(at, *_ENDS_OF_LISTS):
                return
            if mark.kind == "tags" and line.words > 4:
                return
            if self._open(at):
                self.marks[at] = Mark(
                    "clutter", mark.kind, f"stands under '{self.lines[head].text[:20]}'"
                )

    def _lives(self) -> None:
        """What the page tells of its writers: a line that begins with one, in the present."""
        names = tuple(name for name in self._writers() if len(name) > 3)
        if not names:
            return
        for at, line in enumerate(self.lines):
            if self._open(at) and line.text.startswith(names) and _LIFE.search(line.text[:300]):
                self.marks[at] = Mark("clutter", "author_bio", "tells of the writer")

    def _span(self) -> None:
        """The article's first and last running lines, and where the page's foot begins."""
        running = [at for at in range(len(self.lines)) if self._runs(at)]
        if not running:
            return
        whole = sum(len(self.lines[at].text) for at in running)
        before = 0
        for at, line in enumerate(self.lines):
            if before and self._is(at, *_FOOT) and (before > 0.4 * whole or before > 1_500):
                self.foot = at
                break
            before += len(line.text) if self._runs(at) else 0
        self.first = running[0]
        self.last = max(at for at in running if at < self.foot)

    def _summaries(self) -> None:
        """The lines under a summary's label, up to a blank line, or to running text below one."""
        for at, line in enumerate(self.lines):
            if not self._is(at, "label"):
                continue
            for under in range(at + 1, len(self.lines)):
                if not self._open(under) or (self.lines[under].above and not line.below):
                    break
                if line.below and self.lines[under].runs and under > at + 1:
                    break
                self.marks[under] = Mark("summary", "", f"stands under '{line.text[:20]}'")
        while self.first < self.last and not self._open(self.first):
            self.first += 1

    def _above(self) -> None:
        """Above the text: the headline is the first line long enough; then what goes with it."""
        if self.last < 0:
            return
        free = [at for at in range(self.first) if self._open(at)]
        long = [at for at in free if cells(self.lines[at].text) >= self.shortest_title]
        wordy = [at for at in long if self._many_words(at)]
        head = (wordy or long or [-1])[0]
        for at in free:
            if at == head:
                self.marks[at] = Mark("headline", "", "the first line with a title's length")
            elif at < head:
                self.marks[at] = Mark("clutter", "menu", "a few words above the headline")
            else:
                self.marks[at] = self._under_headline(at, head)

    def _many_words(self, at: int) -> bool:
        return self.lines[at].words >= 3

    def _under_headline(self, at: int, head: int) -> Mark:
        line = self.lines[at]
        above_byline = any(self._is(each, "byline") for each in range(at + 1, self.first))
        if (line.stops or line.quotes) and not (head >= 0 and above_byline):
            return Mark("body", "", "a sentence above the running text")
        if head < 0:
            return Mark("clutter", "other", "a few words above the text")
        if self._names_its_writer(at):
            return Mark("byline", "", "a name alone, beside a day or named again as the writer")
        if self.lines[at].words < 3 and cells(line.text) < self.shortest_title:
            return Mark("clutter", "other", "a word or two under the headline")
        return Mark("subheading", "", "stands under the headline")

    def _names_its_writer(self, at: int) -> bool:
        """'Petra Lindqvist', alone, where a byline elsewhere names her or a day stands beside."""
        line = self.lines[at]
        if not is_a_name(line.text):
            return False
        beside = self._is(at + 1, "byline") or self._is(at - 1, "byline")
        return beside or any(
            each.name == line.text and each.work == "author"
            for other, mark in zip(self.lines, self.marks, strict=True)
            if mark and mark.part == "byline"
            for each in credited(other.text)
        )

    def _within(self) -> None:
        """Between the first running line and the last: text, subheadings, tables."""
        if self.last < 0:
            everything = "no running text on the page, so nothing is left out"
            self.marks = [mark or Mark("body", "", everything) for mark in self.marks]
            return
        at = self.first
        while at <= self.last:
            if not self._open(at):
                at += 1
            elif self.lines[at].runs or self._stands_alone(at):
                rule = "running text" if self.lines[at].runs else "a sentence among running text"
                self.marks[at] = Mark("body", "", rule)
                at += 1
            else:
                at = self._headings(at)

    def _stands_alone(self, at: int) -> bool:
        line = self.lines[at]
        return line.stops or line.quotes or cells(line.text[:200]) > _LONGEST_HEADING

    def _headings(self, at: int) -> int:
        """One or two lines without a stop are subheadings; more are a list or a table."""
        end = at
        while end <= self.last and self._open(end) and not self.lines[end].runs:
            if self._stands_alone(end):
                break
            end += 1
        run = range(at, end)
        few = len(run) <= 2
        mark = (
            Mark("subheading", "", "a line without a stop among running text")
            if few
            else Mark("body", "", "lines of a list or table among running text")
        )
        for each in run:
            self.marks[each] = mark
        return end

    def _below(self) -> None:
        """Behind the last running line: short sentences that go on, then the page's own."""
        at = self.last + 1
        while self._open(at) and at < self.foot and (self.lines[at].stops or self.lines[at].quotes):
            self.marks[at] = Mark("body", "", "a sentence right behind the running text")
            at += 1
        kind: Clutter = "other"
        for at in range(self.last + 1, len(self.lines)):
            mark = self.marks[at]
            if mark is None:
                self.marks[at] = self._behind_the_end(at, kind)
            elif mark.rule == NO_WORD:
                self.marks[at] = Mark("clutter", kind, NO_WORD)
            elif mark.kind in _LISTS:
                kind = mark.kind
            elif mark.kind == "copyright":
                kind = "other"
            elif at > self.foot and mark.part != "clutter" and not self._names_people(at):
                self.marks[at] = Mark("clutter", kind, "stands in the page's foot")

    def _behind_the_end(self, at: int, kind: Clutter) -> Mark:
        line = self.lines[at]
        names = self._writers()
        words = re.split(r"[\s(,]", line.text.lstrip("◀▶◁▷■□●○◆▲* "), maxsplit=1)
        if words[0] in names or line.text.count(" / ") >= 3:
            return Mark("clutter", "author_bio", "tells of the author, behind the article")
        return Mark("clutter", kind, "stands behind the article's last words")

    def _names_people(self, at: int) -> bool:
        return self._is(at, "byline") and bool(credited(self.lines[at].text))

    def _writers(self) -> set[str]:
        """Names on the page's bylines, also those in front of the text."""
        found: set[str] = set()
        for line, mark in zip(self.lines, self.marks, strict=True):
            if mark and mark.part == "byline":
                found |= {each.name for each in credited(line.text)}
            elif mark and mark.part == "body" and (front := byline_in_front(line.text)):
                found |= {each.name for each in front.people}
        return found
