"""``aibrief silence``, ``speakers`` and ``relations``: what lies across articles and entities."""

from typing import TYPE_CHECKING, Any

import msgspec

from aibrief_store.errors import AibriefError
from aibrief_store.library import Library
from aibrief_store.records import Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import find_entity, find_source
from aibrief_tui.command.output import complain, one_line, say, say_json, say_table
from aibrief_tui.views import relations as trees
from aibrief_tui.views import speakers as views
from aibrief_tui.views.silence import label, notes
from aibrief_tui.words import NONE_ALONE

if TYPE_CHECKING:
    from aibrief_store.surveying import Relation, Silence, Speaker

TWO = Text("name two different articles at least", "서로 다른 기사를 둘 이상 적으세요")
SAYS = Text(
    "{source} says, left out by {others}: {count}", "{source}만 말함 ({others}에는 없음): {count}"
)
NOBODY = Text("nobody is said to say anything of it", "이에 대해 말한 이가 없음")
ALONE = Text("no relation to another entity", "다른 대상과의 관계가 없음")


def silence(asked: Asked) -> int:
    """Print what each article says and the others leave out, weightiest first; 1 for nothing.

    Raises:
        UnknownId, AibriefError: there is no such article, or only one is named.
    """
    with opened(asked) as library:
        sources = list(dict.fromkeys(find_source(library, id).id for id in asked.ids))
        if len(sources) < 2:
            raise AibriefError(TWO.of(asked.lang))
        found = library.silences(sources)
        if asked.json:
            for one in found:
                say_json(_silence_record(library, one))
        else:
            for source in sources:
                own = [one for one in found if one.source == source]
                _say_silences(library, source, sources, own, asked.lang)
            if not found:
                complain(NONE_ALONE.of(asked.lang))
        return 0 if found else 1


def _silence_record(library: Library, one: "Silence") -> dict[str, Any]:
    """The silence's fields and the statements of its claims."""
    statements = [msgspec.to_builtins(library.claim(id).statement) for id in one.claims]
    return {**msgspec.to_builtins(one), "statements": statements}


def _say_silences(
    library: Library, source: str, sources: list[str], found: "list[Silence]", language: str
) -> None:
    others = ", ".join(library.source(one).short for one in sources if one != source)
    short = library.source(source).short
    say(SAYS.of(language).format(source=short, others=others, count=len(found)), "")
    for one in found:
        name = library.entity(one.entity).label(language)
        answer = one.answer.of(language)
        say(one_line(f"{name}: {label(library, one, language)}: {answer}"))
        for id in one.claims:
            say(f"  {one_line(library.claim(id).statement.of(language))}  ({id})")
        say(*(f"  {one_line(note)}" for note in notes(library, one, language)), "")


def speakers(asked: Asked) -> int:
    """Print who is said to say what, of everything or of one entity; 1 where nobody is.

    Raises:
        UnknownId: there is no such entity.
    """
    with opened(asked) as library:
        entity = find_entity(library, asked.entity).id if asked.entity else None
        found = library.speakers(entity)
        for one in found:
            if asked.json:
                say_json(one)
            else:
                _say_speaker(library, one, asked.lang)
        if not found and not asked.json:
            complain(NOBODY.of(asked.lang))
        return 0 if found else 1


def _say_speaker(library: Library, speaker: "Speaker", language: str) -> None:
    kind = views.kind(library, speaker, language)
    id = f", {speaker.id}" if speaker.id else ""
    say(one_line(f"{views.name(speaker, language)} ({kind}{id}): {len(speaker.said)}"))
    for said in speaker.said:
        claim = library.claim(said.claim)
        how = ", ".join(text for text, _ in views.marks(library, claim, said, language))
        say(f"  {said.claim}" + (f"  [{one_line(how)}]" if how else ""))
        say(f"    {one_line(claim.statement.of(language))}")
    say("")


def relations(asked: Asked) -> int:
    """Print an entity's relations, each with the claims that assert it; 1 where it has none.

    Raises:
        UnknownId: there is no such entity.
    """
    with opened(asked) as library:
        entity = find_entity(library, asked.entity or "")
        found = library.relations(entity.id)
        if asked.json:
            for one in found:
                say_json({"subject": entity.id, **msgspec.to_builtins(one)})
        elif found:
            say("  ".join([*map(one_line, entity.labels(asked.lang)), f"({entity.id})"]), "")
            say_table((_relation_row(library, one, asked.lang) for one in found), indent="  ")
        else:
            complain(ALONE.of(asked.lang))
        return 0 if found else 1


def _relation_row(library: Library, one: "Relation", language: str) -> tuple[str, ...]:
    """The relation, the other entity, its id, and who asserts it."""
    how = "".join(text for text, _ in trees.asserted(library, one, language))
    name = library.entity(one.entity).label(language)
    return one.label.of(language), name, one.entity, how, " ".join(one.claims)
