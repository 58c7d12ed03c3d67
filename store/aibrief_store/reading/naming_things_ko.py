"""Products, models, laws and events in Korean texts: 로봇 ‘누리암’, ‘해오름-2’를 공개했다."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate, word_start
from aibrief_store.reading.spelling import any_of, words

_KINDS = {
    "model": [
        "언어모델",
        "추론모델",
        "AI모델",
        "AI 모델",
        "인공지능 모델",
        "언어 모델",
        "추론 모델",
        "파운데이션 모델",
        "기반 모델",
        "LLM",
        "SLM",
        "멀티모달 모델",
        "초거대 AI",
        "생성형 AI",
        "생성모델",
        "영상모델",
        "번역모델",
        "음성모델",
        "오픈소스 모델",
        "비전 모델",
        "거대모델",
    ],
    "chip": words(
        "반도체 칩 칩셋 프로세서 가속기 NPU GPU 메모리 D램 신경망처리장치 시스템온칩 SoC AP"
    ),
    "policy": words(
        "법안 법률안 법 특별법 정책 제도 조례 협정 로드맵 이니셔티브 규정 개정안 제정안 지침 조약"
    ),
    "event": words(
        "행사 전시회 박람회 포럼 콘퍼런스 컨퍼런스 축제 대회 심포지엄 세미나 영화제 서밋 총회 "
        "토론회 경진대회 간담회 공모전 시상식 페스티벌 엑스포 워크숍"
    ),
    "benchmark": words("벤치마크 평가지표 성능평가"),
    "publication": words(
        "학술지 과학지 의학지 잡지 저널 매체 일간지 주간지 월간지 전문지 신문 소식지 웹진 경제지 "
        "일간"
    ),
    "product": words(
        "로켓 위성 로봇 서비스 앱 전투기 잠수함 탐사선 우주선 드론 스마트폰 전기차 신약 백신 "
        "프로그램 플랫폼 소프트웨어 게임 챗봇 트럭 모델 후보물질 치료제 세단 SUV 차량 안경 기기 "
        "단말기 태블릿 노트북 시계 이어폰 카메라 냉장고 세탁기 청소기 컨테이너선 여객선 유조선 "
        "선박 항공기 열차 버스 배터리 전지 브랜드 시스템 솔루션 비서 에이전트 도우미 검색엔진 "
        "운영체제 제품 신제품 신차 신작 음료 라면 맥주 화장품 웨어러블 헤드셋 스피커 장비 엔진 "
        "발사체 요금제 카드 상품 펀드 휴머노이드 버전 애플리케이션 어플 알고리즘 도구 콘솔 스쿠터 "
        "오토바이 크루즈선 탐사로봇 의족 인공심장 진단키트 키트 주사제 알약"
    ),
}
_NAMED = {word.replace(" ", ""): kind for kind, each in _KINDS.items() for word in each}
_ANY = any_of(word for each in _KINDS.values() for word in each)
_QUOTED = re.compile(
    r"[‘“《〈『「](?P<name>[가-힣A-Z][가-힣A-Za-z0-9 .+&·:-]{0,28}[가-힣A-Za-z0-9+])(?:\((?P<other"
    r">[^()\n]{2,40})\))?[’”》〉』」]"
    r"(?:\((?P<behind>[^()\n]{2,40})\))?"
)
_BEFORE = re.compile(
    rf"(?P<kind>{_ANY})(?:\([^()\n]{{1,20}}\))?(?:인"
    rf"|이자)? ?$"
)
_AFTER = re.compile(
    r"(?:이라는|라는)?(?:의)? ?(?:[가-힣]{1,4} )?"
    rf"(?P<kind>{_ANY})(?:은|는|이|가|을|를|의|로|에|와"
    rf"|과|도"
    rf"|에서)?(?![가-힣])"
)
_RELEASED = re.compile(
    r"(?:을|를|이|가|은|는|의)? (?:[^.\n ‘“]{1,12} ){0,4}?(?:출시|공개|선보|내놓|내놨|발표|개발"
    r"|탑재|출고|양산|시판|판매|발사|쏘아|명명식"
    r"|공급|도입|시연|적용|시범|상용화|개시|런칭|론칭|개통|취항|단종|배포|업데이트|예약|사전|주문"
    r"|출하|품목허가|승인|임상)"
)
_HELD_AT = re.compile(r"(?:열린|열리는|열릴|개최된|개최한|참가한|참석한|개막한|막을 올린) $")
_EVENTS = words(
    "포럼 박람회 엑스포 콘퍼런스 컨퍼런스 서밋 축제 페스티벌 영화제 전시회 대전 심포지엄 워크숍 "
    "데이 비엔날레 모터쇼 어워드 대회 총회 쇼 위크"
)
_ACTS = words(
    "기본법 특별법 진흥법 촉진법 지원법 보호법 관리법 규제법 방지법 법안 조례 협정 이니셔티브 "
    "종합대책 종합계획 기본계획 로드맵"
)
_ENDINGS = (
    ("event", re.compile(rf"(?:{any_of(_EVENTS)})(?: ?20[0-9]{{2}})?$")),
    ("policy", re.compile(rf"(?:{any_of(_ACTS)}|[가-힣]{{2}}법)$")),
)
"""How names of events and laws end."""
_OF_MODELS = re.compile("AI|인공지능|언어|추론|멀티모달|LLM|오픈소스|매개변수")
_VERSION = re.compile(
    r"[가-힣A-Za-z][ -]?[0-9]{1,4}(?:\.[0-9]{1,2})?(?:[A-Za-z]{1,4}| ?프로| ?맥스| ?울트라| ?미니"
    r"| ?플러스)?$|[A-Z]+[0-9]+|[0-9]호$|[0-9]세대$"
)
_SENTENCE = re.compile(
    r"(?:다|요|까|죠|자|것|등|들|적|기|음|함|듯|데|며|고|서|면|나|라|네|줄|뿐|때|중|만|의|을|를|은"
    r"|는|에|로|도|와|과)$|[.?!,]| (?:수|것"
    r"|때|없|있|안|못) "
)
_PLAIN_WORDS = re.compile(
    r"(?:하는|되는|없는|있는|같은|위한|하고|에서|으로|보다|에게|대한|처럼)(?: |$)"
)
_NUMBERED = re.compile(
    r"(?:-[0-9]{1,3}(?:\.[0-9])?[A-Za-z]?|[0-9]{1,3}호)(?=(?:은|는|이|가|을|를|의|와|과|도|에|로"
    r"|보다)?(?![가-힣0-9A-Za-z]))"
)
_EVENT = re.compile(
    any_of(
        words(
            "박람회 엑스포 영화제 콘퍼런스 컨퍼런스 비엔날레 모터쇼 작곡제 연극제 음악제 음악회 "
            "예술제 미술제 도서전 경연대회 전람회 올림피아드 심포지엄 산업전 가전전시회 에어쇼 "
            "서밋"
        ),
        r"(?=에서|에 참가|에 참석|에 출품|이 |가 |에는|에 )",
    )
)
_COMMON_EVENT = re.compile(
    r"(?:국제|지역|대형|이번|올해|산업|전자|자동차|로봇|식품|취업|채용|창업|관광|학술|영화|음악"
    r"|도서|세계|글로벌|각종|전문|대규모|기술|가전|정보기술|게임)+$"
)
_ACT = re.compile(
    r"(?:기본법|특별법|진흥법|촉진법|지원법|보호법|규제법|방지법|육성법|활성화법)(?= (?:제정안"
    r"|개정안|시행|제정|개정|통과)|(?:이|을|은|안) )"
)


def things(text: str) -> Iterator[Candidate]:
    """What is made, launched, held or enacted, with its signals."""
    yield from _quoted(text)
    yield from _numbered(text)
    for found in _EVENT.finditer(text):
        start, end = word_start(text, found.start()), found.end()
        stem = text[start : found.start()]
        if len(stem) > 1 and not _COMMON_EVENT.fullmatch(stem):
            yield Candidate(start, end, text[start:end], "event", ("suffix", "released"))
    for found in _ACT.finditer(text):
        start, end = word_start(text, found.start()), found.end()
        if found.start() - start > 1:
            yield Candidate(start, end, text[start:end], "policy", ("suffix", "released"))


def _numbered(text: str) -> Iterator[Candidate]:
    """'창펑2호 로켓': a number, and what it is of before or behind it."""
    for found in _NUMBERED.finditer(text):
        start, end = word_start(text, found.start()), found.end()
        before = _BEFORE.search(text, max(start - 20, 0), start)
        told = before or _AFTER.match(text, end)
        if told and found.start() - start > 1 and not text[start].isdigit():
            kind = _of(told["kind"], text, start)
            if kind in ("model", "chip", "product"):
                yield Candidate(start, end, text[start:end], kind, ("number", "descriptor"))


def _quoted(text: str) -> Iterator[Candidate]:
    """By what is said before and behind, and by how the name ends."""
    for found in _QUOTED.finditer(text):
        name = found["name"]
        if _PLAIN_WORDS.search(name) or name.count(" ") > 3:
            continue
        start, end = found.span()
        kind, signals = "", ["quoted"]
        version = _VERSION.search(name)
        told = _BEFORE.search(text, max(start - 24, 0), start) or _AFTER.match(text, end)
        if told:
            kind = _of(told["kind"], text, start)
            signals.append("descriptor")
        if version:
            kind = kind or "product"
            signals.append("number")
        ended = next((each for each, rule in _ENDINGS if rule.search(name)), "")
        if ended and kind in ("", "event", "policy", "product"):
            kind = ended
            signals.append("suffix")
        if _HELD_AT.search(text, max(start - 8, 0), start) and kind in ("", "event"):
            kind = "event"
            signals.append("released")
        if name.startswith(("월간 ", "주간 ", "계간 ", "일간 ")):
            kind = "publication"
            signals.append("descriptor")
        if _RELEASED.match(text, end) and (kind or not _SENTENCE.search(name)):
            kind = kind or "product"
            signals.append("released")
        names = _others(found["other"] or found["behind"])
        if names:
            signals.append("bracket")
        if kind and not (_SENTENCE.search(name) and len(signals) < 3 and not told):
            yield Candidate(*found.span("name"), name, kind, tuple(signals), names)


def _of(word: str, text: str, place: int) -> str:
    """The kind that a descriptor tells; a bare 모델 is an AI model where the words
    before say so."""
    kind = _NAMED.get(re.sub("[ -]", "", word), "product")
    if word in ("모델", "버전") and re.search(
        "AI|인공지능|언어|추론|멀티모달|LLM|오픈소스|매개변수",
        text[max(place - 60, 0) : place + 40],
    ):
        return "model"
    return kind


def _others(other: str | None) -> tuple[str, ...]:
    return (
        (other,)
        if other and re.fullmatch(r"[A-Z][A-Za-z0-9 .&'-]{1,40}|[\u3400-\u9fff]{2,14}", other)
        else ()
    )
