"""Claims as they are put together, and why: each step of the reading adds or takes points."""

from typing import NamedTuple

from aibrief_store.records import Quantity, Reference, Text, Value
from aibrief_store.records.claim import Modality, Qualifier, Saying


class Reason(NamedTuple):
    """One step and what it is worth, from -1 to 1."""

    text: Text
    points: float


class Draft(NamedTuple):
    """A claim without its anchor and statement.

    Attributes:
        place: where the value stands, in code points; with it the sentence is known.
        named: where the subject is named, None where it is taken from before.
        reasons: in the order in which they were found.
        presupposed: the article's own way to name things, whoever speaks: "OpenAI's GPT-4".
    """

    place: tuple[int, int]
    subject: str
    property: str
    value: Value
    reasons: tuple[Reason, ...]
    named: tuple[int, int] | None = None
    printed: tuple[Quantity, ...] = ()
    period: str = ""
    due: str = ""
    resolved_from: str = ""
    elapsed: str = ""
    scope: str = ""
    relative_to: Reference | None = None
    qualifiers: tuple[Qualifier, ...] = ()
    modality: Modality | None = None
    said_by: tuple[Saying, ...] = ()
    presupposed: bool = False

    def confidence(self) -> float:
        """The sum of the points, within 0 and 1."""
        return round(min(max(sum(each.points for each in self.reasons), 0.0), 1.0), 2)


def because(points: float, en: str, ko: str) -> Reason:
    """A reason in both languages."""
    return Reason(Text(en=en, ko=ko), points)
