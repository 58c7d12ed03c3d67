"""Korean reports without a reporting verb behind the words: a gesture, a refusal, '…의 말이다'."""

import re

from aibrief_store.reading.saying import Piece, Said
from aibrief_store.reading.saying_speakers_ko import phrase_before, speaker


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
