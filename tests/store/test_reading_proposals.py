"""New entities are proposed with two signals, never with one."""

import pytest

from aibrief_store.reading import Names, mentions, proposals
from aibrief_store.records import Entity, Name


def names(text: str) -> list[tuple[str, str]]:
    return [(each.text, each.kind) for each in proposals(text, [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("하도윤 별빛은행 회장은 웃었다.", ("하도윤", "person")),
        ("시인 서다인은 시를 썼다.", ("서다인", "person")),
        ("시장분석기관 라움센스는 수요가 늘 것으로 전망했다.", ("라움센스", "company")),
        ("로보틱스 업체 진양커지(晋阳科技)가 참가했다.", ("진양커지", "company")),
        ("한들연구소는 쌀값이 오른다고 밝혔다.", ("한들연구소", "institution")),
        ("“It is late,” said Petra Lindqvist, an analyst.", ("Petra Lindqvist", "person")),
        ("The Oslo Grain Forum said prices fell.", ("Oslo Grain Forum", "institution")),
        ("董事长韩秋实表示，工厂已经投产。", ("韩秋实", "person")),
        ("据长河粮食协会统计，产量增长。", ("长河粮食协会", "institution")),
    ],
)
def test_two_signals_make_a_proposal(text: str, expected: tuple[str, str]) -> None:
    assert expected in names(text)


@pytest.mark.parametrize(
    "text",
    ["어제는 비가 왔다.", "민간연구소가 많다.", "Prices fell on Monday.", "今天下雨，公司休息。"],
)
def test_ordinary_words_are_not_proposed(text: str) -> None:
    assert names(text) == []


def test_names_in_other_scripts_come_along_with_the_reasons() -> None:
    text = "로보틱스 업체 진양커지(晋阳科技·Jinyang)가 참가했다. 진양커지는 3위다."
    found = next(each for each in proposals(text, []) if each.text == "진양커지")
    assert found.names == ("晋阳科技", "Jinyang")
    assert {"bracket", "repeated"} <= set(found.signals)
    assert [text[start:end] for start, end in found.places] == ["진양커지", "진양커지"]


def test_a_known_entity_is_not_proposed() -> None:
    text = "한들연구소는 쌀값이 오른다고 밝혔다."
    known = Names([Entity(id="handeul", kind="institution", names=[Name(value="한들연구소")])])
    assert proposals(text, mentions(text, known)) == []
