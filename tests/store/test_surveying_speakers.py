"""Who is said to say what, on invented claims."""

from typing import Any

from comparing_world import claim, context, figure
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.comparing.origins import origin
from aibrief_store.records import Claim
from aibrief_store.surveying import Said, Speaker, speakers


def wheels(paper: str, *chain: dict[str, Any], subject: str = "acme", slug: str = "") -> Claim:
    value = figure("4", "wheel")
    return claim(paper, "wheels", value, subject, slug, said_by=list(chain))


def heard(*claims: Claim) -> list[tuple[str, str]]:
    return [(one.kind, one.id or one.name.en) for one in speakers(claims, context())]


def one_of(found: list[Speaker], id: str) -> Speaker:
    (speaker,) = [one for one in found if one.id == id]
    return speaker


def only(found: list[Speaker], id: str) -> Said:
    (said,) = one_of(found, id).said
    return said


def test_a_claim_without_a_chain_is_the_articles_own() -> None:
    assert heard(wheels("herald")) == [("article", "herald-2025")]


def test_hearsay_has_no_named_origin() -> None:
    found = speakers([wheels("herald", {"verb": "is known"})], context())
    assert [(one.kind, one.id, one.name.en) for one in found] == [("unnamed", "", "")]
    assert found[0].said[0].verb == "is known"


def test_an_official_without_a_name_is_listed_in_our_words() -> None:
    who = {"en": "an official", "ko": "관계자"}
    found = speakers([wheels("herald", {"who": who}), wheels("gazette", {"who": who})], context())
    assert [(one.kind, one.name.en, one.name.ko) for one in found] == [
        ("words", "an official", "관계자")
    ]
    assert found[0].sources == ["herald-2025", "gazette-2025"]


def test_who_is_quoted_by_another_appears_with_the_one_through_whom() -> None:
    found = speakers([wheels("herald", {"who": "bob"}, {"who": "ann", "verb": "say"})], context())
    behind, before = only(found, "ann"), only(found, "bob")
    assert ([name.en for name in behind.via], behind.origin, behind.verb) == (
        ["Bob Kim"], True, "say",
    )  # fmt: skip
    assert (before.via, before.origin) == ([], False)


def test_hearsay_through_somebody_names_them() -> None:
    found = speakers([wheels("herald", {"who": "ann"}, {"verb": "is known"})], context())
    assert [one.kind for one in found] == ["named", "unnamed"]
    assert [name.ko for name in found[1].said[0].via] == ["이앤"]
    assert only(found, "ann").origin


def test_a_report_is_listed_beside_who_speaks_in_it() -> None:
    found = speakers([wheels("herald", {"who": "ann", "in": "rival"})], context())
    assert [(one.kind, one.id) for one in found] == [("named", "ann"), ("report", "rival")]
    said = only(found, "ann")
    assert said.place
    assert said.place.en == "Rival"
    assert not only(found, "rival").origin


def test_a_place_in_words_alone_is_told_and_is_no_report() -> None:
    letter = {"en": "a letter", "ko": "편지"}
    found = speakers([wheels("herald", {"who": "ann", "in": letter})], context())
    assert [(one.kind, one.id, one.name.ko) for one in found] == [("named", "ann", "이앤")]
    place = only(found, "ann").place
    assert place
    assert place.ko == "편지"


def test_a_report_without_a_speaker_is_the_origin_and_no_hearsay() -> None:
    found = speakers([wheels("herald", {"in": "rival", "verb": "is found"})], context())
    assert [(one.kind, one.id) for one in found] == [("report", "rival")]
    assert only(found, "rival").origin


def test_what_the_sentence_leaves_open_and_what_is_quoted_are_kept() -> None:
    chain = {"who": "ann", "direct": True, "unsure": True, "on": "2025-02-03"}
    said = only(speakers([wheels("herald", chain)], context()), "ann")
    assert (said.direct, said.unsure, said.on) == (True, True, "2025-02-03")


def test_merged_entities_are_one_speaker() -> None:
    claims = wheels("herald", {"who": "acme-old"}), wheels("gazette", {"who": "acme"})
    assert heard(*claims) == [("named", "acme")]


def test_those_with_a_name_lead_and_the_articles_themselves_come_last() -> None:
    claims = [
        wheels("herald", slug="a"),
        wheels("herald", slug="b"),
        wheels("herald", {"verb": "is known"}, slug="c"),
        wheels("herald", {"who": {"en": "an official"}}, slug="d"),
        wheels("herald", {"who": "bob"}, slug="e"),
        wheels("herald", {"who": "ann"}, slug="f"),
        wheels("gazette", {"who": "ann"}, slug="g"),
    ]
    assert [kind for kind, _ in heard(*claims)] == ["named", "named", "words", "unnamed", "article"]
    assert heard(*claims)[0] == ("named", "ann")


def test_about_an_entity_are_the_claims_on_it_and_what_it_says_itself() -> None:
    claims = [
        wheels("herald", {"who": "ann"}),
        wheels("gazette", {"who": "acme"}, subject="rival"),
        wheels("courier", {"who": "bob"}, subject="rival"),
    ]
    found = speakers(claims, context(), ["acme"])
    assert {one.id for one in found} == {"ann", "acme"}


links = st.fixed_dictionaries(
    {},
    optional={
        "who": st.sampled_from(("ann", "bob", "acme", "acme-old")),
        "in": st.sampled_from(("rival", "bystander")),
        "verb": st.just("say"),
    },
)


@given(st.lists(links, max_size=4))
def test_the_origin_is_the_one_that_comparing_counts(chain: list[dict[str, Any]]) -> None:
    told = wheels("herald", *chain)
    found = speakers([told], context())
    origins = {one.id for one in found for said in one.said if said.origin and one.id}
    behind = origin(told, context())
    assert origins - {"herald-2025"} == ({behind} if behind else set())


@given(st.lists(links, max_size=4))
def test_nobody_of_a_chain_is_lost_and_nobody_stands_twice(chain: list[dict[str, Any]]) -> None:
    found = speakers([wheels("herald", *chain)], context())
    named = {link[key].removesuffix("-old") for link in chain for key in ("who", "in")
             if key in link}  # fmt: skip
    hearsay = any("who" not in link and "in" not in link for link in chain)
    assert {one.id for one in found if one.kind in ("named", "report")} == named
    assert any(one.kind == "unnamed" for one in found) == hearsay
    assert all(len(one.said) == 1 for one in found)
    assert found
