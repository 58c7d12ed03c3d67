"""From bytes and what was said of them to `Imported`: what the child process does."""

import msgspec

from aibrief_store.errors import Unreadable
from aibrief_store.importing import sniffing
from aibrief_store.importing.decoding import declared_in, decoded
from aibrief_store.importing.imported import Imported, Kind

LONGEST = 1_000_000
"""Characters; no article is as long, and reading a longer one would only keep people waiting."""


class Document(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is known of bytes beforehand.

    Attributes:
        name: a file's name or an address, for its suffix.
        kind: what a person says that it is; '' to find out.
        media_type, charset: of the HTTP header, lower case.
        base: the address that links are relative to.
    """

    name: str = ""
    kind: Kind | None = None
    media_type: str = ""
    charset: str = ""
    base: str = ""


def read(data: bytes, document: Document) -> Imported:
    """What the bytes say.

    Raises:
        Unreadable: says why.
    """
    if document.kind == "pdf" or (document.kind is None and sniffing.is_pdf(data)):
        from aibrief_store.importing import pdf

        found, kind, encoding = pdf.read(data, LONGEST), "pdf", ""
        return _checked(found, "application/pdf", encoding, [])
    labels = [document.charset] if document.charset else []
    text, encoding, warnings = decoded(data, [*labels, *declared_in(data)])
    kind = document.kind or sniffing.kind_of(text, document.name, document.media_type)
    return _checked(
        _parsed(text, kind, document.base), sniffing.MEDIA_TYPES[kind], encoding, warnings
    )


def _parsed(text: str, kind: Kind, base: str) -> Imported:
    if kind == "html":
        from aibrief_store.importing import html

        return html.read(text, base)
    if kind == "feed":
        from aibrief_store.importing import feeds

        return feeds.read(text, base)
    if kind == "markdown":
        from aibrief_store.importing import markdown

        return markdown.read(text)
    return Imported("", "", text)


def _checked(found: Imported, media_type: str, encoding: str, warnings: list[str]) -> Imported:
    if len(found.text) > LONGEST:
        message = f"{len(found.text):,} characters, longer than any article; save a part alone"
        raise Unreadable("", "too big", message)
    if not found.entries and not found.text.strip():
        raise Unreadable("", "empty", "there is no text in it")
    return msgspec.structs.replace(
        found, media_type=media_type, encoding=encoding, warnings=[*warnings, *found.warnings]
    )
