"""What a printed figure covers: the rules of `aibrief_store.comparing.intervals`."""

from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.comparing.digits import number, significant
from aibrief_store.comparing.intervals import Interval, read, verdict
from aibrief_store.records import Quantity


def quantity(amount: str, digits: int | str = "exact", **more: Any) -> Quantity:
    return msgspec.convert({"amount": amount, "digits": digits, **more}, Quantity)


def covers(*args: Any, **more: Any) -> tuple[str | None, str | None]:
    span = read(quantity(*args, **more)).covers
    return number(span.low), number(span.high)


@pytest.mark.parametrize(
    ("amount", "digits", "bound", "low", "high"),
    [
        ("5600000", 2, "exact", "5550000", "5650000"),
        ("5576000", 4, "exact", "5575500", "5576500"),
        ("1000000000000", 1, "exact", "950000000000", "1050000000000"),
        ("90", 1, "exact", "85.5", "94.5"),
        ("1.0", 2, "exact", "0.95", "1.05"),
        ("30", 1, "exact", "28.5", "31.5"),
        ("30", 2, "exact", "29.5", "30.5"),
        ("28", 2, "exact", "27.5", "28.5"),
        ("38210", "exact", "exact", "38210", "38210"),
        ("1/18", "exact", "exact", "1/18", "1/18"),
        ("94.2", 3, "exact", "94.15", "94.25"),
        ("50000", 1, "about", "45000", "55000"),
        ("5576000", 4, "about", "5575000", "5577000"),
        ("4000", 1, "just_over", "4000", "4900"),
        ("240", "exact", "over", "240", None),
        ("300", 1, "at_least", "300", None),
        ("3", 1, "under", None, "3"),
        ("3", 1, "at_most", None, "3"),
    ],
)
def test_a_figure_covers_what_its_digits_and_bound_say(
    amount: str, digits: int | str, bound: str, low: str | None, high: str | None
) -> None:
    assert covers(amount, digits, bound=bound) == (low, high)


def test_read_leniently_a_round_figure_covers_half_of_its_last_digit() -> None:
    one = quantity("1000", 1)
    assert read(one).covers == Interval(Fraction(950), Fraction(1050), rounded=True)
    assert read(one, lenient=True).covers == Interval(Fraction(500), Fraction(1500), rounded=True)


def test_over_300_odd_is_open_above_300() -> None:
    assert covers("300", 1, bound=["over", "just_over"]) == ("300", None)


def test_a_range_covers_both_of_its_ends() -> None:
    read_range = read(Quantity(low="50000", high="60000", digits=1))
    assert read_range.covers == Interval(Fraction(47500), Fraction(63000), rounded=True)


def test_thousands_reach_from_one_thousand_to_nearly_ten() -> None:
    assert number(read(Quantity(vague="thousands")).covers.high) == "9900"


def test_trailing_zeros_say_nothing_about_digits() -> None:
    assert covers("1500", 2) != covers("1500", "exact")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (quantity("5576000", 4), quantity("5576000", 4), "agree"),
        (quantity("5576000", 4), quantity("5576000", 4, bound="about"), "agree"),
        (quantity("5576000", 4), quantity("5600000", 2), "rounding"),
        (quantity("5576000", 4, bound="about"), quantity("5600000", 2), "rounding"),
        (quantity("5.5", 2), quantity("5.6", 2), "differ"),
        (quantity("100", 2), quantity("105"), "rounding"),
        (Quantity(low="105", high="110", digits="exact"), quantity("100", 2), "compatible"),
        (quantity("240", bound="over"), quantity("300"), "compatible"),
        (quantity("240", bound="over"), quantity("240", bound="over"), "compatible"),
        (quantity("240", bound="over"), quantity("200"), "differ"),
        (quantity("100", 1, bound="about"), quantity("100", 1, bound="over"), "compatible"),
        (quantity("100", 1, bound="about"), quantity("109"), "compatible"),
        (quantity("4000", 1, bound="just_over"), quantity("4400", bound="over"), "compatible"),
        (quantity("5000", 1, bound="just_over"), quantity("6000"), "differ"),
        (quantity("1/18"), quantity("1/10"), "differ"),
        (Quantity(low="50000", high="60000", digits=1), quantity("50000", 1, bound="about"),
         "compatible"),
        (Quantity(vague="thousands"), quantity("18000"), "differ"),
    ],
)  # fmt: skip
def test_two_figures_compare(one: Quantity, other: Quantity, expected: str) -> None:
    assert verdict(read(one), read(other)) == expected
    assert verdict(read(other), read(one)) == expected


AMOUNTS = st.integers(1, 10**7).map(str) | st.tuples(st.integers(1, 30), st.integers(1, 30)).map(
    lambda pair: f"{pair[0]}/{pair[1]}"
)
DIGITS: st.SearchStrategy[int | str] = st.integers(1, 6) | st.just("exact")
BOUNDS = st.sampled_from(["exact", "about", "just_over", "over", "at_least", "under", "at_most"])
QUANTITIES = st.builds(
    lambda amount, digits, bound: quantity(amount, digits, bound=bound), AMOUNTS, DIGITS, BOUNDS
)


@given(QUANTITIES, QUANTITIES)
def test_the_order_of_two_figures_never_matters(one: Quantity, other: Quantity) -> None:
    assert verdict(read(one), read(other)) == verdict(read(other), read(one))


@given(QUANTITIES)
def test_a_figure_never_differs_from_itself(one: Quantity) -> None:
    assert verdict(read(one), read(one)) in ("agree", "compatible")


@given(AMOUNTS, DIGITS, BOUNDS, DIGITS)
def test_a_wider_figure_never_turns_agreement_into_conflict(
    amount: str, digits: int | str, bound: str, fewer: int | str
) -> None:
    exact, wider = quantity(amount, digits), quantity(amount, fewer, bound=bound)
    assert verdict(read(exact), read(wider)) != "differ"


@given(QUANTITIES)
def test_a_figure_covers_what_it_prints(one: Quantity) -> None:
    reading = read(one)
    assert reading.ends
    amount, span = reading.ends[0], reading.covers
    assert span.low is None or span.low <= amount
    assert span.high is None or span.high >= amount


@given(AMOUNTS, st.integers(1, 6))
def test_more_digits_never_widen(amount: str, digits: int) -> None:
    wide, narrow = read(quantity(amount, digits)).covers, read(quantity(amount, digits + 1)).covers
    assert wide.low is not None
    assert narrow.low is not None
    assert wide.low <= narrow.low


@given(st.fractions(min_value=Fraction(1, 1000), max_value=10**9))
def test_a_number_is_written_so_that_it_reads_back(amount: Fraction) -> None:
    written = number(amount)
    assert written is not None
    assert Fraction(written) == amount


@given(st.integers(1, 10**12))
def test_significant_digits_are_those_before_the_trailing_zeros(amount: int) -> None:
    assert significant(Fraction(amount)) == len(str(amount).rstrip("0"))
