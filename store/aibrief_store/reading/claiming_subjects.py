"""Whom a value is asserted of: named beside it, in its clause, or in the sentences before."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from aibrief_store.reading.claiming_drafts import Reason, because
from aibrief_store.reading.claiming_scenes import Named, Scene
from aibrief_store.reading.claiming_words import Words

_ROLES = {
    "topic": 0.42, "subject": 0.42, "of": 0.36, "bare": 0.2, "list": 0.24, "object": 0.26,
    "from": 0.02, "to": 0.05, "with": -0.1, "than": -0.5,
}  # fmt: skip
MOST = 0.5
"""Points that speak for a subject at most."""
_BACK = 3
"""Sentences that are looked back over."""


class Subject(NamedTuple):
    """An entity with what speaks for it; ``named`` is None where it was named before."""

    entity: str
    named: Named | None
    points: float
    reason: Reason


class Memory:
    """Who was named in the sentences before, the likeliest to be meant first."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._scenes: list[tuple[Scene, list[str]]] = []
        self._counts: dict[str, int] = {}

    @property
    def last(self) -> Scene | None:
        """The sentence before."""
        return self._scenes[-1][0] if self._scenes else None

    def keep(self, scene: Scene, subjects: Sequence[str]) -> None:
        """Remember a sentence and whom its claims are about."""
        for each in scene.named:
            self._counts[each.entity] = self._counts.get(each.entity, 0) + 1
        self._scenes = [*self._scenes[-_BACK + 1 :], (scene, list(subjects))]

    def before(
        self, scene: Scene, kinds: Collection[str], but: Collection[str] = ()
    ) -> Subject | None:
        """The entity of one of these kinds that an elided subject or a pronoun means."""
        pronoun = _pronoun(scene, kinds)
        for last, subjects in reversed(self._scenes):
            far = scene.number - last.number
            apart = last.line != scene.line and not (scene.goes_on or pronoun)
            if far > _BACK or (apart and far > 1):
                continue
            wanted = [kind for kind in kinds if not pronoun or kind in pronoun]
            if entity := self._meant(last, subjects, wanted, but):
                kind = self._words.kind(entity)
                return _carried(self._words, entity, pronoun, far + apart, _unusual(kind, wanted))
        return None

    def theme(self, kinds: Collection[str], but: Collection[str]) -> Subject | None:
        """The entity of these kinds that the article has named most so far."""
        fitting = [
            (count, entity)
            for entity, count in self._counts.items()
            if entity not in but and (not kinds or self._words.kind(entity) in kinds)
        ]
        if not fitting:
            return None
        entity = max(fitting)[1]
        name = self._words.entities[entity]
        reason = because(
            0.02,
            f"a guess: {name.label('en')} is named most",
            f"짐작: 가장 자주 나오는 {name.label('ko')}",
        )
        return Subject(entity, None, 0.02, reason)

    def _meant(
        self, scene: Scene, subjects: list[str], kinds: Collection[str], but: Collection[str]
    ) -> str | None:
        """Of a sentence's topics, subjects and objects the first of the usual kind."""
        first, others = scene.likeliest
        for among in ([*subjects, *first], others):
            for kind in kinds:
                for entity in among:
                    if entity not in but and self._words.kind(entity) == kind:
                        return entity
        return None


def _pronoun(scene: Scene, kinds: Collection[str]) -> tuple[str, ...]:
    return next((meant for meant in scene.pronouns if any(kind in kinds for kind in meant)), ())


def _carried(
    words: Words, entity: str, pronoun: tuple[str, ...], far: int, unusual: float
) -> Subject:
    points = (0.24 if pronoun else 0.16) - 0.06 * (far - 1) - unusual
    name = words.entities[entity]
    if pronoun:
        reason = because(
            points,
            f"the sentence points back to {name.label('en')}",
            f"앞에서 말한 {name.label('ko')}을(를) 가리킴",
        )
    else:
        reason = because(
            points,
            f"no subject in the sentence: {name.label('en')} is the last one named",
            f"문장에 주어가 없어 앞의 {name.label('ko')}(으)로 봄",
        )
    return Subject(entity, None, points, reason)


def subject_of(
    scene: Scene,
    place: tuple[int, int],
    kinds: Collection[str],
    memory: Memory,
    property: str,
    but: Collection[str] = (),
) -> Subject | None:
    """The likeliest subject of a value at a place, of one of these kinds; ``but`` are none."""
    fitting = [
        each for each in scene.named if (not kinds or each.kind in kinds) and each.entity not in but
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
        return memory.theme(kinds, but)
    points, named = best
    return Subject(named.entity, named, points, _told(scene, named, place, points))


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
    rank = _unusual(each.kind, kinds)
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
    owned = each.role in ("bare", "of") and any(
        0 <= cue.start - each.end <= 2
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


def _bracketed(text: str, end: int, start: int) -> bool:
    between = text[end:start].strip("’”'\" ")
    return between in ("(", "（", ": ")


def _unusual(kind: str, kinds: Collection[str]) -> float:
    """What a kind costs that the property is seldom of."""
    for rank, each in enumerate(kinds):
        if each == kind:
            return 0.03 * min(rank, 4)
    return 0.0


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
