"""The slow, obvious reading of a figure as Korean newspapers print it: the tests' oracle.

It shares nothing with the program: no bound words of the store, no record's own fields.
"""

import re
from fractions import Fraction

from written_numerals import GREAT, SMALL, WORDS

_DIGITS = re.compile(r"[0-9][0-9.,]*(?:[조억만천백십]+ ?(?:[0-9][0-9.,]*)?)*")
_RANGE = re.compile(r"([0-9.,]+[조억만천백십]*)[~∼–-]([0-9.,]+[조억만천백십]*)")
_FROM_TO = re.compile(r"([0-9]+)위(?:\([^)]*\))?(?:부터|에서) ?([0-9]+)위")
_PARTS_OF = re.compile(r"([0-9]+)분의 ?([0-9]+)")
_SLASHED = re.compile(r"([0-9]+)/([0-9]+)")

Reading = tuple[Fraction, ...]


def amounts(printed: str) -> Reading:
    """The amount that ``printed`` names, or both ends of a range; empty where it names none."""
    if found := _PARTS_OF.search(printed):
        return (Fraction(int(found[2]), int(found[1])),)
    if found := _SLASHED.search(printed):
        return (Fraction(int(found[1]), int(found[2])),)
    if found := _RANGE.search(printed):
        high = written(found[2])
        # 5~6만: the first number borrows the second one's 만.
        borrowed = "" if re.search("[조억만천백십]", found[1]) else found[2].strip("0123456789.,")
        return (written(found[1] + borrowed), high)
    if found := _FROM_TO.search(printed):
        return (Fraction(found[1]), Fraction(found[2]))
    if found := _DIGITS.search(printed):
        return (written(found[0]),)
    for word in sorted(WORDS, key=len, reverse=True):
        if word in printed:
            return (Fraction(WORDS[word]),)
    return ()


def written(numeral: str) -> Fraction:
    """One number: 3만8210, 5조7천억, 2,500만, 94.2."""
    rest = numeral.replace(",", "").replace(" ", "").rstrip(".")
    total = Fraction(0)
    for unit, worth in GREAT.items():
        if unit in rest:
            head, rest = rest.split(unit, 1)
            total += (_below_ten_thousand(head) or 1) * worth
    return total + _below_ten_thousand(rest)


def _below_ten_thousand(rest: str) -> Fraction:
    total = Fraction(0)
    for unit, worth in SMALL.items():
        if unit in rest:
            head, rest = rest.split(unit, 1)
            total += Fraction(head or 1) * worth
    return total + Fraction(rest or 0)


def significant(printed: str) -> int:
    """How many digits are printed that are not zeros at the end of a whole number."""
    found = _RANGE.search(printed) or _DIGITS.search(printed)
    if not found:
        return 0
    if "." in found[0]:
        return len(found[0].replace(".", "").strip("조억만천백십, ").lstrip("0"))
    return max(len(str(int(amount)).rstrip("0")) for amount in amounts(printed))


#: What a word printed with a figure makes of it (records.md, `bound`); one of the bounds must be.
BOUND_WORDS = (
    ("약 ?[0-9]|대략|전후|정도|가량|안팎|내외|쯤", ("about",)),
    (r"[0-9천만억조년]여(?= |개|명|종|년|건|$)", ("just_over",)),
    ("이상", ("at_least", "over")),
    ("넘|돌파|웃[도돌]|초과", ("over",)),
    ("미만|채 안", ("under",)),
    ("이하|이내|위 안|톱 ?[0-9]|까지", ("at_most",)),
)

#: Units that a figure prints as a word or sign of its own.
UNIT_WORDS = (
    ("달러", "USD"), ("위안", "CNY"), ("원$|원대?$", "KRW"), ("%", "%"), ("[0-9]위(?!안)", "rank"),
    ("배|분의|[0-9]/[0-9]", "1"), ("kWh", "kW.h"), ("nm", "nm"), ("[0-9]세", "age"),
)  # fmt: skip
#: Those that are never printed otherwise: a figure with the unit must print the word.
ALWAYS_PRINTED = ("USD", "CNY", "KRW", "%", "kW.h", "nm", "age")


def bounds_said(printed: str) -> list[tuple[str, ...]]:
    """For each bound word in ``printed``, the bounds that it may stand for."""
    return [bounds for words, bounds in BOUND_WORDS if re.search(words, printed)]


def units_said(printed: str) -> set[str]:
    """The units that ``printed`` names."""
    return {unit for words, unit in UNIT_WORDS if re.search(words, printed)}
