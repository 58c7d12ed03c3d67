"""Names in Korean texts: 손태오 대표, 말글연구소, 톈겅커지(天耕科技), 시장분석기관 오비트센스."""

import re
from collections.abc import Iterator

from aibrief_store.reading.naming import Candidate, word_start
from aibrief_store.reading.naming_around_ko import around
from aibrief_store.reading.naming_bodies_ko import (
    COMPANY,
    DESCRIPTOR,
    GENERIC,
    INSTITUTION,
    MINISTRY,
    NO_DESCRIBED,
    PUBLICATION,
    WEAK,
)
from aibrief_store.reading.naming_brackets_ko import VERBISH, bracketed, names_in
from aibrief_store.reading.naming_people_ko import people
from aibrief_store.reading.naming_shapes_ko import foreign
from aibrief_store.reading.naming_things_ko import things
from aibrief_store.reading.naming_words_ko import (
    NO_NAME,
    ORDINARY,
    PLACES,
)
from aibrief_store.reading.spelling import any_of, words

__all__ = ["around", "candidates"]

_SHORT = frozenset(
    words(
        "연구소 재단 협회 학회 센터 위원회 조합 공단 공사 병원 은행 그룹 포럼 협의회 기구 진흥원 "
        "연구원 감시원 소비자원 연합회 노조"
    )
)
_SEATS = (
    *sorted(PLACES - {"미"}),
    *words("국립 국제 아시아 전국 대한 국가 동아시아 시립 도립 한미 한중 한일"),
)

_ENDS = (
    r"(?:은|는|이|가|을|를|의|와|과|도|에서|에서는|에|에는|로|으로|이라|측은|측이|측|에게|께서"
    r"|이나|까지|부터|보다|만"
    r"|마저|조차|이며|이고|인|이라는|라는|이었다|였다|뿐|처럼|등|들|에선|으로부터|로부터|과의"
    r"|와의)?(?![가-힣A-Za-z0-9])"
)
_SUFFIXES = {
    **dict.fromkeys(PUBLICATION, "publication"),
    **dict.fromkeys(COMPANY, "company"),
    **dict.fromkeys((*INSTITUTION, *MINISTRY), "institution"),
}
_SUFFIXED = re.compile(any_of(_SUFFIXES))
_ENDED = re.compile(rf"\(|{_ENDS}")
_BRACKET = re.compile(rf"\(([^()\n]{{2,60}})\){_ENDS}")
_UNIVERSITY = re.compile(
    r"대(?P<body>병원)?(?= (?:[가-힣]{2,12}(?:과|학부|대학|대학원|연구소|병원|전공|센터"
    r"|의학) )?(?:교수|총장|부총장|연구팀|연구진"
    r"|공동|명예|석좌|의대|공대|박사|연구원|학생|대학원|병원|의과|공과|산학)|(?:와|과) (?:공동"
    r"|함께)"
    r"|에서 (?:[가-힣]{2,8} )?(?:박사|석사|학사|강의)|를 (?:졸업|나온)|(?:\([A-Z]))"
)
_GENERIC = re.compile(GENERIC)
_COMMITTEE = re.compile(
    "분쟁|조정|심사|심의|윤리|대책|추진|준비|선거|운영|감사|징계|인사|자문|집행"
)
_DESCRIBED = re.compile(
    rf"(?:{any_of(DESCRIPTOR)})(?:인)? [‘“'\"]?(?P<name>(?!(?:{NO_DESCRIBED})(?![가-힣]{{3}}))"
    r"[가-힣A-Z][가-힣A-Za-z0-9&]{1,15}?)[’”'\"]?(?:\((?P<other>[^()\n]{2,60})\))?"
    r"(?:은|는|이|가|의|와|과|를|을|에|도|에서|에 따르면|로|으로)(?![가-힣])"
)
_TWO_WORDS = re.compile(
    r"(?:매체|전문지|일간지|주간지|월간지|경제지|방송사|통신사|일간|주간) [‘“]?"
    r"(?P<name>[가-힣A-Z][가-힣A-Za-z]{0,9}(?: [가-힣A-Z][가-힣A-Za-z]{1,9}?){1,2}?)[’”]?(?:\((?P<"
    r"other>[^()\n]{2,40})\))?"
    r"(?=은 |는 |이 |가 |에 따르면)"
)
_PLACED = re.compile(
    rf"^(?"
    rf":{any_of(_SEATS)})"
)


_REPORTS = re.compile("보도|전했|타전|인용")


def candidates(text: str) -> Iterator[Candidate]:
    """Names that a Korean text may hold, with their signals; the same name may come twice."""
    yield from people(text)
    yield from _organisations(text)
    yield from _universities(text)
    yield from _described(text)
    yield from bracketed(text)
    yield from things(text)


