"""Invented articles with labels by hand: what reading is scored on.

``reading_articles/<name>.txt`` is an article, ``<name>.toml`` what a careful reader finds in it.
A label names its place by the words themselves and by which of their occurrences it is (``nth``,
from 1), so that a person can check it by eye. ``reading_frozen/`` holds more of the same that is
never read or tuned on (its README says why). Occurrences count at the edges of numbers and of
Latin words only: '3개' does not occur in '13개', nor 'DeepSeek' in 'DeepSeeker'.

Where spans begin and end:

- quantity: the numeral with its unit, counter or counted noun ('15만 대', '40,000 machines',
  '2000여 장'). Bound words outside the numeral (약, 이상, 'about', 超过), brackets, particles and
  the suffixes 짜리, 급, 선, 대 of '수조원대' stay outside; the bound words are told by ``bound``.
  '78달러(약 10만8천원)' is two, the second with ``conversion_of``; '22개 중 13개' is two, the
  second with ``of``. Time that lasts is a dimension; time that is a point ('3년 전') is a date
  and no quantity. Kinds: money, percent, dimension (physical units and time, UCUM), count (of
  things, people, ranks, points; ``unit`` as printed), number (ratios and fractions, ``unit``
  '1'; an index's level, without). A turn of phrase ('한 관계자', 'one of the', 一位官员), an
  ordinal ('제2공장', 'third'), a time of day or a number in a name counts nothing. Words whose
  reading is a matter of taste (절반, 'half', 'double', 翻一番) carry no label.
- date: as printed without 까지, 부터, 기준, 'by', 'in'; with 초, 말, 底, 'early', 'the end of'
  and 간, 동안 of a relative stretch ('최근 5년간', which is no quantity).
  ``edtf`` is never finer than the text, and '' where the text and ``published`` do not give it
  (a bare weekday). ``relative`` where it needs ``published`` or an earlier date to be resolved.
- mention: the name without particles, quotation marks or 의; the longest name that stands there.
  A part of another name or of a word ('其中', '중국인') is no mention.
- attribution: one a reporting word, which is its ``cue`` with the particle before it ('라고
  말했다'); two quotations joined by 며 under one verb are one attribution. ``who`` as printed,
  without particles, '' for hearsay; the content from ``content_start`` to ``content_end``,
  quotation marks outside; no content where the words only refer back ('이를 부인했다').
  ``chain``: who passes on whose words, from the article outward.
"""

import functools
import re
from decimal import Decimal
from pathlib import Path
from typing import Generic, Literal, NamedTuple, TypeVar

import msgspec

from aibrief_store.anchoring import canonical

FOLDER = Path(__file__).parent / "reading_articles"
FROZEN = Path(__file__).parent / "reading_frozen"

#: Written before the code that reads names and speakers, and left alone since.
FIRST_FOUR = ("drone-freight-zh", "shipyard-robots-ko", "solid-battery-ko", "warehouse-robots-en")

FigureKind = Literal["number", "percent", "money", "dimension", "count"]
Bound = Literal["about", "just_over", "over", "under", "at_least", "at_most"]
Hedge = Literal[
    "none", "alleged", "denied", "estimated", "forecast", "hearsay", "no_comment", "opinion",
    "planned", "target", "worry",
]  # fmt: skip


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words of the text, and which of their occurrences."""

    text: str
    nth: int = 1


class QuantityLabel(Label, frozen=True):
    """``amount``, ``low``, ``high``: decimal or fraction; ``vague``: 'thousands', no amount.

    ``conversion_of`` and ``of`` hold the other figure's words.
    """

    kind: FigureKind
    amount: str = ""
    low: str = ""
    high: str = ""
    vague: str = ""
    unit: str = ""
    currency: str = ""
    bound: list[Bound] = []
    conversion_of: str = ""
    of: str = ""


class DateLabel(Label, frozen=True):
    """``edtf``: '' where neither the text nor ``published`` gives it."""

    edtf: str
    relative: bool = False


class MentionLabel(Label, frozen=True):
    """``entity``: an id of the bundled pack or of the file's own entities."""

    entity: str
    misspelling: bool = False


class AttributionLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content lies in the cue's paragraph."""

    cue: str
    who: str
    nth: int = 1
    content_start: str = ""
    content_end: str = ""
    direct: bool = False
    hedge: Hedge = "none"
    chain: list[str] = []


class ProposalLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A new entity that a reader would want; ``names``: others printed beside it."""

    text: str
    kind: str
    names: list[str] = []


class ClaimLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``property`` in words of ours; ``sentence``: how its sentence begins."""

    subject: str
    property: str
    value: str
    sentence: str


class EntityLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An invented entity that the reader is told of beforehand."""

    id: str
    kind: str
    names: list[str]


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A labels file; ``published`` is the article's day, EDTF."""

    published: str
    language: Literal["ko", "en", "zh"]
    about: str
    entity: list[EntityLabel] = []
    quantity: list[QuantityLabel] = []
    date: list[DateLabel] = []
    mention: list[MentionLabel] = []
    attribution: list[AttributionLabel] = []
    proposal: list[ProposalLabel] = []
    claim: list[ClaimLabel] = []


