"""Collection: what the reader collected, in order."""

from aibrief_store.errors import UnknownId
from aibrief_store.records import Text
from aibrief_tui import words
from aibrief_tui.screens.listed import Listed
from aibrief_tui.views.target import Target
from aibrief_tui.widgets.listing import Item, Listing


class Collection(Listed):
    """What the reader collected, in order."""

    title_words = Text("Collection", "모음")

    def items(self) -> list[Item]:
        """One item a claim, article or entity."""
        return [self._collected(target) for target in self.library.collection]

    def _collected(self, target: str) -> Item:
        language = self.language
        kind, _, id = target.partition(":")
        try:
            if kind == "claim":
                claim = self.library.claim(id)
                label, what = claim.source, claim.statement.of(language)
            elif kind == "source":
                label, what = id, self.library.source(id).title
            else:
                entity = self.library.entity(id)
                label, what = entity.label(language), entity.description.of(language)
        except UnknownId:
            # A newer version of the pack may have dropped it.
            label, what = id, words.GONE.of(language)
        return Item(target, ((" " + label, "strong"),), what, "text")

    def empty(self) -> str:
        """How to collect."""
        return words.NOT_COLLECTED.of(self.language)

    def on_listing_entered(self, message: Listing.Entered) -> None:
        """To the claim, or the entity."""
        kind, _, id = message.item.key.partition(":")
        if kind == "claim":
            self.go_to_claim(id)
        elif kind == "source":
            claims = self.library.claims_in(id)
            if claims:
                self.go_to_claim(claims[0].id)
        else:
            self.go_to_entity(id)

    def action_collect(self) -> None:
        """Take the item out."""
        item = self.listing.item
        if item:
            self.collect(item.key, item.parts[0][0].strip())
            self.retell()

    def target(self) -> Target | None:
        """The claim or article under the cursor."""
        item = self.listing.item
        if not item:
            return None
        kind, _, id = item.key.partition(":")
        if kind == "claim":
            return Target((id,))
        if kind == "source":
            return Target((), (id,))
        return Target((), tuple(self.library.sources_of(id)))
