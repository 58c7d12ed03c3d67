"""Undo and redo, held against the plainest model there is: a pile of past and future values."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import write_prepared

from aibrief_store.library import Library
from aibrief_store.planting import plant
from aibrief_store.storage.tinydb_store import TinyStore
from aibrief_store.storage.volume import Volume

COURIER = "courier-2031"


def test_a_reading_session_follows_what_another_process_decides(tmp_path: Path) -> None:
    prepared = write_prepared(tmp_path, 1)
    writer = Library.open(tmp_path / "library", prepared=prepared)
    reader = Library.open(tmp_path / "library", prepared=prepared)
    assert reader.read_only
    assert not reader.follow()
    writer.set_field(COURIER, "title", "A lamp")
    writer.collect(f"source:{COURIER}")
    assert reader.source(COURIER).title != "A lamp"
    assert reader.follow()
    assert reader.source(COURIER).title == "A lamp"
    assert reader.collection == writer.collection == [f"source:{COURIER}"]
    writer.undo()
    writer.undo()
    assert reader.follow()
    assert reader.source(COURIER) == writer.source(COURIER)
    assert reader.collection == []
    assert not reader.follow()
    writer.close()
    reader.close()


STEPS = st.lists(st.one_of(st.sampled_from(["undo", "redo", "restart"]), st.text("ab", min_size=4)))


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_prepared(tmp_path_factory.mktemp("pack"))


@given(steps=STEPS)
def test_undo_and_redo_walk_along_what_was_set(prepared: Path, steps: list[str]) -> None:
    store = TinyStore(Volume())
    plant(store, prepared)
    library = Library(store, Path("memory"))
    past, future = [""], list[str]()
    for step in steps:
        if step == "restart":
            library = Library(store, Path("memory"))
        elif step == "undo":
            assert (library.undo() is None) == (len(past) == 1)
            future += [past.pop()] if len(past) > 1 else []
        elif step == "redo":
            assert (library.redo() is None) == (not future)
            past += [future.pop()] if future else []
        else:
            library.set_field(COURIER, "publisher", step)
            past, future = [*past, step], []
        assert library.source(COURIER).publisher == past[-1]
