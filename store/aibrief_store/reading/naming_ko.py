"""Names in Korean texts: 손태오 대표, 말글연구소, 톈겅커지(天耕科技), 시장분석기관 오비트센스."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate
from aibrief_store.reading.naming_people_ko import people
from aibrief_store.reading.naming_words_ko import (
    COMPANY,
    DESCRIPTOR,
    GENERIC,
    INSTITUTION,
    NO_DESCRIBED,
    NO_NAME,
    PRODUCT,
    PUBLICATION,
    TITLES,
)
from aibrief_store.reading.saying_words_ko import DOING, OTHER
from aibrief_store.reading.spelling import any_of, begun

_INSTITUTION, _COMPANY, _PUBLICATION = (
    any_of(each.split("|")) for each in (INSTITUTION, COMPANY, PUBLICATION)
)
_FIRST = "".join(
    sorted(
        {word[0] for each in (INSTITUTION, COMPANY, PUBLICATION) for word in each.split("|")}
        | {"대"}
    )
)
_DESCRIPTOR = begun(DESCRIPTOR.split("|"))
_PRODUCT = begun(PRODUCT.split("|"))
_VERBISH = re.compile(
    r"(?:하는|하던|했던|되는|이던|라는|다는|에서|에게|까지|부터|으로|에는|보다|처럼)$"
)
_SUFFIXED = re.compile(
    rf"(?<![가-힣A-Za-z])(?P<name>[가-힣A-Za-z]{{2,14}}?(?=[{_FIRST}])(?:(?P<institution>{_INSTITUTION})"
    rf"|(?P<company>{_COMPANY})|(?P<publication>{_PUBLICATION})|(?P<university>대)))"
    r"(?:\((?P<other>[^()\n]{2,40})\))?(?=(?:은|는|이|가|을|를|의|와|과|도|에서|에서는|에|에는"
    r"|로|으로|이라|측은|측이|에게|께서)?(?![가-힣]))"
)
_ALONE = re.compile(rf"(?<![가-힣])(?=[{_FIRST}])({_INSTITUTION}|{_COMPANY})(?:은|는|이|가|의) ")
_GENERIC = re.compile(GENERIC)
_DESCRIBED = re.compile(
    rf"(?P<descriptor>{_DESCRIPTOR})(?:인)? [‘“'\"]?"
    rf"(?P<name>(?!(?:{NO_DESCRIBED})(?![가-힣]{{3}}))"
    r"[가-힣A-Z][가-힣A-Za-z0-9&]{1,15}?)[’”'\"]?"
    r"(?:\((?P<other>[^()\n]{2,40})\))?(?P<particle>은|는|이|가|의|와|과|를|을|에|도|에서|에 "
    r"따르면)(?![가-힣])"
)
_TWO_WORDS = re.compile(
    r"(?=[매전일주월경방통])(?:매체|전문지|일간지|주간지|월간지|경제지|방송사|통신사) "
    r"(?P<name>[가-힣A-Z][가-힣A-Za-z]{1,9} [가-힣A-Z][가-힣A-Za-z]{1,9})(?=은 |는 |이 |가 "
    r"|에 따르면)"
)
_BRACKETED = re.compile(
    r"(?<![가-힣A-Za-z])(?P<name>[가-힣][가-힣A-Za-z0-9]{1,19})\((?P<other>[A-Z][A-Za-z0-9 "
    r".&·'-]{1,40}|[\u3400-\u9fff]{2,12}(?:·[A-Z][A-Za-z0-9 .&-]{1,30})?)\)"
)
_HAN_COMPANY = re.compile(r"(?:科技|公司|集团|集團|汽车|汽車|电子|電子|智能|能源|股份|銀行|银行)$")
_HAN_INSTITUTION = re.compile(r"(?:大学|大學|研究院|研究所|协会|協會|学院|學院)$")
# A term with its English in brackets is no name.
_TERM = re.compile(
    r"(?:모델|기술|지능|학습|시스템|방식|지수|제도|협정|법|이론|효과|현상|전략|모형|장치|센터|산업|시장|연산|처리|공정|소재|물질|이온)$"
)
_PAPER = re.compile(
    r"(?:학술지|과학지|의학지|잡지|저널|매체|일간지|주간지|월간지|전문지|신문|소식지) "
    r"[‘“《『<'\"](?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9 &]{1,24})[’”》』>'\"]"
)
_TOPIC = re.compile(r"(?:\([^()\n]{1,40}\))?(?:은|는|이|가)(?= )")
_ORDINARY = re.compile(
    r"(?:주가|매출|실적|직원|임원|규모|경쟁력|수익성|점유율|투자|제품|기술|노조|대부분|전체|내부|고객|이름"
    r"|명단|목록|숫자|비중|총액|이익|공장|본사|사무실|연구진|개발자|엔지니어|부담|수요|주문|반응|움직임|출신"
    r"|설립|인수|합병|활동|경영|운영|지원|육성|창업|성장|환경|문화|가치|부채|대출|결합|등록|평가|조사|분석"
    r"|자료|보고서|사람|분위기|사정|요청|요구|의견|입장|주장|설명|간부|담당자|책임자|임직원|측에서)$"
)
_NUMBERED = re.compile(
    rf"(?<![가-힣])(?:(?P<before>{_PRODUCT}) "
    rf")?[‘“'\"]?(?P<name>[가-힣A-Z][가-힣A-Za-z]{{1,9}}(?:-?[0-9]{{1,3}}호"
    rf"|-[0-9]{{1,3}}[A-Z]?))[’”'\"]?(?: (?P<after>{_PRODUCT}))?(?![0-9A-Za-z])"
)
_QUOTED_PRODUCT = re.compile(
    rf"(?P<before>{_PRODUCT})(?:인)? [‘'“\"](?P<name>[가-힣A-Za-z][가-힣A-Za-z0-9 "
    rf".-]{{1,20}})(?:\((?P<other>[^()\n]{{2,40}})\))?[’'”\"]"
)
_BEFORE = re.compile(rf"(?:{DESCRIPTOR})(?:인)? $")
_TITLE_BEHIND = re.compile(
    r"(?:\([^()\n]{1,24}\))?(?:의)? ?(?:[가-힣]{2,10}(?:\([^()\n]{1,24}\))? ){0,2}?"
    rf"{begun(TITLES.split('|'))}(?![가-힣]{{3}})"
)
_SOURCE = re.compile(
    r"(?:이|가)? (?:조사|보고서|자료|통계|집계|관계자|대변인|연구진|연구팀|소속|측|리서치센터"
    r"|분석|추산|홍보"
    r"|(?:[0-9가-힣]{1,6} ){0,2}(?:발표|공개|발간|집계|조사|공시|작성|배포|제출)한)"
)
_FOUNDED = re.compile(r"(?:을|를) (?:세운|이끄는|이끌|창업|설립|운영|인수|창립|경영)")
_DOES = rf"(?:{any_of(DOING)})(?:했|한|하|해)|{'|'.join(OTHER)}"
_SPEAKS = re.compile(
    r"(?:\([^()\n]{1,40}\))?(?:에 따르면|에 의하면|(?:은|는)(?= [^.\n]{0,120}?(?:고|로|라며|다며) "
    rf"(?:[가-힣0-9]{{1,8}} ){{0,2}}?(?:{_DOES})))"
)


def candidates(text: str) -> Iterator[Candidate]:
    """Names that a Korean text may hold, with their signals; the same name may come twice."""
    yield from people(text)
    yield from _organisations(text)
    yield from _papers(text)
    yield from _bracketed(text)
    yield from _products(text)


def _organisations(text: str) -> Iterator[Candidate]:
    # 말글연구소 … 연구소는: the suffix alone stands for the whole name.
    alone = {found[1] for found in _ALONE.finditer(text)}
    for found in _SUFFIXED.finditer(text):
        kind = next(k for k in ("institution", "company", "publication", "university") if found[k])
        stem = found["name"][: -len(found[kind])]
        if (
            len(stem) < 2
            or _GENERIC.fullmatch(stem)
            or _VERBISH.search(stem)
            or kind == "university"
        ):
            continue
        signals = ["suffix", *_around(text, found.start("name"), found.end("name"), found["other"])]
        if found[kind] in alone:
            signals.append("repeated")
        yield Candidate(
            *found.span("name"), found["name"], kind, tuple(signals), _names(found["other"])
        )
    for found in _DESCRIBED.finditer(text):
        name = found["name"]
        if len(name) < 3 or _VERBISH.search(name + found["particle"]) or name in NO_NAME:
            continue
        signals = [
            s for s in _around(text, *found.span("name"), found["other"]) if s != "descriptor"
        ]
        kind = _kind_of(text[max(found.start() - 4, 0) : found.end("descriptor")])
        yield Candidate(
            *found.span("name"), name, kind, ("descriptor", *signals), _names(found["other"])
        )


def _papers(text: str) -> Iterator[Candidate]:
    """Papers in quotation marks, or of two words: '주간지 이코노믹 메리디언은'."""
    for found in _PAPER.finditer(text):
        yield Candidate(*found.span("name"), found["name"], "publication", ("descriptor", "quoted"))
    for found in _TWO_WORDS.finditer(text):
        signals = tuple(_around(text, *found.span("name"), None))
        yield Candidate(*found.span("name"), found["name"], "publication", signals)


def _kind_of(descriptor: str) -> str:
    if descriptor.endswith(("지", "매체", "통신사", "방송사")):
        return "publication"
    institution = ("시험기관", "연구기관", "국제기관", "공공기관", "정부기관", "싱크탱크", "단체")
    return "institution" if descriptor.endswith(institution) else "company"


def _around(text: str, start: int, end: int, other: str | None) -> Iterator[str]:
    if other and _names(other):
        yield "bracket"
    if _SPEAKS.match(text, end):
        yield "speaker"
    before = text[max(start - 14, 0) : start]
    if _BEFORE.search(before):
        yield "descriptor"
    if _TITLE_BEHIND.match(text, end):
        yield "title"
    if before[-1:] in "‘“'\"" and before:
        yield "quoted"
    if _SOURCE.match(text, end):
        yield "source"
    if _TOPIC.match(text, end) and not _ORDINARY.search(text[start:end]):
        yield "topic"
    if _FOUNDED.match(text, end):
        yield "founded"


def _names(other: str | None) -> tuple[str, ...]:
    """Names in a bracket: each part of 'X·Y' in another script."""
    if not other:
        return ()
    parts = [part.strip() for part in re.split("[·,/]", other)]
    return tuple(
        p for p in parts if re.fullmatch(r"[A-Z][A-Za-z0-9 .&'-]{1,40}|[\u3400-\u9fff]{2,12}", p)
    )


def _bracketed(text: str) -> Iterator[Candidate]:
    """A name with its original: by what the original ends in, or by its capitals."""
    for found in _BRACKETED.finditer(text):
        names = _names(found["other"])
        if not names or _VERBISH.search(found["name"]):
            continue
        signals = ["bracket"]
        kind = ""
        if any(_HAN_COMPANY.search(name) for name in names):
            kind = "company"
            signals.append("suffix")
        elif any(_HAN_INSTITUTION.search(name) for name in names):
            kind = "institution"
            signals.append("suffix")
        elif not any(" " in name or len(name) > 5 for name in names):
            continue
        else:
            signals += list(_around(text, *found.span("name"), None))
            if len(names) > 1:
                signals.append("names")
        if len(signals) > 1 or not _TERM.search(found["name"]):
            yield Candidate(*found.span("name"), found["name"], kind, tuple(signals), names)


def _products(text: str) -> Iterator[Candidate]:
    for found in _NUMBERED.finditer(text):
        if found["before"] or found["after"]:
            yield Candidate(*found.span("name"), found["name"], "product", ("number", "descriptor"))
    for found in _QUOTED_PRODUCT.finditer(text):
        yield Candidate(
            *found.span("name"), found["name"], "product", ("quoted", "descriptor"),
            _names(found["other"]),
        )  # fmt: skip
