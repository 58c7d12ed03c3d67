"""The reader's own articles: added with what reading suggests, reviewed claim by claim.

A record of the reader's own stands in its table without a pack, and is part of the library as
long as a decision keeps it. So adding, accepting and rejecting are taken back like any other
decision, and a decision outlives a further reading: ids of suggestions follow from the words.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from aibrief_store.deciding import KEPT
from aibrief_store.errors import AibriefError
from aibrief_store.library.worked_out import WorkedOut
from aibrief_store.records import Claim, Decision, Entity, Source, Suggestion
from aibrief_store.storage import Kept, Marks

if TYPE_CHECKING:
    from aibrief_store.articles import Fingerprint
    from aibrief_store.records.decision import Action

Verdict = Literal["accepted", "rejected"]
STRETCH = "part:"
"""Before the start of a stretch of text: the field of a decision about what it is."""


class Reviewed(WorkedOut):
    """Articles, claims and entities of the reader's own."""

    # Articles

    def add(
        self,
        source: Source,
        copy: Kept,
        suggestions: Iterable[Suggestion] = (),
        marks: Marks | None = None,
    ) -> Decision:
        """Add an article with its text and what was read in it; one action, whole or not at all.

        ``marks`` are what it will be known again by.

        Raises:
            AibriefError: there is an article with this id.
            LibraryReadOnly: nothing can be written.
        """
        if source.id in self.sources:
            raise AibriefError(f"there is an article {source.id!r} already; give it another id")
        records = (source, copy, *suggestions, *([marks] if marks else []))
        return self._decide("add", f"source:{source.id}", KEPT, None, copy.id, *records)

    def read_again(
        self, source: Source, suggestions: Iterable[Suggestion], *, keep: bool = False
    ) -> None:
        """Put what a further reading found in the place of what the last one did.

        Of the source its outline and mentions count. What was decided stands; suggestions that
        were not reviewed and were not found again go, unless ``keep``.

        Raises:
            UnknownId, LibraryReadOnly.
        """
        id = self.source(source.id).id
        found = {one.id: one for one in suggestions}
        old = self._store.posted(Suggestion, f"source:{id}")
        gone = [one for one in old if one not in found and self.reviewed(one) is None and not keep]
        # What decisions lay over the record stays out of it.
        stored = self._store.all(Source)[id]
        read = msgspec.structs.replace(stored, outline=source.outline, mentions=source.mentions)
        self._store.remove(Suggestion, *gone)
        self._store.put(read, *found.values())
        self._lay(f"source:{id}", "")
        self.revision += 1

    def fingerprints(self) -> "list[Fingerprint]":
        """What the reader's own articles are known again by."""
        from aibrief_store.articles import Fingerprint

        marks = self._store.all(Marks)
        return [msgspec.convert(marks[id].marks, Fingerprint) for id in self.sources if id in marks]

    def is_own(self, source: str) -> bool:
        """Whether the article is the reader's own, and of no pack."""
        return bool(self._history.kept(f"source:{self.source(source).id}"))

    def remove(self, source: str) -> Decision:
        """Take an article of the reader's own out, with its claims.

        Raises:
            AibriefError: it is a pack's.
        """
        if not self.is_own(source):
            raise AibriefError(
                f"{source} is of a pack; only articles that you added can be removed"
            )
        before = self._attached().get(source)
        return self._decide("reject", f"source:{source}", KEPT, before, None)

    # What the lines of a page are

    def stretches(self, source: str) -> list[tuple[int, int, str]]:
        """What each stretch of the article's text is, as `Kept.parts` has it and the reader says.

        None where there is no text, or nobody parted it.
        """
        kept = self._store.get(Kept, self._attached().get(self.source(source).id, ""))
        said = {
            one.field: one.after
            for one in self._history.about(f"source:{source}")
            if one.field.startswith(STRETCH)
        }
        parts = kept.parts if kept else []
        return [(start, end, said.get(f"{STRETCH}{start}", part)) for start, end, part in parts]

    def turn(self, source: str, at: int) -> Decision:
        """Take the clutter at code point ``at`` of the text in as body, or leave body out.

        Raises:
            AibriefError: no stretch of the text begins before ``at`` and ends behind it.
        """
        for start, end, part in self.stretches(source):
            if start <= at < end:
                after = "body" if part.startswith("clutter") else "clutter.other"
                return self._decide("edit", f"source:{source}", f"{STRETCH}{start}", part, after)
        raise AibriefError(f"{source}: nobody told its text and clutter apart at {at}")

    # Suggestions

    def suggestions(self, source: str | None = None) -> list[Suggestion]:
        """What reading suggests, reviewed or not, in the order of articles and their words.

        What stands in lines that are left out of the article waits until they are taken in.
        """
        ids = [self.source(source).id] if source else list(self.sources)
        found: list[Suggestion] = []
        of = self._store.all(Suggestion)
        for id in ids if len(of) else ():
            mine = [of[one] for one in self._store.posted(Suggestion, f"source:{id}")]
            left_out = [(start, end) for start, end, part in self.stretches(id) if _clutter(part)]
            own = [one for one in mine if not _within(one, left_out)]
            found += sorted(own, key=lambda one: one.claim.anchor.value.start)
        return found

    def reviewed(self, suggestion: str) -> Verdict | None:
        """What the reader decided about a suggestion; ``None`` where nothing is in effect."""
        said = [one for one in self._history.about(f"claim:{suggestion}") if one.field == KEPT]
        return None if not said else "accepted" if said[-1].after else "rejected"

    def accept(self, suggestion: Suggestion, claim: Claim | None = None) -> Decision:
        """Make the suggestion a claim, as it is or as ``claim``, the reader's wording of it.

        One that was taken out again comes back in the wording that it had.

        New entities that it names are made first, a decision each.

        Raises:
            UnknownId: the claim names a record that there is not.
            AibriefError: the claim has another id.
        """
        taken_out = self.reviewed(suggestion.id) == "rejected"
        before = self._store.get(Claim, suggestion.id) if taken_out else None
        made = claim or before or suggestion.claim
        if made.id != suggestion.id:
            raise AibriefError(f"the claim of {suggestion.id!r} can't have the id {made.id!r}")
        self._bring(made)
        action: Action = "accept" if made == suggestion.claim else "edit"
        return self._decide(action, f"claim:{made.id}", KEPT, self._said_of(made.id), True, made)

    def reject(self, suggestion: Suggestion) -> Decision:
        """Say that the suggestion is no claim."""
        id = suggestion.id
        return self._decide("reject", f"claim:{id}", KEPT, self._said_of(id), False)

    def write(self, claim: Claim) -> Decision:
        """Add a claim that the reader made by hand, or split from another.

        Raises:
            UnknownId: it names a record that there is not.
            AibriefError: its id is taken.
        """
        if claim.id in self.claims or self.reviewed(claim.id):
            raise AibriefError(f"there is a claim {claim.id!r} already")
        self._bring(claim)
        return self._decide("add", f"claim:{claim.id}", KEPT, None, True, claim)

    def change(self, claim: str, field: str, value: Any) -> Decision:
        """Change one field of a claim, a pack's included; ``value`` as it stands in the record.

        Raises:
            UnknownId: there is no such claim, or the value names a record that there is not.
            AibriefError: no such field, or the value does not fit it.
        """
        record = self.claim(claim)
        fields = msgspec.to_builtins(record)
        if field not in record.__struct_fields__ or field in ("id", "source", "pack", "rev"):
            raise AibriefError(f"a claim has no field {field!r} to change")
        after = msgspec.to_builtins(value)
        try:
            changed = msgspec.convert({**fields, field: after}, Claim)
        except msgspec.ValidationError as error:
            raise AibriefError(f"{field}: {error}") from error
        self._bring(changed)
        return self._decide("edit", f"claim:{claim}", field, fields.get(field), after)

    def _said_of(self, id: str) -> bool | None:
        said = self.reviewed(id)
        return None if said is None else said == "accepted"

    def _bring(self, claim: Claim) -> None:
        """Whatever the claim names is there, or is made of what reading proposed."""
        from aibrief_store.keys import named

        self.source(claim.source)
        new = []
        for id in dict.fromkeys((claim.subject, *named(claim))):
            if id in self.pack.scopes or self.merged(id) in self.entities:
                continue
            if id not in self.proposed:
                self.entity(id)
            new.append(self.proposed[id])
        for entity in new:
            self.make(entity)

    # Entities

    @property
    def proposed(self) -> dict[str, Entity]:
        """Entities that suggestions name and that nobody has made, by id."""

        def look() -> dict[str, Entity]:
            named = (one for suggestion in self.suggestions() for one in suggestion.names)
            return {one.id: one for one in named if one.id not in self.entities}

        found: dict[str, Entity] = self.once("proposed", look)
        return found

    def known(self, id: str) -> Entity | None:
        """The entity, one that is only proposed too; ``None`` where there is no such thing."""
        merged = self.merged(id)
        return self.entities[merged] if merged in self.entities else self.proposed.get(id)

    def make(self, entity: Entity) -> Decision:
        """Add an entity, to be found by its names at once.

        Raises:
            AibriefError: its id is taken.
        """
        if entity.id in self.entities:
            raise AibriefError(f"there is an entity {entity.id!r} already")
        return self._decide(
            "add", f"entity:{entity.id}", KEPT, None, True, entity, self._readings(entity)
        )

    def rename(self, entity: str, names: Sequence[Any]) -> Decision:
        """Give an entity other names, `records.Name` each; for a spelling found in an article."""
        record = self.entity(entity)
        before = msgspec.to_builtins(record.names)
        return self._decide(
            "edit", f"entity:{record.id}", "names", before, msgspec.to_builtins(list(names))
        )

    def merge(self, entity: str, into: str) -> Decision:
        """Say that two entities are one; the second stands for both from now on.

        Raises:
            UnknownId: there is no such entity.
            AibriefError: they are one already.
        """
        one, other = self.entity(entity), self.entity(into)
        if one.id == other.id:
            raise AibriefError(f"{entity} and {into} are one entity already")
        return self._decide("merge", f"entity:{one.id}", "merged_into", None, other.id)

    def _readings(self, entity: Entity) -> msgspec.Struct:
        from aibrief_store.search.preparing import prepare
        from aibrief_store.storage import Readings

        keys = [msgspec.to_builtins(key) for key in prepare([entity])]
        return Readings(id=entity.id, keys=keys)


def _clutter(part: str) -> bool:
    return part.startswith("clutter")


def _within(suggestion: Suggestion, stretches: Sequence[tuple[int, int]]) -> bool:
    at = suggestion.claim.anchor.value.start
    return any(start <= at < end for start, end in stretches)
