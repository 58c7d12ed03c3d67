"""The claims panel of an entity: one row a group, one column an article, the verdict beside it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Text
from aibrief_tui import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aibrief_store.comparing import Comparison, Group
    from aibrief_store.findings import Finding
    from aibrief_store.library import Library
    from aibrief_store.records import Claim

NAMING = 60
"""Rows at most about others that name the entity; a country is named by thousands."""
DOUBTED = 200
"""Claims of a row at most whose articles' figures are checked for its mark."""


class Cell(msgspec.Struct, frozen=True, gc=False):
    """What one article asserts in a row: claim ids, the figure, whose part it is said of."""

    claims: tuple[str, ...]
    text: str
    subject: str = ""


class AnswerCell(msgspec.Struct, frozen=True, gc=False):
    """One distinct answer of a row, for where columns of articles do not fit."""

    claims: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    origins: int


class Mark(msgspec.Struct, frozen=True, gc=False):
    """What the reader said of a row: 'settled', 'disputed', 'wrong', 'reopened'; all in words."""

    state: str
    words: str


class Row(msgspec.Struct, frozen=True, gc=False):
    """A property on one basis.

    Attributes:
        label: the property's; '' where ``further`` is set (a row that continues the property
            above it) and the ``basis`` says enough.
        basis: what the row's figures have in common, beyond the property.
        key: stable, to come back to.
        verdict: a verdict's name.
        naming: the row is about another entity and only names this one.
        doubts: (text, style's name) of figures in the row that do not add up.
        mark: what the reader said of it.
        reason: why, in the interface's language; ``notes`` are (text, style's name) on what
            the other rows of the property have to do with this one.
        elsewhere: (article, claims) of those other rows.
    """

    key: str
    label: str
    basis: str
    further: bool
    cells: dict[str, Cell]
    answers: tuple[AnswerCell, ...]
    verdict: str
    reason: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    elsewhere: tuple[tuple[str, tuple[str, ...]], ...] = ()
    naming: bool = False
    doubts: tuple[tuple[str, str], ...] = ()
    mark: Mark | None = None

    @property
    def name(self) -> str:
        """Property and basis in one."""
        return f"{self.label} {self.basis}".strip()


class Panel(msgspec.Struct, frozen=True, gc=False):
    """All rows on ``entity``; ``columns`` are the articles that assert something here."""

    entity: str
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()

    def row_of(self, claim: str) -> int | None:
        """The row that holds ``claim``."""
        for at, row in enumerate(self.rows):
            if any(claim in cell.claims for cell in row.cells.values()):
                return at
        return None

    @property
    def most_contested(self) -> int:
        """The row that the articles differ on most; 0 where they differ on none."""
        verdicts = [row.verdict for row in self.rows if not row.naming]
        for verdict in ("differ", "same_figure", "compatible", "rounding", "agree"):
            if verdict in verdicts:
                return verdicts.index(verdict)
        return 0


VERDICTS = {
    "agree": Text("agree", "일치"),
    "rounding": Text("rounding", "반올림"),
    "compatible": Text("compatible", "양립"),
    "differ": Text("differ", "어긋남"),
    "other_basis": Text("basis", "기준 다름"),
    "same_figure": Text("same figure", "같은 수치"),
    "apart": Text("apart", "떨어짐"),
    "single": Text("-", "-"),
}


GRADES = {
    "slip": Text("slip", "오기"),
    "doubt": Text("doubt", "의심"),
    "note": Text("note", "참고"),
}
GRADE_STYLES = {"slip": "bad", "doubt": "warn", "note": "dim"}
"""How grave a finding within one article is."""


def panel(library: Library, entity: str, language: str) -> Panel:
    """The panel of ``entity``: the most contested properties first, then as the pack orders."""
    from aibrief_store.comparing import contested

    comparisons = sorted(library.comparisons(entity), key=lambda one: -contested(one))
    rows = [row for one in comparisons for row in rows_of(library, one, language)]
    rows += _naming(library, entity, language)
    asserting = {source for row in rows for source in row.cells}
    columns = tuple(source for source in library.sources if source in asserting)
    return Panel(entity, columns, tuple(rows))


