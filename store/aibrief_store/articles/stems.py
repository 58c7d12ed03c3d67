"""Whether a line speaks of what a text speaks of: stems that they share."""

import re
from collections.abc import Iterable

_LATIN = re.compile(r"[A-Za-z]{4,40}|\d[\d,.]{1,20}")
_HANGUL_WORD = re.compile(r"[가-힣]{2,40}")
_HAN = re.compile(r"[\u3400-\u9fff]{2,200}")
_STEM = 6
_READ = 20_000
_COMMON = frozenset(
    ["with", "that", "this", "from", "your", "have", "more", "will", "what", "when", "they", "news"]
)


def stems(text: str) -> frozenset[str]:
    """Of English words the first six letters, of Korean ones two syllables, of Han pairs."""
    found = {word.lower()[:_STEM] for word in _LATIN.findall(text)} - _COMMON
    found |= {word[:2] for word in _HANGUL_WORD.findall(text)}
    for run in _HAN.findall(text):
        found |= {run[at : at + 2] for at in range(len(run) - 1)}
    return frozenset(found)


def stems_of(lines: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the first 20,000 characters of ``lines``, and those that two lines have."""
    left, once, twice = _READ, set[str](), set[str]()
    for line in lines:
        own = stems(line[:left])
        twice |= own & once
        once |= own
        left -= len(line)
        if left <= 0:
            break
    return frozenset(once), frozenset(twice)


def shared(line: str, known: frozenset[str]) -> float:
    """The share of the stems of ``line`` that are ``known``; 0 where it has none."""
    own = stems(line)
    return len(own & known) / len(own) if own else 0.0
