"""What a reader adds: a missing title or address, a copy of an article; and takes back."""

import os
from pathlib import Path

import pytest
from piloted import Desk, Reader
from textual import events
from town import article, sentence

from aibrief_tui.attaching import LARGEST, files, read
from aibrief_tui.screens.ask import Answer, Ask
from aibrief_tui.words import ASK_FIELD, HEALTH, field_and_value


async def answer(reader: Reader, text: str) -> None:
    """Replace what stands in the question's line and send it."""
    assert isinstance(reader.app.screen, Ask)
    reader.app.screen.query_one(Answer).value = text
    await reader.press("enter")


class Opened(list[str]):
    """The addresses that were handed to the system's opener, a stand-in on PATH."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.file = folder / "opened"
        for name in ("xdg-open", "open"):
            opener = folder / name
            opener.write_text(f'#!/bin/sh\necho "$#" "$@" >> "{self.file}"\n')
            opener.chmod(0o700)

    def now(self) -> list[str]:
        return self.file.read_text("utf-8").splitlines() if self.file.exists() else []


@pytest.fixture
def opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Opened:
    programs = desk.folder / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    # What Python's own webbrowser would run.
    monkeypatch.setenv("BROWSER", "false")
    return Opened(programs)


def test_a_missing_field_is_asked_for_saved_and_taken_back(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("l", "e")
        assert isinstance(reader.app.screen, Ask)
        assert reader.app.screen.query_one(Answer).value == "title="
        assert "courier-2031 - add: title, author" in reader.text
        await reader.type("The price of a lamp")
        await reader.press("enter")
        assert reader.said == "courier-2031: title added; u takes it back"
        assert reader.library.source("courier-2031").title == "The price of a lamp"
        await reader.press("y", "y")
        assert "The price of a lamp" in desk.copied
        await reader.press("e")
        assert isinstance(reader.app.screen, Ask)
        assert reader.app.screen.query_one(Answer).value == "author="
        await reader.press("escape", "u")
        assert reader.said == "undone: courier-2031: title"
        assert reader.library.source("courier-2031").title == ""
        await reader.press("ctrl+r")
        assert reader.library.source("courier-2031").title == "The price of a lamp"

    desk.sit(scenario)


def test_what_is_pasted_into_the_line_cannot_drive_the_terminal(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("a")
        await reader.paste("/tmp/\x9b31m\u202e\x1b]0;title\x07.txt")
        assert "/tmp/" in reader.text
        assert all(line.isprintable() for line in reader.lines)
        await reader.press("enter")
        assert "no such file" in reader.said
        assert all(line.isprintable() for line in reader.lines)

    desk.sit(scenario)


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (200, 50)])
def test_a_question_is_shown_whole_above_its_line(desk: Desk, size: tuple[int, int]) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("e")
        question = ASK_FIELD.of("en").format(source="gazette-2031")
        assert f"{question} author=" in " ".join(reader.text.split())

    desk.sit(scenario, size)


@pytest.mark.parametrize(
    ("text", "style", "part"),
    [
        ("no equals sign", "warn", "FIELD=VALUE"),
        ("issued=last tuesday", "bad", "issued"),
        ("weather=fine", "bad", "weather"),
        ("url=javascript:alert(1)", "bad", "url"),
    ],
)
def test_a_wrong_answer_is_explained_and_changes_nothing(
    desk: Desk, text: str, style: str, part: str
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("l", "f4")
        await answer(reader, text)
        assert part in reader.said
        assert reader.screen.footer.style_name == style
        assert reader.library.decisions() == []

    desk.sit(scenario)


def test_escape_and_an_empty_answer_change_nothing(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        for keys in (("e", "escape"), ("a", "enter"), ("a", "escape")):
            await reader.press(*keys)
            assert reader.explore.grid.has_focus
        assert reader.library.decisions() == []

    desk.sit(scenario)


def test_a_pasted_article_is_recognised_and_its_words_are_shown(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("a")
        await reader.paste(article("gazette-2031"))
        assert reader.said == f"attached to gazette-2031: 4 {HEALTH['exact'].en}"
        assert reader.explore.grid.claims == ("gazette-2031.cost",)
        pane = reader.explore.query_one("#first")
        assert sentence("gazette-2031.cost") in " ".join(" ".join(reader.part(pane)).split())
        await reader.press("u")
        assert "outline" in reader.part(pane)[0]

    desk.sit(scenario)


def test_files_and_folders_are_attached_by_their_path(desk: Desk) -> None:
    (desk.folder / "gazette.txt").write_text(article("gazette-2031"), "utf-8")
    folder = desk.folder / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(article("courier-2031"), "utf-8-sig")
    (folder / "b.txt").write_bytes("등대".encode("euc-kr"))
    (folder / "c.txt").write_text(article("herald-2031"), "utf-8")

    async def scenario(reader: Reader) -> None:
        await reader.press("f3")
        assert isinstance(reader.app.screen, Ask)
        reader.app.screen.query_one(Answer).value = str(desk.folder / "ga")
        await reader.press("end")
        await reader.type("z")
        await reader.pilot.pause(0.1)
        await reader.press("right", "enter")
        assert reader.said.startswith("attached to gazette-2031")
        await reader.press("a")
        await answer(reader, str(folder))
        assert "attached to courier-2031" in reader.said
        assert "attached to herald-2031" in reader.said
        assert "b.txt: no UTF-8 text" in reader.said
        assert reader.screen.footer.style_name == "bad"

    desk.sit(scenario)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("/nowhere/at all.txt", "no such file; give a path, or paste the article's text"),
        ("~nobody-of-this-name/x", "~nobody-of-this-name/x"),
        ("x" * 999, "xxx"),
        ("x " * 600, "no known article"),
        ("{folder}", "no .txt file in this folder"),
    ],
)
def test_what_cannot_be_attached_is_explained(desk: Desk, text: str, part: str) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("a")
        await answer(reader, text.format(folder=desk.folder))
        assert part in reader.said
        assert reader.screen.footer.style_name == "bad"
        assert reader.library.decisions() == []

    desk.sit(scenario)


def test_a_file_too_large_for_an_article_is_not_read_whole(desk: Desk) -> None:
    large = desk.folder / "large.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST + 2)
    with pytest.raises(Exception, match="larger than 20 MB"):
        read(large)
    assert files(str(large)) == [large]


LAMPS = "https://gazette.example/lamps"


def test_an_address_is_shown_before_it_is_opened(desk: Desk, opened: Opened) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("o")
        assert LAMPS in reader.text
        assert opened.now() == []
        await reader.press("escape")
        assert opened.now() == []
        await reader.press("o", "enter")
        assert opened.now() == [f"1 {LAMPS}"]
        assert reader.said == f"opened {LAMPS}"
        await reader.press("l", "o")
        assert reader.said == "no address known: e to add"

    desk.sit(scenario)


def test_a_long_address_is_shown_whole_before_it_is_opened(desk: Desk, opened: Opened) -> None:
    url = "https://gazette.example/" + "".join(f"{k}-lamp/" for k in range(40)) + "$(x);`y`&z=%20"

    async def scenario(reader: Reader) -> None:
        reader.library.set_field("gazette-2031", "url", url)
        await reader.press("o")
        assert url in "".join(line.strip() for line in reader.lines)
        await reader.press("enter")
        assert opened.now() == [f"1 {url}"]

    desk.sit(scenario, (60, 30))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("--version", "only http and https"),
        ("http:/etc/passwd", "only http and https"),
        ("http://", "only http and https"),
        (" https://a.example", "only http and https"),
        ("https://a.example/\u202egpj.exe", "cannot be seen"),
        ("https://a.example/\x1b]52;c;eA==\x07", "cannot be seen"),
        ("https://a.example/\u200b", "cannot be seen"),
        ("https://a.example/a b", "cannot be seen"),
    ],
)
def test_only_addresses_of_the_web_that_can_be_seen_whole_are_opened(
    desk: Desk, opened: Opened, url: str, said: str
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("ctrl+o")
        await answer(reader, url)
        assert opened.now() == []
        assert said in reader.said

    desk.sit(scenario)


def test_where_nothing_opens_addresses_the_reader_is_told(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("o", "enter")
        assert "no program here opens addresses" in reader.said

    desk.sit(scenario)


def test_what_was_added_on_another_screen_stands_on_the_first_one_too(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "a")
        await reader.paste(article("gazette-2031"))
        assert "attached to gazette-2031" in reader.said
        await reader.press("escape")
        assert "your copy" in reader.part(reader.explore.query_one("#first"))[0]
        assert reader.explore.grid.claims == ("gazette-2031.cost",)

    desk.sit(scenario)


def test_a_read_only_library_says_so_and_refuses_with_a_reason(desk: Desk) -> None:
    writer = desk.open()

    async def scenario(reader: Reader) -> None:
        assert "read-only" in reader.lines[0]
        await reader.press("space")
        refused = reader.said
        assert reader.screen.footer.style_name == "bad"
        await reader.press("shift+tab", "space")
        assert reader.said == refused
        await reader.press("tab", "l", "e")
        await answer(reader, "title=The price of a lamp")
        assert reader.said == refused
        await reader.press("a")
        await reader.paste(article("gazette-2031"))
        assert reader.screen.footer.style_name == "bad"
        assert reader.library.decisions() == []
        await reader.press("y", "k")
        assert desk.copied == "courier-2031\n"

    try:
        desk.sit(scenario)
    finally:
        writer.close()


def test_a_library_that_cannot_be_opened_ends_the_app_with_what_is_wrong(desk: Desk) -> None:
    async def nothing(reader: Reader) -> None:
        """Only so that a page is kept."""

    desk.sit(nothing)
    broken = Path(desk.library_file)
    before = broken.stat()
    content = broken.read_bytes()
    broken.write_bytes(b"x" * len(content))
    os.utime(broken, ns=(before.st_atime_ns, before.st_mtime_ns))

    async def wait(reader: Reader) -> None:
        await reader.pilot.pause(0.3)

    app = desk.sit(wait)
    assert app.failure is not None
    assert app.return_code == 3
    assert broken.read_bytes() == b"x" * len(content)


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        ("title=A lamp", ("title", "A lamp")),
        ("title=date=2025-01-31", ("date", "2025-01-31")),
        ("발행처=날짜=2025. 1. 31.", ("날짜", "2025-01-31")),
        ("date=2025년 1월 3일", ("date", "2025-01-03")),
        ("title=E = mc2", ("title", "E = mc2")),
        ("title", ("", "")),
    ],
)
def test_the_field_that_was_typed_last_and_dates_as_people_write_them_are_read(
    answer: str, read: tuple[str, str]
) -> None:
    assert field_and_value(answer) == read


def test_a_paste_of_one_line_goes_in_once_and_an_article_with_cr_line_ends_is_attached(
    desk: Desk,
) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("a")
        reader.app.screen.query_one(Answer).post_message(events.Paste("one line"))
        await reader.settle()
        assert reader.app.screen.query_one(Answer).value == "one line"
        text = article("gazette-2031").replace("\n", "\r")
        reader.app.screen.query_one(Answer).post_message(events.Paste(text))
        await reader.settle()
        assert reader.app.library.copy("gazette-2031") is not None

    desk.sit(scenario)


def long_copy() -> str:
    """The gazette's words behind a lot of others: the copy must be looked through."""
    return "Something else stands here.\n" * 12_000 + article("gazette-2031")


