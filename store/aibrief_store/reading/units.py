"""What figures are figures of: tables of units, one per language, and how they are looked up.

Codes are ISO 4217 for money, UCUM (https://ucum.org) for dimensions, words of our own for what
is counted. A unit of kind 'label' makes its number a label (3층, 2차): no quantity.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from aibrief_store.reading.spelling import any_of


class Unit(NamedTuple):
    """A unit: its code, the kind of quantity it makes, and for money its currency.

    Attributes:
        part: what one of it is worth in its currency's main unit (a cent: 0.01).
    """

    code: str
    kind: str
    currency: str = ""
    part: Decimal = Decimal(1)


class Units(NamedTuple):
    """Units by the names that a language has for them, and the pattern of all names.

    Attributes:
        names: by name without spaces.
        pattern: longest names first, spaces inside a name optional.
    """

    names: dict[str, Unit]
    pattern: str

    def named(self, name: str) -> Unit:
        """The unit that ``pattern`` found under this name."""
        if unit := self.names.get(name):
            return unit
        plain = name.replace(" ", "").replace("-", "")
        return self.names.get(plain) or self.names[plain.casefold()]


def units(*tables: str, words: str = "") -> Units:
    """Read tables of lines ``kind code name, name …``; later names win.

    ``money`` codes may be ``USD``, ``franc`` (of no one currency) or ``cent:USD:0.01``. Names in
    ``words`` are found in either case, and with spaces or hyphens.
    """
    names: dict[str, Unit] = {}
    spelled: set[str] = set()
    for line in "\n".join(tables).splitlines():
        if line.strip():
            kind, code, listed = line.split(" ", 2)
            unit = _unit(kind, code)
            for name in listed.split(", "):
                names[name.replace(" ", "")] = unit
                spelled.add(name)
    pattern = any_of(spelled)
    if words:
        folded = units(words)
        names.update(folded.names)
        pattern = f"(?i:{folded.pattern})|{pattern}"
    # Most places hold no unit; one look at the first letter says so.
    first = "".join(sorted({letter for name in names for letter in name[0] + name[0].upper()}))
    return Units(names, f"(?=[{re.escape(first)}])(?:{pattern})")


def _unit(kind: str, code: str) -> Unit:
    if kind != "money":
        return Unit(code, kind)
    name, _, rest = code.partition(":")
    currency, _, part = rest.partition(":")
    return Unit(name, kind, currency or (name if name.isupper() else ""), Decimal(part or 1))


SYMBOLS = """
percent % %, ％
percent %p %p, %P, %포인트
percent ‰ ‰
dimension km km, ㎞
dimension m m, ｍ
dimension cm cm, ㎝
dimension mm mm, ㎜
dimension um μm, µm, um
dimension nm nm, ㎚
dimension pm pm
dimension dm dm
dimension km2 km², km2, ㎢
dimension m2 m², m2, ㎡
dimension m3 m³, m3, ㎥
dimension ha ha
dimension kg kg, ㎏
dimension g g
dimension mg mg, ㎎
dimension ug μg, µg, mcg
dimension t t
dimension L L, ℓ, l
dimension mL ml, mL, ㎖
dimension kL kl, kL, ㎘
dimension W W
dimension kW kW, ㎾
dimension MW MW
dimension GW GW
dimension TW TW
dimension W.h Wh
dimension kW.h kWh, ㎾h
dimension MW.h MWh
dimension GW.h GWh
dimension TW.h TWh
dimension Hz Hz
dimension kHz kHz
dimension MHz MHz
dimension GHz GHz, ㎓
dimension bit bit, bits
dimension By B
dimension kBy KB, kB
dimension MBy MB
dimension GBy GB
dimension TBy TB
dimension PBy PB
dimension Gbit/s Gbps
dimension Mbit/s Mbps
dimension TBy/s TB/s
dimension GBy/s GB/s
dimension km/h km/h
dimension m/s m/s
dimension PFLOPS PFLOPS, 페타플롭스
dimension TFLOPS TFLOPS, 테라플롭스
dimension EFLOPS EFLOPS, 엑사플롭스
dimension Cel °C, ℃
dimension hPa hPa
dimension kPa kPa
dimension MPa MPa
dimension kV kV
dimension A.h Ah
dimension mA.h mAh
dimension dB dB, ㏈
dimension kcal kcal
dimension ppm ppm
dimension ppb ppb
dimension ha ㏊
dimension {rpm} rpm
count item TEU, CGT, DWT
dimension [degF] °F, ℉
dimension deg °
dimension s s
dimension ms ms
dimension us μs
dimension ns ns
"""
"""Latin symbols and signs, the same in every language."""

SIGNS = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD",
    "A$": "AUD", "AU$": "AUD", "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "NZ$": "NZD",
    "MEX$": "MXN", "MXN$": "MXN", "R$": "BRL", "£": "GBP", "€": "EUR", "₩": "KRW", "￦": "KRW",
    "₹": "INR", "₽": "RUB", "₫": "VND", "฿": "THB", "₱": "PHP", "₺": "TRY", "₴": "UAH",
    "₡": "CRC", "₭": "LAK", "₪": "ILS", "₦": "NGN", "₸": "KZT", "₮": "MNT", "₾": "GEL",
    "RMB¥": "CNY", "CN¥": "CNY", "JP¥": "JPY", "¥": "JPY", "￥": "JPY",
}  # fmt: skip
"""Signs of currencies, before a number or behind it. ¥ alone is the yuan in Chinese."""

ISO = (
    "USD",
    "KRW",
    "CNY",
    "RMB",
    "JPY",
    "EUR",
    "GBP",
    "HKD",
    "TWD",
    "SGD",
    "AUD",
    "CAD",
    "NZD",
    "CHF",
    "INR",
    "RUB",
    "MXN",
    "BRL",
    "VND",
    "THB",
    "IDR",
    "MYR",
    "PHP",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "TRY",
    "ILS",
    "SAR",
    "AED",
    "ZAR",
    "EGP",
    "NGN",
    "KZT",
    "UAH",
    "ARS",
    "CLP",
    "COP",
    "PEN",
    "PKR",
    "BDT",
    "LKR",
)
"""Codes that texts print instead of names; RMB stands for CNY."""

BEHIND = "".join(
    f"money {SIGNS[sign]} {sign}\n" for sign in SIGNS if len(sign) == 1 and sign not in "¥￥"
)
"""Signs that may stand behind a number; ¥ never does."""
MILLIONS = "".join(
    f"money M{code}:{code}:1000000 M{code}\n" for code in ("USD", "EUR", "GBP", "AUD", "CNY")
)
CODES = "".join(f"money {'CNY' if code == 'RMB' else code} {code}\n" for code in ISO)
