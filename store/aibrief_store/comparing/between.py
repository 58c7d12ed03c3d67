"""What keeps two groups of one property apart, and equal figures under another label."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

import msgspec

from aibrief_store.comparing.apart import other_basis, too, two_labels
from aibrief_store.comparing.basis import parts
from aibrief_store.comparing.comparison import Basis, Between, Context, Verdict
from aibrief_store.comparing.intervals import significant
from aibrief_store.comparing.judging import Judged, judge_answers
from aibrief_store.comparing.money import Conversion, Rates
from aibrief_store.comparing.stances import RANK, Stance
from aibrief_store.records import Text


class Link(msgspec.Struct, frozen=True):
    """A `Between`, and what it adds to the reason of either group ('' for nothing)."""

    between: Between
    notes: tuple[Text, Text] = (Text(), Text())


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
    here, there = (bases[place] for place in pair)
    one, other = (groups[place] for place in pair)
    if here.kind != there.kind or here.value or there.value:
        return None
    apart = parts(here, there)
    same = _same_figure(one, other)
    if same and _is_finding(same, apart, one, other):
        return _finding(pair, (here, there), apart, same, context)
    if not _comparable(apart, one, other, bool(same)):
        return None
    near = None if "unit" in apart else _nearest(one, other, context, rates)
    reason = Text(
        other_basis(here, there, apart, same, near, context, "en"),
        other_basis(here, there, apart, same, near, context, "ko"),
    )
    return Link(Between(groups=pair, verdict="other_basis", parts=apart, reason=reason))


def _finding(
    pair: tuple[int, int],
    bases: tuple[Basis, Basis],
    apart: list[str],
    same: tuple[Stance, Stance],
    context: Context,
) -> Link:
    reason = Text(
        two_labels(bases, apart, same, context, "en"),
        two_labels(bases, apart, same, context, "ko"),
    )
    here, there = (
        Text(too(basis, apart, taken, context, "en"), too(basis, apart, taken, context, "ko"))
        for basis, taken in zip(bases, same, strict=True)
    )
    between = Between(groups=pair, verdict="same_figure", parts=apart, reason=reason)
    return Link(between, (there, here))


def _same_figure(one: Judged, other: Judged) -> tuple[Stance, Stance] | None:
    """Two stances of different articles, or on different things counted, with equal figures."""
    for first in one.stances:
        for second in other.stances:
            if not _figure(first) or _figure(first) != _figure(second):
                continue
            if first.claim.source != second.claim.source or first.unit != second.unit:
                return first, second
    return None


def _figure(taken: Stance) -> tuple[Fraction, Fraction] | None:
    """The printed ends; none for a relation, a rank or a figure too small to tell anything."""
    if not taken.reading or taken.unit == "rank":
        return None
    return taken.reading.ends


def _is_finding(same: tuple[Stance, Stance], apart: list[str], one: Judged, other: Judged) -> bool:
    """Whether chance is no good explanation of the equal figures.

    Three significant digits or five figures are not met by chance; a rounder figure tells
    something where articles differ in one of the groups and a mislabelled figure may be why.
    """
    first, second = same
    if first.claim.source == second.claim.source or first.unit != second.unit:
        return False
    if "subject" in apart:
        return False
    amount = (first.reading.ends or (Fraction(0),))[0] if first.reading else Fraction(0)
    if first.unit != "%" and (significant(amount) >= 3 or abs(amount) >= 10**4):
        return True
    if first.unit == "%" and significant(amount) >= 3:
        return True
    return len(apart) == 1 and "differ" in (one.verdict, other.verdict)


def _comparable(apart: list[str], one: Judged, other: Judged, same: bool) -> bool:
    """Whether a reader may ask why these two groups are not compared."""
    if same and _large(one) and _large(other):
        return True
    sources = {taken.claim.source for taken in one.stances + other.stances}
    # What kind it is of may stand as a scope or as a qualifier: one part, not two.
    apart = sorted({"scope" if name == "qualifiers" else name for name in apart})
    return len(sources) > 1 and len(apart) == 1 and apart[0] not in ("subject", "unit")


def _large(group: Judged) -> bool:
    """Whether an equal figure is worth a word: three figures at least."""
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
