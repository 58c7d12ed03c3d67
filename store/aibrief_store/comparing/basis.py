"""On what basis a claim stands: what two claims must share to be compared.

Always: the kind of value, unit and 'per', `relative_to`, scope, period, observed against
forecast or planned. A property of the pack adds the subject or the qualifiers. Never the
speaker.
"""

import msgspec

from aibrief_store.comparing.comparison import Basis, Context
from aibrief_store.records import Claim, Property, Quantity, Reference

_MODALITY = {"forecast": "forecast", "planned": "planned", "target": "planned", "denied": "denied"}

PARTS = (
    "subject", "relative_to", "scope", "qualifiers", "per", "unit", "period", "modality",
)  # fmt: skip


def basis(claim: Claim, property: Property, context: Context) -> Basis:
    """The basis of one claim, seen by itself; without ``value`` and ``label``."""
    kind, unit = kind_and_unit(claim)
    figures = claim.value.figures
    return Basis(
        kind=kind,
        subject=context.entity(claim.subject) if "subject" in property.basis else "",
        unit=unit,
        per=_per(figures[0]) if figures else "",
        relative_to=_relative_to(claim, context),
        scope=_scope(claim, context),
        qualifiers=qualifiers(claim, context) if "qualifiers" in property.basis else (),
        modality=_MODALITY.get(claim.modality, "observed"),
        period=_period(claim),
    )


def kind_and_unit(claim: Claim) -> tuple[str, str]:
    """('number', 'money'), ('date', '') …; every ratio and relation has the unit '1'."""
    value = claim.value
    if value.quantity or value.quantities:
        unit = value.figures[0].unit
        if is_currency(unit):
            return "number", "money"
        return "number", "1" if unit == "%" and claim.relative_to else unit
    if value.relation:
        return "number", "1"
    if value.date is not None:
        return "date", ""
    return ("text" if value.text else "entity"), ""


def is_currency(unit: str) -> bool:
    """Whether ``unit`` is an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def qualifiers(claim: Claim, context: Context) -> tuple[str, ...]:
    """'role=value' of every qualifier, sorted."""
    found = []
    for one in claim.qualifiers:
        if one.entity:
            value = context.entity(one.entity)
        elif one.quantity:
            value = one.quantity.as_printed or f"{one.quantity.amount} {one.quantity.unit}"
        else:
            value = one.date or (one.text.en or one.text.ko if one.text else "")
        found.append(f"{one.role}={value}")
    return tuple(sorted(found))


def parts(one: Basis, other: Basis) -> list[str]:
    """The names of the parts in which two bases differ."""
    return [name for name in PARTS if getattr(one, name) != getattr(other, name)]


def order(basis: Basis, whole: str) -> tuple[str, ...]:
    """A key that puts the whole before its parts and earlier periods before later ones."""
    against = basis.relative_to
    reference = f"{against.entity} {against.period} {against.text}" if against else ""
    subject = "" if basis.subject == whole else basis.subject
    return (
        basis.kind if basis.kind != "number" else "",
        subject, basis.unit, reference, basis.scope, " ".join(basis.qualifiers), basis.per,
        basis.period, basis.modality if basis.modality != "observed" else "", basis.value,
    )  # fmt: skip


def _per(quantity: Quantity) -> str:
    return f"{quantity.per.amount or 1} {quantity.per.unit}" if quantity.per else ""


def _relative_to(claim: Claim, context: Context) -> Reference | None:
    """What the claim is relative to, in one spelling: no words where an entity is named."""
    given = claim.relative_to or claim.value.to
    if given is None:
        return None
    return Reference(
        entity=context.entity(given.entity) if given.entity else None,
        period=certain(given.period) if given.period else None,
        property=given.property if given.property != claim.property else None,
        scope=given.scope,
        text=None if given.entity or given.period else given.text,
    )


def _scope(claim: Claim, context: Context) -> str:
    """The claim's scope, ``same_as`` followed."""
    scope, seen = claim.scope or "", set[str]()
    while (found := context.pack.scopes.get(scope)) and found.same_as and scope not in seen:
        seen.add(scope)
        scope = found.same_as
    return context.entity(scope) if scope in context.entities else scope


def _period(claim: Claim) -> str:
    """The period, else the time by when, else the time counted from an event."""
    given = claim.period or claim.due
    return certain(given) if given else claim.elapsed or ""


def certain(edtf: str) -> str:
    """The date without its marks of doubt."""
    return edtf.translate(_MARKS)


_MARKS = {ord(mark): None for mark in "~?%"}


def with_value(basis: Basis, value: str) -> Basis:
    """The basis with the answer itself as a part."""
    return msgspec.structs.replace(basis, value=value)
