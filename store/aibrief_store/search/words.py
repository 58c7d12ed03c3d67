"""Queries of several words: in any order, in several scripts, with an owner's name."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from aibrief_store.records import Entity
from aibrief_store.search.hangul import JAMO, ends_syllable
from aibrief_store.search.hit import Match
from aibrief_store.search.names import Names
from aibrief_store.search.other_keys import OtherKeys
from aibrief_store.search.spelling import spell

WORDS, ACROSS, OWNER = 0.85, 0.76, 0.7
# With whole names, of an owner and its own.
OWNED = 0.75
# What a key must be worth to stand for a word: whole, or the beginning of a good one.
_GOOD_KEY = 0.75
# How well a word fits that is a whole key; a whole name is 1.
_WHOLE_KEY = 0.9

# Words that a query may have or leave out, and endings that Korean hangs on a name.
_SMALL = frozenset(map(spell, ("of", "the", "and", "for", "in", "및")))
ENDINGS = frozenset(
    map(
        spell,
        ("은", "는", "이", "가", "을", "를", "의", "와", "과", "에", "로", "도", "에서", "으로"),
    )
)
# Words that names shorten, or write now in Korean and now in Latin letters.
_ALIKE = (("ai", "인공지능", "人工智能"), ("대", "대학", "대학교", "university", "univ"))
SAME = {
    spell(word): [spell(other) for other in group if other != word]
    for group in _ALIKE
    for word in group
}
# Words that say what kind of thing is meant: 'H100 칩', 'OpenAI 모델'.
_KIND_WORDS = {
    "company": ("company", "companies", "startup", "회사", "기업", "스타트업", "업체"),
    "model": ("model", "models", "llm", "모델"),
    "product": ("product", "service", "app", "chatbot", "제품", "서비스", "챗봇"),
    "chip": ("chip", "chips", "gpu", "gpus", "칩", "반도체"),
    "person": ("person", "ceo", "founder", "reporter", "professor", "대표", "교수", "기자"),
    "institution": ("institution", "institute", "기관", "연구소"),
    "policy": ("policy", "plan", "정책", "계획"),
    "benchmark": ("benchmark", "ranking", "벤치마크", "순위"),
    "place": ("place", "country", "city", "국가", "나라", "도시"),
    "publication": ("publication", "newspaper", "journal", "신문", "학술지"),
}
KIND = {spell(word): kind for kind, words in _KIND_WORDS.items() for word in words}
_ONE_SCRIPT = re.compile(r"[\x00-\x7f]+|[ㄱ-ㅣ]+|[^\x00-\x7fㄱ-ㅣ]+")


class Place(NamedTuple):
    """How well a word fits an entity (1: it is a whole name), and by which of its names."""

    fit: float
    name: int


def any_order(names: Names, keys: OtherKeys, words: list[str]) -> Iterator[Match]:
    """Names with all the words in any order; also entities that have them in several names,
    some of them in their owners' names; also with the scripts of a word taken apart."""
    for kept in ways_apart(words):
        found = [_in_names_or_same(names, word) for word in kept]
        length = sum(map(len, kept))
        for index in set.intersection(*map(set, found)):
            if len(names.spelled.texts[index]) >= length:
                fit = min(places[index] for places in found)
                yield names.match(index, "words", WORDS + 0.04 * fit)
        having = [
            _having(names, keys, word, places) for word, places in zip(kept, found, strict=True)
        ]
        if all(having):
            yield from across(names.entities, having)


def ways_apart(words: list[str]) -> Iterator[list[str]]:
    """Words that must all be found, longest first: as they are, and cut where scripts meet."""
    apart = [part for word in words for part in _ONE_SCRIPT.findall(word)]
    small = _SMALL | ENDINGS
    for way in (words, apart) if apart != words else (words,):
        if len(way) > 1:
            kept = [word for word in way if word not in small] or way
            yield sorted(kept, key=len, reverse=True)


def _in_names_or_same(names: Names, word: str) -> dict[int, float]:
    """`_in_names`, and at half the worth for words that mean the same."""
    found = _in_names(names, word)
    for other in SAME.get(word, ()):
        for index, fit in _in_names(names, other).items():
            # 대 is a university at a name's end only.
            if other[0].isascii() or len(other) > 3 or names.spelled.texts[index].endswith(other):
                found.setdefault(index, fit / 2)
    return found


