"""All about one row: the verdict and its reason in full, the figures drawn, each claim's ladder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from aibrief_store.records import Text
from aibrief_tui import words
from aibrief_tui.views import ladder, number_drawn, time_drawn
from aibrief_tui.views.ladder import Ladder
from aibrief_tui.views.lines import Line, Piece, Pieces, flow
from aibrief_tui.views.number_line import NumberLine, number_line
from aibrief_tui.views.panel import VERDICTS, Row, group_place, panel
from aibrief_tui.views.reasons import paragraphs
from aibrief_tui.views.time_line import TimeLine, time_line

if TYPE_CHECKING:
    from aibrief_store.comparing import Comparison
    from aibrief_store.library import Library


class Why(msgspec.Struct, frozen=True):
    """What the page of one row is made of.

    Attributes:
        entity, name: whose panel the row stands on.
        row: as the panel has it.
        counts: answers, articles and named origins in words.
        paragraphs: under the verdict, see `paragraphs`.
        numbers, times: where there is something to draw.
        ladders: one a claim, by answer.
        beside: what keeps the property's other rows apart.
    """

    entity: str
    name: str
    row: Row
    counts: str
    paragraphs: tuple[Piece, ...]
    numbers: NumberLine | None
    times: TimeLine | None
    ladders: tuple[Ladder, ...]
    beside: tuple[str, ...]

    def block_of(self, claim: str) -> int:
        """The number of the claim's ladder; 0 where it is none of the row's."""
        return next((at for at, one in enumerate(self.ladders) if one.claim == claim), 0)


def why(library: Library, entity: str, claim: str, language: str) -> Why | None:
    """The row on the panel of ``entity`` that holds ``claim``; ``None`` where none does."""
    place = group_place(library, entity, claim)
    rows = panel(library, entity, language).rows if place else ()
    row = next((one for one in rows if place and one.key == _key(*place)), None)
    if place is None or row is None:
        return None
    comparison, at = place
    return Why(
        entity=library.entity(entity).id,
        name=library.entity(entity).label(language),
        # Further rows of a property leave its name to the row above them.
        row=msgspec.structs.replace(
            row, label=library.property_label(comparison.property, language)
        ),
        counts=_counts(comparison, at, row, language),
        paragraphs=tuple(paragraphs(row)),
        numbers=number_line(library, comparison, at, language),
        times=time_line(library, comparison, at, language),
        ladders=tuple(
            ladder.ladder(library, library.claim(id), language)
            for answer in comparison.groups[at].answers
            for id in answer.claims
        ),
        beside=tuple(_beside(comparison, at, row, language)),
    )


def _key(comparison: Comparison, at: int) -> str:
    """The key of the panel's row of a group."""
    return f"{comparison.property}:{at}"


def _beside(comparison: Comparison, at: int, row: Row, language: str) -> list[str]:
    """Notes on the property's other rows that no paragraph tells."""
    told = {text for text, _ in paragraphs(row)}
    notes = [note.reason.of(language) for note in comparison.notes(at)]
    return [text for text in dict.fromkeys(notes) if text not in told]


_NO_ORIGIN = Text("no origin named", "출처를 밝히지 않음")
_ALONE = Text("one article only", "기사 하나만 말함")


def _counts(comparison: Comparison, at: int, row: Row, language: str) -> str:
    answers = comparison.groups[at].answers
    named = {origin for answer in answers for origin in answer.named}
    told = [
        words.counted("answers", len(answers), language),
        words.counted("articles", len(row.cells), language),
        words.counted("origins", len(named), language) if named else _NO_ORIGIN.of(language),
    ]
    return ", ".join(told)


# Drawing

CLAIMS = Text("Who says so", "누가 말하나")
BESIDE = Text("The property's other rows", "같은 항목의 다른 줄")
MARGIN = 2
"""Cells left of everything: the cursor's bar and a blank."""
READABLE = 110
"""Cells from which longer lines of prose are harder to read."""
DRAWABLE = 150
"""Cells beyond which a drawing takes more of the eye's way than it gives."""


def lines(shown: Why, cells: int, here: str, language: str) -> list[Line]:
    """The page in ``cells`` columns; ``here`` is the claim under the cursor."""
    room = max(20, cells - MARGIN - 1)
    prose = min(room, READABLE)
    page: list[Pieces] = [*_heading(shown, room), *_verdict(shown, room, language), ()]
    for paragraph in shown.paragraphs:
        page += flow([paragraph], prose)
    for drawing in _drawings(shown, min(room, DRAWABLE), here, language):
        page += [(), *drawing]
    laid = [Line(pieces) for pieces in page]
    laid += [Line(), Line(((CLAIMS.of(language), "accent_strong"),))]
    for block, one in enumerate(shown.ladders):
        laid += [Line()] if block else []
        laid += [Line(pieces, block) for pieces in ladder.drawn(one, prose, language)]
    if shown.beside:
        laid += [Line(), Line(((BESIDE.of(language), "accent_strong"),))]
        laid += [Line(each) for text in shown.beside for each in flow([(text, "dim")], prose, 2)]
    return laid


def _drawings(shown: Why, room: int, here: str, language: str) -> list[list[Pieces]]:
    drawings = []
    if shown.numbers:
        drawings.append(number_drawn.drawn(shown.numbers, room, here, language))
    if shown.times:
        drawings.append(time_drawn.drawn(shown.times, room, here, language))
    return drawings


def _heading(shown: Why, room: int) -> list[Pieces]:
    row = shown.row
    return flow([(shown.name, "accent_strong"), (f"  {row.label}  {row.basis}", "strong")], room, 2)


def _verdict(shown: Why, room: int, language: str) -> list[Pieces]:
    """The verdict's word, then how many answers, articles and origins."""
    verdict = shown.row.verdict
    word = (_ALONE if verdict == "single" else VERDICTS[verdict]).of(language)
    return flow([(word, f"verdict:{verdict}"), (f"   {shown.counts}", "dim")], room, 2)
