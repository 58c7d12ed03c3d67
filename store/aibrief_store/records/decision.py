"""Decisions: what a reader does, laid over a pack's records and never changed."""

from typing import Any, Literal

import msgspec

Action = Literal[
    "add", "accept", "edit", "reject", "merge", "note", "tag", "settle", "set", "attach", "undo"
]


class Decision(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One action of a reader.

    Attributes:
        target: the id of the record, with its kind before a colon: 'source:village-2025'.
        field: the field that changes.
        before, after: its values, as they stand in the record.
        when: ISO 8601 with offset.
        undoes: for 'undo', the id of the decision that it takes back.
    """

    id: str
    target: str
    field: str = ""
    before: Any = None
    after: Any = None
    who: str = ""
    when: str = ""
    action: Action
    undoes: str | None = None
