"""Choseong: names by their syllables' initial consonants, ㄷㅅㅋ for 딥시크."""

from collections.abc import Iterator, Sequence

from aibrief_store.search.hangul import (
    CONSONANTS,
    compose,
    initial,
    is_syllable,
    letters,
    typed_jamo,
)
from aibrief_store.search.spelling import Haystack, plain, spell


class _Syllables(dict[int, str | None]):
    """Keeps letters and digits; a lone jamo becomes the one on the keyboard."""

    def __missing__(self, code: int) -> str | None:
        self[code] = kept = chr(code) if chr(code).isalnum() or code == 10 else None
        return kept


class _Initials(dict[int, str]):
    """Cuts a syllable to its initial."""

    def __missing__(self, code: int) -> str:
        self[code] = kept = initial(chr(code))
        return kept


_SYLLABLES = _Syllables(typed_jamo())
_INITIALS = _Initials()


class Choseong:
    """Texts with every syllable cut to its initial consonant."""

    def __init__(self, texts: Sequence[str]) -> None:
        joined = "\n".join(text.replace("\n", " ") for text in texts)
        letters = syllables(joined)
        self._letters = letters.split("\n")
        self._initials = Haystack(initials(letters).split("\n"))

    def find(self, query: str) -> Iterator[tuple[int, int, bool]]:
        """Index, offset and whether it is the whole text, for each place of ``query``.

        Only queries with a lone consonant are looked for; written syllables, Latin letters
        and digits between the consonants must stand there as they are.
        """
        for way in ways(query):
            yield from self._find(way)

    def _find(self, asked: str) -> Iterator[tuple[int, int, bool]]:
        wanted = initials(asked)
        for index, at in self._initials.containing(wanted):
            there = self._letters[index]
            if all(map(_fits, asked, there[at:])):
                yield index, at, len(there) == len(wanted)


def syllables(text: str) -> str:
    """The letters and digits of ``text``, syllables whole; line feeds stay."""
    return plain(text).translate(_SYLLABLES)


def initials(letters: str) -> str:
    """`syllables` cut to their initials."""
    return letters.translate(_INITIALS)


def ways(query: str) -> list[str]:
    """The ways to take a query for choseong, as `syllables`; none without a lone consonant."""
    asked = syllables(query)
    if CONSONANTS.isdisjoint(asked) or "\n" in asked:
        return []
    return list(dict.fromkeys((asked, _let_go(asked))))


def has_lone_consonant(query: str) -> bool:
    """Whether a consonant stands outside syllables; other queries are no choseong."""
    return not CONSONANTS.isdisjoint(syllables(query))


def _let_go(asked: str) -> str:
    """Give back an initial that an input method drew into the syllable before it.

    Typed one after the other, 딥 and ㅅ show as 딦, and at the end 시 and ㅋ as 싴.
    """
    given = []
    for at, character in enumerate(asked):
        typed = spell(character)
        drawn = is_syllable(character) and letters(character)[2]
        if drawn and (drawn not in CONSONANTS or at == len(asked) - 1):
            given.append(compose(typed[:-1]) + typed[-1])
        else:
            given.append(character)
    return "".join(given)


def _fits(asked: str, there: str) -> bool:
    """A consonant fits its syllables, an unfinished syllable the finished ones."""
    if asked == there or (asked in CONSONANTS and asked == initial(there)):
        return True
    return is_syllable(asked) and is_syllable(there) and spell(there).startswith(spell(asked))
