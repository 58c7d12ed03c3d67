"""An article's pane: our outline or the reader's copy, at the words, and what it says of them."""

import town
from piloted import Desk, Reader
from town import article, sentence

from aibrief_tui.widgets.reason import Reason
from aibrief_tui.widgets.source_pane import SourcePane
from aibrief_tui.words import HEALTH


def panes(reader: Reader) -> tuple[SourcePane, SourcePane]:
    first, second = reader.explore.query(SourcePane)
    return first, second


def lit(reader: Reader, pane: SourcePane) -> str:
    return " ".join(reader.styled(pane, reader.app.look.lit_here).split())


def attach(desk: Desk, *texts: str) -> None:
    library = desk.open()
    for text in texts:
        library.attach(text)
    library.close()


def test_an_outline_says_that_it_is_one_and_how_to_get_the_words(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        first, _ = panes(reader)
        assert reader.part(first)[0] == "gazette-2031  p1  outline  a: attach"
        text = "\n".join(reader.part(first))
        assert "Part 1 of it" in text
        assert "Beacon has 120 keepers." in text
        assert sentence("gazette-2031.cost") not in text

    desk.sit(scenario)


def test_in_a_copy_exactly_the_anchored_words_are_lit(desk: Desk) -> None:
    attach(desk, article("gazette-2031"), article("herald-2031"))

    async def scenario(reader: Reader) -> None:
        first, second = panes(reader)
        assert reader.part(first)[0] == f"gazette-2031  p1  your copy  {HEALTH['exact'].en}"
        assert lit(reader, first) == sentence("gazette-2031.cost")
        assert reader.part(second)[0].startswith("courier-2031  p1  outline")
        await reader.press("j", "l")
        assert lit(reader, first) == sentence("herald-2031.staff")
        assert lit(reader, second) == sentence("gazette-2031.staff")
        # Other claims' words are marked too, fainter; words without a claim are not.
        fainter = " ".join(reader.styled(second, reader.app.look.lit).split())
        assert sentence("gazette-2031.cost") in fainter
        assert "Lamp makers" not in fainter

    desk.sit(scenario)


def test_lit_words_stay_right_when_lines_are_broken_anew(desk: Desk) -> None:
    attach(desk, article("herald-2031"), article("gazette-2031"))

    async def scenario(reader: Reader) -> None:
        await reader.press("l", "l")
        first, _ = panes(reader)
        for width in (100, 141, 200, 104):
            await reader.resize(width, 36)
            drawn = lit(reader, first).replace(" ", "")
            assert drawn == sentence("herald-2031.cost").replace(" ", "")

    desk.sit(scenario)


def test_pointing_goes_claim_by_claim_through_the_copy_and_reasons_follow(desk: Desk) -> None:
    attach(desk, article("gazette-2031"))

    async def scenario(reader: Reader) -> None:
        first, _ = panes(reader)
        await reader.press("enter")
        for claim in ("staff", "founded", "brighter"):
            await reader.press("j")
            assert lit(reader, first) == sentence(f"gazette-2031.{claim}")
        assert "Ray-2 is brighter than Tern-1" in reader.part(reader.explore.query_one(Reason))[1]
        await reader.press("j", "G")
        assert lit(reader, first) == sentence("gazette-2031.brighter")
        await reader.press("k")
        assert lit(reader, first) == sentence("gazette-2031.founded")
        await reader.press("g")
        assert lit(reader, first) == sentence("gazette-2031.cost")
        await reader.press("pagedown", "enter")
        assert reader.explore.grid.has_focus
        assert reader.explore.entity == "ray-2"
        assert reader.explore.grid.claims == ("gazette-2031.brighter",)

    desk.sit(scenario)


def test_a_click_points_at_the_claim_under_the_mouse_and_a_second_opens_it(desk: Desk) -> None:
    attach(desk, article("courier-2031"), article("mirror-2031"))

    async def scenario(reader: Reader) -> None:
        first, _ = panes(reader)
        await reader.press("j", "l", "l")
        drawn = reader.part(first)
        at = next(k for k, line in enumerate(drawn) if "Others" in line)
        await reader.click(first, drawn[at].index("Others") + 1, at)
        assert lit(reader, first) == sentence("mirror-2031.staff-others")
        drawn = reader.part(first)
        at = next(k for k, line in enumerate(drawn) if "in 2027" in line)
        await reader.click(first, drawn[at].index("2027"), at, times=2)
        assert reader.explore.grid.claims == ("mirror-2031.founded",)

    desk.sit(scenario)


def test_a_long_article_is_shown_at_the_words_and_scrolls(desk: Desk) -> None:
    attach(desk, article("almanac-2031"))

    async def scenario(reader: Reader) -> None:
        first, _ = panes(reader)
        reader.explore.open_claim("almanac-2031.tide-2015")
        await reader.settle()
        assert lit(reader, first) == sentence("almanac-2031.tide-2015")
        before = reader.part(first)
        first.on_mouse_scroll_up()
        await reader.settle()
        assert reader.part(first)[4:] == before[1:-3]
        first.on_mouse_scroll_down()
        await reader.settle()
        assert reader.part(first) == before

    desk.sit(scenario)


def test_the_health_of_the_words_is_told_as_it_is(desk: Desk) -> None:
    moved = "An advertisement stands first.\n\n" + article("gazette-2031")
    changed = article("courier-2031").replace("4.5 million dollars", "4.6 million dollars")
    attach(desk, moved)
    library = desk.open()
    library.attach(changed, "courier-2031")
    library.close()

    async def scenario(reader: Reader) -> None:
        first, second = panes(reader)
        assert reader.part(first)[0].endswith(f"your copy  {HEALTH['moved'].en}")
        assert lit(reader, first) == sentence("gazette-2031.cost")
        assert "your copy" in reader.part(second)[0]
        health = reader.part(second)[0].split("your copy")[1].strip()
        assert health in (HEALTH["changed"].en, HEALTH["lost"].en)
        assert "4.5 million" not in lit(reader, second)

    desk.sit(scenario)


def test_an_unattached_article_of_unknown_words_is_never_shown(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        for entity in reader.library.entities:
            reader.explore.open_entity(entity)
            await reader.settle()
            for source in reader.library.sources:
                assert town.article(source).split("\n")[2] not in reader.text

    desk.sit(scenario)
