"""Shares that sum to more than the whole or just miss it, and a part above its whole."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from aibrief_store.comparing import Context, cell, short
from aibrief_store.comparing.intervals import amounts, read
from aibrief_store.findings.finding import Finding, Others, apart, decimals, graded
from aibrief_store.records import Claim, Text

_WHOLE = Fraction(100)
# Shares that miss the whole by more may leave some out. Ours.
_NEARLY = Fraction(97)


def shares(own: Sequence[Claim], others: Others, context: Context) -> Iterator[Finding]:
    """The breakdowns of an article that do not sum, and its parts above their wholes."""
    for claim in own:
        quantity = claim.value.quantity
        whole = amounts(quantity.of) if quantity and quantity.of else None
        part = amounts(quantity) if quantity else None
        open = quantity.of.bounds if quantity and quantity.of else ()
        if part and whole and part[0] > whole[1] and not {"over", "at_least"} & set(open):
            yield _above(claim, apart(part[0], whole[1]), context)
    for parts in _breakdowns(own, context):
        finding = _summed(parts, context)
        if finding:
            yield finding


def _breakdowns(own: Sequence[Claim], context: Context) -> Iterator[list[Claim]]:
    """The claims that part one subject at one time by scopes, each scope once."""
    found: dict[tuple[str, str, str, str], dict[str, Claim]] = {}
    for claim in own:
        quantity = claim.value.quantity
        if quantity and quantity.unit == "%" and context.property(claim.property).shares:
            key = (
                claim.property, context.entity(claim.subject), claim.period or "", claim.modality,
            )  # fmt: skip
            found.setdefault(key, {})[claim.scope or ""] = claim
    for scoped in found.values():
        inner = {scope for scope in scoped if _within(scope, context) & set(scoped)}
        parts = [claim for scope, claim in scoped.items() if scope and scope not in inner]
        if len(parts) > 1:
            yield parts


def _within(scope: str, context: Context) -> set[str]:
    """The scopes that ``scope`` is a part of."""
    found: set[str] = set()
    while (known := context.pack.scopes.get(scope)) and known.within and scope not in found:
        scope = known.within
        found.add(scope)
    return found


def _summed(parts: list[Claim], context: Context) -> Finding | None:
    spans = [read(each.value.figures[0], lenient=True).covers for each in parts]
    low = sum((span.low or Fraction(0) for span in spans), Fraction(0))
    high = sum((_WHOLE if span.high is None else span.high for span in spans), Fraction(0))
    middle = sum((amounts(each.value.figures[0]) or (_WHOLE,))[0] for each in parts)
    if low <= _WHOLE and not _NEARLY <= high < _WHOLE:
        return None
    total = Fraction(middle)
    printed = Text(
        " + ".join(short(each.value, "en", context) for each in parts),
        " + ".join(short(each.value, "ko", context) for each in parts),
    )
    follows = f"{float(total):.2f}".rstrip("0").rstrip(".") + "%"
    more = low > _WHOLE
    who = [context.label(parts[0].subject, to) for to in ("en", "ko")]
    return Finding(
        source=parts[0].source,
        kind="sum",
        grade="doubt" if more else "note",
        claims=[each.id for each in parts],
        printed=printed,
        follows=Text(follows, follows),
        factor=decimals(apart(total, _WHOLE)),
        reason=Text(
            f"{who[0]}: shares of one whole, {printed.en}; derived: {follows}, "
            f"{'more' if more else 'less'} than rounding explains.",
            f"{who[1]}: 한 전체의 몫 {printed.ko}. 자체 계산: 합이 {follows}, "
            "반올림으로 설명되지 않음.",
        ),
    )


def _above(claim: Claim, factor: Fraction, context: Context) -> Finding:
    quantity = claim.value.quantity
    printed = Text(short(claim.value, "en", context), short(claim.value, "ko", context))
    who = [context.label(claim.subject, to) for to in ("en", "ko")]
    whole = quantity.of if quantity and quantity.of else claim.value.figures[0]
    return Finding(
        source=claim.source,
        kind="part",
        grade=graded(factor) if factor >= 2 else "doubt",
        claims=[claim.id],
        printed=printed,
        follows=Text(f"at most {cell(whole, 'en')}", f"최대 {cell(whole, 'ko')}"),
        factor=decimals(factor),
        reason=Text(
            f"{who[0]}: {printed.en} is printed; derived: the part is above its whole.",
            f"{who[1]}: 적힌 값은 {printed.ko}. 자체 판단: 부분이 전체보다 큼.",
        ),
    )
