"""A draft audited: every number, date, name and quotation becomes an item."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from aibrief_store.anchoring import Copy
from aibrief_store.auditing import reasons
from aibrief_store.auditing.asked import is_ratio
from aibrief_store.auditing.dating import Dates, Timed
from aibrief_store.auditing.drafted import Drafted, drafted
from aibrief_store.auditing.evidence import Evidence
from aibrief_store.auditing.item import Item, Kind, Status
from aibrief_store.auditing.misspelling import Misspellings
from aibrief_store.auditing.naming import Mention, Names
from aibrief_store.auditing.owning import Owners, Wrong
from aibrief_store.auditing.plain import Plain, plain
from aibrief_store.auditing.quoting import Copies, Quoted, worth_checking
from aibrief_store.auditing.speaking import Speakers
from aibrief_store.auditing.tracing import Traced, Tracer
from aibrief_store.catalog import Catalog
from aibrief_store.comparing import Comparison
from aibrief_store.comparing.origins import originals, origins
from aibrief_store.reading import Quantity
from aibrief_store.records import Claim, Text
from aibrief_store.search import Hit


class Auditor:
    """Audits drafts by one library.

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
        self._names = Names(catalog.entities)
        self._tracer = Tracer(self._known, comparisons)
        self._dates = Dates(self._known)
        self._copies = Copies(copies)
        self._misspellings = Misspellings(self._names, search)
        self._owners = Owners(self._known)
        self._speakers = Speakers(self._known, self._names, self._copies)

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
            found += self._quotations(words, sentence)
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
            item = self._item(words, sentence, figure.start, figure.end, "number", traced, why)
            if item.status != "not_found" or not _is_small(figure):
                yield item
        for date in sentence.dates:
            if _in_a_name(sentence, date.start, date.end):
                continue
            traced = self._dates.trace(sentence, date, timed)
            traced, why = self._unowned(sentence, traced, wrong)
            if traced.say or traced.deny or traced.missing != "figure" or date.grain != "year":
                yield self._item(words, sentence, date.start, date.end, "date", traced, why)
        for date in sentence.undated:
            if not _in_a_name(sentence, date.start, date.end):
                traced = self._dates.undated(sentence, date)
                yield self._item(words, sentence, date.start, date.end, "date", traced)

    def _unowned(
        self, sentence: Drafted, traced: Traced, wrong: list[Wrong]
    ) -> tuple[Traced, Text | None]:
        """What is told of a thing that the sentence gives to others is not borne out by it."""
        for one in wrong if not traced.deny else ():
            named = {one.thing.entity, one.doer.entity} - {""}
            if not traced.bound.subjects & named:
                continue
            doer = sentence.text[one.doer.start - sentence.start : one.doer.end - sentence.start]
            why = reasons.owned(one, doer, self._known.context)
            return Traced(traced.bound, [], [], one.claims, "owner"), why
        return traced, None

    def _misowned(self, words: Plain, sentence: Drafted, wrong: list[Wrong]) -> Iterator[Item]:
        """The names of makers and founders whom the articles contradict."""
        for one in wrong:
            if one.sure:
                doer = words.text[one.doer.start : one.doer.end]
                yield self._made(
                    words, sentence, one.doer.start, one.doer.end, "name", "contradicted",
                    one.claims,
                    difference=self._labels(one.owners),
                    why=reasons.owned(one, doer, self._known.context),
                )  # fmt: skip

    def _labels(self, ids: list[str]) -> Text:
        label = self._known.context.label
        en, ko = (", ".join(label(id, language) for id in ids) for language in ("en", "ko"))
        return Text(en, ko)

    def _item(
        self,
        words: Plain,
        sentence: Drafted,
        start: int,
        end: int,
        kind: Kind,
        traced: Traced,
        why: Text | None = None,
    ) -> Item:
        context = self._known.context
        say = [spoken.claim for spoken in traced.say]
        if say:
            # That the figure of a year is disputed does not dispute the year.
            # What only stands on another basis, a time or a scope, disputes no figure.
            others = traced.deny if kind == "date" else self._tracer.disputed(say)
            against = [claim for claim in _once(others) if claim not in say]
            derived = all(spoken.derived for spoken in traced.say)
            return self._said(words, sentence, start, end, kind, say, against, derived)
        if traced.deny:
            return self._made(
                words, sentence, start, end, kind, "contradicted", traced.deny,
                difference=reasons.otherwise(traced.deny, context),
                why=reasons.contradicted(traced.deny, context),
            )  # fmt: skip
        return self._made(
            words, sentence, start, end, kind, "not_found",
            near=[claim.id for claim in traced.near],
            why=why or reasons.missing(traced.missing, traced.near, context),
        )  # fmt: skip

    def _said(
        self,
        words: Plain,
        sentence: Drafted,
        start: int,
        end: int,
        kind: Kind,
        say: list[Claim],
        against: list[Claim],
        derived: bool,
    ) -> Item:
        context = self._known.context
        if against:
            return self._made(
                words, sentence, start, end, kind, "disputed", say,
                against=[claim.id for claim in against],
                difference=reasons.otherwise(against, context),
                derived=derived,
                why=reasons.disputed(say, against, context),
            )  # fmt: skip
        several = len(originals(say, context)) > 1
        return self._made(
            words, sentence, start, end, kind, "supported" if several else "single", say,
            derived=derived,
            why=reasons.supported(say, context, derived),
        )  # fmt: skip

    # Names

    def _named(
        self, words: Plain, sentence: Drafted, wrong: list[Wrong], seen: set[tuple[str, str]]
    ) -> Iterator[Item]:
        told = {one.doer.start for one in wrong if one.sure}
        for mention in sentence.mentions:
            text = words.text[mention.start : mention.end]
            if mention.start in told:
                continue
            if not (mention.entity or mention.name) or (mention.entity, text) in seen:
                continue
            seen.add((mention.entity, text))
            yield self._name(words, sentence, mention, text)

    def _name(self, words: Plain, sentence: Drafted, mention: Mention, text: str) -> Item:
        known = self._known.catalog
        start, end = mention.start, mention.end
        if not mention.entity or mention.misspelt:
            meant = self._misspellings.meant(text) if not mention.entity else ""
            if mention.misspelt:
                label = known.entity(mention.entity).label(sentence.language)
                meant = self._misspellings.known(text) or label
            return self._made(
                words, sentence, start, end, "name", "not_found",
                difference=Text(meant, meant),
                why=reasons.meant(meant) if meant else reasons.NO_NAME,
            )  # fmt: skip
        sources = known.sources_of(mention.entity)
        if not sources:
            return self._made(words, sentence, start, end, "name", "not_found", why=reasons.UNNAMED)
        articles = ", ".join(self._known.context.article(source) for source in sources)
        return self._made(
            words, sentence, start, end, "name", "supported" if len(sources) > 1 else "single",
            sources=sources,
            why=reasons.named(len(sources), articles),
        )  # fmt: skip

    # Quotations

    def _quotations(self, words: Plain, sentence: Drafted) -> Iterator[Item]:
        for start, end in sentence.quotations:
            said = words.text[start:end]
            if worth_checking(said):
                yield self._quotation(words, sentence, start, end, said)

    def _quotation(self, words: Plain, sentence: Drafted, start: int, end: int, said: str) -> Item:
        context = self._known.context
        hangul = any("가" <= letter <= "힣" for letter in said)
        if not self._copies or not self._copies.scripts(hangul):
            why = reasons.OTHER_LANGUAGE if self._copies else reasons.NO_COPY
            near = self._speakers.nearest(sentence, (start, end))
            return self._made(
                words, sentence, start, end, "quotation", "unchecked",
                near=[claim.id for claim in near],
                why=reasons.with_nearest(why, near, context),
            )  # fmt: skip
        found = self._copies.compare(said)
        here = self._speakers.of(sentence, (start, end))
        there = self._speakers.others(found, here)
        if found.exact and there:
            return self._others_words(words, sentence, start, end, found, there, here)
        if found.exact:
            articles = ", ".join(context.article(source) for source in found.exact)
            several = len({context.original(source) for source in found.exact}) > 1
            return self._made(
                words, sentence, start, end, "quotation", "supported" if several else "single",
                sources=found.exact,
                why=reasons.quoted(articles),
            )  # fmt: skip
        if found.near and not there:
            claims = self._at(found.near, found.place)
            return self._made(
                words, sentence, start, end, "quotation", "misquoted", claims,
                sources=[found.near],
                difference=Text(found.difference, found.difference),
                why=reasons.misquoted(context.article(found.near), found.difference),
            )  # fmt: skip
        near = self._speakers.nearest(sentence, (start, end))
        return self._made(
            words, sentence, start, end, "quotation", "not_found",
            near=[claim.id for claim in near],
            why=reasons.with_nearest(reasons.NOT_QUOTED, near, context),
        )  # fmt: skip

    def _others_words(
        self,
        words: Plain,
        sentence: Drafted,
        start: int,
        end: int,
        found: Quoted,
        there: list[str],
        here: str,
    ) -> Item:
        """Words that stand so in an article, but are somebody else's."""
        article = self._known.context.article(found.exact[0])
        claims = self._at(found.exact[0], found.place)
        return self._made(
            words, sentence, start, end, "quotation", "misquoted", claims,
            sources=found.exact,
            difference=self._speakers.told(there),
            why=reasons.other_speaker(
                article, self._speakers.told(there), self._speakers.told([here])
            ),
        )  # fmt: skip

    def _at(self, source: str, place: tuple[int, int]) -> list[Claim]:
        return self._speakers.claims(source, place)[:3]

    # Items

    def _made(
        self,
        words: Plain,
        sentence: Drafted,
        start: int,
        end: int,
        kind: Kind,
        status: Status,
        claims: Sequence[Claim] = (),
        *,
        against: list[str] | None = None,
        near: list[str] | None = None,
        sources: list[str] | None = None,
        difference: Text = Text(),  # noqa: B008 (frozen)
        derived: bool = False,
        why: Text,
    ) -> Item:
        first, last = words.place(start, end)
        named = origins(claims, self._known.context)
        whole = words.text[sentence.start : sentence.end]
        return Item(
            start=first,
            end=last,
            text=words.draft[first:last],
            kind=kind,
            status=status,
            claims=[claim.id for claim in claims],
            against=against or [],
            near=near or [],
            sources=sources or list(dict.fromkeys(claim.source for claim in claims)),
            origins=len(named),
            named=named,
            difference=difference,
            derived=derived,
            sentence=whole,
            why=why,
        )


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
