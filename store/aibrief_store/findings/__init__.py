"""Findings: figures and dates that do not add up within one article. Computed, never stored.

``findings`` asks each rule in turn: `conversions` (an amount in two currencies), `ratios` (a
printed ratio against its two figures), `relations` ('no less than' against the figures),
`growth` (a rate against its end points), `shares` (parts of a whole), `dates` (out of order).
What rounding explains is never a finding.
"""

from collections.abc import Callable, Sequence

from aibrief_store.comparing import Context
from aibrief_store.findings.conversions import conversions
from aibrief_store.findings.dates import dates
from aibrief_store.findings.finding import GRADES, Finding, Grade
from aibrief_store.findings.growth import growth
from aibrief_store.findings.ratios import ratios
from aibrief_store.findings.relations import relations
from aibrief_store.findings.shares import shares
from aibrief_store.records import Claim

__all__ = ["GRADES", "Finding", "Grade", "findings"]

_RULES = (conversions, ratios, relations, growth, shares, dates)


def findings(
    source: str,
    claims: Sequence[Claim],
    context: Context,
    elsewhere: Callable[[], Sequence[Claim]] = tuple,
) -> list[Finding]:
    """What does not add up in one article, gravest first.

    Args:
        source: the article's id.
        claims: of the whole library, or of the article alone: those of other articles give
            rates of exchange and nothing else.
        context: where names are looked up.
        elsewhere: gives further claims with conversions; asked only where one is in doubt.
    """
    own = [claim for claim in claims if claim.source == source and claim.modality != "denied"]

    def others() -> list[Claim]:
        return [claim for claim in (*claims, *elsewhere()) if claim.source != source]

    found = [finding for rule in _RULES for finding in rule(own, others, context)]
    return sorted(found, key=Finding.gravity)
