"""Whom the sentences before were about, for those that name nobody, or only point back."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from aibrief_store.reading.claiming_drafts import Reason, because
from aibrief_store.reading.claiming_scenes import Named, Scene
from aibrief_store.reading.claiming_times import reported
from aibrief_store.reading.claiming_words import Words

_ACTING = ("company", "institution", "person")
_LEAD = 4
"""Sentences that tell what the rest is about."""
_BACK = 3
"""Sentences that are looked back over."""


class Subject(NamedTuple):
    """An entity with what speaks for it; ``named`` is None where it was named before."""

    entity: str
    named: Named | None
    points: float
    reason: Reason


class Memory:
    """Who was named in the sentences before, the likeliest to be meant first; and the quarters
    that the article reports on."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._scenes: list[tuple[Scene, list[str]]] = []
        self._counts: dict[str, int] = {}
        self._reported: dict[str, str] = {}
        self._begun, self._lead = 0, ""

    @property
    def last(self) -> Scene | None:
        """The sentence before."""
        return self._scenes[-1][0] if self._scenes else None

    def keep(self, scene: Scene, subjects: Sequence[str]) -> None:
        """Remember a sentence and whom its claims are about."""
        period = reported(scene)
        if scene.number <= self._begun + _LEAD:
            self._lead = self._lead or period
        for each in scene.named:
            if period:
                self._reported[each.entity] = period
            self._counts[each.entity] = self._counts.get(each.entity, 0) + 1
        self._scenes = [*self._scenes[-_BACK + 1 :], (scene, list(subjects))]

    def forget(self, scene: Scene) -> None:
        """Another matter begins; who is named most stays known."""
        self._scenes, self._reported = [], {}
        self._begun, self._lead = scene.number, ""

    def period_of(self, entity: str) -> str:
        """The quarter or half last told of an entity, else that of the article's lead."""
        return self._reported.get(entity) or self._lead

    def before(
        self, scene: Scene, kinds: Collection[str], but: Collection[str] = ()
    ) -> Subject | None:
        """The entity of one of these kinds that an elided subject or a pronoun means."""
        pronoun = _pronoun(scene, kinds)
        wanted = [kind for kind in kinds if not pronoun or kind in pronoun]
        found = self._going_on(scene, wanted, but, pronoun, True)
        if not found and wanted and wanted[0] in _ACTING and (main := self._main(wanted[0], but)):
            found = _carried(self._words, main, pronoun, 1 if pronoun else 2, 0.0)
        return found or self._going_on(scene, wanted, but, pronoun, False)

    def _going_on(
        self,
        scene: Scene,
        wanted: Sequence[str],
        but: Collection[str],
        pronoun: tuple[str, ...],
        acting: bool,
    ) -> Subject | None:
        """Whom the last sentences were about; ``acting`` as in `_meant`."""
        for last, subjects in reversed(self._scenes):
            far = scene.number - last.number
            apart = last.line != scene.line and not (scene.goes_on or pronoun)
            if far > _BACK or (apart and far > 1):
                continue
            entity = self._meant(last, [] if pronoun else subjects, wanted, but, acting)
            if entity:
                cost = unusual(self._words.kind(entity), wanted)
                return _carried(self._words, entity, pronoun, far + apart, cost)
        return None

    def _main(self, kind: str, but: Collection[str]) -> str | None:
        """The one of its kind that the article is about: named twice as often as any other."""
        counts = sorted(
            (count, entity)
            for entity, count in self._counts.items()
            if self._words.kind(entity) == kind and entity not in but
        )
        most, next_ = [*reversed(counts), (0, ""), (0, "")][:2]
        return most[1] if most[0] > 1 and most[0] >= 2 * next_[0] else None

    def meant_by(self, printed: str, scene: Scene) -> str | None:
        """Who is meant by words that only point back: 'he', '회사 측', '该公司'."""
        for pattern, kinds in scene.grammar.pronouns:
            if not pattern.match(printed):
                continue
            found = self.before(scene, kinds) or self.theme(scene, kinds, ())
            return found.entity if found else None
        return None

    def theme(self, scene: Scene, kinds: Collection[str], but: Collection[str]) -> Subject | None:
        """The entity of these kinds that the article has named most so far."""
        pronoun = _pronoun(scene, kinds)
        wanted = pronoun or kinds
        fitting = [
            (count, entity)
            for entity, count in self._counts.items()
            if entity not in but and (not wanted or self._words.kind(entity) in wanted)
        ]
        if not fitting:
            return None
        entity = max(fitting)[1]
        if pronoun:
            return _carried(self._words, entity, pronoun, 1, 0.0)
        name = self._words.entities[entity]
        reason = because(
            0.02,
            f"a guess: {name.label('en')} is named most",
            f"짐작: 가장 자주 나오는 {name.label('ko')}",
        )
        return Subject(entity, None, 0.02, reason)

    def _meant(
        self,
        scene: Scene,
        subjects: list[str],
        kinds: Collection[str],
        but: Collection[str],
        acting: bool,
    ) -> str | None:
        """Of a sentence's topics, subjects and objects the first of the usual kind.

        ``acting``: of organisations only those that act, since texts go on about these.
        """
        topics, objects, others = scene.likeliest
        for among, passive in (([*subjects, *topics], False), (objects, True), (others, True)):
            for kind in kinds:
                if acting and passive and kind in _ACTING:
                    continue
                for entity in among:
                    if entity not in but and self._words.kind(entity) == kind:
                        return entity
        return None


def _pronoun(scene: Scene, kinds: Collection[str]) -> tuple[str, ...]:
    return next((meant for meant in scene.pronouns if any(kind in kinds for kind in meant)), ())


def _carried(words: Words, entity: str, pronoun: tuple[str, ...], far: int, cost: float) -> Subject:
    points = (0.24 if pronoun else 0.16) - 0.06 * (far - 1) - cost
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


def unusual(kind: str, kinds: Collection[str]) -> float:
    """What a kind costs that the property is seldom of."""
    for rank, each in enumerate(kinds):
        if each == kind:
            return 0.03 * min(rank, 4)
    return 0.0
