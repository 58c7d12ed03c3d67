"""What one article says and the others leave out, on invented claims."""

from collections.abc import Sequence
from typing import Any

from comparing_world import claim, context, figure
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.comparing import Comparison, Context, compare
from aibrief_store.records import Claim
from aibrief_store.surveying import Silence, silences

PAIR = ("herald-2025", "gazette-2025")


class Shelf:
    """Claims in memory, looked up slowly."""

    def __init__(self, claims: Sequence[Claim], given: Context) -> None:
        self.claims = claims
        self.given = given

    def claim(self, id: str) -> Claim:
        return next(one for one in self.claims if one.id == id)

    def claims_in(self, source: str) -> list[Claim]:
        return [one for one in self.claims if one.source == source]

    def _about(self, entity: str) -> list[Claim]:
        wholes = self.given.wholes
        return [one for one in self.claims if entity in {one.subject, *wholes(one.subject)}]

    def comparisons(self, entity: str) -> list[Comparison]:
        return compare(entity, self._about(entity), self.given)

    def sources_of(self, entity: str) -> list[str]:
        speaking = {one.source for one in self._about(entity)}
        for source in self.given.sources.values():
            speaking |= {source.id for mention in source.mentions if mention.entity == entity}
        return sorted(speaking)


def left_out(
    *claims: Claim, sources: Sequence[str] = PAIR, given: Context | None = None
) -> list[Silence]:
    given = given or context()
    return silences(sources, Shelf(claims, given), given)


def told(found: Sequence[Silence]) -> list[tuple[str, list[str]]]:
    return [(one.source.split("-")[0], [id.split(".")[1] for id in one.claims]) for one in found]


def wheels(paper: str, amount: str = "4", slug: str = "", **fields: Any) -> Claim:
    return claim(paper, "wheels", figure(amount, "wheel"), slug=slug, **fields)


def test_what_one_article_alone_asserts_is_told_both_ways() -> None:
    found = left_out(wheels("herald"), claim("gazette", "says", {"text": {"en": "It rolls."}}))
    assert told(found) == [("herald", ["wheels"]), ("gazette", ["says"])]
    assert [one.silent for one in found] == [["gazette-2025"], ["herald-2025"]]


def test_another_answer_is_no_silence() -> None:
    assert left_out(wheels("herald", "4"), wheels("gazette", "6")) == []


def test_what_does_not_add_up_to_the_whole_is_no_answer_for_it() -> None:
    found = left_out(wheels("herald", "4"), wheels("gazette", "6", subject="roller"))
    assert [(one.entity, one.source) for one in found] == [
        ("acme", "herald-2025"), ("roller", "gazette-2025"),
    ]  # fmt: skip


def test_other_words_for_the_same_are_no_silence() -> None:
    rounded = claim("gazette", "wheels", figure("1000", "wheel", 1, bound="about"))
    assert left_out(wheels("herald", "1000"), rounded) == []


def test_who_speaks_of_another_year_is_not_silent_and_the_difference_is_told() -> None:
    found = left_out(wheels("herald", period="2023"), wheels("gazette", "6", period="2024"))
    assert told(found) == [("herald", ["wheels"]), ("gazette", ["wheels"])]
    (elsewhere,) = found[0].elsewhere
    assert (elsewhere.source, elsewhere.claim) == ("gazette-2025", "gazette-2025.wheels")
    assert elsewhere.parts == ["period"]
    assert (elsewhere.told.en, elsewhere.told.ko) == ("time: 2024: 6", "시점: 2024년: 6")
    assert found[0].silent == []


def test_where_a_property_may_have_several_values_another_one_is_no_answer() -> None:
    def says(paper: str, words: str) -> Claim:
        return claim(paper, "says", {"text": {"en": words, "ko": words}})

    found = left_out(says("herald", "It rolls."), says("gazette", "It stands."))
    assert [(one.silent, one.elsewhere) for one in found] == [
        (["gazette-2025"], []),
        (["herald-2025"], []),
    ]


def test_who_puts_it_in_other_words_is_not_silent() -> None:
    found = left_out(
        claim("herald", "founder", {"text": {"en": "a smith", "ko": "대장장이"}}),
        claim("gazette", "founder", {"text": {"en": "a wright", "ko": "목수"}}),
    )
    assert [one.elsewhere[0].parts for one in found] == [[], []]
    assert found[0].elsewhere[0].told.en == "in other words: a wright"


def test_the_nearest_of_several_bases_is_named() -> None:
    found = left_out(
        wheels("herald", period="2023", scope="steam"),
        wheels("gazette", "6", "far", period="2024", scope="all"),
        wheels("gazette", "8", "near", period="2024", scope="steam"),
    )
    (one,) = [one for one in found if one.source == "herald-2025"]
    assert [each.claim for each in one.elsewhere] == ["gazette-2025.near"]


def test_what_is_said_of_two_different_parts_does_not_answer_each_other() -> None:
    def ranked(paper: str, subject: str) -> Claim:
        return claim(paper, "released", {"date": "2024"}, subject=subject)

    found = left_out(ranked("herald", "roller"), ranked("gazette", "acme-cloud"))
    assert [one.elsewhere for one in found] == [[], []]
    whole = left_out(ranked("herald", "roller"), ranked("gazette", "acme"))
    assert [len(one.elsewhere) for one in whole] == [1, 1]


