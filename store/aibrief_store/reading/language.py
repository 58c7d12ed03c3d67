"""Which of the three languages a text is in, by its letters."""

import re
from typing import Literal

Language = Literal["ko", "zh", "en"]

_HANGUL = re.compile(r"[가-힣]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
SAMPLE = 20_000
"""How many characters are looked at."""


def language_of(text: str) -> Language:
    """Korean where Hangul stands, Chinese where Han does without it; English otherwise.

    A Korean or Chinese text is full of Latin names, and a Korean one has Han in brackets; so
    one Hangul syllable weighs as much as a Latin word.
    """
    sample = text[:SAMPLE]
    hangul = len(_HANGUL.findall(sample))
    han = len(_HAN.findall(sample))
    latin = len(_LATIN.findall(sample))
    if hangul and hangul * 2 >= han and hangul >= latin:
        return "ko"
    return "zh" if han and han >= latin else "en"
