"""Conflicts and the collection: one line each, and a way to the words."""

from piloted import Desk, Reader

from aibrief_tui.screens.compare import Compare
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.listed import Collection, Conflicts, Listed
from aibrief_tui.widgets.listing import Listing


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
