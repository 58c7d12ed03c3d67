"""What keeps two groups of one property apart, and equal figures under another label."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import combinations

import msgspec

from aibrief_store.comparing.apart import other_basis, too, two_labels
from aibrief_store.comparing.basis import is_currency, parts
from aibrief_store.comparing.comparison import Basis, Between, Context, Verdict
from aibrief_store.comparing.intervals import significant
from aibrief_store.comparing.judging import Judged, judge_answers
from aibrief_store.comparing.money import Conversion, Rates
from aibrief_store.comparing.stances import RANK, Stance
from aibrief_store.records import Text


class Link(msgspec.Struct, frozen=True):
    """A `Between`, and what it adds to the reason of the first group and of the second."""

    between: Between
    notes: tuple[Text, ...] = ()


def links(
    bases: Sequence[Basis], groups: Sequence[Judged], context: Context, rates: Rates
) -> list[Link]:
    """The links between groups, in the order of the groups.

    Two groups are linked where one part of the basis keeps them apart, or where they hold the
    same figure; never where they are about different parts of the whole or different values.
    """
    pairs = combinations(range(len(groups)), 2)
    return [link for pair in pairs if (link := _link(pair, bases, groups, context, rates))]


def _link(
    pair: tuple[int, int],
    bases: Sequence[Basis],
    groups: Sequence[Judged],
    context: Context,
    rates: Rates,
) -> Link | None:
    here, there = sides = bases[pair[0]], bases[pair[1]]
    one, other = (groups[place] for place in pair)
    if here.kind != there.kind or here.value or there.value:
        return None
    apart = parts(here, there)
    same = _same_figure(one, other)
    notes = _notes(sides, apart, same, context) if same and _telling(one, other, apart) else ()
    if same and _mislabelled(same, apart):
        reason = _both(two_labels, sides, apart, same, context)
        return Link(Between(groups=pair, verdict="same_figure", parts=apart, reason=reason), notes)
    if not notes and not _comparable(apart, one, other):
        return None
    near = None if "unit" in apart else _nearest(one, other, context, rates)
    reason = _both(other_basis, sides, apart, same, near, context)
    return Link(Between(groups=pair, verdict="other_basis", parts=apart, reason=reason), notes)


def _both(sentence: Callable[..., str], *given: object) -> Text:
    """A sentence in English and Korean."""
    return Text(sentence(*given, "en"), sentence(*given, "ko"))


def _notes(
    sides: tuple[Basis, Basis], apart: list[str], same: tuple[Stance, Stance], context: Context
) -> tuple[Text, ...]:
    """What the first group's reason says of the second's equal figure, and the other way."""
    return tuple(
        _both(too, sides[1 - place], apart, same[1 - place], same[place], context)
        for place in (0, 1)
    )


def _same_figure(one: Judged, other: Judged) -> tuple[Stance, Stance] | None:
    """Two stances of different articles, or on different things counted, with equal figures."""
    for first in one.stances:
        for second in other.stances:
            other_unit = first.unit != second.unit
            if not _figure(first) or _figure(first) != _figure(second):
                continue
            if other_unit and is_currency(first.unit):
                continue
            if other_unit or first.claim.source != second.claim.source:
                return first, second
    return None


def _figure(taken: Stance) -> tuple[Fraction, Fraction] | None:
    """The printed ends; none for a relation, a rank or a figure too small to tell anything."""
    if not taken.reading or taken.unit == "rank":
        return None
    return taken.reading.ends


# Another label of the same kind of thing; a ratio against something else is another ratio.
_LABELS = {"scope", "qualifiers", "period", "unit", "subject"}


def _mislabelled(same: tuple[Stance, Stance], apart: list[str]) -> bool:
    """Whether chance is no good explanation of two articles' equal figures.

    Three significant digits or five figures are not met by chance.
    """
    first, second = same
    if first.claim.source == second.claim.source or not set(apart) <= _LABELS:
        return False
    amount = abs(first.reading.ends[0]) if first.reading and first.reading.ends else Fraction(0)
    return significant(amount) >= 3 or (amount >= 10**4 and first.unit != "%")


def _telling(one: Judged, other: Judged, apart: list[str]) -> bool:
    """Whether an equal figure is worth a word: three figures, or it may explain a conflict."""
    if _large(one) and _large(other):
        return True
    return len(apart) == 1 and "differ" in (one.verdict, other.verdict)


def _comparable(apart: list[str], one: Judged, other: Judged) -> bool:
    """Whether a reader may ask why these two groups are not compared."""
    sources = {taken.claim.source for taken in one.stances + other.stances}
    # What kind it is of may stand as a scope or as a qualifier: one part, not two.
    apart = sorted({"scope" if name == "qualifiers" else name for name in apart})
    return len(sources) > 1 and len(apart) == 1 and apart[0] not in ("subject", "unit")


def _large(group: Judged) -> bool:
    """Whether an equal figure has three figures at least."""
    return any((ends := _figure(taken)) and ends[0] >= 100 for taken in group.stances)


def _nearest(
    one: Judged, other: Judged, context: Context, rates: Rates
) -> tuple[Verdict, Conversion | None] | None:
    """The mildest verdict over the answers of both, had they stood on one basis."""
    found = [
        judge_answers(first, second, context, rates)
        for first in one.answers
        for second in other.answers
    ]
    known = [(verdict, way) for verdict, way in found if verdict != "uncompared"]
    return min(known, key=lambda each: RANK[each[0]]) if known else None