Kind = TypeVar("Kind")


class Span(NamedTuple):
    """Code points, ``end`` excluded."""

    start: int
    end: int


class Placed(NamedTuple, Generic[Kind]):
    """A label with its place in the text."""

    start: int
    end: int
    label: Kind


class PlacedAttribution(NamedTuple):
    """``cue``, ``who``, ``content``: places in the text; None where nothing is printed."""

    cue: Span
    who: Span | None
    content: Span | None
    label: AttributionLabel


class Labelled(NamedTuple):
    """An article and its labels with their places, each list in the text's order."""

    name: str
    text: str
    labels: Labels
    quantities: list[Placed[QuantityLabel]]
    dates: list[Placed[DateLabel]]
    mentions: list[Placed[MentionLabel]]
    attributions: list[PlacedAttribution]
    proposals: list[Placed[ProposalLabel]]


def names() -> list[str]:
    """The articles' names."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def frozen_names() -> list[str]:
    """The names of the articles of which only totals are looked at."""
    return sorted(path.stem for path in FROZEN.glob("*.toml"))


@functools.cache
def labelled(name: str) -> Labelled:
    """An article with its labels found in it.

    Raises:
        LookupError: words that are not in the text; the message names file and label.
    """
    folder = FROZEN if (FROZEN / f"{name}.toml").exists() else FOLDER
    text = (folder / f"{name}.txt").read_text(encoding="utf-8")
    if text != canonical(text):
        raise LookupError(f"{name}.txt: not NFC with line feeds")
    labels = msgspec.toml.decode((folder / f"{name}.toml").read_bytes(), type=Labels)
    try:
        return Labelled(
            name,
            text,
            labels,
            [Placed(*occurrence(text, each.text, each.nth), each) for each in labels.quantity],
            [Placed(*occurrence(text, each.text, each.nth), each) for each in labels.date],
            [Placed(*occurrence(text, each.text, each.nth), each) for each in labels.mention],
            [_attributed(text, each) for each in labels.attribution],
            [Placed(*occurrence(text, each.text), each) for each in labels.proposal],
        )
    except LookupError as error:
        raise LookupError(f"{name}.toml: {error.args[0]}") from error


def value_of(written: str) -> Decimal:
    """A decimal or a fraction, the latter rounded to 28 digits."""
    above, _, below = written.partition("/")
    return Decimal(above) / Decimal(below or 1)


def occurrence(text: str, words: str, nth: int = 1) -> Span:
    """Where words stand for the nth time.

    Raises:
        LookupError: they don't.
    """
    found = occurrences(text, words)
    if not words or not 0 < nth <= len(found):
        raise LookupError(f"{words!r} occurs {len(found)} times, not {nth}")
    return found[nth - 1]


def occurrences(text: str, words: str) -> list[Span]:
    """Every place of words that does not cut a number or a Latin word."""
    # A full stop or comma is part of a number where digits stand on both sides.
    before = r"(?<![A-Za-z0-9])(?<![0-9][.,])" if re.match("[0-9]", words) else ""
    before = before or (r"(?<![A-Za-z0-9])" if re.match("[A-Za-z]", words) else "")
    after = r"(?![A-Za-z0-9])(?![.,][0-9])" if re.search("[0-9]$", words) else ""
    after = after or (r"(?![A-Za-z0-9])" if re.search("[A-Za-z]$", words) else "")
    return [Span(*m.span()) for m in re.finditer(before + re.escape(words) + after, text)]


def _attributed(text: str, label: AttributionLabel) -> PlacedAttribution:
    """The speaker is the nearest of that name, the content the one in the cue's paragraph."""
    cue = occurrence(text, label.cue, label.nth)
    return PlacedAttribution(cue, _speaker(text, label, cue), _content(text, label, cue), label)


def _speaker(text: str, label: AttributionLabel, cue: Span) -> Span | None:
    if not label.who:
        return None
    found = occurrences(text, label.who)
    if not found:
        raise LookupError(f"speaker {label.who!r} of {label.cue!r} is not in the text")
    return min(found, key=lambda span: abs(span.end - cue.start))


def _content(text: str, label: AttributionLabel, cue: Span) -> Span | None:
    if not label.content_start:
        return None
    begin = text.rfind("\n", 0, cue.start) + 1
    paragraph = text[begin : text.find("\n", cue.end)]
    starts = occurrences(paragraph, label.content_start)
    if len(starts) != 1:
        raise LookupError(f"{label.content_start!r} occurs {len(starts)} times by {label.cue!r}")
    (start,) = starts
    ends = [span for span in occurrences(paragraph, label.content_end) if span.end >= start.end]
    if not label.content_end or not ends:
        raise LookupError(f"{label.content_end!r} is not behind {label.content_start!r}")
    return Span(begin + start.start, begin + ends[0].end)
