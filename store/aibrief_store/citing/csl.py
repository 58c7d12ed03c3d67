"""CSL-JSON items, as reference managers read them.

Names and shapes: citation-style-language/schema, ``schemas/input/csl-data.json``. What the
article does not say is absent, a title too; our description then stands in the note. Undivided
names go out as ``literal``: processors put a comma into ``family`` and ``given`` (citeproc-py
0.11.1 prints '홍, . 순도 .').
"""

import json
from typing import Any

from aibrief_store.citing.dates import Issued, accessed, bounds, issued
from aibrief_store.citing.names import is_whole, whole
from aibrief_store.citing.titles import untitled
from aibrief_store.records import Person, Source


def item(source: Source, note: str = "", locator: str = "") -> dict[str, Any]:
    """Return one item.

    Its ``note`` describes an article without a title and says the bounds of a date that is not
    printed.
    """
    known = issued(source)
    dated = bounds(known)
    described = "" if source.title else untitled(source)
    notes = [described, f"Published {dated}" if dated else "", note]
    fields: dict[str, Any] = {
        "id": source.id,
        "type": source.type,
        "title": source.title,
        "author": [_name(person) for person in source.author],
        "editor": [_name(person) for person in source.editor],
        "container-title": source.container_title,
        "publisher": source.publisher,
        "collection-title": source.series.title if source.series else "",
        "collection-number": source.series.number if source.series else "",
        "issued": _date(known),
        "accessed": _date(accessed(source)),
        "URL": source.url,
        "language": source.language,
        "locator": locator,
        "note": ". ".join(part.rstrip(".") for part in notes if part),
    }
    return {name: value for name, value in fields.items() if value}


def text(items: list[dict[str, Any]]) -> str:
    """Return items as a CSL-JSON document, an array, readable by a person."""
    return json.dumps(items, ensure_ascii=False, indent=2)


def parenthetical(source: Source, locator: str = "") -> str:
    """Return Pandoc's '[@id, para. 3]', which cites a CSL item by its id."""
    return f"[@{source.id}{f', {locator}' if locator else ''}]"


def _name(person: Person) -> dict[str, str]:
    if is_whole(person):
        return {"literal": whole(person)}
    return {"family": person.family, "given": person.given}


def _date(known: Issued) -> dict[str, Any]:
    """Return a date variable.

    Of bounds only what all days share goes into ``date-parts``: a range there would say that
    it was published all the while. With nothing shared they are a ``literal``.
    """
    if not known.parts:
        return {"literal": dated} if (dated := bounds(known)) else {}
    date: dict[str, Any] = {"date-parts": [known.parts]}
    return date | {"circa": True} if known.approximate or known.uncertain else date
