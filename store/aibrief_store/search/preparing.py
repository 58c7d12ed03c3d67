"""Preparing search keys: whatever needs a converter is done here, before anybody searches.

The only module that imports pypinyin, opencc and hanja, each when it is first needed. Where
one is missing (a reader's installation), the keys that need it are left out.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from aibrief_store.records import Entity, Name
from aibrief_store.search.keys import Key, KeyKind
from aibrief_store.search.romanising import loosely, romanise
from aibrief_store.search.spelling import plain, spell

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_CAPITALS = re.compile(r"[A-Z]{1,6}(?![A-Za-z])")
_LATIN_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "at", "to", "a"))

# The letters' names in Korean (National Institute of Korean Language, Standard Dictionary).
_ALOUD = {
    "A": "에이", "B": "비", "C": "씨", "D": "디", "E": "이", "F": "에프", "G": "지", "H": "에이치",
    "I": "아이", "J": "제이", "K": "케이", "L": "엘", "M": "엠", "N": "엔", "O": "오", "P": "피",
    "Q": "큐", "R": "알", "S": "에스", "T": "티", "U": "유", "V": "브이", "W": "더블유",
    "X": "엑스", "Y": "와이", "Z": "지",
}  # fmt: skip


def prepare(entities: Iterable[Entity]) -> list[Key]:
    """The keys of every name, without readings that only repeat a name of the same entity."""
    return [key for entity in entities for key in _keys(entity)]


def _keys(entity: Entity) -> Iterator[Key]:
    seen: set[tuple[str, str]] = set()
    own = {spell(name.value) for name in entity.names}
    for index, name in enumerate(entity.names):
        for kind, text in _other_ways(name):
            # The other script is kept beside a name: the search learns the characters by it.
            spoken = kind not in ("romanised", "traditional", "simplified")
            if (kind, text) in seen or (spoken and spell(text) in own):
                continue
            seen.add((kind, text))
            yield Key(entity.id, index, kind, text)


def _other_ways(name: Name) -> Iterator[tuple[KeyKind, str]]:
    if _HANGUL.search(name.value):
        for latin in romanise(plain(name.value)):
            yield "romanised", loosely(spell(latin))
    if _HAN.search(name.value):
        yield from _of_hanzi(name)
    if aloud := _aloud(name.value):
        yield "aloud", aloud
    if len(first := _first_letters(name.value)) > 2:
        yield "abbreviation", first


def _of_hanzi(name: Name) -> Iterator[tuple[KeyKind, str]]:
    value = unicodedata.normalize("NFKC", name.value)
    traditional = [_converted(config, value) for config in _TO_TRADITIONAL.get(name.lang, ("s2t",))]
    for text in traditional:
        if text != value:
            yield "traditional", text
    if (simplified := _converted("t2s", traditional[0])) != value:
        yield "simplified", simplified
    for text in traditional:
        yield from (("hanja_reading", reading) for reading in _korean_readings(text))
    if name.lang.startswith("zh"):
        yield from _pinyin(value)


def _pinyin(value: str) -> Iterator[tuple[KeyKind, str]]:
    """Pinyin without tones, ü as v and as u, and its first letters where all is Hanzi."""
    lazy_pinyin = _converter("pypinyin", "lazy_pinyin")
    if lazy_pinyin is None:
        return
    syllables: list[str] = lazy_pinyin(value)
    joined = spell("".join(syllables))
    yield "pinyin", joined
    if "v" in joined:
        yield "pinyin", re.sub("(?<=[ln])v", "u", joined)
    if all(map(_HAN.match, value)):
        yield "initials", "".join(syllable[0] for syllable in syllables)


def _korean_readings(text: str) -> list[str]:
    """Hanzi as Koreans read them, with and without the rule of initial sounds (두음법칙)."""
    table = _converter("hanja.table", "hanja_table")
    translate = _converter("hanja", "translate")
    if table is None or translate is None:
        return []
    readings = [
        "".join(table.get(letter, letter) for letter in text),
        translate(text, "substitution"),
    ]
    return [reading for reading in dict.fromkeys(readings) if not _HAN.search(reading)]


def _aloud(value: str) -> str:
    """Capitals as Koreans say them: LG그룹 is 엘지그룹; '' where there are none."""
    said = _CAPITALS.sub(lambda match: "".join(_ALOUD[letter] for letter in match[0]), value)
    rest_is_latin = re.search("[A-Za-z]", said)
    return said if said != value and not rest_is_latin else ""


def _first_letters(value: str) -> str:
    """The first letters of a name of Latin words, small ones left out."""
    if not value.isascii() or any(character.isdigit() for character in value):
        return ""
    words = [word for word in _LATIN_WORD.findall(value) if word.lower() not in _SMALL]
    return "".join(word if word.isupper() else word[0] for word in words).lower()


# How Hanzi become traditional, by the language of the name (OpenCC's configurations).
_TO_TRADITIONAL = {"zh-Hans": ("s2t", "s2tw", "s2hk"), "zh-Hant": ("t2tw", "t2hk"), "ja": ("jp2t",)}


def _converted(config: str, text: str) -> str:
    """``text`` by an OpenCC configuration; unchanged where OpenCC is missing."""
    convert = _opencc(config)
    return str(convert(text)) if convert else text


@cache
def _opencc(config: str) -> Callable[[str], str] | None:
    maker = _converter("opencc", "OpenCC")
    return maker(config).convert if maker else None


def _converter(module: str, name: str) -> Any:
    """A converter's function, or None where it is not installed."""
    try:
        return getattr(import_module(module), name)
    except ImportError:
        return None
