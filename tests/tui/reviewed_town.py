"""An article of the reader's own beside the town's pack, with what reading suggests in it."""

from pathlib import Path

import msgspec
import town

from aibrief_store.anchoring import anchor_span, canonical
from aibrief_store.library import Library
from aibrief_store.records import Claim, Passage, Source, Suggestion, Text
from aibrief_store.storage import Kept

SOURCE = "pilot-2032"
LINES = (
    ("Lamps of the coming year", "headline"),
    ("Share this page", "clutter.share"),
    (
        "Beacon spent 6 million dollars on Ray-2. It keeps 140 keepers, Ada Quill said. "
        "Nobody counted the gulls.",
        "body",
    ),
    ("비컨은 2033년에 새 등을 내놓을 계획이다.", "body"),
    ("Read also: other lamps", "clutter.other_headlines"),
    ("In 2032 the tide stood at 77 m at the Old Pier.", "body"),
)  # fmt: skip
TEXT = canonical("\n".join(line for line, _ in LINES) + "\n")

_DOLLARS = {"amount": "6000000", "digits": 1, "unit": "USD", "as_printed": "6 million"}
SUGGESTED: tuple[tuple[str, str, float, dict[str, object]], ...] = (
    ("cost", "Beacon spent 6 million dollars on Ray-2.", 0.9,
     {"subject": "ray-2", "property": "cost", "value": {"quantity": _DOLLARS},
      "statement": {"en": "Ray-2: cost to build 6 million.", "ko": "레이 2: 건조 비용 600만."}}),
    ("maker", "Beacon spent 6 million dollars on Ray-2.", 0.4,
     {"subject": "beacon", "property": "cost", "value": {"quantity": _DOLLARS}, "period": "2032",
      "statement": {"en": "Beacon: cost to build 6 million.", "ko": "비컨: 건조 비용 600만."}}),
    ("staff", "It keeps 140 keepers, Ada Quill said.", 0.7,
     {"subject": "beacon", "property": "staff",
      "value": {"quantity": {"amount": "140", "digits": "exact", "unit": "keeper"}},
      "said_by": [{"who": "ada-quill", "verb": "say"}],
      "statement": {"en": "Beacon: 140 keepers.", "ko": "비컨: 등대지기 140명."}}),
    ("tide", "In 2032 the tide stood at 77 m at the Old Pier.", 0.6,
     {"subject": "pier", "property": "tide", "period": "2032",
      "value": {"quantity": {"amount": "77", "digits": 2, "unit": "m"}},
      "statement": {"en": "Old Pier: tide 77 m.", "ko": "옛 부두: 조위 77m."}}),
)  # fmt: skip


def place(words: str) -> tuple[int, int]:
    """Where words stand in the article."""
    start = TEXT.index(words)
    return start, start + len(words)


def parts() -> list[tuple[int, int, str]]:
    """What each line is, its line end with it."""
    found, start = [], 0
    for line, part in LINES:
        found.append((start, start + len(line) + 1, part))
        start += len(line) + 1
    return found


def suggestions() -> list[Suggestion]:
    """Four, two of them in one sentence."""
    found = []
    for name, words, confidence, fields in SUGGESTED:
        id = f"{SOURCE}.{name}"
        span = msgspec.to_builtins(anchor_span(TEXT, *place(words)))
        own = {"id": id, "source": SOURCE, "anchor": {"passage": "p1", "spans": [span]}}
        claim = msgspec.convert({**fields, **own}, Claim)
        reasons = [Text(f"the cue of {claim.property}", f"{claim.property} 단서")]
        found.append(Suggestion(id, SOURCE, claim, confidence, reasons))
    return found


def source() -> Source:
    """The article, its body one passage."""
    start, _ = place("Beacon spent")
    outline = [
        Passage("p0", "headline", Text("Lamps"), 0, len(LINES[0][0])),
        Passage("p1", "body", Text("Costs and tides"), start, len(TEXT)),
    ]
    return Source(id=SOURCE, title="Lamps of the coming year", language="en", outline=outline)


def add(library: Library) -> None:
    """Add the article to a library."""
    kept = Kept(id=f"{SOURCE}.1", source=SOURCE, text=TEXT, parts=parts())
    library.add(source(), kept, suggestions())


def library(folder: Path) -> Library:
    """The town's library with the article, added at the first time."""
    opened = town.library(folder)
    if SOURCE not in opened.sources:
        add(opened)
    return opened


NAMES = (
    "비컨은 부두에 새 등을 세웠다.\n"
    '등을 본 달빛연구소(Moonglow Lab)의 박지호 대표는 "밝다"고 말했다. '
    "달빛연구소는 스케리에 있다.\n"
)


def add_with_names(library: Library) -> None:
    """Add an article that names somebody whom nobody knows."""
    source = Source(id="names-2032", title="새 등", language="ko")
    library.add(source, Kept(id="names-2032.1", source="names-2032", text=canonical(NAMES)))
    slip = canonical("The lamps of Beacom are bright, they say at the pier.\n")
    source = Source(id="slip-2032", title="A slip", language="en")
    library.add(source, Kept(id="slip-2032.1", source="slip-2032", text=slip))
