"""What stands above an article's text: its headline, and between that and the first words."""

import re
from itertools import pairwise

from aibrief_store.articles.alone import Mark
from aibrief_store.articles.bylines import name_alone
from aibrief_store.articles.furniture import leads_to_media
from aibrief_store.articles.lines import cells
from aibrief_store.articles.page import Page
from aibrief_store.articles.part import Clutter
from aibrief_store.articles.printed_dates import printed_dates
from aibrief_store.articles.stems import stems

_MOST_BELOW = 0.6
"""So much of the running text stands below the line that says who wrote it, and when."""
_REACH = 15
_KIN = 0.2
_SHARED = 3
_BUTTONS: tuple[Clutter, ...] = ("audio", "controls", "font", "share", "subscribe", "menu")
_SPEAKER = re.compile(r"[\[【<(■◆●▶].{1,20}")
_LEFT_BESIDE_A_DAY = 20


def find(page: Page) -> None:
    """The anchor, the first running line, and the headline."""
    running = [at for at in range(len(page.lines)) if page.runs(at)]
    if not running:
        return
    page.first, page.last = running[0], running[-1]
    page.anchor = _anchor(page, running)
    if page.anchor >= 0:
        page.first = _first(page, [at for at in running if at > page.anchor])
    page.headline = _headline(page)
    if page.headline < 0 and page.anchor >= 0:
        page.first = running[0]


def _first(page: Page, running: list[int]) -> int:
    """The first running line, but for one of the page's among its buttons.

    That shares no word with the others, and the next line is a button too.
    """
    for at, following in pairwise(running):
        alone = following - at > 1 and any(
            page.marks[each] or not page.lines[each].stops for each in range(at + 1, following)
        )
        if not alone or page.kin(at, apart=True) or not page.has(at - 1, *_BUTTONS):
            return at
        page.marks[at] = Mark("clutter", "other", "shares no word with the text, among buttons")
    return running[-1]


def _anchor(page: Page, running: list[int]) -> int:
    """The first byline with most of the running text below it."""
    below = whole = sum(len(page.lines[at].text) for at in running)
    for at in range(running[-1]):
        if below < _MOST_BELOW * whole:
            return -1
        named = page.has(at, "byline") or _is_dated(page, at) or page.is_credited(at)
        if named and _says_who_or_when(page, at):
            return at
        below -= len(page.lines[at].text) if page.runs(at) else 0
    return -1


def _says_who_or_when(page: Page, at: int) -> bool:
    people = [each for each in page.people(at) if each.work != "paper"]
    return bool(people) or bool(printed_dates(page.lines[at].text[:200]))


def _is_dated(page: Page, at: int) -> bool:
    """A day with its time or its strokes, and hardly anything beside it."""
    line = page.lines[at]
    if not page.open(at) or len(line.text) > 90 or line.stops:
        return False
    found = printed_dates(line.text)
    if not found or not re.search(r"\d:\d|\d[.\-/]\s?\d|\d-[A-Z]|\||·", line.text):
        return False
    days = sum(each.whole_end - each.whole_start for each in found)
    return len(found) > 1 or cells(line.text) - days <= _LEFT_BESIDE_A_DAY


def _headline(page: Page) -> int:
    """The first line with a title's length, near above the anchor, that speaks as the text does.

    A title shares words with the text; if no line does, the place alone decides.
    """
    free = [
        at
        for at in range(page.first)
        if page.open(at) and page.is_titled(at) and not _is_dated(page, at)
    ]
    free = [at for at in free if page.lines[at].text[-1] not in ".。"] or free
    if page.anchor < 0 and free[:1] == [0]:
        return 0
    if page.anchor < 0:
        return (_kindred(page, free) or _closest(page, free) or _short(page) or [-1])[0]
    near = [at for at in free if page.anchor - _REACH <= at < page.anchor]
    if near:
        return (_kindred(page, near) or _last_group(near))[0]
    below = [at for at in free if at > page.anchor]
    return (_kindred(page, below) or below or free[-1:] or _short(page) or [-1])[0]


def _closest(page: Page, free: list[int]) -> list[int]:
    """The one that shares most with the text; the first, if none shares anything."""
    return [max(free, key=page.kin)] if free else []


