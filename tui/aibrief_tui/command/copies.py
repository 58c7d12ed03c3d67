"""``aibrief attach`` and ``aibrief anchors``: the reader's copies, and where claims stand there."""

import sys
from collections import Counter
from pathlib import Path

from aibrief_store.anchoring import Found, health
from aibrief_store.errors import AttachError
from aibrief_store.library import Library
from aibrief_store.records import Claim
from aibrief_tui import attaching, words
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import find_source
from aibrief_tui.command.output import complain, say, say_json, say_table, well_formed

ALARMS = ("changed", "ambiguous", "lost")


def attach(asked: Asked) -> int:
    """Attach every file; 1 where one of them was not."""
    with opened(asked, write=True) as library:
        source = find_source(library, asked.source).id if asked.source else None
        status = 0
        for named in asked.files:
            try:
                files = [named] if named == "-" else map(str, attaching.files(named))
            except AttachError as error:
                complain(str(error))
                status = 1
                continue
            for file in files:
                status |= _attach(library, file, source, asked)
        return status


def _attach(library: Library, file: str, source: str | None, asked: Asked) -> int:
    """Attach one file ('-': stdin) and say what came of it, or what was wrong."""
    try:
        text = _stdin() if file == "-" else attaching.read(Path(file))
        done = library.attach(text, source)
    except AttachError as error:
        message = str(error)
        complain(message if message.startswith(file) else f"{file}: {message}")
        return 1
    name = well_formed(file)
    if asked.json:
        decision = done.decision.id if done.decision else None
        counts = {"file": name, "source": done.source, "health": done.health}
        say_json({**counts, "decision": decision})
    else:
        say(f"{name}: {attaching.told(done, asked.lang)}")
    return 0


def _stdin() -> str:
    return attaching.decoded(sys.stdin.buffer.read(attaching.LARGEST + 1), "-")


def anchors(asked: Asked) -> int:
    """List how claims stand in the copies; 1 where words were changed, doubled or lost."""
    with opened(asked) as library:
        chosen = [find_source(library, asked.source).id] if asked.source else library.sources
        alarm = False
        for source in chosen:
            found = library.anchors(source)
            if asked.json:
                for claim, spans in found:
                    say_json(_record(claim, spans))
            else:
                _say(library, source, found, asked.lang)
            alarm = alarm or any(health(spans) in ALARMS for _, spans in found)
        return 1 if alarm else 0


def _record(claim: Claim, spans: list[Found]) -> dict[str, object]:
    pairs = zip(claim.anchor.spans, spans, strict=True)
    return {
        "source": claim.source,
        "claim": claim.id,
        "passage": claim.anchor.passage,
        "health": health(spans),
        "spans": [
            {"role": span.role, "health": at.health, "start": at.start, "end": at.end}
            for span, at in pairs
        ],
    }


def _say(
    library: Library, source: str, found: list[tuple[Claim, list[Found]]], language: str
) -> None:
    """The article with its counts, then each claim; without a copy the counts are all."""
    counts = Counter(health(spans) for _, spans in found)
    told = ", ".join(f"{count} {words.HEALTH[of].of(language)}" for of, count in counts.items())
    attached = library.copy(source) is not None
    kind = (words.YOUR_COPY if attached else words.OUTLINE).of(language)
    say(f"{source}  ({kind}: {told})")
    if attached:
        say_table(
            (
                (words.HEALTH[health(spans)].of(language), claim.id, claim.statement.of(language))
                for claim, spans in found
            ),
            indent="  ",
        )
