"""Addresses of pages and mailboxes: what stands in them is no name and no figure."""

import re

_PAGE = re.compile(r"(?:https?://|www\.)[^\s]++")
_OWNER = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}\Z")
_HOST = re.compile(r"@[\w.-]{1,255}")


def addresses(text: str) -> list[tuple[int, int]]:
    """Spans of web and mail addresses, in order; most texts have none and are told fast."""
    found: list[tuple[int, int]] = []
    if "://" in text or "www." in text:
        found += [each.span() for each in _PAGE.finditer(text)]
    at = text.find("@")
    while at >= 0:
        host = _HOST.match(text, at)
        owner = _OWNER.search(text, max(at - 64, 0), at) if host else None
        if host and owner:
            found.append((owner.start(), host.end()))
        at = text.find("@", host.end() if host else at + 1)
    return sorted(found)
