"""What a stretch of a page is: a part of the article, or clutter around it."""

from typing import Literal

import msgspec

Role = Literal[
    "headline", "subheading", "summary", "editor_note", "body", "caption", "byline", "clutter"
]
Clutter = Literal[
    "",
    "address",  # the page's own, printed on it
    "advertisement",
    "audio",
    "author_bio",
    "comments",
    "controls",  # print, scrap, close, next
    "copyright",
    "font",
    "image",  # a picture's place, without words
    "label",  # 'Summary' above one
    "menu",
    "newsletter",
    "other",
    "other_headlines",
    "photo_credit",
    "qr",
    "report",  # 'tell us your story'
    "share",
    "subscribe",
    "tags",
]

ASSERTING = ("headline", "subheading", "summary", "editor_note", "body", "caption")
"""Parts that are the article's own words; they make its outline and its digest."""


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of one line, with the line end and the blank lines behind it.

    Attributes:
        start, end: code points of the text; parts touch, and cover it.
        part: what it is; 'clutter' is kept beside the article, never thrown away.
        kind: of clutter.
        rule: why, in words.
    """

    start: int
    end: int
    part: Role
    kind: Clutter = ""
    rule: str = ""


def turned(parts: list[Part], at: int) -> list[Part]:
    """The parts with the one at code point ``at`` taken in as body, or left out, by the reader.

    Raises:
        ValueError: there is no part at ``at``.
    """
    for number, part in enumerate(parts):
        if part.start <= at < part.end:
            role: Role = "body" if part.part == "clutter" else "clutter"
            kind: Clutter = "" if role == "body" else "other"
            said = Part(part.start, part.end, role, kind, "the reader's own choice")
            return [*parts[:number], said, *parts[number + 1 :]]
    raise ValueError(f"no part at {at}")