def _kindred(page: Page, free: list[int]) -> list[int]:
    """Those that share a fifth of their stems with the text, three of them or nearly the most."""
    shares = [(at, page.kin(at), page.kin(at) * len(stems(page.lines[at].text))) for at in free]
    least = min(_SHARED, 0.75 * max((count for _, _, count in shares), default=0))
    found = [at for at, share, count in shares if share >= _KIN and count >= least]
    while found and found[0] - 1 in free and page.kin(found[0] - 1):
        found.insert(0, found[0] - 1)
    return found


def _last_group(near: list[int]) -> list[int]:
    """The lines at the end that follow each other."""
    at = len(near) - 1
    while at and near[at - 1] == near[at] - 1:
        at -= 1
    return near[at:]


def _short(page: Page) -> list[int]:
    """Lines long enough for a title, of one word or two."""
    return [
        at
        for at in range(page.first)
        if page.open(at) and cells(page.lines[at].text) >= page.shortest_title
    ]


def mark(page: Page) -> None:
    """Decide the lines above the text."""
    if page.last < 0:
        return
    zone = _Zone(page)
    for at in range(page.first):
        if at < page.headline and _is_a_menus_paper(page, at):
            page.marks[at] = Mark("clutter", "menu", "a name above the headline")
        if not page.open(at):
            continue
        if at == page.headline:
            page.marks[at] = Mark("headline", "", "a title's length, above who wrote it and when")
        elif at == page.anchor:
            page.marks[at] = Mark("byline", "", "says who wrote it, or when")
        elif at < page.headline:
            page.marks[at] = Mark("clutter", "menu", "stands above the headline")
        else:
            page.marks[at] = zone.mark(at)


def _is_a_menus_paper(page: Page, at: int) -> bool:
    people = page.people(at) if page.has(at, "byline") else ()
    return bool(people) and all(each.work == "paper" for each in people)


class _Zone:
    """Between headline and text."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.writers = page.writers()
        self.named = bool(page.writers(page.first))
        """Whether a byline above the text says who wrote it."""
        bylines = [at for at in range(page.first) if page.has(at, "byline")]
        self.last_byline = bylines[-1] if bylines else -1
        self.decks = page.headline
        """The last of the lines right under the headline."""

    def mark(self, at: int) -> Mark:
        found = self._mark(at)
        if found.part == "subheading" and self.decks == at - 1:
            self.decks = at
        return found

    def _mark(self, at: int) -> Mark:
        page, line = self.page, self.page.lines[at]
        if (line.stops or line.quotes) and not -1 < page.headline < at < self.last_byline:
            return Mark("body", "", "a sentence above the running text")
        if page.headline < 0:
            return Mark("clutter", "other", "a few words above the text")
        if self._names_its_writer(at):
            return Mark("byline", "", "a name alone, beside a day or named again as the writer")
        if _is_dated(page, at) or page.is_credited(at):
            return Mark("byline", "", "a day or a name between headline and text")
        if leads_to_media(line.text):
            return Mark("clutter", "other_headlines", "leads to pictures or a film")
        if at + 1 == page.first and _SPEAKER.fullmatch(line.text):
            return Mark("subheading", "", "in brackets, right above the text")
        if line.words < 3 and cells(line.text) < page.shortest_title:
            return Mark("clutter", "other", "a word or two under the headline")
        apart = self.decks < at - 1 or not page.is_titled(at)
        if apart and not line.stops and not page.kin(at):
            return Mark("clutter", "other", "shares no word with the text")
        return Mark("subheading", "", "stands under the headline")

    def _names_its_writer(self, at: int) -> bool:
        """'Petra Lindqvist', alone, where a byline elsewhere names her or a day stands beside."""
        page, text = self.page, self.page.lines[at].text
        if text in self.writers:
            return True
        alone = name_alone(text)
        if not alone:
            return False
        beside = any(
            page.has(each, "byline") or _is_dated(page, each) for each in range(at - 2, at + 3)
        )
        if beside and not self.named:
            self.named = True
            self.writers.add(alone.name)
        return alone.name in self.writers
