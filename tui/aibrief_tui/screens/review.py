"""Review: an article at one side, at the other what was read in its sentence, to decide on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.errors import AibriefError
from aibrief_store.records import Claim, Text
from aibrief_tui import words
from aibrief_tui.actions import BY_ID, Action
from aibrief_tui.screens.review_deciding import Deciding
from aibrief_tui.views import review_told as told
from aibrief_tui.views.review import next_alike, next_open, waiting
from aibrief_tui.views.review_choices import choices, refused
from aibrief_tui.views.review_drafts import by_hand, split
from aibrief_tui.views.review_making import of_name
from aibrief_tui.views.review_names import Unknown
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.review_card import ReviewCard

if TYPE_CHECKING:
    from aibrief_store.records import Decision

LABELS = {
    "open": Text("accept", "받아들임"),
    "edit": Text("edit", "고침"),
    "next_difference": Text("next", "다음"),
    "pane_next": Text("article", "기사"),
    "collect": Text("select", "고르기"),
    "right": Text("next card", "다음 카드"),
}
"""What keys of the table do on this screen."""
EDITING = {
    "open": Text("take", "넣기"),
    "down": Text("choose", "고르기"),
    "pane_next": Text("complete", "채우기"),
    "back": Text("leave it as it was", "그대로 두기"),
}
WRITING = {"open": Text("keep it", "남기기"), "back": Text("drop it", "그만두기")}
NAMING = {"open": Text("make or name it", "누구인지 정하기")}


class Review(Deciding):
    """One article after the other, one key a decision; everything can be taken back."""

    DEFAULT_CSS = """
    Review { layout: grid; grid-size: 1 3; grid-rows: 1 1fr 2; }
    Review #both { layout: horizontal; padding: 1 0 0 0; }
    Review ReviewText { width: 1fr; }
    Review ReviewCard { width: 1fr; padding: 0 0 0 1; }
    Review .alone .behind { display: none; }
    """
    offered = (
        "open", "reject", "edit", "next_difference", "undo", "pane_next", "alike", "by_hand",
        "unknown", "join", "split", "clutter", "back", "help",
    )  # fmt: skip
    without_card = (
        "next_difference", "by_hand", "collect", "unknown", "undo", "pane_next", "clutter", "line",
        "back", "help",
    )  # fmt: skip

    def footer_actions(self) -> Iterable[Action]:
        """What the keys are called here, and while a field is edited or a claim is written."""
        labels: dict[str, Text] = LABELS
        offered: tuple[str, ...] = self.offered
        if self.card_pane.typing:
            labels, offered = EDITING, tuple(EDITING)
        elif self.pile is None:
            labels, offered = {}, ("add", "back", "help")
        elif self.draft:
            labels, offered = {**LABELS, **WRITING}, ("open", "edit", "back", "help")
        elif self._unknown(self.card_pane.at):
            labels, offered = {**LABELS, **NAMING}, ("open", *self.without_card)
        elif self.card is None:
            offered = self.without_card
        for id in offered:
            yield msgspec.structs.replace(BY_ID[id], label=labels.get(id, BY_ID[id].label))

    # Going on

    def action_move(self, dx: int, dy: int) -> None:
        """Fields or sentences up and down, cards left and right."""
        if dx and not self.typing and self.pile and self.draft is None:
            at = self.at if self.at >= 0 else self._card_before()
            self.go_to_card(max(0, min(len(self.pile.cards) - 1, at + dx)))
            return
        super().action_move(dx, dy)
        self.show_keys()

    def _card_before(self) -> int:
        """The last card before the sentence."""
        assert self.pile
        start = self.pile.span(self.sentence)[0]
        return sum(card.place[0] < start for card in self.pile.cards) - 1

    def action_next_difference(self) -> None:
        """To the next that is undecided, in another article at this one's end."""
        self.go_on(1)

    def action_previous_difference(self) -> None:
        """To the one before that is undecided."""
        self.go_on(-1)

    def go_on(self, step: int) -> None:
        """To the next that is undecided, in another article where this one is done."""
        if self.pile is None or self._is_writing():
            return
        at = next_open(self.pile.cards, self._card_before() if self.at < 0 else self.at, step)
        if at >= 0:
            self.go_to_card(at)
            return
        others = [one for one in waiting(self.library) if one != self.pile.source]
        if others:
            self.open_source(others[0])
        self.say(told.done(self.library, self.language), "good")

    def action_article(self, number: int = 0) -> None:
        """The sentence's card of that number."""
        here = self.pile.at(self.sentence) if self.pile else []
        if self.pile and not self._is_writing() and 0 < number <= len(here):
            self.go_to_card(self.pile.index(here[number - 1].id))

    # Editing

    def action_edit(self) -> None:
        """Edit the field under the cursor."""
        if not self.card_pane.fields:
            self.say(told.NOTHING.of(self.language), "dim")
        elif self._writable():
            self._show_card()
            self.card_pane.begin()

    def on_review_card_asked(self, message: ReviewCard.Asked) -> None:
        """Offer what can be taken, or how what was typed is read."""
        field, pane, card = self.card_pane.field, self.card_pane, self.card
        self.show_keys()
        if field is None or not pane.typing:
            return
        name = self._unknown(message.at)
        try:
            if name:
                pane.offer(of_name(self.library, name, message.typed, self.language))
            elif card:
                found = choices(self.library, card.claim, field, message.typed, self.language)
                pane.offer(*found)
        except AibriefError as error:
            pane.offer([], refused(error), "bad")

    def on_review_card_left(self) -> None:
        """Letters are keys again."""
        self.show_keys()

    def on_review_card_answered(self, message: ReviewCard.Answered) -> None:
        """Put what was taken into the field."""
        field, name = self.card_pane.field, self._unknown(message.at)
        if field is None:
            return
        value = message.value
        try:
            done = self.together(
                lambda: self.settle_name(name, value) if name else self.put(field, value)
            )
        except AibriefError as error:
            self.card_pane.offer([], refused(error), "bad")
            return
        self.card_pane.leave()
        self.retell()
        self.say(done, "good")

    def _unknown(self, at: int) -> Unknown | None:
        """The unknown name on line ``at`` of the card."""
        here = self.names_here
        index = at - (len(self.card_pane.fields) - len(here))
        return here[index] if 0 <= index < len(here) else None

    # One key each

    def action_open(self) -> None:
        """Take what is being edited; else accept the card, or keep what was written."""
        if self.card_pane.typing:
            self.card_pane.enter()
        elif self._unknown(self.card_pane.at) and not self.draft:
            self.action_edit()
        elif self._writable():
            self.decide(self.accept)

    def action_reviewing(self, what: str) -> None:
        """What is only done here."""
        if what in ("clutter", "alike", "unknown") or self._writable():
            {
                "reject": lambda: self.decide(self.reject),
                "alike": self._alike,
                "split": self._split,
                "join": lambda: self.decide(self.join),
                "by_hand": self._by_hand,
                "unknown": self._unknown_ahead,
                "clutter": self._clutter,
                "line": self._line,
            }[what]()

    def _writable(self) -> bool:
        if self.library.read_only:
            self.say((self.library.notice or words.READ_ONLY).of(self.language), "warn")
        return not self.library.read_only

    def _is_writing(self) -> bool:
        """Whether a claim is being written, which is kept or dropped before anything else."""
        if self.draft:
            self.say(told.WRITING.of(self.language), "accent")
        return self.draft is not None

    def _alike(self) -> None:
        if self._is_writing():
            return
        at = next_alike(self.pile.cards, self.at) if self.pile else -1
        if at >= 0:
            self.go_to_card(at)
        else:
            self.say(told.NONE_ALIKE.of(self.language), "dim")

    def _split(self) -> None:
        """Write one more claim like the card's, beginning at its value."""
        if self._is_writing():
            return
        if self.card:
            self._write(split(self.library, self.card.claim), "value")
        else:
            self.say(told.NOTHING_HERE.of(self.language), "dim")

    def _by_hand(self) -> None:
        """Write a claim from the words that are selected, else from the sentence."""
        if self._is_writing():
            return
        if self.pile is None or not self.pile.text or not self.pile.sentences:
            self.say(told.NO_TEXT.of(self.language), "warn")
            return
        place = self.chosen if self.from_sentence is not None else self.pile.span(self.sentence)
        self.from_sentence = None
        self._write(by_hand(self.library, self.pile, place, self.language), "subject")

    def _write(self, draft: Claim, field: str) -> None:
        self.draft = draft
        self._show_card()
        self.retell()
        first = [one.path[:1] for one in self.card_pane.fields].index((field,))
        self.tell_card(first)
        self.say(told.WRITING.of(self.language), "accent")

    def _unknown_ahead(self) -> None:
        """To the next sentence with a name that no entity has."""
        if self.pile is None or self._is_writing():
            return
        here = self.pile.span(self.sentence)[1]
        ahead = [one for one in self.names if one.start >= here] or self.names
        if not ahead:
            self.say(told.NO_NAMES.of(self.language), "dim")
            return
        self.go_to_sentence(self.pile.sentence(ahead[0].start))
        self._show_card()
        self.tell_card(len(self.card_pane.fields) - len(self.names_here))

    def _clutter(self) -> None:
        """Hide what is no part of the article, or show it again."""
        if self.pile and self.pile.clutter:
            self.bare = not self.bare
            self.retell()
        count = len(self.pile.clutter) if self.pile else 0
        self.say(told.clutter(count, self.bare, self.language), "dim")

    def _line(self) -> None:
        """Say of the sentence's line whether it is body."""
        if self.pile is None:
            return
        try:
            decision = self.library.turn(self.pile.source, self.pile.span(self.sentence)[0])
        except AibriefError as error:
            self.say(str(error), "warn")
            return
        self._read_again(self.pile.source)
        self.retell()
        self.go_to_sentence(self.sentence)
        self.say(told.turned(str(decision.after), self.language), "good")

    def _read_again(self, source: str) -> None:
        """Other lines are the article's now: what do they assert?"""
        from aibrief_store.adding import again

        if self.library.is_own(source):
            again(self.library, source, keep=True)

    # Taking back

    def action_undo(self) -> None:
        """Take back the last decision, and go to its card."""
        if not self._is_writing():
            self.take_back(self.library.undo, words.UNDONE, words.NOTHING_TO_UNDO)

    def action_redo(self) -> None:
        """Do again what was taken back, and go to its card."""
        if not self._is_writing():
            self.take_back(self.library.redo, words.REDONE, words.NOTHING_TO_REDO)

    def action_add(self) -> None:
        """Add an article; a claim that is being written is kept or dropped first."""
        if not self._is_writing():
            super().action_add()

    def shown_decision(self, decision: "Decision") -> None:
        """Go to the card that a decision is about, in whatever article."""
        kind, _, id = decision.target.partition(":")
        source = told.source_of(self.library, kind, id)
        if source and decision.field.startswith("part:"):
            self._read_again(source)
        if source and (self.pile is None or source != self.pile.source):
            self.open_source(source)
        self.retell()
        if kind == "claim" and self.pile and self.pile.index(id) >= 0:
            self.go_to_card(self.pile.index(id))
        elif decision.field.startswith("part:"):
            self.go_to_sentence(self.sentence)

    # Selecting, leaving

    def action_collect(self) -> None:
        """In the article begin to select, or end it; on the card collect an accepted claim."""
        if self.in_text and self.pile and self.pile.text:
            self.from_sentence = self.sentence if self.from_sentence is None else None
            self.retell()
            if self.from_sentence is not None:
                self.say(told.SELECTING.of(self.language), "accent")
        elif self.card and self.card.id in self.library.claims:
            claim = self.card.claim
            self.collect(f"claim:{claim.id}", claim.statement.of(self.language))
        else:
            self.say(told.NOT_ACCEPTED.of(self.language), "dim")

    def action_back(self) -> None:
        """Drop what is being written or selected; else leave."""
        if self.draft or self.from_sentence is not None:
            self.draft = self.from_sentence = None
            self.retell()
            self.say(told.DROPPED.of(self.language), "dim")
        else:
            super().action_back()

    def action_quit(self) -> None:
        """Leave; a claim that is being written is dropped first, and Review stays."""
        if self.draft:
            self.action_back()
        else:
            super().action_quit()

    def source_here(self) -> str | None:
        """The article under review."""
        return self.pile.source if self.pile else None

    def target(self) -> Target | None:
        """The claim if it was accepted, else the article."""
        if self.card and self.card.id in self.library.claims:
            return Target((self.card.id,))
        return Target((), (self.pile.source,)) if self.pile else None
