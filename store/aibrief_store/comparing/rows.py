"""The rows of a panel: claims of one property on one basis, judged when somebody asks."""

import msgspec

from aibrief_store.comparing.basis import basis
from aibrief_store.comparing.comparison import Basis, Context, GroupVerdict
from aibrief_store.comparing.judging import Judged, judged
from aibrief_store.comparing.money import Rates
from aibrief_store.comparing.stances import Stance, spelled, stance
from aibrief_store.records import Claim, Property

Figure = tuple[int, int, int, int]


class Ground(msgspec.Struct, frozen=True, gc=False):
    """What all claims of one property in one panel are judged by.

    Attributes:
        whole: the entity whose panel it is.
        rates: that the panel's articles print.
    """

    whole: str
    property: Property
    context: Context
    rates: Rates

    def basis(self, claim: Claim) -> Basis:
        """The claim's basis, its value a part of it where an entity has several at a time."""
        if claim.value.text:
            answer = f"text {claim.id}"
        elif self.property.single:
            answer = ""
        else:
            answer = spelled(stance(claim, self.property, self.context))
        return basis(claim, self.property, self.context, answer)

    def stances(self, claims: list[Claim]) -> list[Stance]:
        """What each of the claims asserts."""
        return [stance(claim, self.property, self.context) for claim in claims]


class Row(msgspec.Struct, gc=False, eq=False):
    """Claims on one basis, one claim at least.

    What no verdict depends on is not worked out: the basis of a claim without another beside
    it, the figures of a row by itself.
    """

    claims: list[Claim]
    ground: Ground
    _basis: Basis | None = None
    _judged: Judged | None = None
    _figures: dict[Figure, list[Stance]] | None = None

    @property
    def basis(self) -> Basis:
        """What the claims share."""
        if self._basis is None:
            self._basis = self.ground.basis(self.claims[0])
        return self._basis

    @property
    def judged(self) -> Judged:
        """The answers, every pair of them, and their verdict."""
        if self._judged is None:
            ground = self.ground
            self._judged = judged(ground.stances(self.claims), ground.context, ground.rates)
        return self._judged

    @property
    def verdict(self) -> GroupVerdict:
        """By itself, whatever stands in other rows."""
        return "single" if len(self.claims) == 1 else self.judged.verdict

    @property
    def sources(self) -> set[str]:
        """The articles that say something on this basis."""
        return {claim.source for claim in self.claims}

    @property
    def figures(self) -> dict[Figure, list[Stance]]:
        """Who prints which figure; without relations, ranks and vague figures."""
        if self._figures is None:
            self._figures = {}
            for taken in self.judged.stances if self.basis.kind == "number" else ():
                figure = taken.reading.figure if taken.reading else None
                if figure and taken.unit != "rank":
                    self._figures.setdefault(figure, []).append(taken)
        return self._figures
