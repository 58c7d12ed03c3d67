"""An entity's relations, on invented claims."""

from typing import Any

import pytest
from comparing_world import claim, context, figure
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.records import Claim
from aibrief_store.surveying import Relation, relations

NOBODY: list[str] = []


def related(entity: str, *claims: Claim, parts: list[str] = NOBODY) -> list[Relation]:
    return relations(entity, parts, claims, context())


def told(*found: Relation) -> list[tuple[str, bool, str, list[str]]]:
    return [(one.property, one.to_here, one.entity, one.claims) for one in found]


def founder(paper: str, who: str = "ann", subject: str = "acme", **fields: Any) -> Claim:
    return claim(paper, "founder", {"entity": who}, subject, **fields)


def test_a_relation_is_seen_from_both_ends() -> None:
    one = founder("herald")
    assert told(*related("acme", one)) == [("founder", False, "ann", ["herald-2025.founder"])]
    (back,) = related("ann", one)
    assert told(back) == [("founder", True, "acme", ["herald-2025.founder"])]
    assert (back.label.en, back.label.ko) == ("founded", "창업한 곳")


def test_all_articles_that_assert_it_are_named() -> None:
    (one,) = related("acme", founder("herald"), founder("gazette"))
    assert one.sources == ["herald-2025", "gazette-2025"]


def test_a_list_makes_a_relation_to_each_and_may_be_open() -> None:
    value = {"entities": ["ann", "bob"], "open": True}
    found = related("acme", claim("herald", "investors", value))
    assert [(one.entity, one.open) for one in found] == [("ann", True), ("bob", True)]
    (closed,) = related("acme", founder("herald"))
    assert not closed.open


def test_who_stands_behind_a_round_of_funding_invested() -> None:
    funding = claim(
        "herald", "funding", figure("5", "USD"), qualifiers=[{"role": "by", "entity": "ann"}]
    )
    assert told(*related("ann", funding)) == [("investors", True, "acme", ["herald-2025.funding"])]
    terms = claim("herald", "cost", figure("5"), qualifiers=[{"role": "by", "entity": "ann"}])
    assert related("ann", terms) == []


def test_the_record_alone_is_told_apart_from_what_articles_assert() -> None:
    found = related("roller", founder("herald", subject="roller"), parts=["roller-2"])
    assert told(*found) == [
        ("part_of", False, "acme", []),
        ("founder", False, "ann", ["herald-2025.founder"]),
        ("part_of", True, "roller-2", []),
    ]
    assert [one.label.en for one in found] == ["part of", "founder", "parts"]


def test_only_the_nearest_parts_are_parts() -> None:
    found = related("acme", parts=["roller", "acme-cloud", "roller-2"])
    assert [one.entity for one in found] == ["roller", "acme-cloud"]


def test_merged_entities_are_one() -> None:
    claims = founder("herald", subject="acme-old"), founder("gazette")
    assert told(*related("acme-old", *claims)) == [
        ("founder", False, "ann", ["herald-2025.founder", "gazette-2025.founder"])
    ]


def test_nothing_is_related_to_itself() -> None:
    assert related("acme", claim("herald", "partner", {"entity": "acme-old"})) == []


@pytest.mark.parametrize(("modality", "told"), [("stated", []), ("denied", ["denied"])])
def test_what_is_not_plainly_stated_says_so(modality: str, told: list[str]) -> None:
    (one,) = related("acme", founder("herald", modality=modality))
    assert one.modalities == told


def test_a_property_without_a_word_for_its_other_end_is_named_all_the_same() -> None:
    (one,) = related("bob", claim("herald", "says-with", {"entity": "bob"}))
    assert (one.label.en, one.label.ko) == ("says-with of", "says-with (상대)")


ends = st.sampled_from(("acme", "rival", "ann", "bob", "bystander"))


@given(st.lists(st.tuples(ends, st.sampled_from(("founder", "partner")), ends), max_size=8))
def test_each_end_knows_what_the_other_knows(edges: list[tuple[str, str, str]]) -> None:
    claims = [
        claim("herald", property, {"entity": other}, subject, f"{at}")
        for at, (subject, property, other) in enumerate(edges)
    ]
    for here in ("acme", "rival", "ann", "bob", "bystander"):
        for one in related(here, *claims):
            back = related(one.entity, *claims)
            assert (one.property, not one.to_here, here, one.claims) in told(*back)
        out = {(p, o) for s, p, o in edges if s == here and o != here}
        assert {
            (one.property, one.entity) for one in related(here, *claims) if not one.to_here
        } == out
