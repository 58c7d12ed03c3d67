"""Files, folders, feeds, Markdown and PDFs, through the one door."""

import io
import os
import subprocess
import sys
import unicodedata
import zlib
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from aibrief_store.errors import Unreadable
from aibrief_store.importing import Imported, Kind, read_any
from aibrief_store.importing.dating import day_of
from aibrief_store.importing.pdf_lines import paragraphs

TEXT = "바닷가 마을의 새 등대\n\n마을 사람들은 지난달 새 등대를 세웠다.\n"


def pdf_of(*lines: str, title: str = "") -> bytes:
    """A page with ``lines``; each character is a glyph of its own, told by a ToUnicode map."""
    letters = sorted({letter for line in lines for letter in line})
    codes = {letter: f"{number:04x}" for number, letter in enumerate(letters, 1)}
    chars = "\n".join(
        f"<{code}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()
    )
    shown = "".join(
        f"BT /F1 10 Tf 40 {800 - 14 * row} Td <{''.join(codes[c] for c in line)}> Tj ET\n"
        for row, line in enumerate(lines)
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{chars}\nendbfchar endcmap end end"
    )
    return pdf_file(
        "<</Type/Catalog/Pages 2 0 R/Lang(ko-KR)>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 840]/Contents 4 0 R"
        "/Resources<</Font<</F1 5 0 R>>>>>>",
        stream(shown),
        "<</Type/Font/Subtype/Type0/BaseFont/Invented/Encoding/Identity-H"
        "/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Invented/DW 1000"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        stream(cmap),
        f"<</Title<feff{title.encode('utf-16-be').hex()}>>>",
    )


def stream(words: str) -> str:
    packed = zlib.compress(words.encode("latin-1"))
    head = f"<</Length {len(packed)}/Filter/FlateDecode>>stream\n"
    return head + packed.decode("latin-1") + "\nendstream"


def pdf_file(*objects: str) -> bytes:
    """Numbered from 1; the first is the root, the last the information."""
    out = io.BytesIO()
    out.write(b"%PDF-1.5\n")
    places = []
    for number, words in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{number} 0 obj\n{words}\nendobj\n".encode("latin-1"))
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.writelines(f"{place:010} 00000 n \n".encode() for place in places)
    size = len(objects) + 1
    out.write(f"trailer<</Size {size}/Root 1 0 R/Info {size - 1} 0 R>>\n".encode())
    out.write(f"startxref\n{start}\n%%EOF".encode())
    return out.getvalue()


def error(where: str, kind: Kind | None = None) -> Unreadable:
    with pytest.raises(Unreadable) as raised:
        read_any(where, kind=kind)
    assert str(raised.value).startswith(where)
    return raised.value


@pytest.mark.parametrize("codec", ["utf-8", "cp949", "utf-16"])
def test_a_text_file_is_read_as_it_is(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "등대.txt"
    path.write_bytes(unicodedata.normalize("NFC", TEXT).replace("\n", "\r\n").encode(codec))
    found = read_any(str(path))
    assert (found.text, found.origin, found.media_type) == (TEXT, str(path), "text/plain")
    assert (found.metadata, found.left_out) == ([], [])
    assert (found.entries, found.warnings) == ([], [])


def test_a_paste_is_read_like_a_file() -> None:
    assert read_any("paste", given=TEXT.encode()).text == TEXT


def test_standard_input_is_read_like_a_file() -> None:
    code = "from aibrief_store.importing import *; print(read_any('-').text)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=TEXT.encode("cp949"),
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.decode().replace("\r\n", "\n") == TEXT + "\n"


def test_reading_loads_nothing_heavy_into_the_app(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<html><body><p>Some few words here.</p></body></html>")
    code = (
        "import sys; from aibrief_store.importing import *; read_any(sys.argv[1]);"
        "print(' '.join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.html")],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    heavy = {"trafilatura", "lxml", "pypdf", "feedparser", "charset_normalizer", "protego", "ssl"}
    assert not heavy & set(done.stdout.decode().split())


def test_a_file_of_the_readers_folder_is_never_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "lxml", "trafilatura", "warnings", "aibrief_store"):
        (tmp_path / f"{name}.py").write_text("open('ran', 'w').close()\nraise SystemExit(7)\n")
    (tmp_path / "a.html").write_bytes(b"<html><body><p>Some few words here.</p></body></html>")
    monkeypatch.chdir(tmp_path)
    assert read_any("a.html").text == "Some few words here."
    assert not (tmp_path / "ran").exists()


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    assert error(str(tmp_path / "none.txt")).reason == "missing"
    assert error("a\0b").reason == "missing"
    assert error("").reason == "missing", "and not the folder that one is in"
    assert error("/dev/null").reason == "missing"
    (tmp_path / "empty.txt").write_bytes(b"")
    assert error(str(tmp_path / "empty.txt")).reason == "empty"


