"""Rows, so many at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batched(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """Lists of ``size`` rows; the last may be shorter."""
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some
