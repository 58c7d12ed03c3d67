"""Claim against claim: what `pairs` and `pair` say of two claims, and why."""

from typing import Any

import pytest
from comparing_world import claim, context, figure, group

from aibrief_store.comparing import Pair, pair, pairs, weigh, why


def wheels(paper: str, amount: str, slug: str = "", digits: Any = "exact", **fields: Any) -> Any:
    bound = fields.pop("bound", "exact")
    return claim(paper, "wheels", figure(amount, "wheel", digits, bound=bound), slug=slug, **fields)


def cost(paper: str, amount: str, unit: str, slug: str = "", **fields: Any) -> Any:
    return claim(paper, "cost", figure(amount, unit, 2), slug=slug, **fields)


def test_two_claims_are_named_in_one_order_and_judged_as_in_their_panel() -> None:
    one, other = wheels("herald", "4"), wheels("gazette", "6")
    expected = Pair(("gazette-2025.wheels", "herald-2025.wheels"), (), "differ")
    assert pairs("acme", [one, other], context()) == [expected]
    assert pair(one, other, context()) == pair(other, one, context()) == expected
    assert why(one, other, context()).en.startswith("Two answers: 6 (gazette) and 4 (herald).")


@pytest.mark.parametrize(
    ("one", "other", "parts", "verdict"),
    [
        ({"scope": "all"}, {"scope": "whole"}, (), "agree"),
        ({"scope": "all"}, {"scope": "steam"}, ("scope",), "same_figure"),
        ({"period": "2023"}, {"period": "2024"}, ("period",), "same_figure"),
        ({"period": "2023"}, {"modality": "forecast"}, ("period", "modality"), "other_basis"),
    ],
)
def test_what_keeps_two_claims_apart_is_named(
    one: dict[str, Any], other: dict[str, Any], parts: tuple[str, ...], verdict: str
) -> None:
    found = pair(wheels("herald", "38210", **one), wheels("gazette", "38210", **other), context())
    assert (found.parts, found.verdict) == (parts, verdict)


def test_one_figure_under_two_labels_in_one_article_is_no_finding() -> None:
    found = pair(
        wheels("herald", "38210", "a", scope="all"),
        wheels("herald", "38210", "b", scope="steam"),
        context(),
    )
    assert found.verdict == "other_basis"


@pytest.mark.parametrize(
    ("one", "other", "part", "reason"),
    [
        (wheels("herald", "4"), cost("gazette", "4", "USD"), "property", "Another property."),
        (
            wheels("herald", "4"),
            wheels("gazette", "4", subject="rival"),
            "subject",
            "Another subject; the property is not rolled up.",
        ),
        (
            claim("herald", "power", {"relation": "exceeds", "to": {"entity": "rival"}}),
            claim("gazette", "power", {"text": {"en": "strong", "ko": "강함"}}),
            "kind",
            "Another kind of value, so not compared.",
        ),
    ],
)
def test_claims_that_no_row_could_hold_say_so(one: Any, other: Any, part: str, reason: str) -> None:
    found = pair(one, other, context())
    assert (found.parts[0], found.verdict) == (part, "other_basis")
    assert why(one, other, context()).en == reason


@pytest.mark.parametrize(
    ("property", "one", "other", "verdict", "reason"),
    [
        (
            "partner",
            {"entity": "ann"},
            {"entity": "bob"},
            "both_hold",
            "Several values can stand side by side.",
        ),
        (
            "says",
            {"text": {"en": "It is loud.", "ko": "시끄럽다."}},
            {"text": {"en": "It is quiet.", "ko": "조용하다."}},
            "uncompared",
            "Statements in words, not judged.",
        ),
    ],
)
def test_values_that_can_stand_side_by_side_do(
    property: str, one: Any, other: Any, verdict: str, reason: str
) -> None:
    here, there = claim("herald", property, one), claim("gazette", property, other)
    found = pair(here, there, context())
    assert (found.parts, found.verdict) == ((), verdict)
    assert why(here, there, context()).en == reason


def test_parts_of_one_whole_are_paired_where_the_property_rolls_up() -> None:
    one = cost("herald", "40", "USD", subject="roller")
    other = cost("gazette", "60", "USD", subject="roller-2")
    assert pair(one, other, context()).verdict == "differ"
    assert [each.verdict for each in pairs("acme", [one, other], context())] == ["differ"]


def test_an_articles_rate_in_another_claim_is_used_where_it_is_handed_over() -> None:
    one, other = cost("herald", "100", "XAA"), cost("gazette", "1500", "XBB")
    rate = cost("herald", "10", "XAA", "rate", printed=[figure("150", "XBB", 2)["quantity"]])
    assert pair(one, other, context()).verdict == "uncompared"
    assert pair(one, other, context(), [one, other, rate]).verdict == "rounding"
    in_panel = {each.claims: each.verdict for each in pairs("acme", [one, other, rate], context())}
    assert in_panel["gazette-2025.cost", "herald-2025.cost"] == "rounding"


def test_one_articles_about_does_not_reach_for_anothers_bare_figure() -> None:
    claims = [
        wheels("courier", "5600", digits=2, bound="about"),
        wheels("gazette", "5600", digits=2),
        wheels("herald", "5700", digits=2),
    ]
    assert group(*claims).verdict == "differ"
    told = {each.claims: each.verdict for each in pairs("acme", claims, context())}
    assert told == {
        ("courier-2025.wheels", "gazette-2025.wheels"): "agree",
        ("courier-2025.wheels", "herald-2025.wheels"): "compatible",
        ("gazette-2025.wheels", "herald-2025.wheels"): "differ",
    }


def test_a_thousand_claims_on_one_basis_are_weighed_by_their_distinct_answers() -> None:
    """Ten answers and 1,000 claims: half a million comparisons would take minutes."""
    claims = [wheels("herald", str(4 + number % 10), f"c{number:04}") for number in range(1000)]
    (found,) = weigh("acme", claims, context())
    assert found.verdicts == ["differ"]
    assert len(found.rows[0].judged.pairs) == 45
