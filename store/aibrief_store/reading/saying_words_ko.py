"""Korean words that report: verbs, nouns of 하다, nouns that stand for what is said."""

import re

from aibrief_store.reading.saying import Hedge
from aibrief_store.reading.spelling import words

DOING: dict[str, Hedge] = {
    **dict.fromkeys(
        words(
            "말 전 주장 강조 설명 지적 답 대답 답변 보도 발표 공시 인증 집계 진술 증언 소개 회상 "
            "인정 시인 통보 당부 토로 언급 확인 폭로 고백 표현 조언 제안 촉구 요구 호소 단언 해명 "
            "회고 제보 고발 공지 보고 선언 다짐 약속 장담 자신 응수 항변 주문 권고 위로 농담 질문 "
            "술회 역설 성토 규정 천명 공언 피력 고지 반문 추궁 강변 부연 첨언 신고 안내 판시 판단 "
            "결론 진단 통지 조사 예고 시사 암시 단정 확언 개탄 한탄 탄식 실토 자백 논평 항의 변명 "
            "하소연 푸념 자랑 감탄 공표 명시 적시 서술 기술 요청 건의 회신 요약 정리 지시 재확인 "
            "질타 규탄 힐난 반발 불평 쓴소리 환영 옹호 두둔 자부 확신 인용 귀띔 소리 응답 통고 "
            "자처 호언 엄포 경계 파악 이해 지목 제시 선서 토로 당부 추천 역설 폭언 경탄 항소 "
            "언명 발언 안심 사과 유감 반색 안도 호통 직격 저격 압박 독려 격려 추모 애도 다그 "
            "판결 선고"
        ),
        "none",
    ),
    **dict.fromkeys(
        words(
            "분석 평가 비판 비난 지지 생각 우롱 자평 호평 혹평 칭찬 해석 극찬 총평 간주 인식 풀이 "
            "의심 추론 평론 단정 낙인 호평 자신 직언"
        ),
        "opinion",
    ),
    **dict.fromkeys(words("전망 예상 예측 예보 관측 기대 예견 점 낙관 비관 예언"), "forecast"),
    **dict.fromkeys(words("추정 추산 계산 어림 산정 추측 짐작"), "estimated"),
    **dict.fromkeys(words("우려 걱정 경고 염려"), "worry"),
    **dict.fromkeys(words("부인 반박 일축 부정"), "denied"),
}
"""Dictionary form and hedge of a noun that makes a verb with 하다."""
_OTHER: dict[tuple[str, Hedge], tuple[str, ...]] = {
    ("밝히다", "none"): ("밝혔", "밝힌", "밝히", "밝혀", "밝힐"),
    ("덧붙이다", "none"): ("덧붙였", "덧붙인", "덧붙이", "덧붙여"),
    ("알리다", "none"): ("알렸", "알린 ", "알리며", "알려 왔", "알려왔"),
    ("적다", "none"): ("적었", "적은 ", "적으며", "적고 있"),
    ("쓰다", "none"): ("썼",),
    ("맞서다", "none"): ("맞섰", "맞서고", "맞선다"),
    ("외치다", "none"): ("외쳤", "외친", "외치"),
    ("웃다", "none"): ("웃었", "웃는다", "웃으며", "웃어 보"),
    ("털어놓다", "none"): ("털어놨", "털어놓", "털어놔"),
    ("꼬집다", "opinion"): ("꼬집",),
    ("귀띔하다", "none"): ("귀띔",),
    ("내다보다", "forecast"): ("내다봤", "내다본", "내다보", "내다볼"),
    ("보다", "opinion"): (
        "봤", "본다", "보고 있", "봅니다", "보는 ", "본 ", "보고 ", "보고, ", "바라본다", "바라봤",
    ),
    ("되묻다", "none"): ("되물", "되뇌", "되묻"),
    ("묻다", "none"): ("물었", "묻는다"),
    ("하다", "none"): (
        "했", "하신다", "하셨", "하던 ", "한 뒤", "한 후", "한 다음", "한 바 ", "한 데 ", "하면서",
        "하며",
    ),
    ("잘라 말하다", "none"): ("잘라 말",),
    ("입을 모으다", "none"): ("입을 모",),
    ("선을 긋다", "denied"): ("선을 그", "선을 긋"),
    ("못박다", "none"): ("못박", "못 박"),
    ("몰아붙이다", "none"): ("몰아붙", "몰아세"),
    ("떠올리다", "none"): ("떠올렸", "떠올린"),
    ("이어가다", "none"): ("이어갔", "이어간"),
    ("운을 떼다", "none"): ("운을 뗐", "운을 뗀"),
    ("말문을 열다", "none"): ("말문을 열", "입을 열", "입을 뗐"),
    ("믿다", "opinion"): ("믿는다", "믿고 있", "믿었"),
    ("치켜세우다", "opinion"): ("치켜세", "추켜세", "추어올", "추켜올"),
    ("꼽다", "opinion"): ("꼽았", "꼽은", "꼽는"),
    ("힘주어 말하다", "none"): ("힘주어 말", "힘줘 말", "힘을 줬", "힘을 실었"),
    ("목소리를 높이다", "none"): ("목소리를 높", "목소리를 냈", "목청을 높", "날을 세", "각을 세"),
    ("느끼다", "opinion"): ("느꼈", "느낀다"),
    ("여기다", "opinion"): ("여겼", "여긴다"),
    ("손사래를 치다", "denied"): ("손사래",),
    ("고개를 젓다", "denied"): ("고개를 저", "고개를 가로"),
    ("고개를 끄덕이다", "none"): ("고개를 끄덕",),
    ("결론짓다", "none"): ("결론지", "결론을 내", "결론내", "결론 내"),
    ("혀를 내두르다", "opinion"): ("혀를 내둘", "내둘", "혀를 찼"),
    ("짚다", "opinion"): ("짚었", "짚는", "짚어"),
    ("쏘아붙이다", "none"): ("쏘아붙", "쏘아댔"),
    ("되받다", "none"): ("되받", "받아쳤", "맞받"),
    ("투덜거리다", "none"): ("투덜", "볼멘소리"),
    ("내비치다", "none"): ("내비쳤", "내비친", "내비치"),
    ("거들다", "none"): ("거들었", "거든다"),
    ("잡아떼다", "denied"): ("잡아뗐", "잡아떼"),
    ("한숨짓다", "none"): ("한숨",),
    ("점치다", "forecast"): ("점쳤", "점친다", "점치"),
    ("몸을 낮추다", "none"): ("몸을 낮", "말을 아", "즉답을 피"),
    ("이르다", "none"): ("일렀", "타일렀", "다그쳤", "일침을", "일갈", "쐐기를 박"),
    ("추어주다", "opinion"): ("엄지를 치켜", "찬사를 보", "평했"),
    ("부르다", "opinion"): ("불렀", "부른다"),
    ("벼르다", "none"): ("벼르고", "벼른다", "별렀"),
    ("빗대다", "opinion"): ("비유했", "빗댔", "비꼬", "비꼰"),
    ("말을 보태다", "none"): ("말을 보", "말을 이", "말을 맺", "말을 꺼", "말을 흐"),
}  # fmt: skip
OTHER: dict[str, tuple[str, Hedge]] = {
    start: told for told, starts in _OTHER.items() for start in starts
}
"""How other verbs begin as printed, with dictionary form and hedge."""
NOUNS: dict[str, Hedge] = {
    **dict.fromkeys(
        words("소문 소식 후문 기사 보도 말 얘기 이야기 설 증언 풍문 제보 전언 의혹 뒷말"), "hearsay"
    ),
    **dict.fromkeys(words("관측 전망 예상 예측 기대"), "forecast"),
    **dict.fromkeys(["추정", "추산", "추측"], "estimated"),
    **dict.fromkeys(
        words(
            "평가 지적 분석 의견 비판 목소리 해석 시각 견해 반응 진단 주장 설명 반론 인식 평 "
            "조언 당부 볼멘소리 불만 하소연 지론 진술 여론 쓴소리 신중론 회의론 낙관론 비관론 "
            "조롱 탄식 찬사 호평 "
            "혹평 극찬 판단 분위기 요구 의문 냉소 자조 한탄 아쉬움 반발 원성 질타 자성 논리 의구심"
        ),
        "opinion",
    ),
    **dict.fromkeys(words("우려 걱정 경고 불안"), "worry"),
    "목표": "target",
    **dict.fromkeys(words("입장 방침 계획 구상 포부 복안"), "planned"),
}
"""Nouns for what a clause with 는 says."""
TEXTS: dict[str, Hedge] = dict.fromkeys(
    words("글 댓글 메시지 문자 성명 논평 답변 입장문 메모 후기 편지 서한 해명 대답 답 청원"), "none"
)
"""Nouns for words that somebody writes: '“…”는 글을 올렸다'."""
PLANNING = frozenset(words("입장 방침 계획 설명 구상 포부 복안 주장 진술 지론 판단 각오 목표"))
"""Of those, the ones that a subject has: '정부는 … 방침이다'."""
EMERGES = (
    r"앞서|앞선|나(?:온다|왔|오고|오는|온 )|나돌|나돈|제기|있(?:다|었|지만|고|는데)|많(?:다|았"
    r"|지만|고)"
    r"|돈다|돌(?:았|고|면서|기)|났|지배적|우세|이어(?:졌|지)|쏟아|들(?:린|려)"
    r"|잇따|끊이지|전해(?:졌|지)|커지|커졌|높(?:다|아)|적지 않|무성|퍼(?:졌|지)|엇갈|힘을 얻"
    r"|크(?:다|지만|고)"
    r"|파다|호재|악재|흘러나|고개를 들|팽배|불거|확산|번지"
)
"""What views do that nobody is said to have."""
GIVES = (
    r"내놨|내놓|밝|제기|나타냈|표했|드러냈|쏟아냈|전했|피력|제시|남겼|되풀이|반복|올렸|보냈"
    r"|게시|적었|발표|내비|고수|유지|반박|꺼냈|건넸|했|한다|하고|냈|낸다|내고"
)
"""What somebody does with a view."""
HEDGED: dict[str, Hedge] = {
    "전망": "forecast",
    "예상": "forecast",
    "예측": "forecast",
    "추정": "estimated",
    "추산": "estimated",
    "우려": "worry",
    "관측": "forecast",
}
"""Nouns of the passive that are no mere hearsay."""
SHORT = {
    "말": "말하다",
    "적": "적다",
    "썼": "쓰다",
    "밝": "밝히다",
    "덧붙": "덧붙이다",
    "꼽": "꼽다",
}
"""Dictionary forms of what `saying_ko` matches in part."""

_NAMES = "|".join(sorted(DOING, key=len, reverse=True)).replace("|전|", "|전(?!해[졌진지])|")
_STARTS = "|".join(sorted(map(re.escape, OTHER), key=len, reverse=True))
VERB = re.compile(
    rf"(?:(?P<doing>{_NAMES})(?:을|를)? ?(?:했|한|하|해|합|드|받)"
    rf"|(?P<other>{_STARTS}))(?:(?<! )[가-힣]{{0,6}})?"
)
"""A reporting verb: group 'doing', a noun of `DOING`, or 'other', of `OTHER`."""
VERB_HEADS = frozenset(
    start[:2].strip() for start in (*OTHER, *(n + end for n in DOING for end in "했한하해합드을를"))
)
"""How words begin, by two letters, that may be reporting verbs."""
VERB_LETTERS = frozenset(start for start in OTHER if len(start) == 1)
"""Verbs of one letter: 했, 봤."""


def meaning(doing: str | None, other: str | None) -> tuple[str, Hedge] | None:
    """Dictionary form and hedge of what `VERB` matched."""
    if doing:
        return f"{doing}하다", DOING[doing]
    return OTHER.get(other) if other else None
