"""Chinese date words: 去年7月, 上个月20日, 今年上半年, 2024年12月, 当日, 次日, 三年前."""

import re
from collections.abc import Iterator, Mapping

from aibrief_store.reading.date_words import Calendar, Word, worded
from aibrief_store.reading.spelling import any_of

_YEARS = {"今年": 0, "本年度": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2, "後年": 2}
_TEXT_YEARS = {"同年": 0, "上一年": -1, "上年": -1, "次年": 1, "翌年": 1, "当年": 0, "當年": 0}
_MONTHS = {
    "本月": 0,
    "这个月": 0,
    "這個月": 0,
    "上个月": -1,
    "上個月": -1,
    "上月": -1,
    "下个月": 1,
    "下個月": 1,
    "下月": 1,
}
_AGAINST = frozenset(["上月", "上个月", "上個月"])
_TEXT_MONTHS = {"同月": 0, "当月": 0, "當月": 0}
_WEEKS = {
    "本周": 0,
    "这周": 0,
    "上周": -1,
    "上星期": -1,
    "下周": 1,
    "下星期": 1,
    "本週": 0,
    "上週": -1,
    "下週": 1,
}
_DAYS = {
    "今天": 0,
    "今日": 0,
    "昨天": -1,
    "昨日": -1,
    "前天": -2,
    "明天": 1,
    "明日": 1,
    "后天": 2,
    "後天": 2,
}
_TEXT_DAYS = {
    "当天": 0,
    "當天": 0,
    "当日": 0,
    "當日": 0,
    "同日": 0,
    "同一天": 0,
    "次日": 1,
    "翌日": 1,
    "第二天": 1,
    "前一天": -1,
    "前一日": -1,
}
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_UNITS = {
    "年": "years",
    "个月": "months",
    "個月": "months",
    "周": "weeks",
    "週": "weeks",
    "天": "days",
    "日": "days",
}
_STAGES = {"年初": 1, "初": 1, "年底": 3, "年末": 3, "底": 3, "末": 3, "中": 2, "年中": 2}
_SPELLED = "[一二三四五六七八九十]{1,3}"


def _any(words: Mapping[str, int]) -> str:
    return any_of(words)


# No date starts with another character; looking here first makes the scan fast.
_FIRST = "".join(
    sorted(
        {
            w[0]
            for t in (_YEARS, _TEXT_YEARS, _MONTHS, _TEXT_MONTHS, _WEEKS, _DAYS, _TEXT_DAYS)
            for w in t
        }
        | {w[0] for w in _STAGES}
        | set("一二三四五六七八九十两兩几幾數数第Qq上下星礼禮周天日")
    )
)
_WORDS = re.compile(
    rf"(?:(?<![0-9])(?=[0-9])|(?=[{_FIRST}]))(?:"
    r"(?P<iso>(?<![0-9.])[12][0-9]{3}(?:-[0-9]{2}-[0-9]{2}|/[0-9]{1,2}/[0-9]{1,2}|\.[0-9]{1,2}\.[0-9]{1,2})(?![0-9]))"
    r"|(?P<ago>(?:(?P<count>[0-9]{1,3})|(?P<scount>[一二两兩三四五六七八九十几數数]{1,3}))(?P<more>多)?(?P<unit>年|个月|個月|周|週|天|日)(?P<when>前|后|後))(?![半期])"
    r"|(?P<years>(?<![0-9])[12][0-9]{3}年?[-~—–至到][12][0-9]{3}年)"
    r"|(?P<decade>(?:[12][0-9])?[0-9]0年代)"
    r"|(?P<year>(?<![0-9])[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年(?![间代前后後])"
    rf"|(?P<ryear>{_any(_YEARS)}|{_any(_TEXT_YEARS)})"
    rf"|(?P<half>上半年|下半年)|第?(?P<quarter>[一二三四1-4])季度|[Qq](?P<q>[1-4])(?![0-9])"
    rf"|(?P<stage>{_any(_STAGES)})(?=[，。,；、 至到前]|$)"
    rf"|(?:(?P<month>(?<![0-9])[0-9]{{1,2}})|(?P<smonth>(?<![一二三四五六七八九十个]){_SPELLED}))月(?!饼|球)份?"
    rf"|(?P<rmonth>{_any(_MONTHS)}|{_any(_TEXT_MONTHS)})"
    rf"|(?P<rweek>{_any(_WEEKS)})"
    rf"|(?:(?P<day>(?<![0-9])[0-9]{{1,2}})|(?P<sday>(?<=月){_SPELLED}))[日号號](?![元本圆])"
    r"|(?:星期|礼拜|禮拜|(?<=上周|下周|本周|这周)|周(?=[一二三四五六日天](?:[，。,表在会的]|$)))(?P<weekday>[一二三四五六日天])"
    rf"|(?P<rday>{_any(_DAYS)}|{_any(_TEXT_DAYS)}))"
)

