"""Suggested claims: who, what, how much, when, who says so; and why the program thinks so."""

import pytest
from claiming_world import found, one, suggest, words
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.anchoring import Copy, canonical
from aibrief_store.reading import READY, claims
from aibrief_store.records import Source

FIGURES = [
    ("루모 3의 가격은 120만 원이다.", "lumo-3", "price", "1200000", "KRW"),
    ("Lumo 3 costs $1,200.", "lumo-3", "price", "1200", "USD"),
    ("Lumo 3的售价为1200元。", "lumo-3", "price", "1200", "CNY"),
    ("글로우상사는 등불 3만 대를 판매했다.", "glow", "sold", "30000", "machine"),
    ("Glow sold 30,000 lamps.", "glow", "sold", "30000", "machine"),
    ("노를란트 등불 시장 규모는 5억 달러다.", "norland-market", "market_size", "500000000", "USD"),
    ("诺兰灯具市场规模为5亿美元。", "norland-market", "market_size", "500000000", "USD"),
]


@pytest.mark.parametrize(("text", "subject", "property", "amount", "unit"), FIGURES)
def test_a_figure_gets_its_property_subject_and_unit(
    text: str, subject: str, property: str, amount: str, unit: str
) -> None:
    claim = one(text, property)
    assert claim.subject == subject
    assert claim.value.quantity is not None
    assert (claim.value.quantity.amount, claim.value.quantity.unit) == (amount, unit)


def test_bounds_and_printed_conversions_come_along() -> None:
    claim = one("루모 3의 가격은 약 900달러(약 120만 원)다.", "price")
    assert claim.value.quantity is not None
    assert (claim.value.quantity.unit, claim.value.quantity.bound) == ("USD", "about")
    assert [(each.unit, each.amount) for each in claim.printed] == [("KRW", "1200000")]


def test_two_figures_of_one_sentence_are_of_their_own_years_and_the_later_a_forecast() -> None:
    text = "노를란트 등불 시장 규모는 2023년 5억 달러에서 2027년 8억 달러로 커질 전망이다."
    early, late = found(text, "market_size")
    assert (early.period, early.modality) == ("2023", "stated")
    assert (late.period, late.modality) == ("2027", "forecast")


def test_ranks_from_and_to_are_of_the_earlier_and_the_later_year() -> None:
    text = "2020년과 2024년 순위에서 항만연구소는 9위에서 4위로, 언덕연구소는 7위에서 8위로 갔다."
    told = [
        (each.subject, each.period, each.value.quantity.amount)
        for each in found(text, "rank")
        if each.value.quantity
    ]
    assert told == [
        ("harbour-institute", "2020", "9"),
        ("harbour-institute", "2024", "4"),
        ("hill-institute", "2020", "7"),
        ("hill-institute", "2024", "8"),
    ]


@pytest.mark.parametrize(
    "text", ["램프웍스는 올해 300억 원을 썼다.", "Lampworks spent $30 million."]
)
def test_a_figure_that_no_word_tells_the_property_of_is_left_to_the_reader(text: str) -> None:
    (suggestion,) = suggest(text)
    assert (suggestion.claim.subject, suggestion.claim.property) == ("lampworks", "figure")
    assert suggestion.confidence < READY


def test_a_figure_without_property_or_subject_is_no_suggestion() -> None:
    assert (
        suggest("램프웍스를 찾았다.\n\n비가 왔다.\n\n바람도 불었다.\n\n담장에 3억 원이 들었다.")
        == []
    )


