"""What a search gives back."""

from typing import Literal, NamedTuple

import msgspec

from aibrief_store.records import Text

NAME_KINDS = ("name", "former", "alias", "abbreviation", "misspelling")
"""Kinds of names, the likeliest to be meant first."""


class Hit(msgspec.Struct, frozen=True):
    """One result, with the reason why it is one.

    Attributes:
        id: of an entity or a claim; of a passage the source's id, '#' and the passage's.
        kind: 'entity', 'claim' or 'passage'.
        entity_kind: an entity's kind (company, model …), else ''.
        matched: the name as written, or the statement or gist, that matched.
        rule: a stable word for the way it matched (`reasons.RULES`).
        why: the reason in a few words.
        score: 1 for the name itself, down to 0. 'nearest' is no match, only a neighbour.
    """

    id: str
    kind: Literal["entity", "claim", "passage"]
    entity_kind: str
    matched: str
    rule: str
    why: Text
    score: float


class Match(NamedTuple):
    """A name that a rule found, before it is ranked.

    ``shown`` is what the reason puts beside the name: the query in the name's own letters, or
    the number of typos.
    """

    entity: str
    name: int
    rule: str
    score: float
    shown: str = ""
