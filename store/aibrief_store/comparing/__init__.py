"""Comparing: who agrees with whom, on what basis, and why. Computed, never stored.

``weigh`` gathers the claims about an entity by property; `basis` parts them into rows that may
be compared; `stances` reads what each asserts (`intervals` for figures, `money` across
currencies); `judging` parts a row into answers and judges every pair; `between` says what
keeps rows apart. ``worded`` puts what was weighed into words: `origins` counts who stands
behind an answer, `reasons` says why. ``compare`` does both; ``pairs`` gives claim against claim.
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
from aibrief_store.comparing.pairing import Pair, pair, pairs, why
from aibrief_store.comparing.panel import compare, contested, put_in_words, worded
from aibrief_store.comparing.weighing import Weighed, weigh

__all__ = [
    "Answer",
    "Basis",
    "Between",
    "Comparison",
    "Context",
    "Group",
    "Pair",
    "Weighed",
    "cell",
    "compare",
    "contested",
    "full",
    "pair",
    "pairs",
    "put_in_words",
    "short",
    "weigh",
    "why",
    "worded",
]
