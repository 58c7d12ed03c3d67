"""A sentence with all that earlier stages found in it, and what language alone tells of it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, NamedTuple, Protocol, TypeVar

from aibrief_store.reading.attributions import Attribution, attributions
from aibrief_store.reading.claiming_grammar import Grammar, Role, grammar_of
from aibrief_store.reading.claiming_words import Cue, Cues, Words
from aibrief_store.reading.dates import Dated, dates
from aibrief_store.reading.figure import Quantity
from aibrief_store.reading.language import Language, language_of
from aibrief_store.reading.mentions import Mention
from aibrief_store.reading.quantities import quantities as figures_of
from aibrief_store.reading.sentences import Sentence, sentences
from aibrief_store.records import Text
from aibrief_store.records.claim import Modality

_MARKS = "◇◆■□▲△▼▽●○◎▶▷◈★☆※"
"""What the heading of a section begins with."""
_BRACKET = re.compile(r"[(（][^()（）\n]{0,120}[)）]")

_QUOTED = re.compile(r"“[^“”\n]*”|‘[^‘’\n]{8,}’|\"[^\"\n]*\"|「[^「」\n]*」")


_FIGURES, _NAMES = 30, 40
"""A line with more of these is a table or a list, no sentence."""


class Found(NamedTuple):
    """What the earlier stages found in a text, each list in order."""

    language: Language
    sentences: list[Sentence]
    quantities: list[Quantity]
    dates: list[Dated]
    mentions: list[Mention]
    attributions: list[Attribution]


class Named(NamedTuple):
    """A mention with its part in the sentence.

    ``aside``: in brackets; ``head``: the noun that makes a place's group of it ('… AI 기업').
    """

    start: int
    end: int
    entity: str
    kind: str
    role: Role
    text: str
    aside: bool = False
    head: str = ""


@dataclass(eq=False)
class Scene:
    """A sentence and what stands in it; every place counts in the whole text.

    What only some sentences are asked for is worked out when it is first asked for.

    Attributes:
        number: of the sentence; ``line``: of its paragraph; ``section``: of those that the
            article marks ('◇ …', '■ …').
        brackets: spans of what stands in brackets.
        voices: who speaks, by the span of the speaker's words; ``modalities``: what each clause's
            words make of it. Both are kept as they are asked for.
    """

    text: str
    start: int
    end: int
    number: int
    line: int
    section: int
    grammar: Grammar
    quantities: list[Quantity]
    dates: list[Dated]
    named: list[Named]
    sayings: list[Attribution]
    cues: Cues
    brackets: list[tuple[int, int]]
    voices: dict[tuple[int, int] | None, str | Text | None] = field(default_factory=dict)
    modalities: dict[int, Modality] = field(default_factory=dict)

    @cached_property
    def breaks(self) -> list[int]:
        """Where clauses end, in order."""
        ends = [
            each.end() for each in self.grammar.clause.finditer(self.text, self.start, self.end)
        ]
        if not ends or not self.brackets:
            return ends
        return [each for each in ends if not any(a < each < b for a, b in self.brackets)]

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """Spans of quotations, marks included."""
        return [each.span() for each in _QUOTED.finditer(self.text, self.start, self.end)]

    @cached_property
    def goes_on(self) -> bool:
        """Whether it begins like a sentence that goes on about the last one's matter."""
        return bool(self.grammar.goes_on.match(self.text, self.start))

    @cached_property
    def pronouns(self) -> list[tuple[str, ...]]:
        """The kinds that each pronoun in it may mean."""
        words, speaking = self.words(), [each.speaker for each in self.sayings if each.speaker]
        return [
            meant
            for pattern, meant in self.grammar.pronouns
            if any(
                not any(a <= self.start + each.start() < b for a, b in speaking)
                for each in pattern.finditer(words)
            )
        ]

    @cached_property
    def likeliest(self) -> tuple[list[str], list[str], list[str]]:
        """The entities that a later sentence may mean: topics; objects; the rest."""
        named = [each for each in self.named if not each.aside]
        topics = [each.entity for each in named if each.role in ("topic", "subject")]
        objects = [each.entity for each in named if each.role == "object"]
        others = [each.entity for each in reversed(named) if each.role in ("bare", "list")]
        return topics, objects, others

    def quoted(self, start: int, end: int) -> int:
        """The number of the quotation that holds a stretch and more than it; 0 for none."""
        for number, (opened, closed) in enumerate(self.quotes, 1):
            if opened <= start and end <= closed and closed - opened > end - start + 6:
                return number
        return 0

    def clause(self, place: int) -> int:
        """The number of the clause that holds a place."""
        return bisect_right(self.breaks, place)

    def words(self) -> str:
        """The sentence as printed."""
        return self.text[self.start : self.end]