def rows_of(library: Library, comparison: Comparison, language: str) -> list[Row]:
    """One row a group."""
    label = library.property_label(comparison.property, language)
    rows = []
    for at, group in enumerate(comparison.groups):
        basis = group.basis.label.of(language)
        notes = comparison.notes(at)
        alone = group.verdict in ("single", "other_basis")
        same = alone and any(note.verdict == "same_figure" for note in notes)
        others = [id for one in comparison.groups if one is not group for id in one.claims]
        rows.append(
            Row(
                key=f"{comparison.property}:{at}",
                label="" if at and basis else label,
                basis=basis,
                further=at > 0,
                cells=_cells(library, group.claims, comparison.entity, language),
                answers=tuple(
                    AnswerCell(
                        tuple(answer.claims),
                        tight(answer.text.of(language)),
                        tuple(answer.sources),
                        answer.origins,
                    )
                    for answer in group.answers
                ),
                verdict="same_figure" if same else group.verdict,
                reason=group.reason.of(language),
                doubts=tuple(_doubted(library, group.claims, language)),
                notes=(
                    *_wider(library, comparison, group, language),
                    *(
                        (note.reason.of(language), _NOTE_STYLES.get(note.verdict, "dim"))
                        for note in notes[:2]
                    ),
                ),
                elsewhere=tuple(_by_source(library, others).items()),
                mark=_mark(library, group.claims[0], comparison.entity, language),
            )
        )
    return rows


_NOTE_STYLES = {"same_figure": "warn"}


def _mark(library: Library, claim: str, entity: str | None, language: str) -> Mark | None:
    """What the reader said of the row that holds ``claim``."""
    if not library.any_settled:
        return None
    from aibrief_tui.views.settled import marked, question_at

    question = question_at(library, claim, entity)
    return marked(library.settlement(question), language) if question else None


def findings_on(library: Library, claims: Sequence[str]) -> list[Finding]:
    """Findings on the printed figures of a row's claims."""
    sources = dict.fromkeys(library.claim(id).source for id in claims[:DOUBTED])
    found = (one for id in sources for one in library.findings_in(id))
    return [one for one in found if one.claims[0] in claims]


def _doubted(library: Library, claims: Sequence[str], language: str) -> list[tuple[str, str]]:
    """The findings in words, and what the reader said of them."""
    lines = []
    for one in findings_on(library, claims):
        told = f"{GRADES[one.grade].of(language)}: {one.reason.of(language)}"
        lines.append((told, GRADE_STYLES[one.grade]))
        lines += _settled(library, one, language)
    return lines


def _settled(library: Library, finding: Finding, language: str) -> list[tuple[str, str]]:
    if not library.any_settled:
        return []
    from aibrief_store.questions import of_finding
    from aibrief_tui.views.settled import STYLES, marked

    mark = marked(library.settlement(of_finding(finding)), language)
    return [(mark.words, STYLES[mark.state])] if mark else []


def _wider(
    library: Library, comparison: Comparison, group: Group, language: str
) -> list[tuple[str, str]]:
    """A note where more articles speak of it on the whole's panel: a part never looks
    undisputed while the whole is disputed."""
    own = {library.claim(id).source for id in group.claims}
    for whole in wholes(library, comparison.entity):
        found = _group_of(library, whole, group.claims[0])
        if found is None:
            continue
        more = {library.claim(id).source for id in found.claims} - own
        if more:
            text = words.WIDER.of(language).format(
                entity=library.entity(whole).label(language),
                count=len(more),
                reason=found.reason.of(language),
            )
            return [(text, "bad" if found.verdict == "differ" else "info")]
    return []


def wholes(library: Library, entity: str) -> list[str]:
    """What the entity is a part of, the nearest first."""
    found: dict[str, None] = {}
    ahead = list(library.entity(entity).part_of)
    while ahead:
        id = library.entity(ahead.pop(0)).id
        if id not in found:
            found[id] = None
            ahead += library.entity(id).part_of
    return list(found)


def _group_of(library: Library, entity: str, claim: str) -> Group | None:
    """The group that holds ``claim`` on the entity's panel."""
    place = group_place(library, entity, claim)
    return place[0].groups[place[1]] if place else None


