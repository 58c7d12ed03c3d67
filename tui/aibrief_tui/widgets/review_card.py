"""One claim under review: its fields on a line each, edited in place, and why it is suggested."""

from collections.abc import Iterable, Sequence

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message

from aibrief_tui.actions import ACTIONS
from aibrief_tui.door import Part, clean, fit, width
from aibrief_tui.views.lines import Pieces, flow
from aibrief_tui.views.review_fields import Field
from aibrief_tui.views.review_making import Choice
from aibrief_tui.widgets.drawn import Drawn, window

LABEL = 14
"""Cells for a field's name."""
MARGIN = 2
READABLE = 96
MOST = 300
"""Characters that are taken of a paste."""
CALLED = ("bound", "entity", "modality", "property", "relation", "scope", "unit", "who")
"""Kinds of fields whose value is chosen from a list."""
KEPT_KEYS = ("quit", "suspend", "language", "theme", "help", "palette")
"""Actions that work over a field that is being edited, besides moving and taking."""
SWALLOWED = frozenset(
    key
    for action in ACTIONS
    for key in action.keys
    if action.section != "move" and action.id not in KEPT_KEYS
)


class ReviewCard(Drawn):
    """Fields with a cursor; ``typing`` while one of them is edited.

    Posts `Asked` as the reader types into a field, `Answered` as they take something, `Left` as
    they leave it.
    """

    DEFAULT_CSS = "ReviewCard { padding: 0 0 0 1; }"
    pane = True

    class Asked(Message):
        """``typed`` stands in the editor of field ``at``."""

        def __init__(self, at: int, typed: str) -> None:
            super().__init__()
            self.at, self.typed = at, typed

    class Left(Message):
        """The reader left the editor."""

    class Answered(Message):
        """The reader took ``value`` for field ``at``."""

        def __init__(self, at: int, value: str) -> None:
            super().__init__()
            self.at, self.value = at, value

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.head: Sequence[Pieces] = ()
        self.fields: Sequence[Field] = ()
        self.foot: Sequence[Pieces] = ()
        self.at = 0
        self.typing = False
        self.whole = False
        self.typed = self._began = ""
        self.caret = 0
        self.choices: list[Choice] = []
        self.choice = 0
        self.hint = ""
        self.hint_style = "dim"
        self._top = 0
        self._lines: list[tuple[int, Pieces]] = []

    @property
    def ground(self) -> Style:
        """The card lies on a ground of its own instead of behind a rule."""
        return self.look.side

    @property
    def field(self) -> Field | None:
        """The field under the cursor."""
        return self.fields[self.at] if self.at < len(self.fields) else None

    def show(
        self, head: Sequence[Pieces], fields: Sequence[Field], foot: Sequence[Pieces], at: int = 0
    ) -> None:
        """Show fields between ``head`` and ``foot``, the cursor on field ``at``."""
        self.head, self.fields, self.foot = head, fields, foot
        self.at = max(0, min(at, len(fields) - 1))
        self.typing = False
        self._top = 0
        self.lay_out()
        self.refresh()

    # Drawing

    def lay_out(self) -> None:
        """Lay the page out for its width."""
        room = min(READABLE, max(20, self.size.width - MARGIN - 1))
        page: list[tuple[int, Pieces]] = []
        for pieces in self.head:
            page += [(-1, line) for line in flow(pieces, room)]
        for at, field in enumerate(self.fields):
            page += [(at, line) for line in self._field_lines(at, field, room)]
        for pieces in self.foot:
            page += [(-1, line) for line in flow(pieces, room, 2)]
        self._lines = page
        self._keep_in_sight()

    def _field_lines(self, at: int, field: Field, room: int) -> list[Pieces]:
        label = (fit(field.label, LABEL), "dim")
        if self.typing and at == self.at:
            return [self._editor(label), *self._offered(room)]
        shown = (field.shown or "-", "strong" if field.shown else "faint")
        beside = (f"   {field.note}", field.style) if field.note else ("", "dim")
        return flow([label, (clean(shown[0]), shown[1]), beside], room, LABEL)

    def _editor(self, label: tuple[str, str]) -> Pieces:
        here = self.typed[self.caret : self.caret + 1] or " "
        after = self.typed[self.caret + 1 :]
        before = (self._before, "idle_cell" if self.whole else "strong")
        return ((label[0], "accent"), before, (here, "cell"), (after, "strong"))

    @property
    def _before(self) -> str:
        """What stands before the caret, as far as there is room for it."""
        before = self.typed[: self.caret]
        room = max(8, self.size.width - MARGIN - LABEL - 3)
        while width(clean(before)) > room:
            before = before[max(1, len(before) - room) :]
        return before

    def _offered(self, room: int) -> list[Pieces]:
        """The choices, or the hint in their place."""
        lines: list[Pieces] = []
        for at, choice in enumerate(self.choices):
            here = at == self.choice
            mark = (" " * (LABEL - 2) + ("> " if here else "  "), "accent")
            name = (clean(choice.shown), "strong" if here else "text")
            lines.append((mark, name, (f"   {clean(choice.note)}", "dim")))
        if self.hint:
            indent = " " * LABEL
            lines += flow([(indent, "text"), (clean(self.hint), self.hint_style)], room, LABEL)
        return lines

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """A line of the page; a bar before the field under the cursor."""
        look = self.look
        at = self._top + y
        if at >= len(self._lines):
            return [], None
        index, pieces = self._lines[at]
        here = index == self.at and bool(self.fields)
        bar: Part = (" ", (look.cell if self.has_focus else look.idle_cell) if here else look.text)
        drawn = [(text, look.named(style)) for text, style in pieces]
        return [bar, (" ", look.text), *drawn], look.row if here else None

    def _keep_in_sight(self) -> None:
        own = [k for k, (at, _) in enumerate(self._lines) if at == self.at]
        height, total = self.size.height, len(self._lines)
        if not own or not height:
            return
        # The page's head comes along with its first field, the foot with its last.
        first = 0 if self.at == 0 and own[-1] < height else own[0]
        last = total - 1 if self.at == len(self.fields) - 1 and not self.typing else own[-1]
        self._top = window(self._top, last, height, total)
        self._top = window(self._top, first, height, total)

    # Moving

    def move(self, dx: int, dy: int) -> None:
        """Another field; while one types, another choice."""
        if self.typing:
            self._move_choice(dx, dy)
        elif dy and self.fields:
            self.at = max(0, min(len(self.fields) - 1, self.at + dy))
            self._keep_in_sight()
            self.refresh()

    def _move_choice(self, dx: int, dy: int) -> None:
        if dx:
            self.caret = max(0, min(len(self.typed), self.caret + dx))
            self.whole = False
            self._place_caret()
        if dy and self.choices:
            self.choice = max(0, min(len(self.choices) - 1, self.choice + dy))
        self._again()

    def _again(self) -> None:
        self.lay_out()
        self.refresh()

    # Editing

    def begin(self, at: int | None = None) -> None:
        """Edit field ``at``, or the one under the cursor."""
        self.at = self.at if at is None else at
        if not self.field:
            return
        self.typing = True
        self.choices, self.choice, self.hint = [], 0, ""
        self.screen.set_focus(self)
        # What is chosen from a list is shown as it is called, not as the record has it.
        self._began = self.field.shown if self.field.kind in CALLED else self.field.typed
        self._edit(self._began, len(self._began))
        # A name or a figure is typed anew, as over a selection; a sentence is mended.
        self.whole = self.field.kind not in ("words", "line") and bool(self.typed)

    def offer(self, choices: list[Choice], hint: str = "", style: str = "dim") -> None:
        """Show what can be taken; ``hint`` below it."""
        self.choices, self.hint, self.hint_style = choices, hint, style
        self.choice = max(0, min(self.choice, len(choices) - 1))
        self._again()

    def enter(self) -> None:
        """Take the choice under the cursor, else what was typed."""
        if self.typing:
            value = self.choices[self.choice].value if self.choices else self.answer
            self.post_message(self.Answered(self.at, value))

    @property
    def answer(self) -> str:
        """What was typed; untouched it is what the record has."""
        return self.field.typed if self.field and self.typed == self._began else self.typed

    def complete(self) -> None:
        """Put the choice under the cursor into the editor's line."""
        if self.typing and self.choices:
            from aibrief_tui.views.review_choices import completed

            typed = completed(self.typed, self.choices[self.choice].shown)
            self._edit(typed, len(typed))

    def leave(self) -> None:
        """Leave the editor; nothing is changed."""
        self.typing = False
        self._again()
        self.post_message(self.Left())

    def take_key(self, event: events.Key) -> bool:
        """While typing, what can be printed goes into the line; false for any other key."""
        replaces = event.is_printable or event.key in ("backspace", "ctrl+h", "delete")
        typed, caret = ("", 0) if self.whole and replaces else (self.typed, self.caret)
        if self.whole and replaces and not event.is_printable:
            self._edit("", 0)
            return True
        if event.is_printable and event.character:
            self._edit(typed[:caret] + event.character + typed[caret:], caret + 1)
        elif event.key in ("backspace", "ctrl+h"):
            if caret:
                self._edit(typed[: caret - 1] + typed[caret:], caret - 1)
        elif event.key == "delete":
            self._edit(typed[:caret] + typed[caret + 1 :], caret)
        elif event.key == "ctrl+w":
            kept = typed[:caret].rstrip().rpartition(" ")[0]
            self._edit(kept + typed[caret:], len(kept))
        elif event.key == "ctrl+u":
            self._edit(typed[caret:], 0)
        elif event.key == "ctrl+k":
            self._edit(typed[:caret], caret)
        elif event.key in ("home", "ctrl+a", "end", "ctrl+e"):
            self._move_choice((1 if event.key in ("end", "ctrl+e") else -1) * len(typed), 0)
        elif event.key == "escape":
            self.leave()
        else:
            # Nothing is opened, taken back or read again over a field that is being edited.
            return event.key in SWALLOWED
        return True

    def _edit(self, typed: str, caret: int) -> None:
        self.typed, self.caret, self.choice = typed[:MOST], min(caret, MOST), 0
        self.whole = False
        self._again()
        self._place_caret()
        self.post_message(self.Asked(self.at, self.answer))

    def _place_caret(self) -> None:
        """Tell the terminal where an input method is to show what is being composed."""
        row = next((k for k, (at, _) in enumerate(self._lines) if at == self.at), 0) - self._top
        x = MARGIN + LABEL + width(clean(self._before))
        region = self.content_region
        self.app.cursor_position = Offset(region.x + x, region.y + row)

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text goes into the line."""
        if self.typing:
            text = " ".join(event.text.split())[:MOST]
            typed, caret = ("", 0) if self.whole else (self.typed, self.caret)
            self._edit(typed[:caret] + text + typed[caret:], caret + len(text))
            event.stop()

    def on_blur(self) -> None:
        """Elsewhere, letters are keys again."""
        if self.typing:
            self.leave()

    def on_click(self, event: events.Click) -> None:
        """Choose the field under the mouse, edit it with a second click, or take a choice."""
        self.focus()
        at = self._top + event.y
        index = self._lines[at][0] if at < len(self._lines) else -1
        if index < 0:
            return
        if self.typing and index == self.at:
            first = next(k for k, (one, _) in enumerate(self._lines) if one == index)
            if 0 < at - first <= len(self.choices):
                self.choice = at - first - 1
                self.enter()
            return
        again = index == self.at
        self.at = index
        self._again()
        if again or event.chain > 1:
            self.begin()

    def _scroll(self, by: int) -> None:
        self._top = max(0, min(self._top + by, len(self._lines) - self.size.height))
        self.refresh()
