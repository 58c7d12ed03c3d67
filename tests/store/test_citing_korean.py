"""The Korean academic form, and the five articles' gaps in every style."""

import msgspec
import pytest

from aibrief_store.citing import STYLES, cite_source, in_text
from aibrief_store.records import Passage, Person, Source, Text

HONG = Source(
    id="asiatoday-2025",
    title="湖 물빛 깊어진 겨울 이야기",
    author=[Person(family="홍", given="순도")],
    container_title="아시아투데이",
    issued="2025-11-01",
    issued_kind="approved",
    url="https://news.example/kn/view.php?key=1",
    language="ko",
)
UNSIGNED = Source(
    id="donga-1925",
    title="滿亞敎育同盟 日本서 조직됐다",
    container_title="동아일보",
    issued="1925-02-14",
    language="ko",
)


def test_author_title_newspaper_date_and_address_in_this_order() -> None:
    assert cite_source(HONG, "korean") == (
        "홍순도, 「湖 물빛 깊어진 겨울 이야기」, 『아시아투데이』, 2025. 11. 1., "
        "https://news.example/kn/view.php?key=1."
    )


def test_what_is_missing_is_named_in_its_own_place() -> None:
    assert cite_source(UNSIGNED, "korean") == (
        "[저자 미상], 「滿亞敎育同盟 日本서 조직됐다」, 『동아일보』, 1925. 2. 14."
    )
    bounds = Source(id="s", container_title="중앙일보", issued="[2025-02-03..2025-02-09]")
    assert cite_source(bounds, "korean") == (
        "[저자 미상], [제목 없음], 『중앙일보』, [2025. 2. 3.~2025. 2. 9. 사이]."
    )
    page = Source(id="s", type="webpage", title="제목", url="https://a.example")
    assert cite_source(page, "korean") == (
        "[저자 미상], 「제목」, [사이트 미상], [발행일 미상], https://a.example."
    )


@pytest.mark.parametrize("lacking", range(32))
def test_no_gap_ever_changes_the_order(lacking: int) -> None:
    whole = {
        "author": [Person(literal="홍길동")],
        "title": "제목",
        "container_title": "신문",
        "issued": "2025-02-24",
        "url": "https://a.example",
    }
    named = ["홍길동", "「제목」", "『신문』", "2025. 2. 24.", "https://a.example"]
    unknown = ["[저자 미상]", "[제목 없음]", "[신문명 미상]", "[발행일 미상]", ""]
    gone = [bool(lacking >> place & 1) for place in range(5)]
    known = {field: value for (field, value), no in zip(whole.items(), gone, strict=True) if not no}
    source = msgspec.convert({"id": "s", **msgspec.to_builtins(known)}, Source)
    parts = [u if no else n for n, u, no in zip(named, unknown, gone, strict=True)]
    assert cite_source(source, "korean").rstrip(".") == ", ".join(filter(None, parts)).rstrip(".")


def test_in_the_text_unsigned_articles_go_by_newspaper_and_day() -> None:
    source = Source(id="s", title="T", container_title="한국일보", issued="2022-10-07")
    assert in_text(source, "korean") == "(『한국일보』 2022년 10월 7일)"


def test_in_the_text_the_first_author_stands_for_several() -> None:
    people = [Person(family="홍", given="길동"), Person(family="김", given="철수")]
    one = Source(id="s", title="T", author=people[:1], issued="2008")
    two = Source(id="s", title="T", author=people, issued="2013")
    assert in_text(one, "korean") == "(홍길동 2008)"
    assert in_text(two, "korean") == "(홍길동 외 2013)"
    assert cite_source(two, "korean").startswith("홍길동·김철수, ")


@pytest.mark.parametrize(
    ("issued", "printed", "cited"),
    [
        ("1919-03-01", "1919. 3. 1.", "1919"),
        ("2025-02", "2025. 2.", "2025"),
        ("2025", "2025", "2025"),
        ("1690?", "1690?", "1690?"),
        ("1690~", "1690경", "1690경"),
        ("[2025-02-03..2025-02-09]", "[2025. 2. 3.~2025. 2. 9. 사이]", "[2025]"),
        ("[2025-01-20..]", "[2025. 1. 20. 이후]", "발행일 미상"),
        ("[..2025-01-20]", "[2025. 1. 20. 이전]", "발행일 미상"),
        ("", "[발행일 미상]", "발행일 미상"),
    ],
)
def test_a_date_is_dotted_doubted_or_bounded(issued: str, printed: str, cited: str) -> None:
    source = Source(id="s", title="제목", author=[Person(literal="홍길동")], issued=issued)
    entry = cite_source(source, "korean").rstrip(".")
    assert entry == f"홍길동, 「제목」, [신문명 미상], {printed}".rstrip(".")
    assert in_text(source, "korean") == f"(홍길동 {cited})"


def test_the_day_of_access_is_told_where_known() -> None:
    source = Source(
        id="s", title="제목", url="https://a.example", accessed="2021-08-10", issued="2020"
    )
    assert cite_source(source, "korean").endswith(
        ", 2020, https://a.example(검색일: 2021. 8. 10.)."
    )


def test_a_missing_title_is_described_in_brackets() -> None:
    outline = [Passage(id="p1", part="body", gist=Text(en="Visitors", ko="붐비는 마을"))]
    source = Source(id="s", outline=outline)
    assert cite_source(source, "korean") == (
        "[저자 미상], [제목 없음: 붐비는 마을], [신문명 미상], [발행일 미상]."
    )
    assert in_text(source, "korean") == "([제목 없음: 붐비는 마을] 발행일 미상)"


@pytest.mark.parametrize("style", STYLES)
def test_no_style_ever_divides_or_turns_a_korean_name(style: str) -> None:
    for text in (cite_source(HONG, style), in_text(HONG, style)):
        assert "홍," not in text
        assert "순도 홍" not in text
        assert "홍 순도" not in text
    assert "홍순도" in cite_source(HONG, style)


@pytest.mark.parametrize("style", STYLES)
def test_an_article_of_which_nothing_is_known_can_still_be_cited(style: str) -> None:
    source = Source(id="village-2025", language="ko")
    text = cite_source(source, style)
    assert text
    for slip in ("..", ",,", "  (", "None", "()", ", .", "『』", "「」"):
        assert slip not in text
