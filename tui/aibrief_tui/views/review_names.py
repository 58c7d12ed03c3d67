"""Names in an article that no entity has: new ones to make, and known ones written wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Entity, Name, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aibrief_tui.views.review import Pile

UNKNOWN = Text("unknown", "모르는 이름")
MISSPELT = Text("misspelt", "틀린 표기")
SIGNALS = {
    "bracket": Text("in brackets", "괄호로 병기"),
    "capitals": Text("written as names are", "고유명사꼴"),
    "coined": Text("no ordinary word", "사전에 없는 꼴"),
    "descriptor": Text("described", "설명이 붙음"),
    "ending": Text("ends as firms do", "회사 이름꼴"),
    "number": Text("with a number", "숫자가 붙음"),
    "person": Text("a person's form", "사람 이름꼴"),
    "place": Text("with a place's name", "지명이 들어 있음"),
    "quoted": Text("quoted", "따옴표"),
    "released": Text("released", "출시 또는 공개됨"),
    "repeated": Text("repeated", "되풀이"),
    "role": Text("its role", "역할"),
    "speaker": Text("speaks", "말하는 이"),
    "suffix": Text("its ending", "끝말"),
    "title": Text("a title behind it", "직함"),
    "topic": Text("what it is about", "주제"),
}


class Unknown(msgspec.Struct, frozen=True, gc=False):
    """A name to make an entity of, or to give to one.

    Attributes:
        start: where it is first found.
        kind: of the entity that it may be.
        others: the same name in other scripts, printed beside it.
        short: what the article calls it for short.
        signals: why it is proposed.
        misspelt: the id of the entity that is probably meant; '' for a new name.
        places: of every occurrence.
    """

    text: str
    start: int
    kind: str
    others: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    misspelt: str = ""
    places: tuple[int, ...] = ()


def unknowns(pile: Pile, entities: Iterable[Entity], language: str) -> list[Unknown]:
    """The names of an article that a reader may want to add, in order; seconds for a long one.

    ``language`` is the article's, '' where it is not known. Clutter is passed over.
    """
    from aibrief_store.proposed import entities as entities_of
    from aibrief_store.reading import Names, language_of, proposals

    known = {one.id: one for one in entities}
    spoken = {"ko": "ko", "en": "en", "zh": "zh"}.get(language) or language_of(pile.text)
    mentions = Names(known.values()).find(pile.text, spoken)  # type: ignore[arg-type]
    found: dict[str, Unknown] = {}
    for one in mentions:
        if one.misspelling and not _has(known[one.entity], one.text):
            slip = Unknown(one.text, one.start, known[one.entity].kind, misspelt=one.entity)
            found.setdefault(one.text, slip)
    proposed = proposals(pile.text, mentions, spoken)  # type: ignore[arg-type]
    names = {one.text.casefold() for one in mentions}
    made = {one.names[0].value: one for one in entities_of(proposed, pile.text, (), names)}
    for new in proposed:
        if new.text not in made:
            continue  # a short form of another, or two names in one
        short = tuple(name.value for name in made[new.text].names if name.kind == "alias")
        places = tuple(start for start, _ in new.places)
        found.setdefault(
            new.text,
            Unknown(new.text, new.start, new.kind, new.names, short, new.signals, places=places),
        )
    return sorted(
        (one for one in found.values() if not pile.is_clutter(one.start)),
        key=lambda one: one.start,
    )


def _has(entity: Entity, text: str) -> bool:
    return any(name.value == text for name in entity.names)


def with_name(known: Entity, unknown: Unknown) -> list[Name]:
    """The names of an entity with one more: a misspelling, or another name of it."""
    from aibrief_store.proposed import language_of_name

    kind = "misspelling" if unknown.misspelt else "alias"
    new = Name(unknown.text, language_of_name(unknown.text), kind)  # type: ignore[arg-type]
    return [*known.names, new]
