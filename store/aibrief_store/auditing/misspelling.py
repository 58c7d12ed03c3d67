"""Names that no article writes so, but nearly so: found by the search."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cached_property

from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.naming import Mention, Names
from aibrief_store.search import Hit

_RULES = ("typo", "spacing", "sounds", "romanised")
_SURE = 0.5
_LONGEST = 60
"""Characters that are looked up."""
_NUMBER = re.compile("[0-9]")
_WORD = re.compile(r"[가-힣]{3,}")


class Misspellings:
    """What was probably meant, looked up once a spelling."""

    def __init__(self, names: Names, search: Callable[[str, int], list[Hit]]) -> None:
        self._names = names
        self._search = search
        self._meant: dict[str, str] = {}

    def meant(self, name: str) -> str:
        """The name that ``name`` is nearly; '' for none."""
        if name not in self._meant:
            self._meant[name] = self._looked_up(name)
        return self._meant[name]

    def _looked_up(self, name: str) -> str:
        hits = self._search(name, 1) if len(name) <= _LONGEST else []
        if not hits or hits[0].kind != "entity" or hits[0].score < _SURE:
            return ""
        return hits[0].matched if hits[0].rule in _RULES else ""

    def known(self, name: str) -> str:
        """What was meant, where it was looked up already; '' where it was not."""
        return self._meant.get(name, "")

    def corrected(self, sentence: Drafted) -> Drafted:
        """The sentence with its misspelt names as those of what was meant."""
        mentions = [self._as_meant(one) for one in (*sentence.mentions, *self._hangul(sentence))]
        mentions.sort()
        return sentence if mentions == sentence.mentions else sentence._replace(mentions=mentions)

    def _as_meant(self, one: Mention) -> Mention:
        """'Moonshoot' leads to Moonshot; not so what has a number: V3.1 is no misspelt V3."""
        if one.entity or not one.name or _NUMBER.search(one.name):
            return one
        meant = self.meant(one.name)
        if not meant or abs(len(meant) - len(one.name)) > 1:
            return one
        found = self._names.find(meant)
        entity = found[0].entity if len(found) == 1 and found[0].name else ""
        return one._replace(entity=entity, misspelt=bool(entity))

    def _hangul(self, sentence: Drafted) -> Iterator[Mention]:
        """Words of three syllables or more that are one jamo off a name."""
        if not re.search("[가-힣]", sentence.text):
            return
        taken = {at for one in sentence.mentions for at in range(one.start, one.end)}
        for word in _WORD.finditer(sentence.text):
            start = sentence.start + word.start()
            length = 0 if start in taken else self._near(word[0])
            if length and self.meant(word[0][:length]):
                yield Mention(start, start + length, "", word[0][:length])

    def _near(self, word: str) -> int:
        """How many syllables of ``word`` are a name but for one jamo; 0 for none."""
        for length in range(min(len(word), self._longest), 2, -1):
            head = word[:length]
            keys = {head[:at] + head[at + 1 :] for at in range(length)}
            for key in keys:
                for name in self._by_rest.get(key, ()):
                    if name != head and len(name) == length and _one_jamo(name, head):
                        return length
        return 0

    @cached_property
    def _longest(self) -> int:
        return max((len(name) for name in self._names.hangul()), default=0)

    @cached_property
    def _by_rest(self) -> dict[str, list[str]]:
        """Names by themselves without one syllable."""
        found: dict[str, list[str]] = {}
        for name in self._names.hangul():
            for at in range(len(name)):
                found.setdefault(name[:at] + name[at + 1 :], []).append(name)
        return found


def _one_jamo(one: str, other: str) -> bool:
    """Whether two words of one length differ in one jamo."""
    mine, theirs = unicodedata.normalize("NFD", one), unicodedata.normalize("NFD", other)
    if len(mine) != len(theirs):
        return False
    return sum(a != b for a, b in zip(mine, theirs, strict=True)) == 1
