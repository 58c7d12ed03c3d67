"""Korean reports without a reporting verb behind the words: a view that comes out, a gesture."""

import re

from aibrief_store.reading.saying import Piece, Place, Said
from aibrief_store.reading.saying_cues_ko import Cue
from aibrief_store.reading.saying_speakers_ko import phrase_before, speaker
from aibrief_store.reading.saying_words_ko import HEDGED, NOUNS, PLANNING, TEXTS

_PASSED = {
    "알려": "알려지다", "전해": "전해지다", "점쳐": "점쳐지다", "한다": "하다", "합니": "하다",
    "하더": "하다", "해요": "하다", "하네": "하다",
}  # fmt: skip
_QUOTED_NOUN = re.compile(r"[”\"](?:이?라)?$")


def hearsay(sentence: Piece, cue: Cue, before: list[Said], reach: int) -> Said | None:
    """Nobody speaks; a sentence that says whom it follows has one already."""
    if any(each.verb == "따르다" for each in before):
        return None
    noun = cue.match[0].split()[-1][:2]
    name = _PASSED.get(noun, f"{noun}되다")
    if "noun" in cue.match.groupdict():
        name = f"{cue.match['noun']}이다"
    content = clean(sentence, reach, cue.start)
    return Said(cue.span, None, content, False, name, HEDGED.get(noun, "hearsay"))


def spoken(sentence: Piece, match: re.Match[str], reach: int) -> Said | None:
    """A clause made a noun: 관측이 나온다, 우려를 나타냈다, 회사의 설명이다."""
    noun = match["noun"]
    hedge = NOUNS.get(noun) or TEXTS[noun]
    if noun in TEXTS and not match["gives"]:
        return None
    content = clean(sentence, reach, match.start())
    who: Place | None = None
    if match["by"]:
        who = None if match["by"].endswith(("적", "적인", "인", "한")) else match.span("by")
    elif match["gives"] or (match["is"] and noun in PLANNING):
        who = speaker(sentence, reach, match.start(), None)
    elif match["comes"] or match["is"]:
        who = _where(sentence, reach, match.start())
    if noun == "말" and match["is"] and not who:
        return None
    direct = bool(_QUOTED_NOUN.search(sentence.outer, 0, match.start()))
    return Said(match.span(), who, content, direct, f"{noun}{'이다' if match['is'] else ''}", hedge)


def that_is(sentence: Piece, cue: Cue, reach: int) -> Said | None:
    """'“…”라는 것이다': whoever speaks here or spoke last."""
    quote = next((q for q in reversed(sentence.quotes) if q[1] <= cue.start), None)
    if not quote:
        return None
    who = speaker(sentence, reach, quote[0], quote[0])
    return Said(
        cue.span, who, sentence.inside(quote), True, f"{cue.match['noun']}이다",
        unsure=who is None, left_out=who is None,
    )  # fmt: skip


_PLACE_SPEAKS = re.compile(
    r"(?: 사이)?(?:에서는|에선|에서도) | 사이에서? |일각에서는? "
    r"|(?<=업계|시장|치권|학계|여권|야권|권가|융권|내부|안팎|당내|라인|재계|조계|료계)에서 "
)


def _where(sentence: Piece, start: int, end: int) -> Place | None:
    """업계에서는: who speaks where a view 'comes out'."""
    found = _PLACE_SPEAKS.search(sentence.bare, start, end)
    who = phrase_before(sentence, found.start(), start) if found else None
    return (
        None
        if who and sentence.text[slice(*who)] in ("한편", "여기", "이곳", "일부", "일각")
        else who
    )


def clean(sentence: Piece, start: int, end: int) -> Place | None:
    """A span without spaces, commas and quotation marks around."""
    while start < end and sentence.text[start] in ' ,“"‘은는이가':
        if sentence.text[start] in "은는이가" and sentence.text[start + 1 : start + 2] != " ":
            break
        start += 1
    while end > start and sentence.text[end - 1] in ' ,”"’':
        end -= 1
    return (start, end) if start < end else None


def own_words(sentence: Piece, match: re.Match[str]) -> Said | None:
    """'배 대표의 말이다': what the last sentence quotes."""
    who = phrase_before(sentence, match.start(), 0)
    if not who or sentence.outer[: who[0]].strip():
        return None
    return Said(match.span(), who, None, True, f"{match['noun']}하다", quote_before=True)


def gesture(sentence: Piece, match: re.Match[str]) -> Said | None:
    """'고개를 저었다. “…”': what the next sentence quotes, if it does."""
    who = speaker(sentence, 0, match.start(), None)
    if not who or sentence.quotes:
        return None
    verb = f"{match[0][:-2]}다"
    return Said(match.span(), who, None, True, verb, quote_follows=True, quote_before=True)


def silent(sentence: Piece, match: re.Match[str], reach: int) -> Said | None:
    """'답변을 거부했다', '답하지 않았다'."""
    who = speaker(sentence, reach, match.start(), None)
    verb = f"{match['noun']}을 {match['verb'][:2]}하다" if match["noun"] else "답하지 않다"
    return Said(match.span(), who, None, False, verb, "no_comment") if who else None


def beside(sentence: Piece, match: re.Match[str], reach: int) -> Said | None:
    """'“…”는 말 외에 회사 측은': the speaker stands behind, or before the quotation."""
    quote = next((q for q in reversed(sentence.quotes) if q[1] <= match.start() + 1), None)
    who = speaker(sentence, match.end(), len(sentence.bare), None) or (
        speaker(sentence, reach, quote[0], quote[0]) if quote else None
    )
    if not quote or not who:
        return None
    return Said(match.span(), who, sentence.inside(quote), True, f"{match['noun']}하다")
