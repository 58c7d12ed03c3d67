"""Claims that a reader writes: by hand from words of an article, split from one, joined of two."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.anchoring import anchor_span
from aibrief_store.comparing.figures import full, short
from aibrief_store.records import Anchor, Claim, Text, Value
from aibrief_store.records.periods import period
from aibrief_tui.views.ladder import MODALITIES
from aibrief_tui.views.review_fields import RELATIONS, entity_name
from aibrief_tui.views.review_making import fits
from aibrief_tui.views.review_typed import figure

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Pack
    from aibrief_tui.views.review import Pile, Place

WORDS = "states"
"""The property of a claim that says no more than its words."""


def by_hand(library: Library, pile: Pile, place: Place, language: str) -> Claim:
    """A claim from the words at ``place``: what they plainly say is filled in already."""
    words = pile.text[slice(*place)]
    value = _value(words)
    property = _property(library.pack, words, value)
    if not property:
        value = Value(text=_as_text(words))
        property = _property(library.pack, words, value) or WORDS
    made = Claim(
        id=_free(library, pile.source),
        source=pile.source,
        subject=_subject(library, pile, place),
        property=property,
        value=value,
        anchor=Anchor(_passage(library, pile.source, place[0]), [anchor_span(pile.text, *place)]),
        statement=Text(),
    )
    return msgspec.structs.replace(made, statement=statement(library, made))


def _free(library: Library, source: str) -> str:
    """An id that no claim has, and none that was ever written: what was undone may come back."""
    said = {one.target for one in library.decisions()}
    numbered = (f"{source}.own{number}" for number in range(1, 100_000))
    return next(id for id in numbered if id not in library.claims and f"claim:{id}" not in said)


def _value(words: str) -> Value:
    """The one figure that the words hold, else the words."""
    from aibrief_store.errors import AibriefError

    try:
        return Value(quantity=figure(words, None))
    except AibriefError:
        return Value(text=_as_text(words))


def _as_text(words: str) -> Text:
    korean = any("가" <= letter <= "힣" for letter in words)
    flat = " ".join(words.split())
    return Text(ko=flat) if korean else Text(en=flat)


def _property(pack: Pack, words: str, value: Value) -> str:
    """The property of whose cues the words hold the longest, and which takes such a value; ''.

    Words that tell of none are the value of `WORDS`, else of a property that takes words at all.
    """
    best, length = "", 0
    for id, known in pack.properties.items():
        if value.tag not in known.value:
            continue
        unit = value.quantity.unit if value.quantity else ""
        if unit and known.units and unit not in known.units:
            continue
        cues = [known.label.en, known.label.ko, *(one for of in known.cues.values() for one in of)]
        longest = max((len(cue) for cue in cues if cue and fits(cue, words)), default=0)
        if longest > length:
            best, length = id, longest
    if best or value.tag != "text":
        return best
    takes = [id for id, known in pack.properties.items() if "text" in known.value]
    return WORDS if WORDS in takes else next(iter(takes), "")


def _subject(library: Library, pile: Pile, place: Place) -> str:
    """The entity that the words name first, else what the claim before them is about."""
    words = pile.text[slice(*place)].casefold()
    named = [
        (words.find(name.value.casefold()), -len(name.value), entity.id)
        for entity in (*library.entities.values(), *library.proposed.values())
        for name in entity.names
        if len(name.value) > 1 and name.value.casefold() in words
    ]
    if named:
        return library.merged(min(named)[2])
    before = [card.claim.subject for card in pile.cards if card.place[0] <= place[0]]
    after = [card.claim.subject for card in pile.cards]
    return (before[-1:] or after[:1] or [next(iter(library.entities), "")])[0]


def _passage(library: Library, source: str, place: int) -> str:
    """The passage of the outline in which ``place`` stands."""
    outline = library.source(source).outline
    begun = [one for one in outline if one.start is not None and one.start <= place]
    return begun[-1].id if begun else outline[0].id if outline else "p1"


def split(library: Library, claim: Claim) -> Claim:
    """One more claim of the same words, to be changed where it differs."""
    return msgspec.structs.replace(
        claim,
        id=_free(library, claim.source),
        # Made of the fields, so that it follows what is changed in them.
        statement=statement(library, claim),
        pack="",
        rev=0,
    )


def joined(one: Claim, other: Claim) -> Claim:
    """One claim of two of a sentence: what the first does not say the second does.

    Names of both become one list; a figure of the second that is none of the first's is printed
    beside it.
    """
    taken = {
        name: getattr(one, name) or getattr(other, name)
        for name in ("period", "due", "scope", "relative_to", "elapsed", "after", "doubt",
                     "resolved_from", "vague")
    }  # fmt: skip
    return msgspec.structs.replace(
        one,
        value=_both(one, other),
        printed=_together([*one.printed], _figures(one, other)),
        qualifiers=_together(one.qualifiers, other.qualifiers),
        said_by=list(one.said_by or other.said_by),
        modality=one.modality if one.modality != "stated" else other.modality,
        **taken,
    )


def _figures(one: Claim, other: Claim) -> list[object]:
    """The second's figures that the first does not have; none where they are another property's."""
    if one.property != other.property or one.subject != other.subject:
        return list(other.printed)
    own = {msgspec.json.encode(figure) for figure in one.value.figures}
    return [each for each in other.value.figures if msgspec.json.encode(each) not in own]


def _both(one: Claim, other: Claim) -> Value:
    first, second = (
        claim.value.entities or ([claim.value.entity] if claim.value.entity else [])
        for claim in (one, other)
    )
    if one.property != other.property or not (first and second):
        return one.value
    return Value(entities=list(dict.fromkeys((*first, *second))), open=one.value.open)


def _together(one: list, other: list) -> list:  # type: ignore[type-arg]
    return [*one, *(each for each in other if each not in one)]


def statement(library: Library, claim: Claim) -> Text:
    """A claim in a sentence made of its fields: 'Ray-2: cost to build $3M (2030, forecast).'"""
    return Text(_statement(library, claim, "en"), _statement(library, claim, "ko"))


def _statement(library: Library, claim: Claim, language: str) -> str:
    label = library.property_label(claim.property, language)
    told = " ".join((label, _asserted(library, claim, language))).strip()
    aside = [
        period(claim.period, language) if claim.period else "",
        _against(library, claim, language),
        "" if claim.modality == "stated" else MODALITIES[claim.modality].of(language),
    ]
    beside = ", ".join(one for one in aside if one)
    return f"{entity_name(library, claim.subject, language)}: {told}" + (
        f" ({beside})." if beside else "."
    )


def _asserted(library: Library, claim: Claim, language: str) -> str:
    value = claim.value
    if value.figures:
        return ", ".join(full(one, language, library.pack) for one in value.figures)
    if value.relation:
        other = (
            entity_name(library, value.to.entity, language) if value.to and value.to.entity else ""
        )
        return f"{RELATIONS[value.relation].of(language)} {other}".strip()
    if value.entities:
        return ", ".join(entity_name(library, id, language) for id in value.entities)
    if value.text:
        return value.text.of(language).rstrip(".。 ")
    from aibrief_store.comparing import Context

    return short(value, language, Context(library.entities, library.sources, library.pack))


def _against(library: Library, claim: Claim, language: str) -> str:
    if not (claim.relative_to and claim.relative_to.entity):
        return ""
    other = entity_name(library, claim.relative_to.entity, language)
    return f"{other} 대비" if language == "ko" else f"against {other}"
