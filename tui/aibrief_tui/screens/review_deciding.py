"""What a reader decides in Review, one action each, as the library takes it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.errors import AibriefError
from aibrief_store.records import Claim, Name, Suggestion
from aibrief_tui import words
from aibrief_tui.screens.review_showing import Showing
from aibrief_tui.views import review_told as told
from aibrief_tui.views.review import Card, next_open
from aibrief_tui.views.review_drafts import joined, statement
from aibrief_tui.views.review_fields import Field
from aibrief_tui.views.review_making import NAME_OF, NEW
from aibrief_tui.views.review_names import Unknown, with_name
from aibrief_tui.views.review_typed import changed

if TYPE_CHECKING:
    from aibrief_store.records import Decision, Text


class Deciding(Showing):
    """The half of Review that decides. What one key did is taken back by one key."""

    def __init__(self, source: str | None = None, greeting: tuple[str, str] = ("", "text")) -> None:
        super().__init__(source, greeting)
        self._together: dict[str, int] = {}

    def decide(self, act: "Callable[[], str]") -> None:
        """Do it and go on to the next card, or say why it can't be."""
        before = self.card
        try:
            done = self.together(act)
        except AibriefError as error:
            self.say(str(error), "bad")
            return
        if not done:
            return
        self.retell()
        if before and before.state == "open" and self.pile:
            ahead = next_open(self.pile.cards, self.pile.index(before.id))
            if ahead >= 0:
                self.go_to_card(ahead)
            else:
                done = told.done(self.library, self.language)
        self.say(done, "good")

    def together(self, act: "Callable[[], str]") -> str:
        """Do it; what it decides is taken back by one key, and names that it made are read anew.

        Raises AibriefError.
        """
        before = len(self.library.decisions())
        try:
            return act()
        finally:
            made = self.library.decisions()[before:]
            self.bind(made)
            self.read_names(made)

    def read_names(self, decisions: "list[Decision]") -> None:
        """Where names were made, given or taken back, read the articles that have them again."""
        ids = {
            id for kind, _, id in (one.target.partition(":") for one in decisions)
            if kind == "entity"
        }  # fmt: skip
        if not ids or self.pile is None:
            return
        from aibrief_store.adding import again

        for source in {self.pile.source, *self._waiting_for(ids)}:
            if self.library.is_own(source) and self.library.copy(source):
                again(self.library, source, keep=True)
        self.find_names()

    def _waiting_for(self, ids: set[str]) -> set[str]:
        """The articles with suggestions on which nobody decided, and which name any of these."""
        names = {
            name.value for id in ids if (known := self.library.known(id)) for name in known.names
        }
        return {
            one.source
            for one in self.library.suggestions()
            if self.library.reviewed(one.id) is None
            and any(
                each.id in ids or any(name.value in names for name in each.names)
                for each in one.names
            )
        }

    # Whole cards

    def accept(self) -> str:
        """Accept the card's suggestion, or keep the claim that was written."""
        card = self.card
        if self.draft:
            self.library.write(self.draft)
            id, self.draft = self.draft.id, None
            self.retell()
            self.go_to_card(self.pile.index(id) if self.pile else -1)
            return told.KEPT.of(self.language)
        if card is None:
            self.say(told.NOTHING.of(self.language), "dim")
            return ""
        if card.suggestion and card.state in ("open", "rejected"):
            self.library.accept(card.suggestion, card.claim)
            return told.decided("accepted", card.claim, self.language)
        self.go_on(1)
        return ""

    def reject(self) -> str:
        """Reject the suggestion, take out a claim of the reader's own, or drop what is written."""
        card = self.card
        if self.draft:
            self.draft = None
            self.retell()
            return told.DROPPED.of(self.language)
        if card is None or card.state == "rejected":
            self.say((told.ALREADY if card else told.NOTHING).of(self.language), "dim")
            return ""
        if card.state == "pack":
            self.say(told.OF_PACK.of(self.language), "dim")
            return ""
        self._reject(card)
        return told.decided("rejected", card.claim, self.language)

    def join(self) -> str:
        """Make one claim of the card and the next of its sentence; the other is rejected."""
        card, other = self.card, self._other()
        if card is None or other is None or self.draft:
            self.say((told.WRITING if self.draft else told.NONE_TO_JOIN).of(self.language), "dim")
            return ""
        self._keep(card, self._restated(card, joined(card.claim, other.claim)))
        self._reject(other)
        return told.JOINED.of(self.language)

    def _reject(self, card: Card) -> None:
        """Reject a suggestion; a claim that the reader wrote goes the same way."""
        own = Suggestion(card.id, card.claim.source, card.claim, 1.0)
        self.library.reject(card.suggestion or own)

    def _other(self) -> Card | None:
        """The next card of the same sentence that was not rejected, else the one before."""
        if self.pile is None or self.card is None or self.at < 0:
            return None
        here = [one for one in self.pile.at(self.sentence) if one.state not in ("rejected", "pack")]
        behind = [one for one in here if self.pile.index(one.id) > self.at]
        before = [one for one in here if self.pile.index(one.id) < self.at]
        return next(iter(behind + before[::-1]), None)

    # Fields

    def put(self, field: Field, value: str) -> str:
        """Put what was taken into a field; a suggestion is accepted by it. Raises AibriefError."""
        card = self.card
        assert card is not None
        if value.startswith(NEW):
            value = self._make(value)
        after = changed(self.library, card.claim, field, value)
        if after == card.claim:
            return told.SAME.of(self.language)
        after = self._restated(card, after)
        if self.draft:
            self.draft = after
            return told.WRITING.of(self.language)
        self._keep(card, after)
        return told.changed(field, self.language)

    def _restated(self, card: Card, after: Claim) -> Claim:
        """With a statement made anew where it was made from the fields before."""
        made = [statement(self.library, card.claim)]
        if card.suggestion:
            made.append(card.suggestion.claim.statement)
        if after.statement != card.claim.statement or card.claim.statement not in made:
            return after
        return msgspec.structs.replace(after, statement=statement(self.library, after))

    def _keep(self, card: Card, after: Claim) -> None:
        """Have the card's claim as ``after``: accepted so, or changed field by field."""
        if card.suggestion and card.state in ("open", "rejected"):
            self.library.accept(card.suggestion, after)
            return
        for name in after.__struct_fields__:
            if getattr(after, name) != getattr(card.claim, name):
                self.library.change(card.id, name, getattr(after, name))

    # Names

    def settle_name(self, name: Unknown, value: str) -> str:
        """Make an entity of an unknown name, or give it to a known one. Raises AibriefError."""
        if value.startswith(NEW):
            id = self._make(value, name.others, name.short)
            return told.made(self.library.entity(id), self.library.pack, self.language)
        if not value.startswith(NAME_OF):
            raise AibriefError(told.CHOOSE.of(self.language))
        known = self.library.entity(value.removeprefix(NAME_OF))
        self.library.rename(known.id, with_name(known, name))
        return told.named(known, name.text, self.language)

    def _make(self, value: str, others: tuple[str, ...] = (), short: tuple[str, ...] = ()) -> str:
        """The id of a new entity: 'new:KIND:NAME'; with names in other scripts and for short."""
        from aibrief_store.proposed import entity, language_of_name

        kind, _, name = value.removeprefix(NEW).partition(":")
        new = entity(name, kind, others, self.library.entities)
        aliases = [Name(one, language_of_name(one), "alias") for one in short]
        self.library.make(msgspec.structs.replace(new, names=[*new.names, *aliases]))
        return new.id

    # Taking back

    def bind(self, decisions: "list[Decision]") -> None:
        """Decisions that one key took are taken back by one key too."""
        if len(decisions) > 1:
            self._together.update((one.id, len(decisions)) for one in decisions)

    def take_back(
        self, act: "Callable[[], Decision | None]", done: "Text", nothing: "Text"
    ) -> None:
        """Undo or redo one decision, with those that were taken along with it."""
        try:
            last = act()
            if last is None:
                self.say(nothing.of(self.language), "dim")
                return
            of = self._together.get(last.undoes or "", 1)
            found = [last, *(one for _ in range(of - 1) if (one := act()))]
        except AibriefError as error:
            self.say(str(error), "bad")
            return
        self._together.update((one.id, of) for one in found)
        self.read_names(found)
        self.draft = None
        claim = next((one for one in found[::-1] if one.target.startswith("claim:")), found[-1])
        self.shown_decision(claim)
        what = words.decision(claim.field, claim.target, self.language)
        about = told.of_decision(self.library, claim, self.language) or what
        self.say(done.of(self.language).format(what=about), "good")

    # What the screen does

    def go_on(self, step: int) -> None:
        """To the next that is undecided."""
        raise NotImplementedError

    def shown_decision(self, decision: "Decision") -> None:
        """Go to what a decision is about."""
        raise NotImplementedError
