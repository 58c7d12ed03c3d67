"""The passages of a reader's own article, with its first words as their gist."""

from collections.abc import Iterator

from aibrief_store.articles.lines import cells
from aibrief_store.articles.metadata import trimmed
from aibrief_store.articles.part import ASSERTING, Part
from aibrief_store.reading.language import language_of
from aibrief_store.records import Passage, Text
from aibrief_store.records import source as records

_LETTERS = {
    "headline": "h", "subheading": "s", "summary": "m", "editor_note": "n", "body": "p",
    "caption": "c",
}  # fmt: skip
_CELLS = 40


def outline(text: str, parts: list[Part]) -> list[Passage]:
    """One passage for each line of the article proper, in its order: h1, p1, p2 …

    The lines of one caption are one passage. The gist is the passage's first words, cut at 40
    columns; it is for a reader's own library, since the words are the article's.
    """
    counts: dict[str, int] = {}
    found = []
    for part, start, end in _passages(text, parts):
        letter = _LETTERS[part]
        counts[letter] = counts.get(letter, 0) + 1
        gist = _gist(text[start:end])
        found.append(Passage(f"{letter}{counts[letter]}", part, gist, start, end))
    return found


def _passages(text: str, parts: list[Part]) -> Iterator[tuple[records.Part, int, int]]:
    held: tuple[records.Part, int, int] | None = None
    for part in parts:
        start, end = trimmed(text, part)
        if part.part == "clutter" or part.part not in ASSERTING or start == end:
            continue
        if held and held[0] == part.part == "caption" and text[held[2] : start] == "\n":
            held = ("caption", held[1], end)
            continue
        if held:
            yield held
        held = (part.part, start, end)
    if held:
        yield held


def _gist(words: str) -> Text:
    gist = cut(" ".join(words[:200].split()), _CELLS)
    return Text(ko=gist) if language_of(words) == "ko" else Text(en=gist)


def cut(words: str, columns: int) -> str:
    """The first words that fit into ``columns``, three points behind them where some are left."""
    if cells(words) <= columns:
        return words
    taken = 0
    for at, letter in enumerate(words):
        taken += cells(letter)
        if taken > columns - 3:
            words = words[:at]
            break
    at_a_word = words.rpartition(" ")[0]
    return (at_a_word if cells(at_a_word) * 3 > columns * 2 else words).rstrip(" ,;:") + "..."
