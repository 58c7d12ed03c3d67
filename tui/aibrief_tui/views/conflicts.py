"""What the articles disagree on, and printed figures that do not add up: worst first.

The order, worst first:

1. How grave: what needs no judging any more (settled, or called wrong, by the reader) stands last.
   Before that a slip, since it is wrong whoever reads it; then two answers to one question; then a
   figure of one article that does not follow, then one figure under two labels, then a note: one
   article's, or that a fact and a forecast of one time are far apart.
2. Among equals how far apart, times how many speak independently: the factor between the answers
   that lie furthest apart (dates: 1 and the years between them; what is no figure: 1), times the
   origins that are named plus the articles that name none. 1/18 against 1/10 by three voices
   weighs 1.8 x 3.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import msgspec

from aibrief_tui.views.panel import GRADE_STYLES, GRADES, VERDICTS, home, wholes

if TYPE_CHECKING:
    from aibrief_store.comparing import Answer, Comparison, Group
    from aibrief_store.deciding.settling import Question, Settlement
    from aibrief_store.findings import Finding
    from aibrief_store.library import Library

_GRAVITY = {"slip": 5.0, "differ": 4.0, "doubt": 3.0, "same_figure": 2.0, "note": 1.0}
KINDS = tuple(_GRAVITY)
"""The gravest first."""


class Conflict(msgspec.Struct, frozen=True):
    """One disagreement between articles, or one finding within an article.

    Attributes:
        kind: 'differ', 'same_figure', or a finding's grade: 'slip', 'doubt', 'note'.
        entity: where to look at it; ``claims`` are those in question, the first one first.
        label: property and basis; for a finding the article.
        about: ids of the subjects, and of what the claims are relative to.
        answers: what stands against what.
        reason: why.
        weight: to order by, heavier first: gravity, then distance times voices.
        question: what can be settled; ``settled`` what the reader said of it.
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
    about: tuple[str, ...]
    question: Question
    settled: Settlement | None = None

    @property
    def style(self) -> str:
        """The name of the style of its kind."""
        return GRADE_STYLES.get(self.kind) or f"verdict:{self.kind}"

    @property
    def within(self) -> bool:
        """Whether it is about the figures of one article."""
        return self.question.kind == "finding"

    @property
    def closed(self) -> bool:
        """Whether the reader left nothing to judge."""
        return self.settled is not None and self.settled.closed


def word(kind: str, language: str) -> str:
    """A kind in a word."""
    return (GRADES.get(kind) or VERDICTS[kind]).of(language)


def conflicts(library: Library, language: str) -> list[Conflict]:
    """Every disagreement and finding of the library once, worst first."""
    found: dict[frozenset[str], Conflict] = {}
    for entity in sorted(library.entities, key=lambda id: bool(library.entity(id).part_of)):
        for comparison in library.disputed(entity):
            for one in _disagreements(library, comparison, language):
                found.setdefault(frozenset(one.claims), one)
    within = [_finding(library, one, language) for one in library.findings()]
    return sorted([*found.values(), *within], key=_place)


def _place(one: Conflict) -> tuple[bool, float, float]:
    gravity, size = one.weight
    return one.closed, -gravity, -size


def _disagreements(library: Library, comparison: Comparison, language: str) -> list[Conflict]:
    from aibrief_store.questions import of_group, of_link

    conflicts = []
    label = library.property_label(comparison.property, language)
    for at, group in enumerate(comparison.groups):
        differs = group.verdict == "differ"
        question = of_group(comparison, at) if differs else of_link(comparison, at)
        if question is None:
            continue
        note = None if differs else comparison.notes(at)[0]
        kind = "differ" if differs else "note" if question.kind == "apart" else question.kind
        linked = [comparison.groups[k] for k in note.groups] if kind == "note" and note else [group]
        size = apart(group) if differs else 1.0
        conflicts.append(
            Conflict(
                kind,
                comparison.entity,
                library.entity(comparison.entity).label(language),
                f"{label} {linked[0].basis.label.of(language)}".strip(),
                " | ".join(one.text.of(language) for each in linked for one in each.answers),
                (note or group).reason.of(language),
                question.claims,
                tuple(dict.fromkeys(library.claim(id).source for id in question.claims)),
                (_GRAVITY[kind], round(size * voices(library, question.claims), 2)),
                named(library, question.claims),
                question,
                library.settlement(question),
            )
        )
    return conflicts


def named(library: Library, claims: Sequence[str]) -> tuple[str, ...]:
    """The subjects of the claims, what these are parts of, and what the claims are relative to."""
    found: dict[str, None] = {}
    for claim in map(library.claim, claims):
        against = claim.relative_to or claim.value.to
        for id in (claim.subject, against.entity if against else None):
            if id:
                found |= dict.fromkeys([library.entity(id).id, *wholes(library, id)])
    return tuple(found)


def _finding(library: Library, finding: Finding, language: str) -> Conflict:
    from aibrief_store.questions import of_finding

    entity = home(library, finding.claims[0])
    question = of_finding(finding)
    return Conflict(
        finding.grade,
        entity,
        library.entity(entity).label(language),
        library.source(finding.source).short,
        f"{finding.printed.of(language)} | {finding.follows.of(language)}",
        finding.reason.of(language),
        question.claims,
        (finding.source,),
        (_GRAVITY[finding.grade], float(finding.factor or 1)),
        named(library, question.claims),
        question,
        library.settlement(question),
    )


def voices(library: Library, claims: Sequence[str]) -> int:
    """How many speak independently: named origins, and articles that name none."""
    from aibrief_store.comparing.origins import origin

    context = library.context
    known = [library.claim(id) for id in claims]
    return len({origin(one, context) or context.original(one.source) for one in known})


def apart(group: Group) -> float:
    """The factor between the answers that lie furthest apart; 1 where they are no figures.

    Amounts of money in two currencies meet by a year's average rate, near enough for an order.
    """
    if group.basis.kind == "date":
        years = [int(one) for answer in group.answers if (one := answer.amounts[0][:4]).isdigit()]
        return 1.0 + max(years, default=0) - min(years, default=0)
    sizes = [size for answer in group.answers if (size := _size(answer, group)) > 0]
    return float(max(sizes) / min(sizes)) if len(sizes) > 1 else 1.0


def _size(answer: Answer, group: Group) -> Fraction:
    """The middle of what is printed, money in the first answer's currency; 0 for no figure."""
    try:
        amounts = [Fraction(amount) for amount in answer.amounts]
    except ValueError:  # 'thousands', an entity
        return Fraction(0)
    if not amounts:
        return Fraction(0)
    middle = sum(amounts, Fraction(0)) / len(amounts)
    into = group.answers[0].unit
    return middle if group.basis.unit != "money" else middle * _rate(answer.unit, into, group)


def _rate(one: str, other: str, group: Group) -> Fraction:
    if one == other:
        return Fraction(1)
    from aibrief_store.comparing.averages import AVERAGES
    from aibrief_store.comparing.yearly import year_of, yearly

    year = year_of(group.basis.period)
    found = yearly(one, other, year) or yearly(one, other, max(AVERAGES))
    return found or Fraction(0)
