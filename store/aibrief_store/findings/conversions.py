"""An amount printed in two currencies whose implied rate is far from every other.

The others are the article's own further conversions, the ECB's average of the year that the
claim is about and of the article's year, and other articles' conversions. A rate is an interval
made from both figures' digits, a tenth wider at either end, as rates move within a year.
"""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

import msgspec

from aibrief_store.comparing import Context, cell
from aibrief_store.comparing.intervals import Interval, read
from aibrief_store.comparing.money import MARGIN, printed_rates
from aibrief_store.comparing.yearly import year_of, yearly
from aibrief_store.findings.finding import SLIP, Finding, apart, by_tens, decimals, graded, rounded
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


def conversions(
    own: Sequence[Claim], others: Sequence[Claim], context: Context
) -> Iterator[Finding]:
    """The conversions of an article that no other rate bears out."""
    printed = list(_implied(own))
    for one in printed:
        beside = _like(one, [other for other in printed if other is not one])
        means = _averages(one, context)
        if _borne_out(one, beside, means.values()):
            continue
        rates = beside or _like(one, list(_implied(others)))
        if (rates or means) and not _borne_out(one, rates, means.values()):
            yield _finding(one, rates, means, context)


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


def _like(one: Implied, others: Sequence[Implied]) -> list[Fraction]:
    """Rates between the same two currencies, sorted."""
    units = one.one.unit, one.other.unit
    return sorted(
        other.rate if (other.one.unit, other.other.unit) == units else 1 / other.rate
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
    one: Implied, others: list[Fraction], means: dict[int, Fraction], context: Context
) -> Finding:
    middle = next(iter(means.values())) if means else others[len(others) // 2]
    factor = apart(one.rate, middle)
    unit = f"{one.other.unit}/{one.one.unit}"
    printed, follows = _both(one), Text(*(_others(others, means, to) for to in ("en", "ko")))
    tens = by_tens(factor) or Text(f"{decimals(factor)} times off.", f"{decimals(factor)}배 차이.")
    rate = f"{rounded(one.rate)} {unit}"
    who = [context.label(one.claim.subject, to) for to in ("en", "ko")]
    return Finding(
        source=one.claim.source,
        kind="conversion",
        grade=graded(factor),
        claims=[one.claim.id],
        printed=printed,
        follows=follows,
        factor=decimals(factor),
        reason=Text(
            f"{who[0]}: {printed.en} is printed; derived: {rate}, against {follows.en}. {tens.en}",
            f"{who[1]}: 적힌 환산은 {printed.ko}. 자체 계산: {rate}, {follows.ko}. {tens.ko}",
        ),
    )


def _both(one: Implied) -> Text:
    """'$3.3bn = 510bn KRW'."""
    return Text(*(f"{cell(one.one, to)} = {cell(one.other, to)}" for to in ("en", "ko")))


def _others(others: list[Fraction], means: dict[int, Fraction], to: str) -> str:
    """'1,433 to 1,453 elsewhere and 1,421 on average in 2025'."""
    korean, said = to == "ko", []
    if others:
        ends = list(dict.fromkeys((rounded(others[0]), rounded(others[-1]))))
        said.append(f"다른 환산은 {'~'.join(ends)}" if korean else f"{' to '.join(ends)} elsewhere")
    for year, mean in means.items():
        rate = rounded(mean)
        said.append(f"{year}년 평균은 {rate}" if korean else f"{rate} on average in {year}")
    return (", " if korean else " and ").join(said)
