import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_world import ENTITIES, first, ids, searcher

from aibrief_store.search.distance import (
    Typed,
    allowed,
    distance,
    distance_to_beginning,
    edits,
    typed,
)
from aibrief_store.search.hangul import INITIALS, VOWELS, compose
from aibrief_store.search.spelling import spell

SHORT = st.text("abcd", max_size=7)


def slow(a: str, b: str) -> int:
    """Optimal string alignment, straight from its recurrence."""
    rows = [
        [max(i, j) if not i or not j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)
    ]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            same = a[i - 1] == b[j - 1]
            rows[i][j] = min(
                rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (not same)
            )
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(SHORT, SHORT, st.integers(0, 3))
def test_distance_is_optimal_string_alignment(a: str, b: str, most: int) -> None:
    assert distance(a, b, most) == min(slow(a, b), most + 1)


@given(SHORT.filter(bool), SHORT, st.integers(0, 2))
def test_distance_to_a_beginning_is_that_to_the_nearest_one(a: str, b: str, most: int) -> None:
    nearest = min((slow(a, b[:end]) for end in range(1, len(b) + 1)), default=99)
    assert distance_to_beginning(a, b, most) == min(nearest, most + 1)


def test_a_compound_vowel_counts_once_and_its_keys_count_too() -> None:
    assert distance(spell("화"), spell("호"), 2) == 1
    assert distance(spell("원"), spell("언"), 2) == 1
    assert distance(spell("원"), spell("안"), 2) == 1
    assert distance(spell("원"), spell("웬"), 2) == 1


def test_the_allowance_grows_at_four_and_at_eight() -> None:
    assert [allowed(n) for n in (3, 4, 7, 8, 30)] == [0, 1, 1, 2, 2]


LATIN, JAMO = "abcdefghijklmnopqrstuvwxyz", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅓㅗㅜㅡㅣㅐㅔ"
ANY_JAMO = INITIALS + VOWELS


def can_be_mistyped(name: str) -> bool:
    """Four letters or jamo at least, all of one alphabet, no digits."""
    letters = spell(name)
    alphabet = LATIN if letters[0].isascii() else ANY_JAMO
    return len(letters) >= 4 and set(letters) <= set(alphabet)


LONG_NAMES = sorted(
    (name.value, entity.id)
    for entity in ENTITIES
    for name in entity.names
    if can_be_mistyped(name.value)
)


@st.composite
def one_edit(draw: st.DrawFn) -> tuple[str, str]:
    """A name with one letter or jamo put in, left out, replaced or swapped, and its entity."""
    name, id = draw(st.sampled_from(LONG_NAMES))
    letters = spell(name)
    at = draw(st.integers(0, len(letters) - 1))
    letter = draw(st.sampled_from(LATIN if letters[0].isascii() else JAMO))
    after = letters[at + 1 :]
    edited = draw(
        st.sampled_from(
            [
                letters[:at] + after,
                letters[:at] + letter + after,
                letters[:at] + letter + letters[at:],
                letters[:at] + after[:1] + letters[at] + after[1:],
            ]
        )
    )
    return (compose(edited) if JAMO[0] <= edited[0] else edited), id


@given(one_edit())
def test_any_name_of_four_letters_or_jamo_is_found_through_one_typo(case: tuple[str, str]) -> None:
    query, id = case
    assert id in ids(query)[:3]


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("lanterngrdi", "lantern"),
        ("lamtergrid", "lantern"),
        ("렌턴그리드", "lantern"),
        ("lamter", "lantern"),
        ("렌턴그", "lantern"),
        ("harbuor", "harbour"),
        ("sistems", "harbour"),
        ("yunhw ma", "ma-yunhe"),
        ("lantren z400", "z400"),
        ("korel-4o", "koral-4o"),
        ("koarl2.5max", "koral-2-5"),
        ("koral2.5-mxa", "koral-2-5"),
    ],
)
def test_a_typo_is_forgiven_in_whole_and_unfinished_words(query: str, id: str) -> None:
    hit = first(query)
    assert (hit.id, hit.rule) == (id, "typo")


def test_typos_are_counted_in_jamo_not_in_syllables() -> None:
    # Both differ in one syllable; only the first in one jamo.
    assert first("퀼웬").id == "quill"
    assert ids("바람촨") == []


@pytest.mark.parametrize("query", ["Z300", "Z9000", "Koral-5", "Koral2.6-Max", "z401", "Koral-4v"])
def test_digits_and_version_suffixes_are_never_corrected(query: str) -> None:
    assert ids(query) == []


@given(st.sampled_from(["Z400", "Z900", "Koral-4", "Koral2.5-Max"]), st.data())
def test_no_changed_digit_ever_finds_the_name(name: str, data: st.DataObject) -> None:
    at = data.draw(st.sampled_from([i for i, letter in enumerate(name) if letter.isdigit()]))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != name[at]]))
    changed = name[:at] + digit + name[at + 1 :]
    wrong = {e.id for e in ENTITIES for n in e.names if n.value == name}
    assert not wrong & set(ids(changed))


def test_a_neighbour_by_number_is_pointed_out_as_one() -> None:
    hit = first("Z500")
    assert (hit.id, hit.rule, hit.why.en) == ("z400", "nearest", "no Z500; nearest: Z400")
    assert hit.score <= 0.1


def test_a_neighbour_is_silent_where_more_than_digits_differ() -> None:
    assert searcher().search("Y400") == []
    assert searcher().search("9000") == []


def test_numbers_keep_the_letters_of_their_version() -> None:
    assert typed("Koral V3") == Typed(("koral", ""), ("v3",), 7)
    assert typed("GLX-4V-Plus") == Typed(("glx", "plus"), ("4v",), 9)
    assert typed("Koral2.5-Max") == Typed(("koral", "max"), ("2.5",), 9)
    assert edits("koralr3", 7, typed("Koral V3")) is None
    assert edits("korelv3", 7, typed("Koral V3")) == (1, True)


def test_typed_hangul_without_its_vowel_is_still_near() -> None:
    query = unicodedata.normalize("NFC", compose("ㄹㅐㄴㅌㄴㄱㅡㄹㅣㄷㅡ"))
    assert first(query).id == "lantern"
