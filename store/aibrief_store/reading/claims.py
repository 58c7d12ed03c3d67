"""Suggested claims: the last stage of reading, for a reader to accept, edit or reject."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from aibrief_store.anchoring import anchor_span
from aibrief_store.reading.claiming_days import day_drafts
from aibrief_store.reading.claiming_drafts import Draft, Reason, because
from aibrief_store.reading.claiming_figures import figure_drafts
from aibrief_store.reading.claiming_memory import Memory
from aibrief_store.reading.claiming_names import givers, name_drafts
from aibrief_store.reading.claiming_properties import Last
from aibrief_store.reading.claiming_quotes import quote_drafts
from aibrief_store.reading.claiming_relations import compared, relation_drafts
from aibrief_store.reading.claiming_scenes import Found, Scene, read, scenes
from aibrief_store.reading.claiming_speakers import Stance, lasting, stance_of
from aibrief_store.reading.claiming_statements import statement_of
from aibrief_store.reading.claiming_words import ANY, Words
from aibrief_store.reading.language import Language
from aibrief_store.records import (
    Anchor,
    Claim,
    Passage,
    Person,
    Saying,
    Source,
    Span,
    Suggestion,
    Text,
    edtf,
)

#: From here on Review shows a suggestion as ready to accept; below it needs a hand.
READY = 0.6

_ENCODER = msgspec.json.Encoder()


def claims(
    text: str,
    words: Words,
    source: Source,
    language: Language | None = None,
    found: Found | None = None,
) -> list[Suggestion]:
    """What an article asserts, as far as rules can tell, in the text's order.

    Args:
        text: canonical; what ``source.outline`` leaves out is not read.
        words: the pack and the entities, made ready by `Words`.
        source: its ``id``, ``issued``, ``outline`` and ``editor`` are used.
        language: the text's, detected by default.
        found: what the earlier stages found, by default read here.

    Raises:
        ValueError: ``source.issued`` is no EDTF.
    """
    found = found or read(text, words, source.issued, language)
    memory = Memory(words)
    lasts: dict[str, Last] = {}
    carried: Stance | None = None
    section = 0
    suggestions: list[Suggestion] = []
    taken: dict[str, int] = {}
    for scene in scenes(text, found, words):
        passage = _passage(scene, source.outline)
        if passage is None:
            continue
        if scene.section != section:
            # Another matter: nobody from the section before is meant.
            section, lasts, carried = scene.section, {}, None
            memory.forget(scene)
        before = lasts
        drafts, lasts = _drafts(scene, words, memory, lasts)
        goes_on = _goes_on(scene, drafts, before)
        if drafts:
            before_it = carried if goes_on else None
            setting = _Setting(scene, passage, source, words, before_it, memory)
            wholes = (_whole(setting, draft) for draft in drafts)
            suggestions += [_numbered(whole, taken) for whole in wholes]
        carried = lasting(scene, words, memory) or (carried if goes_on else None)
        memory.keep(scene, [each.subject for each in drafts if each.property != ANY])
    return suggestions


def _goes_on(scene: Scene, drafts: Sequence[Draft], before: Mapping[str, Last]) -> bool:
    """Whether a sentence goes on from the last: by how it begins, or with the same property."""
    return scene.goes_on or any(
        draft.value.figures
        and draft.property in before
        and scene.number - before[draft.property].number <= 2
        for draft in drafts
    )


def _drafts(
    scene: Scene, words: Words, memory: Memory, lasts: Mapping[str, Last]
) -> tuple[list[Draft], dict[str, Last]]:
    """All drafts of a sentence, each claim once, in the order of their places."""
    comparisons = compared(scene) if scene.named else []
    places = [place for _, _, place in comparisons]
    figures, lasts = figure_drafts(scene, words, memory, lasts, places)
    drafts = [
        *figures,
        *relation_drafts(scene, words, memory, comparisons, figures),
        *name_drafts(scene, words, memory),
        *day_drafts(scene, words),
    ]
    if len(drafts) > 1:
        drafts = sorted(_once(drafts), key=lambda draft: draft.place)
    return drafts or list(quote_drafts(scene, words, memory)), lasts


def _once(drafts: Iterable[Draft]) -> Iterable[Draft]:
    """Of drafts that assert the same the surest."""
    best: dict[tuple[str, str, bytes], Draft] = {}
    for draft in drafts:
        key = draft.subject, draft.property, _ENCODER.encode(draft.value)
        if key not in best or best[key].confidence() < draft.confidence():
            best[key] = draft
    return best.values()


def _passage(scene: Scene, outline: Sequence[Passage]) -> Passage | None:
    """The passage that holds a sentence; without an outline every line is one."""
    if not outline:
        return Passage(f"p{scene.line + 1}", "body")
    for passage in outline:
        start, end = passage.start, passage.end
        if start is not None and end is not None and start <= scene.start < end:
            return passage
    return None


class _Setting:
    """What all drafts of a sentence share."""

    def __init__(
        self,
        scene: Scene,
        passage: Passage,
        source: Source,
        words: Words,
        carried: Stance | None,
        memory: Memory,
    ) -> None:
        self.scene, self.passage, self.source, self.words = scene, passage, source, words
        self.carried, self.memory = carried, memory
        self.editor = tuple(_editor(passage, source.editor, words))
        self.span = anchor_span(scene.text, scene.start, scene.end)
        self._subjects: dict[tuple[int, int], Span] = {}

    def subject(self, place: tuple[int, int]) -> Span:
        """The span of a subject's name; often that of several drafts."""
        found = self._subjects.get(place)
        if found is None:
            found = self._subjects[place] = anchor_span(self.scene.text, *place, "subject")
        return found


