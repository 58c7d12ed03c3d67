"""What keeps two groups apart, or links them, in words."""

from collections.abc import Sequence
from fractions import Fraction

import msgspec

from aibrief_store.comparing.comparison import Basis, Context, Verdict
from aibrief_store.comparing.figures import short
from aibrief_store.comparing.labels import NAMES, stated
from aibrief_store.comparing.money import Conversion
from aibrief_store.comparing.rows import Row
from aibrief_store.comparing.sentences import articles, converted, factors, listed
from aibrief_store.comparing.stances import Stance
from aibrief_store.comparing.weighing import Weighed
from aibrief_store.records import Text, Value
from aibrief_store.records.periods import period

Factors = tuple[Fraction, Fraction]
"""The smallest and the largest over all paths."""

AKIN = 3
"""Figures of another question that are named."""
_OUTLOOKS = {"observed": Text("as fact", "실적"), "forecast": Text("as a forecast", "전망")}


def two_labels(
    bases: tuple[Basis, Basis],
    apart: list[str],
    same: tuple[Stance, Stance],
    context: Context,
    language: str,
) -> str:
    """'38,210 stands under two labels: AI (asiatoday), generative AI (joongang) …'."""
    figure = short(same[0].claim.value, language, context)
    named = _naming(apart)
    sides = [
        f"{_told(basis, named, context, language)} ({context.article(taken.claim.source)})"
        for basis, taken in zip(bases, same, strict=True)
    ]
    if language == "ko":
        return f"{figure}, 이름이 다름: {' / '.join(sides)}. 자체 판단: 한쪽이 잘못 붙었을 수 있음."
    return (
        f"{figure} stands under two labels: {listed(sides, 'en')}; derived: one may be mislabelled."
    )


def too(
    basis: Basis, apart: list[str], taken: Stance, other: Stance, context: Context, language: str
) -> str:
    """For the other group's reason: 'joongang prints 1/10 too, but against Llama 3.1.'"""
    article = context.article(taken.claim.source)
    figure = _bare(taken, language, context)
    itself = taken.claim.source == other.claim.source
    told = _told(basis, _naming(apart), context, language)
    if language == "ko":
        against = "" if told.endswith("대비") else " 기준"
        return f"{article}{' 안' if itself else ''}에도 {figure} 있음, 단 {told}{against}."
    preposition = "" if told.startswith("against ") else "for "
    return f"{article}{' itself' if itself else ''} prints {figure} too, but {preposition}{told}."


def another_question(akin: Weighed, language: str) -> str:
    """'Another question, GPUs held: 50-60k (village), ~50k (chosunbiz).'"""
    context, label = akin.ground.context, akin.ground.property.label.of(language)
    told = [
        f"{short(stances[0].claim.value, language, context)} "
        f"({', '.join(articles((taken.claim.source for taken in stances), context))})"
        for row in akin.rows
        if row.basis.kind == "number"
        for stances in row.judged.answers
    ]
    shown = ", ".join(told[:AKIN] + [".."] * (len(told) > AKIN))
    if language == "ko":
        return f"물음이 다름, {label}: {shown}."
    return f"Another question, {label}: {shown}."


def far_apart(other: Row, ends: Factors, rate: bool, context: Context, language: str) -> str:
    """For the row of the fact: 'As a forecast, village prints 356.6bn CNY; derived: factor …'."""
    figure, who = _answer(other, context, language)
    how = factors(ends, language, rate=rate)
    forecast = other.basis.modality == "forecast"
    if language == "ko":
        return f"{who}: {'전망' if forecast else '실적'}으로 {figure}; {how}."
    prints = "print" if len(other.sources) > 1 else "prints"
    return f"As {'a forecast' if forecast else 'fact'}, {who} {prints} {figure}; {how}."


def fact_and_forecast(
    rows: tuple[Row, Row], ends: Factors, rate: bool, context: Context, language: str
) -> str:
    """'2024: $34.2bn as fact (chosunbiz), 356.6bn CNY as a forecast (village); derived: …'."""
    sides = []
    for row in sorted(rows, key=lambda row: row.basis.modality != "observed"):
        figure, who = _answer(row, context, language)
        sides.append(f"{figure} {_OUTLOOKS[row.basis.modality].of(language)} ({who})")
    when = period(rows[0].basis.period, language)
    return f"{when}: {listed(sides, language)}; {factors(ends, language, rate=rate)}."


def _answer(row: Row, context: Context, language: str) -> tuple[str, str]:
    """The row's one answer, and the articles that give it."""
    stances = row.judged.answers[0]
    who = articles((taken.claim.source for taken in stances), context)
    return short(stances[0].claim.value, language, context), listed(who, language)


def other_basis(
    bases: tuple[Basis, Basis],
    apart: list[str],
    same: tuple[Stance, Stance] | None,
    near: tuple[Verdict, Conversion | None] | None,
    over: tuple[Stance, Stance] | None,
    context: Context,
    language: str,
) -> str:
    """'Another basis, time: 2023 / 2025-09.', and whether the figures would meet.

    ``over``: a part's figure and its whole's, which it exceeds.
    """
    apart = _naming(apart)
    names = listed([NAMES[name].of(language) for name in apart], language)
    sides = " / ".join(_told(basis, apart, context, language) for basis in bases)
    after = (
        _above(over, context, language) if over else _nearness(same, near, apart, context, language)
    )
    if language == "ko":
        return f"기준이 다름, {names}: {sides}.{after}"
    return f"Another basis, {names}: {sides}.{after}"


def _above(over: tuple[Stance, Stance], context: Context, language: str) -> str:
    """A part above its whole: derived, so marked."""
    part, whole = (
        f"{short(taken.claim.value, language, context)} ({context.article(taken.claim.source)})"
        for taken in over
    )
    if language == "ko":
        return f" 자체 판단: 부분 {part}, 전체 {whole}보다 큼."
    return f" derived: the part, {part}, is above its whole, {whole}."


def _bare(taken: Stance, language: str, context: Context) -> str:
    """The figure without the whole that it is a part of."""
    value = taken.claim.value
    if value.quantity:
        value = Value(quantity=msgspec.structs.replace(value.quantity, of=None))
    return short(value, language, context)


def _naming(apart: list[str]) -> list[str]:
    """What is counted ('start-ups') says enough of whom it is counted."""
    return [name for name in apart if not (name == "subject" and "unit" in apart)]


def _told(basis: Basis, apart: Sequence[str], context: Context, language: str) -> str:
    missing = "밝히지 않음" if language == "ko" else "not stated"
    told = [found for name in apart if (found := stated(basis, name, context, language))]
    return ", ".join(told) or missing


def _nearness(
    same: tuple[Stance, Stance] | None,
    near: tuple[Verdict, Conversion | None] | None,
    apart: list[str],
    context: Context,
    language: str,
) -> str:
    """Whether the figures would meet: derived, so marked."""
    korean = language == "ko"
    if same and same[0].claim.source == same[1].claim.source:
        return (
            " 한 기사가 같은 수치를 둘에 씀." if korean
            else " One article prints the same figure for both."
        )  # fmt: skip
    if same:
        return " 수치는 같음." if korean else " The figures are the same."
    if near is None or "relative_to" in apart or "period" in apart:
        return ""
    verdict, conversion = near
    if conversion:
        return " " + converted(conversion, context, language)
    if verdict == "differ":
        return ""
    return " 자체 계산: 수치는 서로 맞음." if korean else " derived: the figures would meet."
