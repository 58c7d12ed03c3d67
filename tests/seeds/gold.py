"""The hand-made gold of comparable pairs, `gold_pairs.toml`; its head says what the words mean."""

import functools
from itertools import combinations
from pathlib import Path
from typing import Literal

import msgspec
from corpus import pack

from aibrief_store.records import Claim

Attribute = Literal["subject", "time", "scope", "counted", "relative_to", "per", "modality"]
Verdict = Literal[
    "agree", "rounding", "compatible", "both_hold", "differ", "other_basis", "same_figure"
]

#: Verdicts of pairs that do not stand on one basis.
APART: frozenset[Verdict] = frozenset({"other_basis", "same_figure"})

#: A release of the company's whose model the article does not name.
UNNAMED = "an unnamed model"


class GoldClaim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """On what basis a claim stands, read from the article; empty where it says nothing.

    Attributes:
        apart: the subject's id, where it has a value of its own, beside other parts' values.
        time: EDTF, of the value or by when.
    """

    id: str
    modality: Literal["observed", "forecast", "planned", "denied"]
    apart: str = ""
    time: str = ""
    scope: str = ""
    counted: str = ""
    relative_to: str = ""

    def coded(self) -> dict[Attribute, str]:
        """What is coded, by the names that pairs use; what is empty is left out."""
        found: dict[Attribute, str] = {
            "subject": self.apart,
            "time": self.time,
            "scope": self.scope,
            "counted": self.counted,
            "relative_to": self.relative_to,
            "modality": self.modality,
        }
        return {name: value for name, value in found.items() if value}


class GoldPair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two claims, whether they stand on one basis, and what follows.

    Attributes:
        also: what a careful reader may name too as differing.
        fair: verdicts that one may give instead.
    """

    a: str
    b: str
    basis: Literal["same"] | list[Attribute]
    verdict: Verdict
    why: str
    also: list[Attribute] = []
    fair: list[Verdict] = []

    @property
    def ids(self) -> frozenset[str]:
        return frozenset((self.a, self.b))

    @property
    def differing(self) -> set[Attribute]:
        """The attributes that set the two apart; empty on the same basis."""
        return set() if self.basis == "same" else set(self.basis)


class Gold(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``gold_pairs.toml``."""

    claim: list[GoldClaim]
    pair: list[GoldPair]


@functools.cache
def gold() -> Gold:
    return msgspec.toml.decode(Path(__file__).with_name("gold_pairs.toml").read_bytes(), type=Gold)


def candidates() -> set[frozenset[str]]:
    """The ids of every two claims of the pack that are a candidate pair, by the gold's head."""
    figures = [claim for claim in pack().claims.values() if claim.value.tag != "text"]
    return {frozenset((a.id, b.id)) for a, b in combinations(figures, 2) if _comparable(a, b)}


def _comparable(a: Claim, b: Claim) -> bool:
    if a.property != b.property:
        return False
    over_a, over_b = wholes(a.subject), wholes(b.subject)
    if a.subject in {b.subject} | over_b or b.subject in over_a:
        return True
    return pack().pack.properties[a.property].rolls_up and bool(over_a & over_b)


@functools.cache
def wholes(entity: str) -> frozenset[str]:
    """The ids of everything that an entity is a part of, at any depth."""
    direct = pack().entities[entity].part_of
    return frozenset(direct).union(*(wholes(whole) for whole in direct))
