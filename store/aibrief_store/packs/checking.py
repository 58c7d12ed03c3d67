"""Everything that is wrong with a pack, at once."""

from pathlib import Path
from typing import Any

import msgspec

from aibrief_store.packs.claims import ClaimCheck, both_languages, digest, edtf_date, positions
from aibrief_store.packs.files import Files, Item, load
from aibrief_store.packs.findings import Place
from aibrief_store.packs.lengths import check_lengths
from aibrief_store.records import TAGS, Claim, Entity, Mention, Pack, Passage, Property, Source
from aibrief_store.records.pack import BASIS, CUE_LANGUAGES


class PackRecords(msgspec.Struct, frozen=True):
    """A pack's records by id, in the pack's order; each carries ``pack`` and ``rev``."""

    pack: Pack
    entities: dict[str, Entity]
    sources: dict[str, Source]
    claims: dict[str, Claim]


def check(folder: Path) -> list[str]:
    """Every finding of the pack in ``folder``, one line each: file, item, field, what to do."""
    return examine(folder)[1]


def examine(folder: Path) -> tuple[PackRecords | None, list[str]]:
    """The pack's records, and its findings; the records are whole only without findings."""
    files = load(folder)
    _check_pack(files)
    for item in files.properties:
        _check_property(item.record, item.place, files)
    _check_entities(files)
    for item in files.sources:
        _check_source(item.record, item.place, files)
    for item in files.outlines:
        _check_passage(item.record, item.place)
    for item in files.mentions:
        _check_mention(item.record, item.place, files)
    claims = ClaimCheck(files)
    for item in files.claims:
        claims.check(item)
    for items in (files.properties, files.entities, files.sources, files.claims):
        _check_ids(items)
    for items in (files.properties, files.entities, files.sources, files.outlines, files.claims):
        for item in items:
            check_lengths(item.record, item.place)
    # File by file; within one first what could not be read.
    findings = sorted(files.findings.all, key=lambda finding: finding.partition(":")[0])
    return _records(files), findings


def _records(files: Files) -> PackRecords | None:
    if files.pack is None:
        return None
    properties = {item.record.id: item.record for item in files.properties}
    pack = msgspec.structs.replace(files.pack, properties=properties)

    def by_id(items: list[Item]) -> dict[str, Any]:
        return {
            item.record.id: msgspec.structs.replace(item.record, pack=pack.id, rev=pack.version)
            for item in items
        }

    return PackRecords(
        pack,
        by_id(files.entities),
        _in_order(by_id(files.sources), pack.order),
        by_id(files.claims),
    )


def _in_order(sources: dict[str, Source], order: list[str]) -> dict[str, Source]:
    """Sources in the order that the pack names, the others behind."""
    named = {id: sources[id] for id in order if id in sources}
    return named | sources


def _check_ids(items: list[Item]) -> None:
    first: dict[str, Place] = {}
    for item in items:
        id = item.record.id
        if id in first:
            item.place.say("id", f"{id!r} stands already at {first[id].name}; give one another id")
        first.setdefault(id, item.place)
        _check_id("id", id, item.place)


def _check_id(field: str, id: str, place: Place) -> None:
    if not id or not id.isprintable() or any(c.isspace() or c == ":" for c in id):
        place.say(field, f"{id!r}: write letters, digits and hyphens, no spaces, no colon")


def _check_pack(files: Files) -> None:
    pack, place = files.pack, files.pack_place
    if pack is None:
        return
    _check_id("id", pack.id, place)
    check_lengths(pack, place)
    both_languages("title", pack.title, place)
    if pack.version < 1:
        place.say("version", f"{pack.version}; versions count from 1")
    if pack.opening:
        place.known("opening", pack.opening, "entity", files.entity_ids)
    for id in files.pack.order if files.pack else ():
        place.known("order", id, "source", {item.record.id for item in files.sources})
    for id, kind in pack.kinds.items():
        both_languages(f"kinds.{id}", kind, place)
    for id, unit in pack.units.items():
        both_languages(f"units.{id}", unit, place)
        _check_cues(f"units.{id}.cues", unit.cues, place)
    for id, scope in pack.scopes.items():
        both_languages(f"scopes.{id}", scope, place)
        _check_cues(f"scopes.{id}.cues", scope.cues, place)
        place.known(f"scopes.{id}.within", scope.within, "scope", files.scope_ids)
        place.known(f"scopes.{id}.same_as", scope.same_as, "scope", files.scope_ids)


