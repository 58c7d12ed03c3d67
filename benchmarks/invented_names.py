"""Names in four scripts, invented: entities of any number, and what people type for them.

The same seed gives the same. Words repeat as they do in names (few often, most seldom), a third
of the things are part of others and named after them, many have a number or version.
"""

import random
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from aibrief_store.records import Entity, Name
from aibrief_store.search.hangul import compose
from aibrief_store.search.spelling import spell

_HEADS = (
    *("b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "qu", "r", "s", "t", "v", "w"),
    *("x", "z", "br", "ch", "cl", "cr", "dr", "fl", "gr", "pl", "pr", "sh", "sk", "st", "tr", "th"),
)
_BODIES = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "ia", "io", "oa", "ou"]
_TAILS = ["", "", "", "n", "r", "s", "l", "m", "x", "t", "ck", "nd", "rt", "st", "ng"]
_HANGUL_HEADS, _HANGUL_TAILS = (
    (0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 15, 16, 17, 18),
    (0, 0, 0, 1, 4, 8, 16, 21),
)
_HANGUL_BODIES = (0, 1, 4, 5, 6, 8, 9, 13, 18, 20)
_KANA = [chr(code) for code in range(0x30A2, 0x30ED) if code not in (0x30A3, 0x30C3)]
_ENGLISH = [
    "Systems",
    "Labs",
    "Group",
    "Technology",
    "University",
    "Institute",
    "Motors",
    "Bank",
    "Media",
    "Health",
]
_KOREAN = ["그룹", "전자", "연구소", "대학교", "은행", "병원", "산업", "통신", "증권", "화학"]
_CHINESE = ["科技", "集团", "大学", "银行", "电子", "医院", "工业", "通信", "汽车", "研究院"]
_KINDS = ("company", "institution", "person", "product", "model", "chip")
_WORDS, _OFTEN = 30_000, 1.6


class Asked(NamedTuple):
    """A query, what it is, and the spelled name that is meant."""

    text: str
    kind: str
    meant: str


@cache
def _vocabulary(script: str) -> list[str]:
    chance = random.Random(script)
    make = {"latin": _latin, "hangul": _hangul, "hanzi": _hanzi, "kana": _kana}[script]
    return list(dict.fromkeys(make(chance) for _ in range(_WORDS)))


def _latin(chance: random.Random) -> str:
    parts = chance.choice((2, 2, 2, 3, 3, 4))
    word = "".join(chance.choice(_HEADS) + chance.choice(_BODIES) for _ in range(parts))
    return (word + chance.choice(_TAILS)).capitalize()


def _hangul(chance: random.Random) -> str:
    return "".join(
        chr(
            0xAC00
            + (chance.choice(_HANGUL_HEADS) * 21 + chance.choice(_HANGUL_BODIES)) * 28
            + chance.choice(_HANGUL_TAILS)
        )
        for _ in range(chance.choice((2, 2, 3, 3, 4)))
    )


def _hanzi(chance: random.Random) -> str:
    return "".join(
        chr(0x4E00 + int(3000 * chance.random() ** 1.5) * 5)
        for _ in range(chance.choice((2, 2, 3)))
    )


def _kana(chance: random.Random) -> str:
    return "".join(chance.choice(_KANA) for _ in range(chance.choice((3, 4, 5))))


def _word(script: str, chance: random.Random) -> str:
    words = _vocabulary(script)
    return words[int(len(words) * chance.random() ** _OFTEN)]


def entities(count: int, seed: int = 1) -> Iterator[Entity]:
    """So many entities; two to three names each."""
    chance = random.Random(seed)
    owners: list[Entity] = []
    for number in range(count):
        owner = chance.choice(owners) if owners and chance.random() < 0.35 else None
        entity = _entity(f"e{number}", owner, chance)
        if owner is None and chance.random() < 0.3:
            owners.append(entity)
        yield entity


def _entity(id: str, owner: Entity | None, chance: random.Random) -> Entity:
    version = ""
    if chance.random() < 0.25:
        version = chance.choice(
            (f" {chance.randrange(1, 1000)}", f"-{chance.randrange(1, 6)}.{chance.randrange(10)}")
        )
    latin = " ".join(_word("latin", chance) for _ in range(chance.choice((1, 2, 2, 3))))
    if owner is not None and chance.random() < 0.5:
        latin = f"{owner.names[0].value.split()[0]} {latin}"
    latin += f" {chance.choice(_ENGLISH)}" * (chance.random() < 0.3) + version
    names = [Name(latin, "en")]
    if chance.random() < 0.7:
        own = "".join(_word("hangul", chance) for _ in range(chance.choice((1, 1, 2))))
        names.append(Name(own + chance.choice(_KOREAN) * (chance.random() < 0.4) + version, "ko"))
    if chance.random() < 0.3:
        names.append(
            Name(
                _word("hanzi", chance) + chance.choice(_CHINESE) * (chance.random() < 0.6),
                "zh-Hans",
            )
        )
    if chance.random() < 0.15:
        names.append(Name(_word("kana", chance) + version, "ja"))
    if chance.random() < 0.25:
        names.append(Name(_word("latin", chance), "en", "alias"))
    part_of = [owner.id] if owner else []
    return Entity(id=id, kind=chance.choice(_KINDS), names=names, part_of=part_of)


def typos(names: Sequence[str], count: int, seed: int = 2) -> list[Asked]:
    """Names with one edit (of eight letters or jamo and more: one or two), half unfinished.

    Digits and Hanzi are left alone: another one is another name. The unfinished are cut after
    seven letters at least, which then have the typos.
    """
    chance = random.Random(seed)
    found: list[Asked] = []
    while len(found) < count:
        words = [spell(word) for word in chance.choice(names).split()]
        spelled = " ".join(words)
        half = unfinished = chance.random() < 0.5
        if unfinished:
            # Half a number is another number, and a letter alone hardly begins a word.
            ends = [at for at in range(7, len(spelled)) if spelled[:at].rpartition(" ")[2][1:]]
            spelled = spelled[: chance.choice(ends)] if ends else ""
            unfinished = not any(map(str.isdigit, spelled))
        letters = sum(map(_editable, spelled))
        if letters < 5 or letters < len(spelled) * 0.6 or half != unfinished:
            continue
        edits = 2 if letters >= 9 and chance.random() < 0.5 else 1
        typed = _edited(spelled, edits, chance)
        kind = f"{edits} edit{'s' * (edits > 1)}, {'unfinished' if unfinished else 'whole'}"
        found.append(Asked(" ".join(map(compose, typed.split())), kind, spelled.replace(" ", "")))
    return found


def _editable(letter: str) -> bool:
    return letter.isalpha() and not "\u3400" <= letter <= "\u9fff"


def _edited(spelled: str, edits: int, chance: random.Random) -> str:
    """So many letters left out, doubled, replaced, put in or swapped, not the first."""
    for _ in range(edits):
        places = [at for at in range(1, len(spelled)) if _editable(spelled[at])]
        at = chance.choice(places)
        before, letter, after = spelled[:at], spelled[at], spelled[at + 1 :]
        other = chance.choice([one for one in spelled if _editable(one)])
        swapped = after[:1] + letter + after[1:] if _editable(after[:1] or " ") else letter + after
        spelled = before + chance.choice((after, other + letter + after, other + after, swapped))
    return spelled
