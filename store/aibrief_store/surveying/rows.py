"""Some articles side by side: every claim once, in the group that most of them stand in."""

from collections.abc import Iterator, Sequence

import msgspec

from aibrief_store.comparing import Between, Comparison, Context, Group, compare
from aibrief_store.records import Claim


class Row(msgspec.Struct, frozen=True):
    """One group of a comparison, with what each article has in it.

    Attributes:
        comparison: of the articles at hand only: two that agree may both differ from a third.
        at: the group's index.
        claims: ids by article; an article that is silent has none.
        same_figure: the link to the group that holds the same figure under another label; its
            claims stand in this row.
    """

    comparison: Comparison
    at: int
    claims: dict[str, tuple[str, ...]]
    same_figure: Between | None = None

    @property
    def group(self) -> Group:
        """The group itself."""
        return self.comparison.groups[self.at]


def rows(claims: Sequence[Claim], context: Context) -> Iterator[Row]:
    """Every claim once: under the whole where its property rolls up, else under its subject.

    Args:
        claims: all of the articles at hand, in the order of the articles.
        context: where names are looked up.
    """
    source_of = {claim.id: claim.source for claim in claims}
    placed: set[str] = set()
    for entity, about in _by_entity(claims, context).items():
        for comparison in compare(entity, about, context):
            for at in range(len(comparison.groups)):
                row = _row(comparison, at, placed, source_of)
                if row:
                    yield row


def _by_entity(claims: Sequence[Claim], context: Context) -> dict[str, list[Claim]]:
    """The claims on each entity: wholes before their parts, so that rolled-up rows gather."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        subject = context.entity(claim.subject)
        wholes = sorted(context.wholes(subject) - {subject})
        for whole in wholes if context.property(claim.property).rolls_up else ():
            found.setdefault(whole, []).append(claim)
        found.setdefault(subject, []).append(claim)
    return dict(sorted(found.items(), key=lambda item: len(context.wholes(item[0]))))


def _row(
    comparison: Comparison, at: int, placed: set[str], source_of: dict[str, str]
) -> Row | None:
    same = next((one for one in comparison.notes(at) if one.verdict == "same_figure"), None)
    linked = same.groups if same else ()
    ids = [
        *comparison.groups[at].claims,
        *(id for k in linked for id in comparison.groups[k].claims),
    ]
    claims: dict[str, tuple[str, ...]] = {}
    for id in dict.fromkeys(ids):
        if id not in placed:
            claims[source_of[id]] = (*claims.get(source_of[id], ()), id)
            placed.add(id)
    return Row(comparison, at, claims, same) if claims else None
