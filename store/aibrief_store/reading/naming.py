"""What a language's own module tells of names: a candidate, and the signals around it."""

from typing import NamedTuple

SIGNALS = (
    "bracket", "capitals", "coined", "descriptor", "ending", "number", "person", "place", "quoted",
    "released", "repeated", "role", "speaker", "suffix", "title", "topic",
)  # fmt: skip
"""What speaks for a name: how it is written, what stands around it."""


class Candidate(NamedTuple):
    """Words that may be a name.

    Attributes:
        kind: of `aibrief_store.records.KINDS`; '' where the words around do not tell.
        signals: of `SIGNALS`.
        names: others printed beside it.
    """

    start: int
    end: int
    text: str
    kind: str
    signals: tuple[str, ...]
    names: tuple[str, ...] = ()


def word_start(text: str, index: int) -> int:
    """Where the word of letters and digits begins that ends before ``index``."""
    lowest = max(index - 24, 0)
    while index > lowest and (text[index - 1].isalnum() or text[index - 1] == "&"):
        index -= 1
    return index
