"""Finding a claim's words again in a reader's copy, and saying how sure that is.

Nothing is guessed: a span counts as found only where its folded characters are all there.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType
from typing import Literal

from aibrief_store.anchoring.folding import (
    Folded,
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

    ``start`` and ``end`` are ``None`` unless the health is 'exact' or 'moved', or 'changed': then
    they are the sentence's that says it now, and its words are not the claim's.
    """

    health: Health
    start: int | None = None
    end: int | None = None


UNATTACHED = Found("unattached")


Watch = Callable[[int, int], None]
"""Told from time to time how much of how much was looked through; may raise to stop."""

Places = list[tuple[int, int]]
_NOWHERE: Mapping[str, Places] = MappingProxyType({})

_BETWEEN = 2_000
"""Windows from one telling to the next: a few milliseconds."""
_NEAR = 64
"""Folded characters around the expected place that are looked at first."""


class Copy:
    """A reader's copy of an article; folded once, when a span does not stand at its place.

    To look for spans of one length anywhere takes a hash a character, about a second a million.
    So what moved is first looked for where the span found before it went; that its words stand
    nowhere else is then a plain search.

    Attributes:
        text: the canonical text that positions count in.
    """

    def __init__(
        self, text: str, watch: Watch | None = None, places: Mapping[str, Places] = _NOWHERE
    ) -> None:
        """Take the text; ``places`` is what `places` said of the same one."""
        self.text = canonical(text)
        self._watch = watch
        self._places_known = dict(places)
        self._wanted: dict[int, set[str]] = {}
        self._windows: dict[int, dict[str, list[int]]] = {}
        self._distance = 0

    @cached_property
    def _folded(self) -> Folded:
        return fold_with_origin(self.text)

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

    def places(self, spans: Iterable[Span]) -> dict[str, Places]:
        """Where those of the spans stand that are not at their places, to be kept."""
        moved = [span for span in spans if not self._stands(span.start, span.end, span)]
        return {_key(span): self._places(span) for span in moved}

    def _places(self, span: Span) -> Places:
        """Where a window of the folded text has the span's digest, in the text."""
        known = self._places_known.get(_key(span))
        if known is None:
            known = self._places_known[_key(span)] = self._looked_up(span)
        return known

    def _looked_up(self, span: Span) -> Places:
        if not 0 < span.length <= len(self._folded.text):
            return []
        found = self._found_near(span) or self._found_anywhere(span)
        if found:
            self._distance = self._folded.origin[found[0]] - span.start
        return [self._unfolded(at, span.length) for at in found]

    def _found_near(self, span: Span) -> list[int]:
        """All its places, if one of them is where the span found before it leads to."""
        text = self._folded.text
        expected = bisect_left(self._folded.origin, span.start + self._distance)
        for at in range(max(0, expected - _NEAR), expected + _NEAR):
            words = text[at : at + span.length]
            if len(words) == span.length and digest_of_folded(words) == span.digest:
                return list(_occurrences(words, text))
        return []

    def _found_anywhere(self, span: Span) -> list[int]:
        self.expect([span])
        windows = self._windows.get(span.length)
        if windows is None:
            windows = self._windows[span.length] = self._look(span.length)
        return windows.get(span.digest, [])

    def _look(self, length: int) -> dict[str, list[int]]:
        """Where the wanted digests of this length stand; the others are not kept."""
        text, wanted = self._folded.text, self._wanted[length]
        found: dict[str, list[int]] = {}
        last = len(text) - length + 1
        for start in range(0, last, _BETWEEN):
            if self._watch:
                done = len(self._windows) + start / last
                self._watch(int(1000 * done), 1000 * len(self._wanted))
            for at in range(start, min(start + _BETWEEN, last)):
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


def _key(span: Span) -> str:
    return f"{span.digest}:{span.length}"


def _occurrences(words: str, text: str) -> Iterator[int]:
    """Every place of ``words``, those that overlap too."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


_RAISED = ("<super>", "<sub>", "<fraction>")
# A digit, or a point or comma with a digit on its other side.
_FIGURE_BEFORE = re.compile(r"\d[.,]?\Z")
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
