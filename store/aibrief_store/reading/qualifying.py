"""How exactly a figure is meant, what it is per, and how many digits are printed."""

import re
from decimal import Decimal
from typing import Literal

from aibrief_store.reading.figure import Measured, Numeral, Quantity
from aibrief_store.reading.wording import Wording

_PAREN = re.compile(r"\([^()\n]{0,40}\)")
_TIMES = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})


def bounds(
    plain: str, numeral: Numeral, found: Measured, wording: Wording
) -> tuple[int, int, tuple[str, ...]]:
    """Bound words around a figure; a bracket may stand between ('4400개(2023년 기준)가 넘는')."""
    start, end = found.start, found.end
    said: list[str] = []
    before = plain[max(start - 24, 0) : start]
    if word := wording.before.behind(before):
        start -= len(word[0])
        said.append(wording.before.meaning(word).split()[0])
    after = wording.after.pattern.match(plain, end)
    if not after and (bracket := _PAREN.match(plain, end)):
        after = wording.after.pattern.match(plain, bracket.end())
    if after:
        said.append(wording.after.meaning(after))
        end = after.end()
    if numeral.bound:
        said.append(numeral.bound)
    return start, end, tuple(dict.fromkeys(said)) if said else ()


def rate(plain: str, found: Measured, start: int, wording: Wording) -> Quantity | None:
    """What a figure is per: 'a day', 연평균, per share; ``start`` is that of its bound words."""
    before = plain[max(start - 12, 0) : start]
    if found.unit.code in _TIMES or found.unit.code == "rank":
        return None
    if word := wording.rate.behind(before):
        code = _share_or_week(wording.rate.meaning(word), found)
        return _single(start - len(word[0]), start, word[0], code)
    if after := wording.rate_after.match(plain, found.end):
        known = wording.units.names.get(after["unit"])
        return _single(after.start(), after.end(), after[0], known.code if known else after["unit"])
    return None


def _share_or_week(code: str, found: Measured) -> str:
    """주당: money is per share, everything else per week."""
    return "wk" if code == "share" and found.unit.kind != "money" else code


def _single(start: int, end: int, text: str, unit: str) -> Quantity:
    one = Decimal(1)
    return Quantity(
        start, end, text, "dimension", (start, start), one, digits="exact", unit=unit,
        as_printed=text,
    )  # fmt: skip


def printed_digits(
    numeral: Numeral, found: Measured, said: tuple[str, ...]
) -> int | Literal["exact"] | None:
    """'exact' for what is counted to its ones: a printed 2000대 is two thousand, 5만 is not."""
    if numeral.vague:
        return None
    if found.unit.code in ("rank", "age") or numeral.fraction:
        return "exact"
    whole = (
        not numeral.scaled and found.low is not None and found.low == found.low.to_integral_value()
    )
    if found.unit.kind == "count" and whole and not said:
        return "exact"
    timed = found.unit.code in _TIMES and whole and found.low == found.high
    if timed and not {"about", "just_over"} & set(said):
        return "exact"
    return numeral.digits
