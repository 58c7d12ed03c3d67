"""A conflict as what the copy keys act on: its claims, and the rows of its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aibrief_tui.views.conflicts import Conflict
from aibrief_tui.views.panel import Cell, Row, figure, panel
from aibrief_tui.views.settled import settled_words
from aibrief_tui.views.target import Target

if TYPE_CHECKING:
    from aibrief_store.library import Library


def tabled(library: Library, conflict: Conflict, language: str) -> Target:
    """The claims in question, and the comparison's rows with why they are in question."""
    rows = _figures(library, conflict, language) if conflict.within else []
    if not rows:
        own = {*conflict.claims}
        rows = [
            row
            for row in panel(library, conflict.entity, language).rows
            if not row.naming
            and own.issuperset(id for of in row.cells.values() for id in of.claims)
        ]
    said = [settled_words(conflict.settled, language)] if conflict.settled else []
    return Target(
        conflict.claims,
        (),
        rows[0] if rows else None,
        f"{conflict.name}: {conflict.label}",
        tuple(rows[1:]),
        (conflict.reason, *said),
    )


def _figures(library: Library, conflict: Conflict, language: str) -> list[Row]:
    """One row a figure of the article; the one in question carries the grade."""
    rows: list[Row] = []
    for id in conflict.claims:
        claim = library.claim(id)
        name = library.entity(claim.subject).label(language)
        rows.append(
            Row(
                key=id,
                label=f"{name}: {library.property_label(claim.property, language)}",
                basis=claim.period or "",
                further=False,
                cells={claim.source: Cell((id,), figure(library, claim, language))},
                answers=(),
                verdict="single" if rows else conflict.kind,
            )
        )
    return rows
