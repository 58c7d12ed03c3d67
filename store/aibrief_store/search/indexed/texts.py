"""Which texts of an entity it is found by, and how much each is worth there: what `Proposals`
look in, prepared from a stream of entities.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from aibrief_store.records import Entity
from aibrief_store.search.choseong import initials, syllables
from aibrief_store.search.hangul import CONSONANTS, compose
from aibrief_store.search.hit import NAME_KINDS
from aibrief_store.search.keys import Key
from aibrief_store.search.layout import without_shift
from aibrief_store.search.numbers import frame
from aibrief_store.search.other_keys import READ_IN_HANGUL, WORTH
from aibrief_store.search.sounding import sounds_of_all
from aibrief_store.search.spelling import APART, humps, spell_all, word_starts, words_apart

#: What a text is: a name of one of the kinds, a key of one of the kinds, or initials.
FORMS = (*(f"{kind} name" for kind in NAME_KINDS), *WORTH, "choseong", "choseong of a key")
FORM = {form: number for number, form in enumerate(FORMS)}
NAMES = len(NAME_KINDS)

# Initials stand apart from jamo, in the private use area.
_APART = {ord(letter): 0xE100 + at for at, letter in enumerate(sorted(CONSONANTS))}


class Row(NamedTuple):
    """An entity as the index is told of it: in how many articles it is, and its keys."""

    entity: Entity
    keys: list[Key]
    rank: int


class Record(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the rules need of an entity, as the index keeps it."""

    entity: Entity
    keys: list[Key]


class Texts:
    """The texts of many entities, by column; names first in `order`.

    Attributes:
        text: each text as it is looked for.
        entity: the number of its entity.
        form: index into `FORMS`.
        starts: its first 64 offsets, a bit set where a word begins.
        whole: 1 where it is one word.
        length: letters of the name as written.
    """

    def __init__(self) -> None:
        self.text: list[str] = []
        self.entity = array("I")
        self.form = array("B")
        self.starts = array("Q")
        self.whole = array("B")
        self.length = array("H")
        self.unshifted: dict[str, list[int]] = {}
        self.numberless: dict[str, list[int]] = {}
        self.heard: dict[str, list[int]] = {}
        self._sounds: dict[str, list[str]] = {}

    def add(self, first: int, entities: Sequence[Entity], keys: Iterable[Key]) -> None:
        """The texts of ``entities``, numbered from ``first``, and of their ``keys``."""
        numbers = {entity.id: first + at for at, entity in enumerate(entities)}
        names = [
            (numbers[entity.id], name.value, FORM[f"{name.kind} name"])
            for entity in entities
            for name in entity.names
        ]
        self._add_names(names)
        kept = [key for key in keys if _stands(key, entities, numbers, first)]
        self._add_keys([(numbers[key.entity], key) for key in kept])

    def _add_names(self, names: Sequence[tuple[int, str, int]]) -> None:
        written = [value for _, value, _ in names]
        spelled, apart = spell_all(written), words_apart(written)
        choseong = initials(syllables("\n".join(value.replace("\n", " ") for value in written)))
        columns = zip(names, spelled, apart, choseong.split("\n"), strict=True)
        for (number, value, form), text, words, letters in columns:
            one = int(len(list(filter(None, words.split(APART)))) == 1)
            self._put(text, number, form, _mask(word_starts(value)), one, len(value))
            if "." in text:
                self._put(text.replace(".", ""), number, form, 1, one, len(value))
            if not CONSONANTS.isdisjoint(letters):
                self._put(in_initials(letters), number, FORM["choseong"], 1, one, len(value))
            if (plainer := without_shift(text)) != text:
                self.unshifted.setdefault(plainer, []).append(number)
            if (numberless := frame(text)) != text:
                self.numberless.setdefault(numberless, []).append(number)
        self._add_sounds([(number, value) for number, value, _ in names])

    def _add_keys(self, keys: Sequence[tuple[int, Key]]) -> None:
        spelled = spell_all(key.text for _, key in keys)
        for (number, key), text in zip(keys, spelled, strict=True):
            self._put(text, number, FORM[key.kind], 1, 0, len(key.text))
            if key.kind in READ_IN_HANGUL:
                letters = in_initials(initials(syllables(key.text)))
                self._put(letters, number, FORM["choseong of a key"], 1, 0, len(key.text))

    def _put(self, text: str, entity: int, form: int, starts: int, whole: int, length: int) -> None:
        if text:
            self.text.append(text)
            self.entity.append(entity)
            self.form.append(form)
            self.starts.append(starts)
            self.whole.append(whole)
            self.length.append(min(length, 0xFFFF))

    def _add_sounds(self, names: Sequence[tuple[int, str]]) -> None:
        """Each entity by the frames of the sounds of its names' words."""
        words: list[str] = []
        of: list[int] = []
        for number, value in names:
            own = humps(value)
            kept = [word for word in (*own, *map("".join, pairwise(own))) if _is_word(word)]
            words += kept
            of += [number] * len(kept)
        new = [word for word in dict.fromkeys(words) if word not in self._sounds]
        spelled = spell_all(new) if new else []
        folded = [word if word.isascii() else compose(word) for word in spelled]
        for word, ways in zip(new, sounds_of_all(folded), strict=True):
            self._sounds[word] = [way.frame for way in ways if len(way.frame) > 1]
        for word, number in zip(words, of, strict=True):
            for heard in self._sounds[word]:
                self.heard.setdefault(heard, []).append(number)


def in_initials(letters: str) -> str:
    """`choseong.initials` as they stand among the texts."""
    return letters.translate(_APART)


def _is_word(word: str) -> bool:
    return word.isalpha() and len(word) > 1


def _mask(starts: Iterable[int]) -> int:
    return sum({1 << at for at in starts if at < 64})


def _stands(key: Key, entities: Sequence[Entity], numbers: dict[str, int], first: int) -> bool:
    """A key may outlive its name."""
    number = numbers.get(key.entity)
    return number is not None and key.name < len(entities[number - first].names)
