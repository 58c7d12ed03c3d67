"""What is stored: entities, sources, claims, decisions, packs."""

from aibrief_store.records.claim import (
    MODALITIES,
    TAGS,
    Anchor,
    Claim,
    Qualifier,
    Reference,
    Saying,
    Span,
    Value,
)
from aibrief_store.records.decision import Decision
from aibrief_store.records.entity import KINDS, MADE, Entity, Links, Name, merged
from aibrief_store.records.pack import Pack, Property, Scope, Unit
from aibrief_store.records.quantity import BOUNDS, Quantity
from aibrief_store.records.source import Mention, Passage, Person, Series, Source
from aibrief_store.records.suggestion import Suggestion
from aibrief_store.records.text import Text

__all__ = [
    "BOUNDS",
    "KINDS",
    "MADE",
    "MODALITIES",
    "TAGS",
    "Anchor",
    "Claim",
    "Decision",
    "Entity",
    "Links",
    "Mention",
    "Name",
    "Pack",
    "Passage",
    "Person",
    "Property",
    "Qualifier",
    "Quantity",
    "Reference",
    "Saying",
    "Scope",
    "Series",
    "Source",
    "Span",
    "Suggestion",
    "Text",
    "Unit",
    "Value",
    "merged",
]
