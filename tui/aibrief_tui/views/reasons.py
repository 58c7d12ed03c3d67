"""The words around a row: what the entity is, why the verdict, who says each cell."""

from aibrief_store.citing import speakers
from aibrief_store.library import Library
from aibrief_store.records import Claim
from aibrief_tui import words
from aibrief_tui.views.panel import Row

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
    paragraphs: list[Piece] = []
    if row and row.comparison and row.group:
        style = "strong" if row.verdict == "differ" else "text"
        if row.reason.of(language):
            paragraphs.append((row.reason.of(language), style))
        at = row.comparison.groups.index(row.group)
        paragraphs += [
            (note.reason.of(language), "warn" if note.verdict == "same_figure" else "dim")
            for note in row.comparison.notes(at)[:2]
        ]
    said = [piece for id in claims for piece in _said(library, library.claim(id), language)]
    return said[:1] + paragraphs + said[1:] if not paragraphs else paragraphs + said


def _said(library: Library, claim: Claim, language: str) -> list[Piece]:
    """The statement under its article's name, the speakers, the coder's doubt."""
    source = library.source(claim.source).short
    who = speakers(claim, library.entities, language) or words.SAID_BY_NO_ONE.of(language)
    figures = [claim.value.figures, claim.printed]
    printed = ", ".join(figure.as_printed for some in figures for figure in some if figure.as_printed)
    tail = f" [{printed}]" if printed else ""
    pieces = [(f"{source}: {claim.statement.of(language)}{tail} - {who}", "info")]
    if claim.doubt:
        pieces.append((words.DOUBT.of(language) + claim.doubt.of(language), "warn"))
    return pieces


def counterparts(row: Row | None, claims: tuple[str, ...], library: Library) -> tuple[str, ...]:
    """What to lay beside ``claims``: another article's other answer, else its same one.

    Where no other article speaks in this row, one that answers on another basis.
    """
    if not row or not claims:
        return ()
    here = library.claim(claims[0]).source
    others = [answer for answer in row.answers if claims[0] not in answer.claims]
    same = [answer for answer in row.answers if claims[0] in answer.claims]
    ranked = [
        *sorted(others, key=lambda answer: -len(answer.sources)),
        *same,
    ]
    pools = [list(answer.claims) for answer in ranked]
    if row.comparison:
        pools += [group.claims for group in row.comparison.groups]
    for pool in pools:
        for id in pool:
            source = library.claim(id).source
            if source != here:
                return tuple(one for one in pool if library.claim(one).source == source)
    return ()
