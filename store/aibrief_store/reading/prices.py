"""Amounts of money: signs in front, units behind, and prices of two units."""

import re
from decimal import Decimal
from typing import NamedTuple

from aibrief_store.reading.figure import Measured, Numeral
from aibrief_store.reading.units import SIGNS, Unit
from aibrief_store.reading.wording import Wording

_NAMES = {
    "RMB": "CNY", "人民币": "CNY", "人民幣": "CNY", "美元": "USD", "港币": "HKD", "SEN": "sen",
    "DOLLAR": "USD", "DOLLARS": "USD",
}  # fmt: skip
_MILLIONS = re.compile("M[A-Z]{3}")
_SMALL_M = re.compile(r"m(?![A-Za-z])")
_SCALE = re.compile(r" (million|billion|trillion)\b")
_SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_GOES_ON = re.compile(r"[ -]?[A-Za-z%$]|[0-9.,]?[0-9]")

AHEAD = 24
"""Characters that are looked at for a price's second unit."""


def sign_first(plain: str, numeral: Numeral, before: str, wording: Wording) -> Measured | None:
    """$5.6M, US$ 3 billion, USD 200, ￥300, 人民币 50元; None without a sign."""
    last = before.rstrip()[-1:]
    sign = None if not last or "가" <= last <= "힣" else wording.sign.search(before)
    if not sign or numeral.low is None:
        return None
    name = sign[0].strip().upper().replace(" ", "")
    millions = len(name) == 4 and _MILLIONS.fullmatch(name)
    code = _code(name[1:] if millions else name, wording)
    unit = Unit(code, "money", code if len(code) == 3 and code.isupper() else "")
    found = Measured(
        numeral.start - len(sign[0]), numeral.end, unit, numeral.low, numeral.high
    ).times(10**6 if millions else 1)
    if small := _SMALL_M.match(plain, found.end):
        return found.times(10**6)._replace(end=small.end())
    named = wording.unit.match(plain, found.end)
    # 人民币 50元 names its currency twice.
    twice = named and code == "CNY" and wording.units.named(named["name"]).currency == code
    return found._replace(end=named.end()) if named and twice and name.isalpha() else found


def _code(name: str, wording: Wording) -> str:
    if name in ("¥", "￥"):
        return wording.yuan
    return _NAMES.get(name) or SIGNS.get(name) or name


class _Total(NamedTuple):
    """A price so far: where it ends, its worth in the main unit, the last unit's part of it."""

    end: int
    worth: Decimal
    last: Decimal


def price(plain: str, found: Measured, wording: Wording) -> Measured:
    """The whole price: 64달러 45센트, 50元6角三分, 15 dollars 50, 75 USD million."""
    unit = found.unit
    main = Unit(unit.currency, "money", unit.currency)
    if unit.part > 1:
        return found._replace(unit=main).times(unit.part)
    if found.low is None or found.low != found.high:
        return found
    if scale := _SCALE.match(plain, found.end):
        return found.times(_SCALES[scale[1]])._replace(end=scale.end())
    total = _Total(found.end, found.low * unit.part, unit.part)
    # Euros and cents, yuan and jiao and fen.
    for _ in range(2):
        total = _with_next(plain, total, unit, wording) or total
    if total.end == found.end:
        return found
    return found._replace(end=total.end, unit=main, low=total.worth, high=total.worth)


def _with_next(plain: str, total: _Total, unit: Unit, wording: Wording) -> _Total | None:
    joint = wording.also.match(plain, total.end) if unit.currency else None
    rest = plain[joint.end() : joint.end() + AHEAD] if joint else ""
    # Only a numeral that begins at once.
    numeral = next(wording.numerals(rest, ((1, len(rest)),)), None) if rest else None
    if not joint or not numeral or numeral.low is None:
        return None
    low = numeral.low
    named = wording.unit.match(rest, numeral.end)
    part = wording.units.named(named["name"]) if named else None
    if named and part and _smaller(part, unit, total.last):
        return _Total(joint.end() + named.end(), total.worth + low * part.part, part.part)
    if not _bare_rest(joint[0], numeral, rest, total.last, wording):
        return None
    step = 10 if total.last < 1 or unit.currency == "CNY" else 100
    return _Total(joint.end() + numeral.end, total.worth + low * total.last / step, total.last / 10)


def _smaller(part: Unit, unit: Unit, last: Decimal) -> bool:
    return part.kind == "money" and part.part < last and part.currency in (unit.currency, "")


def _bare_rest(joint: str, numeral: Numeral, rest: str, last: Decimal, wording: Wording) -> bool:
    """Whether a last number is cents without the word: '15 dollars 50', 'five mao five'."""
    if numeral.low is None or numeral.fraction or numeral.scaled:
        return False
    if _GOES_ON.match(rest, numeral.end):
        return False
    if last < 1:
        return 0 < numeral.low < 10
    return wording.part_first and joint == " " and 10 <= numeral.low < 100 and last == 1
