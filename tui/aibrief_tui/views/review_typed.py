"""What a reader types into a field, read: checked at once, and told plainly where it can't be."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import msgspec

from aibrief_store.comparing.intervals import VAGUE
from aibrief_store.errors import AibriefError
from aibrief_store.records import BOUNDS, MODALITIES, Claim, Quantity
from aibrief_store.records.edtf import period
from aibrief_tui.views.review_fields import RELATIONS, Field, Path

if TYPE_CHECKING:
    from aibrief_store.library import Library

Reader = Callable[["Library", Claim, Field, str], Any]
"""From what was typed to the value as the record has it as builtins; ``None`` clears the field.

Raises:
    AibriefError: it can't be read; says what to write.
"""

_NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
_AMOUNT = re.compile(rf"{_NUMBER}(?:/\d+)?")
_RANGE = re.compile(rf"({_NUMBER})?(?:\.\.|~)({_NUMBER})?")
_DURATION = re.compile(r"P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?)?")
NEEDED = ("subject", "property", "value")
"""What a claim can't do without."""


def changed(library: Library, claim: Claim, field: Field, typed: str) -> Claim:
    """The claim with ``typed`` (an id, a figure, a date, words …) in the field.

    Raises:
        AibriefError: it does not fit; says why and what to write instead.
    """
    typed = " ".join(typed.split())
    if typed == field.typed:
        return claim
    if not typed and field.path[0] in NEEDED:
        raise AibriefError(f"a claim needs its {field.path[0]}")
    value = READERS[field.kind](library, claim, field, typed) if typed else None
    record = msgspec.to_builtins(claim)
    if field.path[0] == "value" and field.path[1] not in record["value"]:
        record["value"] = {}  # another kind of value takes the place of this one
    _put(record, field.path, value)
    _tidy(record)
    try:
        return msgspec.convert(record, Claim)
    except msgspec.ValidationError as error:
        raise AibriefError(f"{field.label.strip()}: {error}") from error


def _put(record: Any, path: Path, value: Any) -> None:
    """Set what stands at ``path``, or take it away; what lies on the way is made."""
    for name, next_ in pairwise(path):
        inner: Any = [] if isinstance(next_, int) else {}
        if isinstance(name, int) and name == len(record):
            record.append(inner)
        elif isinstance(record, dict) and not isinstance(record.get(name), (dict, list)):
            record[name] = inner
        record = record[name]
    last = path[-1]
    if value is None:
        record.pop(last, None)
    else:
        record[last] = value


def _tidy(record: dict[str, Any]) -> None:
    """Links, qualifiers and references of which nothing is left go."""
    record["said_by"] = [
        one for one in record.get("said_by", ()) if one.get("who") or one.get("verb")
    ]
    record["qualifiers"] = [one for one in record.get("qualifiers", ()) if len(one) > 1]
    for name in ("relative_to", "doubt"):
        if name in record and not record[name]:
            del record[name]


# One kind each


def _entity(library: Library, claim: Claim, field: Field, typed: str) -> str:
    """An id, or a name that is one entity's."""
    if known := library.known(typed):
        return known.id
    hits = [hit for hit in library.search(typed, 3) if hit.kind == "entity"]
    if not hits or hits[0].rule == "nearest":
        raise AibriefError(f"no entity is called {typed!r}; choose one, or make it")
    return hits[0].id


def _entities(library: Library, claim: Claim, field: Field, typed: str) -> list[str]:
    names = [name.strip() for name in typed.split(",") if name.strip()]
    return [_entity(library, claim, field, name) for name in names]


def _who(library: Library, claim: Claim, field: Field, typed: str) -> Any:
    """An entity's id, or words: those that are no id."""
    if known := library.known(typed):
        return known.id
    return _said(claim, field, typed)


def _said(claim: Claim, field: Field, typed: str) -> dict[str, str]:
    korean = any("가" <= letter <= "힣" for letter in typed)
    return {"ko" if korean else "en": typed}


def _property(library: Library, claim: Claim, field: Field, typed: str) -> str:
    known = library.pack.properties
    if typed in known:
        return typed
    found = [id for id, one in known.items() if typed.casefold() in _names(id, one.label)]
    if len(found) != 1:
        raise AibriefError(f"no property is called {typed!r}; choose one of the list")
    return found[0]


def _names(id: str, text: Any) -> tuple[str, ...]:
    return (id.casefold(), text.en.casefold(), text.ko.casefold())


def _scope(library: Library, claim: Claim, field: Field, typed: str) -> str:
    for id, one in library.pack.scopes.items():
        if typed.casefold() in (id.casefold(), one.en.casefold(), one.ko.casefold()):
            return id
    return _entity(library, claim, field, typed)


def _unit(library: Library, claim: Claim, field: Field, typed: str) -> str:
    for id, one in library.pack.units.items():
        if typed.casefold() in (id.casefold(), one.en.casefold(), one.ko.casefold()):
            return id
    if " " in typed:
        raise AibriefError(f"{typed!r} is no unit; write USD, %, kW.h or a unit of the list")
    return typed


