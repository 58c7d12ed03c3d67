"""One article: our outline of it or the reader's copy, with the claim's words lit."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui.door import Part, clean, width, wrap
from aibrief_tui.views.article import Article, Span
from aibrief_tui.views.laid import Laid, Row, fitting
from aibrief_tui.widgets.drawn import Drawn

HEAD = 1
MARGIN = 2
"""Cells left of the words: the bar and a blank."""


class SourcePane(Drawn):
    """An `Article` under a heading. Posts `Pointed` as the reader moves over its claims."""

    DEFAULT_CSS = "SourcePane { width: 1fr; }"
    pane = True

    class Pointed(Message):
        """The cursor is on ``claim``; ``open`` if it was entered."""

        def __init__(self, claim: str, open: bool = False) -> None:
            super().__init__()
            self.claim, self.open = claim, open

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.article: Article | None = None
        self.heading: tuple[tuple[str, str], ...] = ()
        self.claims: tuple[str, ...] = ()
        self.empty = ""
        self._top = 0
        self._laid = Laid("", 1)
        self._rows: list[Row] = []
        self._starts: list[int] = []
        self._longest = 0

    def show(
        self,
        article: Article | None,
        heading: tuple[tuple[str, str], ...],
        claims: tuple[str, ...],
        empty: str = "",
    ) -> None:
        """Show ``article`` with ``claims`` lit and in sight; ``empty`` where there is none."""
        changed = article is not self.article
        if not (article and self.article and article.id == self.article.id):
            self._top = 0
        self.article, self.heading, self.claims, self.empty = article, heading, claims, empty
        if changed:
            spans = article.spans if article else ()
            self._starts = [start for start, _, _ in spans]
            self._longest = max((end - start for start, end, _ in spans), default=0)
            self._break()
        self._to_claims()
        self.refresh()

    def _break(self) -> None:
        """Break into rows what will be looked at; ``_top`` is the place of the first character."""
        self._laid = Laid(self.article.text if self.article else "", max(8, self.size.width - 4))

    @property
    def _room(self) -> int:
        return self.size.height - HEAD

    def _to_claims(self) -> None:
        """Bring the claims' words into sight, a row on either side of them too."""
        if not self.article or not self.size.width:
            return
        here = [span for span in self.article.spans if span[2] in self.claims]
        if here:
            laid = self._laid
            last = laid.row_at(max(end for _, end, _ in here) - 1)
            first = laid.row_at(min(start for start, _, _ in here))
            self._into_sight(laid.moved(last, 1))
            self._into_sight(laid.moved(first, -1))
        self._go(self._laid.row_at(self._top))

    def _into_sight(self, row: Row) -> None:
        highest = self._laid.moved(row, 1 - self._room) if self._room > 0 else row
        self._top = min(row[0], max(self._top, highest[0]))

    def _go(self, row: Row) -> None:
        """Put ``row`` first, unless lines would stay empty under the last one."""
        last = self._laid.row_at(len(self._laid.text))
        first = min(row, self._laid.moved(last, 1 - max(1, self._room)))
        self._top = first[0]
        self._rows = self._laid.window(first, max(1, self._room))

    def _spans(self, start: int, end: int) -> list[Span]:
        """What is lit between two places of the text."""
        if not self.article:
            return []
        first = bisect_left(self._starts, start - self._longest)
        behind = bisect_left(self._starts, end)
        return [span for span in self.article.spans[first:behind] if span[1] > start]

    def lay_out(self) -> None:
        """Break the lines again."""
        self._break()
        self._to_claims()

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """The heading, then the article's rows."""
        look = self.look
        if y == 0:
            mark = look.accent_strong if self.has_focus else look.strong
            parts = [
                (text, mark if style == "strong" else look.named(style))
                for text, style in self._fitting_heading(width_)
            ]
            return parts, None
        if not self.article:
            lines = wrap(self.empty, width_)
            return [(lines[y - HEAD] if y - HEAD < len(lines) else "", look.dim)], None
        at = y - HEAD
        return self._row_parts(self._rows[at]) if at < len(self._rows) else [], None

    def _fitting_heading(self, cells: int) -> list[tuple[str, str]]:
        """The heading, without its quieter pieces where all of it has no room."""
        if sum(width(clean(text)) for text, _ in self.heading) <= cells:
            return list(self.heading)
        return [piece for piece in self.heading if piece[1] not in ("dim", "faint")]

    def _row_parts(self, row: Row) -> list[Part]:
        look = self.look
        assert self.article
        lit = self._spans(*row)
        here = any(id in self.claims for _, _, id in lit)
        bar: Part = (" ", look.cell if here else look.text)
        if self.article.kind == "copy":
            return [bar, (" ", look.text), *self._words(self.article.text, row, lit)]
        words = self.article.text[slice(*row)]
        if not lit:
            return [bar, (words, look.info)]
        return [bar, ("  ", look.text), (words, look.lit_here if here else look.text)]

    def _words(self, text: str, row: Row, lit: list[Span]) -> list[Part]:
        """The article's own words, cut where lit spans begin and end."""
        look = self.look
        cuts = {cut for low, high, _ in lit for cut in (low, high) if row[0] < cut < row[1]}
        parts: list[Part] = []
        for low, high in pairwise(sorted({*row, *cuts})):
            over = {id for first, last, id in lit if first <= low and last >= high}
            style = look.lit_here if over & set(self.claims) else look.lit if over else look.dim
            parts.append((text[low:high], look.text + style if over else style))
        return parts

    def move(self, dx: int, dy: int) -> None:
        """To the next claim, in the article's order; an article without any scrolls."""
        if not dy or not self.article:
            return
        order = self.article.claims
        if not order:
            self._scroll(dy)
            return
        here = next((at for at, id in enumerate(order) if id in self.claims), None)
        at = 0 if here is None else max(0, min(here + dy, len(order) - 1))
        self.post_message(self.Pointed(order[at]))

    def enter(self) -> None:
        """Open what the claim is about."""
        if self.claims:
            self.post_message(self.Pointed(self.claims[0], open=True))

    def on_click(self, event: events.Click) -> None:
        """Point at the claim under the mouse."""
        self.focus()
        at = event.y - HEAD
        if not 0 <= at < len(self._rows) or not self.article:
            return
        claim = self._claim_at(self._rows[at], event.x - MARGIN)
        if claim:
            self.post_message(self.Pointed(claim, open=event.chain > 1))

    def _claim_at(self, row: Row, cell: int) -> str | None:
        """The claim whose words stand at a cell of the row, else the first of the line."""
        assert self.article
        place = fitting(self.article.text, row, cell)
        over = [*self._spans(place, place + 1), *self._spans(*self._laid.line_of(row[0]))]
        return over[0][2] if over else None

    def _scroll(self, by: int) -> None:
        self._go(self._laid.moved(self._laid.row_at(self._top), by))
        self.refresh()
