"""Neighbours by number: no H200, but an H100. Digits are never corrected, only pointed out."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")


class Neighbours:
    """Spelled names by what is left of them without their numbers."""

    def __init__(self, spelled: Sequence[str]) -> None:
        self._spelled = spelled

    @cached_property
    def _by_frame(self) -> dict[str, list[int]]:
        frames: dict[str, list[int]] = {}
        for index, text in enumerate(self._spelled):
            if (numberless := frame(text)) != text:
                frames.setdefault(numberless, []).append(index)
        return frames

    def nearest(self, query: str) -> Iterator[int]:
        """Texts that differ from the query in numbers only, those with the nearest numbers."""
        numberless = frame(query)
        lettered = any(character.isalpha() for character in numberless)
        same = self._by_frame.get(numberless, []) if lettered else []
        gaps = {index: _gap(query, self._spelled[index]) for index in same}
        yield from (index for index in same if gaps[index] == min(gaps.values()))


def frame(spelled: str) -> str:
    """A spelled text with a sign for each number; without numbers it stays as it is."""
    return spelled if spelled.isalpha() else _NUMBER.sub("#", spelled)


def _gap(a: str, b: str) -> list[float]:
    pairs = zip(_NUMBER.findall(a), _NUMBER.findall(b), strict=True)
    return [abs(_value(one) - _value(two)) for one, two in pairs]


def _value(number: str) -> float:
    whole, _, rest = number.partition(".")
    return float(f"{whole}.{rest.replace('.', '')}")
