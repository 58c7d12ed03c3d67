"""Compare: two to four articles at full height, aligned by claim."""

from textual.app import ComposeResult

from aibrief_tui import words
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views.aligned import Line, aligned
from aibrief_tui.views.reasons import reasons
from aibrief_tui.views.silence import alone
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.columns import Columns
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.reason import Reason
from aibrief_tui.widgets.top_bar import TopBar

MOST = 4
"""Articles side by side."""


class Compare(BaseScreen):
    """What each article says, and what it leaves out."""

    DEFAULT_CSS = """
    Compare { layout: grid; grid-size: 1 4; grid-rows: 1 1fr 5 2; }
    Compare Columns, Compare Reason { padding: 0 1; }
    """

    offered = (
        "back", "next_difference", "silence", "article", "right", "why", "copy", "open", "collect",
        "help",
    )  # fmt: skip

    def __init__(
        self, sources: list[str], claim: str | None = None, *, alone: bool = False
    ) -> None:
        super().__init__()
        self.sources = sources
        self.claim = claim
        self.alone = alone

    def compose(self) -> ComposeResult:
        """The columns over the reason."""
        yield TopBar()
        yield Columns()
        yield Reason()
        yield Footer()

    @property
    def columns(self) -> Columns:
        """The articles."""
        return self.query_one(Columns)

    def on_mount(self) -> None:
        """Begin at the claim that the reader came from."""
        self.retell()
        self.columns.focus()

    def retell(self) -> None:
        """Align everything again."""
        library, language = self.library, self.language
        lines = (alone if self.alone else aligned)(library, self.sources, language)
        statements = {
            claim.id: claim.statement.of(language)
            for source in self.sources
            for claim in library.claims_in(source)
        }
        names = {source: f"{self._number(source)} {source}" for source in self.sources}
        self.columns.show(lines, self.sources, names, statements, self._at(lines))
        self.query_one(TopBar).show(
            [(words.COMPARE.of(language), "strong"), *self._counts(lines), *self._others()],
            "en" if language == "en" else "한국어",
        )
        self.show_keys()

    def _number(self, source: str) -> int:
        """The key that takes the article in or out."""
        return list(self.library.sources).index(source) + 1

    def _counts(self, lines: list[Line]) -> list[tuple[str, str]]:
        """How many lines there are, by who speaks in them."""
        language = self.language
        if self.alone:
            count = words.ONLY_ONE.of(language).format(count=len(lines))
            hints = (words.ALL_ROWS, words.RANKED)
            return [(count, "accent_strong"), *((hint.of(language), "dim") for hint in hints)]
        silent = sum(len(line.claims) == 1 for line in lines)
        differ = sum(line.differs for line in lines)
        shared = len(lines) - silent
        return [
            (words.SHARED.of(language).format(count=shared), "dim"),
            (words.DIFFER.of(language).format(count=differ), "bad" if differ else "dim"),
            (words.ALONE.of(language).format(count=silent), "dim"),
        ]

    def _others(self) -> list[tuple[str, str]]:
        """The articles that are not laid out, with their keys."""
        return [
            (f"{number} {self.library.source(source).short}", "faint")
            for number, source in enumerate(self.library.sources, 1)
            if source not in self.sources and number < 10
        ]

    def _at(self, lines: list[Line]) -> int:
        for at, line in enumerate(lines):
            if any(self.claim in ids for ids in line.claims.values()):
                return at
        return 0

    def on_columns_moved(self, message: Columns.Moved) -> None:
        """Tell why, under the columns."""
        line = message.line
        self.claim = next(iter(line.claims.get(message.source) or next(iter(line.claims.values()))))
        ids = line.claims.get(message.source, ())
        said = reasons(self.library, None, ids, self.language)
        self.query_one(Reason).show([*self._why(line), *said])

    def _why(self, line: Line) -> list[tuple[str, str]]:
        """The verdict's reason, or who else is silent."""
        if len(line.claims) > 1 or line.differs:
            return [(line.reason.of(self.language), "strong" if line.differs else "text")]
        if line.notes:
            return [(note, "text" if at == 0 else "dim") for at, note in enumerate(line.notes)]
        only = self.library.source(next(iter(line.claims))).short
        return [(words.ONLY.of(self.language).format(source=only), "text")]

    def on_columns_entered(self, message: Columns.Entered) -> None:
        """Back to Explore, at the claim."""
        self.go_to_claim(message.claim)

    def action_next_difference(self) -> None:
        """To the next line on which they differ."""
        if not self.columns.next_difference(1):
            self.say(words.NO_MORE.of(self.language), "dim")

    def action_previous_difference(self) -> None:
        """To the line before on which they differ."""
        if not self.columns.next_difference(-1):
            self.say(words.NO_MORE.of(self.language), "dim")

    def action_compare(self) -> None:
        """Bring in one more article, up to four; then begin again with two."""
        rest = [source for source in self.library.sources if source not in self.sources]
        if rest and len(self.sources) < MOST:
            self.sources = [*self.sources, rest[0]]
        else:
            self.sources = self.sources[:2]
        self.retell()

    def action_silence(self) -> None:
        """Only what one says and the others leave out, from the weightiest on; or all again."""
        self.alone = not self.alone
        self.claim = None if self.alone else self.claim
        self.retell()
        if not self.columns.lines:
            self.say(words.NONE_ALONE.of(self.language), "dim")

    def action_article(self, number: int = 0) -> None:
        """Take the article with this number in, or out while two stay."""
        known = list(self.library.sources)
        if not 1 <= number <= len(known):
            super().action_article(number)
            return
        source = known[number - 1]
        chosen = [one for one in self.sources if one != source]
        if source not in self.sources:
            chosen = [*self.sources, source][-MOST:]
        if len(chosen) < 2:
            self.say(words.NEEDS_TWO.of(self.language), "dim")
            return
        self.sources = sorted(chosen, key=known.index)
        self.retell()

    def action_collect(self) -> None:
        """Collect the claim under the cursor."""
        if self.columns.claims:
            claim = self.columns.claims[0]
            self.collect(f"claim:{claim}", self.library.claim(claim).statement.of(self.language))
        else:
            self.say(words.SILENT.of(self.language).format(source=self.columns.source), "dim")

    def target(self) -> Target | None:
        """The claims under the cursor, else the article."""
        return Target(self.columns.claims, (self.columns.source,))

    def source_here(self) -> str | None:
        """The article of the cursor."""
        return self.columns.source or None
