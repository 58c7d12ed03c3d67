"""Figures that belong together: a part of a whole, an amount per another, a conversion."""

import re

from aibrief_store.reading.figure import Quantity
from aibrief_store.reading.wording import Wording

FAR = 45
"""Characters between a whole and its part, at most."""
BOUND = 24
"""Characters of the bound words in front of a figure, at most."""

_STOP = re.compile(r"[.!?。！？]\s|[\n“”\"]|[다요]\.")
_BRACKET = re.compile(r"[^\n(]{0,6}\((?P<inside>[^()\n0-9]{0,12})\Z")
_COMMA = re.compile(r"[,·/;=] ?(?P<inside>[^()\n0-9,]{0,12})\Z")


def linked(plain: str, figures: list[Quantity], wording: Wording) -> list[Quantity]:
    """The quantities with ``of``, ``per`` and ``restates`` set where the text says so."""
    done: list[Quantity] = []
    for figure in figures:
        previous = done[-1] if done else None
        if previous:
            figure = _related(plain, previous, figure, wording)
            if wording.part_first and _is_part(plain, previous, figure, wording):
                done[-1] = _part_of(previous, figure)
        done.append(figure)
    return done


def _part_of(part: Quantity, whole: Quantity) -> Quantity:
    """'13 of 22 islands' are islands; 'a third of 22 islands' stays a share."""
    if part.fraction:
        return part._replace(of=whole)
    return part._replace(of=whole, kind="count", digits="exact", unit=whole.unit)


def _related(plain: str, previous: Quantity, figure: Quantity, wording: Wording) -> Quantity:
    if figure.start - previous.end > FAR + BOUND:
        return figure
    start = figure.start - max(figure.as_printed.find(figure.text), 0)
    between = plain[previous.end : start]
    if len(between) > FAR:
        return figure
    if _converts(between, previous, figure, wording):
        origin = previous.restates or previous
        return figure._replace(restates=origin, per=figure.per or origin.per)
    if wording.each.match(plain, previous.end) and len(between) < 20 and not _STOP.search(between):
        return figure._replace(per=previous._replace(digits="exact"))
    if not wording.part_first and _part_after(between, previous, figure, wording):
        return figure._replace(of=previous)
    return figure


def _converts(between: str, previous: Quantity, figure: Quantity, wording: Wording) -> bool:
    """Another currency or unit in brackets behind the figure, or behind its first conversion."""
    money = previous.kind == figure.kind == "money"
    sizes = previous.kind == figure.kind == "dimension" and previous.vague == figure.vague == ""
    if previous.unit == figure.unit or not (money or sizes):
        return False
    opened = _BRACKET.search(between) if len(between) <= 24 else None
    beside = _COMMA.fullmatch(between) if money else None
    inside = opened or beside
    return bool(
        inside
        and (wording.again.fullmatch(inside["inside"]) or (opened and len(inside["inside"]) <= 4))
    )


def _part_after(between: str, whole: Quantity, part: Quantity, wording: Wording) -> bool:
    among = wording.among.search(between)
    if not among or whole.kind != "count" or part.kind not in ("count", "percent", "number"):
        return False
    if part.kind == "count" and (whole.unit == "rank" or not _larger(whole, part)):
        return False
    stop = _STOP.search(between)
    # 이중, 其中: the whole stands in the sentence before.
    return not stop or (stop.start() < among.start() and among[0][:1] in "이그其")


def _is_part(plain: str, part: Quantity, whole: Quantity, wording: Wording) -> bool:
    """'13 of 22 benchmarks', '13 out of the 22'."""
    start = whole.end - len(whole.text)
    between = wording.among.fullmatch(plain[part.end : start])
    return bool(between) and part.kind in ("number", "count") and _larger(whole, part)


def _larger(whole: Quantity, part: Quantity) -> bool:
    top, low = whole.amount or whole.high, part.amount or part.low
    return top is None or low is None or top >= low
