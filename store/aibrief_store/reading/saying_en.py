"""English reporting words: said, according to, reportedly, is said to."""

import re

from aibrief_store.reading.saying import Hedge, Piece, Place, Said
from aibrief_store.reading.saying_asides_en import according, ahead, clean, hearsay
from aibrief_store.reading.saying_behind_en import (
    CHARGE,
    CLAUSE_NEXT,
    CLAUSE_START,
    CLAUSE_WORD,
    NOUN_CLAUSE,
    OTHERWISE,
    QUOTE_NEXT,
    QUOTED_OBJECT,
    SIMPLE_CLAUSE,
    TAIL,
    THAT,
    THINGS,
    TOLD,
)
from aibrief_store.reading.saying_cues_en import CONTINUES, PASSED_ON, Cue, cues
from aibrief_store.reading.saying_speakers_en import (
    after_verb,
    before_verb,
    first_subject,
    noun_phrase,
)
from aibrief_store.reading.saying_words_en import (
    FINDING,
    NAMING,
    ONLY_QUOTES,
    SPEAKING,
    VERBS,
    WITH_CLAUSE,
    WITH_THING,
)

_FORECASTERS = re.compile(r"\b(?:[Aa]nalysts?|[Ee]conomists?|[Ff]orecasters?|bank|IMF|OECD)\b")
_STUDIES = re.compile(
    r"\b(?:stud(?:y|ies)|reports?|surveys?|polls?|data|figures|analys[ie]s|research|papers?|reviews?"
    r"|tests?|documents?|records?|audit|researchers|scientists|evidence|statistics|trials?|filings?"
    r"|estimates|investigation|experiments?|numbers|results|inspectors|it|they)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r" (?:[A-Z]|an? |the |one )")
_HAPPENS = re.compile(r"\b(?:will|would|is|are|was|were|has|had)\b")
_PLANS = re.compile(r"(?:it|they|we|he|she|I)(?: would|[’']ll| will| plans?)\b")


def said(sentence: Piece) -> list[Said]:
    """Who is said to say what in an English sentence, in order."""
    found: list[Said] = []
    reach = 0
    for cue in cues(sentence):
        if cue.start >= reach and (told := _told(sentence, cue, found)):
            found.append(told)
            reach = told.cue[1]
    return found


def _told(sentence: Piece, cue: Cue, before: list[Said]) -> Said | None:
    match = cue.match
    if match is None:
        return _verb(sentence, cue, before)
    if cue.kind == "according":
        return according(sentence, match)
    if cue.kind in ("reportedly", "passive"):
        return hearsay(sentence, match, cue.kind)
    if cue.kind == "no_comment":
        who = _speaker(sentence, cue, before)
        return Said(match.span(), who, None, False, "comment", "no_comment") if who else None
    if cue.kind == "put_it":
        quote = next((q for q in sentence.quotes if match.start() - q[1] in (0, 1)), None)
        content, direct = (sentence.inside(quote), True) if quote else ahead(sentence, cue.end)
        return Said(match.span(), match.span("who"), content, direct, "put it", "opinion")
    return _quoted_as(sentence, match, before)


def _quoted_as(sentence: Piece, match: re.Match[str], before: list[Said]) -> Said | None:
    """'The Post quoted an official as saying that …': a chain of two."""
    who = before_verb(sentence, match.start()) or _goes_on(sentence, match.start(), before)
    content, direct = ahead(sentence, match.end())
    chain = (who, match.span("source")) if who and not match["own"] else ()
    return Said(match.span(), who, content, direct, "quote", chain=chain) if who else None


def _verb(sentence: Piece, cue: Cue, before: list[Said]) -> Said | None:
    """A reporting verb with its subject before, after or left out."""
    return (
        _behind_quote(sentence, cue)
        or _inverted(sentence, cue)
        or _aside(sentence, cue)
        or _in_front(sentence, cue, before)
    )


def _behind_quote(sentence: Piece, cue: Cue) -> Said | None:
    """“…,” said Han; “…,” Renk told analysts; “…,” he said, “…”."""
    quote = next((q for q in reversed(sentence.quotes) if q[1] <= cue.start), None)
    if not quote or sentence.outer[cue.start - 1] == "(":
        return None
    between = sentence.outer[quote[1] : cue.start]
    ends = sentence.text[quote[1] - 2 : quote[1]].strip('”"’')[-1:] in ",?!.…—–"
    if not (ends or between[:1] == ",") or re.search(r"[;:!?—]|[a-z]{3}\. ", between):
        return None
    if not re.sub(r"\b[a-z]+ly\b", "", between).strip(" ,"):
        who = after_verb(sentence, cue.end)
    else:
        who = before_verb(sentence, cue.start, quote[1])
        if who and sentence.bare[quote[1] : who[0]].strip(" ,"):
            return None
    verb, hedge = VERBS[cue.form]
    content = sentence.inside(quote)
    return Said((cue.start, cue.end), who, content, True, verb, hedge) if who else None


def _inverted(sentence: Piece, cue: Cue) -> Said | None:
    """'Rents will fall, says Kofi Mensah, a planner.'"""
    before = sentence.outer[: cue.start]
    if cue.form not in SPEAKING or not before.endswith(", ") or len(before) < 6:
        return None
    if not _NAMED.match(sentence.outer, cue.end):
        return None
    who = after_verb(sentence, cue.end)
    if (
        not who
        or _HAPPENS.search(sentence.bare, *who)
        or (sentence.bare[who[1] : who[1] + 1] not in (",", ".", "", ";", "—"))
    ):
        return None
    verb, hedge = VERBS[cue.form]
    return Said((cue.start, cue.end), who, clean(sentence, 0, cue.start), False, verb, hedge)


def _aside(sentence: Piece, cue: Cue) -> Said | None:
    """', Larkspur Research estimates,' and ', he said.': said by the way or at the end."""
    verb, hedge = VERBS[cue.form]
    tail = TAIL.match(sentence.outer, cue.end)
    if (
        not tail
        or verb in ONLY_QUOTES
        or verb in ("see", "put", "call", "describe", "consider", "dismiss", "expect")
    ):
        return None
    if CLAUSE_WORD.search(tail["when"]) or QUOTE_NEXT.match(sentence.outer, tail.end() - 1):
        return None
    who = before_verb(sentence, cue.start)
    if not who:
        return None
    ahead = sentence.bare[: who[0]]
    comma = max(ahead.rfind(","), ahead.rfind("—"), ahead.rfind("–"))
    between = ahead[comma + 1 :]
    if comma < 5 or (
        between.strip(' “”"') not in ("", "as", "the") and not CHARGE.fullmatch(between)
    ):
        return None
    chain = _chain(sentence, who, cue)
    return Said((cue.start, cue.end), who, clean(sentence, 0, comma), False, verb, hedge, chain)


def _in_front(sentence: Piece, cue: Cue, before: list[Said]) -> Said | None:
    """'The ministry said on Monday that …', 'Critics call it “…”'."""
    verb, hedge = VERBS[cue.form]
    text = sentence.outer
    told = verb in ("tell", "ask", "assure", "inform", "remind", "warn", "promise", "advise")
    tail = (TOLD if told else THAT).match(text, cue.end)
    end = tail.end() if tail else cue.end
    direct = bool(QUOTE_NEXT.match(text, end)) or (
        verb in NAMING and bool(QUOTED_OBJECT.match(text, cue.end))
    )
    who = _speaker(sentence, cue, before)
    if not who or not (
        direct
        or (tail and tail["that"] and verb not in ("see", "put"))
        or _reports(sentence, cue, verb, end, who, bool(told and tail and tail["to"]))
    ):
        return None
    content, direct = ahead(sentence, end) if direct else (clean(sentence, end, len(text)), False)
    return Said(
        (cue.start, end), who, content, direct, verb, _hedge(sentence, content, hedge),
        _chain(sentence, who, cue),
    )  # fmt: skip


def _speaker(sentence: Piece, cue: Cue, before: list[Said]) -> Place | None:
    """The verb's subject, or that of the clause before which it goes on."""
    ahead = sentence.outer[: cue.start].rstrip()
    if (cue.form.endswith("ing") and ahead.endswith(",")) or CONTINUES.search(
        sentence.outer, max(cue.start - 20, 0), cue.start
    ):
        return _goes_on(sentence, cue.start, before)
    who = before_verb(sentence, cue.start)
    alone = who and sentence.text[slice(*who)] == "it"
    return (
        None
        if who and alone and not CLAUSE_START.search(ahead, max(who[0] - 40, 0), who[0])
        else who
    )


def _goes_on(sentence: Piece, start: int, before: list[Said]) -> Place | None:
    """Who is the subject of the clause before."""
    named = [each.speaker for each in before if each.speaker]
    return named[-1] if named else first_subject(sentence, start)


def _reports(sentence: Piece, cue: Cue, verb: str, end: int, who: Place, told: bool) -> bool:
    """Without 'that' or a quotation: 'said it would halt', 'expects a surplus'."""
    text, clause = sentence.outer, bool(CLAUSE_NEXT.match(sentence.outer, end))
    if verb == "see" and not _FORECASTERS.search(sentence.text, *who):
        return False
    if OTHERWISE.match(text, cue.end) or (
        verb in ("promise", "vow", "pledge") and text.endswith("had ", 0, cue.start)
    ):
        return False
    if verb in THINGS and THINGS[verb].match(text, cue.end):
        return True
    if told:
        return clause
    if cue.form.endswith("ing"):
        return clause and verb in ("say", "claim", "argue", "add")
    if verb in WITH_THING and verb not in THINGS:
        return bool(re.match(r" (?!to\b|so\b)[\w$£€“\"’'-]", text[end : end + 4]))
    if (
        SIMPLE_CLAUSE.match(text, end)
        and verb not in ONLY_QUOTES
        and (verb == "suggest" or verb not in FINDING)
    ):
        return True
    if verb in WITH_CLAUSE and NOUN_CLAUSE.match(text, end):
        return True
    if verb in FINDING:
        return clause and bool(_STUDIES.search(sentence.text, *who))
    return clause and verb in WITH_CLAUSE and verb not in ONLY_QUOTES


def _hedge(sentence: Piece, content: Place | None, hedge: Hedge) -> Hedge:
    plans = hedge == "none" and content and _PLANS.match(sentence.text[slice(*content)])
    return "planned" if plans else hedge


def _chain(sentence: Piece, who: Place | None, cue: Cue) -> tuple[Place, ...]:
    """The Harbin Post, citing two people: both, from the article outward."""
    behind = who and who[1] < cue.start
    cited = PASSED_ON.search(sentence.outer, who[1], cue.start) if who and behind else None
    cited = cited or PASSED_ON.match(sentence.outer, cue.end)
    source = noun_phrase(sentence, cited.end()) if cited else None
    return (who, source) if who and source else ()
