"""Relations: an entity's connections as a tree that opens as far as one goes."""

import json
from pathlib import Path

import pytest
from piloted import Desk, Reader

from aibrief_store.library import Library
from aibrief_tui.command import main
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.relations import Relations
from aibrief_tui.views.relations import Path as Way
from aibrief_tui.views.relations import tree
from aibrief_tui.widgets.reason import Reason


def screen(reader: Reader) -> Relations:
    assert isinstance(reader.screen, Relations)
    return reader.screen


def rows(reader: Reader) -> list[str]:
    lines = reader.part(screen(reader).tree_pane)
    return [" ".join(line.split()) for line in lines if line.strip()]


def why(reader: Reader) -> str:
    return " ".join(" ".join(reader.part(reader.screen.query_one(Reason))).split())


def test_the_tree_tells_who_asserts_a_relation_and_what_only_the_record_says(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("r")
        assert rows(reader) == [
            "Beacon company",
            "led by Ada Quill person courier",
            "parts + Ray model record",
        ]
        assert why(reader) == "Builds lamps"
        await reader.press("j")
        assert why(reader).startswith("courier: Ada Quill leads Beacon.")
        await reader.press("j")
        assert "no article asserts it" in why(reader)

    desk.sit(scenario)


def test_right_opens_a_node_and_left_closes_it_or_goes_up(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("r", "j", "j", "right")
        assert rows(reader)[2:] == ["parts - Ray model record", "parts Ray-2 model record"]
        await reader.press("j", "right", "left")
        assert screen(reader).tree_pane.at == 2
        await reader.press("h")
        assert rows(reader)[2:] == ["parts + Ray model record"]
        await reader.press("h", "h")
        assert rows(reader) == ["Beacon company"]
        await reader.press("l")
        assert len(rows(reader)) == 3

    desk.sit(scenario)


def test_enter_goes_to_the_entity_at_the_claim(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("ctrl+g", "j", "enter")
        assert isinstance(reader.screen, Explore)
        assert reader.explore.entity == "ada-quill"
        assert reader.explore.grid.claims == ("courier-2031.leader",)
        await reader.press("r")
        assert rows(reader)[1] == "leads + Beacon company courier"
        await reader.press("r")
        assert isinstance(reader.screen, Explore)

    desk.sit(scenario)


def test_an_entity_without_relations_says_so(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        reader.explore.open_entity("skerry")
        await reader.settle()
        await reader.press("r", "right", "j", "left")
        assert "No article connects it with another entity" in why(reader)

    desk.sit(scenario)


def test_space_and_y_act_on_the_entity_and_on_what_asserts_it(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("r", "j", "space", "y", "k")
        assert reader.library.collection == ["entity:ada-quill"]
        assert desk.copied == "courier-2031\n"
        await reader.press("L")
        assert "이끄는 사람 에이다 퀼 인물 courier" in rows(reader)

    desk.sit(scenario)


def test_names_of_documents_run_nothing_there(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        reader.explore.open_entity("odd")
        await reader.settle()
        await reader.press("r")
        assert "[@click=app.quit]Quit[/]" in reader.text

    desk.sit(scenario, (60, 20))


def test_the_whole_tree_ends_though_relations_go_in_circles(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.json")
    opened: set[Way] = {("alibaba",)}
    for _ in range(4):
        nodes = tree(library, "alibaba", opened)
        opened |= {node.path for node in nodes if not node.leaf}
    seen = [node for node in nodes if node.above]
    assert seen
    assert all(node.leaf for node in seen)
    for node in nodes:
        way = node.path[::2]
        assert len(way) - len(set(way)) == int(node.above)
    library.close()


# The command


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIBRIEF_LIBRARY", str(tmp_path / "library.json"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.mark.usefixtures("bundled")
def test_the_command_lists_relations_with_their_claims(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["relations", "deepseek"]) == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "founder Liang Wenfeng liang-wenfeng village village-2025.founder" in lines
    assert "parts DeepSeek-R1 deepseek-r1 record" in lines
    assert main(["relations", "minimax", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {one["entity"] for one in found} >= {"alibaba", "tencent", "ai-tigers"}
    assert {one["subject"] for one in found} == {"minimax"}


@pytest.mark.usefixtures("bundled")
def test_the_command_says_what_it_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["relations", "deepsek"]) == 2
    assert "did you mean deepseek" in capsys.readouterr().err
