"""The list narrows as one types, says why, and gives way to what is entered."""

from piloted import Desk, Reader
from town import MARKUP

from aibrief_tui.widgets.reason import Reason


def rows(reader: Reader) -> list[str]:
    """The list's lines below the count."""
    return [line for line in reader.part(reader.explore.finder)[3:] if line]


def ids(reader: Reader) -> list[str]:
    return [entry.id for entry in reader.explore.finder.entries if entry.kind == "entity"]


def test_each_letter_narrows_the_list_and_the_first_match_is_shown(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        finder = reader.explore.finder
        everything = set(ids(reader))
        await reader.press("slash")
        assert set(ids(reader)) == everything
        counts = []
        for letter in "tern":
            await reader.type(letter)
            counts.append(len(ids(reader)))
            assert f"{counts[-1]} of 9 entities" in reader.part(finder)[1]
        assert counts == sorted(counts, reverse=True)
        assert ids(reader) == ["tern-1"]
        assert reader.part(finder)[0].strip() == "/ tern"
        assert "Tern-1" in rows(reader)[0]
        assert rows(reader)[1].strip() == finder.entries[0].why
        assert reader.explore.entity == "tern-1"

    desk.sit(scenario)


def test_enter_opens_the_match_and_letters_are_keys_again(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("pier")
        await reader.press("enter")
        assert reader.explore.entity == "pier"
        assert reader.explore.grid.has_focus
        await reader.press("j")
        assert reader.explore.grid.at == 1
        assert reader.explore.finder.typed == "pier"
        await reader.press("slash")
        assert reader.explore.finder.typed == ""
        await reader.type("tern")
        assert reader.explore.entity == "tern-1"
        await reader.press("enter", "escape")
        assert reader.explore.finder.typed == ""
        assert reader.explore.entity == "tern-1"
        assert "9 entities" in reader.text

    desk.sit(scenario)


def test_escape_leaves_the_search_and_keeps_what_it_found(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("pier")
        await reader.press("escape")
        assert reader.explore.finder.typed == ""
        assert len(ids(reader)) == 9
        assert reader.explore.entity == "pier"
        assert reader.explore.grid.has_focus

    desk.sit(scenario)


def test_arrows_choose_another_match_while_one_types(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("r")
        second = reader.explore.finder.entries[1]
        await reader.press("down")
        assert reader.explore.finder.entry == second
        assert reader.explore.entity == second.id
        await reader.press("enter")
        assert reader.explore.entity == second.id

    desk.sit(scenario)


def test_the_query_is_edited_as_in_a_shell(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        finder = reader.explore.finder
        await reader.press("slash")
        await reader.type("ada quilt")
        assert finder.typed == "ada quilt"
        await reader.press("backspace")
        assert (finder.typed, finder.caret) == ("ada quil", 8)
        await reader.press("left", "left")
        await reader.type("X")
        assert finder.typed == "ada quXil"
        await reader.press("backspace", "delete", "end")
        await reader.type("l")
        assert finder.typed == "ada qull"
        await reader.press("ctrl+w")
        assert finder.typed == "ada"
        await reader.press("home", "right")
        await reader.press("ctrl+u")
        assert (finder.typed, finder.caret) == ("da", 0)
        await reader.press("right", "right")
        await reader.paste(" quill\n and\tmore ")
        assert finder.typed == "daquill and more"
        await reader.press("ctrl+w", "ctrl+w", "ctrl+w")
        assert finder.typed == ""
        assert len(ids(reader)) == 9

    desk.sit(scenario)


def test_what_are_keys_elsewhere_is_text_while_one_types(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("cxqyue?/LT ")
        assert reader.explore.finder.typed == "cxqyue?/LT "
        assert reader.app.is_running

    desk.sit(scenario)


def test_nothing_found_says_what_to_try(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("zzqqzz77")
        assert "0 of 9 entities" in reader.text
        assert "nothing found" in reader.text
        assert "esc takes the search away" in reader.text
        await reader.press("enter", "escape")
        assert "nothing found" not in reader.text

    desk.sit(scenario)


def test_hangul_is_searched_for_as_it_is_typed_and_by_its_initials(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        finder = reader.explore.finder
        await reader.press("slash")
        await reader.type("비컨")
        assert (finder.typed, ids(reader)[0]) == ("비컨", "beacon")
        await reader.press("ctrl+u")
        await reader.type("ㅂㅋ")
        assert (finder.typed, ids(reader)[0]) == ("ㅂㅋ", "beacon")
        assert "비컨" in finder.entries[0].why
        # The terminal is told where the input method may show what is being composed.
        assert reader.app.cursor_position.x == finder.region.x + 3 + 4

    desk.sit(scenario)


def test_a_statement_that_is_found_opens_its_claim(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("swallowed")
        entry = reader.explore.finder.entry
        assert entry is not None
        assert (entry.kind, entry.id) == ("claim", "courier-2031.cost")
        await reader.press("enter")
        assert reader.explore.entity == "beacon"
        assert reader.explore.grid.claims == ("courier-2031.cost",)
        assert "courier: The newest lamp swallowed" in "\n".join(
            reader.part(reader.explore.query_one(Reason))
        )

    desk.sit(scenario)


def test_a_passage_that_is_found_opens_its_first_claim(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("part 7 of it")
        entry = next(one for one in reader.explore.finder.entries if one.kind == "passage")
        assert entry.id == "almanac-2031#p7"
        while reader.explore.finder.entry != entry:
            await reader.press("down")
        await reader.press("enter")
        assert reader.explore.grid.claims == ("almanac-2031.tide-1996",)

    desk.sit(scenario)


def test_an_entity_of_which_nothing_is_asserted_says_so(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("skerry")
        await reader.press("enter")
        assert "No article asserts anything of it" in reader.text
        await reader.press("j", "l", "n", "enter", "space", "o")
        assert reader.explore.entity == "skerry"

    desk.sit(scenario)


def test_markup_in_a_name_is_text_and_a_click_on_it_runs_nothing(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        finder = reader.explore.finder
        at = next(k for k, line in enumerate(reader.part(finder)) if MARKUP in line)
        await reader.click(finder, 20, at)
        await reader.click(reader.explore.grid, 18, 0)
        assert reader.explore.entity == "odd"
        assert MARKUP in reader.part(reader.explore.grid)[0]
        await reader.press("ctrl+p")
        await reader.type("quit[")
        await reader.pilot.pause(0.3)
        assert f"part of {MARKUP}" in reader.text
        await reader.press("escape")
        assert reader.app.is_running
        assert reader.app.return_code is None

    desk.sit(scenario)


def test_the_list_is_chosen_from_by_mouse(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        finder = reader.explore.finder
        await reader.click(finder, 5, 0)
        assert finder.typing
        await reader.type("ray")
        await reader.click(finder, 5, 4 + bool(finder.entries[0].why))
        assert reader.explore.entity == finder.entries[1].id
        assert not reader.explore.grid.has_focus
        await reader.click(finder, 5, 4, times=2)
        assert reader.explore.grid.has_focus

    desk.sit(scenario)
