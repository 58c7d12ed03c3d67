"""What was typed, in the forms in which the rules ask for it."""

from typing import NamedTuple

from aibrief_store.search.spelling import spell, tokens


class Query(NamedTuple):
    """A query: its ``text`` with single spaces, ``spelled``, and its spelled ``words``."""

    text: str
    spelled: str
    words: list[str]


def asked(text: str) -> Query:
    """The query that a reader typed."""
    text = " ".join(text.split())
    return Query(text, spell(text), tokens(text))
