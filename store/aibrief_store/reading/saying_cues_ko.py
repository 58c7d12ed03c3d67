"""Where a Korean sentence reports: 고 말했다, 에 따르면, 는 관측이 나온다."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from aibrief_store.reading.saying import Piece, Place
from aibrief_store.reading.saying_nouns_ko import (
    ACCORDING,
    BARE_NEWS,
    BESIDE,
    GESTURE,
    OWN_WORDS,
    PAST,
    QUOTED_END,
    REFERS,
    REFERS_HEADS,
    SILENT,
    SPOKEN,
    SPOKEN_HEADS,
    STANCE,
    THAT_IS,
    THIS_WAY,
)
from aibrief_store.reading.saying_words_ko import (
    DOING,
    VERB,
    VERB_HEADS,
    VERB_LETTERS,
)
from aibrief_store.reading.spelling import words

_WORD = re.compile("[^ ]+")
# How a word ends before a reporting verb: '다고', '”라고', '것으로', '6%로', '가격을'.
_QUOTING = re.compile(
    r"(?:(?<=[다라자냐까요죠네지음래])|(?<=[”\"’'』」])이?라?)고(?:도|는|만|까지|들)?$"
)
_THING = re.compile(r"(?:것으|거|걸|(?<=[가-힣0-9A-Za-z%)㎞㎏”’])으?)로$")
_OBJECT = re.compile(r"[을를]$")
_WHILE = re.compile(r"(?:(?<=[다라자냐])|(?<=[”\"’'])(?:이?라)?)(?:며|면서(?:도|는)?),?$")
_NO_WHILE = ("바라며", "자라며", "놀라며", "모자라며", "발라며", "골라며", "다며")
_PASSIVE = re.compile(
    r"(?P<verb>알려(?:졌|진|져)|전해(?:졌|진|지|져)|점쳐(?:졌|진)|평가(?:된|됐|되|받)|(?:"
    + "|".join(words("관측 추정 전망 예상 추산 보도 분석 우려 예측 거론 해석 풀이 판단 기대"))
    + r")(?:된|됐|되|돼))[가-힣]{0,5}"
)
# '50억 달러로 추정된다'; not '명산으로 알려진'.
_ENDED = re.compile("(?:졌|된|됐)(?:다|으나|지만|습니다)$")
_PASSIVE_HEADS = frozenset(
    words(
        "알려 전해 점쳐 평가 관측 추정 전망 예상 추산 보도 분석 우려 예측 거론 해석 풀이 판단 기대"
    )
)
_TOLD = re.compile(r"(?:한다|합니다|하더라|한다더라|해요|하네요)(?=[.,]?$|[.,] )")
_NUMBER = re.compile(r"[0-9][^ ]{0,8}(?: [가-힣]{1,4})?$")


class Cue(NamedTuple):
    """Reporting words; ``between``: what stands between 라고 and its verb: '검찰은'."""

    start: int
    end: int
    kind: str
    match: re.Match[str]
    between: Place = (0, 0)

    @property
    def span(self) -> Place:
        """Where they stand."""
        return self.start, self.end


class _Rule(NamedTuple):
    """A pattern and its kind, with how words begin one of which it needs."""

    kind: str
    heads: frozenset[str]
    pattern: re.Pattern[str]


def _heads(listed: str) -> frozenset[str]:
    return frozenset(word[:2] for word in words(listed))


_RULES = (
    _Rule("according", _heads("따르면 의하면 따르자면 따라서는 보면"), ACCORDING),
    _Rule("spoken", SPOKEN_HEADS, SPOKEN),
    _Rule("that_is", _heads("것이 말이 얘기 이야기 설명 주장 취지"), THAT_IS),
    _Rule("beside", _heads("외에 말고 밖에 뿐") | SPOKEN_HEADS, BESIDE),
    _Rule("news", _heads("소식 소문 후문 전언"), BARE_NEWS),
    _Rule(
        "stance",
        _heads("입장 뜻을 뜻도 계획 방침 의사 견해 의견 우려 전망 소감 포부 불만 기대 의지 "
            "각오 유감 사의 의향 바람 고민"),
        STANCE,
    ),
    _Rule("this_way", _heads("이렇게 다음과 아래와 이같이 이처럼 그렇게"), THIS_WAY),
    _Rule(
        "own_words",
        _heads("말이 말입 말이다 설명 주장 진단 평가 분석 전망 지적 이야기 얘기 증언 고백 회고 "
            "호소 당부 조언 푸념 하소연 소감 "
               "기억"),
        OWN_WORDS,
    ),
    _Rule(
        "silent",
        _heads("답변 답을 답하지 언급 논평 코멘트 대답 즉답 응답 입장 반응 해명 회신 응하지 "
            "인터뷰 취재"),
        SILENT,
    ),
)  # fmt: skip
_VERB_HEADS = VERB_HEADS | _PASSIVE_HEADS | REFERS_HEADS | _heads("한다 합니다 하더라 해요 하네요")
_ANY = _VERB_HEADS.union(*(rule.heads for rule in _RULES))


def cues(sentence: Piece) -> list[Cue]:
    """The reporting words of a sentence with their kinds, the first and longest first."""
    outer = sentence.outer
    heads = _ANY.intersection([word[:2] for word in outer.split()])
    found = [
        Cue(*match.span(), rule.kind, match)
        for rule in (_RULES if heads else ())
        if not rule.heads.isdisjoint(heads)
        for match in rule.pattern.finditer(outer)
    ]
    for start in _starts(outer, heads & _VERB_HEADS):
        found += _verbs(outer, start)
    if "며" in outer or "면서" in outer or "는 등" in outer:
        found += _whiles(outer, found)
    if "”고 " in outer or "라고 " in outer:
        found += _after_quote(outer, found)
    tail = max(len(outer) - 20, 0)
    if outer[-3:-1] in PAST and (last := GESTURE.search(outer, tail)):
        found.append(Cue(*last.span(), "gesture", last))
    return sorted(found, key=lambda cue: (cue.start, -cue.end))


def _after_quote(outer: str, found: list[Cue]) -> Iterator[Cue]:
    """'“…”고 심사평을 남겼다': behind a quotation any verb at the end reports."""
    match = QUOTED_END.search(outer)
    if match and all(cue.end <= match.start() or cue.kind == "while" for cue in found):
        yield Cue(match.start(), match.end(), "quoting", match, match.span("between"))


def within(cue: Cue, others: list[Cue]) -> bool:
    """'지시했다고 보고': said by somebody whom another reports, and no one stands between."""
    return any(
        other.kind == "quoting"
        and other.start == cue.end
        and other.between[1] - other.between[0] < 2
        for other in others
    )


def _starts(outer: str, heads: frozenset[str]) -> Iterator[int]:
    """Where words stand that begin like reporting verbs; never the first word."""
    for head in (*heads, *VERB_LETTERS):
        at = outer.find(f" {head}")
        while at >= 0:
            yield at + 1
            at = outer.find(f" {head}", at + 1)


def _verbs(outer: str, start: int) -> Iterator[Cue]:
    """The reporting verb at a word's start, with what makes it report before it."""
    quoting = _before(outer, start, _QUOTING, 1 if outer[start] in "했하한" else 6)
    if (passive := _PASSIVE.match(outer, start)) and (
        mark := _before(outer, start, _THING, 1) or quoting
    ):
        sure = outer[mark[0]] in "것거걸" or quoting == mark
        if sure or _ENDED.search(passive[0]):
            yield Cue(mark[0], passive.end(), "passive", passive)
        return
    near = quoting and outer[quoting[0] - 1] == "다" and quoting[1] == start - 1
    if quoting and near and (told := _TOLD.match(outer, start)):
        yield Cue(quoting[0], told.end(), "passive", told)
        return
    match = VERB.match(outer, start)
    if (
        match
        and quoting
        and match["other"] in ("불렀", "부른다")
        and outer[quoting[0] - 1] not in '”"'
    ):
        return
    if match and quoting:
        # '말했다고 통신이 전했다': the second 고 is another's.
        end = match.end() - (
            match[0].endswith(("다고", "라고")) and outer[match.end() :][:1] == " "
        )
        yield Cue(quoting[0], end, "quoting", match, (quoting[1], start))
    elif (
        match
        and (mark := _before(outer, start, _THING, 3))
        and _reports_a_thing(outer, mark[0], match)
    ):
        yield Cue(mark[0], match.end(), "thing", match, (mark[1], start))
    elif (refers := REFERS.match(outer, start)) and (mark := _before(outer, start, _OBJECT, 1)):
        yield Cue(mark[0], refers.end(), "object", refers)


