"""English date words: January 20, 2025; last July; the first half of this year; two years ago."""

import re
from collections.abc import Iterator, Mapping

from aibrief_store.reading.date_words import Calendar, Word, worded

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHICH = {
    "this": 0,
    "last": -1,
    "next": 1,
    "the previous": -1,
    "previous": -1,
    "the following": 1,
    "the same": 0,
}
_COUNTS = {
    w: i
    for i, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
} | {"a": 1, "an": 1, "few": 0, "several": 0, "a few": 0}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}
_STAGES = {
    "early": 1,
    "the beginning of": 1,
    "the start of": 1,
    "mid": 2,
    "late": 3,
    "the end of": 3,
    "end of": 3,
}
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNITS = r"(?P<unit>year|month|week|day)s?"
_COUNTED = "|".join(
    f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(_COUNTS, key=len, reverse=True)
)

_WORDS = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z]|[0-9]{1,3}(?:st|nd|rd|th)? [A-Za-z]|[12][0-9]{3})(?:"
    r"\b(?P<iso>[12][0-9]{3}(?:-[0-9]{2}-[0-9]{2}|/[0-9]{1,2}/[0-9]{1,2}))(?![0-9])"
    rf"|\b(?P<monthday>{_MONTH} (?:[0-3]?[0-9])(?:st|nd|rd|th)?)(?![0-9:%]|[.,][0-9])"
    rf"|\b(?P<daymonth>(?:[0-3]?[0-9])(?:st|nd|rd|th)?(?: of)? {_MONTH})(?![a-z])"
    rf"|\b(?P<month>{_MONTH})(?=,? (?:of )?(?:last year|this year|next year|[12][0-9]{{3}}))"
    rf"|\b(?P<inmonth>(?:(?<=[Ii]n |[Bb]y |of )|(?<=[Bb]efore )|(?<=[Aa]fter |[Ss]ince |until )"
    rf"|(?<=from )"
    rf"|(?<=[Dd]uring )|(?<=through )|(?<=till )|(?<=to (?=[A-Z])))(?:(?P<whichmonth>last|next"
    rf"|this) )?{_MONTH})(?![a-z])|\b(?P<lastmonth>[Ll]ast|[Nn]ext"
    rf"|[Tt]his) (?P<named>{_MONTH})(?![a-z])"
    r"|\b(?P<years>(?:from |between )?[12][0-9]{3}(?:[-–—]| to | and )[12][0-9]{3})(?![0-9,])"
    r"|\b(?P<decade>(?:the )?[12][0-9][0-9]0s)\b"
    r"|(?P<year>(?<=[Ii]n )[12][0-9]{3}|(?<=[Bb]y )[12][0-9]{3}|(?<=of )[12][0-9]{3}"
    r"|(?<=[Ss]ince )[12][0-9]{3}|(?<=until )[12][0-9]{3}|(?<=\()[12][0-9]{3}(?=\))"
    r"|(?<=during )[12][0-9]{3}|(?<=early )[12][0-9]{3}|(?<=late )[12][0-9]{3}"
    r"|(?<=mid-)[12][0-9]{3}|(?<=before )[12][0-9]{3}|(?<=after )[12][0-9]{3}|(?<=for )(?:19"
    r"|20)[0-9]{2}"
    rf"|(?:(?<=[a-z0-9.] )|(?<=, )|(?<=[Q1-4] ))(?:19|20)[0-9]{{2}})(?![0-9%-]|,[0-9]|\.[0-9]"
    rf"| (?:percent|million|billion|[a-z]{{3,}}s\b))"
    r"|(?P<ryear>\b(?:last|this|next|the previous|the following|the same) year)\b"
    r"|(?P<rmonth>\b(?:last|this|next|the previous|the following|the same) month)\b"
    r"|(?P<rweek>\b(?:last|this|next) week)\b"
    rf"|(?:\b(?P<whichday>last|next|this) )?\b(?P<weekday>{_DAY})\b"
    r"|(?P<rday>\b(?:yesterday|today|tomorrow|the (?:same|following|next|previous) day))\b"
    r"|\b(?:the )?(?P<half>first|second)[ -]half|\b(?:the )?(?P<quarter>first|second"
    r"|third|fourth)[ -]quarter|\bQ(?P<q>[1-4])(?![0-9])|\bH(?P<h>[12])(?= (?:of )?[12])"
    rf"|\b(?P<ago>(?P<count>[0-9]{{1,3}}"
    rf"|{_COUNTED}) {_UNITS} (?P<when>ago|later"
    rf"|earlier|from now))\b"
    rf"|\b(?P<stage>{'|'.join(sorted(_STAGES, key=len, reverse=True))})(?=[ -](?:[12][0-9]{{3}}"
    rf"|this|last|next|{_MONTH})))"
)

