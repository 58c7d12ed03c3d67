"""A source's id: its site, paper or author, and its year, in Latin letters."""

import re
import unicodedata
from collections.abc import Collection

_LETTERS = re.compile(r"[a-z0-9]+")
_LONGEST = 24


def citation_key(names: Collection[str], year: str, taken: Collection[str] = ()) -> str:
    """'asiatoday-2025' of the first of ``names`` that can be written in Latin letters.

    'article' where none can; without ``year`` the name alone. An id in ``taken`` is not given
    again: 'asiatoday-2025-2'.
    """
    name = next((slug for name in names if (slug := _slug(name))), "article")
    key = f"{name}-{year}" if year else name
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free


def _slug(name: str) -> str:
    """Letters and figures; Hangul is romanised, Han and others are left out."""
    if re.search(r"[가-힣]", name):
        from aibrief_store.search.romanising import romanise

        name = romanise(name)[0]
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = _LETTERS.findall(plain)
    slug = ""
    for word in words:
        if slug and len(slug) + len(word) >= _LONGEST:
            break
        slug = f"{slug}-{word}" if slug else word[:_LONGEST]
    return slug if re.search(r"[a-z]", slug) else ""
