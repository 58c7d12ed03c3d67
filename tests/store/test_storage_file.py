"""A library's file: one writer, replaced whole, and left alone where it can't be read."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aibrief_store.errors import LibraryDamaged, LibraryReadOnly, LibraryTooNew
from aibrief_store.library import Library
from aibrief_store.records import Source
from aibrief_store.storage import open_store

ROOT = Path(__file__).parents[2]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.json"


def written(library: Path, *ids: str) -> bytes:
    store = open_store(library)
    store.put(*(Source(id=id, title="제목") for id in ids))
    store.close()
    return library.read_bytes()


def child(code: str, library: Path) -> "subprocess.Popen[str]":
    path = os.pathsep.join(str(ROOT / room) for room in ("store", "seeds"))
    return subprocess.Popen(
        [sys.executable, "-c", code, str(library)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
    )


WRITER = """
import sys
from pathlib import Path
from aibrief_store.records import Source
from aibrief_store.storage import open_store
store = open_store(Path(sys.argv[1]))
assert not store.read_only
number = len(store.all(Source))
while True:
    store.put(Source(id=str(number), title="x" * 2000))
    print(number, flush=True)
    number += 1
"""


def test_what_was_written_is_there_after_a_restart(library: Path) -> None:
    written(library, "a", "b")
    store = open_store(library)
    assert list(store.all(Source)) == ["a", "b"]
    assert not store.read_only
    store.close()


def test_opening_makes_the_folder(tmp_path: Path) -> None:
    written(tmp_path / "new" / "deep" / "library.json", "a")
    assert (tmp_path / "new" / "deep" / "library.json").is_file()


def test_a_link_stays_a_link(tmp_path: Path, library: Path) -> None:
    written(library, "a")
    link = tmp_path / "link.json"
    link.symlink_to(library)
    written(link, "b")
    assert link.is_symlink()
    assert b'"b"' in library.read_bytes()


def test_the_file_is_its_readers_alone(library: Path) -> None:
    written(library, "a")
    assert library.stat().st_mode & 0o777 == 0o600
    library.chmod(0o640)
    written(library, "b")
    assert library.stat().st_mode & 0o777 == 0o640


def test_nothing_temporary_stays(library: Path) -> None:
    written(library, "a")
    assert {path.name for path in library.parent.iterdir()} == {
        "library.json",
        "library.json.lock",
    }


def test_a_second_store_reads_and_says_which_process_writes(library: Path) -> None:
    written(library, "a")
    first, second = open_store(library), open_store(library)
    assert list(second.all(Source)) == ["a"]
    assert second.read_only
    assert second.why_read_only is not None
    assert str(os.getpid()) in second.why_read_only.en
    assert str(os.getpid()) in second.why_read_only.ko
    with pytest.raises(LibraryReadOnly, match=str(os.getpid())):
        second.put(Source(id="b"))
    first.close()
    second.close()


def test_a_reader_sees_what_the_writer_has_written_since(library: Path) -> None:
    first, second = open_store(library), open_store(library)
    first.put(Source(id="a"))
    second.changes_since(0)
    assert list(second.all(Source)) == ["a"]
    first.close()
    second.close()


def test_a_closed_store_lets_the_next_one_write(library: Path) -> None:
    first = open_store(library)
    first.close()
    first.close()
    second = open_store(library)
    assert not second.read_only
    second.close()


def test_a_lock_dies_with_its_process(library: Path) -> None:
    process = child(WRITER, library)
    assert process.stdout is not None
    process.stdout.readline()
    store = open_store(library)
    assert store.read_only
    assert store.why_read_only is not None
    assert str(process.pid) in store.why_read_only.en
    process.kill()
    process.communicate()
    assert not open_store(library).read_only


def test_a_killed_writer_loses_no_acknowledged_write(library: Path) -> None:
    chance = random.Random(4)
    acknowledged = 0
    for _ in range(30):
        process = child(WRITER, library)
        assert process.stdout is not None
        seen = [process.stdout.readline()]
        time.sleep(chance.uniform(0, 0.03))
        process.kill()
        seen += process.communicate()[0].splitlines(keepends=True)
        acknowledged = max(acknowledged, *(int(line) + 1 for line in seen if line.endswith("\n")))
        store = open_store(library)
        found = set(store.all(Source))
        store.close()
        assert found >= {str(number) for number in range(acknowledged)}
    assert acknowledged >= 30


DAMAGED = {
    "empty": b"",
    "not JSON": b"Dear diary",
    "a list": b"[1, 2]",
    "another object": b'{"name": "package", "version": "1.0"}',
    "another meta": b'{"meta": {"library": {"schema": "one"}}}',
    "a byte order mark": b'\xef\xbb\xbf{"meta":{"library":{"schema":1}}}',
    "UTF-16": '{"meta":{"library":{"schema":1}}}'.encode("utf-16"),
    "not a number": b'{"meta":{"library":{"schema":1}},"source":{"a":{"id":NaN}}}',
    "very deep": b'{"meta":{"library":{"schema":1}},"source":' + b"[" * 100_000,
    "two documents": b'{"meta":{"library":{"schema":1}}}{"meta":{"library":{"schema":1}}}',
    "zeros": bytes(4096),
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_named_and_kept_byte_for_byte(library: Path, data: bytes) -> None:
    library.write_bytes(data)
    with pytest.raises(LibraryDamaged) as raised:
        open_store(library)
    assert str(library) in str(raised.value)
    assert "--library" in str(raised.value)
    assert library.read_bytes() == data


def test_no_file_cut_short_opens(library: Path) -> None:
    whole = written(library, "a", "b")
    for end in range(len(whole)):
        library.write_bytes(whole[:end])
        with pytest.raises(LibraryDamaged):
            open_store(library)
        assert library.read_bytes() == whole[:end]


def test_a_record_of_the_wrong_shape_is_told_with_its_table(library: Path) -> None:
    data = b'{"meta":{"library":{"schema":1}},"source":{"a":{"id":5}}}'
    library.write_bytes(data)
    store = open_store(library)
    with pytest.raises(LibraryDamaged, match="'source'"):
        store.all(Source)
    store.close()
    assert library.read_bytes() == data


def test_a_newer_library_is_left_to_the_newer_aibrief(library: Path) -> None:
    data = written(library, "a").replace(b'"schema":1', b'"schema":2')
    library.write_bytes(data)
    with pytest.raises(LibraryTooNew, match="newer aibrief"):
        open_store(library)
    assert library.read_bytes() == data


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryDamaged, match="is a folder"):
        open_store(tmp_path)


def test_where_nothing_can_be_written_the_reader_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = open_store(tmp_path / "file" / "library.json")
    assert store.read_only
    assert store.why_read_only is not None
    assert "can't be written" in store.why_read_only.en
    store.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_file_that_may_only_be_read_is_read(library: Path) -> None:
    written(library, "a")
    library.chmod(0o400)
    store = open_store(library)
    assert store.read_only
    assert list(store.all(Source)) == ["a"]
    store.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /dev/full")
def test_a_full_disk_is_told_and_changes_nothing(library: Path) -> None:
    before = written(library, "a")
    store = open_store(library)
    # What the store writes first goes to a name of its own; here that name is a full device.
    fresh = library.with_name("library.json.new")
    fresh.symlink_to("/dev/full")
    with pytest.raises(LibraryReadOnly, match="No space left"):
        store.put(Source(id="b"))
    assert list(store.all(Source)) == ["a"]
    assert library.read_bytes() == before
    assert not fresh.exists()
    store.put(Source(id="b"))
    assert list(store.all(Source)) == ["a", "b"]
    store.close()


def test_a_lock_that_was_left_behind_blocks_nobody(library: Path) -> None:
    library.with_name("library.json.lock").write_text("12345")
    store = open_store(library)
    assert not store.read_only
    store.close()


def test_what_another_program_wrote_meanwhile_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "library.json"
    first = Library.open(path)
    theirs = tmp_path / "copy.json"
    theirs.write_bytes(path.read_bytes())
    other = Library.open(theirs)
    other.set_field("village-2025", "title", "The village")
    other.close()
    theirs.replace(path)
    with pytest.raises(LibraryReadOnly, match="another program"):
        first.set_field("village-2025", "title", "Another")
    first.close()
    again = Library.open(path, write=False)
    assert again.source("village-2025").title == "The village"
