"""By what a record can be found besides its id: the keys of its postings."""

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from aibrief_store.catalog import named
from aibrief_store.records import Claim, Entity, Source


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


#: Table → its record's type, and the keys that a record has.
_KEYS: dict[str, tuple[msgspec.json.Decoder[Any], Callable[[Any], Iterable[str]]]] = {
    "claim": (msgspec.json.Decoder(Claim), _claim),
    "entity": (msgspec.json.Decoder(Entity), _entity),
    "source": (msgspec.json.Decoder(Source), _source),
}


def keys_of(table: str, body: bytes | memoryview) -> tuple[str, ...]:
    """The keys of a record given as JSON; none where it is not of its table's form.

    A record of the wrong shape is told where it is asked for, not here.
    """
    if table not in _KEYS:
        return ()
    decoder, keys = _KEYS[table]
    try:
        return tuple(dict.fromkeys(keys(decoder.decode(body))))
    except msgspec.MsgspecError:
        return ()
