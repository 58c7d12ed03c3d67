"""``aibrief search``: what a query finds, and why."""

import sys
from collections.abc import Iterator

from aibrief_store.library import Library
from aibrief_store.records import Text
from aibrief_store.search import Hit
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.output import complain, one_line, say_json, say_table, well_formed

NOTHING = Text(
    "nothing found for {query}; try fewer letters, another spelling or script, or a word of a "
    "statement",
    "{query}: 찾은 것이 없음. 글자를 줄이거나 다른 표기, 문장 속 낱말로 찾아 보세요",
)


def search(asked: Asked) -> int:
    """Answer one query, or each line of stdin; 1 where nothing was found at all."""
    with opened(asked) as library:
        if asked.query != ["-"]:
            query = " ".join(asked.query)
            found = _answered(library, query, asked)
            if not found and not asked.json:
                complain(NOTHING.of(asked.lang).format(query=one_line(query)))
            return 0 if found else 1
        answers = [_answered(library, query, asked, named=True) for query in _lines()]
        return 0 if any(answers) else 1


def _lines() -> Iterator[str]:
    """Lines of stdin as they come, UTF-8 whatever the locale."""
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def _answered(library: Library, query: str, asked: Asked, named: bool = False) -> bool:
    """Print the hits, each with the query if ``named``; whether one is more than a neighbour."""
    query = well_formed(query)
    hits = library.search(query, asked.limit)
    if asked.json:
        for hit in hits:
            say_json(_record(library, query, hit, asked.lang))
    else:
        begin = (query,) if named else ()
        say_table((*begin, *_row(library, hit, asked.lang)) for hit in hits)
    # Whoever asks line by line waits for the answer to each.
    print(end="", flush=True)
    return any(hit.rule != "nearest" for hit in hits)


def _record(library: Library, query: str, hit: Hit, language: str) -> dict[str, object]:
    entity = library.entities[hit.id] if hit.kind == "entity" else None
    return {
        "query": query,
        "id": hit.id,
        "kind": hit.kind,
        "entity_kind": hit.entity_kind,
        "label": _label(library, hit, language),
        "names": [name.value for name in entity.names] if entity else [],
        "matched": hit.matched,
        "rule": hit.rule,
        "why": hit.why.of(language),
        "score": hit.score,
    }


def _row(library: Library, hit: Hit, language: str) -> tuple[str, ...]:
    kind = hit.entity_kind or hit.kind
    known = library.pack.kinds.get(kind)
    shown = known.of(language) if known else kind
    return hit.id, shown, hit.why.of(language), _label(library, hit, language)


def _label(library: Library, hit: Hit, language: str) -> str:
    """An entity's usual name, a claim's statement, a passage's gist."""
    if hit.kind == "entity":
        return library.entities[hit.id].label(language)
    if hit.kind == "claim":
        return library.claims[hit.id].statement.of(language)
    source, _, passage = hit.id.partition("#")
    outline = library.sources[source].outline
    return next((one.gist.of(language) for one in outline if one.id == passage), hit.matched)
