"""The interface in Korean, and its keys with a Korean keyboard on."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from piloted import Desk, Reader

from aibrief_tui.actions import ACTIONS, BY_ID, COPIES, SECTIONS
from aibrief_tui.hangul_keys import keys_of
from aibrief_tui.screens.collection import Collection
from aibrief_tui.screens.conflicts import Conflicts
from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.help import Help
from aibrief_tui.views.panel import VERDICTS

CAPS = dict(
    zip(
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ",
        "qwertyuiopasdfghjklzxcvbnmQWERTOP",
        strict=True,
    )
)
"""KS X 5002, written down a second time."""
TWO = {
    "ㅘ": "hk", "ㅙ": "ho", "ㅚ": "hl", "ㅝ": "nj", "ㅞ": "np", "ㅟ": "nl", "ㅢ": "ml",
    "ㄳ": "rt", "ㄵ": "sw", "ㄶ": "sg", "ㄺ": "fr", "ㄻ": "fa", "ㄼ": "fq", "ㄽ": "ft",
    "ㄾ": "fx", "ㄿ": "fv", "ㅀ": "fg", "ㅄ": "qt",
}  # fmt: skip


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_a_syllable_is_the_keys_that_typed_it(syllable: str) -> None:
    pressed = ""
    for conjoining in unicodedata.normalize("NFD", syllable):
        name = unicodedata.name(conjoining).replace("CHOSEONG ", "LETTER ")
        name = name.replace("JUNGSEONG ", "LETTER ").replace("JONGSEONG ", "LETTER ")
        jamo = unicodedata.lookup(name)
        pressed += CAPS.get(jamo) or TWO[jamo]
    assert keys_of(syllable) == pressed


@given(st.characters(max_codepoint=0x1100))
def test_what_is_no_hangul_is_no_key_of_another(character: str) -> None:
    assert keys_of(character) == ""


@pytest.mark.parametrize(("jamo", "key"), [*CAPS.items(), *TWO.items()])
def test_a_jamo_is_its_caps(jamo: str, key: str) -> None:
    assert keys_of(jamo) == key


def test_every_action_can_be_reached_while_hangul_is_on(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.type("ㅓ")
        assert reader.explore.grid.at == 1
        await reader.type("ㅣ")
        assert reader.explore.grid.claims == ("herald-2031.staff",)
        await reader.type("ㅏㅎ")
        assert reader.explore.grid.at == 0
        await reader.type("ㅌ")
        assert isinstance(reader.screen, Conflicts)
        await reader.type("ㅂ")
        await reader.type("퍼")  # v j
        assert isinstance(reader.screen, Collection)
        await reader.press("escape")
        await reader.type("?")
        assert isinstance(reader.screen, Help)

    desk.sit(scenario)


def test_a_composed_syllable_is_several_keys(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.type("ㅓ")
        await reader.type("차")  # c k
        assert type(reader.screen).__name__ == "Compare"

    desk.sit(scenario)


def test_L_changes_every_label_and_back(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        english = reader.text
        await reader.press("L")
        korean = reader.text
        for word in ("비컨", "건조 비용", "판정", "어긋남", "기사 4편", "개요", "한국어"):
            assert word in korean
        for verdict in ("differ", "agree", "rounding"):
            assert VERDICTS[verdict].en not in korean
        for id in Explore.offered:
            label = BY_ID[id].label
            assert label.en not in reader.lines[-1] or label.en in label.ko
        assert "레이 2에는 300만 달러가 들었다." in korean
        await reader.press("question_mark")
        page = reader.text
        for section in SECTIONS.values():
            assert section.ko in page
        for action in (*ACTIONS, *COPIES):
            assert action.help.ko in page, action.id
        await reader.press("f2")
        assert SECTIONS["copy"].en in reader.text
        await reader.press("q")
        assert (
            reader.lines[2:-2] == english.split("\n")[2:-2]
            or [line.rstrip() for line in reader.lines[2:-2]] == english.split("\n")[2:-2]
        )

    desk.sit(scenario, (200, 50))


def test_messages_are_in_the_readers_language(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("L", "u")
        assert reader.said == "되돌릴 것이 없음"
        await reader.press("space")
        assert reader.said == "모음에 넣음: 레이 2에는 300만 달러가 들었다."
        await reader.press("y", "q")
        assert "우리가 풀어 쓴 말" in reader.said
        await reader.press("slash")
        await reader.type("zzqqzz77")
        assert "찾은 것이 없음" in reader.text

    desk.sit(scenario)


def test_a_korean_system_is_greeted_in_korean(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")

    async def scenario(reader: Reader) -> None:
        assert "누가 무엇이라 했나?" in reader.lines[-2]
        assert "어긋남" in reader.text

    desk.sit(scenario)
