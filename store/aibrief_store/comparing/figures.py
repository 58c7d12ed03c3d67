"""Figures as the screen and the reasons print them: short for a cell, in full for a sentence."""

from fractions import Fraction

from aibrief_store.comparing.basis import is_currency
from aibrief_store.comparing.comparison import Context
from aibrief_store.comparing.intervals import amounts
from aibrief_store.comparing.numerals import brief, brief_scale, ordinal, plain, words
from aibrief_store.records import Pack, Quantity, Value
from aibrief_store.records.periods import period

_MARKS = {"about": "~", "over": ">", "at_least": ">=", "under": "<", "at_most": "<="}
_BOUNDS = {
    "about": ("about {}", "약 {}"),
    "just_over": ("just over {}", "{} 남짓"),
    "over": ("over {}", "{} 초과"),
    "at_least": ("at least {}", "{} 이상"),
    "under": ("under {}", "{} 미만"),
    "at_most": ("at most {}", "{} 이하"),
}
_RELATIONS = {
    "equal": ("equal", "대등"),
    "near": ("near", "비슷"),
    "exceeds": ("exceeds", "앞섬"),
    "below": ("below", "뒤짐"),
    "at_least_equal": ("not below", "못지않음"),
}
_VAGUE = {
    "tens": "수십", "hundreds": "수백", "thousands": "수천", "tens of thousands": "수만",
    "hundreds of thousands": "수십만", "millions": "수백만", "tens of millions": "수천만",
    "hundreds of millions": "수억", "billions": "수십억", "tens of billions": "수백억",
    "hundreds of billions": "수천억", "trillions": "수조",
}  # fmt: skip
_KOREAN_MONEY = {"USD": " 달러", "KRW": "원", "CNY": " 위안", "EUR": " 유로", "JPY": " 엔"}
# UCUM and the like, as they stand behind a number; counted things stand in the row's label.
MEASURES = {
    "%": ("%", "%"), "a": (" y", "년"), "mo": (" mo", "개월"), "d": (" d", "일"),
    "h": (" h", "시간"), "min": (" min", "분"), "age": (" y old", "세"), "nm": (" nm", " nm"),
    "kW.h": (" kWh", " kWh"), "1": ("x", "배"), "rank": ("", "위"),
}  # fmt: skip


def short(value: Value, language: str, context: Context) -> str:
    """A value for a cell of about twelve columns: '$5.576M', '~50k', '13 of 22', '6th'.

    Args:
        value: of a claim.
        language: 'en' or 'ko'.
        context: names the entities.
    """
    if value.quantity or value.quantities:
        return ", ".join(cell(one, language) for one in value.figures)
    if value.date is not None:
        return period(value.date, language)
    if value.relation:
        return _RELATIONS[value.relation][language == "ko"]
    if value.text:
        return value.text.of(language)
    ids = value.entities or ([value.entity] if value.entity else [])
    first, rest = context.label(ids[0], language), len(ids) - 1
    if language == "ko":
        return first + (f" 외 {rest}" if rest else "") + (" 등" if value.open else "")
    return first + (f" +{rest}" if rest else "") + (", others" if value.open else "")


def spelled(value: Value, language: str, context: Context) -> str:
    """A value for a sentence: as `short`, but a list gives up to three names."""
    ids = value.entities or []
    if len(ids) < 2:
        return short(value, language, context)
    shown = [context.label(id, language) for id in (ids if len(ids) <= 3 else ids[:2])]
    if len(ids) > 3:
        shown.append(f"외 {len(ids) - 2}" if language == "ko" else f"{len(ids) - 2} more")
    return ", ".join(shown)


def cell(quantity: Quantity, language: str) -> str:
    """One quantity for a cell."""
    text = _marked(quantity, _amount(quantity, language))
    if quantity.of:
        whole = _marked(quantity.of, _number(quantity.of, language))
        each = "" if quantity.unit in MEASURES or is_currency(quantity.unit) else "개"
        text = f"{whole}{each} 중 {text}{each}" if language == "ko" else f"{text} of {whole}"
    if quantity.per:
        text += "/" + _per(quantity.per, language)
    return text


def _marked(quantity: Quantity, text: str) -> str:
    """The signs of the bounds before it; 'just over' is a plus behind the number."""
    return "".join(_MARKS.get(bound, "") for bound in sorted(quantity.bounds)) + text


