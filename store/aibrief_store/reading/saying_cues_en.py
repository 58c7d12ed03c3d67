"""Where an English sentence reports: said, according to, reportedly, is said to."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from aibrief_store.reading.saying import Piece
from aibrief_store.reading.saying_words_en import NOUNS, VERBS
from aibrief_store.reading.spelling import words

_JOINED = ("’", "'", "-")
# '…, but cautioned that': the subject before goes on.
CONTINUES = re.compile(r"\b(?:and|but|or|then|yet)(?: [a-z]+ly| also| then)?,? $")
_ANY_TIME = re.compile(
    r"(?:\b(?:not|never|to|cannot|[Ww]hen|[Ii]f|[Oo]nce|[Uu]nless|the|that|as|be|being|ever|[Hh]aving|easier|been|it’s|said"
    r"|(?<!even )[Tt]hat)|n[’']t) $"
)
_NOUNISH = re.compile(
    r"(?:\b(?:one|some|any|recent|official|latest|best|own|an?|its|their|his|her|your|our|this|these"
    r"|those|of|by|for|in|with|no|on|from|new|past|annual|media|news|first|such|many|all|few|under"
    r"|than \w+|as \w+)|[’']s?) $"
)
_BE = re.compile(r"(?:\b(?:is|are|was|were)(?: (?:also|now|already|still))?|,) $")
_BEING = re.compile(r"\b(?:is|are|was|were|been|be|being|get|got)(?: [a-z]+ly| also| now)? $")


class _Rule(NamedTuple):
    """A pattern and its kind, with words one of which it needs."""

    kind: str
    needs: frozenset[str]
    pattern: re.Pattern[str]


_SECRETIVE = (
    r"(?:comment|answer|say|discuss|respond|elaborate|confirm|disclose|specify|speculate|reveal"
    r"|(?:give|provide|offer|release|share)(?: [a-z]+){0,2}"
    r"|be (?:named|identified|interviewed))"
)
PASSED_ON = re.compile(r",? (?:citing|quoting) ")
_RULES = (
    _Rule("according", frozenset({"according", "According"}), re.compile(r"\b[Aa]ccording to ")),
    _Rule(
        "reportedly",
        frozenset(
            ["reportedly", "allegedly", "rumoredly", "rumouredly", "purportedly", "supposedly"]
        ),
        re.compile(r"\b(?P<word>(?i:reportedly|allegedly|rumou?redly|purportedly|supposedly))\b"),
    ),
    _Rule(
        "passive",
        frozenset(
            words(
                "said believed thought understood rumoured rumored alleged reported "
                "claimed estimated "
                "known feared expected"
            )
        ),
        re.compile(
            r"\b(?:is|are|was|were|been|be) (?:widely |also |now |still |long )?"
            r"(?:(?P<widely>(?<=widely )expected)|(?P<form>said|believed|thought|understood"
            r"|rumou?red|alleged|reported|claimed|estimated|known|feared))(?P<to> to\b| that\b)"
        ),
    ),
    _Rule(
        "no_comment",
        frozenset(
            [
                "declined",
                "declines",
                "declining",
                "refused",
                "refuses",
                "not",
                "didn’t",
                "didn't",
                "reached",
                "hasn’t",
                "haven’t",
            ]
        ),
        re.compile(
            rf"\b(?:(?:declin(?:ed|es|ing)|refus(?:ed|es|ing)) to {_SECRETIVE}"
            r"|(?:did|has|have|had|does|do)(?: not|n[’']t) (?:immediately )?(?:return(?:ed)?"
            r" (?:(?:an?|our|repeated|several) )?(?:phone )?(?:calls?|messages?|emails?)"
            r"|answer(?:ed)? (?:(?:the|our|repeated) )?(?:phone )?(?:calls?|questions?|emails?)"
            r"|(?:respond|reply|responded|replied)(?: to (?:(?:an?|our|several|repeated) )?"
            r"(?:requests?|questions?|emails?|messages?|calls?)(?: for comment)?)?"
            r"|elaborate|specify)"
            r"|would not (?:comment|say|confirm|discuss|disclose|elaborate)"
            r"|(?:did not|didn[’']t) (?:say|disclose) (?:whether|how|why|when|what|if|which|who)"
            r"|could not (?:immediately )?be reached)"
        ),
    ),
    _Rule(
        "put_it",
        frozenset(["it,", "it:", "it", "it."]),
        re.compile(
            r"\b[Aa]s (?P<who>[^,.;“”■]{2,50}?) (?:puts?|has put|said|says|explained) it(?=[,:.]|$)"
        ),
    ),
    _Rule(
        "quoted_as",
        frozenset(["saying"]),
        re.compile(
            r"\b(?:quotes?|quoted|quoting|cited?|cites) (?P<source>[^,;.“”■]{2,60}?) as"
            r" saying(?P<that> that\b)?|\b(?:was|were|is) (?:quoted|cited) (?:[^,;.“”■]{2,40} )?"
            r"as (?P<own>saying)(?: that\b)?"
        ),
    ),
)
_FORMS = frozenset(
    f"{word}{mark}"
    for word in (*VERBS, *(form.capitalize() for form in ("reportedly", "allegedly", "according")))
    for mark in ("", ",", ".", ":", ";", ",”")
) | frozenset().union(*(rule.needs for rule in _RULES))


class Cue(NamedTuple):
    """Reporting words: a rule's match, or a verb's form where ``match`` is None."""

    start: int
    end: int
    kind: str
    match: re.Match[str] | None = None
    form: str = ""


def cues(sentence: Piece) -> list[Cue]:
    """The reporting words of a sentence, the first and longest first."""
    near = _FORMS.intersection(sentence.outer.split())
    if not near:
        return []
    found = [
        Cue(*match.span(), rule.kind, match)
        for rule in _RULES
        if not rule.needs.isdisjoint(near)
        for match in rule.pattern.finditer(sentence.outer)
    ]
    for form in {word.strip(",.:;”") for word in near} & VERBS.keys():
        found += _verbs(sentence.outer, form)
    return sorted(found, key=lambda cue: (cue.start, -cue.end))


def _verbs(text: str, form: str) -> Iterator[Cue]:
    """Where a form of a reporting verb stands that is no noun and no infinitive."""
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        whole = not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha())
        if whole and text[end : end + 1] not in _JOINED and _may_report(text, start, form):
            yield Cue(start, end, "verb", None, form)
        start = text.find(form, end)


def _may_report(text: str, start: int, form: str) -> bool:
    before = text[max(start - 24, 0) : start]
    if (start and text[start - 1] not in ' “"—(\n') or _ANY_TIME.search(before):
        return False
    if form.endswith("ing"):
        return bool(_BE.search(before))
    if form in ("thought", "believed", "said", "found") and text.startswith(
        " to ", start + len(form)
    ):
        return False
    passive = form.endswith("ed") or form in ("said", "told", "found", "thought", "written")
    if passive and _BEING.search(before):
        return False
    if form not in NOUNS:
        return True
    return not _NOUNISH.search(before) and before.rstrip().rpartition(" ")[2] not in VERBS
