"""Whether a draft's figure is an article's: said, only met, or denied.

A figure of the draft is *said* by an article where the article's amount lies within what the
draft's printed digits cover ('about' as `aibrief_store.comparing.intervals` reads it): a
draft may round what an article prints, and may not be more exact than it. An open bound
('over') must be the article's too. Everything else that could both be true is only *met*.
"""

from fractions import Fraction
from typing import Literal

import msgspec

from aibrief_store.comparing.basis import is_currency
from aibrief_store.comparing.comparison import Context
from aibrief_store.comparing.digits import significant
from aibrief_store.comparing.intervals import Interval, amounts, read
from aibrief_store.comparing.money import Rates, sums
from aibrief_store.comparing.stances import stance
from aibrief_store.reading import Quantity as Printed
from aibrief_store.records import Claim, Quantity

Answer = Literal["said", "met", "denied"]
_UP = {"over", "at_least", "just_over"}
_DOWN = {"under", "at_most"}
_SLACK = Fraction(1, 2)


def quantity(printed: Printed, unit: str) -> Quantity:
    """A draft's figure as a record, in the pack's ``unit``."""
    amount = _text(printed)
    digits = printed.digits
    if digits == "exact" and printed.amount is not None and printed.fraction is None:
        whole = Fraction(printed.amount)
        # 38,000 may be a rounded 38,210; 2,000 has one digit only, too few to tell.
        rounded = significant(whole) if whole and whole % 100 == 0 else 0
        digits = rounded if rounded > 1 else "exact"
    return Quantity(
        amount=amount,
        low=None if amount is not None or printed.low is None else str(printed.low),
        high=None if amount is not None or printed.high is None else str(printed.high),
        vague=printed.vague or None,
        digits=digits,
        bound=list(printed.bound),
        unit=unit,
        as_printed=printed.as_printed,
    )


def _text(printed: Printed) -> str | None:
    if printed.fraction:
        return f"{printed.fraction[0]}/{printed.fraction[1]}"
    return None if printed.amount is None else f"{printed.amount:f}"


def agreement(draft: Quantity, article: Quantity) -> Answer:
    """What an article's figure says to a draft's, both in one unit."""
    here, there = amounts(draft), amounts(article)
    mine, theirs = read(draft), read(article)
    if here is None or there is None:
        same = here is there and draft.vague == article.vague
        return "said" if same else "met" if mine.covers.meets(theirs.covers) else "denied"
    within = all(_holds(_span(one, draft), other) for one, other in zip(here, there, strict=True))
    if within and not _opens_otherwise(draft, article):
        return "said"
    if within or mine.covers.meets(theirs.covers) or _loosely(draft, article):
        return "met"
    return "denied"


def _span(amount: Fraction, draft: Quantity) -> Interval:
    """What one end of the draft's figure covers, its open bounds left out."""
    bound = "about" if "about" in draft.bounds else "exact"
    # '1/18' ends nowhere as a decimal; it covers itself.
    digits = "exact" if draft.amount and "/" in draft.amount else draft.digits
    one = Quantity(amount=str(amount), digits=digits, bound=bound, unit=draft.unit)
    return read(one).covers


def _holds(span: Interval, amount: Fraction) -> bool:
    assert span.low is not None
    assert span.high is not None
    return span.low <= amount <= span.high


def _opens_otherwise(draft: Quantity, article: Quantity) -> bool:
    """'Over' of what the article does not give as 'over'."""
    mine, theirs = set(draft.bounds), set(article.bounds)
    return bool((mine & _UP and not theirs & _UP) or (mine & _DOWN and not theirs & _DOWN))


def _loosely(draft: Quantity, article: Quantity) -> bool:
    """Whether a generous reader would let it pass for the same figure, or it is no such one.

    A ratio below one against one above it was turned round: another thing is said.
    """
    if article.unit == "1" and _turned(draft, article):
        return True
    return any(
        read(_generous(one), lenient=True).covers.meets(read(other, lenient=True).covers)
        for one, other in ((draft, article), (article, draft))
    )


def _turned(one: Quantity, other: Quantity) -> bool:
    first, second = amounts(one), amounts(other)
    return bool(first and second) and (first[0] < 1) != (second[0] < 1)  # type: ignore[index]


def _generous(draft: Quantity) -> Quantity:
    """A round count may be rounded to its digits other than zero."""
    ends = amounts(draft)
    if draft.digits != "exact" or not ends or not ends[0] or ends[0] % 10:
        return draft
    return msgspec.structs.replace(draft, digits=significant(ends[0]))


def converted(draft: Quantity, claim: Claim, context: Context, rates: Rates) -> bool:
    """Whether the draft's sum is the claim's by the article's rate, or the year's average.

    The middle must lie in the draft's figure, or within half a tenth of it.
    """
    taken = stance(claim, context.property(claim.property), context)
    if not taken.reading or not is_currency(taken.unit):
        return False
    ends = amounts(draft)
    if ends is None or _opens_otherwise(draft, claim.value.figures[0]):
        return False
    span = Interval(_span(ends[0], draft).low, _span(ends[1], draft).high)
    return any(
        one.currency == draft.unit and one.steps > 1 and _near(span, one.middle)
        for one in sums(taken, rates, draft.unit)
    )


def _near(span: Interval, amount: Fraction) -> bool:
    """Rates of a year move by some percent; so much is let pass. Ours."""
    return _holds(span.stretched(_SLACK / 10), amount)