def _before(outer: str, start: int, ending: re.Pattern[str], far: int) -> Place | None:
    """How the word before ends, or one up to ``far`` words further, if none ends a clause."""
    for _ in range(far + 1):
        stop = start - 1
        if stop <= 0 or outer[stop] != " ":
            return None
        begin = outer.rfind(" ", max(stop - 40, 0), stop) + 1
        if mark := ending.search(outer, max(begin, stop - 40), stop):
            return mark.span()
        if outer[stop - 1] in ",.다며" or stop - begin > 16:
            return None
        start = begin
    return None


def _whiles(outer: str, found: list[Cue]) -> Iterator[Cue]:
    """…라며: where no reporting verb follows that takes both."""
    last = max((cue.start for cue in found if cue.kind == "quoting"), default=-1)
    for word in _WORD.finditer(outer):
        match = _WHILE.search(outer, *word.span())
        if match and match.end() > last and match.end() < len(outer):
            begin = word.start()
            if outer[begin : match.end()].rstrip(",") not in _NO_WHILE:
                yield Cue(
                    match.start(), match.end() - (outer[match.end() - 1] == ","), "while", match
                )


def _reports_a_thing(outer: str, mark: int, match: re.Match[str]) -> bool:
    """'로 예상했다' reports; '로 말했다', '로 했다' say how; '5%로 집계했다' says what."""
    noun, other = match["doing"] or "", match["other"] or ""
    hedged = DOING.get(noun, "none") in ("forecast", "estimated", "opinion", "worry")
    reporting = (
        hedged or other.startswith(("내다", "꼽")) or noun in ("집계", "발표", "진단", "보도")
    )
    if outer[mark] in "것거걸":
        return (
            reporting
            or noun
            in ("판단", "조사", "전", "파악", "확인", "간주", "인식", "이해", "결론", "지목")
            or other.startswith(("봤", "본다", "보고 있", "보고", "밝"))
        )
    if noun in ("집계", "발표", "조사", "제시"):
        return bool(_NUMBER.search(outer, max(mark - 20, 0), mark + 1))
    return reporting and noun not in ("보도", "기대")
