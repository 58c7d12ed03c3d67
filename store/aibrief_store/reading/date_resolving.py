"""From a date's words to the days they mean, as far as the text gives them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from aibrief_store.records.edtf import Period, period

Parts = Mapping[str, int]


class Meaning(NamedTuple):
    """EDTF ('' where nothing sure can be said), how fine, and what it was relative to."""

    date: str
    grain: str
    relative_to: str = ""


class Context(NamedTuple):
    """What a relative date leans on: the day of publication and the text's dates before it.

    Attributes:
        published: None where nothing is known of it.
        year, month, day: of the last date before this one, '' parts None.
        near: that date stands in the same sentence.
        grain, part: that date's, and what its EDTF has behind the year ('33' for a quarter).
        days: days of this paragraph so far; ``latest``: the latest of the text so far; both
            without what lies beyond the publication.
    """

    published: Period | None = None
    year: int | None = None
    month: int | None = None
    day: date | None = None
    near: bool = False
    grain: str = ""
    part: str = ""
    days: tuple[date, ...] = ()
    latest: date | None = None

    def told_of(self, step: int) -> date | None:
        """The day that '이날' means: the latest of its paragraph, not one of the past told aside.

        '다음날' (``step`` > 0) leans on the day named last.
        """
        end = self.published.last if self.published else None
        if step > 0 or (self.day and end and self.day > end):
            return self.day
        return max(self.days, default=None) or self.latest or self.day


def published_on(text: str) -> Period | None:
    """The publication's EDTF as days; None where it is empty.

    Raises:
        ValueError: it is no EDTF.
    """
    return period(text) if text else None


def meaning(parts: Parts, context: Context) -> Meaning:
    """What the words of one date mean together."""
    grain = _grain(parts)
    if "from_year" in parts:
        return Meaning(f"{parts['from_year']}/{parts['to_year']}", grain)
    if "decade" in parts:
        return Meaning(f"{parts['decade']}/{parts['decade'] + 9}", "decade")
    if "unsaid" in parts:
        return Meaning("", grain)
    if any(key.startswith("ago") for key in parts):
        return _by_publication(lambda day: _ago(parts, day), context, grain)
    if "text_days" in parts:
        told = context.told_of(parts["text_days"])
        day = told + timedelta(parts["text_days"]) if told else None
        return Meaning(day.isoformat() if day else "", "day", "text")
    if "text_months" in parts and not parts.keys() & {"year", "years"}:
        return _text_month(parts, context, grain)
    if "same" in parts:
        return _same(parts, context)
    if _absolute(parts):
        return Meaning(_written(parts, parts["year"], parts.get("month")), grain)
    if "text_years" in parts:
        year = context.year + parts["text_years"] if context.year else None
        return Meaning(_written(parts, year, parts.get("month")) if year else "", grain, "text")
    if context.near and _leans(parts, context):
        month = parts.get("month", context.month)
        return Meaning(_written(parts, context.year or 0, month), grain, "text")
    return _by_publication(lambda day: _relative(parts, day), context, grain)


def _same(parts: Parts, context: Context) -> Meaning:
    """'지난해 같은 기간': of that year the part that was named last, if one was."""
    bare = {key: value for key, value in parts.items() if key != "same"}
    year = meaning(bare, context)
    if not year.date or not context.part:
        return year._replace(relative_to=year.relative_to or "text")
    grain = "month" if int(context.part) <= 12 else context.grain
    return Meaning(f"{year.date}-{context.part}", grain, "text")


def _absolute(parts: Parts) -> bool:
    return "year" in parts


def _leans(parts: Parts, context: Context) -> bool:
    """A bare month or day goes with the year, or the month, named just before it."""
    if parts.keys() & {"years", "months", "weeks", "days", "side", "weekday", "half", "quarter"}:
        return False
    if "month" in parts:
        return bool(context.year and context.month)
    return "day" in parts and bool(context.year and context.month) and context.grain == "day"


def _text_month(parts: Parts, context: Context, grain: str) -> Meaning:
    if not context.year or not context.month:
        return Meaning("", grain, "text")
    year, month = _shifted(context.year, context.month, parts["text_months"])
    return Meaning(_written(parts, year, month), grain, "text")


def _by_publication(meant: Callable[[date], str], context: Context, grain: str) -> Meaning:
    """The meaning that every possible day of publication gives; '' where they differ."""
    known = context.published
    days = [day for day in (known.first, known.last) if day] if known else []
    found = list(dict.fromkeys(meant(day) for day in days))
    if len(found) == 1:
        return Meaning(found[0], grain, "published")
    if len(found) == 2 and all(len(each) == 10 for each in found):
        return Meaning(f"[{found[0]}..{found[1]}]", grain, "published")
    return Meaning("", grain, "published")


def _grain(parts: Parts) -> str:
    if parts.keys() & {"day", "days", "text_days", "ago_days", "weekday", "nth"}:
        return "day"
    if parts.keys() & {"weeks", "ago_weeks"}:
        return "week"
    if parts.keys() & {"month", "months", "text_months", "ago_months"}:
        return "month"
    if "season" in parts:
        return "quarter"
    if "quarter" in parts or "half" in parts:
        return "quarter" if "quarter" in parts else "half"
    return "day" if "unsaid" in parts and not any(k.startswith("ago") for k in parts) else "year"


def _ago(parts: Parts, day: date) -> str:
    """'3년 전', '두 달 전', '2주 후', '최근 5년간': never finer than what is counted."""
    around = "~" if "around" in parts else ""
    year, month = _shifted(
        day.year - parts.get("ago_years", 0), day.month, -parts.get("ago_months", 0)
    )
    if "ago_days" in parts:
        if parts.keys() & {"ago_years", "ago_months"}:
            return ""
        then = day - timedelta(parts["ago_days"])
        here, now = then.isoformat(), day.isoformat()
    elif "ago_weeks" in parts:
        then = day - timedelta(7 * parts["ago_weeks"])
        first = then - timedelta(then.weekday())
        here, now = f"[{first}..{first + timedelta(6)}]", day.isoformat()
        if "span" in parts:
            here = then.isoformat()
    elif "ago_months" in parts:
        here, now = f"{year:04}-{month:02}", f"{day.year:04}-{day.month:02}"
    else:
        here, now = f"{year:04}", f"{day.year:04}"
    if "span" not in parts:
        return here + around if here[0] != "[" else here
    return f"{here}{around}/{now}" if here <= now else f"{now}/{here}{around}"


def _relative(parts: Parts, day: date) -> str:
    """A date without a year of its own, seen from a day of publication."""
    if "days" in parts:
        return (day + timedelta(parts["days"])).isoformat()
    if "weekday" in parts and "day" not in parts and "nth" not in parts:
        return _week_day(parts, day)
    if "weeks" in parts:
        first = day - timedelta(day.weekday()) + timedelta(7 * parts["weeks"])
        return f"[{first}..{first + timedelta(6)}]"
    if "season" in parts:
        return _written(parts, _year_of_season(parts, day), None)
    if "years" in parts:
        return _written(parts, day.year + parts["years"], parts.get("month"))
    if "months" in parts:
        return _written(parts, *_shifted(day.year, day.month, parts["months"]))
    if "month" in parts:
        return _written(parts, _year_of(parts, day), parts["month"])
    if "day" in parts:
        return _bare_day(parts, day)
    if "quarter" in parts:
        # In February 'the fourth quarter' is last year's.
        ahead = 3 * parts["quarter"] - 2 - day.month
        return _written(parts, day.year - (ahead > 6), None)
    if "half" in parts:
        return _written(parts, day.year, None)
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


def _year_of(parts: Parts, day: date) -> int:
    """The year of a bare month: the last one with 지난, the next with 오는, else the nearest."""
    month, of_month = parts["month"], parts.get("day", 1)
    if parts.get("side") == -1:
        return day.year if (month, of_month) <= (day.month, day.day) else day.year - 1
    if parts.get("side") == 1:
        return day.year if (month, of_month) >= (day.month, day.day) else day.year + 1
    away = month - day.month
    return day.year - 1 if away > 6 else day.year + 1 if away < -6 else day.year


def _bare_day(parts: Parts, day: date) -> str:
    """'3일' is of the month of publication; '지난 3일' the last third, '오는 3일' the next."""
    step = 0
    if parts.get("side") == -1 and parts["day"] > day.day:
        step = -1
    if parts.get("side") == 1 and parts["day"] < day.day:
        step = 1
    return _written(parts, *_shifted(day.year, day.month, step))


def _shifted(year: int, month: int, by: int) -> tuple[int, int]:
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def _written(parts: Parts, year: int, month: int | None) -> str:
    """EDTF of a year with what is finer in ``parts``; '' for a day that no calendar has."""
    if "season" in parts:
        return f"{year:04}-{20 + parts['season']}"
    if "half" in parts:
        return f"{year:04}-{39 + parts['half']}"
    if "quarter" in parts:
        return f"{year:04}-{32 + parts['quarter']}"
    if not month:
        return f"{year:04}"
    if "nth" in parts:
        return _nth(parts, year, month)
    if "day" not in parts:
        return f"{year:04}-{month:02}" if 1 <= month <= 12 else ""
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
        last = date(*_shifted(year, month, 1), 1) - timedelta(1)
        return (last - timedelta((last.weekday() - parts["weekday"]) % 7)).isoformat()
    day = first + timedelta((parts["weekday"] - first.weekday()) % 7 + 7 * (parts["nth"] - 1))
    return day.isoformat() if day.month == month else ""
