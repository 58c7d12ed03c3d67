"""What an editor offers while a reader types: entities, properties, units, or how it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.errors import AibriefError
from aibrief_store.records import Claim, Text
from aibrief_tui.views.ladder import MODALITIES
from aibrief_tui.views.review_fields import BOUNDS, RELATIONS, YES, Field, fields, unit_name
from aibrief_tui.views.review_typed import changed

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Pack
    from aibrief_tui.views.review_names import Unknown

MOST = 6
"""Choices that are offered at once."""
NEW = "new:"
"""Before a kind and a name, as in 'new:company:Nightglow': a choice that makes an entity."""
NAME_OF = "name:"
"""Before an entity's id: a choice that gives it the name in question."""
ALIKE = Text("like: {name}", "비슷: {name}")
AS_NEW = Text("new {kind}: {name}", "새 {kind}: {name}")
A_NAME_OF = Text("a name of {name}", "{name}의 다른 이름")
A_SLIP_OF = Text("{name}, misspelt", "{name}의 틀린 표기")
READ_AS = Text("read as: {what}", "이렇게 읽음: {what}")
CLEARS = Text("enter clears it", "enter 로 지움")


class Choice(msgspec.Struct, frozen=True, gc=False):
    """One thing to take: what the record gets, in words, and what tells it from others."""

    value: str
    shown: str
    note: str = ""


