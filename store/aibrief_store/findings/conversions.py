"""An amount printed in two currencies whose implied rate is far from every other.

The others are the article's own further conversions, the ECB's average of the year that the
claim is about and of the article's year, and other articles' conversions. A rate is an interval
made from both figures' digits, a tenth wider at either end, as rates move within a year.
"""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

import msgspec

from aibrief_store.comparing import Context, cell
from aibrief_store.comparing.intervals import Interval, read
from aibrief_store.comparing.money import MARGIN, printed_rates
from aibrief_store.comparing.sentences import articles, listed
from aibrief_store.comparing.yearly import year_of, yearly
from aibrief_store.findings.finding import (
    SLIP,
    Finding,
    Others,
    apart,
    by_tens,
    decimals,
    graded,
    rounded,
)
from aibrief_store.records import Claim, Quantity, Text


class Implied(msgspec.Struct, frozen=True):
    """What one unit of a claim's currency comes to in that of the figure printed beside it."""

    claim: Claim
    one: Quantity
    other: Quantity
    rate: Fraction

    @property
    def span(self) -> Interval:
        """The rates that the printed digits allow, a tenth wider; open bounds left out."""
        first, second = (read(one, lenient=True).printed for one in (self.one, self.other))
        if not (first.low and first.high and second.low and second.high):
            return Interval(self.rate, self.rate).stretched(MARGIN)
        return Interval(second.low / first.high, second.high / first.low).stretched(MARGIN)


class Like(NamedTuple):
    """What another conversion of the same two currencies implies, and which article prints it."""

    rate: Fraction
    source: str


def conversions(own: Sequence[Claim], others: Others, context: Context) -> Iterator[Finding]:
    """The conversions of an article that no other rate bears out."""
    printed = list(_implied(own))
    for one in printed:
        beside = _like(one, [other for other in printed if other is not one])
        means = _averages(one, context)
        if _borne_out(one, _rates(beside), means.values()):
            continue
        like = beside or _like(one, list(_implied(others())))
        if (like or means) and not _borne_out(one, _rates(like), means.values()):
            yield _finding(one, like, means, context)


def _rates(like: Sequence[Like]) -> list[Fraction]:
    return [each.rate for each in like]


def _borne_out(one: Implied, rates: list[Fraction], means: Collection[Fraction]) -> bool:
    """Whether an average bears it out, or another conversion where no average is far from it."""
    span = one.span
    if any(_meets(span, mean) for mean in means):
        return True
    if means and all(apart(one.rate, mean) >= SLIP for mean in means):
        return False
    return any(_meets(span, rate) for rate in rates)


def _implied(claims: Sequence[Claim]) -> Iterator[Implied]:
    for claim in claims:
        for one, other, rate in printed_rates(claim):
            yield Implied(claim, one, other, rate)


def _like(one: Implied, others: Sequence[Implied]) -> list[Like]:
    """Rates between the same two currencies, sorted."""
    units = one.one.unit, one.other.unit
    return sorted(
        Like(
            other.rate if (other.one.unit, other.other.unit) == units else 1 / other.rate,
            other.claim.source,
        )
        for other in others
        if {other.one.unit, other.other.unit} == set(units)
    )


def _averages(one: Implied, context: Context) -> dict[int, Fraction]:
    """By year, of the claim's and the article's."""
    source = context.sources.get(one.claim.source)
    years = year_of(one.claim.period), year_of(source.issued) if source else None
    found = ((year, yearly(one.one.unit, one.other.unit, year)) for year in years)
    return {year: rate for year, rate in found if year and rate}


def _meets(span: Interval, rate: Fraction) -> bool:
    return span.meets(Interval(rate, rate))


def _finding(
    one: Implied, like: list[Like], means: dict[int, Fraction], context: Context
) -> Finding:
    middle = next(iter(means.values())) if means else like[len(like) // 2].rate
    factor = apart(one.rate, middle)
    printed = _both(one)
    rate = f"{rounded(one.rate)} {one.other.unit}/{one.one.unit}"
    others = Text(*(_others(one, like, means, context, to) for to in ("en", "ko")))
    tens = by_tens(factor) or Text(f"{decimals(factor)} times off.", f"{decimals(factor)}배 차이.")
    who = [context.label(one.claim.subject, to) for to in ("en", "ko")]
    return Finding(
        source=one.claim.source,
        kind="conversion",
        grade=graded(factor),
        claims=[one.claim.id],
        printed=printed,
        follows=Text(rate, rate),
        factor=decimals(factor),
        reason=Text(
            f"{who[0]}: {printed.en} is printed; derived: it implies {rate}; {others.en}. "
            f"{tens.en}",
            f"{who[1]}: 적힌 환산은 {printed.ko}. 자체 계산: {rate}인 셈이나 {others.ko}. "
            f"{tens.ko}",
        ),
    )


def _both(one: Implied) -> Text:
    """'$3.3bn = 510bn KRW'."""
    return Text(*(f"{cell(one.one, to)} = {cell(one.other, to)}" for to in ("en", "ko")))


def _others(
    one: Implied, like: list[Like], means: dict[int, Fraction], context: Context, to: str
) -> str:
    """'its other conversions imply 1,433 to 1,453; the average of 2025 is 1,421'."""
    korean, said = to == "ko", []
    if like:
        ends = list(dict.fromkeys(rounded(each.rate) for each in (like[0], like[-1])))
        who = _whose(one, like, context, to)
        imply = "implies" if len(like) == 1 else "imply"
        said.append(f"{who} {'~'.join(ends)}" if korean else f"{who} {imply} {' to '.join(ends)}")
    for year, mean in means.items():
        rate = rounded(mean)
        said.append(f"{year}년 평균은 {rate}" if korean else f"the average of {year} is {rate}")
    return ", ".join(said)


def _whose(one: Implied, like: list[Like], context: Context, to: str) -> str:
    """'the article's 2 other conversions'; 'all 5 others, in chosunbiz and joongang,'."""
    korean, count = to == "ko", len(like)
    if all(each.source == one.claim.source for each in like):
        many = f"{count} other conversions" if count > 1 else "other conversion"
        return f"기사의 다른 환산 {count}건은" if korean else f"the article's {many}"
    names = listed(articles((each.source for each in like), context), to)
    many = f"{count} conversions" if count > 1 else "the conversion"
    return f"{names}의 환산 {count}건은" if korean else f"{many} in {names}"
