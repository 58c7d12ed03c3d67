"""Review: one key a decision, fields mended in place, claims by hand, everything taken back."""

import asyncio
import random
from collections.abc import Callable

import pytest
import reviewed_town
import town
from piloted import Desk, Reader, Scenario, Size
from reviewed_town import SOURCE, place

from aibrief_store.library import Library
from aibrief_store.records import Claim, Text
from aibrief_tui.app import AibriefApp
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.review import Review

PATIENCE = 100
"""Tenths of a second that a worker may take."""


def review(desk: Desk, scenario: Scenario, size: Size = (120, 36)) -> AibriefApp:
    """Live through ``scenario`` with an own article in the town's library."""

    async def begun(reader: Reader) -> None:
        await reader.press("R")
        await scenario(reader)

    return desk.sit(begun, size, open_library=lambda: reviewed_town.library(desk.folder))


def on(reader: Reader) -> Review:
    assert isinstance(reader.screen, Review)
    return reader.screen


def card(reader: Reader) -> str:
    """The name of the card under the cursor."""
    found = on(reader).card
    return found.id.partition(".")[2] if found else ""


def field(reader: Reader) -> str:
    found = on(reader).card_pane.field
    return found.label.strip() if found else ""


def states(library: Library) -> dict[str, str | None]:
    return {
        one.id.partition(".")[2]: library.reviewed(one.id) for one in library.suggestions(SOURCE)
    }


def claim(reader: Reader, name: str) -> Claim:
    return reader.library.claim(f"{SOURCE}.{name}")


async def until(reader: Reader, so: Callable[[], object]) -> None:
    """Wait for what a worker does."""
    for _ in range(PATIENCE):
        if so():
            break
        await asyncio.sleep(0.1)
    await reader.settle()
    assert so()


async def to_field(reader: Reader, label: str) -> None:
    await reader.press("g")
    for _ in on(reader).card_pane.fields:
        if field(reader) == label:
            return
        await reader.press("j")
    raise AssertionError(f"no field {label}")


async def put(reader: Reader, label: str, typed: str) -> None:
    """Type into a field and take the first that is offered."""
    await to_field(reader, label)
    await reader.press("e")
    await reader.type(typed)
    await reader.press("enter")


# Deciding