def test_nobody_is_carried_over_to_a_section_with_a_heading_of_its_own() -> None:
    first = "램프웍스 옆에 램프웍스 창고가 있다. 글로우상사는 등불 3만 대를 판매했다.\n"
    second = "등불 2만 대도 판매했다."
    assert [each.subject for each in found(first + second, "sold")] == ["glow", "glow"]
    apart = found(f"{first}◇ 다른 소식\n{second}", "sold")
    assert [each.subject for each in apart] == ["glow", "lampworks"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lampworks opened a shop. It sold 30,000 lamps.", "lampworks"),
        ("글로우상사가 문을 열었다. 회사는 등불 3만 대를 판매했다.", "glow"),
        ("글로우상사가 문을 열었다. 비가 왔다. 글로우상사 앞은 붐볐다. 루모 3의 값이 올랐다. "
         "서미나가 왔다. 서미나가 갔다. 서미나가 또 왔다. 서미나가 또 갔다. "
         "회사는 등불 3만 대를 판매했다.", "glow"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_was_named_last_or_whom_the_article_is_about(
    text: str, who: str
) -> None:
    assert one(text, "sold").subject == who


WEATHER = "\n\n비가 왔다. 눈이 왔다. 바람이 불었다. 창고 옆 램프웍스 앞. 3억 원을 유치했다."


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("글로우상사가 왔다. 글로우상사가 갔다. 글로우상사가 섰다.", "glow"),
        (
            "글로우상사가 왔다. 비컨캐피탈이 왔다. 글로우상사가 갔다. 비컨캐피탈이 갔다.",
            "lampworks",
        ),
    ],
)
def test_an_elided_firm_is_the_articles_where_it_is_about_one(before: str, who: str) -> None:
    assert one(before + WEATHER, "funding").subject == who


def test_the_company_is_who_acted_not_who_was_told_of() -> None:
    text = "글로우상사는 램프웍스의 매출이 3% 늘었다고 밝혔다. 회사는 등불 3만 대를 판매했다."
    assert one(text, "sales_growth").subject == "lampworks"
    assert one(text, "sold").subject == "glow"


def test_a_figure_without_a_field_lends_none_to_the_next() -> None:
    told = suggest("램프웍스는 올해 300억 원을 썼다. 램프웍스는 5억 원도 썼다.")
    assert [each.claim.property for each in told] == ["figure", "figure"]
    assert all(each.confidence < READY for each in told)


def test_a_statement_tells_its_period_in_words() -> None:
    claim = one("글로우상사는 올해 1분기 등불 3만 대를 판매했다.", "sold")
    assert claim.statement.en == "Glow: machines sold 30,000 (Q1 2025)."
    assert claim.statement.ko.endswith("(2025년 1분기).")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("램프웍스의 매출은 3% 줄었다.", "-3"),
        ("램프웍스의 매출은 3% 늘었다.", "3"),
        ("Sales of Lampworks fell by 3%.", "-3"),
        ("Sales of Lampworks rose by 3%.", "3"),
        ("灯塔公司的销售额下降3%。", "-3"),
        ("灯塔公司的销售额增长3%。", "3"),
    ],
)
def test_a_change_for_the_less_is_negative(text: str, amount: str) -> None:
    quantity = one(text, "sales_growth").value.quantity
    assert quantity is not None
    assert (quantity.amount, quantity.as_printed) == (amount, "3%")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("램프웍스와 글로우상사는 각각 등불 3만 대, 2만 대를 판매했다.", ["lampworks", "glow"]),
        ("Lampworks and Glow sold 30,000 and 20,000 lamps, respectively.", ["lampworks", "glow"]),
    ],
)
def test_a_row_of_figures_goes_with_a_row_of_names(text: str, told: list[str]) -> None:
    claims_ = found(text, "sold")
    assert [each.subject for each in claims_] == told
    amounts = [each.value.quantity.amount for each in claims_ if each.value.quantity]
    assert amounts == ["30000", "20000"]


def test_a_reports_quarter_goes_on_for_what_is_counted_over_it() -> None:
    text = (
        "램프웍스가 올해 1분기 실적을 냈다.\n\n언덕연구소도 궁금해했다.\n\n"
        "램프웍스의 매출은 3% 늘었다. 루모 3의 가격은 120만 원이다."
    )
    assert one(text, "sales_growth").period == "2025-33"
    assert one(text, "price").period is None


def test_a_quarter_behind_two_figures_is_of_both() -> None:
    claim = one("Sales of Lampworks rose 3% to $5 million in the first quarter.", "sales_growth")
    assert claim.period == "2025-33"


