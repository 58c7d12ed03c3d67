"""``aibrief show``: everything about an entity, an article, a passage or a claim."""

from typing import Any

import msgspec

from aibrief_store.errors import UnknownId
from aibrief_store.library import Library
from aibrief_store.records import Claim, Entity, Passage, Source, Text
from aibrief_tui.command import listing
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.describing import claim_fields, entity_fields, source_fields
from aibrief_tui.command.finding import close, find
from aibrief_tui.command.output import one_line, say, say_json, say_table

ASSERTED = Text("claims about it", "이에 대한 주장")
NAMING = Text("claims that name it", "이름이 나오는 주장")


def show(asked: Asked) -> int:
    """Show each record asked for, parted by an empty line."""
    with opened(asked) as library:
        # All ids are looked up first: a wrong one leaves nothing half said.
        for at, shown in enumerate([_found(library, id) for id in asked.ids]):
            if asked.json:
                say_json(_record(library, shown))
            else:
                if at:
                    say("")
                _say(library, shown, asked.lang)
    return 0


_Shown = Claim | Source | Entity | tuple[Source, Passage]


def _found(library: Library, id: str) -> _Shown:
    """The record; ``SOURCE#PASSAGE``, as the search names it, for a passage. Raises UnknownId."""
    named, _, passage = id.partition("#")
    source = library.sources.get(named)
    if source is None or not passage:
        return find(library, id)
    for one in source.outline:
        if one.id == passage:
            return source, one
    known = [f"{named}#{one.id}" for one in source.outline]
    raise UnknownId("passage", id, close(id, known))


def _record(library: Library, shown: _Shown) -> dict[str, Any]:
    """The record's fields, what it is, and the ids of what hangs on it."""
    if isinstance(shown, Entity):
        return {
            "record": "entity",
            **msgspec.to_builtins(shown),
            "parts": library.parts(shown.id)[1:],
            "sources": library.sources_of(shown.id),
            "claims": [claim.id for claim in library.claims_on(shown.id)],
            "named_in": [claim.id for claim in library.claims_naming(shown.id)],
        }
    if isinstance(shown, Claim):
        fields = listing.record(library, shown)
        words = library.words(shown)
        return {"record": "claim", **fields, "health": library.health(shown), "words": words}
    if isinstance(shown, Source):
        claims = [claim.id for claim in library.claims_in(shown.id)]
        attached = library.copy(shown.id) is not None
        fields = msgspec.to_builtins(shown)
        return {"record": "source", **fields, "claims": claims, "attached": attached}
    source, passage = shown
    claims = [claim.id for claim in _standing_in(library, source, passage)]
    fields = msgspec.to_builtins(passage)
    return {"record": "passage", "source": source.id, **fields, "claims": claims}


def _standing_in(library: Library, source: Source, passage: Passage) -> list[Claim]:
    return [claim for claim in library.claims_in(source.id) if claim.anchor.passage == passage.id]


def _say(library: Library, shown: _Shown, language: str) -> None:
    if isinstance(shown, Entity):
        _say_entity(library, shown, language)
    elif isinstance(shown, Claim):
        say(one_line(shown.statement.of(language)))
        say_table(claim_fields(library, shown, language))
    elif isinstance(shown, Source):
        say(one_line(shown.title or shown.id))
        say_table(source_fields(library, shown, language))
        for passage in shown.outline:
            say("")
            _say_passage(library, shown, passage, language)
    else:
        _say_passage(library, *shown, language)


def _say_entity(library: Library, entity: Entity, language: str) -> None:
    say("  ".join(map(one_line, entity.labels(language))))
    say_table(entity_fields(library, entity, language))
    for heading, claims in (
        (ASSERTED, library.claims_on(entity.id)),
        (NAMING, library.claims_naming(entity.id)),
    ):
        if claims:
            say("", heading.of(language))
            say_table((listing.row(library, claim, language) for claim in claims), indent="  ")


def _say_passage(library: Library, source: Source, passage: Passage, language: str) -> None:
    gist = one_line(passage.gist.of(language))
    say(f"{source.id}#{passage.id}  {passage.part}  {gist}")
    claims = _standing_in(library, source, passage)
    say_table(((claim.id, claim.statement.of(language)) for claim in claims), indent="  ")
