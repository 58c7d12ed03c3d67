"""Groups and markets that a sentence describes without naming them."""

import re
from collections.abc import Iterator

from aibrief_store.auditing.cues import lowered
from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.evidence import Evidence
from aibrief_store.records import Entity

_GOVERNMENT = re.compile(r"(?P<place>.+?) (?:government|정부)|government of (?P<other>.+)")
_PLANS = re.compile(
    r"\b(?:will|plans?|aims?|intends?|wants?|pledge[sd]?|by 20)\b"
    r"|계획|방침|목표|하기로|육성|확보|할 예정"
)


class Groups:
    """Groups and markets that a sentence describes without their name: 'China has 300 AI
    companies' speaks of Chinese AI companies.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._known: list[tuple[str, str, list[list[str]]]] = []
        self._governments: dict[str, str] = {}
        places = {
            name.value.lower(): entity.id
            for entity in evidence.catalog.entities.values()
            if entity.kind == "place" and not entity.merged_into
            for name in entity.names
        }
        for entity in evidence.catalog.entities.values():
            for place in _governed(entity, places):
                self._governments.setdefault(place, entity.id)
        for entity in evidence.catalog.entities.values():
            if entity.kind not in ("group", "market") or entity.merged_into:
                continue
            for name in entity.names:
                words = _stems(name.value)
                place = next(
                    (id for value, id in places.items() if words and _begins(words[0], value)), ""
                )
                if place and len(words) > 2:
                    self._known.append((entity.id, place, [words[1:]]))

    def described(self, sentence: Drafted) -> dict[str, set[str]]:
        """For each place named the groups whose words stand in the sentence."""
        named = {one.entity for one in sentence.mentions if one.entity}
        text = sentence.words()
        found: dict[str, set[str]] = {}
        for id, place, ways in self._known:
            if place in named and any(_all_stand(way, text) for way in ways):
                found.setdefault(place, set()).add(id)
        if _PLANS.search(text):
            for place in named & self._governments.keys():
                found.setdefault(place, set()).add(self._governments[place])
        return found


def _governed(entity: Entity, places: dict[str, str]) -> Iterator[str]:
    """The places whose government the entity's name says it is."""
    if entity.kind == "institution" and not entity.merged_into:
        for name in entity.names:
            found = _GOVERNMENT.fullmatch(name.value.lower())
            if found and (place := places.get(found["place"] or found["other"])):
                yield place


def _stems(name: str) -> list[str]:
    """Words cut to their stems: 'Chinese AI companies' is chin, ai, compan."""
    cut = [re.sub(r"(?:ies|ese|(?<=a)n|'s|s|의|내)$", "", word) for word in lowered(name).split()]
    return [word for word in cut if word]


def _begins(stem: str, value: str) -> bool:
    return value.startswith(stem) and (len(stem) > 3 or stem == value or not stem.isascii())


def _all_stand(words: list[str], text: str) -> bool:
    return all(
        re.search((r"(?<![a-z])" if word.isascii() else "") + re.escape(word), text)
        for word in words
    )
