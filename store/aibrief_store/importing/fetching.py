"""One page of the public web, fetched as a polite reader does.

http(s) only; each redirect is checked like the first address; robots.txt is respected; what a
publisher keeps behind a login or a payment is not tried. Runs in the child process (`inside`),
which is killed when the whole takes too long, however slowly the other side talks.
"""

import zlib
from collections.abc import Callable
from email.message import Message
from http.client import HTTPException, HTTPResponse
from typing import NamedTuple
from urllib.parse import urljoin

import msgspec

from aibrief_store.errors import Unreadable
from aibrief_store.importing.addresses import Place, place
from aibrief_store.importing.connecting import connected
from aibrief_store.importing.fetched import Fetched, Wish

NAME = "aibrief"
"""What robots.txt may call us."""

AGENT = f"{NAME}/0.1 (a reader's own program; fetches one page when its user asks)"
TYPES = frozenset((
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown",
    "application/pdf", "application/x-pdf", "application/xml", "text/xml",
    "application/rss+xml", "application/atom+xml", "application/rdf+xml",
    "application/octet-stream",  # many a PDF; what else it may be is seen by its beginning
))  # fmt: skip
REDIRECTS = 5
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html, application/pdf, text/*;q=0.8, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}
_MOVED = (301, 302, 303, 307, 308)
_ROBOTS_LARGEST = 500_000  # RFC 9309, 2.5
_CHUNK = 65_536
_SAID = {
    401: "the page asks for a login; open it in a browser and save it",
    402: "the page is to be paid for; open it in a browser and save it",
    403: "the site does not let programs read this page; open it in a browser and save it",
    404: "there is no such page",
    410: "the page was taken down",
    429: "the site asks to come back later",
    451: "the page is withheld for legal reasons",
}

Checked = Callable[[Place], None]


class _Answer(NamedTuple):
    """What a site says in the end, and where that was."""

    at: Place
    status: int
    headers: Message
    body: bytes


def fetch(wish: Wish) -> Fetched:
    """The page at an address.

    Raises:
        Unreadable: 'refused', 'unreachable', 'status', 'type' or 'too big'.
    """
    answer = _followed(wish, lambda at: _ask_leave(at, wish))
    if answer.status != 200:
        message = _SAID.get(answer.status, f"the site answers {answer.status}")
        raise Unreadable(answer.at.url, "status", message)
    return _page(answer.at, answer.headers, answer.body)


def _page(at: Place, headers: Message, body: bytes) -> Fetched:
    given = headers.get("Content-Type", "")
    media_type = given.partition(";")[0].strip().lower()
    if media_type and media_type not in TYPES:
        raise Unreadable(at.url, "type", f"{media_type[:80]} is no page, PDF, text or feed")
    charset = headers.get_param("charset", "")
    return Fetched(
        at.url,
        media_type,
        charset.lower() if isinstance(charset, str) else "",
        headers.get("Content-Language", "")[:20],
        body,
    )


def _followed(wish: Wish, permitted: Checked) -> _Answer:
    """The answer at the end of the redirects; ``permitted`` is asked of each place first."""
    at = place(wish.url, wish.allowed)
    for _ in range(REDIRECTS + 1):
        permitted(at)
        answer = _asked(at, wish)
        onward = answer.headers.get("Location")
        if answer.status not in _MOVED or not onward:
            return answer
        at = _onward(at, onward, wish)
    raise Unreadable(wish.url, "unreachable", f"it leads on more than {REDIRECTS} times")


def _onward(at: Place, onward: str, wish: Wish) -> Place:
    # Headers are read as Latin-1; sites write UTF-8 there.
    onward = onward.encode("latin-1", "replace").decode("utf-8", "replace").strip()
    after = place(urljoin(at.url, onward.replace(" ", "%20")), wish.allowed)
    if (at.scheme, after.scheme) == ("https", "http"):
        raise Unreadable(at.url, "refused", f"it leads from https to {after.url[:200]}")
    return after


def _asked(at: Place, wish: Wish) -> _Answer:
    """One request; only the body of a 200 is read."""
    connection = connected(at, wish)
    try:
        connection.request(
            "GET",
            at.path,
            headers=_HEADERS,
        )
        with connection.getresponse() as response:
            body = _body(response, at, wish.largest) if response.status == 200 else b""
            return _Answer(at, response.status, response.headers, body)
    except TimeoutError as error:
        message = f"nothing heard for {wish.pause:g} s, given up"
        raise Unreadable(at.url, "unreachable", message) from error
    except (HTTPException, OSError, zlib.error) as error:
        message = f"a broken answer ({type(error).__name__})"
        raise Unreadable(at.url, "unreachable", message) from error
    finally:
        connection.close()


def _body(response: HTTPResponse, at: Place, largest: int) -> bytes:
    """The whole body, unpacked, never more of it than ``largest``."""
    promised = response.headers.get("Content-Length", "")
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in ("identity", "", "gzip", "x-gzip"):
        raise Unreadable(at.url, "type", f"packed as {packing[:40]}, which was not asked for")
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if "gzip" in packing else None
    body = bytearray()
    arrived = 0
    while chunk := response.read(_CHUNK):
        arrived += len(chunk)
        body += unpack.decompress(chunk, largest + 1 - len(body)) if unpack else chunk
        if max(len(body), arrived) > largest:
            message = f"more than {largest // 1_000_000} MB, larger than any article"
            raise Unreadable(at.url, "too big", message)
    cut_short = promised.isdecimal() and arrived < int(promised)
    if cut_short or (unpack and not unpack.eof):
        raise Unreadable(at.url, "unreachable", "the answer ends before its end; try again")
    return bytes(body)


def _ask_leave(at: Place, wish: Wish) -> None:
    """What the site asks of programs in its robots.txt is done (RFC 9309).

    Raises:
        Unreadable: 'refused': it asks not to read the page, or it can't say.
    """
    from protego import Protego

    site = at._replace(path="/robots.txt")
    if at.path == site.path:
        return
    small = msgspec.structs.replace(wish, url=site.url, largest=_ROBOTS_LARGEST)
    answer = _followed(small, lambda _: None)
    if answer.status >= 500:
        message = f"the site's robots.txt can't be had ({answer.status}); try again later"
        raise Unreadable(at.url, "refused", message)
    rules = answer.body.decode("utf-8", "replace")
    if rules and not Protego.parse(rules).can_fetch(at.url, NAME):
        raise Unreadable(at.url, "refused", "the site's robots.txt asks programs not to read it")
