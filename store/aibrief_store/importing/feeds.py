"""RSS and Atom by feedparser: an entry for each article.

Runs in the child process only (`inside`).
"""

import io
from collections.abc import Iterator
from typing import Any

import feedparser

from aibrief_store.errors import Unreadable
from aibrief_store.importing.dating import day_of
from aibrief_store.importing.imported import Entry, Imported, Metadatum
from aibrief_store.importing.values import address, cleaned, language

_MOST = 1_000


def read(text: str, base: str = "") -> Imported:
    """The feed's entries in its order; dates keep the day that they were printed with.

    Raises:
        Unreadable: 'empty', where nothing in it leads to an article.
    """
    found = feedparser.parse(
        io.BytesIO(text.encode()),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,  # only names, addresses and dates are taken
        resolve_relative_uris=False,
    )
    entries = [entry for each in found.entries[:_MOST] if (entry := _entry(each, base))]
    if not entries:
        raise Unreadable("", "empty", "a feed without an entry that leads to an article")
    warnings = []
    if len(found.entries) > len(entries):
        warnings.append(
            f"{len(found.entries) - len(entries)} entries have no address or are too many"
        )
    return Imported(
        "",
        "",
        language=language(found.feed.get("language", "")),
        metadata=[each for each in _of_feed(found.feed) if each.value],
        entries=entries,
        warnings=warnings,
    )


def _of_feed(feed: Any) -> Iterator[Metadatum]:
    yield Metadatum("container_title", _words(feed.get("title", "")), "feed title")
    yield Metadatum("language", language(feed.get("language", "")), "feed language")


def _entry(entry: Any, base: str) -> Entry | None:
    where = address(entry.get("link", ""), base)
    if not where:
        return None
    metadata = [Metadatum("title", _words(entry.get("title", "")), "feed entry title")]
    for author in entry.get("authors", [])[:50]:
        metadata.append(Metadatum("author", cleaned(author.get("name", "")), "feed entry author"))
    for key, field in (("published", "issued"), ("updated", "updated")):
        # `FeedParserDict.get` answers 'updated' with 'published', and warns.
        printed = cleaned(dict.get(entry, key, ""))
        metadata.append(Metadatum(field, day_of(printed), f"feed entry {key}", printed=printed))
    return Entry(where, [each for each in metadata if each.value])


def _words(value: str) -> str:
    """Without the markup that titles have in some feeds."""
    import re

    return cleaned(re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", value[:10_000]))
