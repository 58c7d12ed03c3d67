"""What Korean tells of the names in a sentence: by particles and endings."""

import re
from typing import cast

from aibrief_store.reading.claiming_grammar import Compared, Grammar, Linked, Role, comparisons
from aibrief_store.records.claim import Relation

# Possessive: two runs of marks in a row would be tried in every way.
_CLOSED = r"[’”'\"」』》〉]*+(?:\s?\([^()\n]{0,60}\))?+[’”'\"」』》〉]*+"
# 모델, 칩, 교수 …: nouns that say what the name is and keep its particle.
_NOUN = (
    r"(?: (?:AI |최신 )?(?:모델|칩|GPU|버전|앱|챗봇|회사|기업|교수|대표|연구원|관계자|최고경영자"
    r"|프로젝트|등|역시|측"
    r"|한 회사)(?:\([A-Za-z ]{1,20}\))?){0,2}"
)
_ROLE = re.compile(
    _CLOSED + r"들?" + _NOUN + r"(?:(?P<than>보다|(?: [가-힣()0-9, ]{1,30})? ?대비)|(?P<of>의)"
    r"|(?P<topic>은|는|도|역시|에서는|에는|조차도|이야말로)"
    r"|(?P<source>에 따르면|에 의하면)|(?P<from>으?로부터|에서|에게서)|(?P<subject>이|가|께서)"
    r"|(?P<object>을|를| (?:출시|공개|발표)[를을])"
    r"|(?P<with>와의?|과의?|랑)|(?P<to>에게|에)|(?P<list>,| 및|·))(?![가-힣])"
)
_TOPIC = re.compile(_CLOSED + r"들? ?(?:의 경우|역시)")
_ENDING = "고|며|으며|면서|으면서|지만|는데|은데|인데|으나|라며|자"


# Most names: a particle alone, that can mean but one thing.
_PLAIN_ROLES: dict[str, Role] = {
    "은": "topic", "는": "topic", "도": "topic", "에는": "topic", "에서는": "topic",
    "이": "subject", "가": "subject", "을": "object", "를": "object", "보다": "than",
    "와": "with", "과": "with", "에게": "to",
}  # fmt: skip
_HANGUL = re.compile(r"[가-힣]++")


def role(text: str, start: int, end: int) -> Role:
    """A name's part in its sentence, by the particle behind it."""
    particle = _HANGUL.match(text, end)
    if particle and (plain := _PLAIN_ROLES.get(particle[0])):
        return plain
    if _TOPIC.match(text, end):
        return "topic"
    found = _ROLE.match(text, end)
    if not found:
        return "bare"
    if found["source"]:
        return "from"
    name = found.lastgroup or "bare"
    if name == "list" and text[start - 1 : start] in ("", "\n"):
        return "topic"
    return cast(Role, name)


def _behind(*patterns: tuple[Relation, str]) -> tuple[Compared, ...]:
    noun = r"(?: (?:모델|칩|GPU))?"
    return tuple(
        Compared(re.compile(_CLOSED + noun + pattern), relation) for relation, pattern in patterns
    )


