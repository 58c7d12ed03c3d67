"""The last two lines: what just happened, what can I do."""

from collections.abc import Iterable

from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui.actions import Action, key_names
from aibrief_tui.door import Part, fit, width
from aibrief_tui.widgets.drawn import Drawn


class Footer(Drawn):
    """A line of message above a line of keys; a click on a key does what the key does."""

    DEFAULT_CSS = "Footer { height: 2; }"

    class Pressed(Message):
        """A key of the footer was clicked."""

        def __init__(self, action: Action) -> None:
            super().__init__()
            self.action = action

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.message = ""
        self.style_name = "text"
        self.actions: list[Action] = []
        self.title = ""
        self._hits: list[tuple[int, int, Action]] = []

    def say(self, message: str, style: str = "text") -> None:
        """Show ``message`` until the next one."""
        self.message, self.style_name = message, style
        self.refresh()

    def show(self, actions: list[Action], title: str = "") -> None:
        """Offer ``actions``; ``title`` names a family of keys that is open."""
        self.actions, self.title = actions, title
        self.refresh()

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """The message, then the keys as far as they fit."""
        look = self.look
        if y == 0:
            return [(fit(" " + self.message, width_), look.named(self.style_name))], None
        drawn: list[Part] = [(" ", look.dim)]
        used = 1
        self._hits = []
        if self.title:
            drawn.append((self.title + "  ", look.accent_strong))
            used += width(self.title) + 2
        last = self.actions[-1:] if len(self.actions) > 1 else []
        tail = sum(self._cells(action) for action in last)
        for action in self.actions:
            cells = self._cells(action)
            if used + cells + (0 if action in last else tail) > width_:
                continue
            self._hits.append((used, used + cells - 2, action))
            drawn.append((key_names(action)[0], look.accent_strong))
            drawn.append((f" {action.label.of(self.language)}  ", look.dim))
            used += cells
        return drawn, None

    def _cells(self, action: Action) -> int:
        return width(key_names(action)[0]) + width(action.label.of(self.language)) + 3

    def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        if event.y == 1:
            for start, end, action in self._hits:
                if start <= event.x < end:
                    self.post_message(self.Pressed(action))
