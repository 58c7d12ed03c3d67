"""How many claims that a person labelled in invented articles are suggested, ready to accept.

As on the five (`claim_scores`), but for speakers: a label names only whom its own sentence names,
so that one carried over from the sentence before, and marked as unsure, counts as nobody.
"""

from typing import NamedTuple

import msgspec
from claim_scores import acceptable
from coded_articles import article, coded

from aibrief_store.packs import PackRecords
from aibrief_store.reading import READY, claims
from aibrief_store.records import Claim


class Coding(NamedTuple):
    """Counts of one article or of several: ``accepted`` of the ready ones and of the labels."""

    suggested: int = 0
    ready: int = 0
    accepted: int = 0
    labels: int = 0

    def plus(self, other: "Coding") -> "Coding":
        return Coding(*(a + b for a, b in zip(self, other, strict=True)))


def coding(name: str, records: PackRecords) -> Coding:
    """The counts of one article."""
    text, words, source, labelled = coded(name, records)
    suggested = claims(text, words, source, article(name).language)
    ready = [_plain(each.claim) for each in suggested if each.confidence >= READY]
    left = list(labelled)
    for each in ready:
        claim = next((claim for claim in left if acceptable(each, claim)), None)
        if claim:
            left.remove(claim)
    return Coding(len(suggested), len(ready), len(labelled) - len(left), len(labelled))


def _plain(claim: Claim) -> Claim:
    sure = [each for each in claim.said_by if not each.unsure]
    return msgspec.structs.replace(claim, said_by=sure)
