"""A time line tells without colour which article gives which figure for which time."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from aibrief_tui.views.time_drawn import drawn
from aibrief_tui.views.time_line import Point, TimeLine

KINDS = ("observed", "forecast", "planned", "denied")
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def point(source: str, year: int, text: str, kind: str = "observed", under: str = "") -> Point:
    day = date(year, 1, 1)
    return Point(f"{source}.{year}", source, day, day, kind, text, under)


def page(points: list[Point], cells: int = 80, language: str = "en") -> list[str]:
    line = TimeLine(tuple(points), {one.source: one.source for one in points})
    return ["".join(text for text, _ in pieces) for pieces in drawn(line, cells, "", language)]


MARKET = [
    point("gazette", 2022, "233bn"),
    point("gazette", 2024, "357bn", "forecast", "-> $50bn"),
    point("courier", 2030, "1.5tn", "planned", "= $200bn"),
]


def test_each_article_has_a_lane_and_each_figure_stands_at_its_year() -> None:
    title, labels, rule, *lanes = page(MARKET)
    assert title == "Over time"
    assert labels.split() == [str(year) for year in range(2022, 2031)]
    for text, year in (("o 233bn", "2022"), ("f 357bn", "2024"), ("p 1.5tn", "2030")):
        lane = next(line for line in lanes if text in line)
        assert lane.index(text) == labels.index(year)
        assert rule[labels.index(year)] == "+"
    assert [line.split()[0] for line in lanes if line[0] != " "] == ["gazette", "courier"]


def test_what_is_derived_stands_under_its_figure_and_is_marked() -> None:
    lines = page(MARKET)
    at = next(k for k, line in enumerate(lines) if "357bn" in line)
    assert lines[at + 1].index("-> $50bn") == lines[at].index("357bn")
    assert "-> derived" in lines[-1]
    assert "= printed conversion" in lines[-1]
    assert "-> 자체 계산" in page(MARKET, 80, "ko")[-1]


def test_the_legend_tells_the_signs_that_are_used_and_no_others() -> None:
    assert page([*MARKET[:1], point("courier", 2025, "1")])[-1].strip() == "o as fact"
    for sign in ("o as fact", "f forecast", "p planned"):
        assert sign in page(MARKET)[-1]
    assert "x denied" not in page(MARKET)[-1]


def test_a_date_printed_as_a_month_spans_it_and_a_figure_over_years_spans_them() -> None:
    month = Point("a", "a", date(2025, 1, 1), date(2025, 1, 31), "observed", "2025-01", day=True)
    day = Point("b", "b", date(2025, 1, 20), date(2025, 1, 20), "observed", "2025-01-20", day=True)
    lines = page([month, day])
    spanned, exact = lines[3], lines[4]
    assert spanned.index("[") < exact.index("o 2025-01-20") < spanned.index("]")
    assert "[==] some day within" in lines[-1]
    years = Point("c", "c", date(2014, 1, 1), date(2023, 1, 1), "observed", "38,210")
    labels, lane = (page([years, point("a", 2023, "1")])[k] for k in (1, 3))
    start, end = labels.index("2014"), labels.index("2023")
    assert lane[start : end + 1].strip("=") == "o" + lane[start + 1 : end] + "o"


POINTS = st.lists(
    st.builds(
        lambda source, days, kind, text, day: Point(
            f"{source}{days}", source, min(days), max(days), kind, text, "", day
        ),
        st.sampled_from(["gazette", "courier", "등대신문"]),
        st.tuples(DAYS, DAYS),
        st.sampled_from(KINDS),
        st.sampled_from(["1", "232.9bn CNY", "2,329억 위안", "generative AI patents to 2023 " * 2]),
        st.booleans(),
    ),
    min_size=2,
    max_size=8,
)


@given(POINTS, st.sampled_from([60, 80, 120]), st.sampled_from(["en", "ko"]))
def test_whatever_the_times_no_line_is_too_wide_and_no_figure_is_left_out(
    points: list[Point], cells: int, language: str
) -> None:
    lines = page(points, cells, language)
    assert max(cell_len(line) for line in lines) <= cells
    told = "".join("".join(lines[3:]).split())
    for one in points:
        assert "".join(one.text.split()) in told


@pytest.mark.parametrize("cells", [60, 80, 120])
def test_figures_that_have_no_room_beside_each_other_take_rows_of_their_own(cells: int) -> None:
    points = [point("gazette", 2020 + at, f"{at} trillion yuan") for at in range(6)]
    text = "\n".join(page(points, cells))
    for one in points:
        assert f"o {one.text}" in text or f"{one.text} o" in text
