"""The door to whatever keeps a library: TinyDB today."""

from collections.abc import Mapping
from typing import Protocol, TypeVar

import msgspec

from aibrief_store.records import Claim, Decision, Entity, Pack, Source, Suggestion, Text
from aibrief_store.storage.kept import Kept, Marks, Planted, Readings

R = TypeVar("R", bound=msgspec.Struct)

#: Kind of record → table. A record's ``id`` is its key there.
TABLES: dict[type[msgspec.Struct], str] = {
    Planted: "planted",
    Pack: "pack",
    Entity: "entity",
    Source: "source",
    Claim: "claim",
    Readings: "readings",
    Kept: "attachment",
    Suggestion: "suggestion",
    Marks: "marks",
    Decision: "decision",
}

#: The tables that a pack fills.
PLANTED = ("pack", "entity", "source", "claim", "readings")


class Store(Protocol):
    """Records by kind and id.

    What a method has written when it returns outlives a killed process; one call is written
    whole or not at all. Records handed out are frozen.

    Attributes:
        read_only: nothing can be written; ``why_read_only`` tells the reader why.
        notice: what the reader must know: why nothing can be written, or that a change was cut
            off when its process died.
    """

    read_only: bool
    why_read_only: Text | None

    @property
    def notice(self) -> Text | None:
        """What the reader must know of this store, if anything."""

    def all(self, kind: type[R]) -> Mapping[str, R]:
        """Every record of a kind by id, in the order they were put; read as they are looked at."""

    def get(self, kind: type[R], id: str) -> R | None:
        """The record, or ``None``."""

    def posted(self, kind: type[msgspec.Struct], key: str) -> list[str]:
        """Ids of the records of a kind with a key of `aibrief_store.keys`."""

    @property
    def stamp(self) -> str:
        """What indexes beside the store are checked against: it changes with the snapshot."""

    def since_stamp(self, kind: type[msgspec.Struct]) -> list[str]:
        """Ids of the records of a kind that were written since the snapshot of the `stamp`."""

    def candidates(self, key: str) -> list[str]:
        """Ids of the entities that have a prepared search key ``key``."""

    def claims_of_entity(self, entity: str, page: int = 0, size: int = 100) -> list[Claim]:
        """The claims whose subject is ``entity``; pages count from 0."""

    def claims_of_source(self, source: str, page: int = 0, size: int = 100) -> list[Claim]:
        """The claims that ``source`` makes; pages count from 0."""

    def put(self, *records: msgspec.Struct) -> None:
        """Write records, each in the place of the one with its id.

        Raises:
            LibraryReadOnly: nothing can be written, or the disk refused; nothing has changed.
        """

    def remove(self, kind: type[msgspec.Struct], *ids: str) -> None:
        """Take records away; an id that there is not is passed over. Raises like `put`."""

    def plant(self, planted: Planted, tables: Mapping[str, msgspec.Raw]) -> None:
        """Put a pack's records in the place of those of its earlier version.

        ``tables`` are of `PLANTED`, each the JSON of its records by id.

        Decisions and attachments stay. Where nothing can be written it lasts for this process.

        Raises:
            LibraryReadOnly: the disk refused; nothing has changed.
        """

    def decide(self, decision: Decision, *records: msgspec.Struct) -> None:
        """Append a decision, with the records it speaks of. Raises like `put`."""

    def follow(self) -> bool:
        """Read what another process has written since; true if there was something.

        Raises:
            LibraryDamaged, LibraryTooNew: as it stands now.
        """

    def changes_since(self, mark: int) -> list[Decision]:
        """The decisions after the first ``mark``, another process's included."""

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
