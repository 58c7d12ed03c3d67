"""Korean date words: 지난달 20일, 올해 상반기, 2024년 12월, 이날, 두 달 전, 최근 5년간."""

import re
from collections.abc import Iterator, Mapping

from aibrief_store.reading.date_words import Calendar, Word, worded
from aibrief_store.reading.spelling import any_of

_WEEKDAYS = "월화수목금토일"
_YEARS = {
    "올해": 0, "금년도": 0, "금년": 0, "지난해": -1, "지난 해": -1, "작년": -1, "재작년": -2,
    "지지난해": -2, "내년": 1, "새해": 1, "내후년": 2,
}  # fmt: skip
_TEXT_YEARS = {"전년": -1, "전년도": -1, "이듬해": 1, "다음 해": 1, "같은 해": 0, "그해": 0}
_MONTHS = {
    "이달": 0, "이번 달": 0, "이번달": 0, "지난달": -1, "지난 달": -1, "저번 달": -1, "다음 달": 1,
    "다음달": 1, "내달": 1, "지지난달": -2,
}  # fmt: skip
_TEXT_MONTHS = {"전월": -1, "같은 달": 0, "전달": -1}
_WEEKS = {
    "지난주": -1, "지난 주": -1, "저번 주": -1, "이번 주": 0, "이번주": 0, "금주": 0, "다음 주": 1,
    "다음주": 1, "내주": 1,
}  # fmt: skip
_DAYS = {
    "오늘": 0, "어제": -1, "어저께": -1, "그제": -2, "그저께": -2, "엊그제": -2, "그끄저께": -3,
    "내일": 1, "모레": 2, "글피": 3,
}  # fmt: skip
_TEXT_DAYS = {
    "이날": 0, "그날": 0, "당일": 0, "같은 날": 0, "전날": -1, "그 전날": -1, "다음날": 1,
    "다음 날": 1, "그 다음날": 1, "그 다음 날": 1, "이튿날": 1,
}  # fmt: skip
_COUNTS = {
    "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7,
    "여덟": 8, "아홉": 9, "열": 10, "몇": 0, "수": 0, "일": 1, "이": 2, "삼": 3, "오": 5, "십": 10,
}  # fmt: skip
_OWN = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "열흘": 10,
    "보름": 15,
}
_ORDINALS = {
    "첫": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "네": 4, "넷": 4, "다섯": 5, "여섯": 6, "열": 10,
    "마지막": -1,
}  # fmt: skip
_SIDES = {"지난": -1, "오는": 1, "다가오는": 1, "이번": 1, "다음": 1}
_UNITS = {
    "년": "years",
    "해": "years",
    "개월": "months",
    "달": "months",
    "주": "weeks",
    "주일": "weeks",
    "일": "days",
}
_SPELLED = {"영": 0} | {c: i for i, c in enumerate("일이삼사오육칠팔구", 1)}
_SPELLED_MONTHS = {
    "일": 1,
    "이": 2,
    "삼": 3,
    "사": 4,
    "오": 5,
    "유": 6,
    "육": 6,
    "칠": 7,
    "팔": 8,
    "구": 9,
    "시": 10,
    "십": 10,
    "십일": 11,
    "십이": 12,
}
_STAGES = {
    "초": 1,
    "초반": 1,
    "초순": 1,
    "상순": 1,
    "중반": 2,
    "중순": 2,
    "말": 3,
    "후반": 3,
    "하순": 3,
}


def _any(words: Mapping[str, int]) -> str:
    return any_of(words)


_OPEN = r"(?<![가-힣])"
_COUNT = (
    rf"(?:(?<![0-9])[0-9]{{1,3}}|{_any(_COUNTS)})(?:여)? ?(?:{any_of(_UNITS)})|{_any(_OWN)}|일주일"
)
_END = r"(?=[에의,.)\]~\s]|까지|부터|쯤|이면|이|$)"
_SEASON_END = r"(?<=[봄름을울])(?=[에의은이,.)\s]|부터|까지|$)"
_NTH = rf"(?:{_any(_ORDINALS)})(?: ?번 ?째|째)? "