def _in_names(names: Names, word: str) -> dict[int, float]:
    """Names with ``word`` where one of theirs begins, and how much of it: 1 is the whole name.

    Hangul and Hanzi words stand inside longer ones too; a number must end where it ends.
    """
    wide = ord(word[0]) > 0x2E7F
    long = len(word) >= (4 if word[0] in JAMO else 2)
    found: dict[int, float] = {}
    for index, at in names.spelled.containing(word):
        text, end = names.spelled.texts[index], at + len(word)
        if word[-1].isdigit() and text[end : end + 1].isdigit():
            continue
        last = end == len(text)
        if len(text) == len(word):
            found[index] = 1.0
        elif at in names.starts(index):
            whole = last or end in names.starts(index)
            if whole or len(word) > 1 or ord(word) >= 0x3400:
                found[index] = max(found.get(index, 0.0), 0.5 if whole else 0.2)
        elif wide and len(word) > 1 and (last or (long and ends_syllable(text, end))):
            found.setdefault(index, 0.0)
    return found


def having(names: Names, keys: OtherKeys, word: str) -> dict[str, Place]:
    """The entities that have the word in a name or a key, each with the best place."""
    return _having(names, keys, word, _in_names_or_same(names, word))


def _having(
    names: Names, keys: OtherKeys, word: str, places: Mapping[int, float]
) -> dict[str, Place]:
    best: dict[str, Place] = {}
    for index, fit in places.items():
        entity, name = names.of[index]
        if entity not in best or fit > best[entity].fit:
            best[entity] = Place(fit, name)
    for match in keys.find(word) if len(word) > 1 else ():
        if match.score < _GOOD_KEY:
            continue
        if match.entity not in best or keys.is_whole(match) > best[match.entity].fit:
            best[match.entity] = Place(_WHOLE_KEY if keys.is_whole(match) else 0.1, match.name)
    kind = KIND.get(word)
    for id, record in names.entities.items() if kind else ():
        if record.kind == kind and record.names:
            best.setdefault(id, Place(0.0, 0))
    return best


def is_kind(word: str) -> bool:
    """The word only says what kind of thing is meant."""
    return word in KIND


def across(entities: Mapping[str, Entity], having: list[dict[str, Place]]) -> Iterator[Match]:
    """Entities whose names together, or with their owners', have all the words."""
    for entity in set().union(*having):
        above = owners(entities, entity)
        own = [word[entity] for word in having if entity in word]
        others = [
            max(word[id].fit for id in above if id in word)
            for word in having
            if entity not in word and not above.isdisjoint(word)
        ]
        if len(own) + len(others) == len(having):
            name = max(own, key=lambda place: place.fit).name
            fit = sum(place.fit for place in own) / len(own)
            rule, score = ("owner", OWNER) if others else ("words", ACROSS)
            if others and min(fit, *others) >= _WHOLE_KEY:
                score = OWNED
            yield Match(entity, name, rule, score + 0.04 * fit)


def joined(names: Names, spelled: str) -> Iterator[Match]:
    """A name with a Korean ending, or an owner's name and a name of its own: 오픈AIGPT-4o."""
    for cut in range(2, len(spelled) - 1):
        first = names.whole.get(spelled[:cut])
        if not first:
            continue
        if spelled[cut:] in ENDINGS:
            yield from (names.match(index, "words", ACROSS) for index in first)
        above = {names.of[index][0] for index in first}
        for index in names.spelled.beginning(spelled[cut:]):
            whole = len(names.spelled.texts[index]) == len(spelled) - cut
            if not above.isdisjoint(owners(names.entities, names.of[index][0])):
                yield names.match(index, "owner", OWNER + 0.04 * whole)


def owners(entities: Mapping[str, Entity], id: str) -> set[str]:
    """Everything that the entity is part of, however far up."""
    found: set[str] = set()
    waiting = list(entities[id].part_of)
    while waiting:
        above = waiting.pop()
        if above not in found and above in entities:
            found.add(above)
            waiting.extend(entities[above].part_of)
    return found
