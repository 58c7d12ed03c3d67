"""Marking a comparison: in the panel, in Conflicts, on the command line, and in every copy."""

import json
from datetime import date
from pathlib import Path

import pytest
import town
from piloted import Desk, Reader

from aibrief_store.library import Library
from aibrief_tui.command import main
from aibrief_tui.screens.conflicts import Conflicts
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.settle import Settle
from aibrief_tui.widgets.claims_grid import ClaimsGrid
from aibrief_tui.widgets.reason import Reason

TODAY = date.today().isoformat()
SETTLED = f"Settled by reader, {TODAY}: two lamps"


async def mark(reader: Reader, letter: str, note: str = "") -> None:
    await reader.press("m", letter)
    await reader.type(note)
    await reader.press("enter")


def row(reader: Reader, label: str) -> str:
    lines = reader.part(reader.explore.query_one(ClaimsGrid))
    return next(line for line in lines if label in line)


def test_m_marks_the_row_and_the_reason_says_who_when_and_why(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        width = len(row(reader, "cost to build").rstrip())
        assert row(reader, "cost to build").endswith("differ")
        await mark(reader, "s", "two lamps")
        assert reader.said.startswith("settled: Beacon: cost to build, $4.5M | $3M")
        line = row(reader, "cost to build")
        assert line.endswith("differ*")
        assert len(line) == width + 1
        assert SETTLED in reader.part(reader.explore.query_one(Reason))
        await reader.press("u")
        assert row(reader, "cost to build").endswith("differ")
        assert reader.said == "undone: the mark on Beacon: cost to build, $4.5M | $3M"
        await reader.press("ctrl+r")
        assert row(reader, "cost to build").endswith("differ*")

    async def later(reader: Reader) -> None:
        assert row(reader, "cost to build").endswith("differ*")
        await reader.press("m", "o")
        assert row(reader, "cost to build").endswith("differ")
        await reader.press("u")
        assert SETTLED in reader.part(reader.explore.query_one(Reason))

    desk.sit(scenario)
    desk.sit(later)


def test_a_state_is_chosen_by_arrows_too_and_escape_changes_nothing(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("ctrl+e")
        assert isinstance(reader.app.screen, Settle)
        assert "open" not in reader.text
        await reader.press("escape")
        await reader.press("m", "d", "escape")
        assert reader.library.decisions() == []
        await reader.press("m", "down", "enter", "enter")
        assert reader.said.startswith("disputed: ")
        assert isinstance(reader.screen, Explore)
        await reader.press("m", "down", "down", "enter")
        assert reader.said.startswith("open: ")
        assert row(reader, "cost to build").endswith("differ")

    desk.sit(scenario)


def test_a_korean_keyboard_marks_with_the_same_caps(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.hand_on("ㅡ")
        await reader.settle()
        await reader.hand_on("ㄴ")
        await reader.settle()
        await reader.type("둘")
        await reader.press("enter")
        assert row(reader, "cost to build").endswith("differ*")
        await reader.press("L")
        assert f"정리함, reader, {TODAY}: 둘" in reader.part(reader.explore.query_one(Reason))

    desk.sit(scenario)


def test_copies_say_what_was_said_of_the_comparison(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await mark(reader, "s", "two lamps")
        await reader.press("y", "t")
        assert desk.copied.rstrip("\n").split("\n\n")[-1] == SETTLED
        await reader.press("y", "y")
        assert desk.copied.split("\n\n")[0].splitlines()[-1] == f"{SETTLED}."
        await reader.press("y", "q")
        assert desk.copied.split("\n\n")[0].splitlines()[-1] == f"{SETTLED}."
        await reader.press("j", "y", "y")
        assert "Settled" not in desk.copied

    desk.sit(scenario)


def newer(desk: Desk) -> Library:
    """The town's pack with one figure corrected."""
    file = desk.folder / "newer.json"
    text = town.prepared().decode().replace('"version":1,"digest"', '"version":2,"digest"', 1)
    before = '"property":"cost",\n"value":{"quantity":{"amount":"3000000"'
    assert before in text
    file.write_text(text.replace(before, before.replace("3000000", "3500000")), "utf-8")
    return Library.open(desk.library_file, who="reader", prepared=file)


def test_a_changed_claim_opens_it_again_in_the_panel_in_conflicts_and_in_copies(
    desk: Desk,
) -> None:
    told = f"Reopened: gazette-2031.cost was changed. Before: {SETTLED}"

    async def scenario(reader: Reader) -> None:
        await reader.press("L", "L")  # the page that was kept knows nothing of a newer pack
        assert row(reader, "cost to build").endswith("differ?")
        assert told in " ".join(reader.text.split())
        await reader.press("y", "t")
        assert desk.copied.rstrip("\n").split("\n\n")[-1] == told
        await reader.press("x")
        assert "differ* Beacon cost to build" in " ".join(reader.lines[3].split())
        assert told in " ".join(reader.text.split())

    desk.sit(lambda reader: mark(reader, "s", "two lamps"))
    desk.sit(scenario, open_library=lambda: newer(desk))


def test_settled_conflicts_go_to_the_end_and_disputed_ones_stay(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x")
        assert isinstance(reader.screen, Conflicts)
        await mark(reader, "d")
        first, second = reader.screen.listing.items
        assert "cost" in first.key
        await mark(reader, "s", "two lamps")
        assert [item.key for item in reader.screen.listing.items] == [second.key, first.key]
        assert "1 settled or wrong, at the end" in reader.lines[0]
        assert SETTLED in reader.text
        assert reader.screen.listing.at == 0
        await reader.press("u")
        assert [item.key for item in reader.screen.listing.items] == [first.key, second.key]
        await reader.press("escape")
        assert row(reader, "cost to build").endswith("differ*")

    desk.sit(scenario)


def test_a_read_only_library_says_why_nothing_can_be_marked(desk: Desk) -> None:
    writer = desk.open()

    async def scenario(reader: Reader) -> None:
        await reader.press("m")
        assert isinstance(reader.screen, Explore)
        assert reader.library.notice
        assert reader.said == reader.library.notice.en
        await reader.press("x", "m")
        assert reader.said == reader.library.notice.en

    try:
        desk.sit(scenario)
    finally:
        writer.close()


# The command line, on the bundled corpus.


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AIBRIEF_LIBRARY", str(tmp_path / "library.json"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("USER", "mina")
    return tmp_path


def test_a_row_is_settled_by_number_or_words_and_listed_so(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["settle", "deepseek", "training_cost", "--as", "settled"]) == 2
    assert "--basis N: 1 / GPT-4; 2 / Llama 3.1" in capsys.readouterr().err
    words = ["settle", "deepseek", "training_cost", "--as", "settled", "--note", "V3 only"]
    assert main([*words, "--basis", "/ gpt-4"]) == 0
    assert f"Settled by mina, {TODAY}: V3 only" in capsys.readouterr().out
    assert main(["conflicts", "--kind", "differ", "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {record["kind"] for record in records} == {"differ"}
    assert [bool(record["settled"]) for record in records] == [False] * (len(records) - 1) + [True]
    assert records[-1]["settled"]["note"] == "V3 only"
    main(["compare", "deepseek", "--json"])
    comparisons = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    settled = [group for one in comparisons for group in one["groups"] if group["settled"]]
    assert [group["settled"]["state"] for group in settled] == ["settled"]
    assert main(["compare", "deepseek"]) == 0
    assert f"Settled by mina, {TODAY}: V3 only" in capsys.readouterr().out
    assert main(["settle", "deepseek", "training_cost", "--basis", "1", "--as", "open"]) == 0
    assert main(["settle", "deepseek", "training_cost", "--basis", "1", "--as", "open"]) == 2
    assert "nothing to open" in capsys.readouterr().err


def test_a_property_that_is_not_there_is_refused_with_the_nearest(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["settle", "deepseek", "training_costs", "--as", "wrong"]) == 2
    assert "training_cost" in capsys.readouterr().err
    assert main(["settle", "deepseek", "training_cost", "--basis", "9", "--as", "wrong"]) == 2
    assert "'9'" in capsys.readouterr().err
