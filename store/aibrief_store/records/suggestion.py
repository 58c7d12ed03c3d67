"""Suggested claims: what reading found, before a reader has looked at it."""

import msgspec

from aibrief_store.records.claim import Claim
from aibrief_store.records.entity import Entity
from aibrief_store.records.text import Text


class Suggestion(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A claim as reading would write it.

    Attributes:
        id: the same for the same sentence, property and value, however often a text is read.
        source: the article's id.
        claim: whole, with its anchor and a statement made from its fields.
        confidence: 0 to 1; the sum of its reasons' points, kept within these.
        reasons: why, one step of the reading each, the surest first.
        names: entities of no pack that the claim names; accepting it makes those that are new.
    """

    id: str
    source: str
    claim: Claim
    confidence: float
    reasons: list[Text] = []
    names: list[Entity] = []
