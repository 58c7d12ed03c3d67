"""Words typed with the other keyboard layout on: QWERTY against dubeolsik (KS X 5002)."""

from aibrief_store.search.hangul import JAMO, compose
from aibrief_store.search.spelling import spell

_KEYS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ",
        strict=True,
    )
)
_SHIFTED = dict(zip("QWERTOP", "ㅃㅉㄸㄲㅆㅒㅖ", strict=True))

_TO_JAMO = str.maketrans({**_KEYS, **{key.upper(): _KEYS[key] for key in _KEYS}, **_SHIFTED})
_TO_LATIN = str.maketrans(
    {
        **{jamo: key for key, jamo in _KEYS.items()},
        **{jamo: key.lower() for key, jamo in _SHIFTED.items()},
    }
)
_UNSHIFTED = str.maketrans({jamo: _KEYS[key.lower()] for key, jamo in _SHIFTED.items()})


def to_jamo(text: str) -> str:
    """The jamo on the keys that make ``text`` on a QWERTY layout; the rest as it is."""
    return text.translate(_TO_JAMO)


def to_hangul(text: str) -> str:
    """What these keys write with the Korean layout on: elqtlzm is 딥시크."""
    return compose(to_jamo(text))


def to_latin(text: str) -> str:
    """What the keys of this Hangul write with the Latin layout on, in lower case."""
    return spell(text).translate(_TO_LATIN)


def without_shift(spelled: str) -> str:
    """Spelled Hangul as it comes where shift was forgotten: ㅅ for ㅆ."""
    return spelled.translate(_UNSHIFTED)


def other_layouts(text: str) -> list[str]:
    """``text`` spelled as if the other layout had been on; empty if it mixes both.

    A Latin text has two readings where it has capitals: shift was held, or caps lock was on.
    """
    spelled = spell(text)
    letters = {character for character in spelled if character.isalpha()}
    if letters and letters <= JAMO:
        return [spelled.translate(_TO_LATIN)]
    if not letters or not all("a" <= letter <= "z" for letter in letters):
        return []
    return list(dict.fromkeys((spell(to_jamo(text)), to_jamo(spelled))))
