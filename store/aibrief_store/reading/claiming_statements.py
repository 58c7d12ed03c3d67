"""A claim's statement made from its fields, in both languages; never the article's words."""

import re
from decimal import Decimal

from aibrief_store.reading.claiming_words import Words
from aibrief_store.records import Claim, Quantity, Reference, Text
from aibrief_store.records.periods import period

_BOUNDS = {
    "about": ("about {}", "약 {}"), "just_over": ("just over {}", "{} 남짓"),
    "over": ("over {}", "{} 초과"), "under": ("under {}", "{} 미만"),
    "at_least": ("at least {}", "{} 이상"), "at_most": ("at most {}", "{} 이하"),
}  # fmt: skip
_RELATIONS = {
    "equal": ("equal to {}", "{}와(과) 대등"), "exceeds": ("above {}", "{}보다 위"),
    "below": ("below {}", "{}보다 아래"), "near": ("near {}", "{}에 가까움"),
    "at_least_equal": ("at least equal to {}", "{} 이상"),
}  # fmt: skip
_MODALITIES = {
    "estimated": ("estimated", "추정"), "forecast": ("forecast", "전망"),
    "planned": ("planned", "계획"), "target": ("target", "목표"),
    "alleged": ("alleged", "의혹"), "denied": ("denied", "부인"), "opinion": ("opinion", "의견"),
}  # fmt: skip
_HANGUL = re.compile(r"[가-힣]")
_COUNT = re.compile(r" (?:개수|건수|수)$")
_MYRIADS = ("", "만", "억", "조", "경")
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def statement_of(claim: Claim, words: Words) -> Text:
    """'DeepSeek-V3: development cost 5.576 million US dollars (2024).'"""
    return Text(en=_statement(claim, words, "en"), ko=_statement(claim, words, "ko"))


def _statement(claim: Claim, words: Words, language: str) -> str:
    label = words.properties[claim.property].label.of(language)
    value = _value(claim, label, words, language)
    # 'number of' goes before a noun alone, not before '3 companies'.
    label = "" if label.endswith(" of") else label
    said = " ".join(filter(None, (words.label(claim.subject, language) + ":", label, value)))
    aside = (
        period(claim.period, language) if claim.period else _due(claim.due or "", language),
        _held_against(claim.relative_to, words, language) if claim.value.relation is None else "",
        _MODALITIES[claim.modality][language == "ko"] if claim.modality in _MODALITIES else "",
    )
    told = ", ".join(filter(None, aside))
    return f"{said} ({told})." if told else f"{said}."


def _due(due: str, language: str) -> str:
    if not due:
        return ""
    day = period(due.removeprefix("../"), language)
    return (f"{day}까지" if language == "ko" else f"by {day}") if day else ""


def _value(claim: Claim, label: str, words: Words, language: str) -> str:
    value = claim.value
    if value.quantity:
        return figure_text(value.quantity, words, language, label)
    if value.relation:
        form = _RELATIONS[value.relation][language == "ko"]
        other = value.to.entity if value.to and value.to.entity else ""
        return form.format(words.label(other, language))
    if value.entity:
        return words.label(value.entity, language)
    if value.entities:
        names = ", ".join(words.label(each, language) for each in value.entities)
        return names + ((" 등" if language == "ko" else " and others") if value.open else "")
    if value.text:
        return value.text.of(language)
    if value.date:
        return period(value.date, language)
    return ", ".join(figure_text(each, words, language, label) for each in value.figures)


def _held_against(reference: Reference | None, words: Words, language: str) -> str:
    if reference is None:
        return ""
    other = (
        words.label(reference.entity, language)
        if reference.entity
        else period(reference.period or "", language)
    )
    if not other:
        return ""
    return f"{other} 대비" if language == "ko" else f"against {other}"


def figure_text(figure: Quantity, words: Words, language: str, label: str = "") -> str:
    """A figure in words: bounds, amount, unit, what it is per and of."""
    korean = language == "ko"
    plain = all(bound in ("exact", "about") for bound in figure.bounds)
    plain = plain and not (figure.amount or "").startswith("-")
    if korean and plain and _HANGUL.search(figure.as_printed):
        joined = figure.as_printed
    else:
        joined = _bounded(figure, _with_unit(figure, words, language, label), korean)
    if figure.per:
        each = figure_text(figure.per, words, language)
        each = each if korean or figure.per.amount != "1" else _one(each)
        joined = f"{each}당 {joined}" if korean else f"{joined} per {each}"
    if figure.of:
        whole = figure_text(figure.of, words, language, label)
        joined = f"{whole} 가운데 {joined}" if korean else f"{joined} of {whole}"
    return joined


def _one(counted: str) -> str:
    """'1 months' as 'month'."""
    return counted.removeprefix("1 ").removesuffix("s")


def _bounded(figure: Quantity, amount: str, korean: bool) -> str:
    for bound in figure.bounds:
        # 'Over 300-odd' is over 300.
        if bound in _BOUNDS and not (bound == "just_over" and "over" in figure.bounds):
            amount = _BOUNDS[bound][korean].format(amount)
    return amount


def _with_unit(figure: Quantity, words: Words, language: str, label: str) -> str:
    """'5.6 million US dollars', '3만 GPU'; a noun that the label has already is left out."""
    amounts = [each for each in (figure.amount, figure.low, figure.high) if each]
    number = "~".join(_number(each, language) for each in amounts)
    number = number or (figure.vague or "").replace("_", " ")
    unit = words.pack.units.get(figure.unit)
    name = (unit.ko if language == "ko" else unit.en) if unit else figure.unit
    name = _COUNT.sub("", name) if language == "ko" else name
    if figure.unit == "1" and "/" in number:
        return number
    if figure.unit == "%" or (language == "ko" and len(name) < 3 and figure.unit.isupper()):
        return f"{number}{name}"
    return number if name.lower() in label.lower() else f"{number} {name}"


def _number(amount: str, language: str) -> str:
    if "/" in amount:
        return amount
    value = Decimal(amount)
    if language == "ko":
        return _myriads(value)
    for power, word in _SCALES if abs(value) >= 1_000_000 else ():
        if abs(value) >= 10**power:
            return f"{(value / 10**power).normalize():f} {word}"
    return f"{value:,}"


def _myriads(value: Decimal) -> str:
    """'123만4000'; below a myriad as it is."""
    if value != value.to_integral_value() or value < 10_000:
        return f"{value:f}"
    rest, parts = int(value), []
    for word in _MYRIADS:
        rest, part = divmod(rest, 10_000)
        if part:
            parts.append(f"{part}{word}")
        if not rest:
            break
    return "".join(reversed(parts))
