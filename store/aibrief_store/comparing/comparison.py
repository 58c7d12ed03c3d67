"""What a comparison says: groups on one basis, their answers, and what lies between groups.

Computed from claims and never stored. Every class encodes to JSON with msgspec as
``aibrief compare --json`` prints it.
"""

from collections.abc import Mapping
from typing import Literal

import msgspec

from aibrief_store.records import Entity, Pack, Property, Reference, Source, Text, merged

Verdict = Literal["agree", "rounding", "compatible", "differ"]
# 'uncompared': two currencies and no printed rate.
PairVerdict = Literal["agree", "rounding", "compatible", "differ", "uncompared"]
GroupVerdict = Literal["agree", "rounding", "compatible", "differ", "single", "other_basis"]
# 'apart': a fact and a forecast of one period that are far apart.
BetweenVerdict = Literal["other_basis", "same_figure", "apart"]


_NOTED: tuple[BetweenVerdict, ...] = ("same_figure", "apart", "other_basis")


class Condition(msgspec.Struct, frozen=True, omit_defaults=True):
    """A qualifier as a part of a basis: an id, a figure or date as ``value``, or words."""

    role: str
    value: str = ""
    text: Text | None = None


class Basis(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What two claims must share to be compared. The speaker is never part of it.

    Attributes:
        kind: 'number', 'date', 'entity' or 'text'.
        subject: an entity's id, where the property keeps its parts apart.
        unit: a unit's id; 'money' for every currency; '1' for every ratio and relation.
        per: the quantity it is per, 'amount unit'.
        relative_to: what a ratio or relation is against.
        scope: an id, with ``same_as`` of the pack followed.
        qualifiers: sorted, where the property counts them.
        modality: 'observed' (stated, estimated, alleged, opinion), 'forecast', 'planned'
            (planned, target) or 'denied'.
        period: EDTF without its marks of doubt; or an ISO 8601 duration after an event.
        value: the answer itself, for properties that may have several values at a time:
            other values are no conflict there.
        label: the parts above in a few words, for a row.
    """

    kind: str = "number"
    subject: str = ""
    unit: str = ""
    per: str = ""
    relative_to: Reference | None = None
    scope: str = ""
    qualifiers: tuple[Condition, ...] = ()
    modality: str = "observed"
    period: str = ""
    value: str = ""
    label: Text = Text()


class Answer(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One distinct answer of a group and who gives it.

    Attributes:
        text: the figure in short ('1/18', '$5.576M').
        amounts: the printed amount, or both ends of a printed range, or ids of entities,
            or the EDTF date.
        unit: of ``amounts``.
        low, high: the interval that the printed figure covers, as decimals or fractions;
            absent where it is open.
        claims: ids.
        sources: ids of the articles.
        origins: how many independent named origins stand behind it (0: none is named).
        named: those origins, ids of entities.
    """

    text: Text
    amounts: list[str] = []
    unit: str = ""
    low: str | None = None
    high: str | None = None
    claims: list[str]
    sources: list[str]
    origins: int
    named: list[str] = []


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Claims of one property on one basis: a row of the claims panel."""

    basis: Basis
    answers: list[Answer]
    verdict: GroupVerdict
    reason: Text
    claims: list[str]


class Between(msgspec.Struct, frozen=True, kw_only=True):
    """What keeps two groups apart (indices into ``Comparison.groups``), and what links them.

    ``parts`` names the fields of `Basis` that differ.
    """

    groups: tuple[int, int]
    verdict: BetweenVerdict
    parts: list[str]
    reason: Text


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """All that is said of one property of one entity (and of its parts)."""

    entity: str
    property: str
    groups: list[Group]
    between: list[Between]
    sources: list[str]

    def notes(self, index: int) -> list[Between]:
        """What links or parts group ``index`` and the others, findings first."""
        own = [between for between in self.between if index in between.groups]
        return sorted(own, key=lambda between: _NOTED.index(between.verdict))


class Context(msgspec.Struct, frozen=True):
    """The records that comparing looks things up in, by id.

    Attributes:
        places: of the pack's properties, in its order; filled in here.
        columns: of the sources, in their order; filled in here.
    """

    entities: Mapping[str, Entity]
    sources: Mapping[str, Source]
    pack: Pack
    places: dict[str, int] = {}
    columns: dict[str, int] = {}

    def __post_init__(self) -> None:
        """Number the properties and the sources."""
        self.places.update((id, place) for place, id in enumerate(self.pack.properties))
        self.columns.update((id, place) for place, id in enumerate(self.sources))

    def place(self, property: str) -> tuple[int, str]:
        """A key that puts properties in the pack's order, others behind by id."""
        return self.places.get(property, len(self.places)), property

    def entity(self, id: str) -> str:
        """The id that ``id`` was merged into, or itself."""
        return merged(id, self.entities)

    def label(self, id: str, language: str) -> str:
        """An entity's usual name, else its id."""
        found = self.entities.get(id)
        return found.label(language) if found else id

    def article(self, id: str) -> str:
        """A source's short name for a column or a sentence."""
        found = self.sources.get(id)
        return found.short if found else id.rsplit("-", 1)[0]

    def original(self, source: str) -> str:
        """The source that ``source`` reprints in the end, or itself."""
        seen = {source}
        while (found := self.sources.get(source)) and found.origin and found.origin not in seen:
            source = found.origin
            seen.add(source)
        return source

    def property(self, id: str) -> Property:
        """The pack's property; one that the pack lacks holds one value and rolls up nothing."""
        return self.pack.properties.get(id) or Property(id=id, label=Text(id, id), value=[])

    def wholes(self, entity: str) -> set[str]:
        """All that ``entity`` is a part of, at any depth."""
        found: set[str] = set()
        ahead = [entity]
        while ahead:
            record = self.entities.get(ahead.pop())
            new = {self.entity(whole) for whole in record.part_of} - found if record else set()
            found |= new
            ahead.extend(new)
        return found
