"""Chinese date words: 去年7月, 上个月20日, 今年上半年, 2024年12月, 当日, 次日, 三年前, 近五年."""

import re
from collections.abc import Iterator, Mapping

from aibrief_store.reading import date_tables_zh as tables
from aibrief_store.reading.date_words import Calendar, Word, worded
from aibrief_store.reading.spelling import any_of

_Said = tuple[str, Mapping[str, int]]
# Rank of a date, the key of its offset, its words.
_OFFSETS = (
    ("year", "years", tables.YEARS),
    ("year", "text_years", tables.TEXT_YEARS),
    ("month", "quarters", tables.QUARTERS),
    ("month", "text_quarters", tables.TEXT_QUARTERS),
    ("month", "months", tables.MONTHS),
    ("month", "text_months", tables.TEXT_MONTHS),
    ("week", "weekends", tables.WEEKENDS),
    ("week", "weeks", tables.WEEKS),
    ("day", "days", tables.DAYS),
    ("day", "text_days", tables.TEXT_DAYS),
)
_TOLD: Mapping[str, _Said] = {
    word: (rank, {key: offset}) for rank, key, table in _OFFSETS for word, offset in table.items()
} | {"年内": ("year", {"years": 0}), "年內": ("year", {"years": 0})}

_SPELLED = "[一二三四五六七八九十]{1,3}"
_COUNT = "(?:[0-9]{1,3}|[一二两兩三四五六七八九十几幾数數]{1,3})"
_UNIT = any_of(tables.UNITS)
_TO = "[-~∼—–至到]"
_NO_COUNT = "(?<![0-9一二两兩三四五六七八九十百千万几幾数數每当新])"
_PATTERNS = (
    r"(?P<iso>(?<![0-9.])[12][0-9]{3}(?:-[0-9]{2}-[0-9]{2}|/[0-9]{1,2}/[0-9]{1,2}"
    r"|\.[0-9]{1,2}\.[0-9]{1,2})(?![0-9]))",
    rf"(?P<ago>{_COUNT}[多余餘]?(?:{_UNIT})(?:前|后|後))(?![半期])",
    rf"(?P<span>(?:(?<![时達达了期隔过用有])近|最近|过去|過去|未来|未來|今后|今後)的?"
    rf"{_COUNT}多?(?:{_UNIT}))(?![前后後])",
    rf"(?P<years>(?<![0-9])[12][0-9]{{3}}(?:年?{_TO}[12][0-9]{{3}}年"
    r"|[-/–—][0-9]{2}(?:[0-9]{2})?(?=赛季|賽季|财年|財年|学年|學年)))",
    r"(?P<decade>(?:上个?世[纪紀]|(?:20|二十)世[纪紀])?"
    r"(?:(?:[12][0-9])?[0-9]0|[二三四五六七八九]十)年代)",
    r"(?P<year>(?<![0-9])(?:[12][0-9]{3}(?=[财財学學]?年)|[一二][〇零一二三四五六七八九]{3}(?=年)))"
    r"(?:[财財学學]年|年度|年(?![间代])(?!(?<=000年)前))",
    rf"(?P<told>{any_of(word for *_, table in _OFFSETS for word in table)}|{_NO_COUNT}年[内內])",
    r"(?P<half>上半年|下半年)",
    r"第?(?P<quarter>[一二三四1-4])季度|(?P<nth>第[一二三四]|首)季(?:度|(?![节節赛賽军]))|(?P<q>[Qq][1-4])(?![0-9])",
    r"(?P<quarters>[前首头][二两三23]个?季度)",
    r"(?P<firsts>[前首头頭](?:[0-9]{1,2}|[二两兩三四五六七八九十]{1,2})[个個]月)",
    r"(?<=年)(?P<same>同期)",
    rf"(?P<stage>(?<=年)(?:{any_of(w for w in tables.ALONE if w[0] == '年')})(?!国)"
    r"|(?<=季度)[初末]|(?<=[年月])"
    r"(?:底|末|初(?![步级期衷中创审选])|中(?=[，。,、；至到前]|$)|[上中下]旬|伊始))",
    rf"(?P<end>{_NO_COUNT}(?<![年])(?:{any_of(tables.ALONE)})(?![国华东西])(?!(?<=月中)[^，。、；]))",
    rf"(?:(?P<month>(?<![0-9])[0-9]{{1,2}}(?:{_TO}[0-9]{{1,2}})?)"
    rf"|(?P<smonth>(?<![一二三四五六七八九十个]){_SPELLED}(?:[至到]{_SPELLED})?))月(?!饼|球)份?",
    rf"(?:(?P<day>(?<![0-9])[0-9]{{1,2}}(?:{_TO}[0-9]{{1,2}})?)|(?P<sday>(?<=月){_SPELLED}))"
    r"[日号號](?![元本圆]|[以之]?[内內]|间(?!接|断))",
    r"(?:(?:星期|礼拜|禮拜)|(?<=[上下本这這][周週])|(?<![每一二三四五六七八九十两0-9])[周週])"
    r"(?P<weekday>[一二三四五六日天])(?![年岁期刊次个個内边家名位些成])",
    r"(?P<season>[今去明][春夏秋冬](?![天季])|(?<=年)[春夏秋冬](?:[季天]|(?=[，。、；至]|$)))",
)


