"""Who says what and which names are new, in sentences of news of ours, scored together."""

import tomllib
from collections import Counter
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Any

import pytest

from aibrief_store.reading import attributions, proposals


def _rows(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(
        Path(__file__).with_name(name).read_text(encoding="utf-8")
    )["saying"]
    return rows


SAYINGS = _rows("reading_sayings.toml")
SAID = [*SAYINGS, *_rows("reading_said.toml")]
_MARKS = "《》“”‘’"


def bare(words: str) -> str:
    """Without marks around and an English article in front."""
    words = words.strip(_MARKS)
    for article in ("The ", "the ", "A ", "a ", "Its "):
        words = words.removeprefix(article)
    return words.strip(_MARKS)


def said(row: dict[str, Any]) -> list[Hashable]:
    found = attributions(row["text"], row["language"])
    return [
        (bare(row["text"][slice(*each.speaker)]) if each.speaker else "", each.direct)
        for each in found
    ]


def wanted(row: dict[str, Any]) -> list[Hashable]:
    return [(bare(who), how == "direct") for who, how in row["said"]]


def shares(pairs: Iterable[tuple[list[Any], list[Any]]]) -> tuple[float, float]:
    """Precision and recall of pairs of what is labelled and what is found."""
    right = labels = found = 0
    for wants, finds in pairs:
        right += sum((Counter(wants) & Counter(finds)).values())
        labels, found = labels + len(wants), found + len(finds)
    return right / found, right / labels


@pytest.mark.parametrize("language", ["ko", "en", "zh"])
def test_who_speaks_is_found_in_a_languages_news(language: str) -> None:
    rows = [row for row in SAID if row["language"] == language]
    precision, recall = shares((wanted(row), said(row)) for row in rows)
    assert precision >= 0.97
    assert recall >= 0.97


@pytest.mark.parametrize("language", ["ko", "en", "zh"])
def test_nobody_speaks_in_news_that_reports_no_words(language: str) -> None:
    for row in SAID:
        if row["language"] == language and not row["said"]:
            assert said(row) == [], row["text"]


def test_who_passes_words_on_is_told_from_whose_they_are() -> None:
    for row in SAYINGS:
        if "chain" in row:
            chains = [each.chain for each in attributions(row["text"], row["language"])]
            (chain,) = [chain for chain in chains if chain]
            assert [row["text"][a:b] for a, b in chain] == row["chain"]


def test_the_new_names_of_the_news_are_proposed() -> None:
    pairs = [
        (
            [tuple(name) for name in row.get("names", ())],
            [(each.text, each.kind) for each in proposals(row["text"], (), row["language"])],
        )
        for row in SAYINGS
    ]
    precision, recall = shares(pairs)
    assert precision >= 0.8
    assert recall >= 0.8
