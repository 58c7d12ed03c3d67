"""English reporting words: said, according to, reportedly, is said to."""

import re

from aibrief_store.reading.saying import HIDDEN, Hedge, Piece, Place, Said
from aibrief_store.reading.saying_cues_en import (
    CHARGE,
    CLAUSE_NEXT,
    CLAUSE_WORD,
    CONTINUES,
    FOR_PUT,
    FORECASTERS,
    NOT_SAID,
    PASSED_ON,
    QUOTE_NEXT,
    QUOTED_OBJECT,
    TAIL,
    THAT,
    TOLD,
    cues,
)
from aibrief_store.reading.saying_speakers_en import (
    after_verb,
    before_verb,
    first_subject,
    noun_phrase,
)
from aibrief_store.reading.saying_words_en import VERBS, WITH_THAT


def said(sentence: Piece) -> list[Said]:
    """Who is said to say what in an English sentence, in order."""
    found: list[Said] = []
    reach = 0
    for match, kind in sorted(cues(sentence), key=lambda cue: (cue[0].start(), -cue[0].end())):
        if match.start() < reach:
            continue
        told = _told(sentence, match, kind, found)
        if told:
            found.append(told)
            reach = told.cue[1]
    return found


def _told(sentence: Piece, match: re.Match[str], kind: str, before: list[Said]) -> Said | None:
    if kind == "according":
        who = noun_phrase(sentence, match.end(), match.start() > 2)
        if not who:
            return None
        content = (
            _clean(sentence, who[1], len(sentence.text))
            if match.start() < 3
            else _clean(sentence, 0, match.start())
        )
        return Said((match.start(), match.end() - 1), who, content, False, "according to")
    if kind in ("reportedly", "passive"):
        return _hearsay(sentence, match, kind)
    if kind == "no_comment":
        who = before_verb(sentence, match.start())
        return Said(match.span(), who, None, False, "comment", "no_comment", left_out=who is None)
    if kind == "put_it":
        content = _clean(sentence, match.end(), len(sentence.text))
        direct = bool(QUOTE_NEXT.match(sentence.outer, match.end()))
        return Said(match.span(), match.span("who"), content, direct, "put it", "opinion")
    if kind == "quoted_as":
        return _quoted_as(sentence, match)
    return _verb(sentence, match, before)


def _quoted_as(sentence: Piece, match: re.Match[str]) -> Said | None:
    """'The Post quoted an official as saying that …': a chain of two."""
    who, source = before_verb(sentence, match.start()), match.span("source")
    content = _clean(sentence, match.end(), len(sentence.text))
    direct = bool(QUOTE_NEXT.match(sentence.outer, match.end()))
    return Said(match.span(), who, content, direct, "quote", chain=(who, source)) if who else None


_UNNAMED: dict[str, Hedge] = {
    "estimate": "estimated", "expect": "forecast", "allegedly": "alleged", "allege": "alleged",
}  # fmt: skip


def _hearsay(sentence: Piece, match: re.Match[str], kind: str) -> Said:
    verb = (
        match["word"].lower()
        if kind == "reportedly"
        else VERBS.get(match["form"] or "expected", (match["form"], ""))[0]
    )
    hedge = _UNNAMED.get(verb, "hearsay")
    content = _clean(sentence, 0, len(sentence.text))
    return Said(match.span(), None, content, False, verb, hedge)


def _verb(sentence: Piece, match: re.Match[str], before: list[Said]) -> Said | None:
    """A reporting verb with its subject before, after or left out."""
    verb, hedge = VERBS[match["form"]]
    text = sentence.outer
    if verb == "estimate" and text[: match.start()].lower().endswith((" one ", "by one ")):
        return None
    if NOT_SAID.search(text, max(match.start() - 24, 0), match.start()):
        return None
    quote = next((q for q in reversed(sentence.quotes) if q[1] <= match.start()), None)
    if quote and (told := _behind_quote(sentence, match, quote, verb, hedge)):
        return told
    if aside := _aside(sentence, match, verb, hedge):
        return aside
    tail = (TOLD if verb in ("tell", "ask", "urge") else THAT).match(text, match.end())
    end = tail.end() if tail else match.end()
    that = bool(tail and tail["that"])
    direct = bool(QUOTE_NEXT.match(text, end)) or (
        verb in ("call", "describe", "dismiss") and bool(QUOTED_OBJECT.match(text, match.end()))
    )
    if verb == "see" and not FORECASTERS.search(text, 0, match.start()):
        return None
    if not (
        that
        or direct
        or _bare(sentence, match, verb, end, verb == "tell" and bool(tail and tail["to"]))
    ):
        return None
    if CONTINUES.search(text, max(match.start() - 16, 0), match.start()):
        who = None
        speaker = before[-1].speaker if before else first_subject(sentence, match.start())
    else:
        who = speaker = before_verb(sentence, match.start())
    if speaker is None:
        return None
    content = _clean(sentence, end, len(text))
    if direct:
        following = next((q for q in sentence.quotes if q[0] >= match.end()), None)
        content = sentence.inside(following) if following else content
    return Said(
        (match.start(), end), speaker, content, direct, verb, _hedge(sentence, content, hedge),
        _chain(sentence, who, match.start(), match.end()),
    )  # fmt: skip


