"""An item of an audit: what a draft says at one place, and what the library says to that."""

from typing import Literal

import msgspec

from aibrief_store.records import Text

Kind = Literal["number", "date", "name", "quotation"]
Status = Literal[
    "contradicted", "misquoted", "disputed", "not_found", "unchecked", "single", "supported"
]
STATUSES: tuple[Status, ...] = (
    "contradicted", "misquoted", "disputed", "not_found", "unchecked", "single", "supported",
)  # fmt: skip
"""Worst first."""

FAILING: frozenset[Status] = frozenset(STATUSES[:5])
"""What a pipeline stops at: all but 'single' and 'supported'."""


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One number, date, name or quotation of a draft, traced.

    Attributes:
        start, end: code points into the draft as NFC with line ends as LF.
        text: the draft between them.
        status: 'supported' (two articles or more), 'single' (one article), 'disputed' (some
            say it, others something else), 'contradicted', 'misquoted', 'not_found', or
            'unchecked' (a quotation, and no copy that it could be compared with).
        claims: ids of those that say so; of a contradiction those that say otherwise.
        against: of a disputed item the ids of those that say otherwise.
        near: where nothing was found, the ids of the nearest claims.
        sources: articles of ``claims``; of a name, those that write it.
        origins: how many independent named speakers or reports stand behind ``claims``.
        named: those origins, ids of entities.
        difference: what the articles say instead; of a quotation the words in question, as
            ``[-draft-]{+article+}``; of a name the spelling that was probably meant.
        derived: it meets a claim only by a rate of exchange.
        sentence: the draft's sentence.
        why: the reason in a sentence or two.
    """

    start: int
    end: int
    text: str
    kind: Kind
    status: Status
    claims: list[str] = []
    against: list[str] = []
    near: list[str] = []
    sources: list[str] = []
    origins: int = 0
    named: list[str] = []
    difference: Text = Text()
    derived: bool = False
    sentence: str = ""
    why: Text = Text()
