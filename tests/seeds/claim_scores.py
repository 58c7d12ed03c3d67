"""How good suggested claims are, against those that people coded.

A suggestion is *acceptable without an edit* if the pack has a claim
anchored in the same sentence with the same

- subject and property (nothing wider or narrower);
- value: the same amount, or both ends, or vague word, in the same unit with the same bounds; the
  same date, entity, entities (and whether the list is open) or words; the same relation to the
  same entity;
- period and due day (absent where they are absent);
- last speaker: the same entity, the same words, hearsay for hearsay, nobody for nobody;
- class of modality: stated; estimated or forecast; planned or target; alleged or denied; opinion.

One coded claim accepts one suggestion. 'ready' are suggestions with a confidence of at least
`READY`; 'accepted' the share of these that are acceptable (target 60%); 'recall' the share of
coded claims with a figure that a ready suggestion meets acceptably; 'figures' the share of
hand-labelled quantities that a coded claim prints and that stand in some suggestion of any
confidence (target 85%).
"""

import tomllib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from aibrief_store.packs import PackRecords
from aibrief_store.reading import READY, Words, claims
from aibrief_store.records import (
    Claim,
    Quantity,
    Saying,
    Suggestion,
    Text,
    Value,
)

LABELS = Path(__file__).parent / "reading_labels"
READ_IN = ("headline", "subheading", "summary", "editor_note", "body")
_CLASSES = {
    "stated": "stated", "estimated": "expected", "forecast": "expected", "planned": "meant",
    "target": "meant", "alleged": "disputed", "denied": "disputed", "opinion": "opinion",
}  # fmt: skip


class Score(NamedTuple):
    """Counts of one article, to be added up."""

    suggested: int = 0
    ready: int = 0
    accepted: int = 0
    coded: int = 0
    met: int = 0
    figures: int = 0
    covered: int = 0

    def plus(self, other: "Score") -> "Score":
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


def acceptable(suggested: Claim, coded: Claim) -> bool:
    """Whether a reader who holds the coded claim true would accept without an edit."""
    return not differences(suggested, coded) and together(suggested, coded)


def together(one: Claim, other: Claim) -> bool:
    """Whether both are anchored in one sentence."""
    a, b = one.anchor.value, other.anchor.value
    return a.start < b.end and b.start < a.end


def differences(one: Claim, other: Claim) -> list[str]:
    """The fields in which they differ, as far as acceptance looks at them."""
    fields = {
        "subject": one.subject == other.subject,
        "property": one.property == other.property,
        "value": value_of(one.value) == value_of(other.value),
        "period": (one.period, one.due) == (other.period, other.due),
        "speaker": speaker_of(one.said_by) == speaker_of(other.said_by),
        "modality": _CLASSES[one.modality] == _CLASSES[other.modality],
    }
    return [name for name, same in fields.items() if not same]


def value_of(value: Value) -> object:
    """A value in a form that can be compared."""
    if value.figures:
        return [figure_of(each) for each in value.figures]
    if value.relation:
        return value.relation, value.to.entity if value.to else None
    if value.entities is not None:
        return frozenset(value.entities), bool(value.open)
    return value.date, value.entity, value.text


def figure_of(figure: Quantity) -> object:
    """Amounts, vagueness, unit and bounds."""
    amounts = (figure.amount, figure.low, figure.high)
    return (*map(_plain, amounts), figure.vague, figure.unit, frozenset(figure.bounds))


def _plain(amount: str | None) -> Decimal | None:
    if amount is None:
        return None
    above, _, below = amount.partition("/")
    return Decimal(above) / Decimal(below or 1)


def speaker_of(chain: Sequence[Saying]) -> object:
    """The last of the chain; '' for nobody, None for hearsay."""
    who = chain[-1].who if chain else ""
    return (who.ko or who.en) if isinstance(who, Text) else who


