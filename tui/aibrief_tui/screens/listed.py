"""The base of screens that are one list: Conflicts, Collection and Help."""

from textual.app import ComposeResult

from aibrief_store.records import Text
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.listing import Item, Listing
from aibrief_tui.widgets.top_bar import TopBar


class Listed(BaseScreen):
    """A title over a `Listing`."""

    DEFAULT_CSS = """
    Listed { layout: grid; grid-size: 1 3; grid-rows: 1 1fr 2; }
    Listed Listing { padding: 1 1 0 1; }
    """
    title_words = Text()
    still = False

    def compose(self) -> ComposeResult:
        """The list between the two bars."""
        yield TopBar()
        yield Listing(still=self.still)
        yield Footer()

    @property
    def listing(self) -> Listing:
        """The list."""
        return self.query_one(Listing)

    def on_mount(self) -> None:
        """Fill the list."""
        self.retell()
        self.listing.focus()

    def retell(self) -> None:
        """List everything again."""
        items = self.items()
        self.listing.show(items, self.empty())
        title = self.title_words.of(self.language)
        where: list[tuple[str, str]] = [(title, "strong")]
        if not self.still:
            where.append((str(len(items)), "dim"))
        self.query_one(TopBar).show(where, "en" if self.language == "en" else "한국어")
        self.show_keys()

    def items(self) -> list[Item]:
        """What is listed."""
        raise NotImplementedError

    def empty(self) -> str:
        """What stands in place of nothing."""
        return ""
