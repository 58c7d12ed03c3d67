"""What a reader relies on who attaches copies, fills in sources and checks packs."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from aibrief_store.anchoring import anchor_span
from aibrief_store.library import Library
from aibrief_store.packs import read_pack
from aibrief_store.planting import laid_out
from aibrief_tui import attaching
from aibrief_tui.command import main

Printed = pytest.CaptureFixture[str]

SENTENCES = ("A lamp of Lumora burns for nine years.", "등불 하나의 값은 세 냥이다.")
ARTICLE = "\n".join(["The price of a lamp", "", *SENTENCES, ""])
PACK = {
    "pack.toml": 'id = "lamps"\nversion = 1\nlicence = "CC0-1.0"\n'
    'title = { en = "Lamps", ko = "등불" }\n[kinds]\nthing = { en = "thing", ko = "물건" }\n',
    "properties.toml": '[[property]]\nid = "states"\nvalue = ["text"]\n'
    'label = { en = "states", ko = "말" }\n',
    "entities.toml": '[[entity]]\nid = "lamp"\nkind = "thing"\nnames = [{ value = "lamp" }]\n',
    "sources/lamps-2031.toml": 'id = "lamps-2031"\n[[outline]]\nid = "p1"\npart = "body"\n'
    'gist = { en = "A lamp", ko = "등불" }\n',
}


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with an invented article beside the bundled ones."""
    folder = write_pack(tmp_path / "lamps")
    prepared = tmp_path / "lamps.json"
    prepared.write_bytes(laid_out(read_pack(folder), []))
    file = tmp_path / "library.json"
    Library.open(file, prepared=prepared).close()
    monkeypatch.setenv("AIBRIEF_LIBRARY", str(file))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return file


def write_pack(folder: Path) -> Path:
    (folder / "sources").mkdir(parents=True)
    for name, text in PACK.items():
        (folder / name).write_text(text, "utf-8")
    with (folder / "sources/lamps-2031.toml").open("a", encoding="utf-8") as source:
        source.writelines(map(claim, range(len(SENTENCES))))
    return folder


def claim(number: int) -> str:
    start = ARTICLE.index(SENTENCES[number])
    span = anchor_span(ARTICLE, start, start + len(SENTENCES[number]))
    return (
        f'[[claim]]\nid = "lamps-2031.{number}"\nsubject = "lamp"\nproperty = "states"\n'
        'value = { text = { en = "it burns", ko = "탄다" } }\n'
        'statement = { en = "It burns.", ko = "탄다." }\n'
        'anchor = { passage = "p1", spans = [{ role = "value", '
        f"start = {span.start}, end = {span.end}, length = {span.length}, "
        f'digest = "{span.digest}" }}] }}\n'
    )


def article(tmp_path: Path, text: str = ARTICLE, name: str = "copies/lamps.txt") -> str:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    return str(file)


def lines(capsys: Printed) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


# Attaching


def test_a_copy_is_recognised_and_its_anchors_counted(
    library: Path, tmp_path: Path, capsys: Printed
) -> None:
    file = article(tmp_path)
    assert main(["attach", file, "--json"]) == 0
    (done,) = lines(capsys)
    assert (done["file"], done["source"]) == (file, "lamps-2031")
    assert done["health"] == {"exact": 2}
    assert done["decision"]
    assert main(["attach", file, "--json"]) == 0
    assert lines(capsys)[0]["decision"] is None


def test_of_a_folder_the_rest_is_attached_where_one_file_is_none(
    library: Path, tmp_path: Path, capsys: Printed
) -> None:
    article(tmp_path)
    shopping = article(tmp_path, "milk\nbread\n", "copies/a-list.txt")
    assert main(["attach", str(tmp_path / "copies"), "--lang", "en"]) == 1
    printed = capsys.readouterr()
    assert "attached to lamps-2031" in printed.out
    assert printed.err.startswith(f"aibrief: {shopping}: ")


