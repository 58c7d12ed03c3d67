"""A claim's statement made from its fields, in both languages; never the article's words."""

import re
from decimal import Decimal

from aibrief_store.reading.claiming_drafts import Draft
from aibrief_store.reading.claiming_words import Words
from aibrief_store.records import Quantity, Reference, Text

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


def statement_of(draft: Draft, modality: str, words: Words) -> Text:
    """'DeepSeek-V3: development cost 5.576 million US dollars (2024).'"""
    return Text(
        en=_statement(draft, modality, words, "en"), ko=_statement(draft, modality, words, "ko")
    )


def _statement(draft: Draft, modality: str, words: Words, language: str) -> str:
    label = words.properties[draft.property].label.of(language)
    value = _value(draft, label, words, language)
    said = " ".join(filter(None, (words.label(draft.subject, language) + ":", label, value)))
    aside = (
        draft.period or _due(draft.due, language),
        _held_against(draft.relative_to, words, language) if draft.value.relation is None else "",
        _MODALITIES[modality][language == "ko"] if modality in _MODALITIES else "",
    )
    told = ", ".join(filter(None, aside))
    return f"{said} ({told})." if told else f"{said}."


def _due(due: str, language: str) -> str:
    if not due:
        return ""
    day = due.removeprefix("../")
    return (f"{day}까지" if language == "ko" else f"by {day}") if day else ""


def _value(draft: Draft, label: str, words: Words, language: str) -> str:
    value = draft.value
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
        return value.date
    return ", ".join(figure_text(each, words, language, label) for each in value.figures)


def _held_against(reference: Reference | None, words: Words, language: str) -> str:
    if reference is None:
        return ""
    other = words.label(reference.entity, language) if reference.entity else reference.period
    if not other:
        return ""
    return f"{other} 대비" if language == "ko" else f"against {other}"


def figure_text(figure: Quantity, words: Words, language: str, label: str = "") -> str:
    """A figure in words: bounds, amount, unit, what it is per and of."""
    korean = language == "ko"
    plain = all(bound in ("exact", "about") for bound in figure.bounds)
    if korean and plain and _HANGUL.search(figure.as_printed):
        joined = figure.as_printed
    else:
        joined = _bounded(figure, _with_unit(figure, words, language, label), korean)
    if figure.per:
        each = figure_text(figure.per, words, language)
        joined = f"{each}당 {joined}" if korean else f"{joined} per {each}"
    if figure.of:
        whole = figure_text(figure.of, words, language, label)
        joined = f"{whole} 가운데 {joined}" if korean else f"{joined} of {whole}"
    return joined


def _bounded(figure: Quantity, amount: str, korean: bool) -> str:
    for bound in figure.bounds:
        if bound in _BOUNDS:
            amount = _BOUNDS[bound][korean].format(amount)
    return amount


def _with_unit(figure: Quantity, words: Words, language: str, label: str) -> str:
    """'5.6 million US dollars', '3만 GPU'; a noun that the label has already is left out."""
    amounts = [each for each in (figure.amount, figure.low, figure.high) if each]
    number = "~".join(_number(each, language) for each in amounts) or (figure.vague or "")
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
