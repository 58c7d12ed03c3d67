"""What there is to review of an article: suggestions and the reader's own claims, in order."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec

from aibrief_store.records import Claim, Suggestion, Text

if TYPE_CHECKING:
    from aibrief_store.anchoring import Copy
    from aibrief_store.library import Library

State = Literal["open", "accepted", "edited", "rejected", "own", "pack", "draft"]
Place = tuple[int, int]
"""Start and end in code points of the article's text."""

STATES: dict[State, Text] = {
    "open": Text("undecided", "미정"),
    "accepted": Text("accepted", "받아들임"),
    "edited": Text("accepted, edited", "고쳐서 받아들임"),
    "rejected": Text("rejected", "버림"),
    "own": Text("your own", "직접 씀"),
    "pack": Text("of the pack", "팩의 주장"),
    "draft": Text("not kept yet: enter keeps it", "아직 남기지 않음: enter 로 남김"),
}
STYLES: dict[State, str] = {
    "open": "accent_strong", "accepted": "good", "edited": "good", "rejected": "faint",
    "own": "info", "pack": "info", "draft": "warn",
}  # fmt: skip
READY = 0.7
"""Confidence from which most suggestions need no edit (`aibrief_store.reading.claims.READY`)."""


class Card(msgspec.Struct, frozen=True, gc=False):
    """One claim to decide on.

    Attributes:
        claim: as it stands: as suggested, or as the reader had it.
        place: of the words that it was read from.
        health: of its anchor, a name in `words.HEALTH`.
        suggestion: absent where the reader made the claim.
    """

    claim: Claim
    state: State
    place: Place
    health: str = "exact"
    suggestion: Suggestion | None = None

    @property
    def id(self) -> str:
        """The claim's id, and the suggestion's."""
        return self.claim.id


class Pile(msgspec.Struct, frozen=True, gc=False):
    """An article with its cards.

    Attributes:
        text: the reader's copy; '' where there is none.
        sentences: by start.
        clutter: stretches of the text around the article proper, by start.
        cards: in the order of their words.
    """

    source: str
    title: str
    text: str
    sentences: tuple[Place, ...]
    clutter: tuple[Place, ...]
    cards: tuple[Card, ...]

    @property
    def decided(self) -> int:
        """How many suggestions were decided on."""
        return sum(card.state != "open" for card in self.cards if card.suggestion)

    @property
    def rejected(self) -> int:
        """How many suggestions were rejected."""
        return sum(card.state == "rejected" for card in self.cards)

    @property
    def suggested(self) -> int:
        """How many suggestions there are."""
        return sum(card.suggestion is not None for card in self.cards)

    def sentence(self, place: int) -> int:
        """The number of the sentence at ``place``, else of the one before."""
        return max(0, bisect_right(self.sentences, (place, len(self.text) + 1)) - 1)

    def span(self, sentence: int) -> Place:
        """Where a sentence stands; nowhere in an article without text."""
        return self.sentences[sentence] if sentence < len(self.sentences) else (0, 0)

    def at(self, sentence: int) -> list[Card]:
        """The cards of a sentence."""
        return [card for card in self.cards if self.sentence(card.place[0]) == sentence]

    def is_clutter(self, place: int) -> bool:
        """Whether what stands at ``place`` is no part of the article."""
        at = bisect_right(self.clutter, (place, len(self.text) + 1)) - 1
        return at >= 0 and place < self.clutter[at][1]

    def index(self, id: str) -> int:
        """Which card has this id; -1 for none."""
        return next((at for at, card in enumerate(self.cards) if card.id == id), -1)


def pile(library: Library, source: str, before: Pile | None = None) -> Pile:
    """The cards of an article; of ``before`` what can't have changed is taken over."""
    record = library.source(source)
    copy = library.copy(source)
    text = copy.text if copy else ""
    known = before if before and before.source == source and before.text == text else None
    return Pile(
        source=record.id,
        title=record.title,
        text=text,
        sentences=known.sentences if known else _sentences(text),
        clutter=_joined(library.stretches(source)),
        cards=_cards(library, record.id, _Places(copy, known)),
    )