# No date starts with another character; looking here first makes the scan fast.
_FIRST = "".join(
    sorted(
        {
            w[0]
            for t in (_YEARS, _TEXT_YEARS, _MONTHS, _TEXT_MONTHS, _WEEKS, _DAYS, _TEXT_DAYS)
            for w in t
        }
        | {w[0] for t in (_COUNTS, _OWN, _ORDINALS, _SIDES, _SPELLED_MONTHS, _STAGES) for w in t}
        | set("최향앞상하연월마새올봄여가겨같동" + _WEEKDAYS)
    )
)
# Behind these a number of days is a length, no day of the month: 3일간, 18일 만에.
_LENGTH = (
    r"(?! ?(?:간|동안|만에|째|연속|이내|안에|내에|뒤에|뒤(?![가-힣])|후에|후(?![가-힣])|전에"
    r"|전(?![가-힣])|이상|정도|가량|치|분|에 걸쳐)|당|[본반])"
)
_NUMBERED = (
    r"(?P<iso>(?<![0-9.])[12][0-9]{3}(?:[.] ?[0-9]{1,2}[.] ?[0-9]{1,2}|-[0-9]{2}-[0-9]{2}"
    r"|/[0-9]{1,2}/[0-9]{1,2}|[.] ?(?:0[1-9]|1[0-2]))(?![0-9]))",
    r"(?P<slashed>(?<![0-9./-])(?:[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{2,4}(?![0-9/-])"
    r"|[0-9]{1,2}/[0-9]{1,2}(?=에 |부터|까지|,(?: ?[12][0-9]{3}))))",
    rf"{_OPEN}(?P<ago>(?P<first>{_COUNT})(?: ?(?P<second>{_COUNT}))? ?(?P<when>전|후|뒤)"
    r"(?=에|의|부터|까지|만|보다|인|이|[^가-힣]|$))",
    rf"{_OPEN}(?P<span>(?:지난|최근|향후|앞으로|다음) (?P<length>{_COUNT})"
    r"(?: ?동안|간|(?<![0-9]일)))(?! ?[전후])",
    r"(?P<years>(?<![0-9])[12][0-9]{3}년?[~∼～–-][12][0-9]{3}년)",
    r"(?P<decade>(?<![0-9])(?:[12][0-9])?[0-9]0년대)",
    rf"(?:{_OPEN}(?P<yearside>지난|오는) )?(?P<year>(?<![0-9])[12][0-9]{{3}})년"
    r"(?:도(?![가-힣])|도(?=에|의))?(?!간|째|[가-힣]?산)",
    rf"(?:{_OPEN}(?P<monthside>지난|오는) )?(?:(?P<month>(?<![0-9])[0-9]{{1,2}})월"
    rf"|(?P<smonth>{_OPEN}(?:{_any(_SPELLED_MONTHS)}))월(?= |에|[0-9]))(?!간|호|요일)",
    rf"(?:{_OPEN}(?P<dayside>지난|오는) )?"
    rf"(?P<day>(?<![0-9.])[0-9]{{1,2}}(?:[~∼～-][0-9]{{1,2}})?)일{_LENGTH}",
    r"(?P<quarter>[1-4일이삼사])(?:사)? ?분기",
    r"(?P<tail>(?<![0-9.])(?:19|20)[0-9]{2})(?=에|년|$)",
)
_WORDED = (
    rf"{_OPEN}(?P<ryear>{_any(_YEARS)}|{_any(_TEXT_YEARS)})(?![간째])",
    rf"{_OPEN}(?P<rmonth>{_any(_MONTHS)}|{_any(_TEXT_MONTHS)})(?!까지도|러|성|려)",
    rf"{_OPEN}(?P<nth>{_NTH})(?P<nthweek>주 )?(?=[{_WEEKDAYS}]요일)",
    rf"{_OPEN}(?P<rweek>{_any(_WEEKS)})(?![년요목의자장도])",
    rf"{_OPEN}(?P<sday>(?:이?십|삼십)?[일이삼사오육칠팔구]|이?십|삼십)일"
    rf"(?= ?[{_WEEKDAYS}]요일|에|까지|부터|, [12][0-9]{{3}})",
    rf"(?:{_OPEN}(?P<weekdayside>지난|오는|이번|다음) )?(?P<weekday>[{_WEEKDAYS}])요일",
    # Only 모레 stands behind another word without a space.
    rf"(?:{_OPEN}(?P<rday>{_any(_TEXT_DAYS)}|(?:새해 )?첫 ?날|마지막 날|{_any(_DAYS)})"
    r"|(?P<rday2>모레))"
    r"(?!날|야|서야|의 집)",
    r"(?P<half>상반기|하반기)",
    rf"(?<=[년해월달] )(?P<stage>{_any(_STAGES)}){_END}",
    rf"(?<=[년해월달])(?P<stage2>{_any(_STAGES)}){_END}",
    rf"{_OPEN}(?P<season>(?:지난|올|이번|오는|다음) ?[봄여가겨][름을울]?|(?<=[년해] )(?:봄|여름"
    rf"|가을|겨울)){_SEASON_END}",
    r"(?<=[년해도] )(?P<same>같은 기간|동기)(?=[에의,.)\s]|보다|와|대비|$)",
    rf"{_OPEN}(?P<end>연말|연초|월말|월초){_END}",
)
_WORDS = re.compile(
    r"(?:(?<![0-9])(?=[0-9]{1,4}(?:[ 년월일해개달주여분사에./~∼～–-]|$))"
    rf"|(?=[{_FIRST}])(?:{_OPEN}|(?=[상하모초중말후]|[{_WEEKDAYS}]요일|[일이삼사]사? ?분기)))"
    rf"(?:{'|'.join(_NUMBERED)}|(?![0-9])(?:{'|'.join(_WORDED)}))"
)

