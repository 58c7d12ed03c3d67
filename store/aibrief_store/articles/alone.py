"""What a line of a page is by itself, before its neighbours are looked at."""

import re
from typing import NamedTuple

from aibrief_store.articles.byline_words import PAPER
from aibrief_store.articles.bylines import byline, byline_behind, credited, emails
from aibrief_store.articles.furniture import (
    NO_WORD,
    furniture,
    has_no_word,
    has_rights,
    heads_a_list,
    heads_a_summary,
    heads_tags,
    is_sections,
    names_one,
)
from aibrief_store.articles.lines import Line, cells
from aibrief_store.articles.part import Clutter, Role
from aibrief_store.articles.pictures import (
    credit,
    heads_a_table,
    is_about_the_picture,
    starts_a_caption,
)

_NOTE = re.compile(
    r"[<〈\[(（【]?\s?(?:편집자\s?[주註]|편집자의\s말|編輯者|编者按|编者注)"
    r"|(?i:editor['’]?s['’]? note)"
)
_SPEAKER = re.compile(r"[가-힣]{2,4}\s?/\s?[가-힣]")
_HOLDER = re.compile(r"[ⓒ©Ⓒ]\s?[^\d.,|<>]{2,16}")
LONGEST_CAPTION = 200


class Mark(NamedTuple):
    """What a line is, see `Part`."""

    part: Role
    kind: Clutter = ""
    rule: str = ""


def alone(line: Line) -> Mark | None:
    """What a line is by itself."""
    text = line.plain
    if heads_a_summary(text):
        return Mark("clutter", "label", "the label of a summary")
    if len(line.text) < 2_000 and _NOTE.search(text[:30] + " " + text[-30:]):
        return Mark("editor_note", "", "says that it is the editor's note")
    if heads_a_list(text):
        return Mark("clutter", "other_headlines", "stands above titles of other articles")
    if names_one(text) and not line.stops:
        return Mark("clutter", "other_headlines", "leads to another article")
    if heads_tags(text):
        return Mark("clutter", "tags", "names topics")
    names = byline(text)
    if names and _writes(text):
        return Mark("byline", "", names.rule)
    if has_no_word(text) and not names:
        return Mark("clutter", "other", NO_WORD)
    if is_sections(text):
        return Mark("clutter", "menu", "a way through the sections")
    picture = _picture(line)
    if picture and not (names and picture.part == "caption"):
        return picture
    if names:
        return Mark("byline", "", names.rule)
    found = furniture(text)
    return Mark("clutter", found.kind, found.rule) if found else None


def _writes(text: str) -> bool:
    """Whether a byline names more than who drew, and more than a paper."""
    return bool(emails(text)) or any(
        each.work in ("author", "editor", "compiler") for each in credited(text)
    )


def _picture(line: Line) -> Mark | None:
    text = line.text
    named = credit(text)
    said = text[: named.start].rstrip() if named else text
    about = is_about_the_picture(text) and not said.endswith((".", "。", "!", "?"))
    if named and has_rights(line.plain):
        return None
    if _HOLDER.fullmatch(text) and not PAPER.search(text):
        return Mark("clutter", "photo_credit", "whose picture it is, alone")
    if named and (named.start == 0 or about):
        return Mark("clutter", "photo_credit", named.rule)
    if about and (line.text[0] in "[(（<" or cells(text) < 40):
        return Mark("clutter", "photo_credit", "says how the picture was made")
    if heads_a_table(text) and not furniture(text):
        return Mark("caption", "", "the title of a table or graphic")
    if _SPEAKER.match(text) and not line.stops:
        return None
    if starts_a_caption(text) and len(text) <= LONGEST_CAPTION:
        return Mark("caption", "", "begins as captions do")
    if named and len(text) <= LONGEST_CAPTION and not byline_behind(text):
        if (button := furniture(line.plain)) and button.kind == "share":
            return Mark("clutter", button.kind, button.rule)
        return Mark("caption", "", f"ends with {named.rule}")
    return None
