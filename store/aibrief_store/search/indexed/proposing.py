"""Proposals: for each stage of the rules the few entities of a large library to try them on.

What is proposed is a superset of what the rules find as long as that is not too much; then it is
what they would rank first, by nearly the same scores.
"""

import numpy as np

from aibrief_store.search import choseong
from aibrief_store.search.indexed.arrays import Arrays
from aibrief_store.search.indexed.candidates import Candidates
from aibrief_store.search.indexed.library import Indexed
from aibrief_store.search.indexed.misspelt import Misspelt
from aibrief_store.search.indexed.postings import Postings
from aibrief_store.search.indexed.scoring import INITIALS, NAME_FORMS, forms, key_forms, scores
from aibrief_store.search.indexed.several import Several
from aibrief_store.search.indexed.suffixes import Places
from aibrief_store.search.indexed.table import Flags, Numbers, Table
from aibrief_store.search.indexed.texts import in_initials
from aibrief_store.search.indexed.unsure import Unsure
from aibrief_store.search.layout import other_layouts, without_shift
from aibrief_store.search.names import loose_consonants
from aibrief_store.search.numbers import frame
from aibrief_store.search.other_keys import WORTH
from aibrief_store.search.query import Query
from aibrief_store.search.romanising import loosely
from aibrief_store.search.spelling import plain, spell, tokens
from aibrief_store.search.words import ACROSS, ENDINGS, OWNER

# Places of a needle beyond which the beginnings of texts are looked at first, and what those
# are worth that come before all parts.
_MANY, _BEFORE_PARTS = 4096, 860
_LAYOUT, _UNSHIFTED, _TRADITIONAL = 0.87, 800, 0.96
_ROMANISED = forms("romanised")


class Proposals:
    """The index of a library's names, asked stage by stage as `Pool` is.

    Args:
        arrays: `building.built`'s.
    """

    def __init__(self, arrays: Arrays) -> None:
        self.indexed = Indexed(arrays)
        self._table = Table(arrays)
        self._several = Several(self._table, self.indexed)
        self._misspelt = Misspelt(arrays, self._table)
        self._unsure = Unsure(arrays, self._table, self.indexed, self._several, self._misspelt)
        self._unshifted = Postings(arrays, "unshifted")
        self._numberless = Postings(arrays, "numberless")

    def sure(self, query: Query, most: int) -> list[int]:
        """Entities that have all that was typed, ``most`` of them, the likeliest first."""
        found = Candidates(self._table, self.indexed.place)
        self._written(found, query.spelled, NAME_FORMS | key_forms(query.spelled), most)
        self._several.propose(found, query.words)
        self._joined(found, query.spelled)
        self._romanised(found, query.spelled, most)
        self._simplified(found, query.text, most)
        for way in choseong.ways(query.text):
            needle = in_initials(choseong.initials(way))
            self._look_up(found, needle, INITIALS, most)
        for other in other_layouts(query.text) if len(query.spelled) > 1 else ():
            self._written(found, other, NAME_FORMS, most, _LAYOUT)
            found.entities(self._unshifted.of(without_shift(other)), _UNSHIFTED)
        return found.best(most)

    def near(self, query: Query, most: int) -> list[int]:
        """Entities whose names may be meant with a typo or two."""
        found = Candidates(self._table, self.indexed.place)
        found.texts(*self._misspelt.near(query.words))
        return found.best(most)

    def unsure(self, query: Query, most: int) -> list[int]:
        """Entities that one or two of several words lead to by sound or with typos."""
        found = Candidates(self._table, self.indexed.place)
        self._unsure.propose(found, query.words)
        return found.best(most)

    def neighbours(self, query: Query, most: int) -> list[int]:
        """Entities whose names differ from the query in numbers only."""
        found = Candidates(self._table, self.indexed.place)
        found.entities(self._numberless.of(frame(query.spelled)), 1)
        return found.best(most)

    def _written(
        self, found: Candidates, spelled: str, wanted: Flags, most: int, worth: float = 1.0
    ) -> None:
        """Texts that are, begin with or contain it; choseong is no part of a text."""
        if not loose_consonants(spelled):
            self._look_up(found, spelled, wanted, most, worth)
            return
        self._whole(found, spelled, wanted, worth)

    def _whole(self, found: Candidates, needle: str, wanted: Flags, worth: float = 1.0) -> None:
        self._put(found, needle, self._table.suffixes.places(needle + "\0"), wanted, worth)

    def _look_up(
        self, found: Candidates, needle: str, wanted: Flags, most: int, worth: float = 1.0
    ) -> None:
        """Places of a needle: where there are very many, beginnings of texts, if they suffice."""
        suffixes = self._table.suffixes
        places = suffixes.places(needle)
        if places.stop - places.start > _MANY:
            good = self._put(found, needle, suffixes.first(places), wanted, worth)
            if len(needle) == 1 or len(np.unique(self._table.entity[good])) >= most:
                return
        # Two Latin letters within a word are no find.
        narrow = len(needle) < 3 and needle.isascii()
        self._put(found, needle, suffixes.begun(places) if narrow else places, wanted, worth)

    def _put(
        self, found: Candidates, needle: str, places: Places, wanted: Flags, worth: float
    ) -> Numbers:
        """Put the texts there among the candidates; those that come before all parts."""
        there = self._table.found(needle, places)
        scored = scores(self._table, there, needle, wanted)
        found.texts(there.text, scored if worth == 1 else (scored * worth).astype(np.int64))
        return there.text[scored >= _BEFORE_PARTS]

    def _romanised(self, found: Candidates, spelled: str, most: int) -> None:
        """Hangul in Latin letters, which is folded; the other keys are looked up with the names."""
        if spelled.isascii() and (folded := loosely(spelled)):
            if len(folded) < WORTH["romanised"].prefix_from:
                self._whole(found, folded, _ROMANISED)
            else:
                self._look_up(found, folded, _ROMANISED, most)

    def _simplified(self, found: Candidates, text: str, most: int) -> None:
        simple = plain(text).translate(self.indexed.simpler)
        if simple != plain(text) and (spelled := spell(simple)):
            wanted = NAME_FORMS | key_forms(spelled)
            self._written(found, spelled, wanted, most, _TRADITIONAL)
            self._several.propose(found, tokens(simple), _TRADITIONAL)

    def _joined(self, found: Candidates, spelled: str) -> None:
        """A name with a Korean ending, or an owner's name and a name of its own."""
        for cut, places in self._table.suffixes.ended(spelled[:-1]):
            if cut < 2:
                continue
            there = self._table.found(spelled[:cut], places)
            owners = self._table.entity[there.text[NAME_FORMS[there.form] & (there.offset == 0)]]
            rest = spelled[cut:]
            if rest in ENDINGS:
                found.entities(owners, round(1000 * ACROSS))
            if len(owners):
                self._owned(found, owners, rest)

    def _owned(self, found: Candidates, owners: Numbers, rest: str) -> None:
        wholes = self.indexed.none()
        wholes[owners] = True
        parts = self.indexed.parts(wholes)
        suffixes = self._table.suffixes
        there = self._table.found(rest, suffixes.first(suffixes.places(rest)))
        kept = parts[self._table.entity[there.text]] & NAME_FORMS[there.form]
        scored = round(1000 * OWNER) + 40 * there.whole
        found.texts(there.text, np.where(kept, scored, 0))
