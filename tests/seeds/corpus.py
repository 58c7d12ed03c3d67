"""The bundled pack and, where a checkout lies beside them, the articles it was read from."""

import functools
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec
import pytest

from aibrief_seeds import BUNDLED, pack_folder
from aibrief_store.anchoring import canonical
from aibrief_store.packs import PackRecords, read_pack
from aibrief_store.records import Claim, Quantity

Kind = TypeVar("Kind")

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ARTICLES = ROOT.parent / "shared" / "seeds"
FOLDER = pack_folder(BUNDLED)

#: Parts in which a figure is a claim; a byline's date is the source's own field.
ASSERTING = ("headline", "subheading", "summary", "editor_note", "body", "caption")

needs_articles = pytest.mark.skipif(
    not ARTICLES.is_dir(), reason="the articles are not here (../shared/seeds)"
)


class Stretch(msgspec.Struct, frozen=True, order=True):
    """Code points of a canonical article text, ``end`` excluded, and the part they are."""

    start: int
    end: int
    part: str = ""

    def holds(self, start: int, end: int) -> bool:
        return self.start <= start and end <= self.end


class Exclusion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place that a walk over an article passes over. ``text`` is the numeral alone."""

    source: str
    start: int
    end: int
    reason: str
    text: str = ""


class Described(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that mention an entity without being a name of it."""

    entity: str
    name: str
    reason: str


class FigureException(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A printed figure that a rule of the figures' tests is not for."""

    claim: str
    as_printed: str
    rule: Literal["amount", "digits", "bound", "unit", "place"]
    reason: str


class NumberException(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number in a claim's statement that the claim itself does not record."""

    claim: str
    number: int
    reason: str


class DateException(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A date of a claim that its spans neither print nor say relatively."""

    claim: str
    date: str
    reason: str


class Exclusions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``exclusions.toml``."""

    numeral: list[Exclusion] = []
    uncounted: list[Exclusion] = []
    name: list[Exclusion] = []
    described: list[Described] = []
    outside: list[Exclusion] = []
    figure: list[FigureException] = []
    statement: list[NumberException] = []
    date: list[DateException] = []


@functools.cache
def pack() -> PackRecords:
    return read_pack(FOLDER)


@functools.cache
def exclusions() -> Exclusions:
    return msgspec.toml.decode((HERE / "exclusions.toml").read_bytes(), type=Exclusions)


@functools.cache
def article(source: str) -> str:
    return canonical((ARTICLES / f"{source}.txt").read_text(encoding="utf-8"))


@functools.cache
def proper(source: str) -> list[Stretch]:
    """The lines of the article proper, one stretch a line with words, in order."""
    ranges: list[dict[str, Any]] = _parts()[source]
    found, at = [], 0
    for number, line in enumerate(article(source).split("\n"), start=1):
        part = next((r["part"] for r in ranges if r["first"] <= number <= r["last"]), "")
        if part and line.strip():
            found.append(Stretch(at, at + len(line), part))
        at += len(line) + 1
    return found


@functools.cache
def _parts() -> dict[str, Any]:
    return tomllib.loads((HERE / "article_parts.toml").read_text(encoding="utf-8"))


def sources() -> list[str]:
    """The sources' ids, for parametrising."""
    return sorted(path.stem for path in (FOLDER / "sources").glob("*.toml"))


# Fields that say where a claim stands or what we say of it, not what it records.
_NOT_RECORDED = ("id", "source", "anchor", "statement", "doubt", "pack", "rev")


def inside(record: object, kind: type[Kind]) -> Iterator[Kind]:
    """Everything of one kind that a record holds, at any depth."""
    if isinstance(record, kind):
        yield record
    if isinstance(record, msgspec.Struct):
        fields = [field for field in record.__struct_fields__ if field not in _NOT_RECORDED]
        record = [getattr(record, field) for field in fields]
    if isinstance(record, list):
        for item in record:
            yield from inside(item, kind)


def quantities(claim: Claim) -> Iterator[Quantity]:
    """Every quantity of a claim, those inside quantities too."""
    return inside(claim, Quantity)
