"""What keeps two groups apart, or links them, in words."""

from collections.abc import Sequence

import msgspec

from aibrief_store.comparing.comparison import Basis, Context, Verdict
from aibrief_store.comparing.figures import short
from aibrief_store.comparing.labels import NAMES, stated
from aibrief_store.comparing.money import Conversion
from aibrief_store.comparing.sentences import converted, listed
from aibrief_store.comparing.stances import Stance
from aibrief_store.records import Value


def two_labels(
    bases: tuple[Basis, Basis],
    apart: list[str],
    same: tuple[Stance, Stance],
    context: Context,
    language: str,
) -> str:
    """'38,210 stands under two labels: AI (asiatoday), generative AI (joongang) …'."""
    figure = short(same[0].claim.value, language, context)
    sides = [
        f"{_told(basis, apart, context, language)} ({context.article(taken.claim.source)})"
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


def other_basis(
    bases: tuple[Basis, Basis],
    apart: list[str],
    same: tuple[Stance, Stance] | None,
    near: tuple[Verdict, Conversion | None] | None,
    context: Context,
    language: str,
) -> str:
    """'Another basis, time: 2023 / 2025-09.', and whether the figures would meet."""
    apart = _naming(apart)
    names = listed([NAMES[name].of(language) for name in apart], language)
    sides = " / ".join(_told(basis, apart, context, language) for basis in bases)
    after = _nearness(same, near, apart, korean=language == "ko")
    if language == "ko":
        return f"기준이 다름, {names}: {sides}.{after}"
    return f"Another basis, {names}: {sides}.{after}"


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
    *,
    korean: bool,
) -> str:
    """Whether the figures would meet: derived, so marked."""
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
        return " " + converted(conversion, "ko" if korean else "en")
    if verdict == "differ":
        return ""
    return " 자체 계산: 수치는 서로 맞음." if korean else " derived: the figures would meet."
