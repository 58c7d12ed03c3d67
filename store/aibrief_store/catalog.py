"""What a library's records say about each other, worked out once."""

from collections.abc import Mapping
from functools import cached_property
from typing import TypeVar

from aibrief_store.errors import UnknownId
from aibrief_store.keys import Laid
from aibrief_store.records import Claim, Entity, Pack, Source

R = TypeVar("R")


class Catalog:
    """Records by id with the ways between them.

    An id of an entity that was merged stands for the one it was merged into.
    """

    def __init__(
        self,
        pack: Pack,
        entities: Laid[Entity],
        sources: Laid[Source],
        claims: Laid[Claim],
    ) -> None:
        self.pack = pack
        self.entities = entities
        self.sources = sources
        self.claims = claims

    def forget(self) -> None:
        """Work out again what follows from other records: one of them changed."""
        self.__dict__.pop("_merged", None)
        self.__dict__.pop("_places", None)

    def merged(self, id: str) -> str:
        """The id of the entity that ``id`` was merged into, else ``id``."""
        seen = {id}
        while (into := self._merged.get(id)) and into not in seen:
            id = into
            seen.add(id)
        return id

    @cached_property
    def _merged(self) -> dict[str, str]:
        """The entities that were merged, and into which each was."""
        return {id: self.entities[id].merged_into or "" for id in self.entities.posted("merged")}

    def _aliases(self, id: str) -> list[str]:
        """The entity's id and those of the entities that were merged into it."""
        return [id, *(one for one in self._merged if one != id and self.merged(one) == id)]

    def entity(self, id: str) -> Entity:
        """The entity, or what it was merged into.

        Raises:
            UnknownId: there is none; carries the nearest ids.
        """
        return _known("entity", self.merged(id), self.entities)

    def source(self, id: str) -> Source:
        """The source. Raises UnknownId."""
        return _known("source", id, self.sources)

    def claim(self, id: str) -> Claim:
        """The claim. Raises UnknownId."""
        return _known("claim", id, self.claims)

    def parts(self, entity: str) -> list[str]:
        """The entity and all its parts, parts of parts too, nearest first."""
        found = {self.entity(entity).id: None}
        ahead = list(found)
        for whole in ahead:
            for alias in self._aliases(whole):
                for part in map(self.merged, self.entities.posted(f"part_of:{alias}")):
                    if part not in found:
                        found[part] = None
                        ahead.append(part)
        return list(found)

    def claims_about(self, entity: str) -> list[Claim]:
        """Claims whose subject the entity is."""
        id = self.entity(entity).id
        return [
            claim for alias in self._aliases(id) for claim in self.claims.having(f"subject:{alias}")
        ]

    def claims_on(self, entity: str) -> list[Claim]:
        """Claims about the entity, and about its parts where the property rolls up."""
        whole, *parts = self.parts(entity)
        found = self.claims_about(whole)
        for part in parts:
            found += [claim for claim in self.claims_about(part) if self._rolls_up(claim)]
        return found

    def claims_naming(self, entity: str) -> list[Claim]:
        """Claims about another entity that name this one: value, target, qualifier, speaker."""
        id = self.entity(entity).id
        found = {
            claim.id: claim
            for alias in self._aliases(id)
            for claim in self.claims.having(f"names:{alias}")
        }
        return [claim for claim in found.values() if self.merged(claim.subject) != id]

    def claims_in(self, source: str) -> list[Claim]:
        """The source's claims in the article's order."""
        key = f"source:{self.source(source).id}"
        return sorted(self.claims.having(key), key=lambda claim: claim.anchor.value.start)

    def sources_of(self, entity: str) -> list[str]:
        """Sources that name the entity or assert something of it, in the pack's order."""
        id = self.entity(entity).id
        found = {claim.source for claim in (*self.claims_on(id), *self.claims_naming(id))}
        for alias in self._aliases(id):
            found.update(self.sources.posted(f"mentions:{alias}"))
        places = self._places
        return sorted((source for source in found if source in places), key=places.__getitem__)

    @cached_property
    def _places(self) -> dict[str, int]:
        """The place of each source in their order."""
        return {id: place for place, id in enumerate(self.sources)}

    def busiest(self, limit: int) -> list[str]:
        """The entities that most claims are about, at most ``limit``, the busiest first."""
        from heapq import nlargest

        counts = {key[8:]: count for key, count in self.claims.counts("subject:").items()}
        for id in self._merged:
            into = self.merged(id)
            counts[into] = counts.get(into, 0) + counts.pop(id, 0)
        found = nlargest(limit, counts, key=counts.__getitem__)
        return [id for id in found if id in self.entities]

    def property_label(self, id: str, language: str) -> str:
        """A property in words; its id where the pack does not know it."""
        known = self.pack.properties.get(id)
        return known.label.of(language) if known else id

    def _rolls_up(self, claim: Claim) -> bool:
        known = self.pack.properties.get(claim.property)
        return known is not None and known.rolls_up


def _known(kind: str, id: str, records: Mapping[str, R]) -> R:
    try:
        return records[id]
    except KeyError:
        from difflib import get_close_matches

        raise UnknownId(kind, id, get_close_matches(id, records, n=3)) from None
