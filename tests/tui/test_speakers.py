"""Said by: everybody who is said to say something, and what."""

import json
from pathlib import Path

import pytest
from piloted import Desk, Reader

from aibrief_store.library import Library
from aibrief_tui.command import main
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.relations import Relations
from aibrief_tui.screens.speakers import Speakers


def screen(reader: Reader) -> Speakers:
    assert isinstance(reader.screen, Speakers)
    return reader.screen


def keys(reader: Reader) -> list[str]:
    return [item.key for item in screen(reader).chooser.items]


def said(reader: Reader) -> list[str]:
    return [item.key for item in screen(reader).said.items]


TOWN = [
    "named:beacon", "report:harbor-labs", "words:an engineer", "article:almanac-2031",
    "article:mirror-2031", "article:courier-2031", "article:gazette-2031", "article:herald-2031",
]  # fmt: skip


def test_it_opens_on_who_says_the_claim_that_one_came_from(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("s")
        assert keys(reader)[:3] == TOWN[:3]
        assert set(keys(reader)) == set(TOWN)
        item = screen(reader).chooser.item
        assert item
        assert item.key == "named:beacon"
        assert said(reader) == ["gazette-2031.cost"]
        text = " ".join(reader.text.split())
        assert "gazette Ray-2: cost to build say" in text
        assert "Ray-2 took three million dollars." in text
        assert "derived" in reader.text

    desk.sit(scenario)


def test_the_claims_follow_the_cursor_and_say_how_it_is_said(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("ctrl+s", "j")
        assert said(reader) == ["gazette-2031.brighter"]
        assert "Harbor Labs   report or place of publication" in reader.text
        await reader.press("j")
        assert "an engineer   no name is printed: our words" in reader.text
        assert "citing Harbor Labs" not in reader.text
        await reader.press("G")
        assert "the article names nobody" in reader.text

    desk.sit(scenario)


def test_enter_goes_to_the_claims_and_from_there_to_the_words(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("s", "enter")
        assert screen(reader).said.has_focus
        await reader.press("escape")
        assert screen(reader).chooser.has_focus
        await reader.press("tab", "enter")
        assert isinstance(reader.screen, Explore)
        assert reader.explore.grid.claims == ("gazette-2031.cost",)
        await reader.press("s", "escape")
        assert isinstance(reader.screen, Explore)

    desk.sit(scenario)


def test_s_again_keeps_to_the_entity_one_came_from(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        reader.explore.open_entity("pier")
        await reader.settle()
        await reader.press("s")
        assert "s: only on Old Pier" in reader.lines[0]
        await reader.press("s")
        assert keys(reader) == ["article:almanac-2031"]
        assert "on Old Pier and its parts" in reader.lines[0]
        await reader.press("s")
        assert set(keys(reader)) == set(TOWN)

    desk.sit(scenario)


def test_an_entity_of_which_nobody_speaks_says_so(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        reader.explore.open_entity("skerry")
        await reader.settle()
        await reader.press("s", "s")
        assert "Nobody is said to say anything of it." in reader.text
        await reader.press("enter", "space", "y", "y")
        assert reader.said == "nothing to copy here"

    desk.sit(scenario)


def test_space_and_y_act_on_the_claim_and_on_the_speaker(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("s", "space")
        assert reader.library.collection == ["entity:beacon"]
        await reader.press("tab", "space", "y", "k")
        assert reader.library.collection == ["entity:beacon", "claim:gazette-2031.cost"]
        assert desk.copied == "gazette-2031\n"

    desk.sit(scenario)


def test_the_relations_of_a_speaker_are_a_key_away(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("s", "j", "r")
        assert isinstance(reader.screen, Relations)
        assert reader.screen.entity == "harbor-labs"

    desk.sit(scenario)


def test_a_speaker_is_chosen_by_mouse(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("s")
        await reader.click(screen(reader).chooser, 4, 1)
        assert said(reader) == ["gazette-2031.brighter"]
        await reader.click(screen(reader).said, 4, 0)
        assert reader.explore.grid.claims == ("gazette-2031.brighter",)

    desk.sit(scenario)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
def test_both_lists_are_in_sight_at_every_width(desk: Desk, size: tuple[int, int]) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("s")
        assert "Beacon" in reader.part(screen(reader).chooser)[0]
        assert "Ray-2 took three million dollars." in reader.text
        await reader.resize(size[0] + 45, 30)
        assert "Beacon" in reader.part(screen(reader).chooser)[0]
        await reader.press("L")
        assert "말한 이" in reader.lines[0]
        assert "레이 2에는 300만 달러가 들었다." in reader.text

    desk.sit(scenario, size)


def test_somebody_quoted_by_another_says_through_whom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("s")
        at = keys(reader).index("named:deepseek")
        await reader.press("g", *["j"] * at)
        assert "via Choi Bong" in reader.text
        at = keys(reader).index("named:choi-bong")
        await reader.press("g", *["j"] * at)
        assert "citing DeepSeek" in reader.text

    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    Desk(tmp_path).sit(scenario, (120, 40), lambda: Library.open(tmp_path / "library.json"))


# The command


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIBRIEF_LIBRARY", str(tmp_path / "library.json"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.mark.usefixtures("bundled")
def test_the_command_lists_speakers_with_their_claims(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speakers"]) == 0
    told = capsys.readouterr().out
    assert "World Intellectual Property Organization (institution, wipo): 10" in told
    assert "origin not named (hearsay: the article names no origin)" in told
    assert "village itself (the article names nobody, village-2025)" in told
    assert main(["speakers", "cb-insights", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["id"] for one in found if one["kind"] == "named"] == ["cb-insights"]


@pytest.mark.usefixtures("bundled")
def test_the_command_says_what_it_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speakers", "deepsek"]) == 2
    assert "did you mean deepseek" in capsys.readouterr().err
