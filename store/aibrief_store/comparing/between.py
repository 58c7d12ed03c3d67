"""What keeps two rows of one property apart, and what links them all the same.

Equal figures under another label, and a fact and a forecast of one period that are far apart:
an article that prints as fact what another calls a forecast may mean the same figure.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

import msgspec

from aibrief_store.comparing.basis import is_currency, parts, within
from aibrief_store.comparing.comparison import Basis, BetweenVerdict, Context, Verdict
from aibrief_store.comparing.digits import significant
from aibrief_store.comparing.judging import judge_answers
from aibrief_store.comparing.money import Conversion
from aibrief_store.comparing.rows import Row
from aibrief_store.comparing.stances import RANK, Stance

# Another label of the same kind of thing; a ratio against something else is another ratio.
_LABELS = {"scope", "qualifiers", "period", "unit", "subject"}
# A reader may ask why rows are not compared that one of these keeps apart. What kind a thing is
# of may stand as a scope or as a qualifier: one part, not two.
_ASKED = (("relative_to",), ("scope", "qualifiers"), ("per",), ("period",), ("modality",))
_BASIS = ("kind", "subject", "unit", *(name for asked in _ASKED for name in asked))
# A forecast this many times the fact, or the fact it, by every path, is worth a word. Ours.
FAR = Fraction(6, 5)
_OUTLOOKS = {"observed", "forecast"}


class Link(msgspec.Struct, frozen=True, gc=False):
    """What links two rows, not yet in words.

    Attributes:
        rows: their places.
        parts: of the basis, that differ.
        same: two stances with the same figure.
        telling: the equal figure, or what lies between, is worth a word in either row's reason.
        far: the factors between two figures, the smallest and the largest by path; ``rate``:
            by a rate of exchange.
    """

    rows: tuple[int, int]
    verdict: BetweenVerdict
    parts: list[str]
    same: tuple[Stance, Stance] | None = None
    telling: bool = False
    far: tuple[Fraction, Fraction] | None = None
    rate: bool = False


def links(rows: Sequence[Row]) -> list[Link]:
    """The links between rows, in the order of the rows.

    Two rows are linked where one part of the basis keeps them apart, or where they hold the
    same figure; never where they are about different parts of the whole or different values.
    """
    near = (pair for places in _neighbours(rows) for pair in combinations(places, 2))
    pairs = sorted({*near, *_sharing(rows)})
    return [link for pair in pairs if (link := _link(pair, rows))]


def linked(rows: Sequence[Row]) -> set[int]:
    """The places of the rows that `links` links to any other, without going through all pairs."""
    found: set[int] = set()
    for places in _neighbours(rows):
        if len(set[str]().union(*(rows[place].sources for place in places))) > 1:
            found.update(places)
    for pair in _sharing(rows):
        if not found.issuperset(pair) and _link(pair, rows):
            found.update(pair)
    return found


def mislabelled(rows: Sequence[Row]) -> bool:
    """Whether any two rows hold the same figure under two labels."""
    found = (_link(pair, rows) for pair in _sharing(rows))
    return any(link and link.verdict == "same_figure" for link in found)


def torn(rows: Sequence[Row]) -> bool:
    """Whether any two rows hold a fact and a forecast of one period that are far apart."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row.basis.period, []).append(row)
    return any(
        _far(one, other, parts(one.basis, other.basis))
        for period, alike in found.items()
        if period and {row.basis.modality for row in alike} >= _OUTLOOKS
        for one, other in combinations(alike, 2)
    )


def _neighbours(rows: Sequence[Row]) -> Iterator[list[int]]:
    """The places of rows that one part of the basis, or none, keeps apart."""
    keys = {
        place: tuple([getattr(row.basis, name) for name in _BASIS])
        for place, row in enumerate(rows)
        if not row.basis.value
    }
    if len(keys) < 2:
        return
    for asked in _ASKED:
        at = _BASIS.index(asked[0])
        found: dict[tuple[object, ...], list[int]] = {}
        for place, key in keys.items():
            found.setdefault(key[:at] + key[at + len(asked) :], []).append(place)
        yield from (places for places in found.values() if len(places) > 1)


