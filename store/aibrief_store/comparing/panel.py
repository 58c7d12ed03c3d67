"""From claims to comparisons: group by basis, part into answers, judge, and say why."""

from collections.abc import Sequence

import msgspec

from aibrief_store.comparing.answers import answer
from aibrief_store.comparing.basis import basis, order, with_value
from aibrief_store.comparing.between import Link, links
from aibrief_store.comparing.comparison import Basis, Comparison, Context, Group
from aibrief_store.comparing.judging import Judged, judge_answers, judged
from aibrief_store.comparing.labels import label
from aibrief_store.comparing.money import Rates, rates
from aibrief_store.comparing.reasons import Surroundings, reason
from aibrief_store.comparing.stances import Stance, stance
from aibrief_store.records import Claim, Property

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
    whole = context.entity(entity)
    known = rates(claims)
    found: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.source, claim.id)):
        if context.property(claim.property).rolls_up or context.entity(claim.subject) == whole:
            found.setdefault(claim.property, []).append(claim)
    places = {id: place for place, id in enumerate(context.pack.properties)}
    return [
        _compared(whole, context.property(id), found[id], context, known)
        for id in sorted(found, key=lambda id: (places.get(id, len(places)), id))
    ]


def contested(comparison: Comparison) -> float:
    """How much a comparison is worth opening on: conflicts between many articles first."""
    weight = 0.0
    for group in comparison.groups:
        sources = {source for answer in group.answers for source in answer.sources}
        weight += _WEIGHT[group.verdict] * max(1, len(sources) - 1)
    return weight + sum(found.verdict == "same_figure" for found in comparison.between)


def _compared(
    whole: str, property: Property, claims: list[Claim], context: Context, known: Rates
) -> Comparison:
    groups = _grouped(whole, property, claims, context, known)
    results = [judged(stances, context, known) for _, stances in groups]
    linked = links([key for key, _ in groups], results, context, known)
    return Comparison(
        entity=whole,
        property=property.id,
        groups=[
            _group(whole, property, key, result, _seen_from(place, linked), context)
            for place, ((key, _), result) in enumerate(zip(groups, results, strict=True))
        ],
        between=[link.between for link in linked],
        sources=_in_order({claim.source for claim in claims}, context),
    )


def _seen_from(place: int, linked: list[Link]) -> Surroundings:
    """What one group's reason has to say of the others."""
    own = [link for link in linked if place in link.between.groups]
    apart = dict.fromkeys(name for link in own if not link.notes for name in link.between.parts)
    notes = [link.notes[link.between.groups.index(place)] for link in own if link.notes]
    return Surroundings(bool(own), tuple(apart), tuple(notes))


def _grouped(
    whole: str, property: Property, claims: list[Claim], context: Context, known: Rates
) -> list[tuple[Basis, list[Stance]]]:
    found: dict[Basis, list[Stance]] = {}
    for claim in claims:
        taken = stance(claim, property, context)
        key = basis(claim, property, context)
        if not property.single or key.kind == "text":
            key = with_value(key, _spelled(taken))
        found.setdefault(key, []).append(taken)
    _place_undated(found, context, known)
    return sorted(found.items(), key=lambda item: order(item[0], whole))


def _spelled(taken: Stance) -> str:
    return " ".join(sorted(taken.members)) or " ".join(str(part) for part in taken.key)


def _place_undated(found: dict[Basis, list[Stance]], context: Context, known: Rates) -> None:
    """Move each claim without a time to the one dated group that it is at one with.

    Where it is at odds with all of them, or at one with several, it stays on a basis of its
    own: 'time not stated' is then what keeps them apart.
    """
    for key in [key for key in found if not key.period and key.kind != "text"]:
        dated = [
            other for other in found
            if other.period and msgspec.structs.replace(other, period="") == key
        ]  # fmt: skip
        members = {other: list(found[other]) for other in dated}
        for taken in found[key][:]:
            fits = [other for other in dated if _at_one(taken, members[other], context, known)]
            if len(fits) == 1:
                found[key].remove(taken)
                found[fits[0]].append(taken)
        if not found[key]:
            del found[key]


def _at_one(taken: Stance, others: list[Stance], context: Context, known: Rates) -> bool:
    found = {judge_answers([taken], [other], context, known)[0] for other in others}
    return not found & {"differ", "uncompared"}


def _group(
    whole: str,
    property: Property,
    key: Basis,
    result: Judged,
    around: Surroundings,
    context: Context,
) -> Group:
    # A claim that stands alone on its basis, while others speak on another, is not just 'single'.
    alone = result.verdict == "single" and around.linked
    return Group(
        basis=msgspec.structs.replace(key, label=label(key, property, whole, context)),
        answers=[answer(stances, context) for stances in result.answers],
        verdict="other_basis" if alone else result.verdict,
        reason=reason(whole, key, result, around, context),
        claims=[taken.claim.id for taken in result.stances],
    )


def _in_order(ids: set[str], context: Context) -> list[str]:
    """In the order of the context's sources, others behind."""
    places = {id: place for place, id in enumerate(context.sources)}
    return sorted(ids, key=lambda id: (places.get(id, len(places)), id))
