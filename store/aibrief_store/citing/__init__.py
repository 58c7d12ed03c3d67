"""Citations: references, in-text citations, claims with their speakers, tables.

Every function takes records, returns plain text and changes nothing; what it returns has no
control character but line ends. Styles are one a module, each with the sources of its rules.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from aibrief_store.citing import bibliographies, claims, csl, styles, tables
from aibrief_store.citing.cleaning import clean, clean_source
from aibrief_store.citing.gaps import missing
from aibrief_store.citing.speaking import speakers
from aibrief_store.citing.styles import STYLES
from aibrief_store.citing.titles import plain
from aibrief_store.records import Claim, Entity, Source

__all__ = [
    "STYLES",
    "bibliography",
    "bibtex",
    "cite_claim",
    "cite_source",
    "claim_note",
    "clean",
    "comparison_table",
    "csl_json",
    "in_text",
    "missing",
    "speakers",
]

_NONE: Mapping[str, Any] = MappingProxyType({})


def cite_source(source: Source, style: str) -> str:
    """Return the reference-list entry, in plain text (a terminal has no italics).

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    return styles.find(style).reference(clean_source(source), plain)


def in_text(source: Source, style: str) -> str:
    r"""Return the citation for the running text: '(Carey, 2019)', '\cite{key}', '[@id]'.

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    inner = styles.find(style).parenthetical(clean_source(source), "")
    return inner if style in styles.DATA else f"({inner})"


def cite_claim(
    claim: Claim,
    source: Source,
    style: str,
    entities: Mapping[str, Entity],
    quotation: str | None = None,
    language: str = "en",
    words: bool = True,
    remarks: Sequence[str] = (),
) -> str:
    """Return the claim with its citation, a line on its provenance, then the reference.

    'The lake is deep (Poe, 2025, para. 2).', 'Paraphrase; according to IDC, in its report.',
    an empty line, the reference. Data formats carry the first two in their note.

    Args:
        claim: the claim.
        source: the article that it is from.
        style: one of `STYLES`.
        entities: entities by id, for the speakers' names.
        quotation: characters read from an attached text at an exact or moved anchor. Only
            they get quotation marks; without them our statement is labelled a paraphrase.
        language: of the statement and the provenance, 'en' or 'ko'.
        words: whether to print the statement or quotation; the first line is otherwise the
            citation alone, '(Poe, 2025, para. 2)', for a sentence of the reader's own.
        remarks: plain lines to print under the provenance ('Settled by Poe, 2025-03-01: …').

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    quotations = {claim.id: quotation} if quotation else {}
    telling = claims.Telling(entities, quotations, language, words, {claim.id: remarks})
    return bibliographies.bibliography([(source, [claim])], style, telling)


def bibliography(
    cited: Sequence[tuple[Source, Sequence[Claim]]],
    style: str,
    entities: Mapping[str, Entity],
    language: str = "en",
    quotations: Mapping[str, str] = _NONE,
) -> str:
    """Return each article's claims as `cite_claim` prints them, then its reference, once.

    Args:
        cited: articles with the claims to cite, none for the article as such. An article or
            claim that comes twice is printed once, where it came first.
        style: one of `STYLES`; in data formats one entry's note holds all its claims, and its
            locator is theirs if they stand together.
        entities: entities by id, for the speakers' names.
        language: of statements and provenance, 'en' or 'ko'.
        quotations: the article's own words by claim id, where the reader has them.

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    telling = claims.Telling(entities, quotations, language)
    return bibliographies.bibliography(cited, style, telling)


def bibtex(source: Source) -> str:
    """Return the BibTeX entry; its key is the source's id."""
    return cite_source(source, "bibtex")


def csl_json(source: Source) -> dict[str, Any]:
    """Return the CSL-JSON item as JSON values."""
    return csl.item(clean_source(source))


def claim_note(
    claim: Claim, source: Source, entities: Mapping[str, Entity], language: str = "en"
) -> str:
    """Return 'para. 3: The lake is deep; according to …', a note of `comparison_table`."""
    return claims.listed(claim, clean_source(source), claims.Telling(entities, _NONE, language))


def comparison_table(
    heading: str,
    rows: Sequence[tables.Row],
    sources: Sequence[Source],
    style: str,
    language: str = "en",
    notes: Mapping[str, Sequence[str]] = _NONE,
    remarks: Sequence[str] = (),
) -> str:
    """Return a comparison as a Markdown table with its sources cited below.

    Args:
        heading: what is compared, plain text.
        rows: label, cell text by source id, verdict; plain text, escaped here.
        sources: the columns, in order.
        style: one of `STYLES`; text styles give footnotes with the style's italics, data
            formats a code block.
        language: of the table's own words, 'en' or 'ko'.
        notes: by source id, plain lines to print below, as `claim_note` writes them.
        remarks: plain lines on the whole comparison, last ('Settled by Poe, 2025-03-01: …').

    Raises:
        UnknownId: the style is none of `STYLES`.
    """
    chosen, cited = styles.find(style), [clean_source(source) for source in sources]
    if style in styles.DATA:
        heads = [tables.escaped(source.short) for source in cited]
        entries = [(source, "", "") for source in cited]
        below = tables.fenced(bibliographies.data(entries, style), style.removeprefix("csl-"))
    else:
        heads = [f"{tables.escaped(s.short)}[^{n}]" for n, s in enumerate(cited, start=1)]
        below = tables.footnotes(cited, lambda source: chosen.reference(source, tables.italic))
    body = tables.table(heading, rows, cited, heads, language)
    parts = [body, below, tables.listing(cited, notes), *map(tables.escaped, remarks)]
    return "\n\n".join(filter(None, parts)) + "\n"
