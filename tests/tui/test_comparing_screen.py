"""Compare: articles side by side, claim by claim, and what one leaves out."""

from piloted import Desk, Reader
from rich.cells import cell_len

from aibrief_tui.screens.compare import Compare
from aibrief_tui.widgets.columns import Columns
from aibrief_tui.widgets.reason import Reason
from aibrief_tui.words import NEEDS_TWO


def columns(reader: Reader) -> Columns:
    assert isinstance(reader.screen, Compare)
    return reader.screen.columns


def why(reader: Reader) -> str:
    return " ".join(" ".join(reader.part(reader.screen.query_one(Reason))).split())


def starts(reader: Reader) -> list[int]:
    """Where the names of the columns begin, in cells."""
    names = reader.part(columns(reader))[0]
    heads = [columns(reader).names[one] for one in columns(reader).shown]
    return [cell_len(names[: names.index(one)]) for one in heads]


def test_it_begins_at_the_claim_one_came_from_with_its_article_first(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("j", "l", "c")
        assert columns(reader).sources[0] == "herald-2031"
        assert columns(reader).claims == ("herald-2031.staff",)
        lit = reader.styled(columns(reader), reader.app.look.lit_here)
        assert lit == "The keepers number 135."
        assert "Three answers" in why(reader)
        await reader.press("escape")
        assert reader.explore.grid.claims == ("herald-2031.staff",)

    desk.sit(scenario)


def test_columns_are_aligned_and_the_silent_show_a_dash(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c")
        shown = columns(reader)
        assert shown.sources == ["gazette-2031", "courier-2031", "herald-2031"]
        left, middle, right = starts(reader)
        lines = reader.part(shown)
        at = next(k for k, line in enumerate(lines) if "Ray-2 took" in line)
        wide = lines[at]
        assert cell_len(wide[: wide.index("Ray-2 took")]) == left
        assert cell_len(wide[: wide.index("The newest")]) == middle
        assert cell_len(wide[: wide.index("Beacon's lamp")]) == right
        staff = next(line for line in lines if "Beacon has 120 keepers." in line)
        assert staff[middle] == "-"
        assert staff[right:].startswith("The keepers number 135.")
        assert "2 shared" in reader.lines[0]
        assert "2 differ" in reader.lines[0]

    desk.sit(scenario, (140, 40))


def test_columns_stay_aligned_behind_hangul(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("L", "c")
        _, middle, _ = starts(reader)
        line = next(one for one in reader.part(columns(reader)) if "레이 2에는" in one)
        assert cell_len(line[: line.index("새 등에")]) == middle

    desk.sit(scenario, (140, 40))


def test_c_brings_in_one_more_article_up_to_four_and_the_cursor_keeps_its_claim(
    desk: Desk,
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("j", "c", "j", "j")
        claims = columns(reader).claims
        assert len(columns(reader).sources) == 3
        await reader.press("c")
        assert len(columns(reader).sources) == 4
        assert columns(reader).claims == claims
        await reader.press("c")
        assert len(columns(reader).sources) == 2
        assert columns(reader).claims
        await reader.press("c")
        assert len(set(columns(reader).sources)) == 3

    desk.sit(scenario, (200, 50))


def test_an_articles_number_takes_it_in_or_out_while_two_stay(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c")
        assert "4 mirror" in reader.lines[0]
        await reader.press("4")
        assert columns(reader).sources[-1] == "mirror-2031"
        assert "4 mirror-2031" in reader.part(columns(reader))[0]
        await reader.press("1", "2")
        assert columns(reader).sources == ["herald-2031", "mirror-2031"]
        await reader.press("3", "9")
        assert columns(reader).sources == ["herald-2031", "mirror-2031"]
        await reader.press("3")
        assert reader.said == NEEDS_TWO.en
        assert columns(reader).claims

    desk.sit(scenario, (140, 40))


def test_where_two_have_no_room_h_and_l_turn_the_page(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c")
        shown = columns(reader)
        assert shown.shown == ["gazette-2031"]
        assert "+2" in reader.part(shown)[0]
        await reader.press("l")
        assert shown.shown == ["courier-2031"]
        assert "The newest lamp" in reader.styled(shown, reader.app.look.lit_here)
        await reader.press("right", "right")
        assert shown.shown == ["herald-2031"]
        await reader.resize(160, 36)
        assert len(shown.shown) == 3
        await reader.resize(60, 20)
        assert shown.shown == ["herald-2031"]
        await reader.press("h", "h", "left")
        assert shown.shown == ["gazette-2031"]

    desk.sit(scenario, (60, 20))


def test_the_cursors_article_stays_in_sight_when_the_window_shrinks(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "l", "l")
        shown = columns(reader)
        source = shown.source
        await reader.resize(60, 20)
        assert shown.shown == [source]

    desk.sit(scenario, (140, 40))


def test_n_goes_through_what_differs(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c")
        shown = columns(reader)
        differ = [at for at, line in enumerate(shown.lines) if line.differs]
        assert len(differ) == 2
        at = [shown.at]
        for _ in differ[1:]:
            await reader.press("n")
            at.append(shown.at)
        assert at == differ
        await reader.press("n")
        assert (shown.at, reader.said) == (differ[-1], "no further difference that way")
        await reader.press("N")
        assert shown.at == differ[-2]

    desk.sit(scenario)


def test_what_one_says_alone_is_told(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "G")
        only = next(iter(columns(reader).lines[-1].claims)).removesuffix("-2031")
        assert why(reader).startswith(f"Only {only} says this; the others here leave it out.")

    desk.sit(scenario)


def test_enter_leads_back_to_the_claim(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "l", "enter")
        assert reader.explore.grid.claims == ("courier-2031.cost",)
        await reader.press("c")
        shown = columns(reader)
        line = next(k for k, one in enumerate(reader.part(shown)) if "The keepers number" in one)
        await reader.click(shown, reader.part(shown)[line].index("The keepers"), line, times=2)
        assert reader.explore.grid.claims == ("herald-2031.staff",)

    desk.sit(scenario, (140, 40))


def test_an_entity_without_claims_still_compares_articles(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        reader.explore.open_entity("skerry")
        await reader.settle()
        await reader.press("c")
        assert len(columns(reader).sources) == 2
        shown = columns(reader)
        shown.on_mouse_scroll_down()
        shown.on_mouse_scroll_up()
        await reader.settle()
        assert columns(reader).lines

    desk.sit(scenario)


def test_going_down_lands_on_an_article_that_speaks_and_a_silent_one_says_so(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c")
        columns = reader.app.screen.query_one(Columns)
        for _ in range(len(columns.lines) - 1):
            await reader.press("j")
            assert columns.claims
        silent = [
            k
            for k, one in enumerate(columns.sources)
            if not columns.lines[columns.at].claims.get(one)
        ]
        while columns.column != silent[0]:
            await reader.press("l" if columns.column < silent[0] else "h")
        await reader.press("space")
        assert "says nothing" in reader.said
        assert reader.app.library.collection == []

    desk.sit(scenario)
