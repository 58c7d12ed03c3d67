"""A reader's copy of an article: read from a file, recognised, its anchors counted."""

import codecs
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from aibrief_store.anchoring import (
    UNATTACHED,
    Copy,
    Found,
    Health,
    Watch,
    fold,
    health,
    most_marks,
    recognise,
)
from aibrief_store.errors import AttachError
from aibrief_store.records import Claim, Decision

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONGEST = 10_000_000
LONGEST_TEXT = 2_000_000
"""Characters. Longer than any article; folding and searching takes a second a million or more."""

# Putting them into their order takes the square of their number.
_MOST_MARKS = 10_000


class Attachment(msgspec.Struct, frozen=True):
    """What attaching a copy came to.

    Attributes:
        source: the article that the text is a copy of.
        health: how many of its claims have which anchor health.
        decision: what `Library.undo` takes back; ``None`` where this very text was attached.
    """

    source: str
    health: dict[Health, int]
    decision: Decision | None


def read_text(path: Path) -> str:
    """The text in a file: UTF-8, UTF-16 with its mark, or the older Korean encoding (CP949).

    Raises:
        AttachError: the file can't be read or holds no text; says what to do.
    """
    try:
        if path.stat().st_size > _LONGEST:
            raise AttachError(f"{path}: longer than any article; attach the article alone")
        data = path.read_bytes()
    except OSError as error:
        raise AttachError(f"{path}: can't be read: {error.strerror}") from error
    for encoding in ("utf-16",) if data.startswith(_UTF16) else ("utf-8-sig", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise AttachError(f"{path}: holds no text; save the article as text in UTF-8")


def readable(text: str, watch: Watch | None = None) -> Copy:
    """The copy in ``text``; ``watch`` is told how far looking through it has come.

    Raises:
        AttachError: there is nothing to read in it.
    """
    if len(text) > LONGEST_TEXT:
        raise AttachError(
            f"{len(text):,} characters, longer than any article; attach the article alone"
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise AttachError(
            f"no Unicode text: half a surrogate pair at character {error.start}; "
            "save the article as UTF-8"
        ) from error
    if most_marks(text) > _MOST_MARKS:
        raise AttachError(f"more than {_MOST_MARKS:,} marks on one letter; no article has that")
    if not fold(text):
        raise AttachError("there is no text in it; copy the article's own words")
    return Copy(text, watch)


def recognised(copy: Copy, claims: Iterable[Claim]) -> str:
    """The source that ``copy`` is a copy of.

    Raises:
        AttachError: of none, or of several.
    """
    found = recognise(copy, claims)
    if found is None:
        raise AttachError(
            "this is a copy of no known article: most of the words that its claims were read "
            "from must stand in it, and no other's; name the source if you know better"
        )
    return found


def counted(source: str, claims: Sequence[Claim], copy: Copy) -> dict[Health, int]:
    """How many of the source's claims have which anchor health in ``copy``.

    Raises:
        AttachError: not one of them is found.
    """
    counts: dict[Health, int] = {}
    for claim in claims:
        state = health(find(claim, copy))
        counts[state] = counts.get(state, 0) + 1
    if counts and not counts.keys() & {"exact", "moved"}:
        raise AttachError(f"none of the words that {source} was read from stand in this text")
    return counts


def find(claim: Claim, copy: Copy | None) -> list[Found]:
    """Where the claim's spans stand in the copy, 'unattached' without one."""
    spans = claim.anchor.spans
    return [UNATTACHED] * len(spans) if copy is None else copy.find_all(spans)
