"""Bytes become the text that was meant, or a clear error."""

import codecs
import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.errors import Unreadable
from aibrief_store.importing.decoding import declared_in, decoded, known

KOREAN = (
    "등대지기는 지난달 20일 새 등대의 불빛이 40킬로미터를 간다고 밝혔다.\n어민들은 다르게 말한다.\n"
)
SIMPLE = "灯塔看守人表示，新灯塔的光可以照到四十公里以外。渔民的说法不同。\n"
TRADITIONAL = "燈塔看守人表示，新燈塔的光可以照到四十公里以外。漁民的說法不同。\n"
JAPANESE = "灯台守は、新しい灯台の光が四十キロ先まで届くと話した。漁師の話は違う。\n"
WESTERN = "The keeper said “forty kilometres” — the fishermen’s café disagrees, for €5.\n"

ENCODED = [
    *[(KOREAN, codec) for codec in ("utf-8", "cp949", "euc-kr")],
    *[(SIMPLE, codec) for codec in ("utf-8", "gb18030", "gbk", "gb2312")],
    *[(TRADITIONAL, codec) for codec in ("utf-8", "big5", "gb18030")],
    *[(JAPANESE, codec) for codec in ("utf-8", "shift_jis", "cp932", "euc_jp", "iso2022_jp")],
    *[(WESTERN, codec) for codec in ("utf-8", "cp1252")],
    *[
        (text, codec)
        for text in (KOREAN, SIMPLE, TRADITIONAL, JAPANESE, WESTERN)
        for codec in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
    ],
]


@pytest.mark.parametrize(("text", "codec"), ENCODED)
@pytest.mark.parametrize("times", [1, 40])
def test_a_text_is_read_whatever_it_was_saved_in(text: str, codec: str, times: int) -> None:
    assert decoded((text * times).encode(codec)).text == text * times


@pytest.mark.parametrize(("text", "codec"), ENCODED)
def test_a_right_declaration_is_never_in_the_way(text: str, codec: str) -> None:
    found = decoded(text.encode(codec), [codec])
    assert (found.text, found.warnings) == (text, [])


@pytest.mark.parametrize("wrong", ["iso-8859-1", "euc-kr", "utf-16", "big5", "us-ascii", "base64"])
def test_utf_8_is_utf_8_whatever_was_declared(wrong: str) -> None:
    assert decoded(KOREAN.encode(), [wrong]).text == KOREAN


@pytest.mark.parametrize(("text", "codec"), [(KOREAN, "cp949"), (JAPANESE, "cp932")])
@pytest.mark.parametrize("wrong", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_wrong_declaration_is_overruled_and_told(text: str, codec: str, wrong: str) -> None:
    found = decoded(text.encode(codec), [wrong])
    assert (found.text, found.encoding) == (text, codec)
    assert len(found.warnings) == 1


def test_a_short_text_is_read_by_its_declaration() -> None:
    assert decoded("漢字".encode("big5"), ["big5"]).text == "漢字"
    assert decoded("한".encode("cp949"), ["EUC-KR"]).text == "한"
    assert decoded("café".encode("latin-1"), ["iso-8859-1"]).text == "café"


def test_what_only_the_wider_encoding_holds_is_read_too() -> None:
    """Pages say euc-kr and hold CP949, gb2312 and hold GB 18030."""
    assert decoded("똠방각하 펲시콜라".encode("cp949"), ["euc-kr"]).text == "똠방각하 펲시콜라"
    assert decoded("镕基 𠮷野".encode("gb18030"), ["gb2312"]).text == "镕基 𠮷野"


def test_one_damaged_byte_does_not_cost_the_article() -> None:
    data = bytearray((KOREAN * 40).encode("cp949"))
    data[data.index(b"\n") - 1] = 0xFF
    found = decoded(bytes(data), ["euc-kr"])
    assert found.text.count("\ufffd") == 1
    assert found.text.replace("\ufffd", "")[200:] in KOREAN * 40
    assert len(found.warnings) == 1
    cut = (KOREAN * 40).encode()[:-2]
    assert decoded(cut).text.startswith(KOREAN)


def test_line_ends_and_jamo_are_made_one() -> None:
    found = decoded(unicodedata.normalize("NFD", "등대\r\n불빛\r끝").encode())
    assert found.text == "등대\n불빛\n끝"


@pytest.mark.parametrize("data", [b"", b"   \n\t ", b"\0" * 100, codecs.BOM_UTF8 + b" "])
def test_nothing_is_told_apart_from_something(data: bytes) -> None:
    with pytest.raises(Unreadable) as raised:
        decoded(data)
    assert raised.value.reason == "empty"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml", "Word"),
        (b"PK\x03\x04" + b"\0" * 30 + b"mimetypeapplication/hwp+zip", "HWPX"),
        (b"PK\x03\x04" + b"\0" * 30, "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "HWP"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"\x1f\x8b\x08" + b"\0" * 20, "gzip"),
        (b"\x7fELF" + b"\0" * 60, "program"),
        (b"SQLite format 3\0" + b"\0" * 60, "SQLite"),
        (bytes(range(256)) * 20, "data"),
        (random.Random(7).randbytes(4000), "data"),
        (b"ab\0cd\0\x01\x02\x03" * 50, "data"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable) as raised:
        decoded(data)
    assert raised.value.reason == "binary"
    assert words in str(raised.value)


def test_text_in_no_known_encoding_says_what_to_do() -> None:
    """Letters of a code page of the eighties, in no order that a text of today would have."""
    data = bytes(0x80 + number * 37 % 128 for number in range(600)) + b"and some plain words"
    with pytest.raises(Unreadable) as raised:
        decoded(data)
    assert raised.value.reason == "encoding"
    assert "UTF-8" in str(raised.value)


@pytest.mark.parametrize(
    "label", ["base64", "rot13", "zlib", "utf-7", "unicode_escape", "idna", "undefined", "x\0y", ""]
)
def test_a_label_that_is_no_texts_encoding_is_not_followed(label: str) -> None:
    assert known(label) == ""


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<html><head><meta charset="euc-kr">', "euc-kr"),
        (b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=big5">', "big5"),
        (b"<?xml version='1.0' encoding='gb2312'?><rss>", "gb2312"),
    ],
)
def test_a_page_says_what_it_is_in(head: bytes, label: str) -> None:
    assert declared_in(head) == [label]


@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "euc-kr", "utf-16", "latin-1"]))
def test_any_bytes_give_a_text_or_a_clear_error(data: bytes, label: str) -> None:
    try:
        found = decoded(data, [label])
    except Unreadable:
        return
    assert found.text == unicodedata.normalize("NFC", found.text)
    assert "\r" not in found.text
    assert "\0" not in found.text
    found.text.encode()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=80))
def test_utf_8_comes_through_whole(text: str) -> None:
    text = text.lstrip("\ufeff")
    if not text.strip():
        return
    assert decoded(text.encode()).text == unicodedata.normalize("NFC", text)
