"""``aibrief library`` and ``aibrief history`` as scripts use them."""

import json
from pathlib import Path

import pytest

from aibrief_tui.command import main


@pytest.fixture
def library(tmp_path: Path) -> Path:
    file = tmp_path / "mine.aibrief"
    words = ["--library", str(file), "source", "set", "village-2025", "title=A village"]
    assert main(words) == 0
    return file


def told(library: Path, capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(["--library", str(library), *words]) == status
    return capsys.readouterr().out


def test_info_says_what_is_there(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(told(library, capsys, "library", "info", "--json"))
    assert found["records"]["source"] == 5
    assert found["journal_bytes"] > 0
    shown = told(library, capsys, "library", "info")
    assert str(library) in shown
    assert "source 5" in shown


def test_a_compacted_library_holds_the_same(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = told(library, capsys, "show", "village-2025", "--json")
    told(library, capsys, "library", "compact")
    found = json.loads(told(library, capsys, "library", "info", "--json"))
    assert found["journal_bytes"] == 0
    assert len(found["older"]) == 1
    assert told(library, capsys, "show", "village-2025", "--json") == before


def test_damage_is_verified_and_repaired(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "sound" in told(library, capsys, "library", "verify")
    data = bytearray(library.read_bytes())
    data[3000] ^= 1
    library.write_bytes(data)
    wrong = json.loads(told(library, capsys, "library", "verify", "--json", status=1))
    assert "no readable line" in wrong["wrong"]
    assert main(["--library", str(library), "show", "deepseek"]) == 3
    assert "library repair" in capsys.readouterr().err
    assert "lost:" in told(library, capsys, "library", "repair", status=1)
    assert "sound" in told(library, capsys, "library", "verify")


def test_a_backup_comes_back(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup = library.with_name("monday")
    told(library, capsys, "library", "backup", str(backup))
    told(library, capsys, "source", "set", "village-2025", "title=Another")
    told(library, capsys, "library", "restore", str(backup))
    assert "A village" in told(library, capsys, "show", "village-2025")
    assert main(["--library", str(library), "library", "backup", str(backup)]) == 3
    assert "there already" in capsys.readouterr().err


def test_history_tells_who_decided_what(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "title: (none) -> A village" in told(library, capsys, "history", "village-2025")
    (line,) = told(library, capsys, "history", "village-2025", "--json").splitlines()
    assert json.loads(line)["target"] == "source:village-2025"
    assert "nothing was decided" in told(library, capsys, "history", "deepseek", status=1)


def test_history_is_in_words_and_takes_the_targets_that_it_prints(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(library, capsys, "settle", "moonshot-ai", "valuation", "--as", "wrong", "--note", "no")
    for id in ("moonshot-ai", "news2day-2025"):
        (line,) = told(library, capsys, "history", id).splitlines()
        assert "$3.3bn: open -> wrong: no" in line
        assert "|" not in line
        assert "{" not in line
        (record,) = told(library, capsys, "history", id, "--json").splitlines()
        assert told(library, capsys, "history", json.loads(record)["target"]) == line + "\n"


def test_settling_a_row_settles_the_slip_in_it_unless_one_is_named(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = ("settle", "moonshot-ai", "valuation", "--as")
    said = told(library, capsys, *row, "settled")
    assert ("[agree] Moonshot AI: valuation" in said, "[slip] news2day" in said) == (True, True)
    (slip,) = told(library, capsys, *row, "open", "--kind", "slip", "--json").splitlines()
    assert json.loads(slip)["settled"] is None
    assert main(["--library", str(library), *row, "settled", "--kind", "doubt"]) == 2
    assert "it has: agree, slip" in capsys.readouterr().err


def test_a_fact_and_a_forecast_far_apart_are_settled_from_either_row(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("settle", "china-ai-market", "market_size", "--basis", "2024 forecast")
    assert "[note] Chinese AI market" in told(library, capsys, *words, "--as", "settled")
    listed = told(library, capsys, "conflicts", "--kind", "note", "--entity", "china-ai-market")
    assert "$34.2bn | 356.6bn CNY" in listed
    assert "  Settled" in listed
    assert "|apart" not in listed


def test_comparing_tells_what_the_app_tells(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moonshot = told(library, capsys, "compare", "moonshot-ai")
    assert "valuation 2025-01  [agree!]" in moonshot
    assert "  slip: Moonshot AI: $3.3bn = ~510bn KRW is printed; derived: it implies" in moonshot
    china = told(library, capsys, "compare", "china")
    assert "[same figure]" in china
    assert "38,210 stands under two labels" in china
    lines = told(library, capsys, "compare", "moonshot-ai", "--json").splitlines()
    groups = [group for line in lines for group in json.loads(line)["groups"]]
    grades = [each["grade"] for group in groups for each in group["findings"]]
    assert grades == ["slip"]


def test_conflicts_about_an_entity_include_those_measured_against_it(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told(library, capsys, "conflicts", "--entity", "gpt-4").count("/ GPT-4: ") == 2


def test_where_there_is_no_library_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for word in ("info", "verify", "compact", "repair"):
        assert main(["--library", str(tmp_path / "none"), "library", word]) == 3
        assert "there is no library" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