def test_another_kind_of_file_is_named_whatever_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"PK\x03\x04" + b"\0" * 30 + b"word/document.xml" + b"\0" * 999)
    assert "Word document" in str(error(str(path)))
    assert error(str(path)).reason == "binary"


def test_a_page_or_a_pdf_under_another_name_is_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    path.write_bytes(b"<!DOCTYPE html><html><body><p>Some few words here.</p></body></html>")
    assert read_any(str(path)).text == "Some few words here."
    assert read_any(str(path), kind="text").text.startswith("<!DOCTYPE")
    path.write_bytes(pdf_of("A line."))
    assert read_any(str(path)).media_type == "application/pdf"


def test_a_folder_leads_to_its_articles_in_order(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "a.html", "more/c.pdf", "d.png", ".hidden.txt", ".git/e.md"):
        (tmp_path / name).write_bytes(b"x")
    found = read_any(str(tmp_path))
    names = [str(Path(entry.where).relative_to(tmp_path)) for entry in found.entries]
    assert names == ["a.html", "b.txt", str(Path("more", "c.pdf"))]
    assert found.text == ""
    assert "2 other files" in found.warnings[0]
    (tmp_path / "bare").mkdir()
    assert error(str(tmp_path / "bare")).reason == "empty"


YAML = """---
title: "새 등대: 첫 해"
author:
  - 한바람
  - 문파도
date: 2025-03-01T09:00:00+09:00  # the day it was printed
lang: ko
tags: [바다, 등대]
---

# 새 등대

등대청은 예산을 늘린다고 밝혔다.
"""
TOML = '+++\ntitle = "새 등대"\nauthors = ["한바람"]\ndate = 2025-03-01\n+++\n등대청이 밝혔다.\n'


def markdown(words: str) -> Imported:
    return read_any("a.md", given=words.encode(), kind="markdown")


def test_a_front_matter_says_its_fields_and_leaves_the_text() -> None:
    found = markdown(YAML)
    assert found.text == "# 새 등대\n\n등대청은 예산을 늘린다고 밝혔다.\n"
    assert [(each.field, each.value) for each in found.metadata] == [
        ("title", "새 등대: 첫 해"),
        ("author", "한바람"),
        ("author", "문파도"),
        ("issued", "2025-03-01"),
        ("language", "ko"),
    ]
    assert found.metadata[0].rule == "front matter title"
    assert (found.language, found.left_out[0].text) == ("ko", "---")
    found = markdown(TOML)
    assert (found.first("title"), found.first("author")) == ("새 등대", "한바람")
    assert found.first("issued") == "2025-03-01"


@pytest.mark.parametrize(
    "words",
    [
        "---\n\na line\n\n---\nmore\n",
        "a\n---\ntitle: b\n---\n",
        "---\ntitle: a\n",
        "+++\n=\n+++\nx",
    ],
)
def test_a_rule_is_no_front_matter(words: str) -> None:
    assert markdown(words).text == words


def test_a_pdf_gives_text_title_and_language() -> None:
    found = read_any("a.pdf", given=pdf_of("등대청은 예산을 늘린다.", "끝.", title="새 등대"))
    assert found.text == "등대청은 예산을 늘린다.\n끝."
    assert [(each.field, each.value, each.rule) for each in found.metadata] == [
        ("title", "새 등대", "pdf Title"),
        ("language", "ko-KR", "pdf Lang"),
    ]
    assert (found.media_type, found.encoding) == ("application/pdf", "")
    assert read_any("a.pdf", given=pdf_of("A line.", title="draft.hwp")).first("title") == ""


def encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of("A secret line."))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_encrypted_pdf_is_told_and_one_with_an_empty_password_is_read() -> None:
    with pytest.raises(Unreadable) as raised:
        read_any("a.pdf", given=encrypted("reader"))
    assert raised.value.reason == "encrypted"
    assert "password" in str(raised.value)
    assert read_any("a.pdf", given=encrypted("")).text == "A secret line."


