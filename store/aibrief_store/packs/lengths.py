"""Texts of a pack that are too large for what they are."""

from collections.abc import Iterator
from typing import Any

import msgspec

from aibrief_store.anchoring import most_marks
from aibrief_store.packs.findings import Place

LONGEST = 20_000
"""Characters of a name, a title, a gist or a statement: more than any screen shows at once."""
MOST_MARKS = 1_000
"""Combining marks on one letter; no writing has ten, and to order them takes their square."""


def check_lengths(record: msgspec.Struct, place: Place) -> None:
    """Say which fields hold more than a reader could read."""
    for field, text in _texts("", msgspec.to_builtins(record)):
        if len(text) > LONGEST:
            place.say(field, f"{len(text):,} characters; write {LONGEST:,} at most")
        elif most_marks(text) > MOST_MARKS:
            place.say(field, f"more than {MOST_MARKS:,} marks on one letter; take them out")


def _texts(field: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield field, value
        return
    if isinstance(value, list):
        value = dict(enumerate(value))
    for name, one in value.items() if isinstance(value, dict) else ():
        yield from _texts(f"{field}.{name}" if field else str(name), one)
