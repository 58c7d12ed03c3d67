"""Where an English sentence reports: said, according to, reportedly, is said to."""

import re
from collections.abc import Iterator

from aibrief_store.reading.saying import Piece
from aibrief_store.reading.saying_words_en import VERBS

_FORMS = "|".join(sorted(VERBS, key=len, reverse=True))
_VERB = re.compile(
    rf"\b(?:(?P<aux>have|has|had|would|also|later|once|then|long|repeatedly) )?(?P<form>{_FORMS})\b"
)
_WHEN = (
    r"(?P<when>,? (?:on|last|in|at|during|earlier|yesterday|this|to)\b[^,.■]{0,40}?(?= that"
    r"|[,:] ?[“\"]))?"
    r",?(?P<that> that\b(?= ?[\w$£€“\"’']))?"
)
THAT = re.compile(_WHEN)
TOLD = re.compile(
    r"(?P<to> (?:me|us|them|him|her|analysts|reporters|investors|journalists|lawmakers"
    r"|employees|staff|shareholders|customers|the committee|a court|the court"
    r"|parliament|the [A-Z]?[a-z]+(?: [A-Z][a-z]+)?|[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)(?=[ ,:.]))?"
    + _WHEN
)
QUOTE_NEXT = re.compile(r"[,:]? ?(?:that |as )?[“\"]")
QUOTED_OBJECT = re.compile(r"(?: [\w’'-]+){1,5}?,? (?:as )?(?:an? |the )?[“\"]")
CLAUSE_NEXT = re.compile(
    r" (?:(?:it|they|he|she|we|there|its|their|his|her|this|these|those|no|some|all|most|the"
    r"|an?|more|[A-Z0-9][\w.,’'$%-]*|[a-z]+s|such)\b)"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to ")
_REPORTEDLY = re.compile(
    r"\b(?P<word>[Rr]eportedly|[Aa]llegedly|[Rr]umou?redly|[Pp]urportedly|[Ss]upposedly)\b"
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be) (?:widely |also |now "
    r"|still )?(?:(?P<widely>(?<=widely )expected)|(?P<form>said|believed"
    r"|thought|understood|rumou?red|alleged|reported|claimed|estimated|known))"
    r"(?P<to> to\b| that\b)"
)
_NO_COMMENT = re.compile(
    r"\b(?:(?:declined|refused) to (?:comment|answer|say|discuss|respond|elaborate|confirm"
    r"|disclose|give"
    r" (?:any )?details|be (?:named|interviewed))|(?:did|has|have)(?: not"
    r"|n[’']t) (?:immediately )?(?:return (?:calls|messages|emails|phone calls)|(?:respond|reply"
    r"|responded|replied))(?: to (?:a |an |our "
    r"|several )?(?:requests?|questions?|emails?|messages?)(?: for comment)?)?"
    r"|could not (?:immediately )?be reached|refused to comment)"
)
PASSED_ON = re.compile(r", (?:citing|quoting) ")
_QUOTED_AS = re.compile(
    r"\b(?:quotes?|quoted|cited?|cites) (?P<source>[^,;.“”■]{2,60}?) as saying(?P<that> that\b)?"
)
# What may stand behind a verb that ends the sentence: 'reported in a paper last month.'
TAIL = re.compile(
    r"(?P<when> (?:in|on|at|last|this|earlier|late|during|to|yesterday|today|by)\b[^,.;“”■]{0,60})?"
    r"(?:[,.]|$)"
)
CLAUSE_WORD = re.compile(
    r"\b(?:that|it|they|he|she|we|there|is|are|was|were|has|have|had|will|would|could|may|might|can)\b"
)
# ', a charge the agency denies': what is said is called something.
CHARGE = re.compile(r" (?:an?|the) (?:[a-z]+ ){1,2}(?:that )?(?:the )?")
# '…, but cautioned that': the subject before goes on.
CONTINUES = re.compile(r"\b(?:and|but|or|then|also|yet)(?: [a-z]+ly)? $")
NOT_SAID = re.compile(
    r"(?:\b(?:not|never|to|some|any|recent|official|latest|best|own|the|an?|its|their|his|her"
    r"|this|of|by|than \w+|as \w+)|n[’']t) $"
)
FORECASTERS = re.compile(r"\b(?:[Aa]nalysts|[Ee]conomists|[Ff]orecasters)\b")
_PUT_IT = re.compile(
    r"\b[Aa]s (?P<who>[^,.;“”■]{2,50}?) (?:puts?|has put|said|says|explained) it(?=[,:])"
)
FOR_PUT = re.compile(
    r" (?:its|their|the|his|her|total|annual)? ?(?:[a-z]+ ){1,6}(?:at|above|below|around) "
)


def cues(sentence: Piece) -> Iterator[tuple[re.Match[str], str]]:
    """The reporting words of a sentence, with their kinds."""
    rules = (
        (_ACCORDING, "according"), (_REPORTEDLY, "reportedly"), (_PASSIVE, "passive"),
        (_NO_COMMENT, "no_comment"), (_PUT_IT, "put_it"), (_QUOTED_AS, "quoted_as"),
        (_VERB, "verb"),
    )  # fmt: skip
    for rule, kind in rules:
        for match in rule.finditer(sentence.outer):
            yield match, kind
