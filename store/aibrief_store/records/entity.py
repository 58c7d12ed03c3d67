"""Entities: what articles speak of."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from aibrief_store.records.text import Text

NameKind = Literal["name", "alias", "former", "abbreviation", "misspelling"]

KINDS = (
    "company", "model", "product", "chip", "person", "institution", "policy",
    "benchmark", "market", "place", "event", "publication", "group",
)  # fmt: skip
MADE = frozenset(("model", "product", "chip"))
"""Kinds of what somebody makes."""


class Name(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One spelling. ``lang`` is a BCP 47 tag: ko, en, zh-Hans, zh-Hant, ja."""

    value: str
    lang: str = "en"
    kind: NameKind = "name"


class Links(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Where else the entity is described."""

    wikidata: str | None = None
    url: str | None = None


class Entity(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A company, model, person …; ``part_of`` lists ids: model → family → company."""

    id: str
    kind: str
    names: list[Name]
    description: Text = Text()
    part_of: list[str] = []
    links: Links = Links()
    merged_into: str | None = None
    pack: str = ""
    rev: int = 0

    def label(self, language: str = "en") -> str:
        """The entity's usual name in ``language``, else its first name of any language."""
        for name in self.names:
            if name.lang == language and name.kind == "name":
                return name.value
        return self.names[0].value if self.names else self.id

    def labels(self, language: str = "en") -> list[str]:
        """One usual name a language, ``language`` first: DeepSeek, 딥시크, 深度求索."""
        found: dict[str, str] = {}
        for name in self.names:
            if name.kind == "name":
                found.setdefault(name.lang, name.value)
        order = sorted(found, key=lambda lang: (lang != language, _ORDER.get(lang, 9)))
        return list(dict.fromkeys(found[lang] for lang in order)) or [self.id]


def merged(id: str, entities: Mapping[str, Entity]) -> str:
    """The id of what ``id`` was merged into in the end, else ``id``; a circle ends somewhere."""
    seen: set[str] = set()
    into: str | None = id
    while into and into in entities and into not in seen:
        id = into
        seen.add(id)
        into = entities[id].merged_into
    return id


_ORDER = {"en": 0, "ko": 1, "zh-Hans": 2, "zh-Hant": 3}