def _organisations(text: str) -> Iterator[Candidate]:
    # 말글연구소 … 연구소는: the suffix alone stands for the whole name.
    each = [found for found in _SUFFIXED.finditer(text) if _ENDED.match(text, found.end())]
    starts = [word_start(text, found.start()) for found in each]
    alone = {found[0] for found, start in zip(each, starts, strict=True) if start == found.start()}
    for found, start in zip(each, starts, strict=True):
        suffix, place, end = found[0], *found.span()
        if start == place:
            start = _word_before(text, place, suffix)
        stem = text[start:place]
        other = _BRACKET.match(text, end)
        if (text[end : end + 1] == "(" and not other) or _rejects(stem, suffix):
            continue
        names = names_in(other[1]) if other else ()
        signals = ["suffix", *(["bracket"] if names else [])]
        if suffix in alone and suffix in _SHORT:
            signals.append("repeated")
        if len(stem) > 2 and _PLACED.match(stem):
            signals.append("place")
        kind = _SUFFIXES[suffix]
        if suffix == "통신" and not _REPORTS.search(text, end, end + 120):
            kind = "company"
        yield Candidate(start, end, text[start:end], kind, tuple(signals), names)


def _word_before(text: str, place: int, suffix: str) -> int:
    """Where the name begins that an ending by itself closes: 인터루트 벤처스."""
    if not foreign(suffix) or text[place - 1 : place] != " ":
        return place
    start = word_start(text, place - 1)
    word = text[start : place - 1]
    named = len(word) > 1 and foreign(word) and word not in ORDINARY and not VERBISH.search(word)
    return start if named and word[-1] not in "은는을를의에" else place


def _rejects(stem: str, suffix: str) -> bool:
    if suffix in _WHOLE:
        return stem.endswith(("부", "역대")) or bool(VERBISH.search(stem))
    return (
        len(stem) < 2
        or (bool(_GENERIC.fullmatch(stem)) and not _is_seated(stem, suffix))
        or bool(VERBISH.search(stem))
        or stem + suffix in ORDINARY
        or (stem[-1:] in "의은는을를" and stem not in ("한들",))
        or not re.match("[가-힣A-Z]", stem)
    )


_WHOLE = frozenset(MINISTRY) | frozenset(
    each
    for each in INSTITUTION
    if each.endswith(("청", "처"))
    or each in ("금융위", "공정위", "방통위", "인권위", "권익위", "금통위", "금감원", "감사원")
)


def _is_seated(stem: str, suffix: str) -> bool:
    """'한국소비자원', '국제물류연구원': ordinary words, but a country's."""
    if _PLACED.match(stem):
        return len(stem) > 3 or (len(suffix) > 2 and suffix not in WEAK)
    if len(suffix) > 2 and suffix.endswith("원") and suffix not in ("연구원", "교육원"):
        return True
    return len(stem) > 3 and suffix == "위원회" and not _COMMITTEE.search(stem)


def _universities(text: str) -> Iterator[Candidate]:
    for found in _UNIVERSITY.finditer(text):
        start = word_start(text, found.start())
        stem = text[start : found.start()]
        if (
            len(stem) > 1
            and not _GENERIC.fullmatch(stem)
            and stem[-1] not in "최상시세군부무반기절확휴"
        ):
            end = found.end()
            yield Candidate(start, end, text[start:end], "institution", ("suffix", "title"))


def _described(text: str) -> Iterator[Candidate]:
    for found in _DESCRIBED.finditer(text):
        name = found["name"]
        last = found[0][found.end("name") - found.start() :]
        if len(name) < 3 or VERBISH.search(name + last) or name in NO_NAME or name in ORDINARY:
            continue
        kind = _kind_of(text[max(found.start() - 4, 0) : found.start("name")].rstrip(" ‘“'\"인"))
        names = names_in(found["other"])
        signals = ("descriptor", "bracket") if names else ("descriptor",)
        yield Candidate(*found.span("name"), name, kind, signals, names)
    for found in _TWO_WORDS.finditer(text):
        names = names_in(found["other"])
        signals = ("descriptor", "bracket") if names else ("descriptor",)
        yield Candidate(*found.span("name"), found["name"], "publication", signals, names)


def _kind_of(descriptor: str) -> str:
    if descriptor.endswith(("지", "매체", "방송사", "일간", "주간")):
        return "publication"
    institution = (
        "시험기관",
        "연구기관",
        "국제기관",
        "공공기관",
        "정부기관",
        "싱크탱크",
        "단체",
        "병원",
        "국제기구",
    )
    return "institution" if descriptor.endswith(institution) else ""
