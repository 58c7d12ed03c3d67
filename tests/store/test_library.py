"""What a reader relies on in their library: records, decisions, copies, and their way back."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from invented import ARTICLES, write_pack, write_prepared

from aibrief_store.attaching import read_text
from aibrief_store.errors import (
    AibriefError,
    AttachError,
    LibraryDamaged,
    LibraryReadOnly,
    UnknownId,
)
from aibrief_store.library import Library
from aibrief_store.packs import read_pack
from aibrief_store.place import default_path
from aibrief_store.planting import laid_out
from aibrief_store.records import Decision, Person
from aibrief_store.storage import open_store

GAZETTE, COURIER = "gazette-2031", "courier-2031"


def opened(tmp_path: Path, version: int = 1, who: str = "") -> Library:
    prepared = write_prepared(tmp_path, version)
    return Library.open(tmp_path / "library.json", who=who, prepared=prepared)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = opened(tmp_path, who="reader")
    yield library
    library.close()


# Opening


def test_the_first_start_plants_the_pack(library: Library) -> None:
    assert library.pack.id == "lamps"
    assert library.pack.opening == "lumora"
    assert (len(library.entities), len(library.sources), len(library.claims)) == (6, 2, 6)
    assert not library.read_only
    assert library.notice is None


def test_a_later_start_leaves_the_file_alone(tmp_path: Path) -> None:
    opened(tmp_path).close()
    before = (tmp_path / "library.json").stat()
    opened(tmp_path).close()
    after = (tmp_path / "library.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_newer_pack_replaces_records_and_no_decision(tmp_path: Path) -> None:
    old = opened(tmp_path)
    old.set_field(COURIER, "title", "The price of a lamp")
    old.attach(ARTICLES[GAZETTE])
    old.close()
    folder = write_pack(tmp_path / "newer", version=2)
    text = (folder / "entities.toml").read_text()
    (folder / "entities.toml").write_text(text.replace('value = "Glow"', 'value = "Glow family"'))
    prepared = tmp_path / "newer.json"
    prepared.write_bytes(laid_out(read_pack(folder), []))
    new = Library.open(tmp_path / "library.json", prepared=prepared)
    assert new.pack.version == 2
    assert new.entity("glow").label() == "Glow family"
    assert new.claim("gazette-2031.cost").rev == 2
    assert new.source(COURIER).title == "The price of a lamp"
    assert new.copy(GAZETTE) is not None
    assert len(new.decisions()) == 2
    new.close()


def test_an_older_pack_replaces_nothing(tmp_path: Path) -> None:
    opened(tmp_path, version=2).close()
    library = opened(tmp_path, version=1)
    assert library.pack.version == 2
    library.close()


def test_a_second_process_reads_and_is_told_so(tmp_path: Path, library: Library) -> None:
    second = opened(tmp_path)
    assert second.read_only
    assert second.notice is not None
    assert second.notice.en
    assert second.notice.ko
    assert second.entity("lumora").label() == "Lumora"
    with pytest.raises(LibraryReadOnly):
        second.set_field(COURIER, "title", "No")
    assert second.source(COURIER).title == ""
    second.close()


def test_where_nothing_can_be_written_the_pack_is_there_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    prepared = write_prepared(tmp_path)
    library = Library.open(tmp_path / "file" / "library.json", prepared=prepared)
    assert library.read_only
    assert len(library.claims) == 6
    library.close()


def test_opened_only_to_read_a_library_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    prepared = write_prepared(tmp_path)
    library = Library.open(tmp_path / "none" / "library.json", prepared=prepared, write=False)
    assert len(library.claims) == 6
    library.close()
    assert not (tmp_path / "none").exists()


def test_the_file_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIBRIEF_LIBRARY", "/somewhere/mine.json")
    assert default_path() == Path("/somewhere/mine.json")
    monkeypatch.delenv("AIBRIEF_LIBRARY")
    assert default_path().parts[-2:] == ("aibrief", "library.aibrief")


def test_a_decision_that_does_not_fit_is_damage_and_one_of_the_future_waits(tmp_path: Path) -> None:
    library = opened(tmp_path)
    library.set_field(COURIER, "title", "A lamp")
    library.set_field(COURIER, "publisher", "A press")
    title, publisher = library.decisions()
    library.close()

    def decide(*decisions: Decision) -> None:
        store = open_store(tmp_path / "library.json")
        store.put(*decisions)
        store.close()

    decide(msgspec.structs.replace(publisher, field="weather"))
    library = opened(tmp_path)
    assert (library.source(COURIER).title, library.source(COURIER).publisher) == ("A lamp", "")
    library.close()
    decide(msgspec.structs.replace(title, after=5))
    with pytest.raises(LibraryDamaged, match="source:courier-2031"):
        opened(tmp_path)
    decide(title, publisher)
    library = opened(tmp_path)
    assert not library.read_only
    library.close()


# Looking things up


def test_an_unknown_id_names_the_nearest(library: Library) -> None:
    with pytest.raises(UnknownId) as raised:
        library.entity("lumoar")
    assert raised.value.nearest == ["lumora"]
    with pytest.raises(UnknownId, match="did you mean gazette-2031"):
        library.source("gazete-2031")
    with pytest.raises(UnknownId, match=r"gazette-2031\.cost"):
        library.claim("gazette-2031.costs")


def test_parts_reach_down_to_parts_of_parts(library: Library) -> None:
    assert library.parts("lumora") == ["lumora", "glow", "glow-2"]
    assert library.parts("tern-1") == ["tern-1"]


def test_claims_about_parts_stand_under_the_whole_where_the_property_rolls_up(
    library: Library,
) -> None:
    assert {claim.id for claim in library.claims_on("lumora")} == {
        "gazette-2031.cost",
        "gazette-2031.beats",
        "gazette-2031.founded",
        "courier-2031.cost",
        "courier-2031.founded",
        "courier-2031.leader",
    }
    assert {claim.id for claim in library.claims_on("glow")} == {
        "gazette-2031.cost",
        "gazette-2031.beats",
    }


def test_claims_that_only_name_an_entity_are_apart(library: Library) -> None:
    def naming(entity: str) -> set[str]:
        return {claim.id for claim in library.claims_naming(entity)}

    assert naming("tern-1") == {"gazette-2031.beats"}
    assert naming("harbor-labs") == {"gazette-2031.beats"}
    assert naming("ada-quill") == {"gazette-2031.founded", "courier-2031.leader"}
    assert naming("lumora") == {"gazette-2031.cost"}


def test_a_sources_claims_stand_in_the_articles_order(library: Library) -> None:
    assert [claim.id for claim in library.claims_in(GAZETTE)] == [
        "gazette-2031.cost",
        "gazette-2031.founded",
        "gazette-2031.beats",
    ]


def test_sources_of_an_entity_mention_it_or_speak_of_it(library: Library) -> None:
    assert library.sources_of("lumora") == [COURIER, GAZETTE]
    assert library.sources_of("harbor-labs") == [GAZETTE]
    assert library.sources_of("tern-1") == [COURIER, GAZETTE]
    assert library.sources_of("ada-quill") == [COURIER, GAZETTE]
    with pytest.raises(UnknownId):
        library.sources_of("nobody")


# Setting fields


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("title", "  A lamp ", "A lamp"),
        ("issued", "2031-02-05", "2031-02-05"),
        ("accessed", "2031", "2031"),
        ("url", "https://courier.example/a?b=1", "https://courier.example/a?b=1"),
        ("language", "ko", "ko"),
        ("type", "webpage", "webpage"),
        ("author", "홍길동", [Person(literal="홍길동")]),
        ("author", "Quill, Ada; Moss, J. R.", [Person("Quill", "Ada"), Person("Moss", "J. R.")]),
        ("editor", "The Courier", [Person(literal="The Courier")]),
    ],
)
def test_what_a_source_lacks_can_be_added(
    library: Library, field: str, typed: str, value: object
) -> None:
    library.set_field(COURIER, field, typed)
    assert getattr(library.source(COURIER), field) == value
    assert getattr(library.sources[COURIER], field) == value


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("issued", "last week", "EDTF"),
        ("url", "courier.example", "https://"),
        ("url", "javascript:alert(1)", "https://"),
        ("url", "https://", "https://"),
        ("url", "http://[::1", "https://"),
        ("title", "two\nlines", "control"),
        ("title", "\x1b[31mred", "control"),
        ("title", "half \ud83d", "control"),
        ("author", "Quill,", "Family, Given"),
        ("author", ";", "Family, Given"),
        ("language", "Korean language", "language tag"),
        ("language", "ko-", "language tag"),
        ("language", "zh-Hans_CN", "language tag"),
        ("type", "song", "webpage"),
        ("issued_kind", "guessed", "published"),
        ("titel", "A lamp", "did you mean title"),
        ("mentions", "lumora", "no field"),
        ("id", "other", "no field"),
    ],
)
def test_what_does_not_parse_is_refused_with_what_to_write(
    library: Library, field: str, typed: str, told: str
) -> None:
    with pytest.raises(AibriefError, match=told):
        library.set_field(COURIER, field, typed)
    assert library.decisions() == []


def test_a_date_known_to_the_reader_is_no_longer_only_bounds(library: Library) -> None:
    assert library.source(COURIER).issued_kind == "bounds"
    library.set_field(COURIER, "issued", "2031-02-05")
    assert library.source(COURIER).issued_kind == "published"
    library.undo()
    assert library.source(COURIER).issued_kind == "bounds"


def test_what_the_reader_says_of_a_date_outlives_the_date(library: Library) -> None:
    library.set_field(COURIER, "issued_kind", "approved")
    library.set_field(COURIER, "issued", "2031-02-05")
    assert library.source(COURIER).issued_kind == "approved"


def test_an_empty_value_clears_a_field(library: Library) -> None:
    library.set_field(GAZETTE, "title", "")
    assert library.source(GAZETTE).title == ""
    library.undo()
    assert library.source(GAZETTE).title == "Lumora spends little"


def test_a_decision_tells_who_when_and_what_before(library: Library) -> None:
    decision = library.set_field(GAZETTE, "title", "A lamp")
    assert (decision.target, decision.field) == ("source:gazette-2031", "title")
    assert (decision.before, decision.after) == ("Lumora spends little", "A lamp")
    assert (decision.who, decision.action) == ("reader", "set")
    assert decision.when[10] == "T"
    assert decision.when[19] in "+-"
    assert library.decisions() == [decision]


# Undo and redo


def test_undo_and_redo_reach_back_across_restarts(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.set_field(COURIER, "title", "One")
    first.set_field(COURIER, "title", "Two")
    first.close()
    second = opened(tmp_path)
    assert second.source(COURIER).title == "Two"
    taken = second.undo()
    assert taken is not None
    assert (taken.action, taken.before, taken.after) == ("undo", "Two", "One")
    assert second.source(COURIER).title == "One"
    second.undo()
    assert second.source(COURIER).title == ""
    assert second.undo() is None
    second.close()
    third = opened(tmp_path)
    assert third.source(COURIER).title == ""
    assert third.redo() is not None
    assert third.source(COURIER).title == "One"
    third.redo()
    assert third.source(COURIER).title == "Two"
    assert third.redo() is None
    third.undo()
    assert third.source(COURIER).title == "One"
    third.close()


def test_a_new_decision_ends_what_could_be_redone(library: Library) -> None:
    library.set_field(COURIER, "title", "One")
    library.undo()
    library.set_field(COURIER, "title", "Other")
    assert library.redo() is None
    library.undo()
    assert library.source(COURIER).title == ""


def test_nothing_is_ever_taken_out_of_the_decisions(library: Library) -> None:
    library.set_field(COURIER, "title", "One")
    library.undo()
    library.redo()
    kept = library.decisions()
    assert [decision.action for decision in kept] == ["set", "undo", "undo"]
    assert [decision.undoes for decision in kept] == [None, kept[0].id, kept[1].id]
    assert len({decision.id for decision in kept}) == 3


def test_the_revision_changes_with_each_change(library: Library) -> None:
    seen = [library.revision]
    for change in (
        lambda: library.set_field(COURIER, "title", "One"),
        library.undo,
        library.redo,
        lambda: library.collect("claim:gazette-2031.cost"),
        lambda: library.attach(ARTICLES[GAZETTE]),
    ):
        change()
        seen.append(library.revision)
    assert len(set(seen)) == len(seen)


# Collecting


def test_collecting_twice_puts_back(library: Library) -> None:
    assert library.collect("claim:gazette-2031.cost")
    assert library.collect("source:courier-2031")
    assert library.collect("entity:lumora")
    assert not library.collect("source:courier-2031")
    assert library.collection == ["claim:gazette-2031.cost", "entity:lumora"]
    library.undo()
    assert "source:courier-2031" in library.collection


def test_the_collection_outlives_a_restart(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.collect("claim:courier-2031.cost")
    first.close()
    second = opened(tmp_path)
    assert second.collection == ["claim:courier-2031.cost"]
    second.close()


@pytest.mark.parametrize("target", ["lumora", "topic:lumora", "entity:nobody", "claim:", ""])
def test_only_what_is_there_can_be_collected(library: Library, target: str) -> None:
    with pytest.raises(AibriefError):
        library.collect(target)


# The reader's copies


def test_a_copy_is_recognised_and_its_anchors_are_exact(library: Library) -> None:
    attachment = library.attach(ARTICLES[GAZETTE])
    assert attachment.source == GAZETTE
    assert attachment.health == {"exact": 3}
    assert library.health(library.claim("gazette-2031.cost")) == "exact"
    assert library.health(library.claim("courier-2031.cost")) == "unattached"


def test_without_a_copy_there_are_no_words(library: Library) -> None:
    assert library.copy(GAZETTE) is None
    assert library.words(library.claim("gazette-2031.cost")) is None
    assert {found.health for _, spans in library.anchors(GAZETTE) for found in spans} == {
        "unattached"
    }


def test_a_copy_gives_the_articles_own_words(library: Library) -> None:
    library.attach(ARTICLES[COURIER])
    assert library.words(library.claim("courier-2031.leader")) == "Ada Quill still leads it"


def test_a_copy_with_other_breaks_and_clutter_is_moved_not_lost(library: Library) -> None:
    text = "Share this!\r\n\r\n" + ARTICLES[COURIER].replace(" ", "\u00a0 ")
    attachment = library.attach(text)
    assert attachment.source == COURIER
    assert attachment.health == {"moved": 3}
    words = library.words(library.claim("courier-2031.leader"))
    assert words is not None
    assert words.split() == ["Ada", "Quill", "still", "leads", "it"]


def test_a_changed_figure_is_lost_and_never_quoted(library: Library) -> None:
    attachment = library.attach(ARTICLES[GAZETTE].replace("3 million", "8 million"))
    assert attachment.health == {"lost": 1, "exact": 2}
    assert library.words(library.claim("gazette-2031.cost")) is None


def test_anchors_stand_in_the_articles_order(library: Library) -> None:
    library.attach(ARTICLES[GAZETTE])
    anchors = library.anchors(GAZETTE)
    assert [claim.id for claim, _ in anchors] == [
        "gazette-2031.cost",
        "gazette-2031.founded",
        "gazette-2031.beats",
    ]
    starts = [found.start for _, spans in anchors for found in spans]
    assert starts == sorted(start for start in starts if start is not None)


def test_attaching_outlives_a_restart_and_can_be_undone(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.attach(ARTICLES[GAZETTE])
    first.close()
    second = opened(tmp_path)
    assert second.copy(GAZETTE) is not None
    taken = second.undo()
    assert taken is not None
    assert taken.target == "source:gazette-2031"
    assert second.copy(GAZETTE) is None
    second.redo()
    assert second.health(second.claim("gazette-2031.cost")) == "exact"
    second.close()


def test_a_second_copy_takes_the_place_of_the_first_until_undone(library: Library) -> None:
    claim = library.claim("gazette-2031.cost")
    library.attach(ARTICLES[GAZETTE])
    library.attach("Before it all.\n" + ARTICLES[GAZETTE])
    assert library.health(claim) == "moved"
    library.undo()
    assert library.health(claim) == "exact"


def test_the_same_text_again_is_no_new_decision(library: Library) -> None:
    library.attach(ARTICLES[GAZETTE])
    again = library.attach(ARTICLES[GAZETTE].replace("\n", "\r\n"))
    assert again.decision is None
    assert again.health == {"exact": 3}
    assert len(library.decisions()) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no text"),
        (" \n\u200b\t", "no text"),
        ("Nothing of it is known anywhere.", "no known article"),
        ("half \ud83d", "surrogate"),
        (ARTICLES[GAZETTE] + ARTICLES[COURIER], "no known article"),
    ],
)
def test_what_is_no_copy_is_refused(library: Library, text: str, told: str) -> None:
    with pytest.raises(AttachError, match=told):
        library.attach(text)
    assert library.decisions() == []


def test_a_reader_may_name_the_source_but_not_of_another_article(library: Library) -> None:
    fragment = ARTICLES[GAZETTE].splitlines()[2]
    with pytest.raises(AttachError):
        library.attach(fragment)
    assert library.attach(fragment, GAZETTE).health == {"moved": 1, "lost": 2}
    with pytest.raises(AttachError, match="courier-2031"):
        library.attach(ARTICLES[GAZETTE], COURIER)
    with pytest.raises(UnknownId):
        library.attach(fragment, "nobody-2031")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_a_file_is_read_in_the_encodings_korean_articles_come_in(
    tmp_path: Path, encoding: str
) -> None:
    (tmp_path / "article.txt").write_bytes("등불 하나\r\n둘".encode(encoding))
    assert read_text(tmp_path / "article.txt") == "등불 하나\r\n둘"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0", b"\xff" * 9, b"a\0b"])
def test_a_file_that_holds_no_text_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "picture").write_bytes(data)
    with pytest.raises(AttachError, match="picture: holds no text"):
        read_text(tmp_path / "picture")
    with pytest.raises(AttachError, match="nowhere: can't be read"):
        read_text(tmp_path / "nowhere")
    with pytest.raises(AttachError, match="can't be read"):
        read_text(tmp_path)


# Comparing and searching


def test_comparisons_of_an_entity_name_both_sources(library: Library) -> None:
    found = {comparison.property: comparison for comparison in library.comparisons("lumora")}
    assert set(found["training_cost"].sources) == {GAZETTE, COURIER}


def test_comparisons_are_worked_out_once_until_records_change(library: Library) -> None:
    first = library.comparisons("lumora")
    library.collect("entity:lumora")
    assert library.comparisons("lumora") is first
    library.set_field(COURIER, "title", "A lamp")
    assert library.comparisons("lumora") is not first


def test_searching_finds_entities_by_their_names(library: Library) -> None:
    library.warm()
    assert library.search("루모라")[0].id == "lumora"
    assert library.search("glow")[0].id in ("glow", "glow-2")
    assert len(library.search("o", limit=2)) <= 2
