"""The library as an audit asks it: which claims have figures of which kind on whom."""

from collections.abc import Iterable
from functools import cached_property
from typing import Literal, NamedTuple

from aibrief_store.auditing.cues import Cues
from aibrief_store.catalog import Catalog
from aibrief_store.comparing import Context
from aibrief_store.comparing.basis import is_currency
from aibrief_store.comparing.money import Rates, rates
from aibrief_store.records import Claim
from aibrief_store.records.edtf import Period, period

MONEY = "money"
DATE = "date"


class Evidence:
    """Claims by the kind of their figures; what belongs to what.

    Args:
        catalog: records with every decision laid over.
    """

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.context = Context(catalog.entities, catalog.sources, catalog.pack)
        self.cues = Cues(catalog.pack)
        self._wholes: dict[str, frozenset[str]] = {}

    @cached_property
    def by_family(self) -> dict[str, list[Claim]]:
        """Claims by the family of their value: 'money', 'date', or the unit."""
        found: dict[str, list[Claim]] = {}
        for claim in self.catalog.claims.values():
            if claim.modality != "denied":
                for family in families(claim):
                    found.setdefault(family, []).append(claim)
        return found

    @cached_property
    def lasting(self) -> list[Claim]:
        """Claims that tell how long after an event something was so."""
        return [claim for claim in self.catalog.claims.values() if claim.elapsed]

    @cached_property
    def scopes(self) -> dict[str, list[str | None]]:
        """The scope of each claim of a property, by property."""
        found: dict[str, list[str | None]] = {}
        for claim in self.catalog.claims.values():
            found.setdefault(claim.property, []).append(claim.scope)
        return found

    @cached_property
    def rates(self) -> Rates:
        """Each article's own rates of exchange."""
        return rates(self.catalog.claims.values())

    def claims(self, kinds: Iterable[str]) -> list[Claim]:
        """Claims of these families."""
        return [claim for family in sorted(kinds) for claim in self.by_family.get(family, ())]

    def kind(self, entity: str) -> str:
        """The entity's kind, '' for an unknown one."""
        found = self.catalog.entities.get(entity)
        return found.kind if found else ""

    def wholes(self, entity: str) -> frozenset[str]:
        """What the entity is a part of."""
        if entity not in self._wholes:
            self._wholes[entity] = frozenset(self.context.wholes(entity))
        return self._wholes[entity]

    def related(self, one: str, other: str) -> bool:
        """Whether two entities are the same, or whole and part."""
        return one == other or one in self.wholes(other) or other in self.wholes(one)

    def about(self, claim: Claim, subjects: frozenset[str]) -> Literal["it", "whole", "other"]:
        """Whether the claim is about what the draft names: 'it'; 'whole': about what a named
        part belongs to, which another claim about that part must bear out; else 'other'.
        """
        subject = self.context.entity(claim.subject)
        if not self.context.property(claim.property).rolls_up:
            return "it" if subject in subjects else "other"
        if any(subject in self.wholes(one) and self._counts(one) for one in subjects):
            return "whole"
        if subject in subjects:
            return "it"
        above = subjects & self.wholes(subject)
        # A part that is named leaves the whole's other parts out.
        siblings = [
            one
            for one in subjects - above
            if self.wholes(one) & above and not self.related(one, subject)
        ]
        return "it" if above and not siblings else "other"

    def _counts(self, entity: str) -> bool:
        """Reports on a model and events around it are no part that figures are asserted of."""
        return self.kind(entity) not in ("publication", "event", "person", "policy")

    def window(self, source: str) -> "Days | None":
        """What an article without a date to its claim can be speaking of: the year before it
        and its own, up to the day it appeared.
        """
        record = self.catalog.sources.get(source)
        known = days(record.issued) if record and record.issued else None
        if known is None:
            return None
        first = (known.first or known.last) // 10_000 * 10_000 - 10_000
        last = known.last if known.last < _FAR else first + 29_999
        return Days(first, last)

    def year(self, source: str) -> str:
        """The year in which an article appeared, or the first in which it can have; '' unknown."""
        record = self.catalog.sources.get(source)
        known = days(record.issued) if record and record.issued else None
        return str((known.first or known.last) // 10_000) if known else ""


class Days(NamedTuple):
    """First and last day as numbers, 20250120; open ends lie far away."""

    first: int
    last: int

    def meets(self, other: "Days") -> bool:
        """Whether they share a day."""
        return max(self.first, other.first) <= min(self.last, other.last)

    def holds(self, other: "Days") -> bool:
        """Whether the other lies within."""
        return self.first <= other.first and other.last <= self.last


_FAR = 99_999_999


def days(edtf: str) -> Days | None:
    """The days of an EDTF date; ``None`` where it is none."""
    try:
        found: Period = period(edtf)
    except ValueError:
        return None
    return Days(_number(found.first, 0), _number(found.last, _FAR))


def _number(day: object, otherwise: int) -> int:
    return int(str(day).replace("-", "")) if day else otherwise


def families(claim: Claim) -> set[str]:
    """The families of a claim's own figures and of the conversions printed beside it."""
    if claim.value.date is not None:
        return {DATE}
    figures = [*claim.value.figures, *claim.printed]
    return {MONEY if is_currency(one.unit) else one.unit for one in figures}
