"""What importing gives: a text, and where each thing said about it was found."""

from typing import Literal

import msgspec

Kind = Literal["text", "markdown", "html", "pdf", "feed"]

Reason = Literal[
    "missing",  # no such file, not to be opened
    "empty",  # no text in it
    "binary",  # another kind of file
    "encoding",  # text in no encoding known
    "encrypted",
    "too big",
    "too slow",
    "memory",
    "crashed",  # its parser did
    "broken",  # malformed past reading
    "cancelled",
    "refused",  # an address that is not fetched: scheme, port, network, robots.txt
    "unreachable",  # no answer, or a broken one
    "status",  # an answer that is no page: 403, 404, 500
    "type",  # a kind of content that is not read
]


class Metadatum(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing that a document says about itself.

    Attributes:
        field: as in `records.Source`; an ``author`` is one person.
        value: cleaned; a date is EDTF, the day in the zone it was printed in.
        rule: what gave it: 'og:title', 'json-ld datePublished', 'front matter title'.
        start, end: where in the text it stands, code points; ``None`` where it stands in markup.
        printed: as given, where ``value`` was read from it.
    """

    field: str
    value: str
    rule: str
    start: int | None = None
    end: int | None = None
    printed: str = ""


class LeftOut(msgspec.Struct, frozen=True):
    """A line of the page that is not in the text.

    Attributes:
        at: where in the text it would stand, code points.
    """

    text: str
    at: int


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """An article that a folder or a feed leads to; ``where`` is what `read_any` reads."""

    where: str
    metadata: list[Metadatum] = []


class Imported(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was read.

    Attributes:
        origin: the path or the address in the end, '-' for standard input.
        media_type: of what was read, as found: 'text/html', 'inode/directory' for a folder.
        text: NFC, line ends as LF; empty for a folder or a feed.
        encoding: the Python codec that the bytes were read by; '' for a PDF.
        language: a tag the document gives ('ko', 'zh-Hans'); '' where it gives none.
        metadata: by field the most trusted first; several candidates of one field may stand here.
        left_out: lines of a page around the article, and a front matter, in their order.
        entries: of a folder or a feed.
        warnings: a sentence each.
    """

    origin: str
    media_type: str
    text: str = ""
    encoding: str = ""
    language: str = ""
    metadata: list[Metadatum] = []
    left_out: list[LeftOut] = []
    entries: list[Entry] = []
    warnings: list[str] = []

    def first(self, field: str) -> str:
        """The most trusted value of ``field``; '' where there is none."""
        return next((each.value for each in self.metadata if each.field == field), "")
