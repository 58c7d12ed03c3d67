"""One article: our outline of it or the reader's copy, with the claim's words lit."""

import re
from collections.abc import Iterable
from itertools import pairwise

from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui.door import Part, clean, width, wrap
from aibrief_tui.views.article import Article, Block
from aibrief_tui.widgets.drawn import Drawn, window

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
        self._rows: list[tuple[int, int, int]] = []

    def show(
        self,
        article: Article | None,
        heading: tuple[tuple[str, str], ...],
        claims: tuple[str, ...],
        empty: str = "",
    ) -> None:
        """Show ``article`` with ``claims`` lit and in sight; ``empty`` where there is none."""
        changed = article is not self.article
        self.article, self.heading, self.claims, self.empty = article, heading, claims, empty
        if changed:
            self._break()
        self._to_claims()
        self.refresh()

    def _break(self) -> None:
        """Break every block into rows: (block, start, end)."""
        self._rows = []
        if not self.size.width:
            return
        room = max(8, self.size.width - 4)
        for at, block in enumerate(self.article.blocks if self.article else ()):
            self._rows += [(at, start, end) for start, end in broken(block.text, room)]

    def _to_claims(self) -> None:
        if not self.article:
            return
        hit = [at for at, row in enumerate(self._rows) if self._lit_here(row)]
        if hit:
            room = self.size.height - HEAD
            self._top = window(self._top, hit[-1] + 1, room, len(self._rows))
            self._top = window(self._top, max(0, hit[0] - 1), room, len(self._rows))
        self._top = max(0, min(self._top, len(self._rows) - 1))

    def _lit_here(self, row: tuple[int, int, int]) -> bool:
        assert self.article
        at, start, end = row
        block = self.article.blocks[at]
        if block.kind == "statement":
            return bool(set(block.claims) & set(self.claims))
        return any(id in self.claims and low < end and high > start for low, high, id in block.lit)

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
        at = self._top + y - HEAD
        if at >= len(self._rows):
            return [], None
        return self._row_parts(self._rows[at]), None

    def _fitting_heading(self, cells: int) -> list[tuple[str, str]]:
        """The heading, without its quieter pieces where all of it has no room."""
        if sum(width(clean(text)) for text, _ in self.heading) <= cells:
            return list(self.heading)
        return [piece for piece in self.heading if piece[1] not in ("dim", "faint")]

    def _row_parts(self, row: tuple[int, int, int]) -> list[Part]:
        look = self.look
        assert self.article
        at, start, end = row
        block = self.article.blocks[at]
        bar: Part = (" ", look.cell if self._lit_here(row) else look.text)
        if block.kind == "gist":
            return [bar, (block.text[start:end], look.info)]
        if block.kind == "statement":
            here = bool(set(block.claims) & set(self.claims))
            return [
                bar,
                ("  ", look.text),
                (block.text[start:end], look.lit_here if here else look.text),
            ]
        return [bar, (" ", look.text), *self._words(block, start, end)]

    def _words(self, block: Block, start: int, end: int) -> list[Part]:
        """The article's own words, cut where lit spans begin and end."""
        look = self.look
        cuts = {start, end}
        for low, high, _ in block.lit:
            cuts |= {cut for cut in (low, high) if start < cut < end}
        places = sorted(cuts)
        parts: list[Part] = []
        for low, high in pairwise(places):
            over = {id for first, last, id in block.lit if first <= low and last >= high}
            style = look.lit_here if over & set(self.claims) else look.lit if over else look.dim
            parts.append((block.text[low:high], look.text + style if over else style))
        return parts

    def move(self, dx: int, dy: int) -> None:
        """To the next claim, in the article's order; an article without any scrolls."""
        if not dy or not self.article:
            return
        order = list(dict.fromkeys(id for block in self.article.blocks for id in block.claims))
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
        at = self._top + event.y - HEAD
        if event.y < HEAD or at >= len(self._rows) or not self.article:
            return
        claim = self._claim_at(self._rows[at], event.x - MARGIN)
        if claim:
            self.post_message(self.Pointed(claim, open=event.chain > 1))

    def _claim_at(self, row: tuple[int, int, int], cell: int) -> str | None:
        """The claim whose words stand at a cell of the row, else the first of the block."""
        assert self.article
        index, start, end = row
        block = self.article.blocks[index]
        place = _fitting(block.text, start, end, cell)
        over = [id for low, high, id in block.lit if low <= place < high]
        return next(iter((*over, *block.claims)), None)

    def on_mouse_scroll_down(self) -> None:
        """Scroll the article."""
        self._scroll(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll the article back."""
        self._scroll(-3)

    def _scroll(self, by: int) -> None:
        last = len(self._rows) - self.size.height + HEAD
        self._top = max(0, min(self._top + by, last))
        self.refresh()


def broken(text: str, cells: int) -> list[tuple[int, int]]:
    """Where to break ``text`` into rows of at most ``cells`` cells, as (start, end).

    Breaks at blanks; a word longer than a row is cut.
    """
    if width(clean(text)) <= cells:
        return [(0, len(text))]
    rows: list[tuple[int, int]] = []
    start = end = used = 0
    for match in _WORD.finditer(text):
        low, high = match.span()
        size = width(clean(match[0]))
        if end > start and used + low - end + size > cells:
            rows.append((start, end))
            start = end
        if end == start:
            start = end = low
            used = 0
        while end == start and size > cells:
            cut = max(_fitting(text, start, high, cells), start + 1)
            if cut >= high:
                break
            rows.append((start, cut))
            start = end = cut
            size = width(clean(text[cut:high]))
        used += max(0, low - end) + size
        end = high
    return [*rows, (start, end)]


_WORD = re.compile(r"[^ ]+")


def _fitting(text: str, start: int, end: int, cells: int) -> int:
    """How far ``text[start:end]`` fits into ``cells`` cells."""
    used = 0
    for at in range(start, end):
        used += width(clean(text[at]))
        if used > cells:
            return at
    return end
