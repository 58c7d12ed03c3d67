"""The rows of the list: every entity, or what a query found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Entity


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One row.

    Attributes:
        id: an entity's id; for a statement the claim's or passage's.
        kind: 'entity', 'claim', 'passage', 'source' or 'heading'.
        label, second: its name in the interface's language and in another one.
        why: why it matched, shown under the cursor's row.
        count: in how many articles.
        faint: stands there as a neighbour, not as an answer.
    """

    id: str
    kind: str
    label: str
    second: str = ""
    why: str = ""
    count: int = 0
    faint: bool = False

    @property
    def heading(self) -> bool:
        """Whether this is no row to choose."""
        return self.kind == "heading"


LISTED = 300
MANY = 3_000
"""Of a library with more than `MANY` entities the list holds the busiest `LISTED`; the others are
found by searching."""


def everything(library: Library, language: str) -> list[Entry]:
    """Every entity, those that most articles name first; of `MANY` the busiest."""
    if len(library.entities) > MANY:
        entities = [library.entities[id] for id in library.busiest(LISTED)]
    else:
        entities = [one for one in library.entities.values() if not one.merged_into]
    entries = [_entry(library, entity, language) for entity in entities]
    return sorted(entries, key=lambda entry: (-entry.count, entry.label.casefold()))


def found(library: Library, query: str, language: str, limit: int = 60) -> list[Entry]:
    """What ``query`` finds, best first, each with why."""
    entries: list[Entry] = []
    kinds: set[str] = set()
    for hit in library.search(query, limit, wait=False):
        if hit.kind not in kinds and hit.kind != "entity" and entries:
            entries.append(_heading(hit.kind, language))
        kinds.add(hit.kind)
        why = hit.why.of(language)
        if hit.kind == "entity":
            entity = library.entities[hit.id]
            entries.append(_entry(library, entity, language, why, hit.rule == "nearest"))
        else:
            entries.append(Entry(hit.id, hit.kind, hit.matched, why=why, faint=True))
    return _with_articles(library, entries, _articles(library, query, language))


def _with_articles(library: Library, entries: list[Entry], articles: list[Entry]) -> list[Entry]:
    """Articles stand behind the entities, but before a newspaper: who types its name wants them."""
    at = next((k for k, entry in enumerate(entries) if entry.kind != "entity"), len(entries))
    if entries and entries[0].kind == "entity":
        at = 0 if library.entity(entries[0].id).kind == "publication" else at
    return entries[:at] + articles + entries[at:]


def _articles(library: Library, query: str, language: str) -> list[Entry]:
    """Articles whose id, title or newspaper begins a word with the query."""
    wanted = query.casefold().strip()
    if len(wanted) < 3:
        return []
    found = []
    for source in library.sources.values():
        spelled = (source.id, source.short, source.title, source.container_title, source.publisher)
        if any(f" {text.casefold()}".find(f" {wanted}") >= 0 for text in spelled):
            label = source.title or source.id
            found.append(Entry(source.id, "source", source.id, label, _ARTICLE[language == "ko"]))
    return found


_ARTICLE = ("the article itself", "기사")


def _heading(kind: str, language: str) -> Entry:
    words = {
        "claim": ("statements", "주장"),
        "passage": ("passages", "단락"),
    }.get(kind, ("others", "그 밖"))
    return Entry("", "heading", words[language == "ko"])


def _entry(
    library: Library, entity: Entity, language: str, why: str = "", faint: bool = False
) -> Entry:
    labels = entity.labels(language)
    return Entry(
        entity.id,
        "entity",
        labels[0],
        labels[1] if len(labels) > 1 else "",
        why,
        len(library.sources_of(entity.id)),
        faint,
    )
