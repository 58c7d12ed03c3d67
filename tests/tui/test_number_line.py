"""A number line tells without colour where each figure lies, what it covers and who gives it."""

from fractions import Fraction
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from aibrief_tui.views.axis import Scale, ruler, scale
from aibrief_tui.views.number_drawn import bar, drawn
from aibrief_tui.views.number_line import Lane, NumberLine

AMOUNTS = st.fractions(min_value=Fraction(1, 1000), max_value=10**13, max_denominator=1000)
CELLS = st.integers(min_value=20, max_value=160)


def lane(
    text: str,
    low: int | Fraction | None,
    high: int | Fraction | None,
    *printed: int | Fraction,
    derived: str = "",
) -> Lane:
    ends = (None if low is None else Fraction(low), None if high is None else Fraction(high))
    marks = tuple(Fraction(one) for one in printed)
    return Lane(text, marks, ends, (text,), f"the {text} paper", derived)


def page(lanes: list[Lane], cells: int, language: str = "en") -> list[str]:
    line = NumberLine(tuple(lanes), "lamps")
    return ["".join(text for text, _ in pieces) for pieces in drawn(line, cells, "", language)]


@given(st.lists(AMOUNTS, min_size=1, max_size=6), CELLS, st.booleans(), st.booleans())
def test_every_number_stands_between_the_ends_of_its_scale_in_order(
    numbers: list[Fraction], cells: int, above: bool, below: bool
) -> None:
    axis = scale(numbers, cells, above=above, below=below)
    assert axis.low <= min(numbers) <= max(numbers) <= axis.high
    assert axis.low < axis.high
    assert (axis.marks[0], axis.marks[-1]) == (axis.low, axis.high)
    places = [axis.place(number, cells) for number in sorted(numbers)]
    assert places == sorted(places)
    assert all(0 <= place < cells for place in places)