def choices(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> tuple[list[Choice], str]:
    """What can be taken, and a hint in its place where there is nothing to choose from.

    Raises:
        AibriefError: what is typed can't be read so far; says what to write.
    """
    typed = typed.strip()
    offer = _OFFERS.get(field.kind)
    if offer:
        return list(offer(library, claim, field, typed, language))[: MOST + 2], ""
    if not typed:
        return [], CLEARS.of(language)
    if field.kind == "entities":
        last = typed.rpartition(",")[2].strip()
        found = _entities(library, claim, field, last, language)
        return [one for one in found if not one.value.startswith(NEW)][:MOST], ""
    if field.kind in ("words", "line"):
        return [], ""
    then = fields(library, changed(library, claim, field, typed), language)
    shown = next((one.shown for one in then if one.path == field.path), "")
    return [], READ_AS.of(language).format(what=shown)


def of_name(library: Library, unknown: Unknown, typed: str, language: str) -> list[Choice]:
    """What an unknown name may be: a new entity of some kind, or a name of a known one."""
    typed = typed.strip()
    same = typed in ("", unknown.text)
    form = A_SLIP_OF if unknown.misspelt else A_NAME_OF
    known: list[Choice] = []
    for id, note in _named(library, unknown.text if same else typed, language):
        shown = form.of(language).format(name=library.entity(id).label(language))
        known.append(Choice(NAME_OF + id, shown, note))
    if unknown.misspelt:
        first = NAME_OF + unknown.misspelt
        known.sort(key=lambda one: one.value != first)
    new = list(_made(library.pack, unknown.text, unknown.kind, language))
    if unknown.misspelt or not same:
        return [*known[:MOST], *new[:1]]
    return [*new[:1], *known[:2], *new[1:]][: MOST + 2]


def _entities(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """Entities by the same search as everywhere; before anything is typed those near by."""
    if not typed or typed == field.typed:
        near = [field.typed, claim.subject, *_near(library, claim)]
        for id in dict.fromkeys(id for id in near if library.merged(id) in library.entities):
            entity = library.entity(id)
            yield Choice(id, entity.label(language), "  ".join(entity.labels(language)[1:2]))
        return
    for id, note in _named(library, typed, language)[:MOST]:
        yield Choice(id, library.entity(id).label(language), note)
    known = library.pack.properties.get(claim.property)
    kinds = (known.of if field.path == ("subject",) else known.takes) if known else []
    yield from list(_made(library.pack, typed, kinds[0] if kinds else "company", language))[:1]


def _near(library: Library, claim: Claim) -> list[str]:
    """What other claims of the article are about, the nearest words first."""
    here = claim.anchor.value.start
    others = [one.claim for one in library.suggestions(claim.source)]
    others.sort(key=lambda one: abs(one.anchor.value.start - here))
    return [one.subject for one in others[:20]]


def _named(library: Library, typed: str, language: str) -> list[tuple[str, str]]:
    """The entities that the search finds, each with the reason."""
    return [
        (hit.id, hit.why.of(language))
        for hit in library.search(typed, MOST * 2)
        if hit.kind == "entity"
    ]


def _made(pack: Pack, name: str, kind: str, language: str) -> Iterator[Choice]:
    """New entities of that name, ``kind`` first."""
    for one in dict.fromkeys((kind, *pack.kinds)):
        label = pack.kinds[one].of(language) if one in pack.kinds else one
        shown = AS_NEW.of(language).format(kind=label, name=name)
        yield Choice(f"{NEW}{one}:{name}", shown)


def _who(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """Entities, and the words themselves for who has no name."""
    found = list(_entities(library, claim, field, typed, language))
    if typed and typed != field.typed:
        as_words = Choice(typed, f'"{typed}"', Text("as words", "말 그대로").of(language))
        exact = bool(found) and found[0].shown.casefold() == typed.casefold()
        found.insert(1 if exact or len(found) > 1 else 0, as_words)
    yield from found


def _properties(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """By label, id and cue; those that take such a value before others."""
    tag = claim.value.tag
    known = sorted(library.pack.properties.values(), key=lambda one: tag not in one.value)
    if typed == field.typed:
        known.sort(key=lambda one: one.id != typed)
        typed = ""
    for one in known:
        cues = [cue for words in one.cues.values() for cue in words]
        if fits(typed, one.id, one.label.en, one.label.ko, *cues):
            other = one.label.of("en" if language == "ko" else "ko")
            yield Choice(one.id, one.label.of(language), other)


def _units(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """The property's units before the pack's."""
    known = library.pack.properties.get(claim.property)
    typed = "" if typed == field.typed else typed
    for id in dict.fromkeys((*(known.units if known else ()), *library.pack.units)):
        unit = library.pack.units.get(id)
        if fits(typed, id, *((unit.en, unit.ko) if unit else ())):
            yield Choice(id, unit_name(library, id, language), id)


def _scopes(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """The pack's scopes, then entities."""
    plain = "" if typed == field.typed else typed
    for id, one in library.pack.scopes.items():
        if fits(plain, id, one.en, one.ko):
            yield Choice(id, one.ko if language == "ko" else one.en, id)
    for choice in _entities(library, claim, field, typed, language):
        if not choice.value.startswith(NEW):
            yield choice


def _listed(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """All of a few, what stands there first."""
    table = _TABLES[field.kind]
    typed = "" if typed == field.typed else typed
    for id in sorted(table, key=lambda one: one != field.typed):
        if fits(typed, id, table[id].en, table[id].ko):
            yield Choice(id, table[id].of(language))


def _yes(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """What stands there not, first: the reader came to change it."""
    no, yes = YES[field.kind]
    both = [Choice("yes", yes.of(language)), Choice("no", no.of(language))]
    yield from sorted(both, key=lambda one: one.shown == field.shown)


def fits(typed: str, *names: str) -> bool:
    """Whether a name holds what was typed, blanks and case aside."""
    wanted = _plain(typed)
    return any(wanted in _plain(name) for name in names)


def _plain(text: str) -> str:
    return "".join(text.casefold().replace("_", " ").split())


_TABLES = {"bound": BOUNDS, "modality": MODALITIES, "relation": RELATIONS}
_OFFERS = {
    "bound": _listed,
    "direct": _yes,
    "entity": _entities,
    "modality": _listed,
    "property": _properties,
    "relation": _listed,
    "scope": _scopes,
    "unit": _units,
    "unsure": _yes,
    "who": _who,
}


def refused(error: AibriefError) -> str:
    """An error in one line, without the form that a mistyped value was given in."""
    return " ".join(str(error).split())


def completed(typed: str, shown: str) -> str:
    """``shown`` in the place of the last name of a list that was typed."""
    before, comma, _ = typed.rpartition(",")
    return f"{before}{comma} {shown}".strip() if comma else shown


def first_of(found: Iterable[Choice]) -> Choice | None:
    """The first choice, if any."""
    return next(iter(found), None)
