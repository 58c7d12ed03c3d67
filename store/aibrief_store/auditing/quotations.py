"""The quotations of a draft, each with what the reader's copies and the claims say to it."""

from collections.abc import Iterator

from aibrief_store.auditing import reasons
from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.evidence import Evidence
from aibrief_store.auditing.item import Item, Status
from aibrief_store.auditing.plain import Plain
from aibrief_store.auditing.quoting import Copies, Quoted, worth_checking
from aibrief_store.auditing.speaking import Speakers
from aibrief_store.auditing.spot import Spot, borne_out
from aibrief_store.records import Claim, Text


class Quotations:
    """Traces quotations by one library's copies and claims."""

    def __init__(self, known: Evidence, copies: Copies, speakers: Speakers) -> None:
        self._context = known.context
        self._copies = copies
        self._speakers = speakers

    def items(self, words: Plain, sentence: Drafted) -> Iterator[Item]:
        """Those of one sentence that are long enough to be anybody's words."""
        for start, end in sentence.quotations:
            spot = Spot(words, sentence, start, end, "quotation")
            if worth_checking(spot.text):
                yield self._item(spot)

    def _item(self, spot: Spot) -> Item:
        if not self._copies:
            return self._unfound(spot, "unchecked", reasons.NO_COPY)
        hangul = any("가" <= letter <= "힣" for letter in spot.text)
        if not self._copies.scripts(hangul):
            return self._unfound(spot, "unchecked", reasons.OTHER_LANGUAGE)
        found = self._copies.compare(spot.text)
        here = self._speakers.of(spot.sentence, (spot.start, spot.end))
        there = self._speakers.others(found, here)
        if found.exact and there:
            return self._others_words(spot, found, there, here)
        if found.exact:
            return self._word_for_word(spot, found)
        if found.near and not there:
            return self._changed(spot, found)
        return self._unfound(spot, "not_found", reasons.NOT_QUOTED)

    def _unfound(self, spot: Spot, status: Status, why: Text) -> Item:
        """With what the speaker says in claims, which may be what was meant."""
        near = self._speakers.nearest(spot.sentence, (spot.start, spot.end))
        told = reasons.with_nearest(why, near, self._context)
        return spot.item(status, self._context, near=near, why=told)

    def _word_for_word(self, spot: Spot, found: Quoted) -> Item:
        articles = ", ".join(self._context.article(source) for source in found.exact)
        originals = {self._context.original(source) for source in found.exact}
        return spot.item(
            borne_out(len(originals)),
            self._context,
            sources=found.exact,
            why=reasons.quoted(articles),
        )

    def _changed(self, spot: Spot, found: Quoted) -> Item:
        article = self._context.article(found.near)
        return spot.item(
            "misquoted",
            self._context,
            self._at(found.near, found.place),
            sources=[found.near],
            difference=Text(found.difference, found.difference),
            why=reasons.misquoted(article, found.difference),
        )

    def _others_words(self, spot: Spot, found: Quoted, there: list[str], here: str) -> Item:
        """Words that stand so in an article, but are somebody else's."""
        article, told = self._context.article(found.exact[0]), self._speakers.told(there)
        return spot.item(
            "misquoted",
            self._context,
            self._at(found.exact[0], found.place),
            sources=found.exact,
            difference=told,
            why=reasons.other_speaker(article, told, self._speakers.told([here])),
        )

    def _at(self, source: str, place: tuple[int, int]) -> list[Claim]:
        return self._speakers.claims(source, place)[:3]
