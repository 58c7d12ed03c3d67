"""What any store promises, in memory and in a file alike."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from aibrief_store.errors import LibraryReadOnly
from aibrief_store.records import (
    Anchor,
    Claim,
    Decision,
    Entity,
    Name,
    Source,
    Span,
    Text,
    Value,
)
from aibrief_store.storage import Kept, Planted, Readings, Store, open_store
from aibrief_store.storage.tinydb_store import TinyStore
from aibrief_store.storage.volume import Volume


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    store = TinyStore(Volume()) if request.param == "memory" else open_store(tmp_path / "l")
    yield store
    store.close()


def entity(id: str, *names: str, pack: str = "") -> Entity:
    return Entity(id=id, kind="company", names=[Name(name) for name in names or (id,)], pack=pack)


def claim(id: str, source: str = "s", subject: str = "e") -> Claim:
    return Claim(
        id=id,
        source=source,
        subject=subject,
        property="states",
        value=Value(text=Text("a", "ㄱ")),
        anchor=Anchor("p1", [Span("value", 0, 1, 1, "0" * 16)]),
        statement=Text("a", "ㄱ"),
    )


def tables(**records: list[msgspec.Struct]) -> dict[str, msgspec.Raw]:
    return {
        name: msgspec.Raw(
            msgspec.json.encode({fields["id"]: fields for fields in map(msgspec.to_builtins, of)})
        )
        for name, of in records.items()
    }


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.all(Entity) == {}
    assert store.get(Source, "s") is None
    assert store.changes_since(0) == []


def test_records_come_back_by_kind_and_id(store: Store) -> None:
    lumora, gazette = entity("lumora"), Source(id="gazette", title="A lamp 등불")
    store.put(lumora, gazette)
    assert store.all(Entity) == {"lumora": lumora}
    assert store.get(Source, "gazette") == gazette


def test_records_keep_the_order_they_were_put_in(store: Store) -> None:
    for id in ("c", "a", "b"):
        store.put(entity(id))
    store.put(entity("a", "again"))
    assert list(store.all(Entity)) == ["c", "a", "b"]


def test_a_record_takes_the_place_of_the_one_with_its_id_whole(store: Store) -> None:
    store.put(Source(id="gazette", title="Draft", publisher="Nobody"))
    store.put(Source(id="gazette", title="Final"))
    assert store.get(Source, "gazette") == Source(id="gazette", title="Final")


def test_claims_of_an_entity_come_by_page(store: Store) -> None:
    store.put(*(claim(f"c{n}", subject="even" if n % 2 == 0 else "odd") for n in range(9)))
    pages = [[c.id for c in store.claims_of_entity("even", page, 2)] for page in range(4)]
    assert pages == [["c0", "c2"], ["c4", "c6"], ["c8"], []]


def test_claims_of_a_source_come_by_page(store: Store) -> None:
    store.put(claim("a", source="x"), claim("b", source="y"), claim("c", source="x"))
    assert [c.id for c in store.claims_of_source("x")] == ["a", "c"]
    assert [c.id for c in store.claims_of_source("x", 1, 1)] == ["c"]


def test_a_search_key_finds_its_entities(store: Store) -> None:
    store.put(
        Readings(id="lumora", keys=[{"text": "rumora"}, {"text": "lu"}]),
        Readings(id="lumen", keys=[{"text": "lu"}]),
        Readings(id="tern", keys=[]),
    )
    assert store.candidates("lu") == ["lumora", "lumen"]
    assert store.candidates("lum") == []


def test_decisions_are_appended_with_what_they_speak_of(store: Store) -> None:
    first = Decision(id="1", target="source:s", field="title", after="A", action="set")
    second = Decision(id="2", target="source:s", field="copy", after="s.1", action="attach")
    store.decide(first)
    store.decide(second, Kept(id="s.1", source="s", text="words"))
    assert store.changes_since(0) == [first, second]
    assert store.changes_since(1) == [second]
    assert store.all(Kept)["s.1"].text == "words"


def test_a_newer_pack_replaces_its_records_and_nothing_else(store: Store) -> None:
    decision = Decision(id="1", target="source:s", field="title", after="A", action="set")
    store.plant(
        Planted(id="lamps", version=1),
        tables(entity=[entity("old", pack="lamps"), entity("kept", pack="lamps")]),
    )
    store.put(entity("mine", pack="own"))
    store.decide(decision, Kept(id="s.1", source="s", text="words"))
    store.plant(
        Planted(id="lamps", version=2),
        tables(entity=[entity("kept", "new name", pack="lamps")], source=[Source(id="s")]),
    )
    assert set(store.all(Entity)) == {"mine", "kept"}
    assert store.all(Entity)["kept"].label() == "new name"
    assert store.get(Planted, "lamps") == Planted(id="lamps", version=2)
    assert store.changes_since(0) == [decision]
    assert store.get(Kept, "s.1") is not None


def test_what_cannot_be_written_leaves_everything_as_it_was(store: Store) -> None:
    store.put(Source(id="gazette", title="Whole"))
    with pytest.raises(UnicodeEncodeError):
        store.put(Source(id="gazette", title="half \ud83d"), entity("lumora"))
    assert store.get(Source, "gazette") == Source(id="gazette", title="Whole")
    assert store.all(Entity) == {}
    store.put(entity("tern"))
    assert list(store.all(Entity)) == ["tern"]


def test_a_read_only_store_says_why_and_still_takes_a_pack() -> None:
    store = TinyStore(Volume(), why_read_only=Text("because", "그래서"))
    assert store.read_only
    with pytest.raises(LibraryReadOnly, match="because"):
        store.put(entity("lumora"))
    store.plant(Planted(id="lamps", version=1), tables(entity=[entity("glow")]))
    assert list(store.all(Entity)) == ["glow"]
