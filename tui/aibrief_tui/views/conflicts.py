"""What the articles disagree on, and printed figures that do not add up: worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_tui.views.panel import GRADE_STYLES, GRADES, VERDICTS, home

if TYPE_CHECKING:
    from aibrief_store.comparing import Comparison
    from aibrief_store.findings import Finding
    from aibrief_store.library import Library

_GRAVITY = {"slip": 3.0, "differ": 2.0, "doubt": 1.0, "same_figure": 0.5, "note": 0.0}
"""A slip is wrong whoever reads it; a disagreement needs judging; the rest needs a look."""


class Conflict(msgspec.Struct, frozen=True):
    """One disagreement between articles, or one finding within an article.

    Attributes:
        kind: 'differ', 'same_figure', or a finding's grade: 'slip', 'doubt', 'note'.
        entity: where to look at it; ``claims`` are those in question, the first one first.
        label: property and basis; for a finding the article.
        answers: what stands against what.
        reason: why.
        weight: to order by, heavier first.
    """

    kind: str
    entity: str
    name: str
    label: str
    answers: str
    reason: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    weight: tuple[float, float]

    @property
    def style(self) -> str:
        """The name of the style of its kind."""
        return GRADE_STYLES.get(self.kind) or f"verdict:{self.kind}"


def word(kind: str, language: str) -> str:
    """A kind in a word."""
    return (GRADES.get(kind) or VERDICTS[kind]).of(language)


def conflicts(library: Library, language: str) -> list[Conflict]:
    """Every disagreement and finding of the library once, worst first."""
    found: dict[frozenset[str], Conflict] = {}
    for entity in sorted(library.entities, key=lambda id: bool(library.entity(id).part_of)):
        for comparison in library.comparisons(entity):
            for one in _disagreements(library, comparison, language):
                found.setdefault(frozenset(one.claims), one)
    within = [_finding(library, one, language) for one in library.findings()]
    return sorted([*found.values(), *within], key=lambda one: one.weight, reverse=True)


def _disagreements(library: Library, comparison: Comparison, language: str) -> list[Conflict]:
    from aibrief_store.comparing import contested

    conflicts = []
    label = library.property_label(comparison.property, language)
    for at, group in enumerate(comparison.groups):
        notes = [note for note in comparison.notes(at) if note.verdict == "same_figure"]
        if group.verdict != "differ" and not notes:
            continue
        kind = "differ" if group.verdict == "differ" else "same_figure"
        claims = group.claims
        if kind == "same_figure":
            claims = [id for k in notes[0].groups for id in comparison.groups[k].claims]
        reason = group.reason if kind == "differ" else notes[0].reason
        conflicts.append(
            Conflict(
                kind,
                comparison.entity,
                library.entity(comparison.entity).label(language),
                f"{label} {group.basis.label.of(language)}".strip(),
                " | ".join(answer.text.of(language) for answer in group.answers),
                reason.of(language),
                tuple(claims),
                tuple(dict.fromkeys(library.claim(id).source for id in claims)),
                (_GRAVITY[kind], contested(comparison)),
            )
        )
    return conflicts


def _finding(library: Library, finding: Finding, language: str) -> Conflict:
    entity = home(library, finding.claims[0])
    return Conflict(
        finding.grade,
        entity,
        library.entity(entity).label(language),
        library.source(finding.source).short,
        f"{finding.printed.of(language)} | {finding.follows.of(language)}",
        finding.reason.of(language),
        tuple(finding.claims),
        (finding.source,),
        (_GRAVITY[finding.grade], 0.0),
    )
