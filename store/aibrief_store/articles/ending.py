"""Where an article ends: behind its last running line stands the page's own."""

import re
from itertools import pairwise

from aibrief_store.articles.alone import Mark
from aibrief_store.articles.bylines import emails
from aibrief_store.articles.furniture import NO_WORD, has_rights
from aibrief_store.articles.page import Page
from aibrief_store.articles.part import Clutter

_LISTS: tuple[Clutter, ...] = ("comments", "other_headlines", "tags")
_CLOSING: tuple[Clutter, ...] = ("tags", "author_bio", "report", "other_headlines", "copyright")
_BUTTONS: tuple[Clutter, ...] = ("share", "controls", "comments", "menu", "font")
_ITEM = re.compile(r"[•▪■□▶▷○●◦·‣*\-–]\s?\S|\(.{2,200}\)$|\d{1,2}[.)、]\s?\S")
_END = re.compile(r"(?:#\s?){3,5}|\W{0,4}(?:30|END|ENDS|끝|완|完|FIN)\W{0,4}|[■◆◇∎]")
"""What a desk sets behind an article's last words."""
_LONG = 1_500
_MOST = 2
"""So many times what runs behind it runs above a line that closes the article."""
_GAP = 6
_FEW = 20


def find(page: Page) -> None:
    """The page's foot, and the article's last running line before it."""
    if page.last < 0:
        return
    running = [at for at in range(page.first, len(page.lines)) if page.runs(at)]
    if not running:
        page.last = -1
        return
    page.foot = _foot(page, running)
    page.last = max((at for at in running if at < page.foot), default=running[-1])
    page.last = _before_the_closing(page, [at for at in running if at < page.foot])
    page.last = _before_a_gap(page, [at for at in running if at <= page.last])


def _foot(page: Page, running: list[int]) -> int:
    """The first line of the page's own with enough running text above it.

    A line on who may copy, or for comments: two fifths of all that runs (a quarter below an
    anchor, since a heading's own count of comments stands above the text), or 1,500 characters.
    """
    whole = sum(len(page.lines[at].text) for at in running)
    enough = min((0.25 if page.anchor >= 0 else 0.4) * whole, _LONG)
    before = 0
    for at in range(page.first, len(page.lines)):
        if page.runs(at):
            before += len(page.lines[at].text)
        ends = page.has(at, "comments") or (page.has(at, "copyright") and _is_rights(page, at))
        if ends and before > enough and (before > 0.6 * whole or not _runs_on(page, at)):
            return at
    return len(page.lines)


def _runs_on(page: Page, at: int) -> bool:
    """Whether two running lines stand right below: a button in the text, not the foot."""
    return page.runs(at + 1) and page.runs(at + 2)


def _is_rights(page: Page, at: int) -> bool:
    return has_rights(page.lines[at].plain)


def _before_the_closing(page: Page, running: list[int]) -> int:
    """The last running line before what closes an article, unless much runs behind that.

    A byline with an address or an editor, tags, the author's life, a list of others, buttons.
    """
    if not running:
        return page.last
    whole = sum(len(page.lines[at].text) for at in running)
    before, above = 0, running[0]
    for at in range(running[0], running[-1]):
        if page.runs(at):
            before, above = before + len(page.lines[at].text), at
        elif before >= _MOST * (whole - before) and _closes(page, at) and not _goes_on(page, at):
            return above
    return running[-1]


def _before_a_gap(page: Page, running: list[int]) -> int:
    """The last running line, but for strangers behind six lines that are strangers too.

    Strangers share no word with the text: what a page lists of an article, and a sentence there.
    """
    while len(running) > 2 and running[-1] - running[-2] > _GAP:
        gap = [at for at in range(running[-2] + 1, running[-1]) if page.open(at)]
        kin = sum(page.kin(at, apart=True) > 0 for at in gap)
        if len(gap) < _GAP or 3 * kin > len(gap) or page.kin(running[-1], apart=True):
            break
        running.pop()
    return running[-1]


def _closes(page: Page, at: int) -> bool:
    if _END.fullmatch(page.lines[at].text):
        return True
    if page.has(at, "byline"):
        edited = any(each.work in ("author", "editor") for each in page.people(at))
        return edited or bool(emails(page.lines[at].text))
    return page.has(at, *_CLOSING) or all(_is_a_button(page, each) for each in (at, at + 1))


def _goes_on(page: Page, at: int) -> bool:
    """Behind a list of others, or buttons: whether two running lines follow each other there.

    Behind a list also one with a blank line above it.
    """
    listed = page.has(at, "other_headlines")
    if not listed and page.has(at, "byline", *_CLOSING):
        return False
    following = [each for each in range(at, page.foot) if page.runs(each)][:_FEW]
    pairs = any(after - before == 1 for before, after in pairwise(following))
    return pairs or (listed and any(page.lines[each].above for each in following))


def _is_a_button(page: Page, at: int) -> bool:
    mark = page.marks[at]
    return mark is not None and (mark.kind in _BUTTONS or mark.rule == NO_WORD)


def mark(page: Page) -> None:
    """Behind the last running line: what goes on, then the page's own."""
    if page.last < 0:
        return
    known, writers = page.writers(page.last + 1), page.writers()
    at = page.last + 1
    while page.open(at) and at < page.foot and _goes_with_the_text(page, at):
        page.marks[at] = Mark("body", "", "right behind the running text, as it goes on")
        at += 1
    kind: Clutter = "other"
    for at in range(page.last + 1, len(page.lines)):
        mark = page.marks[at]
        if mark is None:
            page.marks[at] = _behind_the_end(page, at, kind, writers)
        elif mark.rule == NO_WORD:
            page.marks[at] = Mark("clutter", kind, NO_WORD)
        elif mark.kind in _LISTS:
            kind = mark.kind
        elif mark.kind == "copyright":
            kind = "other"
        elif mark.part != "clutter" and _is_of_another(page, at, kind, known):
            page.marks[at] = Mark("clutter", kind, "stands in the page's foot")


def _goes_with_the_text(page: Page, at: int) -> bool:
    line = page.lines[at]
    return line.stops or line.quotes or _ITEM.match(line.text) is not None


def _is_a_late_byline(page: Page, at: int) -> bool:
    return at <= page.last + 3 and page.is_credited(at)


def _behind_the_end(page: Page, at: int, kind: Clutter, writers: set[str]) -> Mark:
    line = page.lines[at]
    if _is_a_late_byline(page, at):
        return Mark("byline", "", "names its writer, right behind the article")
    words = re.split(r"[\s(,]", line.text.lstrip("◀▶◁▷■□●○◆▲* "), maxsplit=1)
    if words[0] in writers or line.text.count(" / ") >= 3:
        return Mark("clutter", "author_bio", "tells of the author, behind the article")
    return Mark("clutter", kind, "stands behind the article's last words")


def _is_of_another(page: Page, at: int, kind: Clutter, known: set[str]) -> bool:
    """A byline in the page's foot, or in a list, that names nobody who wrote the article."""
    if at <= page.foot and kind not in _LISTS:
        return False
    people = {each.name for each in page.people(at) if each.work != "paper"}
    if not page.has(at, "byline") or not people:
        return True
    return bool(known) and not people & known
