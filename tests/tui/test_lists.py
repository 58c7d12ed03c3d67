"""Conflicts and the collection: one line each, and a way to the words."""

from hypothesis import given
from hypothesis import strategies as st
from piloted import Desk, Reader

from aibrief_store.library import Library
from aibrief_tui.screens.collection import Collection
from aibrief_tui.screens.compare import Compare
from aibrief_tui.screens.conflicts import Conflicts
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.listed import Listed
from aibrief_tui.views.conflicts import KINDS, conflicts
from aibrief_tui.views.tabled import tabled
from aibrief_tui.widgets.listing import Listing, unfolded


def listed(reader: Reader) -> Listing:
    assert isinstance(reader.screen, Listed)
    return reader.screen.listing


def test_conflicts_are_told_once_each_with_answers_and_reason(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x")
        assert [item.key.partition(".")[2] for item in listed(reader).items] == ["cost", "staff"]
        text = " ".join(reader.text.split())
        assert "differ Beacon cost to build $4.5M | $3M" in text
        assert "differ Beacon keepers 120 | 135 | 150 Three answers" in text
        await reader.press("j", "enter")
        assert reader.explore.grid.claims == ("gazette-2031.staff",)
        await reader.press("x", "x")
        assert isinstance(reader.screen, Explore)

    desk.sit(scenario)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8), st.integers(0, 7), st.integers(1, 40))
def test_a_list_that_folds_tells_as_much_from_the_top_as_there_is_room_for(
    lines: list[int], at: int, height: int
) -> None:
    at = min(at, len(lines) - 1)
    told = unfolded(lines, at, height)
    size = len(lines) + sum(lines[k] for k in told)
    assert at in told
    assert size <= height or told == {at}
    # Unfolded without a gap from the top; one more would not have fitted.
    folded = [k for k in range(len(lines)) if k not in told]
    if folded:
        assert size + lines[folded[0]] > height
        assert told - {at} == {k for k in range(folded[0]) if k != at}


