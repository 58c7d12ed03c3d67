"""Words typed with the other keyboard layout on: QWERTY against dubeolsik (KS X 5002)."""

from aibrief_store.search.hangul import JAMO
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


def without_shift(spelled: str) -> str:
    """Spelled Hangul as it comes where shift was forgotten: ㅅ for ㅆ."""
    return spelled.translate(_UNSHIFTED)


def other_layouts(text: str) -> list[str]:
    """``text`` spelled as if the other layout had been on: elqtlzm is ㄷㅣㅂㅅㅣㅋㅡ; empty if it
    mixes both.

    A Latin text has two readings where it has capitals: shift was held, or caps lock was on.
    """
    spelled = spell(text)
    letters = {character for character in spelled if character.isalpha()}
    if letters and letters <= JAMO:
        return [spelled.translate(_TO_LATIN)]
    if not letters or not all("a" <= letter <= "z" for letter in letters):
        return []
    return list(dict.fromkeys((spell(to_jamo(text)), to_jamo(spelled))))
