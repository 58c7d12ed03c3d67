"""What a claim's speaker does, in words: 'DeepSeek announced', 'it is estimated'; '딥시크 발표'.

Korean articles' verbs in dictionary form, as `Saying.verb` has them. English stands in the past,
which is the same of one speaker and of several. A verb that is not here says
no more than 'according to'.
"""

from aibrief_store.records import Text

_NAMED = {
    "따르다": Text("according to {who}", "{who}에 따르면"),
    "의하다": Text("according to {who}", "{who}에 의하면"),
    "적히다": Text("according to {who}", "{who}에 적힘"),
    "쓰이다": Text("according to {who}", "{who}에 적힘"),
    "나타나다": Text("as shown by {who}", "{who}에 나타남"),
    "말하다": Text("{who} said", "{who}의 말"),
    "하다": Text("{who} said", "{who}의 말"),
    "밝히다": Text("{who} stated", "{who} 밝힘"),
    "쓰다": Text("{who} wrote", "{who}의 글"),
    "올리다": Text("{who} posted", "{who}의 게시글"),
    "전하다": Text("{who} reported", "{who} 전함"),
    "표현하다": Text("{who} put it so", "{who}의 표현"),
    "내세우다": Text("{who} claimed", "{who} 내세움"),
    "덧붙이다": Text("{who} added", "{who} 덧붙임"),
    "자신하다": Text("{who} expressed confidence", "{who} 자신함"),
}
_DOES = {
    "발표": "announced", "공개": "disclosed", "공지": "announced", "선언": "declared",
    "보도": "reported", "보고": "reported", "소개": "told of it", "설명": "explained",
    "인용": "cited it",
    "주장": "claimed", "강조": "stressed", "지적": "pointed out", "제기": "raised it",
    "평가": "judged", "분석": "found", "진단": "found", "판단": "judged", "집계": "counted",
    "조사": "found", "추산": "estimated", "추정": "estimated", "전망": "forecast",
    "예상": "expected", "예측": "predicted", "관측": "supposed", "예고": "announced",
    "계획": "planned", "인정": "admitted", "부인": "denied", "경고": "warned", "우려": "feared",
    "비판": "criticised", "주시": "watched", "확인": "confirmed",
}  # fmt: skip
"""Nouns that make a verb with 하다."""
_HEARSAY = {
    "알려지다": Text("it is reported", "알려짐"),
    "전해지다": Text("it is reported", "전해짐"),
    "나타나다": Text("it appears", "나타남"),
    "꼽히다": Text("it is regarded so", "그렇게 꼽힘"),
    "불리다": Text("it is called so", "그렇게 불림"),
    "여겨지다": Text("it is thought", "그렇게 여겨짐"),
    "평가받다": Text("it is judged", "그렇게 평가받음"),
    "전망이다": Text("it is forecast", "그런 전망"),
    "인식이 강하다": Text("it is widely thought", "그런 인식이 강함"),
    "분석이 우세하다": Text("most analysts find", "그런 분석이 우세함"),
    "목소리가 높다": Text("many say", "그런 목소리가 높음"),
    "무성하다": Text("rumours say", "소문이 무성함"),
}
_IS_DONE = {
    "발표": "it is announced", "공개": "it is disclosed", "보도": "it is reported",
    "평가": "it is judged", "분석": "analysts find", "지적": "critics note",
    "추산": "it is estimated", "추정": "it is estimated", "집계": "it is counted",
    "전망": "it is forecast", "예상": "it is expected", "예측": "it is predicted",
    "관측": "it is supposed", "인식": "it is thought", "우려": "it is feared",
}  # fmt: skip
"""Nouns that make a verb with 되다."""


def spoken(who: str, verb: str, language: str) -> str:
    """'Beacon announced', '비컨 발표'; what is no Korean verb stands behind, as printed."""
    noun = verb.removesuffix("하다")
    if known := _NAMED.get(verb):
        return known.of(language).format(who=who)
    if noun in _DOES:
        return f"{who} {noun}" if language == "ko" else f"{who} {_DOES[noun]}"
    told = _NAMED["따르다"].of(language).format(who=who)
    return told if not verb or _korean(verb) else f"{told} ({verb})"


def hearsay(verb: str, language: str) -> str:
    """'it is estimated', '추산됨': what is said without saying by whom."""
    noun = verb.removesuffix("되다")
    if known := _HEARSAY.get(verb):
        return known.of(language)
    if noun in _IS_DONE:
        return f"{noun}됨" if language == "ko" else _IS_DONE[noun]
    told = Text("it is said", "그렇게 전함").of(language)
    return told if not verb or _korean(verb) else f"{told} ({verb})"


def _korean(text: str) -> bool:
    return any("가" <= character <= "힣" for character in text)
