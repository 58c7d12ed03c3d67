"""Citations: references, in-text citations, claims with their speakers, tables.

Every function takes records, returns plain text and changes nothing; what it returns has no
control character but line ends. Styles are one a module, each with the sources of its rules.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from aibrief_store.citing import apa, chicago, claims, csl, korean, tables
from aibrief_store.citing import bibtex as _bibtex
from aibrief_store.citing.cleaning import clean, clean_source
from aibrief_store.citing.speaking import speakers
from aibrief_store.errors import UnknownId
from aibrief_store.records import Claim, Entity, Source

__all__ = [
    "STYLES",
    "bibtex",
    "cite_claim",
    "cite_source",
    "clean",
    "comparison_table",
    "csl_json",
    "in_text",
    "speakers",
]

STYLES = ("apa", "chicago", "korean", "bibtex", "csl-json")


class _Style(NamedTuple):
    reference: Callable[[Source], str]
    parenthetical: Callable[[Source, str], str]


_TEXT = {
    "apa": _Style(apa.reference, apa.parenthetical),
    "chicago": _Style(chicago.reference, chicago.parenthetical),
    "korean": _Style(korean.reference, korean.parenthetical),
}
_DATA = {
    "bibtex": _Style(_bibtex.entry, _bibtex.parenthetical),
    "csl-json": _Style(lambda source: csl.text([csl.item(source)]), csl.parenthetical),
}


def cite_source(source: Source, style: str) -> str:
    """Return the reference-list entry, in plain text (a terminal has no italics).

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    return _style(style).reference(clean_source(source))


def in_text(source: Source, style: str) -> str:
    r"""Return the citation for the running text: '(Carey, 2019)', '\cite{key}', '[@id]'.

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    inner = _style(style).parenthetical(clean_source(source), "")
    return inner if style in _DATA else f"({inner})"


def cite_claim(
    claim: Claim,
    source: Source,
    style: str,
    entities: Mapping[str, Entity],
    quotation: str | None = None,
    language: str = "en",
) -> str:
    """Return what the claim says, its speakers and passage, then the reference.

    Args:
        claim: the claim.
        source: the article that it is from.
        style: one of `STYLES`; data formats carry the claim in their note.
        entities: entities by id, for the speakers' names.
        quotation: characters read from an attached text at an exact or moved anchor. Only
            they get quotation marks; without them our statement is labelled a paraphrase.
        language: of the statement and the labels, 'en' or 'ko'.

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    cited, chosen = clean_source(source), _style(style)
    place = claims.passage(claim, cited)
    if style in _DATA:
        note = claims.note(claim, cited, entities, quotation, language)
        if style == "bibtex":
            return _bibtex.entry(cited, note)
        return csl.text([csl.item(cited, note, place.en)])
    locator = place.ko if style == "korean" else place.en
    inside = [
        claims.label(quotation, language),
        claims.nested(speakers(claim, entities, language), language),
        chosen.parenthetical(cited, locator),
    ]
    said = claims.sentence(claim, quotation, language)
    return f"{said} ({'; '.join(filter(None, inside))}).\n\n{chosen.reference(cited)}"


def bibtex(source: Source) -> str:
    """Return the BibTeX entry; its key is the source's id."""
    return cite_source(source, "bibtex")


def csl_json(source: Source) -> dict[str, Any]:
    """Return the CSL-JSON item as JSON values."""
    return csl.item(clean_source(source))


def comparison_table(
    heading: str,
    rows: Sequence[tables.Row],
    sources: Sequence[Source],
    style: str,
    language: str = "en",
) -> str:
    """Return a comparison as a Markdown table with its sources cited below.

    Args:
        heading: what is compared, plain text.
        rows: label, cell text by source id, verdict; plain text, escaped here.
        sources: the columns, in order.
        style: one of `STYLES`; text styles give footnotes, data formats a code block.
        language: of the table's own words, 'en' or 'ko'.

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    chosen, cited = _style(style), [clean_source(source) for source in sources]
    if style in _DATA:
        heads = [tables.escaped(source.short) for source in cited]
        below = tables.fenced(_data(cited, style), "bibtex" if style == "bibtex" else "json")
    else:
        heads = [f"{tables.escaped(s.short)}[^{n}]" for n, s in enumerate(cited, start=1)]
        below = tables.footnotes(cited, chosen.reference)
    return f"{tables.table(heading, rows, sources, heads, language)}\n\n{below}\n"


def _data(sources: Sequence[Source], style: str) -> str:
    if style == "csl-json":
        return csl.text([csl.item(source) for source in sources])
    return "\n\n".join(_bibtex.entry(source) for source in sources)


def _style(name: str) -> _Style:
    style = _TEXT.get(name) or _DATA.get(name)
    if style is None:
        raise UnknownId("style", name, STYLES)
    return style
