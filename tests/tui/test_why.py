"""Why: one row in full, its figures drawn, and the way to the words of each claim."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from piloted import Desk, Reader
from rich.cells import cell_len

from aibrief_store.library import Library
from aibrief_tui.screens.compare import Compare
from aibrief_tui.screens.conflicts import Conflicts
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.why import Why
from aibrief_tui.views.lines import flow, over
from aibrief_tui.views.why import lines, why
from aibrief_tui.widgets.source_pane import SourcePane
from aibrief_tui.widgets.why_page import WhyPage

NARROW = (80, 24)


@pytest.fixture
def library(desk: Desk) -> Iterator[Library]:
    library = desk.open()
    yield library
    library.close()


def page(reader: Reader) -> WhyPage:
    assert isinstance(reader.screen, Why)
    return reader.screen.page


def told(library: Library, entity: str, claim: str, cells: int, language: str = "en") -> list[str]:
    shown = why(library, entity, claim, language)
    assert shown is not None
    laid = lines(shown, cells, claim, language)
    return ["".join(text for text, _ in line.pieces) for line in laid]


def test_w_opens_the_row_under_the_cursor_and_closes_it(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("j", "l", "w")
        assert page(reader).claim == "herald-2031.staff"
        assert "Beacon  keepers" in reader.text
        await reader.press("w")
        assert isinstance(reader.screen, Explore)
        assert reader.explore.grid.claims == ("herald-2031.staff",)
        await reader.press("f12")
        assert isinstance(reader.screen, Why)
        await reader.press("escape")
        assert isinstance(reader.screen, Explore)

    desk.sit(scenario)


def test_it_tells_verdict_reason_figures_and_every_speaker(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("w")
        text = " ".join(reader.text.split())
        assert "Beacon cost to build differ 2 answers, 3 articles, 1 origin named" in text
        assert "Two answers: $4.5M (courier, herald) and $3M (gazette, citing Beacon)." in text
        assert "Figures US dollars, linear scale" in text
        assert "gazette (Beacon)" in text
        assert "courier, herald" in text
        assert "derived: 1.5 times apart" in text
        assert "+- according to Beacon (say) in reported speech" in text

    desk.sit(scenario)


def test_it_opens_from_compare_and_from_conflicts_too(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "w")
        assert page(reader).claim == "gazette-2031.cost"
        await reader.press("escape")
        assert isinstance(reader.screen, Compare)
        await reader.press("x", "j", "w")
        assert page(reader).claim == "gazette-2031.staff"
        await reader.press("escape")
        assert isinstance(reader.screen, Conflicts)

    desk.sit(scenario)


def test_a_row_that_only_names_the_entity_leads_to_the_row_itself(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        reader.explore.open_entity("ada-quill")
        await reader.settle()
        await reader.press("w")
        assert "Beacon  led by" in reader.text

    desk.sit(scenario)


def test_where_there_is_no_claim_it_says_so(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        reader.explore.open_entity("skerry")
        await reader.settle()
        await reader.press("w")
        assert isinstance(reader.screen, Explore)
        assert reader.said == "no claim here to look into"

    desk.sit(scenario)


def test_enter_goes_to_the_words_of_the_claim(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("w", "G", "enter")
        assert reader.explore.grid.claims == ("gazette-2031.cost",)
        assert isinstance(reader.screen.focused, SourcePane)
        lit = reader.styled(reader.screen.focused, reader.app.look.lit_here)
        assert "Ray-2 took three million dollars." in lit

    desk.sit(scenario)


def test_space_and_y_act_on_the_claim_under_the_cursor(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("w", "G", "space", "y", "k")
        assert reader.library.collection == ["claim:gazette-2031.cost"]
        assert desk.copied == "gazette-2031\n"
        await reader.press("y", "t")
        assert "cost to build" in desk.copied

    desk.sit(scenario)


@pytest.mark.parametrize("size", [(60, 16), NARROW, (120, 36)])
@pytest.mark.parametrize("keys", ["j", "pagedown"])
def test_the_keyboard_reaches_every_line_and_the_way_back(
    desk: Desk, size: tuple[int, int], keys: str
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("j", "w", "g")
        shown = page(reader).shown
        assert shown is not None
        seen = set(reader.part(page(reader)))
        for _ in range(40):
            await reader.press(keys)
            seen |= set(reader.part(page(reader)))
        laid = lines(shown, page(reader).size.width, page(reader).claim, "en")
        assert len(laid) > size[1] - 8
        for line in laid:
            text = "".join(piece for piece, _ in line.pieces).strip()
            assert any(text in one for one in seen), text
        for _ in range(40):
            await reader.press({"j": "k", "pagedown": "pageup"}[keys])
        assert "Beacon  keepers" in reader.part(page(reader))[0]

    desk.sit(scenario, size)


def test_j_and_k_walk_from_claim_to_claim_with_the_claim_in_sight(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("w", "g")
        walked = [page(reader).claim]
        for _ in range(12):
            await reader.press("j")
            walked.append(page(reader).claim)
        assert list(dict.fromkeys(walked)) == [
            "courier-2031.cost",
            "herald-2031.cost",
            "gazette-2031.cost",
        ]
        assert "gazette-2031" in reader.styled(page(reader), reader.app.look.row)

    desk.sit(scenario, NARROW)


def test_what_the_reader_says_of_the_row_stands_under_the_verdict(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("w", "m", "d")
        await reader.type("ask them")
        await reader.press("enter")
        heading, verdict, _, mark, *_ = reader.part(page(reader))
        assert "Beacon  cost to build" in heading
        assert "differ" in verdict
        assert "Marked as disputed by reader" in mark
        assert mark.endswith(": ask them")

    desk.sit(scenario)


def test_a_claim_is_chosen_and_opened_by_mouse(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("w")
        at = next(k for k, line in enumerate(reader.part(page(reader))) if "herald-2031" in line)
        await reader.click(page(reader), 5, at)
        assert page(reader).claim == "herald-2031.cost"
        await reader.click(page(reader), 5, at)
        assert reader.explore.grid.claims == ("herald-2031.cost",)

    desk.sit(scenario)


def test_it_speaks_korean_and_keeps_the_cursor(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("w", "G", "L")
        assert page(reader).claim == "gazette-2031.cost"
        await reader.press("g")
        assert "어긋남   답 2개, 기사 3편, 밝힌 출처 1곳" in reader.text
        assert "자체 계산: 1.5배 차이" in reader.text

    desk.sit(scenario)


@pytest.mark.parametrize("cells", [60, 80, 120, 200])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_row_of_every_entity_has_a_page_that_fits_and_tells_its_reason_in_full(
    library: Library, cells: int, language: str
) -> None:
    for entity in library.entities:
        for comparison in library.comparisons(entity):
            for group in comparison.groups:
                text = told(library, entity, group.claims[0], cells, language)
                assert max(cell_len(line) for line in text) <= cells - 2
                flat = "".join("".join(text).split())
                assert "".join(group.reason.of(language).split()) in flat
                for id in group.claims:
                    statement = library.claim(id).statement.of(language)
                    assert "".join(statement.split()) in flat


def test_a_property_over_years_is_drawn_over_time_and_one_without_is_not(library: Library) -> None:
    assert "Over time" in told(library, "pier", "almanac-2031.tide-2000", 80)
    assert "Over time" not in told(library, "beacon", "gazette-2031.cost", 80)
    assert "Over time" not in told(library, "beacon", "gazette-2031.staff", 80)


def test_one_figure_alone_is_not_drawn(library: Library) -> None:
    text = told(library, "beacon", "courier-2031.leader", 80)
    assert not any("scale" in line for line in text)
    assert any("one article only" in line for line in text)


def test_the_apps_start_loads_nothing_of_it() -> None:
    code = (
        "import sys; from aibrief_tui.app import AibriefApp;"
        "print([one for one in sys.modules if one.endswith(('why', 'why_page', 'number_line',"
        " 'time_line', '_drawn', 'ladder', 'views.lines', 'views.axis'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.strip() == "[]"


WORDS = st.lists(st.text("abc가나 ", min_size=1, max_size=40), min_size=1, max_size=4)


@given(WORDS, st.integers(6, 40), st.integers(0, 2))
def test_flowing_text_fits_its_lines_and_loses_no_letter(
    texts: list[str], cells: int, indent: int
) -> None:
    found = flow([(text, str(at)) for at, text in enumerate(texts)], cells, indent)
    rows = ["".join(text for text, _ in pieces) for pieces in found]
    assert all(cell_len(row.rstrip()) <= cells for row in rows)
    assert "".join("".join(rows).split()) == "".join("".join(texts).split())


@given(st.text("ab가나 ", max_size=30), st.text("xy다", max_size=6), st.integers(0, 30))
def test_writing_over_a_line_leaves_the_text_at_its_cell(canvas: str, text: str, at: int) -> None:
    written = over(canvas, text, at)
    assert text in written
    assert cell_len(written) >= at + cell_len(text)
