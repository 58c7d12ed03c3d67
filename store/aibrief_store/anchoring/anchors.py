"""Finding a claim's words again in a reader's copy, and saying how sure that is.

Nothing is guessed: a span counts as found only where its folded characters are all there.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from aibrief_store.anchoring.folding import (
    canonical,
    digest_of_folded,
    fold,
    fold_with_origin,
)
from aibrief_store.records import Claim, Span

Health = Literal["unattached", "exact", "moved", "changed", "ambiguous", "lost"]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a span stands in the copy; positions in code points of its canonical text.

    ``start`` and ``end`` are ``None`` unless the health is 'exact' or 'moved'.
    """

    health: Health
    start: int | None = None
    end: int | None = None


UNATTACHED = Found("unattached")


class Copy:
    """A reader's copy of an article, folded once.

    Attributes:
        text: the canonical text that positions count in.
    """

    def __init__(self, text: str) -> None:
        self.text = canonical(text)
        self._folded = fold_with_origin(self.text)
        self._wanted: dict[int, set[str]] = {}
        self._windows: dict[int, dict[str, list[int]]] = {}

    def expect(self, spans: Iterable[Span]) -> None:
        """Tell which spans will be looked for, so that one pass a length finds them all."""
        for span in spans:
            known = self._wanted.setdefault(span.length, set())
            if span.digest not in known:
                known.add(span.digest)
                self._windows.pop(span.length, None)

    def find(self, span: Span) -> Found:
        """Where ``span`` stands: exact at its place, moved if found once elsewhere."""
        if self._stands(span.start, span.end, span):
            return Found("exact", span.start, span.end)
        places = [place for place in self._places(span) if self._stands(*place, span)]
        if not places:
            return Found("lost")
        if len(places) > 1:
            return Found("ambiguous")
        return Found("moved", *places[0])

    def find_all(self, spans: Iterable[Span]) -> list[Found]:
        """`find` for each span."""
        return [self.find(span) for span in spans]

    def _stands(self, start: int, end: int, span: Span) -> bool:
        """Whether exactly these characters are the span's, and no figure goes on at an end."""
        if end > len(self.text):
            return False
        folded = fold(self.text[start:end])
        same = len(folded) == span.length and digest_of_folded(folded) == span.digest
        return same and not self._cuts_a_figure(start, end)

    def _cuts_a_figure(self, start: int, end: int) -> bool:
        """'costs 55' does not stand in 'costs 550', nor '102 times' in '10² times'."""
        text = self.text
        around = text[max(0, start - 1) : end + 1]
        if any(
            one.isdigit() and unicodedata.decomposition(two).startswith(_RAISED)
            for one, two in pairwise(around)
        ):
            return True
        before = text[max(0, start - 2) : start]
        behind = text[end : end + 2]
        return bool(
            (text[start].isdigit() and _FIGURE_BEFORE.search(before))
            or (text[end - 1].isdigit() and _FIGURE_BEHIND.match(behind))
        )

    def _places(self, span: Span) -> list[tuple[int, int]]:
        """Where a window of the folded text has the span's digest, in the text."""
        if not 0 < span.length <= len(self._folded.text):
            return []
        self.expect([span])
        windows = self._windows.get(span.length)
        if windows is None:
            windows = self._windows[span.length] = self._look(span.length)
        return [self._unfolded(at, span.length) for at in windows.get(span.digest, [])]

    def _look(self, length: int) -> dict[str, list[int]]:
        """Where the wanted digests of this length stand; the others are not kept."""
        text, wanted = self._folded.text, self._wanted[length]
        found: dict[str, list[int]] = {}
        for at in range(len(text) - length + 1):
            here = digest_of_folded(text[at : at + length])
            if here in wanted:
                found.setdefault(here, []).append(at)
        return found

    def _unfolded(self, at: int, length: int) -> tuple[int, int]:
        origin = self._folded.origin
        last = origin[at + length - 1]
        end = next(
            (origin[k] for k in range(at + length, len(origin)) if origin[k] > last),
            len(self.text),
        )
        while end > last + 1 and self.text[end - 1].isspace():
            end -= 1
        return origin[at], end


_RAISED = ("<super>", "<sub>", "<fraction>")
# A digit, or a point or comma with a digit on its other side.
_FIGURE_BEFORE = re.compile(r"\d[.,]?$")
_FIGURE_BEHIND = re.compile(r"\d|[.,]\d")


def anchor_span(text: str, start: int, end: int, role: str = "value") -> Span:
    """The span of ``text[start:end]``; ``text`` must be canonical.

    Raises:
        ValueError: the range is empty or lies outside the text.
    """
    folded = fold(text[start:end])
    if not 0 <= start < end <= len(text) or not folded:
        raise ValueError(f"no text at {start}:{end} of {len(text)} characters")
    return Span(role, start, end, len(folded), digest_of_folded(folded))  # type: ignore[arg-type]


def health(found: Sequence[Found]) -> Health:
    """The health of a claim from its spans': the worst of them."""
    if not found:
        return "unattached"
    return max((item.health for item in found), key=_WORST.index)


_WORST = ("exact", "moved", "unattached", "changed", "ambiguous", "lost")


def recognise(copy: Copy, claims: Iterable[Claim]) -> str | None:
    """The source that ``copy`` is a copy of: most of its anchors found, no other's.

    Only leading spans of ten folded characters or more are looked for, since short ones stand
    in any article.
    """
    asked: dict[str, int] = {}
    hits: dict[str, int] = {}
    known = [claim for claim in claims if claim.anchor.value.length >= 10]
    copy.expect(claim.anchor.value for claim in known)
    for claim in known:
        span = claim.anchor.value
        asked[claim.source] = asked.get(claim.source, 0) + 1
        found = copy.find(span).health in ("exact", "moved", "ambiguous")
        hits[claim.source] = hits.get(claim.source, 0) + found
    near = [source for source, count in hits.items() if count and 2 * count > asked[source]]
    others = sum(count for source, count in hits.items() if source not in near)
    return near[0] if len(near) == 1 and not others else None
