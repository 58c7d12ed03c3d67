"""New entities are proposed with two signals, never with one."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from aibrief_store.reading import Names, mentions, proposals
from aibrief_store.reading.naming import SIGNALS
from aibrief_store.records import Entity, Name

NEWS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("reading_names.toml").read_text(encoding="utf-8")
)["text"]


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
    [
        "어제는 비가 왔다.",
        "민간연구소가 많다.",
        "한 대학의 연구소는 이 회사의 의료기기를 쓴다고 밝혔다.",
        "정부는 시장이 커질 것이라고 했고 관계자는 말을 아꼈다.",
        "마케팅 본부장은 신임 대표와 함께 현장을 찾았다.",
        "‘사자’는 주문이 늘었다. ‘다시 보자’는 말도 나왔다.",
        "지난달 서울에서 열린 회의에 주요 은행과 증권사가 왔다.",
        "Prices fell on Monday.",
        "In May the government said that schools would close. Researchers agreed.",
        "The company said that its chief executive would leave in March.",
        "Chinese and American officials met. However, Tokyo stayed away.",
        "今天下雨，公司休息。",
        "记者从有关部门获悉，这家企业的负责人表示，市场份额正在扩大。",
        "专家认为，人形机器人和新能源汽车仍是热点。",
    ],
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


@pytest.mark.parametrize("language", ["ko", "en", "zh"])
def test_the_names_of_news_are_proposed(language: str) -> None:
    rows = [row for row in NEWS if row["language"] == language]
    right = labelled = found = 0
    for row in rows:
        wanted = {(name, kind) for kind, each in row["names"].items() for name in each}
        proposed = set(names(row["text"].strip()))
        right += len(wanted & proposed)
        labelled, found = labelled + len(wanted), found + len(proposed)
    assert right / found >= 0.95
    assert right / labelled >= 0.95


def test_each_proposal_has_two_signals_one_of_which_is_no_mere_position() -> None:
    faint = {"coined", "ending", "repeated", "speaker", "topic"}
    for row in NEWS:
        for each in proposals(row["text"], []):
            assert len(set(each.signals)) >= 2
            assert set(each.signals) <= set(SIGNALS)
            assert not faint.issuperset(each.signals)
            assert row["text"][each.start : each.end] == each.text
            assert (each.start, each.end) in each.places
