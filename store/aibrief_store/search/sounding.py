"""How a word sounds, loosely: 터보 is turbo, 리서치 is research, 소네트 is 소넷.

After the rules by which Korean writes English words (외래어 표기법, Ministry of Education notice
85-11, chapter 3, section 1): f is ㅍ and v ㅂ, th ㅅ or ㄷ, r is ㄹ before a vowel and silent
elsewhere, a final t is ㅅ, ㅡ stands where English has no vowel. All that hisses is one
consonant, s (s, z, j, ch, ㅅ, ㅈ, ㅊ). The stops are k, t, p or voiced g, d, b; a capital is
either, as the finals ㄱ, ㅅ, ㅂ are.
"""

import re
from collections.abc import Sequence
from itertools import islice, product
from typing import NamedTuple

from aibrief_store.search.hangul import is_syllable, letters

_INITIAL = dict(zip("ㄱㄲㅋㄴㄷㄸㅌㄹㅁㅂㅃㅍㅅㅆㅈㅉㅊㅎ", "gKkndTtlmbPpsssssh", strict=True))
# Foreign words have no other finals (chapter 1, article 3), and ㅋ, ㅌ, ㅍ are typed for them.
_FINAL = dict(zip("ㄱㅋㄴㄷㅌㅅㄹㅁㅂㅍㅇ", "KKnTTTlmPPn", strict=True))
# The Latin letters that a vowel is heard for; ㅡ for none.
_VOWEL = {
    "ㅏ": "ao", "ㅐ": "ae", "ㅑ": "yao", "ㅒ": "yea", "ㅓ": "aeiou", "ㅔ": "ae", "ㅕ": "yaeiou",
    "ㅖ": "yea", "ㅗ": "oa", "ㅘ": "woa", "ㅙ": "wea", "ㅚ": "woei", "ㅛ": "yo", "ㅜ": "uow",
    "ㅝ": "wou", "ㅞ": "wea", "ㅟ": "wi", "ㅠ": "yuew", "ㅡ": "", "ㅢ": "i", "ㅣ": "iey",
}  # fmt: skip

# Latin spelling to sound, one rule after the other; digits are heard in two ways.
_RULES = [
    (re.compile(rule, re.MULTILINE), sound)
    for rule, sound in (
        ("^(?:kn|gn)", "n"), ("^wr", "r"), ("^[px]s|^x", "s"), ("a(?=ge$)", "ai"),
        ("tch|dg(?=e)|sch|sh|zh", "s"), ("ch", "1"), ("ck|qu?e$|q(?!u)", "k"), ("gue$", "g"),
        ("qu", "kw"), ("ph|f", "p"), ("th", "2"), ("gh", ""), ("t(?=i[aeou])", "s"),
        ("t(?=ure?$)", "2"), ("c(?=[eiy])", "s"), ("g(?=[eiy])", "3"), ("[eo](?=n$)", "4"),
        ("(?<=[aeiouy])([^aeiouy\\n]+)e$", r"\1"), ("ng$", "n"), ("ng", "5"), ("c", "k"),
        ("x", "Ks"), ("[jz]", "s"), ("v", "b"), ("r(?=[aeiouyw])", "l"), ("r", ""),
        ("h(?![aeiouy])", ""),
    )
]  # fmt: skip
_TWO_WAYS = {"1": ("s", "k"), "2": ("s", "T"), "3": ("s", "g"), "4": ("eo", ""), "5": ("n", "ng")}
_MOST_WAYS = 8
# English many: tigers is also 타이거.
_MANY = re.compile("(?<=[a-z][^aius])s$|(?<=[xs])es$", re.MULTILINE)
# page is 페이지 and match 매치, with a vowel that English has not.
_HISSED = re.compile("(?<=s)iey$")
_CONSONANT = re.compile(r"([bdghklmnpstKPT])\1*")
_UNVOICED = str.maketrans("gdbKTP", "ktpktp")


class Sound(NamedTuple):
    """Consonants, and the vowels before each and after the last ('' for none).

    ``frame`` is the consonants unvoiced: words that sound alike have the same. Vowels are the
    Latin letters that may write them, in any order.
    """

    frame: str
    consonants: str
    vowels: tuple[str, ...]


def sounds(word: str) -> list[Sound]:
    """The ways a folded word is heard; none for one that mixes scripts or has digits."""
    return sounds_of_all([word])[0]


def sounds_of_all(words: Sequence[str]) -> list[list[Sound]]:
    """`sounds` for each, several times as fast as one by one."""
    if not words:
        return []
    joined = "\n".join(word if word.isascii() and word.isalpha() else "" for word in words)
    latin = zip(_respelled(joined), _respelled(_MANY.sub("", joined)), strict=True)
    return [
        [_sound(way) for way in dict.fromkeys(_hangul(word) or _both_ways(*one_and_many))]
        for word, one_and_many in zip(words, latin, strict=True)
    ]


def alike(one: Sound, other: Sound) -> bool:
    """Consonants that are the same, and vowels that may be the same.

    With three consonants one vowel may be silent in one of the words, with more two, but never
    the first letter.
    """
    if one.frame != other.frame or not all(map(_same, one.consonants, other.consonants)):
        return False
    silent = 0
    for a, b in zip(one.vowels, other.vowels, strict=True):
        if a and b and set(a).isdisjoint(b):
            return False
        silent += bool(a) != bool(b)
    same_start = bool(one.vowels[0]) == bool(other.vowels[0])
    return same_start and silent <= min(len(one.frame) - 2, 2)


def _same(one: str, other: str) -> bool:
    return one == other or one.isupper() or other.isupper()


def _heard(syllable: str) -> str:
    head, vowel, tail = letters(syllable)
    return _INITIAL.get(head, "") + _VOWEL[vowel] + _FINAL.get(tail, "")


def _hangul(word: str) -> list[str]:
    if not all(map(is_syllable, word)):
        return []
    heard = "".join(map(_heard, word))
    return [heard, _HISSED.sub("", heard)]


def _respelled(words: str) -> list[str]:
    for rule, sound in _RULES:
        words = rule.sub(sound, words)
    return words.split("\n")


def _both_ways(*respelled: str) -> list[str]:
    ways = (
        product(*(_TWO_WAYS.get(letter, (letter,)) for letter in word))
        for word in dict.fromkeys(respelled)
        if word
    )
    return ["".join(way) for of_word in ways for way in islice(of_word, _MOST_WAYS)]


def _sound(heard: str) -> Sound:
    parts = _CONSONANT.split(heard)
    consonants = "".join(parts[1::2])
    return Sound(consonants.translate(_UNVOICED), consonants, tuple(parts[::2]))
