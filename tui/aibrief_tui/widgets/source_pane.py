"""One article: our outline of it or the reader's copy, with the claim's words lit."""

import re
from collections.abc import Iterable

from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui.door import Part, clean, width
from aibrief_tui.views.article import Article, Block
from aibrief_tui.widgets.drawn import Drawn, window

HEAD = 1


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
        self._block = 0

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
            self._block = self._rows[hit[0]][0]
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
        return any(
            id in self.claims and low < end and high > start for low, high, id in block.lit
        )

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
                for text, style in self.heading
            ]
            return parts, None
        if not self.article:
            return [(self.empty if y == 1 else "", look.dim)], None
        at = self._top + y - HEAD
        if at >= len(self._rows):
            return [], None
        return self._row_parts(self._rows[at]), None

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
            return [bar, ("  ", look.text), (block.text[start:end], look.lit_here if here else look.text)]
        return [bar, (" ", look.text), *self._words(block, start, end)]

    def _words(self, block: Block, start: int, end: int) -> list[Part]:
        """The article's own words, cut where lit spans begin and end."""
        look = self.look
        cuts = {start, end}
        for low, high, _ in block.lit:
            cuts |= {cut for cut in (low, high) if start < cut < end}
        places = sorted(cuts)
        parts: list[Part] = []
        for low, high in zip(places, places[1:], strict=False):
            over = {id for first, last, id in block.lit if first <= low and last >= high}
            style = look.lit_here if over & set(self.claims) else look.lit if over else look.dim
            parts.append((block.text[low:high], look.text + style if over else style))
        return parts

    def move(self, dx: int, dy: int) -> None:
        """To the next claim; where a claim's block is far, a line at a time."""
        if not dy or not self.article:
            return
        blocks = self.article.blocks
        step = 1 if dy > 0 else -1
        order = [at for at, block in enumerate(blocks) if block.claims]
        if not order:
            self._scroll(dy)
            return
        at = self._block
        for _ in range(min(abs(dy), len(blocks))):
            ahead = [k for k in order if (k - at) * step > 0]
            if not ahead:
                break
            at = min(ahead, key=lambda k: abs(k - at))  # noqa: B023
        self._block = at
        if blocks[at].claims:
            self.post_message(self.Pointed(blocks[at].claims[0]))

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
        claims = self.article.blocks[self._rows[at][0]].claims
        if claims:
            self.post_message(self.Pointed(claims[0], open=event.chain > 1))

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
        size = width(clean(match[0]))
        if used and used + size > cells:
            rows.append((start, end))
            start, used = match.start(), 0
        while size > cells:
            cut = _cut(text, start, match.end(), cells)
            if cut >= match.end():
                break
            rows.append((start, cut))
            start, size = cut, width(clean(text[cut : match.end()]))
        used += size + 1
        end = match.end()
    rows.append((start, len(text)))
    return rows


_WORD = re.compile(r"[^ ]+")


def _cut(text: str, start: int, end: int, cells: int) -> int:
    """How far ``text[start:end]`` fits into ``cells`` cells, one character at least."""
    used = 0
    for at in range(start, end):
        used += width(clean(text[at]))
        if used > cells:
            return max(at, start + 1)
    return end