REPORT = "램프웍스가 올해 1분기 실적을 냈다. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A year before the quarter that is reported on.
        (REPORT + "1년 전 램프웍스의 매출은 5% 줄었다.", [("-5", "2024-33")]),
        # The year stands with the first of 'from … to …' alone.
        (REPORT + "램프웍스의 매출 증가율은 2023년 5%에서 7%로 높아졌다.",
         [("5", "2023"), ("7", "2025-33")]),
        # What it is held against is no period of it.
        ("램프웍스의 매출은 지난해 1분기보다 3% 늘었다.", [("3", None)]),
    ],
)  # fmt: skip
def test_each_figure_of_a_report_has_its_own_time(
    text: str, told: list[tuple[str, str | None]]
) -> None:
    claims_ = found(text, "sales_growth")
    assert [(each.value.figures[0].amount, each.period) for each in claims_] == told


def test_a_date_goes_with_the_figure_beside_it() -> None:
    claims_ = found("Glow sold 30,000 lamps, up from 20,000 in 2023.", "sold")
    assert [(each.value.figures[0].amount, each.period) for each in claims_] == [
        ("30000", None), ("20000", "2023"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "period"),
    [
        (REPORT, "2025-33"),
        # Only the lead tells what the rest is about; another section tells of something else.
        ("램프웍스가 왔다. " * 6 + REPORT, None),
        (REPORT + "\n◇ 램프웍스 소식\n", None),
        ("글로우상사도 올해 1분기 실적을 냈다.\n◇ 램프웍스 소식\n", None),
    ],
)
def test_a_leads_quarter_is_that_of_others_too(before: str, period: str | None) -> None:
    assert one(before + "글로우상사의 매출은 3% 늘었다.", "sales_growth").period == period


def test_a_bound_told_twice_is_stated_once() -> None:
    claim = one("램프웍스가 등불 3만여 대를 넘게 판매했다.", "sold")
    assert claim.statement.en == "Lampworks: machines sold over 30,000."


def test_an_opinion_on_what_is_to_come_is_a_forecast() -> None:
    text = "노를란트 등불 시장 규모가 내년에 5억 달러라고 서미나는 평가했다."
    assert one(text, "market_size").modality == "forecast"


def test_what_is_due_after_the_article_is_planned() -> None:
    claim = one("램프웍스는 2029년까지 등불 5만 대를 판매한다고 밝혔다.", "sold")
    assert (claim.due, claim.modality) == ("../2029", "planned")


def test_she_is_the_person_who_spoke_before() -> None:
    text = "Mina Seo said Lampworks sold 30,000 lamps. She said Glow sold 20,000 lamps."
    assert [[each.who for each in claim.said_by] for claim in found(text, "sold")] == [
        ["mina"], ["mina"],
    ]  # fmt: skip


@pytest.mark.parametrize(("post", "who"), [("연구원", "lampworks"), ("대표", "glow")])
def test_an_analyst_speaks_of_others_and_a_head_of_their_firm(post: str, who: str) -> None:
    text = f"램프웍스가 왔다. 글로우상사 박등 {post}은 등불 3만 대를 판매했다고 말했다."
    assert one(text, "sold").subject == who


def test_a_maker_in_front_of_a_model_number_is_part_of_its_name() -> None:
    text = "램프웍스가 웃었다. 글로우상사 G100 3만 대를 판매했다."
    assert one(text, "sold").subject == "lampworks"


def test_a_rank_that_no_word_tells_more_of_is_a_rank() -> None:
    assert one("항만연구소는 3위였다.", "rank").value.figures[0].amount == "3"


def test_since_a_day_is_from_then_on() -> None:
    claim = one("Glow has sold 30,000 lamps since March 2024.", "sold")
    assert claim.period == "2024-03/.."
    assert claim.statement.en == "Glow: machines sold 30,000 (from 2024-03)."


