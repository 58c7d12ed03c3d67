"""The bundled pack, prepared once and planted in each library.

Preparing reads the pack's folder, checks it and computes every search key, with converters that
no reader needs. Run ``python -m aibrief_store.planting`` after a change to the bundled pack.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from aibrief_seeds import BUNDLED, pack_folder, prepared_file
from aibrief_store.errors import LibraryError
from aibrief_store.records import Claim, Source
from aibrief_store.storage import Planted, Readings, Store

if TYPE_CHECKING:
    from aibrief_store.packs import PackRecords
    from aibrief_store.search import Key


#: What preparing needs beyond a reader's installation (`pip install aibrief[dev]`).
CONVERTERS = ("hanja", "opencc", "pypinyin")


_NAMES = ("pack", "entity", "readings")
"""The tables of a pack that are no articles."""


class _Head(msgspec.Struct):
    head: Planted


class _Whole(msgspec.Struct):
    head: Planted
    tables: dict[str, msgspec.Raw]


def plant(store: Store, prepared: Path | None = None, *, articles: bool = True) -> bool:
    """Plant a prepared pack, unless the library has it or a newer one; true if it was.

    Args:
        store: an open store.
        prepared: the prepared file; the bundled pack's by default.
        articles: false leaves out the sources and claims; a newer version brings none either.

    Raises:
        LibraryError: the prepared file is missing or is none.
    """
    file = prepared or prepared_file(BUNDLED)
    try:
        with file.open("rb") as lines:
            # The first line is enough to know; the rest waits.
            first = lines.readline()
            head = msgspec.json.decode(first.rstrip(b",\n") + b"}", type=_Head).head
            known = store.get(Planted, head.id)
            if known == head or (known and known.version > head.version):
                return False
            whole = msgspec.json.decode(first + lines.read(), type=_Whole)
    except (OSError, msgspec.DecodeError) as error:
        raise LibraryError(
            f"the prepared pack {file} can't be read ({error}); install aibrief anew, or run "
            "python -m aibrief_store.planting in a checkout"
        ) from error
    known = store.get(Planted, whole.head.id)
    without = not articles or (known is not None and not store.all(Source) and not store.all(Claim))
    tables = {name: of for name, of in whole.tables.items() if not without or name in _NAMES}
    store.plant(whole.head, tables)
    return True


def prepared(folder: Path) -> bytes:
    """A pack with its search keys, as `laid_out`.

    Raises:
        PackError: the pack has findings.
    """
    from aibrief_store.packs import read_pack
    from aibrief_store.search.preparing import prepare

    records = read_pack(folder)
    return laid_out(records, prepare(records.entities.values()))


def laid_out(records: "PackRecords", keys: "Iterable[Key]") -> bytes:
    """Records and keys as the JSON that is planted: the same bytes for the same pack.

    One field of a record a line, so that a change is a readable difference. The first line
    tells the pack's version and a digest of the rest.
    """
    from hashlib import sha256

    pack = records.pack
    tables: dict[str, Mapping[str, msgspec.Struct]] = {
        "pack": {pack.id: pack},
        "entity": records.entities,
        "source": records.sources,
        "claim": records.claims,
        "readings": _readings(keys, pack.id),
    }
    body = _object({name: _table(records) for name, records in tables.items()})
    head = Planted(id=pack.id, version=pack.version, digest=sha256(body).hexdigest()[:16])
    return b'{"head":%b,\n"tables":%b}\n' % (msgspec.json.encode(head), body)


def _readings(keys: "Iterable[Key]", pack: str) -> dict[str, Readings]:
    found: dict[str, list[object]] = {}
    for key in keys:
        found.setdefault(key.entity, []).append(msgspec.to_builtins(key))
    return {id: Readings(id=id, keys=of, pack=pack) for id, of in found.items()}


def _table(records: Mapping[str, msgspec.Struct]) -> bytes:
    return _object({id: _fields(record) for id, record in records.items()})


def _fields(record: msgspec.Struct) -> bytes:
    encode = msgspec.json.encode
    return _object({name: encode(value) for name, value in msgspec.to_builtins(record).items()})


def _object(members: Mapping[str, bytes]) -> bytes:
    """A JSON object, one member a line."""
    lines = (msgspec.json.encode(name) + b":" + value for name, value in members.items())
    return b"{\n" + b",\n".join(lines) + b"}"


def main() -> None:
    """Write the bundled pack's prepared file.

    Raises:
        ImportError: a converter is missing; without it keys would be left out silently.
    """
    from importlib import import_module

    for converter in CONVERTERS:
        import_module(converter)
    prepared_file(BUNDLED).write_bytes(prepared(pack_folder(BUNDLED)))


if __name__ == "__main__":
    main()
