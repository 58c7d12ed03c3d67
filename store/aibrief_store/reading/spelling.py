"""Patterns of many words, made fast: words that begin alike are looked at once."""

import re
from collections.abc import Iterable

_Tree = dict[str, "_Tree"]
_END = ""


def words(listed: str) -> tuple[str, ...]:
    """Words written in a row, with spaces between."""
    return tuple(listed.split())


def any_of(words: Iterable[str], after: str = "") -> str:
    """A pattern of any of these words, the longest that fits first.

    A space stands for an optional space or hyphen. Behind a word that ends in a Latin letter or
    a digit no other may follow; ``after`` is a pattern for what must follow each word.
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(_letter(letter), {})
        latin = word[-1].isascii() and word[-1].isalnum()
        node[_END + ("(?![A-Za-z0-9])" if latin else "(?:)") + after] = {}
    return _pattern(tree)


def begun(words: Iterable[str]) -> str:
    """The same, with one look at the first letter: for words that stand at few places."""
    every = list(words)
    first = "".join(sorted({word[0] for word in every}))
    return f"(?=[{re.escape(first)}])(?:{any_of(every)})"


def _letter(letter: str) -> str:
    return "[ -]?" if letter == " " else re.escape(letter)


def _pattern(tree: _Tree) -> str:
    """Branches first, so that the longest word wins; a word's end last."""
    ends = [piece for piece in tree if piece.startswith("(?")]
    branches = [piece + _pattern(tree[piece]) for piece in sorted(tree) if piece not in ends]
    pieces = [*branches, *(end.removeprefix("(?:)") for end in ends)]
    return pieces[0] if len(pieces) == 1 else f"(?:{'|'.join(pieces)})"
