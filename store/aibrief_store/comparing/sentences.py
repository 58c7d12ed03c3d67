"""Pieces of sentences that reasons are made of, in English and Korean."""

import unicodedata
from collections.abc import Iterable, Sequence
from fractions import Fraction

from aibrief_store.comparing.comparison import Context
from aibrief_store.comparing.money import BY_YEAR, Conversion

# Two lines of a terminal of 80 columns, less what breaking between words leaves empty.
ROOM = 144

_NAMED = 3
_WAYS = {
    1: ("at the printed rate", "기사의 환산액"),
    2: ("at {by}'s rate", "{by}의 환율"),
    BY_YEAR: ("at the year's average rate", "연평균 환율"),
}
# 'Beyond what a rate a tenth higher or lower would explain'.
_ENDS = {
    "differ": ("beyond 10%", "10% 넘게 어긋남"),
    "compatible": ("within 10%", "10% 안에서 맞음"),
    "rounding": ("they meet", "서로 맞음"),
}


def listed(items: Sequence[str], language: str) -> str:
    """'a, b and c'; 'a, b, c'."""
    if language == "ko" or len(items) < 2:
        return ", ".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def articles(sources: Iterable[str], context: Context) -> list[str]:
    """The articles' short names, each once; of more than three '+2' for the rest."""
    names = list(dict.fromkeys(context.article(source) for source in sources))
    more = len(names) - _NAMED
    return [*names[:_NAMED], f"+{more}"] if more > 0 else names


def width(text: str) -> int:
    """The cells that ``text`` takes in a terminal (Unicode TR 11: wide and full ones take two)."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(mark) else 1 + (unicodedata.east_asian_width(mark) in "WF")
        for mark in text
    )


def factors(ends: Sequence[Fraction], language: str, *, rate: bool) -> str:
    """How far figures are apart, in short, marked as derived; ``rate``: by rates of exchange."""
    least, most = (f"{float(each):.2f}" for each in ends)
    if language == "ko":
        factor = least if least == most else f"경로에 따라 {least}~{most}"
        return f"자체 계산: {factor}배" + (", 10% 넘게" if rate else "")
    factor = least if least == most else f"{least} to {most} by path"
    return f"derived: factor {factor}" + (", beyond 10%" if rate else "")


def converted(conversion: Conversion, context: Context, language: str) -> str:
    """How money was compared and what came out, marked as derived."""
    korean = language == "ko"
    way, end = _WAYS[max(conversion.steps)][korean], _ENDS[conversion.verdict][korean]
    way = way.format(by=listed(articles(conversion.by, context), language))
    factor, least, most = (f"{float(each):.2f}" for each in (conversion.factor, *conversion.ends))
    ways = (
        ""
        if least == most
        else f" (경로에 따라 {least}~{most})"
        if korean
        else f" ({least} to {most} by path)"
    )
    if korean:
        return f"자체 계산: {way}({conversion.currency})으로 {factor}배{ways}, {end}."
    return f"derived: factor {factor}{ways} in {conversion.currency} {way}, {end}."
