"""What a library's records say about each other, worked out once."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from aibrief_store.errors import UnknownId
from aibrief_store.records import Claim, Entity, Pack, Source

R = TypeVar("R")


class Catalog:
    """Records by id with the ways between them.

    An id of an entity that was merged stands for the one it was merged into.
    """

    def __init__(
        self,
        pack: Pack,
        entities: Mapping[str, Entity],
        sources: Mapping[str, Source],
        claims: Mapping[str, Claim],
    ) -> None:
        self.pack = pack
        self.entities = entities
        self.sources = sources
        self.claims = claims
        self._ways = Ways(entities, sources, claims)

    def entity(self, id: str) -> Entity:
        """The entity, or what it was merged into.

        Raises:
            UnknownId: there is none; carries the nearest ids.
        """
        return _known("entity", self._ways.merged(id), self.entities)

    def source(self, id: str) -> Source:
        """The source. Raises UnknownId."""
        return _known("source", id, self.sources)

    def claim(self, id: str) -> Claim:
        """The claim. Raises UnknownId."""
        return _known("claim", id, self.claims)

    def parts(self, entity: str) -> list[str]:
        """The entity and all its parts, parts of parts too, nearest first."""
        found = [self.entity(entity).id]
        seen = set(found)
        for whole in found:
            for part in self._ways.parts.get(whole, ()):
                if part not in seen:
                    seen.add(part)
                    found.append(part)
        return found

    def claims_on(self, entity: str) -> list[Claim]:
        """Claims about the entity, and about its parts where the property rolls up."""
        whole, *parts = self.parts(entity)
        found = list(self._ways.about.get(whole, ()))
        for part in parts:
            found += [claim for claim in self._ways.about.get(part, ()) if self._rolls_up(claim)]
        return found

    def claims_naming(self, entity: str) -> list[Claim]:
        """Claims about another entity that name this one: value, target, qualifier, speaker."""
        return list(self._ways.naming.get(self.entity(entity).id, ()))

    def claims_in(self, source: str) -> list[Claim]:
        """The source's claims in the article's order."""
        return list(self._ways.within.get(self.source(source).id, ()))

    def sources_of(self, entity: str) -> list[str]:
        """Sources that name the entity or assert something of it, in the pack's order."""
        id = self.entity(entity).id
        found = {claim.source for claim in (*self.claims_on(id), *self.claims_naming(id))}
        found |= self._ways.mentioning.get(id, set())
        return [source for source in self.sources if source in found]

    def property_label(self, id: str, language: str) -> str:
        """A property in words; its id where the pack does not know it."""
        known = self.pack.properties.get(id)
        return known.label.of(language) if known else id

    def _rolls_up(self, claim: Claim) -> bool:
        known = self.pack.properties.get(claim.property)
        return known is not None and known.rolls_up


class Ways:
    """From each record to those that speak of it; each way worked out at its first use."""

    def __init__(
        self,
        entities: Mapping[str, Entity],
        sources: Mapping[str, Source],
        claims: Mapping[str, Claim],
    ) -> None:
        self._entities = entities
        self._sources = sources
        self._claims = claims

    def merged(self, id: str) -> str:
        """The id of the entity that ``id`` was merged into, else ``id``."""
        seen = {id}
        while (entity := self._entities.get(id)) and entity.merged_into:
            if entity.merged_into in seen:
                break
            id = entity.merged_into
            seen.add(id)
        return id

    @cached_property
    def parts(self) -> dict[str, list[str]]:
        """For each entity its immediate parts."""
        found: dict[str, list[str]] = {}
        for entity in self._entities.values():
            for whole in entity.part_of:
                found.setdefault(self.merged(whole), []).append(self.merged(entity.id))
        return found

    @cached_property
    def about(self) -> dict[str, list[Claim]]:
        """For each entity the claims whose subject it is."""
        found: dict[str, list[Claim]] = {}
        for claim in self._claims.values():
            found.setdefault(self.merged(claim.subject), []).append(claim)
        return found

    @cached_property
    def naming(self) -> dict[str, list[Claim]]:
        """For each entity the claims about others that name it."""
        found: dict[str, list[Claim]] = {}
        for claim in self._claims.values():
            others = {self.merged(id) for id in named(claim)} - {self.merged(claim.subject)}
            for id in others:
                found.setdefault(id, []).append(claim)
        return found

    @cached_property
    def within(self) -> dict[str, list[Claim]]:
        """For each source its claims in the article's order."""
        found: dict[str, list[Claim]] = {}
        for claim in self._claims.values():
            found.setdefault(claim.source, []).append(claim)
        for claims in found.values():
            claims.sort(key=lambda claim: claim.anchor.value.start)
        return found

    @cached_property
    def mentioning(self) -> dict[str, set[str]]:
        """For each entity the sources that write its name."""
        found: dict[str, set[str]] = {}
        for source in self._sources.values():
            for mention in source.mentions:
                found.setdefault(self.merged(mention.entity), set()).add(source.id)
        return found


def named(claim: Claim) -> Iterator[str]:
    """Every entity id that a claim holds beside its subject; words without an id are left out."""
    value = claim.value
    yield from _ids((value.entity, *(value.entities or ()), claim.scope))
    for reference in (value.to, claim.relative_to):
        if reference is not None:
            yield from _ids((reference.entity, reference.scope))
    yield from _ids(qualifier.entity for qualifier in claim.qualifiers)
    for saying in claim.said_by:
        yield from _ids((saying.who, saying.in_))


def _ids(found: Iterable[object]) -> Iterator[str]:
    for id in found:
        if isinstance(id, str):
            yield id


def _known(kind: str, id: str, records: Mapping[str, R]) -> R:
    try:
        return records[id]
    except KeyError:
        from difflib import get_close_matches

        raise UnknownId(kind, id, get_close_matches(id, records, n=3)) from None
