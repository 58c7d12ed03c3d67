"""Framed lines: what a library's file consists of.

A line is ``<length> <crc> <body>\\n``: the body's length in bytes and its CRC-32 (zlib.crc32, as
gzip and PNG use it), both as eight lower-case hex digits. The length finds the end without a
search, the CRC tells every change of up to 32 bits in a row, and the line end lets a repair find
the next line behind a broken one. One form only is valid, so that no flipped bit goes unseen.
"""

from collections.abc import Iterator
from typing import Literal
from zlib import crc32

import msgspec

HEAD = 18
"""Bytes before the body."""

Bytes = bytes | memoryview
Broken = Literal["torn", "damaged"]


class Line(msgspec.Struct, frozen=True, gc=False):
    """One line: where it starts and ends, and its body's bytes lie between."""

    start: int
    end: int

    @property
    def body(self) -> slice:
        """Where the body lies."""
        return slice(self.start + HEAD, self.end - 1)


def framed(body: bytes) -> bytes:
    """The line that holds ``body``."""
    return b"%08x %08x %b\n" % (len(body), crc32(body), body)


def line_at(data: memoryview, start: int) -> Line | None:
    """The line that starts at ``start``, if it is whole and its CRC is right."""
    head = bytes(data[start : start + HEAD])
    try:
        length = int(head[:8], 16)
    except ValueError:
        return None
    end = start + HEAD + length + 1
    if end > len(data) or data[end - 1] != 10:
        return None
    body = data[start + HEAD : end - 1]
    return Line(start, end) if head == b"%08x %08x " % (length, crc32(body)) else None


def lines(data: memoryview, start: int, end: int | None = None) -> Iterator[Line]:
    """The good lines from ``start`` on, up to the first that is not."""
    end = len(data) if end is None else end
    while start < end:
        found = line_at(data, start)
        if found is None:
            return
        yield found
        start = found.end


def broken(data: memoryview, start: int) -> Broken | None:
    """What is wrong at ``start``, where `lines` stopped; ``None`` at the end of the data.

    'torn' is what a write leaves that was cut off: the last line, short or with pages that never
    reached the disk (NUL, which JSON never holds). All else is 'damaged'.
    """
    if start >= len(data):
        return None
    rest = bytes(data[start:])
    if next(found_lines(data, start), None) is not None:
        return "damaged"
    cut = not rest.endswith(b"\n") or b"\0" in rest
    return "torn" if cut else "damaged"


def found_lines(data: memoryview, start: int) -> Iterator[Line]:
    """Every good line from ``start`` on, whatever lies between them; for repairing."""
    rest = bytes(data[start:])
    at = 0
    while at < len(rest):
        found = line_at(data, start + at)
        if found is not None:
            yield found
            at = found.end - start
            continue
        ahead = rest.find(b"\n", at)
        if ahead < 0:
            return
        at = ahead + 1
