"""Prepared keys: other scripts, readings, romanisations and abbreviations of the names."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from aibrief_store.records import Entity
from aibrief_store.search.choseong import Choseong
from aibrief_store.search.hit import Match
from aibrief_store.search.keys import Key
from aibrief_store.search.romanising import loosely
from aibrief_store.search.spelling import Haystack, plain, spell_all


class Worth(NamedTuple):
    """Scores of a kind of key, and from how many letters a part of it counts (0: never)."""

    whole: float
    prefix: float
    prefix_from: int
    part: float
    part_from: int


WORTH = {
    "traditional": Worth(0.96, 0.87, 1, 0.6, 2),
    "simplified": Worth(0.96, 0.87, 1, 0.6, 2),
    "hanja_reading": Worth(0.93, 0.79, 4, 0.5, 6),
    "pinyin": Worth(0.92, 0.78, 3, 0.5, 5),
    "aloud": Worth(0.92, 0.8, 4, 0.5, 6),
    "romanised": Worth(0.88, 0.68, 4, 0.45, 6),
    "abbreviation": Worth(0.8, 0.55, 3, 0.0, 0),
    "initials": Worth(0.75, 0.5, 3, 0.0, 0),
}
LATIN = ("pinyin", "romanised", "abbreviation", "initials")
READ_IN_HANGUL = ("hanja_reading", "aloud")
OTHERS = ("traditional", "simplified", "hanja_reading", "aloud")


class OtherKeys:
    """The keys of one kind after another, each kind spelled when it is first asked."""

    def __init__(self, entities: Mapping[str, Entity], keys: Iterable[Key]) -> None:
        self._entities = entities
        self._keys: dict[str, list[Key]] = {}
        for key in keys:
            entity = entities.get(key.entity)
            # A key may outlive its name.
            if entity is not None and key.name < len(entity.names):
                self._keys.setdefault(key.kind, []).append(key)
        self._spelled: dict[str, Haystack] = {}

    def spelled(self, kind: str) -> tuple[list[Key], Haystack]:
        """The keys of a kind and the haystack of their texts, in the same order."""
        keys = self._keys.get(kind, [])
        if kind not in self._spelled:
            self._spelled[kind] = Haystack(spell_all(key.text for key in keys) if keys else ())
        return keys, self._spelled[kind]

    def find(self, spelled: str) -> Iterator[Match]:
        """Keys that are, begin with or contain the spelled query."""
        for kind in LATIN if spelled.isascii() else OTHERS:
            needle = loosely(spelled) if kind == "romanised" else spelled
            yield from self._find(kind, WORTH[kind], needle)

    def _find(self, kind: str, worth: Worth, needle: str) -> Iterator[Match]:
        keys, haystack = self.spelled(kind)
        for index, at in haystack.containing(needle):
            key, text = keys[index], haystack.texts[index]
            if len(text) == len(needle):
                score = worth.whole
            elif at == 0 and len(needle) >= worth.prefix_from:
                score = worth.prefix
            elif worth.part_from and len(needle) >= worth.part_from and not text[at].isdigit():
                score = worth.part
            else:
                continue
            yield Match(key.entity, key.name, kind, score, key.text)

    @staticmethod
    def is_whole(match: Match) -> bool:
        """A match of `find` is of the whole key."""
        return match.score == WORTH[match.rule].whole

    @cached_property
    def simpler(self) -> dict[int, str]:
        """Traditional characters and their simplified ones, as far as the keys show them."""
        both = chain(self._keys.get("traditional", ()), self._keys.get("simplified", ()))
        return simpler(self._entities, both)

    @cached_property
    def _choseong(self) -> tuple[list[Key], Choseong]:
        keys = [key for kind in READ_IN_HANGUL for key in self._keys.get(kind, ())]
        return keys, Choseong([key.text for key in keys])

    def by_choseong(self, query: str) -> Iterator[Match]:
        """Keys in Hangul by their initial consonants, two at least."""
        keys, choseong = self._choseong
        for index, at, whole in choseong.find(query):
            if at == 0 and (whole or len(query) >= 3):
                key = keys[index]
                yield Match(key.entity, key.name, "choseong", 0.72 if whole else 0.6, key.text)


def simpler(entities: Mapping[str, Entity], keys: Iterable[Key]) -> dict[int, str]:
    """Traditional characters and their simplified ones, as far as the keys show them."""
    table: dict[int, str] = {}
    for key in keys:
        if key.kind not in ("traditional", "simplified"):
            continue
        names = entities[key.entity].names
        name = plain(names[key.name].value) if key.name < len(names) else ""
        one, other = (key.text, name) if key.kind == "traditional" else (name, key.text)
        if len(one) == len(other):
            pairs = zip(plain(one), other, strict=False)
            table.update((ord(old), new) for old, new in pairs if old != new)
    return table
