"""The claims panel of an entity: one row a group, one column an article, the verdict beside it."""

from dataclasses import dataclass, field

from aibrief_store.comparing import Comparison, Context, Group, contested, short
from aibrief_store.library import Library
from aibrief_store.records import Claim, Text


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article asserts in a row: claim ids, the figure, whose part it is said of."""

    claims: tuple[str, ...]
    text: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """One distinct answer of a row, for where columns of articles do not fit."""

    claims: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Row:
    """A property on one basis.

    Attributes:
        label: the property's, or the basis's where ``further`` is set (a row that continues
            the property above it).
        key: stable, to come back to.
        verdict: a verdict's name; 'naming' for rows that only name the entity.
    """

    key: str
    property: str
    label: str
    further: bool
    cells: dict[str, Cell]
    answers: tuple[AnswerCell, ...]
    verdict: str
    reason: Text
    comparison: Comparison | None = None
    group: Group | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """All rows on ``entity``; ``columns`` are the articles that assert something here."""

    entity: str
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = field(default=())

    def row_of(self, claim: str) -> int | None:
        """The row that holds ``claim``."""
        for at, row in enumerate(self.rows):
            if any(claim in cell.claims for cell in row.cells.values()):
                return at
        return None

    @property
    def most_contested(self) -> int:
        """The row that the articles differ on most; 0 where they differ on none."""
        for at, row in enumerate(self.rows):
            if row.verdict == "differ":
                return at
        return 0


VERDICTS = {
    "agree": Text("agree", "일치"),
    "rounding": Text("rounding", "반올림"),
    "compatible": Text("compatible", "양립"),
    "differ": Text("differ", "어긋남"),
    "other_basis": Text("basis", "기준 다름"),
    "same_figure": Text("same figure", "같은 수치"),
    "single": Text("-", "-"),
    "naming": Text("", ""),
}


def panel(library: Library, entity: str, language: str) -> Panel:
    """The panel of ``entity``: the most contested properties first, then as the pack orders."""
    comparisons = sorted(library.comparisons(entity), key=lambda one: -contested(one))
    rows = [row for one in comparisons for row in _rows(library, one, language)]
    rows += _naming(library, entity, language)
    asserting = {source for row in rows for source in row.cells}
    columns = tuple(source for source in library.sources if source in asserting)
    return Panel(entity, columns, tuple(rows))


def _rows(library: Library, comparison: Comparison, language: str) -> list[Row]:
    label = library.pack.properties[comparison.property].label.of(language)
    rows = []
    for at, group in enumerate(comparison.groups):
        basis = group.basis.label.of(language)
        rows.append(
            Row(
                key=f"{comparison.property}:{at}",
                property=comparison.property,
                label=(basis or label) if at else f"{label} {basis}".strip(),
                further=at > 0,
                cells=_cells(library, group.claims, comparison.entity, language),
                answers=tuple(
                    AnswerCell(
                        tuple(answer.claims),
                        answer.text.of(language),
                        tuple(answer.sources),
                        answer.origins,
                    )
                    for answer in group.answers
                ),
                verdict=group.verdict,
                reason=group.reason,
                comparison=comparison,
                group=group,
            )
        )
    return rows


def _context(library: Library) -> Context:
    return Context(library.entities, library.sources, library.pack)


def _cells(library: Library, ids: list[str], entity: str, language: str) -> dict[str, Cell]:
    by_source: dict[str, list[Claim]] = {}
    for id in ids:
        claim = library.claim(id)
        by_source.setdefault(claim.source, []).append(claim)
    return {
        source: _cell(library, claims, entity, language) for source, claims in by_source.items()
    }


def _cell(library: Library, claims: list[Claim], entity: str, language: str) -> Cell:
    ids = tuple(claim.id for claim in claims)
    texts = list(dict.fromkeys(short(claim.value, language, _context(library)) for claim in claims))
    text = texts[0] if len(texts) == 1 else f"{len(texts)}: " + ", ".join(texts)
    parts = {claim.subject for claim in claims} - {entity}
    subject = part_label(library, parts.pop(), entity, language) if len(parts) == 1 else ""
    return Cell(ids, text, subject)


def part_label(library: Library, part: str, entity: str, language: str) -> str:
    """A part's name without the whole's: 'V3' under DeepSeek."""
    label = library.entity(part).label(language)
    for whole in library.entity(entity).labels(language):
        if label.casefold().startswith(whole.casefold()):
            return label[len(whole) :].strip(" -") or label
    return label


def _naming(library: Library, entity: str, language: str) -> list[Row]:
    """Rows for claims about others that name the entity: as speaker, founder, target …"""
    grouped: dict[tuple[str, str], list[str]] = {}
    for claim in library.claims_naming(entity):
        grouped.setdefault((claim.subject, claim.property), []).append(claim.id)
    rows = []
    for (subject, property), ids in grouped.items():
        name = library.entity(subject).label(language)
        label = library.pack.properties[property].label.of(language)
        rows.append(
            Row(
                key=f"{subject}/{property}",
                property=property,
                label=f"{name}: {label}",
                further=False,
                cells=_cells(library, ids, subject, language),
                answers=tuple(
                    AnswerCell((id,), short(library.claim(id).value, language, _context(library)),
                               (library.claim(id).source,), 0)
                    for id in ids
                ),
                verdict="naming",
                reason=Text("", ""),
            )
        )  # fmt: skip
    return rows
