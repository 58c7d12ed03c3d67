"""Queries of several words, one or two of them mistyped or written as they sound.

The other words must be there as they are, in names of the same entity or of its owners: alone,
a word that only sounds like another says too little. Only together may all words of a name be
written as they sound.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from aibrief_store.records import Entity
from aibrief_store.search.hangul import compose
from aibrief_store.search.hit import Match
from aibrief_store.search.names import Names
from aibrief_store.search.other_keys import OtherKeys
from aibrief_store.search.words import WORDS, Place, across, having, is_kind, owners, ways_apart

if TYPE_CHECKING:
    from aibrief_store.search.vocabulary import Vocabulary

# What a match keeps of its score for a word that sounds like it, and for one with a typo.
_SOUNDS, _TYPO = 0.65, 0.6
_MOST_UNSURE = 2
_NEARLY_ALL = 0.9
# How well a whole name fits that was guessed; one that is there has 1.
_GUESSED = 0.5

_Having = list[dict[str, Place]]


def nearly(
    names: Names, keys: OtherKeys, vocabulary: "Vocabulary", words: list[str]
) -> Iterator[Match]:
    """Entities that all ``words`` lead to, if one or two of them are heard or typed amiss."""
    for kept in ways_apart(words):
        sure = [having(names, keys, word) for word in kept]
        heard = [vocabulary.heard(word) for word in kept]
        yield from _all_heard(names, kept, heard)
        if not any(sure):
            continue
        by_sound = [_places(names, shares) for shares in heard]
        found = list(_across(names.entities, kept, sure, by_sound, "sounds", _SOUNDS))
        if not found:
            by_typo = [_places(names, vocabulary.mistyped(word)) for word in kept]
            either = [{**one, **other} for one, other in zip(by_sound, by_typo, strict=True)]
            found = list(_across(names.entities, kept, sure, either, "typo_word", _TYPO))
        yield from found


def _all_heard(names: Names, words: list[str], heard: list[dict[int, float]]) -> Iterator[Match]:
    """Names all of whose words are written as they sound."""
    for index in set.intersection(*map(set, heard)):
        if sum(shares[index] for shares in heard) > _NEARLY_ALL:
            shown = " ".join(map(compose, words))
            yield names.match(index, "sounds", WORDS * _SOUNDS, shown)


def _places(names: Names, shares: Mapping[int, float]) -> dict[str, Place]:
    best: dict[str, Place] = {}
    for index, share in shares.items():
        entity, name = names.of[index]
        if entity not in best or share * _GUESSED > best[entity].fit:
            best[entity] = Place(share * _GUESSED, name)
    return best


def _across(
    entities: Mapping[str, Entity],
    words: list[str],
    sure: _Having,
    unsure: _Having,
    rule: str,
    worth: float,
) -> Iterator[Match]:
    """Entities that have all words for sure or not, at least one that means them for sure."""
    together = [{**guessed, **there} for guessed, there in zip(unsure, sure, strict=True)]
    if not all(together):
        return
    for match in across(entities, together):
        its = owners(entities, match.entity) | {match.entity}
        guessed = [word for word, there in zip(words, sure, strict=True) if its.isdisjoint(there)]
        told = any(not is_kind(word) for word in words if word not in guessed)
        if told and 0 < len(guessed) <= _MOST_UNSURE:
            shown = compose(guessed[0])
            yield match._replace(rule=rule, score=match.score * worth, shown=shown)
