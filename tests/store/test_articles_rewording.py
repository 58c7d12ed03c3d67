"""A copy that was edited: what was said in other words is found, what became other is an alarm."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from invented import ARTICLES, write_prepared

from aibrief_store.articles.rewording import folded_sentences, reworded
from aibrief_store.library import Library
from aibrief_store.records import (
    Anchor,
    Claim,
    Quantity,
    Reference,
    Span,
    Text,
    Value,
)

GAZETTE = "gazette-2031"
COST = "Building Glow-2 took 3 million dollars, according to Lumora itself."
BEATS = "Glow-2 beats Tern-1 on most tests, an engineer of Harbor Labs admits."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(tmp_path / "library", prepared=write_prepared(tmp_path, 1))
    yield library
    library.close()


def attached(library: Library, old: str, new: str) -> dict[str, str]:
    """The health of each claim of the gazette with one sentence of it edited."""
    library.attach(ARTICLES[GAZETTE].replace(old, new), GAZETTE)
    return {claim.id: library.health(claim) for claim in library.claims_in(GAZETTE)}


def test_other_words_with_the_same_figure_and_name_are_changed_and_shown(library: Library) -> None:
    new = "The company says that it needed no more than 3 million dollars for Glow-2."
    assert attached(library, COST, new)[f"{GAZETTE}.cost"] == "changed"
    claim = library.claim(f"{GAZETTE}.cost")
    lead = library.found(claim)[0]
    copy = library.copy(GAZETTE)
    assert copy is not None
    assert copy.text[lead.start : lead.end] == new
    # Its words are not the claim's, so they are never quoted as such.
    assert library.words(claim) is None


@pytest.mark.parametrize(
    ("new", "health"),
    [
        ("Building Glow-2 took 4 million dollars, according to Lumora itself.", "lost"),
        ("Building Glow-2 took 3 million euros, according to Lumora itself.", "lost"),
        ("Building Glow-2 took 13 million dollars, according to Lumora itself.", "lost"),
        ("Building Tern-1 took 3 million dollars, according to Lumora itself.", "lost"),
        ("", "lost"),
        ("Glow-2 took 3 million dollars. Glow-2, to say it again: 3 million dollars.", "ambiguous"),
    ],
)
def test_another_figure_or_name_is_an_alarm(library: Library, new: str, health: str) -> None:
    assert attached(library, COST, new)[f"{GAZETTE}.cost"] == health


def test_a_claim_without_figures_needs_every_name(library: Library) -> None:
    held = attached(library, BEATS, "On most tests Tern-1 is behind Glow-2, as a rival admits.")
    assert held[f"{GAZETTE}.beats"] == "changed"
    held = attached(library, BEATS, "On most tests the rest is behind Glow-2, as a rival admits.")
    assert held[f"{GAZETTE}.beats"] == "lost"


def test_attaching_counts_what_was_changed(library: Library) -> None:
    new = "Glow-2 cost Lumora 3 million dollars."
    attachment = library.attach(ARTICLES[GAZETTE].replace(COST, new), GAZETTE)
    assert attachment.health["changed"] == 1


def claim(printed: str, to: str | None = None) -> Claim:
    figure = Quantity(amount="1", digits=1, unit="1", as_printed=printed)
    return Claim(
        id="c",
        source="s",
        subject="a",
        property="p",
        value=Value(quantity=figure) if not to else Value(relation="exceeds", to=Reference(to)),
        anchor=Anchor("p1", [Span("value", 0, 1, 1, "0" * 16)]),
        statement=Text("a", "ㄱ"),
    )


@pytest.mark.parametrize(
    ("text", "health"),
    [
        ("등불의 값은 3조 원이다.", "changed"),
        ("등불의 값은 3 조 원이다.", "changed"),
        ("등불의 값은 13조 원이다.", "lost"),
        ("등불의 값은 1.3조 원이다.", "lost"),
        ("횃불의 값은 3조 원이다.", "lost"),
        ("등불은 밝다.\n값은 3조 원이다.", "lost"),
    ],
)
def test_a_figure_stands_whole_beside_the_name(text: str, health: str) -> None:
    found = reworded(claim("3조 원"), {"a": ["등불", "Lamp"]}, folded_sentences(text))
    assert found.health == health


def test_a_name_alone_is_too_little() -> None:
    sentences = folded_sentences("The lamp shines.")
    said = msgspec.structs.replace(claim(""), value=Value(text=Text("bright", "밝다")))
    assert reworded(said, {"a": ["lamp"]}, sentences).health == "lost"
