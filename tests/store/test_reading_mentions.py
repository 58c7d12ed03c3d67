"""Known entities are found by their names, at whole words, in whatever shape."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.reading import Names, mentions
from aibrief_store.records import Entity, Name


def entity(id_: str, kind: str, *names: str, part_of: str = "", short: str = "") -> Entity:
    listed = [Name(value=name) for name in names]
    listed += [Name(value=short, kind="abbreviation")] if short else []
    return Entity(id=id_, kind=kind, names=listed, part_of=[part_of] if part_of else [])


NAMES = Names(
    [
        entity("openai", "company", "OpenAI", "오픈AI"),
        entity("gpt-4", "model", "GPT-4", part_of="openai"),
        entity("o1", "model", "OpenAI o1", part_of="openai", short="o1"),
        entity("qwen", "model", "Qwen", "큐원"),
        entity("naver", "company", "Naver", "네이버"),
        entity("korea", "place", "South Korea", "Korea", "한국", "韩国"),
        entity("china", "place", "China", "중국", "中国"),
        entity("pangu-5", "model", "Pangu 5.0", "판구 5.0"),
        entity("meta", "company", "Meta", "메타"),
        entity("us", "place", "United States", short="US"),
        entity("step", "company", "Step"),
        entity("orion-a", "company", "Orion", "Orion Labs"),
        entity("orion-b", "product", "Orion", "Orion Phone"),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    return [(each.text, each.entity) for each in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("네이버는 한국에서 크다.", [("네이버", "naver"), ("한국", "korea")]),
        ("네이버에서만 된다.", [("네이버", "naver")]),
        ("중국인 한 명과 중국산 차.", []),
        ("메타버스는 메타의 것이 아니다.", [("메타", "meta")]),
        ("ＧＰＴ－４를 쓴다.", [("ＧＰＴ－４", "gpt-4")]),
        ("GPT-4o와 GPT4는 다르다.", [("GPT4", "gpt-4")]),
        ("Qwen 2.5-Max와 큐원 3.5는 새롭다.", []),
        ("큐원은 3.5%를 차지했다.", [("큐원", "qwen")]),
        ("판구(Pangu) 5.0을 냈다.", [("판구(Pangu) 5.0", "pangu-5")]),
        ("오픈 AI가 밝혔다.", [("오픈 AI", "openai")]),
        ("Korea's exports to China fell.", [("Korea", "korea"), ("China", "china")]),
        ("The Robotics Korea Forum met.", []),
        ("Let us see what US firms do.", [("US", "us")]),
        ("中国人在韩国。", [("韩国", "korea")]),
        ("See https://naver.example/Naver now.", []),
        ("Step by step, they built a step.", []),
    ],
)
def test_names_end_where_words_end(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_short_code_counts_only_beside_its_family() -> None:
    assert found("The o1 line runs north.") == []
    assert ("o1", "o1") in found("OpenAI showed o1 again.")


@pytest.mark.parametrize(
    ("text", "printed"), [("네이바가 샀다.", "네이바"), ("Navver Qween", ""), ("오픈AI", "")]
)
def test_a_slip_of_one_letter_is_a_misspelling(text: str, printed: str) -> None:
    slips = [each.text for each in NAMES.find(text) if each.misspelling]
    assert slips == ([printed] if printed else [])


def test_an_ambiguous_name_lists_all_and_the_likelier_first() -> None:
    (first, second) = NAMES.find("Orion Phone sells well. Few own an Orion yet.")
    assert first.candidates == ("orion-b",)
    assert second.candidates == ("orion-b", "orion-a")
    assert second.entity == "orion-b"


WORDS = st.sampled_from(
    [
        "네이버",
        "네이버는",
        "한국",
        "GPT-4",
        "GPT-4o",
        "Qwen",
        "Meta",
        "와",
        " ",
        "-",
        "(",
        "\n",
        "中国",
    ]
)


@given(st.lists(WORDS, max_size=30).map("".join))
def test_spans_are_in_order_and_say_what_they_cover(text: str) -> None:
    every = mentions(text, NAMES)
    assert all(text[each.start : each.end] == each.text for each in every)
    assert all(a.end <= b.start for a, b in pairwise(every))


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in mentions(text, NAMES))


def test_a_name_repeated_a_hundred_thousand_times_takes_no_longer_than_it_should() -> None:
    def seconds(text: str) -> float:
        start = time.process_time()
        NAMES.find(text)
        return time.process_time() - start

    assert seconds("네이버는 " * 40_000) < 12 * seconds("네이버는 " * 8_000) + 0.1
