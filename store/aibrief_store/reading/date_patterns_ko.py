"""What Korean dates look like: one pattern, with a group for each kind of date word."""

import re
from collections.abc import Iterable, Mapping

from aibrief_store.reading import date_tables_ko as tables
from aibrief_store.reading.spelling import any_of

Said = tuple[str, Mapping[str, int]]
# What no letter may follow in, so that the word is no other: 연내 is in 연내다, 이달 in 이달러.
_NOT_YEAR, _NOT_MONTH = r"(?![간째])", r"(?!까지도|러|성|려)"
_NOT_WEEK, _NOT_DAY = r"(?![년요목의자장도말])", r"(?!날|야|서야|의 집)"
_NOT_QUARTER = r"(?! ?(?:연속|째|만에|만의|내리|실적 ?시즌))"
# Rank of a date, the key of its offset, its words, and what they are not followed by.
_OFFSETS = (
    ("year", "years", tables.YEARS, _NOT_YEAR),
    ("year", "text_years", tables.TEXT_YEARS, _NOT_YEAR),
    ("month", "quarters", tables.QUARTERS, _NOT_QUARTER),
    ("month", "text_quarters", tables.TEXT_QUARTERS, _NOT_QUARTER),
    ("month", "months", tables.MONTHS, _NOT_MONTH),
    ("month", "text_months", tables.TEXT_MONTHS, _NOT_MONTH),
    ("week", "weeks", tables.WEEKS, _NOT_WEEK),
    ("week", "weekends", tables.WEEKENDS, ""),
    ("day", "days", tables.DAYS, _NOT_DAY),
    ("day", "text_days", tables.TEXT_DAYS, _NOT_DAY),
)
TOLD: Mapping[str, Said] = {
    word.replace(" ", ""): (rank, {key: offset})
    for rank, key, table, _ in _OFFSETS
    for word, offset in table.items()
} | {
    "올": ("year", {"years": 0}),
    "새해": ("year", {"new_year": 1}),
    "새해첫날": ("day", {"new_year": 1, "month": 1, "day": 1}),
    "전달": ("month", {"text_months": -1}),
    "전주": ("week", {"unsaid": 1}),
    "첫날": ("day", {"unsaid": 1}),
    "마지막날": ("day", {"unsaid": 1}),
}

