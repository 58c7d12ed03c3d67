"""Spelling: the one form in which names and queries are held against each other.

NFKC and casefold first (an NFD 딥시크 and an NFC one share no character), then marks, spaces and
punctuation go, and Hangul comes apart into typed jamo. A dot stays between digits, since 2.5 is
not 25, and so does a gap: 3.1 405B.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from aibrief_store.search.hangul import typed_jamo

_STRAY_DOT = re.compile(r"(?<![0-9])\.|\.(?![0-9])")
_DIGITS_APART = re.compile(r"(?<=[0-9])[^\w.,\n]+(?=[0-9])")
#: Stands where a space or sign parts two numbers.
APART = "\x1f"

_GAP = re.compile(r"(?:[^\w.\n]|_|(?<![0-9])\.|\.(?![0-9]))+")
# A word begins at each capital hump, number and change of script: Deep-Seek, Chat-GPT, 챗-GPT;
# a version keeps its letters: 4o, 910C.
_WORD = re.compile(
    r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+(?:\.[0-9]+)*(?:[A-Za-z]{1,2}(?![A-Za-z]))?"
    r"|[\uac00-\ud7a3]+|[\u3400-\u9fff]+|[^\W\d_]"
)
_STAYS = frozenset((".", "\n", APART))


class _Table(dict[int, str | None]):
    """A table for `str.translate` that learns each character once."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        self[code] = kept = character if character.isalnum() or character in _STAYS else None
        return kept


_TABLE = _Table(typed_jamo())


def plain(text: str) -> str:
    """NFKC and casefold."""
    return unicodedata.normalize("NFKC", text).casefold()


def spell(text: str) -> str:
    """Letters, digits and typed jamo of ``text``; line feeds stay, so lists spell in one go."""
    bare = _DIGITS_APART.sub(APART, _STRAY_DOT.sub("", plain(text)))
    return unicodedata.normalize("NFD", bare).translate(_TABLE)


def spell_all(texts: Iterable[str]) -> list[str]:
    """`spell` for each, several times as fast as one by one."""
    lines = [text.replace("\n", " ") for text in texts]
    return spell("\n".join(lines)).split("\n") if lines else []


def tokens(text: str) -> list[str]:
    """The words of ``text``, each spelled: cut at spaces and punctuation."""
    return [word for word in map(spell, _GAP.split(plain(text.replace("\n", " ")))) if word]


def words_apart(texts: Iterable[str]) -> list[str]:
    """The spelled words of each text, with `APART` before and behind each."""
    joined = "\n".join(f" {text.replace(chr(10), ' ')} " for text in texts)
    apart = _GAP.sub(APART, plain(joined))
    return unicodedata.normalize("NFD", apart).translate(_TABLE).split("\n")


def humps(written: str) -> list[str]:
    """The words of ``written`` as `word_starts` counts them, folded: deep, seek."""
    return [word.casefold() for word in _WORD.findall(unicodedata.normalize("NFKC", written))]


def word_starts(written: str) -> list[int]:
    """Where the words of ``written`` begin in its spelling, capital humps included."""
    text = unicodedata.normalize("NFKC", written)
    starts = [match.start() for match in _WORD.finditer(text)]
    # Spelled with its first letter, a word brings the gap before it along.
    spelled = spell_all([text[: at + 1] for at in starts] + [text[at] for at in starts])
    before, firsts = spelled[: len(starts)], spelled[len(starts) :]
    return [len(one) - len(first) for one, first in zip(before, firsts, strict=False)]


class Haystack:
    """Spelled texts in one string, so that finding runs at the speed of `str.find`."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = list(texts)
        self._joined = "\n" + "\n".join(self.texts) + "\n"
        self._starts: list[int] = []
        at = 1
        for text in self.texts:
            self._starts.append(at)
            at += len(text) + 1

    def beginning(self, needle: str) -> Iterator[int]:
        """Indexes of the texts that begin with ``needle``."""
        for at in self._places("\n" + needle):
            yield bisect_right(self._starts, at + 1) - 1

    def containing(self, needle: str) -> Iterator[tuple[int, int]]:
        """Index and offset of each place of ``needle``."""
        for at in self._places(needle):
            index = bisect_right(self._starts, at) - 1
            yield index, at - self._starts[index]

    def _places(self, needle: str) -> Iterator[int]:
        at = self._joined.find(needle)
        while at >= 0:
            yield at
            at = self._joined.find(needle, at + 1)
