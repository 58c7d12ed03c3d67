"""A claim's citation: what it says and where it stands; then, apart, who is said to say it.

What goes into a paper and what its writer has to know stand on two lines: the first holds the
sentence with the style's own citation, the second the provenance. Pages do not exist here, so
the paragraph is counted: "count paragraphs down from the beginning of the document" (APA 7, 8.28).
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from aibrief_store.citing.cleaning import clean
from aibrief_store.citing.speaking import speakers
from aibrief_store.citing.titles import ended, single_quoted
from aibrief_store.records import Claim, Entity, Source

_PARTS = {
    "headline": ("headline", "제목"),
    "subheading": ("subheading", "소제목"),
    "summary": ("summary", "요약"),
    "editor_note": ("editor’s note", "편집자 주"),
    "caption": ("caption", "사진 설명"),
    "byline": ("byline", "바이라인"),
}


class Passage(NamedTuple):
    """Where a claim stands: 'para. 3', 'summary', or nothing where the outline lacks it."""

    en: str = ""
    ko: str = ""

    def of(self, language: str) -> str:
        """The place in 'en' or 'ko'."""
        return self.ko if language == "ko" else self.en


class Telling(NamedTuple):
    """How claims are told.

    Attributes:
        entities: entities by id, for the speakers' names.
        quotations: the article's own words by claim id, where the reader has them.
        language: of statements and labels, 'en' or 'ko'.
        words: whether the statement or quotation itself is told.
        remarks: by claim id, lines of the reader's own that belong to it ('Settled by …').
    """

    entities: Mapping[str, Entity]
    quotations: Mapping[str, str]
    language: str
    words: bool = True
    remarks: Mapping[str, Sequence[str]] = MappingProxyType({})


def passage(claim: Claim, source: Source) -> Passage:
    """Return the passage of the claim: a part of the article by name, the body by paragraph.

    Paragraphs are the outline's body passages, counted from the top.
    """
    number = 0
    for place in source.outline:
        number += place.part == "body"
        if place.id == claim.anchor.passage:
            if place.part == "body":
                return Passage(f"para. {number}", f"{number}문단")
            return Passage(*_PARTS[place.part])
    return Passage()


def shared_passage(claims: Sequence[Claim], source: Source) -> Passage:
    """Return the passage in which all the claims stand, or none."""
    places = {passage(claim, source) for claim in claims}
    return places.pop() if len(places) == 1 else Passage()


def cited(claim: Claim, cite: str, telling: Telling) -> str:
    """Return 'The lake is deep (…).', on a second line 'Paraphrase; according to ….', remarks."""
    said = f"{_sentence(claim, telling)} ({cite})." if telling.words else f"({cite})"
    who = speakers(claim, telling.entities, telling.language)
    lines = [said, ended("; ".join(filter(None, [_label(claim, telling), who])))]
    return "\n".join([*lines, *(ended(remark) for remark in _remarks(claim, telling))])


def listed(claim: Claim, source: Source, telling: Telling) -> str:
    """Return 'para. 3: The lake is deep; according to …', for a list of what an article says."""
    place = passage(claim, source).of(telling.language)
    who = speakers(claim, telling.entities, telling.language)
    said = "; ".join(filter(None, [_sentence(claim, telling), who]))
    return f"{place}: {said}" if place else said


def note(claim: Claim, source: Source, telling: Telling) -> str:
    """Return all in one line, for formats that have a note: 'Paraphrase: …; according to …'."""
    label, place = _label(claim, telling), passage(claim, source).of(telling.language)
    who = speakers(claim, telling.entities, telling.language)
    if telling.words:
        label = f"{label}: {_sentence(claim, telling)}"
    return "; ".join(filter(None, [label, who, place, *_remarks(claim, telling)]))


def _remarks(claim: Claim, telling: Telling) -> list[str]:
    return [clean(remark) for remark in telling.remarks.get(claim.id, ())]


def _sentence(claim: Claim, telling: Telling) -> str:
    """The quotation in quotation marks, or our statement without any."""
    if quotation := telling.quotations.get(claim.id):
        return f"“{single_quoted(clean(quotation))}”"
    return clean(claim.statement.of(telling.language)).rstrip(".")


def _label(claim: Claim, telling: Telling) -> str:
    quoted = bool(telling.quotations.get(claim.id))
    if telling.language == "ko":
        return "인용" if quoted else "풀어 씀"
    return "Quotation" if quoted else "Paraphrase"
