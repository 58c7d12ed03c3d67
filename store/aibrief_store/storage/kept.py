"""What a library keeps beside a pack's records: search keys, readers' copies, its own version."""

from typing import Any

import msgspec


class Readings(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The prepared search keys of one entity; ``id`` is the entity's.

    ``keys`` stay as they were prepared: what a key holds is the search's business.
    """

    id: str
    keys: list[Any] = []
    pack: str = ""


class Kept(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A reader's copy of an article; it never leaves the reader's library.

    Attributes:
        id: the source and the digest of the text, so that one text is kept once.
        text: the canonical text that positions count in, page clutter included.
        parts: what each stretch of it is, where reading parted it: (start, end, part).
        places: where `aibrief_store.anchoring.Copy.places` found what had moved.
    """

    id: str
    source: str
    text: str
    parts: list[tuple[int, int, str]] = []
    places: dict[str, list[tuple[int, int]]] = {}


class Marks(msgspec.Struct, frozen=True, kw_only=True):
    """By what an article of the reader's own is known again; ``id`` is the source's.

    ``marks`` are as they were worked out: what they hold is the articles' business.
    """

    id: str
    marks: Any


class Planted(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Which version of a pack stands in the library; ``id`` is the pack's.

    ``digest`` tells two preparations of one version apart.
    """

    id: str
    version: int
    digest: str = ""