CALENDAR = Calendar(
    words=_WORDS,
    joint=re.compile(r"(?: |의 |, ?|[/-]|년 )?"),
    rising=False,
    roles=(
        ("as_of", re.compile(r" ?(?:기준|현재)")),
        ("until", re.compile(r" ?(?:까지|이전|[을를] 끝으로)")),
        ("since", re.compile(r" ?(?:부터|이후|이래|에 이어)")),
    ),
    before=(),
    to=re.compile(r"(?:부터|에서| ?[~∼～–]) ?"),
    around=re.compile(r"(?:을|를)? ?전후"),
)


def words(text: str) -> Iterator[Word]:
    """The date words of a Korean text, in order."""
    return worded(text, _WORDS, lambda found: _KINDS[found.lastgroup or ""](found))


_Said = tuple[str, Mapping[str, int]]


def _iso(found: re.Match[str]) -> _Said:
    numbers = list(map(int, re.findall("[0-9]+", found[0])))
    return "day" if len(numbers) == 3 else "month", dict(
        zip(("year", "month", "day"), numbers, strict=False)
    )


def _slashed(found: re.Match[str]) -> _Said:
    numbers = list(map(int, re.findall("[0-9]+", found[0])))
    month, day = numbers[:2]
    if month > 12:
        month, day = day, month
    parts = {"month": month, "day": day}
    if len(numbers) == 3:
        parts["year"] = numbers[2] if numbers[2] > 99 else 2000 + numbers[2]
    return "day", parts


def _years(found: re.Match[str]) -> _Said:
    low, high = re.findall("[0-9]{4}", found[0])
    return "whole", {"from_year": int(low), "to_year": int(high)}


def _decade(found: re.Match[str]) -> _Said:
    decade = int(found["decade"][:-2])
    return "whole", {"decade": decade if decade > 99 else 1900 + decade}


def _side(found: re.Match[str], group: str) -> dict[str, int]:
    return {"side": _SIDES[found[group]]} if found[group] else {}


def _year(found: re.Match[str]) -> _Said:
    return "year", {"year": int(found["year"])}


def _ryear(found: re.Match[str]) -> _Said:
    word = found["ryear"]
    return "year", {"years": _YEARS[word]} if word in _YEARS else {"text_years": _TEXT_YEARS[word]}


def _month(found: re.Match[str]) -> _Said:
    month = int(found["month"]) if found["month"] else _SPELLED_MONTHS[found["smonth"]]
    return "month" if 1 <= month <= 12 else "", {"month": month} | _side(found, "monthside")


def _rmonth(found: re.Match[str]) -> _Said:
    word = found["rmonth"]
    return "month", {"months": _MONTHS[word]} if word in _MONTHS else {
        "text_months": _TEXT_MONTHS[word]
    }


def _nth(found: re.Match[str]) -> _Said:
    name = next(
        word for word in sorted(_ORDINALS, key=len, reverse=True) if found["nth"].startswith(word)
    )
    return "week", {"nth": _ORDINALS[name]}


def _rweek(found: re.Match[str]) -> _Said:
    return "week", {"weeks": _WEEKS[found["rweek"]]}


