"""Claims of figures: whose a figure is, when, in what part, and against what."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from aibrief_store.reading.claiming_drafts import Draft, Reason
from aibrief_store.reading.claiming_memory import Memory, Subject
from aibrief_store.reading.claiming_properties import TIMES, Choice, Last, choices, span_of
from aibrief_store.reading.claiming_rows import in_rows, listed_with, paired
from aibrief_store.reading.claiming_scenes import Named, Scene
from aibrief_store.reading.claiming_subjects import MOST, subject_of
from aibrief_store.reading.claiming_times import Times, earlier, reported, time_of, years
from aibrief_store.reading.claiming_values import recorded
from aibrief_store.reading.claiming_words import ANY, Words
from aibrief_store.reading.figure import Quantity as Figure
from aibrief_store.records import Property, Reference, Value

_GUESSED = 0.1
"""A subject with fewer points is a guess: with no property either nothing is suggested."""


def figure_drafts(
    scene: Scene,
    words: Words,
    memory: Memory,
    lasts: Mapping[str, Last],
    compared: Sequence[tuple[int, int]],
) -> tuple[list[Draft], dict[str, Last]]:
    """A draft for each figure of a sentence, and the last one of each property.

    ``compared``: places of comparisons, whose figures ('1위를 다투다') are none of their own.
    """
    taken = _taken(scene, compared)
    figures = [
        each
        for each in scene.quantities
        if not each.restates and not any(a <= each.start < b for a, b in taken)
    ]
    figures = [each for each in figures if not _counts_from(scene, each)]
    if not figures:
        return [], dict(lasts)
    now, held = dict(lasts), years(scene)
    latest = list(lasts.values())[-1] if lasts else None
    againsts = [_against(scene, each) for each in figures]
    others = [each.entity for each in againsts if each and each.entity]
    but = [each for other in others for each in (other, *words.wholes(other))]
    told = choices(scene, figures, words, latest, memory.last)
    drafts: list[Draft] = []
    for number, figure in enumerate(figures):
        against = againsts[number]
        best = _best(scene, figure, told[number], words, memory, but)
        if best is None:
            continue
        choice, subject = best
        last = lasts.get(choice.known.id)
        times = _times(scene, figures, number, held, last)
        if choice.known.flow:
            over = reported(scene) or memory.period_of(subject.entity)
            times = _counted_over(scene, figures, number, times, over)
        drafts += _each(scene, _draft(scene, figure, choice, subject, times, against), subject)
        now.pop(choice.known.id, None)
        now[choice.known.id] = Last(
            choice.known.id, subject.entity, figure.kind, times.period,
            held or (last.years if last else None), scene.number,
        )  # fmt: skip
    return in_rows(scene, paired(scene, drafts)), now


def _taken(scene: Scene, compared: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where a figure asserts nothing: in a name or a date, as a whole or what a figure is per."""
    if not scene.quantities:
        return []
    used = [each for other in scene.quantities for each in (other.of, other.per) if each]
    # A half-open stretch of one stands for a figure that starts just there.
    return [
        *compared,
        *((each.start, each.end) for each in scene.named),
        *((each.start, each.end) for each in scene.dates),
        *((each.start, each.start + 1) for each in used),
    ]


def _counts_from(scene: Scene, figure: Figure) -> bool:
    """'3주 만에': a time that counts from an event."""
    return figure.unit in TIMES and bool(scene.grammar.elapsed.match(scene.text, figure.end))


def _best(
    scene: Scene,
    figure: Figure,
    told: dict[str, Choice],
    words: Words,
    memory: Memory,
    but: Sequence[str],
) -> tuple[Choice, Subject] | None:
    """The property and the subject that together have most for them; ``but`` are held against."""
    best: tuple[Choice, Subject] | None = None
    most, place = -1.0, span_of(figure)
    for choice in told.values():
        if choice.points + MOST < most:
            continue
        known = choice.known
        subject = subject_of(scene, place, known.of, memory, known.id, but)
        if subject is None or (known.id == ANY and subject.points < _GUESSED):
            continue
        if choice.points + subject.points > most:
            best, most = (choice, subject), choice.points + subject.points
    return best


def _draft(
    scene: Scene,
    figure: Figure,
    choice: Choice,
    subject: Subject,
    times: Times,
    against: Reference | None,
) -> Draft:
    if against:
        against = Reference(against.entity, against.period, choice.known.id)
    quantity = recorded(figure, choice.unit, _tied(scene, figure))
    if choice.known.change and choice.unit in ("%", "1") and _falls(scene, figure):
        quantity = msgspec.structs.replace(quantity, amount=f"-{quantity.amount}")
    return Draft(
        span_of(figure), subject.entity, choice.known.id,
        Value(quantity=quantity),
        (Reason(choice.reason.text, choice.points), subject.reason),
        subject.named and (subject.named.start, subject.named.end),
        tuple(recorded(each, each.unit) for each in scene.quantities if _converts(each, figure)),
        times.period, times.due, times.resolved_from, times.elapsed,
        _scope(scene, figure, choice.known), against,
    )  # fmt: skip


