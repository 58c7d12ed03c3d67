"""Surveying: what lies across articles and entities. Computed, never stored.

``silences`` tells what one article says that others leave out (`rows` lays them side by side);
``speakers`` who is said to say what; ``relations`` how an entity is connected with others.
"""

from aibrief_store.surveying.relations import Relation, relations
from aibrief_store.surveying.rows import Row, rows
from aibrief_store.surveying.silence import Elsewhere, Silence, silences
from aibrief_store.surveying.speakers import Said, Speaker, speakers

__all__ = [
    "Elsewhere",
    "Relation",
    "Row",
    "Said",
    "Silence",
    "Speaker",
    "relations",
    "rows",
    "silences",
    "speakers",
]
