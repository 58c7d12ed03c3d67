"""By what a record can be found besides its id: the keys of its postings, `Posted` by them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

import msgspec

from aibrief_store.records import Claim, Entity, Source, Suggestion

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Posted(Protocol[R_co]):
    """Records by id, in the order in which they were first put, and the ids by key.

    Keys are ``subject:``, ``source:`` and ``names:`` with an id for claims, ``part_of:`` with an
    id and ``merged`` for entities, ``mentions:`` with an id for sources, ``source:`` with an id
    for suggestions.
    """

    def __getitem__(self, id: str, /) -> R_co: ...
    def __contains__(self, id: object, /) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...

    def posted(self, key: str) -> list[str]:
        """The ids of the records with this key."""


class Laid(Mapping[str, R]):
    """Records with others laid over them: changed ones, new ones, and ``None`` for hidden ones.

    Over nothing it is a plain mapping with postings.
    """

    def __init__(self, over: Mapping[str, R | None], base: Mapping[str, R] | None = None) -> None:
        self._base: Mapping[str, R] = {} if base is None else base
        self._over: dict[str, R | None] = {}
        self._posted: dict[str, dict[str, None]] = {}
        for id, record in over.items():
            self.lay(id, record)

    def lay(self, id: str, record: R | None) -> None:
        """Lay a record, or nothing, over what stands there."""
        self.lift(id)
        self._over[id] = record
        for key in keys(record):
            self._posted.setdefault(key, {})[id] = None

    def lift(self, id: str) -> None:
        """Take away what was laid over a record."""
        for key in keys(self._over.pop(id, None)):
            del self._posted[key][id]

    def __getitem__(self, id: str) -> R:
        if id not in self._over:
            return self._base[id]
        found = self._over[id]
        if found is None:
            raise KeyError(id)
        return found

    def __contains__(self, id: object) -> bool:
        if isinstance(id, str) and id in self._over:
            return self._over[id] is not None
        return id in self._base

    def __iter__(self) -> Iterator[str]:
        over = self._over
        yield from (id for id in self._base if id not in over or over[id] is not None)
        yield from (id for id in over if over[id] is not None and id not in self._base)

    def __len__(self) -> int:
        hidden = sum(1 for id, of in self._over.items() if of is None and id in self._base)
        new = sum(1 for id, of in self._over.items() if of is not None and id not in self._base)
        return len(self._base) - hidden + new

    def posted(self, key: str) -> list[str]:
        """See `Posted.posted`."""
        of_base: Callable[[str], list[str]] | None = getattr(self._base, "posted", None)
        below = of_base(key) if of_base else ()
        return [id for id in below if id not in self._over] + list(self._posted.get(key, ()))

    def having(self, key: str) -> list[R]:
        """The records with this key."""
        of_base: Callable[[str], list[R]] | None = getattr(self._base, "having", None)
        if of_base and not self._over:
            return of_base(key)
        return [self[id] for id in self.posted(key)]

    def counts(self, prefix: str) -> dict[str, int]:
        """For each key that begins with ``prefix`` how many records have it."""
        of_base: Callable[[str], dict[str, int]] | None = getattr(self._base, "counts", None)
        found = of_base(prefix) if of_base else {}
        for id in self._over:
            for key in keys(self._base.get(id)):
                if key.startswith(prefix):
                    found[key] -= 1
        for key, ids in self._posted.items():
            if key.startswith(prefix):
                found[key] = found.get(key, 0) + len(ids)
        return {key: count for key, count in found.items() if count > 0}


def keys(record: object) -> tuple[str, ...]:
    """The keys of a record, each once."""
    found = _KEYS.get(type(record))
    return tuple(dict.fromkeys(found(record))) if found else ()


def _claim(claim: Claim) -> Iterable[str]:
    yield f"subject:{claim.subject}"
    yield f"source:{claim.source}"
    yield from (f"names:{id}" for id in named(claim))


def _entity(entity: Entity) -> Iterable[str]:
    yield from (f"part_of:{id}" for id in entity.part_of)
    if entity.merged_into:
        yield "merged"


def _source(source: Source) -> Iterable[str]:
    yield from (f"mentions:{mention.entity}" for mention in source.mentions)


def _of_source(record: Suggestion) -> Iterable[str]:
    yield f"source:{record.source}"


_KEYS: dict[type, Callable[[Any], Iterable[str]]] = {
    Claim: _claim, Entity: _entity, Source: _source, Suggestion: _of_source,
}  # fmt: skip
_DECODERS: dict[str, msgspec.json.Decoder[Any]] = {
    "claim": msgspec.json.Decoder(Claim),
    "entity": msgspec.json.Decoder(Entity),
    "source": msgspec.json.Decoder(Source),
    "suggestion": msgspec.json.Decoder(Suggestion),
}


def keys_of(table: str, body: bytes | memoryview) -> tuple[str, ...]:
    """The keys of a record given as JSON; none where it is not of its table's form.

    A record of the wrong shape is told where it is asked for, not here.
    """
    if table not in _DECODERS:
        return ()
    try:
        return keys(_DECODERS[table].decode(body))
    except msgspec.MsgspecError:
        return ()


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
