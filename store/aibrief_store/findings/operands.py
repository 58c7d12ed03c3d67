"""The two figures of one article that a printed ratio or relation is between."""

from collections.abc import Sequence

from aibrief_store.comparing import Context
from aibrief_store.comparing.basis import qualifiers
from aibrief_store.records import Claim, Reference
from aibrief_store.records.edtf import period


def operands(
    claim: Claim, to: Reference, own: Sequence[Claim], context: Context
) -> tuple[Claim, Claim] | None:
    """The claims with the subject's figure and with the other's; ``None`` without both.

    Where the article prints several figures that could be meant, none is chosen.
    """
    property = to.property or claim.property
    figures = [
        other
        for other in own
        if other.property == property and other.value.quantity and not other.relative_to
    ]
    here = [
        other for other in figures
        if _about(other, claim.subject, claim.period, claim.scope, context)
    ]  # fmt: skip
    entity, scope = to.entity or claim.subject, to.scope or claim.scope
    there = [
        other for other in figures
        if other not in here and _about(other, entity, to.period or claim.period, scope, context)
    ]  # fmt: skip
    pairs = [(one, other) for one in here for other in there if _alike(one, other, context)]
    return pairs[0] if len(pairs) == 1 else None


def _about(
    claim: Claim, subject: str, time: str | None, scope: str | None, context: Context
) -> bool:
    return (
        context.entity(claim.subject) == context.entity(subject)
        and (claim.scope or "") == (scope or "")
        and overlap(claim.period, time)
    )


def _alike(one: Claim, other: Claim, context: Context) -> bool:
    """On the same benchmark, of the same kind."""
    if "qualifiers" not in context.property(one.property).basis:
        return True
    return qualifiers(one, context) == qualifiers(other, context)


def overlap(one: str | None, other: str | None) -> bool:
    """Whether two EDTF periods share a day; a time that is not stated meets any."""
    if not one or not other:
        return True
    here, there = period(one), period(other)
    starts = [each.first for each in (here, there) if each.first]
    ends = [each.last for each in (here, there) if each.last]
    return not starts or not ends or max(starts) <= min(ends)
