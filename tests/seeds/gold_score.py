"""How the comparing scores on the hand-made gold of pairs.

    PYTHONPATH=tui:store:seeds python tests/seeds/gold_score.py

Right are: *basis*, where the program says 'same' or 'other' as the gold does; *named*, where it
also names a part that the gold names, and none that the gold does not name or allow (what is
counted may stand as a scope, too); *verdict*, the gold's own; *fair*, that or one that the gold
allows.
"""

import functools
from collections.abc import Iterable

import msgspec
from corpus import pack
from gold import Attribute, GoldPair, gold

from aibrief_store.catalog import Catalog
from aibrief_store.comparing import Context, pair, pairs
from aibrief_store.comparing.pairing import Pair
from aibrief_store.keys import Laid

_NAMES: dict[str, Attribute] = {"period": "time", "unit": "counted", "qualifiers": "counted"}
_MEET = ("agree", "rounding", "compatible", "both_hold")


class Score(msgspec.Struct):
    """Shares of all pairs, and the pairs that must not be."""

    pairs: int
    basis: float
    named: float
    verdict: float
    fair: float
    called_conflicts: list[GoldPair]
    explained_away: list[GoldPair]


@functools.cache
def judged() -> dict[frozenset[str], Pair]:
    """The program's pairs, each as in the smallest panel that holds it."""
    records = pack()
    catalog = Catalog(
        records.pack, Laid(records.entities), Laid(records.sources), Laid(records.claims)
    )
    context = Context(catalog.entities, catalog.sources, catalog.pack)
    found: dict[frozenset[str], Pair] = {}
    for id in sorted(records.entities, key=lambda id: -len(catalog.claims_on(id))):
        for one in pairs(id, catalog.claims_on(id), context):
            found[frozenset(one.claims)] = one
    for each in gold().pair:
        if each.ids not in found:
            found[each.ids] = pair(records.claims[each.a], records.claims[each.b], context)
    return found


def score() -> Score:
    """The program against the gold."""
    told = [(each, judged()[each.ids]) for each in gold().pair]
    return Score(
        len(told),
        _share(_basis(each, one) for each, one in told),
        _share(_basis(each, one) and _named(each, one) for each, one in told),
        _share(one.verdict == each.verdict for each, one in told),
        _share(one.verdict in (each.verdict, *each.fair) for each, one in told),
        [each for each, one in told if one.verdict == "differ" and each.verdict in _MEET],
        [each for each, one in told if each.verdict == "differ" and one.verdict != "differ"],
    )


def _basis(each: GoldPair, one: Pair) -> bool:
    return (each.basis == "same") == (not one.parts)


def _named(each: GoldPair, one: Pair) -> bool:
    if not one.parts:
        return True
    found = {_NAMES.get(name, name) for name in one.parts}
    allowed = {*each.differing, *each.also, "scope", "counted"}
    return bool(found & {*each.differing, *each.also}) and found <= allowed


def _share(right: Iterable[bool]) -> float:
    found = list(right)
    return sum(found) / len(found)


if __name__ == "__main__":
    for name, value in msgspec.to_builtins(score()).items():
        print(f"{name:>18}  {value if not isinstance(value, float) else round(value, 3)}")
