"""A pack's own words: what kinds, scopes, units and properties it declares."""

from typing import Literal

import msgspec

from aibrief_store.records.text import Text


class Scope(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What part of a field a figure covers.

    ``cues``: words that tell it in an article, by language (`CUE_LANGUAGES`), beside its names.
    """

    en: str
    ko: str
    same_as: str | None = None
    within: str | None = None
    cues: dict[str, list[str]] = {}


class Unit(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A counted thing: 'gpu', 'patent', 'daily_user'.

    ``counts`` names a wider unit that it may be compared with in words, never in figures.
    ``cues``: nouns that a figure counts where this is its unit, by language.
    """

    en: str
    ko: str
    cues: dict[str, list[str]] = {}


class Property(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What can be asserted of an entity.

    Attributes:
        value: the tags that its value may have (`aibrief_store.records.claim.TAGS`).
        units: the units that its quantities may have; empty: any.
        single: an entity has one such value at a time, so that two different ones conflict.
        rolls_up: claims about parts stand under the whole too.
        basis: which parts of a claim make its basis beyond the usual ones.
        change: its percentages and ratios are changes: those of a fall are negative.
        flow: counted over a period, as sales are: an article names it once and goes on with it.
        shares: values of one subject, each with another scope, are shares of one whole.
        akin: properties that answer another question by figures that look alike.
        of: the kinds of entity that it is asserted of, the usual one first; empty: any.
        takes: the kinds that its value is of, where that is an entity; empty: any.
        cues: words by which an article tells it, by language; reading looks for them.
    """

    id: str
    label: Text
    value: list[str]
    units: list[str] = []
    single: bool = True
    rolls_up: bool = False
    basis: list[str] = []
    change: bool = False
    flow: bool = False
    shares: bool = False
    akin: list[str] = []
    of: list[str] = []
    takes: list[str] = []
    cues: dict[str, list[str]] = {}


class Pack(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``pack.toml`` and ``properties.toml`` together.

    Attributes:
        opening: the entity that a first launch opens on.
        order: sources' ids in the order of columns; those not named follow by file name.
    """

    id: str
    title: Text
    version: int
    licence: str
    opening: str = ""
    order: list[str] = []
    kinds: dict[str, Text] = {}
    scopes: dict[str, Scope] = {}
    units: dict[str, Unit] = {}
    properties: dict[str, Property] = {}


CUE_LANGUAGES = ("ko", "en", "zh")
"""What articles can be read in."""

BASIS = (
    "subject", "period", "scope", "unit", "of", "per", "relative_to", "modality", "qualifiers",
)  # fmt: skip

ValueTag = Literal["quantity", "date", "entity", "entities", "quantities", "relation", "text"]
