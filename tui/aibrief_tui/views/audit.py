"""An audit as it is told: words for statuses and kinds, the order, the draft in lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from aibrief_store.records import Text

if TYPE_CHECKING:
    from aibrief_store.auditing import Item

STATUS = {
    "contradicted": Text("contradicted", "어긋남"),
    "misquoted": Text("misquoted", "인용 다름"),
    "disputed": Text("disputed", "기사끼리 다름"),
    "not_found": Text("not found", "못 찾음"),
    "unchecked": Text("unchecked", "확인 못 함"),
    "single": Text("only one", "기사 하나만"),
    "supported": Text("supported", "뒷받침됨"),
}
"""Worst first."""

STYLES = {
    "contradicted": "bad", "misquoted": "bad", "disputed": "warn", "not_found": "warn",
    "unchecked": "info", "single": "text", "supported": "good",
}  # fmt: skip

KIND = {
    "number": Text("number", "수치"),
    "date": Text("date", "날짜"),
    "name": Text("name", "이름"),
    "quotation": Text("quotation", "인용문"),
}

NOTHING = Text(
    "The draft holds no number, date, name or quotation.",
    "초안에 수치도 날짜도 이름도 인용문도 없음.",
)

_ORDER = list(STATUS)


def word(status: str, language: str) -> str:
    """A status in a word or two."""
    return STATUS[status].of(language)


def worst_first(items: Sequence[Item]) -> list[Item]:
    """The gravest before the others, each status in the draft's order; names behind the rest."""
    return sorted(items, key=lambda one: (_ORDER.index(one.status), one.kind == "name", one.start))


def counts(items: Sequence[Item], language: str) -> list[tuple[str, str]]:
    """How many items of each status there are, worst first, with the status's style."""
    found: Counter[str] = Counter(item.status for item in items)
    return [
        (f"{word(status, language)} {found[status]}", STYLES[status])
        for status in _ORDER
        if found[status]
    ]


def telling(items: Sequence[Item]) -> list[Item]:
    """All items but names that articles write: those are only counted."""
    return [
        item for item in items if item.kind != "name" or item.status not in ("supported", "single")
    ]


def lines(draft: str) -> list[tuple[int, int]]:
    """The spans of the draft's lines."""
    found, start = [], 0
    for line in draft.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found
