"""Who asserts a value, and how surely: from the attributions that cover its place."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from aibrief_store.reading.attributions import Attribution
from aibrief_store.reading.claiming_memory import Memory
from aibrief_store.reading.claiming_scenes import Scene
from aibrief_store.reading.claiming_words import Words
from aibrief_store.records import Text, edtf
from aibrief_store.records.claim import Modality, Saying

_SPEAKERS = ("person", "institution", "company", "publication", "benchmark", "group")
_WORKS = ("benchmark", "group")
"""Behind whom somebody stands: the journal of an index is its speaker."""
_HEDGED: dict[str, Modality] = {
    "alleged": "alleged", "denied": "denied", "estimated": "estimated", "forecast": "forecast",
    "opinion": "opinion", "planned": "planned", "target": "target", "worry": "opinion",
}  # fmt: skip
"""Hearsay is not among them: it is a link of the chain without a speaker."""


class Stance(NamedTuple):
    """The chain of who says it, and the modality."""

    said_by: tuple[Saying, ...]
    modality: Modality
    unsure: bool = False


def stance_of(
    scene: Scene,
    place: int,
    period: str,
    published: str,
    words: Words,
    carried: Stance | None,
    memory: Memory,
) -> Stance:
    """Who says what stands at ``place``, and as what; ``carried`` from the sentence before."""
    covering = [each for each in scene.sayings if _covers(each, place)]
    named = [each for each in covering if each.speaker]
    modality = _modality(scene, place, covering, period, published)
    if modality == "stated" and any(each.hedge in ("forecast", "estimated") for each in covering):
        covering = [each for each in covering if each.hedge not in ("forecast", "estimated")]
    said = tuple(_saying(scene, each, words, memory) for each in named or covering[:1])
    said = said or _hearsay(scene, place)
    if not said and carried:
        again = tuple(
            Saying(each.who, each.verb, False, each.on, each.in_, True) for each in carried.said_by
        )
        return Stance(again, modality, True)
    return Stance(said, modality)


def _hearsay(scene: Scene, place: int) -> tuple[Saying, ...]:
    """'… 것으로 나타났다': nobody in particular, for what stands before it."""
    for pattern, verb in scene.grammar.hearsay:
        found = pattern.search(scene.text, place, scene.end)
        if found and scene.clause(found.start()) - scene.clause(place) <= 2:
            return (Saying(None, verb),)
    return ()


def lasting(scene: Scene, words: Words, memory: Memory) -> Stance | None:
    """The source that a sentence names for itself and what goes on from it."""
    for each in scene.sayings:
        if each.speaker and each.content and each.content[0] >= each.end:
            return Stance((_saying(scene, each, words, memory),), "stated")
    return None


def _covers(saying: Attribution, place: int) -> bool:
    return saying.content is not None and saying.content[0] <= place < saying.content[1]


def _saying(scene: Scene, saying: Attribution, words: Words, memory: Memory) -> Saying:
    known = scene.voices
    if saying.speaker not in known:
        known[saying.speaker] = _who(scene, saying.speaker, words, memory)
    who = known[saying.speaker]
    return Saying(who, saying.verb, saying.direct, unsure=saying.unsure)


def _who(
    scene: Scene, span: tuple[int, int] | None, words: Words, memory: Memory
) -> str | Text | None:
    """The entity that speaks, else the words."""
    if not span:
        return None
    within = [each for each in scene.named if span[0] <= each.start < span[1]]
    speaking = [each for each in within if each.kind in _SPEAKERS and not each.aside]
    speaking = speaking or [each for each in within if each.kind in _SPEAKERS]
    if not speaking:
        before = [each for each in scene.named if each.end <= span[0] and each.kind in _SPEAKERS]
        speaking = [each for each in before if each.role in ("subject", "of")]
    speaking.sort(key=lambda each: (each.kind not in _WORKS, each.kind == "person"))
    if speaking:
        return speaking[-1].entity
    printed = scene.text[span[0] : span[1]]
    if known := memory.meant_by(scene.text[span[0] : span[1] + 2], scene):
        return known
    printed = scene.grammar.some.sub("", printed, 1)
    found = [each for each in words.names.find(printed) if words.kind(each.entity) in _SPEAKERS]
    if found:
        return found[-1].entity
    return Text(en=printed) if printed.isascii() else Text(ko=printed)


def _modality(
    scene: Scene, place: int, covering: Sequence[Attribution], period: str, published: str
) -> Modality:
    """By the reporting word's hedge, else by the words of the clause; the past is no forecast."""
    hedges = [each.hedge for each in covering if each.hedge not in ("none", "hearsay")]
    modality = _by_words(scene, place)
    if hedges and not (hedges[0] == "estimated" and modality in ("planned", "target")):
        modality = _HEDGED.get(hedges[0], "stated")
    times = _against(period, published)
    if modality in ("forecast", "estimated") and times == "past":
        return "stated" if modality == "forecast" else modality
    if modality in ("estimated", "opinion") and times == "future":
        return "forecast"
    return modality


def _by_words(scene: Scene, place: int) -> Modality:
    clause = scene.clause(place)
    if clause not in scene.modalities:
        scene.modalities[clause] = _of_clause(scene, clause)
    return scene.modalities[clause]


def _of_clause(scene: Scene, clause: int) -> Modality:
    grammar, text = scene.grammar, scene.text
    bounds = [scene.start, *scene.breaks, scene.end]
    start, end = bounds[clause], bounds[clause + 1]
    told: tuple[tuple[Modality, re.Pattern[str]], ...] = (
        ("target", grammar.targets), ("planned", grammar.plans),
        ("forecast", grammar.forecasts), ("estimated", grammar.estimates),
    )  # fmt: skip
    for modality, pattern in told:
        if pattern.search(text, start, end):
            return modality
    last = bounds[-2]
    ended = grammar.past.search(text, start, end)
    if last != start and not ended and grammar.plans.search(text, last, scene.end):
        return "planned"
    return "stated"


@lru_cache(maxsize=1024)
def _against(period: str, published: str) -> str:
    """Whether a time lies before or beyond the day of publication; '' where that is open."""
    if not period or not published:
        return ""
    about, day = edtf.period(period), edtf.period(published)
    printed = day.first or day.last
    if about.last and printed and about.last < printed.replace(month=1, day=1):
        return "past"
    latest = day.last or day.first
    return "future" if about.last and latest and about.last > latest else ""