def _starting() -> str:
    """What dates start with; looking here first makes the scan fast."""
    words = [word for *_, table in _OFFSETS for word in table]
    words += [*tables.ALONE, *tables.STAGES, *tables.SEASONS, *tables.DIGITS, *"十几幾数數"]
    return "".join(
        sorted({word[0] for word in words} | set("第Qq上下中星礼禮周週近最过過未前首头同"))
    )


_WORDS = re.compile(rf"(?:(?<![0-9])(?=[0-9])|(?=[{_starting()}]))(?:{'|'.join(_PATTERNS)})")

CALENDAR = Calendar(
    words=_WORDS,
    joint=re.compile(r"[的 ]?"),
    rising=False,
    role=re.compile(
        r"(?P<until>以前|之前|为止|為止|前(?![半]))|(?P<since>以来|以來|以后|以後|之后|起|开始|開始)"
    ),
    before=re.compile(
        r"(?:(?P<as_of>截至|截止到?|截至到)|(?P<until>到|至)|(?P<since>自从?|从|從))\Z"
    ),
    to=re.compile(r"(?:至|到|[-~—–])"),
    around=re.compile(r"前后|前後"),
)


def words(text: str) -> Iterator[Word]:
    """The date words of a Chinese text, in order."""
    return worded(text, _WORDS, _said)


def _said(found: re.Match[str]) -> _Said:
    kind = found.lastgroup or ""
    return _KINDS[kind](found[kind], found)


def _iso(text: str, _: re.Match[str]) -> _Said:
    numbers = map(int, re.findall("[0-9]+", text))
    return "day", dict(zip(("year", "month", "day"), numbers, strict=True))


def _length(text: str) -> dict[str, int]:
    """'三个月', '十多年', '几天' as offsets."""
    unit = max((unit for unit in tables.UNITS if text.endswith(unit)), key=len)
    count = text.removesuffix(unit).strip("的")
    if set(count) & set("几幾数數"):
        return {f"ago_{tables.UNITS[unit]}": 0, "unsaid": 1}
    vague = {"around": 1} if count[-1] in "多余餘" else {}
    return {f"ago_{tables.UNITS[unit]}": _number(count.rstrip("多余餘"))} | vague


def _signed(parts: Mapping[str, int], sign: int) -> dict[str, int]:
    return {key: value * sign if key.startswith("ago") else value for key, value in parts.items()}


def _ago(text: str, _: re.Match[str]) -> _Said:
    return "whole", _signed(_length(text[:-1]), 1 if text[-1] == "前" else -1)