def test_a_date_that_describes_a_name_is_not_the_figures() -> None:
    assert one("2019년 북쪽에 세운 글로우상사는 등불 3만 대를 판매했다.", "sold").period is None
    assert one("2019년 글로우상사는 등불 3만 대를 판매했다.", "sold").period == "2019"


def test_he_is_the_person_who_spoke_before() -> None:
    text = (
        "서미나는 “램프웍스가 등불 3만 대를 판매했다”고 말했다. "
        "그는 “글로우상사는 등불 2만 대를 판매했다”고 덧붙였다."
    )
    assert [[each.who for each in claim.said_by] for claim in found(text, "sold")] == [
        ["mina"], ["mina"],
    ]  # fmt: skip


def test_of_a_person_and_their_firm_the_person_speaks() -> None:
    claim = one("서미나 램프웍스 대표는 “글로우상사가 등불 3만 대를 판매했다”고 말했다.", "sold")
    assert [each.who for each in claim.said_by] == ["mina"]


def test_an_analysts_firm_is_not_what_they_speak_of() -> None:
    text = "램프웍스가 왔다. 글로우상사 박등 연구원은 “등불 3만 대를 판매했다”고 말했다."
    assert one(text, "sold").subject == "lampworks"


@pytest.mark.parametrize(
    "text",
    ["램프웍스는 매출 3%, 영업이익률 5%를 기록했다.", "Lampworks had sales up 3%, margin of 5%."],
)
def test_a_word_behind_a_figure_may_be_the_next_figures(text: str) -> None:
    told = [
        (property, one(text, property).value.figures[0].amount)
        for property in ("sales_growth", "margin")
    ]
    assert told == [("sales_growth", "3"), ("margin", "5")]


def test_a_plan_is_due_and_planned() -> None:
    claim = one("램프웍스는 내년까지 등불 5만 대를 판매할 계획이다.", "sold")
    assert (claim.due, claim.period, claim.modality) == ("../2026", None, "planned")


def test_a_named_source_speaks_and_goes_on_speaking_unsurely() -> None:
    text = (
        "항만연구소에 따르면 글로우상사는 등불 3만 대를 판매했다. 이는 램프웍스의 2만 대보다 많다."
    )
    first, second = found(text, "sold")
    assert [(each.who, each.unsure) for each in first.said_by] == [("harbour-institute", False)]
    assert [(each.who, each.unsure) for each in second.said_by] == [("harbour-institute", True)]


def test_hearsay_has_a_verb_and_nobody() -> None:
    (saying,) = one("글로우상사는 등불 3만 대를 판매한 것으로 알려졌다.", "sold").said_by
    assert (saying.who, saying.verb) == (None, "알려지다")


def test_the_maker_of_a_thing_is_not_what_a_speaker_says() -> None:
    text = "글로우상사는 “램프웍스의 루모 3보다 우리 등불의 성능이 높다”고 주장했다."
    claim = one(text, "developer")
    assert (claim.subject, claim.value.entity, claim.said_by) == ("lumo-3", "lampworks", [])


def test_an_editors_note_is_the_editors() -> None:
    passage = {"id": "p1", "part": "editor_note", "start": 0, "end": 60}
    editor = [{"literal": "서미나"}]
    claim = one("루모 3의 가격은 120만 원이다.", "price", outline=[passage], editor=editor)
    assert [each.who for each in claim.said_by] == ["mina"]


def test_what_the_outline_leaves_out_is_not_read() -> None:
    text = "루모 3의 가격은 120만 원이다.\n엠버의 가격은 90만 원이다."
    outline = [{"id": "p1", "part": "body", "start": 0, "end": text.index("\n")}]
    assert [each.subject for each in found(text, "price", outline=outline)] == ["lumo-3"]


def test_an_elided_subject_is_the_last_one_named_and_that_is_told_and_less_sure() -> None:
    text = "램프웍스는 루모 3을 공개했다. 가격은 120만 원이다."
    (suggestion,) = [each for each in suggest(text) if each.claim.property == "price"]
    (named,) = suggest("루모 3의 가격은 120만 원이다.")
    assert suggestion.claim.subject == named.claim.subject == "lumo-3"
    assert suggestion.confidence < named.confidence
    assert any("last one named" in reason.en for reason in suggestion.reasons)
    assert all(reason.en and reason.ko for reason in suggestion.reasons)


