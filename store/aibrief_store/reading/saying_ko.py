"""Korean reporting words: …라고 말했다, …에 따르면, …것으로 알려졌다, …라는 관측이 나온다."""

import re

from aibrief_store.reading.saying import Hedge, Piece, Place, Said
from aibrief_store.reading.saying_asides_ko import beside, gesture, own_words, silent
from aibrief_store.reading.saying_cues_ko import cues
from aibrief_store.reading.saying_speakers_ko import has_topic, phrase_before, speaker
from aibrief_store.reading.saying_words_ko import DOING, HEDGED, NOUNS, PLANNING, SHORT, meaning

_NO_COMMENT = re.compile(
    r"(?:확인해 줄 수|답(?:변)?할 수|말할 수|밝힐 수) 없|언급을 (?:피|거부|삼)|답변을 (?:피"
    r"|거부)|노코멘트|답하지 않"
)
# '고 지시한 것으로': what is reported of somebody's words.
_AS_FACT = re.compile(r"(?<=[한힌린은]) (?:것|바)(?:으로|이|은|을|도)")
# 하면서: the same speaker goes on.
_SAME = re.compile(r"(?:면서|면서도|며)[, ]*$")
_CITED = re.compile(r"(?:을|를) 인용(?:해|하며|하여|한)")
_PLANNED = re.compile(r"(?:겠|할 계획이|할 예정이|할 방침이)[가-힣]{0,3}[”\"’]?$")


def said(sentence: Piece) -> list[Said]:
    """Who is said to say what in a Korean sentence, in order."""
    found: list[Said] = []
    reach = 0
    for match, kind in cues(sentence):
        if match.start() < reach:
            continue
        if told := _told(sentence, match, kind, found, reach):
            found.append(told)
            reach = match.end()
    return _without_doubles(found)


def _told(
    sentence: Piece, match: re.Match[str], kind: str, before: list[Said], reach: int
) -> Said | None:
    if kind == "according":
        return _according(sentence, match, reach)
    if kind in ("passive", "news"):
        return _hearsay(sentence, match, before, reach)
    if kind == "spoken":
        return _spoken(sentence, match, reach)
    if kind == "own_words":
        return own_words(sentence, match)
    if kind == "gesture":
        return None if before else gesture(sentence, match)
    if kind == "silent":
        return None if before else silent(sentence, match, reach)
    if kind == "beside":
        return beside(sentence, match, reach)
    if _AS_FACT.match(sentence.outer, match.end()):
        return None
    return _active(sentence, match, kind, reach, before)


def _according(sentence: Piece, match: re.Match[str], reach: int) -> Said | None:
    who = phrase_before(sentence, match.start(), reach)
    content = _after(sentence, match.end())
    return Said(match.span(), who, content, False, "따르다", unsure=who is None) if who else None


def _hearsay(sentence: Piece, match: re.Match[str], before: list[Said], reach: int) -> Said | None:
    """Nobody speaks; a sentence that says whom it follows has one already."""
    if any(each.verb == "따르다" for each in before):
        return None
    verb = match[0].split()[-1]
    noun = verb[:2]
    name = {"알려": "알려지다", "전해": "전해지다"}.get(noun, f"{noun}되다")
    if "told" in match.groupdict() and match["told"]:
        name = "하다"
    if "noun" in match.groupdict():
        name = f"{match['noun']}이다"
    content = _clean(sentence, reach, match.start())
    return Said(match.span(), None, content, False, name, HEDGED.get(noun, "hearsay"))


def _spoken(sentence: Piece, match: re.Match[str], reach: int) -> Said | None:
    """A clause made a noun: 관측이 나온다, 우려를 나타냈다, 회사의 설명이다."""
    noun, hedge = match["noun"], NOUNS[match["noun"]]
    content = _clean(sentence, reach, match.start())
    who: Place | None = None
    if match["by"]:
        who = None if match["by"].endswith(("적", "적인", "인", "한")) else match.span("by")
    elif match["gives"] or (match["is"] and noun in PLANNING):
        who = speaker(sentence, reach, match.start(), None)
    elif match["comes"] or match["is"]:
        who = _where(sentence, reach, match.start())
    if noun == "말" and match["is"] and not who:
        return None
    direct = match.start() > 0 and sentence.outer[match.start() - 1] in '”"'
    return Said(match.span(), who, content, direct, f"{noun}{'이다' if match['is'] else ''}", hedge)


