"""Anchors never lie: a span is found where its very characters stand, or it is not found."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibrief_store.anchoring import Copy, anchor_span, canonical, digest, fold, most_marks
from aibrief_store.records import Span

ARTICLE = (
    "The lamp costs 55 crowns. It burns 102 times as long, said Ada. “Nobody asked,” she added."
)


def found(words: str, copy: str) -> tuple[str, str | None]:
    """Health and the words at it, of ``words`` anchored in a text of their own."""
    text = canonical(words)
    place = Copy(copy).find(anchor_span(text, 0, len(text)))
    where = None if place.start is None else Copy(copy).text[place.start : place.end]
    return place.health, where


def test_an_unchanged_copy_holds_every_sentence_exactly() -> None:
    copy = Copy(ARTICLE)
    for sentence in ("The lamp costs 55 crowns.", "It burns 102 times as long, said Ada."):
        start = ARTICLE.index(sentence)
        place = copy.find(anchor_span(ARTICLE, start, start + len(sentence)))
        assert (place.health, place.start) == ("exact", start)


@pytest.mark.parametrize(
    ("words", "copy"),
    [
        ("costs 55", "costs 550"),
        ("costs 55", "so costs 550"),
        ("costs 55", "costs 55.5 crowns"),
        ("costs 55", "costs 55,000 crowns"),
        ("5 patents", "so 15 patents"),
        ("5 patents", "so 1.5 patents"),
        ("102 times", "it is 10² times"),
        ("area is 100 km", "the area is 100 ㎢"),
        ("costs 1", "it costs ½"),
        ("2 of them", "it took ½ of them"),
    ],
)
def test_another_figure_is_never_taken_for_the_one_that_was_read(words: str, copy: str) -> None:
    assert found(words, copy) == ("lost", None)


@pytest.mark.parametrize(
    ("words", "copy", "there"),
    [
        ("costs 55", "so it costs 55.", "costs 55"),
        ("costs 55", "so it costs\n55, they say", "costs\n55"),
        ("“Nobody asked,”", 'then "Nobody  asked," she said', '"Nobody  asked,"'),
        ("등은 3만 원", "새 등은 3만\u200b 원이다", "등은 3만\u200b 원"),
        ("3 lamps", "it is Lumo 3\n3 lamps burn", "3 lamps"),
    ],
)
def test_other_spaces_quotes_and_line_ends_are_the_same_words(
    words: str, copy: str, there: str
) -> None:
    assert found(words, copy) == ("moved", there)


def test_words_that_stand_twice_are_ambiguous() -> None:
    assert found("costs 55", "one costs 55, two costs 55, too") == ("ambiguous", None)


@given(st.text(max_size=12), st.text(min_size=1, max_size=12), st.text(max_size=12))
def test_what_is_found_folds_to_what_was_read(before: str, words: str, behind: str) -> None:
    if not fold(canonical(words)) or any(map(unicodedata.combining, canonical(words))):
        return
    health, there = found(words, before + words + behind)
    assert there is None or fold(there) == fold(canonical(words))
    assert (there is None) == (health not in ("exact", "moved"))


def slowly(span: Span, text: str) -> list[tuple[str, int]]:
    """Health and place by hashing every window of the folded text, one after the other."""
    folded = [(at, fold(one)) for at, one in enumerate(text) if fold(one)]
    joined = "".join(one for _, one in folded)
    return [
        (joined[at : at + span.length], folded[at][0])
        for at in range(len(joined) - span.length + 1)
        if digest(joined[at : at + span.length]) == span.digest
    ]


@given(
    st.lists(
        st.sampled_from(["the lamp burns. ", "a reef; ", "등대는 밝다. ", "x ", "lamp "]),
        min_size=3,
        max_size=14,
    ),
    st.text("ab 등\n", max_size=90),
    st.data(),
)
def test_moved_words_are_found_near_their_neighbours_as_by_looking_everywhere(
    sentences: list[str], before: str, data: st.DataObject
) -> None:
    article = canonical("".join(sentences))
    starts = [len("".join(sentences[:k])) for k in range(len(sentences))]
    spans = [
        anchor_span(article, at, at + len(words.rstrip()))
        for at, words in zip(starts, sentences, strict=True)
    ]
    dropped = data.draw(st.sets(st.integers(1, len(sentences) - 1), max_size=3))
    copy = Copy(before + "".join(one for k, one in enumerate(sentences) if k not in dropped))
    for span in spans:
        found = copy.find(span)
        if found.health == "exact":
            continue
        places = slowly(span, copy.text)
        expected = "lost" if not places else "moved" if len(places) == 1 else "ambiguous"
        assert (found.health, found.start or 0) == (
            expected,
            places[0][1] if expected == "moved" else 0,
        )
    again = Copy(copy.text, places=copy.places(spans))
    assert again.find_all(spans) == copy.find_all(spans)


def test_looking_through_a_text_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 3:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        Copy("lamps burn " * 9_000, watch).find(anchor_span(ARTICLE, 0, 20))
    assert told == sorted(told)
    assert all(0 <= done <= total for done, total in told)


@pytest.mark.parametrize(("text", "most"), [("lamp", 0), ("e\u0301e\u0301\u0323", 2)])
def test_marks_on_one_letter_are_counted(text: str, most: int) -> None:
    assert most_marks(text) == most
