"""TinyDB over a `Volume`: its tables, queries and changes, on a journal.

TinyDB reads a whole table for each operation and writes the whole database for each change. Here
a table decodes a document when it is looked at, and a change writes the documents that it
touched. TinyDB's ``update`` changes documents in place: what is handed out are copies, and
what was touched is compared with what stood there.

Imported at the first write or query: reading a library needs no TinyDB.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from typing import Any, cast

import msgspec
from tinydb import TinyDB, where
from tinydb.storages import Storage
from tinydb.table import Document, Table

from aibrief_store.errors import AibriefError
from aibrief_store.storage.volume import Change, Volume

__all__ = ["Database", "document", "where"]

Fields = dict[str, Any]


class JournalStorage(Storage):
    """What TinyDB is given: tables of a volume, changes gathered into one action."""

    def __init__(self, volume: Volume) -> None:
        self.volume = volume
        self._waiting: dict[tuple[str, str], bytes | None] | None = None

    def read(self) -> dict[str, Any]:
        """The tables by name."""
        return {name: Documents(self, name) for name in self.volume.tables()}

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the tables what ``data`` says; TinyDB asks for it where it drops tables."""
        with self.together():
            for name in {*self.volume.tables(), *data}:
                changes = Changes(Documents(self, name))
                for id in set(changes) - set(data.get(name, {})):
                    del changes[id]
                changes.update(data.get(name, {}))
                self.take(changes.made(name))

    def take(self, changes: list[Change]) -> None:
        """Write changes, or keep them for the action that they are part of."""
        if self._waiting is not None:
            self._waiting.update({(table, id): body for table, id, body in changes})
        elif changes:
            self.volume.commit(changes)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Changes within the block become one action, or none if it raises."""
        if self._waiting is not None:
            yield
            return
        self._waiting = {}
        try:
            yield
            changes = [(table, id, body) for (table, id), body in self._waiting.items()]
        finally:
            self._waiting = None
        self.take(changes)

    def body(self, table: str, id: str) -> bytes | memoryview | None:
        """A record's JSON as it is within the action that goes on."""
        if self._waiting and (table, id) in self._waiting:
            return self._waiting[table, id]
        return self.volume.body(table, id)

    def ids(self, table: str) -> Iterator[str]:
        """A table's ids as they are within the action that goes on."""
        if not self._waiting:
            return self.volume.ids(table)
        found = dict.fromkeys(self.volume.ids(table))
        for (name, id), body in self._waiting.items():
            if name == table and body is None:
                found.pop(id, None)
            elif name == table:
                found[id] = None
        return iter(found)


class Documents(Mapping[str, Fields]):
    """A table's documents by id, each decoded anew when it is looked at."""

    def __init__(self, storage: JournalStorage, table: str) -> None:
        self._storage = storage
        self._table = table

    def __getitem__(self, id: str) -> Fields:
        body = self._storage.body(self._table, id)
        if body is None:
            raise KeyError(id)
        return cast(Fields, msgspec.json.decode(body))

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self._storage.body(self._table, id) is not None

    def __iter__(self) -> Iterator[str]:
        return self._storage.ids(self._table)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Changes(MutableMapping[str, Fields]):
    """Documents that may be changed, and what was."""

    def __init__(self, of: Documents) -> None:
        self._of = of
        self._touched: dict[str, Fields | None] = {}

    def __getitem__(self, id: str) -> Fields:
        if id not in self._touched:
            self._touched[id] = self._of[id]
        found = self._touched[id]
        if found is None:
            raise KeyError(id)
        return found

    def __setitem__(self, id: str, fields: Fields) -> None:
        self._touched[id] = fields

    def __delitem__(self, id: str) -> None:
        self._touched[id] = None

    def __contains__(self, id: object) -> bool:
        return self._touched[id] is not None if id in self._touched else id in self._of

    def __iter__(self) -> Iterator[str]:
        yield from (id for id in self._of if self._touched.get(id, id) is not None)
        yield from (id for id in self._touched if id not in self._of and id in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def made(self, table: str) -> list[Change]:
        """The documents that differ from what stood there.

        Raises:
            AibriefError: one of them is no record.
        """
        return [
            (table, id, None if fields is None else encoded(table, id, fields))
            for id, fields in self._touched.items()
            if fields != self._of.get(id)
        ]


class RecordTable(Table):
    """A table whose document ids are record ids: strings."""

    document_id_class = str  # type: ignore[assignment]

    def _read_table(self) -> Any:
        return Documents(cast(JournalStorage, self._storage), self.name)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        storage = cast(JournalStorage, self._storage)
        changes = Changes(Documents(storage, self.name))
        updater(changes)
        storage.take(changes.made(self.name))
        self.clear_cache()

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a record. Raises ValueError where its id is taken."""
        return super().insert(_identified(document))

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert records, all or none. Raises ValueError where an id is taken."""
        return super().insert_multiple([_identified(document) for document in documents])


class Database(TinyDB):
    """TinyDB with `RecordTable`s on a volume."""

    table_class = RecordTable

    def __init__(self, volume: Volume) -> None:
        self.journal = JournalStorage(volume)
        super().__init__(storage=lambda: self.journal)

    def table(self, name: str, **options: Any) -> Table:
        """The table; results are not cached, since another process may write."""
        return super().table(name, cache_size=0, **options)

    def replace(self, table: str, fields: Fields) -> None:
        """Put a document in the place of the one with its id, whole.

        TinyDB's own ``upsert`` would keep fields that the new one lacks.
        """

        def swap(old: Any) -> None:
            old.clear()
            old.update(fields)

        if not self.table(table).update(swap, doc_ids=[fields["id"]]):
            self.table(table).insert(document(fields, fields["id"]))


def document(fields: Mapping[str, Any], id: str) -> Document:
    """A record's fields as TinyDB takes them."""
    return Document(fields, id)  # type: ignore[arg-type]


def _identified(fields: Any) -> Document:
    """The document under its own id; a bare mapping is taken by its field ``id``."""
    if isinstance(fields, Document):
        return fields
    id = fields.get("id") if isinstance(fields, Mapping) else None
    if not isinstance(id, str):
        raise AibriefError("a record is a mapping with a string 'id'")
    return document(fields, id)


def encoded(table: str, id: str, fields: Any) -> bytes:
    """A document as it is written.

    Raises:
        AibriefError: it is no record: no mapping, another id than its own, NaN or infinite
            numbers, keys that are no strings.
    """
    if not isinstance(fields, Mapping) or not isinstance(id, str):
        raise AibriefError(f"{table} {id!r}: a record is a mapping with a string 'id'")
    if fields.get("id", id) != id:
        raise AibriefError(f"{table} {id!r}: it says that its id is {fields['id']!r}")
    body = msgspec.json.encode(fields)
    _sound(table, id, fields)
    return body


def _sound(table: str, id: str, value: Any) -> None:
    """JSON has no NaN; msgspec would write null in its place without a word."""
    if isinstance(value, float) and (value != value or value in (float("inf"), -float("inf"))):
        raise AibriefError(f"{table} {id!r}: {value} is no number that JSON can hold")
    if isinstance(value, Mapping):
        if not all(isinstance(key, str) for key in value):
            raise AibriefError(f"{table} {id!r}: names of fields are strings")
        for part in value.values():
            _sound(table, id, part)
    elif isinstance(value, list | tuple):
        for part in value:
            _sound(table, id, part)
