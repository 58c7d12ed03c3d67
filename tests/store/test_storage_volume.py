"""A volume against the plainest model there is: a dict of dicts, and a scan for each question."""

from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from aibrief_store.records import Entity
from aibrief_store.storage.index import Entry, Index, indexed
from aibrief_store.storage.snapshot import compact
from aibrief_store.storage.volume import Change, Volume

IDS = ("a", "b", "딥시크", "深度求索", "a b")
ids = st.sampled_from(IDS)


@st.composite
def entities(draw: st.DrawFn) -> Change:
    id = draw(ids)
    if draw(st.integers(0, 3)) == 0:
        return "entity", id, None
    wholes = draw(st.lists(ids, max_size=2))
    return (
        "entity",
        id,
        msgspec.json.encode(Entity(id=id, kind="company", names=[], part_of=wholes)),
    )


actions = st.lists(
    st.one_of(
        st.lists(entities(), min_size=1, max_size=3), st.sampled_from(["compact", "open", "follow"])
    ),
    max_size=14,
)


def parts(model: dict[str, bytes], whole: str) -> set[str]:
    return {
        id for id, body in model.items() if whole in msgspec.json.decode(body, type=Entity).part_of
    }


def same(volume: Volume, model: dict[str, bytes]) -> None:
    assert {id: bytes(body) for id, body in volume.bodies("entity")} == model
    assert sorted(volume.ids("entity")) == sorted(model)
    assert volume.count("entity") == len(model)
    for id in IDS:
        body = volume.body("entity", id)
        assert (None if body is None else bytes(body)) == model.get(id)
        assert volume.holds("entity", id) == (id in model)
        posted = volume.posted("entity", f"part_of:{id}")
        assert set(posted) == parts(model, id)
        assert len(posted) == len(set(posted))
        bodies = [(id, bytes(body)) for id, body in volume.posted_bodies("entity", f"part_of:{id}")]
        assert bodies == [(part, model[part]) for part in posted]
    counts = {f"part_of:{id}": len(of) for id in IDS if (of := parts(model, id))}
    assert volume.counts("entity", "part_of:") == counts


@settings(max_examples=120, deadline=None)
@given(done=actions)
def test_a_volume_holds_what_was_put(tmp_path_factory: Any, done: list[Any]) -> None:
    file: Path = tmp_path_factory.mktemp("library") / "l"
    volume, reader = Volume(file), Volume(file, writable=False)
    model: dict[str, bytes] = {}
    for action in done:
        if action == "compact":
            compact(volume)
        elif action == "open":
            volume.close()
            volume = Volume(file)
        elif action == "follow":
            reader.refresh()
            same(reader, model)
        else:
            volume.commit(action)
            for _, id, body in action:
                model.pop(id, None) if body is None else model.update({id: body})
        same(volume, model)
    reader.refresh()
    same(reader, model)


keys = st.lists(st.text(max_size=4), max_size=3)


@given(st.dictionaries(st.text(max_size=5), keys, max_size=12))
def test_an_index_finds_what_it_was_told(records: dict[str, list[str]]) -> None:
    entries = [Entry(id, at * 7, tuple(of)) for at, (id, of) in enumerate(records.items())]
    table = Index(memoryview(indexed({"t": entries}))).tables["t"]
    assert list(table.ids()) == list(records)
    for at, id in enumerate(records):
        assert (table.number(id), table.id(at), table.start(at)) == (at, id, at * 7)
    told = {key for of in records.values() for key in of}
    for key in told:
        wanted = [at for at, of in enumerate(records.values()) if key in of]
        assert list(table.posted(key)) == wanted
    assert dict(table.keys()) == {key: len(table.posted(key)) for key in told}
    assert table.number("never there") is None
    assert list(table.posted("never there")) == []
