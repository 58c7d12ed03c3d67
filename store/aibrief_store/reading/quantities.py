"""Quantities: numerals with what they are figures of, how exactly, per what and of what."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from aibrief_store.reading.addresses import addresses
from aibrief_store.reading.bare_numbers import NUMBER, bare
from aibrief_store.reading.digits import narrowed
from aibrief_store.reading.figure import Kind, Measured, Numeral, Quantity
from aibrief_store.reading.language import Language, language_of, passages
from aibrief_store.reading.linking import linked
from aibrief_store.reading.prices import price, sign_first
from aibrief_store.reading.qualifying import bounds, printed_digits, rate
from aibrief_store.reading.ranges import joined
from aibrief_store.reading.shares import share
from aibrief_store.reading.units import Unit
from aibrief_store.reading.wording import Wording

_ATTACHED = re.compile(r"(?:[A-Za-z]|[A-Za-z0-9가-힣]-|[A-Za-z]-|[0-9]\.)\Z")
# '3년 전', 'six months ago': a point in time, which `dates` reads.
_TIMES = frozenset({"s", "min", "h", "d", "wk", "mo", "a", "decade"})
_POINT = re.compile(
    r" ?전(?:의|에는|에도|엔|에|만|보다|부터|까지|과|인)?(?![가-힣])| ago\b|前(?!后|後)"
)
_LATER = re.compile(r" ?(?:뒤|후)(?:의|에|에는|에도|엔|에나|면|부터|까지|인)?(?![가-힣])")
_DAYS_ON = frozenset({"d", "wk", "mo", "a"})
_JUST_ONE = re.compile(r"(?:[仅只僅共中少多剩每]|[仅只僅中剩就]有|不到|平均)\Z")
_SPAN_UNITS = frozenset({"d", "wk", "mo", "a", "decade"})
_MORE = re.compile(r"여(?=[ 간의동만]|$)")
_ITEM = Unit("item", "count")
_DIGITS = re.compile(r"'?[0-9]++")
_INCHES = re.compile(r"(?: and)? ?([0-9]{1,2}) ?in(?:ch(?:es)?)?\b")


def quantities(text: str, language: Language | None = None) -> list[Quantity]:
    """Every quantity of a text, in order: counts, amounts of money, percentages, dimensions,
    and numbers that say how many; no dates, versions, names or list numbers."""
    found: list[Quantity] = []
    for start, end, spoken in passages(text, language or language_of(text)):
        wording = _wording(spoken)
        part = text[start:end]
        plain = narrowed(part)
        told = linked(plain, joined(plain, _figures(part, plain, wording)), wording)
        found += [_moved(each, start) for each in told] if start else told
    return found


def _moved(figure: Quantity, by: int) -> Quantity:
    """The figure, and those that it points to, so much further on."""
    per, of, restates = (
        _moved(other, by) if other else None for other in (figure.per, figure.of, figure.restates)
    )
    return figure._replace(
        start=figure.start + by, end=figure.end + by,
        number=(figure.number[0] + by, figure.number[1] + by), per=per, of=of, restates=restates,
    )  # fmt: skip


def numerals(text: str, language: Language | None = None) -> list[Numeral]:
    """Every numeral of a text, in order: those of dates and names too."""
    return list(_wording(language or language_of(text)).numerals(text, ()))


def _wording(language: Language) -> Wording:
    """A language's wording; only its own modules are loaded."""
    if language == "ko":
        from aibrief_store.reading.wording_ko import WORDING as korean

        return korean
    if language == "zh":
        from aibrief_store.reading.wording_zh import WORDING as chinese

        return chinese
    from aibrief_store.reading.wording_en import WORDING as english

    return english


def _figures(text: str, plain: str, wording: Wording) -> Iterator[Quantity]:
    skipped = _Skipped(plain, wording)
    reach = 0
    lasting = _lasting(text, plain, wording)
    waiting = next(lasting, None)
    for numeral in wording.numerals(plain, skipped.spans):
        while waiting and waiting.start < numeral.start:
            if waiting.start >= reach:
                yield waiting
            waiting = next(lasting, None)
        if numeral.start < reach or skipped.covers(numeral.start, numeral.end):
            continue
        if quantity := _quantity(text, plain, numeral, wording, reach):
            reach = quantity.end
            yield quantity
    yield from (each for each in (waiting, *lasting) if each and each.start >= reach)


def _lasting(text: str, plain: str, wording: Wording) -> Iterator[Quantity]:
    """'사흘 동안', '하루 만에': lengths of time in one word."""
    if not wording.lasting:
        return
    for found in wording.lasting.finditer(plain):
        days = Decimal(wording.days[found[0]])
        numeral = Numeral(*found.span(), days, days, 1, spelled=True)
        measured = Measured(*found.span(), Unit("d", "dimension"), days, days)
        yield _worded(text, plain, numeral, measured, wording)


def _dated(plain: str, wording: Wording) -> Iterator[tuple[int, int]]:
    """Spans of dates and the like; where those begin with a digit, only digits are tried."""
    if not wording.skip_digits:
        yield from (found.span() for found in wording.skip.finditer(plain))
        return
    reach = 0
    for digit in _DIGITS.finditer(plain):
        start = digit.start()
        if start >= reach and (found := wording.skip.match(plain, start)):
            reach = found.end()
            yield found.span()


