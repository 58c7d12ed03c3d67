"""What one article says and the others leave out: in Compare, and asked on the command line."""

import json
from pathlib import Path

import pytest
from piloted import Desk, Reader
from test_command_imports import ASK, loaded

from aibrief_store.library import Library
from aibrief_tui.command import main
from aibrief_tui.screens.compare import Compare
from aibrief_tui.screens.explore import Explore
from aibrief_tui.widgets.columns import Columns
from aibrief_tui.widgets.reason import Reason


def columns(reader: Reader) -> Columns:
    assert isinstance(reader.screen, Compare)
    return reader.screen.columns


def why(reader: Reader) -> str:
    return " ".join(" ".join(reader.part(reader.screen.query_one(Reason))).split())


def test_i_leaves_only_what_one_says_and_brings_all_back(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c")
        whole = list(columns(reader).lines)
        assert any(len(line.claims) > 1 for line in whole)
        await reader.press("i")
        alone = columns(reader).lines
        assert all(len(line.claims) == 1 for line in alone)
        assert len(alone) == sum(len(line.claims) == 1 for line in whole)
        assert f"only one says: {len(alone)}   i: all rows   weightiest" in reader.lines[0]
        assert columns(reader).at == 0
        await reader.press("i")
        assert columns(reader).lines == whole

    desk.sit(scenario, (140, 40))


def test_the_line_says_who_is_silent_and_what_the_order_is_made_of(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "i")
        shown = columns(reader)
        at = next(k for k, line in enumerate(shown.lines) if "led by" in line.label)
        for _ in range(at):
            await reader.press("j")
        assert shown.claims == ("courier-2031.leader",)
        assert "Beacon is named, but this is not said of it: gazette, herald" in why(reader)
        assert "here (derived): a date, name or comparison, 4 articles on the entity" in why(reader)
        assert "courier: Ada Quill leads Beacon." in why(reader)

    desk.sit(scenario, (140, 40))


def test_it_is_reached_from_the_claims_with_the_cursors_article_first(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("j", "l", "ctrl+n")
        assert columns(reader).sources[0] == "herald-2031"
        assert all(len(line.claims) == 1 for line in columns(reader).lines)
        await reader.press("j", "enter")
        assert isinstance(reader.screen, Explore)
        assert reader.explore.grid.claims

    desk.sit(scenario, (140, 40))


def test_every_line_shows_the_article_that_speaks_where_not_all_have_room(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("i")
        shown = columns(reader)
        for _ in shown.lines:
            assert shown.source in shown.shown
            assert shown.claims
            await reader.press("j")

    desk.sit(scenario, (60, 20))


def test_claims_are_collected_and_another_article_is_taken_in_there_too(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "i", "space")
        assert len(reader.library.collection) == 1
        before = len(columns(reader).lines)
        await reader.press("5")
        assert len(columns(reader).sources) == 4
        assert len(columns(reader).lines) > before
        assert all(len(line.claims) == 1 for line in columns(reader).lines)

    desk.sit(scenario, (200, 50))


def test_who_speaks_on_another_basis_is_not_shown_as_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.app.push_screen(Compare(["joongang-2025", "news2day-2025"], alone=True))
        await reader.settle()
        shown = columns(reader)
        beside = [line for line in shown.lines if line.beside]
        assert beside
        assert all("[on another basis]" in line.beside[one] for line in beside
                   for one in line.beside)  # fmt: skip
        for _ in range(shown.lines.index(beside[0])):
            await reader.press("j")
        assert "[on another basis]" in reader.text
        assert "not silent, on another basis" in why(reader)

    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    Desk(tmp_path).sit(scenario, (120, 40), lambda: Library.open(tmp_path / "library.json"))


# The command


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIBRIEF_LIBRARY", str(tmp_path / "library.json"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.mark.usefixtures("bundled")
def test_the_command_tells_both_ways_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["silence", "village-2025", "joongang-2025"]) == 0
    english = capsys.readouterr().out
    assert "village says, left out by joongang: " in english
    assert "joongang says, left out by village: " in english
    assert "(village-2025.daily-users)" in english
    assert "why it stands here (derived): " in english
    assert main(["silence", "village-2025", "joongang-2025", "--lang", "ko"]) == 0
    assert "joongang만 말함 (village에는 없음)" in capsys.readouterr().out


@pytest.mark.usefixtures("bundled")
def test_the_command_gives_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["silence", "village-2025", "joongang-2025", "chosunbiz-2025", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["weight"] for one in found] == sorted(
        (one["weight"] for one in found), reverse=True
    )
    for one in found:
        assert one["claims"]
        assert len(one["statements"]) == len(one["claims"])
        elsewhere = [each["source"] for each in one["elsewhere"]]
        assert sorted([one["source"], *one["silent"], *elsewhere]) == [
            "chosunbiz-2025", "joongang-2025", "village-2025",
        ]  # fmt: skip
    (patents,) = [one for one in found if one["claims"] == ["joongang-2025.china-patents"]]
    assert patents["silent"] == ["village-2025", "chosunbiz-2025"]


@pytest.mark.usefixtures("bundled")
@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["vilage-2025", "joongang-2025"], "did you mean village-2025?"),
        (["village-2025"], "name two different articles at least"),
        (["village-2025", "village-2025"], "name two different articles at least"),
    ],
)
def test_what_can_not_be_answered_is_said(
    words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["silence", *words]) == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", ["silence village-2025 joongang-2025", "speakers deepseek", "relations deepseek"]
)
@pytest.mark.parametrize("form", ["", " --json"])
def test_asking_across_articles_loads_no_screen(tmp_path: Path, words: str, form: str) -> None:
    status, modules = loaded(ASK, tmp_path / "library.json", (words + form).split())
    assert status == 0
    assert not {"textual", "rich", "asyncio"} & modules
