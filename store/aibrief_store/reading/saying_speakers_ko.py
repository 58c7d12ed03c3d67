"""Who speaks in a Korean sentence: the words of the topic or subject, without its particle."""

import re

from aibrief_store.reading.saying import HIDDEN, Piece, Place
from aibrief_store.reading.saying_endings_ko import (
    ADNOMINAL,
    ADVERBIAL,
    ADVERBS,
    BEHIND,
    CASE,
    DATE,
    LEADING,
    NAMES_IN_VERBS,
    NO_CASE,
    NO_STOP,
    NOT_SPEAKER,
    NOUN_ENDS,
    OFFICES,
    STEM,
    STOP,
    TIMES,
    VERBAL,
)

_WORD = re.compile(r"[^ \u00a0]+")
_TOPIC = re.compile(r"(?P<stem>.*?)(?P<particle>에서는|에선|께서는|에게는|은|는)$")
_SUBJECT = re.compile(r"(?P<stem>.*?)(?P<particle>께서|이|가|도)$")
# '감독 역시': he too.
_TOO = re.compile("역시$")
# '사흘 전', '발표 직전 3일 전': a time before, no former office.
_LASTING = re.compile(
    r"(?:[0-9]+(?:년|월|일|시간|개월|주|분|달)|사흘|나흘|열흘|달|해|며칠|얼마|오래|조금|직)[ ]?$"
)
# A date behind one of these stands within a phrase: '신문의 2월 3일 기사', '학회가 3월 낸 자료'.
_OWNS = frozenset("의이가")
_JOINED = re.compile(r" [가-힣]{0,3}[아어여려러나와해겨켜쳐줘춰] ")
_CLAUSE = re.compile(r"(?:[았었했였됐났갔왔혔졌렸쳤]|이)(?:고|지만|는데|으나|으며|다)[,.]? ")


def speaker(sentence: Piece, start: int, end: int, quote: int | None) -> Place | None:
    """The speaker's words between ``start`` and the reporting word at ``end``.

    Before a quotation that begins at ``quote`` the last topic speaks; before words that are not
    quoted the first one of the clause; without a topic, the subject.
    """
    if quote is not None:
        return _pick(sentence, start, quote, _TOPIC, last=True) or _pick(
            sentence, start, quote, _SUBJECT, last=True
        )
    begin = _clause(sentence, start, end)
    return _pick(sentence, begin, end, _TOPIC) or _pick(sentence, begin, end, _SUBJECT)


def has_topic(sentence: Piece, start: int, end: int) -> bool:
    """Whether a topic stands there."""
    return _pick(sentence, start, end, _TOPIC) is not None


def phrase_before(sentence: Piece, end: int, start: int) -> Place | None:
    """The noun phrase that ends at ``end``: what stands before 에 따르면, 를 인용해."""
    words = [found.span() for found in _WORD.finditer(sentence.bare, start, end)]
    if not words or words[-1][1] != end:
        return None
    return _phrase(sentence, words, len(words) - 1, end, wide=True)


def _clause(sentence: Piece, start: int, end: int) -> int:
    """Where the last clause with a topic of its own begins."""
    begin = start
    for found in _CLAUSE.finditer(sentence.bare, start, end):
        if _pick(sentence, found.end(), end, _TOPIC):
            begin = found.end()
    return begin


def _pick(
    sentence: Piece, start: int, end: int, rule: re.Pattern[str], last: bool = False
) -> Place | None:
    words = [found.span() for found in _WORD.finditer(sentence.bare, start, end)]
    chosen = None
    for index, (a, b) in enumerate(words):
        word = sentence.bare[a:b].rstrip(",")
        found = rule.match(word) or (_TOO.match(word) if index else None)
        if not found or not (found.re is _TOO or _may_speak(word, found["stem"])):
            continue
        too = found.re is _TOO
        stem_end = words[index - 1][1] if too else a + len(found["stem"])
        chosen = _phrase(sentence, words, index - too, stem_end)
        if chosen and not last:
            return chosen
    return chosen


