"""Review of an article about names that nobody knows: they are made as their claims are taken."""

from pathlib import Path

import pytest
from piloted import Desk, Reader, Scenario, Size
from test_review_adding import until

from aibrief_store.library import Library
from aibrief_store.reading import naming
from aibrief_tui.app import AibriefApp
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.review import Review
from aibrief_tui.views.review_names import SIGNALS

ARTICLE = (
    "Lanternfish Robotics raises $240 million\n\n"
    "Lanternfish Robotics, a maker of harbour robots, said on Wednesday that it had raised "
    "$240 million in a funding round led by Pellworm Capital.\n\n"
    "Lanternfish Robotics was founded in 2018. The market share of Lanternfish reached 22 percent "
    "in 2025, according to Marcus Oyelaran, an analyst at Brightwater Research. Nobody there would "
    "speak of the harbour any longer, or of the gulls.\n"
)
ID = "lanternfish-robotics"


def begin(desk: Desk, scenario: Scenario, size: Size = (120, 36)) -> AibriefApp:
    """Live through ``scenario`` in a library that knows the bundled names and has no article."""

    def library() -> Library:
        return Library.open(Path(desk.folder) / "mine.aibrief", articles=False)

    return desk.sit(scenario, size, open_library=library)


async def added(reader: Reader) -> Review:
    await reader.press("plus")
    await reader.paste(ARTICLE)
    await until(reader, lambda: isinstance(reader.app.screen, Review))
    screen = reader.screen
    assert isinstance(screen, Review)
    return screen


def test_a_new_name_is_shown_as_new_and_made_with_its_claim_by_one_key(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await added(reader)
        pane = screen.card_pane
        assert any("subject" in line and "(new company)" in line for line in reader.part(pane))
        first = screen.card
        assert first
        assert first.claim.subject == ID
        await reader.press("enter")
        assert reader.library.entity(ID).label() == "Lanternfish Robotics"
        assert first.id in reader.library.claims
        # Read again with the name known: the next card says nothing of a new one.
        assert screen.card
        assert screen.card.claim.subject == ID
        assert "(new company)" not in reader.text
        await reader.press("u")
        assert ID not in reader.library.entities
        assert first.id not in reader.library.claims
        assert screen.card.id == first.id
        assert "(new company)" in reader.text
        await reader.press("ctrl+r")
        assert ID in reader.library.entities
        assert first.id in reader.library.claims

    begin(desk, scenario)


def test_a_new_name_is_given_to_a_known_one_and_the_article_is_read_so(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await added(reader)
        await reader.press("at")
        assert "lanternfish" in (screen.names_here[0].text.casefold())
        assert "enter make or name it" in reader.text
        await reader.press("enter")
        await reader.type("Deepseek")
        pane = screen.card_pane
        assert pane.choices[0].shown == "a name of DeepSeek"
        await reader.press("enter")
        assert reader.said.startswith("Lanternfish Robotics is now a name of DeepSeek")
        undecided = {one.claim.subject for one in reader.library.suggestions()}
        assert "deepseek" in undecided
        assert ID not in undecided
        await reader.press("u")
        undecided = {one.claim.subject for one in reader.library.suggestions()}
        assert ID in undecided

    begin(desk, scenario)


def test_what_kind_a_new_name_is_of_can_be_typed(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await added(reader)
        await reader.press("at", "enter")
        await reader.type("publi")
        offered = [one.shown for one in screen.card_pane.choices]
        assert offered[-1] == "new publication: Lanternfish Robotics"
        await reader.press("down", "down", "down", "down", "down", "down", "enter")
        made = reader.library.entity(ID)
        assert made.kind == "publication"
        assert [name.value for name in made.names] == ["Lanternfish Robotics", "Lanternfish"]
        assert "(publication)" in reader.said

    begin(desk, scenario)


def test_an_empty_library_says_how_to_begin_and_then_that_something_waits(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        assert isinstance(reader.screen, Explore)
        await until(reader, lambda: reader.lines[-1].startswith(" + add"))
        assert "No article here yet. + adds one of yours" in " ".join(reader.text.split())
        await added(reader)
        await reader.press("escape")
        assert isinstance(reader.screen, Explore)
        assert reader.lines[-1].startswith(" R review")
        told = " ".join(" ".join(reader.part(reader.explore.grid)).split())
        assert "No article here names it." in told
        assert "wait for you: R to review." in told
        await reader.press("R")
        while not reader.said.startswith("everything is reviewed"):
            await reader.press("d")
        await reader.press("escape")
        assert "R review" not in reader.lines[-1]

    begin(desk, scenario)


@pytest.mark.parametrize("key", ["M", "S", "u", "ctrl+r", "plus", "n", "full_stop", "at", "J"])
def test_a_claim_that_is_being_written_is_lost_by_no_other_key(desk: Desk, key: str) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await added(reader)
        await reader.press("enter", "S")
        draft = screen.draft
        assert draft
        claims = dict(reader.library.claims)
        await reader.press(key)
        assert reader.screen is screen
        assert screen.draft == draft
        assert "enter keeps it" in reader.said
        assert dict(reader.library.claims) == claims
        await reader.press("enter")
        assert draft.id in reader.library.claims

    begin(desk, scenario)


def test_keys_of_the_app_do_nothing_over_a_field_that_is_edited(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await added(reader)
        pane = screen.card_pane
        pane.at = next(k for k, one in enumerate(pane.fields) if one.label == "period")
        await reader.press("e")
        await reader.type("024")
        await reader.press("ctrl+a")
        await reader.type("2")
        await reader.press("ctrl+e")
        await reader.type("-05!")
        await reader.press("left", "ctrl+k", "ctrl+y", "ctrl+r", "ctrl+o", "f9", "ctrl+s")
        assert reader.screen is screen
        assert (pane.typing, pane.typed) == (True, "2024-05")
        await reader.press("enter")
        assert screen.card
        assert screen.card.claim.period == "2024-05"

    begin(desk, scenario)


def test_an_empty_field_stays_empty_unless_something_is_chosen(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await added(reader)
        pane = screen.card_pane
        for label in ("scope", "relative to"):
            pane.at = next(k for k, one in enumerate(pane.fields) if one.label == label)
            await reader.press("e")
            assert "leave it empty" in reader.text
            await reader.press("enter")
            assert reader.said == "as it was"
        await reader.press("e", "down", "down", "enter")
        assert screen.card
        assert screen.card.claim.relative_to
        await reader.press("e", "backspace")
        assert "clear it" in reader.text
        await reader.press("enter")
        assert screen.card.claim.relative_to is None

    begin(desk, scenario)


def test_a_card_that_comes_into_sight_has_its_whole_width(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await added(reader)
        await reader.press("tab", "j", "j", "M")
        lines = [len(line) for line in reader.part(screen.card_pane)]
        assert max(lines) > 60

    begin(desk, scenario, (80, 24))


def test_a_sentence_without_a_card_is_shown_where_only_one_pane_has_room(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await added(reader)
        assert screen.pile
        bare = next(k for k in range(len(screen.pile.sentences)) if not screen.pile.at(k))
        screen.go_to_sentence(bare)
        await reader.settle()
        assert "Nothing was read in this sentence" in " ".join(reader.text.split())
        words = screen.pile.text[slice(*screen.pile.span(screen.sentence))].split()
        assert " ".join(words[:4]) in " ".join(reader.text.split())

    begin(desk, scenario, (80, 24))


def test_each_signal_of_a_new_name_has_words() -> None:
    assert set(SIGNALS) == set(naming.SIGNALS)
