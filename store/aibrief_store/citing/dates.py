"""What is known of a date of publication, before a style prints it.

``approved`` and ``edited`` dates stand for the date of publication where no other is printed;
the updated one does where none at all is (APA 7, 9.15, takes the date of the version used).
"""

from datetime import date

import msgspec

from aibrief_store.records import Source
from aibrief_store.records.edtf import Period, period

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December")  # fmt: skip


class Issued(msgspec.Struct, frozen=True):
    """A date of publication as far as it is certain.

    Attributes:
        year, month, day: what all possible days have in common; ``None`` where they differ.
        inferred: the article does not print it, bounds from elsewhere give it.
        approximate, uncertain: the EDTF marks ~ and ?.
        first, last: the bounds, ``None`` where open.
        modified: it is the date of an edit, not of the first publication.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    inferred: bool = False
    approximate: bool = False
    uncertain: bool = False
    first: date | None = None
    last: date | None = None
    modified: bool = False

    @property
    def parts(self) -> list[int]:
        """Year, month and day as far as known, at most three integers."""
        return [part for part in (self.year, self.month, self.day) if part is not None]


def issued(source: Source) -> Issued:
    """Read ``source.issued``, or ``updated`` where that is missing; unreadable is unknown."""
    days = _read(source.issued or source.updated)
    if days is None:
        return Issued()
    year, month, day = _shared(days)
    return Issued(
        year,
        month,
        day,
        inferred=days.kind != "point" or source.issued_kind == "bounds",
        approximate=days.approximate,
        uncertain=days.uncertain,
        first=days.first,
        last=days.last,
        modified=not source.issued or source.issued_kind == "edited",
    )


def accessed(source: Source) -> Issued:
    """Read ``source.accessed``."""
    days = _read(source.accessed)
    return Issued(*_shared(days)) if days else Issued()


def bounds(known: Issued) -> str:
    """Return 'between 2025-02-03 and 2025-02-09', 'not before …', 'not after …' or ''."""
    if not known.inferred:
        return ""
    if known.first and known.last:
        return f"between {known.first} and {known.last}"
    return f"not before {known.first}" if known.first else f"not after {known.last}"


def in_english(known: Issued) -> str:
    """Return 'March 22, 2019', 'March 2019' or '2019', American order."""
    if not known.month:
        return str(known.year or "")
    day = f" {known.day}," if known.day else ""
    return f"{MONTHS[known.month - 1]}{day} {known.year}"


def _read(text: str) -> Period | None:
    try:
        return period(text) if text else None
    except ValueError:
        return None


def _shared(days: Period) -> tuple[int | None, int | None, int | None]:
    first, last = days.first, days.last
    if first is None or last is None or first.year != last.year:
        return None, None, None
    if first.month != last.month:
        return first.year, None, None
    return first.year, first.month, first.day if first == last else None
