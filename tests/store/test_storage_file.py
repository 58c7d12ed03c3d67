"""A library's file: one writer, nothing acknowledged lost, left alone where it can't be read."""

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
from aibrief_store.storage.volume import Volume

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
    store = open_store(library)
    store.compact()
    store.close()
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
    with pytest.raises(LibraryReadOnly):
        second.remove(Source, "a")
    assert list(second.all(Source)) == ["a"]
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
    "a head alone": b"aibrief library 2 gen=00000001",
    "a head of words": b"aibrief library two gen=x index=y journal=z crc=0\n",
    "a head that leads nowhere": b"aibrief library 2 gen=00000001 index=00000000000000ff "
    b"journal=0000000000000fff crc=00000000\n",
}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_named_and_kept_byte_for_byte(library: Path, data: bytes) -> None:
    library.write_bytes(data)
    with pytest.raises(LibraryDamaged) as raised:
        open_store(library)
    assert str(library) in str(raised.value)
    assert "--library" in str(raised.value)
    assert library.read_bytes() == data


def snapshot_bytes(library: Path) -> int:
    """Where the file's journal begins."""
    head = library.read_bytes().split(b"journal=")[1]
    return int(head[:16], 16)


def test_a_file_cut_short_in_its_journal_opens_with_what_was_whole(library: Path) -> None:
    written(library, "a")
    whole = written(library, "b", "c")
    start = snapshot_bytes(library)
    second = start + whole[start:].index(b"\n") + 1
    for end in range(start, len(whole)):
        library.write_bytes(whole[:end])
        store = open_store(library)
        assert list(store.all(Source)) == (["a"] if end >= second else [])
        assert (store.notice is not None) == (end not in (start, second))
        store.put(Source(id="later"))
        store.close()
        assert "later" in open_store(library, write=False).all(Source)


def test_what_was_cut_off_is_kept_beside_the_file_and_told(library: Path) -> None:
    whole = written(library, "a")
    library.write_bytes(whole[:-5])
    reader = open_store(library, write=False)
    assert list(reader.all(Source)) == []
    store = open_store(library)
    assert store.notice is not None
    assert "cut off" in store.notice.en
    torn = library.with_name("library.json.torn").read_bytes()
    assert whole[:-5].endswith(torn)
    assert b'"a"' in torn
    store.close()
    assert open_store(library).notice is None


def test_no_file_cut_short_in_its_snapshot_opens(library: Path) -> None:
    written(library, "a", "b")
    store = open_store(library)
    store.compact()
    store.close()
    whole = library.read_bytes()
    for end in range(len(whole)):
        library.write_bytes(whole[:end])
        with pytest.raises(LibraryDamaged):
            open_store(library)
        assert library.read_bytes() == whole[:end]


def test_every_flipped_bit_is_seen(library: Path) -> None:
    written(library, "a")
    store = open_store(library)
    store.compact()
    store.put(Source(id="b"), Source(id="c"))
    store.put(Source(id="d"))
    store.close()
    whole = library.read_bytes()
    for bit in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        library.write_bytes(flipped)
        try:
            store = open_store(library)
        except (LibraryDamaged, LibraryTooNew):
            assert library.read_bytes() == flipped
            continue
        # A flip that makes the last line look cut off: dropped, kept beside it, and told.
        assert store.notice is not None
        assert list(store.all(Source)) == ["a", "b", "c"]
        store.close()


def test_a_record_of_the_wrong_shape_is_told_with_its_table(library: Path) -> None:
    volume = Volume(library)
    volume.commit([("source", "a", b'{"id":5}')])
    volume.close()
    data = library.read_bytes()
    store = open_store(library)
    with pytest.raises(LibraryDamaged, match="'source'"):
        store.get(Source, "a")
    with pytest.raises(LibraryDamaged, match="'a'"):
        list(store.all(Source).values())
    store.close()
    assert library.read_bytes() == data


def test_a_newer_library_is_left_to_the_newer_aibrief(library: Path) -> None:
    data = written(library, "a").replace(b"library 2", b"library 3")
    library.write_bytes(data)
    with pytest.raises(LibraryTooNew, match="newer aibrief"):
        open_store(library)
    assert library.read_bytes() == data


FIRST_FORM = """{"meta":{"library":{"schema":1}},
"source":{"b":{"id":"b","title":"제목"},"a":{"id":"a"}}}""".encode()


def test_a_library_of_the_first_form_is_moved_over_and_kept(library: Path) -> None:
    library.write_bytes(FIRST_FORM)
    store = open_store(library)
    assert list(store.all(Source).values()) == [Source(id="b", title="제목"), Source(id="a")]
    store.put(Source(id="c"))
    store.close()
    assert library.with_name("library.json.form-1").read_bytes() == FIRST_FORM
    assert list(open_store(library).all(Source)) == ["b", "a", "c"]


def test_a_library_of_the_first_form_is_read_where_nothing_may_be_written(library: Path) -> None:
    library.write_bytes(FIRST_FORM)
    assert list(open_store(library, write=False).all(Source)) == ["b", "a"]
    assert library.read_bytes() == FIRST_FORM
    assert [path.name for path in library.parent.iterdir()] == ["library.json"]


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


LIMITED = """
import resource, signal, sys
from pathlib import Path
from aibrief_store.errors import LibraryReadOnly
from aibrief_store.records import Source
from aibrief_store.storage import open_store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
library = Path(sys.argv[1])
store = open_store(library)
size = library.stat().st_size
for more in range(0, 400, 7):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + more, resource.RLIM_INFINITY))
    try:
        store.put(Source(id=f"b{more}", title="x" * 200))
        size = library.stat().st_size
        print("kept", more)
    except LibraryReadOnly as error:
        assert "too large" in str(error), error
        assert "make room" in str(error), error
    assert library.stat().st_size == size
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store.put(Source(id="last"))
print(*store.all(Source))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs RLIMIT_FSIZE")
def test_a_full_disk_is_told_and_changes_nothing_until_there_is_room(library: Path) -> None:
    written(library, "a")
    told = child(LIMITED, library).communicate()[0].splitlines()
    kept = [f"b{line.split()[1]}" for line in told[:-1]]
    assert 0 < len(kept) < 58
    assert told[-1].split() == ["a", *kept, "last"]
    assert list(open_store(library).all(Source)) == ["a", *kept, "last"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /dev/full")
def test_a_disk_without_room_for_a_snapshot_keeps_the_journal(library: Path) -> None:
    before = written(library, "a")
    store = open_store(library)
    # A snapshot is written under a name of its own; here that name is a full device.
    fresh = library.with_name("library.json.new")
    fresh.symlink_to("/dev/full")
    with pytest.raises(LibraryReadOnly, match="No space left"):
        store.compact()
    assert library.read_bytes() == before
    assert not fresh.exists()
    store.put(Source(id="b"))
    store.compact()
    assert list(store.all(Source)) == ["a", "b"]
    store.close()


def test_earlier_snapshots_are_kept_three_deep(library: Path) -> None:
    store = open_store(library)
    for id in "abcde":
        store.put(Source(id=id))
        store.compact()
    store.close()
    olds = [library.with_name(f"library.json.old-{number}") for number in (1, 2, 3, 4)]
    held = [list(open_store(old, write=False).all(Source)) for old in olds if old.exists()]
    assert held == [list("abcde"), list("abcd"), list("abc")]


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
