"""What an editor offers while a reader types: entities, properties, units, or how it is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from aibrief_store.errors import AibriefError
from aibrief_store.records import Claim, Text
from aibrief_tui.views.ladder import MODALITIES
from aibrief_tui.views.review_fields import BOUNDS, RELATIONS, YES, Field, fields, unit_name
from aibrief_tui.views.review_making import (
    MOST,
    NEW,
    Choice,
    as_new,
    fits,
    kinds_of,
    made,
    named,
    plain,
)
from aibrief_tui.views.review_typed import NEEDED, changed

if TYPE_CHECKING:
    from aibrief_store.library import Library

ALIKE = Text("like: {name}", "비슷: {name}")
READ_AS = Text("read as: {what}", "이렇게 읽음: {what}")
CLEARS = Text("enter clears it", "enter 로 지움")
CLEAR = Text("clear it", "지우기")
EMPTY = Text("leave it empty", "비워 두기")
HOW = {
    "date": Text(
        "a date: 2024, 2024-12-31, 2014/2023 for a stretch, or as the article says it",
        "날짜: 2024, 2024-12-31, 기간은 2014/2023, 또는 기사에 적힌 대로",
    ),
    "figure": Text(
        "a figure: 3000000, 1/18, 5..6, or as an article does: $3 million",
        "수치: 3000000, 1/18, 5..6, 또는 기사처럼 300만 달러",
    ),
    "figures": Text("figures, with ; between them", "수치, 여럿은 ; 로 나눔"),
    "line": Text("a word or two", "한두 낱말"),
    "words": Text("in words of your own", "자기 말로"),
}
"""What to write where nothing stands yet, by the field's kind."""


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
        found = list(offer(library, claim, field, typed, language))[: MOST + 2]
        if typed or field.path[0] in NEEDED or field.kind not in ("entity", "scope", "who"):
            return found, ""
        # Nothing is put into an empty field by opening it, and what stands there can go.
        nothing = Choice("", "-", (CLEAR if field.typed else EMPTY).of(language))
        return [nothing, *found], ""
    if not typed:
        hint = CLEARS if field.typed else HOW.get(field.kind, CLEARS)
        return [], hint.of(language)
    if field.kind == "entities":
        last = typed.rpartition(",")[2].strip()
        near = _entities(library, claim, field, last, language)
        return [one for one in near if not one.value.startswith(NEW)][:MOST], ""
    if field.kind in ("words", "line"):
        return [], ""
    then = fields(library, changed(library, claim, field, typed), language)
    shown = next((one.shown for one in then if one.path == field.path), "")
    return [], READ_AS.of(language).format(what=shown)


def _entities(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """Entities by the same search as everywhere; before anything is typed those near by.

    Of new ones the kinds that fit come first.
    """
    if not typed or typed == field.typed:
        near = [field.typed, claim.subject, *_near(library, claim)]
        for id in dict.fromkeys(near):
            if entity := library.known(id):
                is_new = id in library.proposed
                other = "".join(entity.labels(language)[1:2])
                note = as_new(library.pack, entity.kind, language) if is_new else other
                yield Choice(id, entity.label(language), note)
        return
    proposed = [
        one for one in library.proposed.values() if fits(typed, *(n.value for n in one.names))
    ]
    for one in proposed[:2]:
        yield Choice(one.id, one.label(language), as_new(library.pack, one.kind, language))
    found = named(library, typed, language)[: MOST - len(proposed[:2])]
    for id, note in found:
        yield Choice(id, library.entity(id).label(language), note)
    new = made(library.pack, typed, kinds_of(library.pack, claim, field), language)
    yield from list(new)[: max(2, MOST - len(found))]


def _near(library: Library, claim: Claim) -> list[str]:
    """What other claims of the article are about, the nearest words first."""
    here = claim.anchor.value.start
    others = [one.claim for one in library.suggestions(claim.source)]
    others.sort(key=lambda one: abs(one.anchor.value.start - here))
    return [one.subject for one in others[:20]]


def _who(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """Entities, and the words themselves for who has no name."""
    found = list(_entities(library, claim, field, typed, language))
    if typed and typed != field.typed:
        as_words = Choice(typed, f'"{typed}"', Text("as words", "말 그대로").of(language))
        named = any(not one.value.startswith(NEW) for one in found)
        found.insert(1 if named else 0, as_words)
    yield from found


def _properties(
    library: Library, claim: Claim, field: Field, typed: str, language: str
) -> Iterator[Choice]:
    """By label, id and cue; those that the words tell of and that take such a value first."""
    tag, words = claim.value.tag, plain(library.words(claim) or "")
    cues = {
        one.id: [one.label.en, one.label.ko, *(cue for of in one.cues.values() for cue in of)]
        for one in library.pack.properties.values()
    }
    known = sorted(
        library.pack.properties.values(),
        key=lambda one: (
            tag not in one.value, not any(plain(cue) in words for cue in cues[one.id] if cue)
        ),
    )  # fmt: skip
    if typed == field.typed:
        known.sort(key=lambda one: one.id != typed)
        typed = ""
    for one in known:
        if fits(typed, one.id, *cues[one.id]):
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
