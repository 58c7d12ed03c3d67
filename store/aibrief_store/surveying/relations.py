"""Relations: how an entity is connected with others, and which articles assert it.

A relation is a claim whose value is an entity ('developed by', 'founder', 'members'), seen from
either end, or the record's own `part_of`, which no article asserts.
"""

from collections.abc import Iterable, Iterator

import msgspec

from aibrief_store.comparing import Context
from aibrief_store.records import Claim, Text

PART_OF = "part_of"
"""Stands in place of a property for what the record alone says."""

# The relation seen from its other end, for properties as the bundled pack names them.
_OTHER_END = {
    "alleged_purchase": Text("allegedly bought by", "구매 의혹 주체"),
    "based_in": Text("seat of", "이곳에 있는 곳"),
    "chip_used": Text("used by", "쓰는 곳"),
    "compatible_with": Text("compatible with", "호환"),
    "developer": Text("developed", "개발한 것"),
    "education": Text("studied here", "이곳 출신"),
    "founder": Text("founded", "창업한 곳"),
    "head_of": Text("headed by", "이끄는 사람"),
    "investors": Text("invested in", "투자한 곳"),
    "leader": Text("leads", "이끄는 곳"),
    "members": Text("member of", "속한 곳"),
    "operator": Text("runs", "운영하는 것"),
    "origin": Text("comes from here", "이곳 출신"),
    "owner": Text("owns", "소유한 것"),
    "part_in": Text("with the part of", "참여한 곳"),
    "partner": Text("partner", "협력"),
    "set_up_by": Text("set up", "세운 것"),
    "worked_at": Text("worked here", "이곳에서 일함"),
    PART_OF: Text("parts", "딸린 것"),
}
_PART_OF = Text("part of", "소속")
# Who stands in a qualifier 'by' of these properties is in the relation that the second names.
_BY = {"founded": "founder", "funding": "investors"}


class Relation(msgspec.Struct, frozen=True, kw_only=True):
    """One entity's relation to another.

    Attributes:
        property: its id, or `PART_OF`; ``to_here``: the other entity is what it is said of.
        label: in words, from this entity's end.
        entity: the other entity's id.
        claims: ids of those that assert it; none where the record alone says so, no article.
        sources: their articles.
        modalities: other than stated: 'alleged', 'planned', 'denied' …
        open: an article's list goes on ('and others').
    """

    property: str
    to_here: bool
    label: Text
    entity: str
    claims: list[str]
    sources: list[str]
    modalities: list[str]
    open: bool


def relations(
    entity: str, parts: Iterable[str], claims: Iterable[Claim], context: Context
) -> list[Relation]:
    """The entity's relations: what it is part of, the pack's properties in order, its parts.

    Args:
        entity: an id.
        parts: ids of entities that may be parts of it.
        claims: those about it or naming it; others are passed over.
        context: where names and words are looked up.
    """
    here = context.entity(entity)
    found: dict[tuple[str, bool, str], list[Claim]] = {}
    record = context.entities.get(here)
    for whole in record.part_of if record else ():
        found[PART_OF, False, context.entity(whole)] = []
    for claim in claims:
        for key in _ends(claim, here, context):
            found.setdefault(key, []).append(claim)
    for part in parts:
        if here in map(context.entity, context.entities[part].part_of):
            found[PART_OF, True, context.entity(part)] = []
    places = {id: place for place, id in enumerate(context.pack.properties)}

    def place(key: tuple[str, bool, str]) -> tuple[bool, int, str]:
        last = len(places) + 1 if key[1] else -1
        return key[1], last if key[0] == PART_OF else places.get(key[0], len(places)), key[0]

    ordered = sorted(found, key=place)
    return [_relation(key, found[key], context) for key in ordered if key[2] != here]


def _ends(claim: Claim, here: str, context: Context) -> Iterator[tuple[str, bool, str]]:
    """The relations of ``here`` that the claim asserts: (property, to here, other entity)."""
    subject = context.entity(claim.subject)
    for property, other in _stated(claim):
        other = context.entity(other)
        if subject == here:
            yield property, False, other
        elif other == here:
            yield property, True, subject


def _stated(claim: Claim) -> Iterator[tuple[str, str]]:
    value = claim.value
    for id in [value.entity] if value.entity else value.entities or ():
        yield claim.property, id
    for qualifier in claim.qualifiers:
        if qualifier.role == "by" and qualifier.entity and claim.property in _BY:
            yield _BY[claim.property], qualifier.entity


def _relation(key: tuple[str, bool, str], claims: list[Claim], context: Context) -> Relation:
    property, to_here, other = key
    return Relation(
        property=property,
        to_here=to_here,
        label=_label(property, to_here, context),
        entity=other,
        claims=list(dict.fromkeys(claim.id for claim in claims)),
        sources=list(dict.fromkeys(claim.source for claim in claims)),
        modalities=sorted({claim.modality for claim in claims} - {"stated"}),
        open=any(bool(claim.value.open) for claim in claims),
    )


def _label(property: str, to_here: bool, context: Context) -> Text:
    """In words; a property that has none for its other end is named with an arrow."""
    label = _PART_OF if property == PART_OF else context.property(property).label
    if not to_here:
        return label
    return _OTHER_END.get(property) or Text(f"{label.en} of", f"{label.ko} (상대)")
