"""A pack's files, read into records one item at a time, so that one fault hides no other."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from aibrief_store.packs.findings import Findings, Place
from aibrief_store.records import (
    Claim,
    Entity,
    Mention,
    Pack,
    Passage,
    Property,
    Scope,
    Source,
    Text,
    Unit,
)

R = TypeVar("R", bound=msgspec.Struct)


class Item(msgspec.Struct):
    """A record with the place it was read from."""

    record: Any
    place: Any


class Files(msgspec.Struct):
    """What could be read, and what could not.

    Attributes:
        kind_ids, scope_ids, unit_ids, entity_ids, property_ids: every id that is written down,
            in records that could not be read too; ``None`` where the file itself could not.
        passages: for each source the ids of its outline.
    """

    findings: Any
    pack: Pack | None = None
    pack_place: Any = None
    properties: list[Item] = []
    entities: list[Item] = []
    sources: list[Item] = []
    outlines: list[Item] = []
    mentions: list[Item] = []
    claims: list[Item] = []
    kind_ids: set[str] | None = None
    scope_ids: set[str] | None = None
    unit_ids: set[str] | None = None
    entity_ids: set[str] | None = None
    property_ids: set[str] | None = None
    passages: dict[str, set[str]] = {}


def load(folder: Path) -> Files:
    """Read every file of a pack's folder; faults go to ``findings``."""
    files = Files(Findings())
    _load_pack(folder, files)
    _load_properties(folder, files)
    _load_entities(folder, files)
    paths = sorted((folder / "sources").glob("*.toml"))
    if not paths:
        files.findings.at("sources").say("", "no <id>.toml in it; write one file a source")
    for path in paths:
        _load_source(folder, path, files)
    return files


def _load_pack(folder: Path, files: Files) -> None:
    table = _toml(folder, "pack.toml", files.findings)
    if table is None:
        return
    place = files.pack_place = files.findings.at("pack.toml")
    kinds, files.kind_ids = _words(table, "kinds", Text, place)
    scopes, files.scope_ids = _words(table, "scopes", Scope, place)
    units, files.unit_ids = _words(table, "units", Unit, place)
    if "properties" in table:
        place.say("properties", "these belong into properties.toml, as [[property]]")
        del table["properties"]
    pack = _record(table, Pack, place)
    if pack is not None:
        files.pack = msgspec.structs.replace(pack, kinds=kinds, scopes=scopes, units=units)


def _words(
    table: dict[str, Any], field: str, kind: type[R], place: Place
) -> tuple[dict[str, R], set[str]]:
    """The table ``[field]``: its records by id, and every id."""
    found = table.pop(field, {})
    if not isinstance(found, dict):
        place.say(field, f"write it as a table: [{field}]")
        return {}, set()
    records = {id: _record(item, kind, place, f"{field}.{id}") for id, item in found.items()}
    return {id: record for id, record in records.items() if record is not None}, set(found)


def _load_properties(folder: Path, files: Files) -> None:
    table = _toml(folder, "properties.toml", files.findings)
    if table is not None:
        items = list(_items(table, "property", Property, "properties.toml", files.findings))
        files.property_ids = _ids(table, "property")
        files.properties = items
        _nothing_else(table, ("property",), files.findings.at("properties.toml"))


def _load_entities(folder: Path, files: Files) -> None:
    table = _toml(folder, "entities.toml", files.findings)
    if table is not None:
        files.entities = list(_items(table, "entity", Entity, "entities.toml", files.findings))
        files.entity_ids = _ids(table, "entity")
        _nothing_else(table, ("entity",), files.findings.at("entities.toml"))


def _load_source(folder: Path, path: Path, files: Files) -> None:
    name = f"sources/{path.name}"
    table = _toml(folder, name, files.findings)
    if table is None:
        return
    found = files.findings
    outline = list(_items(table, "outline", Passage, name, found))
    mentions = list(_items(table, "mentions", Mention, name, found))

    def of_this_source(claim: dict[str, Any]) -> dict[str, Any]:
        return {"source": path.stem, **claim}

    files.claims += _items(table, "claim", Claim, name, found, of_this_source)
    files.outlines += outline
    files.mentions += mentions
    files.passages[path.stem] = _ids(table, "outline")
    place = found.at(name)
    own = {key: value for key, value in table.items() if key not in _LISTS}
    source = _record(own, Source, place)
    if source is not None:
        whole = msgspec.structs.replace(
            source,
            outline=[item.record for item in outline],
            mentions=[item.record for item in mentions],
        )
        files.sources.append(Item(whole, place))


