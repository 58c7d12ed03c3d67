"""The article under review: the sentence in its place, what was decided lit, clutter dimmed."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui.door import Part, wrap
from aibrief_tui.views.laid import Laid, Row, fitting
from aibrief_tui.views.review import Pile, Place
from aibrief_tui.widgets.drawn import Drawn

HEAD = 1
MARGIN = 2
"""Cells left of the words: the bar and a blank."""
Lit = tuple[int, int, str]
"""Start, end, the name of a style."""


class Shown:
    """A text without the stretches that are left out, and the way between the two."""

    def __init__(self, text: str, left_out: tuple[Place, ...] = ()) -> None:
        ends = [0, *(end for _, end in left_out)]
        begins = [*(start for start, _ in left_out), len(text)]
        kept = [(low, high) for low, high in zip(ends, begins, strict=True) if low < high]
        self.text = "".join(text[low:high] for low, high in kept)
        self._from = [low for low, _ in kept]
        self._to = [0, *accumulate(high - low for low, high in kept)][: len(kept)]

    def place(self, original: int) -> int:
        """Where a character of the whole text stands; of one that is left out, the next."""
        at = max(0, bisect_right(self._from, original) - 1)
        if not self._from:
            return 0
        limit = self._to[at + 1] if at + 1 < len(self._to) else len(self.text)
        return max(0, min(self._to[at] + original - self._from[at], limit))

    def original(self, place: int) -> int:
        """Where a character stands in the whole text."""
        at = max(0, bisect_right(self._to, place) - 1)
        return place - self._to[at] + self._from[at] if self._from else 0


class ReviewText(Drawn):
    """A `Pile`'s text with the cursor on a sentence. Posts `Pointed` as the reader moves."""

    DEFAULT_CSS = "ReviewText { padding: 0 1 0 0; }"
    pane = True

    class Pointed(Message):
        """The cursor is on ``sentence``, a number."""

        def __init__(self, sentence: int) -> None:
            super().__init__()
            self.sentence = sentence

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pile: Pile | None = None
        self.heading: tuple[tuple[str, str], ...] = ()
        self.empty = ""
        self.here: Place = (0, 0)
        self.chosen: Place = (0, 0)
        self.sentence = 0
        self.bare = False
        self._lit: list[Lit] = []
        self._told: tuple[Place, ...] = ()
        self._shown = Shown("")
        self._laid = Laid("", 1)
        self._top = 0
        self._rows: list[Row] = []

    def show(
        self,
        pile: Pile | None,
        heading: tuple[tuple[str, str], ...],
        sentence: int,
        chosen: Place,
        lit: list[Lit],
        bare: bool = False,
        empty: str = "",
        told: Sequence[Place] = (),
    ) -> None:
        """Show the article at ``sentence``.

        Args:
            chosen: where the reader selected words; an empty span for nowhere.
            lit: by start.
            bare: without the clutter.
            empty: what stands in place of a text.
            told: the words of the sentence that the card's fields were read from.
        """
        before, was_bare = self.pile, self.bare
        self.pile, self.heading, self.empty, self.bare = pile, heading, empty, bare
        self.sentence, self.chosen, self._lit = sentence, chosen, sorted(lit)
        self._told = tuple(told)
        self.here = pile.span(sentence) if pile else (0, 0)
        same = pile and before and pile.text == before.text and pile.clutter == before.clutter
        if not same or bare != was_bare:
            if not (pile and before and pile.source == before.source):
                self._top = 0
            self._break()
        self._to_sentence()
        self.refresh()

    def lay_out(self) -> None:
        """Break the lines for the present width."""
        self._break()
        self._to_sentence()

    def _break(self) -> None:
        pile = self.pile
        self._shown = Shown(pile.text, pile.clutter if self.bare else ()) if pile else Shown("")
        self._laid = Laid(self._shown.text, max(8, self.size.width - MARGIN - 1))

    def _to_sentence(self) -> None:
        """Bring the sentence into sight, two rows before it and some more behind it too."""
        if not self.size.width:
            return
        laid, room = self._laid, max(1, self.size.height - HEAD)
        start, end = map(self._shown.place, self.here)
        for place, by in ((max(start, end - 1), max(2, room // 4)), (start, -2)):
            row = laid.moved(laid.row_at(place), by)
            highest = laid.moved(row, 1 - room)
            self._top = min(row[0], max(self._top, highest[0]))
        self._go(laid.row_at(self._top))

    def _go(self, row: Row) -> None:
        room = max(1, self.size.height - HEAD)
        last = self._laid.row_at(len(self._laid.text))
        first = min(row, self._laid.moved(last, 1 - room))
        self._top = first[0]
        self._rows = self._laid.window(first, room)

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """The heading, then the article's rows."""
        look = self.look
        if y == 0:
            mark = look.accent_strong if self.has_focus else look.strong
            return [
                (text, mark if style == "strong" else look.named(style))
                for text, style in self.heading
            ], None
        if not self.pile or not self.pile.text:
            lines = wrap(self.empty, max(8, width_ - MARGIN))
            told = lines[y - HEAD - 1] if 0 <= y - HEAD - 1 < len(lines) else ""
            return [("  " + told, look.dim)], None
        at = y - HEAD
        return (self._row(self._rows[at]) if at < len(self._rows) else []), None

    def _row(self, row: Row) -> list[Part]:
        """A row's words in pieces; a bar before those of the sentence."""
        look = self.look
        start = self._shown.original(row[0])
        end = self._shown.original(max(row[0], row[1] - 1)) + 1
        here = self.here[0] < end and start < self.here[1]
        bar: Part = (" ", (look.cell if self.has_focus else look.idle_cell) if here else look.text)
        parts: list[Part] = [bar, (" ", look.text)]
        at = row[0]
        for stop in self._stops(row):
            place = self._shown.original(at)
            parts.append((self._shown.text[at:stop], self._style(place)))
            at = stop
        return parts

    def _stops(self, row: Row) -> list[int]:
        """Where the style may change in a row, its end last."""
        low, high = self._shown.original(row[0]), self._shown.original(max(row[0], row[1] - 1))
        first = max(0, bisect_left(self._lit, (low, 0, "")) - 1)
        edges = [*self.here, *self.chosen, *(edge for one in self._told for edge in one)]
        for start, end, _ in self._lit[first:]:
            if start > high:
                break
            edges += [start, end]
        if self.pile:
            near = bisect_left(self.pile.clutter, (low, 0))
            around = self.pile.clutter[max(0, near - 1) : near + 3]
            edges += [edge for one in around for edge in one]
        places = {self._shown.place(edge) for edge in edges if low < edge <= high}
        return [*sorted(place for place in places if row[0] < place < row[1]), row[1]]

    def _style(self, place: int) -> Style:
        """How the character at ``place`` of the whole text is drawn."""
        look = self.look
        if self.chosen[0] <= place < self.chosen[1]:
            return look.strong + look.idle_cell
        if self.here[0] <= place < self.here[1]:
            told = any(start <= place < end for start, end in self._told)
            return look.lit_here + look.accent_strong if told else look.lit_here
        if self.pile and self.pile.is_clutter(place):
            return look.faint
        at = bisect_right(self._lit, (place, len(self.pile.text) + 1 if self.pile else 0, "")) - 1
        if at >= 0 and place < self._lit[at][1]:
            return look.named(self._lit[at][2]) + look.lit
        return look.text

    # Moving

    def move(self, dx: int, dy: int) -> None:
        """To another sentence; clutter that is hidden is passed over."""
        pile = self.pile
        if not dy or not pile or not pile.sentences:
            return
        last = len(pile.sentences) - 1
        at = max(0, min(last, self.sentence + dy))
        step = 1 if dy > 0 else -1
        while self.bare and 0 < at < last and pile.is_clutter(pile.sentences[at][0]):
            at += step
        self.post_message(self.Pointed(at))

    def on_click(self, event: events.Click) -> None:
        """To the sentence under the mouse."""
        self.focus()
        at = event.y - HEAD
        if self.pile and 0 <= at < len(self._rows):
            place = fitting(self._shown.text, self._rows[at], max(0, event.x - MARGIN))
            self.post_message(self.Pointed(self.pile.sentence(self._shown.original(place))))

    def _scroll(self, by: int) -> None:
        self._go(self._laid.moved(self._laid.row_at(self._top), by))
        self.refresh()
