"""Decisions: which are in effect, what records look like under them, what may be set.

``metadata`` is not named here: it is only needed when a reader types a value.
"""

from aibrief_store.deciding.effects import COLLECTION, COPY, History, lay_over

__all__ = ["COLLECTION", "COPY", "History", "lay_over"]
