"""Who says a quotation: in the draft, and where its words stand in an article."""

from collections.abc import Iterable

from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.evidence import Evidence
from aibrief_store.auditing.naming import Names
from aibrief_store.auditing.quoting import Copies, Quoted
from aibrief_store.reading import attributions
from aibrief_store.records import Claim, Text

_SPEAK = frozenset({"person"})


class Speakers:
    """Speakers by one library."""

    def __init__(self, known: Evidence, names: Names, copies: Copies) -> None:
        self._known = known
        self._names = names
        self._copies = copies

    def of(self, sentence: Drafted, place: tuple[int, int]) -> str:
        """Who says it in the draft: an entity's id, or the name as printed; '' for nobody."""
        span = self._read(sentence.text, sentence.start, place)
        if span:
            # Of a pronoun or a common noun nobody knows whom it means.
            here = [one for one in sentence.mentions if span[0] <= one.start < span[1]]
            people = [one for one in here if self._known.kind(one.entity) in _SPEAK] or here
            return (people[0].entity or people[0].name) if people else ""
        # Nobody but one person is named beside the quotation.
        beside = {
            one.entity
            for one in sentence.mentions
            if not place[0] <= one.start < place[1] and self._known.kind(one.entity) in _SPEAK
        }
        return next(iter(beside)) if len(beside) == 1 else ""

    def others(self, found: Quoted, here: str) -> list[str]:
        """Who says the words in the article, where that is not who says them ``here``."""
        source = found.exact[0] if found.exact else found.near
        there = self._there(source, found.place) if here and source else []
        same = any(one == here or self._known.related(one, here) for one in there)
        return [] if same else there

    def told(self, who: Iterable[str]) -> Text:
        """Speakers by their labels, or as the draft prints them."""
        known, label = self._known.catalog.entities, self._known.context.label
        en, ko = (
            ", ".join(label(one, language) if one in known else one for one in who)
            for language in ("en", "ko")
        )
        return Text(en, ko)

    def claims(self, source: str, place: tuple[int, int]) -> list[Claim]:
        """Claims whose words stand at a place of the copy, as the record has it."""
        start, end = place
        return [
            claim
            for claim in self._known.catalog.claims_in(source)
            if claim.anchor.value.start < end and start < claim.anchor.value.end
        ]

    def nearest(self, sentence: Drafted, place: tuple[int, int]) -> list[Claim]:
        """Sayings of the speaker; of nobody named, those about or by whom the sentence names."""
        catalog = self._known.catalog
        here = self.of(sentence, place)
        named = [here] if here else [one.entity for one in sentence.mentions]
        claims = {
            claim.id: claim
            for id in dict.fromkeys(one for one in named if one in catalog.entities)
            for claim in (*catalog.claims_naming(id), *catalog.claims_on(id))
            if claim.said_by
        }
        by = [one for one in claims.values() if any(said.who in named for said in one.said_by)]
        found = by if here or by else list(claims.values())
        return sorted(found, key=lambda one: not any(said.direct for said in one.said_by))[:3]

    def _there(self, source: str, place: tuple[int, int]) -> list[str]:
        """Those who say it in an article, by its claims, else by its words."""
        said = [one.who for claim in self.claims(source, place) for one in claim.said_by]
        ids = list(dict.fromkeys(one for one in said if isinstance(one, str)))
        if ids:
            return [self._known.context.entity(one) for one in ids]
        paragraph, start = self._copies.paragraph(source, place)
        span = self._read(paragraph, start, place)
        words = paragraph[span[0] - start : span[1] - start] if span else ""
        known = [one.entity for one in self._names.find(words) if one.entity]
        return [one for one in known if self._known.kind(one) in _SPEAK] or known[:1]

    @staticmethod
    def _read(text: str, start: int, place: tuple[int, int]) -> tuple[int, int] | None:
        """Where the speaker of a place is named, by the words of a text from ``start`` on."""
        first, last = place[0] - start, place[1] - start
        for one in attributions(text):
            if one.speaker and one.content and one.content[0] < last and first < one.content[1]:
                return one.speaker[0] + start, one.speaker[1] + start
        return None
