"""A number line in plain cells: where figures lie, what they cover, who gives them.

Figures   US dollars, linear scale
         5.55M           5.6M          5.65M
         +---------------+-------------+
$5.6M    [===============o=============]
         news2day (DeepSeek)
$5.576M       o  chosunbiz, joongang (DeepSeek)
              ^ all meet
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from aibrief_store.comparing.numerals import brief
from aibrief_store.comparing.sentences import width
from aibrief_store.records import Text
from aibrief_tui.views.axis import Scale, ruler, scale
from aibrief_tui.views.lines import Piece, Pieces, fitted, flow
from aibrief_tui.views.number_line import Lane, NumberLine

TITLE = Text("Figures", "수치")
LINEAR = Text("linear scale", "선형 눈금")
LOG = Text("log scale: each power of ten takes the same room", "로그 눈금: 열 배마다 같은 간격")
_LEGEND = {
    "o": Text("o printed", "o 인쇄된 수치"),
    "=": Text("[==] what its digits cover", "[==] 자릿수가 뜻하는 범위"),
    "-": Text("[--] derived from another currency", "[--] 다른 통화에서 자체 계산"),
    ">": Text("> open end", "> 열린 끝"),
    "<": Text("< open end", "< 열린 끝"),
}
_MEET = Text("all meet", "모두 만남")
_GAP = Text("derived: {factor} times apart", "자체 계산: {factor}배 차이")
_NO_MEET = Text("no figure suits all", "모두에 맞는 수치 없음")
MOST_FIGURE = 16


def drawn(line: NumberLine, cells: int, here: str, language: str) -> list[Pieces]:
    """The line in ``cells`` columns; the lane of claim ``here`` stands out."""
    label = min(MOST_FIGURE, max(width(lane.text) for lane in line.lanes)) + 2
    plot = cells - label
    axis = _scale(line, plot)
    labels, rule = ruler(axis, plot, lambda mark: brief(mark, language))
    title: Pieces = (
        (TITLE.of(language), "accent_strong"),
        (f"   {line.unit}, {(LOG if axis.log else LINEAR).of(language)}", "dim"),
    )
    blank = " " * label
    lines = flow(title, cells, 2)
    lines += [((blank, "text"), (labels, "dim")), ((blank, "text"), (rule, "faint"))]
    for lane in line.lanes:
        lines += _lane_lines(lane, axis, label, plot, here in lane.claims)
    lines += (((blank, "text"), piece) for piece in _together(line, axis, plot, language))
    used = "".join("".join(bar(lane, axis, plot)) for lane in line.lanes)
    legend = "   ".join(text.of(language) for sign, text in _LEGEND.items() if sign in used)
    return [*lines, *(((blank, "text"), *rest) for rest in flow([(legend, "faint")], plot))]


def _scale(line: NumberLine, cells: int) -> Scale:
    numbers = [
        number
        for lane in line.lanes
        for number in (*lane.covers, *lane.printed)
        if number is not None
    ]
    return scale(
        numbers or [Fraction(0), Fraction(1)],
        cells,
        above=any(lane.covers[1] is None for lane in line.lanes),
        below=any(lane.covers[0] is None for lane in line.lanes),
    )


def _lane_lines(lane: Lane, axis: Scale, label: int, plot: int, here: bool) -> list[Pieces]:
    """The figure, its interval, and who gives it behind, before or under that, as there is room."""
    figure = (fitted(lane.text, label), "accent_strong" if here else "strong")
    told: list[Piece] = [(lane.who, "text" if here else "dim")]
    if lane.label:
        told.append((f"  {lane.label}", "info"))
    if lane.derived:
        told.append((f"  {lane.derived}", "info"))
    signs = bar(lane, axis, plot)
    size = sum(width(text) for text, _ in told)
    end, start = len(signs.rstrip()), len(signs) - len(signs.lstrip())
    if size + 2 <= len(signs) - end:
        return [(figure, *_coloured(signs[:end], here), ("  ", "text"), *told)]
    if size + 2 <= start:
        blank = (" " * (start - size - 2), "text")
        return [(figure, blank, *told, ("  ", "text"), *_coloured(signs[start:], here))]
    blank = (" " * (label + max(0, min(start, plot - size))), "text")
    under = ((blank, *rest) for rest in flow(told, plot, 2))
    return [(figure, *_coloured(signs, here)), *under]


def bar(lane: Lane, axis: Scale, cells: int) -> str:
    """A lane's interval in ``cells`` columns: ``[==o==]``, ``o====>``, ``o`` where it is a point.

    What is derived from another currency is drawn ``[--o--]``.
    """
    low, high = lane.covers
    start = 0 if low is None else axis.place(low, cells)
    end = cells - 1 if high is None else axis.place(high, cells)
    marks = {axis.place(one, cells) for one in lane.printed}
    if low is not None and high is not None and end - start < 2:
        start = end = min(marks or {start})
        marks = {start}
    signs = list(" " * cells)
    signs[start : end + 1] = ("-" if lane.derived else "=") * (end - start + 1)
    signs[start] = "<" if low is None else "["
    signs[end] = ">" if high is None else "]"
    for mark in marks:
        signs[mark] = "o"
    return "".join(signs)


def _coloured(signs: str, here: bool) -> Iterable[Piece]:
    """Printed figures stand out from what they cover."""
    run, style = "", ""
    for sign in signs:
        of = ("accent_strong" if here else "strong") if sign == "o" else "info"
        if of != style and run:
            yield run, style
            run = ""
        run, style = run + sign, of
    yield run, style


def _together(line: NumberLine, axis: Scale, cells: int, language: str) -> list[Piece]:
    """Where all meet, ``^^^``, or how far the outermost lie apart, ``<--->``."""
    gap, meet = line.gap, line.meet
    if gap is None and meet is not None:
        low, high = meet
        start = 0 if low is None else axis.place(low, cells)
        end = cells - 1 if high is None else axis.place(high, cells)
        return _told("^" * (end - start + 1), start, _MEET.of(language), cells, "good")
    assert gap
    start, end = (axis.place(each, cells) for each in gap)
    factor = line.factor
    text = _GAP.of(language).format(factor=f"{float(factor):.3g}") if factor else ""
    inner = max(0, end - start - 1)
    return _told("<" + "." * inner + ">", start, text or _NO_MEET.of(language), cells, "bad")


def _told(signs: str, start: int, text: str, cells: int, style: str) -> list[Piece]:
    """Signs with their words in, behind, before or under them, whichever has room."""
    size = width(text) + 2
    if len(signs) >= size + 6:
        head = (len(signs) - size) // 2
        signs = signs[:head] + f" {text} " + signs[head + size :]
        return [(" " * start + signs, style)]
    if start + len(signs) + size <= cells:
        return [(f"{' ' * start}{signs} {text}", style)]
    if start >= size:
        return [(" " * (start - size) + f"{text}  {signs}", style)]
    at = max(0, min(start, cells - width(text)))
    return [(" " * start + signs, style), (" " * at + text, style)]
