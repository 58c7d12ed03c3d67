"""Looking after a library's file: verified, repaired, backed up and restored."""

from pathlib import Path

import pytest

from aibrief_store.errors import LibraryDamaged, LibraryError, LibraryReadOnly
from aibrief_store.records import Source
from aibrief_store.storage import open_store
from aibrief_store.storage.mending import back_up, info, repair, restore, verify


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Sources a, b, c in the snapshot, d and e in the journal."""
    file = tmp_path / "mine.aibrief"
    store = open_store(file)
    store.put(*(Source(id=id, title="제목 " * 20) for id in "abc"))
    store.compact()
    store.put(Source(id="d"))
    store.put(Source(id="e"), Source(id="a", title="changed"))
    store.close()
    return file


def held(file: Path) -> list[str]:
    store = open_store(file, write=False)
    return [f"{id} {one.title[:7]}".strip() for id, one in store.all(Source).items()]


def damage(file: Path, at: bytes) -> bytes:
    data = file.read_bytes()
    assert data.count(at) == 1
    spoilt = data.replace(at, b"#" * len(at))
    file.write_bytes(spoilt)
    return spoilt


def test_a_sound_library_has_nothing_wrong(library: Path) -> None:
    assert verify(library) == []
    told = info(library)
    assert told.records == {"source": 5}
    assert told.journal_bytes > 0
    assert told.bytes == library.stat().st_size


def test_what_is_damaged_is_told_and_the_rest_saved(library: Path) -> None:
    spoilt = damage(library, b'"id":"d"')
    with pytest.raises(LibraryDamaged, match="aibrief library repair"):
        open_store(library)
    (wrong,) = verify(library)
    assert "no readable line" in wrong
    repaired = repair(library)
    assert Path(repaired.kept).read_bytes() == spoilt
    assert repaired.records == {"source": 4}
    (lost,) = repaired.lost
    assert '"source","d"' in lost
    assert held(library) == ["a changed", "b 제목 제목 제", "c 제목 제목 제", "e"]
    assert verify(library) == []


def test_damage_anywhere_saves_every_other_record(library: Path) -> None:
    whole = library.read_bytes()
    for at in range(0, len(whole), 13):
        spoilt = bytearray(whole)
        spoilt[at] ^= 0x55
        library.write_bytes(spoilt)
        assert verify(library)
        saved = repair(library).records["source"]
        assert saved >= 3
        assert verify(library) == []


def test_a_file_without_a_record_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "diary"
    file.write_text("Dear diary")
    with pytest.raises(LibraryDamaged, match="no readable record"):
        repair(file)
    assert file.read_text() == "Dear diary"
    with pytest.raises(LibraryError, match="there is no library"):
        verify(tmp_path / "nowhere")


def test_a_library_that_is_written_to_is_not_mended(library: Path) -> None:
    store = open_store(library)
    for mend in (repair, lambda path: restore(path, path)):
        with pytest.raises(LibraryReadOnly, match="has this library open"):
            mend(library)
    store.close()


def test_a_backup_is_restored_and_what_lay_there_kept(library: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    back_up(library, backup)
    before = held(library)
    store = open_store(library)
    store.put(Source(id="later"))
    store.close()
    with pytest.raises(LibraryError, match="there already"):
        back_up(library, backup)
    restored = restore(library, backup)
    assert held(library) == before
    assert held(Path(restored.older[0])) == [*before, "later"]


def test_a_damaged_backup_is_not_restored(library: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup"
    back_up(library, backup)
    damage(backup, b'"id":"d"')
    before = library.read_bytes()
    with pytest.raises(LibraryDamaged, match="nothing was changed"):
        restore(library, backup)
    assert library.read_bytes() == before
    damage(library, b'"id":"b"')
    with pytest.raises(LibraryDamaged, match="aibrief library verify"):
        back_up(library, tmp_path / "another")
    assert not (tmp_path / "another").exists()


def test_a_record_of_another_form_is_told(library: Path) -> None:
    from aibrief_store.storage.volume import Volume

    volume = Volume(library)
    volume.commit([("source", "odd", b'{"id":5}'), ("weather", "sun", b"{}")])
    volume.close()
    assert [line.partition(" ")[0] for line in verify(library)] == ["source:odd:", "weather:sun:"]
