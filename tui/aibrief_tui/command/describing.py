"""Records as rows of a name and words, for people; what a record lacks has no row."""

from collections.abc import Iterator

from aibrief_store.citing import speakers
from aibrief_store.comparing import Context, full, short
from aibrief_store.comparing.labels import reference, scope
from aibrief_store.deciding.metadata import FIELDS
from aibrief_store.library import Library
from aibrief_store.records import Claim, Entity, Person, Qualifier, Source, Text
from aibrief_store.records.periods import period
from aibrief_tui import words

Row = tuple[str, str]

NAMES = {
    "id": Text("id", "id"),
    "kind": Text("kind", "종류"),
    "name": Text("names", "이름"),
    "alias": Text("also called", "다른 이름"),
    "former": Text("once called", "옛 이름"),
    "abbreviation": Text("short", "줄임말"),
    "misspelling": Text("misprints", "오기"),
    "description": Text("about", "설명"),
    "part_of": Text("part of", "소속"),
    "parts": Text("parts", "딸린 것"),
    "sources": Text("articles", "기사"),
    "wikidata": Text("Wikidata", "위키데이터"),
    "address": Text("address", "주소"),
    "lacking": Text("lacking", "빠진 것"),
    "copy": Text("copy", "사본"),
    "source": Text("article", "기사"),
    "subject": Text("subject", "대상"),
    "property": Text("property", "속성"),
    "value": Text("value", "값"),
    "printed": Text("printed too", "함께 적힌 값"),
    "period": Text("time", "시점"),
    "due": Text("by", "기한"),
    "resolved_from": Text("time in words", "시점 표현"),
    "vague": Text("time in words", "시점 표현"),
    "elapsed": Text("after", "경과"),
    "scope": Text("scope", "범위"),
    "relative_to": Text("compared with", "비교 상대"),
    "modality": Text("modality", "양태"),
    "said_by": Text("said by", "말한 이"),
    "passage": Text("passage", "단락"),
    "health": Text("anchor", "자리"),
    "words": Text("words", "원문"),
    "doubt": Text("doubt", "의문"),
}


def _told(rows: list[tuple[str, str]], language: str) -> list[Row]:
    """Rows with their names in words; a name without an entry stands for itself."""
    return [(NAMES.get(id, Text(id)).of(language), told) for id, told in rows if told]


def entity_fields(library: Library, entity: Entity, language: str) -> list[Row]:
    """An entity: its names by kind, what it belongs to, who names it."""
    names: dict[str, list[str]] = {}
    for name in entity.names:
        names.setdefault(name.kind, []).append(name.value)
    kind = library.pack.kinds.get(entity.kind)
    rows = [
        ("id", entity.id),
        ("kind", kind.of(language) if kind else entity.kind),
        *((of, ", ".join(values)) for of, values in names.items()),
        ("description", entity.description.of(language)),
        ("part_of", ", ".join(entity.part_of)),
        ("parts", ", ".join(library.parts(entity.id)[1:])),
        ("sources", ", ".join(library.sources_of(entity.id))),
        ("wikidata", entity.links.wikidata or ""),
        ("address", entity.links.url or ""),
    ]
    return _told(rows, language)


def source_fields(library: Library, source: Source, language: str) -> list[Row]:
    """An article: what a citation needs, and what of it is lacking."""
    series = source.series
    lacking = [field for field in FIELDS if not getattr(source, field)]
    attached = words.YOUR_COPY if library.copy(source.id) else words.OUTLINE
    issued = f"{source.issued} ({source.issued_kind})" if source.issued_kind else source.issued
    rows = [
        ("id", source.id),
        ("type", source.type),
        ("title", source.title),
        ("author", "; ".join(map(_person, source.author))),
        ("editor", "; ".join(map(_person, source.editor))),
        ("container_title", source.container_title),
        ("publisher", source.publisher),
        ("series", f"{series.title} {series.number}".strip() if series else ""),
        ("issued", issued),
        ("updated", source.updated),
        ("accessed", source.accessed),
        ("url", source.url),
        ("language", source.language),
        ("origin", source.origin or ""),
        ("revision_of", source.revision_of or ""),
        ("copy", attached.of(language)),
        ("lacking", ", ".join(lacking)),
    ]
    return _told(rows, language)


def _person(person: Person) -> str:
    return person.literal or ", ".join(filter(None, (person.family, person.given)))


def claim_fields(library: Library, claim: Claim, language: str) -> list[Row]:
    """A claim: what is asserted, by whom, of what time, and where it stands."""
    context = library.context
    subject = library.entity(claim.subject)
    relative = claim.relative_to
    rows = [
        ("id", claim.id),
        ("source", claim.source),
        ("subject", f"{subject.label(language)} ({subject.id})"),
        ("property", library.property_label(claim.property, language)),
        ("value", _value(claim, context, language)),
        ("printed", ", ".join(full(one, language, library.pack) for one in claim.printed)),
        ("relative_to", reference(relative, context, language) if relative else ""),
        *_times(claim, language),
        ("scope", scope(claim.scope, context, language) if claim.scope else ""),
        *((one.role, _qualifier(one, context, language)) for one in claim.qualifiers),
        ("modality", claim.modality),
        ("said_by", speakers(claim, library.entities, language)),
        ("passage", claim.anchor.passage),
        ("health", words.HEALTH[library.health(claim)].of(language)),
        ("words", library.words(claim) or ""),
        ("doubt", claim.doubt.of(language) if claim.doubt else ""),
    ]
    return _told(rows, language)


def _value(claim: Claim, context: Context, language: str) -> str:
    """A value in full, all names of a list among them."""
    value = claim.value
    if value.figures:
        return ", ".join(full(one, language, context.pack) for one in value.figures)
    if value.entities:
        names = ", ".join(context.label(id, language) for id in value.entities)
        return names + (" .." if value.open else "")
    text = short(value, language, context)
    return f"{text} {reference(value.to, context, language)}" if value.to else text


def _times(claim: Claim, language: str) -> Iterator[Row]:
    for id in ("period", "due", "elapsed"):
        given = getattr(claim, id)
        if given:
            event = claim.after.of(language) if id == "elapsed" and claim.after else ""
            yield id, f"{period(given, language)} {event}".strip()
    for id in ("resolved_from", "vague"):
        yield id, getattr(claim, id) or ""


def _qualifier(one: Qualifier, context: Context, language: str) -> str:
    if one.entity:
        return context.label(one.entity, language)
    if one.quantity:
        return full(one.quantity, language, context.pack)
    return one.text.of(language) if one.text else one.date or ""
