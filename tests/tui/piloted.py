"""The app without a terminal: a reader's keys and mouse, and what then stands on the screen."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import town
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.widget import Widget

from aibrief_store.library import Library
from aibrief_tui.app import AibriefApp
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.screens.explore import Explore

Size = tuple[int, int]
WIDE: Size = (120, 36)
ROUNDS = 5
CHARACTERS = {"slash": "/", "question_mark": "?", "space": " ", "enter": "\r", "escape": "\x1b"}
KEYS = {character: key for key, character in CHARACTERS.items()}


class Reader:
    """Somebody at the app: ``press`` and ``type`` for the keyboard, the rest is reading."""

    def __init__(self, app: AibriefApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press Textual's keys one after the other, waiting for each."""
        for key in keys:
            character = CHARACTERS.get(key, key if len(key) == 1 else None)
            self.app.post_message(events.Key(key, character))
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a text, a character at a time, whatever its script."""
        for character in text:
            await self.hand_on(character)
            await self.settle()

    async def hand_on(self, *characters: str) -> None:
        """Send characters as a terminal does that sends them all at once."""
        for character in characters:
            self.app.post_message(events.Key(KEYS.get(character, character), character))

    @staticmethod
    async def type_ahead(app: AibriefApp, text: str) -> None:
        """Type as soon as the app takes messages at all."""
        while not app.is_running:
            await asyncio.sleep(0)
        for character in text:
            app.post_message(events.Key(KEYS.get(character, character), character))

    async def paste(self, text: str) -> None:
        """Paste a text."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def settle(self) -> None:
        """Wait until everything that was asked for is done and drawn.

        A message may send another one up or down the tree; five rounds are more than any needs.
        """
        for _ in range(ROUNDS):
            await self._round()
        for worker in [one for one in self.app.workers if one.group == "attaching"]:
            await worker.wait()
            await self._round()
        self.app.screen._on_timer_update()

    async def _round(self) -> None:
        """Wait until every widget has handled what lies in its queue."""
        pumps: list[MessagePump] = [self.app]
        for screen in self.app.screen_stack:
            pumps += [screen, *screen.query("*")]
        done = []
        for pump in pumps:
            handled = asyncio.Event()
            if pump.is_running and pump.call_later(handled.set):
                done.append(asyncio.ensure_future(handled.wait()))
        if done:  # A widget that is on its way out may never answer.
            _, rest = await asyncio.wait(done, timeout=0.2)
            for waiting in rest:
                waiting.cancel()

    async def resize(self, width: int, height: int) -> None:
        """Draw the window larger or smaller."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def click(self, widget: Widget, x: int, y: int, times: int = 1) -> None:
        """Click into a widget at a place of its own content."""
        region = widget.content_region
        await self.pilot.click(offset=(region.x + x, region.y + y), times=times)
        await self.settle()

    @property
    def screen(self) -> BaseScreen:
        """The screen on top, one of aibrief's own."""
        screen = self.app.screen
        assert isinstance(screen, BaseScreen)
        return screen

    @property
    def explore(self) -> Explore:
        """The screen on top, where it is Explore."""
        assert isinstance(self.app.screen, Explore)
        return self.app.screen

    @property
    def library(self) -> Library:
        return self.app.library

    @property
    def lines(self) -> list[str]:
        """What stands on the screen, line by line."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    @property
    def text(self) -> str:
        """What stands on the screen, as one text."""
        return "\n".join(line.rstrip() for line in self.lines)

    def part(self, widget: Widget) -> list[str]:
        """What stands in a widget, line by line."""
        return ["".join(piece.text for piece in line).rstrip() for line in self.pieces(widget)]

    def pieces(self, widget: Widget) -> list[list[Segment]]:
        """The drawn pieces of each of a widget's lines, with their styles."""
        region = widget.content_region
        strips = self.app.screen._compositor.render_strips()[region.y : region.bottom]
        return [list(strip.crop(region.x, region.right)) for strip in strips]

    def styled(self, widget: Widget, style: Style) -> str:
        """The text of a widget that is drawn on the ground of ``style``."""
        return " ".join(
            piece.text.strip()
            for line in self.pieces(widget)
            for piece in line
            if piece.style and piece.style.bgcolor == style.bgcolor and piece.text.strip()
        )

    @property
    def said(self) -> str:
        """The message in the footer."""
        return self.screen.footer.message


Scenario = Callable[[Reader], Awaitable[None]]


class Desk:
    """A place of one's own: a library's folder, where the app can be opened again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library_file = folder / "library.json"

    @property
    def copied(self) -> str:
        """What was copied last, as the file says that the app names."""
        return (self.folder / "copied.txt").read_text("utf-8")

    def open(self) -> Library:
        """The town's library."""
        return town.library(self.folder)

    def sit(
        self,
        scenario: Scenario,
        size: Size = WIDE,
        open_library: Callable[[], Library] | None = None,
        keymap: dict[str, str] | None = None,
        ahead: str = "",
    ) -> AibriefApp:
        """Open the app, live through ``scenario``, and leave; returns the app as it was left.

        ``ahead`` is typed before the app is there.

        Raises:
            AssertionError: whatever the scenario asserts.
        """
        app = AibriefApp(open_library or self.open, self.library_file, keymap)

        async def live() -> None:
            typing = asyncio.create_task(Reader.type_ahead(app, ahead))
            async with app.run_test(size=size) as pilot:
                reader = Reader(app, pilot)
                await typing
                await reader.settle()
                await scenario(reader)
                if app.is_running:
                    app.exit()

        try:
            asyncio.run(live())
        finally:
            app.close()
        return app
