"""A group's answers and the verdict over all pairs of them."""

from collections.abc import Iterator
from itertools import combinations

import msgspec

from aibrief_store.comparing.comparison import Context, GroupVerdict, PairVerdict, Verdict
from aibrief_store.comparing.money import Conversion, Rates, Sum, both_open, convert, mildest, sums
from aibrief_store.comparing.stances import RANK, Stance, judge, shades


class AnswerPair(msgspec.Struct, frozen=True, gc=False):
    """Two answers of a group, by their places, and the verdict between them.

    ``conversion`` says how money of two currencies was compared.
    """

    answers: tuple[int, int]
    verdict: PairVerdict
    conversion: Conversion | None = None


class Judged(msgspec.Struct, frozen=True, gc=False):
    """A group's distinct answers, most articles first, every pair of them, and the verdict."""

    answers: list[list[Stance]]
    pairs: list[AnswerPair]
    verdict: GroupVerdict

    @property
    def stances(self) -> list[Stance]:
        """All stances of the group."""
        return [taken for answer in self.answers for taken in answer]


def judged(stances: list[Stance], context: Context, rates: Rates) -> Judged:
    """Part the stances of one basis into answers and judge them."""
    if len(stances) == 1:
        return Judged([stances], [], "single")
    found: dict[tuple[object, ...], list[Stance]] = {}
    for taken in sorted(stances, key=_place):
        found.setdefault(taken.key, []).append(taken)
    if len(found) == 1:
        (answer,) = found.values()
        return Judged([answer], [], _unanimous(answer, context))
    parted = sorted(
        found.values(),
        key=lambda answer: (-len({t.claim.source for t in answer}), _place(answer[0])),
    )
    pairs = list(_pairs(parted, context, rates))
    return Judged(parted, pairs, _verdict(parted, pairs, context))


def _pairs(parted: list[list[Stance]], context: Context, rates: Rates) -> Iterator[AnswerPair]:
    """Every two answers; what each comes to in another currency is worked out once."""
    told = [shades(answer) for answer in parted]
    worth: dict[tuple[int, str], list[list[Sum]]] = {}
    for here, there in combinations(range(len(parted)), 2):
        one, other = told[here][0], told[there][0]
        if comparable(one, other):
            yield AnswerPair((here, there), judge_shades(told[here], told[there], context))
            continue
        for place, into in ((here, other.unit), (there, one.unit)):
            if (place, into) not in worth:
                worth[place, into] = _worth(parted[place], rates, into)
        verdict, way = judge_money(one, other, worth[here, other.unit], worth[there, one.unit])
        yield AnswerPair((here, there), verdict, way)


def judge_answers(
    one: list[Stance], other: list[Stance], context: Context, rates: Rates
) -> tuple[PairVerdict, Conversion | None]:
    """The verdict between two answers, and the conversion that it took."""
    if comparable(one[0], other[0]):
        return judge_shades(shades(one), shades(other), context), None
    here, there = _worth(one, rates, other[0].unit), _worth(other, rates, one[0].unit)
    return judge_money(one[0], other[0], here, there)


def comparable(one: Stance, other: Stance) -> bool:
    """Whether they compare as they stand; two currencies don't."""
    return one.unit == other.unit or not (one.reading and other.reading)


def judge_shades(one: list[Stance], other: list[Stance], context: Context) -> Verdict:
    """The gravest verdict: one article's 'about' does not reach for another's bare figure."""
    if len(one) == len(other) == 1:
        return judge(one[0], other[0], context)
    found = (judge(here, there, context) for here in one for there in other)
    return max(found, key=RANK.__getitem__)


def judge_money(
    one: Stance, other: Stance, here: list[list[Sum]], there: list[list[Sum]]
) -> tuple[PairVerdict, Conversion | None]:
    """Amounts of two currencies, by the way of the fewest steps that any article offers.

    Args:
        one, other: a stance of each answer.
        here, there: what the answers come to, by each article's rates.
    """
    ways = [way for first in here for second in there if (way := convert(first, second))]
    if ways:
        best = mildest(ways)
        return best.verdict, best
    low, high = one.reading, other.reading
    open = low and high and both_open(low.covers, high.covers)
    return "compatible" if open else "uncompared", None


def _worth(answer: list[Stance], rates: Rates, into: str) -> list[list[Sum]]:
    """What the answer comes to by each article's rates; articles with the same ones count once."""
    found: dict[object, list[Sum]] = {}
    for taken in answer:
        amounts = sums(taken, rates, into)
        same = tuple((one.currency, one.covers, one.middle, one.steps) for one in amounts)
        found.setdefault(same, amounts)
    return list(found.values())


def _place(taken: Stance) -> tuple[str, str]:
    return taken.claim.source, taken.claim.id


def _verdict(
    answers: list[list[Stance]], pairs: list[AnswerPair], context: Context
) -> GroupVerdict:
    """The gravest verdict; what one article says in several ways stays 'single'."""
    verdicts = {pair.verdict for pair in pairs}
    if "differ" in verdicts:
        return "differ"
    stances = [taken for answer in answers for taken in answer]
    if _one_source(stances):
        return "single"
    if verdicts == {"uncompared"}:
        return "other_basis"
    again = _said_closer(answers, pairs) | _less_exact(answers, pairs)
    counted = [pair.verdict for pair in pairs if not again & set(pair.answers)]
    counted += ["agree" if _one_source(one) else _alone(one, context) for one in answers]
    return max((each for each in counted if each != "uncompared"), key=RANK.__getitem__)


def _unanimous(answer: list[Stance], context: Context) -> GroupVerdict:
    """The verdict on a row of one answer."""
    return "single" if _one_source(answer) else _alone(answer, context)


def _one_source(stances: list[Stance]) -> bool:
    source = stances[0].claim.source
    return all(taken.claim.source == source for taken in stances)


def _alone(answer: list[Stance], context: Context) -> Verdict:
    """The verdict among articles that give the same answer: open bounds never agree."""
    return judge(answer[0], answer[-1], context)


def _said_closer(answers: list[list[Stance]], pairs: list[AnswerPair]) -> set[int]:
    """Answers whose articles all say it closer elsewhere: 'in January', then 'on the 20th'."""
    meeting = [pair for pair in pairs if pair.verdict in ("rounding", "compatible")]
    if not meeting:
        return set()
    widths = [[(taken.claim.source, _width(taken)) for taken in answer] for answer in answers]
    closer: dict[int, set[str]] = {}
    for pair in meeting:
        for place, other in (pair.answers, pair.answers[::-1]):
            own = widths[place][0][1]
            found = (source for source, width in widths[other] if width < own)
            closer.setdefault(place, set()).update(found)
    return {
        place
        for place, sources in closer.items()
        if all(source in sources for source, _ in widths[place])
    }


def _less_exact(answers: list[list[Stance]], pairs: list[AnswerPair]) -> set[int]:
    """Dates that hold a day which two articles agree on: 'in January', where others say when."""
    return {
        place
        for pair in pairs
        for place, closer in (pair.answers, pair.answers[::-1])
        if pair.verdict == "rounding"
        and answers[place][0].days
        and not _one_source(answers[closer])
        and _width(answers[closer][0]) < _width(answers[place][0])
    }


def _width(taken: Stance) -> float:
    """How much a figure or date leaves open; a list: only whether it is open."""
    if taken.days:
        if not (taken.days.first and taken.days.last):
            return float("inf")
        return (taken.days.last - taken.days.first).days
    if taken.reading:
        low, high = taken.reading.covers.low, taken.reading.covers.high
        return float("inf") if low is None or high is None else float(high - low)
    return float(taken.open)
