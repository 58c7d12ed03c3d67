"""Score how a page's text is taken apart, and what it is found to say of itself.

    python benchmarks/articles.py [--misses] [--seeds FOLDER]

Prints a table: for each page the shares of characters kept (of the article's own), out (of the
clutter) and exact (in the very part and kind), and of its metadata how many fields are right,
wrong and absent. 'The five' are real pages with labels by hand, skipped where their texts are
absent; 'frozen' pages were invented before the code, 'fresh' ones after the rules and left alone.
Then copies: of each invented clean article perturbed ones, how many are known again; and what a
page of 1 MB, 5,000 stored articles and the slowest regex take. Exit status 1 if a target is missed.
"""

import argparse
import pkgutil
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / each) for each in ("store", "seeds", "tests/store", "tests/seeds")]

from hand_labels import part_labels  # noqa: E402
from labelled import FOLDER as CLEAN  # noqa: E402
from paged import pages, score  # noqa: E402

import aibrief_store.articles  # noqa: E402
from aibrief_store.anchoring import canonical  # noqa: E402
from aibrief_store.articles import (  # noqa: E402
    Fingerprint,
    article,
    kin,
    metadata,
    parts,
)

SEEDS = ROOT.parent / "shared/seeds"
TARGET = 0.98
MEGABYTE, LOOK, WORST = 2.0, 0.05, 0.1
LONGEST = 200
"""No regex of these modules is given more of a line than this."""
HOSTILE = (
    "가", "홍길동 ", "홍길동 기자 ", "기자", "가·", "By Ab Cd, ", "Ab Cd ", "记者甲、", "（",
    "[가=", "[가 나=", "<", "a > ", "2024-", "2024.01.01 ", "a@b.", "http", "#a ", "댓글 ",
    "은/", " / ", "/", "。", "사진=", "“", "。（", "정리=홍길동·", "分享", "1 ", "\u3000",
    "ⓒ 가", "지난 ", "A", "다. ",
)  # fmt: skip


class Row(NamedTuple):
    """``right``, ``wrong`` and ``absent`` count fields of metadata."""

    name: str
    kept: float
    out: float
    exact: float
    right: int
    wrong: int
    absent: int
    misses: list[str]


def real_pages(folder: Path) -> Iterator[Row]:
    for path in sorted(folder.glob("*.txt")):
        text, labels = canonical(path.read_text(encoding="utf-8")), part_labels(path.stem)
        each = [part for start, end, part in labels.parts for _ in range(start, end)]
        told: dict[str, list[str]] = {
            "title": [text[labels.title.start : labels.title.end]] if labels.title else [],
            "author": [row.name for row in labels.author],
            "editor": [row.name for row in labels.editor],
            "paper": [labels.publisher.name] if labels.publisher else [],
            "issued": [_day(labels.issued.date, labels.latest is not None)],
            "issued_kind": [labels.issued.kind],
            "updated": [labels.updated.date] if labels.updated else [],
            "url": [text[labels.address.start : labels.address.end]] if labels.address else [],
            "series_number": [labels.series.number] if labels.series else [],
            "language": [labels.language],
        }
        yield _row(f"the five: {path.stem}", text, each, labels.language, told)


def _day(edtf: str, both: bool) -> str:
    """The hand's 'a/b' is one day of a set."""
    return "[" + edtf.replace("/", "..") + "]" if both else edtf


def invented_pages() -> Iterator[Row]:
    for name, page in pages().items():
        told = page.told
        expected = {
            "title": [told.title], "author": told.author, "editor": told.editor,
            "container_title": [told.container_title], "issued": [told.issued],
            "issued_kind": [told.issued_kind], "updated": [told.updated], "url": [told.address],
            "language": [told.language],
        }  # fmt: skip
        where = "frozen" if told.frozen else "fresh" if told.fresh else "invented"
        yield _row(f"{where}: {name}", page.text, page.labels, told.language, expected)


def _row(name: str, text: str, labels: list[str], language: str, told: dict[str, list[str]]) -> Row:
    taken = parts(text, language)
    found: dict[str, list[str]] = {}
    for each in metadata(text, taken):
        found.setdefault(each.field, []).append(each.value)
    found["paper"] = [*found.get("container_title", []), *found.get("publisher", [])][:1]
    for field in ("title", "container_title", "issued", "issued_kind", "updated", "url"):
        found[field] = found.get(field, [])[:1]
    right = wrong = absent = 0
    misses = list(_misplaced(text, labels, taken))
    for field, expected in told.items():
        wanted, said = [each for each in expected if each], found.get(field, [])
        right += wanted == said
        absent += wanted != said and not said
        wrong += wanted != said and bool(said)
        misses += [f"{field}: {said} for {wanted}"] if wanted != said else []
    got = score(text, labels, taken)
    return Row(name, got.kept, got.out, got.exact, right, wrong, absent, misses)