def _sharing(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The places of every two rows that hold the same figure."""
    found: dict[object, list[int]] = {}
    for place, row in enumerate(rows):
        for figure in row.figures if not row.basis.value else ():
            found.setdefault(figure, []).append(place)
    for places in found.values():
        yield from combinations(places, 2)


def _link(pair: tuple[int, int], rows: Sequence[Row]) -> Link | None:
    one, other = (rows[place] for place in pair)
    here, there = one.basis, other.basis
    if here.kind != there.kind or here.value or there.value:
        return None
    apart = parts(here, there)
    equal = list(_equal(one, other))
    for same in equal:
        if mislabels(one, same, apart):
            return Link(pair, "same_figure", apart, same, _telling(one, other, apart))
    telling = bool(equal) and _telling(one, other, apart)
    if not telling and not _asked(apart, one, other):
        return None
    if far := _far(one, other, apart):
        return Link(pair, "apart", apart, telling=True, far=far, rate=_two_units(one, other))
    return Link(pair, "other_basis", apart, equal[0] if equal else None, telling)


def _equal(one: Row, other: Row) -> Iterator[tuple[Stance, Stance]]:
    """Two stances of different articles, or on different things counted, with equal figures."""
    for figure, firsts in one.figures.items():
        for first in firsts:
            for second in other.figures.get(figure, ()):
                other_unit = first.unit != second.unit
                if other_unit and is_currency(first.unit):
                    continue
                if other_unit or first.claim.source != second.claim.source:
                    yield first, second


def mislabels(row: Row, same: tuple[Stance, Stance], apart: Sequence[str]) -> bool:
    """Whether chance is no good explanation of the ``same`` figure in this row and another.

    Of two articles: three significant digits or five figures are not met by chance. Within an
    article: its summary repeats its text, so a count that has another name there is the same
    count.
    """
    first, second = same
    if first.claim.source == second.claim.source:
        return _LABELS.issuperset(apart) and _large(row) and _repeats(same, row.ground.context)
    if not _LABELS.issuperset(apart):
        return False
    amount = abs(first.reading.ends[0]) if first.reading and first.reading.ends else Fraction(0)
    return significant(amount) >= 3 or (amount >= 10**4 and first.unit != "%")


def _repeats(same: tuple[Stance, Stance], context: Context) -> bool:
    """Whether one claim stands in what sums the article up, and the other in its text."""
    source = context.sources.get(same[0].claim.source)
    part = {passage.id: passage.part for passage in source.outline} if source else {}
    found = [part.get(each.claim.anchor.passage) for each in same]
    return "body" in found and bool({"headline", "subheading", "summary"}.intersection(found))


def _telling(one: Row, other: Row, apart: list[str]) -> bool:
    """Whether an equal figure is worth a word: three figures, or it may explain a conflict."""
    if _large(one) and _large(other):
        return True
    return len(apart) == 1 and "differ" in (one.verdict, other.verdict)


def _large(row: Row) -> bool:
    """Whether a figure has three figures at least."""
    return any(low >= 100 * below for low, below, _, _ in row.figures)


def _asked(apart: list[str], one: Row, other: Row) -> bool:
    """Whether a reader may ask why these two rows are not compared."""
    return len(one.sources | other.sources) > 1 and any(
        set(asked).issuperset(apart) for asked in _ASKED
    )


def _far(one: Row, other: Row, apart: Sequence[str]) -> tuple[Fraction, Fraction] | None:
    """The factors between amounts of one period, printed as fact and as forecast, if far apart.

    Each row one answer, by articles of its own: where a row disputes itself, or an article tells
    both, somebody knows more of it than we can say.
    """
    here, there = one.basis, other.basis
    if list(apart) != ["modality"] or {here.modality, there.modality} != _OUTLOOKS:
        return None
    if not here.period or not _amounts(here) or one.sources & other.sources:
        return None
    if len(one.judged.answers) > 1 or len(other.judged.answers) > 1 or here.value or there.value:
        return None
    ends = _factors(one, other)
    return ends if ends and ends[0] >= FAR else None


def _two_units(one: Row, other: Row) -> bool:
    return one.judged.stances[0].unit != other.judged.stances[0].unit


def _amounts(basis: Basis) -> bool:
    """Whether the figures are money or counted things; no rates, ranks, ratios."""
    return basis.kind == "number" and basis.unit not in ("1", "%", "rank", "age")


def _factors(one: Row, other: Row) -> tuple[Fraction, Fraction] | None:
    found = nearest(one, other)
    if found is None or found[0] != "differ":
        return None
    if found[1]:
        return found[1].ends
    figures = [row.judged.stances[0].reading for row in (one, other)]
    sizes = [each.ends[0] + each.ends[1] for each in figures if each and each.ends]
    if len(sizes) < 2 or min(sizes) <= 0:
        return None
    factor = max(sizes) / min(sizes)
    return factor, factor


def nearest(one: Row, other: Row) -> tuple[Verdict, Conversion | None] | None:
    """The mildest verdict over the answers of both, had they stood on one basis."""
    ground = one.ground
    found = [
        judge_answers(first, second, ground.context, ground.rates)
        for first in one.judged.answers
        for second in other.judged.answers
    ]
    known = [(verdict, way) for verdict, way in found if verdict != "uncompared"]
    return min(known, key=lambda each: RANK[each[0]]) if known else None


def above(one: Row, other: Row) -> tuple[Stance, Stance] | None:
    """A part's figure and its whole's, which it exceeds; only where scopes say part and whole."""
    context = one.ground.context
    for part, whole in ((one, other), (other, one)):
        if whole.basis.scope in within(part.basis.scope, context) and not part.basis.per:
            for taken in part.judged.stances:
                for held in whole.judged.stances:
                    if _exceeds(taken, held):
                        return taken, held
    return None


def _exceeds(part: Stance, whole: Stance) -> bool:
    """Whether an amount of counted things or of money is more than the whole can be."""
    if part.unit != whole.unit or part.unit in ("1", "%", "rank", "age"):
        return False
    low = part.reading.covers.low if part.reading else None
    high = whole.reading.covers.high if whole.reading else None
    return low is not None and high is not None and low > high
