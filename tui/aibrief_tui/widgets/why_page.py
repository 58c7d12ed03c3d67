"""The page of one row, scrolled line by line and walked claim by claim."""

from collections.abc import Iterable

from rich.style import Style
from textual import events
from textual.message import Message

from aibrief_tui.door import Part
from aibrief_tui.views.lines import Line
from aibrief_tui.views.why import Why, lines
from aibrief_tui.widgets.drawn import Drawn, window


class WhyPage(Drawn):
    """A `Why` with the cursor on one of its claims. Posts `Entered`.

    Down and up read on where the claim under the cursor is not wholly in sight, and go to the
    next claim where it is, so that the keys for a line reach every line.
    """

    DEFAULT_CSS = "WhyPage { padding: 1 1 0 1; }"
    pane = True

    class Entered(Message):
        """A claim was entered."""

        def __init__(self, claim: str) -> None:
            super().__init__()
            self.claim = claim

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.shown: Why | None = None
        self.at = 0
        self._top = 0
        self._lines: list[Line] = []

    def show(self, shown: Why, claim: str) -> None:
        """Show ``shown`` from its top, or from where it stood, with the cursor on ``claim``."""
        self.shown, self.at = shown, shown.block_of(claim)
        self.lay_out()
        self.refresh()

    @property
    def claim(self) -> str:
        """The claim under the cursor; '' before there is any."""
        return self.shown.ladders[self.at].claim if self.shown else ""

    def lay_out(self) -> None:
        """Lay the page out for its width, and for the claim under the cursor."""
        if self.shown and self.size.width:
            self._lines = lines(self.shown, self.size.width, self.claim, self.language)
            self._scroll(0)

    def line(self, y: int, width_: int) -> tuple[Iterable[Part], Style | None]:
        """A line of the page, the cursor's claim with a bar before it."""
        look = self.look
        at = self._top + y
        if at >= len(self._lines):
            return [], None
        line = self._lines[at]
        here = line.block == self.at
        bar: Part = (" ", look.cell if here else look.text)
        pieces = [(text, look.named(style)) for text, style in line.pieces]
        return [bar, (" ", look.text), *pieces], look.row if here else None

    def move(self, dx: int, dy: int) -> None:
        """Read on, or to another claim; far moves go to the page's ends."""
        if not self.shown:
            return
        if abs(dy) > len(self._lines):
            self._choose(0 if dy < 0 else len(self.shown.ladders) - 1)
            self._scroll(dy)
        elif abs(dy) > 1:
            self._scroll(dy)
            self._take_along()
        elif dy:
            self._step(dy)

    def _step(self, by: int) -> None:
        first, last = self._block(self.at)
        bottom = self._top + self.size.height - 2
        hidden = first < self._top if by < 0 else last > bottom
        if hidden or not self._choose(self.at + by):
            far = self._top - first if by < 0 else last - bottom
            self._scroll(by * max(1, min(far if hidden else self.page, self.page)))
            return
        first, last = self._block(self.at)
        self._top = window(self._top, last, self.size.height - 1, len(self._lines))
        self._top = window(self._top, first, self.size.height - 1, len(self._lines))

    def _choose(self, at: int) -> bool:
        """Put the cursor on claim ``at``, if there is such a one."""
        if not self.shown or not 0 <= at < len(self.shown.ladders):
            return False
        self.at = at
        self.lay_out()
        self.refresh()
        return True

    def _take_along(self) -> None:
        """After a page the cursor is on a claim in sight, if one is."""
        seen = {line.block for line in self._lines[self._top : self._top + self.size.height]} - {-1}
        if seen and self.at not in seen:
            self._choose(min(seen, key=lambda at: abs(at - self.at)))

    def _block(self, at: int) -> tuple[int, int]:
        """First and last line of claim ``at``."""
        own = [k for k, line in enumerate(self._lines) if line.block == at]
        return own[0], own[-1]

    def _scroll(self, by: int) -> None:
        most = max(0, len(self._lines) - self.size.height)
        self._top = max(0, min(self._top + by, most))
        self.refresh()

    def enter(self) -> None:
        """Tell that the claim was entered."""
        if self.shown:
            self.post_message(self.Entered(self.claim))

    def on_click(self, event: events.Click) -> None:
        """Choose the claim under the mouse; enter it with a second click."""
        self.focus()
        at = self._top + event.y
        block = self._lines[at].block if at < len(self._lines) else -1
        if block >= 0:
            again = block == self.at
            self._choose(block)
            if again or event.chain > 1:
                self.enter()