def _falls(scene: Scene, figure: Figure) -> bool:
    """'3% 줄었다', 'fell by 3%': a change for the less."""
    if figure.amount is None or figure.amount <= 0:
        return False
    begin, end = span_of(figure)
    before = scene.text[max(begin - 30, scene.start) : begin]
    falls = scene.grammar.falls.match(scene.text, end, scene.end)
    return bool(falls or scene.grammar.falls_before.search(before))


def _each(scene: Scene, draft: Draft, subject: Subject) -> Iterator[Draft]:
    """The draft for its subject, and for every name listed with it: 'A, B and C are worth …'."""
    if subject.named and subject.named.role in ("topic", "subject"):
        for other in listed_with(scene, subject.named):
            yield draft._replace(subject=other.entity, named=(other.start, other.end))
    yield draft


def _converts(each: Figure, figure: Figure) -> bool:
    return each.restates is not None and each.restates.start == figure.start


def _tied(scene: Scene, figure: Figure) -> bool:
    before = scene.text[max(figure.start - 6, 0) : figure.start].strip().lower()
    return before.endswith(("공동", "并列", "joint"))


def _times(
    scene: Scene,
    figures: Sequence[Figure],
    number: int,
    own: tuple[str, str] | None,
    last: Last | None,
) -> Times:
    """The figure's own time; of 'from … to …' the earlier and the later one; else the last."""
    goes_on = last is not None and scene.number - last.number <= 2
    if figures[number].unit == "age":
        return Times()
    known = own or (last.years if goes_on and last else None)
    if known and (turn := _turn(scene, figures, number)) is not None:
        return Times(known[turn])
    if _turn(scene, figures, number) == 1:
        return time_of(scene, figures[number].start, figures[number - 1].end)
    found = time_of(scene, figures[number].start)
    if not (found.period or found.due) and goes_on and last and not scene.dates:
        return found._replace(period=last.period)
    return found


def _counted_over(
    scene: Scene, figures: Sequence[Figure], number: int, times: Times, told: str
) -> Times:
    """The period of what is counted over one: of the words before, or ``told`` of the report."""
    if _YEAR_AGO.fullmatch(times.resolved_from) and told[:4].isdecimal():
        # A year before the quarter that is reported on, not before the day of the article.
        return times._replace(period=f"{int(told[:4]) - 1}{told[4:]}")
    if times.period or times.due:
        return times
    before = "" if _turn(scene, figures, number) == 1 else earlier(scene, figures[number].start)
    return times._replace(period=before or told)


_YEAR_AGO = re.compile(r"(?:1|일|한 )?(?:년|해) ?전|[Aa] year (?:ago|earlier|before)|一年前")


def _turn(scene: Scene, figures: Sequence[Figure], number: int) -> int | None:
    """0 for the first of 'from … to …', 1 for the second, None for neither."""
    rising, text = scene.grammar.rising, scene.text
    figure = figures[number]
    for step, turn in ((1, 0), (-1, 1)):
        other = figures[number + step] if 0 <= number + step < len(figures) else None
        if other is None or other.kind != figure.kind or other.unit != figure.unit:
            continue
        first, second = (figure, other) if step > 0 else (other, figure)
        if rising.fullmatch(text[first.end : second.start]):
            return turn
    return None


def _scope(scene: Scene, figure: Figure, known: Property) -> str:
    """The scope named nearest before the figure in its clause, where scopes matter to it."""
    if "scope" not in known.basis:
        return ""
    clause = scene.clause(figure.start)
    fitting = [
        cue
        for cue in scene.cues.scopes
        if cue.end <= figure.start
        and scene.clause(cue.start) == clause
        and not any(each.start <= cue.start < each.end for each in scene.named)
    ]
    return fitting[-1].ids[0] if fitting else ""


def _against(scene: Scene, figure: Figure) -> Reference | None:
    """What a ratio or a percentage is relative to: a name, or an earlier time."""
    if figure.kind not in ("number", "percent"):
        return None
    begin = span_of(figure)[0]
    for each in reversed(scene.named):
        if each.end <= begin and scene.grammar.against.fullmatch(scene.text[each.end : begin]):
            return Reference(entity=_inner(scene, each).entity)
    for each in reversed(scene.named):
        between = scene.text[figure.end : each.start]
        if figure.end <= each.start and scene.grammar.against_behind.fullmatch(between):
            return Reference(entity=each.entity)
    for dated in scene.dates:
        near = 0 < begin - dated.end < 30
        if near and scene.grammar.compared_time.match(scene.text, dated.end, begin):
            return Reference(period=dated.date or None)
    return None


def _inner(scene: Scene, named: Named) -> Named:
    """'A사(B)의': what stands in the brackets behind is meant."""
    for each in scene.named:
        if each.aside and 0 < each.start - named.end <= 2 and each.kind in ("model", "product"):
            return each
    return named
