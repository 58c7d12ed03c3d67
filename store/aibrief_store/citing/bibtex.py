"""BibTeX entries that no title can break out of.

Plain BibTeX, which biblatex reads too: ``@article`` where a newspaper or site is known,
``@misc`` where not (btxdoc, "Entry types"). An article without a title gets no ``title``, which
a program would take for its own; our description stands in the note. BibTeX counts every brace,
an escaped one as well, so braces of a text become commands. Titles and undivided names stand in
double braces, which keep a name whole and a title's case.
"""

from aibrief_store.citing.dates import accessed, bounds, issued
from aibrief_store.citing.names import is_whole, whole
from aibrief_store.citing.titles import container, untitled
from aibrief_store.records import Person, Source

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_SPECIAL = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip

# What a verbatim \url{…} cannot hold, and what ends or reopens the field.
_URL = str.maketrans({c: f"%{ord(c):02X}" for c in '\\{}"<>^`| '})

_KEY = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:+/")


def entry(source: Source, note: str = "") -> str:
    """Return the entry; ``note`` (plain text) goes into its note.

    There too stand our description of an article without a title, and bounds of the date.
    """
    kind = "article" if container(source) else "misc"
    lines = [f"  {name} = {value}" for name, value in _fields(source, note) if value]
    return f"@{kind}{{{key(source)},\n" + ",\n".join(lines) + "\n}"


def key(source: Source) -> str:
    """Return the citation key: the source's id, other characters than BibTeX's as hyphens."""
    return "".join(c if c in _KEY else "-" for c in source.id)


def parenthetical(source: Source, locator: str = "") -> str:
    r"""Return '\cite[para. 3]{key}'; brackets of a locator would end the option."""
    option = f"[{{{escaped(locator)}}}]" if locator else ""
    return f"\\cite{option}{{{key(source)}}}"


def escaped(text: str) -> str:
    """Escape LaTeX's ten special characters; braces come out balanced."""
    return text.translate(_SPECIAL)


def _fields(source: Source, note: str) -> list[tuple[str, str]]:
    known = issued(source)
    year, month, day = known.year, known.month, known.day
    dated = bounds(known)
    described = "" if source.title else untitled(source)
    notes = [described, f"Published {dated}" if dated else "" if year else "Undated", note]
    return [
        ("author", _names(source.author)),
        ("editor", _names(source.editor)),
        ("title", f"{{{{{escaped(source.title)}}}}}" if source.title else ""),
        ("journal", _braced(container(source))),
        ("year", _braced(str(year or ""))),
        ("month", _MONTHS[month - 1] if month else ""),
        ("day", _braced(str(day or ""))),
        ("url", f"{{{source.url.translate(_URL)}}}" if source.url else ""),
        ("urldate", _braced("-".join(f"{part:02}" for part in accessed(source).parts))),
        ("language", _braced(source.language)),
        ("note", _braced(". ".join(part.rstrip(".") for part in notes if part))),
    ]


def _braced(text: str) -> str:
    return f"{{{escaped(text)}}}" if text else ""


def _names(people: list[Person]) -> str:
    return f"{{{' and '.join(_name(person) for person in people)}}}" if people else ""


def _name(person: Person) -> str:
    if is_whole(person):
        return _braced(whole(person))
    return f"{_part(person.family)}, {_part(person.given)}"


def _part(text: str) -> str:
    """Hold together what BibTeX would take apart: a comma, the word 'and'."""
    divides = "," in text or "and" in text.lower().split()
    return _braced(text) if divides else escaped(text)
