"""What stands behind an English verb that reports: 'that', a quotation, a clause, a noun."""

import re

from aibrief_store.reading.saying_words_en import OUTCRY
from aibrief_store.reading.spelling import words

_TIME = (
    r"(?:on|last|in|at|during|earlier|late|yesterday|today|this|to|by|before|through|via"
    r"|from|outside|after)\b"
)
_WHEN = (
    rf"(?P<when>,? {_TIME}[^,.“”■]{{0,60}}?(?=,? that\b|[,:] ?[“\"]))?(?P<but>, (?:however"
    r"|though|too|meanwhile),)?"
    r",?(?P<that> that\b(?= ?[\w$£€“\"’']))?"
)
THAT = re.compile(_WHEN)
"""What stands between a verb and what is said: 'on Monday that'."""
TOLD = re.compile(
    r"(?P<to>(?: (?!that\b)[\w’'.-]+){1,3}+(?= that\b|[,:] ?[“\"])| (?:me|us|them|him|her|it"
    r"|[a-z]{4,}s"
    r"|staff|parliament|congress|state television"
    r"|the [A-Za-z]+(?: [A-Z][A-Za-z]+){0,3}|an? [a-z]+(?: [a-z]+)?"
    r"|[A-Z][A-Za-z’']+(?: [A-Z][A-Za-z]+){0,3})(?: (?:and|at|of) [A-Z]?[\w ]{2,24}?)?(?=[ ,:.]))?"
    + _WHEN
)
"""The same with who is told."""
QUOTE_NEXT = re.compile(r"(?: [a-z]+ly)?[,:]? ?(?:that |as |of )?[“\"]")
QUOTED_OBJECT = re.compile(r"(?: [\w’'-]+){1,6}?,? (?:as )?(?:an? |the )?[“\"]")
CLAUSE_NEXT = re.compile(
    r" (?:it|they|he|she|we|you|I|there|its|their|his|her|this|these|those|that|no|some|all|most"
    r"|the"
    r"|an?|more|many|such|any|both|each|nobody|nothing|[A-Z][\w.,’'$%-]*|[a-z]+s)\b"
)
# What others say or do, by one of its nouns: 'the latest claims'.
_SAID_OR_DONE = "|".join(
    words(
        "claims? allegations? figures? accounts? versions? numbers estimates? assertions? "
        "premises? "
        "accusations? suggestions? criticisms? reports? rumou?rs? charges? concerns? ideas? "
        "notions? "
        "findings? complaints? comparisons? fears? plans? decisions? moves? attacks? raids? "
        "killings? "
        "rul(?:es?|ings?) bills? laws? polic(?:y|ies) strikes? it them"
    )
)
_OTHER_NOUN = rf"(?: [a-z’'-]+){{0,3}}? (?:{_SAID_OR_DONE})\b| (?:that|this)(?=[.,;])"
NOUN_CLAUSE = re.compile(
    r" (?:[a-z]{2,16} ){1,4}(?:will|would|is|are|was|were|has|have|had|could|may|might|can"
    r"|should)\b"
)
"""A clause with a noun of its own: 'output will fall'."""
SIMPLE_CLAUSE = re.compile(
    r" (?:it|he|she|they|we|there|the [a-z]+) (?:had|has|have|was|were|is|are|will|would|could"
    r"|can|may|might"
    r"|did|does|no longer|never|also|must|should)\b"
)
"""A clause that any verb of saying may have behind it."""
THINGS = {
    **dict.fromkeys(("urge", "advise"), re.compile(r"(?: [\w’'-]+){1,6}? to [a-z]")),
    "call": re.compile(r" (?:for (?:an?|the|more|its|their|his|her)|on [\w’' ]{3,40}? to"
    r"|(?:it|him|her|them|this|the (?:[a-z]+ ){1,4}?)(?: ?(?<= )an?| an?) [a-z]+)\b"),
    "accuse": re.compile(r" [^,.■]{2,60}? of "),
    "blame": re.compile(r" [^,.■]{2,60}?(?:[,.]| (?:for|on) )"),
    **dict.fromkeys(("vow", "pledge", "threaten"), re.compile(" (?:not )?to [a-z]")),
    "claim": re.compile(r" (?:to (?:have|be)\b|(?!(?:the )?(?:li(?:fe|ves)|responsibility|victory"
    r"|credit|title|dozens|hundreds|thousands|at least|more than)\b|[0-9a-z-]+ li(?:fe|ves)\b"
    r"|to\b)[\w$£€“\"’'-])"),
    "warn": re.compile(r" (?:of|against|about|[a-z]+s (?:to|that|not to)) "),
    "deny": re.compile(r" (?!(?:to"
    r"|bail|access|entry|permission|visas?|asylum|parole|them|him|her)\b)\w"),
    "put": re.compile(r" (?:[\w’'-]+ ){1,11}?(?:at|above|below|around) "),
    "see": re.compile(r" \w"),
    "demand": re.compile(r" (?:that|an?|the) "),
    **dict.fromkeys(OUTCRY, re.compile(_OTHER_NOUN)),
}  # fmt: skip
"""What else than a clause a verb may have behind to report."""
# What may stand behind a verb that ends the sentence: 'reported in a paper last month.'
TAIL = re.compile(
    rf"(?P<when>(?: (?:{_TIME}|(?:reporters|analysts|journalists|the|an?|investors)\b)[^,.;“”■—]"
    r"{0,70}+)?)(?:[,.;—]|$)"
)
CLAUSE_WORD = re.compile(
    r"\b(?:that|it|they|he|she|we|there|is|are|was|were|has|have|had|will|would|could|may|might|can)\b"
)
OTHERWISE = re.compile(
    r" (?:(?:otherwise|so|as much|goodbye)\b|(?:nothing|little|much|no|yes)(?=[.,;]|$| about))"
)
# ', a charge the agency denies': what is said is called something.
CHARGE = re.compile(r" (?:an?|the) (?:[a-z]+ ){1,2}(?:that )?(?:the )?")
# Where 'it' begins a clause: behind a mark, behind 'in June'.
CLAUSE_START = re.compile(
    r"(?:^|[;:—”,.] ?|(?:^|[;:—,] ?)(?:[Ii]n|[Oo]n|[Aa]t|[Ll]ast|[Ee]arlier|[Bb]ut"
    r"|[Aa]nd)\b[^,;]{0,24} )$"
)
