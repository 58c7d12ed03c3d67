"""A pack's words made ready for reading: cues of properties, units and scopes; places' groups."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from aibrief_store.reading.claiming_grammar import Linked
from aibrief_store.reading.mentions import Names
from aibrief_store.reading.mentions_folding import Folded, folded, key, plain_text
from aibrief_store.records import Entity, Pack, Property

#: Kinds whose entities are often named by a place and a noun apart: 'in China … AI companies'.
_GATHERED = ("market", "group")
_PHYSICAL = frozenset(
    {"s", "min", "h", "d", "wk", "mo", "a", "nm", "m", "km", "kg", "t"}
    | {f"{scale}W{hours}" for scale in "kMGT" for hours in ("", ".h")}
)
#: The property of a figure that no word tells a property of.
ANY = "figure"
_LINKS = ("의 ", "의", " 내 ", "'s ", " ", "的")


class Cue(NamedTuple):
    """Words that tell something, and the ids of what they may tell."""

    start: int
    end: int
    ids: tuple[str, ...]


class _Finder:
    """Words by what they tell, found in a folded text; of two that overlap the longer."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        told: dict[str, dict[str, None]] = {}
        for word, id in words:
            if folded_word := key(word):
                told.setdefault(folded_word, {})[id] = None
        self._ids = [tuple(ids) for ids in told.values()]
        self._finder = AhoCorasick(
            list(told), matchkind=MatchKind.LeftmostLongest, store_patterns=False
        )

    def find(self, plain: str, seen: Folded) -> list[Cue]:
        """The cues in ``plain``, whose folded text is ``seen``."""
        found: list[Cue] = []
        ids = self._ids
        for index, *span in self._finder.find_matches_as_indexes(seen.text):
            start, end = seen.place(*span)
            if _whole(plain, start, end):
                found.append(Cue(start, end, ids[index]))
        return found


class Cues(NamedTuple):
    """The cues of a text, each list in order."""

    properties: list[Cue]
    units: list[Cue]
    scopes: list[Cue]
    heads: list[Cue]


class Words:
    """A pack and its entities, made ready once for any number of texts."""

    def __init__(self, pack: Pack, entities: Iterable[Entity]) -> None:
        self.pack = pack
        self.properties = pack.properties
        self.entities = {each.id: each for each in entities if not each.merged_into}
        self.names = Names(self.entities.values())
        self.links: dict[tuple[int, str, str], tuple[list[Linked], re.Pattern[str]]] = {}
        #: For each property those of its units that count things; and the units of one alone.
        self.counted = {
            id: [unit for unit in known.units if _counts(unit)]
            for id, known in pack.properties.items()
        }
        self.telling = _telling(pack.properties.values())
        self._wholes: dict[str, tuple[str, ...]] = {}
        self._labels: dict[tuple[str, str], str] = {}
        self._properties = _Finder(
            (word, id)
            for id, known in pack.properties.items()
            for words in known.cues.values()
            for word in words
        )
        self._units = _Finder(
            (word, id)
            for id, unit in pack.units.items()
            for words in unit.cues.values()
            for word in words
        )
        self._scopes = _Finder(
            (word, id)
            for id, scope in pack.scopes.items()
            for word in (scope.en, scope.ko, *(w for words in scope.cues.values() for w in words))
        )
        self._gathered = dict(_gathered(self.entities))
        heads = {head: None for _, head in self._gathered}
        self._heads = _Finder((head, head) for head in heads)

    def cues(self, text: str) -> Cues:
        """Every cue in a text."""
        plain = plain_text(text)
        seen = folded(plain)
        finders = (self._properties, self._units, self._scopes, self._heads)
        return Cues(*(finder.find(plain, seen) for finder in finders))

    def gathered(self, place: str, head: str) -> str | None:
        """The group or market of a place that a noun names: 'south-korea', 'AI시장'."""
        return self._gathered.get((place, head))

    def kind(self, entity: str) -> str:
        """An entity's kind; '' where it is unknown."""
        known = self.entities.get(entity)
        return known.kind if known else ""

    def label(self, entity: str, language: str) -> str:
        """An entity's usual name."""
        found = self._labels.get((entity, language))
        if found is None:
            known = self.entities.get(entity)
            found = self._labels[entity, language] = known.label(language) if known else entity
        return found

    def wholes(self, entity: str) -> tuple[str, ...]:
        """What an entity is part of, the nearest first, itself left out."""
        known = self._wholes.get(entity)
        if known is None:
            known = self._wholes[entity] = self._wholes_of(entity)
        return known

    def _wholes_of(self, entity: str) -> tuple[str, ...]:
        found: dict[str, None] = {}
        waiting = list(self.entities[entity].part_of) if entity in self.entities else []
        while waiting:
            whole = waiting.pop(0)
            if whole not in found and whole in self.entities:
                found[whole] = None
                waiting += self.entities[whole].part_of
        return tuple(found)


def _telling(properties: Iterable[Property]) -> dict[str, Property]:
    """Each unit that figures of one property alone are in, and that property."""
    found: dict[str, list[Property]] = {}
    for known in properties:
        for unit in known.units if known.id != ANY and "quantity" in known.value else ():
            found.setdefault(unit, []).append(known)
    return {unit: known[0] for unit, known in found.items() if len(known) == 1}


def _counts(unit: str) -> bool:
    return unit not in _PHYSICAL and unit not in ("%", "1", "rank", "age") and not unit.isupper()


def _gathered(entities: dict[str, Entity]) -> Iterator[tuple[tuple[str, str], str]]:
    """Place and noun of each group or market that is named by them."""
    places = {
        name.value: place.id
        for place in entities.values()
        if place.kind == "place" and not place.part_of
        for name in place.names
        if len(name.value) > 1 and name.kind != "abbreviation"
    }
    taken: dict[tuple[str, str], set[str]] = {}
    for entity in entities.values():
        if entity.kind not in _GATHERED:
            continue
        for name in entity.names:
            for place, id in places.items():
                if not name.value.startswith(place):
                    continue
                for head in _heads(name.value[len(place) :]):
                    taken.setdefault((id, head), set()).add(entity.id)
    for both, ids in taken.items():
        if len(ids) == 1:
            yield both, ids.pop()


def _heads(rest: str) -> set[str]:
    """The nouns behind a place's name, and the last of them alone: 'AI 시장', '시장'."""
    link = next((link for link in _LINKS if rest.startswith(link)), "")
    if not link and rest[:1].isascii():
        return set()
    nouns = rest[len(link) :].strip()
    return {head for head in (key(nouns), key(nouns.rpartition(" ")[2])) if len(head) > 1}


def _whole(plain: str, start: int, end: int) -> bool:
    """Whether Latin letters of the text go on at neither end."""
    if plain[start].isascii():
        outer = plain[start - 1 : start]
        if outer.isascii() and outer.isalnum():
            return False
    if plain[end - 1].isascii():
        outer = plain[end : end + 1]
        return not (outer.isascii() and outer.isalnum())
    return True
