"""Claims and the references of their articles, each article once."""

from collections.abc import Sequence

from aibrief_store.citing import bibtex, csl, styles
from aibrief_store.citing.claims import Telling, cited, note, passage, shared_passage
from aibrief_store.citing.cleaning import clean_source
from aibrief_store.citing.titles import plain
from aibrief_store.records import Claim, Source

Cited = tuple[Source, Sequence[Claim]]


def bibliography(articles: Sequence[Cited], style: str, telling: Telling) -> str:
    """Return the claims of each article as the style tells them, and its reference."""
    merged, chosen = _merged(articles), styles.find(style)
    if style in styles.DATA:
        return data([_entry(source, claims, telling) for source, claims in merged], style)
    return "\n\n".join(_told(chosen, source, claims, style, telling) for source, claims in merged)


def data(entries: Sequence[tuple[Source, str, str]], style: str) -> str:
    """Return entries of source, note and locator as one BibTeX or CSL-JSON document."""
    if style == "csl-json":
        return csl.text([csl.item(*entry) for entry in entries])
    return "\n\n".join(bibtex.entry(source, note) for source, note, _ in entries)


def _merged(articles: Sequence[Cited]) -> list[Cited]:
    sources: dict[str, Source] = {}
    claims: dict[str, dict[str, Claim]] = {}
    for source, some in articles:
        sources.setdefault(source.id, clean_source(source))
        claims.setdefault(source.id, {}).update({claim.id: claim for claim in some})
    return [(source, list(claims[id].values())) for id, source in sources.items()]


def _told(
    chosen: styles.Style, source: Source, claims: Sequence[Claim], style: str, telling: Telling
) -> str:
    language = "ko" if style == "korean" else "en"
    places = [passage(claim, source).of(language) for claim in claims]
    told = [
        cited(claim, chosen.parenthetical(source, place), telling)
        for claim, place in zip(claims, places, strict=True)
    ]
    return "\n\n".join([*told, chosen.reference(source, plain)])


def _entry(source: Source, claims: Sequence[Claim], telling: Telling) -> tuple[Source, str, str]:
    notes = ". ".join(note(claim, source, telling) for claim in claims)
    return source, notes, shared_passage(claims, source).en
