"""What keeps a claim from speaking to a figure: against, per, from, scope, time."""

from aibrief_store.auditing.asked import Asked
from aibrief_store.auditing.evidence import Days, Evidence, days
from aibrief_store.auditing.timing import is_until, other_month, same_time, year
from aibrief_store.reading import Quantity as Printed
from aibrief_store.records import Claim


class Lacking:
    """What claims of one library lack."""

    def __init__(self, evidence: Evidence) -> None:
        self._known = evidence

    def of(self, asked: Asked, claim: Claim) -> str:
        """What keeps the claim from speaking to the figure; '' for nothing."""
        bound = asked.bound
        relative = claim.relative_to
        if relative and relative.entity:
            if self._known.context.entity(relative.entity) not in bound.against:
                return "against"
        elif bound.against - bound.subjects and not relative and asked.figure.fraction:
            return "against"
        if not _same_rate(asked.figure, claim):
            return "per"
        if self._from_others(asked, claim):
            return "from"
        return self._lacks_scope(asked, claim) or self._lacks_time(asked, claim)

    def _from_others(self, asked: Asked, claim: Claim) -> bool:
        """'Raised from Google', where the claim names those from whom, and not these."""
        givers = {
            self._known.context.entity(one.entity)
            for one in claim.qualifiers
            if one.entity and one.role in ("by", "from", "investor")
        }
        named = {one.entity for one in asked.bound.sources} - asked.bound.subjects
        return bool(givers) and any(
            not any(self._known.related(one, giver) for giver in givers) for one in named if one
        )

    def _lacks_scope(self, asked: Asked, claim: Claim) -> str:
        words, cues = asked.around, self._known.cues
        if claim.modality == "planned" and claim.due and asked.bound.when:
            # A plan with its day is told apart by both; 'high-performance' may go unsaid.
            return ""
        if claim.scope and claim.scope in self._known.catalog.entities:
            scope = self._known.context.entity(claim.scope)
            named = {one.entity for one in asked.sentence.mentions}
            return "" if scope in named else "scope"
        if claim.scope and not cues.scoped(words, claim.scope) and not self._usual(claim):
            return "scope"
        # The draft may say it of a narrower field: generative AI, not AI.
        rivals = {
            one.scope
            for one in self._known.by_family.get(asked.family(claim), ())
            if one.property == claim.property and one.scope and one.scope != claim.scope
        }
        scopes = self._known.catalog.pack.scopes
        narrower = {
            one for one in cues.scopes(words, rivals)
            if not claim.scope or (one in scopes and scopes[one].within == claim.scope)
        }  # fmt: skip
        return "scope" if narrower else ""

    def _usual(self, claim: Claim) -> bool:
        """Whether the scope goes without saying: all of several claims of the property have it."""
        same = self._known.scopes[claim.property]
        return len(same) > 2 and set(same) == {claim.scope}

    def _lacks_time(self, asked: Asked, claim: Claim) -> str:
        stated = days(asked.bound.when) if asked.bound.when else None
        bound, own = asked.bound, claim.period or claim.due
        of = days(own) if own else None
        if of and other_month(asked.sentence, of):
            return "time"
        if own is None:
            return "" if stated is None or self._about_then(claim, stated) else "time"
        if stated is None:
            future = claim.modality == "forecast" or not self._past(claim, of)
            return "time" if future else ""
        if of is None:
            return "time"
        if claim.due and not claim.period:
            return "" if stated.last <= of.last and year(stated) == year(of) else "time"
        until = bound.dated is not None and is_until(asked.sentence, bound.dated)
        return "" if same_time(stated, of, until) else "time"

    def _about_then(self, claim: Claim, stated: Days) -> bool:
        window = self._known.window(claim.source)
        return window is not None and window.meets(stated)

    def _past(self, claim: Claim, of: Days | None) -> bool:
        window = self._known.window(claim.source)
        return of is None or window is None or of.first <= window.last


def _same_rate(figure: Printed, claim: Claim) -> bool:
    """Whether both are per the same; a yearly growth is often printed without 'a year'."""
    own = claim.value.figures[0].per if claim.value.figures else None
    if own is None:
        return figure.per is None
    if figure.per is None:
        return figure.unit == "%"
    worded = f"{figure.per.amount} {figure.per.unit} {figure.per.text}".lower()
    size = own.amount or "1"
    counted = own.unit in worded
    return counted and (size == "1" or size in worded or ("million" in worded and len(size) == 7))
