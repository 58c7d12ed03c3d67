"""The store on TinyDB."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from aibrief_store.errors import LibraryReadOnly
from aibrief_store.records import Claim, Decision, Text
from aibrief_store.storage.file import MemoryTables
from aibrief_store.storage.kept import Planted
from aibrief_store.storage.lock import Lock
from aibrief_store.storage.protocol import PLANTED, TABLES

if TYPE_CHECKING:
    from aibrief_store.storage.tables import Database

R = TypeVar("R", bound=msgspec.Struct)


class TinyStore:
    """`aibrief_store.storage.Store` on TinyDB tables.

    Whole tables are read straight from the file's bytes into records, once; queries and writes
    go through TinyDB, which is imported for the first of them.
    """

    def __init__(
        self,
        tables: MemoryTables,
        lock: Lock | None = None,
        why_read_only: Text | None = None,
    ) -> None:
        self.read_only = why_read_only is not None
        self.why_read_only = why_read_only
        self._tables = tables
        self._lock = lock

    def all(self, kind: type[R]) -> dict[str, R]:
        """See `Store.all`."""
        return self._tables.records(TABLES[kind], kind)

    def get(self, kind: type[R], id: str) -> R | None:
        """See `Store.get`."""
        return self.all(kind).get(id)

    def candidates(self, key: str) -> list[str]:
        """See `Store.candidates`."""
        from aibrief_store.storage.tables import where

        found = self._database.table("readings").search(where("keys").any(where("text") == key))
        return [document["id"] for document in found]

    def claims_of_entity(self, entity: str, page: int = 0, size: int = 100) -> list[Claim]:
        """See `Store.claims_of_entity`."""
        return self._claims("subject", entity, page, size)

    def claims_of_source(self, source: str, page: int = 0, size: int = 100) -> list[Claim]:
        """See `Store.claims_of_source`."""
        return self._claims("source", source, page, size)

    def put(self, *records: msgspec.Struct) -> None:
        """See `Store.put`."""
        if self.why_read_only:
            raise LibraryReadOnly(self.why_read_only.en)
        with self._tables.together():
            for record in records:
                self._database.replace(TABLES[type(record)], msgspec.to_builtins(record))

    def plant(self, planted: Planted, tables: Mapping[str, msgspec.Raw]) -> None:
        """See `Store.plant`."""
        # What is planted can be planted again: without a file it lasts for this process.
        if self.all(Planted):
            self._replant(planted, tables)
        else:
            # A library without a pack takes the tables as they are.
            known = {**tables, TABLES[Planted]: {planted.id: planted}}
            self._tables.write({**self._tables.read(), **known})

    def _replant(self, planted: Planted, tables: Mapping[str, msgspec.Raw]) -> None:
        from aibrief_store.storage.tables import document, where

        with self._tables.together():
            for name in PLANTED:
                table = self._database.table(name)
                table.remove((where("pack") == planted.id) | (where("id") == planted.id))
                records = msgspec.json.decode(tables.get(name, b"{}"), type=dict[str, Any])
                table.insert_multiple(document(record, id) for id, record in records.items())
            self._database.replace(TABLES[Planted], msgspec.to_builtins(planted))

    def decide(self, decision: Decision, *records: msgspec.Struct) -> None:
        """See `Store.decide`."""
        self.put(*records, decision)

    def changes_since(self, mark: int) -> list[Decision]:
        """See `Store.changes_since`."""
        self._tables.refresh()
        return list(self.all(Decision).values())[mark:]

    def close(self) -> None:
        """See `Store.close`."""
        self._tables.close()
        if self._lock:
            self._lock.release()

    @cached_property
    def _database(self) -> "Database":
        from aibrief_store.storage.tables import Database

        return Database(self._tables)

    def _claims(self, field: str, id: str, page: int, size: int) -> list[Claim]:
        from aibrief_store.storage.tables import where

        found = self._database.table("claim").search(where(field) == id)
        return msgspec.convert(found[page * size : (page + 1) * size], list[Claim])
