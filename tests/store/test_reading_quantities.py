"""What a reader of figures relies on: value, unit, how exactly, per what, of what."""

import random
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.reading import Language, Quantity, dates, quantities, sentences


def only(text: str, language: Language = "ko") -> Quantity:
    (found,) = quantities(text, language)
    return found


@pytest.mark.parametrize(
    ("text", "figure", "amount", "unit"),
    [
        ("등대 4곳에 432만7000달러가 들었다.", "432만7000달러", "4327000", "USD"),
        ("예산은 3조 위안으로", "3조 위안", "3000000000000", "CNY"),
        ("예산은 6조3천억원이다", "6조3천억원", "6300000000000", "KRW"),
        ("값은 64달러 45센트다", "64달러 45센트", "64.45", "USD"),
        ("입장료는 $5.6에 불과", "$5.6", "5.6", "USD"),
        ("벌금 1만 스위스 프랑을", "1만 스위스 프랑", "10000", "CHF"),
    ],
)
def test_korean_money_has_its_amount_and_currency(
    text: str, figure: str, amount: str, unit: str
) -> None:
    found = quantities(text, "ko")[-1]
    assert (found.text, found.amount, found.unit) == (figure, Decimal(amount), unit)
    assert (found.kind, found.currency) == ("money", unit)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("预算1.5万亿元", "1500000000000", "CNY"),
        ("约￥300的门票", "300", "CNY"),
        ("三千美元", "3000", "USD"),
        ("50元6角", "50.6", "CNY"),
    ],
)
def test_chinese_money_has_its_amount_and_currency(text: str, amount: str, unit: str) -> None:
    found = only(text, "zh")
    assert (found.amount, found.currency) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("It cost $5.6M to paint.", "5600000", "USD"),
        ("It cost 1.5 trillion yuan to paint.", "1500000000000", "CNY"),
        ("It cost US$ 3 billion to paint.", "3000000000", "USD"),
        ("It cost thirteen dollars and five cents.", "13.05", "USD"),
        ("It cost 120 MEUR to paint.", "120000000", "EUR"),
        ("It cost GBP 350 to paint.", "350", "GBP"),
    ],
)
def test_english_money_has_its_amount_and_currency(text: str, amount: str, unit: str) -> None:
    found = only(text, "en")
    assert (found.amount, found.currency) == (Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "language", "amount", "unit"),
    [
        ("7.5%가", "ko", "7.5", "%"),
        ("2%p 올랐다", "ko", "2", "%p"),
        ("3.1퍼센트포인트", "ko", "3.1", "%p"),
        ("百分之七", "zh", "7", "%"),
        ("三成", "zh", "30", "%"),
        ("九折", "zh", "90", "%"),
        ("两个百分点", "zh", "2", "%p"),
        ("seven percent", "en", "7", "%"),
        ("2 percentage points", "en", "2", "%p"),
    ],
)
def test_percentages_are_apart_from_percentage_points(
    text: str, language: Language, amount: str, unit: str
) -> None:
    found = only(text, language)
    assert (found.kind, found.amount, found.unit) == ("percent", Decimal(amount), unit)


