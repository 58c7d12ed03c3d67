"""Numerals in words and digits, against slow writers of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.reading import Language, Numeral, numerals

# A language's rules are imported with its first numeral; Hypothesis times each of its examples.
for _language in ("ko", "zh", "en"):
    numerals("1", _language)

LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["ko", "zh", "en"])
_KO_DIGITS = "영일이삼사오육칠팔구"
_ZH_DIGITS = "零一二三四五六七八九"
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def in_korean(value: int) -> str:
    """백이십삼만 사천오: groups of ten thousands, 일 left out before 십, 백 and 천."""
    written = ""
    for scale, name in ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, "")):
        group, value = divmod(value, scale)
        digits = f"{group:04}"
        for digit, place in zip(digits, ("천", "백", "십", ""), strict=True):
            if digit != "0":
                written += ("" if digit == "1" and place else _KO_DIGITS[int(digit)]) + place
        written += name if group else ""
    return written


def in_korean_mixed(value: int) -> str:
    """3조1200억45만6789."""
    written = ""
    for scale, name in ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, "")):
        group, value = divmod(value, scale)
        written += f"{group}{name}" if group else ""
    return written


def in_chinese(value: int) -> str:
    """一百零三万零五十: a 零 for every gap, 一 before every scale."""
    groups = []
    for name in ("", "万", "亿"):
        value, group = divmod(value, 10**4)
        groups.append((group, name))
    written, gap = "", False
    for group, name in reversed(groups):
        for digit, place in zip(f"{group:04}", ("千", "百", "十", ""), strict=True):
            if digit == "0":
                gap = bool(written)
                continue
            written += ("零" if gap else "") + _ZH_DIGITS[int(digit)] + place
            gap = False
        written += name if group else ""
        gap = gap if not group else group % 10 == 0
    return written


def in_english(value: int) -> str:
    """one million two hundred and three thousand and forty-five."""
    for scale, name in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
    ):
        if value >= scale:
            rest = value % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_english(value // scale)} {name}" + (
                joint + in_english(rest) if rest else ""
            )
    if value >= 100:
        rest = value % 100
        return f"{in_english(value // 100)} hundred" + (f" and {in_english(rest)}" if rest else "")
    if value >= 20:
        return _TENS.split()[value // 10 - 2] + (f"-{in_english(value % 10)}" if value % 10 else "")
    return _ONES.split()[value]


def only(text: str, language: Language) -> Numeral:
    (found,) = numerals(text, language)
    return found


@given(st.integers(10, 10**16 - 1))
def test_a_number_in_korean_words_reads_back(value: int) -> None:
    written = in_korean(value)
    found = only(f"{written} 달러", "ko")
    assert found.low == value
    assert (found.start, found.end) == (0, len(written))


@given(st.integers(1, 10**16 - 1))
def test_a_korean_number_in_digits_and_scales_reads_back(value: int) -> None:
    written = in_korean_mixed(value)
    found = only(f"모두 {written}원", "ko")
    assert found.low == value
    assert found.end - found.start == len(written)
    assert found.digits == len(str(value).rstrip("0"))


@given(st.integers(1, 10**12 - 1))
def test_a_number_in_chinese_characters_reads_back(value: int) -> None:
    written = in_chinese(value)
    found = only(f"{written}元", "zh")
    assert found.low == value
    assert (found.start, found.end) == (0, len(written))


@given(st.integers(0, 10**15 - 1))
def test_a_number_in_english_words_reads_back(value: int) -> None:
    written = in_english(value)
    found = only(f"{written} boats", "en")
    assert found.low == value
    assert (found.start, found.end) == (0, len(written))


@given(st.integers(0, 10**12), LANGUAGES)
def test_digits_with_commas_read_back_in_every_language(value: int, language: Language) -> None:
    assert only(f"({value:,})", language).low == value


@given(st.decimals(0, 10**6, places=3), LANGUAGES)
def test_decimals_read_back_in_every_language(value: Decimal, language: Language) -> None:
    assert only(f" {value} ", language).low == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("배 5~6만 척", 50_000, 60_000),
        ("배 3천~4천만 척", 30_000_000, 40_000_000),
        ("배 5000~1만 척", 5_000, 10_000),
        ("배 1∼6위", 1, 6),
        ("배 두세 척", 2, 3),
        ("배 서너 척", 3, 4),
    ],
)
def test_a_korean_range_has_both_ends(text: str, low: int, high: int) -> None:
    found = only(text, "ko")
    assert found.low == low
    assert found.high == high


@pytest.mark.parametrize(
    ("text", "language", "fraction"),
    [
        ("7분의 2", "ko", (2, 7)),
        ("칠분의 이", "ko", (2, 7)),
        ("이와 칠분의 일", "ko", (15, 7)),
        ("2/7", "ko", (2, 7)),
        ("七分之二", "zh", (2, 7)),
        ("二又七分之一", "zh", (15, 7)),
        ("two sevenths", "en", (2, 7)),
        ("two and one seventh", "en", (15, 7)),
        ("½", "en", (1, 2)),
        ("2 1/7", "en", (15, 7)),
    ],
)
def test_a_fraction_keeps_both_its_numbers(
    text: str, language: Language, fraction: tuple[int, int]
) -> None:
    found = only(text, language)
    assert (found.fraction, found.end) == (fraction, len(text))


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("수십 척", "tens"),
        ("수백 척", "hundreds"),
        ("몇천 척", "thousands"),
        ("수만 척", "ten_thousands"),
        ("수백만 척", "millions"),
        ("수조 원", "trillions"),
        ("몇 척", "several"),
    ],
)
def test_a_vague_korean_figure_has_no_amount(text: str, vague: str) -> None:
    found = only(text, "ko")
    assert (found.low, found.high, found.vague) == (None, None, vague)


@pytest.mark.parametrize(
    "text",
    [
        "이 점은 다르다", "사주를 보다", "세대 교체", "세종에서 만나다", "천사가 왔다",
        "구조가 다르다", "오만한 태도", "한국의 섬", "한 작은 섬에서", "열대 기후",
        "만일 온다면", "조금 더", "일은 많다",
    ],
)  # fmt: skip
def test_korean_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert numerals(text, "ko") == []


@pytest.mark.parametrize("text", ["一切都好", "统一标准", "第一天", "四川", "一起走", "万一下雨"])
def test_chinese_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert numerals(text, "zh") == []


@pytest.mark.parametrize("text", ["That one sank.", "the first half", "another one", "someone"])
def test_english_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert numerals(text, "en") == []


def test_a_scale_is_not_taken_from_the_next_word() -> None:
    assert [found.low for found in numerals("3만 이상, 2조각, 100만이 넘는", "ko")] == [
        30_000,
        2,
        1_000_000,
    ]


@given(st.text("1,.~-/만천일이수분의 년월점여一十万点之分又and halfdozen", max_size=60))
def test_numerals_rise_do_not_overlap_and_stay_inside_any_text(text: str) -> None:
    languages: tuple[Language, ...] = ("ko", "zh", "en")
    for language in languages:
        place = 0
        for found in numerals(text, language):
            assert place <= found.start < found.end <= len(text)
            place = found.end
