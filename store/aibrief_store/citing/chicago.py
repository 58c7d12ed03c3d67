"""Chicago author-date, 18th edition: newspaper articles and website content.

The Chicago Manual of Style Online, Citation Quick Guide, "Author-Date: Sample Citations".
Where the 17th edition differs (ten authors listed instead of six, three in the text instead of
two), the 18th is followed. Titles keep their printed case. Newspapers and blogs stand in italics,
other websites do not (CMOS 17, 8.191 and 8.192).
"""

from aibrief_store.citing.dates import Issued, accessed, in_english, issued
from aibrief_store.citing.names import inverted, straight, surname
from aibrief_store.citing.titles import (
    Mark,
    container,
    ended,
    plain,
    short,
    single_quoted,
    untitled,
)
from aibrief_store.records import Source


def reference(source: Source, mark: Mark = plain) -> str:
    """Return the reference-list entry.

    "The name of the newspaper stands in place of the author" where an article is unsigned
    (CMOS 16, 14.207, and Q&A Documentation 76); a site's owner may (Q&A Documentation 135).
    With neither, the title leads.
    """
    date, lead, title = issued(source), _lead(source), _title(source)
    year, of_site = ended(_year(date)), plain if source.type == "webpage" else mark
    first = ended(lead, plain if source.author else of_site)
    head = [first, year, title] if lead else [title, year]
    tail = _source(source, date, lead, of_site)
    return " ".join(head + tail + ([f"{source.url}."] if source.url else []))


def parenthetical(source: Source, locator: str = "") -> str:
    """Return what stands in the parentheses: 'Manjoo 2017, para. 3'."""
    names = [surname(person) for person in source.author]
    if names:
        cited = f"{names[0]} et al." if len(names) > 2 else " and ".join(names)
    elif site := _site(source):
        cited = site
    elif source.title:
        cited = f"“{single_quoted(short(source.title))}”"
    else:
        cited = f"{untitled(source)},"
    tail = f", {locator}" if locator else ""
    return f"{cited} {_year(issued(source))}{tail}"


def _lead(source: Source) -> str:
    """Only the first author is inverted; of more than six, three and 'et al.' (CMOS 18)."""
    people, language = source.author, source.language
    if not people:
        return _site(source)
    first, *others = [
        inverted(people[0], language),
        *(straight(person, language) for person in people[1:]),
    ]
    if len(people) > 6:
        return f"{', '.join([first, *others[:2]])}, et al."
    return f"{', '.join([first, *others[:-1]])}, and {others[-1]}" if others else first


def _site(source: Source) -> str:
    """Return the newspaper or site; newspapers lose an initial 'The' (CMOS 17, 14.193)."""
    site = container(source)
    return site.removeprefix("The ") if source.type == "article-newspaper" else site


def _title(source: Source) -> str:
    """A description in place of a title stands without quotation marks or brackets."""
    if not source.title:
        return ended(untitled(source))
    return f"“{ended(single_quoted(source.title))}”"


def _source(source: Source, date: Issued, lead: str, mark: Mark) -> list[str]:
    """Site and full date. Undated content takes an access date instead (CMOS 17, 15.50)."""
    site = _site(source)
    site = "" if site == lead else site
    day = _marked(in_english(date), date) if date.month else ""
    if date.modified and day:
        day = f"Last modified {day}"
    elif date.year is None and (seen := in_english(accessed(source))):
        day = f"Accessed {seen}"
    elif source.type == "article-newspaper" and site and day:
        return [f"{mark(site)}, {day}."]
    return ([ended(site, mark)] if site else []) + ([ended(day)] if day else [])


def _year(known: Issued) -> str:
    return "n.d." if known.year is None else _marked(str(known.year), known)


def _marked(text: str, known: Issued) -> str:
    """Bracket a date that is not on the page: '[1750?]', '[ca. 1750]' (CMOS 17, 14.145)."""
    text = f"ca. {text}" if known.approximate else text
    text = f"{text}?" if known.uncertain else text
    return f"[{text}]" if known.inferred or known.approximate or known.uncertain else text
