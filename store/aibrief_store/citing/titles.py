"""Titles: printed, translated, shortened, and what stands where there is none."""

from aibrief_store.records import Source

_KINDS = {
    "article-newspaper": ("newspaper article", "신문 기사"),
    "webpage": ("webpage", "웹 페이지"),
    "post-weblog": ("blog post", "블로그 글"),
}
_OPENERS, _CLOSERS = "[(「『“‘<《", "])」』”’>》"
_END_MARKS = (".", "?", "!", "…", "?”", "!”", ".”", "?’", "!’")


def container(source: Source) -> str:
    """Return the newspaper or site; its publisher where the article names only that."""
    return source.container_title or source.publisher


def untitled(source: Source, language: str = "en") -> str:
    """Return a description in place of a title: its kind and our gist of its first passage.

    APA 7, table 9.1: "describe the work in square brackets". Brackets are the style's matter.
    """
    english, korean = _KINDS.get(source.type, ("article", "글"))
    kind = f"제목 없는 {korean}" if language == "ko" else f"Untitled {english}"
    gist = source.outline[0].gist.of(language).rstrip(".") if source.outline else ""
    return f"{kind}: {gist}" if gist else kind


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
    """Return the first few words of a title, brackets closed: 'New child vaccine'.

    A title of one word more is not worth cutting.
    """
    parts = title.split()
    if len(parts) <= words + 1:
        return title
    while words < len(parts) and not _balanced(" ".join(parts[:words])):
        words += 1
    return " ".join(parts[:words]).rstrip(",.:;-")


def ended(text: str) -> str:
    """Return the text with a full stop, unless it ends with a mark already."""
    return text if text.endswith(_END_MARKS) else f"{text}."


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
