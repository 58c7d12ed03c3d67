"""Large texts: how much longer they take than small ones, in CPU time of one process.

    python benchmarks/large_text.py

Two articles side by side, 500 lit spans each, in copies of 10 kB and of 1 MB: from the key to the
first text, and the 95th percentile of scrolls and of steps from claim to claim. Then one
text of 10 MB in a single line, one of a million lines, and 10,000 combining marks, each as a copy,
and as every field of every record as much of them as a pack may hold there; and attaching a copy
of 1 MB in which every word has moved. Exit status 1 where a bound is missed.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests/tui")]

import msgspec  # noqa: E402
from hostile_pack import ABOUT, written  # noqa: E402
from piloted import Reader  # noqa: E402

from aibrief_store.anchoring import anchor_span  # noqa: E402
from aibrief_store.library import Library  # noqa: E402
from aibrief_store.packs.checking import PackRecords  # noqa: E402
from aibrief_store.packs.lengths import LONGEST  # noqa: E402
from aibrief_store.planting import laid_out  # noqa: E402
from aibrief_store.records import Claim, Entity, Pack, Source  # noqa: E402
from aibrief_store.search.preparing import prepare  # noqa: E402
from aibrief_tui.app import AibriefApp  # noqa: E402
from aibrief_tui.views.article import Article  # noqa: E402
from aibrief_tui.widgets.source_pane import SourcePane  # noqa: E402

SPANS, ENTITIES = 500, 50
SIZE = (120, 40)
FIRST_TEXT, SCROLL, PAINT, KEY = 1.1, 0.05, 0.5, 0.1


def main() -> int:
    missed = side_by_side() + shapes() + moved()
    return int(missed > 0)


def told(what: str, value: float, unit: str, bound: float) -> int:
    """Print a figure; 1 where it is over its bound."""
    fine = value <= bound
    print(f"{what:64} {value:8.3f} {unit:3} bound {bound:g}  {'met' if fine else 'MISSED'}")
    return int(not fine)


# Two articles with claims all over them


def text_of(source: str, size: int) -> str:
    """``SPANS`` sentences with others between them, ``size`` characters in all."""
    between = size // SPANS - 19
    filler = "the lamps of the harbour burn on " * (between // 30 + 1)
    pieces = []
    for k in range(SPANS):
        gap = filler[: max(0, between)]
        pieces.append(f"{source[:4]} holds {k:04} m.\n" + gap[:-1] + "\n" * bool(gap))
    return "".join(pieces)


def planted(folder: Path, size: int) -> Library:
    """Both articles attached, in a library of its own."""
    own = {"pack": "china-ai-2025", "rev": 1}
    words = {"en": "x", "ko": "x"}
    entities = [
        msgspec.convert({"id": f"e{k}", "kind": "k", "names": [{"value": f"E{k}"}], **own}, Entity)
        for k in range(ENTITIES)
    ]
    pack = {
        "id": "china-ai-2025",
        "version": 1_000_000,
        "licence": "x",
        "title": words,
        "opening": "e0",
        "kinds": {"k": words},
        "units": {"m": words},
        "properties": {"p": {"id": "p", "label": words, "value": ["quantity"]}},
    }
    ids = ("east-2031", "west-2031")
    sources = {
        id: msgspec.convert(
            {"id": id, "outline": [{"id": "p1", "part": "body", "gist": words}], **own}, Source
        )
        for id in ids
    }
    claims = [claim for id in ids for claim in claims_of(id, text_of(id, size))]
    records = PackRecords(
        msgspec.convert(pack, Pack),
        {one.id: one for one in entities},
        sources,
        {one.id: one for one in claims},
    )
    prepared = folder / f"pack-{size}"
    prepared.write_bytes(laid_out(records, prepare(entities)))
    library = Library.open(folder / f"library-{size}.json", prepared=prepared)
    for id in ids:
        library.attach(text_of(id, size), id)
    return library


def claims_of(source: str, text: str) -> Iterator[Claim]:
    start = 0
    for k in range(SPANS):
        words = f"{source[:4]} holds {k:04} m."
        start = text.index(words, start)
        span = msgspec.to_builtins(anchor_span(text, start, start + len(words)))
        yield msgspec.convert(
            {
                "id": f"{source}.c{k}",
                "source": source,
                "subject": f"e{k % ENTITIES}",
                "property": "p",
                "value": {"quantity": {"amount": str(k), "digits": "exact", "unit": "m"}},
                "period": f"{1500 + k}",
                "anchor": {"passage": "p1", "spans": [span]},
                "statement": {"en": words, "ko": words},
                "pack": "china-ai-2025",
                "rev": 1,
            },
            Claim,
        )


@asynccontextmanager
async def at_the_app(library: Library, file: Path) -> Any:
    app = AibriefApp(lambda: library, file)
    async with app.run_test(size=SIZE) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        yield reader
        app.exit()


async def cpu(of: Awaitable[object]) -> float:
    start = time.process_time()
    await of
    return time.process_time() - start


async def press(reader: Reader, *keys: str) -> None:
    await reader.press(*keys)
    assert reader.lines


class Looks(msgspec.Struct):
    """CPU seconds: from the launch and from the key to the first text, of scrolls, of steps."""

    launched: list[float] = []
    opened: list[float] = []
    scrolls: list[float] = []
    steps: list[float] = []


def side_by_side() -> int:
    """10 kB against 1 MB, one after the other in each round."""
    small, large = Looks(), Looks()
    with tempfile.TemporaryDirectory() as folder:
        for size in (10_000, 1_000_000):
            planted(Path(folder), size).close()
        for _ in range(9):
            for size, looks in ((10_000, small), (1_000_000, large)):
                asyncio.run(looked_at(Path(folder) / f"library-{size}.json", looks))
    first = ratio(large.launched, small.launched)
    missed = told("2 x 1 MB / 2 x 10 kB: launch to first text", first, "", FIRST_TEXT)
    more = statistics.median(large.opened) - statistics.median(small.opened)
    missed += told("2 x 1 MB over 2 x 10 kB: key to first text", more, "s", SCROLL)
    missed += told("2 x 1 MB: a scroll, p95", p95(large.scrolls), "s", SCROLL)
    return missed + told("2 x 1 MB: a step from claim to claim, p95", p95(large.steps), "s", KEY)


def ratio(large: list[float], small: list[float]) -> float:
    return statistics.median(a / b for a, b in zip(large, small, strict=True))


async def looked_at(file: Path, looks: Looks) -> None:
    start = time.process_time()
    library = Library.open(file)
    try:
        async with at_the_app(library, file.with_name("nobody.json")) as reader:
            looks.launched.append(time.process_time() - start)
            assert "holds" in reader.text, "both copies are in sight"
            pane = reader.explore.query_one("#first", SourcePane)
            reader.explore._articles.clear()
            library._known.clear()
            start = time.process_time()
            reader.explore.open_claim("east-2031.c250")
            await reader.settle()
            looks.opened.append(time.process_time() - start)
            for _ in range(40):
                pane.on_mouse_scroll_down()
                looks.scrolls.append(await cpu(drawn(reader)))
            await reader.press("tab")
            for _ in range(12):
                looks.steps.append(await cpu(press(reader, "j")))
    finally:
        library.close()
        for left in file.parent.glob("nobody.*"):
            left.unlink()


async def drawn(reader: Reader) -> None:
    reader.app.screen._on_timer_update()
    assert reader.lines


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


# Texts of odd shapes

SHAPES: dict[str, Callable[[], str]] = {
    "10 MB in one line": lambda: "lamps and 등대 burn. " * 600_000,
    "10 MB without a blank": lambda: "lamp등대" * 1_700_000,
    "a million lines": lambda: "a lamp\n" * 1_000_000,
    "10,000 combining marks": lambda: "a" + "\u0301\u0323" * 5_000,
}


def shapes() -> int:
    """Each as a copy in the pane, and as the text of every field."""
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        plain = asyncio.run(fields(Path(folder), "plain", "a lamp"))
        for name, make in SHAPES.items():
            painted, key = asyncio.run(copied(Path(folder), make()))
            missed += told(f"a copy: {name}, first paint", painted, "s", PAINT)
            missed += told(f"a copy: {name}, a key", key, "s", KEY)
            text = make()[:LONGEST].replace("\u0301\u0323" * 500, "a" + "\u0301\u0323" * 499)
            worst = asyncio.run(fields(Path(folder), name, text))
            for what, bound in (("first paint", PAINT), ("a key, the slowest", KEY)):
                over = worst[what] - plain[what]
                missed += told(f"fields: {name}, {what}, over the plain case", over, "s", bound)
    return missed


async def copied(folder: Path, text: str) -> tuple[float, float]:
    """CPU seconds until it is painted, and of the slowest of some scrolls and a jump."""
    file = folder / "bundled.json"
    library = Library.open(file)
    try:
        async with at_the_app(library, file) as reader:
            pane = reader.explore.query_one("#first", SourcePane)
            claims = tuple((k * len(text) // 9, k * len(text) // 9 + 3, str(k)) for k in range(9))
            start = time.process_time()
            pane.show(Article("x", "copy", text, claims, {}), (("x", "strong"),), ("8",))
            await drawn(reader)
            painted = time.process_time() - start
            keys = []
            for claim in ("0", "4", "7"):
                start = time.process_time()
                pane.show(pane.article, pane.heading, (claim,))
                pane.on_mouse_scroll_down()
                keys.append(await cpu(drawn(reader)) + time.process_time() - start)
            return painted, max(keys)
    finally:
        library.close()


async def fields(folder: Path, name: str, text: str) -> dict[str, float]:
    """CPU seconds until Explore is painted, and of the slowest key through the screens."""
    few = [text] + ["a lamp"] * 3
    file = folder / f"{name}.json"
    library = Library.open(file, prepared=written(folder / f"{name}.pack", few))
    try:
        library.search("x")
        library.comparisons(ABOUT)
        app = AibriefApp(lambda: library, file)
        start = time.process_time()
        async with app.run_test(size=SIZE) as pilot:
            reader = Reader(app, pilot)
            await reader.settle()
            painted = time.process_time() - start
            slowest = {"": 0.0}
            for key in "jjkclj!wjj!xj!sj!rj!vj!?!":
                took = await cpu(press(reader, "escape" if key == "!" else key))
                slowest[key] = max(took, slowest.get(key, 0.0))
            app.exit()
        return {"first paint": painted, "a key, the slowest": max(slowest.values())}
    finally:
        library.close()


# A copy in which every word has moved


def moved() -> int:
    """Told beside the copy in which nothing has: a search through all of it for each length."""
    with tempfile.TemporaryDirectory() as folder:
        library = planted(Path(folder), 1_000_000)
        text = text_of("east-2031", 1_000_000)
        start = time.process_time()
        library.examine("An advertisement.\n\n" + text, "east-2031")
        took = time.process_time() - start
        library.close()
    return told("attaching 1 MB, 500 spans, all of them moved", took, "s", 5.0)


if __name__ == "__main__":
    raise SystemExit(main())
