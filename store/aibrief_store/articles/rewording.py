"""Words that were changed in a copy: found again by the figures and names that they hold.

A copy that was edited may say a claim in other words. It counts as found where one sentence holds
every figure of the claim, character by character, and names its subject; a claim without figures
needs the names of everything that it speaks of. Two such sentences are no answer. A figure or a
name that changed is never found so: that is an alarm, not another wording.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from aibrief_store.anchoring import Found, fold
from aibrief_store.records import Claim, Quantity

Sentences = Sequence[tuple[int, int, str]]
"""Start, end and the folded text, letters in one case."""

_DIGIT = re.compile(r"[0-9][.,]?$|^[.,]?[0-9]")


def folded_sentences(text: str) -> Sentences:
    """The sentences of a copy, made ready for `reworded`."""
    from aibrief_store.reading.sentences import sentences

    return [(one.start, one.end, _plain(text[one.start : one.end])) for one in sentences(text)]


def reworded(claim: Claim, names: Mapping[str, Sequence[str]], sentences: Sentences) -> Found:
    """Where else a claim's lost words may stand: 'changed', 'ambiguous' or 'lost'.

    Args:
        claim: whose leading span was not found.
        names: of each entity that the claim speaks of, its subject first, every name it has.
        sentences: `folded_sentences` of the copy.
    """
    figures = [_plain(printed) for printed in _printed(claim) if printed]
    spoken = [[_plain(name) for name in of] for of in names.values()]
    if not figures and len(spoken) < 2:
        return Found("lost")
    needed = spoken[:1] if figures else spoken
    places = [
        (start, end)
        for start, end, words in sentences
        if all(_holds(words, figure) for figure in figures)
        and all(any(name in words for name in of) for of in needed)
    ]
    if len(places) != 1:
        return Found("ambiguous" if places else "lost")
    return Found("changed", *places[0])


def _printed(claim: Claim) -> Iterable[str]:
    """The characters of the claim's own figures; those beside them may have gone."""
    figures: list[Quantity] = claim.value.figures
    return (figure.as_printed for figure in figures)


def _plain(text: str) -> str:
    return fold(text).casefold()


def _holds(words: str, figure: str) -> bool:
    """Whether the figure stands there whole: 55 does not stand in 550."""
    at = words.find(figure)
    while at >= 0:
        before, behind = words[:at], words[at + len(figure) :]
        cut = (figure[0].isdigit() and _DIGIT.search(before[-2:])) or (
            figure[-1].isdigit() and _DIGIT.match(behind[:2])
        )
        if not cut:
            return True
        at = words.find(figure, at + 1)
    return False
