"""What holds of every two figures: against the rules of `intervals` in their plainest words."""

from fractions import Fraction

import msgspec
from comparing_drawn import quantities
from hypothesis import assume, given
from hypothesis import strategies as st

from aibrief_store.comparing.intervals import Interval, read, verdict
from aibrief_store.records import Quantity

_MEETING = {"agree", "rounding", "compatible"}


def slow_covers(quantity: Quantity) -> tuple[Fraction | None, Fraction | None]:
    """The rules of `intervals`, each in its plainest words."""
    low = Fraction(quantity.amount or quantity.low or 0)
    high = Fraction(quantity.amount or quantity.high or 0)

    def place(amount: Fraction, digits: int) -> Fraction:
        size = 1
        while size * 10 <= amount:
            size *= 10
        return Fraction(size, 10 ** (digits - 1))

    def written(amount: Fraction) -> int:
        return len(str(int(amount)).rstrip("0"))

    def half(amount: Fraction) -> Fraction:
        if quantity.digits == "exact":
            return Fraction(0)
        assert isinstance(quantity.digits, int)
        return min(place(amount, quantity.digits) / 2, amount / 20)

    def around(amount: Fraction) -> Fraction:
        digits = quantity.digits if isinstance(quantity.digits, int) else written(amount)
        return min(place(amount, digits), amount / 10)

    if quantity.bound == "about":
        return low - around(low), high + around(high)
    if quantity.bound == "just_over":
        return low, high + place(high, written(high)) * Fraction(9, 10)
    if quantity.bound in ("over", "at_least"):
        return low, None
    if quantity.bound in ("under", "at_most"):
        return None, high
    return low - half(low), high + half(high)


@given(quantities())
def test_a_figure_covers_what_the_rules_say_in_plain_words(one: Quantity) -> None:
    covers = read(one).covers
    assert (covers.low, covers.high) == slow_covers(one)


@given(quantities(), quantities())
def test_figures_differ_exactly_where_no_value_lies_in_both(one: Quantity, other: Quantity) -> None:
    spans = [slow_covers(each) for each in (one, other)]
    low = (
        max(span[0] for span in spans if span[0] is not None)
        if any(span[0] is not None for span in spans)
        else Fraction(-1)
    )
    high = (
        min(span[1] for span in spans if span[1] is not None)
        if any(span[1] is not None for span in spans)
        else Fraction(10**9)
    )
    # Two roundings that share an edge share no value.
    blurred = all(
        each.bound == "about" or (each.bound == "exact" and each.digits != "exact")
        for each in (one, other)
    )
    apart = low > high or (low == high and blurred)
    same = read(one).same == read(other).same
    assert (verdict(read(one), read(other)) == "differ") == (apart and not same)


@given(quantities(), quantities())
def test_a_verdict_on_figures_is_the_same_both_ways(one: Quantity, other: Quantity) -> None:
    assert verdict(read(one), read(other)) == verdict(read(other), read(one))


@given(quantities(bounds=["exact"]), quantities(), st.data())
def test_a_wider_figure_meets_whatever_the_narrower_met(
    one: Quantity, other: Quantity, data: st.DataObject
) -> None:
    """'About', fewer digits, or a range around it never make a conflict."""
    widened = [msgspec.structs.replace(one, bound="about")]
    if one.digits == "exact":
        widened += [msgspec.structs.replace(one, digits=digits) for digits in (1, 2, 3)]
    elif isinstance(one.digits, int) and one.digits > 1:
        widened.append(msgspec.structs.replace(one, digits=one.digits - 1))
    if one.amount:
        # A range whose ends are as many digits long, so that they are rounded alike.
        more = data.draw(st.integers(0, 3)) * 10 ** (len(one.amount) - 1)
        high = str(int(one.amount) + more)
        widened.append(msgspec.structs.replace(one, amount=None, low=one.amount, high=high))
    if verdict(read(one), read(other)) in _MEETING:
        for wider in widened:
            assert verdict(read(wider), read(other)) in _MEETING, wider


@given(quantities(), quantities(), st.integers(1, 9), st.sampled_from([1, 1000, 10**6, 10**12]))
def test_thousands_and_millions_give_the_verdict_of_ones(
    one: Quantity, other: Quantity, tenths: int, scale: int
) -> None:
    def restated(quantity: Quantity) -> Quantity:
        def text(amount: str | None) -> str | None:
            return None if amount is None else str(int(amount) * scale)

        return msgspec.structs.replace(
            quantity,
            amount=text(quantity.amount),
            low=text(quantity.low),
            high=text(quantity.high),
        )

    before = verdict(read(one), read(other))
    assert verdict(read(restated(one)), read(restated(other))) == before


@given(quantities(), quantities(), st.fractions(Fraction(1, 10**4), 10**4))
def test_any_rate_of_exchange_keeps_what_two_intervals_come_to(
    one: Quantity, other: Quantity, rate: Fraction
) -> None:
    assume(rate > 0)
    here, there = (read(each).covers for each in (one, other))
    assert here.scaled(rate).meets(there.scaled(rate)) == here.meets(there)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.booleans(), st.booleans())
def test_an_interval_that_holds_another_meets_what_it_meets(
    low: int, width: int, at: int, rounded: bool, blurred: bool
) -> None:
    inner = Interval(Fraction(low), Fraction(low + width), rounded=rounded)
    other = Interval(Fraction(at), Fraction(at + 1), rounded=blurred)
    for more in (1, Fraction(1, 100)):
        outer = Interval(Fraction(low) - more, Fraction(low + width) + more, rounded=True)
        assert outer.meets(other) or not inner.meets(other)