@pytest.mark.parametrize(
    ("text", "bound", "printed"),
    [
        ("배 약 30척이", ("about",), "약 30척"),
        ("배 30척가량이", ("about",), "30척가량"),
        ("배 30척 이상", ("at_least",), "30척 이상"),
        ("배 30척이 넘는다", ("over",), "30척이 넘"),
        ("배 30척(작년 기준)이 넘는다", ("over",), "30척(작년 기준)이 넘"),
        ("배 30여 척이", ("just_over",), "30여 척"),
        ("배 300여 척을 넘었다", ("over", "just_over"), "300여 척을 넘"),
        ("배 30척 미만", ("under",), "30척 미만"),
        ("배 30척에도 못 미치는", ("under",), None),
        ("배 최대 30척", ("at_most",), "최대 30척"),
        ("배 30척이 떴다", ("exact",), "30척"),
    ],
)
def test_korean_bound_words_are_read_and_printed_with_the_figure(
    text: str, bound: tuple[str, ...], printed: str | None
) -> None:
    found = only(text)
    assert found.amount in (30, 300)
    if printed:
        assert (found.bound, found.as_printed) == (bound, printed)


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("about 30 boats", "en", "about"),
        ("more than 30 boats", "en", "over"),
        ("at least 30 boats", "en", "at_least"),
        ("30-odd boats", "en", "just_over"),
        ("fewer than 30 boats", "en", "under"),
        ("约30艘", "zh", "about"),
        ("超过30艘", "zh", "over"),
        ("30艘以上", "zh", "at_least"),
        ("30多艘", "zh", "just_over"),
        ("不到30艘", "zh", "under"),
    ],
)
def test_bound_words_are_read_in_english_and_chinese(
    text: str, language: Language, bound: str
) -> None:
    found = only(text, language)
    assert found.amount == 30
    assert found.bound == (bound,)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("2조6123억원", 5),
        ("1조 원", 1),
        ("배 2000척", "exact"),
        ("배 3만8210척", "exact"),
        ("배 1만8천 척", 2),
        ("배 약 2000척", 1),
        ("22.50%", 4),
        ("7위", "exact"),
        ("7분의 1", "exact"),
        ("수천 척", None),
    ],
)
def test_digits_say_how_exactly_a_figure_is_printed(text: str, digits: object) -> None:
    assert only(text).digits == digits


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("등대 22개 섬 중 13개에", "ko"),
        ("등대는 22개다. 이중 13개는", "ko"),
        ("在22个岛中13个", "zh"),
        ("13 of 22 islands", "en"),
        ("13 out of the 22 islands", "en"),
    ],
)
def test_a_part_knows_its_whole(text: str, language: Language) -> None:
    part = next(q for q in quantities(text, language) if q.amount == 13)
    assert part.of
    assert part.of.amount == 22


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("100만 톤당 3달러로", "ko", "t"),
        ("1분당 2.4kWh를", "ko", "min"),
        ("월간 150만 건", "ko", "mo"),
        ("매일 수백 명", "ko", "d"),
        ("연평균 4.9%", "ko", "a"),
        ("$3 a day", "en", "d"),
        ("$3 per share", "en", "share"),
        ("每年3吨", "zh", "a"),
    ],
)
def test_a_rate_knows_what_it_is_per(text: str, language: Language, unit: str) -> None:
    found = quantities(text, language)[-1]
    assert found.per
    assert found.per.unit == unit


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("600만 위안(약 12억 원)을", "ko"),
        ("600만 위안(元·12억 원)을", "ko"),
        ("등대(약 600만 위안, 한화 약 12억원)", "ko"),
        ("600万元（约12亿韩元）", "zh"),
        ("6 million yuan (about $840,000)", "en"),
    ],
)
def test_a_conversion_in_brackets_is_linked_to_its_figure(text: str, language: Language) -> None:
    figure, conversion = quantities(text, language)
    assert conversion.restates == figure
    assert figure.restates is None
    assert figure.amount == 6_000_000


def test_another_count_in_brackets_is_no_conversion() -> None:
    share, count = quantities("배의 약 70%(3만 8210척)가", "ko")
    assert (share.restates, count.restates) == (None, None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2024년 12월 3일 21:27에", "ko"),
        ("2025.02.09 등대", "ko"),
        ("등대 4.0 버전과 GL-4 등과 H800 램프", "ko"),
        ("제3차 회의의 제2의 등대", "ko"),
        ("https://lamp.example/7000억/30%25", "ko"),
        ("A100 대비 밝다", "ko"),
        ("2024年12月3日", "zh"),
        ("In 2024 the Lamp 3 and the GL-4 shone on May 3, 2025.", "en"),
        ("a 21st lamp", "en"),
    ],
)
def test_dates_names_and_addresses_are_no_quantities(text: str, language: Language) -> None:
    assert quantities(text, language) == []


def test_the_language_is_seen_where_none_is_given() -> None:
    for text in ("등대 30곳의 빛", "灯塔30座的光", "The light of 30 towers"):
        (found,) = quantities(text)
        assert found.amount == 30


@given(st.text("1만이원수천,.%~-(약 )중당위안개년두 $kms百分之七成元a of", max_size=80))
def test_spans_are_the_texts_own_characters(text: str) -> None:
    languages: tuple[Language, ...] = ("ko", "zh", "en")
    for language in languages:
        place = 0
        for found in quantities(text, language):
            assert found.text == text[found.start : found.end]
            assert place <= found.start <= found.number[0] < found.number[1]
            assert found.as_printed in text
            place = found.end


