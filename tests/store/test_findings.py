"""Figures and dates of one article that do not add up, on invented claims."""

from fractions import Fraction
from typing import Any

import pytest
from comparing_world import claim, context, figure
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.findings import Finding, findings
from aibrief_store.records import Claim


def found(*claims: Claim, **sources: dict[str, Any]) -> list[Finding]:
    return findings("herald-2025", claims, context(**sources))


def told(*claims: Claim, **sources: dict[str, Any]) -> list[tuple[str, str]]:
    return [(each.kind, each.grade) for each in found(*claims, **sources)]


def won(amount: str, digits: int = 3) -> dict[str, Any]:
    return {"amount": amount, "unit": "KRW", "digits": digits}


def cost(paper: str, dollars: str, in_won: str, slug: str = "", **more: Any) -> Claim:
    value = figure(dollars, "USD", 2)
    return claim(paper, "cost", value, slug=slug, printed=[won(in_won)], **more)


def test_a_conversion_ten_times_off_the_articles_others_is_a_slip_of_unit() -> None:
    (slip,) = found(
        cost("herald", "33000", "5100000", "a"),
        cost("herald", "100", "145000", "b"),
        cost("herald", "200", "288000", "c"),
        cost("herald", "300", "434000", "d"),
    )
    assert (slip.kind, slip.grade, slip.claims) == ("conversion", "slip", ["herald-2025.a"])
    assert "About ten times off, probably a slip of unit." in slip.reason.en


def test_a_conversion_is_judged_by_the_average_of_its_year() -> None:
    assert told(cost("herald", "100", "14500", period="2024")) == [("conversion", "slip")]
    assert told(cost("herald", "100", "145000", period="2024")) == []


def test_a_conversion_is_judged_by_the_average_of_the_articles_year() -> None:
    dated = {"issued": "2024-05-01"}
    assert told(cost("herald", "100", "14500"), herald=dated) == [("conversion", "slip")]
    assert told(cost("herald", "100", "145000"), herald=dated) == []


def test_two_conversions_that_share_a_slip_do_not_bear_each_other_out() -> None:
    dated = {"issued": "2024"}
    twice = cost("herald", "100", "14500", "a"), cost("herald", "200", "29000", "b")
    assert told(*twice, herald=dated) == [("conversion", "slip")] * 2


def test_other_articles_serve_where_nothing_nearer_does() -> None:
    assert told(cost("herald", "100", "14500"), cost("gazette", "100", "145000")) == [
        ("conversion", "slip")
    ]


def test_a_slip_says_how_many_conversions_of_other_articles_it_is_held_against() -> None:
    slip = cost("herald", "100", "14500")
    (one,) = found(slip, cost("gazette", "100", "145000"))
    assert "the conversion in gazette implies 1,450" in one.reason.en
    (two,) = found(slip, cost("gazette", "100", "145000"), cost("gazette", "200", "288000", "b"))
    assert "2 conversions in gazette imply 1,440 to 1,450" in two.reason.en


def test_a_conversion_without_any_other_rate_is_silent() -> None:
    assert told(cost("herald", "100", "14500")) == []


def test_a_conversion_off_by_less_than_two_is_a_doubt() -> None:
    assert told(cost("herald", "100", "190000", period="2024")) == [("conversion", "doubt")]


def test_findings_of_other_articles_are_not_told_here() -> None:
    assert told(cost("gazette", "100", "14500", period="2024")) == []


@given(st.integers(1, 10**6), st.integers(1, 4))
def test_no_slip_is_claimed_where_rounding_explains_it(amount: int, digits: int) -> None:
    """Converted at the year's own average and then rounded, whatever the digits."""
    mean = 1475.4 / 1.0824  # KRW and USD for a euro in 2024
    rounded = f"{float(f'{amount * mean:.{digits}g}'):.0f}"
    printed = [{"amount": rounded, "unit": "KRW", "digits": digits}]
    one = claim("herald", "cost", figure(str(amount), "USD", 7), period="2024", printed=printed)
    assert told(one) == []


