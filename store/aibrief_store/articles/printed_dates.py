"""Days that a page prints of itself, with what they are the day of."""

import re
from datetime import date
from typing import Literal, NamedTuple

DateKind = Literal["published", "approved", "edited", ""]


class PrintedDate(NamedTuple):
    """A day that a page says of itself.

    Attributes:
        day: ISO 8601.
        kind: '' where the page does not say.
        start, end: of the day, in the line; ``whole_start`` and ``whole_end`` with its label
            and time.
    """

    day: str
    kind: DateKind
    start: int
    end: int
    whole_start: int
    whole_end: int
    label: str = ""


_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_LABEL = (
    r"(?P<label>(?:최초|기사|최종)?\s?(?:승인|입력|등록|작성|게재|발행|배포|수정|업데이트"
    r"|송고)(?:일시|일자|시간|일|날짜)?"
    r"|(?i:first published|published(?: on| at)?|posted(?: on)?|last (?:updated|modified)(?: on"
    r"| at)?|updated(?: on| at)?|modified|date)"
    r"|发布(?:时间|日期|于)?|发表(?:于|时间)|更新(?:时间|于)?|时间|日期)"
)
_WEEK = r"(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur?|sun)(?:day)?"
_CLOCK = r"(?<!\d)\d{1,2}:\d\d(?:\s?(?i:[ap]\.?m\.?))?(?:\s[A-Z]{2,4})?"
_DATE = re.compile(
    rf"(?:{_LABEL}\s?[:：|]?\s?(?:{_WEEK},?\s)?)?(?:{_CLOCK}[,·\s]{{1,3}}(?:{_WEEK},?\s)?)?"
    r"(?P<day>(?P<y>(?:19"
    r"|20)\d\d)\s?[.\-/년年]\s?(?P<m>\d{1,2})\s?[.\-/월月]\s?(?P<d>\d{1,2})(?!\d)(?:\s?[일日]|\.)?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?[\s\-](?P<m2>{_MONTH})\.?,?[\s\-](?P<y2>(?:19|20)\d\d)"
    rf"|(?P<m3>{_MONTH})\.?\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[,.]?\s(?P<y3>(?:19|20)\d\d))"
    r"(?P<time>(?:\s/(?=\s\d{1,2}:))?(?:\s?[(（][월화수목금토일][)）])?[T,\s]{0,3}(?:at\s|오전\s?|오후\s?|上午"
    r"|下午)?(?:\d{1,2}\s?[:.시时]\s?\d{2}(?:분"
    r"|:\d{2})?)?(?:\s?(?i:[ap]\.?m\.?))?(?:\s(?:[A-Z]{2,4}|UTC[+-]\d+))?)",
)
_WEEKDAY = re.compile(rf"{_WEEK},?\s?$")
_KINDS: tuple[tuple[str, DateKind], ...] = (
    ("승인", "approved"), ("수정", "edited"), ("업데이트", "edited"), ("최종", "edited"),
    ("updated", "edited"), ("modified", "edited"), ("更新", "edited"),
)  # fmt: skip


def printed_dates(line: str) -> list[PrintedDate]:
    """The days in ``line``, one that no calendar has left out."""
    found = []
    for match in _DATE.finditer(line):
        year, month, day = (match[k] or match[f"{k}2"] or match[f"{k}3"] for k in "ymd")
        number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
        try:
            named = date(int(year), number, int(day)).isoformat()
        except ValueError:
            continue
        label = (match["label"] or "").strip()
        # A weekday in front of an English day belongs to it.
        week = _WEEKDAY.search(line, max(match.start() - 12, 0), match.start())
        start = week.start() if week and not label else match.start()
        found.append(
            PrintedDate(named, _kind(label), *match.span("day"), start, match.end(), label)
        )
    return found


def _kind(label: str) -> DateKind:
    if not label:
        return ""
    return next((kind for word, kind in _KINDS if word in label.lower()), "published")
