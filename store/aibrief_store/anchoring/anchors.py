"""Finding a claim's words again in a reader's copy, and saying how sure that is.

Nothing is guessed: a span counts as found only where its folded characters are all there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
        self._windows: dict[int, dict[str, list[int]]] = {}

    def find(self, span: Span) -> Found:
        """Where ``span`` stands: exact at its place, moved if found once elsewhere."""
        here = self.text[span.start : span.end]
        if len(here) == span.end - span.start and self._same(fold(here), span):
            return Found("exact", span.start, span.end)
        places = self._places(span)
        if not places:
            return Found("lost")
        if len(places) > 1:
            return Found("ambiguous")
        return Found("moved", *self._unfolded(places[0], span.length))

    def find_all(self, spans: Iterable[Span]) -> list[Found]:
        """`find` for each span."""
        return [self.find(span) for span in spans]

    def _same(self, folded: str, span: Span) -> bool:
        return len(folded) == span.length and digest_of_folded(folded) == span.digest

    def _places(self, span: Span) -> list[int]:
        """Starts in the folded text at which a window has the span's digest."""
        if not 0 < span.length <= len(self._folded.text):
            return []
        windows = self._windows.get(span.length)
        if windows is None:
            windows = {}
            text = self._folded.text
            for at in range(len(text) - span.length + 1):
                windows.setdefault(digest_of_folded(text[at : at + span.length]), []).append(at)
            self._windows[span.length] = windows
        return windows.get(span.digest, [])

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
    for claim in claims:
        span = claim.anchor.value
        if span.length < 10:
            continue
        asked[claim.source] = asked.get(claim.source, 0) + 1
        found = copy.find(span).health in ("exact", "moved", "ambiguous")
        hits[claim.source] = hits.get(claim.source, 0) + found
    near = [source for source, count in hits.items() if count and 2 * count > asked[source]]
    others = sum(count for source, count in hits.items() if source not in near)
    return near[0] if len(near) == 1 and not others else None
