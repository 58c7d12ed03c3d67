"""Two hundred damaged and foreign files: a clear error each, the file kept byte for byte."""

import random
from pathlib import Path

import pytest

from aibrief_store.errors import LibraryDamaged, LibraryTooNew
from aibrief_store.library import Library

FOREIGN = (
    b"", b"\n", b"null", b"[]", b"{}", b"0", b'"library"', b"\xef\xbb\xbf{}", b"PK\x03\x04",
    b"%PDF", b"SQLite format 3\x00", b"<html></html>", b"id,name\n1,a\n", b"\x00" * 512,
    b"\xff\xfe{\x00}\x00", b"[" * 200_000, b'{"a":' * 100_000,
    b'{"meta":{"library":{"schema":%s}}}' % (b"9" * 5000),
    b'{"meta":{"library":{"schema":2}}}', b'{"meta":{"library":{"schema":1}},"pack":[]}',
    b'{"meta":{"library":{"schema":1}},"claim":{"a":NaN}}', b'{"meta":{"library":{"schema":"1"}}}',
    b'{"meta":{"library":{"schema":1}}} and more', b"aibrief library 2\n", b"aibrief library 2",
    b"aibrief library 99999999999999999999\n", b"aibrief library -1 gen=0\n", b"aibrief library\n",
    b"aibrief library 2 gen=00000001 index=0000000000000000 journal=0000000000000000\n",
)  # fmt: skip


def spoilt(whole: bytes, start: int, chance: random.Random) -> bytes:
    """The file with one thing done to it that no crash of ours leaves behind."""
    at = chance.randrange(start)
    return chance.choice(
        (
            lambda: whole[:at],
            lambda: whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :],
            lambda: whole[:at] + bytes(chance.randrange(1, 300)) + whole[at:],
            lambda: whole[:at] + whole[at + chance.randrange(1, 300) :],
            lambda: b"\xef\xbb\xbf" + whole,
            lambda: whole.decode("latin-1").encode("utf-16"),
            lambda: whole.replace(b"\n", b"\r\n"),
            lambda: whole[::-1],
            lambda: whole.replace(b"library 2", b"library 7"),
            lambda: whole[at:] + whole[:at],
        )
    )()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, int]:
    """A library that was used, and where its journal begins."""
    file = tmp_path_factory.mktemp("whole") / "l"
    library = Library.open(file)
    library.set_field("village-2025", "title", "A village")
    library.close()
    data = file.read_bytes()
    return data, int(data.split(b"journal=")[1][:16], 16)


def refused(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    with pytest.raises((LibraryDamaged, LibraryTooNew)) as raised:
        # A record of the wrong form is found when it is looked at.
        with_library(file)
    assert str(file) in str(raised.value)
    assert "--library FILE" in str(raised.value)
    assert file.read_bytes() == data


def with_library(file: Path) -> None:
    library = Library.open(file, write=False)
    list(library.claims.values())
    library.close()


@pytest.mark.parametrize("data", FOREIGN, ids=range(len(FOREIGN)))
def test_a_foreign_file_is_refused_and_kept(tmp_path: Path, data: bytes) -> None:
    refused(tmp_path / "l", data)


@pytest.mark.parametrize("seed", range(200 - len(FOREIGN)))
def test_a_damaged_library_is_refused_and_kept(
    tmp_path: Path, whole: tuple[bytes, int], seed: int
) -> None:
    data, start = whole
    refused(tmp_path / "l", spoilt(data, start, random.Random(seed)))
