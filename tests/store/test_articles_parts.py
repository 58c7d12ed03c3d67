"""A page's text taken apart: what is the article's, and what the page put around it."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labelled import FOLDER as CLEAN
from paged import pages, score

from aibrief_store.articles import ASSERTING, parts, turned

#: Pages of which more clutter stays than should: the level reached.
SHORT = {"bee-hotel-en": 0.96, "bus-bell-en": 0.94, "wool-wall-en": 0.89}
#: The pages of the first batches.
FIRST = (
    "bamboo-bridge-zh", "canal-lock-zh", "ferry-route-ko", "glass-battery-en", "heat-island-ko",
    "night-library-ko", "orchard-robot-ko", "plain-essay-ko", "rain-tax-en", "reef-sensors-en",
    "salt-lake-zh", "snail-courier-en", "stair-robot-ko", "tea-drone-zh", "tidal-plant-ko",
)  # fmt: skip

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
    assert found.kept == 1.0
    assert found.out >= SHORT.get(name, 0.98)
    # The kind of clutter only helps the eye.
    assert found.exact >= (0.8 if name in FIRST else 0.6)


@pytest.mark.parametrize(("fresh", "least"), [(True, 0.95), (False, 0.99)])
def test_of_all_pages_hardly_any_clutter_stays(fresh: bool, least: float) -> None:
    outs = [
        score(page.text, page.labels, parts(page.text, page.told.language)).out
        for page in pages().values()
        if page.told.fresh == fresh
    ]
    assert sum(outs) / len(outs) >= least


@each_page
@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_a_page_without_its_clutter_keeps_every_line(name: str, end: str) -> None:
    page = pages()[name]
    own = [
        "".join(
            letter
            for letter, label in zip(line, page.labels[start:], strict=False)
            if label in ASSERTING
        ).strip()
        for line, start in _lines(page.text)
    ]
    text = end.join(line for line in own if line)
    assert {p.kind for p in parts(text, page.told.language)} == {""}


def _lines(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        yield line, start
        start += len(line) + 1


@pytest.mark.parametrize("path", sorted(CLEAN.glob("*.txt")), ids=lambda path: path.stem)
def test_a_clean_article_keeps_every_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert {p.kind for p in parts(text)} == {""}


def test_a_word_of_furniture_inside_a_sentence_takes_nothing_out() -> None:
    text = (
        BODY + "\n댓글과 공유하기 단추를 없앤 신문사도 있다. 저작권자 단체는 이를 반겼다.\n" + BODY
    )
    assert {p.part for p in parts(text)} == {"body"}


@pytest.mark.parametrize(
    "line",
    [
        "The minister declined to comment, citing the inquiry.",
        "Farmers have until May to sign up for the scheme.",
        "Users who download the app are asked for their location.",
        "Shops offering buy now, pay later must register with the regulator.",
        "The merger could save up to $40 million by 2030, the firm said.",
        "The flaw lies in a JavaScript engine used by most browsers.",
        "Your device must be charged before the update starts.",
        "AI 학습에 쓰이는 데이터의 저작권법 적용을 두고 다툼이 이어졌다.",
        "AI 학습 데이터, 저작권법에 걸리나",
        "그는 지난달 대표이사 자리에서 물러났다.",
        "신문사들은 무단 이용에 대한 배상을 요구했다.",
        "이용자들은 댓글을 닫고 로그인을 멈췄다.",
        "구독 경제의 그늘",
        "顾客扫码下载应用后，可以领取一张优惠券。",
        "该公司去年获得支付业务许可证，用户超过三千万。",
        "未经用户同意收集数据的应用已被下架。",
        "许多读者点赞并转发了这篇文章。",
    ],
)
def test_what_pages_say_is_an_articles_too_where_it_tells_of_others(line: str) -> None:
    first, second = BODY.split("\n")
    found = kinds(f"{first}\n{first}\n\n{line}\n\n{second}\n{second}")
    assert found[2][1] in ("body", "subheading")


@pytest.mark.parametrize(
    "line",
    [
        "메인에서 바로 보는 언론사 편집 뉴스, 지금 바로 만나보세요!",
        "네이버에서 강물신문 구독하기",
        "[관련기사] 저수지 물 나눠 쓰는 마을들",
        "[포토] 물레방아 앞 아이들",
        "Sign up to our weekly newsletter",
        "Article continues below",
        "READ ALSO: Reservoir towns share their water",
        "打开APP查看全文",
        "【相关阅读】水库分水记",
        "关注公众号获取更多资讯",
    ],
)
def test_a_line_of_the_page_between_paragraphs_goes(line: str) -> None:
    first, second = BODY.split("\n")
    found = kinds(f"{first}\n{first}\n\n{line}\n\n{second}\n{second}")
    assert [kind for _, kind in found if kind in ("body", "subheading")] == ["body"] * 4


def test_an_article_in_the_polite_form_keeps_its_sentences() -> None:
    text = (
        "동네 떡집에 로봇이 들어왔어요. 서른 해 단골로서 가만있을 수 없어 다녀왔습니다.\n"
        "로봇은 가래떡을 써는 일만 합니다. 한 시간에 240줄을 썬다고 해요. 앱으로 주문도 받습니다.\n"
        "맛은 손으로 썬 것과 같았습니다. 광고에서 본 것보다 조금 느렸어요. 다음에 또 가 볼게요.\n"
    )
    assert {p.kind for p in parts(text)} == {""}


def test_an_interview_keeps_its_polite_answers() -> None:
    text = BODY + (
        "\n―왜 물레방아였습니까.\n강이 있으니까요. 바람은 들쭉날쭉하지만 물은 밤에도 흐릅니다.\n"
        "―값은 얼마나 들었습니까.\n한 대에 천만 원이 들었습니다. 삼 년이면 본전을 뽑습니다.\n"
    )
    assert {p.kind for p in parts(text)} == {""}


def test_a_reporter_in_a_chinese_sentence_is_no_byline() -> None:
    text = (
        "上游的小村庄今年开始用雨水发电。\n记者对比了三家公司的数据：\n水车甲 42%\n水车乙 35%\n" * 2
    )
    assert "byline" not in {p.part for p in parts(text)}


def test_a_headline_is_found_below_a_menu_of_long_names() -> None:
    text = (
        "한국어 English 中文 日本語\n최신기사\n마을 물레방아, 빗물로 전기 만들어 스무 집 밝힌다\n"
        f"한여울 기자\n입력 2031.05.02 07:10\n{BODY}"
    )
    assert ("마을 물레방아, 빗물로 전기 만들어 스무 집 밝힌다", "headline") in kinds(text)


def test_numbers_alone_are_chapters_only_in_their_order() -> None:
    first, second = BODY.split("\n")
    assert ("02", "subheading") in kinds(f"{first}\n01\n{second}\n02\n{first}\n{second}")
    assert ("7", "subheading") not in kinds(f"{first}\n12\n{second}\n7\n{first}\n{second}")


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
