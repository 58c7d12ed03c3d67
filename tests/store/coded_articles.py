"""Invented articles labelled claim by claim, as records: what suggested claims are held against.

``claim_articles/README.md`` says how they are labelled. ``claim_articles_frozen/`` holds more of
the same that is never read or tuned on (its README says why).
"""

import functools
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from aibrief_store.anchoring import anchor_span
from aibrief_store.packs import PackRecords
from aibrief_store.reading import Words, sentences
from aibrief_store.records import (
    Anchor,
    Claim,
    Entity,
    Name,
    Quantity,
    Reference,
    Saying,
    Source,
    Text,
    Value,
)
from aibrief_store.records.claim import Modality, Relation

FOLDER = Path(__file__).parent / "claim_articles"
FROZEN = Path(__file__).parent / "claim_articles_frozen"
Bound = Literal["exact", "about", "just_over", "over", "under", "at_least", "at_most"]


class Known(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An invented entity that the reader is told of beforehand."""

    id: str
    kind: str
    names: list[str]


class Asserted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A claim; ``sentence`` is how its sentence begins, ``relative_to`` an id or EDTF."""

    sentence: str
    subject: str
    property: str
    modality: Modality
    said_by: list[str]
    period: str
    due: str
    relative_to: str
    amount: str = ""
    low: str = ""
    high: str = ""
    unit: str = ""
    bound: Bound | None = None
    date: str = ""
    entity: str = ""
    entities: list[str] = []
    relation: Relation | None = None
    to: str = ""


class Article(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A labels file; ``published`` is the article's day, EDTF."""

    published: str
    language: Literal["ko", "en", "zh"]
    entity: list[Known]
    claim: list[Asserted]


class Coded(NamedTuple):
    """An article with the words to read it with and the claims that a person finds in it."""

    text: str
    words: Words
    source: Source
    claims: list[Claim]


def names() -> list[str]:
    """The articles' names."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def frozen_names() -> list[str]:
    """The names of the articles of which only totals are looked at."""
    return sorted(path.stem for path in FROZEN.glob("*.toml"))


@functools.cache
def article(name: str) -> Article:
    """The labels of an article."""
    return msgspec.toml.decode((_folder(name) / f"{name}.toml").read_bytes(), type=Article)


@functools.cache
def text(name: str) -> str:
    """The article, line ends as they lie."""
    return (_folder(name) / f"{name}.txt").read_bytes().decode("utf-8")


def coded(name: str, records: PackRecords) -> Coded:
    """An article's labels as records."""
    labels, words = article(name), text(name)
    own = [
        Entity(id=each.id, kind=each.kind, names=[Name(value=one) for one in each.names])
        for each in labels.entity
    ]
    known = {*records.entities, *(each.id for each in own)}
    source = Source(id=name, issued=labels.published, language=labels.language)
    return Coded(
        words,
        Words(records.pack, [*records.entities.values(), *own]),
        source,
        [
            _claim(each, f"{name}.{number}", words, name, known)
            for number, each in enumerate(labels.claim)
        ],
    )


def _folder(name: str) -> Path:
    return FROZEN if (FROZEN / f"{name}.toml").exists() else FOLDER


def _claim(label: Asserted, id: str, text: str, source: str, known: set[str]) -> Claim:
    place = text.index(label.sentence)
    start, end = next(each for each in sentences(text) if each.start <= place < each.end)
    return Claim(
        id=id, source=source, subject=label.subject, property=label.property, value=_value(label),
        anchor=Anchor("p1", [anchor_span(text, start, end)]), statement=Text(en="-", ko="-"),
        period=label.period or None, due=label.due or None, modality=label.modality,
        said_by=[Saying(who if who in known else Text(ko=who), "") for who in label.said_by],
        relative_to=Reference(
            label.relative_to if label.relative_to in known else None,
            None if label.relative_to in known else label.relative_to or None,
        ),
    )  # fmt: skip


def _value(label: Asserted) -> Value:
    if label.amount or label.low or label.high:
        return Value(
            quantity=Quantity(
                amount=label.amount or None, low=label.low or None, high=label.high or None,
                unit=label.unit, bound=label.bound or "exact", as_printed="",
            )
        )  # fmt: skip
    if label.relation:
        return Value(relation=label.relation, to=Reference(label.to))
    return Value(
        date=label.date or None, entity=label.entity or None, entities=label.entities or None
    )
