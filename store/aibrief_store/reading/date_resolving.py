"""From a date's words to the days they mean, as far as the text gives them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from aibrief_store.reading.date_writing import Parts, ago, relative, shifted, week_of, written
from aibrief_store.records.edtf import Period, period

_AGO = frozenset({"ago_years", "ago_months", "ago_weeks", "ago_days"})
# What needs no date before it.
_OWN = frozenset({"years", "months", "weeks", "days", "side", "weekday", "half", "quarter"})
_DAY = frozenset({"day", "days", "text_days", "ago_days", "weekday", "nth"})
YEARS = frozenset({"year", "years", "text_years"})
_WEEK = frozenset({"weeks", "weekends", "ago_weeks"})
_MONTH = frozenset({"month", "months", "text_months", "ago_months"})
_QUARTER = frozenset({"quarter", "quarters", "half"})


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
        grain, part: that date's, and what its EDTF has behind the year: '33' for a quarter,
            '01/04' for the months from one to another.
        said: that year stood in the text, and was not told by the publication.
        days: days of this paragraph so far; ``latest``: the latest of the text so far; both
            without what lies beyond the publication.
    """

    published: Period | None = None
    year: int | None = None
    month: int | None = None
    day: date | None = None
    grain: str = ""
    part: str = ""
    days: tuple[date, ...] = ()
    latest: date | None = None
    said: bool = False

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


def meaning(parts: Parts, context: Context, near: Callable[[], bool]) -> Meaning:
    """What the words of one date mean together; ``near``: the last date stands close before."""
    grain = _grain(parts)
    if "from_year" in parts:
        return Meaning(f"{parts['from_year']}/{parts['to_year']}", grain)
    if "decade" in parts:
        return Meaning(f"{parts['decade']}/{parts['decade'] + 9}", "decade")
    if "unsaid" in parts:
        return Meaning("", grain)
    if not _AGO.isdisjoint(parts):
        return _by_publication(lambda day: ago(parts, day), context, grain)
    if "text_days" in parts:
        told = context.told_of(parts["text_days"])
        day = told + timedelta(parts["text_days"]) if told else None
        return Meaning(day.isoformat() if day else "", "day", "text")
    if "text_months" in parts:
        if YEARS.isdisjoint(parts):
            return _text_month(parts, context, grain)
        # '지난해 같은 달'.
        return _same(parts, context, near)
    if "text_quarters" in parts:
        return _text_quarter(parts, context)
    if "same" in parts:
        return _same(parts, context, near)
    if "week_of" in parts:
        return _week_of(parts, context, near)
    if _absolute(parts):
        return Meaning(written(parts, parts["year"], parts.get("month")), grain)
    if "text_years" in parts:
        year = context.year + parts["text_years"] if context.year else None
        return Meaning(written(parts, year, parts.get("month")) if year else "", grain, "text")
    if _leans(parts, context) and near():
        month = parts.get("month", context.month)
        return Meaning(written(parts, context.year or 0, month), grain, "text")
    return _by_publication(lambda day: relative(parts, day), context, grain)


def _same(parts: Parts, context: Context, near: Callable[[], bool]) -> Meaning:
    """'지난해 같은 기간': of that year the part that was named last, if one was."""
    bare = {key: value for key, value in parts.items() if key not in ("same", "text_months")}
    year = meaning(bare, context, near)
    if not year.date or not context.part:
        return year._replace(relative_to=year.relative_to or "text")
    grain = "month" if context.part[0] in "01" else context.grain
    return Meaning(
        "/".join(f"{year.date}-{part}" for part in context.part.split("/")), grain, "text"
    )


def _week_of(parts: Parts, context: Context, near: Callable[[], bool]) -> Meaning:
    """'the week of November 3'."""
    bare = {key: value for key, value in parts.items() if key != "week_of"}
    day = meaning(bare, context, near)
    known = len(day.date) == 10
    return Meaning(week_of(date.fromisoformat(day.date)) if known else "", "week", day.relative_to)


def _absolute(parts: Parts) -> bool:
    return "year" in parts


def _leans(parts: Parts, context: Context) -> bool:
    """A bare month or day goes with the year, or the month, named just before it."""
    if not _OWN.isdisjoint(parts):
        return False
    if "month" in parts:
        return bool(context.said and context.year and context.month)
    return "day" in parts and bool(context.year and context.month) and context.grain == "day"


def _text_month(parts: Parts, context: Context, grain: str) -> Meaning:
    if not context.year or not context.month:
        return Meaning("", grain, "text")
    year, month = shifted(context.year, context.month, parts["text_months"])
    return Meaning(written(parts, year, month), grain, "text")


def _text_quarter(parts: Parts, context: Context) -> Meaning:
    """'전 분기': the one before the quarter that was named last."""
    if not context.year or context.part not in ("33", "34", "35", "36"):
        return Meaning("", "quarter", "text")
    quarter = context.year * 4 + int(context.part) - 33 + parts["text_quarters"]
    return Meaning(f"{quarter // 4:04}-{33 + quarter % 4}", "quarter", "text")


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
    if not _DAY.isdisjoint(parts):
        return "day"
    if not _WEEK.isdisjoint(parts):
        return "week"
    if not _MONTH.isdisjoint(parts):
        return "month"
    if "season" in parts:
        return "quarter"
    if not _QUARTER.isdisjoint(parts):
        return "half" if "half" in parts else "quarter" if "to_quarter" not in parts else "month"
    if "decades" in parts:
        return "decade"
    return "day" if "unsaid" in parts and _AGO.isdisjoint(parts) else "year"
