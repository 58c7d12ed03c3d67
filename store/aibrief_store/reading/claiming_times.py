"""What time a value is about: the date that governs its place."""

import re
from typing import NamedTuple

from aibrief_store.reading.claiming_scenes import Scene
from aibrief_store.reading.dates import Dated

_UNITS = {"d": "D", "wk": "W", "mo": "M", "a": "Y"}


class Times(NamedTuple):
    """EDTF as in claims; '' where nothing is told."""

    period: str = ""
    due: str = ""
    resolved_from: str = ""
    elapsed: str = ""


def time_of(scene: Scene, place: int, after: int = 0) -> Times:
    """The times of a figure, or of another value, that stands at a place.

    ``after``: dates before this place are another's, as in 'from … to …'.
    """
    governing = _governing(scene, place, after)
    elapsed = _elapsed(scene, place)
    if governing is None or not governing.date:
        return Times(elapsed=elapsed)
    relative = governing.text if governing.relative_to else ""
    if ahead := scene.grammar.ahead.match(governing.text):
        unit = "Y" if governing.grain == "year" else "M"
        return Times(elapsed=f"P{ahead['count']}{unit}")
    if governing.role == "until":
        return Times("", f"../{governing.date}", relative, elapsed)
    if governing.role == "since" and "/" not in governing.date:
        return Times(f"{governing.date}/..", "", relative, elapsed)
    return Times(governing.date, "", relative, elapsed)


def day_of(scene: Scene, place: int) -> Dated | None:
    """The date that an event at a place happened on: that of its clause, else the sentence's."""
    return _governing(scene, place)


def _governing(scene: Scene, place: int, after: int = 0) -> Dated | None:
    """The date in brackets behind; else the nearest before in the clause; else the first one."""
    if not scene.dates:
        return None
    for each in scene.dates:
        if 0 <= each.start - place <= 30 and _BEHIND.fullmatch(scene.text[place : each.start]):
            return each
    usable = [
        each
        for each in scene.dates
        if each.start >= after
        and not _compared(scene, each)
        and not _aside(scene, each, place)
        and not _said_then(scene, each, place)
        and not founding(scene, each)
        and not _describes(scene, each, place)
    ]
    clause = scene.clause(place)
    if scene.grammar.nearest_date:
        within = [each for each in usable if scene.clause(each.start) == clause]
        within = [each for each in within if not _anothers(scene, each, place)]
        if within:
            return min(within, key=lambda each: abs(each.start - place))
    before = [each for each in usable if each.start < place]
    within = [each for each in before if scene.clause(each.start) == clause]
    if within:
        return within[-1]
    opening = [each for each in before if _opens(scene, each)]
    return opening[-1] if opening else None


def earlier(scene: Scene, place: int) -> str:
    """The last time told before a place in its sentence, whatever clause it stands in."""
    for each in reversed(scene.dates):
        told = each.end <= place and each.date and each.role != "until"
        if told and not (_compared(scene, each) or founding(scene, each)):
            return each.date
    return ""


def reported(scene: Scene) -> str:
    """The quarter or half that a sentence reports on; '' for none."""
    for each in scene.dates:
        told = each.grain in ("quarter", "half") and each.date and each.role != "until"
        if told and not _compared(scene, each):
            return each.date
    return ""


# 4400개(2023년 기준)
_BEHIND = re.compile(r"[^()\n]{0,12}[(（]")
_YEAR = re.compile(r"\d{4}")
_AGAINST = re.compile(r" ?(?:버전|대비|보다|年?相比|同比)|의 [가-힣0-9.]{1,4} ?배")


def _describes(scene: Scene, dated: Dated, place: int) -> bool:
    """'2019년 대전에 세운 X는 직원이 80명': the date is the name's, not the figure's."""
    described = scene.grammar.described
    return any(
        dated.end < each.start <= place and described.fullmatch(scene.text, dated.end, each.start)
        for each in scene.named
    )


def _anothers(scene: Scene, dated: Dated, place: int) -> bool:
    """'640 people, up from 210 a year ago': another figure stands between."""
    return any(place < each.start < dated.start for each in scene.quantities)


def _compared(scene: Scene, dated: Dated) -> bool:
    """'지난해 대비', '5년 전보다': what something is held against."""
    return bool(_AGAINST.match(scene.text, dated.end))


def _said_then(scene: Scene, dated: Dated, place: int) -> bool:
    """'3월에 회사가 … 하겠다고 밝혔다': the date is that of saying it."""
    return any(
        each.speaker and each.content and dated.end <= each.content[0] <= place < each.content[1]
        for each in scene.sayings
    )


def founding(scene: Scene, dated: Dated) -> bool:
    """'2019년 창업한 X', 'X, founded in 2019': a date that tells when somebody was founded."""
    before = scene.text[max(dated.start - 40, scene.start) : dated.start]
    return bool(
        scene.grammar.founded.match(scene.text, dated.end, scene.end)
        or scene.grammar.founded_before.search(before)
    )


def _opens(scene: Scene, dated: Dated) -> bool:
    """A date before all names, or one that says 'as of', counts for the whole sentence."""
    first = min((each.start for each in scene.named), default=scene.end)
    return dated.role == "as_of" or dated.start < first


def _aside(scene: Scene, dated: Dated, place: int) -> bool:
    """'(2019년 설립)': what stands in brackets says nothing of what stands outside."""
    opened = scene.text.rfind("(", scene.start, dated.start)
    closed = scene.text.find(")", dated.end, scene.end)
    if opened < 0 or closed < 0 or ")" in scene.text[opened : dated.start]:
        return False
    return not opened <= place <= closed


def years(scene: Scene) -> tuple[str, str] | None:
    """The earlier and the later year, where a sentence names just two: 'from … to …'."""
    if len(scene.dates) < 2:
        return None
    known = sorted({each.date for each in scene.dates if _YEAR.fullmatch(each.date)})
    return (known[0], known[1]) if len(known) == 2 else None


def _elapsed(scene: Scene, place: int) -> str:
    """'문을 연 지 3주 만에': a duration before the figure, in its clause."""
    for each in scene.quantities:
        if each.start >= place or each.kind != "dimension" or each.unit not in _UNITS:
            continue
        if each.amount is None or scene.clause(each.start) != scene.clause(place):
            continue
        if scene.grammar.elapsed.match(scene.text, each.end):
            return f"P{each.amount}{_UNITS[each.unit]}"
    return ""
