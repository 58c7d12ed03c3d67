"""Known entities in a text: where each is named, and by which of its names."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from aibrief_store.reading.addresses import addresses
from aibrief_store.reading.language import Language, language_of
from aibrief_store.reading.mentions_ends import begins, ends, within_another
from aibrief_store.reading.mentions_folding import Folded, bracketless, folded, key, plain_text
from aibrief_store.reading.mentions_misspelt import Misspelt
from aibrief_store.reading.mentions_printed import printed_so
from aibrief_store.records import Entity, Name

_SOCIAL = re.compile(r"(?:소셜|SNS|미디어|[Ss]ocial|社交|平台)[^.\n]{0,10}\Z")
_APPOSED = re.compile(r" [‘“'\"『「《〈]?")
_CODE = re.compile(r"[a-z]{0,2}[0-9][0-9.]*[a-z]?")
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]{3,}(?![A-Za-z])")
_PLAIN_WORD = re.compile(r"[A-Z][a-z]+|[A-Z]{6,}")
_SENTENCE_START = re.compile(r"(?:^|[.!?。！？:\n][\s”\"’)]*|[“\"‘]) *$")


class Mention(NamedTuple):
    """An entity named in a text.

    Attributes:
        start, end, text: the name as printed, without particles.
        entity: the entity's id; the likeliest of ``candidates``.
        name: the entity's name that was met.
        candidates: ids of all entities of that name, the likeliest first.
        misspelling: the name is a known misspelling, or only near to what is printed.
        exact: printed letter by letter as the entity's name.
    """

    start: int
    end: int
    text: str
    entity: str
    name: str
    candidates: tuple[str, ...]
    misspelling: bool = False
    exact: bool = True


def places_of(text: str, names: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    """Every place of each name as it is written, in order."""
    each = list(names)
    places: dict[str, list[tuple[int, int]]] = {name: [] for name in each}
    if each:
        for index, start, end in AhoCorasick(each).find_matches_as_indexes(text, overlapping=True):
            places[each[index]].append((start, end))
    return places


class _Hit(NamedTuple):
    """A key of the names at a place of the text."""

    start: int
    end: int
    key: str
    near: bool = False


class Names:
    """The names of entities, made ready once for any number of texts."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = {entity.id: entity for entity in entities if not entity.merged_into}
        self._named: dict[str, list[tuple[Entity, Name]]] = {}
        for entity in self._entities.values():
            for name in entity.names:
                if folded_name := key(name.value):
                    self._add(folded_name, entity, name)
        self._keys = list(self._named)
        self._finder = AhoCorasick(self._keys, store_patterns=False)
        self._misspelt = Misspelt(
            (spelling, named[0][0].kind)
            for spelling, named in self._named.items()
            if named[0][1].kind != "abbreviation"
        )

    def _add(self, folded_name: str, entity: Entity, name: Name) -> None:
        named = self._named.setdefault(folded_name, [])
        if all(entity is not other or name.value != said.value for other, said in named):
            named.append((entity, name))

    def find(self, text: str, language: Language | None = None) -> list[Mention]:
        """Every mention in a text, in order; none overlaps another."""
        plain = plain_text(text)
        hits = list(self._exact(plain, language or language_of(text)))
        begun = {hit.start for hit in hits}
        hits = [hit for hit in hits if not (self._group(hit) and _apposed(plain, hit.end, begun))]
        hits += [_Hit(*found, True) for found in self._misspelt.find(plain)]
        kept = _longest(hits, addresses(plain))
        return list(self._told(plain, text, kept))

    def _group(self, hit: _Hit) -> bool:
        return self._named[hit.key][0][0].kind == "group"

    def _exact(self, plain: str, language: Language) -> Iterator[_Hit]:
        yield from self._hits(plain, folded(plain), language)
        for seen, join in bracketless(plain):
            yield from self._hits(plain, seen, language, join)

    def _hits(
        self, plain: str, seen: Folded, language: Language, join: int | None = None
    ) -> Iterator[_Hit]:
        """What stands in the folded text; with ``join``, only names across it."""
        for index, begin, beyond in self._finder.find_matches_as_indexes(
            seen.text, overlapping=True
        ):
            if join is not None and not begin < join < beyond:
                continue
            start, end = seen.place(begin, beyond)
            if not begins(plain, start):
                continue
            spelling = self._keys[index]
            named = [
                each
                for each in self._named[spelling]
                if ends(plain, end, each[0].kind)
                and printed_so(plain, start, end, each[1], language, join is not None)
                and not within_another(plain, start, end, each[0].kind, language)
            ]
            if named:
                yield _Hit(start, end, spelling)

    def _told(self, plain: str, text: str, hits: list[_Hit]) -> Iterator[Mention]:
        seen = self._seen(hits)
        words: frozenset[str] = frozenset()
        for hit in hits:
            printed = text[hit.start : hit.end]
            named = self._named[hit.key]
            if len(named) > 1:
                named = sorted(named, key=lambda each: -seen.get(_root(each[0]), 0))
            if _weak(hit.key, named[0]) and not (
                seen.get(_root(named[0][0]))
                or _SOCIAL.search(plain, max(hit.start - 16, 0), hit.start)
            ):
                continue
            entity, _ = named[0]
            names = [name for other, name in named if other is entity]
            name = next((name for name in names if name.value == printed), names[0])
            if (
                _opens(text, hit, name)
                and (words := words or _words(text))
                and (printed.lower() in words)
            ):
                continue
            yield Mention(
                hit.start, hit.end, printed, entity.id, name.value,
                tuple(dict.fromkeys(other.id for other, _ in named)),
                hit.near or name.kind == "misspelling", name.value == printed,
            )  # fmt: skip

    def _seen(self, hits: list[_Hit]) -> dict[str, int]:
        """How often each family of entities is named by a name that is sure to be its own."""
        seen: dict[str, int] = {}
        for hit in hits:
            named = self._named[hit.key]
            if len({each[0].id for each in named}) == 1 and not _weak(hit.key, named[0]):
                root = _root(named[0][0])
                seen[root] = seen.get(root, 0) + 1
        return seen


