"""How many typos lie between a query and a name; digits are never corrected.

The distance is optimal string alignment: insert, delete, replace, swap two neighbours, one
each. It is taken of the letters and jamo as typed (ㅘ is ㅗ and ㅏ) and with compound vowels
whole, and the lesser holds, since people slip both in a key and in a vowel.

RapidFuzz is imported with this module, which is loaded at the first query that needs it.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from aibrief_store.search.spelling import tokens

# A number keeps the one or two letters that it is written together with: v3, 910c, 4o.
_NUMBER = re.compile(r"(?:(?<![a-z])[a-z]{1,2})?[0-9]+(?:\.[0-9]+)*(?:[a-z]{1,2}(?![a-z0-9]))?")
_DIGIT = re.compile(r"[0-9]")
_VOWEL_PAIRS = ("ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅡㅣ")
# Compound vowels as one letter each, from the private use area.
_COMPOUND = {pair: chr(0xE000 + at) for at, pair in enumerate(_VOWEL_PAIRS)}
_ANY_COMPOUND = re.compile("|".join(_COMPOUND))


class Typed(NamedTuple):
    """A spelled name cut at its numbers: ``free[0] numbers[0] free[1] …``.

    Typos are counted in ``free``; ``numbers`` (with a version's letters) must be the same.
    The whole has so many ``letters``.
    """

    free: tuple[str, ...]
    numbers: tuple[str, ...]
    letters: int


class Edits(NamedTuple):
    """How many typos, and whether they lead to the whole name or to its beginning."""

    typos: int
    whole: bool


@lru_cache(maxsize=4096)
def typed(written: str) -> Typed:
    """Cut a name as written (where its words end tells which letters belong to a number)."""
    apart = " ".join(tokens(written))
    free = tuple(part.replace(" ", "") for part in _NUMBER.split(apart))
    return Typed(free, tuple(_NUMBER.findall(apart)), letters_in(apart))


def allowed(letters: int) -> int:
    """How many typos a word of so many letters or jamo may have."""
    return 0 if letters < 4 else 1 if letters < 8 else 2


def letters_in(spelled: str) -> int:
    """Letters and jamo, and one for all digits: gtp4 is long enough for a typo.

    Hanzi don't count: another one is another word.
    """
    counted = sum(character.isalpha() and not is_hanzi(character) for character in spelled)
    return counted + bool(_DIGIT.search(spelled))


def is_hanzi(character: str) -> bool:
    """A Chinese character, of the common blocks."""
    return "\u3400" <= character <= "\u9fff"


@lru_cache(maxsize=4096)
def letter_set(spelled: str) -> int:
    """A set of the letters, as bits; two letters may share one."""
    mask = 0
    for character in set(spelled):
        if character.isalpha():
            mask |= 1 << (ord(character) & 63)
    return mask


def distance(a: str, b: str, most: int) -> int:
    """Typos between two spelled texts; ``most + 1`` where there are more."""
    near: int = OSA.distance(a, b, score_cutoff=most)
    if not near or (a.isascii() and b.isascii()):
        return near
    if _ANY_COMPOUND.search(a) or _ANY_COMPOUND.search(b):
        return min(near, OSA.distance(_joined(a), _joined(b), score_cutoff=most))
    return near


def distance_to_beginning(a: str, b: str, most: int) -> int:
    """Typos between ``a`` and that beginning of ``b`` which is nearest to it."""
    # The nearest beginning is at most as many letters longer or shorter as it has typos.
    if distance(a, b[: len(a)], 2 * most) > 2 * most:
        return most + 1
    ends = range(max(len(a) - most, 1), min(len(a) + most, len(b)) + 1)
    return min((distance(a, b[:end], most) for end in ends), default=most + 1)


def edits(query: str, letters: int, name: Typed) -> Edits | None:
    """Typos from ``query``, of so many letters, to the name or its beginning; None: too many."""
    count, rest = 0, query
    most = allowed(max(letters, name.letters))
    for free, number in zip(name.free, name.numbers, strict=False):
        before, found, after = rest.partition(number)
        if not found:
            return _unfinished(allowed(letters), count, rest, free)
        if _DIGIT.search(before) or _new_version(before[::-1], free[::-1]):
            return None
        count += distance(before, free, most)
        rest = after
    if _DIGIT.search(rest) or (name.numbers and _new_version(rest, name.free[-1])):
        return None
    whole = count + distance(rest, name.free[-1], most)
    if whole <= most:
        return Edits(whole, True)
    return _unfinished(allowed(letters), count, rest, name.free[-1])


def _new_version(asked: str, free: str) -> bool:
    """A letter put in beside a number makes another version: 4v is no typo of 4.

    Both texts begin at the number. A letter that changed places with the next is a typo.
    """
    if not free:
        return bool(asked)
    put_in = asked[:1] != free[:1] and asked[1:2] == free[:1]
    return put_in and asked[:1] != free[1:2]


def _unfinished(most: int, count: int, rest: str, free: str) -> Edits | None:
    if _DIGIT.search(rest) or not rest:
        return None
    count += distance_to_beginning(rest, free, most)
    return Edits(count, False) if count <= most else None


def _joined(text: str) -> str:
    return _ANY_COMPOUND.sub(lambda pair: _COMPOUND[pair[0]], text)