def _amount(quantity: Quantity, language: str) -> str:
    ends, unit = amounts(quantity), quantity.unit
    if unit == "rank" and ends:
        return _rank(quantity, ends, language)
    figure = _number(quantity, language)
    if is_currency(unit):
        return _money(figure, unit, language)
    if unit == "1":
        ratio = bool(ends) and "/" in figure
        mark = "" if ratio else MEASURES["1"][language == "ko"]
        return figure + mark
    sign = "+" if quantity.measure == "increase" and unit == "%" else ""
    return sign + figure + MEASURES.get(unit, ("", ""))[language == "ko"]


def _number(quantity: Quantity, language: str) -> str:
    """'5.576M', '50-60k', 'thousands', without unit and bounds."""
    ends = amounts(quantity)
    if ends is None:
        return _vague(quantity, language)
    low, high = ends
    more = "+" if "just_over" in quantity.bounds else ""
    if low == high:
        return _fraction(quantity) or brief(low, language) + more
    (first, one), (last, other) = brief_scale(low, language), brief_scale(high, language)
    dash = "~" if language == "ko" else "-"
    return f"{first}{one if one != other else ''}{dash}{last}{other}{more}"


def _fraction(quantity: Quantity) -> str:
    """'1/18' as it is printed, since a fraction would be reduced; empty for a decimal."""
    amount = quantity.amount or ""
    return amount if "/" in amount else ""


def _vague(quantity: Quantity, language: str) -> str:
    given = quantity.vague or ""
    return _VAGUE.get(given, given) if language == "ko" else given


def _money(figure: str, unit: str, language: str) -> str:
    if language == "ko":
        return figure + _KOREAN_MONEY.get(unit, f" {unit}")
    return f"${figure}" if unit == "USD" else f"{figure} {unit}"


def _rank(quantity: Quantity, ends: tuple[Fraction, Fraction], language: str) -> str:
    if language == "ko":
        places = "~".join(dict.fromkeys(plain(end) for end in ends)) + "위"
        return f"공동 {places}" if quantity.tied else places
    places = "-".join(dict.fromkeys(ordinal(int(end)) for end in ends))
    return f"={places}" if quantity.tied else places


def _per(per: Quantity, language: str) -> str:
    """'min' for one minute, '1M' for a million of a counted thing."""
    ends = amounts(per)
    unit = MEASURES.get(per.unit, ("", ""))[language == "ko"].strip()
    if ends and ends[0] != 1:
        return brief(ends[0], language) + (f" {unit}" if unit else "")
    return unit or per.unit


def full(quantity: Quantity, language: str, pack: Pack) -> str:
    """A quantity in words: 'about 5.576 million US dollars', '약 557만6000달러'."""
    text = _in_words(quantity, language, pack)
    for bound in sorted(quantity.bounds, reverse=True):
        if bound in _BOUNDS:
            text = _BOUNDS[bound][language == "ko"].format(text)
    if quantity.of:
        whole = full(quantity.of, language, pack)
        text = f"{whole} 가운데 {text}" if language == "ko" else f"{text} of {whole}"
    if quantity.per:
        each = full(quantity.per, language, pack)
        text = f"{each}당 {text}" if language == "ko" else f"{text} per {each}"
    return text


def _in_words(quantity: Quantity, language: str, pack: Pack) -> str:
    ends = amounts(quantity)
    if quantity.unit == "rank" and ends:
        return _rank(quantity, ends, language)
    if ends is None:
        figure = _vague(quantity, language)
    elif ends[0] == ends[1]:
        figure = _fraction(quantity) or words(ends[0], language)
    else:
        to = "~" if language == "ko" else " to "
        figure = to.join(words(end, language) for end in ends)
    if quantity.of and quantity.of.unit == quantity.unit:
        return figure
    return _with_unit(figure, quantity.unit, language, pack)


def _with_unit(figure: str, unit: str, language: str, pack: Pack) -> str:
    """Measures stand behind the number; in Korean the name of a counted thing before it."""
    known = pack.units.get(unit)
    if not known or (unit == "1" and "/" in figure):
        return figure
    if language != "ko":
        name = known.en.removesuffix("s") if figure == "1" and unit in MEASURES else known.en
        return figure + ("" if unit == "%" else " ") + name
    if is_currency(unit) or unit in MEASURES:
        return figure + known.ko
    return f"{known.ko} {figure}"
