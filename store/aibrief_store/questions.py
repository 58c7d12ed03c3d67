"""The questions that a reader can settle, of comparisons and findings, as they stand now."""

from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

from aibrief_store.deciding.settling import Kind, Question, asked

if TYPE_CHECKING:
    from aibrief_store.comparing import Comparison
    from aibrief_store.findings import Finding


def of_row(comparison: "Comparison", at: int) -> Question:
    """What row ``at`` asks: a figure that stands under another label too asks which is right."""
    alone = comparison.groups[at].verdict in ("single", "other_basis")
    return (of_link(comparison, at) if alone else None) or of_group(comparison, at)


def of_group(comparison: "Comparison", at: int) -> Question:
    """What the claims on one basis ask."""
    return _of_groups("comparison", comparison, (at,), comparison.groups[at].verdict)


LINKS: tuple[Literal["same_figure", "apart"], ...] = ("same_figure", "apart")
"""What two rows can ask together."""


def of_link(comparison: "Comparison", at: int, kinds: Container[str] = LINKS) -> Question | None:
    """What the figure of group ``at`` asks together with another row's: of its first such link."""
    for one in comparison.notes(at):
        if one.verdict != "other_basis" and one.verdict in kinds:
            return _of_groups(one.verdict, comparison, one.groups, one.verdict)
    return None


def _of_groups(kind: Kind, comparison: "Comparison", at: Sequence[int], verdict: str) -> Question:
    groups = [comparison.groups[k] for k in at]
    bases = [group.basis for group in groups]
    claims = [id for group in groups for id in group.claims]
    return asked(kind, (comparison.entity, comparison.property), bases, claims, verdict)


def of_finding(finding: "Finding") -> Question:
    """What a figure that does not add up asks."""
    names = (finding.source, finding.kind, finding.claims[0])
    return asked("finding", names, (), finding.claims, finding.grade)


class Asking(msgspec.Struct, frozen=True):
    """Finds settled questions again.

    Attributes:
        entities: ids of those that there are.
        comparisons: those of an entity.
        findings: all.
    """

    entities: Container[str]
    comparisons: Callable[[str], "Sequence[Comparison]"]
    findings: Callable[[], "Sequence[Finding]"]

    def now(self, target: str, claims: Container[str]) -> Question:
        """The question of ``target`` as it stands now.

        Where it is gone (a claim's period was mended, say), the question of its kind that holds
        most of the ``claims`` it was settled on; where there is none, one without any claim.
        """
        nothing = Question(target, (), "")

        def likeness(one: Question) -> tuple[bool, int]:
            return one.target == target, sum(id in claims for id in one.claims)

        likely = max(self._alike(nothing), key=likeness, default=nothing)
        return likely if any(likeness(likely)) else nothing

    def _alike(self, question: Question) -> list[Question]:
        """All questions of its kind, of its entity."""
        if question.kind == "finding":
            return [of_finding(one) for one in self.findings()]
        entity, kind = question.names[0], question.kind
        return [
            found
            for comparison in (self.comparisons(entity) if entity in self.entities else ())
            for at in range(len(comparison.groups))
            if (found := of_link(comparison, at, (kind,)) if kind in LINKS
                else of_group(comparison, at))
        ]  # fmt: skip
