"""What English words around a name tell of it: titles, nouns, verbs, numbers, capitals."""

import re
from typing import NamedTuple

from aibrief_store.reading.naming_words_en import (
    COMPANY,
    EVENT,
    HEADS,
    INSTITUTION,
    KINDS,
    MEDIA,
    POLICY,
    ROLES,
)
from aibrief_store.reading.spelling import words

_NUMBER = re.compile(
    r" (?:[0-9]{1,3}(?:\.[0-9]{1,2})?[A-Za-z]{0,2}|[IVX]{2,4})(?: (?:Pro|Max|Plus|Ultra|Mini|Lite"
    r"|Turbo))?(?![0-9A-Za-z%]|[.,][0-9]| (?:million|billion|trillion|per|percent|points?|people"
    r"|years?|days?|hours?|minutes?|km|kg|miles|tonnes?|[a-z]+ ago))"
)
VERSION = re.compile(r"[0-9]")
SMALL = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_APPOSED = re.compile(
    r", (?:an? |the |its |their |one of (?:the )?"
    r"|(?:[A-Z][a-z]+ )?[A-Z]?[a-z]+['’]s )((?:[\w’'-]+ ){0,7}?)([\w-]+)(?=,|\.| (?:that|which|who"
    r"|in|of|at|for|from|based|with|made|built|run|owned|founded|to|and|said|says|by)\b)"
)
PERSONAL = re.compile(
    r", (?:who|aged [0-9]|[0-9]{2},|now )|(?:,)? (?:of|at|from|with) (?:the )?[A-Z]|(?:,)? (?:his"
    r"|her) "
)
DOER = re.compile(
    r", an? (?:[\w-]+ ){0,2}(?:operator|owner|investor|designer|developer|supplier|producer"
    r"|publisher|builder"
    r"|contractor|miner|broker|distributor|brewer|retailer|importer|exporter|manager|buyer)\b"
)
"""What companies and people are."""
NEXT = re.compile(
    r"(?: \([^()\n]{1,40}\))?(?:, an? [^,.\n]{3,60},|,)? (?:(?:has|have|had|also|then|later"
    r"|recently|[a-z]+ly) ){0,2}([a-z]+)"
)


class Run(NamedTuple):
    """Capitalised words at a place, with the words before them in small letters."""

    start: int
    end: int
    name: str
    words: list[str]
    before: list[str]


def is_paper(name: str) -> bool:
    """Whether a name ends as papers' do."""
    return bool(name) and name.rsplit(" ", 1)[-1] in MEDIA


def has_capitals(text: str, run: Run) -> bool:
    """Whether capitals mean a name: no sentence begins there, and the line is no headline."""
    before = text[max(run.start - 2, 0) : run.start]
    opens = before[-1:] in tuple('“"\n') or before[:1] in tuple('.!?\n”"“:')
    return (
        len(run.words) > 1 or not (opens or not before) or bool(_CAMEL.search(run.name))
    ) and not _is_headline(text, run.start)


def _is_headline(text: str, place: int) -> bool:
    """A line without a full stop most words of which begin with capitals."""
    begin, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    line = text[begin : end if end >= 0 else len(text)]
    if len(line) > HEADLINE or line.rstrip().endswith((".", "”", '"', "?", "!")):
        return False
    words = [each for each in line.split() if len(each) > 3 and each[0].isalpha()]
    return sum(each[0].isupper() for each in words) * 3 > len(words) * 2


HEADLINE = 140
"""Characters that a headline has at most."""


_NOUN = re.compile(r" (?:[a-z-]+ )?([a-z]+)\b")
_CAMEL = re.compile("[a-z][A-Z]")


def behind_article(before: list[str]) -> list[str]:
    """The words without an article at their end."""
    return before[:-1] if before[-1:] in (["the"], ["a"], ["an"]) else before


def kind_of(name: str, words: list[str]) -> str:
    """The kind that a name's ending tells; '' where it tells none."""
    last = words[-1]
    if len(words) == 1:
        return ""
    head = next((each for each in words if each in HEADS), "")
    if (last in MEDIA and last not in ("Letters",)) or words[0] in (
        "Journal",
        "Annals",
        "Proceedings",
    ):
        return "publication"
    if last in POLICY:
        return "policy"
    if last in EVENT and last != "Forum":
        return "event"
    if last in INSTITUTION or (head and (" of " in name or " for " in name)):
        return "company" if head == "Bank" else "institution"
    return "company" if last in COMPANY or "&" in words else ""


def told_kind(text: str, end: int, before: list[str]) -> str:
    """The kind that a noun before or behind the name tells; '' where none stands there."""
    told = before[-1] if before else ""
    if told in KINDS:
        return KINDS[told]
    if told.endswith("maker") or told in ("called", "named", "dubbed"):
        return "company" if told.endswith("maker") else _thing_before(before)
    behind = _NOUN.match(text, end)
    if behind and KINDS.get(behind[1]) in ("product", "model", "chip", "policy", "event"):
        return KINDS[behind[1]]
    apposed = _APPOSED.match(text, end)
    if apposed:
        noun = apposed[2].lower()
        if noun == "agency" and re.search(
            r"(?:reporting|rating|ratings|news|travel|data|price|[a-z]+ing) $", apposed[1]
        ):
            return "company"
        for each in (noun, *reversed(apposed[1].lower().split())):
            if each in ROLES and each not in KINDS:
                return ""
            if each in KINDS or each.endswith("maker"):
                return KINDS.get(each, "company")
    return ""


def _thing_before(before: list[str]) -> str:
    return next((KINDS[each] for each in reversed(before[:-1]) if each in KINDS), "")


def number_end(text: str, run: Run) -> int:
    """Where a name ends that a number goes on or stands in; 0 where there is none."""
    found = _NUMBER.match(text, run.end)
    if found:
        return found.end()
    return run.end if VERSION.search(run.name) else 0


_LAUNCH = frozenset(
    words(
        "launched unveiled released introduced announced costs cost seats sells weighs runs ran "
        "built made uses scored beat beats outperformed ships shipped flew flies starts goes is "
        "was can will has comes and with lifts drives ordered orders trained needs"
    )
)


def launched(text: str, run: Run, end: int) -> bool:
    """Whether what is said behind or before a name is said of products."""
    word = NEXT.match(text, end)
    if text.startswith(", which", end):
        return True
    return bool(word and word[1] in _LAUNCH) or any(each in _LAUNCH for each in run.before[-2:])


def model_or_product(text: str, run: Run) -> str:
    """A model where the words around speak of language models."""
    near = text[max(run.start - 160, 0) : run.end + 60]
    return (
        "model"
        if re.search(r"language model|\bAI model|\bLLM|open-source model|parameters|tokens", near)
        else "product"
    )


def titled_after(text: str, end: int) -> bool:
    """', its chief medical officer', ', an analyst at', ', who chairs'."""
    if PERSONAL.match(text, end) and text[end : end + 1] == ",":
        return True
    if text[end : end + 2] != ", ":
        return False
    words = SMALL.findall(text[end + 2 : end + 62])
    for place, word in enumerate(words[:8]):
        if word == "who" or (word.lower() in ROLES and (place or word.islower())):
            return True
        if word in ("and", "said", "but", "which", "as", "told"):
            return False
    return False
