"""An article as a text to show: our outline, or the reader's copy, with the claims' words lit."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Text

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Claim, Source

Span = tuple[int, int, str]
"""Start and end in code points of the text, the id of the claim whose words stand there."""


class Article(msgspec.Struct, frozen=True, gc=False):
    """What a source pane shows.

    Attributes:
        id: the source's.
        kind: 'outline' or 'copy'.
        text: the article's own lines; of an outline our gists and statements, one a line.
        spans: by start; of an outline they are the statements, whole lines.
        passages: by claim id.
    """

    id: str
    kind: str
    text: str
    spans: tuple[Span, ...]
    passages: dict[str, str]

    @property
    def claims(self) -> list[str]:
        """The claims in the order in which they stand there."""
        return list(dict.fromkeys(id for _, _, id in self.spans))


def article(library: Library, id: str, language: str) -> Article:
    """What to show of source ``id``."""
    source = library.source(id)
    claims = library.claims_in(id)
    passages = {claim.id: claim.anchor.passage for claim in claims}
    copy = library.copy(id)
    if copy is None:
        return Article(id, "outline", *_outline(source, claims, language), passages)
    return Article(id, "copy", copy.text, _lit(library, id), passages)


def _outline(source: Source, claims: list[Claim], language: str) -> tuple[str, tuple[Span, ...]]:
    under: dict[str, list[Claim]] = {}
    for claim in claims:
        under.setdefault(claim.anchor.passage, []).append(claim)
    lines: list[str] = []
    spans: list[Span] = []
    start = 0
    for passage in source.outline:
        part = PARTS.get(passage.part)
        gist = _one_line(passage.gist.of(language))
        lines.append(f"{part.of(language)}: {gist}" if part else gist)
        start += len(lines[-1]) + 1
        for claim in under.get(passage.id, ()):
            lines.append(_one_line(claim.statement.of(language)))
            spans.append((start, start + len(lines[-1]), claim.id))
            start += len(lines[-1]) + 1
    return "\n".join(lines), tuple(spans)


def _one_line(text: str) -> str:
    """A line is what a gist or statement is; a blank is what the door makes of its line ends."""
    return text.replace("\n", " ")


PARTS = {
    "headline": Text("Headline", "제목"),
    "subheading": Text("Subheading", "부제"),
    "summary": Text("Summary", "요약"),
    "editor_note": Text("Editor's note", "편집자 주"),
    "caption": Text("Caption", "사진 설명"),
}


def _lit(library: Library, id: str) -> tuple[Span, ...]:
    """Where the claims' leading spans stand in the copy."""
    spans: list[Span] = []
    for claim, found in library.anchors(id):
        lead = found[0] if found else None
        if lead and lead.start is not None and lead.end is not None:
            spans.append((lead.start, lead.end, claim.id))
    return tuple(sorted(spans, key=itemgetter(0, 1)))
