"""Claims without a figure that hold one thing against another: 'on a par with GPT-4'."""

from collections.abc import Iterator, Sequence

from aibrief_store.reading.claiming_drafts import Draft, Reason, because
from aibrief_store.reading.claiming_grammar import Compared
from aibrief_store.reading.claiming_memory import Memory
from aibrief_store.reading.claiming_rows import listed_with
from aibrief_store.reading.claiming_scenes import Named, Scene
from aibrief_store.reading.claiming_subjects import subject_of
from aibrief_store.reading.claiming_words import Words
from aibrief_store.records import Reference, Text, Value

Comparison = tuple[Named, Compared, tuple[int, int]]
_OF_KIND = {
    "model": "performance", "product": "performance", "chip": "performance",
    "place": "standing", "group": "standing", "market": "standing", "company": "standing",
}  # fmt: skip
_LIKE = {
    "model": ("model", "product", "company"), "product": ("product", "model", "company"),
    "chip": ("chip",), "place": ("place", "market", "group"),
    "group": ("group", "place"), "market": ("market", "place"), "company": ("company", "model"),
}  # fmt: skip


def compared(scene: Scene) -> list[Comparison]:
    """The names that something is held against, by which words, and where those stand."""
    found = ((named, _compared(scene, named)) for named in scene.named if named.kind in _OF_KIND)
    return [(named, *each) for named, each in found if each]


def relation_drafts(
    scene: Scene,
    words: Words,
    memory: Memory,
    comparisons: Sequence[Comparison],
    figures: Sequence[Draft],
) -> Iterator[Draft]:
    """A draft for each comparison with a named entity; ``figures`` of the same sentence."""
    for named, how, place in comparisons:
        row = [*listed_with(scene, named), named]
        for other in row:
            draft = _draft(scene, other, row, how, place, words, memory, figures)
            if draft:
                yield draft


def _compared(scene: Scene, named: Named) -> tuple[Compared, tuple[int, int]] | None:
    """The comparison behind (in English also before) a name, unless it is denied."""
    grammar = scene.grammar
    if grammar.compared.any.match(scene.text, named.end, scene.end):
        for each in grammar.compared.each:
            found = each.pattern.match(scene.text, named.end, scene.end)
            if found and not grammar.denied.match(scene.text, found.end()):
                return each, (found.start(), found.end())
    if not grammar.compared_before.each:
        return None
    before = scene.text[max(scene.start, named.start - 60) : named.start]
    if not grammar.compared_before.any.search(before):
        return None
    for each in grammar.compared_before.each:
        if found := each.pattern.search(before):
            return each, (named.start - len(before) + found.start(), named.end)
    return None


def _draft(
    scene: Scene,
    other: Named,
    row: Sequence[Named],
    how: Compared,
    place: tuple[int, int],
    words: Words,
    memory: Memory,
    figures: Sequence[Draft],
) -> Draft | None:
    property, why = _property(scene, other, place, words, figures)
    if property not in words.properties or "relation" not in words.properties[property].value:
        return None
    but = [*(each.entity for each in row), *words.wholes(other.entity)]
    kinds = _LIKE[other.kind]
    start = (other.start, place[1])
    subject = subject_of(scene, start, kinds, memory, property, but)
    if subject is None:
        return None
    printed = scene.text[place[0] : place[1]].strip("’”'\"() ")
    reasons = (
        because(0.3, f"a comparison: “{printed}”", f"견줌: ‘{printed}’"), why, subject.reason,
    )  # fmt: skip
    to = Reference(other.entity, None, property if property == "performance" else None)
    return Draft(
        (other.start, place[1]), subject.entity, property,
        Value(relation=how.relation, to=to), reasons,
        subject.named and (subject.named.start, subject.named.end),
    )  # fmt: skip


def _property(
    scene: Scene, other: Named, place: tuple[int, int], words: Words, figures: Sequence[Draft]
) -> tuple[str, Reason]:
    """The property of the comparison's own cue, that of the other's figure, or the usual one."""
    near = [
        (gap, cue, id)
        for cue in scene.cues.properties
        for id in cue.ids
        if "relation" in words.properties[id].value
        and (not words.properties[id].of or other.kind in words.properties[id].of)
        and (gap := _gap(cue.start, cue.end, place)) < 30
        and id != "rank"
    ]
    if near:
        _, cue, id = min(near, key=lambda each: each[0])
        label, printed = words.properties[id].label, scene.text[cue.start : cue.end]
        return id, because(0.14, f"{label.en}: “{printed}”", f"{label.ko}: ‘{printed}’")
    for draft in figures:
        known = words.properties[draft.property]
        if draft.subject == other.entity and "relation" in known.value:
            return known.id, because(
                0.1, f"{known.label.en}, as the figure beside it", f"곁의 수치처럼 {known.label.ko}"
            )
    usual = _OF_KIND[other.kind]
    label = words.properties[usual].label if usual in words.properties else Text()
    return usual, because(0.06, f"{label.en}, as is usual of such", f"이런 것에 흔한 {label.ko}")


def _gap(start: int, end: int, place: tuple[int, int]) -> int:
    """How far a cue stands from a comparison; one before it counts for further."""
    if end <= place[0]:
        return 12 + place[0] - end
    return max(start - place[1], 0)