def read(text: str, words: Words, published: str, language: Language | None = None) -> Found:
    """Every stage that claims stand on.

    Raises:
        ValueError: ``published`` is no EDTF.
    """
    language = language or language_of(text)
    every = sentences(text)
    return Found(
        language,
        every,
        figures_of(text, language),
        dates(text, published, language),
        words.names.find(text, language),
        attributions(text, language, every),
    )


def scenes(text: str, found: Found, words: Words) -> Iterator[Scene]:
    """The sentences that name an entity or hold a figure."""
    grammar = grammar_of(found.language)
    figures, days = _Queue(found.quantities), _Queue(found.dates)
    mentions, sayings = _Queue(found.mentions), _Queue(found.attributions)
    cues = [_Queue(each) for each in words.cues(text)]
    line = section = place = 0
    for index, (start, end) in enumerate(found.sentences):
        line += text.count("\n", place, start)
        place = start
        section += text[start] in _MARKS and text[start - 1 : start] in ("", "\n")
        quantities, names = figures.until(start, end), mentions.until(start, end)
        if not (quantities or names) or len(quantities) > _FIGURES or len(names) > _NAMES:
            continue
        dated, said = days.until(start, end), sayings.until(start, end)
        told = Cues(*(queue.until(start, end) for queue in cues))
        brackets = [each.span() for each in _BRACKET.finditer(text, start, end)]
        named = list(_named(text, names, told.heads, brackets, grammar, words))
        yield Scene(
            text, start, end, index, line, section, grammar, quantities, dated, named, said, told,
            brackets,
        )  # fmt: skip


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Item = TypeVar("_Item", bound=_Placed)


class _Queue(Generic[_Item]):
    """Things in the text's order, asked for sentence by sentence."""

    def __init__(self, items: Sequence[_Item]) -> None:
        self._items = items
        self._count = len(items)
        self._next = 0

    def until(self, start: int, end: int) -> list[_Item]:
        items, begin, count = self._items, self._next, self._count
        while begin < count and items[begin].start < start:
            begin += 1
        last = begin
        while last < count and items[last].start < end:
            last += 1
        self._next = last
        return list(items[begin:last])


def _named(
    text: str,
    mentions: Iterable[Mention],
    heads: list[Cue],
    brackets: list[tuple[int, int]],
    grammar: Grammar,
    words: Words,
) -> Iterator[Named]:
    """The mentions, and the groups that a place and a noun behind it make together."""
    last: Named | None = None
    for mention in mentions:
        start, end = mention.start, mention.end
        aside = any(a < start < b for a, b in brackets)
        if aside and last and last.entity == mention.entity:
            continue
        kind = words.kind(mention.entity)
        role = grammar.role(text, start, end)
        last = Named(start, end, mention.entity, kind, role, mention.text, aside)
        yield last
        if kind == "place" and (group := _group(text, last, heads, grammar, words)):
            yield group


def _group(
    text: str, place: Named, heads: list[Cue], grammar: Grammar, words: Words
) -> Named | None:
    """'노를란트에서 만든 등불 모델': the group of a place, named apart."""
    for head in heads:
        if not 0 <= head.start - place.end <= grammar.apart:
            continue
        between = text[place.end : head.start]
        entity = words.gathered(place.entity, head.ids[0])
        if entity and not grammar.parts.search(between):
            role = grammar.role(text, head.start, head.end)
            return Named(
                head.start, head.end, entity, words.kind(entity), role,
                text[place.start : head.end], place.aside, text[head.start : head.end],
            )  # fmt: skip
    return None
