"""The Korean academic form: 저자, 「기사 제목」, 『신문명』, 날짜, 주소.

Order and marks: 한일민족문제학회, 집필 요강, 각주 3 (kjnation.org/bbs/notice/31): an article with
an author goes "필자명, 문건(기사)명, 신문(잡지)명, 발행연월일", an unsigned one has the
newspaper and its date first. Our own decision, since that is one society's and the order
저자, 기사, 신문, 날짜, 주소 is the common one: an entry keeps its order whatever is missing, and
what is missing is named in brackets in its place, '[저자 미상]'. Only an address is just left
out: an article in print has none. Dates: 한글 맞춤법 부록 문장 부호, '1919. 3. 1.'; there too the
question mark for what is not sure ('1690?') and brackets for words of one's own. In the text:
(홍OO 2008: 21-32), (홍OO 외 2013: 43), (『한국일보』 2022년 10월 7일) and 검색일:
gkc2018.com, 논문 작성 규정. No guide was found that says what to print for a missing title or
date.
"""

from datetime import date

from aibrief_store.citing.dates import Issued, accessed, issued
from aibrief_store.citing.names import straight
from aibrief_store.citing.titles import container, gist, short
from aibrief_store.records import Source


def reference(source: Source) -> str:
    """Return the entry; parts are joined by commas and the last one ends with a full stop."""
    authors = "·".join(straight(person, source.language) for person in source.author)
    unknown = "[신문명 미상]" if source.type == "article-newspaper" else "[사이트 미상]"
    parts = [
        authors or "[저자 미상]",
        f"「{source.title}」" if source.title else _untitled(source),
        _site(source) or unknown,
        _date(issued(source)),
        source.url,
    ]
    entry = ", ".join(filter(None, parts))
    if seen := _day(accessed(source)):
        entry = f"{entry}(검색일: {seen})"
    return entry if entry.endswith(".") else f"{entry}."


def parenthetical(source: Source, locator: str = "") -> str:
    """Return what stands in the parentheses: '홍순도 2025: 3문단'."""
    known = issued(source)
    tail = f": {locator}" if locator else ""
    if source.author:
        first = straight(source.author[0], source.language)
        more = " 외" if len(source.author) > 1 else ""
        return f"{first}{more} {_year(known)}{tail}"
    if site := _site(source):
        return f"{site} {_spelled(known)}{tail}"
    title = f"「{short(source.title)}」" if source.title else _untitled(source)
    return f"{title} {_year(known)}{tail}"


def _untitled(source: Source) -> str:
    said = gist(source, "ko")
    return f"[제목 없음: {said}]" if said else "[제목 없음]"


def _site(source: Source) -> str:
    site = container(source)
    return f"『{site}』" if site else ""


def _date(known: Issued) -> str:
    if known.inferred:
        return f"[{_between(known.first, known.last)}]"
    return _marked(_day(known), known) or "[발행일 미상]"


def _between(first: date | None, last: date | None) -> str:
    if first and last:
        return f"{_dotted(first)}~{_dotted(last)} 사이"
    return f"{_dotted(first)} 이후" if first else f"{_dotted(last)} 이전" if last else "발행일 미상"


def _dotted(day: date) -> str:
    return f"{day.year}. {day.month}. {day.day}."


def _day(known: Issued) -> str:
    parts = known.parts
    return str(parts[0]) if len(parts) == 1 else " ".join(f"{part}." for part in parts)


def _spelled(known: Issued) -> str:
    if known.year is None:
        return "발행일 미상"
    words = [f"{part}{unit}" for part, unit in zip(known.parts, "년월일", strict=False)]
    text = _marked(" ".join(words), known)
    return f"[{text}]" if known.inferred else text


def _year(known: Issued) -> str:
    if known.year is None:
        return "발행일 미상"
    text = _marked(str(known.year), known)
    return f"[{text}]" if known.inferred else text


def _marked(text: str, known: Issued) -> str:
    text = f"{text}경" if text and known.approximate else text
    return f"{text}?" if text and known.uncertain else text
