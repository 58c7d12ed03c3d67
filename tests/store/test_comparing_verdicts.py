"""Who agrees with whom, within one basis."""

from typing import Any

import pytest
from comparing_world import claim, compared, context, figure, group

from aibrief_store.comparing import contested, weigh
from aibrief_store.records import Claim


def texts(found: Any) -> list[str]:
    return [answer.text.en for answer in found.answers]


def test_a_claim_that_nobody_else_makes_is_single() -> None:
    found = group(claim("herald", "cost", figure("5576000", digits=4)))
    assert found.verdict == "single"
    assert found.reason.en == "Only herald says so."
    assert found.reason.ko == "herald만 밝힘."


def test_equal_figures_of_two_papers_agree_and_stand_as_one_answer() -> None:
    found = group(
        claim("herald", "cost", figure("5576000", digits=4)),
        claim("gazette", "cost", figure("5576000", digits=4, bound="about")),
    )
    assert (found.verdict, texts(found)) == ("agree", ["$5.576M"])
    assert found.answers[0].sources == ["gazette-2025", "herald-2025"]


def test_a_rounder_figure_differs_by_rounding_only() -> None:
    found = group(
        claim("herald", "cost", figure("5576000", digits=4)),
        claim("gazette", "cost", figure("5600000", digits=2)),
    )
    assert found.verdict == "rounding"
    assert "apart only by the digits printed" in found.reason.en


def test_two_answers_differ_and_the_reason_names_who_says_which() -> None:
    ratio: dict[str, Any] = {"relative_to": {"entity": "rival"}}
    found = group(
        claim("herald", "cost", figure("1/18", "1"), **ratio),
        claim("gazette", "cost", figure("1/10", "1"), **ratio),
        claim("courier", "cost", figure("1/18", "1"), said_by=[{"who": "ann"}], **ratio),
    )
    assert (found.verdict, texts(found)) == ("differ", ["1/18", "1/10"])
    assert found.reason.en == (
        "Two answers: 1/18 (courier, citing Ann Lee; herald) and 1/10 (gazette)."
    )
    assert found.reason.ko == "답이 2가지: 1/18 (courier, 이앤 인용; herald), 1/10 (gazette)."


def test_two_speakers_who_contradict_each_other_are_a_conflict() -> None:
    found = group(
        claim("herald", "wheels", figure("4", "wheel"), said_by=[{"who": "ann"}]),
        claim("gazette", "wheels", figure("6", "wheel"), said_by=[{"who": "bob"}]),
    )
    assert found.verdict == "differ"
    assert "Ann Lee" in found.reason.en
    assert "Bob Kim" in found.reason.en


def test_an_open_bound_is_compatible_and_never_agrees() -> None:
    over = figure("240", "wheel", bound="over")
    for other in (figure("300", "wheel"), over):
        found = group(claim("herald", "wheels", over), claim("gazette", "wheels", other))
        assert found.verdict == "compatible"


def test_an_article_at_odds_with_itself_differs() -> None:
    found = group(
        claim("herald", "wheels", figure("4", "wheel"), slug="a"),
        claim("herald", "wheels", figure("6", "wheel"), slug="b"),
    )
    assert found.verdict == "differ"


def test_an_article_that_repeats_itself_stays_single() -> None:
    found = group(
        claim("herald", "wheels", figure("4", "wheel"), slug="a"),
        claim("herald", "wheels", figure("4", "wheel"), slug="b"),
    )
    assert found.verdict == "single"


def test_the_month_that_holds_the_day_is_the_same_date() -> None:
    found = group(
        claim("herald", "released", {"date": "2025-01-20"}),
        claim("gazette", "released", {"date": "2025-01"}),
    )
    assert found.verdict == "rounding"
    assert "the same date" in found.reason.en


def test_a_month_changes_nothing_where_two_articles_agree_on_the_day() -> None:
    found = group(
        claim("herald", "released", {"date": "2025-01-20"}),
        claim("gazette", "released", {"date": "2025-01-20"}),
        claim("courier", "released", {"date": "2025-01"}),
    )
    assert found.verdict == "agree"
    assert "Less exact: 2025-01 (courier)." in found.reason.en


def test_a_rounder_figure_changes_nothing_where_its_article_also_gives_the_closer_one() -> None:
    found = group(
        claim("herald", "cost", figure("5600000", digits=2), slug="headline"),
        claim("herald", "cost", figure("5576000", digits=4)),
        claim("gazette", "cost", figure("5576000", digits=4)),
    )
    assert found.verdict == "agree"


def test_an_answer_that_meets_all_the_others_is_no_party_to_the_conflict() -> None:
    to = {"entity": "rival"}
    found = group(
        claim("herald", "power", {"relation": "exceeds", "to": to}),
        claim("gazette", "power", {"relation": "equal", "to": to}),
        claim("courier", "power", {"relation": "at_least_equal", "to": to}),
    )
    assert found.verdict == "differ"
    assert found.reason.en.startswith(
        "Two answers: equal (gazette) and exceeds (herald). "
        "Compatible with both: not below (courier)."
    )