@given(st.lists(AMOUNTS, min_size=1, max_size=6), CELLS)
def test_a_scale_has_room_for_its_marks_and_they_stand_in_equal_steps(
    numbers: list[Fraction], cells: int
) -> None:
    axis = scale(numbers, cells, above=False, below=False)
    assert 2 <= len(axis.marks) <= max(2, cells // 10 + 1)
    if axis.log:
        steps = {isclose(b / a, axis.marks[1] / axis.marks[0]) for a, b in pairs(axis)}
        assert steps == {True}
    else:
        assert len({b - a for a, b in pairs(axis)}) == 1


def pairs(axis: Scale) -> list[tuple[Fraction, Fraction]]:
    return list(zip(axis.marks, axis.marks[1:], strict=False))


@pytest.mark.parametrize(("most", "log"), [(40, False), (60, True)])
def test_the_scale_is_logarithmic_from_fifty_times_on_and_says_which_it_is(
    most: int, log: bool
) -> None:
    told = page([lane("1", 1, 1, 1), lane(str(most), most, most, most)], 80)[0]
    assert ("log scale" in told, "linear scale" in told) == (log, not log)


def test_an_open_end_leaves_room_to_be_seen() -> None:
    axis = scale([Fraction(90), Fraction(110)], 60, above=True, below=False)
    drawing = bar(lane("over 110", 110, None, 110), axis, 60)
    assert drawing.strip().startswith("o=")
    assert drawing.endswith("=>")


def test_signs_tell_point_interval_range_open_and_derived_apart() -> None:
    axis = Scale(Fraction(0), Fraction(100), (Fraction(0), Fraction(100)))
    drawings = {
        "o": lane("point", 50, 50, 50),
        "[=o=]": lane("rounded", 48, 52, 50),
        "[=o=o=]": lane("range", 47, 53, 49, 51),
        "o===]": lane("just over", 50, 54, 50),
        "[===]": lane("vague", 48, 52),
        "[-o-]": lane("converted", 48, 52, 50, derived="derived"),
    }
    for drawing, one in drawings.items():
        assert bar(one, axis, 101).strip() == drawing
    assert bar(lane("over", 50, None, 50), axis, 101) == " " * 50 + "o" + "=" * 49 + ">"
    assert bar(lane("under", None, 50, 50), axis, 101) == "<" + "=" * 49 + "o" + " " * 50
    assert bar(lane("none", None, None), axis, 101) == "<" + "=" * 99 + ">"


@given(AMOUNTS, AMOUNTS, AMOUNTS, CELLS)
def test_a_bar_covers_the_cells_of_all_that_its_figure_covers(
    low: Fraction, high: Fraction, other: Fraction, cells: int
) -> None:
    low, high = sorted((low, high))
    axis = scale([low, high, other], cells, above=False, below=False)
    signs = bar(lane("it", low, high, low), axis, cells)
    covered = {at for at, sign in enumerate(signs) if sign != " "}
    start, end = axis.place(low, cells), axis.place(high, cells)
    assert covered == (set(range(start, end + 1)) if end - start > 1 else {start})


def test_where_all_meet_is_marked_and_where_none_suits_all_the_gap_with_its_factor() -> None:
    near = page([lane("a", 90, 110, 100), lane("b", 105, 120, 112)], 80)
    assert any("^" in line and "all meet" in line for line in near)
    far = page([lane("a", 10, 10, 10), lane("b", 18, 18, 18)], 80)
    assert any("<." in line and "derived: 1.8 times apart" in line for line in far)
    assert any("자체 계산: 1.8배 차이" in line for line in page([lane("a", 10, 10, 10),
               lane("b", 18, 18, 18)], 80, "ko"))  # fmt: skip


def test_the_arrow_between_two_figures_goes_from_point_to_point() -> None:
    lanes = [lane("a", 145, 155, 150), lane("b", 190, 230, 210)]
    lines = page(lanes, 100)
    points = [line.index("o", len("a")) for line in lines if line[:1] in ("a", "b")]
    (arrow,) = (line for line in lines if "times apart" in line)
    assert [arrow.index("<"), arrow.rindex(">")] == points


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=2, max_size=5))
def test_all_meet_exactly_where_some_number_lies_in_every_interval(
    ends: list[tuple[Fraction, Fraction]],
) -> None:
    lanes = [lane(str(at), *sorted(pair)) for at, pair in enumerate(ends)]
    line = NumberLine(tuple(lanes), "lamps")
    # In one dimension a common point, if there is one, is some interval's lower end.
    common = [
        low
        for low, _ in map(sorted, ends)
        if all(min(pair) <= low <= max(pair) for pair in ends)
    ]  # fmt: skip
    assert (line.meet is not None) == bool(common)
    assert (line.gap is None) == bool(common)


@pytest.mark.parametrize("cells", [60, 80, 120, 200])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_line_is_wider_than_the_page_and_every_figure_and_paper_is_told(
    cells: int, language: str
) -> None:
    lanes = [
        lane("$5.576M", 5575500, 5576500, 5576000),
        lane(
            "560만 달러", 5550000, 5650000, 5600000, derived="자체 계산: 연평균 환율로 560만 달러"
        ),
        lane("over 5M", 5000000, None, 5000000),
    ]
    lines = page(lanes, cells, language)
    assert max(cell_len(line) for line in lines) <= cells
    told = " ".join(" ".join(lines).split())
    for one in lanes:
        assert one.text in told
        assert one.who in told
        assert one.derived in told


@given(st.lists(AMOUNTS, min_size=1, max_size=6), CELLS)
def test_both_ends_of_the_ruler_are_labelled_and_labels_never_touch(
    numbers: list[Fraction], cells: int
) -> None:
    axis = scale(numbers, cells, above=False, below=False)
    names = {mark: f"m{at}" for at, mark in enumerate(axis.marks)}
    labels, rule = ruler(axis, cells, lambda mark: names[mark])
    shown = labels.split()
    assert (shown[0], shown[-1]) == (names[axis.low], names[axis.high])
    assert set(shown) <= set(names.values())
    assert len(labels) == len(rule) == cells
    assert all(rule[axis.place(mark, cells)] == "+" for mark in axis.marks)
