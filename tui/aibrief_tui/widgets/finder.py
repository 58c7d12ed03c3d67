"""The list at the left: what is there, and what the search found and why."""

from collections.abc import Iterable

from rich.style import Style
from textual import events
from textual.geometry import Offset
from textual.message import Message

from aibrief_tui.door import Part, clean, fit, width, wrap
from aibrief_tui.views.found import Entry
from aibrief_tui.widgets.drawn import Drawn, window

HEAD = 3
"""Lines above the list: the query, the count, an empty one."""
EDITING = frozenset(("backspace", "ctrl+h", "delete", "ctrl+w", "ctrl+u", "home", "end", "escape"))
"""Keys that edit the query or leave it, while one types."""


class Finder(Drawn):
    """A search line over a list. Posts `Asked` as the query changes, `Chosen` as rows do."""

    DEFAULT_CSS = "Finder { width: 1fr; }"
    pane = True

    class Asked(Message):
        """The query is now ``query``."""

        def __init__(self, query: str) -> None:
            super().__init__()
            self.query = query

    class Chosen(Message):
        """The cursor is on ``entry``; ``open`` if it was entered."""

        def __init__(self, entry: Entry, open: bool = False) -> None:
            super().__init__()
            self.entry, self.open = entry, open

    class Left(Message):
        """The reader left the search with escape."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.typed = ""
        self.caret = 0
        self.typing = False
        self.entries: list[Entry] = []
        self.count = ""
        self.empty: list[str] = []
        self.at = 0
        self._top = 0

    @property
    def ground(self) -> Style:
        """The list lies on a ground of its own instead of behind a rule."""
        return self.look.side

    def show(self, entries: list[Entry], count: str, at: int = 0, empty: str = "") -> None:
        """List ``entries``; ``count`` stands above them, ``empty`` in place of them."""
        self.entries, self.count = entries, count
        self.empty = empty.splitlines()
        self.at = min(at, max(0, len(entries) - 1))
        self._top = 0
        self._keep_in_sight()
        self.refresh()

    def point_at(self, id: str) -> None:
        """Put the cursor on the entity ``id``, where it is listed, without a message."""
        at = next((k for k, entry in enumerate(self.entries) if entry.id == id), None)
        if at is not None and self.entries[self.at].kind == "entity":
            self.at = at
            self._keep_in_sight()
            self.refresh()

    def _keep_in_sight(self) -> None:
        rows = self._rows()
        own = [k for k, row in enumerate(rows) if row[0] == self.at]
        line, extra = (own[0], len(own) - 1) if own else (0, 0)
        self._top = window(self._top, line, self.size.height - HEAD - extra, len(rows))

    def lay_out(self) -> None:
        """From the top, but with the cursor's row in sight."""
        self._top = 0
        self._keep_in_sight()

    def begin(self) -> None:
        """Take keys as a query from now on."""
        self.typing = True
        self.caret = len(self.typed)
        self.screen.set_focus(self)
        self._place_caret()
        self.refresh()

    def clear(self) -> None:
        """Take the query away."""
        self._edit("", 0)

    @property
    def entry(self) -> Entry | None:
        """What the cursor is on."""
        return self.entries[self.at] if self.entries else None

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """The query, the count, then the list with the reason under the cursor's row."""
        look = self.look
        if y == 0:
            return self._query_line(), None
        if y == 1:
            return [(" " + self.count, look.dim)], None
        if y < HEAD:
            return [], None
        if not self.entries:
            at = y - HEAD
            return [(" " + self.empty[at] if at < len(self.empty) else "", look.dim)], None
        rows = self._rows()
        at = self._top + y - HEAD
        if at >= len(rows):
            return [], None
        return self._row_line(*rows[at], width_)

    def _query_line(self) -> list[Part]:
        look = self.look
        slash: Part = (" / ", look.accent_strong)
        if not self.typing:
            hint = "search" if self.language == "en" else "검색"
            return [slash, (self.typed or hint, look.text if self.typed else look.faint)]
        before, here, after = (
            self.typed[: self.caret],
            self.typed[self.caret : self.caret + 1] or " ",
            self.typed[self.caret + 1 :],
        )
        return [slash, (before, look.strong), (here, look.cell), (after, look.strong)]

    def _rows(self) -> list[tuple[int, str]]:
        """What stands in each line of the list: (entry, '' or a line of its reason)."""
        rows: list[tuple[int, str]] = []
        for at, entry in enumerate(self.entries):
            rows.append((at, ""))
            if at == self.at and entry.why:
                room = max(8, self.size.width - 4)
                rows += [(at, line) for line in wrap(entry.why, room)[:3]]
        return rows

    def _row_line(self, at: int, why: str, width_: int) -> tuple[list[Part], Style | None]:
        look = self.look
        entry = self.entries[at]
        here = at == self.at
        bar: Part = (" ", look.cell if here and (self.has_focus or self.typing) else look.row)
        if not here:
            bar = (" ", look.text)
        under = look.row if here else None
        if why:
            return [bar, ("  " + why, look.why)], under
        if entry.heading:
            return [(" " + entry.label, look.faint)], None
        count = f" {entry.count}" if entry.count else " "
        room = width_ - 3 - width(count)
        style = look.strong if here else (look.dim if entry.faint else look.text)
        first, second = self._names(entry, room)
        return [
            bar,
            (" " if not here else ">", look.accent),
            (first, style),
            (fit(second, room - width(first)), look.dim),
            (count, look.faint),
        ], under

    def _names(self, entry: Entry, room: int) -> tuple[str, str]:
        """Both names in columns: the second begins half-way, or behind a longer first one,
        or stays away where it would be cut to a letter or two."""
        column = max(14, min(20, room // 2))
        first = clean(entry.label)
        if not entry.second or room - max(column, width(first) + 1) < min(6, width(entry.second)):
            return fit(first, room), ""
        return first + " " * max(1, column - width(first)), entry.second

    def move(self, dx: int, dy: int) -> None:
        """Another row of the list, over headings."""
        if dx and self.typing:
            self.caret = max(0, min(len(self.typed), self.caret + dx))
            self._place_caret()
            self.refresh()
        if not dy or not self.entries:
            return
        at = max(0, min(len(self.entries) - 1, self.at + dy))
        step = 1 if dy > 0 else -1
        while 0 <= at < len(self.entries) and self.entries[at].heading:
            at += step
        if 0 <= at < len(self.entries):
            self._choose(at)

    def _choose(self, at: int, open: bool = False) -> None:
        self.at = at
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Chosen(self.entries[at], open))

    def enter(self) -> None:
        """Open what the cursor is on."""
        if self.entries:
            self._choose(self.at, open=True)

    def _edit(self, query: str, caret: int) -> None:
        self.typed, self.caret = query, caret
        self._place_caret()
        self.refresh()
        self.post_message(self.Asked(query))

    def _place_caret(self) -> None:
        """Tell the terminal where an input method is to show what is being composed."""
        x = 3 + width(self.typed[: self.caret])
        self.app.cursor_position = Offset(self.region.x + x, self.region.y)

    def takes(self, key: events.Key) -> bool:
        """Whether a key is text or edits it, and no action's."""
        return self.typing and (key.is_printable or key.key in EDITING)

    def take_key(self, event: events.Key) -> bool:
        """While typing, what can be printed goes into the query; false for any other key."""
        query, caret = self.typed, self.caret
        if event.is_printable and event.character:
            self._edit(query[:caret] + event.character + query[caret:], caret + 1)
        elif event.key in ("backspace", "ctrl+h"):
            if caret:
                self._edit(query[: caret - 1] + query[caret:], caret - 1)
        elif event.key == "delete":
            self._edit(query[:caret] + query[caret + 1 :], caret)
        elif event.key == "ctrl+w":
            kept = query[:caret].rstrip().rpartition(" ")[0]
            self._edit(kept + query[caret:], len(kept))
        elif event.key == "ctrl+u":
            self._edit(query[caret:], 0)
        elif event.key in ("home", "end"):
            self.move((1 if event.key == "end" else -1) * len(query), 0)
        elif event.key == "escape":
            self._escape()
        else:
            return False
        return True

    def _escape(self) -> None:
        """Out of the search: the query goes, what it found stays open."""
        self.typing = False
        if self.typed:
            self._edit("", 0)
        self.refresh()
        self.post_message(self.Left())

    def on_paste(self, event: events.Paste) -> None:
        """A pasted name is a query."""
        if self.typing:
            text = " ".join(event.text.split())[:200]
            self._edit(self.typed[: self.caret] + text + self.typed[self.caret :],
                       self.caret + len(text))  # fmt: skip
            event.stop()

    def on_blur(self) -> None:
        """Elsewhere, letters are keys again."""
        self.typing = False
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """The query line begins a search; a row is chosen, and opened by a second click."""
        if event.y < HEAD:
            self.begin()
            return
        rows = self._rows()
        at = self._top + event.y - HEAD
        if at < len(rows) and not self.entries[rows[at][0]].heading:
            self.focus()
            self._choose(rows[at][0], open=event.chain > 1 or rows[at][0] == self.at)

    def _scroll(self, by: int) -> None:
        last = len(self._rows()) - (self.size.height - HEAD)
        self._top = max(0, min(self._top + by, last))
        self.refresh()
