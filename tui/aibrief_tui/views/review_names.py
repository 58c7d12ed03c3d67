"""Names in an article that no entity has: new ones to make, and known ones written wrongly."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Entity, Name, Text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from aibrief_tui.views.review import Pile

UNKNOWN = Text("unknown", "모르는 이름")
MISSPELT = Text("misspelt", "틀린 표기")
SIGNALS = {
    "bracket": Text("in brackets", "괄호로 병기"),
    "descriptor": Text("described", "설명이 붙음"),
    "person": Text("a person's form", "사람 이름꼴"),
    "quoted": Text("quoted", "따옴표"),
    "repeated": Text("repeated", "되풀이"),
    "speaker": Text("speaks", "말하는 이"),
    "suffix": Text("its ending", "끝말"),
    "title": Text("a title behind it", "직함"),
}


class Unknown(msgspec.Struct, frozen=True, gc=False):
    """A name to make an entity of, or to give to one.

    Attributes:
        start: where it is first found.
        kind: of the entity that it may be.
        others: the same name in other scripts, printed beside it.
        signals: why it is proposed.
        misspelt: the id of the entity that is probably meant; '' for a new name.
        places: of every occurrence.
    """

    text: str
    start: int
    kind: str
    others: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    misspelt: str = ""
    places: tuple[int, ...] = ()


def unknowns(pile: Pile, entities: Iterable[Entity], language: str) -> list[Unknown]:
    """The names of an article that a reader may want to add, in order; seconds for a long one.

    ``language`` is the article's, '' where it is not known. Clutter is passed over.
    """
    from aibrief_store.reading import Names, language_of, proposals

    known = {one.id: one for one in entities}
    spoken = {"ko": "ko", "en": "en", "zh": "zh"}.get(language) or language_of(pile.text)
    mentions = Names(known.values()).find(pile.text, spoken)  # type: ignore[arg-type]
    found: dict[str, Unknown] = {}
    for one in mentions:
        if one.misspelling and not _has(known[one.entity], one.text):
            slip = Unknown(one.text, one.start, known[one.entity].kind, misspelt=one.entity)
            found.setdefault(one.text, slip)
    for new in proposals(pile.text, mentions, spoken):  # type: ignore[arg-type]
        places = tuple(start for start, _ in new.places)
        found.setdefault(
            new.text,
            Unknown(new.text, new.start, new.kind, new.names, new.signals, places=places),
        )
    return sorted(
        (one for one in found.values() if not pile.is_clutter(one.start)),
        key=lambda one: one.start,
    )


def _has(entity: Entity, text: str) -> bool:
    return any(name.value == text for name in entity.names)


def language_of_name(name: str) -> str:
    """The tag of a name by its script: 'ko', 'zh-Hans' or 'en'."""
    if any("가" <= letter <= "힣" for letter in name):
        return "ko"
    return "zh-Hans" if any("一" <= letter <= "鿿" for letter in name) else "en"


def entity(name: str, kind: str, others: Iterable[str], taken: Container[str]) -> Entity:
    """A new entity with a name and the same in other scripts, and an id that is not taken."""
    names = [Name(one, language_of_name(one)) for one in dict.fromkeys((name, *others))]
    latin = next((one.value for one in names if one.lang == "en"), name)
    stem = _slug(latin) or _slug(name) or kind
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 10_000))
    return Entity(id=next(id for id in numbered if id not in taken), kind=kind, names=names)


def _slug(name: str) -> str:
    """Letters and digits, hyphens between them."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())


def with_name(known: Entity, unknown: Unknown) -> list[Name]:
    """The names of an entity with one more: a misspelling, or another name of it."""
    kind = "misspelling" if unknown.misspelt else "alias"
    new = Name(unknown.text, language_of_name(unknown.text), kind)  # type: ignore[arg-type]
    return [*known.names, new]
