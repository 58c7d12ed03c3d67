"""``aibrief cite``: claims and articles in a citation style."""

from aibrief_store.citing import bibliography, cite_claim, cite_source, in_text
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
        quotations = _quotations(library, cited) if asked.quote else {}
        if asked.json:
            for record in cited:
                say_json(_record(library, record, asked, quotations))
        else:
            say(*_bibliography(library, cited, asked, quotations).split("\n"))
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


def _quotations(library: Library, cited: list[Claim | Source]) -> dict[str, str]:
    """The articles' own words by claim id; of those that the reader lacks, standard error tells."""
    quotations: dict[str, str] = {}
    for claim in cited:
        if not isinstance(claim, Claim):
            continue
        if words := library.words(claim):
            quotations[claim.id] = words
        else:
            complain(
                f"{claim.id}: a paraphrase of ours; attach your copy of {claim.source} for its "
                "words (aibrief attach FILE)"
            )
    return quotations


def _bibliography(
    library: Library, cited: list[Claim | Source], asked: Asked, quotations: dict[str, str]
) -> str:
    """An article's reference is printed once, however many of its claims are cited."""
    articles = [
        (library.source(record.source), [record]) if isinstance(record, Claim) else (record, [])
        for record in cited
    ]
    return bibliography(articles, asked.style, library.entities, asked.lang, quotations)


def _record(
    library: Library, record: Claim | Source, asked: Asked, quotations: dict[str, str]
) -> dict[str, object]:
    if isinstance(record, Source):
        source, citation = record, cite_source(record, asked.style)
    else:
        source, words = library.source(record.source), quotations.get(record.id)
        citation = cite_claim(record, source, asked.style, library.entities, words, asked.lang)
    return {
        "id": record.id,
        "source": source.id,
        "style": asked.style,
        "citation": citation,
        "in_text": in_text(source, asked.style),
        "quotation": record.id in quotations,
    }
