"""What keeps two groups apart, or links them, in words."""

from aibrief_store.comparing.comparison import Basis, Context, Verdict
from aibrief_store.comparing.figures import short
from aibrief_store.comparing.labels import NAMES, part
from aibrief_store.comparing.money import Conversion
from aibrief_store.comparing.sentences import converted, listed
from aibrief_store.comparing.stances import Stance


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
        f"{_stated(basis, apart, context, language)} ({context.article(taken.claim.source)})"
        for basis, taken in zip(bases, same, strict=True)
    ]
    if language == "ko":
        return f"같은 수치 {figure}, 다른 이름: {listed(sides, 'ko')}. 한쪽이 잘못 붙었을 수 있음."
    return f"{figure} stands under two labels: {listed(sides, 'en')}; one may be mislabelled."


def too(basis: Basis, apart: list[str], taken: Stance, context: Context, language: str) -> str:
    """For the other group's reason: 'joongang prints 1/10 too (/ Llama 3.1).'"""
    figure, article = (
        short(taken.claim.value, language, context),
        context.article(taken.claim.source),
    )
    stated = _stated(basis, apart, context, language)
    if language == "ko":
        return f"{article}에도 {figure} ({stated})."
    return f"{article} prints {figure} too ({stated})."


def other_basis(
    here: Basis,
    there: Basis,
    apart: list[str],
    same: object,
    near: tuple[Verdict, Conversion | None] | None,
    context: Context,
    language: str,
) -> str:
    """'Another basis, time: 2023 / 2025-09.', and whether the figures would meet."""
    names = listed([NAMES[name].of(language) for name in apart], language)
    sides = [_stated(basis, apart, context, language) for basis in (here, there)]
    if language == "ko":
        return f"기준이 다름, {names}: {' / '.join(sides)}." + _nearness(same, near, apart, "ko")
    return f"Another basis, {names}: {' / '.join(sides)}." + _nearness(same, near, apart, "en")


def _stated(basis: Basis, apart: list[str], context: Context, language: str) -> str:
    missing = "밝히지 않음" if language == "ko" else "not stated"
    stated = [found for name in apart if (found := part(basis, name, context, language))]
    return ", ".join(stated) or missing


def _nearness(
    same: object, near: tuple[Verdict, Conversion | None] | None, apart: list[str], language: str
) -> str:
    """Whether the figures would meet: derived, so marked."""
    korean = language == "ko"
    if same:
        return " 수치는 같음." if korean else " The figures are the same."
    if near is None or "relative_to" in apart or "period" in apart:
        return ""
    verdict, conversion = near
    if conversion:
        return " " + converted(conversion, language)
    if verdict == "differ":
        return ""
    return " 계산: 수치는 서로 맞음." if korean else " derived: the figures would meet."
