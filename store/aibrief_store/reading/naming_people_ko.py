"""People in Korean texts: a name with a title behind or before it, or its original in brackets."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate
from aibrief_store.reading.naming_words_ko import BEFORE_TITLES, NO_NAME, SURNAMES, TITLES
from aibrief_store.reading.spelling import any_of, begun

_TITLES = any_of(TITLES.split("|"))
_JOBS = begun(BEFORE_TITLES.split("|"))
_END = r"(?=(?:은|는|이|가|을|를|의|와|과|도|에게|께서|에|에서|로|으로|이라|라|씨|인)?(?![가-힣]))"
_NAME = rf"[{SURNAMES}][가-힣]{{2}}"
# Between a name and its title stand organisations, no words with a case or a verb's ending.
_ORG = (
    r"(?![가-힣A-Za-z0-9]{0,15}(?:[을를은는던며고]|에서|에게|으로|부터|까지) )"
    r"[가-힣A-Za-z0-9&·]{2,16}(?:\([^()\n]{1,24}\))?"
)
_BRACKET = r"(?:\([^()\n]{1,24}\))?"
_TITLED = re.compile(
    rf"(?<![가-힣])(?=[{SURNAMES}])(?:(?=(?P<name>{_NAME}){_BRACKET}(?: {_ORG}){{0,3}}? "
    rf"?(?P<title>{_TITLES}){_END})"
    rf"|(?=(?P<short>[{SURNAMES}][가-힣]) ?(?:씨|교수|회장|의원|장관|총리){_END}))"
)
_AFTER_TITLE = re.compile(
    rf"{_JOBS}(?:인)? (?P<name>{_NAME})"
    rf"(?:(?=\()|{_END})"
)
_FOREIGN = r"[가-힣]{1,5}(?![와과의이가은는])[가-힣](?: [가-힣]{1,7}){1,2}"
_BRACKETED = re.compile(
    rf"(?<![가-힣])(?P<name>{_NAME}|{_FOREIGN}|[가-힣]{{2,5}})"
    r"\((?P<other>[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2}|[\u4e00-\u9fff]{2,4})\)"
    rf"(?: [가-힣A-Za-z]{{2,14}}){{0,2}}? (?P<title>{_TITLES})(?![가-힣]{{3}})"
)
_AFTER_JOB = re.compile(
    rf"{_JOBS}(?:인)? (?P<name>[가-힣]{{1,7}}(?: [가-힣]{{1,7}}){{0,2}})"
    r"\((?P<other>[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){1,2})\)"
)
_OTHER_NAME = re.compile(r"\(([A-Z][A-Za-z]+(?:[ -][A-Z]?[a-z]+){1,2}|[\u4e00-\u9fff]{2,4})\)")
_VERBISH = re.compile(
    r"(?:하는|하던|했던|되는|이던|라는|다는|에서|에게|까지|부터|으로|에는|보다|처럼|끄는|드는|우는"
    r"|나는|하며|하고|하자|해서)$"
)
_PARTICLES = tuple("의한은는를을된들에적로등과와중며고")
# '서온대 기계공학부 …': an organisation's name that begins with a surname.
_BODY = tuple("대시군구청처부당원사")


def people(text: str) -> Iterator[Candidate]:
    """People that a text may name; the same name may come twice."""
    yield from _titled(text)
    for found in _AFTER_TITLE.finditer(text):
        if _is_person(found["name"]):
            others = _other_names(text, found.end("name"))
            yield _person(found, others)
    for rule in (_BRACKETED, _AFTER_JOB):
        for found in rule.finditer(text):
            yield _person(found, (found["other"],))


def _person(found: re.Match[str], others: tuple[str, ...]) -> Candidate:
    signals = ("bracket", "title") if others else ("person", "title")
    return Candidate(*found.span("name"), found["name"], "person", signals, others)


def _titled(text: str) -> Iterator[Candidate]:
    """Of the words before one title that may be a name the nearest, unless it names a body."""
    held: dict[int, re.Match[str]] = {}
    for found in _TITLED.finditer(text):
        group = "name" if found["name"] else "short"
        if not _is_person(found[group]) or (found["name"] and _subject(text, found)):
            continue
        title = found.end("title") if found["name"] else found.end("short")
        before = held.get(title)
        if before and found[group].endswith(_BODY):
            continue
        held[title] = found
    for found in held.values():
        group = "name" if found["name"] else "short"
        if not (found[group].endswith("대") and text[found.end(group)] == " "):
            yield Candidate(*found.span(group), found[group], "person", ("person", "title"))


def _subject(text: str, found: re.Match[str]) -> bool:
    """'반대가 심했던 대표': a noun with its particle, no name."""
    return (
        found["name"][-1] in "가이"
        and text[found.end("name")] == " "
        and found["name"][0] in "반이전지부주수"
    )


def _is_person(name: str) -> bool:
    return name not in NO_NAME and not _VERBISH.search(name) and not name.endswith(_PARTICLES)


def _other_names(text: str, end: int) -> tuple[str, ...]:
    found = _OTHER_NAME.match(text, end)
    return (found[1],) if found else ()
