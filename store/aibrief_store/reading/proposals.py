"""New entities: names that a reader may want to add, each with two signals at least."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from aibrief_store.reading.language import Language, language_of, passages
from aibrief_store.reading.mentions import places_of
from aibrief_store.reading.naming import Candidate

ENOUGH = 2
"""Signals that make a proposal."""
FAINT = frozenset(("coined", "ending", "repeated", "speaker", "topic"))
"""Signals that any noun of a text may have: a proposal needs another one."""
FEW = 40
"""Names up to which each is sought by itself."""
BODIES = ("company", "institution")
"""Kinds whose names are often shortened."""
LOOKED_AT = 6
"""Places of a name whose surroundings are looked at."""


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
        signals: why it is proposed, of `naming.SIGNALS`; two at least.
        places: every place of the name, in order.
    """

    start: int
    end: int
    text: str
    kind: str
    names: tuple[str, ...]
    signals: tuple[str, ...]
    places: tuple[tuple[int, int], ...]


class _Rules(Protocol):
    """A language's module of rules."""

    def candidates(self, text: str) -> Iterator[Candidate]:
        """Names that a text may hold; the same name may come twice."""
        ...

    def around(self, text: str, start: int, end: int, name: str) -> Iterator[str]:
        """The signals of the words around an organisation's name."""
        ...


def proposals(
    text: str, known: Iterable[Spanned], language: Language | None = None
) -> list[Proposal]:
    """New entities of a text, in order of their first places; ``known`` are its mentions."""
    taken = sorted((each.start, each.end) for each in known)
    found: dict[str, Proposal] = {}
    for start, end, spoken in passages(text, language or language_of(text)):
        for each in _of_passage(text[start:end], _rules(spoken), start, taken):
            found.setdefault(each.text, each)
    return _without_parts(list(found.values()))


def _rules(language: Language) -> _Rules:
    """Imported when first needed: the rules of one language are all that most texts need."""
    return cast(_Rules, import_module(f"aibrief_store.reading.naming_{language}"))


def _of_passage(
    text: str, rules: _Rules, offset: int, taken: list[tuple[int, int]]
) -> Iterator[Proposal]:
    """What is proposed of a passage; ``offset`` is its place in the text."""
    named: dict[str, list[Candidate]] = {}
    for each in rules.candidates(text):
        if not _overlaps(taken, each.start + offset, each.end + offset):
            named.setdefault(each.text, []).append(each)
    places = _places(text, named)
    for name, group in named.items():
        new = _proposal(text, name, group, places[name], rules)
        if len(new.signals) >= ENOUGH and not FAINT.issuperset(new.signals):
            yield new._replace(
                start=new.start + offset,
                end=new.end + offset,
                places=tuple((a + offset, b + offset) for a, b in new.places),
            )


def _places(text: str, names: Collection[str]) -> dict[str, list[tuple[int, int]]]:
    """Every place of each name: a few are sooner sought one by one."""
    if len(names) > FEW:
        return places_of(text, names)
    return {name: list(_each_place(text, name)) for name in names}


def _each_place(text: str, name: str) -> Iterator[tuple[int, int]]:
    place = text.find(name)
    while place >= 0:
        yield place, place + len(name)
        place = text.find(name, place + len(name))


def _overlaps(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a known name stands in a span; ``taken`` is in order and without overlaps."""
    index = bisect_right(taken, (start, end)) - 1
    return any(
        0 <= i < len(taken) and taken[i][0] < end and start < taken[i][1]
        for i in (index, index + 1)
    )


def _proposal(
    text: str, name: str, group: list[Candidate], places: list[tuple[int, int]], rules: _Rules
) -> Proposal:
    signals = {signal for each in group for signal in each.signals}
    if len(places) > 1:
        signals.add("repeated")
    kinds = [each.kind for each in group if each.kind]
    if "person" not in kinds and "product" not in kinds:
        for start, end in places[:LOOKED_AT]:
            if len(signals) >= ENOUGH and not FAINT.issuperset(signals):
                break
            signals.update(rules.around(text, start, end, name))
    kind = max(dict.fromkeys(kinds), key=kinds.count) if kinds else "company"
    names = tuple(dict.fromkeys(other for each in group for other in each.names))
    first = group[0]
    return Proposal(
        first.start, first.end, name, kind, names, tuple(sorted(signals)), tuple(places)
    )


def _without_parts(found: list[Proposal]) -> list[Proposal]:
    """The longer of names one of which holds the other; names printed beside another aside.

    A company's or institution's short name is its own: 소비자원 of 한국소비자원, 'Northgate'
    of Northgate Airlines.
    """
    others = {name for each in found for name in each.names}
    short = {
        part
        for each in found
        if each.kind in BODIES
        for i in range(2, len(each.text) - 1)
        for part in (each.text[:i], each.text[i:])
    }
    kept: list[Proposal] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        inside = kept and each.end <= kept[-1].end
        shortened = each.kind in BODIES and each.text in short
        if not (each.text in others or inside or shortened):
            kept.append(each)
    return kept
