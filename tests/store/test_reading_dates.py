"""Dates: never finer than the text, never guessed, and why they are what they are."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.reading import Dated, Language, dates
from aibrief_store.records.edtf import period

PUBLISHED = "2025-02-09"


def only(text: str, published: str = PUBLISHED, language: Language = "ko") -> Dated:
    (found,) = dates(text, published, language)
    return found


@pytest.mark.parametrize(
    ("text", "words", "edtf", "grain", "relative_to"),
    [
        ("등대는 지난달 20일 켜졌다", "지난달 20일", "2025-01-20", "day", "published"),
        ("등대는 지난 3일 켜졌다", "지난 3일", "2025-02-03", "day", "published"),
        ("등대는 지난 20일 켜졌다", "지난 20일", "2025-01-20", "day", "published"),
        ("등대는 오는 3일 켜진다", "오는 3일", "2025-03-03", "day", "published"),
        ("등대는 14일부터 켜진다", "14일", "2025-02-14", "day", "published"),
        ("등대는 지난 1월 20일 켜졌다", "지난 1월 20일", "2025-01-20", "day", "published"),
        ("등대는 지난해 7월 켜졌다", "지난해 7월", "2024-07", "month", "published"),
        ("등대는 12월 3일 켜졌다", "12월 3일", "2024-12-03", "day", "published"),
        ("등대는 올해 상반기에", "올해 상반기", "2025-40", "half", "published"),
        ("등대는 내년 3분기에", "내년 3분기", "2026-35", "quarter", "published"),
        ("등대는 올해 초 켜졌다", "올해 초", "2025", "year", "published"),
        ("등대는 2024년 12월 기준", "2024년 12월", "2024-12", "month", ""),
        ("등대는 2024년 12월 3일", "2024년 12월 3일", "2024-12-03", "day", ""),
        ("등대는 2025. 11. 01. 켜졌다", "2025. 11. 01", "2025-11-01", "day", ""),
        ("등대는 어제 켜졌다", "어제", "2025-02-08", "day", "published"),
        ("등대는 지난주 금요일 켜졌다", "지난주 금요일", "2025-01-31", "day", "published"),
        ("등대는 두 달 전 켜졌다", "두 달 전", "2024-12", "month", "published"),
        ("등대는 10여 년 전 켜졌다", "10여 년 전", "2015~", "year", "published"),
        ("등대는 1990년대 켜졌다", "1990년대", "1990/1999", "decade", ""),
        ("등대는 최근 5년간 켜졌다", "최근 5년간", "2020/2025", "year", "published"),
        ("2014년부터 2023년까지 켜졌다", "2014년부터 2023년", "2014/2023", "year", ""),
    ],
)
def test_korean_dates(text: str, words: str, edtf: str, grain: str, relative_to: str) -> None:
    found = only(text)
    assert (found.text, found.date, found.grain, found.relative_to) == (
        words, edtf, grain, relative_to,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "edtf", "grain"),
    [
        ("去年7月点亮", "2024-07", "month"),
        ("上个月20日点亮", "2025-01-20", "day"),
        ("今年上半年点亮", "2025-40", "half"),
        ("截至2024年12月", "2024-12", "month"),
        ("二〇二四年十二月三日点亮", "2024-12-03", "day"),
        ("昨天点亮", "2025-02-08", "day"),
        ("三年前点亮", "2022", "year"),
    ],
)
def test_chinese_dates(text: str, edtf: str, grain: str) -> None:
    found = only(text, language="zh")
    assert (found.date, found.grain) == (edtf, grain)


@pytest.mark.parametrize(
    ("text", "edtf", "grain"),
    [
        ("It was lit on January 20, 2025.", "2025-01-20", "day"),
        ("It was lit on 20 January 2025.", "2025-01-20", "day"),
        ("It was lit on Jan. 20.", "2025-01-20", "day"),
        ("It was lit last month.", "2025-01", "month"),
        ("It was lit in July last year.", "2024-07", "month"),
        ("It was lit in the first half of this year.", "2025-40", "half"),
        ("It was lit in Q3 2024.", "2024-35", "quarter"),
        ("It was lit by 2030.", "2030", "year"),
        ("It was lit two years ago.", "2023", "year"),
        ("It was lit yesterday.", "2025-02-08", "day"),
        ("It was lit from 2014 to 2023.", "2014/2023", "year"),
    ],
)
def test_english_dates(text: str, edtf: str, grain: str) -> None:
    found = only(text, language="en")
    assert (found.date, found.grain) == (edtf, grain)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It was lit in this January.", "2025-01"),
        ("As of this January it was lit.", "2025-01"),
        ("It was the light of last September.", "2024-09"),
        ("It was lit on 3 of September 2024.", "2024-09-03"),
    ],
)
def test_an_english_month_is_read_behind_another_word(text: str, edtf: str) -> None:
    assert only(text, language="en").date == edtf


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("2030년까지 켠다", "until"),
        ("2030년부터 켠다", "since"),
        ("2030년 기준", "as_of"),
        ("2030년에 켠다", ""),
    ],
)
def test_a_date_says_whether_it_is_an_end_a_start_or_a_reference(text: str, role: str) -> None:
    assert only(text).role == role


def test_a_day_told_from_another_leans_on_the_last_one_named() -> None:
    named, same, before, after = dates(
        "등대는 지난달 29일 켜졌다. 이날 비가 왔다. 전날은 맑았다. 다음 날 등대는 꺼졌다.",
        PUBLISHED,
        "ko",
    )
    assert (named.date, same.date, before.date) == ("2025-01-29", "2025-01-29", "2025-01-28")
    assert (same.relative_to, after.relative_to) == ("text", "text")


def test_bounds_of_publication_give_a_day_only_where_they_agree() -> None:
    bounds = "2025-02-03/2025-02-09"
    assert only("지난 3일 켜졌다", bounds).date == "2025-02-03"
    assert only("지난달 20일 켜졌다", bounds).date == "2025-01-20"
    assert only("지난 5일 켜졌다", bounds).date == "[2025-01-05..2025-02-05]"
    assert only("지난해 켜졌다", "2024-12-30/2025-01-02").date == ""


@pytest.mark.parametrize(
    "text", ["지난달 20일", "14일부터", "올해 상반기", "어제", "이날", "3월 2일"]
)
def test_nothing_is_guessed_where_the_publication_is_unknown(text: str) -> None:
    assert only(text, "").date == ""


@pytest.mark.parametrize(
    "text", ["화요일에 켠다", "마지막 날에 켠다", "몇 달 전 켰다", "2월 30일 켠다"]
)
def test_a_day_that_the_text_does_not_give_stays_open(text: str) -> None:
    found = only(text)
    assert (found.date, found.end > found.start) == ("", True)


@pytest.mark.parametrize(
    "text",
    ["등대 3일간", "등대 18일 만에", "등대 5년째", "등대 1/18 수준", "등대 4.0 버전", "등대 2만일"],
)
def test_durations_and_fractions_are_no_dates(text: str) -> None:
    assert dates(text, PUBLISHED, "ko") == []


def test_an_unreadable_day_of_publication_is_an_error() -> None:
    with pytest.raises(ValueError, match="EDTF"):
        dates("어제", "9 February 2025")


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_full_date_is_itself_in_every_language(day: date) -> None:
    written: dict[Language, str] = {
        "ko": f"{day.year}년 {day.month}월 {day.day}일에",
        "zh": f"{day.year}年{day.month}月{day.day}日",
        "en": f"on {day:%B} {day.day}, {day.year}.",
    }
    for language, text in written.items():
        assert only(text, "", language).date == day.isoformat()


@given(st.dates(date(2000, 1, 1), date(2050, 12, 31)), st.integers(1, 31))
def test_the_last_nth_is_the_nearest_one_not_after_publication(day: date, number: int) -> None:
    earlier = (day - timedelta(days) for days in range(62))
    expected = next(each for each in earlier if each.day == number)
    found = only(f"지난 {number}일", day.isoformat())
    # A month without such a day gives none, rather than the month before.
    assert found.date in ("", expected.isoformat())


@given(
    st.text("0123456789년월일지난해달올이날전 초말상반기분까부터요화첫째주~.,-", max_size=60),
    st.sampled_from(["", PUBLISHED, "2025-02-03/2025-02-09", "2025-01-20/.."]),
)
def test_every_date_is_edtf_and_every_span_is_the_texts(text: str, published: str) -> None:
    languages: tuple[Language, ...] = ("ko", "zh", "en")
    for language in languages:
        place = 0
        for found in dates(text, published, language):
            assert found.text == text[found.start : found.end]
            assert place <= found.start < found.end
            place = found.end
            if found.date:
                period(found.date)


@pytest.mark.parametrize(
    ("language", "text", "words", "edtf"),
    [
        ("ko", "공사는 지난달 말 끝났다", "지난달 말", "2025-01"),
        ("ko", "축제는 지난봄 열렸다", "지난봄", "2024-21"),
        ("ko", "공방은 2023년 7월을 전후해 문을 열었다", "2023년 7월", "2023-07~"),
        ("en", "Sales fell in the fourth quarter", "the fourth quarter", "2024-36"),
        ("en", "The kiln broke last week", "last week", "[2025-01-27..2025-02-02]"),
        ("en", "It paused between May 2023 and June 2024", "May 2023 and June 2024",
         "2023-05/2024-06"),
        ("en", "Three years ago it rained", "Three years ago", "2022"),
    ],
)  # fmt: skip
def test_what_a_date_of_news_leans_on(language: Language, text: str, words: str, edtf: str) -> None:
    found = only(text, language=language)
    assert (found.text, found.date) == (words, edtf)


def test_this_day_is_the_days_news_and_no_day_of_the_past_told_aside() -> None:
    text = "등대는 5일 켜졌다. 지난해 3월 2일 이후 처음이다. 이날 비가 왔다."
    assert dates(text, PUBLISHED, "ko")[-1].date == "2025-02-05"


def test_a_bare_day_behind_one_to_come_is_of_the_month_of_publication() -> None:
    text = "등대를 다음 달 1일부터 켠다고 항만청이 4일 밝혔다."
    assert [each.date for each in dates(text, PUBLISHED, "ko")] == ["2025-03-01", "2025-02-04"]


def test_the_same_part_of_last_year_is_that_part() -> None:
    text = "1분기 손실은 지난해 같은 기간의 두 배다."
    assert [each.date for each in dates(text, "2025-05-14", "ko")] == ["2025-33", "2024-33"]


def test_the_month_before_is_counted_from_the_month_that_is_told_of() -> None:
    text = "11月销量比上月增长。"
    assert [each.date for each in dates(text, "2025-12-05", "zh")] == ["2025-11", "2025-10"]


def test_an_english_passage_in_a_korean_text_is_read_as_english() -> None:
    text = (
        "등대는 3일 켜졌다.\nOULU, Feb. 3, 2025 — The harbour lit its new lamp today for all ships."
    )
    found = dates(text, PUBLISHED, "ko")
    assert [text[each.start : each.end] for each in found] == ["3일", "Feb. 3, 2025", "today"]


@pytest.mark.parametrize(
    ("text", "language", "month"),
    [
        ("In February the firm moved.", "en", "2025-02"),
        ("It is due in February.", "en", "2026-02"),
        ("It will open in February.", "en", "2026-02"),
        ("2월에 문을 열었다.", "ko", "2025-02"),
        ("오는 2월 문을 연다.", "ko", "2026-02"),
        ("2月开业。", "zh", "2025-02"),
        ("将于2月开业。", "zh", "2026-02"),
    ],
)
def test_a_bare_month_is_this_years_unless_the_words_look_ahead(
    text: str, language: Language, month: str
) -> None:
    (found,) = dates(text, "2025-12-02", language)
    assert found.date == month
