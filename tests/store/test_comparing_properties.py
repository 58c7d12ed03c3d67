"""What holds of every panel, whatever the claims."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import msgspec
from comparing_drawn import panels
from comparing_world import claim, context, figure
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.comparing import Comparison, compare, pair, pairs, weigh, why
from aibrief_store.comparing.between import linked, links
from aibrief_store.records import Claim, Quantity

_RANK = ["agree", "rounding", "compatible", "differ"]


def verdicts(found: Sequence[Claim]) -> dict[tuple[str, ...], str]:
    """Each pair of claims and its verdict."""
    return {each.claims: each.verdict for each in pairs("acme", found, context())}


def groups(found: list[Comparison]) -> Counter[tuple[str, tuple[str, ...]]]:
    """The groups by their claims, and whether each is a conflict."""
    return Counter(
        (each.verdict.replace("other_basis", "single"), tuple(sorted(each.claims)))
        for one in found
        for each in one.groups
    )


@given(panels(), st.randoms())
def test_no_verdict_depends_on_the_order_of_the_claims(found: list[Claim], chance: Any) -> None:
    mixed = list(found)
    chance.shuffle(mixed)
    assert compare("acme", mixed, context()) == compare("acme", found, context())
    assert verdicts(mixed) == verdicts(found)


@given(panels())
def test_every_two_claims_of_a_property_have_one_verdict(found: list[Claim]) -> None:
    expected = {
        tuple(sorted((one.id, other.id)))
        for one, other in combinations(found, 2)
        if one.property == other.property
    }
    told = pairs("acme", found, context())
    assert Counter(each.claims for each in told) == Counter(expected)
    for each in told:
        assert bool(each.parts) == (each.verdict in ("other_basis", "same_figure"))


@given(panels())
def test_a_pair_is_of_one_basis_exactly_where_the_panel_has_it_in_one_row(
    found: list[Claim],
) -> None:
    rows = [set(group.claims) for one in compare("acme", found, context()) for group in one.groups]
    for each in pairs("acme", found, context()):
        assert (not each.parts) == any(set(each.claims) <= row for row in rows)


@given(panels())
def test_a_row_differs_exactly_where_two_of_its_claims_do(found: list[Claim]) -> None:
    told = verdicts(found)
    for one in compare("acme", found, context()):
        for group in one.groups:
            inside = {told[pair] for pair in combinations(sorted(group.claims), 2)}
            assert (group.verdict == "differ") == ("differ" in inside)
            if group.verdict in _RANK and "uncompared" not in inside:
                assert not inside or _RANK.index(group.verdict) <= max(map(_RANK.index, inside))


@given(panels(undated=False))
def test_two_claims_alone_come_out_as_in_the_panel(found: list[Claim]) -> None:
    """Where all have a time; two currencies are judged answer against answer there."""
    alone = [msgspec.structs.replace(each, printed=[]) for each in found]
    by_id = {each.id: each for each in alone}
    for each in pairs("acme", alone, context()):
        one, other = (by_id[id] for id in each.claims)
        units = {figure.unit for claim in (one, other) for figure in claim.value.figures}
        if len(units) > 1 and not each.parts:
            continue
        assert pair(one, other, context(), alone) == each == pair(other, one, context(), alone)


@given(panels())
def test_any_two_claims_have_a_reason_in_both_languages(found: list[Claim]) -> None:
    for one, other in combinations(found, 2):
        told = why(one, other, context())
        assert told.en
        assert told.ko
        assert told == why(other, one, context())


@given(panels())
def test_another_code_for_the_currency_changes_no_verdict(found: list[Claim]) -> None:
    """Codes that no table of rates knows, so that only what is printed converts."""
    codes = {"USD": "XAA", "KRW": "XBB", "EUR": "XCC"}
    plain = [msgspec.structs.replace(each, period=None) for each in found]
    assert verdicts([_renamed(each, codes) for each in plain]) == verdicts(plain)


def _renamed(one: Claim, codes: dict[str, str]) -> Claim:
    def coded(quantity: Quantity) -> Quantity:
        return msgspec.structs.replace(quantity, unit=codes.get(quantity.unit, quantity.unit))

    assert one.value.quantity
    value = msgspec.structs.replace(one.value, quantity=coded(one.value.quantity))
    return msgspec.structs.replace(one, value=value, printed=[coded(each) for each in one.printed])


@given(panels(undated=False), st.sampled_from(["2023", "2024"]))
def test_a_claim_on_another_basis_changes_no_groups_verdict(
    found: list[Claim], period: str
) -> None:
    """A forecast among facts, by an article that prints no rate of exchange with it."""
    plain = [msgspec.structs.replace(each, printed=[]) for each in found]
    more = claim(
        "courier", "cost", figure("105", digits=2), slug="more", period=period, modality="forecast"
    )
    before = groups(compare("acme", plain, context()))
    after = groups(compare("acme", [*plain, more], context()))
    assert after - before == Counter({("single", (more.id,)): 1})


@given(panels(undated=False))
def test_a_reprint_never_adds_an_origin_or_an_answer(found: list[Claim]) -> None:
    """Each claim of the first paper reprinted, word for word, by one that names it."""
    printed = [each for each in found if each.source != "courier-2025"]
    own = [each for each in printed if each.source == "herald-2025"]
    again = [
        msgspec.structs.replace(each, source="courier-2025", id=f"courier-2025.{each.id}")
        for each in own
    ]
    world = context(courier={"origin": "herald-2025"})
    before, after = (compare("acme", each, world) for each in (printed, printed + again))
    for one, other in zip(before, after, strict=True):
        for here, there in zip(one.groups, other.groups, strict=True):
            told = [
                sorted(
                    (each.unit, each.text.en, each.amounts, each.origins) for each in group.answers
                )
                for group in (here, there)
            ]
            assert told[0] == told[1]
            assert (here.verdict == "differ") == (there.verdict == "differ")


@given(panels())
def test_a_comparison_comes_back_whole_from_json(found: list[Claim]) -> None:
    told = compare("acme", found, context())
    assert msgspec.json.decode(msgspec.json.encode(told), type=list[Comparison]) == told


@given(panels())
def test_the_verdicts_without_words_are_those_with_words(found: list[Claim]) -> None:
    """And the quick way to the rows that are linked finds those that the slow one links."""
    weighed = weigh("acme", found, context())
    worded = compare("acme", found, context())
    assert [one.verdicts for one in weighed] == [
        [group.verdict for group in one.groups] for one in worded
    ]
    for one, told in zip(weighed, worded, strict=True):
        apart = {place for link in links(one.rows) for place in link.rows}
        assert linked(one.rows) == apart
        assert one.disputed == (
            any(group.verdict == "differ" for group in told.groups)
            or any(each.verdict == "same_figure" for each in told.between)
        )
