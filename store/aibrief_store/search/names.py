"""Names as they are: whole, from the beginning, any part."""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from aibrief_store.records import Entity
from aibrief_store.search.hangul import CONSONANTS, JAMO, VOWELS, ends_syllable
from aibrief_store.search.hit import Match
from aibrief_store.search.layout import without_shift
from aibrief_store.search.spelling import Haystack, plain, spell_all, tokens, word_starts

EXACT, SPACING, PREFIX, PART, INSIDE, SCRAP = 1.0, 0.97, 0.9, 0.8, 0.66, 0.5


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
            dropped = "." in self.written(index) and "." not in self.spelled.texts[index]
            self._starts[index] = frozenset({0}) if dropped else _starts(self.written(index))
        return self._starts[index]

    def one_word(self, index: int) -> bool:
        """No space or sign parts the name."""
        return _is_one_word(self.written(index))

    @cached_property
    def whole(self) -> dict[str, list[int]]:
        """Spelled name to its indexes."""
        found: dict[str, list[int]] = {}
        for index, text in enumerate(self.spelled.texts):
            found.setdefault(text, []).append(index)
        return found

    @cached_property
    def unshifted(self) -> dict[str, list[int]]:
        """Names that are typed with shift, by what they are without it."""
        found: dict[str, list[int]] = {}
        for index, text in enumerate(self.spelled.texts):
            if (plainer := without_shift(text)) != text:
                found.setdefault(plainer, []).append(index)
        return found

    def match(self, index: int, rule: str, score: float, shown: str = "") -> Match:
        """A match of the name behind ``index``."""
        return Match(*self.of[index], rule, score, shown)


# Kept: the index of a large library proposes mostly the same names at the next keystroke.
@lru_cache(maxsize=4096)
def _starts(written: str) -> frozenset[int]:
    return frozenset(word_starts(written))


@lru_cache(maxsize=4096)
def _is_one_word(written: str) -> bool:
    return len(tokens(written)) == 1


def as_written(names: Names, query: str, spelled: str) -> Iterator[Match]:
    """Names that are, begin with or contain the query, however it is spaced."""
    bare = plain(query).strip()
    for index in names.whole.get(spelled, ()):
        same = plain(names.written(index)) == bare
        rule, score = ("exact", EXACT) if same else ("spacing", SPACING)
        yield names.match(index, rule, score)
    if loose_consonants(spelled):
        return
    if len(spelled) == 1 and ord(spelled) < 0x3400:
        # A letter, digit or jamo is part of too much; a Hanzi is a word.
        yield from (names.match(at, "prefix", PREFIX) for at in names.spelled.beginning(spelled))
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
        return "prefix", PREFIX + bonus + 0.01 * names.one_word(index)
    if spelled[0].isdigit() and (text[at - 1].isdigit() or text[at - 1] == "."):
        return None
    if at in names.starts(index):
        return "part", PART + bonus
    if spelled[0] in VOWELS or not _within_word(names.starts(index), text, at, end):
        return None
    if len(spelled) >= 4:
        return "part", INSIDE + bonus
    wide = ord(spelled[0]) > 0x2E7F
    return ("part", SCRAP + bonus) if wide or len(spelled) == 3 else None


def _within_word(starts: frozenset[int], text: str, at: int, end: int) -> bool:
    """A find from a word's middle must be whole syllables, or short letters of one word."""
    if text[at] in JAMO:
        return ends_syllable(text, end)
    return end - at >= 6 or not text[at].isascii() or not any(at < start < end for start in starts)
