"""Text in the form in which two copies of an article are the same.

A copy saved from the web has other line breaks, quotes and spaces than the next one; none of
them changes what the article says. Folding takes them away, and remembers where each kept
character came from.
"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

DIGEST_LENGTH = 16

# Typographic quotes and dashes, made plain; NFKC alone keeps these apart.
_PLAIN = {
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("“”„‟", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_TYPOGRAPHIC = re.compile(f"[{''.join(_PLAIN)}]")
_ZERO_WIDTH = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")


def canonical(text: str) -> str:
    """The text that positions count in: NFC, line ends as LF."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def most_marks(text: str) -> int:
    """How many combining marks stand in a row at most."""
    if text.isascii():
        return 0
    kinds = "".join("m" if unicodedata.combining(one) else " " for one in text)
    return max(map(len, kinds.split()), default=0)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text with its way back.

    Attributes:
        text: NFKC, plain quotes and dashes, no white space, no zero-width characters.
        origin: for each character of ``text`` the index it came from in the canonical text.
    """

    text: str
    origin: list[int]


def fold(text: str) -> str:
    """Fold a span of canonical text.

    Folding is piecewise: a character joined with the combining marks and conjoining jamo
    behind it folds as one, so that ``fold(a + b)`` is ``fold(a) + fold(b)`` at any place
    where an article's words can be cut.
    """
    if text.isascii():
        return "".join(text.split())
    # None of these takes part in a composition, so they can wait until NFKC has been.
    kept = _TYPOGRAPHIC.sub(_made_plain, unicodedata.normalize("NFKC", text))
    return _ZERO_WIDTH.sub("", "".join(kept.split()))


def _made_plain(found: re.Match[str]) -> str:
    return _PLAIN[found[0]]


def fold_with_origin(text: str) -> Folded:
    """Fold a whole canonical text, remembering where each character came from."""
    pieces: list[str] = []
    origin: list[int] = []
    for start, end in _clusters(text):
        piece = fold(text[start:end])
        pieces.append(piece)
        origin.extend([start] * len(piece))
    return Folded("".join(pieces), origin)


def _clusters(text: str) -> list[tuple[int, int]]:
    """Runs that NFKC may compose: a starter with the marks and jamo that follow it."""
    cuts = [
        at
        for at, character in enumerate(text)
        if not (at and (unicodedata.combining(character) or _conjoins(character)))
    ]
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


def _conjoins(character: str) -> bool:
    """A jamo or kana mark that NFKC joins to the character before it."""
    code = ord(character)
    # Conjoining vowels and finals, halfwidth jamo and kana marks, compatibility jamo.
    return (
        0x1160 <= code <= 0x11FF
        or 0xD7B0 <= code <= 0xD7FF
        or 0xFFA0 <= code <= 0xFFDC
        or 0x3131 <= code <= 0x318E
        or code in (0xFF9E, 0xFF9F, 0x309B, 0x309C)
    )


def digest(text: str) -> str:
    """The first 16 hex digits of the SHA-256 of the folded span (UTF-8)."""
    return digest_of_folded(fold(text))


def digest_of_folded(folded: str) -> str:
    """Like `digest`, of text that is folded already."""
    data = folded.encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:DIGEST_LENGTH]
