"""A date's words as EDTF: of a known year, or seen from a day of publication."""

from collections.abc import Mapping
from datetime import date, timedelta

Parts = Mapping[str, int]


def written(parts: Parts, year: int, month: int | None) -> str:
    """EDTF of a year with what is finer in ``parts``; '' for a day that no calendar has."""
    if "season" in parts:
        return f"{year:04}-{20 + parts['season']}"
    if "half" in parts:
        return f"{year:04}-{39 + parts['half']}"
    if "quarter" in parts:
        return _quarters(parts, year)
    if not month:
        return f"{year:04}"
    if "nth" in parts:
        return _nth(parts, year, month)
    if "to_month" in parts:
        return _months(year, month, parts["to_month"])
    if "day" not in parts:
        return f"{year:04}-{month:02}" if 1 <= month <= 12 else ""
    return _days(parts, year, month)


def _quarters(parts: Parts, year: int) -> str:
    """One quarter, or the months from one to another."""
    if "to_quarter" in parts:
        return _months(year, 3 * parts["quarter"] - 2, 3 * parts["to_quarter"])
    return f"{year:04}-{32 + parts['quarter']}"


def _months(year: int, first: int, last: int) -> str:
    return f"{year:04}-{first:02}/{year:04}-{last:02}" if first < last <= 12 else ""


def _days(parts: Parts, year: int, month: int) -> str:
    try:
        days = [
            date(year, month, parts[key]).isoformat() for key in ("day", "to_day") if key in parts
        ]
    except ValueError:
        return ""
    return "/".join(days) if days[0] < days[-1] or len(days) == 1 else ""


def _nth(parts: Parts, year: int, month: int) -> str:
    if "weekday" not in parts:
        return f"{year:04}-{month:02}"
    first = date(year, month, 1)
    if parts["nth"] < 0:
        last = date(*shifted(year, month, 1), 1) - timedelta(1)
        return (last - timedelta((last.weekday() - parts["weekday"]) % 7)).isoformat()
    day = first + timedelta((parts["weekday"] - first.weekday()) % 7 + 7 * (parts["nth"] - 1))
    return day.isoformat() if day.month == month else ""


def shifted(year: int, month: int, by: int) -> tuple[int, int]:
    """The year and month so many months on."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def week_of(day: date) -> str:
    """Monday to Sunday: one of these days."""
    first = day - timedelta(day.weekday())
    return f"[{first}..{first + timedelta(6)}]"


def ago(parts: Parts, day: date) -> str:
    """'3년 전', '두 달 전', '2주 후', '최근 5년간': never finer than what is counted."""
    around = "~" if "around" in parts else ""
    year, month = shifted(
        day.year - parts.get("ago_years", 0), day.month, -parts.get("ago_months", 0)
    )
    if "ago_days" in parts:
        if parts.keys() & {"ago_years", "ago_months"}:
            return ""
        then = day - timedelta(parts["ago_days"])
        here, now = then.isoformat(), day.isoformat()
    elif "ago_weeks" in parts:
        then = day - timedelta(7 * parts["ago_weeks"])
        here, now = week_of(then), day.isoformat()
        if "span" in parts:
            here = then.isoformat()
    elif "ago_months" in parts:
        here, now = f"{year:04}-{month:02}", f"{day.year:04}-{day.month:02}"
    else:
        here, now = f"{year:04}", f"{day.year:04}"
    if "span" not in parts:
        return here + around if here[0] != "[" else here
    return f"{here}{around}/{now}" if here <= now else f"{now}/{here}{around}"


def relative(parts: Parts, day: date) -> str:
    """A date without a year of its own, seen from a day of publication."""
    if "days" in parts:
        return (day + timedelta(parts["days"])).isoformat()
    if "weekday" in parts and "day" not in parts and "nth" not in parts:
        return _week_day(parts, day)
    if "weeks" in parts:
        return week_of(day + timedelta(7 * parts["weeks"]))
    if "weekends" in parts:
        saturday = day + timedelta(7 * parts["weekends"] + 5 - day.weekday())
        return f"[{saturday}..{saturday + timedelta(1)}]"
    if "season" in parts:
        return written(parts, _year_of_season(parts, day), None)
    if "years" in parts:
        return written(parts, day.year + parts["years"], parts.get("month"))
    if "new_year" in parts:
        # In January and February the new year has begun.
        return written(parts, day.year + (day.month > 2), parts.get("month"))
    if "decades" in parts:
        first = day.year // 10 * 10 + 10 * parts["decades"]
        return f"{first}/{first + 9}"
    if "quarters" in parts:
        year, month = shifted(day.year, day.month, 3 * parts["quarters"])
        return f"{year:04}-{33 + (month - 1) // 3}"
    if "months" in parts:
        return written(parts, *shifted(day.year, day.month, parts["months"]))
    if "month" in parts:
        return written(parts, _year_of(parts, day), parts["month"])
    if "day" in parts:
        return _bare_day(parts, day)
    if "quarter" in parts or "half" in parts:
        return written(parts, _year_of_part(parts, day), None)
    return ""


def _week_day(parts: Parts, day: date) -> str:
    """'다음 주 화요일', 'last Friday'; a bare weekday may be the last or the next one."""
    if "weeks" in parts:
        monday = day - timedelta(day.weekday()) + timedelta(7 * parts["weeks"])
        return (monday + timedelta(parts["weekday"])).isoformat()
    ahead = (parts["weekday"] - day.weekday()) % 7
    if parts.get("side") == 1:
        return (day + timedelta(ahead or 7)).isoformat()
    return (day - timedelta(7 - ahead if ahead else 7)).isoformat() if parts.get("side") else ""


def _year_of_season(parts: Parts, day: date) -> int:
    begins = 3 * parts["season"]
    if parts.get("side") == -1:
        return day.year - (begins > day.month)
    if parts.get("side") == 1:
        return day.year + (begins < day.month)
    return day.year + parts.get("years", 0)


def _year_of_part(parts: Parts, day: date) -> int:
    """The year of a quarter or a half: with 지난 the last that is over, with 오는 the next."""
    length = 3 if "quarter" in parts else 6
    ends = length * parts.get("to_quarter", parts.get("quarter", parts.get("half", 1)))
    begins = length * parts.get("quarter", parts.get("half", 1)) - length + 1
    if parts.get("side") == -1:
        return day.year - (ends >= day.month)
    if parts.get("side") == 1:
        return day.year + (begins <= day.month)
    # In February 'the fourth quarter' is last year's.
    return day.year - (length == 3 and begins - day.month > 6)


def _year_of(parts: Parts, day: date) -> int:
    """The year of a bare month: the last one with 지난, the next with 오는; else this year's, but
    in spring 'December' is the last: a month of next year is told of as one."""
    month, of_month = parts.get("to_month", parts["month"]), parts.get("day", 1)
    if parts.get("side") == -1:
        return day.year if (month, of_month) <= (day.month, day.day) else day.year - 1
    if parts.get("side") == 1:
        return day.year if (month, of_month) >= (day.month, day.day) else day.year + 1
    return day.year - (month - day.month > 6)


def _bare_day(parts: Parts, day: date) -> str:
    """'3일' is of the month of publication; '지난 3일' the last third, '오는 3일' the next."""
    step = 0
    if parts.get("side") == -1 and parts["day"] > day.day:
        step = -1
    if parts.get("side") == 1 and parts["day"] < day.day:
        step = 1
    return written(parts, *shifted(day.year, day.month, step))
