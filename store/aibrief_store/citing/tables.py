"""A comparison as a Markdown table whose columns are cited below it."""

from collections.abc import Callable, Mapping, Sequence

from aibrief_store.citing.cleaning import clean
from aibrief_store.records import Source

Row = tuple[str, Mapping[str, str], str]

_HEADS = {"en": ("", "verdict"), "ko": ("", "판정")}

# Every character that CommonMark, its tables, footnotes or common mathematics give a meaning.
_MARKUP = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>|~&#$!^"})

# Cleaned text has no control character, so these two are never a source's own.
_ON, _OFF = "\x02", "\x03"
_REFERENCE = _MARKUP | {ord(_ON): "*", ord(_OFF): "*"}


def table(
    heading: str, rows: Sequence[Row], sources: Sequence[Source], heads: Sequence[str], lang: str
) -> str:
    """Return heading and table.

    Args:
        heading: plain text, of the whole comparison.
        rows: label, cell text by source id (missing: '-'), verdict; all plain text.
        sources: one a column, in this order.
        heads: Markdown for the columns' heads.
        lang: 'en' or 'ko'.
    """
    first, last = _HEADS["ko" if lang == "ko" else "en"]
    lines = [_line([first, *heads, last]), _line(["---"] * (len(heads) + 2))]
    for label, cells, verdict in rows:
        shown = [escaped(cells.get(source.id) or "-") for source in sources]
        lines.append(_line([escaped(label), *shown, escaped(verdict)]))
    return f"### {escaped(heading)}\n\n" + "\n".join(lines)


def italic(text: str) -> str:
    """Return text marked for `footnotes` to print in italics."""
    return f"{_ON}{text}{_OFF}"


def footnotes(sources: Sequence[Source], cite: Callable[[Source], str]) -> str:
    """Return one Markdown footnote a source: '[^1]: …'; what is marked italic becomes so."""
    return "\n".join(
        f"[^{number}]: {_opening(_with_link(cite(source), source.url))}"
        for number, source in enumerate(sources, start=1)
    )


def listing(sources: Sequence[Source], notes: Mapping[str, Sequence[str]]) -> str:
    """Return the notes as a list, each under its article's name: '- chosunbiz para. 3: …'."""
    return "\n".join(
        f"- {escaped(f'{source.short} {note}')}"
        for source in sources
        for note in notes.get(source.id, ())
    )


def fenced(text: str, language: str) -> str:
    """Return a code block whose fence is longer than any run of backticks in the text."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"


def escaped(text: str) -> str:
    """Return one line of plain text as Markdown that shows exactly it."""
    return clean(text).translate(_MARKUP)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _with_link(text: str, url: str) -> str:
    """Escape all but the address: a backslash inside would become part of it."""
    if not url or not url.isprintable() or any(c in url for c in "<> "):
        return text.translate(_REFERENCE)
    before, _, after = text.rpartition(url)
    return f"{before.translate(_REFERENCE)}<{url}>{after.translate(_REFERENCE)}"


def _opening(text: str) -> str:
    """Keep a footnote that begins '2025. ' or '- ' from turning into a list."""
    start = text.lstrip("0123456789")
    if start != text and start[:1] in (".", ")"):
        return f"{text[: len(text) - len(start)]}\\{start}"
    return f"\\{text}" if text[:1] in ("-", "+", "=") else text
