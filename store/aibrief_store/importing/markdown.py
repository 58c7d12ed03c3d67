"""Markdown as it is; its front matter (YAML or TOML) as metadata."""

import re
from collections.abc import Callable, Iterator

from aibrief_store.importing.dating import day_of
from aibrief_store.importing.imported import Imported, LeftOut, Metadatum
from aibrief_store.importing.values import address, cleaned, language

_YAML = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.S)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|$)", re.S)
_PAIR = re.compile(r"([A-Za-z_][\w-]{0,40})[ \t]*:(?:[ \t]+(.*)|)$")
_FIELDS = {
    "title": "title",
    "author": "author",
    "authors": "author",
    "editor": "editor",
    "publisher": "publisher",
    "container_title": "container_title",
    "source": "container_title",
    "date": "issued",
    "issued": "issued",
    "published": "issued",
    "updated": "updated",
    "lastmod": "updated",
    "url": "url",
    "lang": "language",
    "language": "language",
}
_LONGEST = 20_000


def read(text: str) -> Imported:
    """The text behind the front matter, which is left out and told in fields."""
    for rule, pairs in ((_YAML, _yaml), (_TOML, _toml)):
        match = rule.match(text[:_LONGEST])
        if match and (found := list(pairs(match[1]))):
            metadata = [each for pair in found if (each := _metadatum(*pair))]
            left_out = [LeftOut(line, 0) for line in match[0].splitlines() if line.strip()]
            body = text[match.end() :].lstrip("\n")
            given = next((each.value for each in metadata if each.field == "language"), "")
            return Imported("", "", body, language=given, metadata=metadata, left_out=left_out)
    return Imported("", "", text)


def _yaml(block: str) -> Iterator[tuple[str, str]]:
    """Keys with a word or a list of words; anything deeper is passed over."""
    key = ""
    for line in block.split("\n"):
        if match := _PAIR.match(line):
            key, value = match[1], (match[2] or "").strip()
            if value.startswith("[") and value.endswith("]"):
                yield from ((key, each.strip().strip("\"'")) for each in value[1:-1].split(","))
            elif value:
                yield key, _unquoted(value)
        elif key and (item := line.strip()).startswith("- "):
            yield key, _unquoted(item[2:].strip())


def _unquoted(value: str) -> str:
    if value[:1] in ("'", '"'):
        end = value.find(value[0], 1)
        return value[1:end] if end > 0 else value[1:]
    return value.partition(" #")[0].strip()


def _toml(block: str) -> Iterator[tuple[str, str]]:
    import tomllib

    try:
        found = tomllib.loads(block)
    except (tomllib.TOMLDecodeError, RecursionError):
        return
    for key, value in found.items():
        for each in value if isinstance(value, list) else [value]:
            if not isinstance(each, (dict, list)):
                yield key, str(each)


def _metadatum(key: str, printed: str) -> Metadatum | None:
    field = _FIELDS.get(key.lower(), "")
    read: dict[str, Callable[[str], str]] = {
        "issued": day_of,
        "updated": day_of,
        "url": address,
        "language": language,
    }
    value = read.get(field, cleaned)(printed) if field else ""
    rule = f"front matter {key}"
    return (
        Metadatum(field, value, rule, printed="" if value == printed else printed)
        if value
        else None
    )
