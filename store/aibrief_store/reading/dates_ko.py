"""Korean date words: 지난달 20일, 올해 상반기, 2024년 12월, 이날, 두 달 전, 최근 5년간."""

import re
from collections.abc import Iterator, Mapping

from aibrief_store.reading import date_tables_ko as tables
from aibrief_store.reading.date_patterns_ko import TOLD, WORDS, Said
from aibrief_store.reading.date_words import Calendar, Word, worded

_ENDS = {"연": {"years": 0}, "월": {"months": 0}}

CALENDAR = Calendar(
    words=WORDS,
    joint=re.compile(r"(?: |의 |, ?|[/-]|년 )?"),
    rising=False,
    role=re.compile(
        r" ?(?:(?P<as_of>기준|현재)|(?P<until>까지|이전|[을를] 끝으로)"
        r"|(?P<since>부터|이후|이래|에 이어))"
    ),
    before=None,
    to=re.compile(r"(?:부터|에서| ?[~∼～–]) ?"),
    around=re.compile(r"(?:을|를)? ?전후"),
)


def words(text: str) -> Iterator[Word]:
    """The date words of a Korean text, in order."""
    return worded(text, WORDS, lambda found: _KINDS[found.lastgroup or ""](found))


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", text)]


def _iso(found: re.Match[str]) -> Said:
    numbers = _numbers(found[0])
    parts = dict(zip(("year", "month", "day"), numbers, strict=False))
    return "day" if len(numbers) == 3 else "month", parts


def _slashed(found: re.Match[str]) -> Said:
    month, day, *year = _numbers(found[0])
    if month > 12:
        month, day = day, month
    parts = {"month": month, "day": day}
    return "day", parts | ({"year": year[0] if year[0] > 99 else 2000 + year[0]} if year else {})


def _years(found: re.Match[str]) -> Said:
    low, high = _numbers(found[0])
    return "whole", {"from_year": low, "to_year": high if high > 99 else low // 100 * 100 + high}


def _decade(found: re.Match[str]) -> Said:
    (decade,) = _numbers(found["decade"])
    return "whole", {"decade": decade if decade > 99 else 1900 + decade}


def _side(found: re.Match[str], group: str) -> dict[str, int]:
    return {"side": tables.SIDES[found[group]]} if found[group] else {}


def _year(found: re.Match[str]) -> Said:
    return "year", {"year": int(found["year"])}


def _told(found: re.Match[str]) -> Said:
    return TOLD[found["told"].replace(" ", "").replace("-", "")]


def _month(found: re.Match[str]) -> Said:
    if found["smonth"]:
        return "month", {"month": tables.SPELLED_MONTHS[found["smonth"]]}
    first, *last = _numbers(found["month"])
    parts = {"month": first} | ({"to_month": last[0]} if last else {})
    return "month" if 1 <= first <= 12 else "", parts | _side(found, "monthside")


def _nth(found: re.Match[str]) -> Said:
    said = found["nth"] or found["nthalone"]
    name = max((word for word in tables.ORDINALS if said.startswith(word)), key=len)
    return "week", {"nth": tables.ORDINALS[name]}


def _day(found: re.Match[str]) -> Said:
    first, *last = _numbers(found["day"])
    parts = {"day": first} | ({"to_day": last[0]} if last else {}) | _side(found, "dayside")
    return "day" if 1 <= first <= 31 else "", parts


def _sday(found: re.Match[str]) -> Said:
    tens, _, ones = found["sday"].rpartition("십")
    day = tables.DIGITS.get(ones, 0)
    return "day", {"day": day + 10 * tables.DIGITS.get(tens, 1) if "십" in found["sday"] else day}


def _weekday(found: re.Match[str]) -> Said:
    weekday = {"weekday": tables.WEEKDAYS.index(found["weekday"])}
    return "weekday", weekday | _side(found, "weekdayside")


def _late(_: re.Match[str]) -> Said:
    return "day", {"days": 2}


def _half(found: re.Match[str]) -> Said:
    return "month", {"half": 1 if found["half"] == "상반기" else 2} | _side(found, "halfside")


def _quarter(found: re.Match[str]) -> Said:
    first, *last = (("1234".find(c) + 1) or "일이삼사".find(c) + 1 for c in found["quarter"][::2])
    parts = {"quarter": first} | ({"to_quarter": last[0]} if last else {})
    return "month", parts | _side(found, "quarterside")


def _stage(found: re.Match[str]) -> Said:
    of_week = found.string[: found.start()].rstrip(" ").endswith("주")
    return "weekday" if of_week else "part", {
        "stage": tables.STAGES[found["stage"] or found["stage2"]]
    }


def _like(_: re.Match[str]) -> Said:
    return "part", {"stage": 0}


def _season(found: re.Match[str]) -> Said:
    word = found["season"]
    season = 1 + next(i for i, letter in enumerate("봄여가겨") if letter in word)
    side = next((by for name, by in tables.SIDES.items() if word.startswith(name)), 0)
    own = {"years": 0} if word.startswith(("올", "이번")) else {"side": side} if side else {}
    return "month", {"season": season} | own


def _same(_: re.Match[str]) -> Said:
    return "part", {"same": 1}


def _end(found: re.Match[str]) -> Said:
    word = found["end"]
    kind = {"years": -1} if word.startswith("지난") else _ENDS[word[-2]]
    return "month", kind | {"stage": 3 if word.endswith("말") else 1}


def _lengths(text: str) -> dict[str, int]:
    """'두 달', '2년', '이틀', '10여 년' as offsets; 'around' where it is more or less so."""
    if text == "일주일":
        return {"ago_weeks": 1}
    if text in tables.OWN:
        return {"ago_days": tables.OWN[text]}
    unit = max((unit for unit in tables.UNITS if text.endswith(unit)), key=len)
    count = text.removesuffix(unit).strip().removesuffix("여")
    number = int(count) if count.isdecimal() else tables.COUNTS[count]
    vague = {"around": 1} if "여" in text else {"unsaid": 1} if not number else {}
    return {f"ago_{tables.UNITS[unit]}": number} | vague


def _signed(parts: Mapping[str, int], sign: int) -> dict[str, int]:
    return {key: value * sign if key.startswith("ago") else value for key, value in parts.items()}


def _ago(found: re.Match[str]) -> Said:
    first, second = found["first"], found["second"]
    parts = _lengths(first) | (_lengths(second) if second else {})
    return "whole", _signed(parts, 1 if found["when"] == "전" else -1)


def _span(found: re.Match[str]) -> Said:
    past = found["span"].startswith(("지난", "최근"))
    return "whole", _signed(_lengths(found["length"]), 1 if past else -1) | {"span": 1}


def _tail(found: re.Match[str]) -> Said:
    return "tail", {"year": int(found["tail"])}


_KINDS = {
    "iso": _iso, "slashed": _slashed, "ago": _ago, "span": _span, "years": _years,
    "decade": _decade, "year": _year, "told": _told, "month": _month, "smonth": _month,
    "nth": _nth, "nthweek": _nth, "nthalone": _nth, "day": _day, "sday": _sday,
    "weekday": _weekday, "late": _late, "half": _half, "quarter": _quarter, "stage": _stage,
    "stage2": _stage, "like": _like, "end": _end, "season": _season, "same": _same, "tail": _tail,
}  # fmt: skip
