"""One Korean number: groups of ten thousands, each of digits, 천, 백 and 십, falling."""

import re
from decimal import Decimal
from typing import NamedTuple

from aibrief_store.reading.digits import digits_at
from aibrief_store.reading.figure import significant
from aibrief_store.reading.units_ko import UNITS

DIGIT = {"영": 0, "공": 0} | {c: i for i, c in enumerate("일이삼사오육칠팔구", 1)}
SMALL = {"십": 10, "백": 100, "천": 1000}
GREAT = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}

UNIT = re.compile(rf" ?(?P<name>{UNITS.pattern})")
PARTICLE = re.compile(
    r"(?:입니다|이다|이며|이고|이라|이었|였|으로|에서|에게|까지|부터|보다|만큼|처럼|밖에"
    r"|은|는|이|가|을|를|의|와|과|도|만|로|에)?(?![가-힣])|입니다|이다|이었"
)
_CHUNK = re.compile(r"[영공일이삼사오육칠팔구십백천만억조경]++")
# Words that only look like a scale behind digits: 1조각, 3만족, 2천주교.
_NO_SCALE = re.compile(r"조(?=[각직건치])|만(?=[족약큼])|경(?=[기제찰])")
_NO_SCALE_OF_DIGITS = re.compile(r"천(?=[주사재])|백(?=신)|억(?=[지울])")
_PARTS = re.compile(r" ?분의 ?(?P<minus>마이너스 ?)?(?=[0-9영일이삼사오육칠팔구십백천만])")
_AND = re.compile(r"[과와] ")
_POINT = re.compile(
    r" ?점 ?([영공일이삼사오육칠팔구]{1,12})(?=[은는이가을를의과와]?(?![가-힣])|이다|입니다|점|퍼"
    r"|배|만)"
)
_NOT_HANGUL = re.compile(r"(?![가-힣])")


class Run(NamedTuple):
    """A plain number: where it ends, its value, its last scale, whether digits are in it."""

    end: int
    value: Decimal
    digits: int
    scale: int = 1
    pure: bool = False
    fraction: tuple[int, int] | None = None


# Most numbers: digits, perhaps with scales, that no scale, point or fraction follows.
_NO_MORE = (
    r"(?![,./^×½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒eEx\u00a0\u202f]| {0,2}(?:[0-9십백천만억조경점]|분의"
    r"|[영공일이삼사오육칠팔구][십백천만억조])|[과와] [0-9영일이삼사오육칠팔구십백천만])"
)
_SIMPLE = re.compile(
    r"(?:(?P<jo>[0-9]{1,4}+)조(?![각직건치]))?(?:(?P<eok>[0-9]{1,4}+)억(?![지울]))?"
    r"(?:(?P<man>[0-9]{1,4}+)만(?![족약큼]))?(?P<ones>[0-9]{1,4}+)?(?<=[0-9조억만])"
    rf"{_NO_MORE}|(?P<plain>[0-9]{{5,12}}+|[0-9]{{1,9}}+\.[0-9]{{1,9}}+"
    rf"|[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}){_NO_MORE}"
)


def number_at(text: str, start: int) -> Run | None:
    """A number with the fraction or the decimals that belong to it."""
    if simple := _SIMPLE.match(text, start):
        return _simple(simple)
    run = plain_at(text, start)
    if run is None:
        return None
    if whole := _and_fraction(text, run):
        return whole
    if parts := _fraction(text, run):
        return parts
    if run.pure and (point := _POINT.match(text, run.end)):
        decimals = "".join(str(DIGIT[c]) for c in point[1])
        value = run.value + Decimal(f"0.{decimals}")
        return Run(point.end(), value, significant(value), 1, pure=True)
    return run


def _simple(found: re.Match[str]) -> Run:
    if plain := found["plain"]:
        value = Decimal(plain.replace(",", ""))
        return Run(found.end(), value, significant(value))
    whole, scale = 0, 1
    for digits, worth in zip(found.groups(), (10**12, 10**8, 10**4, 1), strict=False):
        if digits:
            whole += int(digits) * worth
            scale = worth
    value = Decimal(whole)
    return Run(found.end(), value, significant(value), scale)


def _fraction(text: str, under: Run) -> Run | None:
    """Korean names the denominator first: 18분의 1."""
    parts = _PARTS.match(text, under.end) if under.value > 0 and not under.fraction else None
    over = plain_at(text, parts.end()) if parts else None
    if not parts or not over or over.fraction:
        return None
    value = -over.value if parts["minus"] else over.value
    fraction = None
    if value == int(value) and under.value == int(under.value):
        fraction = (int(value), int(under.value))
    return Run(over.end, value / under.value, 1, 1, under.pure and over.pure, fraction or (0, 0))


