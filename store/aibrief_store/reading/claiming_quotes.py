"""What somebody is quoted with and no rule can put into fields: left to the reader's words."""

from collections.abc import Iterator

from aibrief_store.reading.claiming_drafts import Draft, Reason, because
from aibrief_store.reading.claiming_memory import Memory
from aibrief_store.reading.claiming_scenes import Scene
from aibrief_store.reading.claiming_subjects import subject_of
from aibrief_store.reading.claiming_words import Words
from aibrief_store.records import Text, Value

_KINDS = ("company", "model", "product", "group", "market", "place", "policy", "event", "person")
_OPEN = Text(en="(in the reader's words)", ko="(읽은 이의 말로)")


def quote_drafts(scene: Scene, words: Words, memory: Memory) -> Iterator[Draft]:
    """For each attribution with a speaker, whom it speaks of; what it says is left open."""
    if "states" not in words.properties:
        return
    for saying in scene.sayings:
        if not saying.speaker or not saying.content:
            continue
        start, end = saying.content
        inside = [each for each in scene.named if start <= each.start < end]
        topics = [
            each for each in inside if each.role in ("topic", "subject") and each.kind in _KINDS
        ]
        if topics:
            named = topics[0]
            reason = because(
                0.2, f"of {named.text} in the quotation", f"인용 속 {named.text}에 대한 말"
            )
            yield Draft((start, end), named.entity, "states", Value(text=_OPEN),
                        (_quoted(saying.cue), reason), (named.start, named.end))  # fmt: skip
        elif subject := subject_of(scene, (start, end), _KINDS, memory, "states"):
            yield Draft((start, end), subject.entity, "states", Value(text=_OPEN),
                        (_quoted(saying.cue), _less(subject.reason)))  # fmt: skip


def _less(reason: Reason) -> Reason:
    """What somebody says of it is still to be written: never ready to accept."""
    return reason._replace(points=min(reason.points, 0.2))


def _quoted(cue: str) -> Reason:
    return because(0.2, f"somebody is quoted by “{cue}”", f"‘{cue}’로 옮긴 말")
