"""Dates of a draft traced to claims: days on which something happened, times of figures.

A date is an event's where its clause has a word of such a property (released, founded …): the
claims on its subject then say it (the draft may be coarser, never finer), or, where no day is
shared, deny it; a claim that names only the month does not keep a finer one from denying. Else it
is the time of the sentence's figures: said by the claims that say one of those figures, of that
very time; a bare year that is only that is checked with its figure and is no item of its own.
A date of which the draft does not say the year is compared with nothing.
"""

from typing import NamedTuple

from aibrief_store.auditing.asked import turned_away
from aibrief_store.auditing.binding import Binder, Bound
from aibrief_store.auditing.drafted import Drafted
from aibrief_store.auditing.evidence import DATE, Days, Evidence, days
from aibrief_store.auditing.tracing import Spoken, Traced
from aibrief_store.reading import Dated
from aibrief_store.records import Claim


class Timed(NamedTuple):
    """A figure's supporting claims, and the date that it is of."""

    dated: Dated | None
    claims: list[Claim]


class Dates:
    """Traces dates by one library."""

    def __init__(self, evidence: Evidence) -> None:
        self._known = evidence
        self._binder = Binder(evidence.kind, evidence.related)

    def trace(self, sentence: Drafted, date: Dated, figures: list[Timed]) -> Traced:
        """What the library says to a date of the sentence."""
        timed = [
            claim
            for figure in figures
            if figure.dated is not None and figure.dated.start == date.start
            for claim in figure.claims
            if claim.period or claim.due
        ]
        if timed:
            subjects = frozenset(self._known.context.entity(claim.subject) for claim in timed)
            said = [Spoken(claim, "said") for claim in timed]
            return Traced(Bound(subjects), said, [], [])
        pool = self._known.claims([DATE])
        owners = {self._known.context.entity(claim.subject) for claim in pool}
        bound = self._binder.bind(
            sentence,
            date.start,
            date.end,
            lambda entity: any(self._known.related(entity, owner) for owner in owners),
        )
        properties = self._properties(sentence, date, pool)
        traced = self._judged(sentence, date, bound, properties, pool)
        of_figure = any(one.dated and one.dated.start == date.start for one in figures)
        return traced._replace(missing="figure") if of_figure and not traced.near else traced

    def undated(self, sentence: Drafted, date: Dated) -> Traced:
        """A date without its year is compared with nothing; the events it may be of are near."""
        pool = self._known.claims([DATE])
        named = frozenset(one.entity for one in sentence.mentions if one.entity)
        properties = self._properties(sentence, date, pool)
        near = [
            claim
            for claim in pool
            if claim.property in properties and self._is_about(claim, Bound(named))
        ]
        return Traced(Bound(named), [], [], near[:3], "undated")

    def _properties(self, sentence: Drafted, date: Dated, pool: list[Claim]) -> set[str]:
        """Properties that words of the clause tell; those of the next clause, if it has none."""
        among = {claim.property for claim in pool}
        number = sentence.clause(date.start)
        for clause in (number, number + 1):
            if clause >= len(sentence.clauses):
                break
            found = self._known.cues.properties(sentence.words(*sentence.within(clause)), among)
            if found:
                best = max(found.values())
                return {id for id, hits in found.items() if hits == best}
        return set()

    def _judged(
        self,
        sentence: Drafted,
        date: Dated,
        bound: Bound,
        properties: set[str],
        pool: list[Claim],
    ) -> Traced:
        own = [claim for claim in pool if self._is_about(claim, bound)]
        worded = [claim for claim in own if claim.property in properties]
        said = [claim for claim in worded if _says(date, claim)]
        lacks = turned_away(sentence, bound, date.start)
        if lacks:
            return Traced(bound, [], [], said or worded, lacks)
        if said:
            deny = [one for one in worded if one not in said and self._denies(date, one, said)]
            return Traced(bound, [Spoken(claim, "said") for claim in said], deny, [])
        deny = [claim for claim in worded if self._denies(date, claim, [])]
        # 'In January', of an article that names no day, holds the draft's day as well as others.
        vague = [one for one in worded if one not in deny and _holds(one, date)]
        clear = len(deny) + len(vague) == len(worded) and len({one.property for one in deny}) == 1
        if deny and clear and bound.stated and not _another(sentence, date):
            return Traced(bound, [], deny, [])
        return Traced(bound, [], [], worded[:3], "value" if worded else "")

    def _is_about(self, claim: Claim, bound: Bound) -> bool:
        # A release of a company's is one of many.
        subject = self._known.context.entity(claim.subject)
        if subject not in bound.subjects:
            return False
        return self._known.about(claim, bound.subjects) == "it"

    def _denies(self, date: Dated, claim: Claim, said: list[Claim]) -> bool:
        """Whether no day is shared, of a property with one value at a time."""
        known = self._known.context.property(claim.property)
        if not known.single or claim.scope or claim.modality != "stated":
            return False
        if any(claim.property != one.property for one in said):
            return False
        mine, theirs = days(date.date), days(claim.value.date or "")
        if mine is None or theirs is None:
            return False
        around = _YEAR if "~" in f"{date.date}{claim.value.date}" else 0
        return not mine.meets(Days(theirs.first - around, theirs.last + around))


_YEAR = 10_000
"""What 'around' leaves open, either way."""


def _says(date: Dated, claim: Claim) -> bool:
    """The claim's date is the draft's, or lies within it."""
    mine, theirs = days(date.date), days(claim.value.date or "")
    return mine is not None and theirs is not None and mine.holds(theirs)


def _holds(claim: Claim, date: Dated) -> bool:
    mine, theirs = days(date.date), days(claim.value.date or "")
    return mine is not None and theirs is not None and theirs.holds(mine)


def _another(sentence: Drafted, date: Dated) -> bool:
    """Another date stands in the same clause: which of them is the event's is open."""
    number = sentence.clause(date.start)
    return any(
        one.start != date.start and sentence.clause(one.start) == number for one in sentence.dates
    )
