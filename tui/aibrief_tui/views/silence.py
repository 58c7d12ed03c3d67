"""What one article says and the others leave out, as lines of Compare and of the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aibrief_tui import words
from aibrief_tui.views.aligned import Line

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.surveying import Silence


def alone(library: Library, sources: list[str], language: str) -> list[Line]:
    """Only the lines on which one of ``sources`` speaks, the weightiest first."""
    return [_line(library, one, language) for one in library.silences(sources)]


def _line(library: Library, one: Silence, language: str) -> Line:
    entity = library.entity(one.entity).label(language)
    beside = words.ON_OTHER_BASIS.of(language)
    return Line(
        heading="",
        label=f"{entity}  {label(library, one, language)}",
        claims={one.source: tuple(one.claims)},
        verdict="other_basis" if one.elsewhere else "single",
        reason=one.why,
        entity=one.entity,
        name=library.source(one.source).short,
        beside={each.source: beside.format(what=each.told.of(language)) for each in one.elsewhere},
        notes=tuple(notes(library, one, language)),
    )


def label(library: Library, one: Silence, language: str) -> str:
    """The property and basis."""
    known = library.property_label(one.property, language)
    return f"{known} {one.basis.label.of(language)}".strip()


def notes(library: Library, one: Silence, language: str) -> list[str]:
    """Who is silent, who speaks elsewhere, and why it weighs: derived."""
    unaware = [source for source in one.silent if source not in one.naming]
    told = []
    for text, sources in (
        (words.NAMES_ONLY, one.naming),
        (words.NOT_EVEN_NAMED, unaware),
    ):
        if sources:
            named = ", ".join(library.source(source).short for source in sources)
            entity = library.entity(one.entity).label(language)
            told.append(text.of(language).format(sources=named, entity=entity))
    for each in one.elsewhere:
        source = library.source(each.source).short
        elsewhere = words.SPEAKS_ELSEWHERE.of(language)
        told.append(elsewhere.format(source=source, what=each.told.of(language)))
    told.append(words.WEIGHS.of(language).format(why=one.why.of(language)))
    return told
