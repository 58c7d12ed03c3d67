"""From claims to comparisons: what was weighed, put into words."""

from collections.abc import Callable, Sequence

import msgspec

from aibrief_store.comparing.answers import answer
from aibrief_store.comparing.apart import (
    another_question,
    fact_and_forecast,
    far_apart,
    other_basis,
    too,
    two_labels,
)
from aibrief_store.comparing.between import Link, above, nearest
from aibrief_store.comparing.comparison import Between, Comparison, Context, Group, GroupVerdict
from aibrief_store.comparing.labels import label
from aibrief_store.comparing.reasons import Surroundings, reason
from aibrief_store.comparing.rows import Row
from aibrief_store.comparing.weighing import Weighed, weigh
from aibrief_store.records import Claim, Text

_WEIGHT = {
    "differ": 4.0, "compatible": 1.0, "rounding": 1.0, "agree": 0.5, "single": 0.0,
    "other_basis": 0.1,
}  # fmt: skip


def compare(entity: str, claims: Sequence[Claim], context: Context) -> list[Comparison]:
    """Every property of ``entity`` compared, in the pack's order of properties.

    Args:
        entity: an id.
        claims: all claims whose subject is the entity or a part of it, at any depth; those
            of parts count for properties that roll up only.
        context: where names and words are looked up.
    """
    return put_in_words(weigh(entity, claims, context))


def put_in_words(weighed: Sequence[Weighed], *, disputed: bool = False) -> list[Comparison]:
    """One entity's properties in words, each beside those that are akin to it; ``disputed``: of
    these only.
    """
    known = {one.ground.property.id: one for one in weighed}
    return [
        worded(one, [known[id] for id in one.ground.property.akin if id in known])
        for one in weighed
        if one.disputed or not disputed
    ]


def contested(comparison: Comparison) -> float:
    """How much a comparison is worth opening on: conflicts between many articles first."""
    weight = 0.0
    for group in comparison.groups:
        sources = {source for answer in group.answers for source in answer.sources}
        weight += _WEIGHT[group.verdict] * max(1, len(sources) - 1)
    return weight + sum(found.verdict == "same_figure" for found in comparison.between)


def worded(weighed: Weighed, akin: Sequence[Weighed] = ()) -> Comparison:
    """What was weighed, with its answers, labels and reasons in words.

    ``akin``: properties whose figures a reader may take for answers to this one.
    """
    others = tuple(_both(another_question, one) for one in akin if _figured(one.rows))
    rows, context = weighed.rows, weighed.ground.context
    notes = {link.rows: _notes(link, rows) for link in weighed.links if link.telling}
    groups = [
        _group(row, verdict, _seen_from(place, weighed.links, notes, others))
        for place, (row, verdict) in enumerate(zip(rows, weighed.verdicts, strict=True))
    ]
    return Comparison(
        entity=weighed.ground.whole,
        property=weighed.ground.property.id,
        groups=groups,
        between=[_between(link, rows) for link in weighed.links],
        sources=_in_order(set[str]().union(*(row.sources for row in rows)), context),
    )


def _group(row: Row, verdict: GroupVerdict, around: Surroundings) -> Group:
    ground, judged = row.ground, row.judged
    name = label(row.basis, ground.property, ground.whole, ground.context)
    return Group(
        basis=msgspec.structs.replace(row.basis, label=name),
        answers=[answer(stances, ground.context) for stances in judged.answers],
        verdict=verdict,
        reason=reason(ground.whole, row.basis, judged, around, ground.context),
        claims=[taken.claim.id for taken in judged.stances],
    )


def _seen_from(
    place: int,
    links: Sequence[Link],
    notes: dict[tuple[int, int], tuple[Text, Text]],
    akin: tuple[Text, ...],
) -> Surroundings:
    """What one group's reason has to say of the others."""
    own = [link for link in links if place in link.rows]
    apart = dict.fromkeys(name for link in own if not link.telling for name in link.parts)
    told = [notes[link.rows][link.rows.index(place)] for link in own if link.telling]
    return Surroundings(bool(own), tuple(apart), tuple(told), akin)


def _figured(rows: Sequence[Row]) -> bool:
    return any(row.basis.kind == "number" for row in rows)


def _notes(link: Link, rows: Sequence[Row]) -> tuple[Text, Text]:
    """What the first group's reason says of the second's equal figure, and the other way."""
    one, other = (rows[place] for place in link.rows)
    context = one.ground.context
    if link.verdict == "apart":
        return (
            _both(far_apart, other, link.far, link.rate, context),
            _both(far_apart, one, link.far, link.rate, context),
        )
    assert link.same
    first, second = link.same
    return (
        _both(too, other.basis, link.parts, second, first, context),
        _both(too, one.basis, link.parts, first, second, context),
    )


def _between(link: Link, rows: Sequence[Row]) -> Between:
    return Between(
        groups=link.rows, verdict=link.verdict, parts=link.parts, reason=apart_in_words(link, rows)
    )


def apart_in_words(link: Link, rows: Sequence[Row]) -> Text:
    """Why two rows are apart, and what their figures would come to."""
    one, other = (rows[place] for place in link.rows)
    bases, context = (one.basis, other.basis), one.ground.context
    if link.verdict == "same_figure":
        return _both(two_labels, bases, link.parts, link.same, context)
    if link.verdict == "apart":
        return _both(fact_and_forecast, (one, other), link.far, link.rate, context)
    near = None if "unit" in link.parts else nearest(one, other)
    over = above(one, other) if link.parts == ["scope"] else None
    return _both(other_basis, bases, link.parts, link.same, near, over, context)


def _both(sentence: Callable[..., str], *given: object) -> Text:
    """A sentence in English and Korean."""
    return Text(sentence(*given, "en"), sentence(*given, "ko"))


def _in_order(ids: set[str], context: Context) -> list[str]:
    """In the order of the context's sources, others behind."""
    columns = context.columns
    return sorted(ids, key=lambda id: (columns.get(id, len(columns)), id))
