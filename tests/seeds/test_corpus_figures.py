"""Every figure of the pack says what its own printed characters say."""

from fractions import Fraction

import pytest
from corpus import article, exclusions, needs_articles, pack, quantities, sources
from hypothesis import given
from hypothesis import strategies as st
from printed_figures import (
    ALWAYS_PRINTED,
    amounts,
    bounds_said,
    significant,
    units_said,
    written,
)

from aibrief_store.records import Claim, Quantity

# Money, shares and physics are measured: their digits are counted, never 'exact'.
MEASURED = ("USD", "CNY", "KRW", "%", "kW.h", "nm")
ROUNDING = {"about", "just_over", "over"}

each_source = pytest.mark.parametrize("source", sources())


def figures(source: str, rule: str) -> list[tuple[Claim, Quantity]]:
    """The printed figures of a source, but for the listed exceptions to ``rule``."""
    excepted = {(e.claim, e.as_printed) for e in exclusions().figure if e.rule == rule}
    return [
        (claim, figure)
        for claim in pack().claims.values()
        if claim.source == source
        for figure in quantities(claim)
        if figure.as_printed and (claim.id, figure.as_printed) not in excepted
    ]


def amounts_of(figure: Quantity) -> tuple[Fraction, ...]:
    ends = [figure.amount] if figure.amount else [figure.low, figure.high]
    return tuple(Fraction(end) for end in ends if end)


@each_source
def test_a_printed_figure_parses_to_its_amount(source: str) -> None:
    wrong = [
        (claim.id, figure.as_printed, figure.amount or (figure.low, figure.high))
        for claim, figure in figures(source, "amount")
        if not figure.vague and amounts(figure.as_printed) != amounts_of(figure)
    ]
    assert wrong == []


@each_source
def test_a_vague_figure_prints_no_number(source: str) -> None:
    vague = [figure for _, figure in figures(source, "amount") if figure.vague]
    assert [figure for figure in vague if amounts_of(figure) or figure.digits] == []
    assert [figure.as_printed for figure in vague if amounts(figure.as_printed)] == []


@each_source
def test_digits_are_those_printed(source: str) -> None:
    wrong = [
        (claim.id, figure.as_printed, figure.digits)
        for claim, figure in figures(source, "digits")
        if not figure.vague
        and figure.digits != "exact"
        and figure.digits != significant(figure.as_printed)
    ]
    assert wrong == []


@each_source
def test_only_counts_ranks_and_fractions_are_exact(source: str) -> None:
    wrong = [
        (claim.id, figure.as_printed, figure.unit, figure.bound)
        for claim, figure in figures(source, "digits")
        if figure.digits == "exact"
        and (
            figure.unit in MEASURED
            or ROUNDING & set(figure.bounds)
            or (figure.unit == "1" and "/" not in (figure.amount or ""))
        )
    ]
    assert wrong == []


@each_source
def test_bounds_are_the_printed_words(source: str) -> None:
    wrong = []
    for claim, figure in figures(source, "bound"):
        said = bounds_said(figure.as_printed)
        unheard = [bounds for bounds in said if not set(bounds) & set(figure.bounds)]
        unsaid = set(figure.bounds) - {"exact"} - {bound for bounds in said for bound in bounds}
        if unheard or unsaid:
            wrong.append((claim.id, figure.as_printed, figure.bound))
    assert wrong == []


@each_source
def test_units_are_the_printed_words(source: str) -> None:
    wrong = []
    for claim, figure in figures(source, "unit"):
        said = units_said(figure.as_printed)
        if said - {figure.unit} or (figure.unit in ALWAYS_PRINTED and not said):
            wrong.append((claim.id, figure.as_printed, figure.unit))
    assert wrong == []


@each_source
def test_a_figure_without_printed_characters_is_one_of_a_time(source: str) -> None:
    # 월간, 연평균, 매일: 'per month', 'per year', 'per day' print no figure of their own.
    silent = [
        (claim.id, figure.amount, figure.unit)
        for claim in pack().claims.values()
        if claim.source == source
        for figure in quantities(claim)
        if not figure.as_printed
    ]
    assert [each for each in silent if each[1:] not in {("1", "d"), ("1", "mo"), ("1", "a")}] == []


@needs_articles
@each_source
def test_a_printed_figure_stands_in_a_span_of_its_claim(source: str) -> None:
    text = article(source)
    lost = [
        (claim.id, figure.as_printed)
        for claim, figure in figures(source, "place")
        if not any(figure.as_printed in text[s.start : s.end] for s in claim.anchor.spans)
    ]
    assert lost == []


def test_exceptions_are_of_figures_that_the_pack_has() -> None:
    known = {(c.id, f.as_printed) for c in pack().claims.values() for f in quantities(c)}
    assert [e for e in exclusions().figure if (e.claim, e.as_printed) not in known] == []


# The oracle itself, on invented figures.


@given(st.integers(1, 9999), st.integers(1, 9999), st.integers(1, 9999), st.integers(0, 9999))
def test_the_oracle_reads_a_number_written_in_its_parts(t: int, e: int, m: int, rest: int) -> None:
    amount = t * 10**12 + e * 10**8 + m * 10**4 + rest
    assert written(f"{t}조 {e:,}억{m}만 {rest}") == amount


@pytest.mark.parametrize(
    ("printed", "read", "digits"),
    [
        ("약 7만3천대", (73000,), 2), ("2천억원", (2 * 10**11,), 1),
        ("8분의 3", (Fraction(3, 8),), 0), ("2/9 수준", (Fraction(2, 9),), 0),
        ("4~7만명", (40000, 70000), 1), ("11~13%", (11, 13), 2), ("9,870만 원", (98700000,), 3),
        ("0.75%", (Fraction(3, 4),), 2), ("63.10%", (Fraction(631, 10),), 4),
        ("네 곳", (4,), 0), ("700여 척", (700,), 1), ("수만 명", (), 0),
    ],
)  # fmt: skip
def test_the_oracle_on_invented_figures(
    printed: str, read: tuple[Fraction, ...], digits: int
) -> None:
    assert amounts(printed) == read
    assert significant(printed) == digits
