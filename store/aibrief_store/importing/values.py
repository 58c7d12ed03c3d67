"""Values of metadata made clean, or refused; the same for every kind of document."""

import re
from urllib.parse import urljoin, urlsplit

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_LONGEST = 1_000


def cleaned(value: str) -> str:
    """One line without control characters and entities; '' for what is too long to be one."""
    from html import unescape

    if len(value) > 10 * _LONGEST:
        return ""
    line = " ".join(unescape(value).split())
    line = "".join(c for c in line if c.isprintable() or c == "\u200d")
    return line if len(line) <= _LONGEST else ""


def address(value: str, base: str = "") -> str:
    """A whole http(s) address, joined to ``base``; '' for anything else."""
    value = value.strip()
    try:
        joined = urljoin(base, value) if base.startswith("http") else value
        parts = urlsplit(joined)
        fine = (
            parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        )
    except ValueError:
        return ""
    return joined if fine and len(joined) <= 2_000 and not re.search(r"\s", joined) else ""


def language(value: str) -> str:
    """A language tag: 'ko', 'zh-Hans', 'ko-KR' (also of 'ko_KR'); '' for anything else."""
    value = value.strip().partition(",")[0]
    return value.replace("_", "-") if _TAG.fullmatch(value) and len(value) <= 20 else ""
