"""A reader's own draft about the bundled corpus: what each number, date and name comes to."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aibrief_store.auditing import STATUSES, Item
from aibrief_store.library import Library

HERE = Path(__file__).parent
BORNE_OUT = ("supported", "single")


def drafts(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((HERE / name).read_text("utf-8"))["draft"]
    return found


FROZEN = drafts("audited_frozen.toml")
AGAIN = drafts("audited_frozen2.toml")
TRAPS = drafts("audited_traps.toml")
ROLES = drafts("audited_roles.toml")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library.open(tmp_path_factory.mktemp("audit") / "library.json")
    yield library
    library.close()


def item(items: list[Item], text: str, kind: str) -> Item:
    """The first item of this kind that holds ``text``."""
    return next(one for one in items if one.kind == kind and text in one.text)


def audited(library: Library, draft: str, text: str, kind: str = "number") -> Item:
    return item(library.audit(draft), text, kind)


EVERY = [*FROZEN, *AGAIN, *TRAPS, *ROLES]


@pytest.mark.parametrize("draft", EVERY, ids=lambda draft: draft["text"][:40])
def test_every_item_comes_to_its_right_answer(library: Library, draft: dict[str, Any]) -> None:
    items = library.audit(draft["text"])
    found = [[text, kind, item(items, text, kind).status] for text, kind, _ in draft["items"]]
    assert found == draft["items"]


def test_the_right_answers_cover_every_status_that_needs_no_copy() -> None:
    answers = [status for draft in EVERY for *_, status in draft["items"]]
    assert len(answers) >= 130
    assert set(answers) == set(STATUSES) - {"misquoted"}


def test_support_names_the_articles_and_counts_independent_origins(library: Library) -> None:
    found = audited(library, "DeepSeek trained V3 for about $5.6 million.", "5.6")
    assert found.sources == ["chosunbiz-2025", "joongang-2025", "news2day-2025"]
    assert (found.origins, found.named) == (1, ["deepseek"])
    assert "3 articles" in found.why.en
    assert "기사 3편" in found.why.ko


def test_a_contradiction_tells_what_the_articles_say_instead(library: Library) -> None:
    found = audited(library, "DeepSeek trained V3 for about $6.5 million.", "6.5")
    assert "$5.576M (chosunbiz)" in found.difference.en
    assert set(found.sources) == {"chosunbiz-2025", "joongang-2025", "news2day-2025"}


def test_a_dispute_tells_both_sides(library: Library) -> None:
    found = audited(library, "딥시크의 개발비는 GPT-4의 18분의 1이다.", "18분의 1")
    assert set(found.sources) == {"chosunbiz-2025", "joongang-2025"}
    assert [library.claim(id).source for id in found.against] == ["village-2025"]
    assert "1/18 (chosunbiz, joongang) against 1/10 (village)" in found.why.en


def test_what_is_met_by_a_rate_of_exchange_is_marked_as_derived(library: Library) -> None:
    found = audited(library, "V3 was trained for about 5 million euros.", "5 million")
    assert found.derived
    assert "Derived" in found.why.en
    printed = audited(library, "딥시크 V3의 개발비는 약 81억 원이다.", "81억")
    assert not printed.derived


def test_a_figure_of_another_part_is_not_found_and_the_nearest_is_told(library: Library) -> None:
    found = audited(library, "DeepSeek trained R1 for about $5.6 million.", "5.6")
    assert found.status == "not_found"
    assert found.claims == []
    assert {library.claim(id).property for id in found.near} == {"training_cost"}
    assert "Nearest: " in found.why.en
    assert "가장 가까운 것: " in found.why.ko


@pytest.mark.parametrize(
    ("word", "meant"), [("DeepSeak", "DeepSeek"), ("딥시코", "딥시크"), ("Moonshoot", "Moonshot")]
)
def test_a_misspelt_name_is_told_with_the_one_that_was_meant(
    library: Library, word: str, meant: str
) -> None:
    found = audited(library, f"Yesterday {word} answered.", word, "name")
    assert (found.status, found.difference.en) == ("not_found", meant)


def test_another_maker_is_told_with_the_one_whom_the_articles_name(library: Library) -> None:
    draft = "Tencent released Qwen2.5-Max on 29 January 2025."
    found = audited(library, draft, "Tencent", "name")
    assert found.difference.en == "Alibaba, Alibaba Cloud"
    assert {library.claim(id).property for id in found.claims} == {"developer"}
    assert found.why.en.startswith("Qwen2.5-Max is Alibaba and Alibaba Cloud's, not Tencent's.")
    assert audited(library, draft, "29 January", "date").why == found.why


def test_another_founder_is_told_with_the_one_whom_the_articles_name(library: Library) -> None:
    found = audited(library, "량원펑은 2023년 문샷 AI를 창업했다.", "량원펑", "name")
    assert found.status == "contradicted"
    assert "설립자: 량원펑 아닌 양즈린" in found.why.ko


def test_a_figure_of_another_time_says_so(library: Library) -> None:
    found = audited(library, "In 2019 China had more than 4,400 AI companies.", "4,400")
    assert found.status == "not_found"
    assert found.why.en.startswith("The claims are of another time")
    assert found.why.ko.startswith("주장의 때가 다르거나")
    assert found.near


def test_a_ratio_turned_round_says_another_thing_and_denies_none(library: Library) -> None:
    turned = audited(library, "딥시크의 개발비는 GPT-4의 18배다.", "18배")
    assert turned.status == "not_found"
    other = audited(library, "딥시크의 개발비는 GPT-4의 80%다.", "80%")
    assert other.status == "contradicted"


def test_a_date_that_is_denied_tells_what_the_articles_say(library: Library) -> None:
    found = audited(library, "R1 was not released on 2 May 2020.", "2 May", "date")
    assert found.status == "not_found"
    assert {library.claim(id).property for id in found.near} == {"release_date"}


def test_the_time_of_what_is_borne_out_is_told(library: Library) -> None:
    found = audited(library, "In 2023 China had more than 4,400 AI companies.", "4,400")
    assert "Time: " in found.why.en
    assert "시점: " in found.why.ko


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_statement_of_the_librarys_own_is_contradicted(library: Library, language: str) -> None:
    told = {
        claim.id: [item.text for item in library.audit(claim.statement.of(language))
                   if item.status == "contradicted"]
        for claim in library.claims.values()
    }  # fmt: skip
    assert {id: texts for id, texts in told.items() if texts} == {}


@pytest.mark.parametrize(
    "draft",
    [
        "DeepSeek trained V3 for about $5.6 million; Moonshot AI was founded in 2023.",
        "DeepSeek trained V3 for about $5.6 million, while Moonshot AI was founded in 2023.",
        "Moonshot AI was founded in 2023, and DeepSeek trained V3 for about $5.6 million.",
    ],
)
def test_what_another_clause_tells_is_not_told_of_a_figure(library: Library, draft: str) -> None:
    assert audited(library, draft, "5.6").status == "supported"
    assert audited(library, draft, "2023", "date").status == "supported"


@pytest.mark.parametrize(
    "draft", ["V3 likes 5.6 million dollars.", "DeepSeek is small. It likes 5.6 million dollars."]
)
def test_a_figure_of_which_the_words_tell_no_property_says_so(library: Library, draft: str) -> None:
    found = audited(library, draft, "5.6")
    assert found.status == "not_found"
    assert found.why.en.startswith("No claim says so of this matter")
    assert found.why.ko.startswith("이 내용에 대한 그런 주장은 없음")


def test_the_year_of_a_figure_that_is_not_borne_out_is_no_item_of_its_own(
    library: Library,
) -> None:
    items = library.audit("In 2024 Germany had 512 large data centres.")
    assert [one.text for one in items] == ["Germany", "512 large data centres"]


def test_the_nearest_claim_is_in_the_drafts_currency_where_one_is(library: Library) -> None:
    found = audited(library, "In 2024 the Chinese AI market was worth 43.2 billion yuan.", "43.2")
    assert [library.claim(id).source for id in found.claims] == ["village-2025"]


def test_a_version_is_no_part_of_another_versions_name(library: Library) -> None:
    draft = "They tried GPT-4o, Qwen2.5-Max, DeepSeek-V3.1 and Llama 3.3 there."
    names = {one.text: one.status for one in library.audit(draft) if one.kind == "name"}
    assert set(names) == {"GPT-4o", "Qwen2.5-Max", "DeepSeek-V3.1", "Llama 3.3"}
    assert names["DeepSeek-V3.1"] == names["Llama 3.3"] == "not_found"


def test_korean_particles_are_no_part_of_a_name(library: Library) -> None:
    draft = "딥시크의 경쟁자는 오픈AI라고 엔비디아까지 말했지만 메타버스와는 무관하다."
    names = [one.text for one in library.audit(draft) if one.kind == "name"]
    assert names == ["딥시크", "오픈AI", "엔비디아"]


def test_a_name_is_listed_once_in_each_spelling(library: Library) -> None:
    draft = "DeepSeek and 딥시크. DeepSeek again, 딥시크 again."
    assert [one.text for one in library.audit(draft)] == ["DeepSeek", "딥시크"]


def test_small_numbers_in_words_are_no_figures_unless_a_claim_has_them(library: Library) -> None:
    assert library.audit("We read two reports and one book.") == []


def test_a_subject_may_stand_in_the_sentence_before_if_this_one_goes_on_with_it(
    library: Library,
) -> None:
    found = audited(library, "DeepSeek is small. It spent $5.6 million on training V3.", "5.6")
    assert found.status in BORNE_OUT
    other = audited(library, "DeepSeek is small. Somebody spent $5.6 million on training.", "5.6")
    assert other.status == "not_found"


def test_without_copies_a_quotation_is_unchecked_and_says_so(library: Library) -> None:
    draft = "Alexandr Wang said: “we counted every card that went through that door”."
    found = audited(library, draft, "card", "quotation")
    assert found.status == "unchecked"
    assert "No copy is attached" in found.why.en
    assert [library.claim(id).subject for id in found.near]
