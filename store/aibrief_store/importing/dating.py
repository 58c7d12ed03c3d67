"""The day that a date in markup names, in the zone it was written in."""

import re
from datetime import date

_YEAR_FIRST = re.compile(
    r"(\d{4})(?:\s?[-./년]\s?(\d{1,2})(?:\s?[-./월]\s?(\d{1,2})(?!\d))?)?"
    r"(?=$|\s|[T일월년.,(])"
)
_SOLID = re.compile(r"(\d{4})(\d\d)(\d\d)(?=$|\s|T|\d{6}$|\d{4}$)")


def day_of(printed: str) -> str:
    """EDTF: '2025-02-24T23:30:00-05:00' and 'Mon, 24 Feb 2025 23:30 -0500' are 2025-02-24.

    Never shifted to another zone; '' where the order of day and month is anyone's guess.
    """
    printed = " ".join(printed.split())
    match = _SOLID.match(printed) or _YEAR_FIRST.match(printed)
    if match:
        return _edtf([int(part) for part in match.groups() if part])
    return _by_mail(printed)


def _edtf(parts: list[int]) -> str:
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return ""
    return "-".join(f"{part:0{2 if at else 4}}" for at, part in enumerate(parts))


def _by_mail(printed: str) -> str:
    """RFC 5322, as RSS has it."""
    from email.utils import parsedate_tz

    try:
        found = parsedate_tz(printed)
    except (ValueError, IndexError):
        return ""
    return _edtf(list(found[:3])) if found and found[0] >= 1000 else ""
