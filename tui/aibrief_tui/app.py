"""The app: opens the library, holds what all screens share, and turns keys into actions."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events
from textual.app import App
from textual.filter import LineFilter

from aibrief_store.errors import LibraryError
from aibrief_tui.door import LastDefence
from aibrief_tui.hangul_keys import keys_of
from aibrief_tui.look import DARK, LIGHT, Look, look
from aibrief_tui.screens.explore import Explore
from aibrief_tui.state import State, default_path, load, save, system_language
from aibrief_tui.views.first import keep, kept, stamp

if TYPE_CHECKING:
    from textual.command import Provider

    from aibrief_store.library import Library

    from aibrief_tui.screens.base import BaseScreen


def _actions() -> "type[Provider]":
    """Imported when the palette first opens."""
    from aibrief_tui.palette import Actions

    return Actions


def _entities() -> "type[Provider]":
    from aibrief_tui.palette import Entities

    return Entities


class AibriefApp(App[None]):
    """aibrief on a screen."""

    TITLE = "aibrief"
    CSS = """
    Screen { layout: grid; }
    """
    COMMANDS: "ClassVar[set[Callable[[], type[Provider]]]]" = {_actions, _entities}

    def __init__(
        self, open_library: "Callable[[], Library]", path: Path, keymap: dict[str, str] | None = None
    ) -> None:
        """``open_library`` opens the library at ``path``, at the first need."""
        self._look: Look | None = None
        self._library: Library | None = None
        self.failure: LibraryError | None = None
        self._open_library = open_library
        self.state_file = path.with_name(path.stem + ".state.json")
        self.view_file = path.with_name(path.stem + ".view.json")
        self.library_file = path
        known = load(self.state_file)
        self.first_launch = known is None
        self.state = known or State()
        self.interface_language = self.state.language or system_language()
        self.first_view = kept(self.view_file, path, self.interface_language)
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
        """Take Hangul keys apart, unless something is being typed."""
        if isinstance(event, events.Key) and not event.is_forwarded and not self._typing:
            letters = keys_of(event.character or "")
            if letters:
                for letter in letters:
                    await self._press(events.Key(letter, letter))
                return
            await self._press(event)
            return
        await super().on_event(event)

    async def _press(self, key: events.Key) -> None:
        """A key that is no text: the copy family's, if it is open, else any action's."""
        screen = self.screen
        take = getattr(screen, "take_copy_key", None)
        try:
            if take is None or not take(key.character or key.key):
                await super().on_event(key)
        except LibraryError as error:
            self._fail(error)

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

    def to_terminal(self, sequence: str) -> None:
        """Write a control sequence of our own as it is; documents' text never goes this way."""
        if self._driver is not None:
            self._driver.write(sequence)

    def exit(self, *args: Any, **kwargs: Any) -> None:
        """Leave, keeping where the reader was."""
        self.leave()
        super().exit(*args, **kwargs)

    def leave(self) -> None:
        """Keep where the reader was, and the page that stands there."""
        save(self.state_file, self.state)
        explore = self.screen_stack[0] if self.screen_stack else None
        if isinstance(explore, Explore) and self._library is not None and not explore.finder.typed:
            keep(self.view_file, explore.view(stamp(self.library_file)))

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
