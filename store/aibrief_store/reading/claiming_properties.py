"""Which property a figure is of: by the cues about it, by its neighbours, by its unit."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from aibrief_store.reading.claiming_drafts import Reason, because
from aibrief_store.reading.claiming_scenes import Scene
from aibrief_store.reading.claiming_values import Units
from aibrief_store.reading.claiming_words import ANY, Cue, Words
from aibrief_store.reading.figure import Quantity as Figure
from aibrief_store.records import Property

TIMES = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})
_FAR = 90
_OPEN = 0.05
_OWNED = 0.4
"""Points of a word that stands right by its figure, at least."""
_BESIDE = 0.04
"""What a figure loses that has its property from the one beside it."""


class Choice(NamedTuple):
    """A property that a figure may be of, in which unit, and why."""

    known: Property
    unit: str
    points: float
    reason: Reason


class Last(NamedTuple):
    """The figure before, for those that go on from it; ``number`` of its sentence."""

    property: str
    subject: str
    kind: str
    period: str
    years: tuple[str, str] | None
    number: int


def choices(
    scene: Scene,
    figures: Sequence[Figure],
    words: Words,
    last: Last | None,
    before: Scene | None,
) -> list[dict[str, Choice]]:
    """For each figure the properties that it may be of, by id."""
    units = [Units(each, scene.cues.units, words) for each in figures]
    cues = scene.cues.properties
    told = [
        _by_cues(scene, cues, each, words, unit) for each, unit in zip(figures, units, strict=True)
    ]
    owned = [max((c.points for c in each.values()), default=0.0) >= _OWNED for each in told]
    alike = [_alike(figures, number) for number in range(len(figures))]
    _share_all(told, units, figures, alike, owned)
    for number, figure in enumerate(figures):
        if not told[number]:
            for each in _carried(scene, figure, words, units[number], last, before):
                known = told[number].get(each.known.id)
                if known is None or known.points < each.points:
                    told[number][each.known.id] = each
    _share_all(told, units, figures, alike, owned)
    return told


def _share_all(
    told: list[dict[str, Choice]],
    units: Sequence[Units],
    figures: Sequence[Figure],
    alike: Sequence[Sequence[int]],
    owned: Sequence[bool],
) -> None:
    """What a figure is of, those beside it may be of too, to the right and to the left; but one
    with a word of its own is ``owned``."""
    rows = range(len(figures))
    for number in (*rows, *reversed(rows)):
        for other in () if owned[number] else alike[number]:
            if told[other]:
                same = _same(figures[number], figures[other])
                _share(told[number], told[other], units[number], same)


def _alike(figures: Sequence[Figure], number: int) -> list[int]:
    """The figures beside one that are of its kind, and the last before it in its unit."""
    figure = figures[number]
    found = [each for each in (number - 1, number + 1) if 0 <= each < len(figures)]
    found = [each for each in found if figures[each].kind == figure.kind]
    same = [each for each in range(number) if figures[each].unit == figure.unit]
    return found + [each for each in same[-1:] if each not in found]


def _same(figure: Figure, other: Figure) -> bool:
    return figure.kind == other.kind and figure.unit == other.unit


def _share(mine: dict[str, Choice], others: dict[str, Choice], units: Units, same: bool) -> None:
    """Take over the properties of the figure beside it, in a unit that fits.

    ``same``: both are of a kind and unit.
    """
    for id, choice in others.items():
        points = choice.points - _BESIDE
        if id in mine and mine[id].points >= points:
            continue
        unit = units.of(choice.known) or (choice.unit if same else None)
        if unit:
            mine[id] = Choice(choice.known, unit, points, choice.reason)


def _by_cues(
    scene: Scene,
    cues: Iterable[Cue],
    figure: Figure,
    words: Words,
    units: Units,
    far: bool = False,
) -> dict[str, Choice]:
    best: dict[str, Choice] = {}
    span = span_of(figure)
    for cue in cues:
        fitting = [
            (known, unit) for id in cue.ids if (unit := units.of(known := words.properties[id]))
        ]
        points = 0.2 if far else _nearness(scene, cue, figure, span) if fitting else 0.0
        for known, unit in fitting if points > 0 else ():
            if known.id in best and best[known.id].points >= points:
                continue
            printed = scene.text[cue.start : cue.end]
            reason = because(
                points, f"{known.label.en}: “{printed}”", f"{known.label.ko}: ‘{printed}’"
            )
            best[known.id] = Choice(known, unit, points, reason)
    return best


def _carried(
    scene: Scene,
    figure: Figure,
    words: Words,
    units: Units,
    last: Last | None,
    before: Scene | None,
) -> Iterable[Choice]:
    """Without a cue: the last figure's property, the last sentence's cues, the unit alone."""
    if last and last.property != ANY and scene.number - last.number <= 2:
        known = words.properties[last.property]
        if unit := units.of(known):
            points = 0.26 if last.kind == figure.kind or unit == "1" else 0.14
            yield Choice(known, unit, points, because(
                points, f"{known.label.en}: as the last figure", f"{known.label.ko}: 앞의 수치처럼"
            ))  # fmt: skip
    if before and scene.number - before.number == 1:
        wider = Units(figure, [*before.cues.units, *scene.cues.units], words)
        yield from _by_cues(scene, before.cues.properties, figure, words, wider, True).values()
    if figure.unit in TIMES:
        return
    unit, open_to = units.alone(), words.properties.get(ANY)
    # A rank that no word tells more of is a 'rank'.
    named = words.properties.get(unit)
    told, points = words.telling.get(unit), 0.26
    if not told and named and unit in named.units:
        told, points = named, 0.12
    if told:
        yield Choice(told, unit, points, because(
            points, f"{told.label.en}: by the unit alone", f"{told.label.ko}: 단위로만"
        ))  # fmt: skip
    elif open_to and (known_unit := units.of(open_to)):
        yield Choice(open_to, known_unit, _OPEN, because(
            _OPEN, "no word tells what the figure is of", "무엇의 수치인지 알리는 말이 없음"
        ))  # fmt: skip


def _nearness(scene: Scene, cue: Cue, figure: Figure, span: tuple[int, int]) -> float:
    """How much a cue speaks for a figure: nearer, longer and in its clause is more."""
    start, end = span
    if cue.end <= start:
        gap, between, each = start - cue.end, (cue.end, start), 0.05
        fade = 220
    elif cue.start >= figure.end:
        gap, between, each = max(cue.start - end, 0), (end, cue.start), 0.12
        fade = 140
    else:
        return 0.4
    if gap > _FAR:
        return 0.0
    low, high = between
    others = 0
    for other in scene.quantities:
        if low <= other.start < high and not other.restates:
            others += 1
    apart = abs(scene.clause(cue.start) - scene.clause(figure.start))
    points = 0.42 - gap / fade + 0.015 * min(cue.end - cue.start, 6)
    if cue.start >= figure.end and _own_of_next(scene, cue):
        points -= 0.15
    return points - each * min(others, 3) - 0.1 * min(apart, 3)


def _own_of_next(scene: Scene, cue: Cue) -> bool:
    """Whether a word behind a figure goes with the next one: '매출 3조원, 영업이익 2조원'."""
    for other in scene.quantities:
        if other.start >= cue.end:
            return bool(_TIGHT.fullmatch(scene.text, cue.end, span_of(other)[0]))
    return False


# A cue and its figure: a particle, a preposition, '约' between them.
_TIGHT = re.compile(
    r"[은는이가도의을를]? ?|(?: of| was| is| were| at| to)? (?:about )?|[为是达约]{0,2}"
)


def span_of(figure: Figure) -> tuple[int, int]:
    """The figure with its bound words."""
    ahead = figure.as_printed.find(figure.text) if figure.text else 0
    begin = figure.start - max(ahead, 0)
    return begin, max(begin + len(figure.as_printed), figure.end)