def ratio(amount: str, measure: str = "level", digits: int | str = 2, unit: str = "1") -> Claim:
    value = figure(amount, unit, digits, measure=measure)
    return claim("herald", "wheels", value, slug="r", relative_to={"entity": "rival"})


def two(here: str, there: str) -> tuple[Claim, Claim]:
    return (
        claim("herald", "wheels", figure(here, "wheel", 3), slug="here"),
        claim("herald", "wheels", figure(there, "wheel", 2), slug="there", subject="rival"),
    )


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (ratio("2.8"), []),
        (ratio("2.7"), [("ratio", "doubt")]),
        (ratio("28"), [("ratio", "slip")]),
        (ratio("1.8", "unclear"), []),
        (ratio("1.8"), [("ratio", "doubt")]),
        (ratio("183", "increase", 3, "%"), []),
        (ratio("270", "level", 2, "%"), [("ratio", "doubt")]),
    ],
)
def test_a_ratio_is_checked_against_its_two_figures(
    printed: Claim, expected: list[tuple[str, str]]
) -> None:
    assert told(printed, *two("26.6", "9.4")) == expected


def test_an_eighteenth_is_a_rounded_eighteenth() -> None:
    figures = two("5.576", "100")
    assert told(ratio("1/18", digits="exact"), *figures) == []
    assert told(ratio("1/10", digits="exact"), *figures) == [("ratio", "doubt")]


def test_a_ratio_of_one_digit_may_be_rounded_to_it() -> None:
    assert told(ratio("3", digits=1), *two("24.0", "9.4")) == []
    assert told(ratio("3", digits=1), *two("22.0", "9.4")) == [("ratio", "doubt")]


def test_a_ratio_with_one_figure_or_three_is_silent() -> None:
    here, there = two("26.6", "9.4")
    again = claim("herald", "wheels", figure("5", "wheel"), slug="again", subject="rival")
    assert told(ratio("2.7"), here) == []
    assert told(ratio("2.7"), here, there, again) == []


@given(st.integers(10, 9999), st.integers(10, 9999))
def test_a_ratio_rounded_from_its_figures_is_silent(here: int, there: int) -> None:
    printed = f"{float(f'{here / there:.2g}'):f}"
    figures = (
        claim("herald", "wheels", figure(str(here), "wheel"), slug="here"),
        claim("herald", "wheels", figure(str(there), "wheel"), slug="there", subject="rival"),
    )
    assert told(ratio(printed), *figures) == []


@pytest.mark.parametrize(
    ("relation", "here", "there", "expected"),
    [
        ("at_least_equal", "98.5", "140", [("relation", "doubt")]),
        ("at_least_equal", "140", "98.5", []),
        ("exceeds", "40", "98", [("relation", "slip")]),
        ("below", "43", "58", []),
        ("near", "449", "521", []),
        ("near", "100", "521", [("relation", "slip")]),
        ("equal", "100", "101", []),
    ],
)
def test_a_relation_is_checked_against_its_two_figures(
    relation: str, here: str, there: str, expected: list[tuple[str, str]]
) -> None:
    said = claim("herald", "wheels", {"relation": relation, "to": {"entity": "rival"}}, slug="r")
    assert told(said, *two(here, there)) == expected


def test_what_only_an_open_bound_could_save_is_a_doubt() -> None:
    here = claim("herald", "wheels", figure("40", "wheel", bound="over"), slug="here")
    there = claim("herald", "wheels", figure("140", "wheel"), slug="there", subject="rival")
    said = claim("herald", "wheels", {"relation": "exceeds", "to": {"entity": "rival"}}, slug="r")
    (doubt,) = found(said, here, there)
    assert doubt.grade == "doubt"
    assert "Only the open bound could make it hold." in doubt.reason.en


def yearly(amount: str, years: str | None = None) -> Claim:
    value = figure(amount, "%", 3, per={"amount": "1", "unit": "a", "digits": "exact"})
    over = {"amount": years, "unit": "a", "digits": "exact"}
    said = [{"role": "over", "quantity": over}] if years else []
    return claim("herald", "place", value, slug="g", period="2023/2027", qualifiers=said)


