"""A PDF's printed lines joined into paragraphs, so that no sentence ends where a line does."""

import re
from collections.abc import Sequence

_ENDS = re.compile(r"[.!?。！？…:;][\"'”’」』)\]]*$")
_STARTS = re.compile(r"[-•·※▶■□○●▲△*]|\(?\d{1,2}[.)]\s|[가-하][.)]\s")
_HYPHEN = re.compile(r"[a-z]-$")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff，。、]$")
_FULL = 0.75
"""A line this long beside the page's long ones goes on in the next."""


def paragraphs(pages: Sequence[str]) -> str:
    """The text of pages; a page's end is a line's end like any other."""
    found: list[str] = []
    goes_on = False
    for page in pages:
        lines = [line.rstrip() for line in page.split("\n")]
        full = _FULL * _long(lines)
        for line in lines:
            if not line.strip():
                goes_on = False
                continue
            if goes_on and not _STARTS.match(line.lstrip()):
                found[-1] = _joined(found[-1], line.lstrip())
            else:
                found.append(line.strip())
            goes_on = len(line) >= full and not _ENDS.search(line)
    return "\n".join(found)


def _long(lines: Sequence[str]) -> int:
    """The length that nine in ten lines stay under."""
    lengths = sorted(len(line) for line in lines if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _joined(before: str, line: str) -> str:
    if _HYPHEN.search(before) and line[:1].islower():
        return before[:-1] + line
    return before + line if _HAN.search(before) else f"{before} {line}"
