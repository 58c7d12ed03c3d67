"""English numerals: 5.6 million, twenty-one trillion, two thirds, one and a half, three dozen.

Words, digits and both mixed ('4 thousand 3 hundred and 21', '$1.2bn' after its sign).
"""

import re

from aibrief_store.reading.digits import narrowed
from aibrief_store.reading.figure import Numeral, vague_word, walked
from aibrief_store.reading.run_en import AFTER_A, STARTS, Reader
from aibrief_store.reading.spelling import any_of

_VAGUE = {
    "tens": 1,
    "dozens": 1,
    "hundreds": 2,
    "thousands": 3,
    "millions": 6,
    "billions": 9,
    "trillions": 12,
}

_START = re.compile(
    r"(?=[-−0-9.½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒A-Za-z])(?:"
    rf"(?P<vague>\b(?:{any_of(_VAGUE)}) of (?:(?:{any_of(_VAGUE)}) of )?)"
    r"|(?:(?P<minus>\b(?:[Mm]inus|[Nn]egative) |(?<![\w).%])(?:[-−] ?(?=[0-9])))?"
    r"(?:(?P<digits>(?<![0-9])(?:(?<!\.)\.(?=[0-9]))?(?=[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]))"
    rf"|(?P<words>(?<![A-Za-z])(?={STARTS}))))"
    r"|(?P<several>\b(?:a few|several) (?:dozen|hundred|thousand|million|billion|trillion)\b)"
    rf"|(?P<a>(?<![A-Za-z])[Aa]n? (?={AFTER_A})))",
    re.IGNORECASE,
)
_OVER = re.compile(r" over (?=[0-9a-z])", re.IGNORECASE)
_TO = re.compile(r" ?[–—~] ?(?=[0-9])|-(?=[0-9])| to (?=[0-9a-z])", re.IGNORECASE)
_ODD = re.compile(r"(?:-| )odd\b|-?plus\b|\+(?![0-9])", re.IGNORECASE)
# 'in 2024 to 410 billion won': a year and what comes of it.
_IN_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Bb]y|of) \Z")
_PRONOUN = re.compile(
    r"(?:this|that|the|every|any|each|no|some|which|another|only) \Z", re.IGNORECASE
)


def numerals(text: str) -> list[Numeral]:
    """Every numeral of an English text, in order; none overlaps another."""
    return list(walked(narrowed(text), _START, _at))


def _at(text: str, start: re.Match[str]) -> Numeral | None:
    if start["vague"] or start["several"]:
        words = re.findall(r"[a-z]+", start[0].lower().replace(" of", ""))
        power = sum(
            _VAGUE.get(word, _VAGUE.get(f"{word}s", 1 if word == "dozen" else 0)) for word in words
        )
        return Numeral(
            start.start(),
            start.end() - start[0].endswith(" of ") * 4,
            None,
            None,
            vague=vague_word(power),
            spelled=True,
        )
    reader = Reader(text)
    at = start.end() if start["a"] or start["minus"] else start.start()
    if not reader.read(at, bool(start["a"])) or not _licensed(text, start, reader):
        return None
    return _finished(text, start, reader)


def _licensed(text: str, start: re.Match[str], reader: Reader) -> bool:
    """No pronoun ('that one'), no 'first half', no quarter of a year."""
    word = text[start.start() : reader.end].lower()
    before = text[max(start.start() - 12, 0) : start.start()]
    if word == "one":
        return not _PRONOUN.search(before) and not re.match(
            "[’']?s? of|['’]s", text[reader.end : reader.end + 5]
        )
    if word in ("half", "quarter", "a quarter"):
        return bool(
            re.match(r" (?:of|the|a|an)\b", text[reader.end : reader.end + 5])
        ) and not re.search(
            r"(?:first|second|third|fourth|last|next|other|latter|this|each) \Z", before
        )
    return True


def _finished(text: str, start: re.Match[str], reader: Reader) -> Numeral:
    value, end, fraction = reader.value, reader.end, reader.fraction
    low = high = -value if start["minus"] else value
    digits, scaled = reader.digits, reader.scaled
    over = _OVER.match(text, end)
    below = Reader(text)
    if over and not fraction and below.read(over.end(), False) and below.value:
        low = high = low / below.value
        end, fraction = below.end, (int(value), int(below.value)) if value == int(value) else None
    elif other := _to(text, reader):
        borrowed = value * other.scale if reader.scale < other.scale else value
        low, high, end = (borrowed if borrowed < other.value else value), other.value, other.end
        digits, scaled = max(digits, other.digits), other.scaled
    bound = ""
    if odd := _ODD.match(text, end):
        end, bound = odd.end(), "just_over" if "odd" in odd[0].lower() else "over"
    return Numeral(
        start.start(), end, low, high, digits, scaled, "", bound, fraction, reader.spelled
    )


def _to(text: str, reader: Reader) -> Reader | None:
    tilde = None if reader.fraction else _TO.match(text, reader.end)
    other = Reader(text)
    if not tilde or not other.read(tilde.end(), False) or other.fraction:
        return None
    if "to" in tilde[0].lower() and re.search(
        r"\b(?:from|grew|rose|fell|up|down) \Z", text[max(reader.start - 5, 0) : reader.start]
    ):
        return None
    if 1900 <= reader.value < 2100 and _IN_YEAR.search(
        text, max(reader.start - 6, 0), reader.start
    ):
        return None
    return other if other.value > reader.value else None
