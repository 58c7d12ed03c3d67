"""Queries of several words, some of them mistyped or written as they sound."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_world import ids as ids_in_the_world

from aibrief_store.records import Entity, Name
from aibrief_store.search import Hit, Searcher
from aibrief_store.search.preparing import prepare
from aibrief_store.search.sounding import alike, sounds, sounds_of_all

STORE = Path(__file__).parents[2] / "store"


def entity(id: str, kind: str, *names: str, of: str = "") -> Entity:
    return Entity(id=id, kind=kind, names=[Name(name) for name in names], part_of=[of] * bool(of))


ENTITIES = [
    entity("brineworks", "company", "Brineworks", "브라인웍스", "盐工"),
    entity("pelago", "model", "Pelago", "펠라고", of="brineworks"),
    entity("pelago-turbo", "model", "Pelago-3 Turbo", of="pelago"),
    entity("pelago-vision", "model", "Pelago Vision", of="pelago"),
    entity("marsh-index", "benchmark", "Marsh Index"),
    entity("ferry", "publication", "Coastal Daily"),
    entity("badgers", "group", "AI badgers", "AI 오소리"),
    entity("river", "model", "리버 메시지", of="brineworks"),
    entity("talgate", "chip", "Talgate 70", "탈게이트 70", of="brineworks"),
]


@cache
def searcher() -> Searcher:
    return Searcher({entity.id: entity for entity in ENTITIES}, prepare(ENTITIES))


def hits(query: str) -> list[Hit]:
    return [hit for hit in searcher().search(query) if hit.rule != "nearest"]


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("pelago 터보", "pelago-turbo"),
        ("펠라고 터보", "pelago-turbo"),
        ("펠라고3 터보", "pelago-turbo"),
        ("pelago터보", "pelago-turbo"),
        ("brineworks 터보", "pelago-turbo"),
        ("브라인웍스 비전", "pelago-vision"),
        ("盐工 비전", "pelago-vision"),
        ("마시 index", "marsh-index"),
        ("marsh 인덱스", "marsh-index"),
        ("ai 배저", "badgers"),
        ("river 메시지", "river"),
        ("brineworks message", "river"),
        ("코스탈 데일리", "ferry"),
    ],
)
def test_a_word_may_be_written_as_it_sounds_in_the_other_script(query: str, id: str) -> None:
    assert (hits(query)[0].id, hits(query)[0].rule) == (id, "sounds")


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("brineworks pelagp", "pelago"),
        ("brinewroks 펠라고", "pelago"),
        ("브라인웍스 펠리고", "pelago"),
        ("brinewroks turbo", "pelago-turbo"),
        ("brineworks trubo", "pelago-turbo"),
        ("盐工 visoin", "pelago-vision"),
        ("brinewroks 70", "talgate"),
        ("브라인웍스 talgote", "talgate"),
        ("펠라고 비전 brinewroks", "pelago-vision"),
    ],
)
def test_one_of_several_words_may_be_mistyped_its_owners_too(query: str, id: str) -> None:
    assert (hits(query)[0].id, hits(query)[0].rule) == (id, "typo_word")


@pytest.mark.parametrize(
    "query",
    [
        "터보",
        "비전",
        "터보 엔진",
        "모델 터보",
        "pelago 프로",
        "pelago 대포",
        "brineworks 80",
        "펠라고4 터보",
        "brineworks 바다",
        "brineworks zebra",
        "brineworks 盐湖",
        "pelago 北京",
        "pelago ㅍㅎ",
        "pelago amx",
    ],
)
def test_a_word_that_is_nowhere_is_not_guessed(query: str) -> None:
    assert hits(query) == []


def test_what_is_there_comes_before_what_only_sounds_like_it() -> None:
    there = entity("there", "model", "Pelago 터보", of="brineworks")
    found = Searcher({e.id: e for e in [*ENTITIES, there]}).search("pelago 터보")
    assert [hit.id for hit in found] == ["there"]


def test_a_whole_name_that_was_guessed_comes_before_longer_ones() -> None:
    assert [hit.id for hit in hits("brineworks pelagp")][:1] == ["pelago"]
    assert "pelago-vision" in [hit.id for hit in hits("brineworks pelagp")]


def test_an_owner_and_a_whole_name_come_before_names_with_parts_of_both() -> None:
    owned = entity("owned", "model", "Quill", of="brineworks")
    chat = entity("chat", "product", "Chat-Quill", "Brineworks chat", of="brineworks")
    searcher = Searcher({e.id: e for e in [ENTITIES[0], owned, chat]})
    assert [hit.id for hit in searcher.search("brineworks quill")] == ["owned", "chat"]


def test_the_reason_names_the_word_in_both_languages() -> None:
    why = hits("brineworks 터보")[0].why
    assert why.en == "Pelago-3 Turbo, by the sound of 터보"
    assert why.ko == "Pelago-3 Turbo, 터보의 소리로"
    why = hits("brineworks trubo")[0].why
    assert why.en == "Pelago-3 Turbo, with a typo in trubo"
    assert why.ko == "Pelago-3 Turbo, trubo에 오타"


def test_hanzi_beside_a_name_are_words_and_no_typos() -> None:
    assert ids_in_the_world("lantern") != []
    assert ids_in_the_world("lanterngrid 龙宫") == []
    assert ids_in_the_world("랜턴그리드 ㅋㅍ") == []


# Words as Korean writes them (National Institute of Korean Language, 외래어 표기 용례).
LOANS = """
    소나타 sonata, 클라우드 cloud, 벤치마크 benchmark, 프로젝트 project, 비디오 video, 쇼크 shock,
    모멘트 moment, 리포트 report, 테크놀로지 technology, 마켓 market, 타이거 tigers, 글로벌 global,
    센터 centers, 메시지 message, 페이지 page, 이미지 image, 오픈 open, 배턴 baton, 싱글 single,
    핑거 finger, 킹 king, 체인지 change, 퓨처 future, 라이트 light, 나이트 knight, 이그잼 exam,
    박스 box, 퀴즈 quiz, 모션 motion, 캐피털 capital, 사이언스 science, 피닉스 phoenix, 브이 v,
    앤섬 anthem, 로즈 rose, 뉴스 news, 에이전트 agent, 유니크 unique, 케첩 ketchup, 플러스 plus
