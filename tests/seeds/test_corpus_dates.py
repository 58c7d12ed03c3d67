"""Every year, month and day that a claim records is printed, or follows from what is printed."""

import re

import pytest
from corpus import article, exclusions, inside, needs_articles, pack, sources

from aibrief_store.records import Claim, Reference

each_source = pytest.mark.parametrize("source", sources())

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")

# What a relative word makes of the article's own year.
_YEARS = (("올해|금년|지난달|지난 [0-9]|[0-9]월", 0), ("지난해", -1), ("내년", 1), ("10여 년", -10))
_HALVES = {"40": "상반기", "41": "하반기"}


def dates(claim: Claim) -> set[tuple[str, str, str]]:
    """Years, months and days in the claim's EDTF fields; months and days may be empty."""
    said = [claim.period, claim.due, claim.value.date]
    said += [reference.period for reference in inside(claim, Reference)]
    said += [qualifier.date for qualifier in claim.qualifiers]
    said += [saying.on for saying in claim.said_by]
    return {(y, m, d) for text in said for y, m, d in _DATE.findall(text or "")}


def issued(source: str) -> tuple[int, int]:
    """The first year of the article's date, and its month (0 where it has none)."""
    found = _DATE.search(pack().sources[source].issued)
    assert found
    return int(found[1]), int(found[2] or 0)


def years(source: str, words: str) -> set[int]:
    """Years printed in ``words``, or meant by its relative words."""
    printed = {int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", words)}
    meant = {issued(source)[0] + by for pattern, by in _YEARS if re.search(pattern, words)}
    return printed | meant | ({year - 1 for year in printed} if "전년" in words else set())


def months(source: str, words: str) -> set[int]:
    """Months printed in ``words``, or meant: last month, this month's day, the year's end."""
    printed = {int(month) for month in re.findall(r"(?<!\d)(\d{1,2})월", words)}
    month = issued(source)[1]
    if "지난달" in words:
        printed.add(month - 1 or 12)
    if re.search(r"지난 \d{1,2}일", words):
        printed.add(month)
    return printed | ({12} if "올해 말" in words else set())


@needs_articles
@each_source
def test_dates_are_printed_or_follow_from_what_is_printed(source: str) -> None:
    text = article(source)
    excepted = {(e.claim, e.date) for e in exclusions().date}
    strange = []
    for claim in pack().claims.values():
        if claim.source != source:
            continue
        words = " ".join(text[span.start : span.end] for span in claim.anchor.spans)
        for year, month, day in dates(claim):
            date = "-".join(filter(None, (year, month, day)))
            if (claim.id, date) not in excepted and not (
                int(year) in years(source, words)
                and (not month or _month_said(source, month, words))
                and (not day or re.search(rf"(?<!\d){int(day)}일", words))
            ):
                strange.append((claim.id, date))
    assert strange == []


def _month_said(source: str, month: str, words: str) -> bool:
    if half := _HALVES.get(month):
        return half in words
    return int(month) in months(source, words)


@needs_articles
@each_source
def test_words_that_a_date_was_resolved_from_stand_in_a_span(source: str) -> None:
    text = article(source)
    lost = [
        (claim.id, words)
        for claim in pack().claims.values()
        if claim.source == source
        for words in (claim.resolved_from, claim.vague)
        if words and not any(words in text[s.start : s.end] for s in claim.anchor.spans)
    ]
    assert lost == []
