"""Between an article's first running line and its last: text, subheadings, tables, summaries."""

import re
from itertools import pairwise

from aibrief_store.articles.alone import Mark
from aibrief_store.articles.furniture import NO_WORD, leads_to_media
from aibrief_store.articles.lines import cells
from aibrief_store.articles.page import Page
from aibrief_store.articles.part import Clutter
from aibrief_store.articles.stems import stems

_LONGEST_HEADING = 120
_LONGEST_BOX = 10
_SHORT_BOX = 4
_WEIGHTY = 5
_LONG_TITLE = 24
_BOXED: tuple[Clutter, ...] = ("newsletter", "subscribe", "advertisement", "report")
_PLAYED: tuple[Clutter, ...] = ("audio", "controls", "menu", "newsletter", "share", "subscribe")
_TITLE_CASE = re.compile(
    r"^[A-Z][\w'’&.-]{0,30}(?:,?\s(?:[A-Z][\w'’&.-]{0,30}|a|an|and|as|at|by|for|in|is|it|of|on|or|the|to|with)){1,20}"
)
_NUMBER = re.compile(r"(?:PART\s?)?0?(\d)[.)]?", re.IGNORECASE)


def mark_summaries(page: Page) -> None:
    """The lines under a summary's label, up to a blank line, or to running text below one."""
    for at, line in enumerate(page.lines):
        if not page.has(at, "label"):
            continue
        for under in range(at + 1, len(page.lines)):
            if not page.open(under) or (page.lines[under].above and not line.below):
                break
            if line.below and page.lines[under].runs and under > at + 1:
                break
            if not page.kin(under) and page.lines[under].words <= 4 and under > at + 1:
                break
            if page.lines[under].words > 1:
                page.marks[under] = Mark("summary", "", f"stands under '{line.text[:20]}'")
    while page.first < page.last and not page.runs(page.first):
        page.first += 1


def mark(page: Page) -> None:
    """Decide the lines from the first running one to the last."""
    if page.last < 0:
        everything = "no running text on the page, so nothing is left out"
        page.marks = [each or Mark("body", "", everything) for each in page.marks]
        return
    _mark_boxes(page)
    _mark_players(page)
    _mark_numbers(page)
    _mark_sections(page)
    at = page.first
    while at <= page.last:
        if not page.open(at):
            at += 1
        elif page.lines[at].runs or _stands_alone(page, at):
            rule = "running text" if page.lines[at].runs else "a sentence among running text"
            page.marks[at] = Mark("body", "", rule)
            at += 1
        else:
            at = _headings(page, at)


def _mark_boxes(page: Page) -> None:
    """Between blank lines, up to ten lines with two calls among them, and no text at the edges.

    Or up to four that end with a call and begin with words that are not the text's.
    """
    start = page.first
    for at in range(page.first, page.last + 1):
        if page.lines[at].above:
            start = at
        if not page.lines[at].below or not 3 <= at - start + 1 <= _LONGEST_BOX:
            continue
        box = range(start, at + 1)
        calls = [each for each in box if page.has(each, *_BOXED)]
        signed = calls == [at] and not page.kin(start) and len(box) <= _SHORT_BOX
        if (signed or len(calls) >= 2) and not page.runs(start) and not page.runs(at):
            kind = page.marks[calls[0]].kind  # type: ignore[union-attr]
            for each in box:
                page.marks[each] = page.marks[each] or Mark("clutter", kind, "in a box of calls")


def _mark_players(page: Page) -> None:
    """Between two running lines, three to ten others with two of the page's own among them.

    The last may be the heading of what follows.
    """
    running = [at for at in range(page.first, page.last + 1) if page.runs(at)]
    for above, below in pairwise(running):
        between = range(above + 1, below)
        own = [at for at in between if page.has(at, *_PLAYED)]
        if len(own) >= 2 and 3 <= len(between) <= _LONGEST_BOX:
            for at in between[:-1]:
                if page.open(at) and not _stands_alone(page, at) and at > own[0]:
                    page.marks[at] = Mark("clutter", "other", "among the page's buttons")


def _mark_sections(page: Page) -> None:
    """A section's name alone between two running lines is a heading: 'Energy', '교육'."""
    for at in range(page.first + 1, page.last):
        if (
            page.has(at, "menu")
            and page.lines[at].text.isalpha()
            and page.runs(at - 1)
            and page.runs(at + 1)
        ):
            page.marks[at] = Mark("subheading", "", "one word between running lines")


def _mark_numbers(page: Page) -> None:
    """'01', '02', '03', each alone on its line, are the numbers of chapters."""
    found = [
        (at, int(match[1]))
        for at in range(page.headline + 1, page.last)
        if page.marks[at] and page.marks[at].rule == NO_WORD  # type: ignore[union-attr]
        if (match := _NUMBER.fullmatch(page.lines[at].text))
    ]
    if len(found) > 1 and [number for _, number in found] == list(range(1, len(found) + 1)):
        for at, _ in found:
            page.marks[at] = Mark("subheading", "", "the number of a chapter")


def _stands_alone(page: Page, at: int) -> bool:
    line = page.lines[at]
    return line.stops or line.quotes or cells(line.text[:200]) > _LONGEST_HEADING


def _headings(page: Page, at: int) -> int:
    """One or two lines without a stop are subheadings; more are a list or a table."""
    end = at
    while end <= page.last and page.open(end) and not page.lines[end].runs:
        if _stands_alone(page, end):
            break
        end += 1
    mark = (
        Mark("subheading", "", "a line without a stop among running text")
        if end - at <= 2
        else Mark("body", "", "lines of a list or table among running text")
    )
    if end - at == 1 and (leads_to_media(page.lines[at].text) or _is_a_teaser(page, at)):
        mark = Mark("clutter", "other_headlines", "a title that shares no word with the text")
    elif end - at > 2 and _are_titles(page, range(at, end)):
        mark = Mark("clutter", "other_headlines", "titles that share no word with the text")
    for each in range(at, end):
        page.marks[each] = mark
    return end


def _are_titles(page: Page, found: range) -> bool:
    """English titles with capitals, one below the other, most of them strangers to the text."""
    titled = sum(_TITLE_CASE.fullmatch(page.lines[at].text) is not None for at in found)
    strangers = sum(not page.kin(at) for at in found)
    return 3 * titled >= 2 * len(found) and 3 * strangers >= 2 * len(found)


def _is_a_teaser(page: Page, at: int) -> bool:
    """A title of five words of weight among running lines, none of them the text's."""
    line = page.lines[at]
    alone = page.has(at - 1, "body") and page.runs(at + 1)
    return (
        alone
        and len(stems(line.text)) >= _WEIGHTY
        and cells(line.text) >= _LONG_TITLE
        and not page.kin(at)
    )
