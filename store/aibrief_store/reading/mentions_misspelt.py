"""Names that are nearly right: compared by jamo, so that 네이바 is near 네이버."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

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
        for name, kind in spellings:
            if kind in _KINDS and _TOKEN.fullmatch(name.capitalize()):
                self._jamo[name] = unicodedata.normalize("NFD", name)
                self._heads.add(name[:2])
                self._tails.add(name[-2:])
                for part in _parts(name):
                    self._by_part.setdefault(part, []).append(name)

    def find(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Spans in ``plain`` and the folded name that is nearest there."""
        seen: dict[str, tuple[int, str] | None] = {}
        for token in _TOKEN.finditer(plain) if self._by_part else ():
            word = token[0]
            if word not in seen:
                lower = word.lower()
                seen[word] = self._nearest(lower) if self._may_be(lower) else None
            near = seen[word]
            if near and _alone(plain, *token.span()):
                yield token.start(), token.start() + near[0], near[1]

    def _may_be(self, word: str) -> bool:
        """Whether a name begins or ends like a word or its stem: most don't, and are told fast."""
        if word[:2] in self._heads or any(part in self._by_part for part in _parts(word[:3])):
            return True
        ends = range(max(len(word) - _PARTICLE, 2), len(word) - 1)
        return any(word[place : place + 2] in self._tails for place in ends)

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
