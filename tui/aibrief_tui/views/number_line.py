"""A row's distinct figures on one axis: what each covers, who gives it, by which conversion."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from aibrief_store.comparing import cell, short
from aibrief_store.comparing.basis import is_currency
from aibrief_store.comparing.money import BY_YEAR, Rates, Sum, middle, rates, sums
from aibrief_store.comparing.origins import speaker
from aibrief_store.comparing.stances import Stance, stance
from aibrief_store.records import Quantity, Text

if TYPE_CHECKING:
    from aibrief_store.comparing import Answer, Comparison, Context
    from aibrief_store.library import Library

Ends = tuple[Fraction | None, Fraction | None]
"""Both ends of an interval; ``None`` where it is open."""


class Lane(msgspec.Struct, frozen=True, gc=False):
    """One distinct answer.

    Attributes:
        text: the figure as the panel shows it.
        printed: the printed amount, or both ends of a printed range; none for a vague figure.
        covers: what its digits and bound words cover.
        claims: ids.
        who: the articles with their speakers.
        derived: what a conversion came to and by which way, marked as derived; else ''.
        label: of the row that the figure stands in, where they are several.
    """

    text: str
    printed: tuple[Fraction, ...]
    covers: Ends
    claims: tuple[str, ...]
    who: str
    derived: str = ""
    label: str = ""


class NumberLine(msgspec.Struct, frozen=True, gc=False):
    """Lanes on one axis; ``unit`` in words."""

    lanes: tuple[Lane, ...]
    unit: str

    @property
    def meet(self) -> Ends | None:
        """What all the lanes cover together; ``None`` where there is nothing."""
        lows = [lane.covers[0] for lane in self.lanes if lane.covers[0] is not None]
        highs = [lane.covers[1] for lane in self.lanes if lane.covers[1] is not None]
        low, high = max(lows, default=None), min(highs, default=None)
        return None if low is not None and high is not None and low > high else (low, high)

    @property
    def gap(self) -> tuple[Fraction, Fraction] | None:
        """Where no figure suits all: from the lowest figure to the highest, by their middles; from
        end to end where one has no middle.
        """
        if self.meet is not None:
            return None
        ends = self._outermost
        if ends:
            return ends
        lows = [lane.covers[0] for lane in self.lanes if lane.covers[0] is not None]
        highs = [lane.covers[1] for lane in self.lanes if lane.covers[1] is not None]
        return min(highs), max(lows)

    @property
    def _outermost(self) -> tuple[Fraction, Fraction] | None:
        middles = [(lane.printed[0] + lane.printed[-1]) / 2 for lane in self.lanes if lane.printed]
        if len(middles) < 2 or min(middles) == max(middles):
            return None
        return min(middles), max(middles)

    @property
    def factor(self) -> Fraction | None:
        """The largest figure over the smallest, by their middles."""
        ends = self._outermost
        return ends[1] / ends[0] if ends and ends[0] > 0 else None


_WAYS = {
    1: Text("as printed beside it: {sum}", "함께 인쇄된 환산액 {sum}"),
    2: Text("derived: {sum} at {by}'s rate", "자체 계산: {by}의 환율로 {sum}"),
    BY_YEAR: Text("derived: {sum} at the year's average rate", "자체 계산: 연평균 환율로 {sum}"),
}


def number_line(
    library: Library, comparison: Comparison, at: int, language: str
) -> NumberLine | None:
    """The figures of group ``at``, and of the rows that hold the same figure under another label,
    or a forecast to its fact that is far from it.

    ``None`` where there are not two figures that stand on one axis.
    """
    group = comparison.groups[at]
    linked = [note for note in comparison.notes(at) if note.verdict != "other_basis"]
    others = sorted({k for note in linked for k in note.groups} - {at})
    answers = [] if others else [(one, "") for one in group.answers]
    for k in (at, *others) if others else ():
        label = comparison.groups[k].basis.label.of(language)
        answers += [(one, label) for one in comparison.groups[k].answers]
    if group.basis.kind != "number" or len(answers) < 2:
        return None
    taken = [(one, _plainest(library, one), label) for one, label in answers]
    stances = [each for _, each, _ in taken]
    if any(each.reading is None for each in stances) or all(
        each.claim.value.relation for each in stances
    ):
        return None
    known = rates(library.claims_on(comparison.entity))
    into = common_currency(stances, known, printed=True)
    if into is None:
        return None
    axis = _Axis(library, into, known, language)
    lanes = [axis.lane(one, each, label) for one, each, label in taken]
    lanes.sort(key=lambda lane: _where(lane.covers))
    return NumberLine(tuple(lanes), _unit(library, into or stances[0].unit, language))


def _unit(library: Library, id: str, language: str) -> str:
    known = library.pack.units.get(id)
    if known is None:
        return id
    return known.ko if language == "ko" else known.en


def _plainest(library: Library, answer: Answer) -> Stance:
    """Of an answer's claims the one printed without 'about', as the answer itself is shown."""
    claims = [library.claim(id) for id in answer.claims]
    context = library.context
    stances = [stance(claim, context.property(claim.property), context) for claim in claims]
    return min(
        stances,
        key=lambda one: sum("about" in figure.bounds for figure in one.claim.value.figures),
    )


