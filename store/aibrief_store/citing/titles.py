"""Titles: printed, translated, shortened, and what stands where there is none."""

from collections.abc import Callable

from aibrief_store.records import Source

Mark = Callable[[str], str]
"""What puts a style's italics around a title."""

_KINDS = {
    "article-newspaper": "newspaper article",
    "webpage": "webpage",
    "post-weblog": "blog post",
}
# A title of no more characters stands whole in the text.
_SHORT = 40

_OPENERS, _CLOSERS = "[(「『“‘<《", "])」』”’>》"
# What no shortened title ends with, the space before a dash too.
_CLAUSE_MARKS = " ,.:;·|/-–—"
_END_MARKS = (".", "?", "!", "…", "?”", "!”", ".”", "?’", "!’")


def container(source: Source) -> str:
    """Return the newspaper or site; its publisher where the article names only that."""
    return source.container_title or source.publisher


def untitled(source: Source) -> str:
    """Return a description in place of a title: its kind and our gist of its first passage.

    APA 7, table 9.1: "describe the work in square brackets". Brackets are the style's matter.
    """
    kind, said = f"Untitled {_KINDS.get(source.type, 'article')}", gist(source, "en")
    return f"{kind}: {said}" if said else kind


def gist(source: Source, language: str) -> str:
    """Return our gist of the article's first passage, without a full stop; '' if none."""
    return source.outline[0].gist.of(language).rstrip(".") if source.outline else ""


def plain(text: str) -> str:
    """Return the text as it is: the mark of plain text, which has no italics."""
    return text


def translation(source: Source) -> str:
    """Return our English gist of the headline, for a title in another language.

    A translation of a title "does not have to be literal. The purpose is to give the reader a
    sense of what the work is about" (University of Melbourne, Re:cite, APA 7, Non-English
    sources).
    """
    if not source.title or source.language.split("-")[0] in ("", "en"):
        return ""
    heads = (passage for passage in source.outline if passage.part == "headline")
    return next((passage.gist.en.rstrip(".") for passage in heads), "")


def short(title: str, words: int = 3) -> str:
    """Return the first few words of a long title: 'New child vaccine'.

    The cut falls after a comma or colon where one comes sooner, and never within brackets or
    quotation marks. What would end with a comma or full stop ends before it.
    """
    parts = title.split()
    if len(title) <= _SHORT or len(parts) <= words + 1:
        return title.rstrip(_CLAUSE_MARKS)
    cut = next((n for n in range(2, words) if parts[n - 1].endswith((",", ":", ";"))), words)
    while cut < len(parts) and not _balanced(" ".join(parts[:cut])):
        cut += 1
    return " ".join(parts[:cut]).rstrip(_CLAUSE_MARKS)


def ended(text: str, mark: Mark = plain) -> str:
    """Return the text, marked, with a full stop unless it ends with such a mark already."""
    return mark(text) if text.endswith(_END_MARKS) else f"{mark(text)}."


def single_quoted(text: str) -> str:
    """Return text for use inside double quotation marks: those within become single.

    APA 7, 8.33; CMOS 17, 13.30.
    """
    return text.replace("“", "‘").replace("”", "’").replace('"', "'")


def _balanced(text: str) -> bool:
    return all(
        text.count(opener) <= text.count(closer)
        for opener, closer in zip(_OPENERS, _CLOSERS, strict=True)
    )
