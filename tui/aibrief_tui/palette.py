"""The command palette: every action and every entity by name."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.markup import escape

from aibrief_tui.actions import ACTIONS
from aibrief_tui.door import clean

if TYPE_CHECKING:
    from aibrief_tui.app import AibriefApp
    from aibrief_tui.screens.base import BaseScreen


class Palette(CommandPalette):
    """Textual's, which a second click outside it would make take the screen below away."""

    def dismiss(self, result: None = None) -> AwaitComplete:
        """End once."""
        return super().dismiss(result) if self.is_active else AwaitComplete()


class Actions(Provider):
    """The table of actions."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for name, help, run, _ in self._commands():
            yield DiscoveryHit(Content(name), run, name, help)

    async def search(self, query: str) -> Hits:
        """Those whose name or help contains what was typed."""
        matcher = self.matcher(query)
        for name, help, run, other in self._commands():
            score = max(matcher.match(name), matcher.match(other), matcher.match(help) * 0.8)
            if score:
                yield Hit(score, Content(name), run, name, help)

    def _commands(self) -> Iterator[tuple[str, str, Callable[[], None], str]]:
        """Name, help, what runs, and the name in the other language."""
        app = cast("AibriefApp", self.app)
        screen = cast("BaseScreen", self.screen)
        language = app.interface_language
        for action in ACTIONS:
            if action.id == "palette":
                continue
            name = action.label.of(language)
            other = action.label.of("en" if language == "ko" else "ko")
            yield name, action.help.of(language), partial(screen.run_named, action), other


class Entities(Provider):
    """Entities, by the same search as the list's."""

    async def search(self, query: str) -> Hits:
        """What the library's search finds."""
        app = cast("AibriefApp", self.app)
        screen = cast("BaseScreen", self.screen)
        language = app.interface_language
        for hit in app.library.search(query, 8, wait=False):
            if hit.kind != "entity":
                continue
            label = clean(" ".join(app.library.entity(hit.id).labels(language)[:2]))
            yield Hit(
                hit.score,
                Content(label),
                partial(screen.go_to_entity, hit.id),
                label,
                escape(clean(hit.why.of(language))),  # Textual runs markup in a hit's help
            )
