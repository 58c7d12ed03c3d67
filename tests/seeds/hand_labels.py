"""What a reader found in the five articles by hand, as positions alone: what reading is scored on.

``reading_labels/<source>.toml`` holds the quantities, dates and mentions of headline, subheadings,
summary, editor's note, body, captions and bylines (mentions only); the rules for spans and values
are those of ``tests/store/labelled.py``. Positions are code points into the canonical text. A
mention is an entity's name; common nouns that only the context resolves (정부, 당국, 'AI 기업')
are in the pack's mentions but not here, nor are names in page clutter or in addresses. Units of
counts are left out: they are the articles' words. What one reader would label and another not
('몇 가지', '두 번째', '톱 10', '하루 앞서') is ``optional``: neither a hit nor a miss.

``reading_labels/<source>-parts.toml`` says of every character what it is part of, and what the
page says of itself: title, authors, publisher, date, address, each with its place.
"""

import functools
from pathlib import Path
from typing import Literal

import msgspec

FOLDER = Path(__file__).parent / "reading_labels"

#: Parts in which figures and dates are labelled.
ASSERTING = ("headline", "subheading", "summary", "editor_note", "body", "caption")
#: Other parts; clutter is named with its kind, 'clutter.share'.
NOT_ASSERTING = ("byline", "blank")
CLUTTER = (
    "address", "audio", "author_bio", "comments", "controls", "copyright", "font", "image",
    "label", "other", "other_headlines", "photo_credit", "share",
)  # fmt: skip


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Code points of the canonical text, ``end`` excluded."""

    start: int
    end: int


class QuantityRow(Row, frozen=True):
    """``conversion_of`` and ``of``: where the other figure starts."""

    kind: Literal["number", "percent", "money", "dimension", "count"]
    amount: str = ""
    low: str = ""
    high: str = ""
    vague: str = ""
    unit: str = ""
    currency: str = ""
    bound: list[str] = []
    conversion_of: int | None = None
    of: int | None = None
    optional: bool = False


class DateRow(Row, frozen=True):
    """``edtf``: '' where the article does not give it."""

    edtf: str
    relative: bool = False
    optional: bool = False


class MentionRow(Row, frozen=True):
    """``entity``: an id of the bundled pack."""

    entity: str
    misspelling: bool = False


class HandLabels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``uncounted``: where a numeral starts that counts nothing ('제2의', 'G1', '4K')."""

    published: str
    quantity: list[QuantityRow]
    date: list[DateRow]
    mention: list[MentionRow]
    uncounted: list[int]


class NameRow(Row, frozen=True):
    """A name as the page prints it."""

    name: str
    role: str = ""


class IssuedRow(Row, frozen=True):
    """``kind``: published, edited, approved or bounds, whose words need not be a date."""

    date: str
    kind: Literal["published", "edited", "approved", "bounds", ""] = ""


class SeriesRow(Row, frozen=True):
    number: str


class PartLabels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a page says of itself; ``others``: people on the page who are not the author."""

    length: int
    language: str
    parts: list[tuple[int, int, str]]
    issued: IssuedRow
    title: Row | None = None
    author: list[NameRow] = []
    editor: list[NameRow] = []
    others: list[NameRow] = []
    publisher: NameRow | None = None
    updated: IssuedRow | None = None
    latest: IssuedRow | None = None
    series: SeriesRow | None = None
    address: Row | None = None

    def part_at(self, place: int) -> str:
        """The part that a character belongs to."""
        return next(part for start, end, part in self.parts if start <= place < end)


@functools.cache
def hand_labels(source: str) -> HandLabels:
    """The labels of a source's text."""
    return msgspec.toml.decode((FOLDER / f"{source}.toml").read_bytes(), type=HandLabels)


@functools.cache
def part_labels(source: str) -> PartLabels:
    """The parts of a source's page."""
    return msgspec.toml.decode((FOLDER / f"{source}-parts.toml").read_bytes(), type=PartLabels)
