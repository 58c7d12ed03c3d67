"""A basis in a few words: a row's label, and the words for what keeps two groups apart."""

from aibrief_store.comparing.basis import is_currency
from aibrief_store.comparing.comparison import Basis, Condition, Context
from aibrief_store.comparing.figures import MEASURES, full
from aibrief_store.records import Property, Quantity, Reference, Text
from aibrief_store.records.periods import period

NAMES = {
    "subject": Text("subject", "대상"),
    "relative_to": Text("compared with", "비교 상대"),
    "scope": Text("scope", "범위"),
    "qualifiers": Text("condition", "조건"),
    "per": Text("per", "단위당"),
    "unit": Text("what is counted", "세는 것"),
    "period": Text("time", "시점"),
    "modality": Text("fact or forecast", "실적·전망"),
}
_MODALITY = {
    "observed": Text("as fact", "실적"),
    "forecast": Text("forecast", "전망"),
    "planned": Text("planned", "계획"),
    "denied": Text("denied", "부인"),
}


def label(basis: Basis, property: Property, whole: str, context: Context) -> Text:
    """What tells this row from the property's other rows: '/ GPT-4', '2024 forecast'."""
    return Text(
        _label(basis, property, whole, context, "en"), _label(basis, property, whole, context, "ko")
    )


def _label(basis: Basis, property: Property, whole: str, context: Context, language: str) -> str:
    shown = ["relative_to", "qualifiers", "scope", "per", "period"]
    if basis.subject and basis.subject != whole:
        shown.insert(0, "subject")
    if sum(not is_currency(unit) for unit in property.units) > 1 and basis.unit not in MEASURES:
        shown.append("unit")
    if basis.modality != "observed":
        shown.append("modality")
    told = {name: found for name in shown if (found := part(basis, name, context, language))}
    if _counting(told.get("subject", ""), told.get("unit", "")):
        del told["unit"]
    return " ".join(told.values())


def _counting(subject: str, unit: str) -> bool:
    """Whether the subject's name says what is counted: 'Chinese AI start-ups'."""
    return bool(unit) and subject.casefold().endswith(unit.removesuffix(" 수").casefold())


def part(basis: Basis, name: str, context: Context, language: str) -> str:
    """One part of a basis in words; empty where it is not stated."""
    given = getattr(basis, name)
    if not given:
        return ""
    if name == "modality":
        return _MODALITY[given].of(language)
    if name == "period":
        return period(given, language)
    if name == "relative_to":
        return "/ " + reference(given, context, language, basis.period)
    if name == "qualifiers":
        return _conditions(given, context, language)
    if name == "per":
        amount, _, unit = given.partition(" ")
        each = full(Quantity(amount=amount, unit=unit), language, context.pack)
        return "/ " + (each.removeprefix("1 ") if amount == "1" else each)
    if name == "unit":
        known = context.pack.units.get(given)
        return (known.ko if language == "ko" else known.en) if known else given
    return scope(given, context, language)


def _conditions(given: tuple[Condition, ...], context: Context, language: str) -> str:
    """Names first: 'Alibaba and others'."""
    told = [condition(one, context, language) for one in sorted(given, key=_worded)]
    return ", ".join(told).replace(", and ", " and ")


def _worded(one: Condition) -> bool:
    return one.text is not None


def stated(basis: Basis, name: str, context: Context, language: str) -> str:
    """One part of a basis as a sentence says it: 'against GPT-4', 'per minute'; 'GPT-4 대비'."""
    found = part(basis, name, context, language)
    if name not in ("relative_to", "per") or not found:
        return found
    plain = found.removeprefix("/ ")
    if name == "per":
        return f"{plain}당" if language == "ko" else f"per {plain}"
    return f"{plain} 대비" if language == "ko" else f"against {plain}"


def scope(id: str, context: Context, language: str) -> str:
    """A scope of the pack, or an entity."""
    known = context.pack.scopes.get(id)
    if known:
        return known.ko if language == "ko" else known.en
    return context.label(id, language)


def reference(given: Reference, context: Context, language: str, period_of: str = "") -> str:
    """What a ratio is against: 'GPT-4', 'itself 2024-06'; its period where it is another."""
    itself = "자신" if language == "ko" else "itself"
    found = context.label(given.entity, language) if given.entity else ""
    if not found:
        found = given.text.of(language) if given.text else itself
    words = [found]
    if given.scope:
        words.append(scope(given.scope, context, language))
    if given.property:
        words.append(context.property(given.property).label.of(language))
    if given.period and given.period != period_of:
        words.append(period(given.period, language))
    return " ".join(words)


def condition(given: Condition, context: Context, language: str) -> str:
    """A qualifier's value or words."""
    return given.text.of(language) if given.text else scope(given.value, context, language)