def _check_property(known: Property, place: Place, files: Files) -> None:
    both_languages("label", known.label, place)
    if not known.value:
        place.say("value", f"is empty; name the tags it may have, of {', '.join(TAGS)}")
    for tag in known.value:
        place.known("value", tag, "tag", TAGS)
    for unit in known.units:
        place.known("units", unit, "unit", files.unit_ids)
    for part in known.basis:
        place.known("basis", part, "part of a basis", BASIS)
    for other in known.akin:
        place.known("akin", other, "property", files.property_ids)
    for field in ("of", "takes"):
        for kind in getattr(known, field):
            place.known(field, kind, "kind", files.kind_ids)
    _check_cues("cues", known.cues, place)


def _check_cues(field: str, cues: dict[str, list[str]], place: Place) -> None:
    for language, words in cues.items():
        place.known(field, language, "language of articles", CUE_LANGUAGES)
        if not all(word.strip() for word in words):
            place.say(f"{field}.{language}", "a word is empty; write it or take it out")


def _check_entities(files: Files) -> None:
    wholes = {item.record.id: item.record.part_of for item in files.entities}
    merged = {
        item.record.id: [item.record.merged_into]
        for item in files.entities
        if item.record.merged_into
    }
    for item in files.entities:
        entity: Entity = item.record
        place: Place = item.place
        place.known("kind", entity.kind, "kind", files.kind_ids)
        if not entity.names or not all(name.value.strip() for name in entity.names):
            place.say("names", "a name is missing; write at least one, none of them empty")
        for whole in entity.part_of:
            place.known("part_of", whole, "entity", files.entity_ids)
        place.known("merged_into", entity.merged_into, "entity", files.entity_ids)
        web_address("links.url", entity.links.url or "", place)
        if circle := _circle(entity.id, wholes):
            place.say("part_of", f"goes round in a circle: {' → '.join(circle)}; take one out")
        if circle := _circle(entity.id, merged):
            place.say("merged_into", f"goes round in a circle: {' → '.join(circle)}; take one out")


def _circle(id: str, wholes: dict[str, list[str]]) -> list[str]:
    """The way from ``id`` through its wholes back to itself, if there is one."""
    ways = [[id]]
    seen = set()
    while ways:
        way = ways.pop()
        for whole in wholes.get(way[-1], ()):
            if whole == id:
                return [*way, id]
            if whole not in seen:
                seen.add(whole)
                ways.append([*way, whole])
    return []


def _check_source(source: Source, place: Place, files: Files) -> None:
    stem = place.file.removeprefix("sources/").removesuffix(".toml")
    if source.id != stem:
        place.say("id", f"{source.id!r} is not the file's name; name the file {source.id}.toml")
    for field in ("issued", "updated", "accessed"):
        edtf_date(field, getattr(source, field) or None, place)
    web_address("url", source.url, place)
    if source.digest:
        digest("digest", source.digest, place)
        if source.length < 1:
            place.say("length", "missing; write the folded length that the digest covers")
    for field in ("origin", "revision_of"):
        place.known(field, getattr(source, field), "source", files.passages)
    seen: set[str] = set()
    for passage in source.outline:
        if passage.id in seen:
            place.say("outline", f"two passages have the id {passage.id!r}; give one another id")
        seen.add(passage.id)


def _check_passage(passage: Passage, place: Place) -> None:
    both_languages("gist", passage.gist, place)
    if (passage.start is None) != (passage.end is None):
        place.say("", "start and end: write both or none")
    elif passage.start is not None and passage.end is not None:
        positions("", passage.start, passage.end, place)


def _check_mention(mention: Mention, place: Place, files: Files) -> None:
    place.known("entity", mention.entity, "entity", files.entity_ids)
    positions("", mention.start, mention.end, place)
    if 0 <= mention.start < mention.end and mention.end - mention.start != len(mention.name):
        place.say(
            "name",
            f"{mention.name!r} has {len(mention.name)} characters, start {mention.start} to end "
            f"{mention.end} are {mention.end - mention.start}",
        )


def web_address(field: str, url: str, place: Place) -> None:
    """Say that ``url`` is no address of the web."""
    if url and (not url.startswith(("http://", "https://")) or any(c.isspace() for c in url)):
        place.say(field, f"{url!r} is no address; write http://… or https://…")