@pytest.mark.parametrize(
    "text",
    [
        "램프웍스는 노를란트에 있다. 이 회사는 등불 3만 대를 판매했다.",
        "Lampworks is in Norland. The company sold 30,000 lamps.",
    ],
)
def test_a_pronoun_points_back_to_an_entity_of_its_kind(text: str) -> None:
    assert one(text, "sold").subject == "lampworks"


def test_names_in_a_row_share_a_figure() -> None:
    text = "램프웍스와 글로우상사는 각각 등불 3만 대를 판매했다."
    assert {each.subject for each in found(text, "sold")} == {"lampworks", "glow"}


COMPARISONS = [
    ("루모 3은 엠버를 능가하는 성능을 보인다.", "exceeds"),
    ("루모 3은 엠버와 대등한 성능을 보인다.", "equal"),
    ("루모 3의 성능은 엠버보다 낮다.", "below"),
    ("루모 3은 엠버에 버금가는 성능을 보인다.", "near"),
    ("루모 3은 엠버 이상의 성능을 보인다.", "at_least_equal"),
    ("Lumo 3 outperforms Ember.", "exceeds"),
    ("Lumo 3 is on a par with Ember.", "equal"),
    ("Lumo 3 的性能超过Ember。", "exceeds"),
]


@pytest.mark.parametrize(("text", "relation"), COMPARISONS)
def test_comparisons_without_a_figure(text: str, relation: str) -> None:
    claim = one(text, "performance")
    assert (claim.subject, claim.value.relation) == ("lumo-3", relation)
    assert claim.value.to is not None
    assert claim.value.to.entity == "ember"


def test_a_denied_comparison_is_none() -> None:
    assert found("루모 3은 엠버를 넘어서는 수준은 아니다.", "performance") == []


def test_a_ratio_says_what_it_is_held_against() -> None:
    claim = one("루모 3의 가격은 엠버의 3분의 1이다.", "price")
    assert claim.value.quantity is not None
    assert claim.value.quantity.amount == "1/3"
    assert claim.relative_to is not None
    assert (claim.subject, claim.relative_to.entity) == ("lumo-3", "ember")


@pytest.mark.parametrize(
    "text",
    [
        "램프웍스는 지난 3일 ‘루모 3’을 출시했다.",
        "Lampworks released Lumo 3 on March 3.",
        "灯塔公司于3月3日发布了Lumo 3。",
    ],
)
def test_a_release_has_its_day_and_its_maker(text: str) -> None:
    assert one(text, "release_date").value.date == "2025-03-03"
    assert one(text, "developer").value.entity == "lampworks"


def test_a_maker_that_the_pack_denies_is_less_sure() -> None:
    (right,) = suggest("램프웍스의 루모 3이 왔다.")
    (wrong,) = suggest("글로우상사의 루모 3이 왔다.")
    assert (right.claim.property, wrong.claim.property) == ("developer", "developer")
    assert wrong.confidence < READY < right.confidence


def test_a_rival_that_beats_a_thing_is_not_its_maker() -> None:
    assert found("글로우상사가 루모 3을 능가했다.", "developer") == []
    assert one("램프웍스가 루모 3을 공들여 만들었다.", "developer").value.entity == "lampworks"


@pytest.mark.parametrize(
    ("text", "property", "value"),
    [
        ("램프웍스의 창업자 서미나가 왔다.", "founder", "mina"),
        ("Lampworks founder Mina Seo came.", "founder", "mina"),
        ("서미나가 창업한 램프웍스가 왔다.", "founder", "mina"),
        ("글로우상사는 비컨캐피탈로부터 3억 원을 투자받았다.", "investors", "beacon"),
    ],
)
def test_claims_whose_value_is_an_entity(text: str, property: str, value: str) -> None:
    assert one(text, property).value.entity == value


