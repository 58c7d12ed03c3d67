"""A claim's chain of attribution as a ladder: article, report, speaker, statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.comparing.origins import speaker, unsure
from aibrief_store.records import Claim, Saying, Text
from aibrief_store.records.periods import period
from aibrief_tui import words
from aibrief_tui.views.lines import Piece, Pieces, flow
from aibrief_tui.views.panel import figure
from aibrief_tui.views.verbs import hearsay, spoken

if TYPE_CHECKING:
    from aibrief_store.library import Library


class Rung(msgspec.Struct, frozen=True, gc=False):
    """One step from the article toward who knows.

    Attributes:
        text: a report's name, or the speaker with the verb.
        how: direct or reported speech with the verb as printed, the day.
        hedge: what weakens it: hearsay, or a sentence that leaves open who speaks; else ''.
    """

    text: str
    how: tuple[str, ...] = ()
    hedge: str = ""


class Ladder(msgspec.Struct, frozen=True, gc=False):
    """What one claim asserts and by whose mouth.

    Attributes:
        figure: in short, as in the panel.
        modality: its name in `MODALITIES`; ``outlook`` how it is told: 'as said by DeepSeek'.
        rungs: from the article outward; none where the article speaks itself.
        printed: the figures' own characters.
        doubt: what the coder could not settle; else ''.
        health: a name in `words.HEALTH`.
    """

    claim: str
    source: str
    where: str
    figure: str
    modality: str
    outlook: str
    rungs: tuple[Rung, ...]
    statement: str
    printed: str = ""
    doubt: str = ""
    health: str = "unattached"


MODALITIES = {
    "stated": Text("stated as fact", "사실로 서술"),
    "estimated": Text("an estimate", "추정"),
    "forecast": Text("a forecast", "전망"),
    "planned": Text("a plan", "계획"),
    "target": Text("a target", "목표"),
    "alleged": Text("alleged", "의혹"),
    "denied": Text("denied", "부인"),
    "opinion": Text("an opinion", "의견"),
}
_STYLES = {"stated": "dim", "denied": "bad", "alleged": "warn", "estimated": "warn"}
_IN = Text("in: {place}", "출처: {place}")
_AS = Text("as said by {who}", "{who}의 말로")
_PERHAPS_AS = Text("perhaps as said by {who}", "{who}의 말인 듯")
_PASSED_ON = Text("passed on", "전해 적음")
_DIRECT = Text("in direct speech", "직접 인용")
_REPORTED = Text("in reported speech", "간접 인용")
_HEARSAY = Text("hearsay: who says so is not told", "전언: 누가 말했는지 밝히지 않음")
_UNSURE = Text("the sentence leaves open who speaks", "문장이 누구의 말인지 분명히 하지 않음")


def ladder(library: Library, claim: Claim, language: str) -> Ladder:
    """The ladder of ``claim``."""
    source = library.source(claim.source)
    figures = (*claim.value.figures, *claim.printed)
    rungs = [rung for saying in claim.said_by for rung in _rungs(library, claim, saying, language)]
    return Ladder(
        claim=claim.id,
        source=claim.source,
        where="  ".join(filter(None, (source.container_title, claim.anchor.passage))),
        figure=figure(library, claim, language),
        modality=claim.modality,
        outlook=_outlook(library, claim, language),
        rungs=tuple(rungs),
        statement=claim.statement.of(language),
        printed=", ".join(one.as_printed for one in figures if one.as_printed),
        doubt=claim.doubt.of(language) if claim.doubt else "",
        health=library.health(claim),
    )


def _outlook(library: Library, claim: Claim, language: str) -> str:
    """How the article tells it: what somebody else says is not stated as fact."""
    if claim.modality != "stated" or not claim.said_by:
        return MODALITIES[claim.modality].of(language)
    who = speaker(claim, library.context, language)
    if not who:
        return _PASSED_ON.of(language)
    return (_PERHAPS_AS if unsure(claim) else _AS).of(language).format(who=who)


def _rungs(library: Library, claim: Claim, saying: Saying, language: str) -> list[Rung]:
    """The report, if there is one, then who speaks in it."""
    rungs = []
    if saying.in_:
        rungs.append(Rung(_IN.of(language).format(place=_place(library, saying.in_, language))))
    who = _place(library, saying.who, language) if saying.who else ""
    told = spoken(who, saying.verb, language) if who else hearsay(saying.verb, language)
    how = [(_DIRECT if saying.direct else _REPORTED).of(language)] if who else []
    if saying.on:
        how.append(period(saying.on, language))
    # Who says so is told where another step of the chain tells it.
    nobody = not any(one.who or one.in_ for one in claim.said_by)
    hedge = _UNSURE if saying.unsure else _HEARSAY if nobody else None
    rungs.append(Rung(told, tuple(how), hedge.of(language) if hedge else ""))
    return rungs


def _place(library: Library, where: str | Text, language: str) -> str:
    if isinstance(where, Text):
        return where.of(language)
    return library.entity(where).label(language) if where in library.entities else where


# Drawing

STEP = 3
"""Cells by which each rung stands further in."""


def drawn(shown: Ladder, cells: int, language: str) -> list[Pieces]:
    """The article's line, a line a rung, the statement on the last."""
    health = words.HEALTH[shown.health].of(language)
    head: list[Piece] = [
        (shown.source, "strong"),
        (f"  {shown.where}", "dim"),
        (f"   {shown.figure}" if shown.printed else "", "accent_strong"),
        (f"   {shown.outlook}", _STYLES.get(shown.modality, "info")),
        (f"   {health}", "faint"),
    ]
    lines = flow(head, cells, STEP)
    for depth, rung in enumerate(shown.rungs):
        pieces: list[Piece] = [(rung.text, "text")]
        if rung.how:
            pieces.append((f"   {', '.join(rung.how)}", "dim"))
        if rung.hedge:
            pieces.append((f"   ? {rung.hedge}", "warn"))
        lines += _hung(pieces, depth, cells)
    if not shown.rungs:
        lines += _hung([(words.SAID_BY_NO_ONE.of(language), "dim")], 0, cells)
    depth = max(1, len(shown.rungs))
    said: list[Piece] = [(shown.statement, "text")]
    if shown.printed:
        said.append((f"  [{shown.printed}]", "dim"))
    lines += _hung(said, depth, cells)
    if shown.doubt:
        note = (words.DOUBT.of(language) + shown.doubt, "warn")
        indent = STEP * (depth + 1)
        lines += flow([(" " * indent, "text"), note], cells, indent)
    return lines


def _hung(pieces: list[Piece], depth: int, cells: int) -> list[Pieces]:
    """Pieces on a rung: behind a corner, ``depth`` steps in."""
    indent = STEP * (depth + 1)
    first: Piece = (" " * (indent - STEP) + "+- ", "faint")
    return flow([first, *pieces], cells, indent)
