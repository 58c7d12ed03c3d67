"""Which conflicts to list: by kind, by article, and by any words that a reader types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Text
from aibrief_tui.views.conflicts import KINDS, Conflict, word

if TYPE_CHECKING:
    from aibrief_store.library import Library

ONLY = Text("{what} only", "{what}만")


class Narrowing(msgspec.Struct, frozen=True):
    """What to keep: a kind, an article's id, words; each '' for all."""

    kind: str = ""
    source: str = ""
    typed: str = ""

    def __bool__(self) -> bool:
        return bool(self.kind or self.source or self.typed.strip())


def narrowed(
    library: Library, conflicts: Sequence[Conflict], by: Narrowing, language: str
) -> list[Conflict]:
    """Those of the kind, that the article has a part in, and that hold every word typed.

    A word that is a kind's or an article's name means it; any other may stand anywhere, in the
    names of the entity in all languages too.
    """
    wanted = by.typed.casefold().split()
    return [
        one
        for one in conflicts
        if by.kind in ("", one.kind)
        and by.source in ("", *one.sources)
        and all(_holds(library, one, word, language) for word in wanted)
    ]


def _holds(library: Library, one: Conflict, typed: str, language: str) -> bool:
    kinds = {kind: _names_of(kind) for kind in KINDS}
    if any(typed in names for names in kinds.values()):
        return typed in kinds[one.kind]
    articles = {id: (id, source.short) for id, source in library.sources.items()}
    if any(typed in names for names in articles.values()):
        return any(typed in articles[id] for id in one.sources)
    return typed in _told(library, one, language)


def _names_of(kind: str) -> tuple[str, ...]:
    return kind, word(kind, "en"), word(kind, "ko")


def _told(library: Library, one: Conflict, language: str) -> str:
    from aibrief_tui.views.settled import STATES, settled_words, state

    names = [name.value for name in library.entity(one.entity).names]
    articles = [library.source(id).short for id in one.sources]
    said = [STATES[state(one.settled)].of(language)] if one.settled else []
    said += [settled_words(one.settled, language)] if one.settled else []
    told = [
        word(one.kind, language), *names, *articles, one.label, one.answers, one.reason, *said,
    ]  # fmt: skip
    return "\n".join(told).casefold()


def in_words(library: Library, by: Narrowing, language: str) -> str:
    """'differ, chosunbiz only'."""
    parts = [
        word(by.kind, language) if by.kind else "",
        library.source(by.source).short if by.source else "",
        f"'{by.typed.strip()}'" if by.typed.strip() else "",
    ]
    return ONLY.of(language).format(what=", ".join(filter(None, parts))) if by else ""


def turned(now: str, known: Sequence[str], step: int) -> str:
    """The next of ``known`` after ``now``, with '' (all) between the last and the first."""
    ring = ["", *known]
    return ring[(ring.index(now) + step) % len(ring)] if now in ring else ""
