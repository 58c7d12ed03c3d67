"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.reading import sentences


def split(text: str) -> list[str]:
    return [text[each.start : each.end] for each in sentences(text)]


def test_stops_and_line_ends_are_boundaries() -> None:
    text = "등대가 켜졌다. 배가 왔다!\n소제목\n\n비가 왔나? 왔다"
    assert split(text) == ["등대가 켜졌다.", "배가 왔다!", "소제목", "비가 왔나?", "왔다"]


@pytest.mark.parametrize(
    "text",
    [
        "그는 “등대가 켜졌다. 배가 왔다.”라고 말했다.",
        "그는 “등대가 켜졌다. 배가 왔다”며 웃었다.",
        "그는 “등대가 켜졌다.” 라고 말했다.",
        "등대 4.0은 2.5배 밝다.",
        "2025. 11. 01. 등대",
        "Dr. Lamp of Glow Inc. said so.",
        "The U.S. lamp is bright.",
        "“It is lit.” she said.",
        "他说：“灯亮了。船来了。”说完就走了。",
    ],
)
def test_a_sentence_stays_whole(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("그는 “등대가 켜졌다.” 비가 왔다.", "비가 왔다."),
        ("He said “It is lit.” Rain fell.", "Rain fell."),
        ("灯亮了。船来了。", "船来了。"),
        ("등대가 켜졌다.비가 왔다.", "비가 왔다."),
        ("등대는 밝다… 비가 왔다.", "비가 왔다."),
    ],
)
def test_a_sentence_ends_behind_its_closing_quote(text: str, second: str) -> None:
    assert split(text)[1:] == [second]


def test_a_quotation_that_is_never_closed_hides_no_boundary() -> None:
    assert split("그는 “등대가 켜졌다. 배가 왔다.") == ["그는 “등대가 켜졌다.", "배가 왔다."]


@given(st.text(alphabet="가다.!?“”\"'() \nAb1。", max_size=80))
def test_sentences_hold_every_character_but_white_space_once(text: str) -> None:
    kept = "".join(split(text))
    assert "".join(kept.split()) == "".join(text.split())
    ends = [0] + [point for each in sentences(text) for point in (each.start, each.end)]
    assert ends == sorted(ends)
