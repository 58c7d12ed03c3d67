"""The app: opens the library, holds what all screens share, and turns keys into actions."""

import asyncio
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.app import App
from textual.filter import LineFilter

from aibrief_store.errors import AibriefError, LibraryError
from aibrief_store.place import default_path
from aibrief_tui import words
from aibrief_tui.door import LastDefence
from aibrief_tui.hangul_keys import keys_of
from aibrief_tui.look import DARK, LIGHT, Look, look
from aibrief_tui.screens.explore import Explore
from aibrief_tui.state import State, load, save, system_language
from aibrief_tui.views.first import keep, kept, stamp

if TYPE_CHECKING:
    from textual.command import Provider

    from aibrief_store.library import Library
    from aibrief_tui.attaching import Attaching
    from aibrief_tui.screens.base import BaseScreen


def _actions() -> "type[Provider]":
    """Imported when the palette first opens."""
    from aibrief_tui.palette import Actions

    return Actions


def _entities() -> "type[Provider]":
    from aibrief_tui.palette import Entities

    return Entities


PATIENCE = 0.5
"""Seconds that a key waits for the one before it at most."""


def _takes_none(key: events.Key) -> bool:
    return False


class AibriefApp(App[None]):
    """aibrief on a screen."""

    TITLE = "aibrief"
    CSS = """
    Screen { layout: grid; }
    """
    COMMANDS: ClassVar["set[type[Provider] | Callable[[], type[Provider]]]"] = {
        _actions,
        _entities,
    }

    def __init__(
        self,
        open_library: "Callable[[], Library]",
        path: Path,
        keymap: dict[str, str] | None = None,
    ) -> None:
        """``open_library`` opens the library at ``path``, at the first need."""
        self._look: Look | None = None
        self._library: Library | None = None
        self.failure: LibraryError | None = None
        self._attaching: Attaching | None = None
        self._open_library = open_library
        self.state_file = path.with_name(path.stem + ".state.json")
        self.view_file = path.with_name(path.stem + ".view.json")
        self.library_file = path
        known = load(self.state_file)
        self.first_launch = known is None
        self.state = known or State()
        self.interface_language = self.state.language or system_language()
        # Without a state nobody was here, whatever lies about.
        self.first_view = known and kept(self.view_file, path, self.interface_language)
        self._defence = LastDefence()
        super().__init__()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self.state.theme if self.state.theme in self.available_themes else DARK.name
        if keymap:
            self.set_keymap(keymap)

    @property
    def library(self) -> "Library":
        """The library, opened at the first need.

        Raises:
            LibraryError: it can't be opened; nothing was changed.
        """
        if self._library is None:
            self._library = self._open_library()
        return self._library

    def changed_since(self, revision: int) -> bool:
        """Whether records were changed; without opening a library to know."""
        return self._library is not None and self._library.revision != revision

    def opened(self) -> bool:
        """Open the library; where that can't be, leave, with what is wrong in ``failure``."""
        try:
            return self.library is not None
        except LibraryError as error:
            self._fail(error)
            return False

    def _fail(self, error: LibraryError) -> None:
        self.failure = error
        super().exit(return_code=3)

    def on_mount(self) -> None:
        """Come back whole from ctrl+z, and leave in order when told to end."""
        # Textual takes the terminal back, but paints nothing on it.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        if os.name == "posix" and not self.is_headless:
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTERM, self.exit)
            loop.add_signal_handler(signal.SIGHUP, self._hang_up)

    def _hang_up(self) -> None:
        """The terminal is gone, and nothing is left to restore: keep the place, and end."""
        self.leave()
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGHUP)

    def get_default_screen(self) -> Explore:
        """The app opens on Explore."""
        return Explore()

    @property
    def look(self) -> Look:
        """The styles of the present theme."""
        if self._look is None:
            self._look = look(self.current_theme)
        return self._look

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and the last line of defence behind them."""
        return [*super().get_line_filters(), self._defence]

    async def on_event(self, event: events.Event) -> None:
        """Keys of our own screens are answered one by one; Textual does all the rest."""
        pressed = isinstance(event, events.Key) and not event.is_forwarded
        if not pressed or not hasattr(self.screen, "take_copy_key"):
            await super().on_event(event)
            return
        assert isinstance(event, events.Key)
        await self._answered()
        letters = "" if self._typing else keys_of(event.character or "")
        try:
            for key in [events.Key(letter, letter) for letter in letters] or [event]:
                await self._press(key)
                await self._answered()
        except LibraryError as error:
            self._fail(error)
        except AibriefError as error:
            cast("BaseScreen", self.screen).say(str(error), "bad")

    async def _press(self, key: events.Key) -> None:
        """Text for who is typed into, a key of the copy family, or any action's.

        The action runs before the next key is looked at: of keys that come all at once (typed
        ahead, or over a slow line) each must find what the one before it did.
        """
        screen = cast("BaseScreen", self.screen)
        screen.forget_message()
        if key.key == "escape" and not self._typing and self.stop_attaching():
            return
        if self._typing:
            taken = getattr(self.focused, "take_key", _takes_none)(key)
        else:
            taken = screen.take_copy_key(key.character or key.key)
        bound = None if taken else screen.active_bindings.get(key.key)
        if bound:
            await self.run_action(bound.binding.action, bound.node)
        elif not taken:
            await super().on_event(key)

    async def _answered(self) -> None:
        """Wait until what was pressed before has come about.

        A widget posts messages to itself first, which go on to the screen; a screen that was
        just laid on stands only after its own first messages.
        """
        for pump in (self.focused, self.focused, self.screen):
            done = asyncio.Event()
            if pump and pump.call_later(done.set):
                with suppress(TimeoutError):  # one that is closing may never come to it
                    await asyncio.wait_for(done.wait(), PATIENCE)

    @property
    def _typing(self) -> bool:
        screen: BaseScreen | object = self.screen
        return bool(getattr(screen, "typing", True))

    def watch_theme(self, theme: str) -> None:
        """Draw in the new theme's colours."""
        self._look = None
        self.state.theme = theme
        for screen in self.screen_stack if self.is_running else ():
            for widget in screen.query("*"):
                widget.refresh()

    def action_toggle_light(self) -> None:
        """Between dark and light."""
        self.theme = LIGHT.name if self.current_theme.dark else DARK.name

    def action_language(self) -> None:
        """Between English and Korean."""
        self.interface_language = "en" if self.interface_language == "ko" else "ko"
        self.state.language = self.interface_language
        for screen in self.screen_stack:
            if hasattr(screen, "retell"):
                screen.retell()

    # Attaching

    def attach(self, answer: str) -> None:
        """Attach what the reader answered, in a thread; one at a time."""
        from aibrief_tui.attaching import Attaching

        self.stop_attaching()
        self._attaching = Attaching(self, answer)
        self.run_worker(self._attached(self._attaching), group="attaching")

    async def _attached(self, attaching: "Attaching") -> None:
        message, style = await asyncio.to_thread(attaching.run)
        if self._attaching is attaching:
            self._attaching = None
            self._tell(message, style, again=True)

    def tell_attaching(self, percent: int) -> None:
        """Say how far it is."""
        if self._attaching:
            language = self.interface_language
            self._tell(words.ATTACHING.of(language).format(percent=percent), "why")

    def stop_attaching(self) -> bool:
        """Stop what is being attached; whether there was anything."""
        if self._attaching:
            self._attaching.stop()
        return self._attaching is not None

    def _tell(self, message: str, style: str, again: bool = False) -> None:
        """Say it on the topmost screen of ours, which tells everything ``again`` before."""
        screen = next(one for one in reversed(self.screen_stack) if hasattr(one, "say"))
        if again:
            screen.retell()
        screen.say(message, style)

    def action_command_palette(self) -> None:
        """All actions and entities by name."""
        from aibrief_tui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def to_terminal(self, sequence: str) -> None:
        """Write a control sequence of our own as it is; documents' text never goes this way."""
        if self._driver is not None:
            self._driver.write(sequence)

    def exit(self, *args: Any, **kwargs: Any) -> None:
        """Leave, keeping where the reader was."""
        self.stop_attaching()
        self.leave()
        super().exit(*args, **kwargs)

    def leave(self) -> None:
        """Keep where the reader was, and the page that stands there."""
        save(self.state_file, self.state)
        explore = self.screen_stack[0] if self.screen_stack else None
        known = self._library
        if not isinstance(explore, Explore) or known is None:
            return
        # What a read-only session says of itself is not so for the next one, and a page that was
        # not told of a change made on another screen is an old one.
        if explore.is_told and not known.read_only:
            keep(self.view_file, explore.view(stamp(self.library_file)))
        else:
            self.view_file.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the library."""
        if self._library is not None:
            self._library.close()


def run(path: Path | None) -> int:
    """Run the app on the library at ``path``; returns the exit status.

    Raises:
        LibraryError: the library can't be opened; nothing was changed.
    """

    def open_library() -> "Library":
        from aibrief_store.library import Library

        return Library.open(where, who=os.environ.get("USER", ""))

    where = path or default_path()
    app = AibriefApp(open_library, where, _keymap())
    try:
        if app.first_view is None:
            app.library  # noqa: B018 - before the screen changes, so that an error is plain to see
        app.run()
        if app.failure:
            raise app.failure
    finally:
        app.close()
    return app.return_code or 0


def _keymap() -> dict[str, str]:
    """The reader's own keys: ``keys.toml`` in the configuration folder, ``compare = "ctrl+k"``."""
    from platformdirs import user_config_path

    file = user_config_path("aibrief") / "keys.toml"
    if not file.is_file():
        return {}
    import tomllib

    return {str(id): str(keys) for id, keys in tomllib.loads(file.read_text("utf-8")).items()}