def _and_fraction(text: str, whole: Run) -> Run | None:
    """이십삼과 오분의 삼."""
    joint = _AND.match(text, whole.end) if not whole.fraction else None
    under = plain_at(text, joint.end()) if joint else None
    part = _fraction(text, under) if under else None
    if not part or not part.fraction or abs(part.value) >= 1:
        return None
    over, below = part.fraction
    fraction = (int(whole.value) * below + over, below)
    return part._replace(value=whole.value + part.value, fraction=fraction)


def plain_at(text: str, start: int) -> Run | None:
    """The number that starts here, fractions and decimals in words left out."""
    return _Reader(text).read(start)


class _Reader:
    """Reads one number: groups of ten thousands, each of digits, 천, 백 and 십, falling."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._whole = self._section = Decimal(0)
        self._pending: Decimal | None = None
        self._small, self._great = 10**4, 10**20
        self._scale = 1
        self._last = ""
        self._pure = True
        self._decimals = 0

    def read(self, start: int) -> Run | None:
        end = start
        while True:
            at = end
            while at - end < 2 and end > start and self._text[at : at + 1] in (" ", "\u00a0"):
                at += 1
            taken = self._take(at, at - end)
            if taken is None:
                break
            end = taken.end
            if taken.fraction:
                return Run(end, taken.value, 1, 1, False, taken.fraction)
        if end == start:
            return None
        end = self._without_particle(end)
        value = self._whole + self._section + (self._pending or 0)
        digits = self._decimals or significant(value)
        return Run(end, value, digits, self._scale, self._pure)

    def _take(self, at: int, gap: int) -> Run | None:
        """The next part of the number, put in its place; None where the number ends."""
        letter = self._text[at : at + 1]
        if not letter:
            return None
        if letter in DIGIT or letter in SMALL or letter in GREAT:
            return Run(at + 1, Decimal(0), 0) if self._take_letter(letter, at, gap) else None
        return self._take_digits(at, gap) if letter.isdecimal() or letter in ".½¼¾⅓⅔" else None

    def _take_digits(self, at: int, gap: int) -> Run | None:
        if self._pending is not None or (self._last == "letter"):
            return None
        found = digits_at(self._text, at)
        if not found:
            return None
        first = not self._last
        if found.fraction:
            return Run(found.end, found.value, 1, fraction=found.fraction) if first else None
        if not first and (not found.whole or found.value >= min(self._small, self._great)):
            return None
        if not first and gap and self._text[found.end : found.end + 1] in ("위", "년", "월", "일"):
            return None
        self._pending, self._last, self._pure, self._scale = found.value, "digits", False, 1
        if first and not found.whole:
            self._decimals = found.digits
        return Run(found.end, found.value, found.digits)

    def _take_letter(self, letter: str, at: int, gap: int) -> bool:
        if gap and not self._starts_chunk(at):
            return False
        if letter in DIGIT:
            return self._take_unit_digit(letter, at)
        if self._last and _NO_SCALE.match(self._text, at):
            return False
        if self._last == "digits" and _NO_SCALE_OF_DIGITS.match(self._text, at):
            return False
        return (
            self._take_small(SMALL[letter]) if letter in SMALL else self._take_great(GREAT[letter])
        )

    def _starts_chunk(self, at: int) -> bool:
        """Whether letters behind a space go on with the number: '29만 천 890', not '3만 이상'."""
        chunk = _CHUNK.match(self._text, at)
        if not chunk:
            return False
        ends = _NOT_HANGUL.match(self._text, chunk.end()) or UNIT.match(self._text, chunk.end())
        scales = any(c not in DIGIT for c in chunk[0])
        last = len(self._text) - chunk.end() < 2
        return bool(ends or PARTICLE.match(self._text, chunk.end())) and (
            scales or (self._pure and last)
        )

    def _take_unit_digit(self, letter: str, at: int) -> bool:
        following = self._text[at + 1 : at + 2]
        if self._pending is not None or self._small <= 1:
            return False
        if not self._pure and not (following in SMALL or following in GREAT):
            return False
        self._pending, self._last = Decimal(DIGIT[letter]), "letter"
        return True

    def _take_small(self, scale: int) -> bool:
        if self._pending == 0 or scale >= self._small:
            return False
        value = (1 if self._pending is None else self._pending) * scale
        if value >= self._great:
            return False
        self._section += value
        self._small, self._pending, self._last, self._scale = scale, None, "scale", scale
        return True

    def _take_great(self, scale: int) -> bool:
        group = self._section + (self._pending or 0)
        if not self._last and scale == 10**4:
            group = Decimal(1)
        if scale >= self._great or not group:
            return False
        self._whole += group * scale
        self._great, self._small, self._section, self._pending = scale, 10**4, Decimal(0), None
        self._last, self._scale = "scale", scale
        return True

    def _without_particle(self, end: int) -> int:
        """'백만이 넘는': the 이 behind 만, 억 or 조 is a particle."""
        before = self._text[end - 2 : end - 1]
        if self._text[end - 1] != "이" or before not in GREAT or UNIT.match(self._text, end):
            return end
        self._pending, self._last, self._scale = None, "scale", GREAT[before]
        return end - 1
