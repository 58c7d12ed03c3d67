"""What ``y`` and its family copy: of a claim, a row, an entity's articles, or an article."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from aibrief_store.citing import (
    bibtex,
    cite_claim,
    cite_source,
    claim_note,
    clean,
    comparison_table,
    csl_json,
    missing,
)
from aibrief_store.records import Source
from aibrief_tui import clipboard, words
from aibrief_tui.views.panel import GRADES, VERDICTS
from aibrief_tui.views.target import Target

if TYPE_CHECKING:
    from aibrief_tui.app import AibriefApp

STYLES = ("apa", "chicago", "korean")


def copy(app: "AibriefApp", what: str, target: Target | None) -> tuple[str, str]:
    """Copy ``what`` of ``target``; returns what to say and the style to say it in."""
    language = app.interface_language
    if target is None or not (target.claims or target.sources):
        return words.NOTHING_HERE.of(language), "warn"
    text, note = _WRITERS[what](app, target)
    if not text:
        return note, "warn"
    done = clipboard.copy(text, app.to_terminal)
    file = app.state_file.with_name("copied.txt")
    message = done.words.of(language)
    if clipboard.keep(text, file):
        message += "; " + words.ALSO_IN.of(language).format(file=clipboard.named(file))
    gaps = _gaps(app, target) if what in _REFERENCES else ""
    note = "; ".join(filter(None, [note, gaps]))
    first = text.splitlines()[0]
    shown = first if len(first) < 60 else first[:57] + ".."
    style = "warn" if done.way == "none" else "good"
    return "  ".join(filter(None, [message, note, f"| {shown}"])), style


_REFERENCES = ("citation", "quotation", "bibtex", "csl")


def _gaps(app: "AibriefApp", target: Target) -> str:
    """What the reference had to do without: 'no title, date known: e to add'."""
    language = app.interface_language
    lacking: dict[str, None] = {}
    for id in _sources(app, target):
        lacking |= dict.fromkeys(missing(app.library.source(id)))
    if not lacking:
        return ""
    names = ", ".join(words.FIELDS[field].of(language) for field in lacking)
    return words.NOT_KNOWN.of(language).format(fields=names)


def next_style(app: "AibriefApp") -> str:
    """Go to the next citation style and tell its name."""
    at = STYLES.index(app.state.style) if app.state.style in STYLES else -1
    app.state.style = STYLES[(at + 1) % len(STYLES)]
    return app.state.style


def _citation(app: "AibriefApp", target: Target) -> tuple[str, str]:
    """A claim with its passage and speakers; a source's reference."""
    if not target.claims:
        return _each(app, target, lambda source: cite_source(source, app.state.style))
    cited = [_cited(app, id, None, words=False) for id in target.claims]
    return "\n\n".join(cited), ""


def _quotation(app: "AibriefApp", target: Target) -> tuple[str, str]:
    """The article's words where the reader has them, else our statement, labelled."""
    if not target.claims:
        return _citation(app, target)
    library = app.library
    quoted = [library.words(library.claim(id)) for id in target.claims]
    note = "" if all(quoted) else words.PARAPHRASE.of(app.interface_language)
    pairs = zip(target.claims, quoted, strict=True)
    return "\n\n".join(_cited(app, id, quote, words=True) for id, quote in pairs), note


def _cited(app: "AibriefApp", id: str, quotation: str | None, *, words: bool) -> str:
    library = app.library
    claim = library.claim(id)
    return cite_claim(
        claim,
        library.source(claim.source),
        app.state.style,
        library.entities,
        quotation,
        app.interface_language,
        words=words,
        remarks=_settled(app, id),
    )


def _settled(app: "AibriefApp", id: str) -> list[str]:
    """What the reader said of comparisons and findings that the claim is in."""
    from aibrief_tui.views.settled import settled_words, settlements_of

    language = app.interface_language
    return [settled_words(one, language) for one in settlements_of(app.library, id)]


def _table(app: "AibriefApp", target: Target) -> tuple[str, str]:
    language = app.interface_language
    rows = [row for row in (target.row, *target.more) if row]
    if not rows:
        return "", words.NOTHING_HERE.of(language)
    library = app.library
    lines: list[tuple[str, dict[str, str], str]] = []
    claims: dict[str, list[str]] = {}
    for row in rows:
        cells = {of: f"{cell.text} {cell.subject}".strip() for of, cell in row.cells.items()}
        verdict = (GRADES.get(row.verdict) or VERDICTS[row.verdict]).of(language)
        lines.append((row.name or target.heading, cells, verdict))
        for source, cell in row.cells.items():
            claims.setdefault(source, []).extend(cell.claims)
    sources = [library.source(id) for id in library.sources if id in claims]
    notes = {
        source: [
            claim_note(library.claim(id), library.source(source), library.entities, language)
            for id in dict.fromkeys(ids)
        ]
        for source, ids in claims.items()
    }
    remarks = dict.fromkeys([*target.remarks, *(row.mark.words for row in rows if row.mark)])
    style = app.state.style
    return comparison_table(
        target.heading, lines, sources, style, language, notes, list(remarks)
    ), ""


def _url(app: "AibriefApp", target: Target) -> tuple[str, str]:
    text, _ = _each(app, target, lambda source: clean(source.url))
    return text, "" if text else words.NO_ADDRESS.of(app.interface_language)


def _csl(app: "AibriefApp", target: Target) -> tuple[str, str]:
    items = [csl_json(app.library.source(id)) for id in _sources(app, target)]
    return msgspec.json.format(msgspec.json.encode(items), indent=2).decode(), ""


def _sources(app: "AibriefApp", target: Target) -> list[str]:
    """The articles of the target, each once."""
    named = target.sources or tuple(app.library.claim(id).source for id in target.claims)
    return list(dict.fromkeys(named))


def _each(
    app: "AibriefApp", target: Target, write: Callable[[Source], str], between: str = "\n"
) -> tuple[str, str]:
    texts = [write(app.library.source(id)) for id in _sources(app, target)]
    return between.join(filter(None, texts)), ""


_WRITERS: dict[str, Callable[["AibriefApp", Target], tuple[str, str]]] = {
    "citation": _citation,
    "quotation": _quotation,
    "table": _table,
    "url": _url,
    "key": lambda app, target: _each(app, target, lambda source: clean(source.id)),
    "bibtex": lambda app, target: _each(app, target, bibtex, "\n\n"),
    "csl": _csl,
}
