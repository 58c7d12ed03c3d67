"""Articles side by side, claim by claim: what Compare shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Text

if TYPE_CHECKING:
    from aibrief_store.comparing import Comparison
    from aibrief_store.library import Library


class Line(msgspec.Struct, frozen=True, gc=False):
    """One row on one basis: what each article says, or does not.

    Attributes:
        heading: the entity, where it changes; else ''.
        label: the property and basis.
        claims: claim ids by article; an article that is silent has none.
        verdict, reason: of the group, among the articles shown.
    """

    heading: str
    label: str
    claims: dict[str, tuple[str, ...]]
    verdict: str
    reason: Text
    entity: str = ""
    name: str = ""

    @property
    def differs(self) -> bool:
        """Whether the reader should stop here."""
        return self.verdict in ("differ", "same_figure")


def aligned(library: Library, sources: list[str], language: str) -> list[Line]:
    """Every claim of ``sources`` once, what several speak of first.

    Other articles take no part: two that agree here may both differ from a third.
    """
    from aibrief_store.comparing import Context, compare

    context = Context(library.entities, library.sources, library.pack)
    placed: set[str] = set()
    shared: list[Line] = []
    alone: list[Line] = []
    for entity in _subjects(library, sources):
        heading = library.entity(entity).label(language)
        claims = [claim for claim in library.claims_on(entity) if claim.source in sources]
        for comparison in compare(entity, claims, context):
            for at in range(len(comparison.groups)):
                line = _line(library, comparison, at, placed, heading, language)
                if line:
                    (shared if len(line.claims) > 1 else alone).append(line)
    return _headed(shared) + _headed(alone)


def _subjects(library: Library, sources: list[str]) -> list[str]:
    """Whole things before their parts, so that rolled-up rows gather first."""
    found: dict[str, None] = {}
    for source in sources:
        for claim in library.claims_in(source):
            subject = library.entity(claim.subject)
            for whole in subject.part_of:
                found.setdefault(library.entity(whole).id)
            found.setdefault(subject.id)
    return sorted(found, key=lambda id: bool(library.entity(id).part_of))


def _line(
    library: Library,
    comparison: Comparison,
    at: int,
    placed: set[str],
    heading: str,
    language: str,
) -> Line | None:
    """Group ``at``; with the other one where both hold the same figure under two labels."""
    group = comparison.groups[at]
    same = [note for note in comparison.notes(at) if note.verdict == "same_figure"]
    ids = [id for k in same[0].groups for id in comparison.groups[k].claims] if same else []
    claims: dict[str, tuple[str, ...]] = {}
    for id in dict.fromkeys([*group.claims, *ids]):
        if id not in placed:
            source = library.claim(id).source
            claims[source] = (*claims.get(source, ()), id)
            placed.add(id)
    if not claims:
        return None
    label = library.property_label(comparison.property, language)
    label = f"{label} {group.basis.label.of(language)}".strip()
    alone = group.verdict in ("single", "other_basis")
    verdict = "same_figure" if same and alone else group.verdict
    reason = same[0].reason if same and alone else group.reason
    return Line(heading, label, claims, verdict, reason, comparison.entity, heading)


def _headed(lines: list[Line]) -> list[Line]:
    """Name the entity only where it changes."""
    headed: list[Line] = []
    last = ""
    for line in lines:
        heading = "" if line.heading == last else line.heading
        last = line.heading
        headed.append(
            Line(
                heading, line.label, line.claims, line.verdict, line.reason, line.entity, line.name
            )
        )
    return headed