def test_an_article_with_two_figures_that_meet_gives_both_and_who_says_them() -> None:
    found = group(
        claim("herald", "wheels", figure("4000", "wheel", 1, bound="just_over"), slug="a",
              said_by=[{"who": "ann"}]),
        claim("herald", "wheels", figure("4400", "wheel", 2, bound="over"), slug="b",
              said_by=[{"who": "bob"}]),
    )  # fmt: skip
    assert found.verdict == "single"
    assert found.reason.en == (
        "Only herald says so: 4,000+ (citing Ann Lee) and >4,400 (citing Bob Kim)."
    )


def test_of_many_articles_three_are_named_and_the_rest_counted() -> None:
    given = [claim(f"p{n}", "wheels", figure("4", "wheel")) for n in range(5)]
    found = group(*given)
    assert found.reason.en == "Agreed: 4 (p0, p1, p2, +2). No origin named."


def test_an_article_that_is_exact_once_may_be_vague_elsewhere() -> None:
    found = group(
        claim("herald", "released", {"date": "2025-01-20"}),
        claim("gazette", "released", {"date": "2025-01-20"}, slug="a"),
        claim("gazette", "released", {"date": "2025-01"}, slug="b"),
    )
    assert found.verdict == "agree"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025-01-20", "2025-01-20", "agree"),
        ("2025-01-20", "2025-01-21", "differ"),
        ("2023-07~", "2023", "rounding"),
        ("2023-07~", "2023-08", "compatible"),
        ("2023-07~", "2023-12", "differ"),
        ("[2025-02-03..2025-02-09]", "2025-02-05", "compatible"),
        ("2025-40", "2025-07-02", "differ"),
    ],
)
def test_dates_compare(one: str, other: str, expected: str) -> None:
    found = group(
        claim("herald", "released", {"date": one}), claim("gazette", "released", {"date": other})
    )
    assert found.verdict == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("equal", "equal", "agree"),
        ("exceeds", "exceeds", "agree"),
        ("equal", "exceeds", "differ"),
        ("equal", "at_least_equal", "compatible"),
        ("exceeds", "at_least_equal", "compatible"),
        ("equal", "near", "compatible"),
        ("below", "exceeds", "differ"),
    ],
)
def test_relations_compare(one: str, other: str, expected: str) -> None:
    to = {"entity": "rival"}
    found = group(
        claim("herald", "power", {"relation": one, "to": to}),
        claim("gazette", "power", {"relation": other, "to": to}),
    )
    assert found.verdict == expected


@pytest.mark.parametrize(
    ("relation", "ratio", "expected"),
    [
        ("below", figure("1/18", "1"), "compatible"),
        ("exceeds", figure("1/18", "1"), "differ"),
        ("exceeds", figure("48", "%", 2, measure="increase"), "compatible"),
        ("below", figure("80", "%", 2, measure="level"), "compatible"),
    ],
)
def test_a_relation_meets_the_ratio_that_bears_it_out(
    relation: str, ratio: Any, expected: str
) -> None:
    found = group(
        claim("herald", "power", {"relation": relation, "to": {"entity": "rival"}}),
        claim("gazette", "power", ratio, relative_to={"entity": "rival"}),
    )
    assert found.verdict == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"entity": "ann"}, {"entity": "ann"}, "agree"),
        ({"entity": "ann"}, {"entity": "bob"}, "differ"),
        ({"entity": "ann"}, {"entities": ["ann", "bob"]}, "differ"),
        ({"entity": "acme"}, {"entity": "acme-cloud"}, "compatible"),
        ({"entities": ["ann"], "open": True}, {"entities": ["ann", "bob"]}, "compatible"),
        ({"entities": ["ann", "bob"], "open": True}, {"entities": ["ann"]}, "differ"),
    ],
)
def test_a_founder_or_a_list_of_them_compares(one: Any, other: Any, expected: str) -> None:
    found = group(claim("herald", "founder", one), claim("gazette", "founder", other))
    assert found.verdict == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"entity": "ann"}, {"entity": "bob"}, "compatible"),
        ({"entities": ["ann"]}, {"entities": ["ann", "bob"]}, "compatible"),
        ({"entities": ["ann", "acme"]}, {"entities": ["ann", "bob"]}, "differ"),
    ],
)
def test_investors_are_never_all_named(one: Any, other: Any, expected: str) -> None:
    found = group(claim("herald", "investors", one), claim("gazette", "investors", other))
    assert found.verdict == expected


def test_a_list_of_ranks_holds_one_of_them() -> None:
    ranks = {"quantities": [{"amount": str(place), "unit": "rank"} for place in (1, 2, 10)]}
    for place, expected in (("2", "compatible"), ("3", "differ")):
        found = group(
            claim("herald", "place", ranks), claim("gazette", "place", figure(place, "rank"))
        )
        assert found.verdict == expected


