"""The reader's copies of articles, and where the claims stand in them."""

from typing import NamedTuple

from aibrief_store.anchoring import Copy, Found, Health, Watch, health
from aibrief_store.attaching import Attachment, counted, find, readable, recognised
from aibrief_store.deciding import COPY
from aibrief_store.library.decided import Decided
from aibrief_store.records import Claim
from aibrief_store.storage import Kept


class Examined(NamedTuple):
    """A text that was recognised, and how many claims have which anchor health in it."""

    kept: Kept
    health: dict[Health, int]


class Copied(Decided):
    """Copies as they were attached."""

    def copy(self, source: str) -> Copy | None:
        """The attached copy of the source, folded once."""
        kept = self._attached().get(self.source(source).id)
        return self.once((COPY, kept), lambda: self._folded(kept, source)) if kept else None

    def _folded(self, kept: str, source: str) -> Copy | None:
        found = self._store.get(Kept, kept)
        if found is None:
            return None
        copy = Copy(found.text, places=found.places)
        copy.expect(span for one in self.claims_in(source) for span in one.anchor.spans)
        return copy

    def _attached(self) -> dict[str, str]:
        """For each source with a copy the id of what is kept."""
        found: dict[str, str] = self.once(COPY, self._history.copies)
        return found

    def attach(self, text: str, source: str | None = None) -> Attachment:
        """Keep ``text`` as the copy of the source it is recognised as, or of ``source``.

        Raises:
            AttachError: no text, no known article's, or none of ``source``'s words stand in it.
            LibraryReadOnly: nothing can be written.
        """
        return self.keep(self.examine(text, source))

    def examine(self, text: str, source: str | None = None, watch: Watch | None = None) -> Examined:
        """What `attach` would keep; takes its time for a long text, and changes nothing.

        For a worker thread: ``watch`` is told how far it is, and may raise to stop it.

        Raises:
            AttachError: as `attach`.
        """
        copy = readable(text, watch)
        found = self.source(source).id if source else recognised(copy, self.claims.values())
        claims = self.claims_in(found)
        spans = [span for claim in claims for span in claim.anchor.spans]
        copy.expect(spans)
        counts = counted(found, claims, copy)
        id = f"{found}.{_unfolded_digest(copy.text)}"
        return Examined(
            Kept(id=id, source=found, text=copy.text, places=copy.places(spans)), counts
        )

    def keep(self, examined: Examined) -> Attachment:
        """Keep what was examined.

        Raises:
            LibraryReadOnly: nothing can be written.
        """
        kept, found = examined.kept, examined.kept.source
        before = self._attached().get(found)
        if before == kept.id:
            return Attachment(found, examined.health, None)
        decision = self._decide("attach", f"source:{found}", COPY, before, kept.id, kept)
        counts: dict[Health, int] = {}
        for claim in self.claims_in(found):
            state = self.health(claim)
            counts[state] = counts.get(state, 0) + 1
        return Attachment(found, counts, decision)

    def anchors(self, source: str) -> list[tuple[Claim, list[Found]]]:
        """The source's claims in the article's order, each with where its spans stand."""
        return [(claim, self.found(claim)) for claim in self.claims_in(source)]

    def found(self, claim: Claim) -> list[Found]:
        """Where each of the claim's spans stands; the leading one, where its words were changed."""
        copy = self.copy(claim.source)
        found = find(claim, copy)
        lead = claim.anchor.spans.index(claim.anchor.value)
        if copy is None or found[lead].health != "lost":
            return found
        from aibrief_store.articles.rewording import folded_sentences, reworded

        text = copy.text
        kept = self._attached()[claim.source]
        sentences = self.once(("sentences", kept), lambda: folded_sentences(text))
        found[lead] = again = reworded(claim, self._names(claim), sentences)
        # What led to it stands there no more; where it leads to now is one place.
        return [again if one.health == "lost" else one for one in found]

    def _names(self, claim: Claim) -> dict[str, list[str]]:
        """Every name of what the claim speaks of, its subject first."""
        value = claim.value
        to = [value.to.entity] if value.to else []
        ids = [claim.subject, value.entity, *(value.entities or ()), *to]
        return {
            id: [name.value for name in self.entity(id).names]
            for id in ids
            if id and self.merged(id) in self.entities
        }

    def health(self, claim: Claim) -> Health:
        """How sure it is that the claim's words stand in the reader's copy."""
        return health(self.found(claim))

    def words(self, claim: Claim) -> str | None:
        """The article's own words at an exact or moved anchor of an attached copy."""
        copy = self.copy(claim.source)
        if copy is None:
            return None
        found = copy.find(claim.anchor.value)
        if found.health not in ("exact", "moved"):
            return None
        return copy.text[found.start : found.end]


def _unfolded_digest(text: str) -> str:
    """Of the text as it is: a cleaner copy of the same words is another copy."""
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()[:16]