_OPEN = r"(?<![가-힣])"
_COUNT = (
    rf"(?:(?<![0-9])[0-9]{{1,3}}|{any_of(tables.COUNTS)})(?:여)? ?(?:{any_of(tables.UNITS)})"
    rf"|{any_of(tables.OWN)}|일주일"
)
_END = r"(?=[에의,.)\]~\s엔은는도을를께]|까지|부터|보다|대비|기준|무렵|쯤|이면|이|$)"
_SEASON_END = r"(?<=[봄름을울])(?=[에의은이,.)\s]|부터|까지|$)"
_NTH = rf"(?:{any_of(tables.ORDINALS)})(?: ?번 ?째|째)? "
_TILDE = "[~∼～–-]"
_NUMBERED = (
    r"(?P<iso>(?<![0-9.])[12][0-9]{3}(?:[.] ?[0-9]{1,2}[.] ?[0-9]{1,2}|-[0-9]{2}-[0-9]{2}"
    r"|/[0-9]{1,2}/[0-9]{1,2}|[.] ?(?:0[1-9]|1[0-2]))(?![0-9]))",
    r"(?P<slashed>(?<![0-9./-])(?:[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{2,4}(?![0-9/-])"
    r"|[0-9]{1,2}/[0-9]{1,2}(?=에 |부터|까지|,(?: ?[12][0-9]{3}))))",
    rf"{_OPEN}(?P<ago>(?P<first>{_COUNT})(?: ?(?P<second>{_COUNT}))? ?(?P<when>전|후|뒤)"
    r"(?=에|의|부터|까지|만|보다|인|이|[^가-힣]|$))",
    rf"{_OPEN}(?P<span>(?:지난|최근|향후|앞으로|다음) (?P<length>{_COUNT})"
    r"(?: ?동안|간|(?<![0-9]일)))(?! ?[전후])",
    rf"(?P<years>(?<![0-9])[12][0-9]{{3}}(?:년?{_TILDE}(?:[12][0-9]{{3}}|[0-9]{{2}})년"
    r"|[/~∼～–-][0-9]{2}(?= ?시즌)))",
    r"(?P<decade>(?<![0-9])(?:[12][0-9])?[0-9]0년대"
    rf"(?: ?(?:초반|중반|후반|[초말]){_END})?)",
    rf"(?:{_OPEN}(?P<yearside>지난|오는) )?(?P<year>(?<![0-9])[12][0-9]{{3}})"
    r"(?:년(?:도(?![가-힣])|도(?=에|의))?(?!간|째|[가-힣]?산)|(?:년도?)? ?회계 ?연도|학년도)",
    rf"(?:{_OPEN}(?P<monthside>지난|오는) )?"
    rf"(?:(?P<month>(?<![0-9])[0-9]{{1,2}}(?:{_TILDE}[0-9]{{1,2}})?)월"
    rf"|(?P<smonth>{_OPEN}(?:{any_of(tables.SPELLED_MONTHS)}))월(?= |에|[0-9]))(?!간|호|요일)",
    rf"(?:{_OPEN}(?P<dayside>지난|오는) )?"
    rf"(?P<day>(?<![0-9.]){tables.NO_LENGTH}[0-9]{{1,2}}(?:{_TILDE}[0-9]{{1,2}})?)일{tables.LENGTH}(?![본반])",
    rf"(?:{_OPEN}(?P<quarterside>지난|오는) )?"
    rf"(?P<quarter>(?:[1-4]{_TILDE})?[1-4]|[일이삼사])(?:사)? ?분기{_NOT_QUARTER}",
    r"(?P<tail>(?<![0-9.])(?:19|20)[0-9]{2})(?=에|년|$)",
)
_WORDED = (
    rf"{_OPEN}(?P<told>{'|'.join(any_of(table, after) for *_, table, after in _OFFSETS)}"
    rf"|(?:새해[ ]?)?첫 ?날{_NOT_DAY}|마지막 날{_NOT_DAY}|새해|전달(?=보다|에 비|의 | 대비|에는)"
    r"|전주(?=보다| 대비|에 비해)"
    r"|올(?= (?:[1-4]분기|[상하]반기|들어|연[초말]|[0-9]{1,2}(?:[~∼][0-9]{1,2})?월|한 해|회계)))",
    rf"{_OPEN}(?P<nth>{_NTH})(?P<nthweek>주 )?(?=[{tables.WEEKDAYS}]요일)",
    rf"{_OPEN}(?P<nthalone>{_NTH}주)(?=[에의,.) ]|까지|부터|$)",
    rf"{_OPEN}(?P<sday>(?:이?십|삼십)?[일이삼사오육칠팔구]|이?십|삼십)일"
    rf"(?= ?[{tables.WEEKDAYS}]요일|에|까지|부터|, [12][0-9]{{3}})",
    rf"(?:{_OPEN}(?P<weekdayside>지난|오는|이번|다음) )?(?P<weekday>[{tables.WEEKDAYS}])요일",
    # Only 모레 stands behind another word without a space.
    rf"(?P<late>모레){_NOT_DAY}",
    rf"(?:{_OPEN}(?P<halfside>지난|오는) )?(?P<half>상반기|하반기)",
    rf"(?<=[년해월달주] )(?P<stage>{any_of(tables.STAGES)}){_END}",
    rf"(?<=[년해월달주])(?P<stage2>{any_of(tables.STAGES)}){_END}",
    r"(?<=[년해월달] )(?P<like>이맘때|이맘쯤)",
    rf"{_OPEN}(?P<season>(?:지난|올|이번|오는|다음) ?[봄여가겨][름을울]?|(?<=[년해] )(?:봄|여름"
    rf"|가을|겨울)){_SEASON_END}",
    r"(?<=[년해도] )(?P<same>같은 기간|동기)(?=[에의,.)\s]|보다|와|대비|$)",
    rf"{_OPEN}(?P<end>지난 연[말초]|연말|연초|월말|월초){_END}",
)


def _starting() -> tuple[str, str]:
    """First and second letters of every date in words: most places are left after two looks."""
    words = [word for *_, table, _ in _OFFSETS for word in table]
    words += [f"{word}X" for t in (tables.COUNTS, tables.OWN, tables.ORDINALS) for word in t]
    words += [f"{word}월" for word in tables.SPELLED_MONTHS] + [*tables.SIDES, *tables.STAGES]
    words += tables.OTHERS
    words += [f"{letter}{behind}" for letter in tables.WEEKDAYS for behind in "요십일월"]
    words += [f"{letter}{behind}" for letter in "일이삼사" for behind in "사분 "]
    counted = "".join({word[0] for word in tables.UNITS} | set(" 여번째십월일이삼사오육칠팔구"))
    first = {word[0] for word in words}
    second = {word[1] for word in words if len(word) > 1} | set(counted) | set(" -")
    return _letters(first), _letters(second) + "-"


def _letters(letters: Iterable[str]) -> str:
    return "".join(sorted(set(letters) - {"X", "-"}))


_FIRST, _SECOND = _starting()
WORDS = re.compile(
    r"(?:(?<![0-9])(?=[0-9]{1,4}(?:[ 년월일개달주여분사에회학./~∼～–-]|$))"
    rf"|(?=[{_FIRST}])(?:(?=.[{_SECOND}]){_OPEN}"
    r"|(?=[상하]반기|모레)|(?<=[년해월달주 ])(?=[초말봄]|중[반순]|후반|[상하]순)"
    rf"|(?=[{tables.WEEKDAYS}]요일|[일이삼사]사? ?분기)))"
    rf"(?:{'|'.join(_NUMBERED)}|(?![0-9])(?:{'|'.join(_WORDED)}))"
)
