import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.records import Entity, Name
from aibrief_store.search import Key
from aibrief_store.search.preparing import prepare
from aibrief_store.search.romanising import loosely, romanise

STORE = Path(__file__).parents[2] / "store"


def keys_of(value: str, lang: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key in prepare([Entity(id="a", kind="company", names=[Name(value, lang)])]):
        found.setdefault(key.kind, set()).add(key.text)
    return found


def test_hanzi_get_their_readings_and_their_other_script() -> None:
    keys = keys_of("灯笼科技", "zh-Hans")
    assert keys == {
        "traditional": {"燈籠科技"},
        "pinyin": {"denglongkeji"},
        "initials": {"dlkj"},
        "hanja_reading": {"등롱과기"},
    }


def test_the_other_script_is_kept_beside_a_name_that_has_it() -> None:
    names = [Name("灯笼", "zh-Hans"), Name("燈籠", "zh-Hant")]
    keys = prepare([Entity(id="a", kind="company", names=names)])
    assert Key("a", 0, "traditional", "燈籠") in keys


def test_the_rule_of_initial_sounds_may_be_kept_or_not() -> None:
    assert keys_of("龙江", "zh-Hans")["hanja_reading"] == {"용강", "룡강"}


def test_traditional_names_get_simplified_ones() -> None:
    assert keys_of("燈籠", "zh-Hant")["simplified"] == {"灯笼"}


def test_u_with_dots_is_written_both_ways() -> None:
    assert keys_of("绿湖", "zh-Hans")["pinyin"] == {"lvhu", "luhu"}


def test_capitals_are_also_said_aloud() -> None:
    assert keys_of("SG그룹", "ko")["aloud"] == {"에스지그룹"}


def test_first_letters_leave_small_words_out() -> None:
    assert keys_of("House of the Rising Tide", "en")["abbreviation"] == {"hrt"}


def test_a_key_that_repeats_a_name_is_left_out() -> None:
    names = [Name("灯笼", "zh-Hans"), Name("燈籠", "zh-Hant"), Name("Deng Long")]
    kinds = {key.kind for key in prepare([Entity(id="a", kind="company", names=names)])}
    assert "pinyin" not in kinds


@pytest.mark.parametrize(
    ("hangul", "latin"),
    # Examples of the Revised Romanization itself (notice 2000-8, chapters 2 and 3).
    [("구미", "gumi"), ("영동", "yeongdong"), ("백암", "baegam"), ("옥천", "okcheon"),
     ("합덕", "hapdeok"), ("호법", "hobeop"), ("한밭", "hanbat"), ("구리", "guri"),
     ("설악", "seorak"), ("칠곡", "chilgok"), ("임실", "imsil"), ("울릉", "ulleung"),
     ("백마", "baengma"), ("종로", "jongno"), ("왕십리", "wangsimni"), ("별내", "byeollae"),
     ("신라", "silla")],
)  # fmt: skip
def test_hangul_is_romanised_by_the_revised_romanization(hangul: str, latin: str) -> None:
    assert latin in romanise(hangul)


def test_the_usual_ways_to_romanise_meet() -> None:
    assert len({loosely(way) for way in ("dipsikeu", "dipsiku", "tipsiku", "dibsikeu")}) == 1


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789", max_size=12))
def test_folding_romanised_text_keeps_its_digits(text: str) -> None:
    digits = [character for character in text if character.isdigit()]
    assert [character for character in loosely(text) if character.isdigit()] == digits


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(STORE)!r})\n{code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


SEARCHING = """
from aibrief_store.records import Entity, Name
from aibrief_store.search import Searcher
from aibrief_store.search.preparing import prepare
entity = Entity(id="a", kind="company", names=[Name("灯笼", "zh-Hans"), Name("랜턴그리드", "ko")])
"""


def test_searching_imports_no_converter_no_database_and_no_screen() -> None:
    heavy = "{'pypinyin', 'opencc', 'hanja', 'tinydb', 'textual', 'rich', 'numpy'}"
    code = f"""
from aibrief_store.records import Entity, Name
from aibrief_store.search import Searcher
entity = Entity(id="a", kind="company", names=[Name("灯笼", "zh-Hans"), Name("랜턴그리드", "ko")])
searcher = Searcher({{"a": entity}})
print("rapidfuzz" in sys.modules)
print(searcher.search("렌턴그리드")[0].rule)
print({heavy} & sys.modules.keys())
"""
    assert run(code).split("\n")[:3] == ["False", "typo", "set()"]


def test_without_converters_the_other_keys_are_still_prepared() -> None:
    code = f"""
sys.modules.update(dict.fromkeys(("pypinyin", "opencc", "hanja")))
{SEARCHING}
print(sorted({{key.kind for key in prepare([entity])}}))
"""
    assert run(code).strip() == "['romanised']"


def test_keys_survive_being_stored() -> None:
    import msgspec

    keys = prepare([Entity(id="a", kind="company", names=[Name("灯笼", "zh-Hans")])])
    assert msgspec.json.decode(msgspec.json.encode(keys), type=list[Key]) == keys
