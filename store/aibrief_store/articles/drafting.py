"""An article from a text: parts, metadata, outline, and a draft of its source."""

from collections.abc import Collection, Iterable
from urllib.parse import urlsplit

import msgspec

from aibrief_store.anchoring.folding import digest_of_folded, fold
from aibrief_store.articles.citation_key import citation_key
from aibrief_store.articles.fingerprints import Fingerprint, fingerprint
from aibrief_store.articles.metadata import metadata
from aibrief_store.articles.outline import outline
from aibrief_store.articles.part import Part
from aibrief_store.articles.parts import parts as taken_apart
from aibrief_store.articles.people import site_name
from aibrief_store.importing.imported import Metadatum
from aibrief_store.records import Passage, Person, Series, Source
from aibrief_store.records.edtf import period


class Article(msgspec.Struct, frozen=True):
    """A text as an article.

    Attributes:
        text: what positions count in, NFC with LF.
        parts: of the whole text, see `parts`.
        metadata: by field the most trusted first; what the source was drafted from.
        source: a draft: what was not found is absent.
        fingerprint: by which it is known again.
    """

    text: str
    parts: list[Part]
    metadata: list[Metadatum]
    source: Source
    fingerprint: Fingerprint


def article(
    text: str,
    given: Iterable[Metadatum] = (),
    *,
    taken: Collection[str] = (),
    language: str | None = None,
    parts: list[Part] | None = None,
    called: str = "",
) -> Article:
    """Draft an article from ``text`` (NFC, LF).

    Args:
        given: what markup or a file says of it.
        taken: ids that other sources have.
        language: of the page, where it is known.
        parts: where a reader has changed some (`turned`).
        called: its file's name, for an article that tells nothing of itself.
    """
    parts = taken_apart(text, language) if parts is None else parts
    found = metadata(text, parts, given)
    passages = outline(text, parts)
    folded = "".join(fold(text[p.start : p.end]) for p in passages)
    source = _source(found, passages, folded, taken, called)
    return Article(text, parts, found, source, fingerprint(source, text))


def _source(
    found: list[Metadatum],
    passages: list[Passage],
    folded: str,
    taken: Collection[str],
    called: str,
) -> Source:
    said = {each.field: each.value for each in reversed(found)}
    authors = [each.value for each in found if each.field == "author"]
    series = said.get("series")
    return Source(
        id=citation_key(
            _names(said, authors, passages, called), _year(said.get("issued", "")), taken
        ),
        type=said.get("type") or ("article-newspaper" if _is_press(said, authors) else "webpage"),
        title=said.get("title", ""),
        author=[Person(literal=name) for name in authors],
        editor=[Person(literal=each.value) for each in found if each.field == "editor"],
        container_title=said.get("container_title", ""),
        publisher=said.get("publisher", ""),
        series=Series(series, said.get("series_number", "")) if series else None,
        issued=said.get("issued", ""),
        issued_kind=said.get("issued_kind", ""),  # type: ignore[arg-type]
        updated=said.get("updated", ""),
        url=said.get("url", ""),
        language=said.get("language", "").partition("-")[0],
        outline=passages,
        digest=digest_of_folded(folded),
        length=len(folded),
    )


def _is_press(said: dict[str, str], authors: list[str]) -> bool:
    """A paper, or a reporter at an address of one; anything else is a page of the web."""
    return bool(said.get("container_title") or (authors and said.get("publisher")))


def _names(
    said: dict[str, str], authors: list[str], passages: list[Passage], called: str
) -> list[str]:
    """What the key may be named after, the best first."""
    host = urlsplit(said.get("url", "")).hostname or ""
    gist = passages[0].gist.of("en") if passages else ""
    return [
        site_name(host),
        said.get("publisher", ""),
        said.get("container_title", ""),
        *authors,
        said.get("title", ""),
        called,
        " ".join(gist.split()[:2]),
    ]


def _year(issued: str) -> str:
    """The year of the date, or of the first bound that is known."""
    if not issued:
        return ""
    known = period(issued)
    day = known.first or known.last
    return f"{day.year:04}" if day else ""
