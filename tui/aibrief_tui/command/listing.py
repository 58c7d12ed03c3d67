"""``aibrief claims``: the claims of an entity, an article or a property."""

from collections.abc import Iterator
from typing import Any

import msgspec

from aibrief_store.errors import UnknownId
from aibrief_store.library import Library
from aibrief_store.records import Claim, Text
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import close, find_entity, find_source
from aibrief_tui.command.output import complain, say_json, say_table

NOTHING = Text("no such claim", "그런 주장은 없음")


def claims(asked: Asked) -> int:
    """List the claims asked for, article by article; 1 where there is none."""
    with opened(asked) as library:
        found = list(_chosen(library, asked))
        if asked.json:
            for claim in found:
                say_json(record(library, claim))
        else:
            say_table(row(library, claim, asked.lang) for claim in found)
            if not found:
                complain(NOTHING.of(asked.lang))
        return 0 if found else 1


def record(library: Library, claim: Claim) -> dict[str, Any]:
    """The claim's fields that are set, the modality always, and its subject's names."""
    fields: dict[str, Any] = msgspec.to_builtins(claim)
    fields.setdefault("modality", claim.modality)
    # In the order of the record, whichever way they were filled in.
    ordered = {field: fields[field] for field in claim.__struct_fields__ if field in fields}
    names = [name.value for name in library.entity(claim.subject).names]
    return {**ordered, "subject_names": names}


def row(library: Library, claim: Claim, language: str) -> tuple[str, str, str]:
    """A claim in a line: its id, its property in words, our statement."""
    return claim.id, library.property_label(claim.property, language), claim.statement.of(language)


def _chosen(library: Library, asked: Asked) -> Iterator[Claim]:
    """The claims asked for, in the order of the articles and of each article's text.

    Raises:
        UnknownId: there is no such entity, source or property.
    """
    known = library.pack.properties
    if asked.property and asked.property not in known:
        raise UnknownId("property", asked.property, close(asked.property, known))
    sources = [find_source(library, asked.source).id] if asked.source else list(library.sources)
    subjects = set(library.parts(find_entity(library, asked.entity).id)) if asked.entity else None
    for source in sources:
        for claim in library.claims_in(source):
            if asked.property and claim.property != asked.property:
                continue
            if subjects is None or library.entity(claim.subject).id in subjects:
                yield claim
