"""Hangul in Latin letters, and a fold under which people's ways of writing it meet.

Letters after the Revised Romanization of Korean (Ministry of Culture and Tourism notice
2000-8), once letter by letter and once with its commonest sound changes.
"""

import re

from aibrief_store.search.hangul import FINALS, INITIALS, VOWELS, is_syllable, letters

_INITIAL_LETTERS = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s",
    "ss", "", "j", "jj", "ch", "k", "t", "p", "h",
]  # fmt: skip
_VOWEL_LETTERS = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae",
    "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i",
]  # fmt: skip
_FINAL_LETTERS = [
    "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p",
    "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t",
]  # fmt: skip
_INITIAL = dict(zip(INITIALS, _INITIAL_LETTERS, strict=True))
_VOWEL = dict(zip(VOWELS, _VOWEL_LETTERS, strict=True))
_FINAL = dict(zip(FINALS, _FINAL_LETTERS, strict=True))
# Final and initial where they change each other: rules 1 and 2 of the notice's chapter 3.
_MEETING = {
    ("k", "n"): "ngn", ("k", "m"): "ngm", ("k", "r"): "ngn", ("t", "n"): "nn", ("t", "m"): "nm",
    ("p", "n"): "mn", ("p", "m"): "mm", ("p", "r"): "mn", ("m", "r"): "mn", ("ng", "r"): "ngn",
    ("n", "r"): "ll", ("l", "n"): "ll", ("l", "r"): "ll",
}  # fmt: skip

# Ways of writing one sound, looked for longest first.
_ALIKE = [
    ("yeo", "yo"), ("yae", "ye"), ("wae", "we"), ("eu", "u"), ("eo", "o"), ("ae", "e"),
    ("oe", "we"), ("oo", "u"), ("ee", "i"), ("ui", "i"), ("sh", "s"), ("ch", "j"), ("ck", "k"),
    ("ph", "p"), ("th", "t"), ("g", "k"), ("d", "t"), ("b", "p"), ("v", "p"), ("f", "p"),
    ("r", "l"), ("z", "j"), ("c", "k"), ("q", "k"), ("x", "ks"),
]  # fmt: skip
_ALIKE_OF = dict(_ALIKE)
_ALIKE_ANY = re.compile("|".join(old for old, _ in _ALIKE))
_DOUBLE = re.compile(r"([a-z])\1+")


def romanise(text: str) -> list[str]:
    """The ways to write the Hangul of ``text`` in Latin letters; the rest stays."""
    return list(dict.fromkeys((_letter_by_letter(text), _as_spoken(text))))


def loosely(latin: str) -> str:
    """Folded so that dipsikeu, dibsiku and tipsiku are one."""
    return _DOUBLE.sub(r"\1", _ALIKE_ANY.sub(lambda match: _ALIKE_OF[match[0]], latin))


def _letter_by_letter(text: str) -> str:
    written = []
    for character in text:
        if not is_syllable(character):
            written.append(character)
            continue
        head, vowel, tail = letters(character)
        written.append(_INITIAL[head] + _VOWEL[vowel] + _FINAL.get(tail, ""))
    return "".join(written)


def _as_spoken(text: str) -> str:
    written, tail = "", ""
    for character in text:
        if not is_syllable(character):
            written, tail = written + _FINAL.get(tail, "") + character, ""
            continue
        head, vowel, coda = letters(character)
        written += _meeting(tail, head) + _VOWEL[vowel]
        tail = coda
    return written + _FINAL.get(tail, "")


def _meeting(tail: str, head: str) -> str:
    """The consonants between two vowels."""
    if not tail:
        return _INITIAL[head]
    if head == "ㅇ":
        carried = tail in INITIALS and tail != "ㅇ"
        return _INITIAL[tail] if carried else _FINAL[tail]
    final, first = _FINAL[tail], _INITIAL[head]
    return _MEETING.get((final, first), final + first)
