"""TinyDB's own ways on our journal: the same answers as TinyDB on its memory, and durable."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.storages import MemoryStorage
from tinydb.table import Document, Table

from aibrief_store.errors import AibriefError
from aibrief_store.storage.tables import Database, document
from aibrief_store.storage.volume import Volume

IDS = ("a", "b", "ㄱ", "한글 id", 'quo"te')
values = st.one_of(st.integers(-3, 3), st.text(max_size=3), st.lists(st.integers(0, 2), max_size=2))
fields = st.dictionaries(st.sampled_from("xyz"), values, max_size=3)
ids = st.sampled_from(IDS)


class PlainTable(Table):
    document_id_class = str  # type: ignore[assignment]


class Plain(TinyDB):
    table_class = PlainTable


Step = Callable[[Any], Any]


@st.composite
def steps(draw: st.DrawFn) -> tuple[str, Step]:
    """One thing that a user of TinyDB does with a table, and its name."""
    id, new, x = draw(ids), draw(fields), draw(st.integers(-3, 3))
    return draw(
        st.sampled_from(
            [
                ("insert", lambda t: t.insert(document(new, id))),
                ("upsert", lambda t: t.upsert(Document(new, id))),  # type: ignore[arg-type]
                ("update", lambda t: t.update(new, doc_ids=[id])),
                ("update where", lambda t: t.update(new, where("x") == x)),
                ("update by", lambda t: t.update(lambda of: of.update(n=x), doc_ids=[id])),
                ("remove", lambda t: t.remove(doc_ids=[id]) if id in found(t) else None),
                ("remove where", lambda t: t.remove(where("y") == x)),
                ("truncate", lambda t: t.truncate()),
                ("get", lambda t: t.get(doc_id=id)),
                ("contains", lambda t: t.contains(where("z") == x)),
                ("count", lambda t: t.count(where("x").exists())),
                ("length", len),
                ("search", lambda t: sorted(map(str, t.search(where("x") == x)))),
            ]
        )
    )


def found(table: Any) -> dict[str, Any]:
    return {str(one.doc_id): dict(one) for one in table.all()}


def outcome(step: Step, table: Any) -> Any:
    try:
        return step(table)
    except (ValueError, KeyError) as error:
        return type(error)


@settings(max_examples=150, deadline=None)
@given(st.lists(steps(), max_size=12))
def test_a_table_answers_as_tinydb_does(tmp_path_factory: Any, done: list[Any]) -> None:
    file = tmp_path_factory.mktemp("library") / "l"
    ours, plain = Database(Volume(file)).table("t"), Plain(storage=MemoryStorage).table("t")
    for name, step in done:
        assert outcome(step, ours) == outcome(step, plain), name
        assert found(ours) == found(plain), name
    again = Database(Volume(file)).table("t")
    assert found(again) == found(plain)


def test_a_document_that_was_handed_out_is_a_copy(tmp_path: Path) -> None:
    table = Database(Volume(tmp_path / "l")).table("t")
    table.insert(document({"tags": ["one"]}, "a"))
    table.all()[0]["tags"].append("two")
    assert found(table) == {"a": {"tags": ["one"]}}


def test_one_action_is_one_line_or_none(tmp_path: Path) -> None:
    file = tmp_path / "l"
    database = Database(Volume(file))
    database.table("t").insert(document({}, "first"))
    before = file.read_bytes()

    def broken_off() -> None:
        with database.journal.together():
            database.table("t").insert(document({}, "second"))
            assert database.table("t").contains(doc_id="second")  # type: ignore[arg-type]
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken_off()
    assert file.read_bytes() == before
    with database.journal.together():
        database.table("t").insert(document({}, "second"))
        database.table("u").insert(document({}, "third"))
    assert file.read_bytes().count(b"\n") == before.count(b"\n") + 1


def test_dropping_tables_is_a_change_like_any_other(tmp_path: Path) -> None:
    database = Database(Volume(tmp_path / "l"))
    database.table("t").insert(document({}, "a"))
    database.table("u").insert(document({}, "b"))
    database.drop_table("t")
    again = Database(Volume(tmp_path / "l"))
    assert (found(again.table("t")), found(again.table("u"))) == ({}, {"b": {}})
    again.drop_tables()
    assert found(Database(Volume(tmp_path / "l")).table("u")) == {}


REFUSED: dict[str, Any] = {
    "not a number": {"id": "n", "x": float("nan")},
    "endless": {"id": "n", "x": [float("inf")]},
    "another id": Document({"id": "m"}, "n"),  # type: ignore[arg-type]
    "no id": {"x": 1},
    "a list": ["n"],
    "an id of another type": {"id": 5},
    "a field's name that is no string": {"id": "n", "x": {1: 2}},
}


@pytest.mark.parametrize("record", REFUSED.values(), ids=REFUSED)
def test_what_is_no_record_is_refused_and_changes_nothing(tmp_path: Path, record: Any) -> None:
    file = tmp_path / "l"
    table = Database(Volume(file)).table("t")
    table.insert(document({}, "first"))
    before = file.read_bytes()
    with pytest.raises(AibriefError):
        table.insert(record)
    with pytest.raises(AibriefError):
        table.insert_multiple([document({}, "fine"), record])
    assert file.read_bytes() == before
    assert found(table) == {"first": {}}


def test_a_bare_mapping_is_a_record_under_its_own_id(tmp_path: Path) -> None:
    table = Database(Volume(tmp_path / "l")).table("t")
    table.insert({"id": "a", "x": 1})
    assert found(table) == {"a": {"id": "a", "x": 1}}


def test_a_second_record_of_one_id_is_refused(tmp_path: Path) -> None:
    table = Database(Volume(tmp_path / "l")).table("t")
    with pytest.raises(ValueError, match="already exists"):
        table.insert_multiple([document({"x": 1}, "a"), document({"x": 2}, "a")])
    assert found(table) == {}
