"""Decisions: which are in effect, what records look like under them, what may be set.

``metadata`` and ``settling`` are not named here: they are only needed when a reader types a value
or has settled something.
"""

from aibrief_store.deciding.effects import (
    COLLECTION,
    COPY,
    KEPT,
    SETTLEMENT,
    History,
    lay,
    lay_over,
)

__all__ = ["COLLECTION", "COPY", "KEPT", "SETTLEMENT", "History", "lay", "lay_over"]
