"""``aibrief review`` as scripts use it."""

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest
import reviewed_town
from hypothesis import given
from hypothesis import strategies as st
from reviewed_town import SOURCE

from aibrief_tui.command import main
from aibrief_tui.command.reviewing import FORMULAS, csv_line

COST = f"{SOURCE}.cost"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    reviewed_town.library(tmp_path).close()
    return tmp_path / "library.json"


def told(library: Path, capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(["--library", str(library), "--lang", "en", "review", *words]) == status
    return capsys.readouterr().out


def test_suggestions_are_listed_with_what_was_decided(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "undecided  0.90  " + COST in told(library, capsys)
    told(library, capsys, "--accept", COST, "--reject", f"{SOURCE}.maker")
    found = [json.loads(line) for line in told(library, capsys, SOURCE, "--json").splitlines()]
    assert [one["state"] for one in found] == ["accepted", "rejected", "open", "open"]
    assert found[0]["claim"]["subject"] == "ray-2"
    assert reviewed_town.TEXT[found[0]["start"] : found[0]["end"]].startswith("Beacon spent")
    assert f"{SOURCE}: 2 of 4 decided, 1 rejected" in told(library, capsys)


def test_what_is_not_there_is_named(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["--library", str(library), "review", "--accept", f"{SOURCE}.costs"]) == 2
    assert COST in capsys.readouterr().err
    assert main(["--library", str(library), "review", "no-such-article"]) == 2
    assert told(library, capsys, "gazette-2031", status=1) == ""


def test_the_log_tells_every_decision_with_its_words_and_what_changed(
    tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = reviewed_town.library(tmp_path)
    first, second, third, _ = opened.suggestions(SOURCE)
    changed = msgspec.structs.replace(first.claim, subject="beacon", period="2031")
    opened.accept(first, changed)
    opened.reject(second)
    opened.undo()
    opened.accept(third)
    opened.change(third.id, "modality", "denied")
    opened.collect("entity:beacon")
    opened.close()
    rows = list(csv.DictReader(io.StringIO(told(library, capsys, "--export", "csv"))))
    assert [row["action"] for row in rows] == ["add", "edit", "reject", "undo", "accept", "edit"]
    edited = rows[1]
    assert (edited["suggestion"], edited["source"], edited["who"]) == (COST, SOURCE, "reader")
    assert json.loads(edited["before"]) == {"subject": "ray-2", "period": None}
    assert json.loads(edited["after"]) == {"subject": "beacon", "period": "2031"}
    start, end = reviewed_town.place("Beacon spent 6 million dollars on Ray-2.")
    assert (edited["start"], edited["end"]) == (str(start), str(end))
    assert rows[3]["undoes"] == rows[2]["decision"]
    assert (rows[5]["field"], rows[5]["after"]) == ("modality", "denied")
    assert told(library, capsys, "gazette-2031", "--export", "csv", status=1).count("\n") == 1


@given(st.lists(st.text(max_size=12), min_size=1, max_size=5))
def test_a_line_of_csv_holds_its_cells_and_no_formula(cells: list[str]) -> None:
    line = csv_line(cells)
    assert "\n" not in line
    read = next(csv.reader([line]), [""])
    assert len(read) == len(cells)
    assert not any(cell.startswith(FORMULAS) for cell in read)


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", " =1"])
def test_a_formula_is_quoted(cell: str) -> None:
    assert next(csv.reader([csv_line([cell, "b"])]))[0] == "'" + cell.strip()
