"""An article as blocks to show: our outline, or the reader's copy with the claims' words lit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Text

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Claim, Source


class Block(msgspec.Struct, frozen=True, gc=False):
    """A paragraph.

    Attributes:
        text: one line of the article, or a gist or statement of ours.
        kind: 'gist', 'statement' or 'words' (the article's own).
        lit: (start, end, claim id) in code points of ``text``.
        claims: the claims that stand in it.
    """

    text: str
    kind: str
    lit: tuple[tuple[int, int, str], ...] = ()
    claims: tuple[str, ...] = ()


class Article(msgspec.Struct, frozen=True, gc=False):
    """What a source pane shows: ``kind`` is 'outline' or 'copy'."""

    id: str
    kind: str
    blocks: tuple[Block, ...]
    passages: dict[str, str]


def article(library: Library, id: str, language: str) -> Article:
    """The blocks of source ``id``."""
    source = library.source(id)
    claims = library.claims_in(id)
    passages = {claim.id: claim.anchor.passage for claim in claims}
    if library.copy(id) is None:
        return Article(id, "outline", _outline(source, claims, language), passages)
    return Article(id, "copy", _copy(library, source), passages)


def _outline(source: Source, claims: list[Claim], language: str) -> tuple[Block, ...]:
    under: dict[str, list[Claim]] = {}
    for claim in claims:
        under.setdefault(claim.anchor.passage, []).append(claim)
    blocks: list[Block] = []
    for passage in source.outline:
        part = PARTS.get(passage.part)
        gist = passage.gist.of(language)
        blocks.append(Block(f"{part.of(language)}: {gist}" if part else gist, "gist"))
        blocks += [
            Block(claim.statement.of(language), "statement", (), (claim.id,))
            for claim in under.get(passage.id, ())
        ]
    return tuple(blocks)


PARTS = {
    "headline": Text("Headline", "제목"),
    "subheading": Text("Subheading", "부제"),
    "summary": Text("Summary", "요약"),
    "editor_note": Text("Editor's note", "편집자 주"),
    "caption": Text("Caption", "사진 설명"),
}


def _copy(library: Library, source: Source) -> tuple[Block, ...]:
    copy = library.copy(source.id)
    assert copy is not None
    spans: list[tuple[int, int, str]] = []
    for claim, found in library.anchors(source.id):
        lead = found[0] if found else None
        if lead and lead.start is not None and lead.end is not None:
            spans.append((lead.start, lead.end, claim.id))
    blocks = []
    start = 0
    for line in copy.text.split("\n"):
        end = start + len(line)
        lit = tuple(
            (max(low, start) - start, min(high, end) - start, id)
            for low, high, id in spans
            if low < end and high > start
        )
        blocks.append(Block(line, "words", lit, tuple(dict.fromkeys(id for _, _, id in lit))))
        start = end + 1
    return tuple(blocks)
