"""Amounts in different currencies, by the rates that the articles themselves print."""

from typing import Any

import pytest
from comparing_world import claim, compared, context, figure, group
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.comparing import compare
from aibrief_store.comparing.averages import AVERAGES
from aibrief_store.comparing.averaging import averages
from aibrief_store.comparing.yearly import year_of, yearly


def won(amount: str, digits: int = 3) -> Any:
    return {"amount": amount, "unit": "KRW", "digits": digits}


def cost(paper: str, amount: str, unit: str, *printed: Any, slug: str = "", **more: Any) -> Any:
    value = figure(amount, unit, 3, **more)
    return claim(paper, "cost", value, printed=list(printed), slug=slug)


def test_the_same_currency_needs_no_rate() -> None:
    found = group(cost("herald", "100", "USD", won("145000")), cost("gazette", "200", "USD"))
    assert found.verdict == "differ"
    assert "derived" not in found.reason.en


def test_money_meets_by_the_conversion_printed_beside_it() -> None:
    found = group(cost("herald", "100", "USD", won("145000")), cost("gazette", "145000", "KRW"))
    assert found.verdict == "rounding"
    assert "derived: factor 1.00 in KRW at the printed rate, they meet." in found.reason.en


def test_money_that_a_tenth_of_the_rate_brings_together_is_compatible() -> None:
    found = group(cost("herald", "100", "USD", won("145000")), cost("gazette", "155000", "KRW"))
    assert found.verdict == "compatible"


def test_money_apart_by_more_differs_and_the_factor_is_given() -> None:
    found = group(cost("herald", "100", "USD", won("145000")), cost("gazette", "290000", "KRW"))
    assert found.verdict == "differ"
    assert "factor 2.00 in KRW at the printed rate, beyond 10%." in found.reason.en


def test_a_third_currency_that_both_articles_print_serves() -> None:
    found = group(
        cost("herald", "100", "USD", won("145000")), cost("gazette", "700", "CNY", won("140000"))
    )
    assert found.verdict == "compatible"
    assert "in KRW" in found.reason.en


def test_the_rate_of_another_figure_in_the_article_serves() -> None:
    found = compared(
        cost("herald", "100", "USD"),
        cost("gazette", "700", "CNY", slug="a"),
        claim(
            "gazette", "cost", figure("7000", "CNY", 3), slug="b", period="2030",
            printed=[{"amount": "1000", "unit": "USD", "digits": 3}],
        ),
    )  # fmt: skip
    first = next(each for each in found.groups if not each.basis.period)
    assert first.verdict == "rounding"
    assert "at gazette's rate" in first.reason.en


def test_a_sum_printed_beside_what_is_none_gives_no_rate() -> None:
    beside = claim("herald", "power", {"relation": "exceeds"}, printed=[won("145000")])
    costs = [cost("herald", "100", "USD"), cost("gazette", "145000", "KRW")]
    found, _ = compare("acme", [*costs, beside], context())
    assert [group.verdict for group in found.groups] == [
        group.verdict for group in compared(*costs).groups
    ]


def test_without_a_rate_two_currencies_are_not_compared() -> None:
    found = group(cost("herald", "100", "USD"), cost("gazette", "700", "CNY"))
    assert (found.verdict, len(found.answers)) == ("other_basis", 2)
    assert "no rate, so not compared" in found.reason.en


def test_two_bounds_open_above_can_both_hold_at_any_rate() -> None:
    found = group(
        cost("herald", "100", "USD", bound="over"), cost("gazette", "700", "CNY", bound="over")
    )
    assert found.verdict == "compatible"


def test_a_conversion_never_makes_two_papers_agree() -> None:
    found = group(
        cost("herald", "100", "USD", won("145000")), cost("gazette", "145000", "KRW", won("145000"))
    )
    assert found.verdict == "rounding"


def test_where_no_article_prints_a_rate_the_average_of_the_year_it_is_about_serves() -> None:
    found = group(
        cost("herald", "34200000000", "USD"),
        cost("gazette", "246000000000", "CNY"),
    )
    assert found.verdict == "other_basis"
    dated = group(
        claim("herald", "cost", figure("34200000000", "USD", 3), period="2024"),
        claim("gazette", "cost", figure("246000000000", "CNY", 3), period="2024"),
    )
    assert dated.verdict == "rounding"
    assert "at the year's average rate" in dated.reason.en


def test_of_several_ways_the_least_and_the_greatest_factor_are_given() -> None:
    found = group(
        claim("herald", "cost", figure("100", "USD", 3), period="2024", printed=[won("140000")]),
        claim("gazette", "cost", figure("280000", "KRW", 3), period="2024"),
    )
    # 280,000 over the printed 140,000 is 2.00; at 2024's 1,363.09 won a dollar it is 2.05.
    assert "factor 2.00 (2.00 to 2.05 by path) in KRW" in found.reason.en


def test_the_table_of_averages_is_what_the_package_ships() -> None:
    pytest.importorskip("currency_converter")
    shipped = averages()
    assert {year: shipped[year] for year in AVERAGES} == AVERAGES


def test_nobody_has_an_average_for_a_year_to_come() -> None:
    assert yearly("USD", "KRW", 2200) is None
    assert yearly("USD", "KRW", None) is None


@pytest.mark.parametrize(
    ("edtf", "year"),
    [("2024", 2024), ("2024-12", 2024), ("2024~", 2024), ("2014/2023", None), ("../2023", None),
     ("[2025-02-03..2025-02-09]", 2025), (None, None)],
)  # fmt: skip
def test_a_period_within_one_year_has_that_year(edtf: str | None, year: int | None) -> None:
    assert year_of(edtf) == year


SUMS = st.builds(
    lambda amount, unit, year, bound, digits: (amount, unit, year, bound, digits),
    st.integers(1, 10**6).map(str),
    st.sampled_from(["USD", "KRW", "CNY"]),
    st.sampled_from(["2023", "2024"]),
    st.sampled_from(["exact", "about", "over", "under"]),
    st.integers(1, 4),
)


@given(SUMS, SUMS)
def test_which_article_says_which_never_matters(one: Any, other: Any) -> None:
    def verdicts(first: Any, second: Any) -> list[str]:
        told = [
            claim(paper, "cost", figure(amount, unit, digits, bound=bound), period=year)
            for paper, (amount, unit, year, bound, digits) in (
                ("herald", first), ("gazette", second),
            )
        ]  # fmt: skip
        return sorted(each.verdict for each in compared(*told).groups)

    assert verdicts(one, other) == verdicts(other, one)


@given(st.integers(1, 10**6), st.sampled_from(["KRW", "CNY", "JPY"]))
def test_a_sum_and_itself_in_another_currency_at_the_years_rate_never_differ(
    amount: int, currency: str
) -> None:
    rate = yearly("USD", currency, 2024)
    assert rate is not None
    found = group(
        claim("herald", "cost", figure(str(amount), "USD", 7), period="2024"),
        claim("gazette", "cost", figure(str(round(amount * rate)), currency, 7), period="2024"),
    )
    assert found.verdict in ("rounding", "compatible")
