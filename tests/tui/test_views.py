"""What the screens are filled from: nothing of the library is lost or shown twice."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest
import town
from piloted import Desk

from aibrief_store.library import Library
from aibrief_tui.views.aligned import aligned
from aibrief_tui.views.article import article
from aibrief_tui.views.found import everything, found
from aibrief_tui.views.panel import panel, tight
from aibrief_tui.views.reasons import counterparts, heading, reasons
from aibrief_tui.words import DOUBT


@pytest.fixture
def library(desk: Desk) -> Iterator[Library]:
    library = desk.open()
    yield library
    library.close()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_claim_on_an_entity_stands_in_exactly_one_row_of_its_own(
    library: Library, language: str
) -> None:
    for entity in library.entities:
        shown = panel(library, entity, language)
        own = Counter(
            id
            for row in shown.rows
            if not row.naming
            for cell in row.cells.values()
            for id in cell.claims
        )
        assert own == Counter(claim.id for claim in library.claims_on(entity))


def test_every_claim_that_names_an_entity_stands_in_one_row_that_says_so(library: Library) -> None:
    for entity in library.entities:
        shown = panel(library, entity, "en")
        naming = Counter(
            id
            for row in shown.rows
            if row.naming
            for cell in row.cells.values()
            for id in cell.claims
        )
        assert naming == Counter(claim.id for claim in library.claims_naming(entity))


def test_a_cell_holds_claims_of_its_own_article_and_columns_are_who_speaks(
    library: Library,
) -> None:
    for entity in library.entities:
        shown = panel(library, entity, "en")
        speaking = set()
        for row in shown.rows:
            for source, cell in row.cells.items():
                speaking.add(source)
                assert cell.claims
                assert {library.claim(id).source for id in cell.claims} == {source}
        assert list(shown.columns) == [one for one in library.sources if one in speaking]


def test_a_rows_answers_hold_the_claims_of_its_cells(library: Library) -> None:
    for entity in library.entities:
        for row in panel(library, entity, "en").rows:
            cells = Counter(id for cell in row.cells.values() for id in cell.claims)
            assert Counter(id for answer in row.answers for id in answer.claims) == cells


def test_each_claim_is_found_in_its_row(library: Library) -> None:
    for claim in library.claims.values():
        shown = panel(library, claim.subject, "en")
        at = shown.row_of(claim.id)
        assert at is not None
        assert claim.id in shown.rows[at].cells[claim.source].claims


def test_two_assertions_of_one_article_are_counted_and_a_part_is_named(library: Library) -> None:
    rows = {row.key.partition(":")[0]: row for row in panel(library, "beacon", "en").rows}
    assert rows["staff"].cells["mirror-2031"].text == "2: 120, 150"
    assert rows["cost"].cells["gazette-2031"].subject == "Ray-2"
    assert rows["cost"].cells["courier-2031"].subject == ""


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_every_claim_of_the_articles_side_by_side_is_placed_once(
    library: Library, count: int
) -> None:
    for sources in combinations(library.sources, count):
        lines = aligned(library, list(sources), "en")
        placed = Counter(id for line in lines for ids in line.claims.values() for id in ids)
        claims = [claim.id for source in sources for claim in library.claims_in(source)]
        assert placed == Counter(claims)
        for line in lines:
            for source, ids in line.claims.items():
                assert {library.claim(id).source for id in ids} == {source}


def test_what_several_articles_speak_of_comes_first(library: Library) -> None:
    lines = aligned(library, ["gazette-2031", "courier-2031"], "en")
    shared = [len(line.claims) > 1 for line in lines]
    assert shared == sorted(shared, reverse=True)
    assert [line.label for line in lines if line.differs] == ["cost to build"]


def test_articles_side_by_side_are_judged_among_themselves(library: Library) -> None:
    [cost, *_] = aligned(library, ["courier-2031", "herald-2031"], "en")
    assert (cost.label, cost.verdict) == ("cost to build", "agree")
    assert "gazette" not in cost.reason.en


def test_an_article_that_contradicts_itself_differs_even_alone(library: Library) -> None:
    lines = aligned(library, ["mirror-2031", "almanac-2031"], "en")
    assert [line.label for line in lines if line.differs] == ["keepers"]


def test_the_other_pane_shows_another_article_with_another_answer_if_there_is_one(
    library: Library,
) -> None:
    for entity in library.entities:
        for row in panel(library, entity, "en").rows:
            answer_of = {id: at for at, one in enumerate(row.answers) for id in one.claims}
            for source, cell in row.cells.items():
                other = counterparts(row, cell.claims)
                here = answer_of[cell.claims[0]]
                elsewhere = [id for id in answer_of if library.claim(id).source != source]
                assert {library.claim(id).source for id in other} != {source}
                if elsewhere:
                    assert other
                if any(answer_of[id] != here for id in elsewhere):
                    assert {answer_of[id] for id in other} != {here}


def test_nothing_stands_beside_nothing(library: Library) -> None:
    row = panel(library, "beacon", "en").rows[0]
    assert counterparts(None, ("gazette-2031.cost",)) == ()
    assert counterparts(row, ()) == ()


def test_reasons_tell_statement_print_speaker_and_doubt(library: Library) -> None:
    row = panel(library, "beacon", "en").rows[0]
    told = [text for text, _ in reasons(library, row, ("gazette-2031.cost",), "en")]
    assert told[0] == row.reason
    assert told[-1] == (
        "gazette: Ray-2 took three million dollars. [3 million] - according to Beacon"
    )
    doubted = reasons(library, None, ("courier-2031.leader",), "ko")
    assert doubted[-1] == (DOUBT.ko + "이사회만일 수도 있음", "warn")


def test_the_heading_names_the_whole_that_a_part_belongs_to(library: Library) -> None:
    told = "".join(text for text, _ in heading(library, "ray-2", "en"))
    assert " ".join(told.split()) == "Ray-2 레이 2 model (Ray) in 1 article"


def test_the_list_holds_every_entity_once_those_of_most_articles_first(library: Library) -> None:
    entries = everything(library, "en")
    assert Counter(entry.id for entry in entries) == Counter(iter(library.entities))
    counts = [entry.count for entry in entries]
    assert counts == sorted(counts, reverse=True)


def test_what_is_found_keeps_the_searchs_order_under_headings_by_kind(library: Library) -> None:
    entries = found(library, "beacon", "en")
    hits = library.search("beacon", 60)
    assert [entry.id for entry in entries if not entry.heading] == [hit.id for hit in hits]
    assert all(entry.why for entry in entries if not entry.heading)
    assert [entry.label for entry in entries if entry.heading] == ["statements"]


def test_an_outline_holds_every_claim_under_its_passage(library: Library) -> None:
    for source in library.sources:
        shown = article(library, source, "en")
        assert shown.kind == "outline"
        assert shown.claims == [claim.id for claim in library.claims_in(source)]


def test_a_copy_is_shown_whole_with_exactly_the_anchored_words_lit(library: Library) -> None:
    for source in library.sources:
        library.attach(town.article(source))
        shown = article(library, source, "en")
        assert shown.kind == "copy"
        assert shown.text == town.article(source)
        lit = {id: shown.text[start:end] for start, end, id in shown.spans}
        assert lit == {claim.id: town.sentence(claim.id) for claim in library.claims_in(source)}


def test_a_cell_gives_its_room_to_the_figure() -> None:
    assert tight("~557.6만 달러") == "~$557.6만"
    assert tight("33억 달러") == "$33억"
    assert tight("1조 위안") == "1조 위안"
    assert tight("$5.6M") == "$5.6M"
