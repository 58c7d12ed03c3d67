"""What English dates look like: one pattern, with a group for each kind of date word."""

import re
from collections.abc import Iterable

from aibrief_store.reading import date_tables_en as tables


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
# A month that is no person's name and no verb needs no preposition.
_MONTH_ALONE = (
    r"(?:January|February|July|September|October|November|December"
    r"|(?:(?<=[a-z0-9,] )|(?<=-))(?:March|April|May|June|August)(?! [A-Z][a-z]))"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_OF_MONTH = r"[0-3]?[0-9](?:st|nd|rd|th)?(?:[-–][0-3]?[0-9](?![0-9-]))?"
_YEAR = r"(?:19|20)[0-9]{2}"
_COUNT = rf"(?:[0-9]{{1,3}}|{_any(tables.COUNTS)})"
_UNIT = "(?:decade|year|month|week|day)"
_YEAR_AGO = r"(?:last year|a year (?:ago|earlier|before)|the (?:previous|prior) year)"
_SEASON = _any(tables.SEASONS)
_BEFORE_MONTH = (
    r"(?:(?<=[Ii]n |[Bb]y |of )|(?<=[Bb]efore )|(?<=[Aa]fter |[Ss]ince |until )|(?<=from )"
    r"|(?<=[Dd]uring )|(?<=through )|(?<=till )|(?<=[Ee]arly )|(?<=[Ll]ate )|(?<=[Mm]id-)"
    r"|(?<=to (?=[A-Z])))"
)
_BEFORE_YEAR = (
    r"(?:(?<=[Ii]n |[Bb]y |of )|(?<=[Ss]ince |until )|(?<=during )|(?<=early )|(?<=late )"
    r"|(?<=mid-)|(?<=before )|(?<=after ))"
)

_NUMBERED = (
    r"(?P<iso>[12][0-9]{3}(?:-[0-9]{2}-[0-9]{2}|/[0-9]{1,2}/[0-9]{1,2}))(?![0-9])",
    rf"(?P<daymonth>{_OF_MONTH}(?: of)? {_MONTH})(?![a-z])",
    r"(?P<years>[12][0-9]{3}(?:(?:[-–—]| to )[12][0-9]{3}(?![0-9,])"
    r"|[-–/][0-9]{2}(?= (?:season|campaign|fiscal|financial|school|academic)\b)))",
    rf"(?P<year>{_BEFORE_YEAR}[12][0-9]{{3}}|(?<=\()[12][0-9]{{3}}(?=\))"
    rf"|(?:(?<=[a-z0-9.] )|(?<=, )|(?<=[Q1-4] )){_YEAR})"
    r"(?![0-9%-]|,[0-9]|\.[0-9]| (?:percent|million|billion"
    r"|(?!levels|figures|results|sales|earnings|prices|elections|standards)[a-z]{3,}s\b))",
    r"(?P<shortquarter>[1-4]Q(?:[0-9]{2})?)(?![0-9A-Za-z])",
)
_NAMED = (
    rf"(?P<monthday>{_MONTH} {_OF_MONTH})(?![0-9:%]|[.,][0-9]| (?:percent|million|billion))",
    rf"(?P<months>{_MONTH}(?: to | through | until |[-–])"
    rf"{_MONTH}|(?<=between ){_MONTH} and {_MONTH})(?![a-z.]| (?:[0-3]?[0-9]\b))",
    rf"(?P<month>{_MONTH})(?=,? (?:of )?(?:last year|this year|next year|[12][0-9]{{3}}))",
    rf"(?:(?P<monthside>[Ll]ast|[Nn]ext|[Tt]his) |{_BEFORE_MONTH})(?P<inmonth>{_MONTH})(?![a-z])",
    rf"(?P<alone>{_MONTH_ALONE})(?![a-z])",
    rf"(?:(?P<dayside>[Ll]ast|[Nn]ext|[Tt]his) )?(?P<weekday>{_DAY})\b",
    r"Q(?P<q>[1-4])(?![0-9])|(?P<h>(?:(?<=[Ii]n )|(?=H[12] (?:of )?[12]))H[12])(?![0-9])",
    rf"(?P<fiscal>(?:FY ?|[Ff]iscal (?:year )?){_YEAR})\b",
)
_WORDED = (
    rf"(?P<same>the (?:same|corresponding) (?:period|quarter|month|half|time)(?: of| in)? "
    rf"{_YEAR_AGO}|the (?:year-ago|year-earlier|prior-year) (?:period|quarter|month))",
    rf"(?P<samein>the (?:same|corresponding) (?:period|quarter|month|half) (?:of|in) )(?={_YEAR})",
    rf"(?P<firsts>the first {_COUNT} (?:month|quarter)s(?: of the year)?)",
    rf"(?P<weekof>the week (?:of|beginning|starting) )(?=[0-9]|(?-i:{_MONTH}))",
    r"(?P<decade>(?:the )?(?:(?:early|mid|late)[- ])?[12][0-9][0-9]0s)",
    rf"(?P<ago>{_COUNT} {_UNIT}s? (?:ago|later|earlier|before(?=[,.;)]|$)|from now))",
    rf"(?P<span>(?:the )?(?:past|last|next|coming) {_COUNT} {_UNIT}s?(?! ago| of)"
    r"|the (?:past|last|next|coming) (?:decade|year|month|week)(?! of))",
    rf"(?P<told>{_any([*tables.DAYS, *tables.TEXT_DAYS])})",
    rf"(?P<offset>(?:{_any([*tables.WHICH, *tables.TEXT_WHICH])})"
    r" (?:decade|year|quarter|month|weekend|week))",
    rf"(?P<season>(?:last|this|next) (?:{_SEASON})"
    rf"|(?:the )?(?:{_SEASON})(?=(?: of)? {_YEAR}| (?:of )?(?:last|next|this) year))",
    rf"(?P<yearend>{_any(tables.YEAR_ENDS)})",
    r"(?:the )?(?P<half>first|second)[ -]half",
    r"(?:the )?(?P<quarter>first|second|third|fourth)[ -]quarter",
)
_STAGE = (
    rf"(?P<stage>{_any(tables.STAGES)})(?=[ -](?:[12][0-9]{{3}}|(?i:this|last|next)\b|{_MONTH}"
    r"|the (?:first|second|third|fourth)\b))"
)
WORDS = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z][A-Za-z ]|[QH][1-4]|[1-4]Q|[12][0-9]{3}"
    r"|[0-9]{1,3}(?:st|nd|rd|th)? [A-Za-z]|[0-9]{1,2}(?:st|nd|rd|th)?[-–][0-9]{1,2} [A-Z])(?:"
    rf"{'|'.join(_NUMBERED)}|{'|'.join(_NAMED)}|(?i:(?:{'|'.join(_WORDED)})\b)|(?i:{_STAGE}))"
)
