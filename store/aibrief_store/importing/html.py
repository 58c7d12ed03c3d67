"""A page: its article by trafilatura, what was left out, and what the page says of itself.

Runs in the child process only (`inside`): pages are other people's.
"""

from collections import deque
from collections.abc import Iterator
from typing import Any

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document, use_config

from aibrief_store.anchoring.folding import canonical, fold
from aibrief_store.errors import Unreadable
from aibrief_store.importing.html_metadata import gathered
from aibrief_store.importing.imported import Imported, LeftOut, Metadatum
from aibrief_store.importing.values import cleaned

_UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object")
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
_SITES = ("container_title", "publisher")
_SHORTEST = "50"
"""Trafilatura takes less than so many characters for a failure (its default, 250, is an English
paragraph; in Korean it is a short article)."""


def read(text: str, base: str = "") -> Imported:
    """The article in a page; ``base`` is the page's address, if it has one.

    Raises:
        Unreadable: 'empty' or 'broken', where no words are found.
    """
    root, warnings = _parsed(text)
    metadata = gathered(root, base)
    lines = list(_lines(root))
    article, by_rule = _article(root, base)
    if not article and lines:
        article = "\n".join(lines)
        warnings.append("the article can't be told from the page around it: all of it is kept")
    if not article.strip():
        raise _wordless(warnings)
    article, metadata = _headed(article, root, [*metadata, *_missing(by_rule, metadata)])
    if any(each.field == "paywalled" for each in metadata):
        warnings.append("the publisher says that the whole article is not free: a part may lack")
    kept = [each for each in metadata if each.field != "paywalled"]
    language = next((each.value for each in kept if each.field == "language"), "")
    left_out = _left_out(lines, article)
    return Imported(
        "", "", article, language=language, metadata=kept, left_out=left_out, warnings=warnings
    )


def _parsed(text: str) -> tuple[Any, list[str]]:
    """The page's root, and a warning where the parser gave up on a part."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except etree.ParserError as error:
        raise Unreadable("", "empty", "the page has no words") from error
    except etree.XMLSyntaxError as error:  # a parser that forgives all gives up so, out of memory
        raise MemoryError from error
    cut = [cleaned(each.message) for each in parser.error_log if each.level_name == "FATAL"]
    warned = [f"the page is broken, the rest was not read ({why.partition(':')[0]})" for why in cut]
    return root, warned[:1]


def _wordless(warnings: list[str]) -> Unreadable:
    if warnings:
        return Unreadable("", "broken", warnings[0])
    return Unreadable("", "empty", "the page has no words; perhaps a script writes them")


def _article(root: Any, base: str) -> tuple[str, Document | None]:
    """Trafilatura's text and what it says of author, title and site."""
    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = _SHORTEST
    document = bare_extraction(
        root,
        config=config,
        url=base or None,
        fast=True,
        include_comments=False,
        with_metadata=True,
        # Its dates are guesses among others; ours come from `html_metadata` alone.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(document, Document):
        return "", None
    lines = canonical(document.text or "").split("\n")
    return "\n".join(line for each in lines if (line := _plain_line(each))), document


def _plain_line(line: str) -> str:
    """A line of trafilatura's without a table's frame: '2024 | 4 billion'."""
    line = line.strip()
    if not line.startswith("|"):
        return line
    return "" if set(line) <= set("|-: ") else line.strip("| ")


def _missing(document: Document | None, metadata: list[Metadatum]) -> Iterator[Metadatum]:
    """What only trafilatura found, from classes as 'byline'."""
    known = {each.field for each in metadata}
    if document is None:
        return
    if "title" not in known and (title := cleaned(document.title or "")):
        yield Metadatum("title", title, "trafilatura title")
    if "author" not in known:
        for author in (document.author or "").split(";"):
            if name := cleaned(author):
                yield Metadatum("author", name, "trafilatura author")


def _headed(article: str, root: Any, metadata: list[Metadatum]) -> tuple[str, list[Metadatum]]:
    """The article under its headline, where the page shows one that agrees with its title."""
    tag, headline = _headline(root, metadata)
    if not headline:
        return article, metadata
    if headline not in article.split("\n")[:3]:
        article = f"{headline}\n{article}"
    start = article.find(headline)
    return article, [Metadatum("title", headline, tag, start, start + len(headline)), *metadata]


def _headline(root: Any, metadata: list[Metadatum]) -> tuple[str, str]:
    """The first heading of the highest rank that is the title, and its tag; a logo is none."""
    titles = [fold(each.value) for each in metadata if each.field == "title"]
    sites = {fold(each.value) for each in metadata if each.field in _SITES}
    for tag in ("h1", "h2", "h3"):
        for element in root.iter(tag):
            headline = _line(element.text_content())
            plain = fold(headline)
            if plain and plain not in sites and any(_agree(plain, title) for title in titles):
                return tag, headline
    return "", ""


def _agree(headline: str, title: str) -> bool:
    """A title may hold the site's name beside the headline, or be cut."""
    short, long = sorted((headline, title), key=len)
    return short in long and len(short) * 2 > len(long)


def _lines(root: Any) -> Iterator[str]:
    """The page's visible text, a block a line."""
    piece: list[str] = []
    unseen = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if event == "start" and unseen is None and tag in _UNSEEN:
            unseen = element
        if tag not in _INLINE and piece and (line := _line("".join(piece))):
            yield line
        if tag not in _INLINE:
            piece = []
        if unseen is None and event == "start":
            piece.append(element.text or "")
        if event == "end":
            unseen = None if element is unseen else unseen
            if unseen is None:
                piece.append(element.tail or "")


def _line(words: str) -> str:
    return canonical(" ".join(words.split()))


def _left_out(lines: list[str], article: str) -> list[LeftOut]:
    """Lines of the page that the article lacks, each with its place in the article."""
    places: dict[str, deque[int]] = {}
    at = 0
    for line in article.split("\n"):
        at += len(line) + 1
        for part in line.removeprefix("- ").split(" | "):
            places.setdefault(fold(part), deque()).append(min(at, len(article)))
    found: list[LeftOut] = []
    here = 0
    for line in lines:
        ahead = places.get(fold(line), deque())
        if ahead:
            here = ahead.popleft()
        else:
            found.append(LeftOut(line, here))
    return found