def _span(text: str, _: re.Match[str]) -> _Said:
    past = text[0] in "近最过過"
    length = re.sub("^(?:近|最近|过去|過去|未来|未來|今后|今後)", "", text)
    return "whole", _signed(_length(length), 1 if past else -1) | {"span": 1}


def _years(text: str, _: re.Match[str]) -> _Said:
    low, high = map(int, re.findall("[0-9]+", text))
    return "whole", {"from_year": low, "to_year": high if high > 99 else low // 100 * 100 + high}


def _decade(text: str, _: re.Match[str]) -> _Said:
    decade = _number(re.split("世[纪紀]", text.removesuffix("年代"))[-1])
    return "whole", {"decade": decade if decade > 99 else 1900 + decade}


def _year(text: str, _: re.Match[str]) -> _Said:
    return "year", {"year": int("".join(str(tables.DIGITS.get(c, c)) for c in text))}


def _told(text: str, found: re.Match[str]) -> _Said:
    before = found.string[max(found.start() - 1, 0) : found.start()]
    if text in tables.AGAINST and before in ("比", "较", "較"):
        return "month", {"text_months": -1}
    return _TOLD[text]


def _half(text: str, _: re.Match[str]) -> _Said:
    return "month", {"half": 1 if text == "上半年" else 2}


def _quarter(text: str, _: re.Match[str]) -> _Said:
    return "month", {"quarter": 1 if text == "首" else _number(text[-1])}


def _quarters(text: str, _: re.Match[str]) -> _Said:
    return "month", {"quarter": 1, "to_quarter": _number(text[1])}


def _firsts(text: str, _: re.Match[str]) -> _Said:
    return "month", {"month": 1, "to_month": _number(text[1:-2])}


def _same(_text: str, _: re.Match[str]) -> _Said:
    return "part", {"same": 1}


def _stage(text: str, _: re.Match[str]) -> _Said:
    return "part", {"stage": tables.STAGES[text]}


def _end(text: str, _: re.Match[str]) -> _Said:
    return "month", {"years" if text[0] == "年" else "months": 0, "stage": tables.ALONE[text]}


def _ranged(text: str, rank: str, most: int) -> _Said:
    """'5', '十二', '1至6': a month or a day, or from one to another."""
    first, *last = map(_number, re.split(_TO, text))
    parts = {rank: first} | ({f"to_{rank}": last[0]} if last else {})
    return (rank if 1 <= first <= most else ""), parts


def _month(text: str, _: re.Match[str]) -> _Said:
    return _ranged(text, "month", 12)


def _day(text: str, _: re.Match[str]) -> _Said:
    return _ranged(text, "day", 31)


def _weekday(text: str, _: re.Match[str]) -> _Said:
    return "weekday", {"weekday": "一二三四五六日天".index(text) if text != "天" else 6}


def _season(text: str, _: re.Match[str]) -> _Said:
    if text[0] in tables.SEASON_YEARS:
        own = {"years": tables.SEASON_YEARS[text[0]]}
        return "month", {"season": tables.SEASONS[text[1]]} | own
    return "month", {"season": tables.SEASONS[text[0]]}


def _number(text: str) -> int:
    """20, 二十, 十二: up to 99."""
    if text.isdecimal() and text.isascii():
        return int(text)
    tens, _, ones = text.rpartition("十")
    ten = 10 * tables.DIGITS.get(tens, 1) if "十" in text else 0
    return tables.DIGITS.get(ones, 0) + ten


_KINDS = {
    "iso": _iso, "ago": _ago, "span": _span, "years": _years, "decade": _decade, "year": _year,
    "told": _told, "half": _half, "quarter": _quarter, "nth": _quarter, "q": _quarter,
    "quarters": _quarters, "firsts": _firsts, "same": _same, "stage": _stage, "end": _end,
    "month": _month, "smonth": _month, "day": _day, "sday": _day, "weekday": _weekday,
    "season": _season,
}  # fmt: skip
