"""What is made to keep a reader waiting, or to fill the memory, ends soon with a clear error.

Each bomb is read in a small process of its own, which tells the time and the largest memory of
its child; the memory of pytest would be counted into the child's else.
"""

import json
import os
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from test_importing_files import pdf_file, stream

from aibrief_store.errors import Unreadable
from aibrief_store.importing import Limits, read_any

MEASURED = """
import json, resource, sys, time
from aibrief_store.errors import Unreadable
from aibrief_store.importing import read_any
started = time.monotonic()
try:
    read_any(sys.argv[1])
    said = ["read", ""]
except Unreadable as error:
    said = [error.reason, str(error)]
seconds = time.monotonic() - started
largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
print(json.dumps([*said, seconds, largest]))
"""
SECONDS = 10
MEMORY = 600_000_000
MEASURABLE = pytest.mark.skipif(sys.platform != "linux", reason="memory is counted as on Linux")

HEAD = b"<!doctype html><html><head><title>x</title>"
WORDS = b"<body><p>Some few words here, and a few more of them.</p></body></html>"


def json_ld(data: bytes) -> bytes:
    return HEAD + b'<script type="application/ld+json">' + data + b"</script></head>" + WORDS


def pdf_page(content: str, *more: str) -> bytes:
    return pdf_file(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources"
        "<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>",
        content,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *(more or ("<<>>",)),
    )


def twice_packed() -> str:
    packer, outer = zlib.compressobj(), zlib.compressobj()
    packed = b"".join(outer.compress(packer.compress(b"\0" * 10_000_000)) for _ in range(50))
    packed += outer.compress(packer.flush()) + outer.flush()
    head = f"<</Length {len(packed)}/Filter[/FlateDecode/FlateDecode]>>stream\n"
    return head + packed.decode("latin-1") + "\nendstream"


def laughs() -> bytes:
    lines = b"".join(
        b'<!ENTITY a%d "%s">' % (level, b"&a%d;" % (level - 1) * 10) for level in range(1, 10)
    )
    kinds = b'<!DOCTYPE rss [<!ENTITY a0 "lollollollol">' + lines + b"]>"
    items = b"<item><link>http://a.example/</link><title>&a9;</title></item>"
    return b'<?xml version="1.0"?>' + kinds + b"<rss><channel>" + items + b"</channel></rss>"


BOMBS: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "nested.html": (lambda: HEAD + b"</head><body>" + b"<div>" * 200_000 + WORDS, {"broken"}),
    "inline.html": (lambda: HEAD + b"</head><body>" + b"<b><i>" * 160_000 + WORDS, {"broken"}),
    "objects.html": (lambda: json_ld(b'{"a":' * 150_000 + b"1" + b"}" * 150_000), {"read"}),
    "lists.html": (lambda: json_ld(b"[" * 500_000), {"read"}),
    "items.html": (
        lambda: json_ld(b"[" + b'{"@type":"NewsArticle","headline":"x"},' * 20_000 + b"1]"),
        {"read"},
    ),
    "attribute.html": (
        lambda: HEAD + b"</head><body class='" + b"a" * 2_000_000 + b"'>" + WORDS,
        {"read", "too slow"},
    ),
    "elements.html": (
        lambda: HEAD + b"</head><body>" + b"<b>x</b>" * 2_400_000 + WORDS,
        {"memory", "too slow"},
    ),
    "line.txt": (lambda: b"a" * 19_000_000, {"too big"}),
    "zip.txt": (lambda: b"PK\x03\x04" + b"\0" * 100_000, {"binary"}),
    "laughs.rss": (laughs, {"read", "empty", "too slow", "memory"}),
    "deep.rss": (lambda: b"<rss><channel>" + b"<a>" * 20_000, {"empty", "too slow"}),
    "operators.pdf": (lambda: pdf_page(stream("(a) Tj " * 2_000_000)), {"too big"}),
    "packed.pdf": (lambda: pdf_page(twice_packed()), {"too big", "empty", "broken"}),
    "forms.pdf": (
        lambda: pdf_page(
            stream("/X Do " * 100),
            "<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X 6 0 R>>>>"
            + stream("/X Do " * 10)[2:],
        ),
        {"empty", "broken", "too slow"},
    ),
    "kids.pdf": (
        lambda: pdf_file(
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"
        ),
        {"broken", "empty", "too big"},
    ),
    "arrays.pdf": (
        lambda: pdf_file("<</Type/Catalog/Pages " + "[" * 300_000 + ">>"),
        {"broken"},
    ),
}


def measured(path: Path) -> tuple[str, str, float, int]:
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    reason, words, seconds, largest = json.loads(done.stdout)
    return reason, words, seconds, largest


@MEASURABLE
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_within_its_limits_with_a_clear_message(tmp_path: Path, name: str) -> None:
    make, reasons = BOMBS[name]
    path = tmp_path / name
    path.write_bytes(make())
    reason, words, seconds, largest = measured(path)
    assert reason in reasons
    assert seconds < SECONDS
    assert largest < MEMORY
    assert reason == "read" or (str(path) in words and len(words) > len(str(path)) + 20)


@MEASURABLE
@pytest.mark.slow
def test_what_would_take_minutes_is_given_up_in_time(tmp_path: Path) -> None:
    path = tmp_path / "attributes.html"
    many = b"".join(b"a%d=1 " % number for number in range(150_000))
    path.write_bytes(HEAD + b"</head><body><p " + many + b">" + WORDS)
    reason, words, seconds, largest = measured(path)
    assert reason == "too slow"
    assert "8 s" in words
    assert seconds < SECONDS
    assert largest < MEMORY


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    for size, name in ((50_000_000, "fifty.html"), (100_000_000, "a-line-of-hundred.txt")):
        path = tmp_path / name
        with path.open("wb") as file:
            file.truncate(size)
        started = time.monotonic()
        with pytest.raises(Unreadable) as raised:
            read_any(str(path))
        assert raised.value.reason == "too big"
        assert f"{size // 1_000_000} MB" in str(raised.value)
        assert time.monotonic() - started < 1


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of memory there")
def test_too_much_memory_is_told_apart() -> None:
    data = HEAD + b"</head><body>" + b"<p>some words</p>" * 200_000
    with pytest.raises(Unreadable) as raised:
        read_any("a.html", given=data, limits=Limits(memory=160_000_000))
    assert raised.value.reason == "memory"


def test_the_app_goes_on_while_a_bomb_is_read_and_can_give_up() -> None:
    many = b"".join(b"a%d=1 " % number for number in range(150_000))
    stop = threading.Event()
    ended: list[str] = []

    def read() -> None:
        try:
            read_any("a.html", given=HEAD + b"<body><p " + many + b">", stop=stop)
        except Unreadable as error:
            ended.append(error.reason)

    reader = threading.Thread(target=read)
    reader.start()
    turns = 0
    end = time.monotonic() + 1
    while time.monotonic() < end:
        turns += 1
        time.sleep(0.01)
    stop.set()
    reader.join(5)
    assert ended == ["cancelled"]
    assert turns > 20


def test_nothing_is_left_running() -> None:
    with pytest.raises(Unreadable) as raised:
        read_any("a.html", given=HEAD + WORDS, limits=Limits(seconds=0.01))
    assert raised.value.reason == "too slow"
    if sys.platform == "linux":
        own = Path(f"/proc/{os.getpid()}/task/{threading.get_native_id()}/children").read_text()
        programs = [Path(f"/proc/{pid}/cmdline").read_bytes() for pid in own.split()]
        assert not [program for program in programs if b"importing.inside" in program]
