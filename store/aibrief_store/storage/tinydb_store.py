"""The store on TinyDB."""

from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from aibrief_store.errors import LibraryReadOnly
from aibrief_store.records import Claim, Decision, Text
from aibrief_store.storage.kept import Planted
from aibrief_store.storage.lock import Lock
from aibrief_store.storage.protocol import PLANTED, TABLES
from aibrief_store.storage.records import Records
from aibrief_store.storage.volume import Volume

if TYPE_CHECKING:
    from aibrief_store.storage.tables import Database

R = TypeVar("R", bound=msgspec.Struct)

_WORTH = 1 << 20
"""A journal of more bytes is written into the snapshot when the store is closed."""

_TORN = Text(
    en="the last change was cut off before it was confirmed; all others stand, and what was left "
    "of it lies beside the library in a file that ends in .torn",
    ko="마지막 변경은 확정되기 전에 끊겨 빠졌습니다. 나머지는 모두 그대로이고, 남은 조각은 "
    "라이브러리 옆 .torn 파일에 있습니다",
)


class TinyStore:
    """`aibrief_store.storage.Store` on TinyDB tables.

    Records are read straight from the file's bytes, when they are looked at; queries and writes
    go through TinyDB, which is imported for the first of them.
    """

    def __init__(
        self, volume: Volume, lock: Lock | None = None, why_read_only: Text | None = None
    ) -> None:
        self.read_only = why_read_only is not None
        self.why_read_only = why_read_only
        self.volume = volume
        self._lock = lock
        self._records: dict[str, Records[Any]] = {}

    @property
    def notice(self) -> Text | None:
        """See `Store.notice`."""
        return self.why_read_only or (_TORN if self.volume.torn else None)

    def all(self, kind: type[R]) -> Records[R]:
        """See `Store.all`."""
        name = TABLES[kind]
        if name not in self._records:
            self._records[name] = Records(self.volume, name, kind)
        return self._records[name]

    def get(self, kind: type[R], id: str) -> R | None:
        """See `Store.get`."""
        return self.all(kind).get(id)

    def posted(self, kind: type[msgspec.Struct], key: str) -> list[str]:
        """See `Store.posted`."""
        return self.volume.posted(TABLES[kind], key)

    @property
    def stamp(self) -> str:
        """See `Store.stamp`."""
        return self.volume.stamp

    def since_stamp(self, kind: type[msgspec.Struct]) -> list[str]:
        """See `Store.since_stamp`."""
        return self.volume.overlaid(TABLES[kind])

    def candidates(self, key: str) -> list[str]:
        """See `Store.candidates`."""
        from aibrief_store.storage.tables import where

        found = self._database.table("readings").search(where("keys").any(where("text") == key))
        return [document["id"] for document in found]

    def claims_of_entity(self, entity: str, page: int = 0, size: int = 100) -> list[Claim]:
        """See `Store.claims_of_entity`."""
        return self._page(f"subject:{entity}", page, size)

    def claims_of_source(self, source: str, page: int = 0, size: int = 100) -> list[Claim]:
        """See `Store.claims_of_source`."""
        return self._page(f"source:{source}", page, size)

    def _page(self, key: str, page: int, size: int) -> list[Claim]:
        claims = self.all(Claim)
        return [claims[id] for id in claims.posted(key)[page * size : (page + 1) * size]]

    def put(self, *records: msgspec.Struct) -> None:
        """See `Store.put`."""
        if self.why_read_only:
            raise LibraryReadOnly(self.why_read_only.en)
        with self._database.journal.together():
            for record in records:
                self._database.replace(TABLES[type(record)], msgspec.to_builtins(record))

    def remove(self, kind: type[msgspec.Struct], *ids: str) -> None:
        """See `Store.remove`."""
        if self.why_read_only:
            raise LibraryReadOnly(self.why_read_only.en)
        table = self._database.table(TABLES[kind])
        known = [id for id in ids if id in self.all(kind)]
        table.remove(doc_ids=known)  # type: ignore[arg-type]

    def plant(self, planted: Planted, tables: Mapping[str, msgspec.Raw]) -> None:
        """See `Store.plant`."""
        if not self.all(Planted) and self.volume.path and not self.read_only:
            self._plant_first(planted, tables)
        else:
            self._replant(planted, tables)

    def _plant_first(self, planted: Planted, tables: Mapping[str, msgspec.Raw]) -> None:
        """A library without a pack is written with it, as one snapshot."""
        from aibrief_store.storage.snapshot import planted_volume

        new = {name: _bodies(raw) for name, raw in tables.items()}
        new[TABLES[Planted]] = {planted.id: msgspec.json.encode(planted)}
        with self.volume.refusals():
            planted_volume(self.volume, new)

    def _replant(self, planted: Planted, tables: Mapping[str, msgspec.Raw]) -> None:
        from aibrief_store.storage.tables import document, where

        # What is planted can be planted again: without a file it lasts for this process.
        with self._database.journal.together():
            for name in PLANTED:
                table = self._database.table(name)
                table.remove((where("pack") == planted.id) | (where("id") == planted.id))
                records = msgspec.json.decode(tables.get(name, b"{}"), type=dict[str, Any])
                table.insert_multiple(document(record, id) for id, record in records.items())
            self._database.replace(TABLES[Planted], msgspec.to_builtins(planted))

    def decide(self, decision: Decision, *records: msgspec.Struct) -> None:
        """See `Store.decide`."""
        self.put(*records, decision)

    def follow(self) -> bool:
        """See `Store.follow`."""
        return self.volume.refresh()

    def changes_since(self, mark: int) -> list[Decision]:
        """See `Store.changes_since`."""
        self.volume.refresh()
        decisions = self.all(Decision)
        return [decisions[id] for id in list(decisions)[mark:]]

    def close(self) -> None:
        """See `Store.close`."""
        if not self.read_only and self.volume.journal_bytes > _WORTH:
            # What could not be written anew stands in the journal as before.
            with suppress(LibraryReadOnly):
                self.compact()
        self.volume.close()
        if self._lock:
            self._lock.release()

    def compact(self) -> None:
        """Write the journal into the snapshot. Raises LibraryReadOnly."""
        from aibrief_store.storage.snapshot import compact

        with self.volume.refusals():
            compact(self.volume)

    @cached_property
    def _database(self) -> "Database":
        from aibrief_store.storage.tables import Database

        return Database(self.volume)


def _bodies(table: msgspec.Raw) -> dict[str, bytes]:
    found = msgspec.json.decode(table, type=dict[str, msgspec.Raw])
    # A prepared record is laid out over lines for people; within strings JSON has no line end.
    return {id: bytes(body).replace(b"\n", b"") for id, body in found.items()}
