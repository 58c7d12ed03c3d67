"""The five articles: what reading suggests against what people coded, at the level reached."""

import functools
import re

import msgspec
import pytest
from claim_scores import Score, acceptable, score
from corpus import article, needs_articles, pack, sources

from aibrief_store.anchoring import fold
from aibrief_store.reading import READY, Words, claims
from aibrief_store.records import Saying, Suggestion, Value

pytestmark = needs_articles
each_source = pytest.mark.parametrize("source", sources())


@functools.cache
def words() -> Words:
    return Words(pack().pack, pack().entities.values())


@functools.cache
def suggested(source: str) -> list[Suggestion]:
    return claims(article(source), words(), pack().sources[source])


@functools.cache
def total() -> Score:
    scores = [score(source, article(source), pack(), words())[0] for source in sources()]
    return functools.reduce(Score.plus, scores)


def test_of_the_ready_suggestions_three_in_four_need_no_edit() -> None:
    assert total().ready >= 150
    assert total().accepted >= 0.75 * total().ready


def test_of_the_figures_that_people_coded_nine_in_ten_are_in_some_suggestion() -> None:
    assert total().covered >= 0.95 * total().figures


def test_of_the_coded_claims_with_a_figure_four_in_ten_are_ready_and_right() -> None:
    assert total().met >= 0.42 * total().coded


@each_source
def test_suggestions_know_only_the_packs_words(source: str) -> None:
    known = pack()
    for claim in (each.claim for each in suggested(source)):
        assert claim.subject in known.entities
        property = known.pack.properties[claim.property]
        assert claim.value.tag in property.value
        assert {each.unit for each in claim.value.figures} <= {*property.units, ""}
        assert claim.scope is None or claim.scope in known.pack.scopes
        assert claim.anchor.passage in {each.id for each in known.sources[source].outline}


@each_source
def test_a_statement_is_not_the_articles_sentence(source: str) -> None:
    """No run of five words of the article stands in a statement of ours."""
    held = fold(article(source))
    for statement in (each.claim.statement for each in suggested(source)):
        for text in (statement.en, statement.ko):
            parts = re.findall(r"[^\s:(),.]+", text)
            runs = ("".join(parts[at : at + 5]) for at in range(len(parts) - 4))
            assert not any(fold(run) in held for run in runs if len(run) > 12)


@each_source
def test_ids_are_the_same_on_a_re_reading(source: str) -> None:
    again = claims(article(source), words(), pack().sources[source])
    assert [each.id for each in again] == [each.id for each in suggested(source)]
    assert len({each.id for each in again}) == len(again)


def test_acceptance_is_strict() -> None:
    """One field that differs is an edit."""
    claim = next(each for each in pack().claims.values() if each.period and each.value.quantity)
    assert acceptable(claim, claim)
    changes: list[dict[str, object]] = [
        {"subject": "x"}, {"property": "x"}, {"value": Value(date="2024")}, {"period": None},
        {"modality": "denied"}, {"said_by": [Saying("x")]},
    ]  # fmt: skip
    for change in changes:
        assert not acceptable(msgspec.structs.replace(claim, **change), claim)


def test_what_is_ready_is_surer_than_the_rest() -> None:
    for source in sources():
        shown = [each.confidence >= READY for each in suggested(source)]
        assert any(shown)
        assert not all(shown)
