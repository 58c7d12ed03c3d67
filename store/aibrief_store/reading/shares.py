"""Shares that Chinese has words of its own for: 百分之七, 千分之一, 三成, 九折, 对折."""

import re
from decimal import Decimal

from aibrief_store.reading.figure import Measured, Numeral
from aibrief_store.reading.units import Unit

_PERCENT = Unit("%", "percent")
_PERCENT_OF = re.compile(
    r"(?P<scale>百|佰|千|万|萬|百万|万万)[ ]{0,2}分[ ]{0,2}之[ ]{0,2}(?P<minus>[负負])?\Z"
)
_TENTHS = re.compile(r"[ ]?(?:成|折)(?P<more>[ ]?[一二三四五六七八九半])?(?![功立为本效果长员])")
# How many of a percentage's hundredths make one: 千分之一 is a tenth of a percent.
_PARTS = {"百": 1, "佰": 1, "千": 10, "万": 100, "萬": 100, "百万": 10**4, "万万": 10**6}


def share(plain: str, numeral: Numeral, before: str) -> Measured | None:
    """The percentage that a numeral is, if these words stand around it."""
    here = Measured(numeral.start, numeral.end, _PERCENT, numeral.low, numeral.high)
    last = before.rstrip()[-1:]
    if last in ("之", "负", "負") and (words := _PERCENT_OF.search(before)):
        sign = -1 if words["minus"] else 1
        start = numeral.start - len(words[0])
        return here._replace(start=start).times(Decimal(sign) / _PARTS[words["scale"]])
    if plain[numeral.start : numeral.end].endswith("折"):
        return here.times(100)
    tenths = _TENTHS.match(plain, numeral.end)
    if not tenths or numeral.low is None or numeral.low > 100:
        return None
    # 五五折 is 55%, 九折 is 90%.
    tens = here.times(1 if numeral.low > 10 else 10)
    return tens.plus(_ones(tenths["more"]))._replace(end=tenths.end())


def _ones(more: str | None) -> int:
    """七成六: the 六 counts percents, 半 five of them."""
    if not more:
        return 0
    return 5 if more.strip() == "半" else "零一二三四五六七八九".index(more.strip())