class _Skipped:
    """Spans of dates and addresses, asked for in rising order."""

    def __init__(self, plain: str, wording: Wording) -> None:
        self.spans = sorted([*_dated(plain, wording), *addresses(plain)])
        self._next = 0

    def covers(self, start: int, end: int) -> bool:
        while self._next < len(self.spans) and self.spans[self._next][1] <= start:
            self._next += 1
        return self._next < len(self.spans) and self.spans[self._next][0] < end


def _quantity(
    text: str, plain: str, numeral: Numeral, wording: Wording, reach: int
) -> Quantity | None:
    """The quantity of a numeral, if it has one; nothing before ``reach`` belongs to it."""
    before = plain[max(numeral.start - 16, reach) : numeral.start]
    found = sign_first(plain, numeral, before, wording)
    if not found and (wording.label.search(before[-5:]) or _ATTACHED.search(before[-2:])):
        return None
    found = found or share(plain, numeral, before) or _ratio(plain, numeral, wording)
    found = found or _with_unit(plain, numeral, wording) or bare(plain, numeral, before, wording)
    if not found or found.unit.kind == "label" or _is_date(plain, found, before, wording):
        return None
    # 一家公司, 一款机票: an article rather than a count.
    if found.unit.kind == "count" and plain[numeral.start : numeral.end] == "一":
        return _worded(text, plain, numeral, found, wording) if _JUST_ONE.search(before) else None
    return _worded(text, plain, numeral, found, wording)


def _is_date(plain: str, found: Measured, before: str, wording: Wording) -> bool:
    """A point in time ('3년 전', '20세기') or a stretch from or to now ('최근 3년')."""
    code = found.unit.code
    if code == "century":
        return found.low is not None and found.low >= 10
    if code not in _TIMES:
        return False
    if code in _SPAN_UNITS and wording.stretch.search(before):
        return True
    return bool(
        _POINT.match(plain, found.end) or (code in _DAYS_ON and _LATER.match(plain, found.end))
    )


def _ratio(plain: str, numeral: Numeral, wording: Wording) -> Measured | None:
    """'5대 1', '2-to-1': so many times as much."""
    to_one = wording.to_one.match(plain, numeral.end)
    if not to_one or numeral.low is None or numeral.low <= 1:
        return None
    return Measured(numeral.start, to_one.end(), NUMBER, numeral.low, numeral.high)


def _with_unit(plain: str, numeral: Numeral, wording: Wording) -> Measured | None:
    found = wording.unit.match(plain, numeral.end)
    if not found or _blocked(plain, found, wording):
        return None
    unit = wording.units.named(found["name"])
    if unit.kind == "label" and (numeral.low or 0) >= wording.many.get(found["name"], 10**20):
        unit = _ITEM
    if (
        unit.kind == "money"
        and not found["name"].isalnum()
        and plain[found.end() : found.end() + 1].isdecimal()
        and found.start("name") > numeral.end
    ):
        return None
    measured = Measured(numeral.start, _counter(found), unit, numeral.low, numeral.high)
    if unit.kind == "money":
        return price(plain, measured, wording)
    if half := wording.half.match(plain, found.end()):
        return measured.plus(Decimal("0.5"))._replace(end=half.end())
    if unit.code == "[ft_i]" and (inches := _INCHES.match(plain, found.end())):
        return measured.plus(Decimal(inches[1]) / 12)._replace(end=inches.end())
    return measured


def _counter(found: re.Match[str]) -> int:
    """The end of a unit without the noun that is counted: '개' of '개 기업', '家' of '家企业'."""
    name = found["name"]
    if name.startswith(("개 ", "家")):
        return found.start("name") + 1
    if name.startswith("분기"):
        return found.start("name") + 2
    return found.end()


def _blocked(plain: str, found: re.Match[str], wording: Wording) -> bool:
    """Whether the word goes on and is no unit: 대비, 위원."""
    word = wording.blocked.match(plain, found.start("name"))
    return bool(word) and word.end() == found.end("name") if word else False


def _worded(text: str, plain: str, numeral: Numeral, found: Measured, wording: Wording) -> Quantity:
    """The quantity with its bounds and its rate."""
    start, end, said = bounds(plain, numeral, found, wording)
    unit, low = found.unit, _whole(found.low)
    high = low if found.high is found.low else _whole(found.high)
    if unit.code in _TIMES and _MORE.match(plain, found.end):
        found = found._replace(end=found.end + 1)
    single = low if low == high else None
    if single is not None:
        low = high = None
    fraction = numeral.fraction if numeral.fraction != (0, 0) else None
    return Quantity(
        found.start, found.end, text[found.start : found.end], cast(Kind, unit.kind),
        (numeral.start, numeral.end), single, low, high, fraction,
        printed_digits(numeral, found, said), numeral.vague, said or ("exact",), unit.code,
        unit.currency, rate(plain, found, start, wording), as_printed=text[start:end],
    )  # fmt: skip


def _whole(value: Decimal | None) -> Decimal | None:
    """1.5 trillion as a whole number; 22.50 keeps its digits."""
    whole = value is not None and value == value.to_integral_value()
    return value.to_integral_value() if whole and value is not None else value