def score(id: str, text: str, records: PackRecords, words: Words) -> tuple[Score, list[str]]:
    """One of the five, and its misses in words."""
    suggestions = claims(text, words, records.sources[id])
    coded = [claim for claim in records.claims.values() if claim.source == id]
    ready = [each for each in suggestions if each.confidence >= READY]
    left, met = list(coded), list[Claim]()
    misses: list[str] = []
    for each in ready:
        claim = next((claim for claim in left if acceptable(each.claim, claim)), None)
        if claim is None:
            misses.append(_miss(each, coded))
            continue
        left.remove(claim)
        met.append(claim)
    with_figures = [claim for claim in coded if claim.value.figures]
    missing = [claim for claim in with_figures if claim not in met]
    below = [each for each in suggestions if each.confidence < READY]
    for claim in missing:
        right = [each.confidence for each in below if acceptable(each.claim, claim)]
        misses.append(f"- {claim.subject} {claim.property} {short(claim.value)} {right or ''}")
    figures = list(printed_figures(id, coded))
    covered = [each for each in figures if any(_holds(one.claim, each) for one in suggestions)]
    misses += [f"0 {text[each[0] : each[1]]}" for each in figures if each not in covered]
    counted = Score(
        len(suggestions), len(ready), len(met), len(with_figures),
        sum(claim in met for claim in with_figures), len(figures), len(covered),
    )  # fmt: skip
    return counted, misses


def _miss(each: Suggestion, coded: Sequence[Claim]) -> str:
    near = [
        (differences(each.claim, other), other) for other in coded if together(each.claim, other)
    ]
    claim = each.claim
    told = f"+ {each.confidence} {claim.subject} {claim.property} {short(claim.value)}"
    told += f" {claim.period or ''} {claim.modality} {[s.who for s in claim.said_by]}"
    for fields, other in near[:1]:
        told += f"   != {fields} {other.subject} {other.property} {short(other.value)}"
        told += f" {other.period or ''} {other.modality} {[s.who for s in other.said_by]}"
    return told


def short(value: Value) -> str:
    """A value in a few characters."""
    if value.figures:
        return " ".join(f"{q.amount or (q.low, q.high)}{q.unit}{q.bound}" for q in value.figures)
    if value.relation and value.to:
        return f"{value.relation} {value.to.entity}"
    return str(value.entity or value.entities or value.date or value.text)[:60]


def printed_figures(
    id: str, coded: Sequence[Claim]
) -> Iterator[tuple[int, int, frozenset[Decimal]]]:
    """Labelled quantities of the article's reading parts that a coded claim prints."""
    rows = tomllib.loads((LABELS / f"{id}.toml").read_text("utf-8"))["quantity"]
    parts = tomllib.loads((LABELS / f"{id}-parts.toml").read_text("utf-8"))["parts"]
    for row in rows:
        part = next(part for a, b, part in parts if a <= row["start"] < b)
        amounts = frozenset(
            amount
            for key in ("amount", "low", "high")
            if (amount := _plain(row.get(key) or None)) is not None
        )
        place = (row["start"], row["end"], amounts or frozenset([Decimal(-1)]))
        if part in READ_IN and any(_holds(claim, place) for claim in coded):
            yield place


def _holds(claim: Claim, place: tuple[int, int, frozenset[Decimal]]) -> bool:
    """Whether a claim of that sentence has the figure in its value or beside it."""
    span = claim.anchor.value
    if not (span.start <= place[0] < span.end):
        return False
    figures = [*claim.value.figures, *claim.printed]
    figures += [each.of for each in figures if each.of] + [each.per for each in figures if each.per]
    return any(_amounts(each) == place[2] for each in figures)


def _amounts(figure: Quantity) -> frozenset[Decimal]:
    amounts = (_plain(each) for each in (figure.amount, figure.low, figure.high))
    return frozenset(each for each in amounts if each is not None) or frozenset([Decimal(-1)])