@given(st.integers(1, 10**9), st.randoms(use_true_random=False))
def test_a_figure_is_the_same_wherever_it_stands(value: int, chance: random.Random) -> None:
    before = chance.choice(["", "등대에서 ", "(", "빛은 "])
    alone, placed = only(f"{value}달러"), only(f"{before}{value}달러였다.")
    assert (placed.amount, placed.digits, placed.start) == (alone.amount, alone.digits, len(before))


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("Some 4,700 harbour firms joined.", 4_700, "firms"),
        ("It used 2,048 H8 lamps.", 2_048, "lamps"),
        ("A dozen lamps shone.", 12, "lamps"),
        ("Three children saw it.", 3, "children"),
    ],
)
def test_english_counts_are_of_the_noun_behind_them(text: str, amount: int, unit: str) -> None:
    found = only(text, "en")
    assert found.amount == amount
    assert (found.kind, found.unit) == ("count", unit)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("만 60세부터 100점 만점에 90점", [60, 100, 90]),
        ("세계 4대강, 1달러당 1,380원", [1, 1380]),
        ("100여만원이 들었다", [1_000_000]),
        ("7일 오전 10시 30분에 등대 9.11 앞", []),
        ("이 일은 사실 한 등대의 일이다", []),
    ],
)
def test_korean_words_around_numbers_do_not_mislead(text: str, amounts: list[int]) -> None:
    assert [found.amount for found in quantities(text, "ko")] == amounts


@pytest.mark.parametrize(
    "piece", ["1,", "1~", "1 ", "만 1", "이십", "一二", "one ", "(1", "“1.", "a@"]
)
def test_a_long_text_of_the_worst_kind_takes_a_time_in_proportion(piece: str) -> None:
    languages: tuple[Language, ...] = ("ko", "zh", "en")
    for language in languages:
        short, long = (piece * (size // len(piece)) for size in (4_000, 32_000))
        once, more = (cpu_seconds(text, language) for text in (short, long))
        # Eight times as long; what grew with the square would take sixty-four times.
        assert more < 24 * max(once, 0.01)


def cpu_seconds(text: str, language: Language) -> float:
    start = time.process_time()
    quantities(text, language)
    dates(text, "2025-02-09", language)
    sentences(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("language", "text", "words", "amount"),
    [
        ("ko", "위성 24기를 띄웠다", "24기", 24),
        ("ko", "시집 3만 부가 나갔다", "3만 부", 30000),
        ("ko", "지수는 2640.57에 마감했다", "2640.57", Decimal("2640.57")),
        ("ko", "지수가 2640선을 지켰다", "2640", 2640),
        ("ko", "행사는 사흘 동안 열린다", "사흘", 3),
        ("ko", "배추 40포기를 심었다", "40포기", 40),
        ("ko", "주가는 5거래일 내렸다", "5거래일", 5),
        ("ko", "고작 2년여 업력의 회사", "2년여", 2),
        ("en", "It built 12,000 units a year", "12,000 units", 12000),
    ],
)
def test_what_news_counts(language: Language, text: str, words: str, amount: int | Decimal) -> None:
    (found,) = quantities(text, language)
    assert (found.text, found.amount) == (words, amount)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "백번 양보해도 그렇다"),
        ("ko", "3기 신도시에 산다"),
        ("ko", "버전 2.15로 올렸다"),
        ("ko", "10년 뒤에도 남는다"),
        ("en", "The present one mixes both"),
    ],
)
def test_what_only_looks_like_a_count(language: Language, text: str) -> None:
    assert quantities(text, language) == []


def test_between_two_amounts_is_a_range() -> None:
    (found,) = quantities("It lost between $110 million and $130 million.", "en")
    assert (found.low, found.high) == (Decimal(110_000_000), Decimal(130_000_000))
    assert found.currency == "USD"


@pytest.mark.parametrize(
    ("language", "text", "vague"),
    [
        ("zh", "规模可达上千亿元", "hundreds_of_billions"),
        ("en", "dozens of smaller firms closed", "tens"),
    ],
)
def test_a_vague_figure_says_its_size(language: Language, text: str, vague: str) -> None:
    (found,) = quantities(text, language)
    assert (found.amount, found.vague) == (None, vague)


def test_a_passage_in_another_language_is_counted_by_its_own_rules() -> None:
    text = (
        "공장은 40명이 지킨다.\nThe plant now builds 12,000 units for nine clients with few hands."
    )
    found = quantities(text, "ko")
    assert [each.text for each in found] == ["40명", "12,000 units", "nine clients"]
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize("line", ["새 등 만든 램프 AI", "Lumo Lab", "버전", "$", "A-"])
def test_a_line_end_keeps_a_figure_from_what_stands_before_it(line: str) -> None:
    (figure,) = quantities(f"{line}\n3만 대가 팔렸다.", "ko")
    assert (figure.text, figure.amount) == ("3만 대", Decimal(30_000))
