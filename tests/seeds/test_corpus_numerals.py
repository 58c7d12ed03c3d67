"""No digit and no numeral of the articles is left out of the pack."""

import re
from collections.abc import Iterator

import pytest
from corpus import (
    ASSERTING,
    Exclusion,
    article,
    exclusions,
    inside,
    needs_articles,
    pack,
    proper,
    sources,
)
from written_numerals import numerals

from aibrief_store.records import Claim, Quantity

each_source = pytest.mark.parametrize("source", sources())


def asserted(source: str) -> list[tuple[int, int]]:
    """Every numeral in the parts that assert: the pack's passages and the lines read by eye."""
    known = pack().sources[source].outline
    text = article(source)
    stretches = {(s.start, s.end) for s in proper(source) if s.part in ASSERTING}
    stretches |= {(p.start or 0, p.end or 0) for p in known}
    return sorted(
        {(start + a, start + b) for start, end in stretches for a, b in numerals(text[start:end])}
    )


def listed(found: list[Exclusion], source: str) -> set[tuple[int, int]]:
    return {(e.start, e.end) for e in found if e.source == source}


def around(source: str, start: int, end: int) -> str:
    """Where to look: positions, the numeral, and a few characters, for a failing test only."""
    return f"{source} {start}:{end} {article(source)[max(start - 8, 0) : end + 8]!r}"


def anchored(source: str, start: int, end: int) -> list[Claim]:
    """The claims with a span around this place."""
    return [
        claim
        for claim in pack().claims.values()
        if claim.source == source
        and any(span.start <= start and end <= span.end for span in claim.anchor.spans)
    ]


@needs_articles
@each_source
def test_every_numeral_lies_in_an_anchor(source: str) -> None:
    excluded = listed(exclusions().numeral, source)
    left = [
        around(source, start, end)
        for start, end in asserted(source)
        if (start, end) not in excluded and not anchored(source, start, end)
    ]
    assert left == []


@needs_articles
@each_source
def test_every_numeral_is_recorded_by_a_claim_around_it(source: str) -> None:
    """As the characters of a figure, part of a date, of a scope or of a name.

    The sentence around a figure may be anchored for another figure's sake; so this asks more
    than the anchor.
    """
    passed = listed(exclusions().numeral + exclusions().uncounted, source)
    left = [
        around(source, start, end)
        for start, end in asserted(source)
        if (start, end) not in passed and not recorded(source, start, end)
    ]
    assert left == []


@needs_articles
@each_source
def test_exclusions_are_numerals_that_nothing_else_covers(source: str) -> None:
    text, found = article(source), asserted(source)
    stale = [
        exclusion
        for exclusion in exclusions().numeral + exclusions().uncounted
        if exclusion.source == source
        and (
            text[exclusion.start : exclusion.end] != exclusion.text
            or (exclusion.start, exclusion.end) not in found
            or recorded(source, exclusion.start, exclusion.end)
        )
    ]
    stale += [
        exclusion
        for exclusion in exclusions().numeral
        if exclusion.source == source and anchored(source, exclusion.start, exclusion.end)
    ]
    assert stale == []


def recorded(source: str, start: int, end: int) -> bool:
    """A name holds the numeral, or a claim around it records it."""
    if any(m.start <= start and end <= m.end for m in pack().sources[source].mentions):
        return True
    return any(_records(claim, start, end) for claim in anchored(source, start, end))


def _records(claim: Claim, start: int, end: int) -> bool:
    text = article(claim.source)
    for words in _printed(claim):
        # The printed words, where they stand around this very place.
        first = max(end - len(words), 0)
        if 0 <= text.find(words, first, start + len(words)) <= start:
            return True
    return _dated(claim, text[start:end], text[end : end + 1])


def _printed(claim: Claim) -> Iterator[str]:
    """The article's own characters in a claim's fields."""
    yield from (figure.as_printed for figure in inside(claim, Quantity) if figure.as_printed)
    yield from (words for words in (claim.resolved_from, claim.vague) if words)
    scope = pack().pack.scopes.get(claim.scope or "")
    if scope:
        yield scope.ko


def _dated(claim: Claim, numeral: str, next_to_it: str) -> bool:
    """A year, month, day or time elapsed in one of the claim's dates, which are ISO 8601."""
    dates = [words for words in inside(claim, str) if re.match(r"[\[./]*\d{4}|PT?\d", words)]
    if not numeral.isdecimal():
        return False
    if next_to_it == "년":
        return any(re.search(rf"(?<!\d){numeral}(?!\d)|P{numeral}Y", words) for words in dates)
    if next_to_it in ("월", "일"):
        pattern = rf"-{int(numeral):02}(?!\d)|P{numeral}[MD]"
        return any(re.search(pattern, words) for words in dates)
    # '2014/2023' of '(2016년 대비 2024년)', a year before a bracket or a dash.
    return len(numeral) == 4 and any(numeral in words for words in dates)


# The walk itself, on invented words: it must not be blind.


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("등대 7,310곳과 배 4만 6200척", ["7,310", "4만 6200"]),
        ("수백 척, 몇천 척, 수조 원", ["수백", "몇천", "수조"]),
        ("첫째 섬과 둘째 섬, 셋째는 없다", ["첫째", "둘째", "셋째"]),
        ("제3의 등대, 두 번째 등대, 네 곳", ["3", "두", "네"]),
        ("하나뿐인 항구, 세척이 아닌 세 척", ["하나", "세"]),
        ("20여 년, ½, Ⅲ장, 三층, ８월", ["20", "½", "Ⅲ", "三", "８"]),
        ("상반기의 절반, 최초의 등대", ["반", "절반", "최초"]),
        ("한때 한국의 인터넷에 두루", []),
        ("만 명과 열 명", ["만", "열"]),
    ],
)
def test_the_walk_sees_numerals_in_digits_and_in_words(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in numerals(text)] == found
