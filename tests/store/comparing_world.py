"""An invented world to compare in: a maker, its two machines, three papers."""

from collections.abc import Sequence
from typing import Any

import msgspec

from aibrief_store.comparing import Comparison, Context, Group, compare
from aibrief_store.records import Claim, Entity, Pack, Source

PAPERS = ("herald-2025", "gazette-2025", "courier-2025")


def context(**sources: dict[str, Any]) -> Context:
    """The world; ``sources`` adds fields to a paper: ``gazette={'origin': 'herald-2025'}``."""
    entities = {
        "acme": {
            "kind": "company",
            "names": [{"value": "Acme"}, {"value": "아크메", "lang": "ko"}],
        },
        "roller": {"kind": "model", "names": [{"value": "Roller"}], "part_of": ["acme"]},
        "roller-2": {"kind": "model", "names": [{"value": "Roller 2"}], "part_of": ["roller"]},
        "acme-cloud": {"kind": "company", "names": [{"value": "Acme Cloud"}], "part_of": ["acme"]},
        "acme-old": {"kind": "company", "names": [{"value": "Acme Ltd"}], "merged_into": "acme"},
        "rival": {"kind": "model", "names": [{"value": "Rival"}]},
        "bystander": {"kind": "model", "names": [{"value": "Bystander"}]},
        "ann": {"kind": "person", "names": [{"value": "Ann Lee"}, {"value": "이앤", "lang": "ko"}]},
        "bob": {"kind": "person", "names": [{"value": "Bob Kim"}]},
    }
    return Context(
        {id: msgspec.convert({"id": id, **given}, Entity) for id, given in entities.items()},
        {id: msgspec.convert({"id": id, **sources.get(id[:-5], {})}, Source) for id in PAPERS},
        PACK,
    )


def _property(id: str, *value: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "label": {"en": id, "ko": id}, "value": list(value), **fields}


PACK = msgspec.convert(
    {
        "id": "invented",
        "title": {"en": "Invented"},
        "version": 1,
        "licence": "CC0-1.0",
        "scopes": {
            "all": {"en": "everything", "ko": "모두"},
            "whole": {"en": "the whole", "ko": "전체", "same_as": "all"},
            "steam": {"en": "steam", "ko": "증기", "within": "all"},
        },
        "units": {
            "USD": {"en": "US dollars", "ko": "달러"},
            "KRW": {"en": "won", "ko": "원"},
            "%": {"en": "%", "ko": "%"},
            "1": {"en": "times", "ko": "배"},
            "a": {"en": "years", "ko": "년"},
            "min": {"en": "minutes", "ko": "분"},
            "wheel": {"en": "wheels", "ko": "바퀴 수"},
            "day_rider": {"en": "daily riders", "ko": "하루 이용자"},
            "month_rider": {"en": "monthly riders", "ko": "월 이용자"},
        },
        "properties": {
            one["id"]: one
            for one in (
                _property("cost", "quantity", "relation", rolls_up=True, basis=["relative_to"]),
                _property("wheels", "quantity", units=["wheel"]),
                _property(
                    "riders",
                    "quantity",
                    units=["day_rider", "month_rider"],
                    rolls_up=True,
                    basis=["subject", "qualifiers"],
                ),
                _property("power", "relation", "quantity", rolls_up=True, basis=["subject"]),
                _property("share", "quantity", units=["%"], basis=["scope"], shares=True),
                _property("place", "quantity", "quantities", units=["rank"]),
                _property("released", "date", rolls_up=True, basis=["subject"]),
                _property("founder", "entity", "entities"),
                _property("investors", "entities", "entity"),
                _property("partner", "entity", single=False),
                _property("says", "text", single=False),
            )
        },
    },
    Pack,
)


def figure(amount: str = "", unit: str = "USD", digits: int | str = "exact", **more: Any) -> Any:
    """A value of one quantity; ``amount`` may be a range '50-60'."""
    low, _, high = amount.partition("-")
    span = {"low": low, "high": high} if high else {"amount": amount} if amount else {}
    return {"quantity": {**span, "unit": unit, "digits": digits, **more}}


def claim(
    paper: str, property: str, value: Any, subject: str = "acme", slug: str = "", **fields: Any
) -> Claim:
    """A claim of one of the papers, by the first word of its id."""
    id = f"{paper}-2025.{slug or property}"
    given = {
        "id": id,
        "source": f"{paper}-2025",
        "subject": subject,
        "property": property,
        "value": value,
        "anchor": {
            "passage": "p1",
            "spans": [{"role": "value", "start": 0, "end": 1, "length": 1, "digest": "0" * 16}],
        },
        "statement": {"en": "…", "ko": "…"},
        **fields,
    }
    return msgspec.convert(given, Claim)


def compared(*claims: Claim, entity: str = "acme", given: Context | None = None) -> Comparison:
    """The one comparison of claims on one property."""
    (found,) = compare(entity, claims, given or context())
    return found


def group(*claims: Claim, entity: str = "acme", given: Context | None = None) -> Group:
    """The one group of claims on one basis."""
    (found,) = compared(*claims, entity=entity, given=given).groups
    return found


def by_paper(verdict_of: Sequence[Group]) -> dict[str, str]:
    """Each claim's paper and the verdict of its group."""
    return {id.split("-")[0]: found.verdict for found in verdict_of for id in found.claims}
