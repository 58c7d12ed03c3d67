"""``aibrief compare``: what the articles assert of an entity, side by side."""

from collections.abc import Iterator
from typing import Any

import msgspec

from aibrief_store.comparing import Comparison, Group
from aibrief_store.library import Library
from aibrief_store.questions import of_row
from aibrief_store.records import Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import find_entity
from aibrief_tui.command.output import complain, one_line, say, say_json, say_table
from aibrief_tui.views.panel import VERDICTS, Row, findings_on, rows_of
from aibrief_tui.views.reasons import paragraphs

NOTHING = Text("no article asserts anything of it", "이에 대한 주장은 없음")


def compare(asked: Asked) -> int:
    """Print the comparisons of one entity, or of every one; 1 where there is none."""
    with opened(asked) as library:
        found = False
        for entity in _entities(library, asked.entity):
            comparisons = library.comparisons(entity)
            found = found or bool(comparisons)
            if asked.json:
                for comparison in comparisons:
                    say_json(_record(library, comparison))
            elif comparisons:
                _say(library, entity, comparisons, asked.lang)
        if not found and not asked.json:
            complain(NOTHING.of(asked.lang))
        return 0 if found else 1


def _entities(library: Library, named: str | None) -> Iterator[str]:
    if named:
        yield find_entity(library, named).id
        return
    for entity in library.entities.values():
        if not entity.merged_into:
            yield entity.id


def _record(library: Library, comparison: Comparison) -> dict[str, Any]:
    """The comparison; each group with the ``findings`` on its figures, and with what the reader
    said of it in ``settled``, else null.
    """
    record: dict[str, Any] = msgspec.to_builtins(comparison)
    for at, group in enumerate(record["groups"]):
        said = library.settlement(of_row(comparison, at)) if library.any_settled else None
        group["settled"] = msgspec.to_builtins(said)
        group["findings"] = msgspec.to_builtins(findings_on(library, group["claims"]))
    return record


def _say(library: Library, entity: str, comparisons: list[Comparison], language: str) -> None:
    labels = library.entity(entity).labels(language)
    say("  ".join([*map(one_line, labels), f"({entity})"]), "")
    for comparison in comparisons:
        label = library.property_label(comparison.property, language)
        rows = rows_of(library, comparison, language)
        for group, row in zip(comparison.groups, rows, strict=True):
            _say_row(f"{label} {row.basis}".strip(), group, row, language)


def _say_row(name: str, group: Group, row: Row, language: str) -> None:
    """The row's name and verdict, '!' where a figure does not add up, each answer with its
    claims, then what stands under the row in the app.
    """
    verdict = VERDICTS[row.verdict].of(language).strip("-") + "!" * bool(row.doubts)
    say(one_line(name) + (f"  [{verdict}]" if verdict else ""))
    say_table(
        (
            (answer.text.of(language) if at == 0 else "", claim)
            for answer in group.answers
            for at, claim in enumerate(answer.claims)
        ),
        indent="  ",
    )
    say(*(f"  {one_line(text)}" for text, _ in paragraphs(row)), "")