def test_enter_goes_to_the_words_from_wherever_the_list_was_opened(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("j", "space", "g", "c", "x", "v")
        assert isinstance(reader.screen, Collection)
        await reader.press("enter")
        assert reader.explore.grid.claims == ("gazette-2031.staff",)
        await reader.press("g", "c", "x", "j", "enter")
        assert reader.explore.grid.claims == ("gazette-2031.staff",)

    desk.sit(scenario)


def test_a_conflict_is_chosen_and_opened_by_mouse(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x")
        listing = listed(reader)
        at = next(k for k, line in enumerate(reader.part(listing)) if "keepers" in line)
        await reader.click(listing, 4, at)
        assert listing.at == 1
        await reader.click(listing, 4, at)
        assert reader.explore.grid.claims == ("gazette-2031.staff",)

    desk.sit(scenario)


def test_space_collects_a_claim_or_an_entity_and_takes_it_out_again(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("space")
        assert reader.said == "collected: Ray-2 took three million dollars."
        await reader.press("space")
        assert reader.said == "taken out: Ray-2 took three million dollars."
        await reader.press("l", "space", "shift+tab", "space")
        assert reader.said == "collected: Beacon"
        await reader.press("tab", "c", "n", "l", "space")
        assert isinstance(reader.screen, Compare)
        *before, last = reader.library.collection
        assert before == ["claim:courier-2031.cost", "entity:beacon"]
        assert last.endswith(".staff")

    desk.sit(scenario)


def test_the_collection_says_what_to_do_while_it_is_empty(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("v")
        assert "Nothing collected yet. space on a cell" in " ".join(reader.text.split())
        await reader.press("enter", "space", "y", "y")
        assert reader.said == "nothing to copy here"

    desk.sit(scenario)


def test_the_collection_keeps_its_order_and_outlives_the_app(desk: Desk) -> None:
    async def gather(reader: Reader) -> None:
        await reader.press("l", "space", "j", "space", "shift+tab", "space", "q")

    async def look(reader: Reader) -> None:
        await reader.press("v")
        assert [item.key for item in listed(reader).items] == [
            "claim:courier-2031.cost",
            "claim:gazette-2031.staff",
            "entity:beacon",
        ]
        await reader.press("j", "space")
        assert [item.key for item in listed(reader).items] == [
            "claim:courier-2031.cost",
            "entity:beacon",
        ]
        assert reader.said.startswith("taken out: ")
        await reader.press("u")
        assert len(listed(reader).items) == 3
        await reader.press("ctrl+r")
        assert len(listed(reader).items) == 2
        await reader.press("G", "enter")
        assert reader.explore.entity == "beacon"

    desk.sit(gather)
    desk.sit(look)


def test_u_takes_back_collecting_and_says_so(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("u")
        assert reader.said == "nothing to undo"
        await reader.press("ctrl+r")
        assert reader.said == "nothing to do again"
        await reader.press("space", "u")
        assert reader.said.startswith("undone: ")
        assert reader.library.collection == []
        await reader.press("ctrl+r")
        assert reader.said.startswith("done again: ")
        assert reader.library.collection == ["claim:gazette-2031.cost"]

    desk.sit(scenario)


def test_the_footers_keys_can_be_clicked(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        footer = reader.screen.footer
        await reader.click(footer, reader.part(footer)[1].index("conflicts"), 1)
        assert isinstance(reader.screen, Conflicts)
        footer = reader.screen.footer
        await reader.click(footer, reader.part(footer)[1].index("back"), 1)
        assert isinstance(reader.screen, Explore)
        footer = reader.screen.footer
        await reader.click(footer, reader.part(footer)[1].index("copy"), 1)
        assert "BibTeX" in reader.part(footer)[1]
        await reader.click(footer, reader.part(footer)[1].index("key"), 1)
        assert desk.copied == "gazette-2031\n"

    desk.sit(scenario)


def test_space_in_conflicts_collects_the_claim_in_question(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x", "space")
        assert len(reader.app.library.collection) == 1
        await reader.press("space")
        assert reader.app.library.collection == []

    desk.sit(scenario)


def test_words_narrow_the_conflicts_and_the_top_bar_says_to_what(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x", "slash")
        await reader.type("mirror")
        assert [item.key.partition(".")[2] for item in listed(reader).items] == ["staff"]
        assert "1 of 2 'mirror' only" in " ".join(reader.lines[0].split())
        await reader.type(" zzz")
        assert "esc shows everything again" in " ".join(reader.text.split())
        await reader.press("ctrl+w", "ctrl+w")
        await reader.type("비컨 DIFFER build")
        assert [item.key.partition(".")[2] for item in listed(reader).items] == ["cost"]
        await reader.press("enter", "enter")
        assert reader.explore.grid.claims == ("courier-2031.cost",)

    desk.sit(scenario)


def test_escape_leaves_the_filter_first_and_the_screen_then(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x", "slash")
        await reader.type("keepers")
        await reader.press("down", "escape")
        assert len(listed(reader).items) == 2
        await reader.press("slash")
        await reader.type("q")
        await reader.press("escape")
        assert len(listed(reader).items) == 2
        await reader.press("escape")
        assert isinstance(reader.screen, Explore)

    desk.sit(scenario)


def test_tab_goes_through_the_kinds_and_the_arrows_through_the_articles(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x", "tab")
        assert "2 of 2 differ only" in " ".join(reader.lines[0].split())
        await reader.press("tab")
        assert "only" not in reader.lines[0]
        await reader.press("right", "right")
        assert "1 of 2 courier only" in " ".join(reader.lines[0].split())
        await reader.press("left", "left")
        assert "only" not in reader.lines[0]
        await reader.press("left")
        assert "mirror only" in reader.lines[0]
        await reader.press("shift+tab", "escape")
        assert "only" not in reader.lines[0]

    desk.sit(scenario)


def test_a_short_window_tells_the_reason_of_the_cursors_conflict_only(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x")
        assert "Two answers" in reader.text
        assert "Three answers" not in reader.text
        await reader.press("j")
        assert "Two answers" not in reader.text
        assert "Three answers" in reader.text
        await reader.resize(120, 30)
        assert "Two answers" in reader.text
        assert "Three answers" in reader.text

    desk.sit(scenario, (60, 9))


def test_the_table_of_a_conflict_is_its_comparison_with_the_reason(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("x", "j", "y", "t")
        header, _, row = [line for line in desk.copied.splitlines() if line.startswith("|")]
        assert "gazette" in header
        assert "mirror" in header
        for part in ("keepers", "120", "135", "150", "differ"):
            assert part in row
        assert desk.copied.startswith("### Beacon: keepers")
        assert "Three answers" in desk.copied

    desk.sit(scenario)


def test_the_worst_stands_first_by_gravity_then_distance_times_voices(desk: Desk) -> None:
    library = desk.open()
    cost, staff = conflicts(library, "en")
    assert (cost.kind, cost.weight[1]) == ("differ", 1.5 * 3)  # $4.5M by two, $3M by Beacon
    assert (staff.kind, staff.weight[1]) == ("differ", 1.25 * 3)  # 120 to 150, nobody named
    library.close()
    bundled = Library.open(desk.folder / "bundled.json")
    found = conflicts(bundled, "en")
    kinds = [one.kind for one in found]
    assert kinds == sorted(kinds, key=KINDS.index)
    market = next(one for one in found if one.label == "market size 2030 forecast")
    assert 1.3 * 2 < market.weight[1] < 1.5 * 2  # in one currency: 1.36, by two voices
    bundled.close()


def test_the_table_of_a_finding_holds_the_articles_figures_and_the_reason(desk: Desk) -> None:
    library = Library.open(desk.folder / "bundled.json")
    found = next(one for one in conflicts(library, "en") if one.answers == "2.7x | 2.83x")
    target = tabled(library, found, "en")
    assert target.row is not None
    texts = [cell.text for row in (target.row, *target.more) for cell in row.cells.values()]
    assert texts == ["2.7x", "26.6%", "9.4%"]
    assert [row.verdict for row in (target.row, *target.more)] == ["doubt", "single", "single"]
    assert target.remarks == (found.reason,)
    library.close()
