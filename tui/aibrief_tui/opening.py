"""Opening an address in the reader's browser: what was shown whole, and nothing but the web's.

Python's webbrowser runs whatever ``BROWSER`` says, browsers for terminals among it, which would
take this one over; so the system's own opener is asked, without a shell in between.
"""

import os
import sys
from collections.abc import Mapping
from urllib.parse import urlsplit

from aibrief_store.records import Text
from aibrief_tui.door import LONGEST, clean
from aibrief_tui.programs import Programs

OPENERS = (
    (("open",),) if sys.platform == "darwin" else (("xdg-open",), ("gio", "open"), ("wslview",))
)

OPENED = Text("opened {url}", "{url} 열었음")
ONLY_HTTP = Text("only http and https addresses are opened", "http와 https 주소만 연다")
UNSEEN = Text(
    "not opened: parts of this address cannot be seen", "열지 않음: 보이지 않는 글자가 든 주소"
)
NO_OPENER = Text(
    "no program here opens addresses; yu copies it", "주소를 열 프로그램이 없음; yu 복사"
)

PATIENCE = 1.0
"""Seconds in which an opener may say that it failed; one that goes on is the browser itself."""


def open_address(url: str, environ: Mapping[str, str] = os.environ) -> tuple[Text, str]:
    """Open ``url``; returns what to say (with ``{url}`` in it) and the style to say it in."""
    if not is_web(url):
        return ONLY_HTTP, "warn"
    if clean(url) != url or " " in url or len(url) >= LONGEST:
        return UNSEEN, "warn"
    return (OPENED, "good") if _handed_over(url, environ) else (NO_OPENER, "warn")


def is_web(url: str) -> bool:
    """Whether it is an http or https address with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    named = parts.scheme in ("http", "https") and bool(parts.hostname)
    return named and url.lower().startswith(f"{parts.scheme}://")


def _handed_over(url: str, environ: Mapping[str, str]) -> bool:
    if sys.platform == "win32":
        os.startfile(url)
        return True
    programs = Programs(environ, PATIENCE)
    return any(programs.starts(*command, url) for command in OPENERS if programs.finds(command[0]))
