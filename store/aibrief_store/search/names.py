"""Names as they are: whole, from the beginning, any part, and words in any order."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from aibrief_store.records import Entity
from aibrief_store.search.hangul import CONSONANTS, JAMO
from aibrief_store.search.hit import Match
from aibrief_store.search.spelling import Haystack, plain, spell, spell_all, word_starts

EXACT, SPACING, PREFIX, WORDS, PART, ACROSS, OWNER, INSIDE, SCRAP = (
    1.0, 0.97, 0.9, 0.85, 0.8, 0.76, 0.7, 0.66, 0.5,
)  # fmt: skip

# Words that a query may have or leave out.
_SMALL = frozenset(map(spell, ("of", "the", "and", "for", "in", "의", "및")))


class Names:
    """Every name of every entity, spelled.

    Attributes:
        of: for each text of the haystack the entity's id and the index into its names.
        spelled: the haystack of spelled names; those with a dot stand in it without it too.
    """

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self.entities = entities
        self.of = [(id, at) for id, entity in entities.items() for at in range(len(entity.names))]
        texts = spell_all(self.written(index) for index in range(len(self.of)))
        dotted = [index for index, text in enumerate(texts) if "." in text]
        self.of += [self.of[index] for index in dotted]
        self.spelled = Haystack(texts + [texts[index].replace(".", "") for index in dotted])
        self._starts: dict[int, frozenset[int]] = {}

    def written(self, index: int) -> str:
        """The name behind a text of the haystack."""
        entity, at = self.of[index]
        return self.entities[entity].names[at].value

    def starts(self, index: int) -> frozenset[int]:
        """Offsets at which the words of a spelled name begin."""
        if index not in self._starts:
            text, starts = self.spelled.texts[index], word_starts(self.written(index))
            dropped = "." in self.written(index) and "." not in text
            self._starts[index] = frozenset({0} if dropped else starts)
        return self._starts[index]

    @cached_property
    def whole(self) -> dict[str, list[int]]:
        """Spelled name to its indexes."""
        found: dict[str, list[int]] = {}
        for index, text in enumerate(self.spelled.texts):
            found.setdefault(text, []).append(index)
        return found

    def match(self, index: int, rule: str, score: float, shown: str = "") -> Match:
        """A match of the name behind ``index``."""
        return Match(*self.of[index], rule, score, shown)


def as_written(names: Names, query: str, spelled: str) -> Iterator[Match]:
    """Names that are, begin with or contain the query, however it is spaced."""
    bare = plain(query).strip()
    for index in names.whole.get(spelled, ()):
        same = plain(names.written(index)) == bare
        rule, score = ("exact", EXACT) if same else ("spacing", SPACING)
        yield names.match(index, rule, score)
    if loose_consonants(spelled):
        return
    for index, at in names.spelled.containing(spelled):
        found = _place(names, index, at, spelled)
        if found:
            yield names.match(index, *found)


def loose_consonants(spelled: str) -> bool:
    """A spelling that begins with consonants no vowel follows is choseong, no part of a name."""
    return spelled[0] in CONSONANTS and (len(spelled) == 1 or spelled[1] in CONSONANTS)


def _place(names: Names, index: int, at: int, spelled: str) -> tuple[str, float] | None:
    """Rule and score for the query found ``at`` an offset of a name; None: cuts a number."""
    text, end = names.spelled.texts[index], at + len(spelled)
    if len(text) == len(spelled):
        return None
    bonus = 0.03 if end in names.starts(index) or end == len(text) else 0.0
    if at == 0:
        return "prefix", PREFIX + bonus
    if spelled[0].isdigit() and (text[at - 1].isdigit() or text[at - 1] == "."):
        return None
    if at in names.starts(index):
        return "part", PART + bonus
    if spelled[0] in JAMO and spelled[0] not in CONSONANTS:
        return None
    if len(spelled) >= 4:
        return "part", INSIDE + bonus
    wide = ord(spelled[0]) > 0x2E7F
    return ("part", SCRAP + bonus) if wide or len(spelled) == 3 else None


def any_order(names: Names, words: list[str]) -> Iterator[Match]:
    """Names with all the words in any order; also words spread over an entity's names, and the
    name of what it is part of."""
    kept = [word for word in words if word not in _SMALL] or words
    if len(words) < 2:
        return
    kept.sort(key=len, reverse=True)
    places = [set(_at_word_starts(names, word)) for word in kept]
    length = sum(map(len, kept))
    for index in set.intersection(*places):
        if len(names.spelled.texts[index]) >= length:
            yield names.match(index, "words", WORDS)
    yield from _across(names, places)


def _across(names: Names, places: list[set[int]]) -> Iterator[Match]:
    """Entities whose names together, or with their owners', have all the words."""
    if not all(places):
        return
    having = [{names.of[index][0] for index in found} for found in places]
    best: dict[str, int] = {}
    for found in places:
        for index in sorted(found):
            best.setdefault(names.of[index][0], index)
    for entity, index in best.items():
        own = [entity in word for word in having]
        if all(own):
            yield names.match(index, "words", ACROSS)
            continue
        above = owners(names.entities, entity)
        if all(mine or above & word for mine, word in zip(own, having, strict=True)):
            yield names.match(index, "owner", OWNER)


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


def _at_word_starts(names: Names, word: str) -> Iterator[int]:
    """Names with ``word`` where one of their words begins; numbers must end where it ends."""
    for index, at in names.spelled.containing(word):
        text, end = names.spelled.texts[index], at + len(word)
        if at not in names.starts(index):
            continue
        if word[-1].isdigit() and text[end : end + 1].isdigit():
            continue
        yield index
