"""Whom a value is asserted of: named beside it, in its clause, or in the sentences before."""

import re
from collections.abc import Collection

from aibrief_store.reading.claiming_drafts import Reason, because
from aibrief_store.reading.claiming_memory import Memory, Subject, unusual
from aibrief_store.reading.claiming_scenes import Named, Scene
from aibrief_store.records import MADE

_ROLES = {
    "topic": 0.42, "subject": 0.42, "of": 0.36, "bare": 0.2, "list": 0.24, "object": 0.26,
    "from": 0.02, "to": 0.05, "with": -0.1, "than": -0.5,
}  # fmt: skip
MOST = 0.5
"""Points that speak for a subject at most."""


def subject_of(
    scene: Scene,
    place: tuple[int, int],
    kinds: Collection[str],
    memory: Memory,
    property: str,
    but: Collection[str] = (),
) -> Subject | None:
    """The likeliest subject of a value at a place, of one of these kinds; ``but`` are none."""
    outside = _outside(scene)
    fitting = [
        each
        for each in scene.named
        if (not kinds or each.kind in kinds)
        and each.entity not in but
        and not any(a <= each.start < b for a, b in outside)
    ]
    opened = _opened(scene, place[0]) if fitting else -1
    best: tuple[float, Named] | None = None
    for each in fitting:
        points = _points(scene, each, place, kinds, property, opened)
        if points > (best[0] if best else 0.05):
            best = points, each
    if not best or best[0] < 0.22:
        earlier = memory.before(scene, kinds, but)
        if earlier and (not best or earlier.points > best[0]):
            return earlier
    if not best:
        return memory.theme(scene, kinds, but)
    points, named = best
    return Subject(named.entity, named, points, _told(scene, named, place, points))


def _outside(scene: Scene) -> list[tuple[int, int]]:
    """Where analysts are named with their firms: what they say is of others."""
    speakers = [each.speaker for each in scene.sayings if each.speaker]
    return [span for span in speakers if scene.grammar.analysts.search(scene.text, *span)]


def _points(
    scene: Scene,
    each: Named,
    place: tuple[int, int],
    kinds: Collection[str],
    property: str,
    opened: int,
) -> float:
    """How much speaks for a mention as the subject of what stands at ``place``.

    ``opened``: where the bracket opens that holds the place, -1 for none.
    """
    start, end = place
    text = scene.text
    rank = unusual(each.kind, kinds)
    if each.end <= start and _bracketed(text, each.end, start):
        return MOST
    if each.start >= end and scene.grammar.inward.fullmatch(text[end : each.start]):
        return (
            0.48
            if text[each.end : each.end + 1] in ")）" or "of" in text[end : each.start]
            else 0.0
        )
    if each.start >= end:
        return _behind(scene, each, place)
    if not each.aside and 0 <= opened - each.end <= 4:
        # 'X(… 성능 70%)': the brackets say something of the name before them.
        return 0.47
    if each.role == "of" and start - each.end <= 2 and not each.aside:
        # 'X의 300건'.
        return 0.46 - rank
    if each.role == "bare" and _made_by(scene, each):
        return -0.2
    owned = each.role in ("bare", "of") and any(
        0 <= cue.start - each.end <= 10
        and scene.grammar.owns.fullmatch(text, each.end, cue.start)
        and cue.start < start
        and property in cue.ids
        and not any(cue.end <= other.start < start for other in scene.quantities)
        for cue in scene.cues.properties
    )
    points = (0.44 if owned else _ROLES[each.role]) - rank - (0.15 if each.aside else 0)
    apart = scene.clause(start) - scene.clause(each.start)
    points -= 0.09 * min(apart, 3)
    quotes = scene.quotes
    if quotes and scene.quoted(each.start, each.end) != scene.quoted(start, end):
        points -= 0.25
    return points - min(start - each.end, 100) / 1000


def _made_by(scene: Scene, maker: Named) -> bool:
    """'엔비디아 H100 512장': a maker in front of what it made is part of that name."""
    return maker.kind == "company" and (
        bool(_CODE.match(scene.text, maker.end))
        or any(each.kind in MADE and 0 < each.start - maker.end <= 2 for each in scene.named)
    )


_CODE = re.compile(r"(?:의|的|[’']s)? ?[A-Z]{1,4}-?[0-9]{2,4}")


def _bracketed(text: str, end: int, start: int) -> bool:
    between = text[end:start].strip("’”'\" ")
    return between in ("(", "（", ": ")


def _behind(scene: Scene, each: Named, place: tuple[int, int]) -> float:
    """A name behind the value: 'worth 20 billion … X', '2위인 X', '… were filed in X'."""
    start, end = place
    if each.start - end < 40 and scene.grammar.modifies.fullmatch(scene.text[end : each.start]):
        return 0.45
    if each.start - end < 4 and scene.grammar.ranked.fullmatch(scene.text[start : each.start]):
        return 0.46
    near = scene.clause(each.start) == scene.clause(start) and each.start - end < 24
    return 0.34 if near and each.role == "from" and each.kind == "place" else -0.2


def _opened(scene: Scene, start: int) -> int:
    """Where the bracket opens that is still open at ``start``; -1 for none."""
    opened = max(
        scene.text.rfind("(", scene.start, start), scene.text.rfind("（", scene.start, start)
    )
    return -1 if opened < 0 or scene.text.find(")", opened, start) >= 0 else opened


def _told(scene: Scene, named: Named, place: tuple[int, int], points: float) -> Reason:
    same = scene.clause(named.start) == scene.clause(place[0])
    where = ("in the clause", "같은 절에") if same else ("in the sentence", "같은 문장에")
    return because(points, f"{named.text} stands {where[0]}", f"{named.text}이(가) {where[1]} 있음")
