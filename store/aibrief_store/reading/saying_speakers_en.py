"""Who speaks in an English sentence: the noun phrase before or behind the reporting verb."""

import re

from aibrief_store.reading.saying import Piece, Place
from aibrief_store.reading.saying_words_en import ROLE

# What begins a clause, so that its subject stands behind.
_BREAK = re.compile(
    r"(?:^|[;:—–]|\b(?:after|because|although|though|while|when|since|if|that|whether|before"
    r"|and|but|so(?! far)|than|until|as|where)\b)[ ,]*"
    r"|, (?=(?:and|but|while|which|who|where|or)\b)"
)
_RELATIVE = re.compile(
    r", (?:which|who|whose|where|citing|quoting|[a-z]{2,}(?:ing|ed|wn|de)"
    r"(?= (?!by the)\w)|led|based|due|set|out|up|down|part|once|now|then|already|long"
    r"|long known)\b[^,]*,? ?"
)
_LEADS_IN = re.compile(
    r"(?:(?:In|On|At|By|For|From|During|Since|After|Before|Last|This|Earlier|Meanwhile|However"
    r"|Still|Yet|Separately|Also|Instead|Elsewhere|Then|Now|Today|Yesterday|Later"
    r"|Asked|[A-Z][a-z]{2,}ing)\b[^,]*, )"
)
_OPENING = re.compile(
    r"(?:But|And|Yet|So|Still|Or|While|Although|Though|Meanwhile|However|Even|Once),? "
)
_ADVERB = re.compile(
    r"(?: (?:also|later|then|once|still|now|recently|previously|further|again|[a-z]+ly|has|have|had"
    r"|long|always|often|would|will|could|may|might|does|did|do|all|both|himself|herself|themselves"
    r"|in turn|in part|so far|since))+$|,$"
)
# 'a charge the agency denies': the clause within has the subject.
_INNER = re.compile(r"an? [a-z]+ (?=(?:the|its|his|her|their) )")
_PRONOUN_ONLY = re.compile(r"(?:it|this|that|there|which|who|what|one)$", re.IGNORECASE)
_VERB_LIKE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|should|may|might|can|do|does|did)\b"
)
_FIRST_VERB = re.compile(
    r"(?<= )(?:[a-z]{3,}ed(?! by\b)|is|are|was|were|has|have|had|will|would|did|met|took|gave"
    r"|made|won|left|held)\b"
)
_PHRASE_END = re.compile(
    r"[.;:?!“\"”]|, | (?:who|which|that|when|while|but|after|as|because|in a|on (?:Mon|Tues"
    r"|Wednes|Thurs|Fri|Satur|Sun)day|to the|last week|this week|last month)\b|$"
)
_APPOSITION = re.compile(
    r",? (?:an? |the |[a-z]+ of |[a-z][a-z -]{2,24}?(?: (?:at|of|for) [A-Z][\w&’' "
    r".-]{1,40})?(?=[,.]|$))[^,.“”\"]{0,50}"
)
_TITLE = re.compile(
    r"(?:, [1-9][0-9](?=,))?, (?P<title>(?!(?:who|which|whose|where|when|but|and|as|with|after"
    r"|while|unless|if|although"
    r"|though|because|since|so|or|even|down|up|citing|adding|saying|than|not|for|in|on|at|by"
    r"|to|from|[a-z]+ing)\b)(?:an? |the |its "
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*[’']s? )?(?:[a-z][\w-]* "
    r"?){1,6}(?:(?:of|at|for) (?:the )?(?:[A-Z][\w&-]* ?){1,5})?)(?=[,.]|$)"
)


def before_verb(sentence: Piece, end: int, start: int = 0) -> Place | None:
    """The subject of the verb at ``end``: with an apposition, without a relative clause."""
    text = _without_asides(sentence.bare, start, end)
    begin = start
    for found in _BREAK.finditer(text, start, end):
        if found.end() < end and text[found.end() : end].strip(" ,"):
            if _joins_nouns(text, found, end):
                continue
            begin = found.end()
    if lead := _LEADS_IN.match(text, begin, end):
        begin = lead.end()
    return _trimmed(sentence, text, begin, end)


def after_verb(sentence: Piece, start: int) -> Place | None:
    """The subject behind the verb: 'said Jiwoo Han, chief executive.'"""
    while start < len(sentence.bare) and sentence.bare[start] == " ":
        start += 1
    return noun_phrase(sentence, start)


def first_subject(sentence: Piece, end: int) -> Place | None:
    """The subject of the sentence's first verb, which a verb behind 'and' shares."""
    found = _FIRST_VERB.search(sentence.bare, 0, end)
    return before_verb(sentence, found.start()) if found else None


def noun_phrase(sentence: Piece, start: int, apposed: bool = True) -> Place | None:
    """The noun phrase that begins here, with its apposition where it may have one."""
    text = sentence.bare
    found = _PHRASE_END.search(text, start)
    end = found.start() if found else len(text)
    titled = _TITLE.match(text, end)
    if titled and apposed and not _VERB_LIKE.search(titled["title"]):
        end = titled.end()
    while end > start and text[end - 1] in " ,.":
        end -= 1
    return (start, end) if start < end else None


def _without_asides(text: str, start: int, end: int) -> str:
    """The text with relative clauses between commas blanked, as long as before."""
    blanked = _RELATIVE.sub(lambda found: "," + "\0" * (len(found[0]) - 1), text[start:end])
    return text[:start] + blanked + text[end:]


def _joins_nouns(text: str, found: re.Match[str], end: int) -> bool:
    """'and' between two nouns of one subject: 'Renk and Han said'."""
    if found[0].strip(" ,") not in ("and", "or"):
        return False
    before = text[: found.start()].rstrip()
    clause = max(before.rfind(","), before.rfind(";")) + 1
    return (
        bool(before)
        and not _VERB_LIKE.search(before[clause:])
        and not re.search(r"\b\w+(?:ed|s) (?!of\b)", before[clause:] + " ")
        and not before.endswith(",")
    )


def _trimmed(sentence: Piece, text: str, begin: int, end: int) -> Place | None:
    while end > begin and text[end - 1] in " ,\0":
        end -= 1
    while adverb := _ADVERB.search(text, begin, end):
        end = adverb.start()
    while begin < end and text[begin] in ' ,“”"':
        begin += 1
    if inner := _INNER.match(text, begin, end):
        begin = inner.end()
    if opening := _OPENING.match(text, begin, end):
        begin = opening.end()
    if begin >= end:
        return None
    comma = text.find(", ", begin, end)
    if comma >= 0 and not _apposed(text[comma + 2 : end], text[begin:comma]):
        # What stands before the last comma is no part of the subject.
        begin = text.rfind(", ", begin, end) + 2
    phrase = text[begin:end].replace("\0", "").strip(" ,")
    if not phrase or _PRONOUN_ONLY.fullmatch(phrase) or len(phrase) > 120:
        return None
    zero = text.find("\0", begin, end)
    if zero >= 0:
        end = zero
        while end > begin and text[end - 1] in " ,":
            end -= 1
    return begin, end


_NAME = re.compile(r"(?:[A-Z][\w’'.-]* ?){2,4}")
_TITLED = re.compile(rf"^(?:[A-Z]|an? |the |its |her |his |their )[^,]*\b{ROLE}\b[^,]*$")


def _apposed(said: str, name: str) -> bool:
    """Whether what stands between commas says who the name is."""
    return bool(
        re.match(
            r"(?:an? |the |its |[A-Z][\w’'-]+(?: [A-Z]\w+)*[’']s? |[a-z]+ (?:of|at)\b|[a-z]+ "
            r"[a-z]+ (?:of|at)\b|chief|head|founder|president|director|professor|analyst|chair)",
            said,
        )
        or (_NAME.fullmatch(said.strip(" ,\0")) and _TITLED.search(name))
    ) and (name[:1].isupper() and not _VERB_LIKE.search(name) and not _VERB_LIKE.search(said))