CALENDAR = Calendar(
    words=_WORDS,
    joint=re.compile(r"[的 ]?"),
    rising=False,
    roles=(
        ("until", re.compile(r"(?:以前|之前|为止|為止|前(?![半]))")),
        ("since", re.compile(r"(?:以来|以來|以后|以後|之后|起|开始|開始)")),
    ),
    before=(
        ("as_of", re.compile(r"(?:截至|截止到?|截至到)\Z")),
        ("until", re.compile(r"(?:到|至)\Z")),
        ("since", re.compile(r"(?:自从?|从|從)\Z")),
    ),
    to=re.compile(r"(?:至|到|[-~—–])"),
    around=re.compile(r"前后|前後"),
)


def words(text: str) -> Iterator[Word]:
    """The date words of a Chinese text, in order."""
    return worded(text, _WORDS, _said)


def _said(found: re.Match[str]) -> tuple[str, Mapping[str, int]]:
    kind = next(name for name, value in found.groupdict().items() if value is not None)
    text = found[kind]
    match kind:
        case "iso":
            return "day", dict(
                zip(("year", "month", "day"), map(int, re.findall("[0-9]+", text)), strict=True)
            )
        case "ago":
            return "whole", _ago(found)
        case "years":
            low, high = re.findall("[0-9]{4}", text)
            return "whole", {"from_year": int(low), "to_year": int(high)}
        case "decade":
            decade = int(text[:-2])
            return "whole", {"decade": decade if decade > 99 else 1900 + decade}
        case "year":
            return "year", {"year": int("".join(str(_DIGITS.get(c, c)) for c in text))}
        case "half":
            return "month", {"half": 1 if text == "上半年" else 2}
        case "quarter" | "q":
            return "month", {"quarter": _number(text)}
        case "stage":
            return (
                ("part", {"stage": _STAGES[text]})
                if len(text) == 1
                else ("month", {"years": 0, "stage": _STAGES[text]})
            )
        case "month" | "smonth":
            return ("month" if 1 <= _number(text) <= 12 else ""), {"month": _number(text)}
        case "day" | "sday":
            return ("day" if 1 <= _number(text) <= 31 else ""), {"day": _number(text)}
        case "weekday":
            return "weekday", {"weekday": "一二三四五六日天".index(text) % 7 if text != "天" else 6}
    return _relative(kind, text, found)


def _relative(kind: str, text: str, found: re.Match[str]) -> tuple[str, Mapping[str, int]]:
    offsets = {
        "ryear": (_YEARS, "year", "years"),
        "rmonth": (_MONTHS, "month", "months"),
        "rweek": (_WEEKS, "week", "weeks"),
        "rday": (_DAYS, "day", "days"),
    }
    table, rank, key = offsets[kind]
    if text in _AGAINST and found.string[found.start() - 1 : found.start()] in ("比", "较", "較"):
        # 比上月: the month before the one that is told of.
        return "month", {"text_months": -1}
    if text in table:
        return rank, {key: table[text]}
    texts = {"ryear": _TEXT_YEARS, "rmonth": _TEXT_MONTHS, "rday": _TEXT_DAYS}[kind]
    return rank, {f"text_{key}": texts[text]}


def _number(text: str) -> int:
    """20, 二十, 十二: up to 99."""
    if text.isdecimal() and text.isascii():
        return int(text)
    tens, _, ones = text.rpartition("十")
    return _DIGITS.get(ones, 0) + (10 * _DIGITS.get(tens, 1) if "十" in text else 0)


def _ago(found: re.Match[str]) -> Mapping[str, int]:
    spelled = found["scount"]
    sign = 1 if found["when"] == "前" else -1
    vague: dict[str, int] = {"around": 1} if found["more"] else {}
    if spelled and any(c in spelled for c in "几數数"):
        return {f"ago_{_UNITS[found['unit']]}": 0, "unsaid": 1}
    return {f"ago_{_UNITS[found['unit']]}": sign * _number(found["count"] or spelled)} | vague
