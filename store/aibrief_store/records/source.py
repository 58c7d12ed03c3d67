"""Sources: articles, and what a citation needs of them (named after CSL-JSON)."""

from typing import Literal

import msgspec

from aibrief_store.records.text import Text

Part = Literal["headline", "subheading", "summary", "editor_note", "body", "caption", "byline"]


class Person(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A name as CSL has it: ``family`` and ``given``, or ``literal``.

    ``other`` holds the same name in other scripts by language tag.
    """

    family: str = ""
    given: str = ""
    literal: str = ""
    other: "dict[str, Person]" = {}


class Passage(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A passage of the article, in the article's order.

    ``gist`` is one short line of ours; ``start`` and ``end`` are code points into the text.
    """

    id: str
    part: Part
    gist: Text = Text()
    start: int | None = None
    end: int | None = None


class Mention(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """An entity's name where the article writes it, positions in code points."""

    entity: str
    name: str
    start: int
    end: int
    part: Part = "body"


class Series(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """The series an article belongs to and its number there, as printed."""

    title: str
    number: str = ""


class Source(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """An article. What it does not say is absent, never guessed; a reader can add it.

    Attributes:
        id: the citation key, never a claim of its own.
        type: a CSL type: article-newspaper, webpage, post-weblog.
        issued, updated, accessed: EDTF; ``issued_kind`` says what ``issued`` is:
            published, edited, approved, or bounds where only bounds are known.
        digest: of the article proper, page clutter left out.
        length: folded length of what ``digest`` covers, in code points.
        origin: the source that this one reprints.
        revision_of: the version that this one replaces.
    """

    id: str
    type: str = "article-newspaper"
    title: str = ""
    author: list[Person] = []
    editor: list[Person] = []
    container_title: str = ""
    publisher: str = ""
    series: Series | None = None
    issued: str = ""
    issued_kind: Literal["published", "edited", "approved", "bounds", ""] = ""
    updated: str = ""
    accessed: str = ""
    url: str = ""
    language: str = ""
    outline: list[Passage] = []
    mentions: list[Mention] = []
    digest: str = ""
    length: int = 0
    origin: str | None = None
    revision_of: str | None = None
    label: str = ""
    pack: str = ""
    rev: int = 0

    @property
    def short(self) -> str:
        """The id without its year: a column's heading."""
        return self.label or self.id.rsplit("-", 1)[0]
