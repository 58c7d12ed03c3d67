"""Figures and dates in some two hundred sentences of news, scored by language."""

import tomllib
from collections import Counter
from collections.abc import Hashable, Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import labelled
import pytest

from aibrief_store.reading import Language, Quantity, dates, quantities

PUBLISHED = "2025-05-14"
LANGUAGES: tuple[Language, ...] = ("ko", "zh", "en")


class Figure(NamedTuple):
    """Where a figure stands, what it is worth, of what it is, and how exactly it is meant."""

    place: tuple[int, int]
    value: Hashable
    unit: str
    bound: tuple[str, ...]

    @property
    def strict(self) -> Hashable:
        return self.place, self.value


def passages(language: Language) -> list[dict[str, Any]]:
    path = Path(__file__).with_name(f"reading_figures_{language}.toml")
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["passage"]
    return rows


def placed(text: str, rows: Iterable[str]) -> list[tuple[tuple[int, int], list[str]]]:
    """The rows' words in the text, each behind the last, and what is said of them."""
    place, found = 0, []
    for row in rows:
        words, _, said = row.partition(" | ")
        start = next(
            span.start for span in labelled.occurrences(text, words) if span.start >= place
        )
        place = start + len(words)
        found.append(((start, place), said.split()))
    return found


def short(value: Decimal | None) -> Decimal | None:
    """Fractions are rounded to different lengths."""
    return None if value is None else round(value, 9).normalize()


def worth(amount: str) -> Hashable:
    if amount.startswith("~"):
        return amount[1:]
    ends = [short(labelled.value_of(each)) for each in amount.split("..")]
    return ends[0] if len(ends) == 1 else tuple(ends)


def wanted(row: dict[str, Any]) -> list[Figure]:
    rows = placed(row["text"], row.get("quantities", ()))
    return [Figure(place, worth(said[0]), said[1], tuple(said[2:])) for place, said in rows]


def code(found: Quantity) -> str:
    """The unit as the labels have it."""
    if found.kind == "count":
        return "n"
    if found.kind == "number":
        return {"1": "x", "point": "points"}.get(found.unit, found.unit)
    return found.unit


def read(row: dict[str, Any], language: Language) -> list[Figure]:
    return [
        Figure(
            (each.start, each.end),
            each.vague or short(each.amount) or (short(each.low), short(each.high)),
            code(each),
            tuple(bound for bound in each.bound if bound != "exact"),
        )
        for each in quantities(row["text"], language)
    ]


def dated(row: dict[str, Any]) -> list[Hashable]:
    return [(place, *said) for place, said in placed(row["text"], row.get("dates", ()))]


def read_dates(row: dict[str, Any], language: Language) -> list[Hashable]:
    found = dates(row["text"], row.get("published", PUBLISHED), language)
    return [((each.start, each.end), *filter(None, [each.date])) for each in found]


def shares(pairs: Iterable[tuple[list[Hashable], list[Hashable]]]) -> tuple[float, float]:
    """Precision and recall of pairs of what is labelled and what is found."""
    right = labels = found = 0
    for wants, finds in pairs:
        right += sum((Counter(wants) & Counter(finds)).values())
        labels, found = labels + len(wants), found + len(finds)
    return right / found, right / labels


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_of_news_are_found_with_their_values(language: Language) -> None:
    precision, recall = shares(
        ([each.strict for each in wanted(row)], [each.strict for each in read(row, language)])
        for row in passages(language)
    )
    assert min(precision, recall) >= 0.97


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_figure_found_has_its_unit_and_its_bound(language: Language) -> None:
    right = wrong = 0
    for row in passages(language):
        told = {each.strict: each for each in wanted(row)}
        for each in read(row, language):
            if each.strict in told:
                label = told[each.strict]
                unit = "x" if label.unit == "level" else label.unit
                fits = unit == each.unit and label.bound == each.bound
                right, wrong = right + fits, wrong + (not fits)
    assert right / (right + wrong) >= 0.97


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dates_of_news_are_found_with_their_days(language: Language) -> None:
    precision, recall = shares(
        (dated(row), read_dates(row, language)) for row in passages(language)
    )
    assert min(precision, recall) >= 0.97