def _day(found: re.Match[str]) -> _Said:
    first, *last = (int(day) for day in re.findall("[0-9]+", found["day"]))
    parts = {"day": first} | ({"to_day": last[0]} if last else {}) | _side(found, "dayside")
    return "day" if 1 <= first <= 31 else "", parts


def _sday(found: re.Match[str]) -> _Said:
    tens, _, ones = found["sday"].rpartition("십")
    day = _SPELLED.get(ones, 0) + (10 * _SPELLED.get(tens, 1) if "십" in found["sday"] else 0)
    return "day", {"day": day}


def _weekday(found: re.Match[str]) -> _Said:
    return "weekday", {"weekday": _WEEKDAYS.index(found["weekday"])} | _side(found, "weekdayside")


def _rday(found: re.Match[str]) -> _Said:
    word = found["rday"] or found["rday2"]
    if word in _TEXT_DAYS:
        return "day", {"text_days": _TEXT_DAYS[word]}
    if word in _DAYS:
        return "day", {"days": _DAYS[word]}
    if word.startswith("새해"):
        return "day", {"years": 1, "month": 1, "day": 1}
    return "day", {"unsaid": 1}


def _half(found: re.Match[str]) -> _Said:
    return "month", {"half": 1 if found["half"] == "상반기" else 2}


def _quarter(found: re.Match[str]) -> _Said:
    return "month", {
        "quarter": "1234".find(found["quarter"]) + 1 or "일이삼사".find(found["quarter"]) + 1
    }


def _stage(found: re.Match[str]) -> _Said:
    return "part", {"stage": _STAGES[found["stage"] or found["stage2"]]}


def _season(found: re.Match[str]) -> _Said:
    word = found["season"]
    season = 1 + next(i for i, letter in enumerate("봄여가겨") if letter in word)
    side = next((by for name, by in _SIDES.items() if word.startswith(name)), 0)
    own = {"years": 0} if word.startswith(("올", "이번")) else {"side": side} if side else {}
    return "month", {"season": season} | own


def _same(_: re.Match[str]) -> _Said:
    return "part", {"same": 1}


def _end(found: re.Match[str]) -> _Said:
    kind = {"연": {"years": 0}, "월": {"months": 0}}[found["end"][0]]
    return "month", kind | {"stage": 3 if found["end"][1] == "말" else 1}


def _lengths(text: str) -> dict[str, int]:
    """'두 달', '2년', '이틀', '10여 년' as offsets; 'around' where it is more or less so."""
    if text == "일주일":
        return {"ago_weeks": 1}
    if text in _OWN:
        return {"ago_days": _OWN[text]}
    unit = next(u for u in sorted(_UNITS, key=len, reverse=True) if text.endswith(u))
    count = text.removesuffix(unit).strip().removesuffix("여")
    number = int(count) if count.isdecimal() else _COUNTS[count]
    vague = {"around": 1} if "여" in text else {"unsaid": 1} if not number else {}
    return {f"ago_{_UNITS[unit]}": number} | vague


def _ago(found: re.Match[str]) -> _Said:
    first, second = found["first"], found["second"]
    parts = _lengths(first) | (_lengths(second) if second else {})
    sign = 1 if found["when"] == "전" else -1
    return "whole", {k: v * sign if k.startswith("ago") else v for k, v in parts.items()}


def _span(found: re.Match[str]) -> _Said:
    past = found["span"].startswith(("지난", "최근"))
    parts = _lengths(found["length"])
    sign = 1 if past else -1
    return "whole", {k: v * sign if k.startswith("ago") else v for k, v in parts.items()} | {
        "span": 1
    }


def _tail(found: re.Match[str]) -> _Said:
    return "tail", {"year": int(found["tail"])}


_KINDS = {
    "iso": _iso, "slashed": _slashed, "ago": _ago, "span": _span, "years": _years,
    "decade": _decade, "year": _year, "ryear": _ryear, "month": _month, "smonth": _month,
    "rmonth": _rmonth, "nth": _nth, "nthweek": _nth, "rweek": _rweek, "day": _day, "sday": _sday,
    "weekday": _weekday, "rday": _rday, "rday2": _rday, "half": _half, "quarter": _quarter,
    "stage": _stage, "stage2": _stage, "end": _end, "season": _season, "same": _same, "tail": _tail,
}  # fmt: skip
