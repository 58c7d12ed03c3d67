"""Why: all about one row, to understand it and to quote it."""

from textual.app import ComposeResult

from aibrief_tui import words
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views.target import Target
from aibrief_tui.views.why import why
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.top_bar import TopBar
from aibrief_tui.widgets.why_page import WhyPage


class Why(BaseScreen):
    """The row of a claim on an entity's panel."""

    DEFAULT_CSS = """
    Why { layout: grid; grid-size: 1 3; grid-rows: 1 1fr 2; }
    """

    offered = ("back", "down", "page_down", "open", "copy", "settle", "collect", "help")

    def __init__(self, entity: str, claim: str) -> None:
        super().__init__()
        self.entity = entity
        self.claim = claim

    def compose(self) -> ComposeResult:
        """The page between the two bars."""
        yield TopBar()
        yield WhyPage()
        yield Footer()

    @property
    def page(self) -> WhyPage:
        """The page."""
        return self.query_one(WhyPage)

    def on_mount(self) -> None:
        """Begin at the claim that the reader came from."""
        self.retell()
        self.page.focus()

    def retell(self) -> None:
        """Everything again, in the language and with the records of now."""
        shown = why(self.library, self.entity, self.page.claim or self.claim, self.language)
        if shown is None:
            self.app.pop_screen()
            return
        self.page.show(shown, self.page.claim or self.claim)
        self.query_one(TopBar).show(
            [
                (words.WHY.of(self.language), "strong"),
                (words.counted("claims", len(shown.ladders), self.language), "dim"),
            ],
            "en" if self.language == "en" else "한국어",
        )
        self.show_keys()

    def on_why_page_entered(self, message: WhyPage.Entered) -> None:
        """To the words."""
        explore = self._uncovered()
        explore.open_entity(self.entity, message.claim)
        explore.go_to(explore.query_one("#first"))

    def action_settle(self) -> None:
        """Mark the row: settled, disputed or wrong."""
        from aibrief_tui.screens.settle import ask
        from aibrief_tui.views.settled import question_at

        ask(self, question_at(self.library, self.page.claim, self.entity))

    def action_collect(self) -> None:
        """Collect the claim under the cursor, or take it out."""
        claim = self.library.claim(self.page.claim)
        self.collect(f"claim:{claim.id}", claim.statement.of(self.language))

    def target(self) -> Target | None:
        """The claim under the cursor; its row for a table."""
        shown = self.page.shown
        if shown is None:
            return None
        return Target((self.page.claim,), (), shown.row, f"{shown.name}: {shown.row.name}")
