"""On what basis a claim stands: what two claims must share to be compared.

Always: the kind of value, unit and 'per', `relative_to`, scope, period, observed against
forecast or planned. A property of the pack adds the subject or the qualifiers. Never the
speaker.
"""

import msgspec

from aibrief_store.comparing.comparison import Basis, Condition, Context
from aibrief_store.records import Claim, Property, Qualifier, Quantity, Reference
from aibrief_store.records.periods import certain

_MODALITY = {"forecast": "forecast", "planned": "planned", "target": "planned", "denied": "denied"}

PARTS = (
    "subject", "relative_to", "scope", "qualifiers", "per", "unit", "period", "modality",
)  # fmt: skip


def basis(claim: Claim, property: Property, context: Context, answer: str = "") -> Basis:
    """The basis of one claim, seen by itself; ``answer`` is its ``value``; without ``label``."""
    kind, unit = kind_and_unit(claim)
    value = claim.value
    quantity = value.quantity or (value.quantities[0] if value.quantities else None)
    return Basis(
        kind=kind,
        subject=context.entity(claim.subject) if "subject" in property.basis else "",
        unit=unit,
        per=_per(quantity) if quantity else "",
        relative_to=_relative_to(claim, context),
        scope=_scope(claim.scope, context) if claim.scope else "",
        qualifiers=qualifiers(claim, context) if "qualifiers" in property.basis else (),
        modality=_modality(claim, context) if claim.period else _spoken(claim),
        period=_period(claim),
        value=answer,
    )


def kind_and_unit(claim: Claim) -> tuple[str, str]:
    """('number', 'money'), ('date', '') …; every ratio and relation has the unit '1'."""
    value = claim.value
    figure = value.quantity or (value.quantities[0] if value.quantities else None)
    if figure:
        if is_currency(figure.unit):
            return "number", "money"
        return "number", "1" if figure.unit == "%" and claim.relative_to else figure.unit
    if value.relation:
        return "number", "1"
    if value.date is not None:
        return "date", ""
    return ("text" if value.text else "entity"), ""


def is_currency(unit: str) -> bool:
    """Whether ``unit`` is an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def qualifiers(claim: Claim, context: Context) -> tuple[Condition, ...]:
    """The claim's qualifiers, sorted."""
    return tuple(sorted((_condition(one, context) for one in claim.qualifiers), key=_place))


def _condition(one: Qualifier, context: Context) -> Condition:
    if one.entity:
        return Condition(one.role, context.entity(one.entity))
    if one.quantity:
        given = one.quantity
        return Condition(
            one.role, given.as_printed or f"{given.amount or given.vague} {given.unit}"
        )
    return Condition(one.role, one.date or "", None if one.date else one.text)


def _place(one: Condition) -> tuple[str, str, str]:
    return one.role, one.value, one.text.en + one.text.ko if one.text else ""


def parts(one: Basis, other: Basis) -> list[str]:
    """The names of the parts in which two bases differ; kind and value are not among them."""
    return [name for name in PARTS if getattr(one, name) != getattr(other, name)]


def order(basis: Basis, whole: str) -> tuple[str, ...]:
    """A key that puts the whole before its parts and earlier periods before later ones."""
    against = basis.relative_to
    reference = " ".join(str(each) for each in msgspec.structs.astuple(against)) if against else ""
    subject = "" if basis.subject == whole else basis.subject
    conditions = " ".join(" ".join(_place(one)) for one in basis.qualifiers)
    return (
        basis.kind if basis.kind != "number" else "",
        subject, basis.unit, reference, basis.scope, conditions, basis.per,
        basis.period, basis.modality if basis.modality != "observed" else "", basis.value,
    )  # fmt: skip


def _modality(claim: Claim, context: Context) -> str:
    """What is said of a year after the article's own is a forecast, whatever the verb."""
    spoken = _spoken(claim)
    source = context.sources.get(claim.source)
    written = source.issued.strip("[").replace("..", "/").split("/")[-1][:4] if source else ""
    year = (claim.period or "").strip("[./")[:4]
    later = written.isdigit() and year.isdigit() and year > written
    return "forecast" if later and spoken == "observed" else spoken


def _spoken(claim: Claim) -> str:
    return _MODALITY.get(claim.modality, "observed")


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


def _scope(scope: str, context: Context) -> str:
    """The scope that it is the same as, or itself."""
    seen = set[str]()
    while (found := context.pack.scopes.get(scope)) and found.same_as and scope not in seen:
        seen.add(scope)
        scope = found.same_as
    return context.entity(scope) if scope in context.entities else scope


def within(scope: str, context: Context) -> set[str]:
    """The scopes of the pack that ``scope`` is a part of, at any depth."""
    found: set[str] = set()
    while (known := context.pack.scopes.get(scope)) and known.within and known.within not in found:
        scope = known.within
        found.add(scope)
    return found


def _period(claim: Claim) -> str:
    """The period, else the time by when, else the time counted from an event."""
    given = claim.period or claim.due
    return certain(given) if given else claim.elapsed or ""
