"""What a page says of itself, in markup: JSON-LD, OpenGraph, meta tags, HTML.

Terms: schema.org's Article, ogp.me, Dublin Core (dc, dcterms), Google Scholar's citation_*, HTML's
lang, canonical and title. The page's own words for each are told in `Metadatum.rule`.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

from aibrief_store.importing.dating import day_of
from aibrief_store.importing.imported import Metadatum
from aibrief_store.importing.values import address, cleaned, language

_META = {
    "og:title": "title",
    "citation_title": "title",
    "dc.title": "title",
    "dcterms.title": "title",
    "twitter:title": "title",
    "article:author": "author",
    "og:article:author": "author",
    "citation_author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "author": "author",
    "byl": "author",
    "dable:author": "author",
    "og:site_name": "container_title",
    "citation_journal_title": "container_title",
    "dcterms.ispartof": "container_title",
    "application-name": "container_title",
    "citation_publisher": "publisher",
    "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "article:published_time": "issued",
    "og:article:published_time": "issued",
    "citation_publication_date": "issued",
    "citation_date": "issued",
    "dcterms.issued": "issued",
    "dc.date.issued": "issued",
    "datepublished": "issued",
    "article:modified_time": "updated",
    "og:updated_time": "updated",
    "dcterms.modified": "updated",
    "datemodified": "updated",
    "og:url": "url",
    "og:locale": "language",
    "dc.language": "language",
    "dcterms.language": "language",
    "content-language": "language",
}
"""Names of meta tags, lower case, with a source's fields; the most trusted of a field first."""

_ARTICLES = {
    "article": "",
    "newsarticle": "article-newspaper",
    "analysisnewsarticle": "article-newspaper",
    "backgroundnewsarticle": "article-newspaper",
    "opinionnewsarticle": "article-newspaper",
    "reportagenewsarticle": "article-newspaper",
    "reviewnewsarticle": "article-newspaper",
    "blogposting": "post-weblog",
    "socialmediaposting": "post",
    "liveblogposting": "article-newspaper",
    "report": "report",
    "scholarlyarticle": "",
    "techarticle": "",
    "webpage": "",
}
_MANY = 2_000
"""No more items of JSON-LD are looked at; they are as deep and wide as their writer likes."""


def gathered(root: Any, base: str = "") -> list[Metadatum]:
    """Everything found, the most trusted of each field first, nothing twice under one rule."""
    found = [
        metadatum
        for field, printed, rule in (*_linked(root), *_meta(root), *_html(root))
        if (metadatum := _metadatum(field, printed, rule, base))
    ]
    return list(dict.fromkeys(found))


def _metadatum(field: str, printed: str, rule: str, base: str) -> Metadatum | None:
    read: dict[str, Callable[[str], str]] = {
        "issued": day_of,
        "updated": day_of,
        "url": lambda value: address(value, base),
        "language": language,
        "author": _person,
        "editor": _person,
    }
    value = read.get(field, cleaned)(printed)
    if not value:
        return None
    return Metadatum(field, value, rule, printed="" if value == printed else printed[:1_000])


def _person(printed: str) -> str:
    """A name; an address of a profile is none."""
    name = cleaned(printed)
    return "" if name.startswith(("http:", "https:", "/", "@")) else name


def _meta(root: Any) -> Iterator[tuple[str, str, str]]:
    given: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = element.get("content") or ""
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := element.get(attribute):
                given.setdefault(name.strip().lower(), []).append(content)
    for name, field in _META.items():
        for printed in given.get(name, ())[:50]:
            yield field, printed, name
            if field == "issued":
                yield "issued_kind", "published" if day_of(printed) else "", name


def _html(root: Any) -> Iterator[tuple[str, str, str]]:
    yield (
        "language",
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        "html lang",
    )
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield "url", link.get("href") or "", "link canonical"
    for time in root.iter("time"):
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None:
            yield "issued", time.get("datetime") or "", "time datePublished"
            yield "issued_kind", "published", "time datePublished"
    title = next(root.iter("title"), None)
    if title is not None:
        yield "title", title.text_content(), "title"


def _linked(root: Any) -> Iterator[tuple[str, str, str]]:
    """schema.org's articles in JSON-LD, in the page's order."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json" or not script.text:
            continue
        try:
            data = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            kind = next((name for name in _types(item) if name in _ARTICLES), None)
            if kind is not None:
                yield from _of_article(item, kind)


def _items(data: object) -> Iterator[dict[str, Any]]:
    """Each object, however deep, without recursion."""
    waiting = [data]
    seen = 0
    while waiting and seen < _MANY:
        item = waiting.pop(0)
        seen += 1
        if isinstance(item, dict):
            yield item
            waiting += [each for each in item.values() if isinstance(each, (dict, list))]
        elif isinstance(item, list):
            waiting += item[:_MANY]


def _types(item: dict[str, Any]) -> list[str]:
    return [word.lower().rpartition("/")[2] for word in _words(item.get("@type"))]


def _of_article(item: dict[str, Any], kind: str) -> Iterator[tuple[str, str, str]]:
    if kind == "webpage":
        return
    if _ARTICLES[kind]:
        yield "type", _ARTICLES[kind], "json-ld @type"
    for key, field in (
        ("headline", "title"), ("author", "author"), ("editor", "editor"),
        ("publisher", "publisher"), ("isPartOf", "container_title"),
        ("datePublished", "issued"), ("dateModified", "updated"),
        ("mainEntityOfPage", "url"), ("url", "url"), ("inLanguage", "language"),
    ):  # fmt: skip
        for word in _words(item.get(key), "@id" if field == "url" else "name"):
            yield field, word, f"json-ld {key}"
            if field == "issued" and day_of(word):
                yield "issued_kind", "published", f"json-ld {key}"
    if str(item.get("isAccessibleForFree", "")).lower() == "false":
        yield "paywalled", "true", "json-ld isAccessibleForFree"


def _words(value: object, key: str = "name") -> list[str]:
    """A word, the name of a thing, or a list of either."""
    found: list[str] = []
    for each in (value if isinstance(value, list) else [value])[:100]:
        word = each.get(key) if isinstance(each, dict) else each
        if isinstance(word, str):
            found.append(word)
    return found
