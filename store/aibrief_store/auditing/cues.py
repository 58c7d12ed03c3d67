"""Words that tell which property a figure is of, what is counted, and of what part.

For the usual properties and units the words stand in `cue_words`; another pack's are taken
from its labels. Latin stems count at the start of a word, others anywhere.
"""

import re
from collections.abc import Iterable

from aibrief_store.auditing.cue_words import NARROWER, PROPERTIES, SCOPES, UNITS
from aibrief_store.comparing.basis import is_currency
from aibrief_store.records import Pack, Text

MEASURED = frozenset((
    "1", "%", "%p", "rank", "age", "s", "min", "h", "d", "wk", "mo", "a", "kg", "t", "m", "km",
    "kW", "MW", "GW", "TW", "kW.h", "MW.h", "GW.h",
))  # fmt: skip
"""Units that a figure prints with it: no word around it tells them ('출원' is no won)."""


class Cues:
    """The words of one pack."""

    def __init__(self, pack: Pack) -> None:
        self._properties = {
            id: _pattern(PROPERTIES.get(id) or _of_label(property.label))
            for id, property in pack.properties.items()
        }
        self._units = {
            id: _split(UNITS[id]) if id in UNITS else [*map(_whole, (unit.en, unit.ko))]
            for id, unit in pack.units.items()
            if id in UNITS or not (is_currency(id) or id in MEASURED)
        }
        self._scopes = {
            id: _pattern(SCOPES.get(id) or f"{scope.en}, {scope.ko}")
            for id, scope in pack.scopes.items()
        }

    def properties(self, text: str, among: Iterable[str]) -> dict[str, int]:
        """How many different words of each property stand in ``text``; none: left out."""
        found = {id: _hits(self._properties.get(id), text) for id in among}
        return {id: hits for id, hits in found.items() if hits}

    def units(self, text: str) -> set[str]:
        """Units of the pack that ``text`` may count; a wider one only without a narrower."""
        found = {
            id
            for id, ways in self._units.items()
            if any(all(stem.search(text) for stem in way) for way in ways)
        }
        return found - {wide for wide, narrow in NARROWER.items() if found & set(narrow)}

    def scoped(self, text: str, scope: str) -> bool:
        """Whether ``text`` names the scope."""
        pattern = self._scopes.get(scope)
        return bool(pattern and pattern.search(text))

    def scopes(self, text: str, among: Iterable[str]) -> set[str]:
        """Of these scopes those that ``text`` names."""
        return {scope for scope in among if self.scoped(text, scope)}


def lowered(text: str) -> str:
    """Text as cues are looked for in it."""
    return text.lower().replace("’", "'")


def _hits(pattern: re.Pattern[str] | None, text: str) -> int:
    return len(set(pattern.findall(text))) if pattern else 0


def _of_label(label: Text) -> str:
    """The longer words of a label, in both languages."""
    words = [word for word in label.en.lower().split() if len(word) > 2]
    return ", ".join([*(word.rstrip("s") for word in words), *label.ko.split()])


def _whole(label: str) -> list[re.Pattern[str]]:
    """A label as a way: all of its longer words must stand there, as whole words ('unit' does
    not stand in 'United').
    """
    words = label.lower().split()
    longer = [word for word in words if len(word) > 2 or not word.isascii()] or [label.lower()]
    return [re.compile(_stem(word.removesuffix("s"), whole=True)) for word in longer]


def _pattern(stems: str) -> re.Pattern[str]:
    ways = [stem.strip() for stem in stems.split(",") if stem.strip()]
    return re.compile("|".join(_stem(one) for one in sorted(ways, key=len, reverse=True)) or "(?!)")


def _split(ways: str) -> list[list[re.Pattern[str]]]:
    """Ways to name a unit: all stems of one must stand there."""
    each = (way.strip().split("+") for way in ways.split(",") if way.strip())
    return [[re.compile(_stem(stem)) for stem in way] for way in each]


def _stem(stem: str, *, whole: bool = False) -> str:
    """Short Latin words are whole words: 'ai' does not stand in 'aim'."""
    escaped = re.escape(stem)
    if not stem[0].isascii():
        return escaped
    return rf"(?<![a-z0-9]){escaped}" + (r"s?(?![a-z])" if whole or len(stem) <= 3 else "")
