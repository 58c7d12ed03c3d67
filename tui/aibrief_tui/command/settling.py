"""``aibrief settle``: a row of the comparison, and what in it does not add up, called settled,
disputed or wrong.
"""

import msgspec

from aibrief_store.comparing import Comparison
from aibrief_store.deciding.settling import Question
from aibrief_store.errors import AibriefError, UnknownId
from aibrief_store.library import Library
from aibrief_store.questions import of_finding, of_row
from aibrief_store.records import Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import close, find_entity
from aibrief_tui.command.output import one_line, say, say_json, well_formed
from aibrief_tui.views.conflicts import word
from aibrief_tui.views.panel import findings_on
from aibrief_tui.views.settled import described, settled_words

OPENED = Text("open again", "다시 열림")
ROW = Text("row", "줄")


def settle(asked: Asked) -> int:
    """Say it of one row, and of the figures in it that do not add up; print what is said now."""
    with opened(asked, write=True) as library:
        entity = find_entity(library, asked.entity or "").id
        comparison = _comparison(library, entity, well_formed(asked.property or ""))
        at = _row(comparison, well_formed(asked.basis or ""))
        for kind, question in _questions(library, comparison, at, asked):
            decision = library.settle(question, asked.state, well_formed(asked.note))
            if asked.json:
                say_json({**_record(library, question), "decision": decision.id})
                continue
            said = library.settlement(question)
            told = settled_words(said, asked.lang) if said else OPENED.of(asked.lang)
            about = one_line(described(library, question, asked.lang))
            say(f"[{kind}] {about}", f"  {one_line(told)}")
        return 0


def _questions(
    library: Library, comparison: Comparison, at: int, asked: Asked
) -> list[tuple[str, Question]]:
    """The row's question and those of the findings on its figures, each under its kind's word;
    those of ``--kind`` only. What was never settled can't be opened and is left out.

    Raises:
        AibriefError: nothing of that kind is there.
    """
    group = comparison.groups[at]
    row = of_row(comparison, at)
    rule = {"same_figure": "same_figure", "apart": "note"}.get(row.kind, group.verdict)
    found = [(rule, row)] + [
        (one.grade, of_finding(one)) for one in findings_on(library, group.claims)
    ]
    if len(found) > 1 and asked.state == "open" and not asked.kind:
        found = [one for one in found if library.settlement(one[1])] or found
    chosen = [one for one in found if asked.kind in (None, one[0])]
    if not chosen:
        there = ", ".join(kind for kind, _ in found)
        raise AibriefError(f"{comparison.property}: no {asked.kind} in that row; it has: {there}")
    return [(_word(kind, asked.lang), question) for kind, question in chosen]


def _word(kind: str, language: str) -> str:
    """A kind in a word; of a row that one article fills alone that it is one."""
    return ROW.of(language) if kind == "single" else word(kind, language)


def _record(library: Library, question: Question) -> dict[str, object]:
    said = library.settlement(question)
    return {
        "target": question.target,
        "claims": question.claims,
        "verdict": question.verdict,
        "settled": msgspec.to_builtins(said),
    }


def _comparison(library: Library, entity: str, property: str) -> Comparison:
    """The comparison of the property. Raises UnknownId."""
    known = {one.property: one for one in library.comparisons(entity)}
    if property not in known:
        raise UnknownId("property of it", property, close(property, known) or list(known)[:3])
    return known[property]


def _row(comparison: Comparison, named: str) -> int:
    """The row by its number from 1, or by its basis in words; the only one without a name.

    Raises:
        AibriefError: no such row, or several where none is named; lists them.
    """
    labels = [group.basis.label for group in comparison.groups]
    if not named and len(labels) == 1:
        return 0
    if named.isdecimal() and 1 <= int(named) <= len(labels):
        return int(named) - 1
    wanted = named.casefold()
    found = [at for at, label in enumerate(labels) if wanted in (label.en.casefold(), label.ko)]
    if named and len(found) == 1:
        return found[0]
    rows = "; ".join(f"{at} {label.en or '-'}" for at, label in enumerate(labels, 1))
    problem = f"no one row is {named!r}" if named else f"{len(labels)} rows"
    raise AibriefError(f"{comparison.property}: {problem}; name one with --basis N: {rows}")