_LISTS = ("outline", "mentions", "claim")


def _toml(folder: Path, name: str, findings: Findings) -> dict[str, Any] | None:
    place = findings.at(name)
    try:
        return tomllib.loads((folder / name).read_bytes().decode("utf-8"))
    except FileNotFoundError:
        place.say("", f"there is no such file in {folder}; write it")
    except OSError as error:
        place.say("", f"can't be read: {error.strerror}")
    except UnicodeDecodeError as error:
        place.say("", f"no UTF-8 at byte {error.start}; save it as UTF-8")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place.say("", f"no TOML: {error}; nothing of this file could be checked")
    return None


def _items(
    table: dict[str, Any],
    key: str,
    kind: type[R],
    file: str,
    findings: Findings,
    complete: Callable[[dict[str, Any]], dict[str, Any]] = dict,
) -> Iterator[Item]:
    """The records of ``[[key]]``, each with its place; those that can't be read are told."""
    for number, item in enumerate(_list(table, key), 1):
        name = item.get("id") if isinstance(item, dict) else None
        place = findings.at(file, f"{key} {name}" if isinstance(name, str) else f"{key} {number}")
        if not isinstance(item, dict):
            place.say("", f"write it as a table: [[{key}]]")
        elif (record := _record(complete(item), kind, place)) is not None:
            yield Item(record, place)
    if not isinstance(table.get(key, []), list):
        findings.at(file).say(key, f"write it as a list: [[{key}]]")


def _list(table: dict[str, Any], key: str) -> list[Any]:
    found = table.get(key, [])
    return found if isinstance(found, list) else []


def _ids(table: dict[str, Any], key: str) -> set[str]:
    items = (item.get("id") for item in _list(table, key) if isinstance(item, dict))
    return {id for id in items if isinstance(id, str)}


def _nothing_else(table: dict[str, Any], keys: tuple[str, ...], place: Place) -> None:
    for key in table.keys() - set(keys):
        place.say(key, f"unknown field; this file holds [[{keys[0]}]] only")


def _record(item: Any, kind: type[R], place: Place, within: str = "") -> R | None:
    """The record, without the fields that can't be read; each of these is told.

    ``None`` where what is left is no record.
    """
    while True:
        try:
            return msgspec.convert(item, kind)
        except msgspec.ValidationError as error:
            what, path = _fault(str(error))
            place.say(".".join(part for part in (within, *path) if part), what)
            place.unread.append(".".join(path))
            if not _without(item, path):
                return None


_AT = re.compile(r"(.*?)(?: - at `\$(.*)`)?", re.DOTALL)
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_FIELD = re.compile(r"Object (missing required|contains unknown) field `([^`]*)`")


def _fault(message: str) -> tuple[str, list[str]]:
    """Msgspec's message as our words and the path of the field."""
    match = _AT.fullmatch(message)
    what, at = (match[1], match[2] or "") if match else (message, "")
    path = [name or number for name, number in _STEP.findall(at)]
    field = _FIELD.match(what)
    if field is None:
        return f"{what[:1].lower()}{what[1:]}", path
    if field[1] == "missing required":
        return "missing; write it", [*path, field[2]]
    return "unknown field; mend its name or take it out", [*path, field[2]]


def _without(item: Any, path: list[str]) -> bool:
    """Take the field at ``path`` out of ``item``; false where it isn't there to take out."""
    for step in path[:-1]:
        try:
            item = item[int(step)] if isinstance(item, list) else item[step]
        except (KeyError, IndexError, TypeError):
            return False
    if isinstance(item, list) and path:
        item[int(path[-1]) :] = item[int(path[-1]) + 1 :]
        return True
    return isinstance(item, dict) and bool(path) and item.pop(path[-1], _ABSENT) is not _ABSENT


_ABSENT = object()
