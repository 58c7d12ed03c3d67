"""The gold of comparable pairs is whole and at one with itself; nothing here asks the program."""

from collections import Counter
from datetime import date

from corpus import pack
from gold import APART, UNNAMED, Attribute, GoldClaim, GoldPair, candidates, gold

from aibrief_store.records.edtf import period


def coded() -> dict[str, GoldClaim]:
    return {claim.id: claim for claim in gold().claim}


def unlike(pair: GoldPair) -> set[Attribute]:
    """The attributes in which the coding of a pair's claims is not the same."""
    a, b = (coded()[id].coded() for id in (pair.a, pair.b))
    return {name for name in a.keys() | b.keys() if a.get(name) != b.get(name)}


def same_time(pair: GoldPair) -> bool:
    """Whether the times overlap, or one of them is not said."""
    a, b = coded()[pair.a].time, coded()[pair.b].time
    return not a or not b or overlap(a, b)


def overlap(a: str, b: str) -> bool:
    one, other = period(a), period(b)
    return (one.first or date.min) <= (other.last or date.max) and (other.first or date.min) <= (
        one.last or date.max
    )


def test_every_candidate_pair_is_judged_once_and_nothing_else_is() -> None:
    judged = Counter(pair.ids for pair in gold().pair)
    assert [sorted(ids) for ids, times in judged.items() if times > 1] == []
    assert judged.keys() == candidates()


def test_the_claims_of_the_pairs_are_coded_once_each() -> None:
    times = Counter(claim.id for claim in gold().claim)
    assert [id for id, count in times.items() if count > 1] == []
    assert times.keys() == {id for pair in gold().pair for id in pair.ids}


def test_claims_are_kept_apart_by_known_entities_and_dated_in_edtf() -> None:
    known = {*pack().entities, "", UNNAMED}
    assert [claim.id for claim in gold().claim if claim.apart not in known] == []
    assert [claim.id for claim in gold().claim if claim.time and not period(claim.time)] == []


def test_a_verdict_fits_its_basis() -> None:
    wrong = [
        (pair.a, pair.b)
        for pair in gold().pair
        if (pair.verdict in APART) == (pair.basis == "same") or not (pair.basis and pair.why)
    ]
    assert wrong == []


def test_only_properties_of_several_values_hold_two_at_a_time() -> None:
    properties = pack().pack.properties
    held = [pair for pair in gold().pair if pair.verdict == "both_hold"]
    assert held
    for pair in held:
        assert not properties[pack().claims[pair.a].property].single, (pair.a, pair.b)


def test_what_sets_a_pair_apart_is_coded_otherwise_in_its_claims() -> None:
    wrong = [
        (pair.a, pair.b, pair.differing - unlike(pair))
        for pair in gold().pair
        if pair.differing - unlike(pair)
    ]
    assert wrong == []


def test_what_is_coded_otherwise_is_named() -> None:
    silent = []
    for pair in gold().pair:
        left = unlike(pair) - pair.differing - set(pair.also)
        if left - ({"time"} if same_time(pair) else set()):
            silent.append((pair.a, pair.b, left))
    assert silent == []


def test_nothing_is_both_named_and_allowed() -> None:
    twice = [
        (pair.a, pair.b)
        for pair in gold().pair
        if pair.differing & set(pair.also) or pair.verdict in pair.fair
    ]
    assert twice == []
