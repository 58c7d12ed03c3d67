"""The app: opens the library, holds what all screens share, and turns keys into actions."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.filter import LineFilter

from aibrief_store.library import Library
from aibrief_tui.actions import ACTIONS
from aibrief_tui.door import LastDefence
from aibrief_tui.hangul_keys import keys_of
from aibrief_tui.look import DARK, LIGHT, Look, look
from aibrief_tui.screens.explore import Explore
from aibrief_tui.state import State, load, save, system_language

if TYPE_CHECKING:
    from textual.command import Provider

    from aibrief_tui.screens.base import BaseScreen


def bindings() -> list[BindingType]:
    """Textual's bindings, made from the table of actions."""
    return [
        Binding(
            ",".join(action.keys),
            action.action,
            action.label.en,
            show=False,
            id=action.id,
            tooltip=action.help.en,
        )
        for action in ACTIONS
    ]


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
    BINDINGS: ClassVar[list[BindingType]] = bindings()
    CSS = """
    Screen { layout: grid; }
    """
    COMMANDS: "ClassVar[set[Callable[[], type[Provider]]]]" = {_actions, _entities}

    def __init__(self, library: Library, state_file: Path, keymap: dict[str, str] | None = None) -> None:
        self._look: Look | None = None
        self.library = library
        self.state_file = state_file
        known = load(state_file)
        self.first_launch = known is None
        self.state = known or State()
        self.interface_language = self.state.language or system_language()
        self._defence = LastDefence()
        super().__init__()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self.state.theme if self.state.theme in self.available_themes else DARK.name
        if keymap:
            self.set_keymap(keymap)

    def get_default_screen(self) -> Explore:
        """The app opens on Explore."""
        return Explore(self.library)

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
        if take is None or not take(key.character or key.key):
            await super().on_event(key)

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

    def leave(self) -> None:
        """Keep where the reader was."""
        save(self.state_file, self.state)


def state_file(library: Path) -> Path:
    """The state lies beside the library that it is about."""
    return library.with_name(library.stem + ".state.json")


def run(library_path: Path | None) -> int:
    """Open the library and run the app; returns the exit status.

    Raises:
        LibraryError: the library can't be opened; nothing was changed.
    """
    library = Library.open(library_path, who=os.environ.get("USER", ""))
    try:
        app = AibriefApp(library, state_file(library.path), _keymap())
        app.run()
        app.leave()
        return app.return_code or 0
    finally:
        library.close()


def _keymap() -> dict[str, str]:
    """The reader's own keys: ``keys.toml`` in the configuration folder, ``compare = "ctrl+k"``."""
    from platformdirs import user_config_path

    file = user_config_path("aibrief") / "keys.toml"
    if not file.is_file():
        return {}
    import tomllib

    return {str(id): str(keys) for id, keys in tomllib.loads(file.read_text("utf-8")).items()}
