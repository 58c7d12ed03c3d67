"""Names in Korean texts by the original in brackets: 톈겅커지(天耕科技), 라스 옌센(Lars Jensen)."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate, word_start
from aibrief_store.reading.naming_shapes_ko import is_body
from aibrief_store.reading.naming_words_ko import (
    ORDINARY,
)
from aibrief_store.reading.spelling import words

VERBISH = re.compile(
    r"(?:하는|하던|했던|되는|이던|라는|다는|에서|에게|까지|부터|으로|에는|보다|처럼|있는|없는|같은"
    r"|위한|대한|통한|관한|인한)$"
)
_BRACKETED = re.compile(
    r"\((?P<other>[A-Z][A-Za-z0-9 .&·,'’/-]{1,60}"
    r"|[\u3400-\u9fff]{2,14}(?:[·, ]{1,2}[A-Z][A-Za-z0-9 .&-]{1,40})?|이하 [^()\n]{2,20})\)"
)
_HAN_COMPANY = re.compile(
    r"(?:科技|公司|集团|集團|汽车|汽車|电子|電子|智能|能源|股份|銀行|银行|动力|動力|機器人|机器人"
    r"|医药|生物|半导体|電氣|电气|资本|传媒|食品|物流)$"
)
_HAN_INSTITUTION = re.compile(
    r"(?:大学|大學|研究院|研究所|协会|協會|学院|學院|科学院|委员会|中心)$"
)
_LATIN_INSTITUTION = re.compile(
    r"\b(?:University|Institute|Agency|Ministry|Department|Commission|Council|Association"
    r"|Foundation|Centre|Center|Academy"
    r"|Organi[sz]ation|Bureau|Authority|Forum|Federation|Office|Laboratory|College|Administration"
    r"|Society|Union)\b"
)
_LATIN_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Ltd|LLC|Group|Labs?|Capital|Partners|Holdings|Motors|Robotics|Systems"
    r"|Technolog(?:y|ies)|Therapeutics"
    r"|Pharma|Energy|Ventures|Corporation|Company|Electronics|Bank|Securities|Materials|Bio"
    r"|Analytics)\b"
)
# A term with its English in brackets is no name.
_TERM = re.compile(
    r"(?:모델|기술|지능|학습|시스템|방식|지수|제도|협정|이론|효과|현상|전략|모형|장치|산업|시장"
    r"|연산|처리|공정|물질|이온|책임자|경영자"
    r"|총생산|비율|수익률|거래|인증|규격|표준|검사|질환|장애|증후군|바이러스|유전자|단백질|세포"
    r"|치료|반응|경제|금융|투자|관리|분석|평가|계약)$"
)


def names_in(other: str | None) -> tuple[str, ...]:
    """Names in a bracket: each part of 'X·Y' in another script."""
    if not other:
        return ()
    parts = [part.strip() for part in re.split("[·,/]", other.removeprefix("이하 "))]
    return tuple(
        p for p in parts if re.fullmatch(r"[A-Z][A-Za-z0-9 .&'’-]{1,60}|[\u3400-\u9fff]{2,14}", p)
    )


def bracketed(text: str) -> Iterator[Candidate]:
    """A name with its original: by what the original ends in, or by its capitals."""
    for found in _BRACKETED.finditer(text):
        end = found.start()
        start = word_start(text, end)
        if end - start < 2 or not re.search("[가-힣]", text[start:end]):
            continue
        names = names_in(found["other"])
        if not names:
            continue
        kind = _kind_by_original(names)
        start = _first_word(text, start, end, names[0])
        name = text[start:end]
        if VERBISH.search(name) or name in ORDINARY or (_TERM.search(name) and not kind):
            continue
        long = any(" " in each or len(each) > 5 for each in names)
        if not kind and not long and not (len(names) >= 2):
            signals: tuple[str, ...] = ("bracket",)
            if not is_body(name):
                continue
        else:
            signals = ("bracket", "suffix") if kind else ("bracket",)
        if len(names) > 1:
            signals = (*signals, "names")
        yield Candidate(start, end, name, kind, signals, names)


def _kind_by_original(names: tuple[str, ...]) -> str:
    if any(_HAN_COMPANY.search(each) or _LATIN_COMPANY.search(each) for each in names):
        return "company"
    if any(_HAN_INSTITUTION.search(each) or _LATIN_INSTITUTION.search(each) for each in names):
        return "institution"
    return ""


_ONSETS = dict(
    zip(
        "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ",
        words("gkc gkc n dt td lr m bv bp scxz scxz aeiouywxh jzg jzt ctqj kcqxg t pf hfw"),
        strict=True,
    )
)
"""Latin letters that a Korean syllable's first sound may stand for."""
_ORDER = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def _sounds(word: str, latin: str) -> bool:
    """Whether a Korean word may begin as a Latin one sounds."""
    code = ord(word[0]) - 0xAC00
    if not 0 <= code < 11172:
        return word[:1].lower() == latin[:1].lower()
    return latin[:1].lower() in _ONSETS[_ORDER[code // 588]]


def _first_word(text: str, start: int, end: int, original: str) -> int:
    """Where a name of several words begins, as its original's words sound."""
    latin = [each for each in original.split(" ") if each[:1].isalpha()]
    if len(latin) < 2 or not original[0].isascii():
        return start
    first, count = start, 1
    while count < len(latin) and first > 1 and text[first - 1] == " ":
        before = word_start(text, first - 1)
        if before == first - 1 or text[before : first - 1] in ORDINARY:
            break
        first, count = before, count + 1
        words = text[first:end].split(" ")
        if len(words) == len(latin) and all(map(_sounds, words, latin)):
            return first
    return start
