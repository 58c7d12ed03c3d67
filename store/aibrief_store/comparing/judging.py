"""A group's answers and the verdict over all pairs of them."""

from itertools import combinations

import msgspec

from aibrief_store.comparing.comparison import Context, GroupVerdict, PairVerdict, Verdict
from aibrief_store.comparing.money import Conversion, Rates, both_open, convert
from aibrief_store.comparing.stances import RANK, Stance, judge


class Pair(msgspec.Struct, frozen=True):
    """Two answers of a group, by their places, and the verdict between them.

    ``conversion`` says how money of two currencies was compared.
    """

    answers: tuple[int, int]
    verdict: PairVerdict
    conversion: Conversion | None = None


class Judged(msgspec.Struct, frozen=True):
    """A group's distinct answers, most articles first, every pair of them, and the verdict."""

    answers: list[list[Stance]]
    pairs: list[Pair]
    verdict: GroupVerdict

    @property
    def stances(self) -> list[Stance]:
        """All stances of the group."""
        return [taken for answer in self.answers for taken in answer]


def judged(stances: list[Stance], context: Context, rates: Rates) -> Judged:
    """Part the stances of one basis into answers and judge them."""
    found: dict[tuple[object, ...], list[Stance]] = {}
    for taken in sorted(stances, key=_place):
        found.setdefault(taken.key, []).append(taken)
    parted = sorted(
        found.values(),
        key=lambda answer: (-len({t.claim.source for t in answer}), _place(answer[0])),
    )
    pairs = [
        Pair((one, other), *judge_answers(parted[one], parted[other], context, rates))
        for one, other in combinations(range(len(parted)), 2)
    ]
    return Judged(parted, pairs, _verdict(parted, pairs, context))


def judge_answers(
    one: list[Stance], other: list[Stance], context: Context, rates: Rates
) -> tuple[PairVerdict, Conversion | None]:
    """The verdict between two answers, and the conversion that it took."""
    here, there = one[0], other[0]
    if here.unit == there.unit or not (here.reading and there.reading):
        return judge(here, there, context), None
    found = [
        conversion
        for first in one
        for second in other
        if (conversion := convert(first, second, rates))
    ]
    if not found:
        open = both_open(here.reading.covers, there.reading.covers)
        return "compatible" if open else "uncompared", None
    best = min(found, key=lambda way: (sum(way.steps), RANK[way.verdict], way.factor))
    return best.verdict, best


def _place(taken: Stance) -> tuple[str, str]:
    return taken.claim.source, taken.claim.id


def _verdict(answers: list[list[Stance]], pairs: list[Pair], context: Context) -> GroupVerdict:
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
    counted += [_alone(answer, context) for answer in answers]
    return max((each for each in counted if each != "uncompared"), key=RANK.__getitem__)


def _one_source(stances: list[Stance]) -> bool:
    return len({taken.claim.source for taken in stances}) == 1


def _alone(answer: list[Stance], context: Context) -> Verdict:
    """The verdict among articles that give the same answer: open bounds never agree."""
    if _one_source(answer):
        return "agree"
    return judge(answer[0], answer[-1], context)


def _said_closer(answers: list[list[Stance]], pairs: list[Pair]) -> set[int]:
    """Answers whose articles all say it closer elsewhere: 'in January', then 'on the 20th'."""
    found = set()
    for place, answer in enumerate(answers):
        closer = {
            taken.claim.source
            for pair in pairs
            if place in pair.answers and pair.verdict in ("rounding", "compatible")
            for taken in answers[sum(pair.answers) - place]
            if _width(taken) < _width(answer[0])
        }
        if {taken.claim.source for taken in answer} <= closer:
            found.add(place)
    return found


def _less_exact(answers: list[list[Stance]], pairs: list[Pair]) -> set[int]:
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
