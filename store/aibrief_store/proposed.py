"""New entities: made of a name, or of the names that reading proposes in an article."""

import re
import unicodedata
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Entity, Name

if TYPE_CHECKING:
    from aibrief_store.reading.proposals import Proposal

_LATIN = re.compile(r"[A-Z][A-Za-z'’.-]{2,}")
_JOINED = re.compile(r" (?:and|&) ")
_AFTER_FIRST = ("company", "institution")
"""Kinds whose names are shortened to their first word; of others it is the last."""


def entity(name: str, kind: str, others: Iterable[str], taken: Container[str]) -> Entity:
    """A new entity with a name and the same in other scripts, and an id that is not taken."""
    names = [Name(one, language_of_name(one)) for one in dict.fromkeys((name, *others))]
    latin = next((one.value for one in names if one.lang == "en"), name)
    stem = _slug(latin) or _slug(name) or kind
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 10_000))
    return Entity(id=next(id for id in numbered if id not in taken), kind=kind, names=names)


def entities(
    found: "Sequence[Proposal]", text: str, taken: Container[str], known: Collection[str]
) -> list[Entity]:
    """The entities that proposals come to, each with the short forms that the text has of it.

    Args:
        taken: ids.
        known: names of the text that are some entity's, casefolded.
    """
    names = {one.text for one in found}
    made: dict[str, Entity] = {}
    for one in found:
        parts = _JOINED.split(one.text)
        if len(parts) > 1 and any(part in names for part in parts):
            continue  # two names that stand side by side, one of them proposed as well
        new = entity(one.text, one.kind, one.names, taken)
        made.setdefault(new.id, _with_short_form(new, text, known))
    short = {name.value for one in made.values() for name in one.names if name.kind == "alias"}
    return [one for one in made.values() if one.names[0].value not in short]


def _with_short_form(new: Entity, text: str, known: Collection[str]) -> Entity:
    """With 'Harborline' for 'Harborline Robotics', 'Keel' for 'Tomas Keel', where it stands so."""
    whole = new.names[0].value
    words = whole.removeprefix("The ").split()
    if len(words) < 2 or new.kind not in (*_AFTER_FIRST, "person", "publication"):
        return new
    short = words[0] if new.kind in _AFTER_FIRST else words[-1]
    if not _LATIN.fullmatch(short) or short.casefold() in known:
        return new
    if not any(_alone(short, text)):
        return new
    return msgspec.structs.replace(new, names=[*new.names, Name(short, "en", "alias")])


def _alone(short: str, text: str) -> Iterator[bool]:
    """For each place of a short form whether it stands in no longer name, its own or another's."""
    for place in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text):
        before = text[max(0, place.start() - 40) : place.start()].split(" ")[-2:-1]
        after = text[place.end() : place.end() + 2]
        led = bool(before and before[0][:1].isupper() and before[0][-1:].isalpha())
        yield not led and not (after[:1] == " " and after[1:].isupper())


def language_of_name(name: str) -> str:
    """The tag of a name by its script: 'ko', 'zh-Hans' or 'en'."""
    if any("가" <= letter <= "힣" for letter in name):
        return "ko"
    return "zh-Hans" if any("一" <= letter <= "鿿" for letter in name) else "en"


def _slug(name: str) -> str:
    """Letters and digits, hyphens between them."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "-".join("".join(c if c.isalnum() else " " for c in plain).split())
