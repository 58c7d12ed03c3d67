"""What an article is known again by: small enough to be kept for every source.

Resemblance is estimated from the smallest hashes of shingles (A. Broder, 'On the resemblance and
containment of documents', 1997).
"""

import re
import zlib
from heapq import nsmallest
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec

from aibrief_store.anchoring.folding import fold
from aibrief_store.records import Source

SHINGLE = 9
"""Characters of folded text that are hashed together."""
SKETCH = 128
"""Hashes kept; the estimate is off by 0.04 (one standard deviation)."""
_READ = 100_000
_FIGURES = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|igshid|ref|ref_src|from|spm|cmpid|mc_[a-z]+")


class Fingerprint(msgspec.Struct, frozen=True, omit_defaults=True):
    """By what a source's article is known again.

    Attributes:
        source: its id.
        digest: of the article proper.
        address: the url without what does not tell pages apart; '' where there is none.
        paper: its container or publisher, folded; '' where unknown.
        paragraphs: hash and folded length of each body paragraph of 20 characters and more.
        sketch: the smallest hashes of the body's shingles.
        figures: a hash of its figures in order: two texts alike but for a figure are not the same.
    """

    source: str
    digest: str
    address: str = ""
    paper: str = ""
    paragraphs: list[tuple[int, int]] = []
    sketch: frozenset[int] = frozenset()
    figures: int = 0


def fingerprint(source: Source, text: str) -> Fingerprint:
    """The fingerprint of ``source``, whose outline counts in ``text``; its first 100,000 count."""
    folded = [
        fold(text[passage.start : passage.end])
        for passage in source.outline
        if passage.part == "body" and passage.start is not None and passage.start < _READ
    ]
    body = "".join(folded)[:_READ]
    return Fingerprint(
        source.id,
        source.digest,
        plain_address(source.url),
        fold(source.container_title or source.publisher).casefold(),
        [(_hash(words), len(words)) for words in folded if len(words) >= 20],
        sketch(body),
        _hash(" ".join(_FIGURES.findall(body))),
    )


def sketch(folded: str) -> frozenset[int]:
    """The smallest hashes of every run of nine characters."""
    data = folded.encode("utf-32-le", "surrogatepass")
    wide = 4 * SHINGLE
    hashes = {zlib.crc32(data[at : at + wide]) for at in range(0, max(len(data) - wide, 0) + 4, 4)}
    return frozenset(nsmallest(SKETCH, hashes))


def plain_address(url: str) -> str:
    """Without scheme, www., m., fragment, tracking parameters and the last stroke."""
    if not url:
        return ""
    parts = urlsplit(url)
    host = re.sub(r"^(?:www|m|mobile|amp)\.", "", (parts.hostname or "").lower())
    kept = [(k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.fullmatch(k.lower())]
    query = "?" + urlencode(sorted(kept)) if kept else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def _hash(words: str) -> int:
    return zlib.crc32(words.encode("utf-8", "surrogatepass"))
