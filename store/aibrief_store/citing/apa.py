"""APA 7: newspaper articles and webpages.

Order and punctuation: Publication Manual (7th ed.), 10.1 ex. 16 (newspapers) and 10.16
(webpages); apastyle.apa.org, "Newspaper article references", "Webpage on a website references".
What is missing: table 9.1 of the manual. A retrieval date goes only with pages that are meant to
change (9.16), which articles are not, so none is printed. Titles keep their printed case.
In italics stands what stands alone: a newspaper, a blog, or the title of a webpage (9.19, 9.25).
"""

from aibrief_store.citing.dates import MONTHS, Issued, issued
from aibrief_store.citing.names import surname, with_initials
from aibrief_store.citing.titles import (
    Mark,
    container,
    ended,
    plain,
    short,
    single_quoted,
    translation,
    untitled,
)
from aibrief_store.records import Source

# Words that title case leaves small (Publication Manual 6.17): three letters or fewer.
_SMALL = frozenset((
    "a", "an", "and", "as", "at", "but", "by", "for", "if", "in", "nor", "of", "off", "on",
    "or", "per", "so", "the", "to", "up", "via",
))  # fmt: skip


def reference(source: Source, mark: Mark = plain) -> str:
    """Return the reference-list entry: author, date, title, source.

    Without an author the title moves first; without a title, its description in brackets.
    """
    date = f"({_date(issued(source))})."
    of_title, of_site = (mark, plain) if source.type == "webpage" else (plain, mark)
    authors, title = _authors(source), _title(source, of_title)
    lead = [ended(authors), date, title] if authors else [title, date]
    site = container(source)
    tail = [ended(site, of_site)] if site and site != authors else []
    return " ".join(lead + tail + ([source.url] if source.url else []))


def parenthetical(source: Source, locator: str = "") -> str:
    """Return what stands in the parentheses: 'Carey, 2019, para. 3'.

    One or two authors by name, more with 'et al.' (8.17); without one, the first words of the
    title in quotation marks (8.14), or the bracketed description.
    """
    year = _year(issued(source))
    tail = f", {locator}" if locator else ""
    names = [surname(person) for person in source.author]
    if names:
        cited = f"{names[0]} et al." if len(names) > 2 else " & ".join(names)
        return f"{cited}, {year}{tail}"
    if source.title:
        return f"“{_title_case(single_quoted(short(source.title)))},” {year}{tail}"
    return f"[{untitled(source)}], {year}{tail}"


def _authors(source: Source) -> str:
    """Up to 20 authors with '&' before the last; of more, 19, an ellipsis, the last (9.8)."""
    names = [with_initials(person) for person in source.author]
    if len(names) > 20:
        return f"{', '.join(names[:19])}, . . . {names[-1]}"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}, & {names[-1]}"


def _title(source: Source, mark: Mark) -> str:
    if not source.title:
        return f"[{untitled(source)}]."
    translated = translation(source)
    return f"{mark(source.title)} [{translated}]." if translated else ended(source.title, mark)


def _date(known: Issued) -> str:
    if known.year is None:
        return "n.d."
    day = f" {known.day}" if known.day else ""
    month = f", {MONTHS[known.month - 1]}{day}" if known.month else ""
    return _marked(f"{known.year}{month}", known)


def _year(known: Issued) -> str:
    return "n.d." if known.year is None else _marked(str(known.year), known)


def _marked(text: str, known: Issued) -> str:
    """Mark an estimate: '(ca. 1972)', the form for published works (The Nature of Writing,
    "Publication Date", APA 7: natureofwriting.com/publication-date).

    A date of which bounds are known is no estimate: what they share is certain and stands as it
    is, '(2025, February)' for a day of 3 to 9 February; "if you cannot find a complete date, give
    as much information as you can find" (James Cook University Library, APA 7, "Dates":
    libguides.jcu.edu.au/apa/dates). With no year in common it is 'n.d.' (table 9.1). Square
    brackets and question marks belong to archival works alone; those rules stand on the page
    "Archival Documents and Collections" of apastyle.apa.org, not in the manual, and send what
    is on the open web back to the manual's chapter 10.
    """
    return f"ca. {text}" if known.approximate or known.uncertain else text


def _title_case(text: str) -> str:
    words = text.split(" ")
    return " ".join(
        word if word in _SMALL and index else word[:1].upper() + word[1:]
        for index, word in enumerate(words)
    )
