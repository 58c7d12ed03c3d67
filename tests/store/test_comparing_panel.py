"""A whole panel: nothing lost, nothing dependent on order, printed as JSON, quick."""

import subprocess
import sys
from typing import Any

import msgspec
import pytest
from comparing_world import PACK, PAPERS, claim, context, figure
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.comparing import Comparison, compare
from aibrief_store.records import Claim

_KINDS: dict[str, st.SearchStrategy[Any]] = {
    "wheels": st.builds(
        lambda amount, bound: figure(str(amount), "wheel", bound=bound),
        st.integers(1, 6),
        st.sampled_from(["exact", "about", "over", "under"]),
    ),
    "released": st.builds(
        lambda date: {"date": date},
        st.sampled_from(["2025", "2025-01", "2025-01-20", "2024-12", "2025-01~"]),
    ),
    "founder": st.builds(
        lambda ids, open: {"entities": sorted(ids), "open": open},
        st.sets(st.sampled_from(["ann", "bob", "acme"]), min_size=1),
        st.booleans(),
    ),
    "partner": st.builds(lambda id: {"entity": id}, st.sampled_from(["ann", "bob"])),
    "power": st.builds(
        lambda relation: {"relation": relation, "to": {"entity": "rival"}},
        st.sampled_from(["equal", "exceeds", "below", "near", "at_least_equal"]),
    ),
}


@st.composite
def claims(draw: st.DrawFn, dated: bool = False) -> list[Claim]:
    """Claims of the three papers on some properties; ``dated``: each states its time."""
    found = []
    for number in range(draw(st.integers(0, 9))):
        property = draw(st.sampled_from(sorted(_KINDS)))
        periods = ["2023", "2025-01"] if dated else [None, "2023", "2025-01"]
        found.append(
            claim(
                draw(st.sampled_from([paper[:-5] for paper in PAPERS])),
                property,
                draw(_KINDS[property]),
                slug=f"c{number}",
                subject=draw(st.sampled_from(["acme", "acme", "roller"])),
                period=draw(st.sampled_from(periods)),
                scope=draw(st.sampled_from([None, "all", "whole", "steam"])),
                modality=draw(st.sampled_from(["stated", "opinion", "forecast"])),
                said_by=draw(st.sampled_from([[], [{"who": "ann"}]])),
            )
        )
    return found


def counted(given_claims: list[Claim]) -> list[str]:
    """Slow and plain: the claims that belong into the panel of Acme."""
    return sorted(
        each.id
        for each in given_claims
        if each.subject == "acme" or PACK.properties[each.property].rolls_up
    )


@given(claims())
def test_every_claim_stands_in_exactly_one_answer(given_claims: list[Claim]) -> None:
    found = compare("acme", given_claims, context())
    in_groups = [id for one in found for group in one.groups for id in group.claims]
    in_answers = [
        id
        for one in found
        for group in one.groups
        for answer in group.answers
        for id in answer.claims
    ]
    assert sorted(in_groups) == sorted(in_answers) == counted(given_claims)


@given(claims(), st.randoms())
def test_the_order_of_the_claims_never_matters(given_claims: list[Claim], chance: Any) -> None:
    mixed = list(given_claims)
    chance.shuffle(mixed)
    assert compare("acme", mixed, context()) == compare("acme", given_claims, context())


def shape(found: list[Comparison]) -> dict[tuple[str, ...], tuple[str, list[list[str]]]]:
    """Of each group its claims, whether it is a conflict or agreement, and its answers."""
    return {
        tuple(sorted(group.claims)): (
            group.verdict.replace("other_basis", "single"),
            sorted(sorted(answer.claims) for answer in group.answers),
        )
        for one in found
        for group in one.groups
    }


@given(claims(dated=True), claims(dated=True))
def test_a_claim_elsewhere_never_changes_a_group(some: list[Claim], more: list[Claim]) -> None:
    added = [msgspec.structs.replace(each, id=each.id + "-more") for each in more]
    before = shape(compare("acme", some, context()))
    after = shape(compare("acme", some + added, context()))
    new = {each.id for each in added}
    for members, told in before.items():
        if not any(set(members) < set(others) and set(others) & new for others in after):
            assert after[members] == told


@given(claims())
def test_properties_come_in_the_order_of_the_pack(given_claims: list[Claim]) -> None:
    order = list(PACK.properties)
    places = [order.index(one.property) for one in compare("acme", given_claims, context())]
    assert places == sorted(set(places))


@given(claims())
def test_each_group_says_why_in_both_languages(given_claims: list[Claim]) -> None:
    for one in compare("acme", given_claims, context()):
        reasons = [group.reason for group in one.groups]
        for reason in reasons + [between.reason for between in one.between]:
            assert reason.en
            assert reason.ko


def test_a_comparison_is_printed_as_json_with_amounts_and_claim_ids() -> None:
    given_claims = [
        claim("herald", "cost", figure("5576000", digits=4)),
        claim("gazette", "cost", figure("1/18", "1"), relative_to={"entity": "rival"}),
    ]
    (found,) = compare("acme", given_claims, context())
    told = msgspec.json.decode(msgspec.json.encode(found))
    assert list(told) == ["entity", "property", "groups", "between", "sources"]
    ratio, cost = sorted(told["groups"], key=lambda group: group["basis"]["unit"])
    assert cost["answers"] == [
        {
            "text": {"en": "$5.576M", "ko": "557.6만 달러"},
            "amounts": ["5576000"],
            "unit": "USD",
            "low": "5575500",
            "high": "5576500",
            "claims": ["herald-2025.cost"],
            "sources": ["herald-2025"],
            "origins": 0,
        }
    ]
    assert ratio["basis"]["relative_to"] == {"entity": "rival"}
    assert (ratio["verdict"], ratio["claims"]) == ("single", ["gazette-2025.cost"])


@pytest.mark.parametrize("heavy", ["textual", "rich", "tinydb", "rapidfuzz", "asyncio"])
def test_comparing_loads_nothing_heavy(heavy: str) -> None:
    code = f"import sys, aibrief_store.comparing; sys.exit({heavy!r} in sys.modules)"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}
        ).returncode
        == 0
    )
