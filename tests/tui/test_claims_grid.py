"""The claims panel: a cursor on what one article asserts, with the reasons and the words."""

import pytest
from piloted import Desk, Reader

from aibrief_tui.widgets.claims_grid import ClaimsGrid
from aibrief_tui.widgets.reason import Reason
from aibrief_tui.widgets.source_pane import SourcePane
from aibrief_tui.words import DOUBT, NO_MORE


def cell(grid: ClaimsGrid) -> tuple[str, ...]:
    """The claims under the cursor."""
    return grid.claims


def why(reader: Reader) -> str:
    return " ".join(" ".join(reader.part(reader.explore.query_one(Reason))).split())


def shown(reader: Reader) -> list[str | None]:
    """The articles in the two panes."""
    panes = reader.explore.query(SourcePane)
    return [pane.article.id if pane.article else None for pane in panes]


def test_sideways_the_cursor_passes_over_articles_that_are_silent(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        grid = reader.explore.grid
        await reader.press("j")
        assert cell(grid) == ("gazette-2031.staff",)
        await reader.press("l")
        assert cell(grid) == ("herald-2031.staff",)
        await reader.press("right")
        assert cell(grid) == ("mirror-2031.staff", "mirror-2031.staff-others")
        await reader.press("l")
        assert cell(grid) == ("mirror-2031.staff", "mirror-2031.staff-others")
        await reader.press("h", "left", "h")
        assert cell(grid) == ("gazette-2031.staff",)

    desk.sit(scenario)


def test_down_the_column_stays_or_goes_to_the_nearest_that_speaks(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        grid = reader.explore.grid
        await reader.press("l")
        assert cell(grid) == ("courier-2031.cost",)
        await reader.press("down")
        assert cell(grid) == ("gazette-2031.staff",)
        await reader.press("l", "l", "j")
        assert cell(grid) == ("mirror-2031.founded",)
        await reader.press("G")
        assert grid.at == len(grid.panel.rows) - 1
        await reader.press("j", "pagedown", "end")
        assert grid.at == len(grid.panel.rows) - 1
        await reader.press("g")
        assert grid.at == 0
        await reader.press("k", "pageup")
        assert grid.at == 0
        await reader.press("pagedown")
        assert grid.at == len(grid.panel.rows) - 1

    desk.sit(scenario)


def test_reason_and_articles_follow_the_cursor(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        assert shown(reader) == ["gazette-2031", "courier-2031"]
        assert "according to Beacon" in why(reader)
        await reader.press("l")
        assert shown(reader) == ["courier-2031", "gazette-2031"]
        assert "courier: The newest lamp swallowed" in why(reader)
        await reader.press("j", "l")
        assert shown(reader) == ["herald-2031", "gazette-2031"]
        assert why(reader).startswith("Three answers: 120 (gazette, mirror), 135 (herald)")
        await reader.press("j", "j")
        assert shown(reader) == ["courier-2031", None]
        assert DOUBT.en + "perhaps only its board" in why(reader)
        told = " ".join(reader.part(reader.explore.query_one("#second"))).split()
        assert " ".join(told) == "No other article says anything in this row."

    desk.sit(scenario)


def test_n_goes_through_the_differences_and_says_where_they_end(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        grid = reader.explore.grid
        rows = grid.panel.rows
        differ = [at for at, row in enumerate(rows) if row.verdict in ("differ", "same_figure")]
        assert len(differ) > 2
        for at in differ[1:]:
            await reader.press("n")
            assert grid.at == at
        await reader.press("n")
        assert (grid.at, reader.said) == (differ[-1], NO_MORE.en)
        await reader.press("f9")
        assert grid.at == differ[-2]
        await reader.press("g", "N")
        assert (grid.at, reader.said) == (0, NO_MORE.en)
        await reader.press("j", "j", "N")
        assert grid.at == 1

    desk.sit(scenario)


def test_enter_goes_to_the_words_and_back(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        first = reader.explore.query_one("#first", SourcePane)
        await reader.press("enter")
        assert first.has_focus
        await reader.press("escape")
        assert reader.explore.grid.has_focus
        await reader.press("tab", "tab")
        assert reader.explore.query_one("#second").has_focus
        await reader.press("tab")
        assert reader.explore.finder.has_focus
        await reader.press("shift+tab", "shift+tab", "shift+tab")
        assert reader.explore.grid.has_focus

    desk.sit(scenario)


def test_a_row_that_only_names_the_entity_leads_to_its_subject(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        reader.explore.open_entity("ada-quill")
        await reader.settle()
        assert "Beacon: led by" in reader.text
        await reader.press("enter")
        assert reader.explore.entity == "beacon"
        assert cell(reader.explore.grid) == ("courier-2031.leader",)

    desk.sit(scenario)


def test_rows_without_room_are_counted_and_scroll_into_sight(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        grid = reader.explore.grid
        reader.explore.open_entity("pier")
        await reader.settle()
        room = grid.size.height - 3
        rows = len(grid.panel.rows)
        assert rows == 40
        assert reader.part(grid)[-1] == f"+{rows - room + 1} rows"
        await reader.press("G")
        assert "2029" in reader.part(grid)[-2]
        assert not reader.part(grid)[-1]
        await reader.press("k", "k")
        assert "2027" in "\n".join(reader.part(grid))
        await reader.press("home")
        assert "1990" in reader.part(grid)[3]

    desk.sit(scenario)


def test_a_click_puts_the_cursor_on_the_cell_and_a_second_one_enters(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        grid = reader.explore.grid
        row = reader.part(grid)[4]
        await reader.click(grid, row.index("135"), 4)
        assert cell(grid) == ("herald-2031.staff",)
        await reader.click(grid, row.index("-") + 1, 4)
        assert cell(grid) == ("gazette-2031.staff",)
        await reader.click(grid, reader.part(grid)[3].index("$4.5M"), 3, times=2)
        assert cell(grid) == ("courier-2031.cost",)
        assert reader.explore.query_one("#first").has_focus

    desk.sit(scenario)


def test_the_wheel_moves_through_the_rows(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        grid = reader.explore.grid
        grid.on_mouse_scroll_down()
        grid.on_mouse_scroll_down()
        grid.on_mouse_scroll_up()
        await reader.settle()
        assert grid.at == 1
        assert "Three answers" in why(reader)

    desk.sit(scenario)


def test_with_little_room_columns_are_the_answers(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        grid = reader.explore.grid
        head, first, second = reader.part(grid)[2:5]
        assert "answers, articles" in head
        assert "$4.5M x2  $3M" in first
        assert "120 x2  135  150" in second
        # The cursor, the reason and the words are one and the same claim's.
        assert cell(grid) == ("gazette-2031.cost",)
        assert reader.styled(grid, reader.app.look.cell) == "$3M"
        assert "gazette: Ray-2 took three million" in why(reader)
        assert shown(reader)[0] == "gazette-2031"
        await reader.press("h")
        assert cell(grid) == ("courier-2031.cost", "herald-2031.cost")
        assert reader.styled(grid, reader.app.look.cell) == "$4.5M x2"
        await reader.click(grid, second.index("135"), 4)
        assert cell(grid) == ("herald-2031.staff",)

    desk.sit(scenario, (80, 24))


@pytest.mark.parametrize("keys", [(), ("l",), ("j", "l")])
def test_the_cursor_keeps_its_claim_when_the_window_changes(
    desk: Desk, keys: tuple[str, ...]
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press(*keys)
        claim = reader.explore.grid.claims[0]
        for width in (80, 200, 60, 120):
            await reader.resize(width, 36)
            assert claim in reader.explore.grid.claims
        assert reader.explore.grid.claims[0] == claim

    desk.sit(scenario)


def test_keys_that_come_all_at_once_each_find_what_the_one_before_did(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.hand_on(*"/cost")
        await reader.settle()
        assert reader.explore.finder.typed == "cost"
        await reader.hand_on(*"\x1b/pier\rjj")
        await reader.settle()
        assert (reader.explore.entity, reader.explore.grid.at) == ("pier", 2)
        await reader.hand_on(*"/beacon\r")
        await reader.settle()
        assert reader.explore.entity == "beacon"
        await reader.hand_on(*"gjjlyk")
        await reader.settle()
        assert desk.copied == "mirror-2031\n"
        await reader.hand_on(*"xv?")
        await reader.settle()
        names = [type(screen).__name__ for screen in reader.app.screen_stack]
        assert names == ["Explore", "Conflicts", "Collection", "Help"]
        await reader.hand_on(*"qqq")
        await reader.settle()
        assert reader.explore.grid.has_focus

    desk.sit(scenario)


def test_keys_typed_before_anything_stood_on_the_screen_are_not_lost(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        assert reader.explore.finder.typed == "pier"

    desk.sit(scenario, ahead="/pier")
