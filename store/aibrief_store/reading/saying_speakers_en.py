"""Who speaks in an English sentence: the noun phrase before or behind the reporting verb."""

import re

from aibrief_store.reading.saying import Piece, Place
from aibrief_store.reading.saying_apposed_en import FINITE, WHO, goes_with, is_aside, listed
from aibrief_store.reading.saying_words_en import VERBS

_HARD = re.compile(r"[;:—–”\"!?]|(?<=[a-z0-9)]{3})(?<!Prof)\. ")
# What begins a clause, so that its subject stands behind.
_BREAK = re.compile(
    r"\b(?P<word>after|because|although|though|while|when|since|if|that|who|which|whether|before|and"
    r"|but|so(?! far)|than|until|as|where|unless|or)\b[ ,]*"
)
_RELATIVE = frozenset(("that", "who", "which", "where"))
_LAST_WEEK = re.compile(r" (?:(?:last|this) [a-z]+|on [A-Z][a-z]+day|yesterday)")
_COMPARED = re.compile(
    r"\b(?:more|fewer|less|other|rather|later|such|known|as (?:many|well|much)) $"
)
_VERBISH = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|should|may|might|can|do|does|did|[a-z]{3,16}(?:ed"
    r"|[^sui]s)|[a-z]{2,16}ly |ran|saw|took|made|lost|bought|sold|left|led|wrote|run|own|live|work"
    r"|want|know|use)\b"
)
_OPENING = re.compile(
    r"(?:But|And|Yet|So|Still|Or|While|Although|Though|Meanwhile|However|Even|Once|Instead|Now"
    r"|Today|Yesterday|Here|There|and|but|or|so|then|yet),? (?=\S)"
)
_LEADS_IN = re.compile(
    r"(?:In|On|At|By|For|From|During|Since|After|Before|When|While|As|Asked|Speaking|[A-Z][a-z]{2,}ing)"
    r"\b[^,]{0,120}, "
)
_ADVERB = re.compile(
    r"(?: (?:also|later|then|once|still|now|recently|previously|further|again|[a-z]+ly|has|have|had"
    r"|is|are|was|were|long|always|often|would|will|could|may|might|must|does|did|do|all|both|each"
    r"|himself|herself|themselves|itself|in turn|in part|so far|since|first|too|too,|even|just"
    r"|already|have been|has been|once again|at first|duly|instead|soon|on [A-Z][a-z]+day"
    r"|last (?:week|month|year)|this (?:week|month|year)|yesterday|today))+$"
)
# 'a charge the agency denies': the clause within has the subject.
_INNER = re.compile(
    r"an? (?:(?:claim|rumou?r|report|story|idea|notion|version|point|argument|statement"
    r"|prediction|charge|allegation|view|figure|accusation|suggestion|description|sentiment"
    r"|decision|move|policy|plan)(?! (?:by|of|from|on|in|to|for|about|published|released)\b)"
    r" (?:that )?|[a-z]+ (?=(?:the|its|his|her|their) ))"
)
_PRONOUN = re.compile(r"(?:.* )?(?P<who>it|he|she|they|we|I|you)$")
_NOBODY = re.compile(
    r"(?:this|that|there|which|who|what|where|how|whom|not|to|and|or|it|as|(?:[Bb]y|[Nn]either|[Nn]one|[Nn]either"
    r"|[Mm]ore|[Ll]ess|[Aa]s) .*)$"
)
_FIRST_VERB = re.compile(
    r"(?<= )(?:(?P<said>[a-z]{3,}ed(?! by\b))|is|are|was|were|has|have|had|will|would|did|met|took"
    r"|gave|made|won|left|held|rose|fell|shook|stood|sat|said|told|wrote|[a-z]{3,}s(?= (?:the"
    r"|its|an?"
    r"|his|her|their)\b))\b"
)
_PHRASE_END = re.compile(
    r"[.;:?!“\"”—]|, | – | (?:when|while|but|after|as|because|since|if|though|in an?|during"
    r"|by (?:phone|email|telephone)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on (?:state|a"
    r"|the|X|Instagram|Twitter|Facebook|LinkedIn|TikTok|social)\b"
    r"|to the|last (?:week|month|year|night)|this (?:week|month|year)|yesterday|today|earlier|late"
    r"|at (?:an?|the) (?:[a-z]+ )?(?:news|press|conference|briefing|hearing|rally|meeting|event"
    r"|forum|summit|panel"
    r"|court|ceremony|vigil)|about (?:the|his|her)|outside|shortly)\b|$"
)