def _sentences(text: str) -> tuple[Place, ...]:
    from aibrief_store.reading.sentences import sentences

    return tuple((one.start, one.end) for one in sentences(text))


def _joined(stretches: list[tuple[int, int, str]]) -> tuple[Place, ...]:
    """The stretches of clutter, those that touch as one."""
    found: list[Place] = []
    for start, end, part in stretches:
        if not part.startswith("clutter"):
            continue
        if found and found[-1][1] == start:
            start, _ = found.pop()
        found.append((start, end))
    return tuple(found)


class _Places:
    """Where claims' words stand in a copy; those that were found before are not looked for."""

    def __init__(self, copy: Copy | None, known: Pile | None) -> None:
        self._copy = copy
        self._known = {one.id: one for one in known.cards} if known else {}

    def of(self, claim: Claim) -> tuple[Place, str]:
        """Where the words stand, and the anchor's health; where they stood if none is found."""
        known = self._known.get(claim.id)
        if known and known.claim.anchor == claim.anchor:
            return known.place, known.health
        span = claim.anchor.value
        found = self._copy.find(span) if self._copy else None
        if found is None or found.start is None or found.end is None:
            return (span.start, span.end), found.health if found else "unattached"
        return (found.start, found.end), found.health


def _cards(library: Library, source: str, places: _Places) -> tuple[Card, ...]:
    suggested = library.suggestions(source)
    known = {one.id for one in suggested}
    cards = [_suggested(library, one, places) for one in suggested]
    others = [one for one in library.claims_in(source) if one.id not in known]
    cards += [Card(one, "pack" if one.pack else "own", *places.of(one)) for one in others]
    return tuple(sorted(cards, key=lambda card: card.place))


def _suggested(library: Library, one: Suggestion, places: _Places) -> Card:
    verdict = library.reviewed(one.id)
    claim = library.claims.get(one.id) if verdict == "accepted" else None
    state: State = "open" if verdict is None else verdict
    if claim is not None and claim != one.claim:
        state = "edited"
    claim = claim or one.claim
    return Card(claim, state, *places.of(claim), one)


# What waits


def waiting(library: Library) -> dict[str, int]:
    """The articles with suggestions that nobody decided on, and how many."""

    def count() -> dict[str, int]:
        undecided = [one for one in library.suggestions() if library.reviewed(one.id) is None]
        return dict(Counter(one.source for one in undecided))

    found: dict[str, int] = library.once("waiting", count)
    return found


def readable(library: Library) -> list[str]:
    """The articles that can be reviewed: the reader's own, and those with the reader's copy."""
    return [id for id in library.sources if library.is_own(id) or library.copy(id) is not None]


def next_open(cards: tuple[Card, ...], at: int, step: int = 1) -> int:
    """The next undecided card behind ``at``, or before it; from the other end if need be.

    -1 where nothing is undecided.
    """
    ahead = [(at + step * far) % len(cards) for far in range(1, len(cards) + 1)]
    return next((one for one in ahead if cards[one].state == "open"), -1)


def next_alike(cards: tuple[Card, ...], at: int) -> int:
    """The next undecided card with the property of card ``at``, else with its first reason.

    -1 where there is none.
    """
    if not 0 <= at < len(cards):
        return -1
    ahead = [(at + far) % len(cards) for far in range(1, len(cards))]
    undecided = [one for one in ahead if cards[one].state == "open"]
    here = cards[at]
    for same in (_same_property, _same_rule):
        for one in undecided:
            if same(here, cards[one]):
                return one
    return -1


def _same_property(one: Card, other: Card) -> bool:
    return one.claim.property == other.claim.property


def _same_rule(one: Card, other: Card) -> bool:
    first, second = (card.suggestion.reasons if card.suggestion else [] for card in (one, other))
    return bool(first and second and first[0] == second[0])
