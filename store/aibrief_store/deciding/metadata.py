"""What a reader may add to a source, read from the words they type."""

from collections.abc import Callable
from typing import Any

from aibrief_store.errors import AibriefError
from aibrief_store.records import edtf

_TYPES = ("article-newspaper", "article-magazine", "webpage", "post-weblog", "post", "report")
_LONGEST = 20_000
_KINDS = ("published", "edited", "approved", "bounds")


def read_field(field: str, value: str) -> Any:
    """The value of a source's ``field`` as it stands in the record; ``None`` for an empty one.

    Raises:
        AibriefError: no such field, or the value does not parse; says what to write.
    """
    if field not in FIELDS:
        from difflib import get_close_matches

        near = get_close_matches(field, FIELDS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the fields are {', '.join(FIELDS)}"
        raise AibriefError(f"a source has no field {field!r} to set; {hint}")
    value = value.strip()
    if any(ord(c) < 32 or 127 <= ord(c) < 160 or 0xD800 <= ord(c) < 0xE000 for c in value):
        raise AibriefError(f"{field}: no line breaks or control characters")
    if len(value) > _LONGEST:
        raise AibriefError(f"{field}: {len(value):,} characters; write {_LONGEST:,} at most")
    return FIELDS[field](field, value) if value else None


def _text(field: str, value: str) -> str:
    return value


def _date(field: str, value: str) -> str:
    try:
        edtf.period(value)
    except ValueError as error:
        raise AibriefError(f"{field}: {error}") from error
    return value


def _address(field: str, value: str) -> str:
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(value)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        whole = False
    if not whole or any(c.isspace() for c in value):
        raise AibriefError(f"{field}: {value!r} is no address; write http://… or https://…")
    return value


def _language(field: str, value: str) -> str:
    first, *rest = value.split("-")
    if not (value.isascii() and 2 <= len(first) <= 3 and first.isalpha()) or not all(
        part.isalnum() and len(part) <= 8 for part in rest
    ):
        raise AibriefError(f"{field}: {value!r} is no language tag; write ko, en or zh-Hans")
    return value


def _people(field: str, value: str) -> list[dict[str, str]]:
    people = [_person(field, name.strip()) for name in value.split(";") if name.strip()]
    if not people:
        raise AibriefError(f"{field}: write 'Family, Given; Family, Given' or a whole name")
    return people


def _person(field: str, name: str) -> dict[str, str]:
    """'Family, Given', or a name kept undivided: 홍길동, a newsroom."""
    family, comma, given = (part.strip() for part in name.partition(","))
    if not comma:
        return {"literal": name}
    if not family or not given or "," in given:
        raise AibriefError(f"{field}: {name!r}; write 'Family, Given', people apart by ';'")
    return {"family": family, "given": given}


def _one_of(allowed: tuple[str, ...]) -> Callable[[str, str], str]:
    def read(field: str, value: str) -> str:
        if value not in allowed:
            raise AibriefError(f"{field}: {value!r} is none of {', '.join(allowed)}")
        return value

    return read


#: The fields that can be set, each with what reads it.
FIELDS: dict[str, Callable[[str, str], Any]] = {
    "title": _text,
    "author": _people,
    "editor": _people,
    "container_title": _text,
    "publisher": _text,
    "issued": _date,
    "issued_kind": _one_of(_KINDS),
    "updated": _date,
    "accessed": _date,
    "url": _address,
    "language": _language,
    "type": _one_of(_TYPES),
}
