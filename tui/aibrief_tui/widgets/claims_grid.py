"""The claims panel: who asserts what, cell by cell."""

from collections.abc import Iterable

import msgspec
from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui import words
from aibrief_tui.door import Part, fit, width, wrap
from aibrief_tui.views.panel import VERDICTS, Panel, Row
from aibrief_tui.widgets.drawn import Drawn, window

HEAD = 3
"""Lines above the rows: the entity, a rule, the columns' names."""
LABEL = 26
"""Cells that a row's name has at least, beside columns of articles."""
NARROWEST = 9
"""Cells below which a column of an article tells nothing; then columns are answers."""
GAP = "  "
SHARE = 6
"""Cells that an answer has at least, where answers are columns."""
VERDICT = 11
"""Cells of the verdict's column at least, its margin included."""
MARKED = {"reopened": "?"}
"""The sign behind the verdict of a row that the reader marked: '*', or what came of it."""


class Heading(msgspec.Struct, frozen=True, gc=False):
    """What stands above the rows: (text, style's name) pieces."""

    parts: tuple[tuple[str, str], ...] = ()


class ClaimsGrid(Drawn):
    """Rows of a `Panel` with a cursor on a cell. Posts `Moved` as the cursor does."""

    DEFAULT_CSS = "ClaimsGrid { width: 1fr; }"
    pane = True

    class Moved(Message):
        """The cursor is on ``claims`` of ``row``: a cell's, or none in an empty cell."""

        def __init__(self, row: Row | None, claims: tuple[str, ...]) -> None:
            super().__init__()
            self.row, self.claims = row, claims

    class Entered(Message):
        """Enter or a second click on a cell."""

        def __init__(self, row: Row, claims: tuple[str, ...]) -> None:
            super().__init__()
            self.row, self.claims = row, claims

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.panel = Panel("")
        self.heading = Heading()
        self.names: dict[str, str] = {}
        self.at = 0
        self.column = 0
        self._posted: tuple[int, tuple[str, ...]] | None = None
        self._held: str | None = None
        self.empty = ""
        self._top = 0

    def show(
        self,
        panel: Panel,
        heading: Heading,
        names: dict[str, str],
        at: int,
        claim: str | None = None,
        empty: str = "",
    ) -> None:
        """Show ``panel`` with the cursor on row ``at``, on ``claim``'s cell if given.

        ``names`` are the articles' headings; ``empty`` stands where there are no rows.
        """
        self.panel, self.heading, self.names, self.empty = panel, heading, names, empty
        self.at = max(0, min(at, len(panel.rows) - 1))
        self._top = 0
        self._to_claim(claim)
        self._keep_in_sight()
        self.refresh()
        if self.size.width:
            self._post()
        else:
            # What the cursor is on depends on the width: `lay_out` tells.
            self._posted = None

    def _to_claim(self, claim: str | None) -> None:
        self._held = claim
        if not self.row:
            return
        if claim is None:
            cells = (self.row.cells.get(source) for source in self.panel.columns)
            claim = next((cell.claims[0] for cell in cells if cell), None)
        places = self._places(self.row)
        wanted = [at for at, claims in enumerate(places) if claim in claims]
        full = [at for at, claims in enumerate(places) if claims]
        self.column = self._wish = (wanted or full or [0])[0]

    @property
    def by_answer(self) -> bool:
        """Whether columns are the distinct answers, for want of room."""
        return self.by_answer_in(self.size.width or 80)

    def by_answer_in(self, cells: int) -> bool:
        """The same, for a width."""
        return len(self.panel.columns) > 1 and self._column_width(cells) < NARROWEST

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.panel.rows[self.at] if self.panel.rows else None

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims under the cursor."""
        if not self.row:
            return ()
        places = self._places(self.row)
        claims = places[self.column] if self.column < len(places) else ()
        # Of an answer that several articles give, the one that the reader came from leads.
        return tuple(sorted(claims, key=lambda id: id != self._held))

    def _places(self, row: Row) -> list[tuple[str, ...]]:
        """The claims of each place in ``row`` that the cursor can be at."""
        if self.by_answer:
            return [answer.claims for answer in row.answers]
        return [
            row.cells[source].claims if source in row.cells else () for source in self.panel.columns
        ]

    def _label_width(self, cells: int) -> int:
        if self.by_answer_in(cells):
            return max(14, cells * 2 // 5)
        return max(LABEL, min(36, cells * 2 // 7))

    def _column_width(self, cells: int) -> int:
        room = cells - max(LABEL, min(36, cells * 2 // 7)) - self._verdict_width
        return min(18, room // max(1, len(self.panel.columns)))

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """Heading, rule, columns, rows, and how many rows lie below."""
        look = self.look
        if y == 0:
            return self._heading_line(width_), None
        if y == 1:
            return [(" " * (width_ - 1), look.rule)], None
        if y == 2:
            return self._names_line(width_), None
        at = self._top + y - HEAD
        rows = self.panel.rows
        if not rows:
            lines = wrap(self.empty, width_)
            return [(lines[y - HEAD] if y - HEAD < len(lines) else "", look.dim)], None
        if at >= len(rows):
            return [], None
        below = len(rows) - at
        if y == self.size.height - 1 and below > 1:
            return [(words.BELOW.of(self.language).format(count=below), look.faint)], None
        return self._row_line(at, width_)

    def _heading_line(self, cells: int) -> list[Part]:
        """The heading's pieces, as many as fit whole; the first in any case."""
        parts: list[Part] = []
        for text, style in self.heading.parts:
            if parts and width(text) > cells:
                break
            cells -= width(text)
            parts.append((text, self.look.named(style)))
        return parts

    def _names_line(self, cells: int) -> list[Part]:
        look = self.look
        label = self._label_width(cells)
        verdict = ("verdict", "판정")[self.language == "ko"]
        if not self.panel.rows:
            return []
        if self.by_answer:
            answers = ("answers, articles", "답과 기사 수")[self.language == "ko"]
            room = cells - label - self._verdict_width
            return [(" " * label, look.dim), (fit(answers, room), look.dim), (verdict, look.dim)]
        column = self._column_width(cells)
        parts: list[Part] = [(" " * label, look.dim)]
        parts += [
            (fit(fit(self.names.get(source, source), column - 1), column), look.dim)
            for source in self.panel.columns
        ]
        return [*parts, (verdict, look.dim)]

    def _row_line(self, at: int, cells: int) -> tuple[list[Part], Style | None]:
        look = self.look
        row = self.panel.rows[at]
        here = at == self.at
        label = self._label_width(cells)
        style = look.strong if here else look.dim if row.naming else look.text
        parts = self._label(row, label - 1, style, look.strong if here else look.dim)
        parts.append((" ", look.text))
        parts += (self._answers if self.by_answer else self._columns)(row, here, cells)
        parts.append(self._verdict(row))
        return parts, look.row if here else None

    def _verdict(self, row: Row) -> Part:
        """The verdict's word with its signs; the word gives way to them."""
        signs = "!" if row.doubts else ""
        style = self.look.verdict(row.verdict)
        if row.mark:
            signs += MARKED.get(row.mark.state, "*")
            style = self.look.dim if row.mark.state in ("settled", "wrong") else style
        word = VERDICTS[row.verdict].of(self.language)
        word = fit(word, min(width(word), self._verdict_width - len(signs)))
        return fit(word + signs, self._verdict_width), style

    @property
    def _verdict_width(self) -> int:
        """Cells of the verdict's column: its longest word and a blank."""
        found = {row.verdict for row in self.panel.rows}
        words_ = (width(VERDICTS[verdict].of(self.language)) + 1 for verdict in found)
        return max(VERDICT, *words_) if found else VERDICT

    def _label(self, row: Row, cells: int, first: Style, second: Style) -> list[Part]:
        """Property and basis; where both do not fit, the property gives way, since rows of one
        property differ by the basis."""
        lead = row.label if not row.further or not row.basis else ""
        lead = "  " + lead if row.further else lead
        if not row.basis:
            return [(fit(lead, cells), first)]
        basis = row.basis if row.further and not row.label else " " + row.basis
        room = max(min(10, width(lead)), cells - width(basis))
        lead = fit(lead, room) if width(lead) > room else lead
        return [(lead, first), (fit(basis, cells - width(lead)), second)]

    def _cursor(self, here: bool, at: int) -> Style | None:
        if not here or at != self.column:
            return None
        return self.look.cell if self.has_focus else self.look.idle_cell

    def _columns(self, row: Row, here: bool, cells: int) -> list[Part]:
        look = self.look
        column = self._column_width(cells)
        parts: list[Part] = []
        for at, source in enumerate(self.panel.columns):
            cell = row.cells.get(source)
            text = "-"
            if cell:
                text = cell.text
                room = column - 1 - width(cell.subject) - 1
                if cell.subject and width(text) <= room:
                    text = f"{text} {cell.subject}"
            style = self._cursor(here, at) or (look.text if cell else look.faint)
            parts += [(fit(text, column - 1), style), (" ", look.text)]
        return parts

    def _answers(self, row: Row, here: bool, cells: int) -> list[Part]:
        look = self.look
        room = cells - self._label_width(cells) - self._verdict_width
        parts: list[Part] = []
        used = 0
        for at, text in enumerate(self._answer_texts(row, room - 1)):
            parts += [(text, self._cursor(here, at) or look.text), (GAP, look.text)]
            used += width(text) + len(GAP)
        return [*parts[:-1], (" " * max(0, room - used + len(GAP)), look.text)]

    def _answer_texts(self, row: Row, room: int) -> list[str]:
        """The answers with how many articles give each: whole where all fit, else each in its
        share of ``room`` cells, as many as there are shares."""
        tails = [f" x{len(one.sources)}" if len(one.sources) > 1 else "" for one in row.answers]
        whole = [one.text + tail for one, tail in zip(row.answers, tails, strict=True)]
        if sum(map(width, whole)) + len(GAP) * (len(whole) - 1) <= room:
            return whole
        shown = max(1, min(len(whole), (room + len(GAP)) // (SHARE + len(GAP))))
        each = (room + len(GAP)) // shown - len(GAP)
        return [
            text if width(text) <= each else fit(answer.text, each - width(tail)).rstrip() + tail
            for text, tail, answer in list(zip(whole, tails, row.answers, strict=True))[:shown]
        ]

    def move(self, dx: int, dy: int) -> None:
        """Another cell. Sideways the cursor passes over articles that are silent."""
        if not self.row:
            return
        if dy:
            self.at = max(0, min(len(self.panel.rows) - 1, self.at + dy))
            self._settle()
        if dx:
            step = 1 if dx > 0 else -1
            places = self._places(self.panel.rows[self.at])
            rest = range(self.column + step, len(places) if step > 0 else -1, step)
            self.column = self._wish = next((at for at in rest if places[at]), self.column)
        self._keep_in_sight()
        self.refresh()
        self._post()

    def _settle(self) -> None:
        """The column that the reader chose, where the row has something there, else the nearest
        that has; so that going on and back leads back."""
        places = self._places(self.panel.rows[self.at])
        full = [at for at, claims in enumerate(places) if claims]
        if full:
            self.column = min(full, key=lambda at: (abs(at - self._wish), at))

    def next_difference(self, step: int) -> bool:
        """Move to the next row that differs; ``False`` where there is none that way."""
        at = self.at + step
        while 0 <= at < len(self.panel.rows):
            row = self.panel.rows[at]
            if row.verdict in ("differ", "same_figure") or row.doubts:
                self.move(0, at - self.at)
                return True
            at += step
        return False

    def _keep_in_sight(self) -> None:
        room = (self.size.height or 20) - HEAD
        total = len(self.panel.rows)
        self._top = window(self._top, self.at, room - (1 if total > room else 0), total)

    def _post(self) -> None:
        if self._held not in self.claims:
            self._held = self.claims[0] if self.claims else None
        self._posted = (self.at, self.claims)
        self.post_message(self.Moved(self.row, self.claims))

    def enter(self) -> None:
        """Tell that the cursor's cell was entered."""
        if self.row:
            self.post_message(self.Entered(self.row, self.claims))

    def lay_out(self) -> None:
        """With another width columns may become answers."""
        if self.panel.rows:
            self._to_claim(self._held)
            self._keep_in_sight()
        if self._posted != (self.at, self.claims):
            self._post()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the cell under the mouse."""
        at = self._top + event.y - HEAD
        if event.y < HEAD or at >= len(self.panel.rows):
            self.focus()
            return
        self.focus()
        self.at = at
        self.column = self._wish = self._column_at(event.x, self.panel.rows[at])
        self._settle()
        self.refresh()
        self._post()
        if event.chain > 1:
            self.enter()

    def _column_at(self, x: int, row: Row) -> int:
        cells = self.size.width
        x -= self._label_width(cells)
        if not self.by_answer:
            return max(0, min(x // max(1, self._column_width(cells)), len(self.panel.columns) - 1))
        used = 0
        room = cells - self._label_width(cells) - self._verdict_width
        for at, text in enumerate(self._answer_texts(row, room - 1)):
            used += width(text) + len(GAP)
            if x < used:
                return at
        return max(0, len(row.answers) - 1)

    def on_mouse_scroll_down(self) -> None:
        """Scroll the rows by moving the cursor."""
        self.move(0, 1)

    def on_mouse_scroll_up(self) -> None:
        """Scroll the rows back."""
        self.move(0, -1)
