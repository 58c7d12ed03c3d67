"""``aibrief review``: what reading suggests, deciding on it, and every decision as CSV."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import msgspec

from aibrief_store.errors import UnknownId
from aibrief_store.library import Library
from aibrief_store.records import Claim, Decision, Suggestion, Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import close
from aibrief_tui.command.output import complain, escaped, one_line, say, say_json, say_table
from aibrief_tui.views.review import STATES, Card, pile, readable

NOTHING = Text(
    "nothing to review: + in the app adds an article",
    "검토할 것이 없음: 앱에서 + 로 기사를 추가",
)
PROGRESS = Text(
    "{source}: {done} of {all} decided, {rejected} rejected",
    "{source}: {all}개 중 {done}개 판단, 버림 {rejected}",
)
COLUMNS = (
    "decision", "when", "who", "action", "undoes", "record", "suggestion", "source", "start",
    "end", "field", "before", "after",
)  # fmt: skip
FORMULAS = (*"=+-@＝＋－＠", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection)."""


def review(asked: Asked) -> int:
    """Decide on suggestions, write the log of decisions, or list what there is; 1 for nothing."""
    deciding = bool(asked.accept or asked.reject)
    with opened(asked, write=deciding) as library:
        if asked.source:
            library.source(asked.source)
        for id in asked.accept:
            library.accept(_suggestion(library, id))
        for id in asked.reject:
            library.reject(_suggestion(library, id))
        if asked.export:
            return _export(library, asked.source)
        cards = [
            (source, card)
            for source in ([asked.source] if asked.source else readable(library))
            for card in pile(library, source).cards
            if card.state != "pack" and (not deciding or card.id in (*asked.accept, *asked.reject))
        ]
        if asked.json:
            for source, card in cards:
                say_json(_record(library, source, card))
        elif cards:
            _tell(library, cards, asked.lang)
        if not cards and not asked.json:
            complain(NOTHING.of(asked.lang))
        return 0 if cards else 1


def _suggestion(library: Library, id: str) -> Suggestion:
    """Raises UnknownId."""
    known = {one.id: one for one in library.suggestions()}
    if id not in known:
        raise UnknownId("suggestion", id, close(id, known))
    return known[id]


def _record(library: Library, source: str, card: Card) -> dict[str, object]:
    suggested = card.suggestion
    return {
        "id": card.id,
        "source": source,
        "state": card.state,
        "confidence": suggested.confidence if suggested else None,
        "reasons": [msgspec.to_builtins(one) for one in suggested.reasons] if suggested else [],
        "start": card.place[0],
        "end": card.place[1],
        "health": card.health,
        "claim": msgspec.to_builtins(card.claim),
    }


def _tell(library: Library, cards: list[tuple[str, Card]], language: str) -> None:
    """A table, then how far each article is."""
    say_table(
        [
            (
                STATES[card.state].of(language),
                f"{card.suggestion.confidence:.2f}" if card.suggestion else "-",
                card.id,
                one_line(card.claim.statement.of(language)),
            )
            for _, card in cards
        ]
    )
    for source in dict.fromkeys(source for source, _ in cards):
        of = pile(library, source)
        told = PROGRESS.of(language)
        say(told.format(source=source, done=of.decided, all=of.suggested, rejected=of.rejected))


# The log


def _export(library: Library, source: str | None) -> int:
    """Every decision about claims, articles and entities of the reader's own, oldest first."""
    print(csv_line(COLUMNS))
    suggested = {one.id: one for one in library.suggestions()}
    count = 0
    for decision in library.decisions():
        kind, _, id = decision.target.partition(":")
        claim = _claim(library, suggested, id) if kind == "claim" else None
        of = claim.source if claim else id if kind == "source" else ""
        if kind not in ("claim", "source", "entity") or (source and of != source):
            continue
        if decision.field in ("copy", "collection", "settlement"):
            continue
        print(csv_line(_row(library, decision, claim, suggested.get(id))))
        count += 1
    return 0 if count else 1


def _claim(library: Library, suggested: dict[str, Suggestion], id: str) -> Claim | None:
    if id in library.claims:
        return library.claims[id]
    return suggested[id].claim if id in suggested else None


def _row(
    library: Library, decision: Decision, claim: Claim | None, suggestion: Suggestion | None
) -> Iterator[str]:
    """The cells of one decision, see `COLUMNS`."""
    kind, _, id = decision.target.partition(":")
    span = claim.anchor.value if claim else None
    before, after = decision.before, decision.after
    if decision.action == "edit" and decision.field == "kept" and suggestion and claim:
        before, after = _differing(suggestion.claim, claim)
    yield from (decision.id, decision.when, decision.who, decision.action, decision.undoes or "")
    yield decision.target
    yield id if suggestion else ""
    yield claim.source if claim else id if kind == "source" else ""
    yield str(span.start) if span else ""
    yield str(span.end) if span else ""
    yield decision.field
    yield _cell(before)
    yield _cell(after)


def _differing(before: Claim, after: Claim) -> tuple[Any, Any]:
    """The fields that differ, as suggested and as they are now."""
    one, other = msgspec.to_builtins(before), msgspec.to_builtins(after)
    names = [name for name in {**one, **other} if one.get(name) != other.get(name)]
    return {name: one.get(name) for name in names}, {name: other.get(name) for name in names}


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def csv_line(cells: Any) -> str:
    """One line of CSV (RFC 4180); a cell that a spreadsheet would run gets a quote in front."""
    line = io.StringIO()
    safe = [f"'{cell}" if cell.startswith(FORMULAS) else cell for cell in map(one_line, cells)]
    csv.writer(line, lineterminator="").writerow(safe)
    return escaped(line.getvalue())
