"""``aibrief audit``: a draft's numbers, dates, names and quotations, traced to claims."""

import sys
from bisect import bisect_right
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.anchoring import canonical
from aibrief_tui import attaching
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.output import complain, one_line, say, say_json, say_table
from aibrief_tui.views.audit import NOTHING, STATUS, counts, lines, telling, word

if TYPE_CHECKING:
    from aibrief_store.auditing import Item

FAILING = tuple(STATUS)[:5]
"""What --strict fails on, as `aibrief_store.auditing.FAILING` has it."""


def audit(asked: Asked) -> int:
    """Print what each item of the draft comes to; with --strict 1 where one of them fails.

    Raises:
        AttachError: the draft can't be read.
    """
    if asked.draft == "-":
        text = attaching.decoded(sys.stdin.buffer.read(attaching.LARGEST + 1), "-")
    else:
        text = attaching.read(Path(asked.draft).expanduser())
    draft = canonical(text)
    with opened(asked) as library:
        items = library.audit(draft)
    if asked.json:
        for item in items:
            say_json(_record(item, asked.lang))
    else:
        _say(draft, items, asked.lang)
    fails = set(FAILING) - set(asked.allow)
    return 1 if asked.strict and any(item.status in fails for item in items) else 0


def _record(item: "Item", language: str) -> dict[str, object]:
    record = msgspec.to_builtins(item)
    texts = {"difference": item.difference.of(language), "why": item.why.of(language)}
    return {**record, **texts}


def _say(draft: str, items: "list[Item]", language: str) -> None:
    """Each line of the draft that holds something to tell, marked below; then the counts."""
    spans = lines(draft)
    starts = [start for start, _ in spans]
    numbered = [(bisect_right(starts, item.start), item) for item in telling(items)]
    for number, group in groupby(numbered, key=lambda pair: pair[0]):
        start, end = spans[number - 1]
        say(f"{number}: {one_line(draft[start:end])}")
        say_table(
            [
                (word(item.status, language), _short(item.text), item.why.of(language))
                for _, item in group
            ],
            indent="  ",
        )
        say("")
    if items:
        say(", ".join(told for told, _ in counts(items, language)))
    else:
        complain(NOTHING.of(language))


LONGEST = 40
"""Characters of an item's text beside its reason."""


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 2] + ".."
