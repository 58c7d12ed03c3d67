"""A draft audited: every number, date, name and quotation becomes an item."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from aibrief_store.anchoring import Copy
from aibrief_store.auditing import reasons
from aibrief_store.auditing.asked import is_ratio
from aibrief_store.auditing.dating import Dates, Timed
from aibrief_store.auditing.drafted import Drafted, drafted
from aibrief_store.auditing.evidence import Evidence
from aibrief_store.auditing.item import Item
from aibrief_store.auditing.misspelling import Misspellings
from aibrief_store.auditing.naming import Mention, Names
from aibrief_store.auditing.owning import Owners, Wrong
from aibrief_store.auditing.plain import Plain, plain
from aibrief_store.auditing.quotations import Quotations
from aibrief_store.auditing.quoting import Copies
from aibrief_store.auditing.speaking import Speakers
from aibrief_store.auditing.spot import Spot, borne_out
from aibrief_store.auditing.tracing import Traced, Tracer
from aibrief_store.catalog import Catalog
from aibrief_store.comparing import Comparison
from aibrief_store.comparing.origins import originals
from aibrief_store.reading import Quantity
from aibrief_store.records import Claim, Text
from aibrief_store.search import Hit


class Auditor:
    """Audits drafts by one library, as it is when the auditor is made.

    Args:
        catalog: the library's records.
        copies: the reader's copies of articles, by source.
        comparisons: what the articles assert of an entity, side by side.
        search: finds names that are typed otherwise.
    """

    def __init__(
        self,
        catalog: Catalog,
        copies: Mapping[str, Copy],
        comparisons: Callable[[str], list[Comparison]],
        search: Callable[[str, int], list[Hit]],
    ) -> None:
        self._known = Evidence(catalog)
        self._context = self._known.context
        self._names = Names(catalog.entities)
        self._tracer = Tracer(self._known, comparisons)
        self._dates = Dates(self._known)
        self._misspellings = Misspellings(self._names, search)
        self._owners = Owners(self._known)
        texts = Copies(copies)
        speakers = Speakers(self._known, self._names, texts)
        self._quotations = Quotations(self._known, texts, speakers)

    def audit(self, draft: str) -> list[Item]:
        """The draft's items, in its order; a name once in each spelling."""
        words = plain(draft)
        found: list[Item] = []
        seen: set[tuple[str, str]] = set()
        for read in drafted(words, self._names):
            sentence = self._misspellings.corrected(read)
            wrong = self._owners.wrong(sentence)
            found += self._figures(words, sentence, wrong)
            found += self._misowned(words, sentence, wrong)
            found += self._named(words, sentence, wrong, seen)
            found += self._quotations.items(words, sentence)
        return sorted(found, key=lambda item: (item.start, item.end))

    # Numbers and dates

    def _figures(self, words: Plain, sentence: Drafted, wrong: list[Wrong]) -> Iterator[Item]:
        timed: list[Timed] = []
        wholes: dict[int, Traced] = {}
        for figure in sentence.figures:
            if _in_a_name(sentence, figure.start, figure.end) or _is_year(figure, sentence):
                continue
            # '13 of 22': the whole is compared with its part.
            traced = wholes.get(figure.start) or self._tracer.number(sentence, figure)
            traced, why = self._unowned(sentence, traced, wrong)
            if figure.of is not None and traced.say:
                wholes[figure.of.start] = traced
            timed.append(Timed(traced.bound.dated, [spoken.claim for spoken in traced.say]))
            spot = Spot(words, sentence, figure.start, figure.end, "number")
            item = self._item(spot, traced, why)
            if item.status != "not_found" or not _is_small(figure):
                yield item
        yield from self._dated(words, sentence, wrong, timed)

    def _dated(
        self, words: Plain, sentence: Drafted, wrong: list[Wrong], timed: list[Timed]
    ) -> Iterator[Item]:
        """The dates; ``timed`` are the figures beside them, which a date may be the time of."""
        for date in sentence.dates:
            if _in_a_name(sentence, date.start, date.end):
                continue
            traced = self._dates.trace(sentence, date, timed)
            traced, why = self._unowned(sentence, traced, wrong)
            if traced.say or traced.deny or traced.missing != "figure" or date.grain != "year":
                spot = Spot(words, sentence, date.start, date.end, "date")
                yield self._item(spot, traced, why)
        for date in sentence.undated:
            if not _in_a_name(sentence, date.start, date.end):
                spot = Spot(words, sentence, date.start, date.end, "date")
                yield self._item(spot, self._dates.undated(sentence, date))

    def _unowned(
        self, sentence: Drafted, traced: Traced, wrong: list[Wrong]
    ) -> tuple[Traced, Text | None]:
        """What is told of a thing that the sentence gives to others is not borne out by it."""
        for one in wrong if not traced.deny else ():
            named = {one.thing.entity, one.doer.entity} - {""}
            if not traced.bound.subjects & named:
                continue
            doer = sentence.text[one.doer.start - sentence.start : one.doer.end - sentence.start]
            why = reasons.owned(one, doer, self._context)
            return Traced(traced.bound, [], [], one.claims, "owner"), why
        return traced, None

    def _misowned(self, words: Plain, sentence: Drafted, wrong: list[Wrong]) -> Iterator[Item]:
        """The names of makers and founders whom the articles contradict."""
        for one in wrong:
            if one.sure:
                spot = Spot(words, sentence, one.doer.start, one.doer.end, "name")
                yield spot.item(
                    "contradicted",
                    self._context,
                    one.claims,
                    difference=self._labels(one.owners),
                    why=reasons.owned(one, spot.text, self._context),
                )

    def _labels(self, ids: list[str]) -> Text:
        label = self._context.label
        en, ko = (", ".join(label(id, language) for id in ids) for language in ("en", "ko"))
        return Text(en, ko)

    def _item(self, spot: Spot, traced: Traced, why: Text | None = None) -> Item:
        if traced.say:
            return self._said(spot, traced)
        if traced.deny:
            return spot.item(
                "contradicted",
                self._context,
                traced.deny,
                difference=reasons.otherwise(traced.deny, self._context),
                why=reasons.contradicted(traced.deny, self._context),
            )
        return spot.item(
            "not_found",
            self._context,
            near=traced.near,
            why=why or reasons.missing(traced.missing, traced.near, self._context),
        )

    def _said(self, spot: Spot, traced: Traced) -> Item:
        say = [spoken.claim for spoken in traced.say]
        derived = all(spoken.derived for spoken in traced.say)
        # That the figure of a year is disputed does not dispute the year.
        # What only stands on another basis, a time or a scope, disputes no figure.
        others = traced.deny if spot.kind == "date" else self._tracer.disputed(say)
        against = [claim for claim in _once(others) if claim not in say]
        if against:
            return spot.item(
                "disputed",
                self._context,
                say,
                against=against,
                difference=reasons.otherwise(against, self._context),
                derived=derived,
                why=reasons.disputed(say, against, self._context),
            )
        return spot.item(
            borne_out(len(originals(say, self._context))),
            self._context,
            say,
            derived=derived,
            why=reasons.supported(say, self._context, derived),
        )

    # Names

    def _named(
        self, words: Plain, sentence: Drafted, wrong: list[Wrong], seen: set[tuple[str, str]]
    ) -> Iterator[Item]:
        told = {one.doer.start for one in wrong if one.sure}
        for mention in sentence.mentions:
            spot = Spot(words, sentence, mention.start, mention.end, "name")
            spelling = (mention.entity, spot.text)
            if mention.start in told or not (mention.entity or mention.name) or spelling in seen:
                continue
            seen.add(spelling)
            yield self._name(spot, mention)

    def _name(self, spot: Spot, mention: Mention) -> Item:
        if not mention.entity or mention.misspelt:
            meant = self._meant(spot, mention)
            why = reasons.meant(meant) if meant else reasons.NO_NAME
            return spot.item("not_found", self._context, difference=Text(meant, meant), why=why)
        sources = self._known.catalog.sources_of(mention.entity)
        if not sources:
            return spot.item("not_found", self._context, why=reasons.UNNAMED)
        articles = ", ".join(self._context.article(source) for source in sources)
        return spot.item(
            borne_out(len(sources)),
            self._context,
            sources=sources,
            why=reasons.named(len(sources), articles),
        )

    def _meant(self, spot: Spot, mention: Mention) -> str:
        """What a name that no article writes so is probably a slip of; '' for nothing."""
        if not mention.misspelt:
            return self._misspellings.meant(spot.text)
        label = self._known.catalog.entity(mention.entity).label(spot.sentence.language)
        return self._misspellings.known(spot.text) or label


def _once(claims: Iterable[Claim]) -> list[Claim]:
    return list({claim.id: claim for claim in claims}.values())


def _in_a_name(sentence: Drafted, start: int, end: int) -> bool:
    """'Qwen2.5-Max' and 'Made in China 2025' are no figures."""
    return any(one.start <= start and end <= one.end for one in sentence.mentions if one.name)


def _is_year(figure: Quantity, sentence: Drafted) -> bool:
    """A date of the sentence, read as a number too."""
    return any(one.start <= figure.start and figure.end <= one.end for one in sentence.dates)


def _is_small(figure: Quantity) -> bool:
    """'two models': a small number in words, which is often no figure at all."""
    letters = not any(letter.isdigit() for letter in figure.text) and not is_ratio(figure)
    return letters and figure.amount is not None and figure.amount <= 10 and not figure.fraction