def ends(first: str, last: str) -> tuple[Claim, Claim]:
    return (
        claim("herald", "wheels", figure(first, "wheel"), slug="first", period="2023"),
        claim("herald", "wheels", figure(last, "wheel"), slug="last", period="2027"),
    )


@pytest.mark.parametrize(
    ("growth", "expected"),
    [
        (yearly("14.3"), []),
        (yearly("14.9"), [("growth", "doubt")]),
        (yearly("14.9", "4"), [("growth", "doubt")]),
        (yearly("14.9", "5"), [("growth", "note")]),
    ],
)
def test_growth_is_checked_against_its_end_points(
    growth: Claim, expected: list[tuple[str, str]]
) -> None:
    assert told(growth, *ends("26123", "44636")) == expected


def shared(scope: str, amount: str, digits: int = 3) -> Claim:
    return claim("herald", "share", figure(amount, "%", digits), scope=scope, slug=scope)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        (("52.5", "24.9", "22.54"), []),
        (("52.5", "24.9", "25.0"), [("sum", "doubt")]),
        (("52.5", "24.9", "20.0"), [("sum", "note")]),
        (("52.5", "24.9", "10.0"), []),
    ],
)
def test_shares_of_one_whole_sum(amounts: tuple[str, ...], expected: list[Any]) -> None:
    parts = zip(("all", "x", "y"), amounts, strict=True)
    assert told(*(shared(scope, amount) for scope, amount in parts)) == expected


def test_a_share_within_another_is_not_added() -> None:
    assert told(shared("all", "90.0"), shared("steam", "60.0"), shared("x", "10.0")) == []


def test_a_part_above_its_whole_is_a_finding() -> None:
    of = {"amount": "13", "unit": "wheel", "digits": "exact"}
    assert told(claim("herald", "wheels", figure("22", "wheel", of=of))) == [("part", "doubt")]
    assert told(claim("herald", "wheels", figure("130", "wheel", of=of))) == [("part", "slip")]
    assert told(claim("herald", "wheels", figure("13", "wheel", of=of))) == []


def released(date: str, subject: str) -> Claim:
    return claim("herald", "released", {"date": date}, subject=subject, slug=subject)


def test_a_makers_date_close_to_its_products_that_fits_none_is_a_doubt() -> None:
    parts = released("2025-01-20", "roller"), released("2025-01-20", "roller-2")
    (doubt,) = found(released("2024-12", "acme"), *parts)
    assert (doubt.kind, doubt.grade, len(doubt.claims)) == ("order", "doubt", 3)
    assert "Roller (2025-01-20) and Roller 2 (2025-01-20)" in doubt.reason.en


@pytest.mark.parametrize("date", ["2025-01", "2025", "2020", "2023-05-01"])
def test_a_makers_date_that_fits_a_product_or_lies_far_away_is_silent(date: str) -> None:
    assert told(released(date, "acme"), released("2025-01-20", "roller")) == []


def test_a_product_before_its_makers_founding_is_a_doubt() -> None:
    early = claim("herald", "release_date", {"date": "2020-03"}, slug="early", subject="roller")
    founded = claim("herald", "founded", {"date": "2023"}, slug="founded")
    assert told(early, founded) == [("order", "doubt")]
    later = claim("herald", "release_date", {"date": "2023-03"}, slug="later", subject="roller")
    assert told(later, founded) == []


def test_what_is_denied_is_not_what_the_article_prints() -> None:
    assert told(cost("herald", "100", "14500", period="2024", modality="denied")) == []


def test_the_gravest_comes_first() -> None:
    order = [
        each.grade
        for each in found(
            yearly("14.9", "5"), *ends("26123", "44636"),
            cost("herald", "100", "14500", "slip", period="2024"),
            cost("herald", "100", "190000", "doubt", period="2024"),
        )
    ]  # fmt: skip
    assert order == ["slip", "doubt", "note"]


@given(st.fractions(min_value=Fraction(1, 10**6), max_value=10**6))
def test_a_factor_never_depends_on_the_order(amount: Fraction) -> None:
    from aibrief_store.findings.finding import apart

    assert apart(amount, Fraction(1)) == apart(Fraction(1), amount) >= 1
