"""Whom a sentence makes the maker or founder of something, against whom the articles name.

'Tencent released Qwen2.5-Max on 29 January': the day is right, the maker is not. Who made a
model, product or chip is told by its claims (developer, owner) and by what it is a part of; who
founded a company by its founders. Whoever belongs to one of those, or founded or leads it, may
stand for it. Where the library names nobody, nothing is told.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.evidence import Evidence
from aibrief_store.auditing.naming import Mention
from aibrief_store.auditing.owning_words import WAYS, Relation
from aibrief_store.records import MADE, Claim

_PROPERTIES: dict[Relation, tuple[str, ...]] = {
    "made": ("developer", "owner"),
    "founded": ("founder", "set_up_by"),
}
_FIRMS = frozenset({"company", "institution"})
_DOERS = frozenset({"company", "institution", "person", "group", ""})
_OBJECT = re.compile(
    r"\b(?:of|to|from|with|against|than|for|like|unlike|behind|by|in|at|on)\s+(?:the\s+)?$"
)
_FAR = 90
"""Characters between two names that one relation may hold together."""


class Wrong(NamedTuple):
    """Somebody named as the maker or founder of what the articles give to others.

    Attributes:
        doer: who is named; of an unknown one the ``entity`` is ''.
        thing: what was made or founded.
        owners: ids of those whom the library names.
        claims: that name them; empty where only the part and its whole are known.
        sure: the doer is known and is of the owners' kind: they exclude each other.
    """

    relation: Relation
    doer: Mention
    thing: Mention
    owners: list[str]
    claims: list[Claim]
    sure: bool


class Owners:
    """Makers and founders by one library."""

    def __init__(self, evidence: Evidence) -> None:
        self._known = evidence
        self._named = lru_cache(maxsize=None)(self._look_up)

    def wrong(self, sentence: Drafted) -> list[Wrong]:
        """The makers and founders that the sentence names and the library does not."""
        found: list[Wrong] = []
        for relation, doer, thing in _pairs(sentence, self._known):
            owners, claims = self._named(relation, self._known.context.entity(thing.entity))
            if owners and not self._fits(doer.entity, owners):
                kinds = {self._known.kind(one) for one in owners}
                sure = self._known.kind(doer.entity) in kinds and not doer.misspelt
                found.append(Wrong(relation, doer, thing, list(owners), list(claims), sure))
        return found

    def _look_up(self, relation: Relation, thing: str) -> tuple[tuple[str, ...], tuple[Claim, ...]]:
        known = self._known
        claims = [
            claim
            for claim in known.catalog.claims_about(thing)
            if claim.property in _PROPERTIES[relation] and claim.modality == "stated"
        ]
        if any(claim.value.open for claim in claims):
            return (), ()
        owners = [
            known.context.entity(one)
            for claim in claims
            for one in [claim.value.entity, *(claim.value.entities or [])]
            if one
        ]
        if relation == "made":
            owners += [one for one in sorted(known.wholes(thing)) if known.kind(one) in _FIRMS]
        return tuple(dict.fromkeys(owners)), tuple(claims)

    def _fits(self, doer: str, owners: tuple[str, ...]) -> bool:
        if not doer:
            return False
        who = self._known.context.entity(doer)
        if any(self._known.related(who, one) for one in owners):
            return True
        return any(who in self._heads(one) for one in owners)

    def _heads(self, owner: str) -> set[str]:
        """Founders and leaders: 'Liang released R1' speaks of his company."""
        named = [
            one
            for claim in self._known.catalog.claims_about(owner)
            if claim.property in ("founder", "leader")
            for one in [claim.value.entity, *(claim.value.entities or [])]
        ]
        return {self._known.context.entity(one) for one in named if one}


def _pairs(sentence: Drafted, known: Evidence) -> Iterator[tuple[Relation, Mention, Mention]]:
    """Names that the words put together as doer and deed; no third name stands between."""
    mentions = sentence.mentions
    for at, left in enumerate(mentions):
        for right in mentions[at + 1 : at + 4]:
            if right.start - left.end > _FAR:
                break
            yield from _told(sentence, known, left, right, right is mentions[at + 1])


def _told(
    sentence: Drafted, known: Evidence, left: Mention, right: Mention, beside: bool
) -> Iterator[tuple[Relation, Mention, Mention]]:
    between = sentence.words(left.end, right.start)
    after = sentence.words(right.end, min(right.end + 60, sentence.end))
    for way in WAYS[sentence.language]:
        doer, thing = (left, right) if way.doer_first else (right, left)
        relation = _relation(known.kind(thing.entity))
        # Only a Korean verb behind both names may reach over a third one.
        if relation is None or known.kind(doer.entity) not in _DOERS or not (beside or way.after):
            continue
        if way.relation not in ("", relation) or not thing.entity or doer.entity == thing.entity:
            continue
        if way.doer_first and _is_object(sentence, left) and not between.startswith("'s"):
            continue
        if way.between.fullmatch(between) and (way.after is None or way.after.match(after)):
            yield relation, doer, thing
            return


def _is_object(sentence: Drafted, one: Mention) -> bool:
    """'A rival of OpenAI, released R1': whoever did it stands before."""
    return bool(_OBJECT.search(sentence.words(max(sentence.start, one.start - 30), one.start)))


def _relation(kind: str) -> Relation | None:
    if kind in MADE:
        return "made"
    return "founded" if kind in _FIRMS else None
