"""Our own sentences about a claim name no number that the claim does not record."""

import re
from fractions import Fraction

import pytest
from corpus import exclusions, inside, pack, quantities, sources
from printed_figures import written
from written_numerals import numerals

from aibrief_store.records import Claim

each_source = pytest.mark.parametrize("source", sources())

_GREAT = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ENGLISH = re.compile(rf"(?<![A-Za-z0-9])([0-9][0-9,]*(?:\.[0-9]+)?)(?:-| )?({'|'.join(_GREAT)})?")


def korean_numbers(sentence: str) -> set[Fraction]:
    """Numbers in digits: 43조 6943억 is one; '18분의 1' names 18 and 1."""
    found = (sentence[start:end] for start, end in numerals(sentence))
    return {written(numeral) for numeral in found if numeral[0].isdecimal()}


def english_numbers(sentence: str) -> set[Fraction]:
    """Numbers in digits: 5.576 million is one."""
    return {
        Fraction(match[1].rstrip(",").replace(",", "")) * _GREAT.get(match[2] or "", 1)
        for match in _ENGLISH.finditer(sentence)
    }


def recorded(claim: Claim) -> set[Fraction]:
    """Every number of the claim's figures, dates, scope and words."""
    found: set[Fraction] = set()
    for figure in quantities(claim):
        for amount in (figure.amount, figure.low, figure.high):
            if amount:
                found |= {Fraction(amount), *(Fraction(part) for part in amount.split("/"))}
    words = [text for text in inside(claim, str) if re.match(r"[\[./]*\d{4}|PT?\d", text)]
    words += [text for text in (claim.resolved_from, claim.vague) if text]
    scope = pack().pack.scopes.get(claim.scope or "")
    words += [scope.ko] if scope else []
    words += [claim.value.text.ko, claim.value.text.en] if claim.value.text else []
    return found | {Fraction(digits) for text in words for digits in re.findall(r"\d+", text)}


def without_names(sentence: str) -> str:
    """The sentence with the pack's names taken out: GPT-4 is no number."""
    for name in _numbered_names():
        sentence = re.sub(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", "_", sentence)
    return sentence


def _numbered_names() -> list[str]:
    names = {name.value for entity in pack().entities.values() for name in entity.names}
    return sorted((name for name in names if re.search("[0-9]", name)), key=len, reverse=True)


@each_source
def test_statements_name_only_numbers_that_the_claim_records(source: str) -> None:
    excepted = {(e.claim, Fraction(e.number)) for e in exclusions().statement}
    strange = []
    for claim in pack().claims.values():
        if claim.source == source:
            said = korean_numbers(without_names(claim.statement.ko))
            said |= english_numbers(without_names(claim.statement.en))
            left = {n for n in said - recorded(claim) if (claim.id, n) not in excepted}
            strange += [(claim.id, str(number)) for number in left]
    assert strange == []


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("등대 하나에 7조 310억원, 배 4만 6200척", {7 * 10**12 + 310 * 10**8, 46200}),
        ("8분의 3이 2031년 5월에", {8, 3, 2031, 5}),
    ],
)
def test_numbers_are_seen_in_korean(sentence: str, numbers: set[int]) -> None:
    assert korean_numbers(sentence) == numbers


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("It cost 5.25 million and 6,310 crowns in 2031.", {5250000, 6310, 2031}),
        ("12% of 3 billion, X4 aside", {12, 3 * 10**9}),
    ],
)
def test_numbers_are_seen_in_english(sentence: str, numbers: set[int]) -> None:
    assert english_numbers(sentence) == numbers
