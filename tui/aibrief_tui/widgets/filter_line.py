"""One line to narrow a list with: what can be chosen, or the words that are being typed."""

from collections.abc import Iterable

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message

from aibrief_tui.door import Part, width
from aibrief_tui.widgets.drawn import Drawn

MOST = 200
"""Characters that are taken of a paste."""


class FilterLine(Drawn):
    """``/ filter  slip 1  differ 3 …``; while one types, the words. Posts `Asked`."""

    DEFAULT_CSS = "FilterLine { height: 1; }"
    pane = True

    class Asked(Message):
        """The words are now ``typed``."""

        def __init__(self, typed: str) -> None:
            super().__init__()
            self.typed = typed

    class Left(Message):
        """The reader is done typing."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.typed = ""
        self.typing = False
        self.hint = ""
        self.choices: list[tuple[str, str]] = []

    def show(self, typed: str, hint: str, choices: list[tuple[str, str]]) -> None:
        """Show the words, else ``hint`` and the choices as (text, style's name)."""
        self.typed, self.hint, self.choices = typed, hint, choices
        self.refresh()

    def begin(self) -> None:
        """Take keys as words from now on."""
        self.typing = True
        self.screen.set_focus(self)
        self._place_caret()
        self.refresh()

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """The words or the hint, then the choices that fit whole."""
        look = self.look
        parts: list[Part] = [(" / ", look.accent_strong)]
        if self.typing:
            parts += [(self.typed, look.strong), (" ", look.cell)]
        else:
            parts.append((self.typed or self.hint, look.text if self.typed else look.faint))
        used = sum(width(text) for text, _ in parts)
        for text, style in self.choices:
            used += 2 + width(text)
            if used >= width_:
                break
            parts += [("  ", look.text), (text, look.named(style))]
        return parts, self.look.side

    def take_key(self, event: events.Key) -> bool:
        """While typing, what can be printed becomes words; false for any other key."""
        if event.is_printable and event.character:
            self._ask(self.typed + event.character)
        elif event.key in ("backspace", "ctrl+h"):
            self._ask(self.typed[:-1])
        elif event.key == "ctrl+w":
            self._ask(self.typed.rstrip().rpartition(" ")[0])
        elif event.key == "ctrl+u":
            self._ask("")
        elif event.key == "escape":
            self._ask("")
            self.enter()
        else:
            return False
        return True

    def _ask(self, typed: str) -> None:
        self.typed = typed[:MOST]
        self._place_caret()
        self.refresh()
        self.post_message(self.Asked(self.typed))

    def _place_caret(self) -> None:
        """Tell the terminal where an input method is to show what is being composed."""
        self.app.cursor_position = Offset(self.region.x + 3 + width(self.typed), self.region.y)

    def enter(self) -> None:
        """Keep the words and leave."""
        self.typing = False
        self.refresh()
        self.post_message(self.Left())

    def move(self, dx: int, dy: int) -> None:
        """Up and down lead into the list."""
        if dy:
            self.enter()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text is words."""
        if self.typing:
            self._ask(self.typed + " ".join(event.text.split()))
            event.stop()

    def on_blur(self) -> None:
        """Elsewhere, letters are keys again."""
        self.typing = False
        self.refresh()

    def on_click(self) -> None:
        """A click begins to type."""
        self.begin()
