"""English numerals: 5.6 million, twenty-one trillion, two thirds, one and a half, three dozen.

Words, digits and both mixed ('4 thousand 3 hundred and 21', '$1.2bn' after its sign).
"""

import re
from collections.abc import Iterator, Sequence

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
    rf"(?P<vague>\b(?:{any_of(_VAGUE)}) of (?:(?:{any_of(_VAGUE)})\b(?: of )?)?)"
    r"|(?:(?P<minus>\b(?:[Mm]inus|[Nn]egative) |(?<![\w).%])(?:[-−] ?(?=[0-9])))?"
    r"(?:(?P<digits>(?<![0-9])(?:(?<!\.)\.(?=[0-9]))?(?=[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]))"
    rf"|(?P<words>(?<![A-Za-z])(?={STARTS}))))"
    r"|(?P<several>\b(?:a few|several) (?:dozen|hundred|thousand|million|billion|trillion)\b)"
    rf"|(?P<a>(?<![A-Za-z])[Aa]n? (?={AFTER_A})))",
    re.IGNORECASE,
)
_OVER = re.compile(r" over (?=[0-9a-z])", re.IGNORECASE)
# 'one in five', 'three in every ten': a share; what follows is no time and no year.
_IN = re.compile(r" in (?:every )?(?=[0-9]{1,4}\b(?![,.]?[0-9])|[a-z])", re.IGNORECASE)
_NOT_SHARE = re.compile(
    r"[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|%|st|nd|rd|th"
)
_TO = re.compile(r" ?[–—~] ?(?=[0-9])|-(?=[0-9])| to (?=[0-9a-z])", re.IGNORECASE)
_ODD = re.compile(r"(?:-| )odd\b|-?plus\b|\+(?![0-9])", re.IGNORECASE)
# 'in 2024 to 410 billion won': a year and what comes of it.
_IN_YEAR = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Bb]y|of) \Z")
_PRONOUN = re.compile(
    r"(?:this|that|the|every|any|each|no|some|which|another|only) \Z", re.IGNORECASE
)

# What follows 'a third' where it is a share, and no ordinal ('a third quarter').
_AFTER_SHARE = re.compile(
    r"(?![-A-Za-z0-9])(?! [A-Za-z0-9])| (?:of|more|less|fewer|higher|lower|larger|smaller|as|off"
    r"|from|in|to|by|since|on|at|and|or|over|this|last|than|compared|said|say|says|think|believe"
    r"|want|plan|expect|are|were|is|was|have|had|did|do|would|will|the|mile|cup|inch|million|billion)\b"
)
_RECENT = re.compile(r"\b(?:next|last|past|previous|first|coming|consecutive|straight) \Z", re.I)
_A_QUARTER = re.compile(r" (?:of|more|less|higher|lower|fewer|larger|smaller)\b")


def numerals(text: str, skipped: Sequence[tuple[int, int]] = ()) -> Iterator[Numeral]:
    """Every numeral of an English text, in order, none that begins in a skipped span."""
    return walked(narrowed(text), _START, _at, skipped)


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
    if start["a"] and reader.fraction and not _AFTER_SHARE.match(text, reader.end):
        return False
    if word.endswith(" quarters") and _RECENT.search(before):
        return False
    if word == "a quarter" and _A_QUARTER.match(text, reader.end):
        return True
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
    elif share := _share(text, reader):
        low = high = value / share.value
        end, fraction = share.end, (int(value), int(share.value))
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


def _share(text: str, reader: Reader) -> Reader | None:
    """What a share is of: the ten of 'three in ten'."""
    joint = None if reader.fraction or reader.scaled else _IN.match(text, reader.end)
    under = Reader(text)
    if not joint or reader.value > 20 or not under.read(joint.end(), False) or under.fraction:
        return None
    whole = under.value == int(under.value) and reader.value == int(reader.value)
    shares = whole and 0 < reader.value < under.value and not 1900 <= under.value < 2100
    return under if shares and not _NOT_SHARE.match(text, under.end) else None


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
