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
            "자처 호언 엄포 경계 파악 이해"
        ),
        "none",
    ),
    **dict.fromkeys(
        words(
            "분석 평가 비판 비난 지지 생각 우롱 자평 호평 혹평 칭찬 해석 극찬 총평 간주 인식 풀이 "
            "의심 추론"
        ),
        "opinion",
    ),
    **dict.fromkeys(words("전망 예상 예측 관측 기대 예견 점 낙관 비관 예언"), "forecast"),
    **dict.fromkeys(words("추정 추산 계산 어림 산정 추측 짐작"), "estimated"),
    **dict.fromkeys(words("우려 걱정 경고 염려"), "worry"),
    **dict.fromkeys(words("부인 반박 일축 부정"), "denied"),
}
"""Dictionary form and hedge of a noun that makes a verb with 하다."""
OTHER: dict[str, tuple[str, Hedge]] = {
    "밝(?:혔|힌|히|혀|힐)": ("밝히다", "none"),
    "덧붙(?:였|인|이|여)": ("덧붙이다", "none"),
    "알(?:렸|린 |리며|려 왔)": ("알리다", "none"),
    "적(?:었|은 |으며|고 있)": ("적다", "none"),
    "썼": ("쓰다", "none"),
    "맞(?:섰|서고)": ("맞서다", "none"),
    "외(?:쳤|친|치)": ("외치다", "none"),
    "웃었": ("웃다", "none"),
    "털어(?:놨|놓)": ("털어놓다", "none"),
    "꼬집": ("꼬집다", "opinion"),
    "귀띔": ("귀띔하다", "none"),
    "내다(?:봤|본|보|볼)": ("내다보다", "forecast"),
    "(?:봤|본다|보고 있|봅니다|보는 |본 |보고(?=[ ,]))": ("보다", "opinion"),
    "되(?:물|뇌)": ("되묻다", "none"),
    "물었": ("묻다", "none"),
    "(?:했|하신다|하셨|하던|했던)": ("하다", "none"),
    "잘라 말": ("잘라 말하다", "none"),
    "입을 모": ("입을 모으다", "none"),
    "선을 그": ("선을 긋다", "denied"),
    "못 ?박": ("못박다", "none"),
    "몰아(?:붙|세)": ("몰아붙이다", "none"),
    "떠올(?:렸|린)": ("떠올리다", "none"),
    "이어(?:갔|간)": ("이어가다", "none"),
    "운을 뗐": ("운을 떼다", "none"),
    "믿(?:는다|고 있|었)": ("믿다", "opinion"),
    "치켜세": ("치켜세우다", "opinion"),
    "추켜세": ("추켜세우다", "opinion"),
    "꼽(?:았|은|는)": ("꼽다", "opinion"),
    "힘주어 말": ("힘주어 말하다", "none"),
    "목소리를 높": ("목소리를 높이다", "none"),
    "느(?:꼈|낀다)": ("느끼다", "opinion"),
    "여(?:겼|긴다)": ("여기다", "opinion"),
    "손사래": ("손사래를 치다", "denied"),
    "고개를 (?:저|가로)": ("고개를 젓다", "denied"),
    "결론(?:지|을 내|내)": ("결론짓다", "none"),
    "(?:혀를 )?내둘": ("내두르다", "opinion"),
    "짚(?:었|는|어)": ("짚다", "opinion"),
    "쏘아붙": ("쏘아붙이다", "none"),
    "되받": ("되받다", "none"),
    "추어올": ("추어올리다", "opinion"),
    "투덜": ("투덜거리다", "none"),
    "내비(?:쳤|친|치)": ("내비치다", "none"),
    "거(?:들었|든다)": ("거들다", "none"),
    "잡아(?:뗐|떼)": ("잡아떼다", "denied"),
    "고개를 끄덕": ("고개를 끄덕이다", "none"),
    "한숨": ("한숨짓다", "none"),
    "점(?:쳤|친다|치)": ("점치다", "forecast"),
}
"""Patterns of other verbs, with dictionary form and hedge."""
NOUNS: dict[str, Hedge] = {
    **dict.fromkeys(
        words("소문 소식 후문 기사 보도 말 얘기 이야기 설 증언 풍문 제보 전언 의혹"), "hearsay"
    ),
    **dict.fromkeys(words("관측 전망 예상 기대"), "forecast"),
    **dict.fromkeys(["추정", "추산"], "estimated"),
    **dict.fromkeys(
        words(
            "평가 지적 분석 의견 비판 목소리 해석 시각 견해 반응 진단 주장 설명 반론 인식 평 "
            "조언 당부 볼멘소리 불만 하소연 지론 진술"
        ),
        "opinion",
    ),
    **dict.fromkeys(words("우려 걱정 경고 불안"), "worry"),
    **dict.fromkeys(words("입장 방침 계획 구상 포부 복안"), "planned"),
}
"""Nouns for what a clause with 는 says."""
PLANNING = frozenset(words("입장 방침 계획 설명 구상 포부 복안 주장 진술 지론"))
"""Of those, the ones that a subject has: '정부는 … 방침이다'."""
EMERGES = (
    r"나(?:온다|왔|오고|오는|온 )|나돌|제기|있(?:다|었|지만|고|는데)|많(?:다|았|지만|고)"
    r"|돌(?:았|고|면서)|났|지배적|우세|이어(?:졌|지)|쏟아|들(?:린|려)"
    r"|잇따|끊이지|전해(?:졌|지)|커지|커졌|높(?:다|아)|적지 않|무성|퍼(?:졌|지)|엇갈|힘을 얻"
    r"|크(?:다|지만|고)"
    r"|파다|호재|악재|흘러나|고개를 들|팽배|불거|확산|번지"
)
"""What views do that nobody is said to have."""
GIVES = (
    r"내놨|내놓|밝|제기|나타냈|표했|드러냈|쏟아냈|전했|피력|제시|남겼|되풀이|반복|올렸|보냈"
    r"|내비|고수|유지|반박|꺼냈|건넸|했|한다|하고|냈|낸다|내고"
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
VERB = (
    rf"(?:(?P<doing>{_NAMES})(?:을|를)? ?(?:했|한|하|해|합|드)"
    rf"|(?P<other>{'|'.join(OTHER)}))[가-힣]{{0,6}}"
)
"""A reporting verb: group 'doing', a noun of `DOING`, or 'other', of `OTHER`."""


def meaning(doing: str | None, other: str | None) -> tuple[str, Hedge] | None:
    """Dictionary form and hedge of what `VERB` matched."""
    if doing:
        return f"{doing}하다", DOING[doing]
    for pattern, told in OTHER.items() if other else ():
        if re.match(pattern, other or ""):
            return told
    return None
