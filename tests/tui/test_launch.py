"""The first launch explains itself; a later one returns to where the reader was, at once."""

from collections.abc import Callable

import msgspec
import pytest
from piloted import Desk, Reader
from textual._context import active_app
from town import article

from aibrief_store.library import Library
from aibrief_tui.state import State, load, save, system_language
from aibrief_tui.views.first import FirstView
from aibrief_tui.widgets.source_pane import SourcePane


async def nothing(reader: Reader) -> None:
    """Look and leave."""


class Watched:
    """Opens the desk's library and remembers what stood on the screen by then."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.pages: list[list[str]] = []

    def __call__(self) -> Library:
        strips = active_app.get().screen._compositor.render_strips()
        self.pages.append([strip.text for strip in strips][:-2])
        return self.desk.open()


def page(reader: Reader) -> list[str]:
    """What stands on the screen but for the message."""
    return reader.lines[:-2]


def drawn(desk: Desk) -> list[str]:
    """The page that a launch shows."""
    pages: list[list[str]] = []

    async def scenario(reader: Reader) -> None:
        pages.append(page(reader))

    desk.sit(scenario)
    return pages[0]


def test_a_first_launch_opens_on_the_most_contested_row_with_both_articles_at_the_words(
    desk: Desk,
) -> None:
    async def scenario(reader: Reader) -> None:
        explore = reader.explore
        assert explore.entity == "beacon"
        assert explore.grid.row is not None
        assert (explore.grid.at, explore.grid.row.verdict) == (0, "differ")
        assert explore.grid.has_focus
        first, second = explore.query(SourcePane)
        assert first.article is not None
        assert second.article is not None
        assert (first.article.id, second.article.id) == ("gazette-2031", "courier-2031")
        lit = reader.app.look.lit_here
        assert reader.styled(first, lit) == "Ray-2 took three million dollars."
        assert reader.styled(second, lit) == (
            "The newest lamp swallowed four and a half million dollars."
        )
        assert "Two answers: $4.5M (courier, herald) and $3M" in reader.text
        for word in ("Who said what?", "/ search", "c compare", "yy copy a citation"):
            assert word in reader.lines[-2]

    desk.sit(scenario)


def test_a_later_launch_returns_to_entity_claim_language_and_theme(desk: Desk) -> None:
    async def leave_there(reader: Reader) -> None:
        await reader.press("T", "L", "j", "l")
        assert reader.explore.grid.claims == ("herald-2031.staff",)
        await reader.press("q")

    async def come_back(reader: Reader) -> None:
        assert reader.app.theme == "aibrief-light"
        assert "어긋남" in reader.text
        assert reader.explore.entity == "beacon"
        assert reader.explore.grid.claims == ("herald-2031.staff",)
        assert "누가 무엇이라 했나" not in reader.text

    desk.sit(leave_there)
    desk.sit(come_back)


def test_a_launch_after_a_search_returns_to_what_was_found_and_not_to_the_page_before(
    desk: Desk,
) -> None:
    async def find(reader: Reader) -> None:
        await reader.press("slash")
        await reader.type("pier")
        await reader.press("enter", "q")

    async def come_back(reader: Reader) -> None:
        assert reader.explore.entity == "pier"
        assert reader.explore.finder.typed == ""
        assert "9 entities" in reader.text
        assert "Old Pier" in reader.part(reader.explore.grid)[0]

    desk.sit(nothing)
    desk.sit(find)
    desk.sit(come_back)


def test_the_kept_page_stands_before_the_library_is_opened_and_is_what_a_fresh_start_shows(
    desk: Desk,
) -> None:
    desk.sit(nothing)
    watched = Watched(desk)

    async def at_once(reader: Reader) -> None:
        assert reader.app.first_view is not None
        kept = page(reader)
        await reader.pilot.pause(0.3)
        assert page(reader) == kept
        assert watched.pages == [kept]

    app = desk.sit(at_once, open_library=watched)
    app.view_file.unlink()
    fresh = drawn(desk)
    assert drawn(desk) == fresh
    assert "Beacon" in fresh[1]


def test_keys_work_on_the_kept_page(desk: Desk) -> None:
    desk.sit(nothing)

    async def move_at_once(reader: Reader) -> None:
        await reader.press("j")
        assert reader.explore.grid.claims == ("gazette-2031.staff",)
        assert "gazette: Beacon has 120 keepers." in reader.text

    desk.sit(move_at_once)


def changed_file(desk: Desk) -> None:
    library = desk.open()
    library.set_field("courier-2031", "title", "The price of a lamp")
    library.close()


def other_language(desk: Desk) -> None:
    state = load(desk.folder / "library.state.json")
    assert state is not None
    state.language = "ko"
    save(desk.folder / "library.state.json", state)


def broken_file(desk: Desk) -> None:
    file = desk.folder / "library.view.json"
    file.write_bytes(file.read_bytes()[:-40])


def no_view(desk: Desk) -> None:
    (desk.folder / "library.view.json").write_text('{"stamp": 1}')


@pytest.mark.parametrize("change", [changed_file, other_language, broken_file, no_view])
def test_a_page_that_is_no_longer_true_is_not_shown(
    desk: Desk, change: Callable[[Desk], None]
) -> None:
    desk.sit(nothing)
    change(desk)

    async def scenario(reader: Reader) -> None:
        assert reader.app.first_view is None
        assert reader.explore.entity == "beacon"
        assert reader.explore.grid.panel.rows

    desk.sit(scenario)


def test_a_read_only_session_leaves_no_page_that_says_so(desk: Desk) -> None:
    desk.sit(nothing)
    writer = desk.open()

    async def read(reader: Reader) -> None:
        await reader.pilot.pause(0.3)
        assert reader.library.read_only
        assert "read-only" in reader.lines[0]
        assert reader.library.notice is not None
        assert reader.said == reader.library.notice.en

    async def write(reader: Reader) -> None:
        assert "read-only" not in reader.lines[0]

    try:
        desk.sit(read)
    finally:
        writer.close()
    desk.sit(write)


def test_a_read_only_session_follows_the_writer(desk: Desk) -> None:
    desk.sit(nothing)
    writer = desk.open()

    async def read(reader: Reader) -> None:
        await reader.pilot.pause(0.5)
        assert reader.library.read_only
        source = next(iter(reader.library.sources))
        writer.set_field(source, "title", "Told by another process")
        await reader.pilot.pause(1.5)
        assert reader.library.source(source).title == "Told by another process"
        assert reader.explore.is_told

    try:
        desk.sit(read)
    finally:
        writer.close()


def test_a_broken_state_is_a_first_launch_and_a_gone_entity_no_error(desk: Desk) -> None:
    (desk.folder / "library.state.json").write_bytes(b"\xff{")

    async def scenario(reader: Reader) -> None:
        assert reader.app.first_launch
        assert reader.explore.entity == "beacon"

    desk.sit(scenario)
    save(desk.folder / "library.state.json", State(entity="gone", claim="gone.cost"))
    (desk.folder / "library.view.json").unlink()
    desk.sit(scenario_without_welcome)


async def scenario_without_welcome(reader: Reader) -> None:
    assert reader.explore.entity == "beacon"
    assert "Who said what?" not in reader.text


def test_a_folder_that_takes_no_state_stops_nobody(desk: Desk) -> None:
    assert not save(desk.folder / "missing" / "library.state.json", State())
    assert load(desk.folder / "missing" / "library.state.json") is None


def test_the_kept_page_can_be_read_back(desk: Desk) -> None:
    app = desk.sit(nothing)
    view = msgspec.json.decode(app.view_file.read_bytes(), type=FirstView)
    assert view.entity == "beacon"
    assert view.entries[0].id == "beacon"


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko"}, "ko"),
        ({"LC_ALL": "", "LANG": "ko"}, "ko"),
    ],
)
def test_the_systems_language_is_the_first_one(environ: dict[str, str], language: str) -> None:
    assert system_language(environ) == language


def test_what_is_kept_of_a_page_is_for_the_readers_eyes_only(desk: Desk) -> None:
    desk.sit(nothing)
    for file in (
        desk.library_file.with_name("library.view.json"),
        desk.library_file.with_name("library.state.json"),
    ):
        assert file.stat().st_mode & 0o077 == 0


def test_a_change_made_on_another_screen_leaves_no_old_page_behind(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c")
        reader.app.library.attach(article("gazette-2031"))

    desk.sit(scenario)
    assert not desk.library_file.with_name("library.view.json").exists()
