"""A figure as an article prints it."""

from typing import Literal

import msgspec

BOUNDS = ("exact", "about", "just_over", "over", "under", "at_least", "at_most")

Measure = Literal["level", "increase", "unclear"]


class Quantity(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A figure: ``amount``, or ``low`` and ``high``, or ``vague``.

    Attributes:
        amount: a decimal or a fraction as a string: '5576000', '1/18'.
        low, high: both ends of a printed range, each like ``amount``.
        vague: a figure without an amount: 'thousands', 'trillions'.
        digits: how many significant digits are printed (2조6123억 has 5, 1조 has 1), or
            'exact' for a count. Intervals come from this, never from trailing zeros.
        bound: one of `BOUNDS`, or two of them ('over' and 'about' for 'over 300-odd').
        unit: ISO 4217, '%', UCUM, or a counted thing of the pack ('gpu', 'patent').
        per: what it is a figure per: one minute, 1,000,000 tokens.
        of: the whole it is a part of: 13 of 22.
        measure: of a ratio: 'level' (13 times as fast), 'increase' (faster by), 'unclear'.
        tied: a rank that is shared.
        as_printed: the figure's own characters, bound words included.
    """

    amount: str | None = None
    low: str | None = None
    high: str | None = None
    vague: str | None = None
    digits: int | Literal["exact"] | None = None
    bound: str | list[str] = "exact"
    unit: str = ""
    per: "Quantity | None" = None
    of: "Quantity | None" = None
    measure: Measure | None = None
    tied: bool = False
    as_printed: str = ""

    @property
    def bounds(self) -> tuple[str, ...]:
        """The bounds as a tuple, whichever way they were written."""
        return (self.bound,) if isinstance(self.bound, str) else tuple(self.bound)
