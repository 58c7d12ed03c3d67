"""Finding the record that an id names, and the one that was meant where none has it."""

from collections.abc import Iterable, Sequence

from aibrief_store.errors import UnknownId
from aibrief_store.library import Library
from aibrief_store.records import Claim, Entity, Source
from aibrief_tui.command.output import well_formed

KINDS = ("claim", "source", "entity")


def find(library: Library, id: str, kinds: Sequence[str] = KINDS) -> Claim | Source | Entity:
    """The record with the id, plain or with its kind before it ('source:village-2025').

    Raises:
        UnknownId: no record of ``kinds`` has it; carries the nearest, and for an entity's name
            the entity's id.
    """
    named, _, rest = (id := well_formed(id)).partition(":")
    if rest and named in kinds:
        kinds, id = (named,), rest
    for kind in kinds:
        if id in _records(library, kind):
            return _record(library, kind, id)
    names = ", ".join(kinds[:-1]) + " or " + kinds[-1] if kinds[1:] else kinds[0]
    raise UnknownId(names, id, nearest(library, id, kinds))


def find_entity(library: Library, id: str) -> Entity:
    """The entity, or what it was merged into. Raises UnknownId."""
    found = find(library, id, ("entity",))
    assert isinstance(found, Entity)
    return found


def find_source(library: Library, id: str) -> Source:
    """The source. Raises UnknownId."""
    found = find(library, id, ("source",))
    assert isinstance(found, Source)
    return found


def nearest(library: Library, id: str, kinds: Sequence[str] = KINDS) -> list[str]:
    """Up to three ids that may have been meant, best first."""
    hits = [hit for hit in library.search(id, 3) if hit.kind in kinds and hit.rule != "nearest"]
    named = [hit.id for hit in hits if hit.rule in ("exact", "spacing")]
    alike = close(id, [known for kind in kinds for known in _records(library, kind)])
    return list(dict.fromkeys(named + alike))[:3] or [hit.id for hit in hits[:1]]


def close(word: str, known: Iterable[str]) -> list[str]:
    """Up to three of ``known`` that look like ``word``."""
    from difflib import get_close_matches

    return get_close_matches(word, list(known), n=3)


def _records(library: Library, kind: str) -> Iterable[str]:
    known: dict[str, Iterable[str]] = {
        "claim": library.claims,
        "source": library.sources,
        "entity": library.entities,
    }
    return known[kind]


def _record(library: Library, kind: str, id: str) -> Claim | Source | Entity:
    if kind == "claim":
        return library.claim(id)
    return library.source(id) if kind == "source" else library.entity(id)
