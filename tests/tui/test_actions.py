"""One table of actions feeds keys, footer, palette, Help, keymap and README."""

from collections import Counter
from pathlib import Path

from piloted import Desk, Reader
from textual.binding import Binding

from aibrief_tui.actions import ACTIONS, BY_ID, COPIES, SECTIONS, key_names, key_table
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.screens.collection import Collection
from aibrief_tui.screens.compare import Compare
from aibrief_tui.screens.conflicts import Conflicts
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.help import Help

README = Path(__file__).parents[2] / "README.md"
SCREENS: tuple[type[BaseScreen], ...] = (Explore, Compare, Conflicts, Collection, Help)


def test_ids_are_unique_and_every_action_is_told_in_both_languages() -> None:
    for table in (ACTIONS, COPIES):
        assert len({action.id for action in table}) == len(table)
    for action in (*ACTIONS, *COPIES):
        assert all((action.label.en, action.label.ko, action.help.en, action.help.ko))
        assert action.section in SECTIONS


def test_no_key_means_two_things() -> None:
    for table in (ACTIONS, COPIES):
        keys = Counter(key for action in table for key in action.keys)
        assert [key for key, count in keys.items() if count > 1] == []


def test_no_action_can_be_swallowed_by_an_input_method() -> None:
    for action in ACTIONS:
        assert any(len(key) > 1 or key.isdigit() for key in action.keys), action.id


def test_every_screen_binds_exactly_the_table_under_its_ids() -> None:
    for screen in SCREENS:
        bound: dict[str, tuple[str, ...]] = {}
        for one in screen.BINDINGS:
            assert isinstance(one, Binding)
            assert one.id is not None
            # An action of numbers is bound once a number: article-1, article-2 and so on.
            id = one.id.removesuffix(f"-{one.key}")
            bound[id] = (*bound.get(id, ()), *one.key.split(","))
        assert bound == {action.id: action.keys for action in ACTIONS}


def test_footers_offer_actions_of_the_table_and_help_or_quit_stays_last() -> None:
    for screen in SCREENS:
        assert set(screen.offered) <= set(BY_ID)
        assert screen.offered[-1] in ("help", "quit")


def test_help_lists_every_action_and_what_follows_y(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("question_mark")
        for action in ACTIONS:
            row = ", ".join(key_names(action))
            assert any(row in line and action.help.en in line for line in reader.lines), action.id
        for action in COPIES:
            row = f"y {action.keys[0]}"
            assert any(row in line and action.help.en in line for line in reader.lines), action.id
        await reader.press("question_mark")
        assert isinstance(reader.screen, Explore)

    desk.sit(scenario, (200, 50))


def test_help_can_be_read_to_its_end_where_it_has_no_room(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("f1")
        seen = set(reader.lines)
        for _ in range(12):
            await reader.press("pagedown")
            seen |= set(reader.lines)
        page = "\n".join(seen)
        for action in (*ACTIONS, *COPIES):
            assert action.help.en[:30] in page, action.id
        await reader.press("home")
        assert "Moving" in reader.text
        await reader.press("q")
        assert isinstance(reader.screen, Explore)

    desk.sit(scenario, (60, 20))


def test_the_palette_runs_actions_by_name(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("ctrl+p")
        named = reader.text
        assert "everything the articles disagree on" in named
        await reader.type("conflicts")
        await reader.pilot.pause(0.3)
        await reader.press("enter")
        await reader.pilot.pause(0.3)
        assert isinstance(reader.screen, Conflicts)

    desk.sit(scenario, (120, 100))


def test_the_palette_offers_all_actions_but_itself(
    desk: Desk,
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("ctrl+p")
        await reader.pilot.pause(0.3)
        for action in ACTIONS:
            offered = action.help.en in reader.text
            assert offered == (action.id != "palette"), action.id

    desk.sit(scenario, (120, 140))


def test_the_palette_goes_to_an_entity_from_any_screen(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "x", "ctrl+p")
        await reader.type("옛 부두")
        await reader.pilot.pause(0.3)
        await reader.press("down", "enter")
        await reader.pilot.pause(0.3)
        assert reader.explore.entity == "pier"

    desk.sit(scenario)


def test_a_readers_own_keymap_moves_an_action_by_its_id(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x")
        assert isinstance(reader.screen, Explore)
        await reader.press("ctrl+k")
        assert isinstance(reader.screen, Conflicts)

    desk.sit(scenario, keymap={"conflicts": "ctrl+k"})


def test_the_readme_holds_the_key_table() -> None:
    assert key_table() in README.read_text("utf-8"), (
        "write the output of aibrief_tui.actions.key_table() into README.md"
    )


def test_the_key_table_has_a_row_for_each_action() -> None:
    rows = key_table().splitlines()
    assert rows[:2] == ["| keys | what |", "|---|---|"]
    assert len(rows) == 2 + len(ACTIONS) + len(COPIES)
    assert "| `c`, `f6` | lay articles side by side |" in rows
    assert "| `y b` | a BibTeX entry |" in rows
