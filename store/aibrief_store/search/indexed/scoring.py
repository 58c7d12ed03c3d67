"""How well texts fit a needle, for many at a time: the rules' scores in thousandths, nearly."""

import numpy as np
from numpy.typing import NDArray

from aibrief_store.search.indexed.table import Flags, Found, Scores, Table
from aibrief_store.search.indexed.texts import FORM, FORMS, NAMES
from aibrief_store.search.names import EXACT, INSIDE, PART, PREFIX, SCRAP
from aibrief_store.search.other_keys import LATIN, OTHERS, WORTH, Worth

# A choseong of a name and of a key, after `Pool` and `OtherKeys.by_choseong`.
_CHOSEONG = {
    "choseong": Worth(0.93, 0.84, 1, 0.62, 3),
    "choseong of a key": Worth(0.72, 0.6, 3, 0.0, 0),
}
_MISPRINT = 20
_BONUS = 30


def forms(*names: str) -> Flags:
    """A set of `texts.FORMS`, as flags by number."""
    found = np.zeros(len(FORMS), np.bool_)
    found[[FORM[name] for name in names]] = True
    return found


NAME_FORMS = forms(*FORMS[:NAMES])
INITIALS = forms(*_CHOSEONG)


def key_forms(spelled: str) -> Flags:
    """The keys in which a spelled query is looked for as it is."""
    latin = (kind for kind in LATIN if kind != "romanised")
    return forms(*latin) if spelled.isascii() else forms(*OTHERS)


def _column(of: str) -> NDArray[np.int64]:
    """A field of the worth of each form, in thousandths or letters; 0 for names."""
    known = {**WORTH, **_CHOSEONG}
    thousandths = 1 if of.endswith("_from") else 1000
    values = [getattr(known[form], of) * thousandths if form in known else 0 for form in FORMS]
    return np.round(values).astype(np.int64)


_WHOLE, _PREFIX, _PART = _column("whole"), _column("prefix"), _column("part")
_PREFIX_FROM, _PART_FROM = _column("prefix_from"), _column("part_from")


def scores(table: Table, found: Found, needle: str, wanted: Flags) -> Scores:
    """The score of each place whose text has one of the ``wanted`` forms; else 0."""
    names = NAME_FORMS[found.form]
    scored = np.where(names, _of_names(table, found, needle), _of_keys(found, len(needle)))
    scored -= _MISPRINT * (found.form == FORM["misspelling name"])
    return np.where(wanted[found.form], np.maximum(scored, 0), 0)


def _of_names(table: Table, found: Found, needle: str) -> Scores:
    if len(needle) == 1 and ord(needle) < 0x3400:
        # A letter, digit or jamo is part of too much; a Hanzi is a word.
        first = np.where(found.offset == 0, _thousandths(PREFIX), 0)
        return np.where(found.whole, _thousandths(EXACT), first)
    bonus = _BONUS * found.ends
    first = _thousandths(PREFIX) + bonus + 10 * table.one_word[found.text]
    letters, wide = len(needle), ord(needle[0]) > 0x2E7F
    inside = INSIDE if letters >= 4 else SCRAP if wide or letters == 3 else 0
    part = np.where(found.starts, _thousandths(PART), _thousandths(inside)) + bonus
    part[part <= _BONUS] = 0
    return np.where(found.whole, _thousandths(EXACT), np.where(found.offset == 0, first, part))


def _of_keys(found: Found, letters: int) -> Scores:
    form = found.form
    part = np.where((_PART_FROM[form] > 0) & (letters >= _PART_FROM[form]), _PART[form], 0)
    first = (found.offset == 0) & (letters >= _PREFIX_FROM[form])
    return np.where(found.whole, _WHOLE[form], np.where(first, _PREFIX[form], part))


def _thousandths(score: float) -> int:
    return round(score * 1000)
