"""What a claim asserts, read once, and the verdict between two such stances."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

import msgspec

from aibrief_store.comparing.basis import is_currency
from aibrief_store.comparing.comparison import Context, Verdict
from aibrief_store.comparing.intervals import Interval, Reading, read, verdict
from aibrief_store.records import Claim, Property, Quantity
from aibrief_store.records.edtf import Period, period
from aibrief_store.records.periods import certain

RANK: dict[Verdict, int] = {"agree": 0, "rounding": 1, "compatible": 2, "differ": 3}

_ONE = Fraction(1)
# A relation without a figure, as the ratio that it bounds. 'Near' is within a tenth, as 'about'.
_RELATIONS = {
    "equal": Interval(_ONE, _ONE),
    "near": Interval(Fraction(9, 10), Fraction(11, 10)),
    "exceeds": Interval(Fraction(1000001, 1000000), None),
    "below": Interval(None, Fraction(999999, 1000000)),
    "at_least_equal": Interval(_ONE, None),
}


class Stance(msgspec.Struct, frozen=True, gc=False):
    """One claim's answer in a form that compares.

    Attributes:
        key: equal for two claims that give the same answer.
        unit: of a quantity, as printed.
        reading: of a quantity or relation.
        whole: the reading of the figure that it is a part of (13 of *22*).
        days: of a date.
        figures: of a list of quantities, or the one.
        members: of an entity or a list of them.
        open: a list 'and others'.
        lists: the property usually lists, so that an article may name some only.
    """

    claim: Claim
    key: tuple[object, ...]
    unit: str = ""
    reading: Reading | None = None
    whole: Reading | None = None
    days: Period | None = None
    figures: frozenset[object] = frozenset()
    members: frozenset[str] = frozenset()
    open: bool = False
    lists: bool = False


def stance(claim: Claim, property: Property, context: Context) -> Stance:
    """Read what ``claim`` asserts."""
    value = claim.value
    if value.quantity:
        return _quantity(claim, value.quantity)
    if value.quantities:
        figures = frozenset(read(one).same for one in value.quantities)
        return Stance(claim, ("list", value.quantities[0].unit, figures), figures=figures)
    if value.relation:
        span = _RELATIONS[value.relation]
        reading = Reading(None, span, span, value.relation != "equal", (value.relation,))
        return Stance(claim, ("relation", value.relation), "1", reading)
    if value.date is not None:
        return Stance(claim, ("date", certain(value.date)), days=_days(value.date))
    if value.text:
        return Stance(claim, ("text", claim.id))
    return _entities(claim, property, context)


def spelled(taken: Stance) -> str:
    """The answer in one line: equal where the keys are equal, and only there."""
    if taken.members:
        return " ".join(sorted(taken.members))
    if taken.key[0] == "list":
        return " ".join(["list", str(taken.key[1]), *sorted(str(each) for each in taken.figures)])
    if taken.reading is None or taken.claim.value.relation:
        return " ".join(str(part) for part in taken.key)
    found = [taken.unit]
    for reading in (taken.reading, taken.whole):
        if reading:
            ends = reading.ends or (reading.covers.low, reading.covers.high)
            found += [*dict.fromkeys(str(end) for end in ends), *reading.bounds, ";"]
    return " ".join(found + ["tied"] * (taken.key[-1] is True)).strip(" ;")


# Articles that tell of one thing print the same few dates.
_days = lru_cache(maxsize=4096)(period)


def _quantity(claim: Claim, quantity: Quantity) -> Stance:
    reading, unit = read(quantity), quantity.unit
    if claim.relative_to and not is_currency(unit):
        reading, unit = as_ratio(reading, quantity)
    whole = read(quantity.of) if quantity.of else None
    same = reading.same
    key = (unit, same, whole.same if whole else None, quantity.tied)
    return Stance(claim, key, unit, reading, whole, figures=frozenset((same,)))


def as_ratio(reading: Reading, quantity: Quantity) -> tuple[Reading, str]:
    """80% of as 0.8, 48% up as 1.48, 'faster by 2 times' as 3; other units stay."""
    if quantity.unit not in ("1", "%"):
        return reading, quantity.unit
    factor = Fraction(1, 100) if quantity.unit == "%" else _ONE
    added = _ONE if quantity.measure == "increase" else Fraction(0)
    ends = reading.ends and (reading.ends[0] * factor + added, reading.ends[1] * factor + added)
    printed = reading.printed.scaled(factor).moved(added)
    covers = reading.covers.scaled(factor).moved(added)
    return Reading(ends, printed, covers, reading.loose, reading.bounds), "1"


def _entities(claim: Claim, property: Property, context: Context) -> Stance:
    """An entity, or a list; one name of a property that usually lists is an open list.

    A property usually lists where the pack names 'entities' as the first kind of its value.
    """
    value = claim.value
    ids = value.entities or ([value.entity] if value.entity else [])
    members = frozenset(context.entity(id) for id in ids)
    lists = property.value[:1] == ["entities"]
    open = bool(value.open) or (lists and value.entities is None)
    key = ("entities", members, open)
    return Stance(claim, key, members=members, open=open, lists=lists)


def shades(answer: Sequence[Stance]) -> list[Stance]:
    """One stance of each shade of an answer: 'about 5.6M' and '5.6M' cover something else."""
    if len(answer) == 1:
        return list(answer)
    found: list[Stance] = []
    for taken in answer:
        if not any(_alike(taken, other) for other in found):
            found.append(taken)
    return found


def _alike(one: Stance, other: Stance) -> bool:
    return one.reading == other.reading and one.whole == other.whole and one.days == other.days


def judge(one: Stance, other: Stance, context: Context) -> Verdict:
    """The verdict between two stances on one basis, currencies being equal."""
    if one.key == other.key and not (one.unit and one.key[0] != "relation"):
        return "agree"
    if one.reading and other.reading:
        found = verdict(one.reading, other.reading)
        if one.whole and other.whole:
            found = max(found, verdict(one.whole, other.whole), key=RANK.__getitem__)
        return found
    if one.days and other.days:
        return _dates(one.days, other.days)
    if one.members and other.members:
        return _lists(one, other, context)
    # Ranks 1 to 6 and 10 against rank 3.
    nested = one.figures <= other.figures or other.figures <= one.figures
    return "compatible" if nested and one.figures and other.figures else "differ"


def _dates(one: Period, other: Period) -> Verdict:
    """Equal days agree; a month that holds the day is the same date, less exactly printed."""
    if (one.first, one.last) == (other.first, other.last):
        return "compatible" if "set" in (one.kind, other.kind) else "agree"
    if _within(one, other) or _within(other, one):
        return "compatible" if "set" in (one.kind, other.kind) else "rounding"
    if one.approximate or other.approximate:
        return "compatible" if _overlap(_around(one), _around(other)) else "differ"
    return "compatible" if _overlap(_ordinals(one), _ordinals(other)) else "differ"


def _within(inner: Period, outer: Period) -> bool:
    (low, high), (first, last) = _ordinals(inner), _ordinals(outer)
    return first <= low and high <= last


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1])


def _ordinals(days: Period) -> tuple[int, int]:
    """First and last day as numbers; an open end is far away."""
    return (
        days.first.toordinal() if days.first else 0,
        days.last.toordinal() if days.last else 10**7,
    )


def _around(days: Period) -> tuple[int, int]:
    """'Around' a month or year reaches one such time further at either end."""
    low, high = _ordinals(days)
    reach = {"day": 3, "month": 31, "quarter": 92, "season": 92, "half": 183, "year": 366}
    more = reach[days.grain] if days.approximate else 0
    return low - more, high + more


def _lists(one: Stance, other: Stance, context: Context) -> Verdict:
    """Closed lists must be equal; an open list may hold the other's names too.

    Investors are never all named: of what is usually listed, some may be left out.
    """
    if one.open and other.open:
        return "compatible"
    if one.lists and (one.members <= other.members or other.members <= one.members):
        return "compatible"
    inner, outer = (one, other) if one.open else (other, one)
    if inner.open and inner.members <= outer.members:
        return "compatible"
    if len(one.members) == len(other.members) == 1:
        (a,), (b,) = one.members, other.members
        return "compatible" if a in context.wholes(b) or b in context.wholes(a) else "differ"
    return "differ"
