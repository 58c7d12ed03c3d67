"""Comparing: who agrees with whom, on what basis, and why. Computed, never stored.

``compare`` gathers the claims about an entity by property; `basis` parts them into groups that
may be compared; `stances` reads what each asserts (`intervals` for figures, `money` across
currencies); `judging` parts a group into answers and judges every pair; `between` says what
keeps groups apart; `origins` counts who stands behind an answer; `reasons` puts it into words.
"""

from aibrief_store.comparing.comparison import (
    Answer,
    Basis,
    Between,
    Comparison,
    Context,
    Group,
)
from aibrief_store.comparing.figures import cell, full, short
from aibrief_store.comparing.panel import compare, contested

__all__ = [
    "Answer",
    "Basis",
    "Between",
    "Comparison",
    "Context",
    "Group",
    "cell",
    "compare",
    "contested",
    "full",
    "short",
]
