"""What stands beside a name in English: 'an analyst at Fennel Capital', '41', 'who runs it'."""

import re

from aibrief_store.reading.saying import Place
from aibrief_store.reading.saying_words_en import ROLE

FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|should|may|might|can|do|does|did|smiled"
    r"|nodded|paused)\b"
)
WHO = re.compile(r" (?:who|which|that)\b")
_AGE = re.compile(r"(?:aged )?[1-9][0-9]$")
_NAME = re.compile(r"[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|de|van|von|al|bin|der)){1,4}$")
_PROPER = re.compile(r"[A-Z][\w’'.&-]*(?: [A-Z&][\w’'.&-]*){0,4}$")
_PAIR = re.compile(
    r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3} and [A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}$"
)
_TITLED = re.compile(rf"\b{ROLE}\b", re.IGNORECASE)
_RANK = (
    r"(?:(?:former|deputy|acting|chief|vice|senior|co-|associate|assistant|executive|general"
    rf"|managing|then|retired|now)[ -]?){{0,4}}{ROLE}\b"
)
_APPOSED = re.compile(
    rf"\b(?:an? |the |its |his |her |their |one of |{_RANK}|(?:CEO|CFO|CTO|COO)\b"
    r"|[A-Z][\w-]{1,24}(?: [A-Z][\w-]{1,24}){0,4}[’'](?:s )?[a-z ]"
    r"|[a-z][a-z-]{1,20} (?:[a-z-]{1,20} ){0,3}(?:of|at|for|with"
    r"|in|from)\b|(?:[A-Z][a-z]+ ){1,4}(?:of|at|for) |(?:Republican|Democrat)\b)"
)
_NO_APPOSITION = re.compile(
    r"\b(?:who|which|whose|where|when|but|and|as|with|after|while|unless|if|although|though|because"
    r"|since|so|or|even|down|up|than|not|for|in|on|at|by|to|from|according|based|led|due|set|out"
    r"|part|once|now|then|already|long|both|up|[a-z]{2,16}(?:ing|ed))\b(?! of staff)|the (?:most"
    r"|least|latest|same|first)"
)


def is_aside(text: str, parts: list[Place], at: int) -> bool:
    """Whether a part stands beside the one before it, and does not begin the clause."""
    words = text[slice(*parts[at])]
    if _AGE.match(words) or re.match(r"(?:who|which|whose|where|citing|quoting)\b", words):
        return True
    return goes_with(text, parts[at - 1], parts[at]) and bool(
        _NAME.search(text[slice(*parts[at - 1])])
    )


def goes_with(text: str, head: Place, part: Place) -> bool:
    """Whether a part between commas says who the head is: an age, a title, a name."""
    name, words = text[slice(*head)], text[slice(*part)]
    if _AGE.match(words):
        return True
    if (_NAME.match(words) and _TITLED.search(name)) or (
        _PROPER.match(words) and name.split()[-1].islower()
    ):
        return True
    if _NO_APPOSITION.match(words) or not _APPOSED.match(words):
        return False
    plain = WHO.split(words)[0]
    return (
        not FINITE.search(plain)
        and not FINITE.search(WHO.split(name)[0])
        and (
            name[:1].isupper()
            or name.split()[-1][:1].isupper()
            or name.startswith(("the ", "The ", "a ", "an ", "its "))
        )
    )


def listed(text: str, parts: list[Place], at: int) -> int:
    """'Toyota, Honda and Nissan': where the list begins."""
    begin, stop = parts[at]
    if not _PAIR.match(text, begin, stop):
        return begin
    while at and _PROPER.match(text, *parts[at - 1]):
        at -= 1
        begin = parts[at][0]
    return begin