def test_a_claim_about_a_part_answers_one_about_the_whole() -> None:
    cost = claim("herald", "cost", figure("5", "USD"), subject="roller-2")
    assert left_out(cost, claim("gazette", "cost", figure("5", "USD"))) == []


def test_a_figure_under_another_label_is_no_silence() -> None:
    found = left_out(
        wheels("herald", "38210", scope="all"), wheels("gazette", "38210", scope="steam")
    )
    assert found == []


def test_among_three_only_what_two_leave_out_counts() -> None:
    three = (*PAIR, "courier-2025")
    both = [wheels("herald", period="2023"), wheels("gazette", period="2023")]
    assert left_out(*both, sources=three) == []
    one = wheels("courier", period="2024")
    (found,) = left_out(*both, one, sources=three)
    assert (found.source, len(found.elsewhere)) == ("courier-2025", 2)


def test_an_article_that_names_the_entity_is_told_apart() -> None:
    mention = {"entity": "acme", "name": "Acme", "start": 0, "end": 4, "part": "body"}
    (unnamed,) = left_out(wheels("herald"))
    (named,) = left_out(wheels("herald"), given=context(gazette={"mentions": [mention]}))
    assert (unnamed.silent, unnamed.naming) == (["gazette-2025"], [])
    assert (named.silent, named.naming) == (["gazette-2025"], ["gazette-2025"])
    assert named.weight > unnamed.weight


def test_figures_lead_dates_and_names_and_those_lead_words() -> None:
    found = left_out(
        claim("herald", "says", {"text": {"en": "It rolls."}}),
        claim("herald", "released", {"date": "2024"}),
        wheels("herald"),
    )
    assert [one.property for one in found] == ["wheels", "released", "says"]
    assert [one.weight for one in found] == [3.0, 2.0, 1.0]


def test_a_named_origin_weighs_and_is_told() -> None:
    cost = claim("herald", "cost", figure("5", "USD"), said_by=[{"who": "ann"}])
    found = left_out(wheels("herald"), cost)
    assert [one.property for one in found] == ["cost", "wheels"]
    assert "Ann Lee named as origin" in found[0].why.en
    assert "출처 이앤" in found[0].why.ko


def test_what_the_rest_of_the_library_is_at_odds_on_weighs_more() -> None:
    others = wheels("gazette", "6"), wheels("courier", "8")
    pair = ("herald-2025", "courier-2025")
    alone = claim("herald", "place", figure("1", "rank"))
    found = left_out(alone, *others, sources=pair)
    assert found[0].property == "wheels"
    assert "articles differ on it" in found[0].why.en
    assert "2 articles on this question" in found[0].why.en


def test_who_speaks_elsewhere_makes_it_weigh_less() -> None:
    silent = left_out(wheels("herald", period="2023"))
    elsewhere = left_out(wheels("herald", period="2023"), wheels("gazette", period="2024"))
    assert elsewhere[0].weight < silent[0].weight


PAPERS = ("herald", "gazette", "courier")
said = st.sets(
    st.tuples(
        st.sampled_from(PAPERS),
        st.sampled_from(("acme", "rival")),
        st.sampled_from(("wheels", "place")),
        st.sampled_from(("2021", "2022", "2023")),
    )
)
Key = tuple[str, str, str, str]


def asserted(keys: set[Key]) -> list[Claim]:
    units = {"wheels": "wheel", "place": "rank"}
    return [
        claim(paper, property, figure("4", units[property]), subject, f"{subject}-{property}-{at}",
              period=at)
        for paper, subject, property, at in sorted(keys)
    ]  # fmt: skip


@given(said)
def test_each_claim_is_alone_just_where_no_other_article_has_its_basis(keys: set[Key]) -> None:
    """The oracle: figures are all the same, so a basis is a subject, a property and a year."""
    sources = [f"{paper}-2025" for paper in PAPERS]
    found = left_out(*asserted(keys), sources=sources)
    alone = {
        key for key in keys if not any(other[1:] == key[1:] and other != key for other in keys)
    }
    assert {(one.source.split("-")[0], one.entity, one.property, one.basis.period) for one in found
            } == alone  # fmt: skip
    for one in found:
        elsewhere = {
            f"{paper}-2025" for paper, subject, property, _ in keys
            if (subject, property) == (one.entity, one.property)
        } - {one.source}  # fmt: skip
        assert {each.source for each in one.elsewhere} == elsewhere
        assert set(one.silent) == set(sources) - elsewhere - {one.source}


@given(said, st.randoms())
def test_the_order_of_claims_changes_nothing(keys: set[Key], random: Any) -> None:
    claims = asserted(keys)
    sources = [f"{paper}-2025" for paper in PAPERS]
    first = left_out(*claims, sources=sources)
    random.shuffle(claims)
    found = left_out(*claims, sources=sources)
    assert sorted(told(found)) == sorted(told(first))
    assert [one.weight for one in found] == [one.weight for one in first]
