"""A page's text taken apart: the article, and what stands around it.

By rules of position and form that pages in Korean, English and Chinese share; none of them knows
a site. A line is first looked at alone (`alone`), then beside its neighbours: the headline is
found by what says who wrote it and when (`heading`), the end by what closes a page (`ending`),
and the article's text runs from its first running line to its last between them (`inside`).
"""

from aibrief_store.articles import ending, heading, inside, lists, register
from aibrief_store.articles.alone import Mark
from aibrief_store.articles.bylines import Byline, byline_behind, byline_in_front
from aibrief_store.articles.lines import Line, lines
from aibrief_store.articles.page import Page
from aibrief_store.articles.part import Part
from aibrief_store.articles.pictures import credit

_STEPS = (
    lists.mark_beside_pictures,
    register.mark,
    heading.find,
    lists.mark,
    ending.find,
    inside.mark_summaries,
    heading.mark,
    inside.mark,
    ending.mark,
)
"""In this order: each sees what those before it have decided."""


def parts(text: str, language: str | None = None) -> list[Part]:
    """Take ``text`` (NFC, LF) apart, every character in one part, in order.

    ``language`` is the page's, 'ko', 'en' or 'zh', where it is known: it tells how long a title
    is at least; the rest is the same for all.
    """
    page = Page(lines(text), language or "")
    for step in _STEPS:
        step(page)
    return _covering(text, page)


def _covering(text: str, page: Page) -> list[Part]:
    """The marked lines, cut where a byline or credit stands inside one, without gaps."""
    found: list[Part] = []
    for line, mark in zip(page.lines, page.marks, strict=True):
        assert mark is not None
        found += _cut(line, mark)
    if not found:
        return [Part(0, len(text), "clutter", "other", "no word in it")] if text else []
    starts = [0, *(part.start for part in found[1:]), len(text)]
    return [
        Part(starts[at], starts[at + 1], part.part, part.kind, part.rule)
        for at, part in enumerate(found)
    ]


def _is_said_by(line: Line, mark: Mark) -> bool:
    """'한여울 / 강물대 교수' among text names a speaker, and no picture's source."""
    text = mark.part == "body" and not line.runs
    return " / " in line.text and (text or mark.part == "editor_note")


def _cut(line: Line, mark: Mark) -> list[Part]:
    start, end = line.start, line.end
    if mark.part not in ("body", "caption", "editor_note"):
        return [Part(start, end, mark.part, mark.kind, mark.rule)]
    front: Byline | None = byline_in_front(line.text) if mark.part == "body" else None
    behind: Byline | None = byline_behind(line.text)
    named = None if behind or _is_said_by(line, mark) else credit(line.text)
    first = start + front.end if front else start
    last = start + behind.start if behind else start + named.start if named else end
    found = [Part(start, first, "byline", "", front.rule)] if front else []
    if first < last:
        found.append(Part(first, last, mark.part, mark.kind, mark.rule))
    if behind and mark.part == "caption":
        found.append(Part(last, end, "clutter", "photo_credit", "who took the picture"))
    elif behind:
        found.append(Part(last, end, "byline", "", behind.rule))
    elif named:
        found.append(Part(last, end, "clutter", "photo_credit", named.rule))
    return found