def _whole(setting: _Setting, draft: Draft) -> Suggestion:
    """The suggestion with anchor, speaker and statement."""
    scene, words, source = setting.scene, setting.words, setting.source.id
    stance = _stance(setting, draft)
    modality = draft.modality or stance.modality
    by = (*setting.editor, *(draft.said_by or stance.said_by))
    if draft.due and modality == "stated" and _ahead(draft.due, setting.source.issued):
        modality = "planned"
    if draft.due and modality not in ("planned", "target", "forecast"):
        draft = draft._replace(period=draft.due, due="")
    if by:
        draft = draft._replace(reasons=(*draft.reasons, *_spoken(by, words)))
    if draft.property == "funding":
        given = givers(scene, draft.place[0])
        draft = draft._replace(qualifiers=(*draft.qualifiers, *given))
    spans = [setting.span]
    if draft.named:
        spans.append(setting.subject(draft.named))
    id = _id(source, setting.span.digest, draft)
    claim = Claim(
        id=id, source=source, subject=draft.subject, property=draft.property, value=draft.value,
        printed=list(draft.printed), period=draft.period or None, due=draft.due or None,
        resolved_from=draft.resolved_from or None, elapsed=draft.elapsed or None,
        scope=draft.scope or None, relative_to=draft.relative_to,
        qualifiers=list(draft.qualifiers), modality=modality, said_by=list(by),
        anchor=Anchor(setting.passage.id, spans), statement=Text(),
    )  # fmt: skip
    claim = msgspec.structs.replace(claim, statement=statement_of(claim, words))
    told = sorted(draft.reasons, key=lambda each: -each.points)
    return Suggestion(id, source, claim, draft.confidence(), [each.text for each in told])


def _ahead(due: str, published: str | None) -> bool:
    """Whether it is due only after the article's day: 'puts 3 billion into it by 2029'."""
    if not published:
        return False
    last, day = edtf.period(due).last, edtf.period(published)
    printed = day.last or day.first
    return bool(last and printed and last > printed)


def _stance(setting: _Setting, draft: Draft) -> Stance:
    """Who says it and how surely; what is presupposed is the article's own."""
    if draft.presupposed:
        return Stance((), "stated")
    time = draft.period or draft.due.removeprefix("../")
    return stance_of(
        setting.scene,
        draft.place[0],
        time,
        setting.source.issued,
        setting.words,
        setting.carried,
        setting.memory,
    )


def _editor(passage: Passage, editors: list[Person], words: Words) -> Iterator[Saying]:
    """An editor's note is the editor's."""
    if passage.part != "editor_note" or not editors:
        return
    name = editors[0].literal or f"{editors[0].family}{editors[0].given}"
    known = words.names.find(name)
    who = known[0].entity if known else Text(ko=name)
    yield Saying(who, "쓰다", in_=Text(en="editor's note", ko="편집자 주"))


def _spoken(by: Iterable[Saying], words: Words) -> Iterator[Reason]:
    """The speakers as reasons; one carried over from the sentence before costs."""
    for saying in by:
        en, ko = (_who(saying, words, language) for language in ("en", "ko"))
        if saying.unsure:
            yield because(-0.08, f"perhaps still said by {en}", f"앞의 {ko}의 말이 이어지는 듯함")
        else:
            yield because(0.0, f"said by {en}: “{saying.verb}”", f"{ko}의 말: ‘{saying.verb}’")


def _who(saying: Saying, words: Words, language: str) -> str:
    if saying.who is None:
        return "nobody in particular" if language == "en" else "누군지 모를 이"
    if isinstance(saying.who, Text):
        return saying.who.of(language)
    return words.label(saying.who, language)


def _id(source: str, digest: str, draft: Draft) -> str:
    key = _ENCODER.encode([digest, draft.property, draft.value])
    return f"{source}.{hashlib.sha256(key).hexdigest()[:12]}"


def _numbered(suggestion: Suggestion, taken: dict[str, int]) -> Suggestion:
    """The same property and value twice in a sentence, of two subjects: the second is '-2'."""
    count = taken[suggestion.id] = taken.get(suggestion.id, 0) + 1
    if count == 1:
        return suggestion
    id = f"{suggestion.id}-{count}"
    return msgspec.structs.replace(
        suggestion, id=id, claim=msgspec.structs.replace(suggestion.claim, id=id)
    )
