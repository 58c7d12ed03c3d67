"""Every screen in every theme and size: no line too long, no wide character cut."""

import pytest
from piloted import Desk, Reader
from rich.cells import cell_len
from textual.theme import BUILTIN_THEMES

from aibrief_tui.look import LIGHT, look

SIZES = [(40, 10), (60, 20), (80, 24), (120, 36), (200, 50)]
VISITS = (
    (), ("tab",), ("tab",), ("tab",), ("slash", "r"), ("escape", "c"), ("l", "n"), ("q", "x"),
    ("q", "v"), ("q", "question_mark"), ("q", "y"), ("escape", "e"), ("escape", "ctrl+p"),
)  # fmt: skip
"""Keys that lead from one state to the next, through all of them."""


def sound(reader: Reader) -> None:
    """Each line fills the screen's width exactly, to the cell."""
    width, height = reader.app.size
    lines = reader.lines
    assert len(lines) == height
    for line in lines:
        assert cell_len(line) == width, line


@pytest.mark.parametrize(
    ("size", "language"), [*((size, "en") for size in SIZES), ((60, 20), "ko")]
)
def test_every_screen_fits_every_size(desk: Desk, size: tuple[int, int], language: str) -> None:
    async def scenario(reader: Reader) -> None:
        if language == "ko":
            await reader.press("L")
        for keys in VISITS:
            await reader.press(*keys)
            sound(reader)

    desk.sit(scenario, size)


def test_every_screen_follows_the_window_while_it_changes(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        for keys in VISITS:
            await reader.press(*keys)
            for size in ((40, 10), (200, 50)):
                await reader.resize(*size)
                sound(reader)

    desk.sit(scenario)


@pytest.mark.parametrize("size", [(1, 1), (5, 3), (20, 5), (300, 4)])
def test_a_window_of_no_use_breaks_nothing(desk: Desk, size: tuple[int, int]) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.resize(*size)
        await reader.press("j", "l", "c", "q", "x", "q", "question_mark", "q", "tab", "k")
        await reader.resize(120, 36)
        sound(reader)
        assert "Beacon" in reader.text

    desk.sit(scenario)


def test_in_a_narrow_window_tab_leads_through_the_panes_one_at_a_time(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        assert "cost to build" in reader.text
        assert "9 entities" not in "\n".join(reader.lines[1:])
        await reader.press("enter")
        assert "Ray-2 took three million dollars." in reader.text
        assert "cost to build" not in reader.text
        await reader.press("tab")
        assert "courier-2031" in reader.text
        await reader.press("tab")
        assert reader.explore.finder.has_focus
        assert "Harbor Labs" in reader.text
        await reader.press("slash")
        await reader.type("pier")
        await reader.press("enter")
        assert "highest tide" in reader.text

    desk.sit(scenario, (60, 20))


@pytest.mark.parametrize("name", sorted(BUILTIN_THEMES))
def test_every_theme_of_textuals_gives_a_look(name: str) -> None:
    made = look(BUILTIN_THEMES[name])
    assert made.named("verdict:differ") == made.bad
    assert made.cell.bgcolor != made.base.bgcolor


@pytest.mark.parametrize("name", [LIGHT.name, "nord", "textual-light", "gruvbox"])
def test_screens_are_drawn_in_any_theme(desk: Desk, name: str) -> None:
    async def scenario(reader: Reader) -> None:
        before = reader.text
        reader.app.theme = name
        await reader.settle()
        assert reader.text == before
        ground = reader.app.look.base.bgcolor
        assert ground is not None
        drawn = {
            piece.style.bgcolor
            for line in reader.pieces(reader.explore.grid)
            for piece in line
            if piece.style
        }
        assert ground in drawn
        for keys in VISITS[4:]:
            await reader.press(*keys)

    desk.sit(scenario)


def test_T_goes_from_dark_to_light_and_back(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("T")
        assert not reader.app.current_theme.dark
        await reader.press("ctrl+t")
        assert reader.app.current_theme.dark

    desk.sit(scenario)


def test_without_colour_nothing_is_lost(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[str] = []

    async def scenario(reader: Reader) -> None:
        pages.append(reader.text)
        colours = {
            piece.style.color.triplet
            for line in reader.pieces(reader.explore.grid)
            for piece in line
            if piece.style and piece.style.color and piece.style.color.triplet
        }
        grey = all(red == green == blue for red, green, blue in colours)
        assert grey == (len(pages) == 2)

    desk.sit(scenario)
    (desk.folder / "library.state.json").unlink()
    monkeypatch.setenv("NO_COLOR", "1")
    desk.sit(scenario)
    assert pages[0] == pages[1]
