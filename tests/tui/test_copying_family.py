"""What ``y`` and the key after it copy, of a cell, a row, an entity and an article."""

import json

import pytest
from piloted import Desk, Reader
from town import article, sentence

from aibrief_tui.clipboard import OSC52
from aibrief_tui.words import PARAPHRASE

STATEMENT = "Ray-2 took three million dollars"


def test_the_family_is_offered_and_any_other_key_closes_it(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        before = reader.lines[-1]
        await reader.press("y")
        assert " ".join(reader.lines[-1].split()) == (
            "y copy: y citation q quotation t table u address k key b BibTeX j CSL-JSON s style"
        )
        await reader.press("j")
        assert reader.lines[-1] == before
        await reader.press("y", "x")
        assert reader.lines[-1] == before
        assert reader.explore.grid.at == 0
        await reader.press("y", "escape", "k")
        assert reader.explore.grid.at == 0
        await reader.press("f5")
        assert "citation" in reader.lines[-1]

    desk.sit(scenario)


def test_a_cells_claim_is_copied_in_every_form(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("y", "y")
        citation = desk.copied
        for part in (
            "according to Beacon",
            "araphrase",
            "The Gazette",
            "2031",
            "para. 1",
        ):
            assert part in citation
        await reader.press("y", "u")
        assert desk.copied == "https://gazette.example/lamps\n"
        await reader.press("y", "k")
        assert desk.copied == "gazette-2031\n"
        await reader.press("y", "b")
        assert desk.copied.startswith("@")
        assert "{gazette-2031," in desk.copied
        await reader.press("y", "j")
        [item] = json.loads(desk.copied)
        assert (item["id"], item["container-title"]) == ("gazette-2031", "The Gazette")
        await reader.press("y", "t")
        header, rule, row, *_ = [line for line in desk.copied.splitlines() if "|" in line]
        assert "gazette" in header
        assert set(rule) <= set("|-: ")
        for part in ("cost to build", "$3M", "$4.5M", "differ"):
            assert part in row

    desk.sit(scenario)


def test_the_message_says_the_way_and_names_the_file_that_holds_the_text(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("y", "k")
        assert reader.said.startswith(f"{OSC52.en}; also in ")
        assert str(desk.folder / "copied.txt") in reader.said
        assert reader.said.endswith("| gazette-2031")
        assert desk.copied == "gazette-2031\n"

    desk.sit(scenario)


def test_our_statement_is_no_quotation_and_the_readers_copy_gives_one(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("y", "q")
        assert STATEMENT in desk.copied
        assert f"“{STATEMENT}" not in desk.copied
        assert "araphrase" in desk.copied
        assert PARAPHRASE.en in reader.said
        reader.library.attach(article("gazette-2031"))
        await reader.press("y", "q")
        assert sentence("gazette-2031.cost").rstrip(".") in desk.copied
        assert desk.copied.startswith("“")
        assert "araphrase" not in desk.copied
        assert "paraphrase" not in reader.said

    desk.sit(scenario)


def test_two_claims_of_a_cell_are_both_copied(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("j", "l", "l", "y", "q")
        first, second = desk.copied.index("120 keepers, some"), desk.copied.index("150 keepers, o")
        assert first < second
        await reader.press("y", "k")
        assert desk.copied == "mirror-2031\n"

    desk.sit(scenario)


def test_of_an_entity_its_articles_are_copied(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        named = "gazette-2031\ncourier-2031\nherald-2031\nmirror-2031\n"
        await reader.press("shift+tab", "y", "k")
        assert desk.copied == named
        await reader.press("y", "j")
        assert [item["id"] for item in json.loads(desk.copied)] == named.split()
        await reader.press("y", "y")
        assert len(desk.copied.splitlines()) == 4
        await reader.press("y", "t")
        assert reader.said == "nothing to copy here"
        reader.explore.open_entity("skerry")
        await reader.press("tab", "y", "k")
        assert desk.copied == "mirror-2031\n"

    desk.sit(scenario)


def test_in_an_article_its_own_key_and_reference_are_copied(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("tab", "tab", "y", "k")
        assert desk.copied == "courier-2031\n"
        await reader.press("y", "u")
        assert desk.copied == "courier-2031\n"
        assert reader.said == "no address known: e to add"
        await reader.press("y", "b")
        assert "{courier-2031," in desk.copied

    desk.sit(scenario)


def test_in_compare_and_in_the_lists_the_cursors_claim_is_copied(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "l", "y", "q")
        assert "swallowed four and a half million" in desk.copied
        await reader.press("q", "x", "j", "y", "q")
        assert "Beacon has 120 keepers" in desk.copied
        await reader.press("q", "space", "v", "y", "k")
        assert desk.copied == "gazette-2031\n"

    desk.sit(scenario)


def test_the_style_goes_round_and_is_kept(desk: Desk) -> None:
    copies: list[str] = []

    async def scenario(reader: Reader) -> None:
        for style in ("chicago", "korean", "apa", "chicago"):
            await reader.press("y", "s")
            assert reader.said == f"citation style: {style}"
            await reader.press("y", "y")
            copies.append(desk.copied)

    async def later(reader: Reader) -> None:
        await reader.press("y", "y")
        assert desk.copied == copies[0]

    desk.sit(scenario)
    assert copies[0] == copies[3]
    assert len(set(copies)) == 3
    desk.sit(later)


@pytest.mark.parametrize("keys", ["ㅛㅛ", "ㅛㅏ", "요"])
def test_the_family_works_with_a_korean_keyboard(desk: Desk, keys: str) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.type(keys)
        if keys == "요":  # d y: the family is open
            assert "citation" in reader.lines[-1]
            return
        assert ("The Gazette" in desk.copied) == (keys == "ㅛㅛ")
        assert (desk.copied == "gazette-2031\n") == (keys == "ㅛㅏ")

    desk.sit(scenario)
