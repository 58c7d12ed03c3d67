"""Whether a name is printed as names are: its case, and where a space may stand in it."""

import re

from aibrief_store.reading.language import Language
from aibrief_store.reading.mentions_folding import plain_text
from aibrief_store.records import Name

_GAP = re.compile("[ \u00a0-]")
_HAN = re.compile("[\u3400-\u9fff]")


def printed_so(
    plain: str, start: int, end: int, name: Name, language: Language, bracketed: bool
) -> bool:
    """Whether the case and the spaces of what is printed fit the name's."""
    printed = plain[start:end]
    if len(printed) == 1 and _HAN.match(printed):
        return language == "ko" and _alone(plain, start, end)
    return printed == name.value or (
        _cased(printed, name.value) and (bracketed or _spaced(printed, name.value))
    )


def _alone(plain: str, start: int, end: int) -> bool:
    """美 and 中 of Korean headlines: a space, a comma or Hangul behind, no bracket around."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    return not before.isalnum() and before != "(" and not (after.isalnum() or after == ")")


def _cased(printed: str, name: str) -> bool:
    """Short capitals as they are; a name's first capital is printed, unless it has one within."""
    if not name.isascii() or not any(letter.isupper() for letter in name):
        return printed == name or not name.isascii() or len(name) > 3
    if len(name) <= 5 and name.isupper():
        return printed.isupper()
    if name[0].isupper() and printed[0].islower():
        inner = name[1:]
        return (
            len(name) > 5
            and any(c.isupper() for c in inner)
            and not name.isupper()
            and (" " not in name)
        )
    return True


def _spaced(printed: str, name: str) -> bool:
    """A space stands where the name has one, where its script changes, or between long parts."""
    parts = _GAP.split(printed)
    if len(parts) == 1:
        return True
    if not all(parts):
        return False
    known = _GAP.split(plain_text(name))
    if [part.lower() for part in parts] == [part.lower() for part in known]:
        return True
    breaks, known_breaks = _breaks(parts), _breaks(known)
    bare = "".join(known)
    return (
        all(
            place in known_breaks or _joint(bare, place) or (len(bare) > 3 and len(parts) == 2)
            for place in breaks
        )
        and (len(breaks) <= len(known_breaks) + 1)
        and (bool(known_breaks) or len(min(parts, key=len)) > 1 or _joint(bare, breaks[0]))
        and not (bare.isascii() and not known_breaks and not _joint(bare, breaks[0]))
    )


def _breaks(parts: list[str]) -> list[int]:
    places, place = [], 0
    for part in parts[:-1]:
        place += len(part)
        places.append(place)
    return places


def _joint(name: str, place: int) -> bool:
    """Where a name's script changes, or a capital follows a small letter: DeepSeek, 문샷AI."""
    one, other = name[place - 1 : place], name[place : place + 1]
    return (
        (one.isascii() != other.isascii())
        or (one.islower() and other.isupper())
        or (one.isdecimal() != other.isdecimal())
    )
