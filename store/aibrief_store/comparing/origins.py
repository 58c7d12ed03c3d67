"""Who stands behind an answer, and how many of them are independent of each other.

An origin is the last named speaker or report in a claim's chain of attribution: of 'the editor
quotes DeepSeek' it is DeepSeek. Claims with one origin count once, however many articles carry
it. A claim that names nobody adds no origin; an unnamed official is nobody.
"""

from collections.abc import Iterable

from aibrief_store.comparing.comparison import Context
from aibrief_store.records import Claim, Text


def origin(claim: Claim, context: Context) -> str | None:
    """The id of the last named speaker, else of the report that it stands in."""
    for saying in reversed(claim.said_by):
        for named in (saying.who, saying.in_):
            if isinstance(named, str) and named:
                return context.entity(named)
    return None


def unsure(claim: Claim) -> bool:
    """Whether the sentence leaves open that its speaker says this too."""
    return any(saying.unsure for saying in claim.said_by)


def origins(claims: Iterable[Claim], context: Context) -> list[str]:
    """The distinct origins, sorted."""
    return sorted({found for claim in claims if (found := origin(claim, context))})


def originals(claims: Iterable[Claim], context: Context) -> set[str]:
    """The articles that say so themselves; a reprint counts as what it reprints."""
    return {context.original(claim.source) for claim in claims}


def speaker(claim: Claim, context: Context, language: str, *, unnamed: bool = True) -> str:
    """Who says it, in words, for a reason; empty where the article speaks itself.

    A speaker without a name is given in the record's words, unless ``unnamed`` is false.
    """
    named = origin(claim, context)
    if named:
        return context.label(named, language)
    for saying in reversed(claim.said_by if unnamed else []):
        if isinstance(saying.who, Text):
            return saying.who.of(language)
    return ""
