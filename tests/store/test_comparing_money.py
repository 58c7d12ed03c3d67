"""Amounts in different currencies, by the rates that the articles themselves print."""

from typing import Any

from comparing_world import claim, compared, figure, group


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
    assert "derived in KRW as the articles convert it: factor 1.00, they meet." in found.reason.en


def test_money_that_a_tenth_of_the_rate_brings_together_is_compatible() -> None:
    found = group(cost("herald", "100", "USD", won("145000")), cost("gazette", "155000", "KRW"))
    assert found.verdict == "compatible"


def test_money_apart_by_more_differs_and_the_factor_is_given() -> None:
    found = group(cost("herald", "100", "USD", won("145000")), cost("gazette", "290000", "KRW"))
    assert found.verdict == "differ"
    assert "factor 2.00, beyond 10% of the rate." in found.reason.en


def test_a_third_currency_that_both_articles_print_serves() -> None:
    found = group(
        cost("herald", "100", "USD", won("145000")), cost("gazette", "700", "CNY", won("140000"))
    )
    assert found.verdict == "compatible"
    assert "derived in KRW" in found.reason.en


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
    assert "by an article's own rate" in first.reason.en


def test_without_a_rate_two_currencies_are_not_compared() -> None:
    found = group(cost("herald", "100", "USD"), cost("gazette", "700", "CNY"))
    assert (found.verdict, len(found.answers)) == ("other_basis", 2)
    assert "no printed rate, so not compared" in found.reason.en


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