def _misplaced(
    text: str, labels: list[str], taken: Sequence[aibrief_store.articles.Part]
) -> Iterator[str]:
    for part in taken:
        mine = f"clutter.{part.kind}" if part.part == "clutter" else part.part
        here = {labels[at] for at in range(part.start, part.end) if not text[at].isspace()}
        if here - {"blank", mine}:
            words = text[part.start : part.end].strip()[:30]
            yield f"{words!r} is {here}, not {mine} ({part.rule})"


def copies() -> tuple[int, int, int]:
    """Perturbed copies known as the same, all of them, and other articles taken for kin."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(CLEAN.glob("*.txt"))]
    prints = [article(text).fingerprint for text in texts]
    known = wrong = 0
    draw = random.Random(4)
    for number, text in enumerate(texts):
        for copy in _perturbed(text, draw):
            found = kin(article(copy).fingerprint, [prints[number]])
            known += bool(found) and found[0].kinship == "same"
        others = prints[:number] + prints[number + 1 :]
        wrong += len(kin(prints[number], others))
    return known, 4 * len(texts), wrong


def _perturbed(text: str, draw: random.Random) -> Iterator[str]:
    yield text.replace("“", '"').replace("”", '"').replace("\n", "\r\n\r\n")
    yield f"메뉴 열기\n공유하기\n\n{text}\n\n댓글 3\nⓒ 2031 The Copy. All rights reserved."
    letters = [at for at, letter in enumerate(text) if letter.isalpha()]
    for share in (500, 250):
        rough = list(text)
        for at in draw.sample(letters, len(text) // share):
            rough[at] = ""
        yield "".join(rough)


def seconds_of_a_megabyte() -> float:
    text = (CLEAN / "shipyard-robots-ko.txt").read_text(encoding="utf-8") + "\n"
    start = time.process_time()
    article(text * (1_000_000 // len(text)))
    return time.process_time() - start


def seconds_of_a_look() -> float:
    """Among 5,000 stored fingerprints."""
    draw = random.Random(1)
    stored = [
        Fingerprint(str(n), f"{n:016x}", sketch=frozenset(draw.getrandbits(32) for _ in range(128)))
        for n in range(5_000)
    ]
    new = article((CLEAN / "shipyard-robots-ko.txt").read_text(encoding="utf-8")).fingerprint
    start = time.process_time()
    kin(new, stored)
    return time.process_time() - start


def slowest_regex() -> tuple[float, str, str]:
    """On 100 kB of hostile lines as long as lines come to a regex."""
    timed = []
    for name, regex in _regexes():
        for seed in HOSTILE:
            line = (seed * LONGEST)[:LONGEST]
            start = time.process_time()
            for _ in range(100_000 // LONGEST):
                regex.search(line)
            timed.append((time.process_time() - start, name, repr(seed)))
    return max(timed)


def _regexes() -> Iterator[tuple[str, re.Pattern[str]]]:
    for module in pkgutil.iter_modules(aibrief_store.articles.__path__):
        for name, value in vars(import_module(f"aibrief_store.articles.{module.name}")).items():
            if isinstance(value, re.Pattern):
                yield f"{module.name}.{name}", value


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--misses", action="store_true", help="print what is wrong")
    parser.add_argument("--seeds", type=Path, default=SEEDS, help="the five articles")
    options = parser.parse_args()
    rows = [*real_pages(options.seeds), *invented_pages()]
    print(f"{'page':34}{'kept':>7}{'out':>7}{'exact':>7}{'right':>7}{'wrong':>7}{'absent':>7}")
    for row in rows:
        print(f"{row.name:34}{row.kept:7.3f}{row.out:7.3f}{row.exact:7.3f}", end="")
        print(f"{row.right:7}{row.wrong:7}{row.absent:7}")
        for miss in row.misses if options.misses else ():
            print("    ", miss)
    known, of, wrong = copies()
    print(f"copies known as the same: {known} of {of}; other articles taken for kin: {wrong}")
    large, look, regex = seconds_of_a_megabyte(), seconds_of_a_look(), slowest_regex()
    print(f"an article of 1 MB: {large:.2f} s (target {MEGABYTE})")
    print(f"looking among 5,000: {look * 1000:.0f} ms (target {LOOK * 1000:.0f})")
    print(f"slowest regex, 100 kB: {regex[0]:.3f} s {regex[1]} {regex[2]} (target {WORST})")
    kept, out = (sum(getattr(r, each) for r in rows) / len(rows) for each in ("kept", "out"))
    print(f"{len(rows)} pages: kept {kept:.4f}, out {out:.4f}")
    fine = all(row.kept >= TARGET and row.out >= TARGET for row in rows)
    fine = fine and not wrong and large < MEGABYTE and look < LOOK and regex[0] < WORST
    return 0 if fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