_HOW = r" ?(?:[가-힣]{1,6} ){0,2}?"
_COMPARED = _behind(
    ("at_least_equal", r" 이상의 (?:[가-힣]+ )?(?:성능|수준|능력|속도)"),
    ("at_least_equal", r"(?:에|에도) 못지"),
    ("equal", r"(?:와|과)" + _HOW + r"(?:맞먹|대등|동등|동급|똑같|같은 수준)"),
    ("equal", r"(?:에|에도) (?:필적|맞먹)"),
    ("equal", r"(?:의)? (?:성능|수준)을? ?(?:구현|달성|재현)"),
    ("near", r"(?:와|과)" + _HOW + r"(?:유사|비슷|엇비슷|1위를? 다투|1위를? 다툴|어깨를)"),
    ("near", r"(?:와|과) (?:[0-9]위|선두)를? ?다[투툴]"),
    ("near", r"(?:에|에도|을|를) (?:버금|준하|근접|바짝|바싹|턱밑까지|위협)"),
    ("exceeds", r"(?:을|를)" + _HOW + r"(?:능가|앞[선서섰질지]|넘어[서선섰]|뛰어넘|추월[했한]"
        r"|압도|제[쳤친치]|웃도)"),
    ("exceeds", r"의 (?:성능|수준|실력|속도)을? (?:능가|앞[선서섰질지]|넘어[서선섰]|뛰어넘)"),
    ("exceeds", r"보다" + _HOW + r"(?:뛰어나|뛰어난|우수|높|빠[르른]|앞[선서섰]|강[하한]|나은|낫)"),
    ("below", r"보다" + _HOW + r"(?:낮|뒤[지처떨]|떨어|못하|못한|약한|느[리린])"),
    ("below", r"에(?: 비해)?" + _HOW + r"(?:뒤[지처]|못 미치|못미치|뒤떨어)"),
)  # fmt: skip

_QUOTE = r"[‘“'\"「『]?"
_PLAIN = r"(?:(?![을를] |[은는] |[이가] |[.。])[^\n]){0,28}?"
_LIST = r"(?:[’”'\"]*+(?:\([^()\n]{0,30}\))?+[’”'\"]*+(?:,| 및|와|과|·) ?" + _QUOTE + r")"
_LINKED = (
    # X의 (AI 모델) Y
    Linked("developer", re.compile(_CLOSED + r"의 " + _PLAIN + _QUOTE), True),
    Linked("developer", re.compile(r"\(|[ ]"), True),
    Linked("developer", re.compile(_CLOSED + r"(?:은|는|이|가) " + _QUOTE), True,
           re.compile(_CLOSED + r"(?:을|를|,| 등)")),
    # X의 창업자 Y, X를 창업한 Y, Y가 창업한 X
    Linked("founder", re.compile(_CLOSED + r"의 (?:공동 )?(?:창업자|설립자)(?:인)? " + _QUOTE)),
    Linked("founder", re.compile(_CLOSED + r"(?:을|를) (?:공동 )?(?:창업|설립)한 " + _QUOTE)),
    Linked("founder", re.compile(_CLOSED + r"(?:이|가) (?:공동 )?(?:창업|설립)한 " + _QUOTE), True),
    Linked("leader", re.compile(_CLOSED + r"(?:이|가) 이끄는 " + _QUOTE), True),
    Linked("leader", re.compile(_CLOSED + r"(?:을|를) 이끄는 " + _QUOTE)),
    Linked("leader", re.compile(_CLOSED + r"의? (?:[가-힣]{2,3} )?(?:최고경영자|CEO|회장"
        r"|대표)(?:인)? " + _QUOTE)),
    Linked("leader", re.compile(_CLOSED + r"(?:을|를) (?:창업|설립)한 " + _QUOTE), False,
           re.compile(r" (?:최고경영자|CEO|대표|회장)")),
    Linked("owner", re.compile(_CLOSED + r"의 (?:산하|자회사|계열사)(?:인)? " + _QUOTE), True),
    Linked("owner", re.compile(_CLOSED + r"(?:은|는) " + _QUOTE), True,
           re.compile(_CLOSED + r"(?:라는|이라는) [가-힣A-Z ]{1,14}을? 보유")),
    Linked("set_up_by", re.compile(_CLOSED + r"(?:이|가) (?:설립|세운"
        r"|출범)(?:한)? " + _QUOTE), True),
    Linked("worked_at", re.compile(r" "), False, re.compile(r" (?:[가-힣]{1,8} ){0,3}(?:교수"
        r"|연구원|기자|칼럼니스트|박사)")),
    Linked("worked_at", re.compile(_CLOSED + r"의 " + _QUOTE), True),
    Linked("education", re.compile(_CLOSED + r"(?:은|는) (?:중국 |미국 )?" + _QUOTE), False,
           re.compile(r" 출신")),
    Linked("chip_used", re.compile(_CLOSED + r"(?:은|는) " + _PLAIN + _QUOTE), False,
           re.compile(r" ?(?:칩|GPU)?(?:\([^()]*\))?(?:으로|로|을 썼|를 썼|을 사용|를 사용)")),
    Linked("partner", re.compile(_CLOSED + r"(?:은|는) " + _PLAIN + _QUOTE), False,
           re.compile(_CLOSED + r"(?:와|과) (?:협력|제휴|손잡|손을 잡)")),
    Linked("compatible_with", re.compile(_CLOSED + r"(?:은|는|의|이|가) " + _PLAIN + _QUOTE), False,
           re.compile(r"(?: 칩)?(?:와|과)(?:의)? 호환")),
)  # fmt: skip

