"""Articles side by side, claim by claim: what Compare shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Text

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.surveying import Row


class Line(msgspec.Struct, frozen=True, gc=False):
    """One row on one basis: what each article says, or does not.

    Attributes:
        heading: the entity, where it changes; else ''.
        label: the property and basis.
        claims: claim ids by article; an article that is silent has none.
        verdict, reason: of the group, among the articles shown.
        name: the entity; stands behind the label where there is no heading.
        beside: by article what a silent one says on another basis, in short.
        notes: more to tell of the line, derived.
    """

    heading: str
    label: str
    claims: dict[str, tuple[str, ...]]
    verdict: str
    reason: Text
    entity: str = ""
    name: str = ""
    beside: dict[str, str] = {}
    notes: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether the reader should stop here."""
        return self.verdict in ("differ", "same_figure")


def aligned(library: Library, sources: list[str], language: str) -> list[Line]:
    """Every claim of ``sources`` once, what several speak of first.

    Other articles take no part: two that agree here may both differ from a third.
    """
    from aibrief_store.surveying import rows

    context = library.context
    claims = [claim for source in sources for claim in library.claims_in(source)]
    lines = [_line(library, row, language) for row in rows(claims, context)]
    shared = [line for line in lines if len(line.claims) > 1]
    return _headed(shared) + _headed([line for line in lines if len(line.claims) == 1])


def _line(library: Library, row: Row, language: str) -> Line:
    """A group; with the other one where both hold the same figure under two labels."""
    comparison, group, same = row.comparison, row.group, row.same_figure
    label = library.property_label(comparison.property, language)
    label = f"{label} {group.basis.label.of(language)}".strip()
    alone = group.verdict in ("single", "other_basis")
    verdict = "same_figure" if same and alone else group.verdict
    reason = same.reason if same and alone else group.reason
    name = library.entity(comparison.entity).label(language)
    return Line(name, label, row.claims, verdict, reason, comparison.entity, name)


def _headed(lines: list[Line]) -> list[Line]:
    """Name the entity only where it changes."""
    headed: list[Line] = []
    last = ""
    for line in lines:
        headed.append(msgspec.structs.replace(line, heading="" if line.name == last else line.name))
        last = line.name
    return headed