def before_verb(sentence: Piece, end: int, start: int = 0) -> Place | None:
    """The subject of the verb at ``end``: with an apposition, without a relative clause.

    Read by what stands between commas: a comma at once before the verb closes an aside, and the
    subject stands before that.
    """
    text = sentence.bare
    for found in _HARD.finditer(text, start, end):
        start = found.end()
    last, end = end, _without_adverbs(text, start, end)
    closed = text[end - 1 : end] == ","
    parts = _parts(text, start, end - closed)
    if not parts:
        return None
    at = len(parts) - 1
    if at and not closed and text[slice(*parts[at])] in ("who", "which"):
        parts.pop()
        at -= 1
    elif closed and at:
        at -= 1
        while at and is_aside(text, parts, at):
            at -= 1
    begin, stop = listed(text, parts, at), parts[at][1]
    if begin == parts[at][0]:
        begin = _subject(text, begin, stop)
    for span in parts[at + 1 :]:
        if not goes_with(text, (begin, stop), span):
            break
        stop = span[1]
    if opening := _OPENING.match(text, begin, stop):
        begin = opening.end()
    if (
        stop == end
        and WHO.search(text, begin, stop)
        and (time := _LAST_WEEK.match(text, end, last))
    ):
        stop = time.end()
    if pronoun := _PRONOUN.match(text, begin, stop):
        begin = pronoun.start("who")
    words = text[begin:stop]
    if not words or (_NOBODY.match(words) and words != "it") or len(words) > 160:
        return None
    return None if FINITE.search(WHO.split(words)[0]) else (begin, stop)


def after_verb(sentence: Piece, start: int) -> Place | None:
    """The subject behind the verb: 'said Jiwoo Han, chief executive.'"""
    while start < len(sentence.bare) and sentence.bare[start] == " ":
        start += 1
    return noun_phrase(sentence, start)


def first_subject(sentence: Piece, end: int) -> Place | None:
    """The subject of the sentence's first verb, which a verb behind 'and' shares."""
    text = sentence.bare
    for found in _FIRST_VERB.finditer(text, _led_in(text, end), end):
        if who := before_verb(sentence, found.start()):
            return who
    return None


def _led_in(text: str, end: int) -> int:
    """Behind 'Asked whether she would run, ', 'In a letter, '."""
    found = _LEADS_IN.match(text, 0, end)
    return found.end() if found else 0


def noun_phrase(sentence: Piece, start: int, apposed: bool = True) -> Place | None:
    """The noun phrase that begins here, with its apposition where it may have one."""
    text = sentence.bare
    end = _phrase_end(text, start)
    while apposed and text[end : end + 2] == ", ":
        stop = _phrase_end(text, end + 2)
        if text[stop : stop + 1] not in ',.;:“"—' or not goes_with(
            text, (start, end), (end + 2, stop)
        ):
            break
        end = stop
    while end > start and text[end - 1] in " ,.":
        end -= 1
    return (start, end) if start < end else None


def _phrase_end(text: str, start: int) -> int:
    found = _PHRASE_END.search(text, start)
    while found and found[0] == "." and _abbreviated(text, found.start()):
        found = _PHRASE_END.search(text, found.end())
    return found.start() if found else len(text)


def _abbreviated(text: str, stop: int) -> bool:
    return bool(
        re.search(
            r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gen|Gov|Jr|Sr|[A-Z]))$",
            text[max(stop - 5, 0) : stop],
        )
    ) and text[stop + 1 : stop + 2] not in ("", "”")


def _without_adverbs(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    while found := _ADVERB.search(text, max(start, end - 60), end):
        end = found.start()
    return end


def _parts(text: str, start: int, end: int) -> list[Place]:
    """What stands between commas, without the spaces around."""
    parts: list[Place] = []
    while start < end:
        comma = text.find(", ", start, end)
        stop = comma if comma >= 0 else end
        begin = start
        while begin < stop and text[begin] in ' ,“”"':
            begin += 1
        if begin < stop:
            parts.append((begin, stop))
        start = stop + 1
    return parts


def _subject(text: str, start: int, end: int) -> int:
    """Where the subject begins in a clause that may stand behind another."""
    begin = start
    for found in _BREAK.finditer(text, start, end):
        if not text[found.end() : end].strip() or _within(text, found, begin, end):
            continue
        begin = found.end()
    if inner := _INNER.match(text, begin, end):
        begin = inner.end()
    return begin


def _within(text: str, found: re.Match[str], begin: int, end: int) -> bool:
    """Whether a word that may begin a clause stands inside the subject."""
    word, before = found["word"], text[begin : found.start()]
    if word in _RELATIVE:
        told = before.split()[-1:]
        return bool(_VERBISH.match(text, found.end(), end)) and (not told or told[0] not in VERBS)
    if word in ("and", "or"):
        return (
            bool(before.strip())
            and not FINITE.search(WHO.split(before)[0])
            and not re.search(
                r"\b[a-z]+(?:ed|[^s]s) (?!(?:of|at|in|for|by|from|and|or|with)\b)(?=[a-z])",
                WHO.split(before)[0] + " ",
            )
        )
    amount = word != "than" or bool(
        re.match(r"(?:[0-9]|half|an?|one|two|a dozen)\b", text[found.end() : end])
    )
    return amount and bool(_COMPARED.search(before))