"""
PAIRS = [pair.split() for pair in LOANS.split(",") if pair.split()[1] != "v"]


@pytest.mark.parametrize(("hangul", "latin"), PAIRS)
def test_loan_words_sound_like_their_originals(hangul: str, latin: str) -> None:
    assert any(alike(a, b) for a in sounds(hangul) for b in sounds(latin))


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        ("프로", "valley"),
        ("소니", "sonnet"),
        ("기업", "kiev"),
        ("포도", "body"),
        ("바나나", "bonus"),
        ("터보", "tempo"),
        ("맥스", "mexico"),
    ],
)
def test_other_words_do_not(hangul: str, latin: str) -> None:
    assert not any(alike(a, b) for a in sounds(hangul) for b in sounds(latin))


# Latin consonants and the places of their Hangul initials in Unicode's order.
HEADS = {"n": 2, "d": 3, "l": 5, "r": 5, "m": 6, "b": 7, "v": 7, "s": 9, "j": 12, "z": 12, "k": 15}
HEADS |= {"t": 16, "p": 17, "f": 17, "h": 18}
SYLLABLES = {
    f"{consonant}{vowel}": chr(0xAC00 + (head * 21 + body) * 28)
    for consonant, head in HEADS.items()
    for vowel, body in {"a": 0, "i": 20, "o": 8, "u": 13}.items()
}
WORDS = st.lists(st.sampled_from(sorted(SYLLABLES)), min_size=2, max_size=6)


@given(WORDS)
def test_open_syllables_sound_as_they_are_written(syllables: list[str]) -> None:
    hangul = "".join(SYLLABLES[syllable] for syllable in syllables)
    assert any(alike(a, b) for a in sounds(hangul) for b in sounds("".join(syllables)))


@given(WORDS, st.data())
def test_another_consonant_is_another_word(syllables: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(syllables) - 1))
    groups = ("n", "dt", "lr", "m", "bvpf", "sjz", "k", "h")
    own = next(group for group in groups if syllables[at][0] in group)
    other = data.draw(st.sampled_from([s for s in sorted(SYLLABLES) if s[0] not in own]))
    hangul = "".join(SYLLABLES[s] for s in [*syllables[:at], other, *syllables[at + 1 :]])
    assert not any(alike(a, b) for a in sounds(hangul) for b in sounds("".join(syllables)))


@given(st.lists(st.text("abcdeghinoqrstuxy가나시크터", max_size=7), max_size=5))
def test_words_sound_the_same_alone_and_in_a_list(words: list[str]) -> None:
    assert sounds_of_all(words) == [sounds(word) for word in words]


def test_an_empty_library_finds_nothing() -> None:
    assert Searcher({}).search("pelago 터보") == []


def test_sounds_and_typos_are_not_loaded_before_a_query_needs_them() -> None:
    code = f"""
import sys; sys.path.insert(0, {str(STORE)!r})
from aibrief_store.records import Entity, Name
from aibrief_store.search import Searcher
searcher = Searcher({{"a": Entity(id="a", kind="company", names=[Name("Brineworks")])}})
searcher.search("brineworks")
print([name for name in sys.modules if name.endswith((".sounding", ".vocabulary", "rapidfuzz"))])
"""
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr
