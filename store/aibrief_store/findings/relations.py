"""'No less than' against the two figures: 98.5bn and 140bn dollars."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from aibrief_store.comparing import Context, cell, short
from aibrief_store.comparing.intervals import Interval
from aibrief_store.findings.finding import Finding, Others, apart, decimals, graded
from aibrief_store.findings.operands import operands
from aibrief_store.findings.ratios import divided
from aibrief_store.records import Claim, Text

_ONE = Fraction(1)
# The ratios that a relation allows. 'Near' is a word: to one and a half times. Ours.
_ALLOWED = {
    "equal": Interval(Fraction(9, 10), Fraction(11, 10)),
    "near": Interval(Fraction(2, 3), Fraction(3, 2)),
    "exceeds": Interval(_ONE, None),
    "below": Interval(None, _ONE),
    "at_least_equal": Interval(_ONE, None),
}


def relations(own: Sequence[Claim], others: Others, context: Context) -> Iterator[Finding]:
    """The relations of an article that its figures contradict.

    An open bound ('over 700bn') could be stretched to any relation: it is read as its printed
    amount here, and what only the stretch would save is a doubt.
    """
    for claim in own:
        to, relation = claim.value.to, claim.value.relation
        if not relation or not to:
            continue
        pair = operands(claim, to, own, context)
        follows = divided(*pair, own, context) if pair else None
        if pair and follows and not _holds(relation, *follows):
            yield _finding(claim, follows, pair, context)


def _holds(relation: str, span: Interval, middle: Fraction) -> bool:
    """Whether the digits allow it; of an open bound only a tenth beyond what is printed."""
    closed = span
    if span.is_open:
        closed = Interval(middle, middle).stretched(Fraction(1, 10))
    return closed.meets(_ALLOWED[relation])


def _finding(
    claim: Claim, follows: tuple[Interval, Fraction], pair: tuple[Claim, Claim], context: Context
) -> Finding:
    span, middle = follows
    factor = apart(middle, _ONE)
    here, there = (_figures(each) for each in pair)
    printed = Text(*(short(claim.value, to, context) for to in ("en", "ko")))
    names = [[context.label(each.subject, to) for each in pair] for to in ("en", "ko")]
    result = decimals(middle)
    stretched = (
        Text(" Only the open bound could make it hold.", " 열린 표현을 크게 잡아야만 성립.")
        if span.is_open else Text()
    )  # fmt: skip
    return Finding(
        source=claim.source,
        kind="relation",
        grade="doubt" if span.is_open else graded(factor),
        claims=[claim.id, *(each.id for each in pair)],
        printed=printed,
        follows=Text(f"{result}x", f"{result}배"),
        factor=decimals(factor),
        reason=Text(
            f"{names[0][0]} ({here.en}) is called '{printed.en}' against {names[0][1]} "
            f"({there.en}); derived: {result}x.{stretched.en}",
            f"적힌 관계: {names[1][0]} ({here.ko}), {names[1][1]} ({there.ko}) 대비 "
            f"'{printed.ko}'. 자체 계산: {result}배.{stretched.ko}",
        ),
    )


def _figures(claim: Claim) -> Text:
    """The figure, and the dollars printed beside it."""
    shown = [*claim.value.figures, *(p for p in claim.printed if p.unit == "USD")]
    return Text(*(" = ".join(cell(one, to) for one in shown) for to in ("en", "ko")))
