"""What does not add up in the five articles: these and nothing else."""

import functools

import pytest
from corpus import pack
from test_right_answers import ASIA, BIZ, JOONG, N2D, known, wrapped

from aibrief_store.comparing import Context
from aibrief_store.comparing.money import printed_rates
from aibrief_store.findings import Finding, findings


@functools.cache
def found() -> tuple[Finding, ...]:
    catalog = known()
    context = Context(catalog.entities, catalog.sources, catalog.pack)
    claims = list(catalog.claims.values())
    return tuple(each for source in catalog.sources for each in findings(source, claims, context))


def one(kind: str) -> Finding:
    (finding,) = (each for each in found() if each.kind == kind)
    return finding


def about(finding: Finding) -> list[tuple[str, str]]:
    """The subject and property of each of its claims."""
    claims = pack().claims
    return [(claims[id].subject, claims[id].property) for id in finding.claims]


def test_five_findings_and_no_others() -> None:
    assert sorted((each.source, each.kind, each.grade) for each in found()) == [
        (ASIA, "relation", "doubt"),
        (BIZ, "order", "doubt"),
        (JOONG, "growth", "note"),
        (JOONG, "ratio", "doubt"),
        (N2D, "conversion", "slip"),
    ]


def test_moonshots_value_in_won_is_ten_times_off() -> None:
    slip = one("conversion")
    assert about(slip) == [("moonshot-ai", "valuation")]
    assert slip.printed.en == "$3.3bn = ~510bn KRW"
    assert float(slip.factor) == pytest.approx(9.2, abs=0.1)
    assert slip.follows.en == "154.5 KRW/USD"
    assert (
        "derived: it implies 154.5 KRW/USD; 5 conversions in chosunbiz and joongang imply "
        "1,433 to 1,453, the average of 2025 is 1,421." in slip.reason.en
    )
    assert "환산 5건은 1,433~1,453, 2025년 평균은 1,421." in slip.reason.ko
    assert "About ten times off, probably a slip of unit." in slip.reason.en
    assert "약 10배 차이" in slip.reason.ko


def test_the_other_twelve_conversions_are_silent() -> None:
    conversions = [claim.id for claim in pack().claims.values() for _ in printed_rates(claim)]
    assert len(conversions) == 13
    assert [each for each in found() if each.kind == "conversion"] == [one("conversion")]


def test_the_printed_2_7_is_2_83_by_its_figures() -> None:
    ratio = one("ratio")
    assert about(ratio)[0] == ("deep-research", "benchmark_score")
    assert (ratio.printed.en, ratio.follows.en) == ("2.7x", "2.83x")
    assert "26.6% over 9.4% is 2.83x ('more by': 1.83)" in ratio.reason.en


def test_the_korean_markets_growth_is_a_note_since_its_base_year_is_not_printed() -> None:
    note = one("growth")
    assert about(note)[0] == ("korea-ai-market", "market_growth")
    assert (note.printed.en, note.follows.en) == ("14.9% a year", "14.3% a year")
    assert "the base year is not printed" in note.reason.en


def test_no_less_than_is_at_odds_with_the_two_markets() -> None:
    relation = one("relation")
    assert [subject for subject, _ in about(relation)] == [
        "china-ai-market", "china-ai-market", "us-ai-market",
    ]  # fmt: skip
    assert float(relation.factor) == pytest.approx(1.42, abs=0.01)
    assert "$98.5bn" in relation.reason.en
    assert "$140bn" in relation.reason.en


def test_december_fits_no_model_that_the_article_dates() -> None:
    order = one("order")
    assert ("deepseek-v3", "release_date") in about(order)
    assert order.printed.en == "DeepSeek 2024-12"
    assert "DeepSeek-V3 (2025-01-20)" in order.reason.en


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_finding_fits_three_lines_and_marks_what_is_derived(language: str) -> None:
    mark = {"en": "derived: ", "ko": "자체 "}[language]
    for finding in found():
        assert mark in finding.reason.of(language)
        assert len(wrapped(finding.reason.of(language), 78)) <= 3