def test_a_decision_takes_one_key_and_goes_on_to_the_next(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        assert card(reader) == "cost"
        assert "0 of 4   0 rejected" in reader.text
        await reader.press("enter")
        assert reader.said == "accepted: Ray-2: cost to build 6 million."
        assert card(reader) == "maker"
        await reader.press("d", "enter")
        assert card(reader) == "tide"
        assert "3 of 4   1 rejected" in reader.text
        assert states(reader.library) == {
            "cost": "accepted", "maker": "rejected", "staff": "accepted", "tide": None,
        }  # fmt: skip
        await reader.press("d")
        assert reader.said == "everything is reviewed; u takes back"
        assert [one.id for one in reader.library.claims_in(SOURCE)] == [
            f"{SOURCE}.cost", f"{SOURCE}.staff",
        ]  # fmt: skip

    review(desk, scenario)


def test_decisions_are_taken_back_one_by_one_and_shown_where_they_were(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("enter", "d", "enter", "u")
        assert card(reader) == "staff"
        assert reader.said == "undone: Beacon: 140 keepers."
        await reader.press("u", "u")
        assert card(reader) == "cost"
        assert set(states(reader.library).values()) == {None}
        await reader.press("ctrl+r")
        assert states(reader.library)["cost"] == "accepted"
        # A mind that was made up may be changed on the spot, and enter then goes on.
        await reader.press("d")
        assert states(reader.library)["cost"] == "rejected"
        await reader.press("enter")
        assert (card(reader), states(reader.library)["cost"]) == ("cost", "accepted")
        await reader.press("enter")
        assert card(reader) == "maker"

    review(desk, scenario)


def test_a_session_goes_on_where_the_last_one_stopped(desk: Desk) -> None:
    async def first(reader: Reader) -> None:
        await reader.press("enter", "d", "q", "q")

    async def second(reader: Reader) -> None:
        assert card(reader) == "staff"
        assert "2 of 4   1 rejected" in reader.text

    review(desk, first)
    review(desk, second)


def test_n_goes_to_what_is_undecided_and_the_stop_to_the_same_kind(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("n", "n")
        assert card(reader) == "staff"
        await reader.press("N", "N", "N")
        assert card(reader) == "tide"
        await reader.press("l", "h", "h", "h", "full_stop")
        assert card(reader) == "maker"
        await reader.press("d", "full_stop")
        assert reader.said == "nothing else of this kind is undecided"
        assert card(reader) == "staff"
        await reader.press("2")
        assert card(reader) == "staff"
        await reader.press("h", "1")
        assert card(reader) == "cost"

    review(desk, scenario)


def test_the_sentence_stands_lit_in_its_place_and_the_card_tells_why(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = on(reader)
        lit = reader.styled(screen.text, reader.app.look.lit_here)
        assert "Beacon spent 6 million dollars on Ray-2." in lit
        printed = [
            piece.text
            for line in reader.pieces(screen.text)
            for piece in line
            if piece.style and piece.style.color == reader.app.look.accent_strong.color
        ]
        assert "6 million" in printed
        shown = "\n".join(reader.part(screen.card_pane))
        for said in ("undecided   ready 90%   1/2", "subject       Ray-2", '$6M   "6 million"',
                     "US dollars", "stated as fact", "the cue of cost",
                     "2  Beacon: cost to build 6 million."):  # fmt: skip
            assert said in shown
        await reader.press("n")
        assert "needs a look 40%" in reader.text

    review(desk, scenario)


# Fields


def test_an_edited_suggestion_is_accepted_as_edited(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await put(reader, "value", "about 6.5 million dollars")
        assert reader.said == "value changed; u takes it back"
        value = claim(reader, "cost").value.quantity
        assert value
        assert (value.amount, value.bound, value.unit, value.digits) == (
            "6500000",
            "about",
            "USD",
            2,
        )
        assert "accepted, edited" in reader.text
        # The statement was made of the fields, and is made anew with them.
        assert (
            claim(reader, "cost").statement.en
            == "Ray-2: cost to build about 6.5 million US dollars."
        )
        await put(reader, "period", "2031~")
        assert claim(reader, "cost").period == "2031~"
        await reader.press("u")
        assert claim(reader, "cost").period is None
        await reader.press("u")
        assert states(reader.library)["cost"] is None
        assert on(reader).card_pane.fields[2].shown == "$6M"

    review(desk, scenario)


def test_entities_are_found_in_any_script_as_one_types(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("e")
        await reader.type("ㅎㅂㄹㅅ")
        assert "> Harbor Labs" in reader.text
        await reader.press("enter")
        assert claim(reader, "cost").subject == "harbor-labs"
        await put(reader, "said by", "에이다")
        assert [one.who for one in claim(reader, "cost").said_by] == ["ada-quill"]
        await put(reader, "verb", "insist")
        await put(reader, "speech", "")
        saying = claim(reader, "cost").said_by[0]
        assert (saying.verb, saying.direct) == ("insist", True)
        await put(reader, "said by", "a keeper on the stairs")
        await reader.press("e")
        assert "as words" not in reader.text
        await reader.press("escape")
        assert claim(reader, "cost").said_by[0].who != "ada-quill"

    review(desk, scenario)


def test_what_does_not_fit_is_told_at_once_and_changes_nothing(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        for label, typed, told in (
            ("period", "next spring or so", "is no EDTF date"),
            ("value", "a heap", "is no figure; write 3000000"),
            ("value", "3/0", "nothing can be divided by zero"),
        ):
            await to_field(reader, label)
            await reader.press("e")
            await reader.type(typed)
            assert told in " ".join(reader.text.split())
            await reader.press("enter")
            assert on(reader).card_pane.typing
            await reader.press("escape")
            assert not on(reader).card_pane.typing
        assert set(states(reader.library).values()) == {None}
        await put(reader, "property", "founded")
        assert claim(reader, "cost").property == "founded"
        assert "founded takes a date" in reader.text
        await put(reader, "value", "2031-05")
        assert claim(reader, "cost").value.date == "2031-05"
        await to_field(reader, "subject")
        await reader.press("e", "backspace")
        assert on(reader).card_pane.typed == ""

    review(desk, scenario)


def test_how_a_figure_is_read_shows_while_it_is_typed(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await to_field(reader, "value")
        await reader.press("e")
        await reader.type("5..7")
        assert "read as: $5-7" in reader.text
        await reader.press("enter")
        value = claim(reader, "cost").value.quantity
        assert value
        assert (value.low, value.high, value.amount) == ("5", "7", None)
        await to_field(reader, "unit")
        await reader.press("e")
        await reader.type("등대")
        await reader.press("tab")
        assert on(reader).card_pane.typed == "keepers"
        await reader.press("enter")
        value = claim(reader, "cost").value.quantity
        assert value
        assert value.unit == "keeper"

    review(desk, scenario)


def test_a_new_entity_is_made_where_it_is_needed_and_taken_back_with_its_claim(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("e")
        await reader.type("Zyxglow")
        await reader.press("end")
        pane = on(reader).card_pane
        offered = [one.shown for one in pane.choices]
        assert "new place: Zyxglow" in offered, "a kind that the property does not ask for too"
        pane.choice = offered.index("new company: Zyxglow")
        await reader.press("enter")
        assert claim(reader, "cost").subject == "zyxglow"
        assert reader.library.entity("zyxglow").label() == "Zyxglow"
        await reader.press("u")
        assert "zyxglow" not in reader.library.entities
        assert states(reader.library)["cost"] is None
        await reader.press("ctrl+r")
        assert claim(reader, "cost").subject == "zyxglow"

    review(desk, scenario)


def test_hangul_is_typed_into_a_field_and_not_taken_for_keys(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await to_field(reader, "in Korean")
        await reader.press("e", "end")
        await reader.type(" 다시 씀")
        await reader.press("enter")
        assert claim(reader, "cost").statement.ko == "레이 2: 건조 비용 600만. 다시 씀"
        # Outside the editor the same caps are keys: ㅜ is n.
        await reader.type("ㅜ")
        assert card(reader) == "maker"

    review(desk, scenario)


# More and fewer


def test_two_of_a_sentence_become_one_by_one_key(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("J")
        assert claim(reader, "cost").period == "2032"
        assert states(reader.library)["maker"] == "rejected"
        assert card(reader) == "staff"
        await reader.press("J")
        assert reader.said == "no other claim of this sentence to join"
        await reader.press("u")
        assert states(reader.library) == dict.fromkeys(("cost", "maker", "staff", "tide"))
        await reader.press("ctrl+r")
        assert states(reader.library)["maker"] == "rejected"
        assert states(reader.library)["cost"] == "accepted"

    review(desk, scenario)


def test_one_claim_is_split_into_two(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("S")
        assert field(reader) == "value"
        assert "not kept yet" in reader.text
        await put(reader, "value", "7000000")
        await reader.press("enter")
        own = claim(reader, "own1")
        assert own.value.quantity
        assert own.value.quantity.amount == "7000000"
        assert own.subject == "ray-2"
        assert own.statement.en == "Ray-2: cost to build 7 million US dollars."
        assert own.anchor == reader.library.suggestions(SOURCE)[0].claim.anchor
        assert states(reader.library)["cost"] is None
        await reader.press("S", "n", "l", "full_stop", "1")
        assert on(reader).draft
        await reader.press("q")
        assert isinstance(reader.screen, Review)
        assert on(reader).draft is None
        await reader.press("S", "escape")
        assert reader.said == "dropped"
        assert f"{SOURCE}.own2" not in reader.library.claims

    review(desk, scenario)


def test_a_claim_is_made_by_hand_from_selected_sentences(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("tab", "j", "j")
        assert "Nothing was read in this sentence." in " ".join(reader.text.split())
        await reader.press("space", "j", "M")
        assert field(reader) == "subject"
        await put(reader, "subject", "harbor")
        await reader.press("enter")
        own = claim(reader, "own1")
        start, _ = place("Nobody counted")
        _, end = place("계획이다.")
        assert (own.anchor.value.start, own.anchor.value.end) == (start, end)
        assert own.anchor.passage == "p1"
        assert own.subject == "harbor-labs"
        assert own.statement != Text()
        assert reader.library.health(own) == "exact"
        await reader.press("d")
        assert f"{SOURCE}.own1" not in reader.library.claims
        await reader.press("u")
        assert claim(reader, "own1") == own
        await reader.press("u")
        assert f"{SOURCE}.own1" not in reader.library.claims

    review(desk, scenario)


def test_what_a_sentence_plainly_says_is_filled_in(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("d", "d", "d", "d", "M")
        draft = on(reader).draft
        assert draft
        assert draft.subject == "pier"
        assert draft.source == SOURCE

    review(desk, scenario)


# Names, clutter


def test_names_that_nobody_knows_are_shown_with_what_they_may_be(desk: Desk) -> None:
    def with_names() -> Library:
        library = reviewed_town.library(desk.folder)
        if "names-2032" not in library.sources:
            reviewed_town.add_with_names(library)
        return library

    async def scenario(reader: Reader) -> None:
        await reader.press("R")
        screen = on(reader)
        screen.open_source("names-2032")
        await until(reader, lambda: screen.names)
        await reader.press("at")
        text = " ".join(reader.text.split())
        assert "unknown 달빛연구소 (" in text
        await reader.press("e")
        assert "> new " in reader.text
        await reader.press("enter")
        made = reader.library.entity("moonglow-lab")
        assert [name.value for name in made.names] == ["달빛연구소", "Moonglow Lab"]
        await until(reader, lambda: all(one.text != "달빛연구소" for one in screen.names))
        await reader.press("u")
        assert "moonglow-lab" not in reader.library.entities
        await until(reader, lambda: any(one.text == "달빛연구소" for one in screen.names))
        await reader.press("at", "e")
        await reader.type("하버")
        assert "> a name of Harbor Labs" in reader.text
        await reader.press("enter")
        assert "달빛연구소" in [one.value for one in reader.library.entity("harbor-labs").names]

    desk.sit(scenario, open_library=with_names)


def test_a_misspelt_name_is_offered_to_the_one_that_is_meant(desk: Desk) -> None:
    def with_names() -> Library:
        library = reviewed_town.library(desk.folder)
        reviewed_town.add_with_names(library)
        return library

    async def scenario(reader: Reader) -> None:
        await reader.press("R")
        screen = on(reader)
        screen.open_source("slip-2032")
        await until(reader, lambda: screen.names)
        await reader.press("at")
        assert "misspelt Beacom = Beacon?" in " ".join(reader.text.split())
        await reader.press("enter")
        assert "> Beacon, misspelt" in reader.text
        await reader.press("enter")
        assert reader.said.startswith("Beacom is now a name of Beacon")
        (name,) = [one for one in reader.library.entity("beacon").names if one.value == "Beacom"]
        assert name.kind == "misspelling"
        await until(reader, lambda: not screen.names)

    desk.sit(scenario, open_library=with_names)


def test_clutter_is_hidden_and_a_line_is_taken_in_as_body(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        assert "Share this page" in reader.text
        await reader.press("z")
        assert "Share this page" not in reader.text
        assert "Beacon spent 6 million" in reader.text
        await reader.press("z", "tab", "k")
        assert "clutter: # takes this line in as body" in reader.text
        await reader.press("b")
        assert reader.said == "this line is body now; u takes it back"
        await reader.press("minus")
        assert "Share this page" in reader.text
        assert "Read also" not in reader.text
        await reader.press("u")
        assert "Share this page" not in reader.text

    review(desk, scenario)


def test_a_line_that_was_left_out_comes_back_with_its_card(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        assert card(reader) == "cost"
        await reader.press("b")
        assert reader.said == "this line is clutter now; u takes it back"
        assert card(reader) == ""
        assert "clutter: # takes this line in as body" in reader.text
        await reader.press("u")
        assert card(reader) == "cost"

    review(desk, scenario)


# Ways in and out


def test_an_empty_review_says_how_to_begin(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("R")
        assert isinstance(reader.screen, Review)
        assert "+ adds an article of yours" in " ".join(reader.text.split())
        await reader.press("enter", "d", "e", "n", "N", "full_stop", "S", "J", "M", "at", "z", "b",
                           "tab", "j", "l", "space", "y", "y", "m", "w", "u")  # fmt: skip
        assert isinstance(reader.screen, Review)
        await reader.press("R")
        assert isinstance(reader.screen, Explore)
        await reader.press("d")
        assert reader.said == "in Review: this is no claim"

    desk.sit(scenario)


def test_one_pane_at_a_time_where_there_is_no_room_for_two(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        assert "subject" in reader.text
        # The card brings its sentence along.
        assert "Beacon spent 6 million dollars on Ray-2." in reader.text
        assert "Nobody counted the gulls." not in reader.text
        await reader.press("tab")
        assert "Nobody counted the gulls." in reader.text
        assert "subject" not in reader.text
        await reader.press("e")
        assert on(reader).card_pane.typing
        assert "subject" in reader.text
        await reader.press("escape")
        await reader.resize(140, 30)
        assert "subject" in reader.text
        assert "Nobody counted the gulls." in reader.text

    review(desk, scenario, (80, 24))


@pytest.mark.parametrize("size", [(60, 16), (80, 24), (120, 36), (200, 50)])
def test_every_field_can_be_reached_in_korean_at_any_size(desk: Desk, size: Size) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("L")
        assert "4개 중 0개" in reader.text
        pane = on(reader).card_pane
        for one in pane.fields:
            assert one.label.strip() in reader.text
            await reader.press("j")
        assert all("English" not in line for line in reader.part(pane))

    review(desk, scenario, size)


def test_a_read_only_library_is_looked_at_and_not_changed(desk: Desk) -> None:
    with_article = reviewed_town.library(desk.folder)

    async def scenario(reader: Reader) -> None:
        await reader.press("R", "enter", "d", "e", "M", "n")
        assert card(reader) == "maker"
        await reader.press("J")
        assert reader.screen.footer.style_name == "warn"
        assert set(states(reader.library).values()) == {None}

    try:
        desk.sit(scenario)
    finally:
        with_article.close()


def test_an_accepted_claim_stands_beside_the_others_at_once(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("enter", "escape")
        assert isinstance(reader.screen, Explore)
        assert f"{SOURCE}.cost" in {
            one.id for one in reader.library.claims_on("beacon") if one.property == "cost"
        }
        assert "pilot" in reader.text

    review(desk, scenario)


def test_a_packs_article_with_a_copy_shows_its_claims_in_place_and_those_that_are_lost(
    desk: Desk,
) -> None:
    def with_copy() -> Library:
        library = town.library(desk.folder)
        text = town.article("gazette-2031").replace("120 keepers", "many keepers")
        library.attach(text, "gazette-2031")
        return library

    async def scenario(reader: Reader) -> None:
        await reader.press("R")
        screen = on(reader)
        assert screen.pile
        assert [one.state for one in screen.pile.cards] == ["pack"] * 4
        await until(reader, lambda: True)
        assert "of the pack" in reader.text
        await reader.press("l")
        assert "words not found" in reader.text
        await reader.press("d")
        assert reader.said.startswith("a claim of the pack")
        await put(reader, "value", "121")
        value = reader.library.claim("gazette-2031.staff").value.quantity
        assert value
        assert (value.amount, value.unit) == ("121", "keeper")
        await reader.press("u")
        assert reader.library.claim("gazette-2031.staff").value.quantity != value

    desk.sit(scenario, open_library=with_copy)


KEYS = (
    "enter", "d", "n", "N", "full_stop", "h", "l", "j", "k", "g", "G", "tab", "space", "S", "J",
    "M", "at", "z", "b", "e", "escape", "down", "2", "u", "ctrl+r", "backspace", "7", "가", "L",
)  # fmt: skip
"""The keys of Review, and some text for its editor; no key that leaves it."""


def decided(library: Library) -> bool:
    """Whether any suggestion was decided on, or a claim written."""
    return any(states(library).values()) or bool(library.claims_in(SOURCE))


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_pressed_is_taken_back_by_undo(desk: Desk, seed: int) -> None:
    keys = random.Random(seed).choices(KEYS, k=90)

    async def scenario(reader: Reader) -> None:
        lines = reader.library.stretches(SOURCE)
        for key in keys:
            if key == "u" and not decided(reader.library):
                continue  # it would take back that the article was added
            await reader.press(key)
            if not isinstance(reader.screen, Review):  # escape left it
                await reader.press("R")
            shown = on(reader)
            assert shown.pile
            assert shown.card is None or shown.card.claim.source == SOURCE
            assert shown.text.pile == shown.pile
        await reader.press("escape")
        if not isinstance(reader.screen, Review):
            await reader.press("R")
        # What was read in lines that were left out is there again when they are taken in.
        while decided(reader.library) or reader.library.stretches(SOURCE) != lines:
            on(reader).card_pane.leave()
            await reader.press("u")
        assert states(reader.library) == dict.fromkeys(("cost", "maker", "staff", "tide"))

    review(desk, scenario)
