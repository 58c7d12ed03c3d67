"""The words around a row: what the entity is, why the verdict, who says each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aibrief_tui import words
from aibrief_tui.views.panel import Row

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Claim

Piece = tuple[str, str]
"""A text and the name of its style."""


def heading(library: Library, id: str, language: str) -> tuple[Piece, ...]:
    """Names, kind, what it is part of, in how many articles."""
    entity = library.entity(id)
    labels = entity.labels(language)
    kind = library.pack.kinds.get(entity.kind)
    parts: list[Piece] = [(labels[0], "accent_strong")]
    parts += [("  " + label, "text") for label in labels[1:3]]
    what = kind.of(language) if kind else entity.kind
    wholes = [library.entity(whole).label(language) for whole in entity.part_of]
    if wholes:
        what += f" ({', '.join(wholes)})"
    parts.append(("   " + what, "dim"))
    count = len(library.sources_of(id))
    place = words.IN_ARTICLE if count == 1 else words.IN_ARTICLES
    parts.append(("   " + place.of(language).format(count=count), "dim"))
    description = entity.description.of(language)
    if description:
        parts.append(("   " + description, "faint"))
    return tuple(parts)


def reasons(
    library: Library, row: Row | None, claims: tuple[str, ...], language: str
) -> list[Piece]:
    """Why the verdict, then each claim of the cursor's cell with who says it."""
    paragraphs: list[Piece] = list(row.doubts) if row else []
    if row and row.reason:
        paragraphs.append((row.reason, "strong" if row.verdict == "differ" else "text"))
    if row and row.mark and row.mark.words not in [text for text, _ in row.doubts]:
        from aibrief_tui.views.settled import STYLES

        paragraphs.append((row.mark.words, STYLES[row.mark.state]))
    for id in claims:
        paragraphs += _said(library, library.claim(id), language)
    return [*paragraphs, *(row.notes if row else ())]


def paragraphs(row: Row) -> list[Piece]:
    """What stands under the verdict: what the reader said of it, the reason, doubts, notes."""
    from aibrief_tui.views.settled import STYLES

    told: list[Piece] = []
    if row.mark and row.mark.words not in [text for text, _ in row.doubts]:
        told.append((row.mark.words, STYLES[row.mark.state]))
    if row.reason:
        told.append((row.reason, "text"))
    return [*told, *row.doubts, *(note for note in row.notes if note[1] != "dim")]


def _said(library: Library, claim: Claim, language: str) -> list[Piece]:
    """The statement under its article's name, the speakers, the coder's doubt."""
    from aibrief_store.citing import speakers

    source = library.source(claim.source).short
    who = speakers(claim, library.entities, language) or words.SAID_BY_NO_ONE.of(language)
    figures = [claim.value.figures, claim.printed]
    printed = ", ".join(
        figure.as_printed for some in figures for figure in some if figure.as_printed
    )
    tail = f" [{printed}]" if printed else ""
    pieces = [(f"{source}: {claim.statement.of(language)}{tail} - {who}", "info")]
    if claim.doubt:
        pieces.append((words.DOUBT.of(language) + claim.doubt.of(language), "warn"))
    return pieces


def counterparts(row: Row | None, claims: tuple[str, ...]) -> tuple[str, ...]:
    """What to lay beside ``claims``: another article's other answer, else its same one.

    Where no other article speaks in this row, one that answers on another basis.
    """
    if not row or not claims:
        return ()
    source_of = {id: source for source, cell in row.cells.items() for id in cell.claims}
    here = source_of.get(claims[0], "")
    others = [answer for answer in row.answers if claims[0] not in answer.claims]
    same = [answer for answer in row.answers if claims[0] in answer.claims]
    for answer in [*sorted(others, key=lambda one: -len(one.sources)), *same]:
        for id in answer.claims:
            source = source_of.get(id, here)
            if source != here:
                return tuple(one for one in answer.claims if source_of.get(one) == source)
    return next((ids for source, ids in row.elsewhere if source != here), ())
