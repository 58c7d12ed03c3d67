"""Adding an article from the app: read, added whole, and opened for review."""

import asyncio
from collections.abc import Callable

from piloted import Desk, Reader

from aibrief_tui.screens.explore import Explore
from aibrief_tui.screens.review import Review

ARTICLE = (
    "Lamps grow dearer\n\n"
    "Beacon spent 7 million dollars on Ray-2 in 2031, the firm said on Monday. "
    "Its keepers, who number 150, were told in the morning by Ada Quill herself.\n\n"
    "Nobody at Harbor Labs would speak of the price of Tern-1, which is not yet sold. "
    "The harbour has waited for such a lamp for many years, and it may well wait for more.\n"
)


async def until(reader: Reader, so: Callable[[], object]) -> None:
    """Wait for the worker."""
    for _ in range(300):
        if so():
            break
        await asyncio.sleep(0.1)
    await reader.settle()
    assert so()


async def add(reader: Reader, answer: str) -> None:
    await reader.press("plus")
    await reader.type(answer)
    await reader.press("enter")


def test_a_file_is_added_and_opened_for_review(desk: Desk) -> None:
    file = desk.folder / "lamps.txt"
    file.write_text(ARTICLE, "utf-8")

    async def scenario(reader: Reader) -> None:
        before = set(reader.library.sources)
        await add(reader, str(file))
        await until(reader, lambda: isinstance(reader.app.screen, Review))
        (id,) = set(reader.library.sources) - before
        screen = reader.screen
        assert isinstance(screen, Review)
        assert screen.pile
        assert screen.pile.source == id
        assert "Beacon spent 7 million dollars" in reader.text
        assert reader.said.startswith("added: ")
        assert reader.said.endswith("; u takes it back")
        await reader.press("u")
        assert set(reader.library.sources) == before
        await reader.press("ctrl+r")
        assert id in reader.library.sources

    desk.sit(scenario)


def test_a_paste_is_added_and_the_same_once_only(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        before = len(reader.library.sources)
        await reader.press("plus")
        await reader.paste(ARTICLE)
        await until(reader, lambda: isinstance(reader.app.screen, Review))
        assert len(reader.library.sources) == before + 1
        await reader.press("plus")
        await reader.paste(ARTICLE)
        await until(reader, lambda: isinstance(reader.app.screen, Review) and reader.said)
        assert "has this article already" in reader.said
        assert len(reader.library.sources) == before + 1

    desk.sit(scenario)


def test_of_a_folder_what_can_be_read_is_added_and_the_rest_is_named(desk: Desk) -> None:
    folder = desk.folder / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    (folder / "b.txt").write_bytes(b"")
    other = ARTICLE.replace("Lamps", "Bells").replace("7 million", "9 million")
    (folder / "c.txt").write_text(other[::-1], "utf-8")

    async def scenario(reader: Reader) -> None:
        before = len(reader.library.sources)
        await add(reader, str(folder))
        await until(reader, lambda: isinstance(reader.app.screen, Review))
        assert len(reader.library.sources) == before + 2
        assert reader.said.startswith("added 2 articles, ")
        assert "b.txt" in reader.said
        assert str(folder) not in reader.said, "a file's name is enough, so that the reason shows"
        assert "could not be read" not in reader.said

    desk.sit(scenario, (200, 50))


def test_how_many_of_a_folder_could_not_be_read_is_told_first(desk: Desk) -> None:
    folder = desk.folder / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    for name in ("b.txt", "c.txt", "d.txt"):
        (folder / name).write_bytes(b"")

    async def scenario(reader: Reader) -> None:
        await add(reader, str(folder))
        await until(reader, lambda: isinstance(reader.app.screen, Review))
        assert "; 3 could not be read; b.txt: " in reader.said

    desk.sit(scenario)


def test_what_can_not_be_read_is_told_and_nothing_is_added(desk: Desk) -> None:
    async def scenario(reader: Reader) -> None:
        before = set(reader.library.sources)
        await add(reader, str(desk.folder / "no-such-file.txt"))
        await until(reader, lambda: isinstance(reader.app.screen, Explore) and reader.said)
        assert "no-such-file.txt" in reader.said
        assert set(reader.library.sources) == before

    desk.sit(scenario)


def test_escape_stops_it_and_nothing_is_half_added(desk: Desk) -> None:
    folder = desk.folder / "articles"
    folder.mkdir()
    for number in range(40):
        text = f"Lamp {number * 7919}\n\n" + ARTICLE.replace("7 million", f"{number * 31} million")
        (folder / f"{number:02}.txt").write_text(text, "utf-8")

    async def scenario(reader: Reader) -> None:
        before = set(reader.library.sources)
        await add(reader, str(folder))
        await reader.press("escape")
        await until(reader, lambda: reader.app.screen is not None and hasattr(
            reader.app.screen, "footer") and reader.said)  # fmt: skip
        assert reader.said.startswith("stopped; ")
        added = set(reader.library.sources) - before
        assert len(added) < 40
        for id in added:
            assert reader.library.copy(id) is not None
            assert reader.library.is_own(id)

    desk.sit(scenario)
