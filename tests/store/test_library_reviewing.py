"""Articles, claims and entities of the reader's own: added, reviewed, taken back."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import write_prepared

from aibrief_store.errors import AibriefError, UnknownId
from aibrief_store.library import Library
from aibrief_store.records import (
    Anchor,
    Claim,
    Entity,
    Name,
    Passage,
    Source,
    Span,
    Suggestion,
    Text,
    Value,
)
from aibrief_store.storage import Kept

WORDS = "Lumora says that its lamp is bright.\nTernwick doubts it."


def suggestion(number: int, subject: str = "lumora", start: int = 0) -> Suggestion:
    id = f"herald-2032.s{number}"
    claim = Claim(
        id=id,
        source="herald-2032",
        subject=subject,
        property="states",
        value=Value(text=Text("bright", "밝다")),
        anchor=Anchor("p1", [Span("value", start, start + 6, 6, "0" * 16)]),
        statement=Text(f"Lamp {number} is bright.", f"등 {number}은 밝다."),
    )
    return Suggestion(id, "herald-2032", claim, 0.8)


HERALD = Source(id="herald-2032", title="Bright")
COPY = Kept(id="herald-2032.1", source="herald-2032", text=WORDS)
SUGGESTED = [suggestion(2, start=30), suggestion(1), suggestion(3, start=40)]


def opened(folder: Path) -> Library:
    return Library.open(folder / "library", prepared=write_prepared(folder, 1))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = opened(tmp_path)
    library.add(HERALD, COPY, SUGGESTED)
    yield library
    library.close()


def states(library: Library) -> list[str | None]:
    return [library.reviewed(one.id) for one in library.suggestions("herald-2032")]


def test_an_article_of_ones_own_stands_beside_the_packs(library: Library) -> None:
    assert library.source("herald-2032") == HERALD
    assert library.is_own("herald-2032")
    assert not library.is_own("gazette-2031")
    copy = library.copy("herald-2032")
    assert copy is not None
    assert copy.text == WORDS
    order = [one.id[-2:] for one in library.suggestions("herald-2032")]
    assert order == ["s1", "s2", "s3"]
    assert library.claims_in("herald-2032") == []


def test_adding_is_one_action_that_is_taken_back_whole(library: Library, tmp_path: Path) -> None:
    library.undo()
    with pytest.raises(UnknownId):
        library.source("herald-2032")
    assert library.suggestions() == []
    library.close()
    again = opened(tmp_path)
    assert "herald-2032" not in again.sources
    again.redo()
    assert len(again.suggestions("herald-2032")) == 3
    assert again.copy("herald-2032") is not None
    again.close()


def test_what_is_accepted_is_a_claim_and_what_is_rejected_none(library: Library) -> None:
    first, second, third = library.suggestions("herald-2032")
    library.accept(first)
    library.reject(second)
    edited = msgspec.structs.replace(third.claim, modality="alleged")
    assert library.accept(third, edited).action == "edit"
    assert states(library) == ["accepted", "rejected", "accepted"]
    assert [one.id for one in library.claims_in("herald-2032")] == [first.id, third.id]
    assert library.claim(third.id).modality == "alleged"
    assert first.claim in library.claims_on("lumora")
    library.undo()
    library.undo()
    assert states(library) == ["accepted", None, None]
    assert [one.id for one in library.claims_in("herald-2032")] == [first.id]


def test_a_mind_may_be_changed(library: Library) -> None:
    first = library.suggestions("herald-2032")[0]
    library.reject(first)
    library.accept(first)
    assert first.id in library.claims
    library.reject(first)
    assert first.id not in library.claims
    library.undo()
    assert first.id in library.claims


def test_what_was_edited_comes_back_as_it_was_edited(library: Library) -> None:
    first = library.suggestions("herald-2032")[0]
    library.accept(first, msgspec.structs.replace(first.claim, modality="alleged"))
    library.reject(first)
    library.accept(first)
    assert library.claim(first.id).modality == "alleged"


def test_the_reader_says_which_lines_are_the_articles(library: Library) -> None:
    assert library.stretches("herald-2032") == []
    library.undo()
    parted = msgspec.structs.replace(
        COPY, parts=[(0, 37, "body"), (37, len(WORDS), "clutter.share")]
    )
    library.add(HERALD, parted)
    before = library.stretches("herald-2032")
    library.turn("herald-2032", 40)
    assert [part for _, _, part in library.stretches("herald-2032")] == ["body", "body"]
    library.turn("herald-2032", 2)
    assert [part.partition(".")[0] for _, _, part in library.stretches("herald-2032")] == [
        "clutter",
        "body",
    ]
    library.undo()
    library.undo()
    assert library.stretches("herald-2032") == before


def test_decisions_outlive_a_further_reading(library: Library) -> None:
    first, second, _ = library.suggestions("herald-2032")
    library.accept(first)
    library.reject(second)
    library.set_field("herald-2032", "title", "Brighter")
    outline = [Passage("p1", "body", start=0, end=9)]
    library.read_again(msgspec.structs.replace(HERALD, outline=outline), [suggestion(4, start=9)])
    assert library.source("herald-2032").outline == outline
    assert library.source("herald-2032").title == "Brighter"
    library.undo()
    assert library.source("herald-2032").title == "Bright"
    # What was reviewed stays to be seen; what was not, and was not found again, goes.
    assert states(library) == ["accepted", None, "rejected"]
    assert first.id in library.claims


def test_what_a_claim_names_must_be_there(library: Library) -> None:
    first = library.suggestions("herald-2032")[0]
    with pytest.raises(UnknownId, match="nobody"):
        library.accept(first, msgspec.structs.replace(first.claim, subject="nobody"))
    with pytest.raises(AibriefError, match="can't have the id"):
        library.accept(first, msgspec.structs.replace(first.claim, id="another"))
    assert states(library) == [None, None, None]


def test_a_claim_made_by_hand_is_one_like_any_other(library: Library) -> None:
    made = msgspec.structs.replace(SUGGESTED[0].claim, id="herald-2032.mine")
    library.write(made)
    assert library.claim("herald-2032.mine") == made
    with pytest.raises(AibriefError, match="already"):
        library.write(made)
    library.change("herald-2032.mine", "modality", "denied")
    assert library.claim("herald-2032.mine").modality == "denied"
    with pytest.raises(AibriefError, match="modality"):
        library.change("herald-2032.mine", "modality", "sung")
    with pytest.raises(AibriefError, match="no field"):
        library.change("herald-2032.mine", "source", "gazette-2031")
    library.undo()
    assert library.claim("herald-2032.mine") == made


def test_a_removed_article_takes_its_claims_with_it(library: Library) -> None:
    first = library.suggestions("herald-2032")[0]
    library.accept(first)
    library.remove("herald-2032")
    assert "herald-2032" not in library.sources
    assert first.id not in library.claims
    assert first.claim not in library.claims_on("lumora")
    library.undo()
    assert library.claims_in("herald-2032") == [first.claim]
    with pytest.raises(AibriefError, match="of a pack"):
        library.remove("gazette-2031")


def test_a_new_entity_is_found_and_may_be_merged(library: Library) -> None:
    library.make(Entity(id="nightglow", kind="company", names=[Name("나이트글로")]))
    assert library.search("ㄴㅇㅌㄱㄹ")[0].id == "nightglow"
    library.merge("nightglow", "lumora")
    assert library.entity("nightglow").id == "lumora"
    with pytest.raises(AibriefError, match="one entity already"):
        library.merge("nightglow", "lumora")
    library.undo()
    assert library.entity("nightglow").id == "nightglow"
    library.undo()
    assert "nightglow" not in library.entities
    assert [hit.id for hit in library.search("ㄴㅇㅌㄱㄹ")] == []


def test_an_id_is_taken_once(library: Library) -> None:
    with pytest.raises(AibriefError, match="already"):
        library.add(HERALD, COPY)
    with pytest.raises(AibriefError, match="already"):
        library.make(Entity(id="lumora", kind="company", names=[Name("Lumora")]))


steps = st.lists(
    st.tuples(st.sampled_from(["accept", "reject", "undo", "redo", "open"]), st.integers(0, 2)),
    max_size=14,
)


@settings(max_examples=30, deadline=None)
@given(done=steps)
def test_reviewing_is_a_pile_of_changes(
    tmp_path_factory: pytest.TempPathFactory, done: list[tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("library")
    library = opened(folder)
    library.add(HERALD, COPY, SUGGESTED)
    now: list[str | None] = [None, None, None]
    past: list[list[str | None]] = []
    future: list[list[str | None]] = []
    for step, at in done:
        one = library.suggestions("herald-2032")[at]
        if step in ("accept", "reject"):
            library.accept(one) if step == "accept" else library.reject(one)
            past, future = [*past, list(now)], []
            now[at] = f"{step}ed"
        elif step == "undo" and past:
            library.undo()
            future.append(now)
            now = past.pop()
        elif step == "redo" and future:
            library.redo()
            past.append(now)
            now = future.pop()
        elif step == "open":
            library.close()
            library = opened(folder)
        assert states(library) == now
        kept = [f"herald-2032.s{n + 1}" for n in range(3) if now[n] == "accepted"]
        assert [claim.id for claim in library.claims_in("herald-2032")] == kept
    library.close()
