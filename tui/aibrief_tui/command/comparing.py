"""``aibrief compare``: what the articles assert of an entity, side by side."""

from collections.abc import Iterator

from aibrief_store.comparing import Comparison, Group
from aibrief_store.library import Library
from aibrief_store.records import Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import find_entity
from aibrief_tui.command.output import complain, one_line, say, say_json, say_table
from aibrief_tui.views.panel import VERDICTS

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
                    say_json(comparison)
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


def _say(library: Library, entity: str, comparisons: list[Comparison], language: str) -> None:
    labels = library.entity(entity).labels(language)
    say("  ".join([*map(one_line, labels), f"({entity})"]), "")
    for comparison in comparisons:
        label = library.property_label(comparison.property, language)
        for group in comparison.groups:
            _say_group(label, group, language)


def _say_group(label: str, group: Group, language: str) -> None:
    """The row's name and verdict, each answer with its claims, and the reason."""
    verdict = VERDICTS[group.verdict].of(language).strip("-")
    basis = group.basis.label.of(language)
    heading = " ".join(filter(None, (label, basis)))
    say(one_line(heading) + (f"  [{verdict}]" if verdict else ""))
    say_table(
        (
            (answer.text.of(language) if at == 0 else "", claim)
            for answer in group.answers
            for at, claim in enumerate(answer.claims)
        ),
        indent="  ",
    )
    say(f"  {one_line(group.reason.of(language))}", "")
