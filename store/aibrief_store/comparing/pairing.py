"""Claim against claim: the verdict that a panel comes to for any two of its claims, and why.

Two claims in one row meet or differ there; two claims in two rows stand on another basis, as
`compare` says. Two claims seen alone (`pair`) may come out otherwise than among all claims of
the panel, since others help there:

- a claim without a time joins the one dated row that it meets; in the panel none, if it meets
  two, and the row that it joins may not be that of the claim it is paired with;
- two currencies are judged answer against answer, each answer by its most exact figure;
- an amount of money is converted by what other articles with the same answer print beside it;
- an article's rate may stand in another of its claims: hand those over as ``beside``.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Literal

import msgspec

from aibrief_store.comparing.basis import parts
from aibrief_store.comparing.between import Link, mislabels
from aibrief_store.comparing.comparison import Context
from aibrief_store.comparing.judging import comparable
from aibrief_store.comparing.panel import apart_in_words, worded
from aibrief_store.comparing.rows import Row
from aibrief_store.comparing.stances import Stance, judge
from aibrief_store.comparing.weighing import Weighed, weigh
from aibrief_store.records import Claim, Text

ClaimVerdict = Literal[
    "agree", "rounding", "compatible", "both_hold", "differ", "uncompared", "other_basis",
    "same_figure",
]  # fmt: skip

# Why no figures are held against each other, by what differs or by the verdict.
_WHY = {
    "property": Text("Another property.", "속성이 다름."),
    "subject": Text(
        "Another subject; the property is not rolled up.", "대상이 다르고 합쳐 보지 않는 속성임."
    ),
    "kind": Text("Another kind of value, so not compared.", "값의 종류가 달라 견주지 않음."),
    "both_hold": Text("Several values can stand side by side.", "여러 값이 함께 있을 수 있음."),
    "uncompared": Text("Statements in words, not judged.", "말로 된 내용이라 견주지 않음."),
}


class Pair(msgspec.Struct, frozen=True):
    """Two claims and how they stand to each other.

    Attributes:
        claims: ids, sorted.
        parts: of the basis, that differ, as in `Between.parts`; beside them 'kind' (a figure
            against a name), and for claims that no panel compares 'property' or 'subject'.
            Empty: one basis.
        verdict: 'other_basis' or 'same_figure' where ``parts`` has any; 'both_hold': two values
            of a property that may have several at a time; 'uncompared': statements in words,
            or two currencies without a rate.
    """

    claims: tuple[str, str]
    parts: tuple[str, ...]
    verdict: ClaimVerdict


def pairs(entity: str, claims: Sequence[Claim], context: Context) -> list[Pair]:
    """Every two claims of each property in the entity's panel; arguments as of `compare`."""
    return [pair for weighed in weigh(entity, claims, context) for pair in _pairs(weighed)]


def pair(one: Claim, other: Claim, context: Context, beside: Sequence[Claim] = ()) -> Pair:
    """Two claims by themselves, in any order; of one subject, or of parts of one whole.

    Args:
        one, other: any two claims.
        context: where names and words are looked up.
        beside: all claims of the panel, for the rates of exchange that they print.
    """
    found = _alone(one, other, context, beside)
    return found if isinstance(found, Pair) else next(_pairs(found))


def why(one: Claim, other: Claim, context: Context, beside: Sequence[Claim] = ()) -> Text:
    """The reason for the verdict of `pair`, in words."""
    found = _alone(one, other, context, beside)
    if isinstance(found, Pair):
        return _WHY[found.parts[0]]
    if len(found.rows) == 1:
        return worded(found).groups[0].reason
    given = next(_pairs(found))
    if not given.parts or given.parts[0] == "kind":
        return _WHY[given.parts[0] if given.parts else given.verdict]
    link = next(iter(found.links), None) or Link((0, 1), "other_basis", list(given.parts))
    return apart_in_words(link, found.rows)


def _alone(one: Claim, other: Claim, context: Context, beside: Sequence[Claim]) -> Weighed | Pair:
    """The panel of the two, or why there is none."""
    ids = _ids(one.id, other.id)
    if one.property != other.property:
        return Pair(ids, ("property",), "other_basis")
    subjects = {context.entity(each.subject) for each in (one, other)}
    if len(subjects) > 1 and not context.property(one.property).rolls_up:
        return Pair(ids, ("subject",), "other_basis")
    (found,) = weigh(min(subjects), [one, other], context, [one, other, *beside])
    return found


def _ids(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _pairs(weighed: Weighed) -> Iterator[Pair]:
    for row in weighed.rows:
        yield from _in_row(row)
    for one, other in combinations(weighed.rows, 2):
        kind = ["kind"] if one.basis.kind != other.basis.kind else []
        apart = (*kind, *parts(one.basis, other.basis))
        for here, there in product(one.judged.stances, other.judged.stances):
            verdict = _across(one, other, here, there, apart)
            yield Pair(_ids(here.claim.id, there.claim.id), apart, verdict)


def _across(
    one: Row, other: Row, here: Stance, there: Stance, apart: tuple[str, ...]
) -> ClaimVerdict:
    """The verdict on two claims of two rows; equal figures as `between` finds them."""
    if not apart:
        return "uncompared" if one.basis.kind == "text" else "both_hold"
    figures = [each.reading.figure if each.reading else None for each in (here, there)]
    if one.basis.value or other.basis.value or figures[0] is None or figures[0] != figures[1]:
        return "other_basis"
    ranks = "rank" in (here.unit, there.unit)
    found = not ranks and mislabels(one, (here, there), apart)
    return "same_figure" if found else "other_basis"


def _in_row(row: Row) -> Iterator[Pair]:
    """Two claims of one row: by themselves; two currencies as their answers were compared."""
    judged, context = row.judged, row.ground.context
    verdicts = {each.answers: each.verdict for each in judged.pairs}
    placed = [(place, one) for place, answer in enumerate(judged.answers) for one in answer]
    for (here, one), (there, other) in combinations(placed, 2):
        if comparable(one, other):
            verdict: ClaimVerdict = judge(one, other, context)
        else:
            verdict = verdicts[here, there]
        yield Pair(_ids(one.claim.id, other.claim.id), (), verdict)