_PLACE_SPEAKS = re.compile(r"(?:에서는|에선|에서도|에서|사이에서|일각에서는) ")


def _where(sentence: Piece, start: int, end: int) -> Place | None:
    """업계에서는: who speaks where a view 'comes out'."""
    found = _PLACE_SPEAKS.search(sentence.bare, start, end)
    who = phrase_before(sentence, found.start(), start) if found else None
    return None if who and sentence.text[slice(*who)] in ("한편", "여기", "이곳") else who


def _active(
    sentence: Piece, match: re.Match[str], kind: str, reach: int, before: list[Said]
) -> Said | None:
    verb, hedge = _verb(match, kind)
    quotes = [q for q in sentence.quotes if reach <= q[0] and q[1] <= match.end() + 1]
    direct = _touches(sentence, match, quotes)
    begin = _first_of(sentence, quotes, match.start()) if direct else None
    who = _between(sentence, match) or speaker(sentence, reach, match.start(), begin)
    if (
        before
        and _SAME.search(sentence.outer, 0, reach)
        and not has_topic(sentence, reach, match.end())
    ):
        who = before[-1].speaker
    if who is None and kind == "thing" and match[0][-1] in "한된":
        # '것으로 의심한 독자': no report.
        return None
    if who is None and direct and quotes:
        who = speaker(sentence, quotes[-1][1], match.end(), None)
    content = (
        (begin + 1, quotes[-1][1] - 1)
        if direct and begin is not None and quotes
        else _clean(
            sentence, who[1] + 1 if who and who[1] < match.start() else reach, match.start()
        )
    )
    follows = False
    if kind == "this_way":
        content, direct = _quoted_after(sentence, match.end())
        follows = content is None and not sentence.outer[match.end() :].strip(" .:")
    if _NO_COMMENT.search(sentence.text, content[0] if content else reach, match.end()):
        hedge = "no_comment"
    elif hedge == "none" and content and _PLANNED.search(sentence.text[content[0] : content[1]]):
        hedge = "planned"
    return Said(
        match.span(), who, content, direct, verb, hedge,
        _chain(sentence, who, reach, match.start()), unsure=who is None, left_out=who is None,
        quote_follows=follows,
    )  # fmt: skip


def _between(sentence: Piece, match: re.Match[str]) -> Place | None:
    """Who stands between the mark and the verb: '고 검찰은 밝혔다'."""
    words = match.span("between") if "between" in match.re.groupindex else (0, 0)
    who = speaker(sentence, *words, None) if words[0] < words[1] else None
    return who if who and who[1] - who[0] > 1 else None


def _verb(match: re.Match[str], kind: str) -> tuple[str, Hedge]:
    """Dictionary form and hedge."""
    if kind == "while":
        return "하다", "none"
    groups = match.groupdict()
    if told := meaning(groups.get("doing"), groups.get("other")):
        return told
    verb = groups.get("verb") or ""
    if noun := groups.get("noun"):
        return f"{noun}을 밝히다", NOUNS.get(noun, "none")
    return SHORT.get(verb, f"{verb}하다"), DOING.get(verb, "none")


def _touches(sentence: Piece, match: re.Match[str], quotes: list[Place]) -> bool:
    """Whether a quotation ends where the reporting word begins."""
    return bool(quotes) and any(
        0 <= match.start() - quote[1] <= 2 and quote[1] - quote[0] > 3
        and not sentence.outer[quote[1] : match.start()].strip("이라,. ")
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
    return _clean(sentence, start, len(sentence.text.rstrip(" .")))


def _clean(sentence: Piece, start: int, end: int) -> Place | None:
    """A span without spaces, commas and quotation marks around."""
    while start < end and sentence.text[start] in ' ,“"‘은는이가':
        if sentence.text[start] in "은는이가" and sentence.text[start + 1 : start + 2] != " ":
            break
        start += 1
    while end > start and sentence.text[end - 1] in ' ,”"’':
        end -= 1
    return (start, end) if start < end else None


def _without_doubles(found: list[Said]) -> list[Said]:
    """'…라고 우려를 나타냈다' is told once."""
    kept: list[Said] = []
    for each in found:
        near = kept and each.cue[0] - kept[-1].cue[1] < 3
        if not (near and each.verb.endswith("밝히다")):
            kept.append(each)
    return kept
