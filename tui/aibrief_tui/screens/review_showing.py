"""What Review shows, and where its cursor is: an article at one side, a card at the other."""

from typing import TYPE_CHECKING

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Container
from textual.worker import get_current_worker

from aibrief_store.records import Claim
from aibrief_tui.screens.base import BaseScreen
from aibrief_tui.views import review_told as told
from aibrief_tui.views.review import Card, Pile, Place, next_open, pile
from aibrief_tui.views.review_fields import Field, fields
from aibrief_tui.views.review_names import Unknown, unknowns
from aibrief_tui.widgets.footer import Footer
from aibrief_tui.widgets.review_card import ReviewCard
from aibrief_tui.widgets.review_text import ReviewText
from aibrief_tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from aibrief_store.records import Entity

BESIDE = 100
"""Cells from which the article and the card stand side by side."""


class Showing(BaseScreen):
    """The part of Review that shows.

    Attributes:
        pile: the article and its cards; ``None`` where there is nothing to review.
        at: the card under the cursor, -1 where its sentence has none.
        sentence: the number of the cursor's.
        draft: a claim that is being written.
        bare: without the page's clutter.
        in_text: the cursor is in the article, not on the card.
        from_sentence: where the reader began to select.
        names: of the article, unknown ones.
    """

    def __init__(self, source: str | None = None, greeting: tuple[str, str] = ("", "text")) -> None:
        """Begin with ``source`` if it can be reviewed; ``greeting`` is a message and its style."""
        super().__init__()
        self.source = source
        self.greeting = greeting
        self.pile: Pile | None = None
        self.at = -1
        self.sentence = 0
        self.draft: Claim | None = None
        self.bare = False
        self.in_text = False
        self.from_sentence: int | None = None
        self.names: list[Unknown] = []
        self._revision = -1
        self._began = False

    def compose(self) -> ComposeResult:
        """The article and the card between the two bars."""
        yield TopBar()
        with Container(id="both"):
            yield ReviewText()
            yield ReviewCard()
        yield Footer()

    @property
    def text(self) -> ReviewText:
        """The article."""
        return self.query_one(ReviewText)

    @property
    def card_pane(self) -> ReviewCard:
        """The card."""
        return self.query_one(ReviewCard)

    def on_mount(self) -> None:
        """Begin where the last session stopped: at the first that is undecided."""
        self.card_pane.focus()
        self.open_source(told.first_source(self.library, self.source))
        self.say(*self.greeting)

    def on_screen_resume(self) -> None:
        """What was changed on another screen shows."""
        if self._began and self._revision != self.library.revision:
            self.retell()

    # What is shown

    def open_source(self, source: str | None) -> None:
        """Show an article, at the first card that is undecided."""
        self._began = True
        self.draft, self.from_sentence, self.names = None, None, []
        self.pile = pile(self.library, source) if source else None
        self._revision = self.library.revision
        self.at, self.sentence = -1, 0
        if self.pile and self.pile.cards:
            first = next_open(self.pile.cards, -1)
            self.at = max(0, first)
            self.sentence = self.pile.sentence(self.pile.cards[self.at].place[0])
        self.retell()
        self.find_names()

    def retell(self) -> None:
        """Show everything again, with the records of now; the cursor stays on its card."""
        if self._revision != self.library.revision:
            self._revision = self.library.revision
            if self.pile and self.pile.source not in self.library.sources:
                self.open_source(told.first_source(self.library, None))
                return
            self._pile_again()
        language = self.language
        self.text.show(
            self.pile,
            told.heading(self.pile, language),
            self.sentence,
            self.chosen,
            told.lit(self.pile) if self.pile else [],
            self.bare,
            told.nothing(self.pile, self.is_narrow, language),
            told.read_from(self.pile, self.card) if self.pile and self.card else (),
        )
        self.tell_card()
        self.query_one(TopBar).show(
            told.progress(self.library, self.pile, language),
            "en" if language == "en" else "한국어",
        )
        self._arrange(self.size.width)

    def _pile_again(self) -> None:
        """The cards with the records of now; the cursor stays on its own."""
        here = self.card.id if self.card else ""
        if self.pile:
            self.pile = pile(self.library, self.pile.source, self.pile)
            self.at = self.pile.index(here) if here and not self.draft else self.at

    def tell_card(self, field: int | None = None) -> None:
        """Show the card, the cursor on ``field`` or where it stood."""
        pane, card = self.card_pane, self.card
        if self.pile is None or card is None:
            page = told.no_card(self.pile, self.sentence, self.language, self.is_narrow)
            pane.show(page, self._name_fields(), (), pane.at)
            self.show_keys()
            return
        beside = self.pile.at(self.sentence)
        claim = [*fields(self.library, card.claim, self.language), *self._name_fields()]
        pane.show(
            told.head(self.library, self.pile, card, beside, self.language, self.is_narrow),
            claim,
            told.foot(self.library, card, beside, self.language),
            pane.at if field is None else field,
        )
        self.show_keys()

    @property
    def card(self) -> Card | None:
        """What is decided on: the claim being written, else the card under the cursor."""
        if self.draft and self.pile:
            place = self.draft.anchor.value
            return Card(self.draft, "draft", (place.start, place.end))
        if self.pile and 0 <= self.at < len(self.pile.cards):
            return self.pile.cards[self.at]
        return None

    @property
    def is_narrow(self) -> bool:
        """Whether only one pane has room."""
        return 0 < self.size.width < BESIDE

    @property
    def chosen(self) -> Place:
        """The words that the reader selected: whole sentences, from one to the cursor's."""
        if self.pile is None or self.from_sentence is None:
            return (0, 0)
        first, last = sorted((self.from_sentence, self.sentence))
        return (self.pile.span(first)[0], self.pile.span(last)[1])

    @property
    def names_here(self) -> list[Unknown]:
        """The unknown names of the sentence."""
        if self.pile is None:
            return []
        start, end = self.pile.span(self.sentence)
        return [
            one
            for one in self.names
            if any(start <= place < end for place in (one.start, *one.places))
        ]

    def _name_fields(self) -> list[Field]:
        return [told.name_field(self.library, one, self.language) for one in self.names_here]

    def find_names(self) -> None:
        """Look for names that no entity has; records are looked up here, in their own thread."""
        if self.pile and self.pile.text:
            known = list(self.library.entities.values())
            language = self.library.source(self.pile.source).language
            self.look_for_names(self.pile, known, language)

    @work(thread=True, exclusive=True, group="review-names")
    def look_for_names(self, of: Pile, known: "list[Entity]", language: str) -> None:
        """Look while the reader reads."""
        worker = get_current_worker()
        found = unknowns(of, known, language)
        if not worker.is_cancelled:
            self.app.call_from_thread(self.take_names, of, found)

    def take_names(self, of: Pile, found: list[Unknown]) -> None:
        """Show the names that were found."""
        if self.pile and self.pile.source == of.source and self.is_mounted:
            self.names = found
            if not self.card_pane.typing:
                self.tell_card()

    # Where the cursor is

    def go_to_card(self, at: int, field: int = 0) -> None:
        """Put the cursor on card ``at`` and its sentence."""
        if self.pile is None or not 0 <= at < len(self.pile.cards):
            return
        self.at = at
        self.sentence = self.pile.sentence(self.pile.cards[at].place[0])
        self.card_pane.at = field
        self.retell()

    def go_to_sentence(self, sentence: int) -> None:
        """Put the cursor on a sentence, and on its first card that is undecided."""
        if self.pile is None:
            return
        self.sentence = sentence
        at = self.pile.at(sentence)
        first = next((card for card in at if card.state == "open"), at[0] if at else None)
        self.at = self.pile.index(first.id) if first else -1
        self.card_pane.at = 0
        self.retell()

    def on_review_text_pointed(self, message: ReviewText.Pointed) -> None:
        """Another sentence; a claim that is being written keeps its own words."""
        if self.draft is None:
            self.go_to_sentence(message.sentence)

    # Panes

    def _turn(self, step: int) -> None:
        """The other pane; while one types, what is offered is taken over."""
        if self.card_pane.typing:
            self.card_pane.complete()
            return
        self.go_to(self.card_pane if self.in_text else self.text)

    def go_to(self, pane: "ReviewText | ReviewCard") -> None:  # type: ignore[override]
        """Focus ``pane``, and show it where only one has room."""
        self._arrange(self.size.width, pane)
        self.set_focus(pane)
        self.tell_card()

    def panes(self) -> list[ReviewText | ReviewCard]:  # type: ignore[override]
        """Both, shown or not."""
        return [self.text, self.card_pane]

    def _show_card(self) -> None:
        if self.in_text:
            self.go_to(self.card_pane)

    def on_resize(self, event: events.Resize) -> None:
        """Side by side, or one at a time."""
        self._arrange(event.size.width)
        if self._began:
            self.tell_card()

    def _arrange(self, cells: int, pane: "ReviewText | ReviewCard | None" = None) -> None:
        self.in_text = self.in_text if pane is None else pane is self.text
        self.query_one("#both").set_class(0 < cells < BESIDE, "alone")
        self.text.set_class(not self.in_text, "behind")
        self.card_pane.set_class(self.in_text, "behind")