def _behind_quote(
    sentence: Piece, match: re.Match[str], quote: Place, verb: str, hedge: Hedge
) -> Said | None:
    """“…,” said Han; “…,” Renk told analysts; “…,” he said, “…”."""
    between = sentence.outer[quote[1] : match.start()]
    if re.search(r"[;:!?]|[a-z]{3}\. ", between):
        return None
    content = sentence.inside(quote)
    comma = (
        sentence.text[quote[1] - 2 : quote[1]].strip('”"’')[-1:] in ",?!.…—" or between[:1] == ","
    )
    if not comma:
        return None
    if not between.strip(" ,"):
        who = after_verb(sentence, match.end())
    elif "," not in between.strip(" ,") or len(between) < 90:
        who = before_verb(sentence, match.start(), quote[1])
        if between.strip(" ,") == "one":
            who = quote[1] + between.index("one"), quote[1] + between.index("one") + 3
    else:
        return None
    if not who:
        return None
    return Said(match.span(), who, content, True, verb, hedge)


def _aside(sentence: Piece, match: re.Match[str], verb: str, hedge: Hedge) -> Said | None:
    """', Larkspur Research estimates,' and ', he said.': said by the way or at the end."""
    tail = TAIL.match(sentence.outer, match.end())
    if not tail or verb in ("find", "show", "see", "put", "call", "add"):
        return None
    if tail["when"] and (verb == "say" or CLAUSE_WORD.search(tail["when"])):
        return None
    comma = sentence.bare.rfind(",", 0, match.start())
    if comma < 5:
        return None
    who = before_verb(sentence, match.start(), comma + 1)
    if who and who[0] - comma > 3 and not CHARGE.fullmatch(sentence.outer[comma + 1 : who[0]]):
        return None
    if not who:
        return None
    chain = _chain(sentence, who, match.start(), match.end())
    return Said(match.span(), who, _clean(sentence, 0, comma), False, verb, hedge, chain)


def _bare(sentence: Piece, match: re.Match[str], verb: str, end: int, to: bool) -> bool:
    """A reporting verb without 'that': 'said it would halt', 'expects a surplus'."""
    text = sentence.outer
    if match["form"].endswith("ing"):
        return False
    before = text[max(match.start() - 5, 0) : match.start()]
    if (
        re.search(r"\b(?:to|the|an?|of|its|by|as|is|are|was|were|be) $", before)
        and not match["aux"]
    ):
        return False
    if verb == "put":
        return bool(FOR_PUT.match(text, match.end()))
    if verb == "see":
        return bool(re.match(r" \w", text[end : end + 2]))
    if verb == "find":
        return bool(re.match(r" (?:no|that|little|only)\b", text[end : end + 8]))
    if verb in WITH_THAT:
        return False
    if verb == "tell":
        return to and bool(CLAUSE_NEXT.match(text, end))
    if verb in (
        "claim",
        "estimate",
        "expect",
        "forecast",
        "predict",
        "anticipate",
        "deny",
        "warn",
        "say",
    ):
        return bool(re.match(r" (?!to\b)[\w$“\"’'-]", text[end : end + 4]))
    return bool(CLAUSE_NEXT.match(text, end))


def _hedge(sentence: Piece, content: Place | None, hedge: Hedge) -> Hedge:
    said_so = sentence.text[content[0] : content[1]] if content else ""
    if hedge == "none" and re.match(
        r"(?:it|they|we|he|she|I)(?: would|’ll| will|'ll| plans?)\b", said_so
    ):
        return "planned"
    return hedge


def _chain(sentence: Piece, who: Place | None, end: int, behind: int) -> tuple[Place, ...]:
    """The Harbin Post, citing two people: both, from the article outward."""
    cited = PASSED_ON.search(sentence.outer, who[1], end) if who and who[1] < end else None
    cited = cited or PASSED_ON.match(sentence.outer, behind)
    source = noun_phrase(sentence, cited.end()) if cited else None
    return (who, source) if who and source else ()


def _clean(sentence: Piece, start: int, end: int) -> Place | None:
    while start < end and sentence.text[start] in ' ,:“"':
        start += 1
    while end > start and sentence.text[end - 1] in ' ,.”"' + HIDDEN:
        end -= 1
    return (start, end) if start < end else None
