"""Numbers in digits: 3,566, 94.2, -4/5, 2 1/4, 1 414 021 100, 12.32e+14, 1.1^23, ¾.

The one part of a numeral that all three languages share.
"""

import re
from decimal import Decimal, localcontext
from typing import NamedTuple

from aibrief_store.reading.figure import significant

# Full-width forms, one to one, so that positions stay.
_NARROW = {0xFF01 + i: 0x21 + i for i in range(94) if i != 11} | {0x2212: "-", 0x3000: " "}
_WIDE = re.compile("[！-～−\u3000]")
# A full-width comma groups full-width digits; between others it is a comma of the sentence.
_WIDE_COMMA = re.compile("(?<=[０-９])，(?=[０-９])")

LONGEST = 30
"""Digits of the longest number that is read as one; more are an identifier."""

# Bounded or possessive throughout: linear on any text.
_PLAIN = (
    r"[0-9]{1,3}(?:,[0-9]{3}){1,8}+(?:\.[0-9]++)?(?!,?[0-9])"
    r"|(?<![0-9.])\.[0-9]++"
    # Of a dotted row (192.168.1.2, 2025.02.09) each part is a number of its own.
    r"|[0-9]++(?:(?<![0-9]\.)(?:(?<=[0-9])\.[0-9]++(?!\.?[0-9])))?"
)
_SPACED = r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,8}+(?:\.[0-9]++)?(?![0-9])"
_DIGITS = re.compile(
    rf"(?P<whole>{_SPACED}|{_PLAIN})"
    r"(?:(?P<power>(?:[eE][-+]?|\^[-+]{0,2}|[x×]10\^-?)[0-9]{1,3})(?![0-9])"
    r"|/(?P<under>[0-9]{1,6})(?![0-9/.]))?"
)
_MIXED = re.compile(
    r"(?P<whole>[0-9]{1,6})[ ]{1,2}(?P<over>[0-9]{1,4})/(?P<under>[0-9]{1,4})(?![0-9/])"
)
_GLYPH = re.compile(r"(?P<whole>[0-9]{0,6}) ?(?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒])")
_GLYPHS = dict(
    zip(
        "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒",
        (
            (1, 2),
            (1, 3),
            (2, 3),
            (1, 4),
            (3, 4),
            (1, 5),
            (2, 5),
            (3, 5),
            (4, 5),
            (1, 6),
            (5, 6),
            (1, 8),
            (3, 8),
            (5, 8),
            (7, 8),
            (1, 10),
        ),
        strict=True,
    )
)


# Most numbers: digits that nothing follows which could be part of them.
_SIMPLE = re.compile(r"[0-9]{1,12}(?![0-9,./^×½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒eEx \u00a0\u202f])")


class Digits(NamedTuple):
    """A number in digits, read from a place: where it ends, what it is worth."""

    end: int
    value: Decimal
    digits: int
    fraction: tuple[int, int] | None = None
    whole: bool = True


def narrowed(text: str) -> str:
    """The text with full-width digits, letters and signs made plain; as long as before."""
    return text if not _WIDE.search(text) else _WIDE_COMMA.sub(",", text).translate(_NARROW)


def digits_at(text: str, start: int) -> Digits | None:
    """The number in digits that starts here, as far as it goes; signs are the caller's."""
    if simple := _SIMPLE.match(text, start):
        value = Decimal(simple[0])
        return Digits(simple.end(), value, significant(value))
    if found := _MIXED.match(text, start):
        parts = [int(found[name]) for name in ("whole", "over", "under")]
        return _mixed(found.end(), parts[0], (parts[1], parts[2]))
    if found := _GLYPH.match(text, start):
        return _mixed(found.end(), int(found["whole"] or 0), _GLYPHS[found["glyph"]])
    found = _DIGITS.match(text, start)
    if not found or len(found["whole"]) > LONGEST + 10:
        return None
    value = Decimal(re.sub(r"[, \u00a0\u202f]", "", found["whole"]))
    if found["power"]:
        return Digits(found.end(), _raised(value, found["power"]), significant(value))
    under = int(found["under"] or 0)
    if under and value == int(value) and text[start - 1 : start] != "/":
        return Digits(found.end(), value / under, 1, (int(value), under), whole=False)
    end = found.end("whole")
    return Digits(end, value, significant(value), whole="." not in found["whole"])


def _mixed(end: int, whole: int, part: tuple[int, int]) -> Digits | None:
    over, under = part
    if not under:
        return None
    fraction = (whole * under + over, under)
    return Digits(end, Decimal(fraction[0]) / under, 1, fraction, whole=False)


def _raised(value: Decimal, power: str) -> Decimal:
    exponent = int(re.findall(r"[-+]?[0-9]+", power.replace("10^", ""))[-1])
    with localcontext() as context:
        context.traps = dict.fromkeys(context.traps, False)
        if power[0] == "^":
            # Two signs before an exponent cancel each other, as a calculator reads them.
            return value ** (abs(exponent) if power.count("-") == 2 else exponent)
        return value * Decimal(10) ** exponent
