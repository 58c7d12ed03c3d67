"""Figures of two numbers: 'between $5 million and $7 million'."""

import re
from collections.abc import Iterable
from decimal import Decimal

from aibrief_store.reading.figure import Quantity

_TILDE = re.compile(r" ?[~∼〜～–—至到] ?|-")
# 从15%到17%: a change, no range.
_CHANGE = re.compile(r"(?:[从從由自]|[Ff]rom |에서 )[^，。,.]{0,6}\Z")
_RANGE = re.compile(
    r"\b(?:of|about|around|roughly|approximately|estimated|expected|costs?|costing|worth|be|range)"
    r" \Z"
)
_BETWEEN = re.compile(r"\b[Bb]etween (?:about |roughly |an estimated )?\Z")
_SCALE = re.compile(r" ?(million|billion|trillion|bn|tn|m)\b")
_SCALES = {
    "million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12,
}  # fmt: skip


def joined(plain: str, figures: Iterable[Quantity]) -> list[Quantity]:
    """The figures, those on both sides of 'between … and …' or of a tilde made one."""
    done: list[Quantity] = []
    for figure in figures:
        if done and (both := _both(plain, done[-1], figure)):
            done[-1] = both
        else:
            done.append(figure)
    return done


def _both(plain: str, first: Quantity, last: Quantity) -> Quantity | None:
    gap = last.start - first.end
    if not 0 < gap < 6 or first.amount is None or last.amount is None:
        return None
    if plain[first.end : last.start] != " and ":
        if first.unit != last.unit or not _tilde(plain, first, last):
            return None
    elif not _BETWEEN.search(plain, max(first.start - 30, 0), first.start) or (
        first.unit != last.unit and first.kind != "number"
    ):
        return None
    low = first.amount * _borrowed(first, last)
    if not low < last.amount:
        return None
    return last._replace(
        start=first.start, text=plain[first.start : last.end], amount=None, low=low,
        high=last.amount, number=(first.number[0], last.number[1]),
        as_printed=plain[first.start : last.end],
    )  # fmt: skip


def _tilde(plain: str, first: Quantity, last: Quantity) -> bool:
    """'15%~20%', '$5-$6', 5万元至8万元."""
    if first.kind not in ("percent", "money", "dimension"):
        return False
    tilde = _TILDE.fullmatch(plain, first.end, last.start)
    if plain[first.end : last.start] == " to ":
        return bool(_RANGE.search(plain, max(first.start - 16, 0), first.start))
    return bool(tilde) and not _CHANGE.search(plain, max(first.start - 8, 0), first.start)


def _borrowed(first: Quantity, last: Quantity) -> Decimal:
    """'between $1 and $2 million': the first number has the second one's scale."""
    scale = _SCALE.search(last.text)
    if not scale or _SCALE.search(first.text) or (first.amount or 0) >= 1000:
        return Decimal(1)
    return Decimal(_SCALES[scale[1]])