def mentions(
    text: str, entities: Names | Iterable[Entity], language: Language | None = None
) -> list[Mention]:
    """Every mention of known entities in a text, in order; `Names` spares making them ready."""
    names = entities if isinstance(entities, Names) else Names(entities)
    return names.find(text, language)


def _longest(hits: list[_Hit], taken: list[tuple[int, int]]) -> list[_Hit]:
    """Of hits that overlap the one that begins first, then the longest; none in an address."""
    spans = [_Hit(*span, "") for span in taken]
    kept: list[_Hit] = []
    for hit in sorted(hits + spans, key=lambda hit: (hit.start, hit.near, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return [hit for hit in kept if hit.key]


def _apposed(plain: str, end: int, begun: set[int]) -> bool:
    """Whether a name follows at once: in '중국 AI 스타트업 ‘딥시크’' no group is meant."""
    after = _APPOSED.match(plain, end)
    return bool(after) and after.end() in begun if after else False


def _root(entity: Entity) -> str:
    """The family that an entity is of: its makers', else its own."""
    return entity.part_of[0] if entity.part_of else entity.id


def _weak(spelling: str, named: tuple[Entity, Name]) -> bool:
    """Names that say nothing alone: o1, R1, X, HF."""
    entity, name = named
    if entity.kind == "place":
        return False
    return len(spelling) == 1 or (
        name.kind == "abbreviation" and (len(spelling) == 2 or bool(_CODE.fullmatch(spelling)))
    )


def _opens(text: str, hit: _Hit, name: Name) -> bool:
    """An English word that begins a sentence; if the text also has it in lower case it is none
    of the names that are words: Step, Moon, Nature."""
    printed = text[hit.start : hit.end]
    return (
        not hit.near
        and bool(_PLAIN_WORD.fullmatch(printed))
        and bool(_SENTENCE_START.search(text, max(hit.start - 6, 0), hit.start))
    )


def _words(text: str) -> frozenset[str]:
    """The words in small letters."""
    return frozenset(_SMALL.findall(text))
