"""From a figure as read to a figure as recorded, in the units of a property."""

import re
from collections.abc import Iterable, Sequence

from aibrief_store.reading.claiming_words import Cue, Words
from aibrief_store.reading.figure import Quantity as Figure
from aibrief_store.records import Property, Quantity

_FAR, _NEAR = 60, 35
"""Characters from a noun to what it counts; with a counter ('3만 대') fewer."""
_BARE = re.compile(
    r"[0-9][0-9,.]*(?: ?[万亿만억조]| (?:hundred|thousand|million|billion|trillion))?"
)
"""A number without a noun: what it counts was said before ('Germany has 521')."""


class Units:
    """Which unit of a property a figure is in, worked out once for each property.

    ``cues``: of units, in the sentence that the figure stands in.
    """

    def __init__(self, figure: Figure, cues: Sequence[Cue], words: Words) -> None:
        self._figure, self._cues, self._words = figure, cues, words
        self._found: dict[str, str | None] = {}
        self._nearest: list[str] | None = None
        kind, unit = figure.kind, figure.unit
        bare = kind == "number" and bool(_BARE.fullmatch(figure.text))
        self._own = unit if kind != "number" else ""
        if kind == "percent":
            self._own = "%" if unit == "%" else ""
        elif kind == "number" and not bare:
            self._own = "1" if unit == "1" else ""
        self._counts = bare or kind == "count"
        self._counts = self._counts and unit not in ("rank", "age")

    def of(self, known: Property) -> str | None:
        """The unit of ``known`` that the figure is in; None where it fits none."""
        found = self._found.get(known.id, "")
        if found == "":
            found = self._found[known.id] = self._of(known)
        return found

    def alone(self) -> str:
        """The unit that the figure is in, whatever it is of; '' where none is printed."""
        if self._own in self._words.pack.units or not self._counts:
            return self._own
        return next(iter(self._near()), "")

    def _tight(self) -> set[str]:
        """The units whose nouns stand right beside the figure: it is of one of these."""
        start, end = self._figure.start, self._figure.end
        return {
            unit
            for cue in self._cues
            if 0 <= start - cue.end <= 1 or 0 <= cue.start - end <= 1
            for unit in cue.ids
        }

    def _near(self) -> list[str]:
        if self._nearest is None:
            self._nearest = nearest(self._figure, self._cues, _NEAR if self._own else _FAR)
        return self._nearest

    def _of(self, known: Property) -> str | None:
        if self._own and self._own in known.units:
            return self._own
        # What is counted is printed: five people are no chips, and '6만 장의 GPU' no data centres.
        own, person = self._own, self._figure.unit == "person"
        if not self._counts or (own in self._words.pack.units and own != "item" and not person):
            return None
        counted = self._words.counted[known.id]
        if person:
            counted = [unit for unit in counted if unit.endswith("user") or unit == "tourist"]
        near = self._near()
        if self._tight() and not any(unit in counted for unit in self._tight()):
            return None
        found = next((unit for unit in near if unit in counted), None)
        if self._figure.kind == "number" and not found and len(counted) == 1:
            return counted[0]
        return found


def nearest(figure: Figure, cues: Iterable[Cue], far: int) -> list[str]:
    """The units whose nouns stand so near the figure, the nearest first, a longer noun sooner."""
    rated: list[tuple[float, str]] = []
    for cue in cues:
        gap = figure.start - cue.end if cue.end <= figure.start else cue.start - figure.end
        if gap > far:
            continue
        behind = 6 if cue.start >= figure.end and gap > 4 else 0
        points = max(gap, 0) + behind - 3 * (cue.end - cue.start)
        rated += [(points, unit) for unit in cue.ids]
    rated.sort(key=lambda each: each[0])
    return [unit for _, unit in rated]


def recorded(figure: Figure, unit: str, tied: bool = False) -> Quantity:
    """The figure as a record in ``unit``, with what it is per and of."""
    bound = list(figure.bound)
    return Quantity(
        amount=_amount(figure),
        low=None if figure.low is None else f"{figure.low:f}",
        high=None if figure.high is None else f"{figure.high:f}",
        vague=figure.vague or None,
        digits=figure.digits,
        bound=bound[0] if len(bound) == 1 else bound,
        unit=unit,
        per=recorded(figure.per, figure.per.unit) if figure.per else None,
        of=recorded(figure.of, unit) if figure.of else None,
        tied=tied,
        as_printed=figure.as_printed,
    )


def _amount(figure: Figure) -> str | None:
    if figure.fraction:
        return f"{figure.fraction[0]}/{figure.fraction[1]}"
    return None if figure.amount is None else f"{figure.amount:f}"