@pytest.mark.parametrize("named", ["nowhere.txt", "~nobody-here/x.txt", "x" * 300, "."])
def test_a_file_that_is_not_there_is_told(
    library: Path, tmp_path: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert main(["attach", named]) == 1
    assert capsys.readouterr().err.startswith(f"aibrief: {named}: ")


def test_bytes_that_are_no_utf8_are_told(library: Path, tmp_path: Path, capsys: Printed) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("값은 세 냥".encode("euc-kr"))
    assert main(["attach", str(file)]) == 1
    assert "UTF-8" in capsys.readouterr().err


def test_a_copy_comes_through_a_pipe(
    library: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = io.BytesIO(b"\xef\xbb\xbf" + ARTICLE.encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(content, "ascii"))
    assert main(["attach", "-", "--json"]) == 0
    assert lines(capsys)[0]["health"] == {"exact": 2}


def test_with_a_copy_a_claim_is_quoted_in_the_articles_words(
    library: Path, tmp_path: Path, capsys: Printed
) -> None:
    main(["attach", article(tmp_path)])
    capsys.readouterr()
    assert main(["cite", "lamps-2031.0", "--quote", "--lang", "en"]) == 0
    printed = capsys.readouterr()
    assert f"“{SENTENCES[0]}”" in printed.out
    assert printed.err == ""
    assert main(["cite", "lamps-2031.0", "--lang", "en"]) == 0
    assert "Paraphrase" in capsys.readouterr().out


def test_a_library_that_another_process_writes_takes_no_copy(
    library: Path, tmp_path: Path, capsys: Printed
) -> None:
    writer = Library.open(library)
    assert main(["attach", article(tmp_path)]) == 3
    assert "read only" in capsys.readouterr().err
    assert main(["claims", "--source", "lamps-2031", "--json"]) == 0
    writer.close()


# Anchors


def test_anchors_tell_where_each_claim_stands(
    library: Path, tmp_path: Path, capsys: Printed
) -> None:
    assert main(["anchors", "lamps-2031", "--json"]) == 0
    assert {line["health"] for line in lines(capsys)} == {"unattached"}
    main(["attach", article(tmp_path, "Saved from the web\n" + ARTICLE)])
    capsys.readouterr()
    assert main(["anchors", "lamps-2031", "--json"]) == 0
    moved = lines(capsys)
    assert [line["claim"] for line in moved] == ["lamps-2031.0", "lamps-2031.1"]
    assert {line["health"] for line in moved} == {"moved"}
    (span,) = moved[0]["spans"]
    assert span["start"] == len("Saved from the web\n") + ARTICLE.index(SENTENCES[0])


def test_words_that_a_copy_lacks_are_an_alarm(
    library: Path, tmp_path: Path, capsys: Printed
) -> None:
    changed = ARTICLE.replace("세 냥", "네 냥")
    assert main(["attach", article(tmp_path, changed), "--source", "lamps-2031"]) == 0
    assert main(["anchors", "lamps-2031"]) == 1
    assert main(["anchors", "village-2025"]) == 0
    assert main(["anchors"]) == 1
    capsys.readouterr()


def test_anchors_in_words_name_every_source_and_the_claims_of_copies(
    library: Path, tmp_path: Path, capsys: Printed
) -> None:
    main(["attach", article(tmp_path)])
    capsys.readouterr()
    assert main(["anchors", "--lang", "ko"]) == 0
    text = capsys.readouterr().out
    assert "village-2025" in text
    assert "lamps-2031.1" in text


# Setting what a source lacks


def test_what_was_set_is_cited(library: Path, capsys: Printed) -> None:
    words = ["author=홍길동", "title=등불의 값", "issued=2031-02-03", "container_title=등불신문"]
    assert main(["source", "set", "lamps-2031", *words, "--json"]) == 0
    set_ = lines(capsys)
    assert [line["field"] for line in set_] == ["author", "title", "issued", "container_title"]
    assert set_[1]["after"] == "등불의 값"
    assert main(["cite", "lamps-2031", "--style", "korean"]) == 0
    cited = capsys.readouterr().out
    assert all(word in cited for word in ("홍길동", "「등불의 값」", "『등불신문』", "2031. 2. 3."))
    kept = Library.open(library)
    kept.undo()
    assert kept.source("lamps-2031").container_title == ""
    assert kept.source("lamps-2031").title == "등불의 값"
    kept.close()


def test_an_empty_value_clears_the_field(library: Path, capsys: Printed) -> None:
    main(["source", "set", "lamps-2031", "title=x"])
    assert main(["source", "set", "lamps-2031", "title="]) == 0
    assert main(["show", "lamps-2031", "--json"]) == 0
    assert "title" not in json.loads(capsys.readouterr().out.splitlines()[-1])


@pytest.mark.parametrize("wrong", ["issued=yesterday", "titel=x", "title", "url=javascript:1"])
def test_all_fields_are_set_or_none(library: Path, capsys: Printed, wrong: str) -> None:
    assert main(["source", "set", "lamps-2031", "title=Lamps", wrong]) == 2
    assert capsys.readouterr().err.startswith("aibrief: ")
    kept = Library.open(library)
    assert kept.decisions() == []
    kept.close()


# Packs


def test_a_sound_pack_has_no_findings(tmp_path: Path, capsys: Printed) -> None:
    folder = write_pack(tmp_path / "lamps")
    assert main(["pack", "check", str(folder), "--json"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["pack", "check", str(folder), "--lang", "en"]) == 0
    assert "no findings" in capsys.readouterr().out


def test_all_findings_of_a_pack_come_at_once(tmp_path: Path, capsys: Printed) -> None:
    folder = write_pack(tmp_path / "lamps")
    source = folder / "sources/lamps-2031.toml"
    text = source.read_text("utf-8").replace('subject = "lamp"', 'subject = "lump"', 1)
    source.write_text(text.replace('property = "states"', 'property = "stats"', 1), "utf-8")
    assert main(["pack", "check", str(folder)]) == 1
    found = capsys.readouterr().out.splitlines()
    assert len(found) == 2
    assert all("lamps-2031.0" in finding and "did you mean" in finding for finding in found)
    assert main(["pack", "check", str(folder), "--json"]) == 1
    assert [line["finding"] for line in lines(capsys)] == found


# The app's own way to attach


def test_an_article_pasted_in_one_line_is_text_and_no_path(library: Path) -> None:
    opened = Library.open(library)
    pasted = ARTICLE.replace("\n", " ") + " and so on" * 100
    said, style = attaching.attach(opened, pasted, "en")
    opened.close()
    assert style == "good"
    assert "lamps-2031" in said


def test_in_the_app_too_a_folder_is_attached_as_far_as_it_can_be(
    library: Path, tmp_path: Path
) -> None:
    article(tmp_path)
    article(tmp_path, "milk\n", "copies/a-list.txt")
    opened = Library.open(library)
    said, style = attaching.attach(opened, str(tmp_path / "copies"), "en")
    opened.close()
    assert style == "bad"
    assert "attached to lamps-2031" in said
