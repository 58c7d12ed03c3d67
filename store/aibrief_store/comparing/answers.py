"""A group's distinct answers as they are shown and printed as JSON."""

from aibrief_store.comparing.comparison import Answer, Context
from aibrief_store.comparing.digits import number
from aibrief_store.comparing.figures import short
from aibrief_store.comparing.origins import origins
from aibrief_store.comparing.stances import Stance
from aibrief_store.records import Text, Value


def answer(stances: list[Stance], context: Context) -> Answer:
    """One answer, from the stances that share it."""
    claims = [taken.claim for taken in stances]
    plainest = min(stances, key=_plainness)
    covers = plainest.reading.covers if plainest.reading else None
    named = origins(claims, context)
    value = plainest.claim.value
    return Answer(
        text=Text(short(value, "en", context), short(value, "ko", context)),
        amounts=_amounts(value),
        unit=value.figures[0].unit if value.figures else "",
        low=number(covers.low) if covers else None,
        high=number(covers.high) if covers else None,
        claims=[claim.id for claim in claims],
        sources=list(dict.fromkeys(claim.source for claim in claims)),
        origins=len(named),
        named=named,
    )


def _plainness(taken: Stance) -> int:
    """'About 5.576M' and '5.576M' are one answer; it is shown without the bound."""
    return sum("about" in figure.bounds for figure in taken.claim.value.figures)


def _amounts(value: Value) -> list[str]:
    """Amounts as printed, both ends of a range; entity ids; the date."""
    if value.date is not None:
        return [value.date]
    if value.entity or value.entities:
        return value.entities or [value.entity or ""]
    ends = (
        end
        for figure in value.figures
        for end in (figure.amount, figure.low, figure.high, figure.vague)
    )
    return [end for end in ends if end is not None]
