"""A page's text taken apart: what is the article's, and what the page put around it."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelled import FOLDER as CLEAN
from paged import pages, score

from aibrief_store.articles import ASSERTING, parts, turned

each_page = pytest.mark.parametrize("name", pages())


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[p.start : p.end].strip(), p.kind or p.part) for p in parts(text)]


BODY = (
    "강 상류의 작은 마을이 올해부터 빗물로 전기를 만든다. 첫 달에 만든 전기는 스무 집이 쓰고도 "
    "남았다.\n"
    "이장은 “비 오는 날이 반가워졌다”고 말했다. 군은 옆 마을 두 곳에도 같은 물레방아를 놓는다."
)


@given(st.text(alphabet="가다. \n\t기자a@.[](=)：。댓글공유12-/ⓒ<>“”\u2028", max_size=300))
def test_every_character_is_in_one_part(text: str) -> None:
    found = parts(text)
    assert [p.start for p in found] == [0, *(p.end for p in found)][: len(found)]
    assert (found[-1].end if found else 0) == len(text)
    assert all(p.start < p.end and p.rule for p in found)


@given(
    st.lists(
        st.sampled_from([*BODY.split("\n"), "", "공유하기", "댓글 3", "ⓒ 강물신문"]), max_size=9
    )
)
def test_the_same_page_is_taken_apart_the_same_way(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert parts(text) == parts(text)


@each_page
def test_pages_come_out_clean_with_nothing_of_the_article_lost(name: str) -> None:
    page = pages()[name]
    found = score(page.text, page.labels, parts(page.text, page.told.language))
    assert found.kept >= 0.98
    assert found.out >= 0.98
    assert found.exact >= 0.8  # The kind of clutter only helps the eye.


@pytest.mark.parametrize("path", sorted(CLEAN.glob("*.txt")), ids=lambda path: path.stem)
def test_a_clean_article_keeps_every_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert {p.kind for p in parts(text)} == {""}


def test_a_word_of_furniture_inside_a_sentence_takes_nothing_out() -> None:
    text = (
        BODY + "\n댓글과 공유하기 단추를 없앤 신문사도 있다. 저작권자 단체는 이를 반겼다.\n" + BODY
    )
    assert {p.part for p in parts(text)} == {"body"}


def test_a_short_last_sentence_belongs_to_the_text() -> None:
    assert kinds(BODY + "\n그뿐이다.\n\n댓글 2")[-2:] == [
        ("그뿐이다.", "body"),
        ("댓글 2", "comments"),
    ]


def test_comments_in_sentences_are_not_the_article() -> None:
    text = (
        BODY
        + "\n\n댓글 1\n\n물가에 사는 사람으로서 정말 반가운 소식이네요. "
        + "우리 마을도 어서 했으면 좋겠어요."
    )
    assert [kind for _, kind in kinds(text)] == ["body", "body", "comments", "comments"]


def test_titles_under_a_label_are_other_headlines_and_the_text_goes_on() -> None:
    first, second = BODY.split("\n")
    text = f"{first}\n\n관련기사\n물레방아 값 반으로 내려\n마을 셋, 강물 나눠 쓰기로\n\n{second}"
    assert [kind for _, kind in kinds(text)] == ["body", *["other_headlines"] * 3, "body"]


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("물레방아가 돌고 있다. 사진=강물군", "사진=강물군"),
        ("물레방아가 돌고 있다. [사진 제공=강물군]", "[사진 제공=강물군]"),
        ("물레방아가 돌고 있다./강물통신", "/강물통신"),
        ("The wheel turns at dawn. (Ann Holt/River Post)", "(Ann Holt/River Post)"),
        ("The wheel turns at dawn. Photograph: Ann Holt", "Photograph: Ann Holt"),
        ("图为村口的水车。（河湾日报记者 白水 摄）", "（河湾日报记者 白水 摄）"),
    ],
)
def test_a_caption_is_kept_and_its_credit_is_not(line: str, credit: str) -> None:
    first, second = BODY.split("\n")
    found = kinds(f"{first}\n\n{line}\n\n{second}")
    assert found[1:3] == [(line.removesuffix(credit).strip(), "caption"), (credit, "photo_credit")]


@pytest.mark.parametrize(
    ("line", "front"),
    [
        ("(강물=가온통신) 한여울 기자 = 비가 왔다.", "(강물=가온통신) 한여울 기자 ="),
        ("[강물신문=한여울 기자] 비가 왔다.", "[강물신문=한여울 기자]"),
        ("[강물신문 한여울 기자] 비가 왔다.", "[강물신문 한여울 기자]"),
        ("本报河湾5月2日电（记者 白水）下雨了。", "本报河湾5月2日电（记者 白水）"),
    ],
)
def test_the_byline_in_front_of_the_first_words_is_cut_off(line: str, front: str) -> None:
    assert kinds(f"{line} {BODY}")[0] == (front, "byline")


def test_an_editors_note_and_a_summary_are_parts_of_their_own() -> None:
    text = (
        "빗물로 켜는 등불, 강가 마을의 실험\n\n[요약]\n스무 집에 전기\n물레방아 두 대 더\n\n"
        f"<편집자 주> 물을 다시 보는 기획이다.\n\n{BODY}"
    )
    assert [kind for _, kind in kinds(text)] == [
        "headline", "label", "summary", "summary", "editor_note", "body", "body",
    ]  # fmt: skip


def test_a_reader_takes_a_line_in_and_out() -> None:
    text = BODY + "\n\n관련기사"
    found = parts(text)
    last = found[-1].start
    taken_in = turned(found, last)
    assert taken_in[-1].part == "body"
    assert turned(taken_in, last)[-1].part == "clutter"
    assert taken_in[:-1] == found[:-1]
    with pytest.raises(ValueError, match="no part"):
        turned(found, len(text))


def test_a_page_without_running_text_loses_nothing() -> None:
    text = "물레방아 두 대\n값은 천만원\n오월에 세움"
    assert {p.part for p in parts(text)} <= set(ASSERTING)


@pytest.mark.parametrize(
    "seed", ["2024-", "은/", "홍길동 ", "By Ab Cd, ", "[가=", "（", "다. ", "ⓒ 가"]
)
@pytest.mark.parametrize("line", [100_000, 190])
def test_hostile_lines_take_time_by_their_length_only(seed: str, line: int) -> None:
    """Ten times the text is allowed twenty times the time; a quadratic rule takes a hundred."""
    one = (seed * line)[:line] + "\n"

    def seconds(size: int) -> float:
        text = (one * (size // len(one) + 1))[:size]
        start = time.process_time()
        parts(text)
        return time.process_time() - start

    assert seconds(100_000) < 20 * max(seconds(10_000), 0.05)