CALENDAR = Calendar(
    words=_WORDS,
    joint=re.compile(r"(?:[ -]|, ?| of | of the |)"),
    rising=True,
    roles=(),
    before=(
        ("as_of", re.compile(r"\b[Aa]s of (?:the end of )?\Z")),
        (
            "until",
            re.compile(r"\b(?:[Bb]y|[Uu]ntil|[Tt]hrough|[Bb]efore|[Tt]ill) (?:the end of )?\Z"),
        ),
        ("since", re.compile(r"\b(?:[Ss]ince|[Ff]rom) \Z")),
    ),
    to=re.compile(r"(?: to | until | through |[-–—])"),
)


def words(text: str) -> Iterator[Word]:
    """The date words of an English text, in order."""
    return worded(text, _WORDS, _said)


def _said(found: re.Match[str]) -> tuple[str, Mapping[str, int]]:
    kind = next(
        name
        for name, value in found.groupdict().items()
        if value is not None and name not in ("whichmonth", "whichday", "lastmonth")
    )
    text = found[kind].lower()
    match kind:
        case "iso":
            return "day", dict(
                zip(("year", "month", "day"), map(int, re.findall("[0-9]+", text)), strict=True)
            )
        case "monthday" | "daymonth":
            day = int(re.findall("[0-9]+", text)[0])
            return ("day" if 1 <= day <= 31 else ""), {"month": _month(text), "day": day}
        case "month":
            return "month", {"month": _month(text)}
        case "inmonth" | "named":
            which = found["whichmonth"] or found["lastmonth"]
            return "month", {"month": _month(text)} | _side(which)
        case "years":
            low, high = re.findall("[0-9]{4}", text)
            return "whole", {"from_year": int(low), "to_year": int(high)}
        case "decade":
            return "whole", {"decade": int(re.findall("[0-9]{4}", text)[0])}
        case "year":
            return "year", {"year": int(text)}
        case "weekday":
            return "weekday", {"weekday": _WEEKDAYS.index(text[:3])} | _side(found["whichday"])
        case "rday":
            return "day", _day(text)
        case "half" | "h":
            return "month", {"half": _ORDINALS.get(text) or int(text)}
        case "quarter" | "q":
            return "month", {"quarter": _ORDINALS.get(text) or int(text)}
        case "ago":
            return "whole", _ago(found)
        case "stage":
            return "stage", {"stage": _STAGES[text]}
    return _relative(kind, text)


def _month(text: str) -> int:
    # The last word: 'this September' begins with another.
    name = re.findall(r"[a-z]{3,}", text)[-1][:3]
    return _MONTHS.index(name) + 1


def _side(which: str | None) -> dict[str, int]:
    return (
        {"side": -1 if which.lower() == "last" else 1} if which and which.lower() != "this" else {}
    )


def _day(text: str) -> Mapping[str, int]:
    known = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if text in known:
        return {"days": known[text]}
    return {"text_days": {"same": 0, "previous": -1}.get(text.split()[1], 1)}


def _relative(kind: str, text: str) -> tuple[str, Mapping[str, int]]:
    which = text.rsplit(" ", 1)[0]
    rank = kind[1:]
    key = f"{rank}s" if not which.startswith("the ") else f"text_{rank}s"
    return rank, {key: _WHICH[which]}


def _ago(found: re.Match[str]) -> Mapping[str, int]:
    count = found["count"].lower()
    number = int(count) if count.isdecimal() else _COUNTS[count]
    if found["when"] == "earlier":
        same = {"same": 1} if found["unit"] == "year" else {}
        known = {f"text_{found['unit']}s": -number} | same
        return known if number and found["unit"] != "week" else {"unsaid": 1}
    if found["when"] == "later" or not number:
        return {f"ago_{found['unit']}s": number, "unsaid": 1}
    return {f"ago_{found['unit']}s": number if found["when"] == "ago" else -number}
