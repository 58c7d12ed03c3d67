"""Is this article known already: the same, a reprint, a later version?"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from aibrief_store.anchoring import Copy, Found
from aibrief_store.articles.fingerprints import SKETCH, Fingerprint
from aibrief_store.records import Claim

Kinship = Literal["same", "revision", "reprint", "alike"]

SAME = 0.8
"""Resemblance from which two texts with the same figures are one article, copied unlike."""
ALIKE = 0.3
"""Resemblance from which two texts are worth a reader's look, and one address a new version."""
MOST = 0.5
"""Share of the shorter article's body, in whole paragraphs, that makes a reprint."""


class Kin(NamedTuple):
    """A stored article that this one is, or comes from.

    Attributes:
        source: its id.
        kinship: 'same': not to be added again. 'revision': a later version of the same address
            (`Source.revision_of`). 'reprint': another paper prints it (`Source.origin`).
            'alike': a reader decides.
        resemblance: of the shingles of both, 0 to 1, estimated.
        shared: of the shorter body, the share that stands in equal paragraphs.
        reason: in words.
    """

    source: str
    kinship: Kinship
    resemblance: float
    shared: float
    reason: str


_ORDER: tuple[Kinship, ...] = ("same", "revision", "reprint", "alike")


def kin(new: Fingerprint, stored: Iterable[Fingerprint]) -> list[Kin]:
    """The stored articles that ``new`` is akin to, the nearest first.

    Those with neither digest, address nor an eighth of the sketch in common are passed over.
    """
    found = []
    for old in stored:
        if (
            old.digest == new.digest
            or (old.address and old.address == new.address)
            or len(old.sketch & new.sketch) * 8 >= len(new.sketch) > 0
        ):
            one = _kin(new, old)
            if one:
                found.append(one)
    return sorted(found, key=lambda one: (_ORDER.index(one.kinship), -one.resemblance))


def _kin(new: Fingerprint, old: Fingerprint) -> Kin | None:
    alike, shared = resemblance(new, old), _shared(new, old)
    elsewhere = bool(new.paper and old.paper and new.paper != old.paper)
    here = bool(new.address and new.address == old.address)

    def told(kinship: Kinship, reason: str) -> Kin:
        return Kin(old.source, kinship, round(alike, 2), round(shared, 2), reason)

    if new.digest == old.digest and not elsewhere:
        return told("same", "the same words")
    if alike >= SAME and new.figures == old.figures and not elsewhere:
        return told("same", "nearly the same words and the same figures")
    if here and max(alike, shared) >= ALIKE:
        return told("revision", "the same address, with other words")
    if elsewhere and (alike >= SAME or shared >= MOST):
        return told("reprint", "most of its paragraphs, in another paper")
    if max(alike, shared) >= ALIKE:
        return told("alike", "many of the same words")
    return None


def resemblance(one: Fingerprint, other: Fingerprint) -> float:
    """Shingles in both, of those in either; an estimate from the smallest hashes."""
    if not one.sketch or not other.sketch:
        return 0.0
    smallest = sorted(one.sketch | other.sketch)[:SKETCH]
    both = one.sketch & other.sketch
    return sum(each in both for each in smallest) / len(smallest)


def _shared(one: Fingerprint, other: Fingerprint) -> float:
    mine, theirs = dict(one.paragraphs), dict(other.paragraphs)
    shorter = min(sum(mine.values()), sum(theirs.values()))
    return sum(mine[each] for each in mine.keys() & theirs.keys()) / shorter if shorter else 0.0


def changed(claims: Iterable[Claim], text: str) -> dict[str, list[Found]]:
    """Claims of an older version whose words do not all stand in ``text``, by id, with their spans'
    places; a claim whose spans only moved is not changed."""
    copy = Copy(text)
    known = list(claims)
    copy.expect(span for claim in known for span in claim.anchor.spans)
    found = {claim.id: copy.find_all(claim.anchor.spans) for claim in known}
    return {
        id: spans
        for id, spans in found.items()
        if any(span.health not in ("exact", "moved") for span in spans)
    }
