"""Text on its way to a clipboard or a pipe: no control character, all else kept."""

import msgspec

from aibrief_store.records import Person, Series, Source, Text

# C0, DEL and C1: a terminal obeys them, a word processor shows boxes.
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])


def clean(text: str) -> str:
    """Return the text as one line without control characters.

    Line ends and tabs become one space; every other C0 and C1 character is dropped.
    """
    lines = text.replace("\t", " ").splitlines()
    return " ".join(line for raw in lines if (line := raw.translate(_CONTROLS).strip()))


def clean_text(text: Text) -> Text:
    """Clean both languages."""
    return Text(en=clean(text.en), ko=clean(text.ko))


def clean_source(source: Source) -> Source:
    """Clean every field of the source that a citation may print."""
    outline = [
        msgspec.structs.replace(passage, gist=clean_text(passage.gist))
        for passage in source.outline
    ]
    series = source.series
    return msgspec.structs.replace(
        source,
        id=clean(source.id),
        type=clean(source.type),
        title=clean(source.title),
        author=[_clean_person(person) for person in source.author],
        editor=[_clean_person(person) for person in source.editor],
        container_title=clean(source.container_title),
        publisher=clean(source.publisher),
        series=series and Series(title=clean(series.title), number=clean(series.number)),
        url=clean(source.url),
        language=clean(source.language),
        outline=outline,
    )


def _clean_person(person: Person) -> Person:
    return Person(
        family=clean(person.family), given=clean(person.given), literal=clean(person.literal)
    )
