"""A table's records as a mapping: decoded one by one, when they are looked at."""

from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from typing import TypeVar

import msgspec

from aibrief_store.errors import LibraryDamaged
from aibrief_store.storage.volume import Volume

R = TypeVar("R", bound=msgspec.Struct)

_KEPT = 4096
"""Records that stay decoded; the panel of the busiest entity looks at fewer."""


class Records(Mapping[str, R]):
    """Records of one kind by id, in the order in which they were first put.

    Always as the volume holds them now: a record that was changed is read again.
    """

    def __init__(self, volume: Volume, table: str, kind: type[R]) -> None:
        self._volume = volume
        self._table = table
        self._decoder = msgspec.json.Decoder(kind)
        self._kept: dict[str, tuple[object, R]] = {}

    def __getitem__(self, id: str) -> R:
        known = self._known(id)
        if known is not None:
            return known
        body = self._volume.body(self._table, id)
        if body is None:
            raise KeyError(id)
        return self._read(id, body)

    def _known(self, id: str) -> R | None:
        """The record as it was decoded before, if the volume still holds that one."""
        mark, record = self._kept.get(id, (None, None))
        return record if mark is self._volume.mark(self._table, id) else None

    def _read(self, id: str, body: bytes | memoryview) -> R:
        record = self._decoded(id, body)
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[id] = (self._volume.mark(self._table, id), record)
        return record

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self._volume.holds(self._table, id)

    def __iter__(self) -> Iterator[str]:
        return self._volume.ids(self._table)

    def __len__(self) -> int:
        return self._volume.count(self._table)

    def items(self) -> ItemsView[str, R]:
        """Every id and record, read one after the other."""
        return _Items(self)

    def values(self) -> ValuesView[R]:
        """Every record, read one after the other."""
        return _Values(self)

    def stream(self) -> Iterator[tuple[str, R]]:
        """Every id and record, without a search for each."""
        for id, body in self._volume.bodies(self._table):
            yield id, self._decoded(id, body)

    def posted(self, key: str) -> list[str]:
        """The ids of the records with this key; see `aibrief_store.keys`."""
        return self._volume.posted(self._table, key)

    def having(self, key: str) -> list[R]:
        """The records with this key, in the order they were put."""
        bodies = self._volume.posted_bodies(self._table, key)
        return [self._known(id) or self._read(id, body) for id, body in bodies]

    def counts(self, prefix: str) -> dict[str, int]:
        """For each key that begins with ``prefix`` how many records have it."""
        return self._volume.counts(self._table, prefix)

    def _decoded(self, id: str, body: bytes | memoryview) -> R:
        """A record from its JSON.

        Raises:
            LibraryDamaged: it is none of its kind; names table and id.
        """
        try:
            return self._decoder.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise LibraryDamaged(
                f"{self._volume.name} is damaged in {id!r} of its table {self._table!r}: "
                f"{error}; it was left as it is; save what can be saved with: aibrief library "
                "repair, or name another with --library FILE"
            ) from error


class _Items(ItemsView[str, R]):
    _mapping: Records[R]

    def __iter__(self) -> Iterator[tuple[str, R]]:
        return self._mapping.stream()


class _Values(ValuesView[R]):
    _mapping: Records[R]

    def __iter__(self) -> Iterator[R]:
        return (record for _, record in self._mapping.stream())