def test_properties_with_many_values_never_conflict() -> None:
    found = compared(
        claim("herald", "partner", {"entity": "ann"}),
        claim("gazette", "partner", {"entity": "bob"}),
        claim("courier", "partner", {"entity": "bob"}),
    )
    assert sorted(each.verdict for each in found.groups) == ["agree", "single"]
    assert found.between == []


def test_statements_in_words_are_listed_each_by_itself() -> None:
    found = compared(
        claim("herald", "says", {"text": {"en": "It is loud.", "ko": "시끄럽다."}}),
        claim("gazette", "says", {"text": {"en": "It is quiet.", "ko": "조용하다."}}),
    )
    assert [each.verdict for each in found.groups] == ["single", "single"]
    assert "not judged" in found.groups[0].reason.en


def test_the_most_contested_property_weighs_most() -> None:
    calm = compared(
        claim("herald", "wheels", figure("4", "wheel")),
        claim("gazette", "wheels", figure("4", "wheel")),
    )
    sharp = compared(
        claim("herald", "wheels", figure("4", "wheel")),
        claim("gazette", "wheels", figure("6", "wheel")),
    )
    assert contested(sharp) > contested(calm) > 0


def test_a_merged_entity_is_the_one_it_was_merged_into() -> None:
    found = group(
        claim("herald", "wheels", figure("4", "wheel")),
        claim("gazette", "wheels", figure("4", "wheel"), subject="acme-old"),
        given=context(),
    )
    assert found.verdict == "agree"


def outlook(source: str, amount: str, modality: str, slug: str = "") -> Claim:
    value = figure(amount, "wheel", 3)
    return claim(source, "wheels", value, slug=slug, modality=modality, period="2031")


def test_a_fact_and_a_forecast_of_one_year_far_apart_are_told_in_both_rows() -> None:
    found = compared(outlook("herald", "500", "stated"), outlook("gazette", "650", "forecast"))
    (link,) = found.between
    assert (link.verdict, link.parts) == ("apart", ["modality"])
    fact, forecast = (group.reason.en for group in found.groups)
    assert "As a forecast, gazette prints 650; derived: factor 1.30." in fact
    assert "As fact, herald prints 500; derived: factor 1.30." in forecast


@pytest.mark.parametrize(
    "other",
    [
        outlook("gazette", "590", "forecast"),  # less than a fifth more
        outlook("gazette", "650", "planned"),  # a plan is no forecast
        outlook("herald", "650", "forecast", slug="b"),  # one article tells both
    ],
)
def test_what_is_no_fact_and_forecast_far_apart_is_not_told(other: Claim) -> None:
    links = compared(outlook("herald", "500", "stated"), other).between
    assert "apart" not in {link.verdict for link in links}


def test_a_date_with_an_open_end_meets_what_lies_behind_it() -> None:
    found = group(
        claim("herald", "released", {"date": "2025-01/.."}),
        claim("gazette", "released", {"date": "2025-03"}),
    )
    assert found.verdict in ("rounding", "compatible")
    before = group(
        claim("herald", "released", {"date": "2025-01/.."}),
        claim("gazette", "released", {"date": "2024-03"}),
    )
    assert before.verdict == "differ"


def test_a_range_of_a_ratio_is_not_its_higher_end() -> None:
    ratio: dict[str, Any] = {"relative_to": {"entity": "rival"}}
    found = group(
        claim("herald", "cost", figure("2-3", "1"), **ratio),
        claim("gazette", "cost", figure("3", "1"), **ratio),
    )
    assert sorted(texts(found)) == ["2-3x", "3x"]


def test_of_two_answers_of_one_article_one_may_be_anybodys() -> None:
    found = group(
        claim("herald", "wheels", figure("400", "wheel", bound="over"), slug="a"),
        claim("herald", "wheels", figure("500", "wheel"), slug="b", said_by=[{"who": "ann"}]),
    )
    assert found.reason.en == "Only herald says so: >400 and 500 (citing Ann Lee)."


def test_an_article_that_tells_the_fact_too_is_no_forecast_far_apart() -> None:
    links = compared(
        outlook("herald", "500", "stated"),
        outlook("herald", "650", "forecast", slug="b"),
        outlook("gazette", "650", "forecast"),
    ).between
    assert "apart" not in {link.verdict for link in links}


def test_a_fact_and_a_forecast_far_apart_are_disputed() -> None:
    far = [outlook("herald", "500", "stated"), outlook("gazette", "650", "forecast")]
    near = [outlook("herald", "500", "stated"), outlook("gazette", "590", "forecast")]
    assert [weighed.disputed for weighed in weigh("acme", far, context())] == [True]
    assert [weighed.disputed for weighed in weigh("acme", near, context())] == [False]


def test_the_one_article_that_names_an_origin_is_told_in_both_languages() -> None:
    found = group(
        claim("herald", "wheels", figure("4", "wheel"), said_by=[{"who": "ann"}]),
        claim("gazette", "wheels", figure("4", "wheel")),
    )
    assert "herald only" in found.reason.en
    assert "herald만" in found.reason.ko
