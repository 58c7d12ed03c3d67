"""What the reader said of a comparison or a finding, in words, wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aibrief_store.records import Text
from aibrief_tui.views.panel import GRADES, VERDICTS, Mark, figure, group_place, home, wholes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aibrief_store.deciding.settling import Change, Question, Settlement
    from aibrief_store.library import Library
    from aibrief_store.records import Decision

STATES = {
    "settled": Text("settled", "정리됨"),
    "disputed": Text("disputed", "다툼 있음"),
    "wrong": Text("wrong", "틀린 판정"),
    "reopened": Text("reopened", "다시 열림"),
    "open": Text("open", "열림"),
}
"""In a word. 'Wrong' is said of the verdict, not of an article."""

_BY = {
    "settled": Text("Settled", "정리함"),
    "disputed": Text("Marked as disputed", "다툼 있음으로 표시함"),
    "wrong": Text("Marked as wrong", "틀린 판정으로 표시함"),
}
_CHANGES = {
    "added": Text("{claim} was added", "{claim} 추가됨"),
    "edited": Text("{claim} was changed", "{claim} 바뀜"),
    "removed": Text("{claim} is gone", "{claim} 없어짐"),
    "verdict": Text(
        "the verdict was '{before}', now '{after}'", "판정이 '{before}'에서 '{after}'로"
    ),
}
STYLES = {"settled": "good", "wrong": "dim", "disputed": "bad", "reopened": "warn"}
"""The style of a settlement's line."""


def settled_words(settlement: Settlement, language: str) -> str:
    """'Settled by mina, 2031-02-03: the higher one.'; what reopened it stands before that."""
    korean = language == "ko"
    by = _BY[settlement.state].of(language)
    who = f", {settlement.who}" if korean else f" by {settlement.who}"
    said = f"{by}{who if settlement.who else ''}, {settlement.when[:10]}"
    said += f": {settlement.note}" if settlement.note else ""
    if not settlement.reopened:
        return said
    changed = ", ".join(_changed(one, language) for one in settlement.changes)
    return (
        f"다시 열림: {changed}. 앞서 {said}" if korean else f"Reopened: {changed}. Before: {said}"
    )


def _changed(change: Change, language: str) -> str:
    before, after = (
        (GRADES.get(verdict) or VERDICTS.get(verdict) or Text("-", "-")).of(language)
        for verdict in (change.before, change.after)
    )
    told = _CHANGES[change.what].of(language)
    return told.format(claim=change.claim, before=before, after=after)


def state(settlement: Settlement) -> str:
    """'settled', 'disputed', 'wrong' or 'reopened'."""
    return "reopened" if settlement.reopened else settlement.state


def marked(settlement: Settlement | None, language: str) -> Mark | None:
    """What a row shows of it."""
    return Mark(state(settlement), settled_words(settlement, language)) if settlement else None


def question_at(library: Library, claim: str, entity: str | None = None) -> Question | None:
    """What the row that holds ``claim`` asks: on the panel of ``entity``, else on the claim's own.

    A row without a comparison whose figure does not add up asks that.
    """
    from aibrief_store.questions import of_finding, of_row

    place = group_place(library, entity, claim) if entity else None
    place = place or group_place(library, home(library, claim), claim)
    if place is None:
        return None
    comparison, at = place
    row = of_row(comparison, at)
    claims = comparison.groups[at].claims
    doubts = [one for one in library.findings() if one.claims[0] in claims]
    return of_finding(doubts[0]) if doubts and row.verdict == "single" else row


def described(library: Library, question: Question, language: str) -> str:
    """'DeepSeek: training cost, $5.576M | $5.6M', to say what is being marked."""
    claims = [library.claim(id) for id in question.claims if id in library.claims]
    if question.kind == "finding":
        id = question.names[0]
        about = library.sources[id].short if id in library.sources else id
    else:
        entity, property, *_ = question.names
        about = library.entity(entity).label(language) if entity in library.entities else entity
        about += f": {library.property_label(property, language)}"
    figures = dict.fromkeys(figure(library, claim, language) for claim in claims)
    return f"{about}, {' | '.join(figures)}"


def decided_on(library: Library, decision: Decision, language: str) -> str:
    """'DeepSeek: training cost, $5.576M | $5.6M', what a decision marked."""
    from aibrief_store.deciding.settling import Question

    kept = decision.after or decision.before or {}
    question = Question(decision.target, tuple(kept.get("claims", ())), "")
    return described(library, question, language)


def settlements_of(library: Library, claim: str) -> list[Settlement]:
    """What was said of comparisons and findings that ``claim`` is in, each once."""
    if not library.any_settled:
        return []
    found = {
        said.target: said
        for question in _questions_of(library, claim)
        if (said := library.settlement(question))
    }
    return list(found.values())


def _questions_of(library: Library, claim: str) -> Iterator[Question]:
    from aibrief_store.questions import of_finding, of_group, of_row

    subject = library.entity(library.claim(claim).subject).id
    for entity in (subject, *wholes(library, subject)):
        if place := group_place(library, entity, claim):
            yield of_group(*place)
            yield of_row(*place)
    for finding in library.findings():
        if claim in finding.claims:
            yield of_finding(finding)
