"""A question with one line to answer in; a whole article can be pasted into it."""

import os
from typing import cast

from textual import events
from textual.app import ComposeResult
from textual.suggester import Suggester
from textual.widgets import Input

from aibrief_tui.door import wrap
from aibrief_tui.screens.modal import Modal
from aibrief_tui.widgets.listing import Item, Listing

SIDE = 2
"""Cells left and right of the question."""


class Paths(Suggester):
    """Completes a path as it is typed."""

    async def get_suggestion(self, value: str) -> str | None:
        """The first entry of the folder that begins like ``value``."""
        folder, name = os.path.split(os.path.expanduser(value))
        if not name:
            return None
        try:
            names = sorted(os.listdir(folder or "."))
        except OSError:
            return None
        hit = next((one for one in names if one.startswith(name)), None)
        return value + hit[len(name) :] if hit else None


class Answer(Input):
    """An input that hands on a pasted article whole, instead of its first line."""

    def _on_paste(self, event: events.Paste) -> None:
        # Many terminals paste line ends as CR. One line is left to Input, which comes next.
        text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        if "\n" in text.strip():
            event.stop()
            event.prevent_default()
            cast(Ask, self.screen).dismiss(text)


class Ask(Modal[str | None]):
    """Asks ``question``; ends with the answer, or ``None`` by escape."""

    DEFAULT_CSS = """
    Ask { align: center bottom; background: $background 60%; }
    Ask #box { width: 100%; height: auto; background: $surface; padding: 1 2; }
    Ask Listing { height: 2; background: $surface; }
    Ask Input, Ask Input:focus { border: none; height: 1; background: $panel; padding: 0 1; }
    """
    typing = True

    def __init__(self, question: str, value: str = "", paths: bool = False) -> None:
        super().__init__()
        self.question = question
        self.value = value
        self.paths = paths

    def compose(self) -> ComposeResult:
        """The question over its line."""
        from textual.containers import Vertical

        with Vertical(id="box"):
            yield Listing(still=True)
            suggester = Paths(use_cache=False, case_sensitive=True) if self.paths else None
            # Selected, what stands there would go at the first letter.
            yield Answer(self.value, suggester=suggester, select_on_focus=False)

    def on_mount(self) -> None:
        """Ask."""
        self.query_one(Listing).can_focus = False
        self.query_one(Listing).show([Item("", ((" ", "text"),), self.question, "strong", 1)])
        self.query_one(Answer).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Give the question the lines that it takes at this width, below an empty one."""
        room = max(20, event.size.width - 2 * SIDE - 3)
        self.query_one(Listing).styles.height = 1 + len(wrap(self.question, room))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """End with the answer."""
        self.dismiss(event.value)

    def on_key(self, event: events.Key) -> None:
        """Escape ends without one."""
        if event.key == "escape":
            event.stop()
            self.dismiss(None)
