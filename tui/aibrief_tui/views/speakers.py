"""Who is said to say what: the speakers of the library, and one speaker's claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aibrief_store.records import Text
from aibrief_store.records.periods import period

if TYPE_CHECKING:
    from aibrief_store.library import Library
    from aibrief_store.records import Claim
    from aibrief_store.surveying import Said, Speaker

Piece = tuple[str, str]
"""A text and the name of its style."""

STYLES = {
    "named": "strong", "report": "strong", "words": "text", "unnamed": "warn", "article": "info",
}  # fmt: skip
"""Of a speaker's name, by what it is."""

KINDS = {
    "report": Text("report or place of publication", "보고서나 실린 곳"),
    "words": Text("no name is printed: our words", "이름이 적히지 않음: 우리가 쓴 말"),
    "unnamed": Text("hearsay: the article names no origin", "전언: 기사가 출처를 밝히지 않음"),
    "article": Text("the article names nobody", "기사가 누구의 말이라 하지 않음"),
}
UNNAMED = Text("origin not named", "출처 밝히지 않음")
ITSELF = Text("{source} itself", "{source} 직접")

DIRECT = Text("word for word", "직접 인용")
UNSURE = Text("unsure who speaks", "말한 이 불분명")
VIA = Text("via {who}", "{who} 거침")
CITING = Text("citing {who}", "{who} 인용")
_NEUTRAL = ("따르다", "의하다")
"""'According to': verbs that say no more than that somebody says it."""
MODALITIES = {
    "estimated": Text("estimate", "추정"),
    "forecast": Text("forecast", "전망"),
    "planned": Text("plan", "계획"),
    "target": Text("target", "목표"),
    "alleged": Text("alleged", "의혹"),
    "denied": Text("denied", "부인"),
    "opinion": Text("opinion", "의견"),
}


def name(speaker: Speaker, language: str) -> str:
    """What to call a speaker."""
    if speaker.kind == "unnamed":
        return UNNAMED.of(language)
    if speaker.kind == "article":
        return ITSELF.of(language).format(source=speaker.name.of(language))
    return speaker.name.of(language)


def abbreviation(library: Library, speaker: Speaker) -> str:
    """Of its name, where it has one."""
    if speaker.kind not in ("named", "report"):
        return ""
    names = library.entity(speaker.id).names
    return next((one.value for one in names if one.kind == "abbreviation"), "")


def kind(library: Library, speaker: Speaker, language: str) -> str:
    """What a speaker is: an entity's kind, else why there is no name."""
    if speaker.kind in KINDS:
        return KINDS[speaker.kind].of(language)
    entity = library.entity(speaker.id)
    known = library.pack.kinds.get(entity.kind)
    return known.of(language) if known else entity.kind


def heading(library: Library, claim: Claim, said: Said, language: str) -> tuple[Piece, ...]:
    """The article, what the claim is about, and how it is said."""
    about = library.entity(claim.subject).label(language)
    label = library.property_label(claim.property, language)
    return (
        (" " + library.source(said.source).short + "  ", "strong"),
        (f"{about}: {label}", "accent"),
        *(("  " + text, style) for text, style in marks(library, claim, said, language)),
    )


def marks(library: Library, claim: Claim, said: Said, language: str) -> list[Piece]:
    """Through whom, how surely, in what words, when and where."""
    found: list[Piece] = [
        (VIA.of(language).format(who=one.of(language)), "info") for one in said.via
    ]
    behind = None if said.origin or said.role == "report" else _origin(library, claim)
    if behind:
        who = library.entity(behind).label(language)
        found.append((CITING.of(language).format(who=who), "info"))
    if claim.modality in MODALITIES:
        found.append((MODALITIES[claim.modality].of(language), "warn"))
    if said.direct:
        found.append((DIRECT.of(language), "good"))
    if said.unsure:
        found.append((UNSURE.of(language), "warn"))
    place = said.place.of(language) if said.place else ""
    verb = "" if said.verb in _NEUTRAL else said.verb
    how = (verb, place, period(said.on, language) if said.on else "")
    return [*found, *((text, "dim") for text in how if text)]


def _origin(library: Library, claim: Claim) -> str | None:
    from aibrief_store.comparing.origins import origin

    return origin(claim, library.context)
