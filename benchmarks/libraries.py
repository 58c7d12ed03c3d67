"""Libraries of any size, generated: claims on invented entities in the mix of the bundled corpus.

The same seed gives the same library. Three claims an entity in the middle, two articles on every
other thing, a few entities with a thousand claims and more, one figure that a thousand print.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from aibrief_store.packs import read_pack
from aibrief_store.records import (
    Anchor,
    Claim,
    Entity,
    Name,
    Pack,
    Property,
    Qualifier,
    Quantity,
    Reference,
    Saying,
    Source,
    Span,
    Text,
    Value,
)  # fmt: skip

FOLDER = Path(__file__).resolve().parents[1] / "seeds/aibrief_seeds/china-ai-2025"
RATES = {"USD": 1.0, "KRW": 1400.0, "CNY": 7.2}
PERIODS = ("2022", "2023", "2024", "2024-12", "2025-01", "2025-40", "../2023", "2030")
# Of a hundred claims in the bundled corpus.
TAGS = {"quantity": 34, "text": 28, "entity": 17, "relation": 10, "date": 7, "entities": 4}
MODALITIES = {"stated": 78, "opinion": 12, "forecast": 5, "planned": 4, "target": 1}
BOUNDS = {"exact": 80, "about": 7, "at_least": 5, "over": 5, "just_over": 3}
PERIOD, SCOPE, QUALIFIED, PRINTED, SAID = 0.22, 0.21, 0.28, 0.15, 0.45
# The corpus has 1.1 claims on a basis; a library of many articles on few things more.
AGAIN = 0.35
PARTS = 0.2
HOT = (1000,) * 20 + (3000,) * 3
ANCHOR = Anchor("p1", [Span("value", 0, 1, 1, "0" * 16)])


class Fact(NamedTuple):
    """Something that is so: on one basis, whatever the articles make of its value."""

    subject: str
    property: Property
    tag: str
    value: float
    unit: str
    rest: dict[str, Any]


class Drawn(NamedTuple):
    """What claims are drawn from."""

    pack: Pack
    entities: dict[str, Entity]
    sources: dict[str, Source]
    chance: random.Random


class Library(NamedTuple):
    """Records by id, as a `Context` takes them."""

    pack: Pack
    entities: dict[str, Entity]
    sources: dict[str, Source]
    claims: dict[str, Claim]

    def panels(self) -> dict[str, list[Claim]]:
        """Each entity's claims, with its parts' where the property rolls up."""
        found: dict[str, list[Claim]] = {id: [] for id in self.entities}
        for claim in self.claims.values():
            rolls_up = self.pack.properties[claim.property].rolls_up
            ahead, seen = [claim.subject], set[str]()
            while ahead:
                if (id := ahead.pop()) not in seen:
                    seen.add(id)
                    found[id].append(claim)
                    ahead += self.entities[id].part_of if rolls_up else []
        return {id: claims for id, claims in found.items() if claims}


def library(claims: int, seed: int = 1) -> Library:
    """So many claims on a third as many entities, in the words of the bundled pack."""
    chance, pack = random.Random(seed), read_pack(FOLDER).pack
    entities = {
        f"e{number}": Entity(
            id=f"e{number}",
            kind="company",
            names=[Name(f"Entity {number}"), Name(f"개체 {number}", "ko")],
            part_of=[f"e{chance.randrange(number)}"] if number and chance.random() < PARTS else [],
        )
        for number in range(max(30, claims // 3))
    }
    sources = {
        f"s{number}-2025": Source(id=f"s{number}-2025", issued=f"2025-{number % 12 + 1:02}")
        for number in range(max(5, claims // 75))
    }
    drawn = Drawn(pack, entities, sources, chance)
    return Library(pack, entities, sources, {one.id: one for one in _claims(claims, drawn)})


def corpus() -> Library:
    """The bundled pack."""
    found = read_pack(FOLDER)
    return Library(found.pack, found.entities, found.sources, found.claims)


def _claims(count: int, drawn: Drawn) -> Iterator[Claim]:
    hot = HOT if count >= 10 * sum(HOT) else ()
    sizes = {f"e{number * 7}": size for number, size in enumerate(hot)}
    number = 0
    for subject, size in sizes.items():
        for claim in _about(subject, size, 12.0, drawn, number):
            number += 1
            yield claim
    if hot:
        fact = _fact("e1", drawn, "quantity")
        for _ in range(1000):
            number += 1
            yield _claim(fact, drawn, number)
    ids = [id for id in drawn.entities if id not in sizes]
    drawn.chance.shuffle(ids)
    mean = (count - number) / len(ids)
    for place in range(count):
        size = min(60, 1 + int(drawn.chance.expovariate(1 / (mean - 0.5))), count - number)
        for claim in _about(ids[place % len(ids)], size, 0.0, drawn, number):
            number += 1
            yield claim
        if number >= count:
            return


def _about(subject: str, size: int, crowd: float, drawn: Drawn, number: int) -> Iterator[Claim]:
    """So many claims on a subject; ``crowd``: on how many more each of its facts is told."""
    left = size
    while left:
        fact, told = _fact(subject, drawn), 1
        while drawn.chance.random() < AGAIN:
            told += 1
        told = min(left, told + int(drawn.chance.expovariate(1 / crowd) if crowd else 0))
        for _ in range(told):
            number += 1
            yield _claim(fact, drawn, number)
        left -= told


def _fact(subject: str, drawn: Drawn, tag: str = "") -> Fact:
    chance, pack = drawn.chance, drawn.pack
    tag = tag or _one(TAGS, chance)
    known = [one for one in pack.properties.values() if one.value[:1] == [tag]]
    known = known or [one for one in pack.properties.values() if tag in one.value]
    property = chance.choice(known)
    rest: dict[str, Any] = {"modality": _one(MODALITIES, chance)}
    if chance.random() < PERIOD:
        rest["period"] = chance.choice(PERIODS)
    if chance.random() < SCOPE:
        rest["scope"] = chance.choice(list(pack.scopes))
    if chance.random() < QUALIFIED:
        rest["qualifiers"] = [Qualifier("using", entity=_id(drawn))]
    unit = chance.choice([one for one in property.units if one != "rank"] or ["USD"])
    if unit == "1":
        rest["relative_to"] = Reference(entity=_id(drawn))
    return Fact(subject, property, tag, 10 ** chance.uniform(0, 9), unit, rest)


def _claim(fact: Fact, drawn: Drawn, number: int) -> Claim:
    chance = drawn.chance
    said = [Saying(who=_id(drawn), verb="say")] if chance.random() < SAID else []
    value, printed = _value(fact, drawn)
    return Claim(
        id=f"c{number}", source=_source(drawn),
        subject=fact.subject, property=fact.property.id, value=value, printed=printed, said_by=said,
        anchor=ANCHOR, statement=Text(), **fact.rest,
    )  # fmt: skip


def _value(fact: Fact, drawn: Drawn) -> tuple[Value, list[Quantity]]:
    chance = drawn.chance
    if fact.tag == "quantity":
        return _figures(fact, chance)
    if fact.tag == "date":
        day = int(fact.value) % 28 + 1
        return Value(date=f"2025-01-{day:02}" if chance.random() < 0.8 else "2025-01"), []
    if fact.tag == "relation":
        to = Reference(entity=f"e{int(fact.value) % 30}")
        return Value(relation="exceeds" if chance.random() < 0.7 else "equal", to=to), []
    if fact.tag == "text":
        return Value(text=Text("so it is", "그렇다")), []
    ids = [f"e{(int(fact.value) + place) % 30}" for place in range(chance.randint(2, 5))]
    if fact.tag == "entity":
        return Value(entity=ids[0]), []
    return Value(entities=ids, open=chance.random() < 0.5), []


def _figures(fact: Fact, chance: random.Random) -> tuple[Value, list[Quantity]]:
    """The fact's figure as an article may print it: rounded, in a currency, now and then wrong."""
    amount = fact.value * (chance.uniform(0.5, 2) if chance.random() < 0.05 else 1)
    unit = chance.choice(list(RATES)) if fact.unit in RATES and chance.random() < 0.2 else fact.unit
    bound = _one(BOUNDS, chance)
    digits = chance.choice((1, 2, 2, 3, 4))
    money = unit in RATES
    printed = []
    if money and chance.random() < PRINTED:
        other = "KRW" if unit != "KRW" else "USD"
        converted = amount * RATES[other] * chance.uniform(0.98, 1.02)
        printed = [_quantity(converted, other, 2, "about")]
    return Value(quantity=_quantity(amount * RATES.get(unit, 1), unit, digits, bound)), printed


def _quantity(amount: float, unit: str, digits: int, bound: str) -> Quantity:
    """A figure of so many digits; a thing counted that is small is counted exactly."""
    rounded = f"{amount:.{digits - 1}e}"
    text = str(int(float(rounded))) if amount >= 10**digits else f"{float(rounded):g}"
    small = unit not in (*RATES, "%", "1") and amount < 10_000
    return Quantity(
        amount=str(max(1, int(amount))) if small else text,
        digits="exact" if small else digits,
        bound=bound,
        unit=unit,
    )


def _one(weights: dict[str, int], chance: random.Random) -> Any:
    return chance.choices(list(weights), list(weights.values()))[0]


def _id(drawn: Drawn) -> str:
    return f"e{drawn.chance.randrange(len(drawn.entities))}"


def _source(drawn: Drawn) -> str:
    return f"s{drawn.chance.randrange(len(drawn.sources))}-2025"