def test_a_pdf_of_pictures_and_a_broken_one_are_told() -> None:
    for data, reason in ((pdf_of(""), "empty"), (b"%PDF-1.7\nnothing", "broken")):
        with pytest.raises(Unreadable) as raised:
            read_any("a.pdf", given=data)
        assert raised.value.reason == reason


def test_printed_lines_are_joined_into_paragraphs() -> None:
    page = (
        "A short headline\n"
        "The keeper of the light said on Monday that the new lamp reach-\n"
        "es forty kilometres, and that two years were needed to build it\n"
        "in the old harbour.\n"
        "• the first of the points, which is as long as the other lines,\n"
        "• the second of the points, which is as long as the other line.\n"
    )
    assert paragraphs([page, "Fishermen disagree."]).split("\n") == [
        "A short headline",
        "The keeper of the light said on Monday that the new lamp reaches forty kilometres, "
        "and that two years were needed to build it in the old harbour.",
        "• the first of the points, which is as long as the other lines,",
        "• the second of the points, which is as long as the other line.",
        "Fishermen disagree.",
    ]
    assert paragraphs(["灯塔的光可以照到四十公里以外，渔\n民的说法不同。"]) == (
        "灯塔的光可以照到四十公里以外，渔民的说法不同。"
    )


RSS = """<?xml version="1.0" encoding="euc-kr"?><rss version="2.0"><channel>
<title>가람경제</title><language>ko</language>
<item><title>등대 &lt;b&gt;예산&lt;/b&gt;</title><link>https://garam.example/1</link>
<author>wind@example.org (한바람)</author>
<pubDate>Sat, 01 Mar 2025 00:30:00 +0900</pubDate></item>
<item><title>어제</title><link>https://garam.example/2</link>
<pubDate>Fri, 28 Feb 2025 23:30:00 EST</pubDate></item>
<item><title>주소 없음</title></item></channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lamp</title>
<entry><title>A lamp</title><link href="https://lamp.example/1"/><author><name>Kim</name></author>
<published>2025-03-01T00:30:00+09:00</published><updated>2025-03-02T23:30:00-05:00</updated></entry>
<entry><title>Undated</title><link href="https://lamp.example/2"/></entry></feed>"""


def test_a_feed_names_its_articles_with_the_day_as_printed() -> None:
    found = read_any("feed.xml", given=RSS.encode("cp949"))
    assert [entry.where for entry in found.entries] == [
        "https://garam.example/1",
        "https://garam.example/2",
    ]
    fields = [{each.field: each.value for each in entry.metadata} for entry in found.entries]
    assert fields[0] == {"title": "등대 예산", "author": "한바람", "issued": "2025-03-01"}
    assert fields[1]["issued"] == "2025-02-28"
    assert (found.first("container_title"), found.language) == ("가람경제", "ko")
    assert found.warnings


def test_atom_keeps_its_zones_and_gives_no_date_that_is_not_there() -> None:
    found = read_any("feed.atom", given=ATOM.encode())
    first, second = ({e.field: e.value for e in entry.metadata} for entry in found.entries)
    assert first == {
        "title": "A lamp", "author": "Kim", "issued": "2025-03-01", "updated": "2025-03-02",
    }  # fmt: skip
    assert second == {"title": "Undated"}


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("2025-03-01T23:59:59-11:00", "2025-03-01"), ("2025-03-01", "2025-03-01"),
        ("2025.3.1 10:00", "2025-03-01"), ("2025. 03. 01.", "2025-03-01"),
        ("2025년 3월 1일", "2025-03-01"), ("20250301", "2025-03-01"), ("2025/03", "2025-03"),
        ("20250301103000", "2025-03-01"), ("2025", "2025"), ("1 Mar 2025 10:00 GMT", "2025-03-01"),
        ("Sat, 01 Mar 2025 00:30:00 +0900", "2025-03-01"), ("03/04/2025", ""), ("04.03.25", ""),
        ("2025-13-01", ""), ("2025-02-30", ""), ("yesterday", ""), ("", ""), ("1740787200", ""),
    ],
)  # fmt: skip
def test_a_day_is_what_is_printed_or_nothing(printed: str, day: str) -> None:
    assert day_of(printed) == day


@given(st.datetimes(timezones=st.timezones()))
def test_no_zone_shifts_a_day(moment: datetime) -> None:
    assert day_of(moment.isoformat()) == moment.date().isoformat()


@given(st.text(max_size=40))
def test_any_words_for_a_date_do_no_harm(words: str) -> None:
    day_of(words)
