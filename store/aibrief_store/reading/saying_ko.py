"""Korean reporting words: …라고 말했다, …에 따르면, …것으로 알려졌다, …라는 관측이 나온다."""

import re

from aibrief_store.reading.saying import Hedge, Piece, Place, Said
from aibrief_store.reading.saying_asides_ko import (
    beside,
    clean,
    gesture,
    hearsay,
    own_words,
    silent,
    spoken,
    that_is,
)
from aibrief_store.reading.saying_cues_ko import Cue, cues, within
from aibrief_store.reading.saying_speakers_ko import has_topic, phrase_before, speaker
from aibrief_store.reading.saying_words_ko import (
    DOING,
    NOUNS,
    SHORT,
    meaning,
)

_NO_COMMENT = re.compile(
    r"(?:확인해 줄 수|답(?:변)?할 수|말할 수|밝힐 수) 없|언급을 (?:피|거부|삼)|답변을 (?:피"
    r"|거부)|노코멘트|답하지 않"
)
# '고 지시한 것으로': what is reported of somebody's words.
_AS_FACT = re.compile(r"(?<=[한힌린은]) (?:것|바)(?:으로|이|은|을|도)")
_PASSED_ON = re.compile(r"(?<=[한힌린]) 것으로 (?:전해|알려)(?:졌|진)[가-힣]{0,4}")
# 하면서: the same speaker goes on.
_SAME = re.compile(r"(?:면서|면서도|며)[, ]*$")
_QUOTED_BEFORE = re.compile(r"(?:이?라)?(?:며|면서도?)[ ,]")
# A verb before a noun: 비판하는, 의심한.
_RELATIVE = re.compile(r"(?:는|한|된|던|힌|린)$")
_CITED = re.compile(r"(?:을|를) 인용(?:해|하며|하여|한)")
_PLANNED = re.compile(r"(?:겠|할 계획이|할 예정이|할 방침이)[가-힣]{0,3}[”\"’]?$")


def said(sentence: Piece) -> list[Said]:
    """Who is said to say what in a Korean sentence, in order."""
    found: list[Said] = []
    reach = 0
    every = cues(sentence)
    for cue in every:
        if cue.start < reach or within(cue, every):
            continue
        if told := _told(sentence, cue, found, reach):
            found.append(told)
            reach = told.cue[1]
    return _without_doubles(found)


def _told(sentence: Piece, cue: Cue, before: list[Said], reach: int) -> Said | None:
    match, kind = cue.match, cue.kind
    if kind == "according":
        return _according(sentence, match, reach)
    if kind in ("passive", "news"):
        return hearsay(sentence, cue, before, reach)
    if kind == "spoken":
        return spoken(sentence, match, reach)
    if kind == "that_is":
        return that_is(sentence, cue, reach)
    if kind == "own_words":
        return own_words(sentence, match)
    if kind == "gesture":
        return None if before else gesture(sentence, match)
    if kind == "silent":
        return None if before else silent(sentence, match, reach)
    if kind == "beside":
        return beside(sentence, match, reach)
    refers_back = kind == "object" and bool(before) and before[-1].verb == "하다"
    if passed := _PASSED_ON.match(sentence.outer, cue.end):
        told = _active(sentence, cue._replace(end=passed.end()), reach, before)
        return told._replace(hedge="hearsay") if told and told.speaker else None
    if refers_back or _AS_FACT.match(sentence.outer, cue.end):
        return None
    return _active(sentence, cue, reach, before)


def _according(sentence: Piece, match: re.Match[str], reach: int) -> Said | None:
    who = phrase_before(sentence, match.start(), reach)
    content = _after(sentence, match.end())
    return Said(match.span(), who, content, False, "따르다", unsure=who is None) if who else None


def _active(sentence: Piece, cue: Cue, reach: int, before: list[Said]) -> Said | None:
    verb, hedge = _verb(cue)
    quotes = [q for q in sentence.quotes if reach <= q[0] and q[1] <= cue.end + 1]
    direct = _touches(sentence, cue.start, quotes)
    if not direct and quotes and _QUOTED_BEFORE.match(sentence.outer, quotes[-1][1]):
        return _with_quote_before(sentence, cue, reach, quotes[-1])
    begin = _first_of(sentence, quotes, cue.start) if direct else None
    who = _who(sentence, cue, reach, before, begin)
    if who is None and (cue.kind in ("thing", "object") or _RELATIVE.search(cue.match[0])):
        # '것으로 의심한 독자', '비판하는 글': no report.
        return None
    if who is None and direct and quotes:
        who = speaker(sentence, quotes[-1][1], cue.end, None)
    if direct and begin is not None:
        content: Place | None = (begin + 1, quotes[-1][1] - 1)
    else:
        behind = who[1] + 1 if who and who[1] < cue.start else reach
        content = clean(sentence, behind, cue.start)
    follows = False
    if cue.kind == "this_way":
        content, direct = _quoted_after(sentence, cue.end)
        follows = content is None
    if _NO_COMMENT.search(sentence.text, content[0] if content else reach, cue.end):
        hedge = "no_comment"
    elif hedge == "none" and content and _PLANNED.search(sentence.text[content[0] : content[1]]):
        hedge = "planned"
    return Said(
        cue.span, who, content, direct, verb, hedge, _chain(sentence, who, reach, cue.start),
        unsure=who is None, left_out=who is None, quote_follows=follows,
    )  # fmt: skip


