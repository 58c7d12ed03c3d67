"""The index of a snapshot: where each record lies, by number, by id, and by what it speaks of.

It is read in place from the mapped file: nothing is decoded at opening, and an id is found by
bisection. Layout: eight digits, that many bytes of JSON (`_Layout`) which say where each array
begins, then the arrays, little-endian. It stands in one framed line, whose CRC covers it.

Records are numbered in the order in which they were put. *Postings* lead from a key such as
``subject:deepseek`` to the numbers of the records that have it.
"""

import sys
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

Form = Literal["B", "I", "Q"]
"""Items of one, four or eight bytes, as `array` and `struct` name them."""


class _Part(msgspec.Struct, frozen=True, array_like=True):
    """An array within the section: its first byte, its bytes, and the form of an item."""

    start: int
    bytes: int
    form: Form


class _Layout(msgspec.Struct, frozen=True):
    count: dict[str, int]
    parts: dict[str, dict[str, _Part]]


class Entry(msgspec.Struct, frozen=True, gc=False):
    """What the index is told of one record: its id, where its line starts, and its keys."""

    id: str
    start: int
    keys: tuple[str, ...] = ()


def indexed(tables: Mapping[str, Sequence[Entry]]) -> bytes:
    """The index section of a snapshot with these ``tables``."""
    body = bytearray()
    parts: dict[str, dict[str, _Part]] = {}
    for name, entries in tables.items():
        parts[name] = {}
        for part, (form, data) in _arrays(entries).items():
            parts[name][part] = _Part(len(body), len(data), form)
            body += data
    counts = {name: len(entries) for name, entries in tables.items()}
    head = msgspec.json.encode(_Layout(counts, parts))
    return b"%08d" % len(head) + head + bytes(body)


def _arrays(entries: Sequence[Entry]) -> dict[str, tuple[Form, bytes]]:
    ids = [entry.id.encode() for entry in entries]
    posted: dict[bytes, array[int]] = {}
    for number, entry in enumerate(entries):
        for key in dict.fromkeys(entry.keys):
            posted.setdefault(key.encode(), array("I")).append(number)
    keys = sorted(posted)
    flat = array("I")
    for of in keys:
        flat.extend(posted[of])
    return {
        "starts": ("Q", _packed("Q", (entry.start for entry in entries))),
        "sorted": ("I", _packed("I", sorted(range(len(ids)), key=ids.__getitem__))),
        **_strings("ids", ids),
        **_strings("keys", keys),
        "posting": ("I", _packed("I", _sums(len(posted[key]) for key in keys))),
        "posted": ("I", _packed("I", flat)),
    }


def _strings(name: str, values: Sequence[bytes]) -> dict[str, tuple[Form, bytes]]:
    """Strings on end, and where each begins."""
    begins = _packed("I", _sums(len(value) for value in values))
    return {name: ("B", b"".join(values)), f"{name}_at": ("I", begins)}


def _sums(lengths: Iterable[int]) -> list[int]:
    found = [0]
    for length in lengths:
        found.append(found[-1] + length)
    return found


def _packed(form: Form, numbers: Iterable[int]) -> bytes:
    packed = array(form, numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


class Index:
    """A section read in place; its CRC was checked with its line."""

    def __init__(self, data: memoryview) -> None:
        length = int(bytes(data[:8]))
        layout = msgspec.json.decode(data[8 : 8 + length], type=_Layout)
        body = data[8 + length :]
        self.tables = {
            name: IndexedTable(layout.count[name], parts, body)
            for name, parts in layout.parts.items()
        }


class IndexedTable:
    """One table of the index: numbers, ids and postings."""

    def __init__(self, count: int, parts: Mapping[str, _Part], body: memoryview) -> None:
        self.count = count
        self._parts = parts
        self._body = body
        self._starts = self._array("starts")
        self._sorted = self._array("sorted")
        self._ids, self._ids_at = self._array("ids"), self._array("ids_at")
        self._keys, self._keys_at = self._array("keys"), self._array("keys_at")
        self._posting, self._posted = self._array("posting"), self._array("posted")

    def _array(self, name: str) -> memoryview:
        part = self._parts[name]
        found = self._body[part.start : part.start + part.bytes]
        if part.form == "B" or sys.byteorder == "little":
            return found.cast(part.form)
        swapped = array(part.form, found.tobytes())
        swapped.byteswap()
        return memoryview(swapped)

    def start(self, number: int) -> int:
        """The byte in the file where the record's line starts."""
        return int(self._starts[number])

    def id(self, number: int) -> str:
        """The record's id."""
        return bytes(self._ids[self._ids_at[number] : self._ids_at[number + 1]]).decode()

    def ids(self) -> Iterator[str]:
        """Every id, in the order in which the records were put."""
        text, at = bytes(self._ids), self._ids_at
        for number in range(self.count):
            yield text[at[number] : at[number + 1]].decode()

    def number(self, id: str) -> int | None:
        """The number of the record with this id."""
        wanted = id.encode("utf-8", "surrogatepass")
        at = _bisect(wanted, self.count, lambda place: self._id_bytes(self._sorted[place]))
        return None if at is None else int(self._sorted[at])

    def _id_bytes(self, number: int) -> bytes:
        return bytes(self._ids[self._ids_at[number] : self._ids_at[number + 1]])

    def posted(self, key: str) -> memoryview:
        """The numbers of the records with this key, ascending."""
        wanted = key.encode("utf-8", "surrogatepass")
        at = _bisect(wanted, len(self._keys_at) - 1, self._key_bytes)
        if at is None:
            return self._posted[:0]
        return self._posted[self._posting[at] : self._posting[at + 1]]

    def _key_bytes(self, place: int) -> bytes:
        return bytes(self._keys[self._keys_at[place] : self._keys_at[place + 1]])

    def keys(self, prefix: str = "") -> Iterator[tuple[str, int]]:
        """Every key that begins with ``prefix``, sorted, and how many records have it."""
        wanted = prefix.encode()
        low, high = 0, len(self._keys_at) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._key_bytes(middle) < wanted else (low, middle)
        text, at, posting = bytes(self._keys), self._keys_at.tolist(), self._posting.tolist()
        for place in range(low, len(at) - 1):
            key = text[at[place] : at[place + 1]]
            if not key.startswith(wanted):
                return
            yield key.decode(), posting[place + 1] - posting[place]


def _bisect(wanted: bytes, count: int, of: Callable[[int], bytes]) -> int | None:
    low, high = 0, count
    while low < high:
        middle = (low + high) // 2
        found = of(middle)
        if found == wanted:
            return middle
        low, high = (middle + 1, high) if found < wanted else (low, middle)
    return None
