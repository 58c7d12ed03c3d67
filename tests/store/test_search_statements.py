"""Statements of a large library: its index finds those that a search of every statement finds."""

from hypothesis import example, given
from hypothesis import strategies as st

from aibrief_store.records import Anchor, Claim, Span, Text, Value
from aibrief_store.search.indexed.statements import Row, Statements, built
from aibrief_store.search.sentences import Sentences, of_claim
from aibrief_store.search.spelling import tokens

# Syllables that begin each other, lone jamo, Hanzi, a letter beyond UTF-16's first codes.
LETTERS = "가각갉과고곡구이인ㄱㅏ云河\U00020000abn07. -"
WRITTEN = st.text(LETTERS, max_size=24)
ANCHOR = Anchor("p1", [Span("value", 0, 1, 1, "0" * 16)])


def claim_of(number: int, en: str, ko: str) -> Claim:
    return Claim(
        id=f"c{number}", source="s1", subject="e1", property="cost", anchor=ANCHOR,
        value=Value(text=Text("so")), statement=Text(en, ko),
    )  # fmt: skip


def both_ways(said: list[tuple[str, str]], query: str) -> tuple[list[str], list[str]]:
    claims = [claim_of(number, *one) for number, one in enumerate(said)]
    rows = [of_claim(claim) for claim in claims]
    index = Statements(built(Row(one.id, one.text.en, one.text.ko, one.figures) for one in rows))
    everything = Sentences(claims, ()).find(tokens(query))
    return (
        [f"{found.id} {found.language}" for found in index.find(tokens(query))],
        [f"{sentence.id} {language}" for sentence, language in everything],
    )


@given(st.lists(st.tuples(WRITTEN, WRITTEN), max_size=6), st.text(LETTERS, max_size=5))
@example([("a", "가각"), ("b", "가가"), ("b", "고가")], "가")
@example([("곡이 n", "")], "이")
def test_any_part_is_found_where_it_ends_with_a_syllable(
    said: list[tuple[str, str]], query: str
) -> None:
    if tokens(query):
        found, expected = both_ways(said, query)
        assert found == expected


@given(st.text("가각과이", min_size=9, max_size=60), st.data())
def test_a_long_part_of_a_long_word_is_found(word: str, data: st.DataObject) -> None:
    begin = data.draw(st.integers(0, len(word) - 1))
    end = data.draw(st.integers(begin + 1, len(word)))
    other = data.draw(st.sampled_from(["", "이", "각"]))
    found, expected = both_ways([("", word), (word[1:], "가")], word[begin:end] + other)
    assert found == expected
    assert other or "c0 ko" in found
