"""Where a name may begin and end: at a word's end, before a particle, never within a version."""

import re

from aibrief_store.reading.language import Language
from aibrief_store.reading.spelling import any_of, words
from aibrief_store.records import MADE

PARTICLES = words("은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 와 과 랑 이랑 도 만 "
                  "까지 부터 로 으로 로서 "
    "으로서 로써 으로써 보다 처럼 같이 마저 조차 조차도 이나 나 이라도 라도 이든 든 이며 며 "
    "이고 고 이다 "
    "다 이라 라 이라고 라고 이라는 라는 이라며 라며 이란 란 인 인데 이지만 지만 에는 에도 에선 "
    "엔 에서는 "
    "에서도 에서의 에서만 에서조차 와의 과의 와는 과는 와도 과도 로는 으로는 로도 으로도 로의 "
    "으로의 로부터 "
    "으로부터 에게는 에게도 만의 만이 만은 까지의 까지도 부터의 대로 뿐 뿐만 뿐이 들 들이 들은 "
    "들의 들을 "
    "들도 들에 들과 들에게 들로 만큼 하고 마다 이자 이었다 였다 이었던 였던 입니다 이어서 여서 "
    "이냐 냐 보다는 "
    "보다도 처럼은 측 측은 측이 측의 내 내의 발 발로 씨 씨는 씨가 씨의 씨도 님 등 등은 등이 "
    "등의 등에 등을 등과 "
    "이었다가 조차가 한테서 이라서 라서 이라면 라면 이야 야 이요 요")  # fmt: skip
_PARTICLE = any_of(sorted(set(PARTICLES)))
_KNOWN = frozenset(PARTICLES)
_HANGUL = re.compile(r"[가-힣]*+")
STEM = re.compile(rf"(?P<stem>[가-힣A-Za-z0-9]+?)(?:{_PARTICLE})?")
# 중국인, 중국산: words of their own.
_NOT_PLACE = re.compile(r"(?:인|내기|라면|냐)(?:[이은의을도과들]|에게)?(?![가-힣])(?<!내)")

# What makes another model of it: V3, 4o, 2.5-Max, 405B.
_ATTACHED = re.compile(
    r"[A-Za-z]{0,3}[0-9]|[.][0-9]|-(?:[0-9]|[A-Z][A-Za-z]*[0-9]|Max|Pro|Plus|Mini)"
)
_SPACED = re.compile(
    r" (?:[0-9]{1,3}\.[0-9]{1,2}(?![0-9%]| ?(?:%|percent|배|조|억|만|점|포인트|times|billion"
    r"|million))"
    r"|[0-9]{1,3}-?[A-Za-z]{1,2}(?![A-Za-z])|[VRKvrk][0-9](?![0-9A-Za-z]))"
)
_NUMBERED = re.compile(
    r" (?:[0-9]{1,2}(?=(?:[은는이가을를의와과]|에서|에)?(?:[ ,.)’”'\"]|$))"
    r"(?! (?:[a-z]+s|percent|times|million|billion)\b)"
    r"|(?:Max|Pro|Plus|Mini|Ultra|Turbo|프로|맥스|플러스|미니|울트라|터보)(?![A-Za-z]))"
)
_UNIT = re.compile(r" ?[0-9][0-9.,]{0,20}+(?:[월일년개명대곳건분시]| ?[%만억조])")
_FREE = frozenset({"place", "person", "institution", "market", "group", "policy", "event"})

# An organisation that is named after the place or firm in its name.
_HEADS = (
    "Forum|University|Post|Times|Daily|Institute|Network|Ledger|Association|Council|Ministry"
    "|Journal"
    "|Commission|Academy|Review|Herald|Society|Federation|Foundation|Bank|Cup|Exchange|Mobile"
    "|Telecom|Tribune|Gazette|Chamber|Alliance|Organization|Organisation|Laborator(?:y|ies)|War"
)
_BEHIND = re.compile(rf"(?: (?:(?:of|for|and|the) )?[A-Z][\w&-]{{0,20}}){{0,3}}? (?:{_HEADS})\b")
_AHEAD = re.compile(rf"\b(?:{_HEADS})(?: of)?(?: [A-Z][\w&-]{{0,20}}){{0,2}} \Z")
_ORG_ZH = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:协会|学会|日报|晚报|早报|时报|证券报|大学|学院|研究院|研究所"
    r"|科学院|工程院|联盟|论坛"
    r"|銀行|银行|协会|协會|學會|電信|电信|移动|联通|石油|石化)"
)  # fmt: skip
_ORG_BREAK = re.compile(r"[的和与及、，。]|在|是|有|将|对|向|从")
_PEOPLE_ZH = re.compile(r"[人籍产式语文]")
_TODAY_ZH = re.compile(r"[今昨明近每当平节假]\Z")


def begins(plain: str, start: int) -> bool:
    """Whether a name may begin here: not in the middle of a word or number."""
    before, first = plain[start - 1 : start], plain[start]
    if not before.isalnum():
        decimal = first.isdecimal() and before in (".", ",") and start > 1
        return not (decimal and plain[start - 2].isdecimal())
    if _script(before) == _script(first):
        return _script(first) == "han"
    return not _bound(before, first)


def ends(plain: str, end: int, kind: str) -> bool:
    """Whether a name of an entity of this ``kind`` may end here."""
    last, after = plain[end - 1], plain[end : end + 1]
    if (
        after
        and (after.isalnum() or after in "-. ")
        and kind not in _FREE
        and _version(plain, end, kind)
    ):
        return False
    if not after.isalnum():
        return True
    if "가" <= after <= "힣":
        if kind == "institution" and after == "장":
            end += 1
        rest = _HANGUL.match(plain, end)
        return not (rest and rest[0] and rest[0] not in _KNOWN) and not (
            kind == "place" and _NOT_PLACE.match(plain, end)
        )
    if _script(last) == _script(after):
        return _script(last) == "han"
    return not after.isdecimal() or kind in _FREE


def within_another(plain: str, start: int, end: int, kind: str, language: Language) -> bool:
    """Whether the name is part of an organisation's that we don't know: Robotics Korea Forum."""
    if plain[start].isascii():
        behind = plain[end : end + 1] == " " and _BEHIND.match(plain, end)
        ahead = plain[start - 1 : start] == " " and _AHEAD.search(plain, max(start - 60, 0), start)
        return bool(behind or ahead)
    if language != "zh" or kind != "place":
        return False
    if _PEOPLE_ZH.match(plain, end) or _TODAY_ZH.search(plain, max(start - 1, 0), start):
        return True
    found = _ORG_ZH.match(plain, end)
    return bool(found) and not _ORG_BREAK.search(plain, end, found.end()) if found else False


def _version(plain: str, end: int, kind: str) -> bool:
    if _UNIT.match(plain, end):
        return False
    return bool(
        _ATTACHED.match(plain, end)
        or _SPACED.match(plain, end)
        or (kind in MADE and _NUMBERED.match(plain, end))
    )


def _bound(before: str, first: str) -> bool:
    """Letters of two scripts that yet make one word: 3중국, a1."""
    return before.isdecimal() or (first.isdecimal() and before.isascii())


def _script(letter: str) -> str:
    if letter.isascii():
        return "latin"
    if "가" <= letter <= "힣":
        return "hangul"
    return "han" if "\u3400" <= letter <= "\u9fff" else "latin"
