"""What a claim says to a figure, in whatever unit; and whether it may contradict it."""

from fractions import Fraction

import msgspec

from aibrief_store.auditing.agreeing import Answer, agreement, converted, quantity
from aibrief_store.auditing.asked import RATIOS, Asked
from aibrief_store.auditing.evidence import Evidence
from aibrief_store.reading import Quantity as Printed
from aibrief_store.records import Claim, Quantity


class Answers:
    """What the claims of one library answer."""

    def __init__(self, evidence: Evidence) -> None:
        self._known = evidence

    def to(self, asked: Asked, claim: Claim) -> tuple[Answer, bool]:
        """The plainest that any of the claim's figures says; true where a rate was needed."""
        own = [one for one in claim.value.figures if _comparable(asked.unit(one), one.unit)]
        answers = [agreement(asked.quantity(one), _scaled(one, asked)) for one in own]
        beside = [one for one in claim.printed if one.unit == asked.figure.currency]
        if any(agreement(asked.quantity(one), one) == "said" for one in beside):
            return "said", False
        if "said" in answers:
            return ("said", False) if _of_same_whole(asked.figure, own) else ("met", False)
        if answers:
            return ("met" if "met" in answers else "denied"), False
        if asked.figure.currency and not beside and claim.value.quantity:
            dated = self._dated(claim)
            if converted(asked.quantity(None), dated, self._known.context, self._known.rates):
                return "said", True
        return "met", False

    def _dated(self, claim: Claim) -> Claim:
        """The claim with its article's year, where it has no time: for the year's rates."""
        year = self._known.year(claim.source)
        return claim if claim.period or not year else msgspec.structs.replace(claim, period=year)

    def may_deny(self, asked: Asked, claim: Claim) -> bool:
        """Whether the claim, which gives another figure, is about the very same thing."""
        known, bound = self._known.context.property(claim.property), asked.bound
        own = claim.period or claim.due
        timed = (own is None) == (not bound.when) or self._only_then(asked, claim)
        asserts = bool(asked.figure.unit or asked.figure.currency or asked.figure.fraction)
        hedged = claim.modality in ("alleged", "opinion", "denied")
        return (
            known.single
            and not self._other_properties(asked, claim)
            and bound.stated
            and timed
            and asserts
            and not hedged
            and len(claim.value.figures) == 1
            and claim.value.figures[0].of is None
            and (not claim.qualifiers or self._conditions_named(asked, claim))
        )

    def _only_then(self, asked: Asked, claim: Claim) -> bool:
        """Whether the draft names no time, and the library one only, which is not to come."""
        if asked.bound.when or claim.due or claim.modality == "forecast":
            return False
        return {one.period for one in self._alike(claim)} == {claim.period}

    def _alike(self, claim: Claim) -> list[Claim]:
        """Claims on the subject, of the property and of the unit of this one, it included."""
        units = {one.unit for one in claim.value.figures}
        return [
            one
            for one in self._known.catalog.claims_about(claim.subject)
            if one.property == claim.property and units & {each.unit for each in one.value.figures}
        ]

    def _other_properties(self, asked: Asked, claim: Claim) -> bool:
        """Whether the words tell as much of another property that the subject has."""
        return any(
            other.property in asked.properties and other.property != claim.property
            for other in self._known.by_family.get(asked.family(claim), ())
            if self._known.context.entity(other.subject) in asked.bound.subjects
        )

    def _conditions_named(self, asked: Asked, claim: Claim) -> bool:
        known = self._known.context.property(claim.property)
        if "qualifiers" not in known.basis:
            return True
        named = {one.entity for one in asked.sentence.mentions}
        if all(one.entity in named for one in claim.qualifiers if one.entity):
            return True
        # Where the library has one such figure only, the draft need not tell its conditions.
        return len({one.source for one in self._alike(claim)}) == len(self._alike(claim)) and all(
            one.qualifiers == claim.qualifiers for one in self._alike(claim)
        )


def one_unit(asked: Asked, claim: Claim) -> bool:
    """Whether the claim prints a figure in the draft's unit or currency."""
    figures = [*claim.value.figures, *claim.printed]
    return any(_comparable(asked.unit(one), one.unit) for one in figures)


def _comparable(one: str, other: str) -> bool:
    return one == other or {one, other} == set(RATIOS)


def _scaled(article: Quantity, asked: Asked) -> Quantity:
    """An article's percentage as a ratio, or a ratio as a percentage, as the draft has it."""
    unit = asked.unit(article)
    if article.unit == unit or article.unit not in RATIOS or article.amount is None:
        return article
    factor = Fraction(100) if unit == "%" else Fraction(1, 100)
    return msgspec.structs.replace(
        article, amount=str(Fraction(article.amount) * factor), unit=unit, digits="exact"
    )


def _of_same_whole(figure: Printed, own: list[Quantity]) -> bool:
    if figure.of is None:
        return True
    return any(
        one.of is not None and agreement(quantity(figure.of, one.of.unit), one.of) == "said"
        for one in own
    )
