"""A PDF's text by pypdf, its lines joined into paragraphs.

Runs in the child process only (`inside`).
"""

import io
import logging
from typing import Any

from pypdf import PasswordType, PdfReader, overwrite_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from aibrief_store.errors import Unreadable
from aibrief_store.importing.imported import Imported, Metadatum
from aibrief_store.importing.pdf_lines import paragraphs
from aibrief_store.importing.values import cleaned, language

_PAGES = 1_000
_OPERATORS = 500_000
_UNPACKED = 40_000_000
"""A page of a newspaper has some thousand operators and a megabyte; pypdf would bear more."""


def read(data: bytes, longest: int) -> Imported:
    """The text of all pages, the most ``longest`` characters.

    Raises:
        Unreadable: 'encrypted', 'empty' (pictures of pages), 'too big' or 'broken'.
    """
    logging.disable()  # what it says of broken files, it says in errors too
    overwrite_configuration(
        stream_parsing_work_maximum_count=_OPERATORS, zlib_maximum_output_length=_UNPACKED
    )
    try:
        reader = PdfReader(io.BytesIO(data))
        _open(reader)
        pages = _pages(reader, longest)
        metadata = _metadata(reader)
    except LimitReachedError as error:
        raise Unreadable("", "too big", "a PDF that unpacks to more than is read") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        message = f"a broken PDF ({cleaned(str(error))[:100]}); open it and save it anew"
        raise Unreadable("", "broken", message) from error
    text = paragraphs(pages)
    if not text.strip():
        raise Unreadable(
            "", "empty", "a PDF of pictures without text; let a program for OCR read it"
        )
    given = next((each.value for each in metadata if each.field == "language"), "")
    return Imported("", "", text, language=given, metadata=metadata)


def _open(reader: PdfReader) -> None:
    """Many a PDF is encrypted with an empty password: any reader opens those."""
    if not reader.is_encrypted:
        return
    try:
        opened = reader.decrypt("")
    except (DependencyError, NotImplementedError):
        opened = PasswordType.NOT_DECRYPTED
    if opened == PasswordType.NOT_DECRYPTED:
        raise Unreadable("", "encrypted", "an encrypted PDF; save a copy without a password")


def _pages(reader: PdfReader, longest: int) -> list[str]:
    count = len(reader.pages)
    if count > _PAGES:
        raise Unreadable("", "too big", f"a PDF of {count:,} pages; save the article's pages alone")
    pages: list[str] = []
    for page in reader.pages:
        pages.append(page.extract_text())
        if (so_far := sum(map(len, pages))) > longest:
            raise Unreadable("", "too big", f"more than {so_far:,} characters; save a part alone")
    return pages


def _metadata(reader: PdfReader) -> list[Metadatum]:
    """Title, authors, language; the file's day of making is not the article's."""
    said: Any = reader.metadata
    found = []
    if said is not None:
        for field, printed in (("title", said.title), ("author", said.author)):
            value = cleaned(str(printed or ""))
            # Word processors put a file's name here.
            if value and not value.lower().endswith((".doc", ".docx", ".hwp", ".hwpx", ".indd")):
                found.append(Metadatum(field, value, f"pdf {field.title()}"))
    tag = language(str(reader.root_object.get("/Lang", "")))
    return [*found, *([Metadatum("language", tag, "pdf Lang")] if tag else [])]
