"""What the five articles say against each other: the answers that the panel must come to.

Named by entity, property, articles and figures, so that a claim may be renamed or split.
"""

import functools

import pytest
from corpus import pack

from aibrief_store.catalog import Catalog
from aibrief_store.comparing import Between, Comparison, Context, Group, compare
from aibrief_store.keys import Laid

VILLAGE, BIZ, N2D, ASIA, JOONG = (
    "village-2025", "chosunbiz-2025", "news2day-2025", "asiatoday-2025", "joongang-2025",
)  # fmt: skip


@functools.cache
def panel(entity: str) -> tuple[Comparison, ...]:
    catalog = known()
    context = Context(catalog.entities, catalog.sources, catalog.pack)
    return tuple(compare(entity, catalog.claims_on(entity), context))


@functools.cache
def known() -> Catalog:
    records = pack()
    return Catalog(
        records.pack, Laid(records.entities), Laid(records.sources), Laid(records.claims)
    )


def compared(entity: str, property: str) -> Comparison:
    return next(one for one in panel(entity) if one.property == property)


def told(group: Group) -> dict[str, list[str]]:
    """The answers in short, and the articles that give each."""
    return {answer.text.en: sorted(answer.sources) for answer in group.answers}


def group(entity: str, property: str, *answers: str) -> Group:
    """The one group that holds these answers."""
    (found,) = (
        each for each in compared(entity, property).groups if set(answers) <= set(told(each))
    )
    return found


def sources_of(one: Comparison, places: tuple[int, int]) -> list[str]:
    groups = (one.groups[place] for place in places)
    return sorted(
        {source for each in groups for answer in each.answers for source in answer.sources}
    )


def between(one: Comparison, here: Group, there: Group) -> Between:
    places = {one.groups.index(here), one.groups.index(there)}
    return next(each for each in one.between if set(each.groups) == places)


def test_the_cost_against_gpt_4_differs_and_the_other_tenth_is_told() -> None:
    ratio = group("deepseek", "training_cost", "1/18", "1/10")
    assert ratio.verdict == "differ"
    assert told(ratio) == {"1/18": [BIZ, JOONG], "1/10": [VILLAGE]}
    assert ratio.basis.relative_to
    assert ratio.basis.relative_to.entity == "gpt-4"
    assert "joongang prints 1/10 too, but against Llama 3.1" in ratio.reason.en
    assert "joongang에도 1/10 있음, 단 라마 3.1 대비" in ratio.reason.ko
    assert "citing DeepSeek" in ratio.reason.en
    verdicts = {each.verdict for each in compared("deepseek", "training_cost").between}
    assert "same_figure" not in verdicts


def test_the_training_cost_differs_by_rounding_only_and_has_one_named_origin() -> None:
    cost = group("deepseek", "training_cost", "$5.576M")
    assert cost.verdict == "rounding"
    assert told(cost) == {"$5.576M": [BIZ, JOONG], "$5.6M": [N2D]}
    assert "Origin (not chosunbiz): DeepSeek." in cost.reason.en
    assert "chosunbiz: of DeepSeek-V3." in cost.reason.en


def test_gpus_used_are_another_thing_than_gpus_held() -> None:
    used = group("deepseek", "gpus_used", "2,000")
    held = group("deepseek", "gpus_held", "~50k")
    assert used.verdict == "single"
    assert held.verdict == "compatible"
    assert told(held) == {"~50k": [JOONG], "50-60k": [N2D]}
    assert "type" in held.reason.en
    assert "Estimated: joongang." in held.reason.en
    assert "Origin (joongang only): Alexandr Wang." in held.reason.en
    assert "Another question, GPUs held: ~50k (joongang), 50-60k (news2day)." in used.reason.en
    assert "물음이 다름, 보유 GPU: ~5만 (joongang), 5~6만 (news2day)." in used.reason.ko


def test_what_the_subject_says_is_counted_is_not_said_again() -> None:
    found = group("china-ai-industry", "count", ">=300").basis.label
    assert (found.en, found.ko) == ("Chinese AI start-ups", "중국 AI 스타트업")


@pytest.mark.parametrize(("country", "figure"), [("china", "38,210"), ("united-states", "6,276")])
def test_one_patent_figure_stands_under_two_labels(country: str, figure: str) -> None:
    patents = compared(country, "patents")
    (found,) = (each for each in patents.between if each.verdict == "same_figure")
    assert {told(patents.groups[place])[figure][0] for place in found.groups} == {ASIA, JOONG}
    assert "scope" in found.parts
    assert "AI, to 2023 (asiatoday)" in found.reason.en
    assert "generative AI, 2014-2023 (joongang)" in found.reason.en


def test_koreas_patents_stand_in_one_article_only() -> None:
    assert group("south-korea", "patents", "4,155").verdict == "single"


