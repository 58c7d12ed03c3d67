"""One Chinese number: groups of ten thousands, each falling from 千 to the ones."""

import re
from decimal import Decimal

from aibrief_store.reading.digits import digits_at
from aibrief_store.reading.figure import significant
from aibrief_store.reading.units_zh import UNITS

DIGIT = {c: i for i, cs in enumerate(
    ("零〇", "一壹弌", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
) for c in cs}  # fmt: skip
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
GREAT = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
_MORE = "多余餘几幾来來"
LETTERS = "".join(DIGIT) + "".join(SMALL) + "".join(GREAT)

POWER = re.compile(r"[十百千万萬亿億]{1,4}")
_POINT = re.compile(rf"[ ]?[点點][ ]?(?P<decimals>[{''.join(DIGIT)}]{{1,20}})")
UNIT = re.compile(rf"[ ]?(?:{UNITS.pattern})")
_KILO = re.compile("千[米克瓦字]")
_THOUSANDS = re.compile(r"[ ]?[kK](?![A-Za-z])")


class Reader:
    """Reads one number: groups of ten thousands, each falling from 千 to the ones."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.start = self.end = 0
        self.value = Decimal(0)
        self.to: Decimal | None = None
        self.digits = 0
        self.scale = 1
        self.scaled = self.more = self.point = False
        self.pure = True
        self.fraction: tuple[int, int] | None = None
        self._whole = self._section = Decimal(0)
        self._pending: Decimal | None = None
        self._next: int | None = None
        self._small = 10**5
        self._great = 10**20
        self._zero = False
        self._decimals = 0

    def read(self, start: int) -> bool:
        """Read a number from here; False where there is none."""
        self.start = self.end = start
        while (at := self._after_space()) is not None and self._take(at):
            pass
        if self.end == start:
            return False
        self._settle()
        return True

    def _after_space(self) -> int | None:
        at = self.end
        while at > self.start and at - self.end < 2 and self._text[at : at + 1] == " ":
            at += 1
        return at if at < len(self._text) else None

    def _take(self, at: int) -> bool:
        letter = self._text[at]
        if letter in DIGIT:
            return self._take_digit(DIGIT[letter], at)
        if letter in SMALL:
            return self._take_small(SMALL[letter], at)
        if letter in GREAT:
            return self._take_great(GREAT[letter], at)
        if letter in _MORE:
            return self._take_more(at)
        return (letter.isdecimal() or letter in ".½¼¾⅓⅔") and self._take_digits(at)

    def _take_digits(self, at: int) -> bool:
        if self._pending is not None or (
            not self._whole and not self._section and self.end > self.start
        ):
            return False
        if at > self.end and self._text[at - 1] == " " and not self.scaled:
            return False
        found = digits_at(self._text, at)
        first = self.end == self.start
        if not found or (
            not first and (found.fraction or found.value >= min(self._small, self._great))
        ):
            return False
        self._pending, self.pure, self.end, self.scaled = found.value, False, found.end, False
        if found.fraction:
            self.fraction = found.fraction
        if first and not found.whole:
            self._decimals = found.digits
        if thousands := _THOUSANDS.match(self._text, found.end):
            self._pending, self.end, self.scaled = found.value * 1000, thousands.end(), True
        return True

    def _take_digit(self, digit: int, at: int) -> bool:
        if self.fraction:
            return False
        if digit == 0:
            self._zero, self.end = True, at + 1
            self._pending = Decimal(0) if not (self._whole or self._section) else self._pending
            self.scaled = False
            return True
        if self._pending:
            # 二三十: two digits in a row, the second one higher, are both ends of a range.
            following = self._text[at + 1 : at + 2]
            if self._text[at + 1 : at + 2] == "折" and self._pending < 10:
                self._pending, self.end = self._pending * 10 + digit, at + 1
                return True
            near = digit == self._pending + 1 and self._next is None and self.pure
            if not near or not (
                following in SMALL or following in GREAT or UNIT.match(self._text, at + 1)
            ):
                return False
            self._next, self.end = digit, at + 1
            return True
        if not self.pure and self._small <= 1:
            return False
        # 两 in 两两 or 三十两 is the weight.
        if (
            self._text[at] in "两兩"
            and self.end > self.start
            and self._text[at + 1 : at + 2] not in SMALL
        ):
            return False
        self._pending, self.end, self.scaled = Decimal(digit), at + 1, False
        return True

    def _take_small(self, scale: int, at: int) -> bool:
        if scale >= self._small and self._pending != 0:
            return False
        # 千米, 千瓦, 千克: the unit's own 千, where a number stands before it already.
        if self._text[at] == "千" and self._unit_at(at):
            return False
        count = Decimal(1) if not self._pending else self._pending
        if self._next is not None:
            self.to, self._next = Decimal(self._next) * scale, None
        self._section += count * scale
        self._small, self._pending, self.scale = scale, None, scale
        self._zero, self.scaled, self.end = False, True, at + 1
        return True

    def _unit_at(self, at: int) -> bool:
        begun = self._pending is not None or bool(self._whole or self._section)
        return begun and bool(_KILO.match(self._text, at)) and (not self.pure or self.scaled)

    def _take_great(self, scale: int, at: int) -> bool:
        section = self._section + (self._pending or 0)
        if self._text[at] == "兆" and re.match("兆[瓦赫字]", self._text[at : at + 2]):
            return False
        if scale >= self._great:
            # 万亿, 万万, 一万五千亿: what stands before is counted in the greater scale.
            self._whole = (self._whole + section) * scale
            self.scale = scale * self.scale if not section else scale
        elif section:
            self._whole += section * scale
            self.scale = scale
        else:
            return False
        if self.to is not None or self._next is not None:
            self.to, self._next = (self.to or Decimal(self._next or 0)) * scale, None
        self._great, self._small, self._section, self._pending = scale, 10**5, Decimal(0), None
        self._zero, self.scaled, self.end = False, True, at + 1
        return True

    def _take_more(self, at: int) -> bool:
        """十多万, 一百零几亿: somewhat more, before a scale or a measure word."""
        following = self._text[at + 1 : at + 3].lstrip()[:1]
        if self.more or self.end == self.start or self.fraction:
            return False
        if not (following in GREAT or UNIT.match(self._text, at + 1)) or not following:
            return False
        self.more, self.end = True, at + 1
        return True

    def _settle(self) -> None:
        pending = self._pending or Decimal(0)
        if pending and self.pure and not self._zero and self.scale > 1:
            # 四百五, 九万四: the last digit counts tens, thousands.
            pending *= self.scale // 10
        self.value = self._whole + self._section + pending
        self.digits = self._decimals or significant(self.value)
        if self._next is not None:
            self.to = Decimal(self._next)
        if self._text[self.end : self.end + 1] == "打" and not self.fraction:
            self.value, self.end = self.value * 12, self.end + 1
        point = (
            _POINT.match(self._text, self.end) if not self.fraction and self.to is None else None
        )
        if point:
            decimals = "".join(str(DIGIT[c]) for c in point["decimals"])
            self.value += Decimal(f"0.{decimals}")
            self.end, self.digits, self.point = point.end(), significant(self.value), True
            self._scaled_after_point()

    def _scaled_after_point(self) -> None:
        """一点五万: a scale behind the decimals multiplies the whole."""
        great = POWER.match(self._text, self.end)
        if great and self.scale == 1:
            for letter in great[0]:
                self.value *= (SMALL | GREAT)[letter]
            self.end, self.scaled = great.end(), True
