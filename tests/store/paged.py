"""Invented pages with every line labelled: what taking a page apart is scored on.

``article_pages/<name>.toml`` holds what the page says of itself and, as ``page``, its lines, each
behind its part and a stroke; a line that begins with '+' goes on the one above it. Parts are
those of `aibrief_store.articles`, clutter with its kind ('clutter.share'). ``frozen`` pages were
written before the code and left alone; ``fresh`` ones after the rules, which were not changed for
them: they say what to expect of a page that nobody has seen. The others were tuned on.
"""

import functools
from pathlib import Path

import msgspec

from aibrief_store.articles import ASSERTING, Part

FOLDER = Path(__file__).parent / "article_pages"


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a careful reader finds that the page says of itself; '' is what it does not say.

    ``missed``: fields that the program is known not to find; they may be absent, never wrong.
    """

    language: str
    page: str
    title: str = ""
    author: list[str] = []
    editor: list[str] = []
    container_title: str = ""
    series: str = ""
    issued: str = ""
    issued_kind: str = ""
    updated: str = ""
    address: str = ""
    frozen: bool = False
    fresh: bool = False
    missed: list[str] = []


class Page(msgspec.Struct, frozen=True):
    """``labels``: the part of each character, 'blank' between the lines."""

    name: str
    text: str
    labels: list[str]
    told: Told


class Score(msgspec.Struct, frozen=True):
    """Of the characters that are no space.

    Attributes:
        kept: of the article's own, the share that is in the article's own parts; 1 where none is.
        out: of the clutter, the share that is not.
        exact: of all, the share that is in the very part and kind.
    """

    kept: float
    out: float
    exact: float


@functools.cache
def pages() -> dict[str, Page]:
    return {path.stem: _page(path) for path in sorted(FOLDER.glob("*.toml"))}


def _page(path: Path) -> Page:
    told = msgspec.toml.decode(path.read_bytes(), type=Told)
    text, labels = "", list[str]()
    for line in told.page.split("\n"):
        label, stroke, words = line.partition(" | ")
        if label.startswith("+"):
            text, labels = text[:-1], labels[:-1]
        text += words + "\n"
        labels += [label.lstrip("+")] * len(words) + ["blank"]
        assert stroke or not line, line
    return Page(path.stem, text, labels, told)


def score(text: str, labels: list[str], parts: list[Part]) -> Score:
    """How ``parts`` agree with ``labels``."""
    kept, out, exact = list[bool](), list[bool](), list[bool]()
    for part in parts:
        mine = f"clutter.{part.kind}" if part.part == "clutter" else part.part
        for at in range(part.start, part.end):
            if text[at].isspace() or labels[at] == "blank":
                continue
            exact.append(labels[at] == mine)
            if labels[at] in ASSERTING:
                kept.append(part.part in ASSERTING)
            elif labels[at].startswith("clutter"):
                out.append(part.part not in ASSERTING)
    return Score(*(sum(each) / len(each) if each else 1.0 for each in (kept, out, exact)))