def test_the_market_of_2024_is_as_fact_and_as_forecast_and_apart_by_1_37_to_1_45() -> None:
    market = compared("china-ai-market", "market_size")
    forecast = group("china-ai-market", "market_size", "356.6bn CNY")
    fact = group("china-ai-market", "market_size", "$34.2bn")
    found = between(market, forecast, fact)
    assert (found.verdict, found.parts) == ("apart", ["modality"])
    assert "1.37 to 1.45 by path" in found.reason.en
    for row, other in ((fact, "356.6bn CNY"), (forecast, "$34.2bn")):
        assert other in row.reason.en
        assert "derived: factor 1.37 to 1.45 by path, beyond 10%." in row.reason.en
        assert "자체 계산: 경로에 따라 1.37~1.45배, 10% 넘게." in row.reason.ko


def test_no_other_fact_and_forecast_are_told_to_be_far_apart() -> None:
    found = {
        (one.entity, one.property, *sources_of(one, link.groups))
        for entity in known().entities
        for one in panel(entity)
        for link in one.between
        if link.verdict == "apart"
    }
    assert found == {("china-ai-market", "market_size", BIZ, VILLAGE)}


def test_the_market_of_2030_differs_by_about_1_36() -> None:
    market = group("china-ai-market", "market_size", "$154.8bn")
    assert market.verdict == "differ"
    assert told(market) == {"~1.5tn CNY": [ASIA], "$154.8bn": [BIZ]}
    assert "derived: factor 1.36 in USD" in market.reason.en


def test_ai_companies_are_counted_at_another_time_and_loosely_by_a_speaker() -> None:
    companies = compared("china-ai-companies", "count")
    early = group("china-ai-companies", "count", ">4,400")
    late = group("china-ai-companies", "count", "5,000+")
    assert told(early) == {"4,000+": [JOONG], ">4,400": [JOONG]}
    assert early.verdict != "differ"
    assert "Lee Jeong-dong" in early.reason.en
    found = between(companies, early, late)
    assert (found.verdict, found.parts) == ("other_basis", ["period"])


def test_300_counts_three_things_and_one_article_prints_two_of_them() -> None:
    counts = compared("china-ai-industry", "count")
    startups = group("china-ai-industry", "count", ">=300")
    services = group("china-ai-industry", "count", ">300+")
    listed = group("china-ai-industry", "count", "300+ of 5,000+")
    for here, there in ((startups, listed), (services, listed)):
        found = between(counts, here, there)
        assert found.verdict == "other_basis"
        assert "unit" in found.parts
    assert told(startups) == {">=300": [N2D]}
    assert told(services) == {">300+": [N2D]}
    # Its summary counts start-ups where its text counts services.
    own = between(counts, startups, services)
    assert (own.verdict, own.parts) == ("same_figure", ["subject", "unit"])
    assert "start-ups (news2day) and services (news2day)" in own.reason.en


def test_moonshots_value_agrees() -> None:
    value = group("moonshot-ai", "valuation", "$3.3bn")
    assert (value.verdict, told(value)) == ("agree", {"$3.3bn": [N2D, VILLAGE]})


@pytest.mark.parametrize(
    ("model", "day", "articles"),
    [("qwen2-5-max", "2025-01-29", [JOONG, N2D]), ("deepseek-r1", "2025-01-20", [BIZ, JOONG])],
)
def test_release_days_agree(model: str, day: str, articles: list[str]) -> None:
    released = group(model, "release_date", day)
    assert released.verdict == "agree"
    assert told(released)[day] == articles


def test_the_bank_of_chinas_trillion_agrees_and_its_purpose_and_time_are_told_apart() -> None:
    trillion = group("bank-of-china", "financing", "1tn CNY")
    assert (trillion.verdict, told(trillion)) == ("agree", {"1tn CNY": [BIZ, VILLAGE]})
    assert "Stated differently: purpose and time." in trillion.reason.en


def test_what_gpt_4_cost_is_compatible() -> None:
    cost = group("gpt-4", "training_cost", "~$100M")
    assert (cost.verdict, told(cost)) == ("compatible", {"~$100M": [BIZ], ">=$100M": [N2D]})


def test_the_lists_of_ai_tigers_are_open_and_compatible() -> None:
    tigers = compared("ai-tigers", "members")
    (found,) = (each for each in tigers.groups if each.basis.kind == "entity")
    assert found.verdict == "compatible"
    assert {len(answer.amounts) for answer in found.answers} == {4, 6}


def test_nothing_else_in_the_five_articles_is_called_a_conflict() -> None:
    differing = {
        (one.property, frozenset(each.claims))
        for entity in known().entities
        for one in panel(entity)
        for each in one.groups
        if each.verdict == "differ"
    }
    assert sorted(property for property, _ in differing) == [
        "market_size", "performance", "training_cost",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_reason_fits_two_lines_of_80_columns(language: str) -> None:
    panels = [one for entity in known().entities for one in panel(entity)]
    reasons = {each.reason.of(language) for one in panels for each in one.groups}
    reasons |= {each.reason.of(language) for one in panels for each in one.between}
    assert [reason for reason in reasons if len(wrapped(reason, 78)) > 2] == []


def wrapped(text: str, room: int) -> list[str]:
    """Lines broken at spaces; letters of the planes of Hangul and Hanzi take two cells."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if sum(2 if "ᄀ" <= letter <= "￠" else 1 for letter in longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
