"""Where a Korean sentence reports: 고 말했다, 에 따르면, 는 관측이 나온다."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from aibrief_store.reading.saying import Piece
from aibrief_store.reading.saying_words_ko import DOING, EMERGES, GIVES, NOUNS, VERB
from aibrief_store.reading.spelling import words

# Words between 라고 and its verb: '19일', '기자들에게', '강하게', '검찰은'.
_BETWEEN = r"(?P<between>(?:[가-힣0-9A-Za-z·~]{1,12}(?:\([^()]{0,12}\))? ){0,3}?)"
_QUOTING = re.compile(
    rf"(?:(?<=[다라자냐까요죠네지음])|(?<=[”\"’'』」])) ?(?P<mark>이?라?고(?:도|는|만)?|고) "
    rf"?{_BETWEEN}{VERB}"
)
_WHILE = re.compile(
    r"(?:(?<=[다라자냐])|(?<=[”\"’'』」])(?:이?라)?)(?:며|면서(?:도|는)?|는 등)(?=[ ,])"
)
_THING = re.compile(rf"(?P<mark>것으로|거로|(?<=[가-힣0-9A-Za-z%)])(?:으로|로)) ?{_BETWEEN}{VERB}")
_BECOME = "|".join(
    f"{noun}(?:된|됐|되)"
    for noun in words("관측 추정 전망 예상 추산 보도 분석 우려 예측 거론 해석")
)  # fmt: skip
_PASSIVE = re.compile(
    r"(?:것으로|거로|(?<=[다라])고) ?(?P<verb>알려(?:졌|진|져)|전해(?:졌|진|지|져)"
    rf"|평가(?:된|됐|되|받)|{_BECOME})[가-힣]{{0,5}}"
    r"|(?<=다)고 (?P<told>한다|합니다|하더라|한다더라)(?=[ .,]|$)|(?P<short>알려졌다"
    r"|전해졌다)(?=\.|$)"
)
_ACCORDING = re.compile(
    r"에(?:게)? (?P<verb>따르면|의하면|따르자면|따라서는)"
    r"|(?<=자료|고서|통계|조사|결과|발표|집계|설문|문건|문서|공시|논문|명세|지표)(?:를"
    r"|을) (?P<seen>보면)"
)
_NOUN = "|".join(sorted(NOUNS, key=len, reverse=True))
_SPOKEN = re.compile(
    r"(?:(?<=[다라자냐])는|(?<=[것다]이)란|(?<=[”\"’'])(?:이?라)?는) (?:(?:게|것이|건|점이) "
    r"(?P<by>[^,.■]{1,40}?)(?:의)? |(?:[가-힣]{1,6} )?)"
    rf"(?P<noun>{_NOUN})"
    rf"(?:(?P<comes>(?:이|가|도|은|는|만|까지|들이|들도|마저)? (?:[가-힣]{{1,6}} "
    rf"){{0,2}}?(?:{EMERGES})[가-힣]{{0,4}})"
    rf"|(?P<gives>(?:을|를|도|만) (?:[가-힣]{{1,6}} ){{0,2}}?(?:{GIVES})[가-힣]{{0,5}})"
    r"|(?P<is>(?:이다|다|이었다|였다|이라고|입니다|이며|이고|이지만|지만|이나|이라|인데|이어서)(?![가-힣])))"
)
_BESIDE = re.compile(
    r"(?<=[”\"’'])(?:이?라)?는 (?:짧은 )?(?P<noun>말|답|답변|대답|설명|입장|언급) "
    r"?(?:외에|외에는|말고|밖에|뿐)(?=[ ,])"
)
_BARE_NEWS = re.compile(r"(?<=다)는 (?P<noun>소식|소문|후문|전언)(?:이|가|에|을|를|도|은|는)?")
_OBJECT = re.compile(
    r"(?P<mark>을|를|고) (?:[가-힣]{1,5} )?(?P<verb>탓|부인|반박|일축|비판|우려|경고|꼽|지목"
    r"|비난|촉구|걱정|인정|시인|강조|주장|예상|전망|예측|추정)"
    r"(?:했|한다|하고|하며|하면서|해 왔|해왔|았|는다)[가-힣]{0,4}"
)
_STANCE = re.compile(
    r"(?P<noun>입장|뜻|계획|방침|의사|견해|의견|우려|전망|소감|포부|불만|기대)(?:을|를|도) "
    r"(?:[가-힣]{1,6} ){0,1}?(?P<verb>밝[혔힌혀힐]|밝히(?!지)|내비|나타냈|표했|내놨|내놓(?!지)"
    r"|전했|드러냈|피력)"
    r"[가-힣]{1,5}(?!지? 않)"
)
_THIS_WAY = re.compile(
    r"(?:이렇게|다음과 같이|아래와 같이|이같이|이처럼|그렇게) (?P<verb>말|적|썼|밝|설명|전|강조"
    r"|주장|답|덧붙)(?:했|한|하|었|혔|은|였)?[가-힣]{0,4}"
)
_OWN_WORDS = re.compile(
    r"의 (?P<noun>말|설명|주장|진단|평가|분석|전망|지적|이야기|얘기|증언|고백|회고|호소|당부|조언)"
    r"(?:이다|이었다|입니다|다|였다)(?=\.?$)"
)
_SILENT = re.compile(
    r"(?P<noun>답변|답|언급|논평|코멘트|대답|즉답|응답|입장 표명)(?:을|를) (?:[가-힣]{1,6} )?"
    r"(?P<verb>거부|피했|피하|거절|사양|삼갔|유보|하지 않)[가-힣]{0,4}"
    r"|(?:공식 )?(?P<stand>입장|반응|해명)(?:을|도) (?:[가-힣]{1,6} )?(?:내|내놓"
    r"|밝히)지 않[가-힣]{0,3}"
    r"|(?P<reply>답|답변|응답|회신)하지 않(?:았|고)[가-힣]{0,3}"
)
_GESTURE = re.compile(
    r"(?:고개를 (?:저었|가로저었|끄덕였|흔들었)|(?:말|설명|이야기)을 (?:이었|이어 ?갔|보탰"
    r"|꺼냈)|말문을 열었"
    r"|입을 (?:열었|뗐)|운을 뗐|목소리를 높였|손사래를 쳤|한숨을 (?:쉬었|내쉬었)|미소를 지었"
    r"|혀를 (?:찼|내둘렀)"
    r"|웃었|웃어 보였|되물었|회상했|털어놨|덧붙였|설명했|말했|강조했|단언했|자신했|우려했"
    r"|반박했|호소했)다(?=\.?$)"
)
_NUMBER = re.compile(r"[0-9][^ ]{0,8}(?: [가-힣]{1,4})?$")


class _Rule(NamedTuple):
    """A pattern, its kind, and words one of which it needs: most sentences have none."""

    kind: str
    needs: tuple[str, ...]
    pattern: re.Pattern[str]


_RULES = (
    _Rule("according", ("따르", "의하", "따라서는", "보면"), _ACCORDING),
    _Rule("quoting", ("고",), _QUOTING),
    _Rule("thing", ("로",), _THING),
    _Rule("passive", ("고 ", "로 ", "로알", "알려", "전해"), _PASSIVE),
    _Rule("spoken", ("는 ", "란 "), _SPOKEN),
    _Rule("beside", ("”는", "라는", "’는", '"는'), _BESIDE),
    _Rule("news", ("소식", "소문", "후문", "전언"), _BARE_NEWS),
    _Rule("object", ("을 ", "를 ", "고 "), _OBJECT),
    _Rule("stance", ("을 ", "를 ", "도 "), _STANCE),
    _Rule("this_way", ("이렇게", "같이", "이처럼", "그렇게"), _THIS_WAY),
    _Rule("own_words", ("의 ",), _OWN_WORDS),
    _Rule("gesture", ("다",), _GESTURE),
    _Rule("silent", ("을 ", "를 ", "지 않"), _SILENT),
)


def cues(sentence: Piece) -> list[tuple[re.Match[str], str]]:
    """The reporting words of a sentence with their kinds, the first and longest first."""
    outer = sentence.outer
    found = [
        (match, rule.kind)
        for rule in _RULES
        if any(map(outer.__contains__, rule.needs))
        for match in rule.pattern.finditer(outer)
        if rule.kind != "thing" or _reports_a_thing(outer, match)
    ]
    if "며" in outer or "면서" in outer or "는 등" in outer:
        found += [(match, "while") for match in _whiles(outer)]
    return sorted(found, key=lambda cue: (cue[0].start(), -cue[0].end()))


def _whiles(outer: str) -> Iterator[re.Match[str]]:
    """…라며: where no reporting verb follows that takes both."""
    for match in _WHILE.finditer(outer):
        if not _QUOTING.search(outer, match.end()):
            yield match


def _reports_a_thing(outer: str, match: re.Match[str]) -> bool:
    """'로 예상했다' reports; '로 말했다', '로 했다' say how; '5%로 집계했다' says what."""
    noun, other = match["doing"] or "", match["other"] or ""
    hedged = DOING.get(noun, "none") in ("forecast", "estimated", "opinion")
    reporting = (
        hedged or bool(re.match("내다|꼽", other)) or noun in ("집계", "발표", "진단", "보도")
    )
    if match["mark"] in ("것으로", "거로"):
        return (
            reporting
            or noun in ("판단", "조사", "전", "파악", "확인", "간주", "인식", "이해")
            or bool(re.match("봤|본다|보고|밝", other))
        )
    if noun in ("집계", "발표", "조사", "제시"):
        return bool(_NUMBER.search(outer, max(match.start() - 20, 0), match.start()))
    return reporting and noun not in ("보도", "기대")