def _with_quote_before(sentence: Piece, cue: Cue, reach: int, quote: Place) -> Said:
    """'“…”라면서 더 늘리겠다고 했다': the verb takes the quotation too."""
    verb, hedge = _verb(cue)
    who = speaker(sentence, reach, quote[0], quote[0]) or speaker(
        sentence, quote[1], cue.start, None
    )
    content = (quote[0] + 1, cue.start)
    return Said(cue.span, who, content, True, verb, hedge, unsure=who is None, left_out=who is None)


def _who(
    sentence: Piece, cue: Cue, reach: int, before: list[Said], quote: int | None
) -> Place | None:
    """Between the mark and the verb, before, or whoever spoke before 하면서."""
    same = before and _SAME.search(sentence.outer, 0, reach)
    if same and not has_topic(sentence, reach, cue.end):
        return before[-1].speaker
    who = speaker(sentence, *cue.between, None) if cue.between[0] < cue.between[1] else None
    if who and who[1] - who[0] > 1:
        return who
    return speaker(sentence, reach, cue.start, quote)


def _verb(cue: Cue) -> tuple[str, Hedge]:
    """Dictionary form and hedge."""
    if cue.kind == "while":
        return "하다", "none"
    groups = cue.match.groupdict()
    if told := meaning(groups.get("doing"), groups.get("other")):
        return told
    if "between" in groups:
        return groups["other"], "none"
    verb = groups.get("verb") or ""
    if noun := groups.get("noun"):
        return f"{noun}을 밝히다", NOUNS.get(noun, "none")
    return SHORT.get(verb, f"{verb}하다"), DOING.get(verb, "none")


def _touches(sentence: Piece, start: int, quotes: list[Place]) -> bool:
    """Whether a quotation ends where the reporting word begins."""
    return bool(quotes) and any(
        0 <= start - quote[1] <= 2 and quote[1] - quote[0] > 3
        and not sentence.outer[quote[1] : start].strip("이라,. ")
        for quote in quotes
    )  # fmt: skip


def _first_of(sentence: Piece, quotes: list[Place], end: int) -> int:
    """Where the quotations joined by 며 under one verb begin."""
    begin = next(quote[0] for quote in reversed(quotes) if quote[1] <= end + 1)
    for quote in reversed(quotes):
        if quote[0] < begin and re.match(
            r"(?:이?라)?(?:며|면서|고)", sentence.outer[quote[1] : quote[1] + 4]
        ):
            begin = quote[0]
    return begin


def _quoted_after(sentence: Piece, end: int) -> tuple[Place | None, bool]:
    later = [quote for quote in sentence.quotes if quote[0] >= end]
    if not later:
        later = [q for q in sentence.quotes if q[0] == 0]
    return (sentence.inside(later[0]), True) if later else (None, False)


def _chain(sentence: Piece, who: Place | None, start: int, end: int) -> tuple[Place, ...]:
    """로이터는 관계자를 인용해: both, from the article outward."""
    cited = _CITED.search(sentence.bare, start, end)
    source = (
        phrase_before(sentence, cited.start(), _next_word(sentence, who, start)) if cited else None
    )
    return (who, source) if who and source else ()


def _next_word(sentence: Piece, who: Place | None, start: int) -> int:
    """Behind the speaker's particle."""
    space = sentence.bare.find(" ", who[1]) if who else -1
    return space + 1 if space >= 0 else start


def _after(sentence: Piece, start: int) -> Place | None:
    return clean(sentence, start, len(sentence.text.rstrip(" .")))


def _without_doubles(found: list[Said]) -> list[Said]:
    """'…라고 우려를 나타냈다' is told once."""
    kept: list[Said] = []
    for each in found:
        near = kept and each.cue[0] - kept[-1].cue[1] < 3
        if not (near and each.verb.endswith("밝히다")):
            kept.append(each)
    return kept