async def under_way(reader: Reader) -> None:
    """Wait until the app says how far it is."""
    while isinstance(reader.app.screen, Ask) or "esc stops" not in reader.said:
        await reader.pilot.pause(0.02)


def test_a_long_copy_is_attached_while_the_app_goes_on(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("a")
        reader.app.post_message(events.Paste(long_copy()))
        await under_way(reader)
        await reader.hand_on("j")
        while reader.explore.grid.claims == ("gazette-2031.cost",):
            await reader.pilot.pause(0.02)
        await reader.settle()
        assert reader.said.startswith("attached to gazette-2031: 4")

    desk.sit(scenario)


def test_escape_stops_what_takes_long_and_nothing_is_kept(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("a")
        reader.app.post_message(events.Paste(long_copy()))
        await under_way(reader)
        await reader.press("escape")
        assert reader.said == "stopped; nothing was attached"
        assert reader.library.decisions() == []

    desk.sit(scenario)


def test_leaving_does_not_wait_for_what_takes_long(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("a")
        reader.app.post_message(events.Paste(long_copy()))
        await under_way(reader)
        reader.app.exit()

    desk.sit(scenario)
    library = desk.open()
    assert library.decisions() == []
    library.close()


@pytest.mark.parametrize("keys", [("enter", "enter"), ("escape", "escape")])
def test_two_keys_at_once_end_a_question_once(desk: Desk, keys: tuple[str, ...]) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("c", "o")
        for key in keys:
            reader.app.post_message(events.Key(key, None))
        await reader.settle()
        assert len(reader.app.screen_stack) == 2, "Compare stays"

    desk.sit(scenario)


def test_clicks_beside_the_palette_close_it_once(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        await reader.press("ctrl+p")
        palette = reader.app.screen
        for _ in range(2):
            palette.post_message(events.Click(palette, 2, 30, 0, 0, 1, False, False, False, 2, 30))
        await reader.settle()
        assert reader.explore.is_active

    desk.sit(scenario)