def _bound(library: Library, claim: Claim, field: Field, typed: str) -> str | list[str]:
    found = [one.strip() for one in typed.split(",") if one.strip()]
    for one in found:
        if one not in BOUNDS:
            raise AibriefError(f"{one!r} is no bound; one of {', '.join(BOUNDS)}, or two")
    return found[0] if len(found) == 1 else found


def _one_of(known: tuple[str, ...]) -> Reader:
    def read(library: Library, claim: Claim, field: Field, typed: str) -> str:
        if typed not in known:
            raise AibriefError(f"{typed!r}: one of {', '.join(known)}")
        return typed

    return read


def _yes(library: Library, claim: Claim, field: Field, typed: str) -> bool:
    return typed == "yes"


def _date(library: Library, claim: Claim, field: Field, typed: str) -> str:
    """EDTF, or a date as articles write it."""
    try:
        period(typed)
    except ValueError as error:
        from aibrief_store.reading.dates import dates

        found = dates(typed, library.source(claim.source).issued)
        if len(found) == 1 and found[0].date:
            return found[0].date
        raise AibriefError(str(error)) from error
    return typed


def _duration(library: Library, claim: Claim, field: Field, typed: str) -> str:
    if not _DURATION.fullmatch(typed):
        raise AibriefError(f"{typed!r} is no duration; write P18D, P3M or P2Y")
    return typed


def _words(library: Library, claim: Claim, field: Field, typed: str) -> str:
    return typed


def _figure(library: Library, claim: Claim, field: Field, typed: str) -> Any:
    return msgspec.to_builtins(figure(typed, _quantity_at(claim, field.path)))


def _figures(library: Library, claim: Claim, field: Field, typed: str) -> list[Any]:
    parts = [part.strip() for part in typed.split(";") if part.strip()]
    return [msgspec.to_builtins(figure(part, None)) for part in parts]


def _quantity_at(claim: Claim, path: Path) -> Quantity | None:
    found: Any = claim
    for name in path:
        found = found[name] if isinstance(name, int) else getattr(found, name)
        if found is None:
            return None
    return found if isinstance(found, Quantity) else None


def figure(typed: str, before: Quantity | None) -> Quantity:
    """A figure: an amount or a range for what stood there, or one as an article prints it.

    A bare amount leaves unit, bound and the article's own characters as they were ``before``.

    Raises:
        AibriefError: it is neither.
    """
    plain = typed.replace(" ", "")
    if _AMOUNT.fullmatch(plain):
        if plain.partition("/")[2].strip("0") == "" and "/" in plain:
            raise AibriefError(f"{typed!r}: nothing can be divided by zero")
        return _amounts(before, amount=plain.replace(",", ""))
    ends = _RANGE.fullmatch(plain)
    if ends and (ends[1] or ends[2]):
        low, high = (end.replace(",", "") if end else None for end in ends.groups())
        return _amounts(before, low=low, high=high)
    if typed in VAGUE:
        return _amounts(before, vague=typed)
    return _read(typed, before)


def _amounts(before: Quantity | None, **amounts: str | None) -> Quantity:
    known = before or Quantity()
    empty: dict[str, str | None] = {"amount": None, "low": None, "high": None, "vague": None}
    digits = known.digits
    printed = next((one for one in amounts.values() if one), "")
    same = all(getattr(known, name) == amounts.get(name) for name in empty)
    if not same and digits != "exact":
        digits = _significant(printed)
    return msgspec.structs.replace(known, digits=digits, **{**empty, **amounts})


def _significant(printed: str) -> int:
    """Digits that say something: of 3,000,000 one, of 1.0 two."""
    digits = printed.replace(".", "").lstrip("-0")
    return len(digits if "." in printed else digits.rstrip("0")) or 1


def _read(typed: str, before: Quantity | None) -> Quantity:
    from aibrief_store.reading.claiming_values import recorded
    from aibrief_store.reading.quantities import quantities

    found = quantities(typed)
    if len(found) != 1:
        raise AibriefError(
            f"{typed!r} is no figure; write 3000000, 1/18, 5..6, or as an article does: $3 million"
        )
    unit = found[0].currency or found[0].unit
    if before and unit in ("", "1"):
        unit = before.unit
    return recorded(found[0], unit)


READERS: dict[str, Reader] = {
    "bound": _bound,
    "date": _date,
    "direct": _yes,
    "duration": _duration,
    "edtf": _date,
    "entities": _entities,
    "entity": _entity,
    "figure": _figure,
    "figures": _figures,
    "line": _words,
    "modality": _one_of(MODALITIES),
    "property": _property,
    "quantities": _figures,
    "relation": _one_of(tuple(RELATIONS)),
    "scope": _scope,
    "unit": _unit,
    "unsure": _yes,
    "who": _who,
    "words": _words,
}
"""By the kind of a field."""
