"""Names that are nearly right: compared by jamo, so that 네이바 is near 네이버."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from operator import add

from aibrief_store.reading.mentions_ends import STEM

NEAR = 0.78
"""Share of the longer one's jamo or letters that two spellings have in common, at least."""

_KINDS = frozenset(
    ["company", "model", "product", "chip", "institution", "publication", "benchmark"]
)
_PARTICLE = 9
"""Characters at a word's end that may be a particle and the end of a stem."""
_TOKEN = re.compile(r"[가-힣]{3,14}|[A-Z][A-Za-z]{5,23}")
# Words that are near to names which many have: 플럭스, 네이처 …
_ORDINARY = frozenset(["플러스", "네이비", "공무원", "시스템", "메시지", "바이러스", "네이티브"])


class Misspelt:
    """Spellings by the parts that a slip leaves alone."""

    def __init__(self, spellings: Iterable[tuple[str, str]]) -> None:
        """``spellings``: folded name and its entity's kind."""
        self._by_part: dict[str, list[str]] = {}
        # Each name's jamo: taking it apart anew for each word is dear.
        self._jamo: dict[str, str] = {}
        self._heads: set[str] = set()
        self._tails: set[str] = set()
        # Of names of three letters, what is left where the first or the second is wrong.
        self._ends: set[str] = set()
        self._outers: set[str] = set()
        for name, kind in spellings:
            if kind in _KINDS and _TOKEN.fullmatch(name.capitalize()):
                self._jamo[name] = unicodedata.normalize("NFD", name)
                self._heads.add(name[:2])
                self._tails.add(name[-2:])
                if len(name) == 3:
                    self._ends.add(name[1:])
                    self._outers.add(name[::2])
                for part in _parts(name):
                    self._by_part.setdefault(part, []).append(name)

    def find(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Spans in ``plain`` and the folded name that is nearest there."""
        words = set(_TOKEN.findall(plain)) if self._by_part else ()
        lower = {word: word.lower() for word in words}
        near = {
            word: found
            for word, low in lower.items()
            if self._may_be(low) and (found := self._nearest(low))
        }
        for token in _TOKEN.finditer(plain) if near else ():
            if (found := near.get(token[0])) and _alone(plain, *token.span()):
                yield token.start(), token.start() + found[0], found[1]

    def _may_be(self, word: str) -> bool:
        """Whether a name begins or ends like a word or its stem: most don't, and are told fast."""
        if word[:2] in self._heads or word[1:3] in self._ends or word[:3:2] in self._outers:
            return True
        behind = word[max(len(word) - _PARTICLE, 2) :]
        return not self._tails.isdisjoint(map(add, behind, behind[1:]))

    def _nearest(self, word: str) -> tuple[int, str] | None:
        best: tuple[float, int, str] | None = None
        stems = _stems(word)
        if any(stem in self._jamo for stem in stems):
            return None
        for stem in stems:
            if stem in _ORDINARY:
                return None
            if len(stem) > 3 and stem[:2] not in self._heads and stem[-2:] not in self._tails:
                continue
            jamo = unicodedata.normalize("NFD", stem)
            for part in _asked(stem):
                for name in self._by_part.get(part, ()):
                    near = _likeness(jamo, self._jamo[name])
                    if NEAR <= near < 1 and not _derived(stem, name):
                        best = max(best or (0.0, 0, ""), (near, len(stem), name))
        return best[1:] if best else None


def similarity(one: str, other: str) -> float:
    """1 less the share of jamo or letters that must change; 0 where that is far."""
    return _likeness(unicodedata.normalize("NFD", one), unicodedata.normalize("NFD", other))


def _likeness(a: str, b: str) -> float:
    longest = max(len(a), len(b))
    edits = _edits(a, b, int(longest * (1 - NEAR)))
    return 0.0 if edits is None else 1 - edits / longest


def _edits(a: str, b: str, most: int) -> int | None:
    """Insertions, deletions and replacements that turn a into b; None for more than ``most``."""
    a, b = _differing(a, b)
    # Letters that only one of them has must all change.
    if abs(len(a) - len(b)) > most or max(len(set(a) - set(b)), len(set(b) - set(a))) > most:
        return None
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (letter != other))
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None


def _differing(a: str, b: str) -> tuple[str, str]:
    """Both without what they begin and end with alike."""
    start, most = 0, min(len(a), len(b))
    while start < most and a[start] == b[start]:
        start += 1
    end = 0
    while end < most - start and a[-1 - end] == b[-1 - end]:
        end += 1
    return a[start : len(a) - end], b[start : len(b) - end]


def _parts(name: str) -> list[str]:
    """What is left whole where one syllable of three is wrong, or one half of a longer name."""
    if len(name) == 3:
        return [f"?{name[1:]}", f"{name[0]}?{name[2]}", f"{name[:2]}?"]
    half = len(name) // 2
    return [f"^{name[:half]}", f"{name[half:]}$"]


def _asked(stem: str) -> Iterator[str]:
    if len(stem) == 3:
        yield from _parts(stem)
    if len(stem) > 3:
        for half in {(len(stem) + more) // 2 for more in (-1, 0, 1)}:
            yield f"^{stem[:half]}"
            yield f"{stem[-half - 1 :]}$"
            yield f"{stem[-half:]}$"


def _stems(word: str) -> list[str]:
    """The word, and without a particle."""
    found = STEM.fullmatch(word)
    stem = found["stem"] if found else word
    return [word] if stem == word or len(stem) < 3 else [word, stem]


def _derived(stem: str, name: str) -> bool:
    """Korean is no misspelling of Korea."""
    return stem.startswith(name) or name.startswith(stem)


def _alone(plain: str, start: int, end: int) -> bool:
    around = plain[max(start - 1, 0) : start] + plain[end : end + 1]
    return not any(letter.isalnum() or letter in "-@_" for letter in around)
