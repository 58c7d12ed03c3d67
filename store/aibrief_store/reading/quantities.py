"""Quantities: numerals with what they are figures of, how exactly, per what and of what."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import cast

from aibrief_store.reading.addresses import addresses
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
_LATIN_TAIL = re.compile(r"-?[A-Za-z]|\.[A-Za-z0-9]|-[0-9가-힣]|-?(?:st|nd|rd|th)\b")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_NOUN = re.compile(
    r"[ -](?:(?!of |the |a |and |or |in |to )[A-Za-z][A-Za-z0-9-]{1,14} ){0,2}?"
    r"(?P<noun>[A-Za-z]{2,20}(?<![iu]s)(?<!ss)s|people|men|women|children)\b(?! (?:of|the)\b"
    r"| a\b(?! (?:day|week|month|quarter|year)))"
)
# A name in front of a number makes it a name's; these begin a sentence and are none.
_NAME = re.compile(
    r"(?<![A-Za-z])(?!(?:The|In|Some|About|Over|Under|Nearly|Almost|Only|Just|At|Its|Their|And|But"
    r"|These|Those|Of|For|By|With|From|To|All|Around|Roughly|Than|On|More|Less|Fewer|Another) )"
    r"[A-Z][A-Za-z]+ \Z"
)
_NO_NOUN = frozenset(
    [
        "is",
        "was",
        "has",
        "its",
        "this",
        "does",
        "as",
        "us",
        "yes",
        "plus",
        "less",
        "always",
        "across",
        "perhaps",
        "towards",
        "times",
        "ones",
        "others",
    ]
)
# '3년 전', 'six months ago': a point in time, which `dates` reads.
_TIMES = frozenset({"s", "min", "h", "d", "wk", "mo", "a"})
_POINT = re.compile(r" ?전(?:의|에|만|보다|부터|까지|과|인)?(?![가-힣])| ago\b|前(?!后|後)")
_LATER = re.compile(r" ?(?:뒤|후)(?:의|에|에는|에도|엔|에나|면|부터|까지|인)?(?![가-힣])")
_DAYS_ON = frozenset({"d", "wk", "mo", "a"})
_MORE = re.compile(r"여(?=[ 간의동만]|$)")
_OF_NOUN = re.compile(
    r" of (?:(?!the |its |their |our )[A-Za-z][A-Za-z0-9-]{1,14} ){0,2}?"
    r"(?P<noun>[A-Za-z]{2,20}(?<![iu]s)(?<!ss)s|people|men|women|children)\b"
)
_DIGITS = re.compile(r"'?[0-9]++")
_DECIMALS = re.compile(r"[0-9][0-9,]{0,8}[0-9]\.[0-9]{2}")
_VERSION = re.compile(r"(?:버전|판|[A-Za-z]|[vV]er\.) ?\Z")
_YEAR = range(1800, 2100)
_INCHES = re.compile(r"(?: and)? ?([0-9]{1,2}) ?in(?:ch(?:es)?)?\b")


def quantities(text: str, language: Language | None = None) -> list[Quantity]:
    """Every quantity of a text, in order: counts, amounts of money, percentages, dimensions,
    and numbers that say how many; no dates, versions, names or list numbers."""
    found: list[Quantity] = []
    for start, end, spoken in passages(text, language or language_of(text)):
        wording = _wording(spoken)
        part = text[start:end]
        plain = narrowed(part)
        figures = _figures(part, plain, wording)
        if wording.part_first:
            figures = iter(joined(plain, figures))
        told = linked(plain, list(figures), wording)
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
    return _wording(language or language_of(text)).numerals(text)


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
    for numeral in wording.numerals(plain):
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
    if not wording.lasting or not any(word in plain for word in wording.days):
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
        self._spans = sorted([*_dated(plain, wording), *addresses(plain)])
        self._next = 0

    def covers(self, start: int, end: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next][1] <= start:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next][0] < end


def _quantity(
    text: str, plain: str, numeral: Numeral, wording: Wording, reach: int
) -> Quantity | None:
    """The quantity of a numeral, if it has one; nothing before ``reach`` belongs to it."""
    before = plain[max(numeral.start - 16, reach) : numeral.start]
    found = sign_first(plain, numeral, before, wording)
    if not found and (wording.label.search(before) or _ATTACHED.search(before)):
        return None
    found = found or share(plain, numeral, before) or _with_unit(plain, numeral, wording)
    found = found or _bare(plain, numeral, before, wording)
    if not found or found.unit.kind == "label":
        return None
    if found.unit.code in _TIMES and _POINT.match(plain, found.end):
        return None
    if found.unit.code in _DAYS_ON and _LATER.match(plain, found.end):
        return None
    return _worded(text, plain, numeral, found, wording)


def _with_unit(plain: str, numeral: Numeral, wording: Wording) -> Measured | None:
    found = wording.unit.match(plain, numeral.end)
    if not found or _blocked(plain, found, wording):
        return None
    unit = wording.units.named(found["name"])
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
    return found.end()


def _blocked(plain: str, found: re.Match[str], wording: Wording) -> bool:
    """Whether the word goes on and is no unit: 대비, 위원."""
    word = wording.blocked.match(plain, found.start("name"))
    return bool(word) and word.end() == found.end("name") if word else False


def _bare(plain: str, numeral: Numeral, before: str, wording: Wording) -> Measured | None:
    """A number without a unit, where it still says how many."""
    number = Unit("1", "number")
    here = Measured(numeral.start, numeral.end, number, numeral.low, numeral.high)
    if _LATIN_TAIL.match(plain, numeral.end) and (
        not wording.part_first or _ORDINAL.match(plain, numeral.end) or plain[numeral.end] != "-"
    ):
        return None
    if wording.part_first:
        return _english_count(plain, numeral, before, here)
    bound = wording.before.pattern.search(before)
    if bound and wording.before.meaning(bound).endswith("rank"):
        return here._replace(unit=Unit("rank", "count"))
    says = (
        numeral.scaled
        or numeral.vague
        or numeral.fraction
        or numeral.bound
        or "," in plain[numeral.start : numeral.end]
    )
    says = says or _level(plain, numeral, before, wording)
    return here if says or bound or (numeral.spelled and numeral.digits > 1) else None


def _level(plain: str, numeral: Numeral, before: str, wording: Wording) -> bool:
    """'2640.57에', '2640선', '2640을 넘은': the level of an index."""
    found = wording.level.match(plain, numeral.end) if wording.level else None
    if not found or numeral.low is None or numeral.spelled or numeral.low < 10:
        return False
    if found["line"]:
        return True
    if _DECIMALS.fullmatch(plain, numeral.start, numeral.end):
        return not _VERSION.search(before)
    passed = wording.after.pattern.match(plain, numeral.end)
    return bool(passed) and numeral.low >= 100


def _english_count(plain: str, numeral: Numeral, before: str, here: Measured) -> Measured | None:
    """What stands behind an English number is counted, unless the number is part of a name."""
    if re.search(r"\b[Tt]op[- ]\Z", before):
        return here._replace(unit=Unit("rank", "count"))
    if _NAME.search(before) and not numeral.scaled:
        return None
    noun = None if numeral.fraction else _NOUN.match(plain, numeral.end)
    if numeral.vague:
        noun = noun or _OF_NOUN.match(plain, numeral.end)
    if noun and numeral.low == 1 and noun["noun"].endswith("s") and numeral.spelled:
        noun = None
    if noun and noun["noun"] not in _NO_NOUN:
        return here._replace(end=noun.end(), unit=Unit(noun["noun"].lower(), "count"))
    printed = plain[numeral.start : numeral.end]
    year = numeral.low in _YEAR and "," not in printed and not numeral.spelled
    return None if year or printed.lower() == "one" else here


def _worded(text: str, plain: str, numeral: Numeral, found: Measured, wording: Wording) -> Quantity:
    """The quantity with its bounds and its rate."""
    start, end, said = bounds(plain, numeral, found, wording)
    unit, low, high = found.unit, _whole(found.low), _whole(found.high)
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