def test_a_founding_in_brackets_tells_nothing_of_the_figure_beside_it() -> None:
    text = "글로우상사(2019년 설립)는 등불 3만 대를 판매했다."
    assert one(text, "founded").value.date == "2019"
    assert one(text, "sold").period is None


def test_members_stand_in_a_row_before_what_they_are_called() -> None:
    claim = one("램프웍스, 글로우상사, 비컨캐피탈 등 등불 업체가 모였다.", "members")
    assert claim.subject == "lamp-makers"
    assert (claim.value.entities, claim.value.open) == (["lampworks", "glow", "beacon"], True)


def test_what_no_rule_can_put_into_fields_is_left_to_the_reader() -> None:
    (suggestion,) = suggest("서미나는 “램프웍스는 끝까지 불을 지킨다”고 말했다.")
    assert (suggestion.claim.property, suggestion.claim.subject) == ("states", "lampworks")
    assert suggestion.confidence < READY


def test_a_number_in_a_table_or_a_name_claims_nothing() -> None:
    assert suggest("루모 3") == []
    assert suggest("가격 " + "루모 3 120만 원 " * 60) == []


def test_statements_are_whole_in_both_languages() -> None:
    statement = one("Lumo 3 costs about $5.6 million.", "price").statement
    assert statement.en == "Lumo 3: price about 5.6 million US dollars."
    assert statement.ko == "루모 3: 가격 약 560만달러."


def test_anchors_stand_on_the_sentence_and_on_the_subject() -> None:
    text = "어제 일이다. 루모 3의 가격은 120만 원이다."
    claim = one(text, "price")
    value, subject = Copy(text).find_all(claim.anchor.spans)
    assert (value.health, subject.health) == ("exact", "exact")
    assert text[value.start : value.end] == "루모 3의 가격은 120만 원이다."
    assert text[subject.start : subject.end] == "루모 3"


def test_a_re_reading_gives_the_same_ids_wherever_the_sentence_stands() -> None:
    text = "루모 3의 가격은 120만 원이다. 엠버의 가격은 90만 원이다."
    again = "등불 소식.\n\n" + text.replace(". 엠버", ".\n엠버")
    assert [each.id for each in suggest(text)] == [each.id for each in suggest(again)]
    assert len({each.id for each in suggest(text)}) == 2


def test_one_sentence_with_one_value_of_two_subjects_has_two_ids() -> None:
    first, second = suggest("램프웍스와 글로우상사는 각각 등불 3만 대를 판매했다.")
    assert first.id != second.id


@pytest.mark.parametrize("marks", ["”", "’)", "(", "a ", "각각 "])
def test_a_long_run_of_marks_behind_a_name_is_gone_through_once(marks: str) -> None:
    # Tried in every way, 20,000 marks in a row would take minutes.
    text = "램프웍스는 등불 3만 대를 판매했다. 루모 3" + marks * 20_000 + "는 왔다."
    assert one(text, "sold").subject == "lampworks"


PIECES = [
    "루모 3", "램프웍스", "글로우상사의", "엠버보다", "는 ", "이 ", "을 ", " 120만 원",
    "(약 900달러)", "3만 대", "가격", "판매했다", "에 따르면 ", "고 말했다", ". ", "\n", "“",
    "”", "‘", "’", "(", ")", ", ", "2024년 ", "Lumo 3", " costs ", "$5", "than ", "销量", "。",
    "약 ", "5위에서 ", "4위로", " 등 ", "계획이다",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_the_text_suggestions_are_whole(text: str) -> None:
    text = canonical(text)
    suggestions = claims(text, words(), Source(id="herald-2025", issued="2025-03-10"))
    copy = Copy(text)
    ids = [each.id for each in suggestions]
    assert len(ids) == len(set(ids))
    for each in suggestions:
        assert 0 <= each.confidence <= 1
        assert each.reasons
        assert each.claim.value.tag in words().properties[each.claim.property].value
        assert {span.health for span in copy.find_all(each.claim.anchor.spans)} == {"exact"}
        assert each.claim.statement.en
        assert each.claim.statement.ko