def group_place(library: Library, entity: str, claim: str) -> tuple[Comparison, int] | None:
    """The comparison and the index of its group that hold ``claim`` on the entity's panel."""
    for comparison in library.comparisons(entity):
        for at, group in enumerate(comparison.groups):
            if claim in group.claims:
                return comparison, at
    return None


def home(library: Library, claim: str) -> str:
    """The entity to show ``claim`` on: where most articles speak of the same, else its subject."""
    subject = library.entity(library.claim(claim).subject).id

    def voices(entity: str) -> int:
        group = _group_of(library, entity, claim)
        return len({library.claim(id).source for id in group.claims}) if group else 0

    return max([subject, *wholes(library, subject)], key=voices)


def _by_source(library: Library, ids: list[str]) -> dict[str, tuple[str, ...]]:
    by_source: dict[str, tuple[str, ...]] = {}
    for id in ids:
        source = library.claim(id).source
        by_source[source] = (*by_source.get(source, ()), id)
    return by_source


def _cells(library: Library, ids: list[str], entity: str, language: str) -> dict[str, Cell]:
    return {
        source: _cell(library, [library.claim(id) for id in claims], entity, language)
        for source, claims in _by_source(library, ids).items()
    }


def _cell(library: Library, claims: list[Claim], entity: str, language: str) -> Cell:
    ids = tuple(claim.id for claim in claims)
    texts = list(dict.fromkeys(figure(library, claim, language) for claim in claims))
    text = texts[0] if len(texts) == 1 else f"{len(texts)}: " + ", ".join(texts)
    parts = {claim.subject for claim in claims} - {entity}
    subject = part_label(library, parts.pop(), entity, language) if len(parts) == 1 else ""
    return Cell(ids, text, subject)


def figure(library: Library, claim: Claim, language: str) -> str:
    """What the claim asserts, short enough for a cell."""
    from aibrief_store.comparing import short

    context = library.context
    return tight(short(claim.value, language, context))


def tight(text: str) -> str:
    """Dollars by their sign, in Korean too: a cell has room for the figure or for the word."""
    bare = text.removesuffix(" 달러")
    if bare == text:
        return text
    at = next((k for k, character in enumerate(bare) if character.isdigit()), 0)
    return f"{bare[:at]}${bare[at:]}"


def part_label(library: Library, part: str, entity: str, language: str) -> str:
    """A part's name without the whole's: 'V3' under DeepSeek."""
    label = library.entity(part).label(language)
    for whole in library.entity(entity).labels(language):
        if label.casefold().startswith(whole.casefold()):
            return label[len(whole) :].strip(" -") or label
    return label


def _naming(library: Library, entity: str, language: str) -> list[Row]:
    """Rows for claims about others that name the entity: as speaker, founder, target …"""
    grouped: dict[tuple[str, str], list[Claim]] = {}
    for claim in library.claims_naming(entity):
        grouped.setdefault((claim.subject, claim.property), []).append(claim)
    rows = []
    for (subject, property), claims in islice(grouped.items(), NAMING):
        group = _group_of(library, home(library, claims[0].id), claims[0].id)
        name = library.entity(subject).label(language)
        label = library.property_label(property, language)
        rows.append(
            Row(
                key=f"{subject}/{property}",
                label=f"{name}: {label}",
                basis="",
                further=False,
                cells=_cells(library, [claim.id for claim in claims], subject, language),
                answers=tuple(
                    AnswerCell((claim.id,), figure(library, claim, language), (claim.source,), 0)
                    for claim in claims
                ),
                verdict=group.verdict if group else "single",
                reason=group.reason.of(language) if group and len(group.claims) > 1 else "",
                naming=True,
                mark=_mark(library, claims[0].id, None, language),
            )
        )
    more = len(grouped) - len(rows)
    return [*rows, *([_further(more, language)] if more else [])]


def _further(count: int, language: str) -> Row:
    """The row that stands for those that are not shown."""
    label = f"그 밖 {count}건에서 언급" if language == "ko" else f"named in {count} more"
    return Row("further", label, "", False, {}, (), "single", "", naming=True)
