"""Hangul as the keys of a Korean keyboard make it: jamo apart, jamo together.

A syllable is taken apart into the jamo that are typed one by one (dubeolsik, KS X 5002):
ㅘ is ㅗ and ㅏ, ㄺ is ㄹ and ㄱ, but ㄲ is one key with shift. In this form an unfinished
syllable begins a finished one, which it does not in Unicode's (딥싴 and 딥시크).
"""

# Jamo in the order of Unicode's syllables (The Unicode Standard, section 3.12).
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

_PARTS = {
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ", "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ", "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
_WHOLES = {parts: whole for whole, parts in _PARTS.items()}

_FIRST, _LAST = 0xAC00, 0xD7A3
CONSONANTS = frozenset(INITIALS)
_VOWEL = frozenset(VOWELS)
JAMO = CONSONANTS | _VOWEL


def typed_jamo() -> dict[int, str]:
    """For each conjoining jamo (as NFD leaves them) the jamo that are typed for it."""
    table: dict[int, str] = {}
    for first, letters in ((0x1100, INITIALS), (0x1161, VOWELS), (0x11A8, FINALS)):
        for offset, letter in enumerate(letters):
            table[first + offset] = _PARTS.get(letter, letter)
    return table


def initial(character: str) -> str:
    """The initial consonant of a syllable; anything else comes back as it is."""
    code = ord(character)
    return INITIALS[(code - _FIRST) // 588] if _FIRST <= code <= _LAST else character


def is_syllable(character: str) -> bool:
    """A whole syllable, 가 to 힣."""
    return _FIRST <= ord(character) <= _LAST


def ends_syllable(typed: str, at: int) -> bool:
    """No syllable of the typed jamo goes on over ``at``: 토 is no part of 통."""
    if at >= len(typed) or typed[at] not in JAMO:
        return True
    return typed[at] in CONSONANTS and typed[at + 1 : at + 2] in _VOWEL


def letters(syllable: str) -> tuple[str, str, str]:
    """Initial, vowel and final ('' for none) of a syllable, compounds whole."""
    code = ord(syllable) - _FIRST
    final = code % 28
    return INITIALS[code // 588], VOWELS[code % 588 // 28], FINALS[final - 1] if final else ""


def compose(jamo: str) -> str:
    """What a Korean keyboard shows when these jamo are typed in order.

    Other characters pass through and end the syllable. The automaton is the usual one of
    dubeolsik: a consonant closes the syllable until a vowel takes it over to the next.
    """
    written: list[str] = []
    syllable = ("", "", "")
    for letter in jamo:
        done, syllable = _press(syllable, letter)
        written.extend(done)
    return "".join(written) + _show(syllable)


_Syllable = tuple[str, str, str]


def _press(syllable: _Syllable, letter: str) -> tuple[list[str], _Syllable]:
    """What is finished by typing ``letter``, and the syllable that is then open."""
    head, vowel, tail = syllable
    if letter in _VOWEL:
        return _press_vowel(syllable, letter)
    if letter not in CONSONANTS:
        return [_show(syllable), letter], ("", "", "")
    joined = _WHOLES.get(tail + letter, letter if not tail else "")
    if head and vowel and joined in FINALS and joined:
        return [], (head, vowel, joined)
    return [_show(syllable)], (letter, "", "")


def _press_vowel(syllable: _Syllable, letter: str) -> tuple[list[str], _Syllable]:
    head, vowel, tail = syllable
    if tail:
        kept, moved = _PARTS.get(tail, tail)[:-1], _PARTS.get(tail, tail)[-1]
        return [_show((head, vowel, kept))], (moved, letter, "")
    if not vowel:
        return [], (head, letter, "")
    joined = _WHOLES.get(vowel + letter)
    return ([], (head, joined, "")) if joined else ([_show(syllable)], ("", letter, ""))


def _show(syllable: _Syllable) -> str:
    head, vowel, tail = syllable
    if not (head and vowel):
        return head + vowel
    final = FINALS.index(tail) + 1 if tail else 0
    return chr(_FIRST + (INITIALS.index(head) * 21 + VOWELS.index(vowel)) * 28 + final)
