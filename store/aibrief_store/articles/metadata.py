"""What an article says of itself, each with its place and rule: title, people, paper, day."""

import re
from collections.abc import Iterable, Iterator

from aibrief_store.articles.bounds import bounds
from aibrief_store.articles.part import ASSERTING, Part
from aibrief_store.articles.people import People, Placed, domain, papers, people
from aibrief_store.articles.printed_dates import DateKind, PrintedDate, printed_dates
from aibrief_store.importing.imported import Metadatum
from aibrief_store.reading.language import language_of

_SERIES = re.compile(
    r"[\[<【〈《(]\s?(?P<title>[^\[\]<>【】〈〉《》()]{2,40}?)[\s\-·:]*"
    r"(?P<number>[①-⑳]|\((?:上|中|下|상|중|하|完|끝|\d{1,3})\)|(?:上|中|下|完"
    r"|[상중하](?=\s?[\]>】〉》]))|제?\d{1,3}\s?(?:회|편|부|화)|(?<=\s)\d{1,3}|#\d{1,3}"
    r"|[Pp]art\s\d{1,2})"
    r"\s?[\]>】〉》)]"
)
_URL = re.compile(r"https?://[^\s<>\"]+")
_TRUST: tuple[DateKind, ...] = ("published", "approved", "")
_SAMPLE = 20_000


def metadata(text: str, parts: list[Part], given: Iterable[Metadatum] = ()) -> list[Metadatum]:
    """By field the most trusted first.

    ``given`` is what markup or a file says (see `importing`). It goes before what the text
    prints, but for three cases: a given title that holds the page's headline with the site's
    name around it; a given author whom the page prints as editor, artist or paper; and bounds,
    which are read only where no day is given or printed.
    """
    given = list(given)
    made = people(text, parts)
    told = [
        *_title(text, parts),
        *_people(made),
        *_paper(text, parts, made),
        *_address(text, parts),
        *_language(text, parts),
    ]
    days = [*_days(text, parts)]
    if not days and not any(each.field == "issued" for each in given):
        days = [*_bounds(text, parts)]
    return _merged(given, [*told, *days], made)


def _merged(given: list[Metadatum], told: list[Metadatum], made: People) -> list[Metadatum]:
    headline = next((each.value for each in told if each.field == "title"), "")
    not_authors = {each.name for each in (*made.editors, *made.others, *made.papers)}
    last = [
        each
        for each in given
        if (
            each.field == "title" and headline and headline != each.value and headline in each.value
        )
    ]
    wrong = [each for each in given if each.field == "author" and each.value in not_authors]
    first = [each for each in given if each not in last and each not in wrong]
    # People are a list, not candidates: markup's and the page's do not mix.
    named = {each.field for each in first if each.field in ("author", "editor")}
    # Nor does the kind of the page's day tell what markup's day is.
    named |= {"issued_kind" for each in first if each.field == "issued"}
    rest = [each for each in told if each.field not in named]
    found = [*first, *rest, *last]
    return list({(each.field, each.value): each for each in reversed(found)}.values())[::-1]


def _placed(field: str, placed: Placed) -> Metadatum:
    return Metadatum(field, placed.name, placed.rule, placed.start, placed.end)


def _title(text: str, parts: list[Part]) -> Iterator[Metadatum]:
    for part in parts:
        if part.part == "headline":
            start, end = trimmed(text, part)
            yield Metadatum("title", " ".join(text[start:end].split()), "the headline", start, end)
            if found := _SERIES.match(text, start, end):
                place = found.span()
                yield Metadatum(
                    "series", found["title"].strip(), "in brackets before the title", *place
                )
                number = found["number"].strip("()")
                yield Metadatum("series_number", number, "behind the series' title", *place)
            return


def _people(made: People) -> Iterator[Metadatum]:
    yield from (_placed("author", each) for each in made.authors)
    yield from (_placed("editor", each) for each in made.editors)


def _paper(text: str, parts: list[Part], made: People) -> Iterator[Metadatum]:
    yield from (_placed("container_title", each) for each in made.papers)
    authors = {each.name for each in made.authors}
    for each in papers(text, parts):
        if each.name not in authors:
            yield _placed("container_title", each)
    if place := domain(text, parts):
        yield _placed("publisher", place)


def _address(text: str, parts: list[Part]) -> Iterator[Metadatum]:
    """The address that the page prints of itself: alone on its line, and no other beside it."""
    found = {
        match[0]: match
        for part in parts
        if part.kind == "address" and (match := _URL.search(text, part.start, part.end))
    }
    if len(found) == 1:
        (match,) = found.values()
        yield Metadatum("url", match[0], "an address alone on a line", *match.span())


def _language(text: str, parts: list[Part]) -> Iterator[Metadatum]:
    words = "".join(
        text[p.start : p.end] for p in parts if p.part in ASSERTING and p.start < _SAMPLE
    )
    if words.strip():
        yield Metadatum("language", language_of(words), "the letters of its words")


def _days(text: str, parts: list[Part]) -> Iterator[Metadatum]:
    """Days on bylines: when it was published or approved, and when it was changed."""
    found: list[tuple[PrintedDate, int]] = []
    for part in parts:
        if part.part == "byline":
            stretch = text[part.start : min(part.end, part.start + 300)]
            found += [(each, part.start) for each in printed_dates(stretch)]
    for kind in _TRUST:
        for each, offset in found:
            if each.kind == kind:
                yield from _issued(each, offset, kind or "published")
    edited = [(each, offset) for each, offset in found if each.kind == "edited"]
    for each, offset in edited:
        place = (offset + each.start, offset + each.end)
        yield Metadatum("updated", each.day, f"behind '{each.label}'", *place)
        if len(edited) == len(found):
            yield from _issued(each, offset, "edited")


def _issued(each: PrintedDate, offset: int, kind: DateKind) -> Iterator[Metadatum]:
    rule = f"behind '{each.label}'" if each.label else "a day on the byline"
    place = (offset + each.start, offset + each.end)
    yield Metadatum("issued", each.day, rule, *place)
    yield Metadatum("issued_kind", kind, rule, *place)


def _bounds(text: str, parts: list[Part]) -> Iterator[Metadatum]:
    language = next((each.value for each in _language(text, parts)), "en")
    found = bounds(text, parts, language)  # type: ignore[arg-type]
    if not found.edtf:
        return
    ends = [end for end in found if end]
    rule = "; ".join(end.rule for end in ends)
    place = (ends[0].start, ends[0].end)
    yield Metadatum("issued", found.edtf, rule, *place, text[place[0] : place[1]])
    yield Metadatum("issued_kind", "bounds", rule, *place)


def trimmed(text: str, part: Part) -> tuple[int, int]:
    """The part without white space around it."""
    stretch = text[part.start : part.end]
    start = part.start + len(stretch) - len(stretch.lstrip())
    return start, start + len(stretch.strip())
