"""Compare: two to four articles at full height, aligned by claim."""

from textual.app import ComposeResult

from aibrief_tui import words
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views.aligned import Line, aligned
from aibrief_tui.views.reasons import reasons
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
        "back", "next_difference", "article", "right", "copy", "open", "collect", "help",
    )  # fmt: skip

    def __init__(self, sources: list[str], claim: str | None = None) -> None:
        super().__init__()
        self.sources = sources
        self.claim = claim

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
        lines = aligned(library, self.sources, language)
        statements = {
            claim.id: claim.statement.of(language)
            for source in self.sources
            for claim in library.claims_in(source)
        }
        at = self._at(lines)
        numbers = {source: at for at, source in enumerate(library.sources, 1)}
        names = {source: f"{numbers[source]} {source}" for source in self.sources}
        self.columns.show(lines, self.sources, names, statements, at)
        silent = sum(len(line.claims) == 1 for line in lines)
        differ = sum(line.differs for line in lines)
        shared = len(lines) - silent
        self.query_one(TopBar).show(
            [
                (words.COMPARE.of(language), "strong"),
                (words.SHARED.of(language).format(count=shared), "dim"),
                (words.DIFFER.of(language).format(count=differ), "bad" if differ else "dim"),
                (words.ALONE.of(language).format(count=silent), "dim"),
                *(
                    (f"{number} {library.source(source).short}", "faint")
                    for source, number in numbers.items()
                    if source not in self.sources and number < 10
                ),
            ],
            "en" if language == "en" else "한국어",
        )
        self.show_keys()

    def _at(self, lines: list[Line]) -> int:
        for at, line in enumerate(lines):
            if any(self.claim in ids for ids in line.claims.values()):
                return at
        return 0

    def on_columns_moved(self, message: Columns.Moved) -> None:
        """Tell why, under the columns."""
        line = message.line
        self.claim = next(iter(line.claims.get(message.source) or next(iter(line.claims.values()))))
        paragraphs = []
        if len(line.claims) > 1 or line.differs:
            paragraphs.append((line.reason.of(self.language), "strong" if line.differs else "text"))
        else:
            only = self.library.source(next(iter(line.claims))).short
            paragraphs.append((words.ONLY.of(self.language).format(source=only), "text"))
        ids = line.claims.get(message.source, ())
        self.query_one(Reason).show(paragraphs + reasons(self.library, None, ids, self.language))

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
