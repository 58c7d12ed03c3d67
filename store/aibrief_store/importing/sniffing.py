"""What bytes are, by their beginning."""

import re
from pathlib import PurePath

from aibrief_store.importing.imported import Kind

_MAGIC = (
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office or Hangul (HWP) document"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"BM\x00", "a picture (BMP)"),
    (b"II*\0", "a picture (TIFF)"),
    (b"MM\0*", "a picture (TIFF)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"ID3", "a sound"),
    (b"OggS", "a sound"),
    (b"fLaC", "a sound"),
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript document"),
)
_ZIPPED = (
    (b"application/hwp+zip", "a Hangul (HWPX) document"),
    (b"word/", "a Word document"),
    (b"xl/", "an Excel sheet"),
    (b"ppt/", "a PowerPoint file"),
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis", "an OpenDocument file"),
)
_BY_TYPE: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
}
_BY_SUFFIX: dict[str, Kind] = {
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".rss": "feed",
    ".atom": "feed",
    ".txt": "text",
    ".text": "text",
    ".pdf": "pdf",
}
MEDIA_TYPES: dict[Kind, str] = {
    "text": "text/plain",
    "markdown": "text/markdown",
    "html": "text/html",
    "pdf": "application/pdf",
    "feed": "application/xml",
}
SUFFIXES = frozenset(_BY_SUFFIX)

_PROLOGUE = r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
_FEED = re.compile(_PROLOGUE + r"(?:<!DOCTYPE rss[^>]{0,300}>\s*)?<(?:rss|feed|rdf:RDF)[\s>]", re.S)
_PAGE = re.compile(_PROLOGUE + r"(?:<!doctype html|<html[\s>])", re.S | re.I)
_FRAGMENT = re.compile(r"<(?:head|body|article|div|p|h1|meta|title)[\s>]", re.I)


def looks_like(data: bytes) -> str:
    """The kind of file in words, where its beginning tells that it is no text; else ''."""
    if data.startswith(b"PK\x03\x04"):
        head = data[:4096]
        return next((words for mark, words in _ZIPPED if mark in head), "a ZIP archive")
    if data.startswith(b"RIFF"):
        return "a picture (WebP)" if data[8:12] == b"WEBP" else "a sound or film"
    if data[4:8] == b"ftyp":
        return "a film or picture"
    return next((words for magic, words in _MAGIC if data.startswith(magic)), "")


def is_pdf(data: bytes) -> bool:
    """A PDF may have up to a kilobyte of anything before its mark (ISO 32000-1, annex H)."""
    return b"%PDF-" in data[:1024]


def kind_of(text: str, name: str = "", media_type: str = "") -> Kind:
    """What a text is: by its beginning, then by its media type, then by its name's suffix."""
    head = text[:8192]
    if _FEED.match(head):
        return "feed"
    if _PAGE.match(head):
        return "html"
    if media_type in _BY_TYPE:
        return _BY_TYPE[media_type]
    by_name = _BY_SUFFIX.get(PurePath(name).suffix.lower(), "text")
    if by_name == "text" and head.lstrip().startswith("<") and _FRAGMENT.search(head):
        return "html"
    return "text" if by_name == "pdf" else by_name
