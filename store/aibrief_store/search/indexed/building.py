"""Building the index of a library's names from a stream of its entities."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from aibrief_store.records import Entity
from aibrief_store.search.indexed import grams, suffixes
from aibrief_store.search.indexed.batches import batched
from aibrief_store.search.indexed.postings import joined, posted
from aibrief_store.search.indexed.texts import NAMES, Record, Row, Texts
from aibrief_store.search.other_keys import simpler

_AT_ONCE = 1000


def built(rows: Iterable[Row]) -> dict[str, NDArray[Any]]:
    """The arrays that `Proposals` reads; entities are numbered in the order of the rows.

    A row's own description, links and pack are not kept.
    """
    texts, records = Texts(), list[bytes]()
    ids, ranks = list[str](), array("I")
    kinds, table = list[str](), dict[int, str]()
    above: list[tuple[int, str]] = []
    became: dict[str, str] = {}
    for some in batched(rows, _AT_ONCE):
        entities = [row.entity for row in some]
        keys = [key for row in some for key in row.keys]
        texts.add(len(ids), entities, keys)
        table.update(simpler({entity.id: entity for entity in entities}, keys))
        for entity, own, rank in some:
            above += [(len(ids), owner) for owner in entity.part_of]
            if entity.merged_into:
                became[entity.id] = entity.merged_into
            ids.append(entity.id)
            kinds.append(entity.kind)
            ranks.append(rank)
            records.append(msgspec.msgpack.encode(Record(_slim(entity), own)))
    now = _became(ids, became)
    ranked = np.asarray(ranks, np.uint32)[now]
    return {
        **_texts(texts, _order(ids)[now], ranked),
        **_graph(ids, above, kinds),
        **joined("records", records),
        **joined("simpler", [msgspec.msgpack.encode(table)]),
        **posted("unshifted", texts.unshifted),
        **posted("numberless", texts.numberless),
        **posted("heard", texts.heard),
    }


def _slim(entity: Entity) -> Entity:
    return Entity(
        id=entity.id,
        kind=entity.kind,
        names=entity.names,
        part_of=entity.part_of,
        merged_into=entity.merged_into,
    )


def _became(ids: Sequence[str], merged: Mapping[str, str]) -> NDArray[np.int64]:
    """For each entity the number of the one that it was merged into, else its own."""
    numbers = {id: number for number, id in enumerate(ids)}
    now = np.arange(len(ids))
    for id in merged:
        last, seen = id, {id}
        while (into := merged.get(last)) in numbers and into not in seen:
            seen.add(into)
            last = into
        now[numbers[id]] = numbers[last]
    return now


def _order(ids: Sequence[str]) -> NDArray[np.uint32]:
    """Each entity's place in the order of ids."""
    return _places(sorted(range(len(ids)), key=ids.__getitem__))


def _places(order: Any) -> NDArray[np.uint32]:
    """For each number where it stands in ``order``."""
    places = np.empty(len(order), np.uint32)
    places[order] = np.arange(len(order), dtype=np.uint32)
    return places


def _graph(
    ids: Sequence[str], above: Sequence[tuple[int, str]], kinds: Sequence[str]
) -> dict[str, NDArray[Any]]:
    """Ids to numbers, kinds, and which entity is part of which or was merged into it."""
    numbers = {id: number for number, id in enumerate(ids)}
    pairs = [(below, numbers[id]) for below, id in above if id in numbers]
    by_kind: dict[str, list[int]] = {}
    for number, kind in enumerate(kinds):
        by_kind.setdefault(kind, []).append(number)
    return {
        "below": np.array([pair[0] for pair in pairs], np.uint32),
        "above": np.array([pair[1] for pair in pairs], np.uint32),
        **posted("ids", {id: [number] for id, number in numbers.items()}),
        **posted("kinds", by_kind),
    }


def _texts(
    texts: Texts, by_id: NDArray[np.uint32], ranks: NDArray[np.uint32]
) -> dict[str, NDArray[Any]]:
    form = np.asarray(texts.form, np.uint8)
    # Names first: typos are looked for in them alone.
    names_first = np.argsort(form >= NAMES, kind="stable")
    text = [texts.text[at] for at in names_first]
    form, entity = form[names_first], np.asarray(texts.entity, np.uint32)[names_first]
    starts = np.asarray(texts.starts, np.uint64)[names_first]
    length = np.asarray(texts.length, np.uint16)[names_first]
    # As the rules rank matches of the same score.
    order = np.lexsort((by_id[entity], length, form, -ranks[entity].astype(np.int64)))
    laid = suffixes.laid(text, starts)
    return {
        **laid,
        **_grams(laid, int(np.count_nonzero(form < NAMES)), starts),
        "text_entity": entity,
        "text_length": (np.diff(laid["begins"]) - 1).astype(np.uint8),
        "text_form": form,
        "text_starts": starts,
        "text_whole": np.asarray(texts.whole, np.uint8)[names_first],
        "text_place": _places(order),
        "rank": ranks,
        "entity_place": _places(np.lexsort((by_id, -ranks.astype(np.int64)))),
    }


def _grams(
    laid: dict[str, NDArray[Any]], names: int, starts: NDArray[np.uint64]
) -> dict[str, NDArray[Any]]:
    begins = laid["begins"][: names + 1].astype(np.int64)
    end = int(begins[-1])
    codes = laid["codes"][: 2 * end].view(">u2").astype(np.uint32)
    of = np.repeat(np.arange(names, dtype=np.uint32), np.diff(begins))
    offset = np.minimum(np.arange(end) - begins[of], 63).astype(np.uint64)
    begin_word = (starts[of] >> offset & np.uint64(1)).astype(bool) & (offset < 63)
    return grams.laid(codes, of, begin_word)
