"""The audit on the command line and in the app."""

import json
from pathlib import Path

import pytest
from piloted import Desk, Reader

from aibrief_store.auditing import FAILING, STATUSES
from aibrief_tui.command import auditing, main
from aibrief_tui.screens.audit import Audit
from aibrief_tui.screens.explore import Explore
from aibrief_tui.views.audit import STATUS, STYLES
from aibrief_tui.widgets.draft import Draft, broken

DRAFT = """# Lamps

Ray-2 cost 3 million dollars to build. Beacon was founded in 2025, they say.
Harbour Labz lit nothing.
"""


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft about the bundled corpus, and a library of its own."""
    monkeypatch.setenv("AIBRIEF_LIBRARY", str(tmp_path / "library.json"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    file = tmp_path / "draft.md"
    file.write_text(
        "Baichuan was valued at $2.8 billion.\n\nMoonshot AI was founded in 2021.\n", "utf-8"
    )
    return file


def test_every_status_has_a_word_and_a_style() -> None:
    assert tuple(STATUS) == tuple(STYLES) == STATUSES
    assert set(auditing.FAILING) == FAILING


def test_lines_with_items_are_printed_with_what_they_come_to(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(draft), "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "1: Baichuan was valued at $2.8 billion.\n  only one  $2.8 billion  Only village" in out
    assert "3: Moonshot AI was founded in 2021.\n  contradicted  2021  The articles say" in out
    assert out.endswith("contradicted 1, only one 1, supported 2\n")
    main(["audit", str(draft), "--lang", "ko"])
    assert "어긋남" in capsys.readouterr().out


def test_json_gives_one_item_a_line(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["audit", str(draft), "--json", "--lang", "en"])
    items = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["kind"], one["text"], one["status"]) for one in items] == [
        ("name", "Baichuan", "supported"),
        ("number", "$2.8 billion", "single"),
        ("name", "Moonshot AI", "supported"),
        ("date", "2021", "contradicted"),
    ]
    text = draft.read_text("utf-8")
    assert [text[one["start"] : one["end"]] for one in items] == [one["text"] for one in items]
    assert list(items[1]) == [
        "start", "end", "text", "kind", "status", "claims", "against", "near", "sources",
        "origins", "named", "difference", "derived", "sentence", "why",
    ]  # fmt: skip


def test_strict_fails_unless_the_status_is_allowed(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(draft), "--strict"]) == 1
    assert main(["audit", str(draft), "--strict", "--allow", "contradicted"]) == 0
    assert main(["audit", str(draft), "--strict", "--allow", "supported"]) == 2
    draft.write_text("Baichuan was valued at $2.8 billion.", "utf-8")
    assert main(["audit", str(draft), "--strict"]) == 0
    capsys.readouterr()


def test_what_can_not_be_read_is_told(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(draft.with_name("none.md"))]) == 2
    assert "none.md: No such file" in capsys.readouterr().err
    draft.write_text("Nothing here.", "utf-8")
    assert main(["audit", str(draft), "--lang", "en"]) == 0
    assert "no number, date, name or quotation" in capsys.readouterr().err


def test_control_characters_of_a_draft_do_not_reach_the_terminal(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft.write_text("Baichuan \x1b[31mwas valued at $9 billion\x9b2J.", "utf-8")
    main(["audit", str(draft)])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x9b" not in out


# In the app


async def audit(reader: Reader, text: str = DRAFT, key: str = "A") -> Audit:
    await reader.press(key)
    await reader.paste(text)
    screen = reader.screen
    assert isinstance(screen, Audit)
    await reader.app.workers.wait_for_complete()
    await reader.settle()
    return screen


def keys(screen: Audit) -> list[str]:
    return [item.parts[1][0] for item in screen.listing.items]


def test_a_pasted_draft_is_listed_worst_first_and_lit(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await audit(reader)
        assert keys(screen)[0] == "2025"
        assert "contradicted" in reader.text
        told = " ".join(" ".join(reader.part(screen.listing)).split())
        assert "2027 (gazette, mirror)" in told
        assert "Ray-2 cost 3 million dollars to build." in "\n".join(
            reader.part(screen.query_one(Draft))
        )
        assert reader.styled(screen.query_one(Draft), reader.app.look.lit_here) == "2025"
        await reader.press("tab")
        assert keys(screen) == ["3 million dollars", "2025", "Harbour Labz"]
        assert screen.item
        assert screen.item.text == "2025"

    desk.sit(scenario)


def test_enter_goes_to_the_claim_and_y_copies_it(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await audit(reader, key="ctrl+a")
        await reader.press("y", "k")
        assert desk.copied.strip() == "gazette-2031\nmirror-2031"
        await reader.press("enter")
        assert isinstance(reader.screen, Explore)
        assert reader.explore.entity == "beacon"

    desk.sit(scenario)


def test_n_goes_to_what_is_not_borne_out(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        screen = await audit(reader)
        await reader.press("tab", "g", "n")
        assert screen.item
        assert screen.item.text == "2025"
        await reader.press("n", "n")
        assert screen.item.text == "Harbour Labz"
        assert "nothing else" in reader.said
        await reader.press("enter")
        assert "no claim" in reader.said

    desk.sit(scenario)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
def test_both_sides_are_seen_at_every_width_in_korean_too(
    desk: Desk, size: tuple[int, int]
) -> None:
    async def scenario(reader: Reader) -> None:
        await audit(reader)
        await reader.press("L")
        assert "초안 검사" in reader.text
        assert "어긋남" in reader.text
        assert "Ray-2 cost" in reader.text

    desk.sit(scenario, size)


def test_markup_and_controls_in_a_draft_are_text(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await audit(reader, "[@click=app.quit]Quit[/] Beacon \x1b[2J was founded in 2025.\nEnd.")
        assert "[@click=app.quit]Quit[/]" in reader.text

    desk.sit(scenario)


def test_rows_hold_all_of_the_text_and_no_more_than_their_cells() -> None:
    text = "등대지기는 모두 백이십 명이다 and Beacon pays them.\n\n" + "가" * 50
    for cells in (10, 17, 40):
        rows = broken(text, cells)
        assert "".join(text[start:end] for start, end in rows) == text.replace("\n", "")
        assert all(len(text[start:end].encode("euc-kr")) <= cells + 1 for start, end in rows)
