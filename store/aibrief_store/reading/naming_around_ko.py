"""What the words around a Korean organisation's name tell of it."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming_bodies_ko import (
    DESCRIPTOR,
)
from aibrief_store.reading.naming_shapes_ko import foreign
from aibrief_store.reading.naming_words_ko import (
    ORDINARY,
    TITLES,
)
from aibrief_store.reading.saying_words_ko import DOING, OTHER
from aibrief_store.reading.spelling import any_of, begun

_TOPIC = re.compile(r"(?:\([^()\n]{1,60}\))?(?:은|는|이|가)(?= )")
_WORKS = re.compile(
    r"[’”'\"]?(?:\([^()\n]{1,60}\))?(?:을|를) (?:세운|이끄는|이끌|창업|설립|운영|인수|창립|경영)"
    r"|(?:에|과|와) (?:발주|의뢰|주문|맡기|맡긴|입사|투자|매각|납품|공급|합병|인수)|의 (?:자회사"
    r"|계열사|모회사|주가|지분|대표|매출|본사|최고|[가-힣]{2,4} [가-힣]{2,4} (?:대표|최고))|(?:이"
    r"|가)? (?:지분|주가|본사)| 출신| 산하| 계열|(?:에서|로) (?:일하|근무|이직|옮)"
)
_SOURCE = re.compile(
    r"(?:이|가|의)? (?:조사|보고서|자료|통계|집계|관계자|대변인|연구진|연구팀|소속|측|리서치센터"
    r"|분석|추산|홍보"
    r"|(?:[0-9가-힣]{1,6} ){0,2}(?:발표|공개|발간|집계|조사|공시|작성|배포|제출)한)"
)
_DOES = rf"(?:{any_of(DOING)})(?:했|한|하|해)|{'|'.join(OTHER)}"
_SPEAKS = re.compile(
    r"(?:\([^()\n]{1,60}\))?(?:에 따르면|에 의하면|(?:은|는)(?= [^.\n]{0,80}?(?:고|로|라며|다며) "
    rf"(?:[가-힣0-9]{{1,8}} ){{0,2}}?(?:{_DOES})))"
)
_BEFORE = re.compile(rf"(?:{any_of(DESCRIPTOR)})(?:인)? [‘“'\"]?$")
_TITLE_BEHIND = re.compile(
    r"(?:\([^()\n]{1,60}\))?(?:의)? (?:[가-힣]{2,10}(?:\([^()\n]{1,24}\))? ){0,2}?"
    rf"[가-힣]{{0,6}}?{begun(t for t in TITLES if len(t) > 1)}(?![가-힣]{{3}})"
)


def around(text: str, start: int, end: int, name: str) -> Iterator[str]:
    """The signals of the words around a name that may be an organisation's."""
    if _SPEAKS.match(text, end) or _SOURCE.match(text, end):
        yield "speaker"
    if _BEFORE.search(text, max(start - 10, 0), start):
        yield "descriptor"
    if _TITLE_BEHIND.match(text, end):
        yield "title"
    if _TOPIC.match(text, end) and name not in ORDINARY:
        yield "topic"
    if _WORKS.match(text, end):
        yield "role"
    if foreign(name) and name not in ORDINARY:
        yield "coined"
