"""Anchors: a claim's words in a reader's copy of the article, found or honestly not."""

from aibrief_store.anchoring.anchors import (
    UNATTACHED,
    Copy,
    Found,
    Health,
    Watch,
    anchor_span,
    health,
    recognise,
)
from aibrief_store.anchoring.folding import canonical, digest, fold, most_marks

__all__ = [
    "UNATTACHED",
    "Copy",
    "Found",
    "Health",
    "Watch",
    "anchor_span",
    "canonical",
    "digest",
    "fold",
    "health",
    "most_marks",
    "recognise",
]
