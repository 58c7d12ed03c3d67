"""``aibrief cite``: claims and articles in a citation style."""

from typing import Any

from aibrief_store.citing import cite_claim, cite_source, in_text
from aibrief_store.citing import csl as csl_items
from aibrief_store.citing.bibtex import entry
from aibrief_store.citing.claims import note, passage
from aibrief_store.citing.cleaning import clean_source
from aibrief_store.errors import AibriefError
from aibrief_store.library import Library
from aibrief_store.records import Claim, Source
from aibrief_tui.command.asked import Asked, opened
from aibrief_tui.command.finding import find
from aibrief_tui.command.output import complain, say, say_json


def cite(asked: Asked) -> int:
    """Print the citations of the claims and sources asked for."""
    with opened(asked) as library:
        cited = [_cited(library, id) for id in asked.ids]
        if asked.quote:
            _tell_paraphrases(library, cited)
        if asked.json:
            for record in cited:
                say_json(_record(library, record, asked))
        elif asked.style in ("bibtex", "csl-json"):
            say(*_data(library, cited, asked).split("\n"))
        else:
            texts = dict.fromkeys(_citation(library, record, asked) for record in cited)
            say(*"\n\n".join(texts).split("\n"))
    return 0


def _cited(library: Library, id: str) -> Claim | Source:
    """The claim or source.

    Raises:
        UnknownId, AibriefError: there is none; an entity itself can't be cited.
    """
    if id in library.entities and id not in library.sources:
        raise AibriefError(
            f"{id!r} is an entity; cite a claim (aibrief claims --entity {id}) or an article"
        )
    found = find(library, id, ("claim", "source"))
    assert isinstance(found, Claim | Source)
    return found


def _citation(library: Library, record: Claim | Source, asked: Asked) -> str:
    if isinstance(record, Source):
        return cite_source(record, asked.style)
    words = _words(library, record, asked)
    source = library.source(record.source)
    return cite_claim(record, source, asked.style, library.entities, words, asked.lang)


def _words(library: Library, claim: Claim, asked: Asked) -> str | None:
    """The article's own words, if they are asked for and the reader has them."""
    return library.words(claim) if asked.quote else None


def _tell_paraphrases(library: Library, cited: list[Claim | Source]) -> None:
    for claim in cited:
        if isinstance(claim, Claim) and library.words(claim) is None:
            complain(
                f"{claim.id}: a paraphrase of ours; attach your copy of {claim.source} for its "
                "words (aibrief attach FILE)"
            )


def _record(library: Library, record: Claim | Source, asked: Asked) -> dict[str, object]:
    claim = record if isinstance(record, Claim) else None
    source = library.source(claim.source) if claim else record
    assert isinstance(source, Source)
    return {
        "id": record.id,
        "source": source.id,
        "style": asked.style,
        "citation": _citation(library, record, asked),
        "in_text": in_text(source, asked.style),
        "quotation": bool(claim and _words(library, claim, asked)),
    }


# A bibliography lists an article once, however many of its claims are cited.


def _data(library: Library, cited: list[Claim | Source], asked: Asked) -> str:
    """One BibTeX entry or CSL item an article, with the notes of all its claims."""
    claims: dict[str, list[Claim]] = {}
    for record in cited:
        named = claims.setdefault(record.source if isinstance(record, Claim) else record.id, [])
        if isinstance(record, Claim) and record not in named:
            named.append(record)
    if asked.style == "bibtex":
        return "\n\n".join(_entry(library, id, of, asked) for id, of in claims.items())
    return csl_items.text([_item(library, id, of, asked) for id, of in claims.items()])


def _entry(library: Library, source: str, claims: list[Claim], asked: Asked) -> str:
    cited = clean_source(library.source(source))
    return entry(cited, _notes(library, cited, claims, asked))


def _item(library: Library, source: str, claims: list[Claim], asked: Asked) -> dict[str, Any]:
    cited = clean_source(library.source(source))
    # An item has one locator: that of the claims if they stand together.
    places = {passage(claim, cited).en for claim in claims}
    locator = places.pop() if len(places) == 1 else ""
    return csl_items.item(cited, _notes(library, cited, claims, asked), locator)


def _notes(library: Library, source: Source, claims: list[Claim], asked: Asked) -> str:
    return ". ".join(
        note(claim, source, library.entities, _words(library, claim, asked), asked.lang)
        for claim in claims
    )
