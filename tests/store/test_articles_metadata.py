"""What an article says of itself: who wrote it, where and when; nothing that it does not say."""

import pytest
from paged import pages

from aibrief_store.articles import metadata, parts
from aibrief_store.importing import Metadatum

each_page = pytest.mark.parametrize("name", pages())

BODY = "강 상류의 작은 마을이 빗물로 전기를 만든다. 첫 달에 만든 전기는 스무 집이 쓰고도 남았다.\n"


def told(text: str, given: list[Metadatum] | None = None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in metadata(text, parts(text), given or []):
        found.setdefault(each.field, []).append(each.value)
    return found


@each_page
def test_pages_say_who_where_and_when(name: str) -> None:
    page = pages()[name].told
    found = told(pages()[name].text)
    wanted = {
        "title": [page.title], "author": page.author, "editor": page.editor,
        "container_title": [page.container_title], "issued": [page.issued],
        "issued_kind": [page.issued_kind], "updated": [page.updated], "url": [page.address],
    }  # fmt: skip
    for field, values in wanted.items():
        said = found.get(field, [])
        if field not in ("author", "editor"):
            said = said[:1]  # The most trusted.
        assert said == ([] if field in page.missed else [each for each in values if each]), field
    assert found["language"] == [page.language]
    number = " ".join([*found.get("series", []), *found.get("series_number", [])])
    assert number == page.series


@each_page
def test_everything_said_stands_where_it_is_said_to(name: str) -> None:
    text = pages()[name].text
    for each in metadata(text, parts(text)):
        assert each.rule
        if each.field in ("author", "editor", "container_title", "publisher", "url"):
            assert text[each.start : each.end] == each.value
        elif each.field != "language":
            assert each.start is not None
            assert text[each.start : each.end].strip()


@pytest.mark.parametrize(
    ("line", "authors", "editors"),
    [
        ("한여울 기자", ["한여울"], []),
        ("한여울·도담비 기자", ["한여울", "도담비"], []),
        ("강물신문 한여울 기자", ["한여울"], []),
        ("베이징=한여울 특파원", ["한여울"], []),
        ("글=한여울, 사진=도담비 기자", ["한여울"], []),
        ("한여울 기자, 그래픽=도담비", ["한여울"], []),
        ("[정리=한여울 기자]", ["한여울"], []),
        ("한여울 기자 편집=도담비", ["한여울"], ["도담비"]),
        ("By Ann Holt and Bo Lind", ["Ann Holt", "Bo Lind"], []),
        ("By Ann Holt; edited by Bo Lind", ["Ann Holt"], ["Bo Lind"]),
        ("By Ann Holt, photographs by Bo Lind", ["Ann Holt"], []),
        ("记者 白水 编辑：河清", ["白水"], ["河清"]),
        ("作者：白水 摄影：河清", ["白水"], []),
    ],
)
def test_the_author_is_who_wrote_it(line: str, authors: list[str], editors: list[str]) -> None:
    found = told(f"{BODY}{BODY}{line}\n")
    assert (found.get("author", []), found.get("editor", [])) == (authors, editors)


def test_who_compiled_is_the_editor_beside_an_author() -> None:
    found = told(f"도담비 기자\n[강물신문=한여울 강물대 교수] {BODY}{BODY}[정리=도담비 기자]\n")
    assert (found["author"], found["editor"]) == (["한여울"], ["도담비"])


@pytest.mark.parametrize(
    ("line", "issued", "kind", "updated"),
    [
        ("입력 2031.05.02 07:10", "2031-05-02", "published", ""),
        ("승인 : 2031. 05. 02. 21:27", "2031-05-02", "approved", ""),
        ("승인 2031.05.02 | 수정 2031.05.04", "2031-05-02", "approved", "2031-05-04"),
        ("최종수정 2031-05-04 09:00", "2031-05-04", "edited", "2031-05-04"),
        ("Published May 2, 2031 | Updated May 4, 2031", "2031-05-02", "published", "2031-05-04"),
        ("发布时间：2031年5月2日 08:30", "2031-05-02", "published", ""),
        ("입력 2031.02.30", "", "", ""),
    ],
)
def test_a_printed_day_is_what_its_label_says(
    line: str, issued: str, kind: str, updated: str
) -> None:
    found = told(f"{line}\n\n{BODY}{BODY}")
    assert found.get("issued", [""]) == [issued]
    assert found.get("issued_kind", [""]) == [kind]
    assert found.get("updated", [""]) == [updated]


@pytest.mark.parametrize(
    ("sentence", "issued"),
    [
        ("2031년 4월 마을은 물레방아를 세웠다.", "2031-04/.."),
        ("2031년 4월 기준 물레방아는 다섯 대다.", "2031-04/.."),
        ("2031년 4월 세웠고 지난 6월 2일 불을 켰다.", "2031-06-02/.."),
        ("2031년 4월 세웠고 지난 3일 불을 켰다.", "2031-04/.."),
        ("마을은 2035년까지 열 대를 세우기로 했다.", ""),
        ("시장은 2035년 두 배로 커질 전망이다.", ""),
        ("지난 3일 불을 켰다.", ""),
        ("작년 유월에 불을 켰다.", ""),
    ],
)
def test_bounds_are_what_the_text_tells_as_past(sentence: str, issued: str) -> None:
    found = told(f"{BODY}{sentence} 그 뒤로 마을의 밤은 조금 더 길어졌다.\n")
    assert found.get("issued", [""]) == [issued]
    assert found.get("issued_kind", [""]) == ["bounds" if issued else ""]


def test_markup_goes_before_the_page() -> None:
    text = f"빗물로 켜는 등불, 강가 마을의 실험\n한여울 기자\n2031.05.02\n\n{BODY}{BODY}"
    given = [
        Metadatum("author", "도담비", "json-ld author"),
        Metadatum("issued", "2031-05-01", "json-ld datePublished"),
        Metadatum("title", "빗물로 켜는 등불, 강가 마을의 실험 - 강물신문", "title"),
    ]
    found = told(text, given)
    assert found["author"] == ["도담비"]
    assert found["issued"] == ["2031-05-01", "2031-05-02"]
    assert found["title"][0] == "빗물로 켜는 등불, 강가 마을의 실험"


def test_the_kind_of_the_pages_day_is_not_put_on_markups() -> None:
    text = f"승인 2031.05.02\n\n{BODY}{BODY}"
    assert "issued_kind" not in told(text, [Metadatum("issued", "2031-05-01", "time")])


def test_markup_that_calls_the_editor_an_author_is_not_believed() -> None:
    text = f"By Ann Holt\nEdited by Bo Lind\n\n{BODY}{BODY}"
    found = told(text, [Metadatum("author", "Bo Lind", "author")])
    assert (found["author"], found["editor"]) == (["Ann Holt"], ["Bo Lind"])


def test_a_given_day_leaves_no_room_for_bounds() -> None:
    text = f"{BODY}2031년 4월 기준 물레방아는 다섯 대다.\n"
    assert told(text, [Metadatum("issued", "2031-05-01", "time")])["issued"] == ["2031-05-01"]


def test_an_address_among_others_is_not_the_pages_own() -> None:
    text = f"{BODY}{BODY}\nhttps://a.example/1\nhttps://b.example/2\n"
    assert "url" not in told(text)


def test_the_domain_of_a_free_mailbox_names_no_paper() -> None:
    assert "publisher" not in told(f"{BODY}{BODY}한여울 기자 yeoul@gmail.com\n")
    assert told(f"{BODY}{BODY}한여울 기자 yeoul@gangmul.example\n")["publisher"] == ["gangmul"]


PORT = (
    "Robots unload the harbour\n\n{}\n\nThe harbour of a small town has bought three robots that "
    "unload its ships.\nThey lift forty crates an hour, the harbour master said, and never rest.\n"
)


@pytest.mark.parametrize(
    ("lines", "author", "paper", "day"),
    [
        ("By Ada Quay\nThe Tidal Ledger, November 12, 2025", "Ada Quay", "The Tidal Ledger",
         "2025-11-12"),
        ("By Ada Quay, The Tidal Ledger\nNovember 12, 2025", "Ada Quay", "", "2025-11-12"),
        ("By Ada Quay\nThe Tidal Ledger | 12 November 2025", "Ada Quay", "The Tidal Ledger",
         "2025-11-12"),
    ],
)  # fmt: skip
def test_a_paper_beside_a_day_or_an_author_is_no_author(
    lines: str, author: str, paper: str, day: str
) -> None:
    found = told(PORT.format(lines))
    assert found["author"] == [author]
    assert found["issued"] == [day]
    assert found.get("container_title", [""]) == [paper]
