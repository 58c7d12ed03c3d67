"""What stands in lists around an article: titles of others, tags; and the lives of its writers."""

import re

from aibrief_store.articles.alone import LONGEST_CAPTION, Mark
from aibrief_store.articles.furniture import heads_a_list, heads_tags, is_row
from aibrief_store.articles.lines import cells
from aibrief_store.articles.page import Page
from aibrief_store.articles.part import Clutter

_LIFE = re.compile(
    r"\b(?:covers|writes|reports|lives|joined|is\s(?:a|an|the|our|based)"
    r"|has\s(?:written|covered|contributed|reported|worked))\b|@[\w.\-]{4,60}"
)
_PAID = re.compile(
    r"\W{0,3}(?:sponsored(?:\scontent)?|promoted|advert(?:isement)?\sfeatures?|paid\spost|partner\scontent|협찬|스폰서|推广|赞助)\W{0,3}",
    re.IGNORECASE,
)
_BARE_CREDIT = re.compile(r"(?:photo\s)?credit\W{0,4}", re.IGNORECASE)
_ENDS: tuple[Clutter, ...] = ("comments", "copyright", "newsletter", "report")
_WITH_TAGS = re.compile(r"[:：]\s?\S")


def mark(page: Page) -> None:
    """Mark what stands in lists, and what tells of the writers."""
    for at in range(len(page.lines)):
        if page.has(at, "other_headlines", "tags") and _is_head(page, at):
            _mark_under(page, at)
        elif _PAID.fullmatch(page.lines[at].text) and _is_paid_for(page, at + 1):
            page.marks[at + 1] = Mark("clutter", "advertisement", "right under who paid for it")
    _mark_rows(page)
    _mark_lives(page)


def mark_beside_pictures(page: Page) -> None:
    """The line under a picture's place, and the words right above a caption or credit."""
    for at, line in enumerate(page.lines):
        if page.has(at, "image") and not line.below and page.open(at + 1):
            under = page.lines[at + 1].text
            if page.shortest_title <= cells(under) and len(under) <= LONGEST_CAPTION:
                page.marks[at + 1] = Mark("caption", "", "right under a picture")
        if _BARE_CREDIT.fullmatch(line.text) and page.open(at + 1) and not page.lines[at + 1].stops:
            page.marks[at] = page.marks[at + 1] = Mark("clutter", "photo_credit", "whose it is")
        if page.open(at) and page.has(at + 1, "caption") and not line.below:
            same = line.text in page.lines[at + 1].text
            if same or (line.words <= 2 and not line.stops):
                page.marks[at] = Mark("caption", "", "a word right above a caption")


def _is_paid_for(page: Page, at: int) -> bool:
    return page.open(at) and not (page.runs(at) and page.kin(at, apart=True))


def _is_head(page: Page, at: int) -> bool:
    text = page.lines[at].plain
    return heads_a_list(text) or (heads_tags(text) and not _WITH_TAGS.search(text))


def _mark_under(page: Page, head: int) -> None:
    """Up to running text; to the first blank line, where the list starts without one."""
    mark = page.marks[head]
    assert mark is not None
    if page.has(head - 1, "caption", "photo_credit") and not page.lines[head].above:
        return
    if _closes_a_teaser(page, head):
        page.marks[head - 1] = Mark("clutter", mark.kind, "leads to another article")
        return
    tight = not page.lines[head].below
    for at in range(head + 1, len(page.lines)):
        if at in (page.headline, page.anchor) or (tight and page.lines[at].above):
            return
        if _ends_a_list(page, at):
            return
        if mark.kind == "tags" and page.lines[at].words > 4:
            return
        if page.open(at) or (page.has(at, "byline") and at > page.first):
            said = f"stands under '{page.lines[head].text[:20]}'"
            page.marks[at] = Mark("clutter", mark.kind, said)


def _closes_a_teaser(page: Page, head: int) -> bool:
    """'Read more' right under one title, and a blank line behind it."""
    line = page.lines[head]
    if not line.below or line.above or not page.open(head - 1) or head - 1 == page.headline:
        return False
    above = page.lines[head - 1]
    return above.above and not above.stops and head > page.headline


def _ends_a_list(page: Page, at: int) -> bool:
    line = page.lines[at]
    said = line.runs and (line.stops or cells(line.text[:200]) > 160)
    return (
        (said and not is_row(line.text)) or line.text.endswith((":", "：")) or page.has(at, *_ENDS)
    )


def _mark_rows(page: Page) -> None:
    """Three rows that end with a day."""
    rows = [is_row(line.text) and page.open(at) for at, line in enumerate(page.lines)]
    for at in range(1, len(rows) - 1):
        if rows[at - 1] and rows[at] and rows[at + 1]:
            for each in (at - 1, at, at + 1):
                page.marks[each] = Mark(
                    "clutter", "other_headlines", "one of several rows that end with a day"
                )


def _mark_lives(page: Page) -> None:
    """What the page tells of its writers: a line that begins with one, in the present."""
    names = tuple(name for name in page.writers() if len(name) > 3)
    names += tuple(f"{each.title()} " for name in names if " " in name for each in name.split())
    if not names:
        return
    for at, line in enumerate(page.lines):
        if page.open(at) and line.text.startswith(names) and _LIFE.search(line.text[:300]):
            page.marks[at] = Mark("clutter", "author_bio", "tells of the writer")
