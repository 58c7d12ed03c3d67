"""Pieces of sentences that reasons are made of, in English and Korean."""

from collections.abc import Sequence

from aibrief_store.comparing.money import Conversion

_STEPS = {
    1: ("as the articles convert it", "기사의 환산액"),
    2: ("by an article's own rate", "기사의 환산율"),
}


def listed(items: Sequence[str], language: str) -> str:
    """'a, b and c'; 'a, b, c'."""
    if language == "ko" or len(items) < 2:
        return ", ".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def converted(conversion: Conversion, language: str) -> str:
    """How money was compared and what came out, marked as derived."""
    way = _STEPS[max(conversion.steps)][language == "ko"]
    factor = f"{float(conversion.factor):.2f}"
    if language == "ko":
        ends = {"differ": "환율이 10% 달라도 어긋남", "compatible": "환율 10% 안에서 맞음"}
        end = ends.get(conversion.verdict, "서로 맞음")
        return f"계산({conversion.currency}, {way}): {factor}배, {end}."
    ends = {"differ": "beyond 10% of the rate", "compatible": "within 10% of the rate"}
    end = ends.get(conversion.verdict, "they meet")
    return f"derived in {conversion.currency} {way}: factor {factor}, {end}."
