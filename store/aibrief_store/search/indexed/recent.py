"""What was made for the last few words of a query, since the next keystroke leaves most of them."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

# The words of a query, whole and cut where scripts meet, and a bit more.
_KNOWN = 8


class Recent(Generic[T]):
    """Words and what was made for each."""

    def __init__(self) -> None:
        self._known: dict[str, T] = {}

    def of(self, word: str, make: Callable[[str], T]) -> T:
        """What was made for the word, or is made now."""
        if word not in self._known:
            self._known[word] = make(word)
        # Asked last, it is forgotten last.
        self._known[word] = found = self._known.pop(word)
        if len(self._known) > _KNOWN:
            del self._known[next(iter(self._known))]
        return found
