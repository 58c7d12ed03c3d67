"""A claim's citation: what it says, who is said to say it, where it stands, the reference.

Words and a citation in one pair of parentheses are parted by semicolons, as in the
Publication Manual's '(e.g., …; Author, Year)' (APA 7, 8.11). Pages do not exist here, so the
paragraph is counted: "count paragraphs down from the beginning of the document" (APA 7, 8.28).
English parentheses within parentheses become brackets (APA 7, 6.9; CMOS 17, 6.99).
"""

from collections.abc import Mapping
from typing import NamedTuple

from aibrief_store.citing.cleaning import clean
from aibrief_store.citing.speaking import speakers
from aibrief_store.citing.titles import single_quoted
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


def sentence(claim: Claim, quotation: str | None, language: str) -> str:
    """Return the quotation in quotation marks, or our statement without any."""
    if quotation:
        return f"“{single_quoted(clean(quotation))}”"
    return clean(claim.statement.of(language)).rstrip(".")


def label(quotation: str | None, language: str) -> str:
    """Return 'quotation' or 'paraphrase', in the reader's language."""
    if language == "ko":
        return "직접 인용" if quotation else "간접 인용"
    return "quotation" if quotation else "paraphrase"


def nested(text: str, language: str) -> str:
    """Return text for use inside parentheses: in English those within become brackets."""
    if language == "ko":
        return text
    return text.replace("(", "[").replace(")", "]")


def note(
    claim: Claim,
    source: Source,
    entities: Mapping[str, Entity],
    quotation: str | None,
    language: str,
) -> str:
    """Return all in one line, for formats that have a note: 'Paraphrase: …; according to …'."""
    said = sentence(claim, quotation, language)
    details = [said, speakers(claim, entities, language), passage(claim, source).of(language)]
    return f"{label(quotation, language).capitalize()}: {'; '.join(filter(None, details))}"