# Syllables by the consonant that closes them: each follows the open one by so many.
_ENDING_IN = {
    final: "".join(map(chr, range(0xAC00 + place, 0xD7A4, 28)))
    for final, place in (("ㄴ", 4), ("ㄹ", 8))
}
GRAMMAR = Grammar(
    role=role,
    clause=re.compile(
        rf"(?:[가-힣](?:{_ENDING})"
        rf"|[한은인던] 반면|가운데|[한된] 후|여서|어서|아서|해|[하되]여|[가-힣]로|돼),(?= )"
        rf"|(?<=[했됐었았였있없하되이받으겠])(?:{_ENDING})(?= )"
        rf"|[한은던인된난] (?:반면|데 비해|데 반해|후|뒤|가운데)(?= )"
        r"|돼(?= )|[다요까][.?!][”\"’]? "
    ),
    apart=14,
    parts=re.compile(r"[을를] |[.,]|\)"),
    goes_on=re.compile(
        r"[“\"]?(?:이는|그것도|이것은|이중|이 중|그중|이 가운데|이 모델|이 회사|이 연구원|또한"
        r"|반면에?|이들|이 기술)"
    ),
    pronouns=(
        (re.compile(r"(?:이|해당|그|신형|새) (?:인공지능 |AI )?모델"), ("model", "product")),
        (re.compile(r"(?:이|해당|그) (?:회사|기업|업체)(?!들)"
            r"|(?<![가-힣])(?:회사|당사|자사)(?:는|은|가|의) |회사 측"), ("company",)),
        (re.compile(r"(?:이|해당|그) (?:연구원|기관|연구소|대학)"), ("institution",)),
        (re.compile(r"(?:이|해당|그) (?:칩|반도체|제품|기기|서비스|앱)"
            r"|(?<![가-힣])(?:신제품|제품)(?:은|의) "), ("chip", "product", "model")),
        (re.compile(r"(?<![가-힣])이들(?:은|이) "), ("group",)),
        (re.compile(r"(?<![가-힣])(?:그는|그가|그의) "), ("person",)),
        (re.compile(r"이곳"), ("place",)),
    ),
    modifies=re.compile(
        r"(?:\([^()\n]*\))?[^,.()\n]{0,18}?(?:던|한|된|인|넘는|달하는|이르는|받은|얻은|거둔"
        r"|올린) [‘“'\"]?"
    ),
    owns=re.compile(r"[’”'\"]?의? ?(?:[가-힣]{1,4}(?<![은는이가을를로]) ){0,2}"),
    inward=re.compile(r"[(]"),
    ranked=re.compile(r"[0-9~∼]{1,9}위(?:인|의)? [‘“'\"]?"),
    compared=comparisons(*_COMPARED),
    compared_before=comparisons(),
    denied=re.compile(r"[가-힣 ]{0,8}(?:지 못|지 않|지는 못|지는 않|수준은 아니|것은 아니)"),
    against=re.compile(
        _CLOSED + r"(?:(?:모델)?의 (?:약 )?"
            r"|(?:의 )?(?:[가-힣]{1,6} ){0,2}?[가-힣]{0,5}(?:\([^()\n]*\))"
            r"? ?대비 (?:[가-힣]{1,6} ){0,2}?|보다 (?:[가-힣]{1,6} ){0,2}?(?:약 )?"
        r"|에 비해 (?:[가-힣]{1,6} ){0,2}?(?:약 )?)"
    ),
    against_behind=re.compile(r"(?!)"),
    compared_time=re.compile(r" ?(?:버전 )?(?:대비|보다)"),
    released=re.compile(
        _CLOSED + r"(?: [가-힣A-Za-z]{1,12}){0,2}?(?:을|를)? ?(?P<verb>공개|출시|발표|선보|내놓"
            r"|내놨|공개하)"
        r"(?P<planned>(?:를|을)? ?(?:예고|앞두|할 예정|할 계획|하겠다|한다고))?"
    ),
    released_before=re.compile(r"(?!)"),
    founded_before=re.compile(r"(?!)"),
    founded=re.compile(
        r"(?:에|을 전후해|께)?(?: 잇따라)? ?(?P<verb>설립|창업|창립)(?:된|한|됐|했)?"
    ),
    linked=_LINKED,
    listed=re.compile(_LIST),
    others=re.compile(r"[’”'\"]*+ ?(?:등|등의|같은)(?![가-힣]{2})"),
    called=re.compile(r"(?:불리는|불린|꼽히는|인|은|는) ?[‘“'\"]?\Z"),
    falls=re.compile(
        r"(?:[가-힣]{0,3} )?(?:[가-힣]{1,4} )?(?:줄|감소|하락|떨어|내린|내려|내렸|급락|급감|뒷걸음"
        r"|빠[졌진]|축소|낮아|역성장|위축)"
    ),
    falls_before=re.compile(r"(?!)"),
    each=re.compile(r"각각|각기"),
    # A verb that describes the name behind it ends in ㄴ.
    described=re.compile(r"[^,.\n]{0,40}?(?![은는])[" + _ENDING_IN["ㄴ"] + "] [‘“'\"]?"),
    rising=re.compile(r"에서 (?:[^,.\n]{0,12} )?(?:약 |공동 )?\Z"),
    plans=re.compile(
        r"예정이|계획이|계획하|추진할|추진하고|추진하는 중|예고|내세우|하겠다|확보하고|수립하"
        r"|투입해|지원한다고|투자하는|출시한다고|늘린다"
    ),
    targets=re.compile(r"목표(?!주가|가)"),
    forecasts=re.compile(
        r"전망|예측|예상|것으로 보인|관측|내다|추산되고"
        r"|(?<![했었았였])[" + _ENDING_IN["ㄹ"] + "] 것"
    ),
    estimates=re.compile(r"추산|추정|보유했을 것|했을 것"),
    elapsed=re.compile(r" ?만에"),
    past=re.compile(r"[했됐었았였졌혔](?:으며|고|지만|는데|으나|으면서),? ?\Z"),
    hearsay=(
        (re.compile(r"것으로 나타[나났]"), "나타나다"),
        (re.compile(r"(?:것|기업|곳|수준)으로 알려[져졌지]"), "알려지다"),
        (re.compile(r"것으로 (?:조사|집계|파악)[됐되]"), "조사되다"),
        (re.compile(r"(?:고|것으로) 전해[져졌지]"), "전해지다"),
    ),
    analysts=re.compile(r"연구원|연구위원|애널리스트|이코노미스트|전문위원|평론가"),
    some=re.compile(r"(?:한|어느|모) (?=[가-힣])"),
    ahead=re.compile(r"(?:향후|앞으로) (?P<count>[0-9]{1,2}) ?(?:년|개월)"),
)  # fmt: skip
