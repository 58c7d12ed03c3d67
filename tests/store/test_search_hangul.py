import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.search.hangul import compose
from aibrief_store.search.layout import other_layouts, to_jamo
from aibrief_store.search.spelling import spell

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=12)

# The keyboard as it is printed on its caps, row by row.
CAPS = {
    "q": "ㅂㅃ", "w": "ㅈㅉ", "e": "ㄷㄸ", "r": "ㄱㄲ", "t": "ㅅㅆ", "y": "ㅛㅛ", "u": "ㅕㅕ",
    "i": "ㅑㅑ", "o": "ㅐㅒ", "p": "ㅔㅖ", "a": "ㅁㅁ", "s": "ㄴㄴ", "d": "ㅇㅇ", "f": "ㄹㄹ",
    "g": "ㅎㅎ", "h": "ㅗㅗ", "j": "ㅓㅓ", "k": "ㅏㅏ", "l": "ㅣㅣ", "z": "ㅋㅋ", "x": "ㅌㅌ",
    "c": "ㅊㅊ", "v": "ㅍㅍ", "b": "ㅠㅠ", "n": "ㅜㅜ", "m": "ㅡㅡ",
}  # fmt: skip


def in_unicode(jamo: str) -> str:
    """Typed jamo as Unicode names them: HANGUL LETTER KIYEOK."""
    return unicodedata.name(jamo).removeprefix("HANGUL LETTER ")


def parts_by_name(conjoining: str) -> list[str]:
    """The typed jamo of a conjoining one, read off its Unicode name, compounds by table."""
    name = unicodedata.name(conjoining).split(" ", 2)[2]
    compounds = {
        "WA": "O A", "WAE": "O AE", "OE": "O I", "WEO": "U EO", "WE": "U E", "WI": "U I",
        "YI": "EU I",
    }  # fmt: skip
    if conjoining >= "\u11a8":
        return name.split("-")
    return compounds.get(name, name).split()


@given(SYLLABLES)
def test_syllables_come_apart_as_unicode_decomposes_them(text: str) -> None:
    expected = [part for jamo in unicodedata.normalize("NFD", text) for part in parts_by_name(jamo)]
    assert [in_unicode(jamo) for jamo in spell(text)] == expected


@given(SYLLABLES)
def test_jamo_typed_in_order_write_the_same_text_again(text: str) -> None:
    assert compose(spell(text)) == text


@given(SYLLABLES)
def test_keys_that_write_hangul_write_it_again_from_the_other_layout(text: str) -> None:
    shifted = {caps[1]: key.upper() for key, caps in CAPS.items()}
    plain = {caps[0]: key for key, caps in CAPS.items()}
    keys = "".join({**shifted, **plain}[jamo] for jamo in spell(text))
    assert compose(to_jamo(keys)) == text
    assert other_layouts(text) == [keys.lower()] * bool(text)


def test_every_key_gives_what_stands_on_its_cap() -> None:
    assert {key: to_jamo(key) + to_jamo(key.upper()) for key in CAPS} == CAPS


@given(st.text("qwertyuiopasdfghjklzxcvbnm", min_size=1, max_size=14))
def test_latin_words_typed_as_jamo_come_back(word: str) -> None:
    assert other_layouts(compose(to_jamo(word))) == [word]


def test_a_consonant_goes_over_to_the_vowel_that_follows() -> None:
    shown = [compose("ㄷㅏㄹㄱㅏ"[:end]) for end in range(1, 6)]
    assert shown == ["ㄷ", "다", "달", "닭", "달가"]


def test_digits_and_signs_pass_through_the_layout() -> None:
    assert compose(to_jamo("zhfkf 2.5")) == "코랄 2.5"


@given(st.text(max_size=20))
def test_decomposed_and_composed_texts_spell_the_same(text: str) -> None:
    assert spell(unicodedata.normalize("NFD", text)) == spell(unicodedata.normalize("NFC", text))
