"""Search keys: other ways to write a name, prepared before anybody searches."""

from typing import Literal

import msgspec

KeyKind = Literal[
    "traditional",
    "simplified",
    "pinyin",
    "initials",
    "hanja_reading",
    "romanised",
    "abbreviation",
    "aloud",
]


class Key(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One other way to write ``entity.names[name]``.

    The names themselves need no key; the `Searcher` spells them when it loads.

    Attributes:
        entity: the entity's id.
        name: index into its ``names``.
        kind: traditional, simplified (Hanzi in the other script); pinyin (no tones, no
            spaces); initials (of the pinyin); hanja_reading (Hanzi read the Korean way);
            romanised (Hangul in Latin letters, folded by `romanising.loosely`); abbreviation
            (first letters of the words); aloud (Latin capitals as Koreans say them).
        text: what a query is held against, after `spelling.spell`.
    """

    entity: str
    name: int
    kind: KeyKind
    text: str
