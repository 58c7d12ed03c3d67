"""The same article again is known, a reprint has its origin, a later version what it changes."""

import itertools
import random
import time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from labelled import FOLDER as CLEAN

from aibrief_store.anchoring import anchor_span
from aibrief_store.articles import Fingerprint, Kin, article, changed, kin
from aibrief_store.articles.duplicates import resemblance
from aibrief_store.articles.fingerprints import SHINGLE, plain_address, sketch
from aibrief_store.importing import Metadatum
from aibrief_store.records import Anchor, Claim, Text, Value

TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(CLEAN.glob("*.txt"))}
TEXT = TEXTS["shipyard-robots-ko"]
each_text = pytest.mark.parametrize("name", TEXTS)


def print_of(text: str, id: str = "a", **said: str) -> Fingerprint:
    given = [Metadatum(field, value, "given") for field, value in said.items()]
    return msgspec.structs.replace(article(text, given).fingerprint, source=id)


def nearest(new: Fingerprint, *stored: Fingerprint) -> Kin | None:
    return next(iter(kin(new, stored)), None)


def kinship(new: Fingerprint, *stored: Fingerprint) -> str | None:
    found = nearest(new, *stored)
    return found.kinship if found else None


@each_text
def test_another_copy_is_the_same(name: str) -> None:
    """Other quotes, line ends, spaces and page furniture."""
    text = TEXTS[name]
    copy = text.replace("“", '"').replace("”", '"').replace("\n", "\n\n").replace(" ", "  ")
    assert kinship(print_of(copy), print_of(text)) == "same"
    assert (
        kinship(print_of(f"{text}\n\n댓글 3\nⓒ 강물신문 무단전재 금지"), print_of(text)) == "same"
    )


@each_text
def test_a_copy_with_a_few_slips_is_the_same(name: str) -> None:
    text = TEXTS[name]
    letters = [at for at, letter in enumerate(text) if letter.isalpha() and at > 200]
    rough = list(text)
    for at in random.Random(name).sample(letters, max(len(text) // 400, 1)):
        rough[at] = "의"
    assert kinship(print_of("".join(rough)), print_of(text)) == "same"


def test_other_articles_are_no_kin() -> None:
    prints = {name: print_of(text, name) for name, text in TEXTS.items()}
    for name, other in itertools.permutations(prints, 2):
        assert kin(prints[name], [prints[other]]) == []


def test_the_same_words_with_another_figure_are_not_the_same() -> None:
    """A market report from a template says something new every day."""
    figure = [word for word in TEXT.split() if word[:2].isdigit()][-1]
    other = TEXT.replace(figure, "9" + figure)
    assert kinship(print_of(other), print_of(TEXT)) == "alike"


def test_another_paper_with_most_of_the_paragraphs_is_a_reprint() -> None:
    rest = [line for line in TEXT.split("\n") if line][1:]
    shorter = "\n".join(rest[: len(rest) * 3 // 4])
    origin = print_of(TEXT, container_title="강물신문")
    assert kinship(print_of(shorter, container_title="바다신문"), origin) == "reprint"
    assert kinship(print_of(TEXT, container_title="바다신문"), origin) == "reprint"
    assert kinship(print_of(TEXT, container_title="강물 신문"), origin) == "same"


def test_other_words_at_the_same_address_are_a_revision() -> None:
    old = print_of(TEXT, url="https://www.river.example/news/7?utm_source=x")
    edited = TEXT.replace("\n", "\n고침: 지난 글의 대수가 틀려 바로잡았다.\n", 1)[:-300]
    new = print_of(edited, url="http://river.example/news/7/")
    assert kinship(new, old) == "revision"
    assert (
        kinship(print_of(TEXTS["market-close-ko"], url="https://river.example/news/7"), old) is None
    )


def test_the_nearest_kin_comes_first() -> None:
    prints = [print_of(TEXT[:-400], "cut"), print_of(TEXT, "whole")]
    assert [each.source for each in kin(print_of(TEXT), prints)] == ["whole", "cut"]


@given(
    st.text(alphabet="abcdef", min_size=60, max_size=400),
    st.text(alphabet="abcdef", min_size=60, max_size=400),
)
@settings(max_examples=60)
def test_resemblance_is_that_of_all_shingles(mine: str, theirs: str) -> None:
    """Against the plain count, on texts short enough for the sketch to hold half of them."""

    def shingles(text: str) -> set[str]:
        return {text[at : at + SHINGLE] for at in range(len(text) - SHINGLE + 1)}

    theirs = mine[: len(mine) // 2] + theirs
    one, other = shingles(mine), shingles(theirs)
    plain = len(one & other) / len(one | other)
    prints = [Fingerprint("a", "", sketch=sketch(text)) for text in (mine, theirs)]
    assert resemblance(*prints) == pytest.approx(plain, abs=0.25)


@pytest.mark.parametrize(
    "url",
    [
        "https://river.example/a?id=7",
        "http://www.river.example/a/?id=7#top",
        "https://m.river.example/a?utm_source=x&id=7&fbclid=y",
    ],
)
def test_an_address_is_the_same_with_another_prefix_and_tracking(url: str) -> None:
    assert plain_address(url) == "river.example/a?id=7"


def claim(id: str, text: str, words: str) -> Claim:
    start = text.index(words)
    span = anchor_span(text, start, start + len(words))
    return Claim(
        id=id,
        source="a",
        subject="x",
        property="states",
        value=Value(text=Text("said", "말")),
        anchor=Anchor("p1", [span]),
        statement=Text("said", "말"),
    )


def test_a_later_version_tells_which_claims_it_changes() -> None:
    old = "군은 물레방아 열 대를 세운다. 값은 한 대에 천만원이다."
    new = "고친 글이다. 군은 물레방아 열 대를 세운다. 값은 한 대에 이천만원이다."
    claims = [
        claim("kept", old, "물레방아 열 대를 세운다"),
        claim("price", old, "한 대에 천만원이다"),
    ]
    found = changed(claims, new)
    assert list(found) == ["price"]
    assert [each.health for each in found["price"]] == ["lost"]


def test_a_fingerprint_is_kept_as_json() -> None:
    made = print_of(TEXT, url="https://river.example/7")
    assert msgspec.json.decode(msgspec.json.encode(made), type=Fingerprint) == made


@pytest.mark.slow
def test_five_thousand_stored_articles_are_looked_through_at_once() -> None:
    draw = random.Random(1)
    stored = [
        Fingerprint(str(n), f"{n:016x}", sketch=frozenset(draw.getrandbits(32) for _ in range(128)))
        for n in range(5_000)
    ]
    new = print_of(TEXT)
    times = []
    for _ in range(5):
        start = time.process_time()
        kin(new, stored)
        times.append(time.process_time() - start)
    assert min(times) < 0.05
