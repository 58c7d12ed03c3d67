"""New entities: names that a reader may want to add, each with two signals at least."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from aibrief_store.reading.language import Language, language_of, passages
from aibrief_store.reading.mentions import places_of
from aibrief_store.reading.naming import Candidate

ENOUGH = 2
"""Signals that make a proposal."""


class Spanned(Protocol):
    """A known entity's place: a mention."""

    @property
    def start(self) -> int:
        """Code points."""
        ...

    @property
    def end(self) -> int:
        """Behind the last."""
        ...


class Proposal(NamedTuple):
    """A name that no known entity has.

    Attributes:
        start, end, text: its first place with the clearest signals.
        kind: of `aibrief_store.records.KINDS`.
        names: the same entity's names in other scripts, printed beside it.
        signals: why it is proposed: bracket, descriptor, person, quoted, repeated, speaker,
            suffix, title; two at least.
        places: every place of the name, in order.
    """

    start: int
    end: int
    text: str
    kind: str
    names: tuple[str, ...]
    signals: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


def proposals(
    text: str, known: Iterable[Spanned], language: Language | None = None
) -> list[Proposal]:
    """New entities of a text, in order of their first places; ``known`` are its mentions."""
    taken = sorted((each.start, each.end) for each in known)
    named: dict[str, list[Candidate]] = {}
    for candidate in _candidates(text, language or language_of(text)):
        if not _overlaps(taken, candidate.start, candidate.end):
            named.setdefault(candidate.text, []).append(candidate)
    places = places_of(text, named)
    found = [_proposal(name, group, places[name]) for name, group in named.items()]
    kept = [each for each in found if len(each.signals) >= ENOUGH]
    return _without_parts(kept)


def _candidates(text: str, language: Language) -> Iterator[Candidate]:
    """By the rules of each passage's language."""
    for start, end, spoken in passages(text, language):
        for each in _of(spoken)(text[start:end]):
            yield each._replace(start=each.start + start, end=each.end + start) if start else each


def _of(language: Language) -> Callable[[str], Iterator[Candidate]]:
    if language == "ko":
        from aibrief_store.reading import naming_ko

        return naming_ko.candidates
    if language == "zh":
        from aibrief_store.reading import naming_zh

        return naming_zh.candidates
    from aibrief_store.reading import naming_en

    return naming_en.candidates


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a known name stands in a span; ``taken`` is in order and without overlaps."""
    index = bisect_right(taken, (start, end)) - 1
    return any(
        0 <= i < len(taken) and taken[i][0] < end and start < taken[i][1]
        for i in (index, index + 1)
    )


def _proposal(name: str, group: list[Candidate], places: list[tuple[int, int]]) -> Proposal:
    signals = {signal for each in group for signal in each.signals}
    if len(places) > 1:
        signals.add("repeated")
    kinds = Counter(each.kind for each in group if each.kind)
    names = tuple(dict.fromkeys(other for each in group for other in each.names))
    first = group[0]
    kind = kinds.most_common(1)[0][0] if kinds else "company"
    return Proposal(
        first.start, first.end, name, kind, names, tuple(sorted(signals)), tuple(places)
    )


def _without_parts(found: list[Proposal]) -> list[Proposal]:
    """Of names one of which holds the other at one place, the longer; its other names aside."""
    others = {name for each in found for name in each.names}
    kept: list[Proposal] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if each.text not in others and not (kept and each.end <= kept[-1].end):
            kept.append(each)
    return kept