def common_currency(stances: list[Stance], known: Rates, *, printed: bool = False) -> str | None:
    """The currency that all can be expressed in by the fewest steps.

    '' where there is nothing to convert; ``None`` where some can't be brought onto one axis.
    ``printed``: one that stands only beside the figures serves too.
    """
    units = list(dict.fromkeys(each.unit for each in stances))
    if len(units) < 2:
        return "" if not is_currency(units[0]) else units[0]
    if not all(is_currency(unit) for unit in units):
        return None
    if printed:
        beside = (figure.unit for each in stances for figure in each.claim.printed)
        units = list(dict.fromkeys([*units, *filter(is_currency, beside)]))
    costs = {}
    for unit in units:
        ways = [converted(each, known, unit) for each in stances]
        if all(ways):
            costs[unit] = sum(way.steps for way in ways if way)
    return min(costs, key=lambda unit: costs[unit]) if costs else None


def converted(one: Stance, known: Rates, into: str) -> Sum | None:
    """The amount in currency ``into`` by the fewest steps; ``None`` where there is no rate."""
    return next((way for way in sums(one, known, into) if way.currency == into), None)


def derived(way: Sum, context: Context, language: str) -> str:
    """What a conversion came to and by which way; '' for what is printed itself."""
    if not way.steps:
        return ""
    told = _WAYS[way.steps].of(language)
    return told.format(sum=sum_text(way, language), by=context.article(way.by))


def sum_text(way: Sum, language: str) -> str:
    """A converted amount, to three digits: more would be invented."""
    power = len(str(int(abs(way.middle)))) - 3
    unit = Fraction(10) ** power
    amount = str(int(round(way.middle / unit) * unit))
    value = Quantity(amount=amount, unit=way.currency)
    return cell(value, language)


class _Axis(NamedTuple):
    """What all lanes have in common: ``into`` is the currency of the axis, '' for none."""

    library: Library
    into: str
    known: Rates
    language: str

    def lane(self, answer: Answer, taken: Stance, label: str) -> Lane:
        """One answer, by the figure ``taken`` of its claims."""
        reading, context = taken.reading, self.library.context
        assert reading
        ends, covers, how = reading.ends, reading.covers, ""
        way = converted(taken, self.known, self.into) if self.into else None
        if way and way.steps:
            ends, covers = (way.middle, way.middle), way.covers
            how = derived(way, context, self.language)
        return Lane(
            short(taken.claim.value, self.language, context),
            tuple(dict.fromkeys(ends or ())),
            (covers.low, covers.high),
            tuple(answer.claims),
            self._who(answer),
            how,
            label,
        )

    def _who(self, answer: Answer) -> str:
        """'chosunbiz; joongang (DeepSeek)'."""
        context = self.library.context
        told: dict[str, None] = {}
        for id in answer.claims:
            claim = self.library.claim(id)
            by = speaker(claim, context, self.language)
            short_name = context.article(claim.source)
            told.setdefault(f"{short_name} ({by})" if by else short_name)
        return ", ".join(told)


def _where(covers: Ends) -> tuple[bool, Fraction, bool, Fraction]:
    """From left to right; open ends outermost."""
    low, high = covers
    return low is not None, low or Fraction(0), high is None, high or Fraction(0)


def is_money(quantity: Quantity | None) -> bool:
    """Whether it has an amount in a currency."""
    return quantity is not None and is_currency(quantity.unit) and middle(quantity) is not None
