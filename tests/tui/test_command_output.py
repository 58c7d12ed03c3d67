"""What is printed is aligned, safe for a terminal, and the same data in JSON."""

import csv
import json
import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_tui.command.output import escaped, one_line, padded, say_json, say_table, width
from aibrief_tui.command.reviewing import FORMULAS, csv_line

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXT)
def test_no_character_that_a_terminal_obeys_is_printed(text: str) -> None:
    forbidden = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not forbidden & set(map(unicodedata.category, escaped(text)))


@given(TEXT)
def test_json_means_the_same_after_escaping(text: str) -> None:
    plain = json.dumps({"text": text}, ensure_ascii=False)
    assert json.loads(escaped(plain)) == {"text": text}


def test_json_lines_hold_no_escape_sequences(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"title": "\x1b[31mred\x9b0m\u202e𝒳\U000e0041"})
    printed = capsys.readouterr().out
    assert printed.isascii() is False
    assert printed.rstrip("\n").isprintable()
    assert json.loads(printed) == {"title": "\x1b[31mred\x9b0m\u202e𝒳\U000e0041"}


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("딥시크", 6), ("文心", 4), ("ＡＢ", 4), ("é", 1), ("e\u0301", 1), ("한", 2)],
)
def test_wide_letters_take_two_cells(text: str, cells: int) -> None:
    assert width(text) == cells
    assert width(padded(text, 9)) == 9


def test_a_syllable_in_jamo_is_as_wide_as_the_syllable() -> None:
    assert width(unicodedata.normalize("NFD", "딥시크")) == width("딥시크")


def test_columns_line_up_in_korean_and_english(capsys: pytest.CaptureFixture[str]) -> None:
    say_table([("딥시크", "가", "x"), ("DeepSeek", "b", "y")])
    first, second = capsys.readouterr().out.splitlines()
    assert width(first[: first.index("x")]) == width(second[: second.index("y")])


def test_an_empty_table_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    say_table([])
    assert capsys.readouterr().out == ""


def test_line_ends_of_a_record_forge_no_line() -> None:
    assert one_line("a\nb\r\tc\u2028d") == "a b c d"


def test_cells_of_csv_are_read_back_as_they_are_and_run_nothing() -> None:
    pieces = [
        '"',
        ",",
        "\n",
        "\r\n",
        ";",
        "=",
        "+",
        "-",
        "@",
        "＝",
        "\t",
        "\x00",
        "\x1b[2J",
        "a",
        "등",
    ]
    chance = random.Random(3)
    for _ in range(5_000):
        cells = ["".join(chance.choices(pieces, k=chance.randrange(6))) for _ in range(4)]
        line = csv_line(cells)
        assert "\n" not in line
        [read] = csv.reader([line], strict=True)
        assert not any(cell.startswith(FORMULAS) for cell in read)
        assert [cell.removeprefix("'") for cell in read] == [one_line(cell) for cell in cells]
