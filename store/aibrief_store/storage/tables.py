"""TinyDB over our own storage, its documents by the ids of our records.

Imported at the first write or query: reading a library needs no TinyDB.
"""

from collections.abc import Mapping
from typing import Any

from tinydb import TinyDB, where
from tinydb.table import Document, Table

from aibrief_store.storage.file import MemoryTables

__all__ = ["Database", "document", "where"]


class RecordTable(Table):
    """A table whose document ids are record ids: strings, and readable in the file."""

    document_id_class = str  # type: ignore[assignment]


class Database(TinyDB):
    """TinyDB with `RecordTable`s."""

    table_class = RecordTable

    def __init__(self, storage: MemoryTables) -> None:
        super().__init__(storage=lambda: storage)

    def table(self, name: str, **options: Any) -> Table:
        """The table; results are not cached, since another process may replace the file."""
        return super().table(name, cache_size=0, **options)

    def replace(self, table: str, fields: dict[str, Any]) -> None:
        """Put a document in the place of the one with its id, whole.

        TinyDB's own ``upsert`` would keep fields that the new one lacks.
        """

        def swap(old: Any) -> None:
            old.clear()
            old.update(fields)

        id = fields["id"]
        if not self.table(table).update(swap, doc_ids=[id]):
            self.table(table).insert(document(fields, id))


def document(fields: Mapping[str, Any], id: str) -> Document:
    """A record's fields as TinyDB takes them."""
    return Document(fields, id)  # type: ignore[arg-type]