def _may_speak(word: str, stem: str) -> bool:
    if not stem or NOT_SPEAKER.search(stem) or stem[-1].isdecimal():
        return False
    if word[-1] in "은는" and not word.endswith(("에서는", "께서는")):
        if VERBAL.search(word) and stem != "나" and word not in NAMES_IN_VERBS:
            return False
        # 는 stands behind a vowel and 은 behind a consonant where they mark a topic.
        final = stem[-1]
        if "가" <= final <= "힣":
            closed = (ord(final) - 0xAC00) % 28 > 0
            return closed == (word[-1] == "은")
        return final.isalnum() or final in ")’'”\"" or final == HIDDEN
    final = stem[-1]
    if word[-1] in "이가" and "가" <= final <= "힣":
        return ((ord(final) - 0xAC00) % 28 > 0) == (word[-1] == "이")
    return word[-1] != "도" or len(stem) > 1


def _phrase(
    sentence: Piece, words: list[Place], index: int, end: int, wide: bool = False
) -> Place | None:
    """The noun phrase up to ``end``, whose last word is ``words[index]``."""
    start = words[index][0]
    clause = _Clause()
    for a, b in reversed(words[:index]):
        word = sentence.bare[a:b]
        if word[-1] in ',;:”"·…' or word[0] in "([":
            break
        if word == "전" and not _LASTING.search(sentence.bare, max(a - 8, 0), a):
            # '도정한 전 원장': the former one.
            continue
        aside = word in LEADING or bool(DATE.match(word))
        if aside and sentence.bare[b : b + 2] == " 차":
            # '10년 차 강사'
            start = a
            continue
        if aside and wide and _owned(sentence.bare, a):
            continue
        if not (clause.takes(word) if aside else _goes_on(word, clause, wide)):
            if not aside and word[-1] in "을를":
                start = _behind_verb(sentence.bare, b, start, end)
            break
        start = a
    while start < end and sentence.text[start] in "“\"'‘[<◇■▲△▶●○-–—― ":
        start += 1
    return (start, end) if start < end else None


class _Clause:
    """A relative clause that is read from its verb to the left, and what it may still take."""

    def __init__(self) -> None:
        self._open = self._near = False
        self._taken: set[str] = set()

    def begin(self) -> None:
        """Its verb is read."""
        self._open = self._near = True
        self._taken = set()

    def takes(self, word: str) -> bool:
        """Whether an object, a subject, a place or a time belongs to the verb behind it."""
        if _cased(word):
            part = "object" if word[-1] in "을를" else "subject"
            taken = self._open and part not in self._taken
            self._taken.add(part)
            self._near = False
            # What stands before its subject is the sentence's.
            self._open = self._open and part == "object"
            return taken
        if self._open and (word in TIMES or ADVERBIAL.search(word)):
            return word in TIMES or word not in LEADING
        return self._near and bool(word in BEHIND or DATE.match(word))

    def passes(self, word: str) -> None:
        """A word that is no argument; behind an adverb the verb is still near."""
        self._near = self._near and word in ADVERBS


def _cased(word: str) -> bool:
    """Whether a word ends in 을, 를, 이 or 가, as its last sound wants it: not '캐러웨이'."""
    if len(word) < 2 or not CASE.search(word):
        return False
    if NO_CASE.search(word):
        return False
    closed = "가" <= word[-2] <= "힣" and (ord(word[-2]) - 0xAC00) % 28 > 0
    return not "가" <= word[-2] <= "힣" or closed == (word[-1] in "을이")


def _goes_on(word: str, clause: _Clause, wide: bool) -> bool:
    """Whether a word belongs to the phrase behind it."""
    if _relative_word(word):
        clause.begin()
        return True
    if _cased(word):
        return clause.takes(word) or (wide and word[-1] in "이가")
    if word not in OFFICES and STOP.search(word) and not NO_STOP.search(word):
        return clause.takes(word)
    clause.passes(word)
    return True


def _behind_verb(text: str, end: int, start: int, last: int) -> int:
    """'간담회를 열어 김 대표는': an object's verb is no part of the phrase."""
    found = _JOINED.match(text, end, last)
    return found.end() if found and found.end() <= last and found.end() > start else start


def _owned(text: str, end: int) -> bool:
    """Whether a date stands within a phrase: what is before it belongs to what is behind."""
    for word in reversed(text[max(end - 60, 0) : end].split()):
        if word not in LEADING and not DATE.match(word):
            return word.rstrip("’'”\"")[-1:] in _OWNS
    return False


def _relative_word(word: str) -> bool:
    if word.endswith(NOUN_ENDS) and not word.endswith(("만든", "세운", "이끈")):
        return False
    return bool(ADNOMINAL.search(word)) and (
        not word.endswith(("은", "는")) or bool(VERBAL.search(word) or STEM.search(word))
    )
