"""Compare's body: articles as columns, aligned by claim."""

from collections.abc import Iterable

from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui.door import Part, fit, wrap
from aibrief_tui.views.aligned import Line
from aibrief_tui.views.panel import VERDICTS
from aibrief_tui.widgets.drawn import Drawn, window

NARROWEST = 34
"""Cells below which an article's column can't be read; then fewer are shown at a time."""
GUTTER = 2


class Columns(Drawn):
    """Lines of a comparison over the articles' columns. Posts `Moved` as the cursor does."""

    pane = True

    class Moved(Message):
        """The cursor is on ``line``, in the column of ``source``."""

        def __init__(self, line: Line, source: str) -> None:
            super().__init__()
            self.line, self.source = line, source

    class Entered(Message):
        """A claim was entered."""

        def __init__(self, claim: str) -> None:
            super().__init__()
            self.claim = claim

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.lines: list[Line] = []
        self.sources: list[str] = []
        self.names: dict[str, str] = {}
        self.statements: dict[str, str] = {}
        self.at = 0
        self.column = 0
        self._wish = 0
        self._first = 0
        self._top = 0
        self._rows: list[tuple[int, str, list[str]]] = []
        self._starts: list[int] = []

    def show(
        self,
        lines: list[Line],
        sources: list[str],
        names: dict[str, str],
        statements: dict[str, str],
        at: int,
    ) -> None:
        """Lay ``lines`` over ``sources``; ``statements`` holds each claim's words."""
        self.lines, self.sources, self.names = lines, sources, names
        self.statements = statements
        self.at = max(0, min(at, len(lines) - 1))
        self._settle()
        self._first = window(self._first, self.column, len(self.shown), len(sources))
        self._place()
        self._keep_in_sight()
        self.refresh()
        self._post()

    @property
    def shown(self) -> list[str]:
        """The articles that have room, from the first shown on."""
        room = max(1, self.size.width // NARROWEST)
        first = max(0, min(self._first, len(self.sources) - room))
        return self.sources[first : first + room]

    def _width(self) -> int:
        return max(8, (self.size.width - 2) // max(1, len(self.shown)) - GUTTER)

    def _place(self) -> None:
        """The drawn rows: ('head' | 'label' | 'text', columns' texts) of each line."""
        self._rows, self._starts = [], []
        width = self._width()
        for at, line in enumerate(self.lines):
            if line.heading:
                self._rows.append((at, "head", [line.heading]))
            self._starts.append(len(self._rows))
            self._rows.append((at, "label", [line.label]))
            cells = [self._cell(line, source, width) for source in self.shown]
            for k in range(max(len(cell) for cell in cells) if cells else 0):
                texts = [cell[k] if k < len(cell) else "" for cell in cells]
                self._rows.append((at, "text", texts))
            self._rows.append((at, "gap", []))

    def _cell(self, line: Line, source: str, width: int) -> list[str]:
        ids = line.claims.get(source, ())
        if not ids:
            return wrap(line.beside.get(source, "-"), width)
        return [row for id in ids for row in wrap(self.statements.get(id, id), width, 0)]

    def lay_out(self) -> None:
        """Other columns may have room now; the cursor's stays among them."""
        self._first = window(self._first, self.column, len(self.shown), len(self.sources))
        self._place()
        self._keep_in_sight()

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """The articles' names, then the rows."""
        look = self.look
        width = self._width()
        if y == 0:
            return [(" ", look.text), *self._names(width)], None
        if y == 1:
            return [(" " * (width_ - 1), look.rule)], None
        at = self._top + y - 2
        if at >= len(self._rows):
            return [], None
        index, kind, texts = self._rows[at]
        line = self.lines[index]
        here = index == self.at
        bar: Part = (" ", look.cell if here and kind in ("label", "text") else look.text)
        if kind == "head":
            return [(" ", look.text), (texts[0], look.accent_strong)], None
        if kind == "gap":
            return [], None
        if kind == "label":
            word = VERDICTS[line.verdict].of(self.language)
            style = look.strong if here else look.dim
            parts = [bar, (texts[0] + "  ", style)]
            if line.verdict != "single":
                parts.append((word + "  ", look.verdict(line.verdict)))
            if not line.heading:
                parts.append((line.name, look.faint))
            return parts, look.row if here else None
        return [bar, *self._texts(line, texts, width, here)], None

    def _names(self, width: int) -> list[Part]:
        look = self.look
        parts: list[Part] = []
        for source in self.shown:
            style = look.accent_strong if source == self.source else look.strong
            parts += [
                (fit(self.names.get(source, source), width), style),
                (" " * GUTTER, look.text),
            ]
        hidden = len(self.sources) - len(self.shown)
        if hidden:
            parts[-1] = (f"+{hidden}", look.faint)
        return parts

    def _texts(self, line: Line, texts: list[str], width: int, here: bool) -> list[Part]:
        look = self.look
        parts: list[Part] = []
        for source, text in zip(self.shown, texts, strict=True):
            silent = source not in line.claims
            style = look.faint if silent else look.text
            if here and source == self.source and not silent:
                style = look.lit_here
            parts += [(fit(text, width), style), (" " * GUTTER, look.text)]
        return parts

    @property
    def source(self) -> str:
        """The article of the cursor."""
        return self.sources[self.column] if self.column < len(self.sources) else ""

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims under the cursor."""
        return self.lines[self.at].claims.get(self.source, ()) if self.lines else ()

    def move(self, dx: int, dy: int) -> None:
        """Another line, or another article."""
        if not self.lines:
            return
        self.at = max(0, min(len(self.lines) - 1, self.at + dy))
        if dx:
            step = 1 if dx > 0 else -1
            self._wish = self.column = max(0, min(len(self.sources) - 1, self.column + step))
        elif dy:
            said = self.lines[self.at].claims
            full = [k for k, one in enumerate(self.sources) if one in said]
            # On an article that speaks, the nearest to the one that the reader chose.
            self.column = min(full, key=lambda k: abs(k - self._wish), default=self.column)
        if dx or dy:
            room = len(self.shown)
            self._first = window(self._first, self.column, room, len(self.sources))
            self._place()
        self._keep_in_sight()
        self.refresh()
        self._post()

    def next_difference(self, step: int) -> bool:
        """To the next line that differs."""
        at = self.at + step
        while 0 <= at < len(self.lines):
            if self.lines[at].differs:
                self.move(0, at - self.at)
                return True
            at += step
        return False

    def _settle(self) -> None:
        if self.lines and not self.claims:
            full = [k for k, one in enumerate(self.sources) if one in self.lines[self.at].claims]
            self.column = full[0] if full else self.column
        self._wish = self.column

    def _keep_in_sight(self) -> None:
        if not self.lines:
            return
        room = (self.size.height or 20) - 2
        first = self._starts[self.at]
        last = self._starts[self.at + 1] if self.at + 1 < len(self._starts) else len(self._rows)
        self._top = window(self._top, last - 1, room, len(self._rows))
        self._top = window(self._top, max(0, first - 1), room, len(self._rows))

    def _post(self) -> None:
        if self.lines:
            self.post_message(self.Moved(self.lines[self.at], self.source))

    def enter(self) -> None:
        """Into the claim under the cursor."""
        if self.claims:
            self.post_message(self.Entered(self.claims[0]))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor under the mouse."""
        self.focus()
        at = self._top + event.y - 2
        if event.y < 2 or at >= len(self._rows):
            return
        self.at = self._rows[at][0]
        shown = min((event.x - 1) // (self._width() + GUTTER), len(self.shown) - 1)
        self.column = self._wish = self.sources.index(self.shown[max(0, shown)])
        self.refresh()
        self._post()
        if event.chain > 1:
            self.enter()

    def _scroll(self, by: int) -> None:
        self._top = max(0, min(self._top + by, len(self._rows) - self.size.height + 2))
        self.refresh()
